"""The text of a PDF and where on its pages every character stands: read by the parser and by the writer.

A PDF holds no paragraphs, only placed characters. `pages` reads them, `order` brings them into reading order,
`passages` makes paragraphs of them. All of it gives the same result for the same bytes, so that the writer finds the
characters of a passage again: passage number and offset there are the block's number and offset in the document.
"""

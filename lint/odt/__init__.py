"""OpenDocument text: the package and its paragraphs, read by the parser and changed by the writer.

The same bytes give the same paragraphs, so the writer finds a block's paragraph by the block's number.
"""

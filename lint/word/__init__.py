"""Word documents, read from the package itself: what the Word parser and the Word writer share.

python-docx silently passes over tracked insertions, content controls, notes, text boxes and headers, so the
package is walked here with zipfile and lxml. Only `lint.parsers.docx` and `lint.writers` import this.
"""

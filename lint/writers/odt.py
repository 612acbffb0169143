"""OpenDocument text: findings as annotations, suggestions as tracked changes.

A deletion keeps the formatting of what it deletes, so that rejecting it gives the text back; new words take the
formatting of the place. Parts other than content.xml stay byte for byte. Headers and footers are left alone, since
LibreOffice shows no annotations there: their findings are told in the first annotation.
"""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Document
from lint.errors import InputError
from lint.finding import Finding
from lint.writers import MarkOptions, choose

NAME = "odt"
FORMATS = ("odt",)
SUFFIX = ".odt"


def mark(document: Document, findings: Sequence[Finding], options: MarkOptions) -> bytes:
    """The bytes of a marked copy. Raises InputError for a signed document, whose signature a change would break."""
    from lint.odt.package import put_together, signed, trees
    from lint.odt.walk import paragraphs
    from lint.writers._odt import Copyist

    if signed(document.data):
        raise InputError("this document is signed; a marked copy would break the signature", path=document.path)
    parts = trees(document.data, document.path)
    copyist = Copyist(parts["content.xml"], paragraphs(parts), options)
    copyist.mark(findings, choose(findings) if options.changes or options.accept else {})
    return put_together(document.data, {"content.xml": parts["content.xml"]})

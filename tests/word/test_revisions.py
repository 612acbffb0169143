from __future__ import annotations

from lxml import etree

from tests.word.hard import NAMESPACES
from tests.word.revisions import accept_all, letters, plain, reject_all

STORY = (
    f"<w:body {NAMESPACES}><w:p><w:r><w:t>a </w:t></w:r>"
    '<w:del w:author="anew"><w:r><w:rPr><w:b/></w:rPr><w:delText>old</w:delText></w:r></w:del>'
    '<w:ins w:author="anew"><w:r><w:t>new</w:t></w:r></w:ins>'
    '<w:ins w:author="Ann"><w:r><w:t>!</w:t></w:r></w:ins></w:p></w:body>'
)


def test_accept_and_reject_leave_the_others_alone():
    assert plain(accept_all(etree.fromstring(STORY))) == "\nanew!"
    assert plain(reject_all(etree.fromstring(STORY))) == "\naold!"


def test_letters_know_their_formatting():
    shapes = dict(letters(reject_all(etree.fromstring(STORY))))
    assert "<w:b" in shapes["o"] and "Ann" in shapes["!"]

"""The marks of an OpenDocument text, put into its XML."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from lint.document import Span
from lint.finding import Finding, Suggestion
from lint.odt.edit import add, element, insert, lifted, slot_of, take, worn
from lint.odt.package import Node, name
from lint.odt.walk import Paragraph
from lint.writers import MarkOptions, remark, summary

_NO_ANNOTATION = ("comment", "alt-text", "text-box", "header", "footer", "hidden", "footnote", "endnote")
_NO_CHANGE = ("comment", "alt-text", "header", "footer", "hidden")


class Copyist:
    """Changes the XML of content.xml, from the end of each paragraph to its start."""

    def __init__(self, content: Node, found: list[Paragraph], options: MarkOptions) -> None:
        self.content, self.found, self.options = content, found, options
        self.regions: list[Node] = []
        self.untold: list[str] = []
        self.placed = 0
        self.prefix = _prefix(content)

    def mark(self, findings: Sequence[Finding], chosen: dict[int, Suggestion]) -> None:
        by_block: dict[int, list[int]] = {}
        for number, finding in enumerate(findings):
            by_block.setdefault(finding.at.block, []).append(number)
        for block, numbers in sorted(by_block.items(), reverse=True):
            self._block(self.found[block], numbers, findings, chosen)
        if self.regions:
            self._tracked_changes()
        if self.options.comments and self.options.summary:
            self._sum_up(findings)

    def _block(
        self, paragraph: Paragraph, numbers: list[int], findings: Sequence[Finding], chosen: dict[int, Suggestion]
    ) -> None:
        """The marks of one paragraph as steps at a place, done from the last place to the first."""
        changes = {n: chosen[n] for n in numbers if n in chosen and paragraph.kind not in _NO_CHANGE}
        self.placed += len(changes)
        steps: list[tuple[int, int, int, str]] = []
        for n in numbers:
            if n in changes:
                steps.append((changes[n].at.start, 2, n, "change"))
            if self.options.comments:
                span = self._span(findings[n].at, [s.at for s in changes.values()])
                if paragraph.kind in _NO_ANNOTATION or paragraph.part != "content.xml":
                    where = paragraph.where or paragraph.kind
                    self.untold.append(f"{where}: “{findings[n].text}”: {findings[n].message}")
                    continue
                steps.append((span.start, 1, n, "begin"))
                steps.append((span.end, 0, n, "end"))
        for at, _, n, what in sorted(steps, reverse=True):
            if what == "change":
                self._change(paragraph, changes[n])
            elif what == "end":
                insert(slot_of(paragraph, at, True), [self._annotation_end(n)])
            else:
                insert(slot_of(paragraph, at, False), [self._annotation(n, findings[n], changes.get(n))])

    @staticmethod
    def _span(span: Span, changed: list[Span]) -> Span:
        """The span of an annotation, widened so that it does not begin or end inside a change."""
        start, end = span.start, span.end
        for other in changed:
            start = other.start if other.start < start < other.end else start
            end = other.end if other.start < end < other.end else end
        return Span(span.block, start, end)

    # Annotations

    def _annotation(self, n: int, finding: Finding, placed: Suggestion | None) -> Node:
        return self._note(remark(finding, self.options, placed), f"{self.prefix}{n + 1}")

    def _note(self, lines: Sequence[str], called: str = "") -> Node:
        note = element("office:annotation", {"office:name": called} if called else {})
        add(note, "dc:creator", self.options.author)
        add(note, "dc:date", self.options.date.isoformat(timespec="seconds"))
        add(note, "meta:creator-initials", self.options.initials)
        for line in lines:
            add(note, "text:p", line)
        return note

    def _annotation_end(self, n: int) -> Node:
        return element("office:annotation-end", {"office:name": f"{self.prefix}{n + 1}"})

    def _sum_up(self, findings: Sequence[Finding]) -> None:
        first = next((p for p in self.found if p.part == "content.xml" and p.kind not in _NO_ANNOTATION), None)
        if first is None:
            return
        note = self._note(summary(findings, self.placed, self.options, self.untold))
        note.tail, first.node.text = first.node.text, None
        first.node.insert(0, note)

    # Changes

    def _change(self, paragraph: Paragraph, suggestion: Suggestion) -> None:
        start, end = suggestion.at.start, suggestion.at.end
        place = slot_of(paragraph, start, False)
        taken = take(paragraph, start, end)
        if self.options.accept:
            insert(place, [], suggestion.text)
            return
        number = len(self.regions) + 1
        deletion, insertion = f"{self.prefix}c{number}", f"{self.prefix}c{number + 1}"
        self.regions += [self._region(deletion, "deletion", taken, paragraph), self._region(insertion, "insertion")]
        place, clothes = lifted(place, paragraph.node)
        words: list[Node] = []
        point = element("text:change", {"text:change-id": deletion})
        begin = element("text:change-start", {"text:change-id": insertion})
        if clothes:
            words = [worn(clothes, suggestion.text)]
        else:
            begin.tail = suggestion.text
        insert(place, [point, begin, *words, element("text:change-end", {"text:change-id": insertion})])

    def _region(self, called: str, kind: str, taken: Sequence[Node] = (), paragraph: Paragraph | None = None) -> Node:
        region = element("text:changed-region", {"text:id": called})
        region.set("{http://www.w3.org/XML/1998/namespace}id", called)
        change = add(region, f"text:{kind}")
        info = add(change, "office:change-info")
        add(info, "dc:creator", self.options.author)
        add(info, "dc:date", self.options.date.isoformat(timespec="seconds"))
        if paragraph is not None:
            style = paragraph.node.get(name("text:style-name"))
            add(change, "text:p", attributes={"text:style-name": style} if style else {}).extend(taken)
        return region

    def _tracked_changes(self) -> None:
        """The list of changes at the head of the text, beside those that stand there already."""
        body = self.content.find(f".//{name('office:text')}")
        if body is None:
            return
        listed = body.find(name("text:tracked-changes"))
        if listed is None:
            listed = element("text:tracked-changes", {"text:track-changes": "false"})
            forms = body.find(name("office:forms"))
            body.insert(0 if forms is None else body.index(forms) + 1, listed)
        listed.extend(self.regions)


def _prefix(content: Node) -> str:
    """How our marks are named: unlike any that stand in the document from an earlier marking."""
    there, number = etree.tostring(content), 1
    while f'"anew{number}-'.encode() in there:
        number += 1
    return f"anew{number}-"

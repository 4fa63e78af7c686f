"""The lines of a Markdown text (CommonMark, GitHub's tables and footnotes), with their marks set apart.

Invariant: words and marks are disjoint, in order, and cover every character that is not white space. What stands inside
a line, as `**bold**` or `[text](address)`, stays in it, since a quotation is one piece of the text; only `Line.text`,
by which a line is judged, is what a reader sees of it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.articles.lines import Line, front_matter, measured, measured_paragraphs
from briefing.records import Span


class Mark(NamedTuple):
    """Signs around a line's words, or a line that has none for a reader."""

    span: Span
    reason: str
    """As in `Dropped.reason`."""
    line: int | None = None
    """The index of the line that it belongs to; None if it stands alone."""


class Markdown(NamedTuple):
    """A Markdown text taken apart."""

    lines: list[Line]
    marks: list[Mark]
    headings: frozenset[int]
    """Indexes of the lines that are headings."""

    @property
    def title(self) -> str | None:
        """The first heading, if no paragraph stands before it."""
        first = min(self.headings, default=len(self.lines))
        return (
            None if any(line.prose for line in self.lines[: first + 1]) or not self.headings else self.lines[first].text
        )


class _Parts(NamedTuple):
    """A line's words, and the marks around them."""

    words: Span
    marks: list[Mark]
    heading: bool = False


_PREFIX = re.compile(r"(?P<quote>>)\s*|(?P<list>[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?|(?P<heading>#{1,6})\s+")
_SUFFIX = re.compile(r"\s+#+$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]+)(?<=[^\s*_])\1$")
_UNDERLINE = re.compile(r"(?:=+|-{2,})$")
_FENCE = re.compile(r"(?:```|~~~)")
_ALONE = (
    ("link", re.compile(r"\[[^\]^][^\]]{0,200}\]:\s")),
    ("footnote", re.compile(r"\[\^[^\]]{1,60}\]:\s")),
    ("image", re.compile(r"(?:\[\s?)?!\[[^\]]{0,500}\]\([^)]{0,2000}\)(?:\s?\]\([^)]{0,2000}\))?$")),
    ("markup", re.compile(r"</?[a-z][^<>]{0,500}>$|<!--.{0,2000}?-->$", re.IGNORECASE)),
    ("separator", re.compile(r"[|\s:+-]{3,400}$")),
)
"""Lines without words for a reader, by their look."""
_INLINE = re.compile(
    r"!\[[^\[\]]{0,300}\]\([^()\s]{0,2000}[^()]{0,200}\)"
    r"|\[(?P<linked>[^\[\]^][^\[\]]{0,500})\](?:\([^()\s]{0,2000}[^()]{0,200}\)|\[[^\[\]]{0,100}\])"
    r"|\[\^[^\[\]]{1,60}\]|(?<!\w)_{1,3}(?=\w)|(?<=[\w.!?])_{1,3}(?!\w)|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`{1,3}"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
)


def markdown_lines(text: str) -> Markdown:
    """The lines that have words for a reader, in order, and the marks between them."""
    lines: list[Line] = []
    marks: list[Mark] = []
    headings: set[int] = set()
    for line, alone in _labelled(measured_paragraphs(text), len(front_matter(text))):
        if alone == "underline" and lines:
            headings.add(len(lines) - 1)
        if alone:
            reason = "heading" if alone == "underline" else alone
            marks.append(Mark(Span(line.start, line.end), reason, len(lines) - 1 if alone == "underline" else None))
            continue
        parts = _parts(text, line)
        marks += [mark._replace(line=len(lines)) for mark in parts.marks]
        if parts.heading:
            headings.add(len(lines))
        words = " ".join(_seen(text[slice(*parts.words)]).split())
        lines.append(measured(words or text[slice(*parts.words)], parts.words, line.gap))
    return Markdown(lines, marks, frozenset(headings))


def _labelled(lines: Sequence[Line], front: int) -> Iterator[tuple[Line, str | None]]:
    """Each line with what it is if it has no words for a reader: a rule, an image, code, or a heading's underline."""
    ahead = front + 2 if front else 0
    fenced = None
    for number, line in enumerate(lines):
        fence = _FENCE.match(line.text)
        if number < ahead:
            yield line, "front matter"
        elif fence and fenced in (None, fence.group()):
            fenced = fence.group() if fenced is None else None
            yield line, "code"
        elif fenced:
            yield line, "code"
        elif number > ahead and not line.gap and _UNDERLINE.match(line.text) and not lines[number - 1].wordless:
            yield line, "underline"
        else:
            yield line, next((reason for reason, look in _ALONE if look.match(line.text)), None)


def _parts(text: str, line: Line) -> _Parts:
    """The words of a line without the marks of quotation, list, heading and emphasis around them."""
    start, end = line.start, line.end
    marks: list[Mark] = []
    heading = False
    while not heading and (prefix := _PREFIX.match(text, start, end)) and prefix.end() < end:
        heading = prefix.lastgroup == "heading"
        marks.append(Mark(Span(start, start + len(prefix.group().rstrip())), f"{prefix.lastgroup} mark"))
        start = prefix.end()
    if heading and (suffix := _SUFFIX.search(text, max(start, end - 20), end)):
        marks.append(Mark(Span(end - len(suffix.group().lstrip()), end), "heading mark"))
        end = suffix.start()
    if emphasis := _EMPHASIS.match(text[start:end]):
        size = len(emphasis[1])
        marks += [Mark(Span(start, start + size), "emphasis mark"), Mark(Span(end - size, end), "emphasis mark")]
        start, end = start + size, end - size
    return _Parts(Span(start, end), marks, heading)


def _seen(words: str) -> str:
    """What a reader sees of marked words."""
    return _INLINE.sub(lambda match: match["linked"] or match["escaped"] or "", words)

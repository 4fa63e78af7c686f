"""Which parts of a text stand in quotation marks: straight, curly, guillemets, Chinese; nested ones too."""

import re
from collections import Counter

from briefing.records import Span

_PAIRS = {"“": "”", "„": "”“", "«": "»", "‘": "’", "「": "」", "『": "』", "‹": "›"}
_OPENING = frozenset('“„"«「『')
_NAME_IN_MARKS = re.compile(
    r"(?:«[^«»]{2,40}»|“[^“”]{2,40}”|\"(?! )[^\"]{2,40}(?<! )\"|「[^「」]{2,40}」|『[^『』]{2,40}』|《[^《》]{2,40}》)"
    r"(?: ?[-‑–—] ?\d{1,3}(?!\d|[.,]\d| ?%))?"
)
_MARK = re.compile("[\"'“”„«»‘’「」『』‹›]")


def quoted_spans(text: str) -> list[Span]:
    """The outermost quotations, marks included. A mark that is never closed opens nothing; an apostrophe is no mark."""
    stack = _Stack()
    found: list[Span] = []
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if stack.awaits(mark) and _may_close(mark, text, at):
            start = stack.close(mark)
            while found and found[-1].start > start:
                found.pop()
            found.append(Span(start, at + 1))
        elif _may_open(mark, text, at):
            stack.open(mark, at)
    return found


def opens_quotation(text: str) -> bool:
    """True if a sentence is in quotation marks from its first word to its end, or beyond it where they stay open.

    A name in marks at its start opens none: "«Rosatom» and its partners signed".
    """
    if text[:1] not in _OPENING:
        return False
    closed = next((span.end for span in quoted_spans(text) if span.start == 0), None)
    return closed is None or not re.search(r"\w", text[closed:])


def names_in_marks(text: str) -> list[Span]:
    """Names and short phrases that marks hold together, with the number behind them: «Vega — 2», "Vega"-2."""
    return [Span(*found.span()) for found in _NAME_IN_MARKS.finditer(text)]


def outside_marks(text: str) -> str:
    """`text` with what is in quotation marks blanked out, offsets kept."""
    pieces, at = [], 0
    for span in quoted_spans(text):
        pieces += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join([*pieces, text[at:]])


class _Stack:
    """The marks that are open, innermost last."""

    def __init__(self) -> None:
        self._marks: list[tuple[str, int]] = []
        self._awaited: Counter[str] = Counter()

    def awaits(self, mark: str) -> bool:
        """True if `mark` can close one of them."""
        return self._awaited[mark] > 0

    def open(self, mark: str, at: int) -> None:
        self._marks.append((mark, at))
        self._awaited.update(_PAIRS.get(mark, mark))

    def close(self, mark: str) -> int:
        """Takes the innermost one that `mark` closes, and all inside it, off the stack; gives its offset."""
        while True:
            opened, start = self._marks.pop()
            self._awaited.subtract(_PAIRS.get(opened, opened))
            if mark in _PAIRS.get(opened, opened):
                return start


def _may_open(mark: str, text: str, at: int) -> bool:
    before = text[at - 1 : at]
    if mark in "\"'":
        return not before.isalnum() and text[at + 1 : at + 2].strip() != ""
    return mark in _PAIRS and not (mark == "‘" and before.isalnum())


def _may_close(mark: str, text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "\"'":
        return not before.isspace() and not after.isalnum()
    return mark != "’" or not after.isalnum()


def unclosed(text: str) -> bool:
    """True if a quotation mark or a bracket is left open."""
    return (
        text.count("“") != text.count("”")
        or text.count('"') % 2 == 1
        or text.count("(") != text.count(")")
        or any(text.count(left) != text.count(right) for left, right in ("«»", "《》", "（）", "「」"))
    )

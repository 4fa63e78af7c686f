"""Which parts of a text stand in quotation marks: straight, curly, guillemets, Chinese; nested ones too."""

import re

from briefing.records import Span

_PAIRS = {"“": "”", "„": "”“", "«": "»", "‘": "’", "「": "」", "『": "』", "‹": "›"}
_MARK = re.compile("[\"'“”„«»‘’「」『』‹›]")


def quoted_spans(text: str) -> list[Span]:
    """The outermost quotations, marks included. A mark that is never closed opens nothing; an apostrophe is no mark."""
    open_marks: list[tuple[str, int]] = []
    found: list[Span] = []
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if _closes(mark, text, at, open_marks):
            start = _close(mark, open_marks)
            found = [*(span for span in found if span.start < start), Span(start, at + 1)]
        elif _opens(mark, text, at):
            open_marks.append((mark, at))
    return found


def outside_marks(text: str) -> str:
    """`text` with what is in quotation marks blanked out, offsets kept."""
    for span in quoted_spans(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _opens(mark: str, text: str, at: int) -> bool:
    before = text[at - 1 : at]
    if mark in "\"'":
        return not before.isalnum() and text[at + 1 : at + 2].strip() != ""
    return mark in _PAIRS and not (mark == "‘" and before.isalnum())


def _closes(mark: str, text: str, at: int, open_marks: list[tuple[str, int]]) -> bool:
    if not any(_pair(opened, mark) for opened, _ in open_marks):
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "\"'" and (before.isspace() or after.isalnum()):
        return False
    return mark != "’" or not after.isalnum()


def _pair(opened: str, mark: str) -> bool:
    return mark in _PAIRS.get(opened, opened)


def _close(mark: str, open_marks: list[tuple[str, int]]) -> int:
    """Takes the innermost fitting mark and all inside it off the stack; gives its offset."""
    while open_marks:
        opened, start = open_marks.pop()
        if _pair(opened, mark):
            return start
    raise AssertionError("called with a fitting mark only")

"""Which lines of a text are its body, and what the others are."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.records import Dropped, Span


@dataclass(frozen=True, slots=True)
class Marking:
    """A text's body and the rest of it."""

    body: tuple[Span, ...]
    dropped: tuple[Dropped, ...]
    title: str | None = None
    publisher: str | None = None
    author: str | None = None


def mark_body(text: str, title: str | None = None) -> Marking:
    """The body of `text`; `title` is what is known of it from elsewhere."""
    lines = list(_lines(text))
    heading = next((line for line in lines if len(lines) > 1 and line.end - line.start < 200), None)
    dropped = (Dropped(span=heading, reason="title"),) if heading and heading == lines[0] else ()
    body = (Span(lines[len(dropped)].start, len(text)),) if lines else ()
    return Marking(body, dropped, text[heading.start : heading.end].strip() if dropped and heading else title)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line)

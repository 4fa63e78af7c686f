"""Finds the sentences of a text, by offsets; the text itself is never changed.

Invariant: the spans are consecutive and cover the given span, each with the white space that follows its sentence.
No sentence crosses the end of a paragraph.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.records import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+\s*")
_LINE_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")


def sentence_spans(text: str, span: Span, language: str | None = None) -> list[Span]:
    """Sentences inside `span` of `text`, in order; concatenated they are `text[span.start:span.end]`.

    `language` is ISO 639-1; None: told from the script. White space before the first sentence belongs to it.
    """
    return [
        sentence
        for paragraph in paragraph_spans(text, span)
        for sentence in split_paragraph(text, paragraph, language)
    ]


def paragraph_spans(text: str, span: Span) -> list[Span]:
    """Paragraphs inside `span`, in order, each with the white space that follows."""
    inside = text[span.start : span.end]
    lines = [match.span() for match in _LINE.finditer(inside)]
    starts = [start for start, end in lines[1:]]
    return _between(span, [span.start + start for start in starts])


def split_paragraph(text: str, paragraph: Span, language: str | None = None) -> list[Span]:
    """Sentences of one paragraph."""
    inside = text[paragraph.start : paragraph.end]
    return _between(paragraph, [paragraph.start + edge for edge in _edges(inside, language or "en")])


def _between(span: Span, edges: list[int]) -> list[Span]:
    if span.start == span.end:
        return []
    return [Span(*pair) for pair in pairwise([span.start, *edges, span.end])]


def _edges(paragraph: str, language: str) -> Iterator[int]:
    """Where a sentence begins, but for the first."""
    from sentencex import get_sentence_boundaries

    flat = paragraph.translate(_FLAT)
    for found in get_sentence_boundaries(language, flat)[1:]:
        edge = found["start_index"]
        while edge < len(paragraph) and paragraph[edge].isspace():
            edge += 1
        if edge < len(paragraph):
            yield edge


_FLAT = {ord(mark): " " for mark in "\r\n\u2028\u2029"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")

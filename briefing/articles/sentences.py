"""Finds sentences, by offsets; the text itself is never changed.

Invariant: the spans are consecutive and cover the given span, each with the white space that follows its words. No
sentence crosses the end of a paragraph.

sentencex proposes where sentences end (it knows abbreviations of many languages); rules here take back or add edges:
who speaks stays with a short quotation, a list marker with its item, and quotation marks with their words.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.articles.paragraphs import paragraph_spans
from briefing.articles.sentence_rules import aside_end, belongs_to, list_items, overlooked, sentence_start
from briefing.records import Span

_INNER_MARK = re.compile(r"[^\w\s,'’\"“”«»(\-–—/%$&]")
"""Without such a mark before its last character, a paragraph is one sentence."""
_ODD_SPACE = re.compile(r"[^\S ]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_WINDOW_CHARS = 2000
"""sentencex takes quadratic time on hostile text, so long paragraphs are read in windows."""
_LONG_QUOTE_CHARS = 400
"""A longer sentence is taken apart inside its quotation marks; a shorter one stays whole, with its speaker."""

_CYRILLIC = re.compile(r"[А-яЁё]")
_QUOTE = re.compile(r"[\"“”„«»「」『』]")


def sentence_spans(text: str, span: Span, language: str | None = None) -> list[Span]:
    """Sentences inside `span` of `text`, in order; concatenated they are `text[span.start:span.end]`.

    `language` is ISO 639-1; None: told from the script. White space before the first sentence belongs to it.
    """
    return [
        sentence for paragraph in paragraph_spans(text, span) for sentence in split_paragraph(text, paragraph, language)
    ]


def split_paragraph(text: str, paragraph: Span, language: str | None = None) -> list[Span]:
    """Sentences of one paragraph, in order."""
    flat = _flat(text[paragraph.start : paragraph.end].rstrip())
    edges = _edges(flat, language or _language(flat))
    return _between(paragraph, [paragraph.start + edge for edge in edges])


def _flat(paragraph: str) -> str:
    """The same length, all white space plain and no surrogates, since sentencex fails on others."""
    flat = _ODD_SPACE.sub(" ", paragraph)
    return flat if flat.isascii() else _SURROGATE.sub("\ufffd", flat)


def _between(span: Span, edges: list[int]) -> list[Span]:
    if span.start == span.end:
        return []
    return [Span(*pair) for pair in pairwise([span.start, *edges, span.end])]


def _language(paragraph: str) -> str:
    head = paragraph[:400]
    return "ru" if not head.isascii() and 3 * len(_CYRILLIC.findall(head)) > len(head) else "en"


def _edges(flat: str, language: str) -> list[int]:
    """Where the sentences of a paragraph begin, but for the first."""
    if not _INNER_MARK.search(flat, 0, len(flat) - 1):
        return []
    whole, items = [len(flat) - len(flat.lstrip())], list_items(flat)
    for edge in sorted({*_proposed(flat, language), *overlooked(flat), *items}):
        if edge in items or not belongs_to(flat, whole[-1], edge):
            whole.append(edge)
    edges = []
    for start, end in pairwise([*whole, len(flat)]):
        edges.append(start)
        if end - start > _LONG_QUOTE_CHARS or flat[start] == "(":
            edges += _within(flat, start, end, language)
    return edges[1:]


def _proposed(flat: str, language: str) -> Iterator[int]:
    """The library's edges, each moved to where words or their opening marks begin."""
    start = len(flat) - len(flat.lstrip(_BULLETS))  # behind the mark of a list's item the library finds no edge
    while start < len(flat):
        window = flat[start : start + _WINDOW_CHARS]
        found = [start + edge for edge in _boundaries(window, language)]
        yield from (edge for edge in (sentence_start(flat, edge) for edge in found) if 0 < edge < len(flat))
        last = start + len(window) == len(flat)
        start = start + len(window) if last or not found else found[-1]


_BULLETS = "•⁃‣▪●■* "


def _boundaries(window: str, language: str) -> list[int]:
    """Where the library begins a new sentence; nowhere, if it fails."""
    from sentencex import get_sentence_boundaries

    try:
        return [boundary["start_index"] for boundary in get_sentence_boundaries(language, window)[1:]]
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a bug in Rust, which Python knows as no Exception
            raise
        return []


def _within(flat: str, start: int, end: int, language: str) -> Iterator[int]:
    """Edges inside a sentence that begins with an aside, or is long and quotes several sentences."""
    if (aside := aside_end(flat, start, end)) is not None:
        start = aside
        yield start
    base, bare = start, _QUOTE.sub(" ", flat[start:end])
    if len(bare) <= _LONG_QUOTE_CHARS or bare == flat[start:end]:
        return
    for found in _proposed(bare, language):
        edge = sentence_start(flat, base + found)
        if start < edge < end and not belongs_to(flat, start, edge):
            yield edge
            start = edge

"""Cuts the body of a document into chunks of whole sentences within a token limit.

Invariant: the chunks, concatenated, are the body, character for character; none exceeds the limit; a sentence is
broken only when it alone exceeds it.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, pairwise
from math import ceil
from typing import NamedTuple

from briefing.articles.paragraphs import paragraph_spans
from briefing.articles.sentences import split_paragraph
from briefing.articles.tokens import TokenIndex
from briefing.records import Chunk, Document, Span

MIN_TOKENS = 16
"""The least limit; four tokens are enough for any one code point."""

_FILLED = 0.9
"""A chunk filled to this share of the limit may end with a paragraph, even if the rest then needs a chunk more."""
_JOIN_TOKENS = 8
"""By about so much a slice on its own may differ from its part of the whole text."""

_CLAUSE = re.compile(r"[,;:)\]][\"”»’]?\s|[—–]\s|[，；：、]")
_WORD = re.compile(r"\s+")
_JOINED = {"\u200d", "\n", *map(chr, range(0x1F3FB, 0x1F400)), *map(chr, range(0xDC00, 0xE000))}
"""What goes with the character before it, beside combining marks: joiner, line feed, skin tones, low surrogates."""


def chunk_document(document: Document, max_tokens: int) -> tuple[Chunk, ...]:
    """Consecutive chunks of `document.body`, each of at most `max_tokens` tokens (16 or more) of `o200k_base`.

    About as few chunks as possible, of about equal size, ending with a paragraph where one ends nearby.
    Raises ValueError if `max_tokens` is under 16.
    """
    if max_tokens < MIN_TOKENS:
        raise ValueError(f"max_tokens is {max_tokens}, but must be {MIN_TOKENS} or more")
    return tuple(_chunks(_Body(document), max_tokens))


class _Cut(NamedTuple):
    """Where a chunk ends, and the tokens it has then."""

    end: int
    tokens: int


class _Body:
    """The body as one text, its paragraphs in that text's positions, and the way back to the document's."""

    def __init__(self, document: Document) -> None:
        self.language = document.language
        self._spans = [span for span in document.body if span.start < span.end]
        self._starts = [0, *accumulate(span.end - span.start for span in self._spans)]
        self.text = "".join(document.text[start:end] for start, end in self._spans)
        self.tokens = TokenIndex(self.text)
        self._split: tuple[int, list[int]] = (-1, [])

    @cached_property
    def paragraphs(self) -> list[Span]:
        pieces = (Span(*pair) for pair in pairwise(self._starts))
        return [paragraph for piece in pieces for paragraph in paragraph_spans(self.text, piece)]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, position: int) -> int:
        return bisect_right(self._paragraph_starts, position) - 1

    def sentence_ends(self, paragraph: int) -> list[int]:
        """Of the paragraph of that number; the last one is kept, since chunk after chunk may end in it."""
        if paragraph != self._split[0]:
            sentences = split_paragraph(self.text, self.paragraphs[paragraph], self.language)
            self._split = paragraph, [sentence.end for sentence in sentences]
        return self._split[1]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The document's spans of a slice of the body."""
        pieces = slice(bisect_right(self._starts, start) - 1, bisect_left(self._starts, end))
        return tuple(
            Span(span.start + max(start - offset, 0), min(span.start + end - offset, span.end))
            for offset, span in zip(self._starts[pieces], self._spans[pieces], strict=True)
        )


def _chunks(body: _Body, max_tokens: int) -> Iterator[Chunk]:
    start, size = 0, len(body.text)
    while start < size:
        cut = _next_cut(body, start, max_tokens)
        yield Chunk(spans=body.spans(start, cut.end), token_count=cut.tokens)
        start = cut.end


def _next_cut(body: _Body, start: int, max_tokens: int) -> _Cut:
    tokens, size = body.tokens, len(body.text)
    before = tokens.before(start)
    left = tokens.before(size) - before
    if left <= max_tokens + _JOIN_TOKENS and (cut := _first_fit(body, start, [size], max_tokens)):
        return cut
    window = _window(body, before, left, max_tokens)
    return (
        _paragraph_cut(body, start, window, max_tokens)
        or _sentence_cut(body, start, window, max_tokens)
        or _break(body, start, window.highest, max_tokens)
    )


class _Window(NamedTuple):
    """Where a chunk may well end, in code points; about, since tokens are counted exactly only then."""

    lowest: int
    """Before it, the rest would need a chunk more, or the chunk would be small."""
    goal: int
    """Its equal share of the rest."""
    highest: int

    def by_preference(self, ends: list[int]) -> list[int]:
        return sorted(ends, key=lambda end: (end < self.lowest, abs(end - self.goal)))


def _window(body: _Body, before: int, left: int, max_tokens: int) -> _Window:
    chunks = ceil(left / max_tokens)
    share = left // chunks
    needed = max(left - (chunks - 1) * max_tokens, share // 2)
    lowest = min(needed, int(_FILLED * max_tokens))
    return _Window(*(body.tokens.position(before + tokens) for tokens in (lowest, share, max_tokens)))


def _paragraph_cut(body: _Body, start: int, window: _Window, max_tokens: int) -> _Cut | None:
    near = body.paragraphs[body.paragraph_at(window.lowest - 1) : body.paragraph_at(window.highest) + 1]
    ends = [paragraph.end for paragraph in near if start < paragraph.end <= window.highest]
    return _first_fit(body, start, window.by_preference(ends), max_tokens)


def _sentence_cut(body: _Body, start: int, window: _Window, max_tokens: int) -> _Cut | None:
    for paragraph in range(body.paragraph_at(window.goal), body.paragraph_at(start) - 1, -1):
        ends = body.sentence_ends(paragraph)
        near = ends[bisect_right(ends, start) : bisect_right(ends, window.highest)]
        if cut := _first_fit(body, start, window.by_preference(near), max_tokens):
            return cut
    return None


def _first_fit(body: _Body, start: int, ends: Iterable[int], max_tokens: int) -> _Cut | None:
    for end in ends:
        tokens = body.tokens.count(start, end)
        if tokens <= max_tokens:
            return _Cut(end, tokens)
    return None


def _break(body: _Body, start: int, highest: int, max_tokens: int) -> _Cut:
    """Where to break a sentence that alone exceeds the limit: after a clause, a word, or anywhere."""
    tokens, ends = body.tokens, body.sentence_ends(body.paragraph_at(start))
    end = ends[bisect_right(ends, start)]
    candidates = [end] if tokens.before(end) - tokens.before(start) <= 2 * max_tokens else []
    highest = min(highest, end)
    for pattern in (_CLAUSE, _WORD):
        edges = [match.end() for match in pattern.finditer(body.text, (start + highest) // 2, highest)]
        candidates += reversed(edges)
    return _first_fit(body, start, candidates, max_tokens) or _break_anywhere(body, start, highest, max_tokens)


def _break_anywhere(body: _Body, start: int, end: int, max_tokens: int) -> _Cut:
    least = start + max_tokens // 4
    while end > least and (tokens := body.tokens.count(start, end)) > max_tokens:
        end -= max(1, (end - start) * (tokens - max_tokens) // tokens)
    end = max(end, least)
    cut = _first_fit(body, start, (_whole_character(body.text, least, end), end, least), max_tokens)
    if cut is None:
        raise AssertionError("a code point has more than four tokens")
    return cut


def _whole_character(text: str, least: int, end: int) -> int:
    """The nearest position before `end`, if one is near, that doesn't part a letter from its marks."""
    near = range(end, max(least, end - 16), -1)
    return next((edge for edge in near if not _is_inside_character(text, edge)), end)


def _is_inside_character(text: str, edge: int) -> bool:
    if edge >= len(text):
        return False
    return text[edge] in _JOINED or unicodedata.category(text[edge])[0] == "M" or text[edge - 1] == "\u200d"

"""Cuts the body of a document into chunks of whole sentences within a token limit.

Invariant: the chunks, concatenated, are the body, character for character; none exceeds the limit; a sentence is
broken only when it alone exceeds it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from briefing.articles.sentences import paragraph_spans, split_paragraph
from briefing.articles.tokens import TokenIndex
from briefing.records import Chunk, Document, Span

MIN_TOKENS = 16
"""The least limit: any single code point takes at most four tokens."""

_CLAUSE = re.compile(r"[,;:—–)\]][\"”»’]?\s+|[，；：、]|\s+[—–]\s+")
_WORD = re.compile(r"\s+")


def chunk_document(document: Document, max_tokens: int) -> tuple[Chunk, ...]:
    """Consecutive chunks of `document.body`, each of at most `max_tokens` tokens (16 or more).

    As few chunks as sentences allow, of about equal size, ending with a paragraph where that costs no chunk.
    Raises ValueError if `max_tokens` is under 16.
    """
    if max_tokens < MIN_TOKENS:
        raise ValueError(f"max_tokens is {max_tokens}, but must be {MIN_TOKENS} or more")
    body = _Body(document)
    chunks, start = [], 0
    while start < len(body.text):
        end = _chunk_end(body, start, max_tokens)
        chunks.append(Chunk(spans=body.spans(start, end), token_count=body.tokens.count(start, end)))
        start = end
    return tuple(chunks)


class _Body:
    """The body as one text, its paragraphs in that text's positions, and the way back to the document's."""

    def __init__(self, document: Document) -> None:
        self.text = "".join(document.text[start:end] for start, end in document.body)
        self.tokens = TokenIndex(self.text)
        self.language = document.language
        self._body = [Span(*span) for span in document.body if span[0] < span[1]]
        self._offsets: list[int] = []
        self.paragraphs: list[Span] = []
        self._place()
        self.paragraph_starts = [paragraph.start for paragraph in self.paragraphs]

    def _place(self) -> None:
        offset = 0
        for span in self._body:
            self._offsets.append(offset)
            size = span.end - span.start
            self.paragraphs += paragraph_spans(self.text, Span(offset, offset + size))
            offset += size

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The document's spans of a slice of the body."""
        found = []
        for index in range(bisect_right(self._offsets, start) - 1, bisect_left(self._offsets, end)):
            offset, span = self._offsets[index], self._body[index]
            shift = span.start - offset
            found.append(Span(max(start + shift, span.start), min(end + shift, span.end)))
        return tuple(found)


def _chunk_end(body: _Body, start: int, max_tokens: int) -> int:
    reach = body.tokens.position(body.tokens.before(start) + max_tokens + 8)
    edges = list(_sentence_edges(body, start, reach))
    return _last_fitting(body.tokens, start, edges, max_tokens) or _break(body, start, edges[0], max_tokens)


def _sentence_edges(body: _Body, start: int, reach: int) -> Iterator[int]:
    """Ends of sentences after `start`, the first beyond `reach` being the last."""
    index = bisect_right(body.paragraph_starts, start) - 1
    for paragraph in body.paragraphs[index:]:
        for sentence in split_paragraph(body.text, paragraph, body.language):
            if sentence.end > start:
                yield sentence.end
                if sentence.end > reach:
                    return


def _last_fitting(tokens: TokenIndex, start: int, edges: list[int], max_tokens: int) -> int | None:
    for edge in reversed(edges):
        if tokens.count(start, edge) <= max_tokens:
            return edge
    return None


def _break(body: _Body, start: int, end: int, max_tokens: int) -> int:
    """Where to break a sentence that alone exceeds the limit: after a clause, a word, or anywhere."""
    tokens = body.tokens
    reach = min(body.tokens.position(tokens.before(start) + max_tokens) + 16, end)
    for pattern in (_CLAUSE, _WORD):
        edges = [match.end() for match in pattern.finditer(body.text, start, reach)][-64:]
        if found := _last_fitting(tokens, start, [edge for edge in edges if start < edge < end], max_tokens):
            return found
    for edge in range(reach, start, -1):
        if tokens.count(start, edge) <= max_tokens:
            return edge
    raise AssertionError("a code point has at most four tokens")

"""Chunks are the body, within the limit, of whole sentences."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.chunk import chunk_document
from briefing.articles.tokens import count_tokens
from briefing.records import Document, Span

ALPHABET = st.sampled_from(
    ["a", "the ", "Moscow. ", "“Yes.” ", "中", "文。", "он ", "Мир. ", " ", "\n", "\n\n", "\r\n", "😀", "\u0301"]
    + ["\u200d", ", ", "/", ".", "'s", "7", "\u3000"]
)
TEXTS = st.lists(ALPHABET, max_size=150).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(TEXTS)
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    body = tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))
    return Document(path="a.txt", sha256="", media_type="text/plain", text=text, body=body)


@settings(deadline=None)
@given(documents(), st.integers(16, 60))
def test_chunks_are_the_body_and_none_exceeds_the_limit(document: Document, max_tokens: int) -> None:
    chunks = chunk_document(document, max_tokens)
    texts = ["".join(document.text[s:e] for s, e in chunk.spans) for chunk in chunks]
    assert "".join(texts) == "".join(document.text[s:e] for s, e in document.body)
    assert [chunk.token_count for chunk in chunks] == [count_tokens(text) for text in texts]
    assert all(0 < chunk.token_count <= max_tokens for chunk in chunks)
    assert all(any(s <= a < b <= e for s, e in document.body) for chunk in chunks for a, b in chunk.spans)

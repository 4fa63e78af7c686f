"""Chunks are the body, within the limit, of whole sentences."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.chunk import chunk_document
from briefing.articles.sentences import sentence_spans
from briefing.articles.tokens import count_tokens
from briefing.records import Document, Span

PIECES = [
    *("a", "the ", "Moscow. ", "“Yes.” ", "he said. ", "中", "文。", "，", "он ", "Мир. ", "U.S. ", "1. ", "7", "'s"),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\u3000",
        "\x1c",
        "/",
        ", ",
        ".",
        "😀",
        "👩\u200d👧",
        "\u0301",
        "\ud83d",
        "\ude00",
    ),
    *("A longer sentence of some words in a row, with a clause in it. ", "unbroken" * 12, "\n" * 9, " " * 40),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=120).map("".join), st.text(max_size=200))


def document(text: str, *body: Span) -> Document:
    return Document(path="a.txt", sha256="", media_type="text/plain", text=text, body=body or (Span(0, len(text)),))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(TEXTS)
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    return document(text, *(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)))


def texts_of(article: Document, max_tokens: int) -> list[str]:
    chunks = chunk_document(article, max_tokens)
    return ["".join(article.text[start:end] for start, end in chunk.spans) for chunk in chunks]


@settings(deadline=None)
@given(documents(), st.integers(16, 80))
def test_chunks_are_the_body_and_none_exceeds_the_limit(article: Document, max_tokens: int) -> None:
    chunks, texts = chunk_document(article, max_tokens), texts_of(article, max_tokens)
    assert "".join(texts) == "".join(article.text[start:end] for start, end in article.body)
    assert [chunk.token_count for chunk in chunks] == [count_tokens(text) for text in texts]
    assert all(0 < chunk.token_count <= max_tokens for chunk in chunks)
    spans = [span for chunk in chunks for span in chunk.spans]
    assert spans == sorted(spans)
    assert all(any(start <= a < b <= end for start, end in article.body) for a, b in spans)


@settings(deadline=None)
@given(documents(), st.integers(16, 80))
def test_a_sentence_is_broken_only_when_it_alone_exceeds_the_limit(article: Document, max_tokens: int) -> None:
    sentences = [
        article.text[start:end]
        for span in article.body
        for start, end in sentence_spans(article.text, span, article.language)
    ]
    ends = [0, *accumulate(map(len, sentences))]
    for cut in accumulate(map(len, texts_of(article, max_tokens))):
        broken = [text for text, (start, end) in zip(sentences, pairwise(ends), strict=True) if start < cut < end]
        assert all(count_tokens(text) > max_tokens for text in broken)


def test_a_body_without_words_has_no_chunk() -> None:
    assert chunk_document(document("Boilerplate only.", Span(3, 3)), 16) == ()


def test_a_limit_under_16_is_refused() -> None:
    with pytest.raises(ValueError, match="16 or more"):
        chunk_document(document("Text."), 15)


def test_a_body_within_the_limit_is_one_chunk_with_the_bodys_spans() -> None:
    article = document("Gas goes east. ADVERT Oil follows.", Span(0, 15), Span(22, 34))
    (chunk,) = chunk_document(article, 16)
    assert (chunk.spans, chunk.token_count) == (article.body, count_tokens("Gas goes east. Oil follows."))


def test_chunks_are_of_about_equal_size() -> None:
    article = document("Russia sold more gas to its neighbours. " * 12)
    assert [chunk.token_count for chunk in chunk_document(article, 70)] == [49, 49]


def test_a_chunk_ends_with_a_paragraph_that_ends_nearby() -> None:
    first, second = "One sentence here. " * 9 + "\n\n", "Another one there. " * 9
    assert texts_of(document(first + second), 50) == [first, second]


def test_a_sentence_over_the_limit_is_broken_after_a_clause() -> None:
    clause = "which nobody in the whole town had ever seen before, "
    assert texts_of(document(clause * 4), 30) == [clause * 2, clause * 2]


def test_a_sentence_over_the_limit_without_clauses_is_broken_after_a_word() -> None:
    words = "word " * 40
    assert texts_of(document(words), 16) == ["word " * 15, "word " * 15, "word " * 10]


def test_a_word_over_the_limit_is_broken_anywhere_but_not_between_a_letter_and_its_marks() -> None:
    texts = texts_of(document("e\u0301\u0323" * 60), 16)
    assert {text[:3] for text in texts} == {"e\u0301\u0323"}
    assert all(len(text) % 3 == 0 for text in texts)


def test_joined_emoji_are_not_parted() -> None:
    family = "👩\u200d👧"
    assert {text.replace(family, "") for text in texts_of(document(family * 40), 16)} == {""}


@pytest.mark.parametrize(
    "unit", ["a", " ", "\n", "中", "中。", "(A. ", "\ud83d", "😀", "\u0301", "a, ", "<|endoftext|>"]
)
def test_hostile_repetition_keeps_the_limit_and_loses_nothing(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    texts = texts_of(document(text), 512)
    assert "".join(texts) == text
    assert max(map(count_tokens, texts)) <= 512

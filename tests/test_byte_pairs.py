"""Texts encoded from the ranks alone have tiktoken's own tokens, or none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles import tokens
from briefing.articles.byte_pairs import encode_plain

PIECES = [
    *("a", "The", "RUSSIA", "McD", "он", "Мир", "1", "2024", "'s", "'S", "'", "’ll", "<|endoftext|>", "naïve"),
    *(" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "/", ".", "...", "!?", "\xa0", "½", "²", "€", "—", "“", "Š", "ß"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
RANKS = tokens._read_vocabulary().ranks


@settings(deadline=None)  # the first example builds the encoder
@given(st.one_of(TEXTS, st.text(max_size=60)))
def test_the_tokens_are_tiktokens(text: str) -> None:
    by_hand = encode_plain(text, tokens._PIECES, RANKS)
    assert by_hand in (None, tokens._encoding().encode_ordinary(text))


@settings(deadline=None)
@given(TEXTS)
def test_plain_texts_have_tokens(text: str) -> None:
    assert encode_plain(text, tokens._PIECES, RANKS) is not None


def test_strange_signs_and_long_pieces_have_none() -> None:
    for text in ("中文", "😀", "\x1c", "ſ", "e\u0301", "x" * 300):
        assert encode_plain(text, tokens._PIECES, RANKS) is None


def test_the_encoder_takes_the_ranks_over() -> None:
    tokens._encoding()
    assert (tokens._vocabulary().ranks, tokens._encode_by_hand("Russia")) == ({}, None)

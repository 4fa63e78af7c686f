"""Token counts equal tiktoken's own o200k_base, on any text, with no network."""

import hashlib
import socket
import subprocess
import sys
import zlib
from binascii import a2b_base64
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import pytest
import tiktoken
import tiktoken_ext.openai_public
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles import tokens
from briefing.articles.tokens import TokenIndex, count_tokens

PIECES = [
    *("a", "The", "RUSSIA", "McD", "он", "Мир", "中文", "。", "，", "1", "2024", "'s", "'", "’ll", "<|endoftext|>"),
    *(" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "/", ".", "...", "!?", "\xa0", "\u3000", "\x1c", "\x85", "\u2028"),
    *("😀", "👩\u200d👧", "\u0301", "ǅ", "ª", "\ud83d", "\ude00", "\udc80", "\x00", "नमस्ते", "ไทย", "½"),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.text(max_size=60))


@pytest.fixture(scope="module")
def published() -> dict[str, object]:
    """tiktoken's own definition of o200k_base, with the vocabulary's address and hash instead of the vocabulary."""
    patch = pytest.MonkeyPatch()
    patch.setattr(tiktoken_ext.openai_public, "load_tiktoken_bpe", lambda _, expected_hash: expected_hash)
    definition = tiktoken_ext.openai_public.o200k_base()
    patch.undo()
    return definition


@pytest.fixture(scope="module")
def reference(published: dict[str, object]) -> tiktoken.Encoding:
    ranks = {a2b_base64(token): rank for token, rank in tokens._read_vocabulary().ranks.items()}
    return tiktoken.Encoding(**{**published, "mergeable_ranks": ranks})


def test_the_shipped_vocabulary_is_the_one_tiktoken_checks(published: dict[str, object]) -> None:
    packed = files("briefing").joinpath("vocabulary", "o200k_base.tiktoken.gz").read_bytes()
    digest = hashlib.sha256(zlib.decompress(packed, wbits=31)).hexdigest()
    assert (digest, digest) == (published["mergeable_ranks"], tokens._SHA256)


def test_texts_are_cut_into_pieces_as_tiktoken_does(published: dict[str, object]) -> None:
    assert published["pat_str"] == tokens._PIECES


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("hello world", 2), ("Россия", 1), ("<|endoftext|>", 7), ("习近平", 1), ("\ud800", 1)],
)
def test_known_texts_have_known_counts(text: str, count: int) -> None:
    assert count_tokens(text) == count


@given(text=TEXTS)
def test_counts_equal_tiktokens_own(reference: tiktoken.Encoding, text: str) -> None:
    assert count_tokens(text) == len(reference.encode_ordinary(text))


@given(TEXTS, st.data())
def test_the_index_counts_any_slice_exactly(text: str, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(text)))
    end = draw.draw(st.integers(start, len(text)))
    assert TokenIndex(text).count(start, end) == count_tokens(text[start:end])


@pytest.mark.parametrize("unit", ["a", "Putin said. ", "中", "中。", "😀", "\ud83d\ude00", "\n", " \n/", "он "])
def test_the_index_counts_slices_of_long_texts_exactly(unit: str) -> None:
    text = (unit * 9000)[:9000]
    index = TokenIndex(text)
    edges = range(0, len(text) + 1, 857)
    counts = [index.count(start, end) for start in edges for end in edges if start <= end]
    assert counts == [count_tokens(text[start:end]) for start in edges for end in edges if start <= end]


def test_the_index_finds_the_position_of_a_token() -> None:
    text = "Газ идёт на восток. Gas goes east. 天然气向东。" * 200
    index = TokenIndex(text)
    positions = [index.position(index.before(edge)) for edge in range(0, len(text), 331)]
    assert all(abs(found - edge) < 16 for found, edge in zip(positions, range(0, len(text), 331), strict=True))


@pytest.mark.parametrize("blank", [" ", "\t", "\xa0", "\u3000"])
@pytest.mark.parametrize(("before", "after"), [("", ""), ("end.", ""), ("\n", "x"), (".", "\n"), ("x", "."), ("", "1")])
def test_very_long_blanks_are_counted_exactly(
    reference: tiktoken.Encoding, before: str, blank: str, after: str
) -> None:
    text = before + blank * 150_000 + after
    assert count_tokens(text) == len(reference.encode_ordinary(text))


def test_a_blank_that_overflows_tiktokens_matcher_is_counted() -> None:
    assert 7_000 < count_tokens(" " * 1_050_000 + "x") < 9_000


@pytest.mark.parametrize("unit", ["a", "A", ".", "中", "\u0301", "\n", " \n", "'", "aA", "\ud800"])
def test_a_long_repetition_is_counted_exactly(reference: tiktoken.Encoding, unit: str) -> None:
    text = unit * 200_000
    assert count_tokens(text) == len(reference.encode_ordinary(text))


def test_threads_share_one_vocabulary_and_need_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("no socket may be opened")

    monkeypatch.setattr(socket, "socket", refuse)
    tokens._load.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        counts = list(pool.map(count_tokens, ["Russia turns east."] * 16))
    assert counts == [4] * 16
    assert tokens._load.cache_info().misses == 1


def test_a_damaged_vocabulary_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_SHA256", "0" * 64)
    with pytest.raises(RuntimeError, match="damaged"):
        tokens._load.__wrapped__()


def test_tiktoken_is_imported_only_when_it_counts() -> None:
    code = "import briefing.articles.tokens, sys; sys.exit('tiktoken' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

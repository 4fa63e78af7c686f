"""Counts tokens of `o200k_base`, exactly, from the vocabulary shipped with the package: no network needed.

Invariant: every count equals `len(encode_ordinary(text))` of tiktoken's own `o200k_base`, for any text at all; words
such as `<|endoftext|>` are just text. `TokenIndex` counts any slice of a text that is tokenised only once.
"""

import re
import threading
from array import array
from binascii import a2b_base64
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from briefing.articles.byte_pairs import encode_plain

if TYPE_CHECKING:
    from tiktoken import Encoding

_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
"""Of the vocabulary, decompressed; the one tiktoken itself checks."""

_PIECES = "|".join(
    (
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    )
)
"""How o200k_base cuts a text into pieces, each of which it turns into tokens (tiktoken_ext/openai_public.py)."""

_CUT = re.compile(r"\S(?= )|[\r\n](?=[^\s/])|[^\W_](?=[。！？，、；：])")
"""Matches end where a piece ends in any slice of the text that has both neighbours: no piece reaches across."""

_RANK = re.compile(rb" \d+\n")
"""Behind each token of the vocabulary."""

_BLOCK_CHARS = 8192
"""Texts are tokenised in blocks of about this size, which keeps memory low."""
_MARK_CHARS = 512

_BLANK = r"\t\v\f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LONG = 100_000
_LONG_BLANK = re.compile(rf"(?<![{_BLANK}])[{_BLANK}]{{{_LONG},}}")


_SMALL_RUN_CHARS = 100_000
"""Texts of a process up to this are encoded from the ranks alone: building tiktoken's encoder takes as long."""


@dataclass(slots=True)
class _Vocabulary:
    """Tokens are in base64, as they are shipped: to decode all of them takes longer than a small run's encoding."""

    ranks: dict[bytes, int]
    """The number of each token; none once the encoder was built."""
    tokens: list[bytes]
    """By number; none either then."""
    lengths: bytes = b""
    """Bytes of each token by its number, once the encoder was built."""
    chars: int = 0
    """Encoded from the ranks alone."""

    def length(self, token: int) -> int:
        return self.lengths[token] if self.lengths else len(a2b_base64(self.tokens[token]))


def count_tokens(text: str) -> int:
    """Number of `o200k_base` tokens of `text`. A lone surrogate counts as U+FFFD, as in tiktoken."""
    return len(_encode(text))


class TokenIndex:
    """Exact token counts of any slice of one text, for the price of tokenising it once.

    A slice of a text has the text's own tokens but near its two ends: from the first to the last safe cut inside
    it they are counted by their positions; only the ends beyond, mostly a word or a space, are tokenised again.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._marks = _marks(text)
        """Positions at short distances, in code points, each beside its `_offsets`."""
        sizes = (_byte_length(text[start:end]) for start, end in pairwise(self._marks))
        self._offsets = list(accumulate(sizes, initial=0))
        """The same in bytes of UTF-8."""
        self._ends = _token_ends(text)

    def count(self, start: int, end: int) -> int:
        """Tokens of `text[start:end]` on its own."""
        first = _first_cut(self.text, start, end)
        last = _last_cut(self.text, first, end)
        inside = self.before(last) - self.before(first)
        return inside + sum(count_tokens(self.text[a:b]) for a, b in ((start, first), (last, end)) if a < b)

    def before(self, position: int) -> int:
        """Tokens of the whole text that end at or before `position`."""
        mark = bisect_right(self._marks, position) - 1
        offset = self._offsets[mark] + _byte_length(self.text[self._marks[mark] : position])
        return bisect_right(self._ends, offset) - 1

    def position(self, tokens: int) -> int:
        """About where the first `tokens` tokens of the whole text end, in code points."""
        offset = self._ends[min(tokens, len(self._ends) - 1)]
        mark = bisect_right(self._offsets, offset) - 1
        start, size = self._marks[mark], offset - self._offsets[mark]
        rest = _well_formed(self.text[start : start + size]).encode()[:size]
        return start + len(rest.decode(errors="ignore"))


def _marks(text: str) -> list[int]:
    """Every so many code points, but not inside a surrogate pair."""
    inner = range(_MARK_CHARS, len(text), _MARK_CHARS)
    return [0, *(mark + ("\udc00" <= text[mark] <= "\udfff") for mark in inner), len(text)]


def _token_ends(text: str) -> "array[int]":
    """0, and where each token of the text ends, in bytes of UTF-8."""
    length = _vocabulary().length
    ends, start = array("Q", (0,)), 0
    while start < len(text):
        end = _first_cut(text, start + _BLOCK_CHARS, len(text))
        ends.extend(accumulate(map(length, _encode(text[start:end])), initial=ends.pop()))
        start = end
    return ends


def _first_cut(text: str, start: int, end: int) -> int:
    """The first safe cut of `text[start:end]`, or its end; the text's own start is safe."""
    if start == 0:
        return 0
    match = _CUT.search(text, start - 1, end + 1)
    return match.end() if match else end


def _last_cut(text: str, start: int, end: int) -> int:
    """The last safe cut from `start`, which is one, to `end`; the text's own end is safe."""
    if end >= len(text):
        return end
    width = 64
    while True:
        begin = max(end - width, start)
        cuts = [match.end() for match in _CUT.finditer(text, begin, end + 1)]
        if cuts or begin == start:
            return cuts[-1] if cuts else start
        width *= 8


def _byte_length(text: str) -> int:
    return len(text) if text.isascii() else len(_well_formed(text).encode())


def _well_formed(text: str) -> str:
    """Surrogate pairs joined, lone surrogates replaced by U+FFFD, as tiktoken does."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _encode(text: str) -> list[int]:
    """Takes out very long runs of blanks first: they overflow the stack of tiktoken's pattern matcher.

    A run without a line feed is one piece, but for its last blank where something follows: that goes with the word.
    """
    if (by_hand := _encode_by_hand(text)) is not None:
        return by_hand
    encoding = _encoding()
    if len(text) < _LONG:
        return encoding.encode_ordinary(text)
    tokens: list[int] = []
    start = 0
    for run in _LONG_BLANK.finditer(text):
        following = text[run.end() : run.end() + 1]
        if following in ("\r", "\n"):
            continue
        end = run.end() - 1 if following else run.end()
        tokens += encoding.encode_ordinary(text[start : run.start()])
        tokens += encoding._encode_single_piece(text[run.start() : end])
        start = end
    return tokens + encoding.encode_ordinary(text[start:])


def _encode_by_hand(text: str) -> list[int] | None:
    """None once the encoder was built, which takes the ranks."""
    with _loading:
        vocabulary = _load()
        vocabulary.chars += len(text)
        if vocabulary.chars > _SMALL_RUN_CHARS or not vocabulary.ranks:
            return None
        return encode_plain(text, _PIECES, vocabulary.ranks)


_loading = threading.Lock()


def _vocabulary() -> _Vocabulary:
    with _loading:
        return _load()


def _encoding() -> "Encoding":
    with _loading:
        return _build()


@cache
def _build() -> "Encoding":
    from tiktoken import Encoding

    vocabulary = _load()
    vocabulary.ranks.clear()
    ranks = {a2b_base64(token): rank for rank, token in enumerate(vocabulary.tokens)}
    vocabulary.lengths = bytes(map(len, ranks))
    vocabulary.tokens.clear()
    encoding = Encoding("o200k_base", pat_str=_PIECES, mergeable_ranks=ranks, special_tokens={})
    ranks.clear()  # it has its own copy; this one takes 30 MB
    return encoding


@cache
def _load() -> _Vocabulary:
    return _read_vocabulary()


def _read_vocabulary() -> _Vocabulary:
    import hashlib
    import zlib
    from importlib.resources import files

    packed = files("briefing").joinpath("vocabulary", "o200k_base.tiktoken.gz").read_bytes()
    lines = zlib.decompress(packed, wbits=31)
    if hashlib.sha256(lines).hexdigest() != _SHA256:
        raise RuntimeError("the vocabulary shipped with briefing is damaged: install the package again")
    tokens = _RANK.split(lines)[:-1]  # the ranks themselves, which are the lines' numbers, would take 10 MB
    return _Vocabulary({token: rank for rank, token in enumerate(tokens)}, tokens)

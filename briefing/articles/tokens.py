"""Counts tokens of `o200k_base`, exactly, from the vocabulary shipped with the package: no network needed.

Invariant: every count equals `len(encode_ordinary(text))` of tiktoken's own `o200k_base`, for any text at all; words
such as `<|endoftext|>` are just text. `TokenIndex` counts any slice of a text that is tokenised only once.
"""

import re
import threading
from array import array
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

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

_BLOCK_CHARS = 2048

_BLANK = r"\t\v\f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LONG = 100_000
_LONG_BLANK = re.compile(rf"(?<![{_BLANK}])[{_BLANK}]{{{_LONG},}}")


class _Vocabulary(NamedTuple):
    encoding: "Encoding"
    lengths: list[int]
    """Bytes of each token, by its number."""


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
        self._starts = [0]
        """Where each block begins, in code points."""
        self._offsets = [0]
        """The same in bytes of UTF-8."""
        self._ends = array("Q", (0,))
        """Where each token ends, in bytes of UTF-8."""
        lengths = _vocabulary().lengths
        while (start := self._starts[-1]) < len(text):
            end = _cut_after(text, start + _BLOCK_CHARS)
            tokens = _encode(text[start:end])
            self._ends.extend(accumulate(map(lengths.__getitem__, tokens), initial=self._ends.pop()))
            self._starts.append(end)
            self._offsets.append(self._ends[-1])

    def count(self, start: int, end: int) -> int:
        """Tokens of `text[start:end]` on its own."""
        first, last = _cut_after(self.text, start), _cut_before(self.text, end)
        if first >= last:
            return count_tokens(self.text[start:end])
        inside = self.before(last) - self.before(first)
        return count_tokens(self.text[start:first]) + inside + count_tokens(self.text[last:end])

    def before(self, position: int) -> int:
        """Tokens of the whole text that end at or before `position`."""
        block = bisect_right(self._starts, position) - 1
        offset = self._offsets[block] + _byte_length(self.text[self._starts[block] : position])
        return bisect_right(self._ends, offset) - 1

    def position(self, tokens: int) -> int:
        """About where the first `tokens` tokens of the whole text end, in code points."""
        offset = self._ends[min(tokens, len(self._ends) - 1)]
        block = bisect_right(self._offsets, offset) - 1
        start, size = self._starts[block], offset - self._offsets[block]
        rest = _well_formed(self.text[start : start + size]).encode()[:size]
        return start + len(rest.decode(errors="ignore"))


def _cut_after(text: str, position: int) -> int:
    """The first safe cut at or after `position`; the text's ends are safe."""
    if position <= 0:
        return 0
    match = _CUT.search(text, position - 1)
    return match.end() if match else len(text)


def _cut_before(text: str, position: int) -> int:
    """The last safe cut at or before `position`; the text's ends are safe."""
    if position >= len(text):
        return len(text)
    width = 64
    while True:
        start = max(position - width, 0)
        cuts = [match.end() for match in _CUT.finditer(text, start, position + 1)]
        if cuts or start == 0:
            return cuts[-1] if cuts else 0
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
    encoding = _vocabulary().encoding
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


_loading = threading.Lock()


def _vocabulary() -> _Vocabulary:
    with _loading:
        return _load()


@cache
def _load() -> _Vocabulary:
    import hashlib
    import zlib
    from binascii import a2b_base64
    from importlib.resources import files

    from tiktoken import Encoding

    packed = files("briefing").joinpath("vocabulary", "o200k_base.tiktoken.gz").read_bytes()
    lines = zlib.decompress(packed, wbits=31)
    if hashlib.sha256(lines).hexdigest() != _SHA256:
        raise RuntimeError("the vocabulary shipped with briefing is damaged: install the package again")
    tokens = [a2b_base64(token) for token in lines.split()[::2]]
    ranks = {token: rank for rank, token in enumerate(tokens)}
    encoding = Encoding("o200k_base", pat_str=_PIECES, mergeable_ranks=ranks, special_tokens={})
    return _Vocabulary(encoding, [len(token) for token in tokens])

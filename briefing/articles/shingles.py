"""How much of one text stands in another, and which of many texts are worth asking.

Invariant: the answers depend on the words alone, not on hash seeds or time, and memory is bounded for a text.

Method: a text is its overlapping runs of four words (shingles). About a quarter of them, chosen by hash, are
looked up in an index; the texts found are compared run by run. Containment, not resemblance, since a shortened
copy resembles its original little. After Broder, "On the resemblance and containment of documents" (1997); the
sampling is that of FracMinHash (Irber et al., 2022).
"""

import re
import unicodedata
from array import array
from collections import Counter
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from briefing.patterns import late

_RUN = 4
"""Words in a shingle."""
_SAMPLE = 4
"""One shingle in so many is indexed."""
_MAX_WORDS = 10_000
"""A text is compared by so many words from its start ..."""
_MAX_LENGTH = 200_000
"""... and so many characters."""
_MAX_INDEXED = 512
"""Shingles indexed for one text."""
_MAX_SHARERS = 128
"""A shingle that more indexed texts have is a formula and finds nothing."""
_MAX_CANDIDATES = 8
_NEARLY_ALL = 0.9
_SENTENCE = 12
"""Words; a shorter stretch in common may be a phrase of the trade."""
_OTHER_FIGURES = 2
"""Numbers of a text to one that it shares, from which another text of its words tells of another day or place."""
_BRIEF_WORDS = 60
"""A brief has at most; it names so few that one or two new names make it another's."""


class Shingles(NamedTuple):
    """What is compared of one text."""

    position: int
    """Which text it is, as the caller numbers them."""
    words: "array[int]"
    """A hash for each word, in the text's order."""
    runs: "array[int]"
    """A hash for each shingle, in the text's order."""
    names: frozenset[int]
    """Hashes of words with a capital inside a sentence."""
    numbers: frozenset[int]
    """Hashes of words that begin with a digit."""


class Overlap(NamedTuple):
    """Words of one text that stand in another as well, in stretches."""

    position: int
    """Which text the other is."""
    word_count: int
    share: float
    """Of the first text's words."""


def shingles(position: int, text: str) -> Shingles:
    """Case, punctuation and white space don't count. Hashes of numbers don't depend on PYTHONHASHSEED."""
    written = _words(text)
    codes = {word: crc32(word.casefold().encode("utf-8", "surrogatepass")) for word in dict.fromkeys(written)}
    words = array("I", map(codes.__getitem__, written))
    runs = array("q", map(hash, zip(*(words[start:] for start in range(_RUN)), strict=False)))
    names = frozenset(codes[name] for name in _NAME.findall(text[:_MAX_LENGTH]) if name in codes)
    numbers = frozenset(code for word, code in codes.items() if word[0].isdigit())
    return Shingles(position, words, runs, names, numbers)


def overlap(text: Shingles, other: Shingles, least: int = 6) -> Overlap:
    """How much of `text` stands in `other`, in stretches of at least so many words (6 or more)."""
    if text.words == other.words:
        return Overlap(other.position, len(text.words), 1.0)
    word_count = sum(len(stretch) for stretch in _stretches(text, other) if len(stretch) >= least)
    return Overlap(other.position, word_count, word_count / max(1, len(text.words)))


def opens_in(text: Shingles, other: Shingles) -> bool:
    """True if the first half of `text` mostly stands in `other`, and a fifth of the first third there in `text`.

    So it is with a copy, cut or not, but not with a follow-up, which has its news first.
    """
    half, third = len(text.words) // 2, len(other.words) // 3
    return _held(text, other, half) * 2 >= half and _held(other, text, third) * 5 >= third


def ends_in(text: Shingles, other: Shingles) -> bool:
    """True if nearly all of the second half of `text` stands in `other`: its end is there, and not in pieces."""
    half = len(text.words) // 2
    held = overlap(text, other, _SENTENCE).word_count - _held(text, other, len(text.words) - half)
    return held >= _NEARLY_ALL * half


def new_facts(text: Shingles, other: Shingles) -> float:
    """Share of the names, or of the numbers if that is more, that `text` has beyond `other`.

    One or two are none, unless they are half of what a brief has.
    """
    known, brief = set(other.words), len(text.words) <= _BRIEF_WORDS
    return max(_share_of_new(facts, known, brief) for facts in (text.names, text.numbers))


def has_other_figures(text: Shingles, other: Shingles) -> bool:
    """As many words, but not the same numbers: two notices from one template, two days' prices."""
    shared = len(text.numbers & other.numbers)
    alike = 20 * abs(len(text.words) - len(other.words)) <= len(text.words)
    return alike and all(len(one.numbers) >= max(1, _OTHER_FIGURES * shared) for one in (text, other))


class Index:
    """Finds texts that may hold a good part of a given one."""

    def __init__(self) -> None:
        self._texts: dict[int, Shingles] = {}
        self._sharers: dict[int, list[int]] = {}
        self._same: dict[bytes, Shingles] = {}

    def add(self, text: Shingles) -> None:
        """Takes one more text into the index."""
        self._texts[text.position] = text
        self._same.setdefault(text.words.tobytes(), text)
        for run in _sample(text):
            sharers = self._sharers.setdefault(run, [])
            if len(sharers) <= _MAX_SHARERS:
                sharers.append(text.position)

    def candidates(self, text: Shingles) -> list[Shingles]:
        """Texts already added, at most eight, the likeliest first; only the one with the very same words."""
        if same := self._same.get(text.words.tobytes()):
            return [same]
        counts: Counter[int] = Counter()
        sample = _sample(text)
        for run in sample:
            sharers = self._sharers.get(run, ())
            if len(sharers) <= _MAX_SHARERS:
                counts.update(sharers)
        least = max(2, len(sample) // 10)
        likeliest = sorted((-count, place) for place, count in counts.items() if count >= least)
        return [self._texts[place] for _, place in likeliest[:_MAX_CANDIDATES]]


def _held(text: Shingles, other: Shingles, word_count: int) -> int:
    """How many of the first words of `text` stand in `other`, in stretches that are no phrase of the trade."""
    stretches = [stretch for stretch in _stretches(text, other) if len(stretch) >= _SENTENCE]
    return sum(max(0, min(stretch.stop, word_count) - stretch.start) for stretch in stretches)


def _share_of_new(facts: frozenset[int], known: set[int], brief: bool) -> float:
    new = len(facts - known)
    return new / len(facts) if new > 2 or (brief and 2 * new >= len(facts) > 1) else 0.0


def _stretches(text: Shingles, other: Shingles) -> list[range]:
    """Places of words of `text` that stand in `other`, six in a row at least."""
    known = set(other.runs)
    hits = bytes(map(known.__contains__, text.runs))
    return [range(found.start(), found.end() + _RUN - 1) for found in _STRETCH.finditer(hits)]


_STRETCH = re.compile(rb"\x01\x01\x01(?:\x00{0,3}\x01)*")
"""A byte for each shingle, 1 where it is shared: three in a row; up to three misses leave no word out."""
_NAME = re.compile(r"[A-ZÀ-ÞΑ-ΩА-ЯЁ](?<=\w .)\w{2,}")
"""A word with a capital that does not open its sentence, in scripts that have capitals."""
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_UNSPACED_WORD = late(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


def _words(text: str) -> list[str]:
    """As they are written; each character of Chinese and Japanese is a word."""
    plain = unicodedata.normalize("NFKC", text[:_MAX_LENGTH])
    word = _UNSPACED_WORD if _UNSPACED.search(plain) else _WORD
    return [found.group() for found in islice(word.finditer(plain), _MAX_WORDS)]


def _sample(text: Shingles) -> list[int]:
    """The same shingles are chosen in every text; of a long one those with the smallest hashes."""
    return sorted({run for run in text.runs if run % _SAMPLE == 0})[:_MAX_INDEXED]

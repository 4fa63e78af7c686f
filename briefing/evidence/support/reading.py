"""Reads a sentence into clauses of terms, and evidence into roots and passages, for comparing them.

Both are read by the same rules, so a passage always matches itself. Everything is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.evidence import lexicon
from briefing.evidence.support.vocabulary import FUNCTION_WORDS, NUMBER_WORDS, commonness, root, stem, vocabulary

TermKind = Literal["number", "time", "name", "noun", "verb", "adjective", "adverb"]


class Term(NamedTuple):
    """A word of the sentence that says something: no function word."""

    text: str
    """As written."""
    root: str
    kind: TermKind
    weight: float
    """How much it tells: rarer is more."""
    place: int
    """Its place among all words of its clause."""


class Clause(NamedTuple):
    """One of the sentences that a reader would see in the text to check."""

    terms: tuple[Term, ...]
    roots: tuple[str, ...]
    """Of all its words, function words too."""


class Evidence(NamedTuple):
    """A source text as roots, cut into passages: its sentences, or pieces of 50 words where it has none."""

    roots: list[str]
    starts: list[int]
    """Where each passage begins in `roots`; one more at the end."""
    unique: frozenset[str]
    """The roots, once each."""
    stems: frozenset[str]
    """What its roots share with words derived from them."""


_SHORTEST_PASSAGE = 3
_LONGEST_PASSAGE = 50
_NUMBER_WEIGHT = 4.5
_HEAVIEST = 7.3
"""Weight of a word that never occurs; each factor of ten in frequency takes 1 off."""
_HEADLINE_SHARE = 0.6
"""Of the words of a clause with capitals, from which on a capital makes no name."""

_SPELLINGS = (
    *(("n't", " not"), ("n’t", " not"), ("cannot", "can not"), ("U.S.A.", "USA "), ("U.S.", "USA "), ("U.K.", "UK ")),
    *(("United States", "USA"), ("United Kingdom", "UK"), ("United Nations", "UN"), ("European Union", "EU")),
)
"""Contractions opened, and names of many spellings made one."""
_US = re.compile(r"US\b(?<!\wUS)")
_MAY = re.compile(r"May\b(?:(?=,? \d)|(?<=\d May))")
"""The month, not the verb."""
_YEARS = re.compile(r"[–-](?<=\b\d\d\d\d.)(?=\d\d\b)")
"""The dash of "2018-19", which is "2018 2019"."""
_CJK = re.compile(r"[\u3400-\u9fff]")
"""Each such character is a word."""
_LETTERS = "a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af"
"""Written out: ranges are read twice as fast as `[^\\W\\d_]`."""
_WORD = rf"[{_LETTERS}]+|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![a-z])|%)?"
_WORDS = re.compile(_WORD)
_ENDS = frozenset(".!?\n|。！？")
_WORDS_AND_ENDS = re.compile(rf"{_WORD}|[.!?](?!\w)|[\n|。！？]")
_CLAUSE_END = re.compile(r"[.!?][\"”’»)\]]?\s+(?=[\"“‘«(]?[A-ZА-ЯЁ])|[。！？]|\n")
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Prof|Inc|No|vs))\.\s+$")


def read_sentence(text: str) -> tuple[Clause, ...]:
    """The clauses that have words."""
    return tuple(_read_clause(words) for part in _clauses(_plain(text)) if (words := _WORDS.findall(part)))


def _plain(text: str) -> str:
    """Contractions and a few names in one spelling; the length changes."""
    for spelling, plain in _SPELLINGS:
        text = text.replace(spelling, plain)
    text = _YEARS.sub(lambda dash: f" {text[dash.start() - 4 : dash.start() - 2]}", text)
    if "US" in text or "May" in text:
        text = _MAY.sub("Mai", _US.sub("USA", text))
    return _CJK.sub(r" \g<0> ", text) if _CJK.search(text) else text


def _clauses(text: str) -> Iterator[str]:
    start = 0
    for end in _CLAUSE_END.finditer(text):
        if not _ABBREVIATION.search(text, max(0, end.end() - 8), end.end()):
            yield text[start : end.end()]
            start = end.end()
    yield text[start:]


def _read_clause(words: list[str]) -> Clause:
    roots = tuple(root(word.lower()) for word in words)
    headline = sum(word[0].isupper() for word in words) > _HEADLINE_SHARE * len(words) and len(words) > 3
    terms = [
        Term(word, key, _kind(word, key, known=place == 0 or headline), _weight(word.lower()), place)
        for place, (word, key) in enumerate(zip(words, roots, strict=True))
        if word.lower() not in FUNCTION_WORDS and (len(word) > 1 or not word.isascii() or word.isdigit())
    ]
    return Clause(tuple(terms), roots)


def _kind(word: str, key: str, *, known: bool) -> TermKind:
    """`known`: a capital tells nothing here, so a word that the vocabulary has is no name."""
    lower = word.lower()
    if lower[0].isdigit() or lower in NUMBER_WORDS:
        return "number"
    if lower in lexicon.WEEKDAYS or key.startswith("month "):
        return "time"
    entry = vocabulary().entries.get(key)
    if word[0].isupper() and not (known and (entry or lower in lexicon.COMMON)):
        return "name"
    return entry.kind if entry else "noun"


def _weight(word: str) -> float:
    return _NUMBER_WEIGHT if word[0].isdigit() else max(_HEAVIEST - commonness(word), 0.5)


@lru_cache(maxsize=64)
def read_evidence(text: str) -> Evidence:
    """Kept, because many sentences are held against one text."""
    tokens = _WORDS_AND_ENDS.findall(_plain(text).lower())
    words = set(tokens) - _ENDS
    known = dict(zip(words, map(root, words), strict=True))
    keys = list(map(known.get, tokens))
    ends = [place for place, key in enumerate(keys) if key is None]
    roots = list(filter(None, keys))
    starts = _passage_starts([*(place - number for number, place in enumerate(ends)), len(roots)])
    unique = frozenset(known.values())
    return Evidence(roots, starts, unique, frozenset(map(stem, unique - FUNCTION_WORDS)))


def _passage_starts(ends: list[int]) -> list[int]:
    starts = [0]
    for end in ends:
        while end - starts[-1] > _LONGEST_PASSAGE:
            starts.append(starts[-1] + _LONGEST_PASSAGE)
        if end - starts[-1] >= _SHORTEST_PASSAGE or (end == ends[-1] and end > starts[-1]):
            starts.append(end)
    return starts

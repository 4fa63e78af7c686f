"""What the words of a sentence do: the primitives that the gate, the extractive engine and `verify` share.

Every function gives non-overlapping words in the order of the text, with half-open offsets into it, in code points, so
that `text[w.start:w.end] == w.text`. They read text once, in time linear in its length. Numbers and dates are found by
`numbers`, names by `names`, in the modules of these names.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.evidence import lexicon

_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LATIN = re.compile("[\0-\u024f\u2010-\u20bf]*")
"""Letters and punctuation of most texts: they have no word of the other scripts, which need not be looked for."""
_LATIN_WORD = re.compile(r"[^\W_]+(?:['’\-‐‑][^\W_]+)*")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[{_CJK}]|[^\W_{_CJK}][^\W_{_CJK}\u0300-\u036f]?(?:[^\W_{_CJK}]|[\u0300-\u036f])*"
                      rf"(?:['’ʼ\-‐‑][^\W_{_CJK}](?:[^\W_{_CJK}]|[\u0300-\u036f])*)*")  # fmt: skip


class Word(NamedTuple):
    """A word or phrase of a text."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words: letters and digits, joined by inner apostrophes and hyphens; a Chinese character is a word."""
    return _found(_LATIN_WORD if is_latin(text) else _word(), text)


def bare_words(text: str) -> list[str]:
    """The same without their places."""
    return (_LATIN_WORD if is_latin(text) else _word()).findall(text)


def negations(text: str) -> list[Word]:
    """Grammatical negations, "n't" included: not, no, never, without ..."""
    return [word for word in _phrases(lexicon.NEGATIONS, text) if not _NO_LESS.match(text, word.end)]


_NO_LESS = re.compile(r"(?<=не)\s+менее")
""" "тем не менее", "не менее 10": no negations."""


def denials(text: str) -> list[Word]:
    """Words that negate what they govern: denied, refused, failed to, far from, unlikely ..."""
    return _phrases(lexicon.DENIALS, text)


def modals(text: str) -> list[Word]:
    """Future, possibility and obligation: will, may, could, is set to, expected to, plans to ..."""
    return _phrases(lexicon.MODALS, text)


def plans(text: str) -> list[Word]:
    """Words that make a plan a plan, beside the modals: scheduled, upcoming, proposal ..."""
    return _phrases(lexicon.PLANS, text)


def hedges(text: str) -> list[Word]:
    """How sure the text is, and of how much: appears, reportedly, likely, about, up to, one of ..."""
    return [word for word in _phrases(lexicon.HEDGES, text) if not text[: word.start].endswith(_HYPHENS)]


_HYPHENS = ("-", "‐", "‑")
"""Behind one, "a follow-up to this", stands the end of another word."""


def conditions(text: str) -> list[Word]:
    """What a statement depends on: if, unless, as long as, until, except ..."""
    return _phrases(lexicon.CONDITIONS, text)


def contrasts(text: str) -> list[Word]:
    """Words that join two halves of a contrast: but, not only, although, despite, while ..."""
    return _phrases(lexicon.CONTRASTS, text)


def speech(text: str) -> list[Word]:
    """Verbs and phrases that give words or thoughts to somebody: said, pointed out, according to ..."""
    verbs = [word for word in words(text) if word.text.lower() in lexicon.SPEECH_VERBS and word.text != "States"]
    taken = {index for word in verbs for index in range(word.start, word.end)}
    marks = [word for word in _phrases(lexicon.SPEECH_MARKS, text) if taken.isdisjoint(range(word.start, word.end))]
    return sorted(verbs + marks, key=lambda word: word.start)


def connective(text: str) -> Word | None:
    """The connective that begins `text` and points back to an earlier sentence, with its comma: `However, `."""
    match = _leading(lexicon.CONNECTIVES).match(text)
    return Word(match.group(), match.start(), match.end()) if match else None


@lru_cache(maxsize=2048)
def is_latin(text: str) -> bool:
    """True if no letter stands in it that words of the other scripts are made of."""
    return text.isascii() or _LATIN.fullmatch(text) is not None


def _found(pattern: re.Pattern[str], text: str) -> list[Word]:
    return list(_kept(pattern, text) if len(text) <= _SENTENCE_CHARS else _read(pattern, text))


_SENTENCE_CHARS = 2000


@lru_cache(maxsize=2048)
def _kept(pattern: re.Pattern[str], text: str) -> tuple[Word, ...]:
    """Kept, because each check of a sentence asks for the same words again."""
    return tuple(_read(pattern, text))


def _read(pattern: re.Pattern[str], text: str) -> Iterator[Word]:
    return (Word(m.group(), m.start(), m.end()) for m in pattern.finditer(text))


def _phrases(phrases: tuple[str, ...], text: str) -> list[Word]:
    return _found(_matcher(phrases, is_latin(text)), text)


@cache
def _matcher(phrases: tuple[str, ...], latin: bool) -> re.Pattern[str]:
    told = [phrase for phrase in phrases if not latin or is_latin(phrase)]
    return re.compile(_alternation(told), re.IGNORECASE)


@cache
def _leading(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_alternation(phrases)})(?:\s*[,，]\s*|\s+(?=\S))", re.IGNORECASE)


def _alternation(phrases: Iterable[str]) -> str:
    """Longest first, so that "no longer" wins over "no"; endings ("n't") and Chinese have no boundary before them."""
    ordered = sorted(phrases, key=len, reverse=True)
    free = [phrase for phrase in ordered if not is_latin(phrase) and re.match(rf"[{_CJK}]", phrase)]
    endings = [phrase for phrase in ordered if re.match(r"n?['’]", phrase)]
    open_ended = [phrase for phrase in ordered if phrase.endswith("*")]
    whole = [phrase for phrase in ordered if phrase not in {*free, *endings, *open_ended}]
    parts = (
        (r"(?<!\w)(?:", whole, r")(?!\w)"),
        (r"(?<!\w)(?:", open_ended, r")\w*"),
        (r"(?:", endings, r")(?!\w)"),
        (r"(?:", free, r")"),
    )
    return "|".join(before + "|".join(map(_pattern, found)) + after for before, found, after in parts if found)


def _pattern(phrase: str) -> str:
    return phrase.removesuffix("*").replace(" ", r"\s+")

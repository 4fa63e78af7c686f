"""Words put in the place of their opposites: sold for bought, after for before, "more than 40" for "up to 40".

Invariant: a rule here knows English, never a topic. Only a word that stands between the very words of the quote counts:
"Russia bought it from India" turns the sides too, and says what "India sold it to Russia" says.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.evidence.words import words


def _list(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPPOSED = (
    (_list("to into toward towards"), _list("from")),
    (_list("before until"), _list("after since following")),
    (_list("above over"), _list("below under")),
    (_list("for with"), _list("against")),
    (_list("and"), _list("or")),
    (_list("by"), _list("for")),
    (_list("last previous past"), _list("next coming")),
    (_list("first"), _list("last final")),
    (
        _list("up higher rose risen grew grown increased climbed"),
        _list("down lower fell fallen dropped declined decreased dipped"),
    ),
    (
        _list("confirm confirms confirmed"),
        _list("question questions questioned deny denies denied doubt doubts doubted dispute disputes disputed"),
    ),
    (
        _list("support supports supported supporting back backs backed endorse endorses endorsed welcome welcomes "
              "welcomed praise praises praised approve approves approved favour favours favoured favor favors favored"),
        _list("oppose opposes opposed opposing reject rejects rejected condemn condemns condemned criticize criticizes "
              "criticized criticise criticises criticised denounce denounces denounced resist resists resisted blame "
              "blames blamed"),
    ),
    (
        _list("buy buys buying bought purchase purchases purchasing purchased import imports importing imported "
              "borrow borrows borrowing borrowed receive receives receiving received"),
        _list("sell sells selling sold export exports exporting exported supply supplies supplying supplied "
              "lend lends lending lent give gives giving gave given"),
    ),
    (
        _list("agree agrees agreed agreeing accept accepts accepted accepting"),
        _list("refuse refuses refused refusing decline declines declined declining reject rejects rejected rejecting"),
    ),
    (
        _list("lift lifts lifted lifting raise raises raised raising increase increases increased increasing boost "
              "boosts boosted boosting expand expands expanded expanding"),
        _list("cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering trim trims trimmed "
              "trimming curb curbs curbed curbing decrease decreases decreased decreasing"),
    ),
    (_list("more"), _list("fewer less")),
    (_list("join joins joined joining enter enters entered entering"), _list("leave leaves left leaving quit")),
    (_list("arrive arrives arrived arriving"), _list("depart departs departed departing leave leaves left")),
)  # fmt: skip
"""Words of which one in the other's place turns a sentence round."""
_TURNING = frozenset().union(*(side for pair in OPPOSED for side in pair))
_LIGHT = _list("has have had is are was were been being will would")
BOUND = re.compile(
    r"\b(?:(?P<least>over|above|more than|at least|no (?:less|fewer) than|not (?:less|fewer) than|upwards of|"
    r"in excess of|exceed(?:s|ed|ing)?)"
    r"|(?P<most>under|below|less than|fewer than|at most|up to|as (?:much|many) as|(?:no|not) more than))"
    r"\s+(?=an?\s\w+illion|[\d$€£¥])",
    re.IGNORECASE,
)
"""Tells a number as the least or the most that it may be."""


def inverted(text: str, evidence: str) -> Iterator[tuple[str, str]]:
    """Words of `text` in the place of their opposites in the sentence of the evidence that it retells, with those."""
    yield from _turned_bounds(text, evidence)
    mine = _tokens(text)
    theirs = max(map(_tokens, _SENTENCE.split(evidence)), key=lambda sentence: _likeness(mine, sentence))
    if mine == theirs or _likeness(mine, theirs) < _ALIKE:
        return
    for now, was in _replaced(mine, theirs):
        if _are_opposed(now, was):
            yield " ".join(now), " ".join(was)


_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    """Kept, because a quote carries many sentences."""
    return tuple(word.text.lower().replace("’", "'") for word in words(text))


_ALIKE = 0.6
_LONGEST = 2
"""Words; more in the place of others is another wording."""


def _likeness(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """Share of words in common, 0 to 1."""
    first, second = frozenset(mine), frozenset(theirs)
    return 2 * len(first & second) / max(1, len(first) + len(second))


def _replaced(mine: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Words in the place of others, between words that both have."""
    for kind, start, end, begin, stop in SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes():
        if kind == "replace" and max(end - start, stop - begin) <= _LONGEST:
            yield mine[begin:stop], theirs[start:end]


def _are_opposed(now: tuple[str, ...], was: tuple[str, ...]) -> bool:
    come, gone = set(now) - _LIGHT, set(was) - _LIGHT
    if not come | gone <= _TURNING:
        return False  # the sides have changed places too, or it is another wording
    return any((come & one and gone & other) or (come & other and gone & one) for one, other in OPPOSED)


def _turned_bounds(text: str, evidence: str) -> Iterator[tuple[str, str]]:
    """A number told as the least that it may be, and in the evidence as the most, or the other way round."""
    held = {(number, kind): bound for number, kind, bound in _bounds(evidence)}
    for number, kind, bound in _bounds(text):
        other = held.get((number, "most" if kind == "least" else "least"))
        if other and (number, kind) not in held:
            yield bound, other


def _bounds(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number that is told as a bound, with the bound's kind and words."""
    for found in BOUND.finditer(text):
        if number := _NUMBER.match(text, found.end()):
            yield number[0].rstrip(".,"), found.lastgroup or "", " ".join(found[0].split())


_NUMBER = re.compile(r"\D?\d[\d.,]*|an?\s\w+illion", re.IGNORECASE)

"""The numbers of a text with their values, so that "8 percent" and "8%" are one and "8%" and "80%" are not.

What `date_parts` takes is no number: a year, a day of a month. Values are exact fractions, so that no rounding
makes two numbers equal.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.evidence import number_words as n
from briefing.evidence.date_parts import dates


class Number(NamedTuple):
    """A number of a text."""

    text: str
    start: int
    end: int
    value: Fraction
    """Sign and magnitude applied: "-2.5 million" is -2500000, "two-thirds" is 2/3."""
    unit: str
    """`%`, `pp` (percentage points), an ISO 4217 code, a singular unit (`hour`, `m3`, `tonne`), or ""."""
    ordinal: bool
    """True for "third", "30th"."""


def numbers(text: str) -> list[Number]:
    """The numbers that are no dates, in order; a scale or unit at one end of a range ("$3-4 billion") is at both."""
    return list(_numbers(text))


@lru_cache(maxsize=1024)
def _numbers(text: str) -> tuple[Number, ...]:
    """Kept, because each sentence that rests on a quote asks for the quote's numbers."""
    taken = [(date.start, date.end) for date in dates(text) if date.weekday is None]
    free = (match for match in _NUMBER.finditer(text) if not _within(match.start(), taken))
    return tuple(_with_ranges([_number(match) for match in free if not _is_idiom(match)], text))


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_CJK = "\u3400-\u4dbf\u4e00-\u9fff"
_GROUP = "[\u00a0\u2009\u202f ]"
_DIGITS = (
    rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d{{1,3}}(?:{_GROUP}\d{{3}})+(?:[.,]\d+)?(?!\d)"
    r"|\d{1,40}(?:[.,]\d{1,40})?|\.\d{1,40}"
)
_SPELT = rf"(?:{_any([*n.ONES, *n.TENS])})(?:[- ](?:{_any(n.ONES)}))?"
_BIG = "(?:hundred|thousand|million|billion|trillion|dozen)"
_BEFORE = rf"(?<!(?-i:[^\W{_CJK}]))(?<![.,$€£¥₽₹₩])(?<!(?-i:[A-ZА-ЯЁ])-)"
"""Not inside a word ("G20", "F-16") or another number; Chinese has no spaces."""
_NUMBER = re.compile(
    rf"""
    {_BEFORE}(?:(?P<currency>US\$|[$€£¥₽₹₩]|(?:USD|EUR|RUB|CNY|RMB)(?=\s?\d))\s?)?
    (?P<sign>(?<![\w)\]])[-−–+](?=[\d$€£]))?(?P<inner>[$€£])?
    (?:
      (?P<digits>{_DIGITS})
        (?P<ordinal>st|nd|rd|th)?(?!\d)
        (?:[\s-]?(?P<scale>{n.SCALE_PATTERN}|(?:bn|bln|mn|mln|tn|trn|bcm|k|m|b)\b))?
    | (?P<fraction>(?:{_any(n.ONES)})[- ](?:{_any(n.FRACTIONS)})
        | a[ ](?:half|quarter|(?:third|fifth|tenth)(?=[ ]of\b)))\b
    | (?P<nth>(?:(?:{_any(n.TENS)})-)?(?:{_any(n.ORDINALS)}))\b
    | (?P<spelt>(?:{_SPELT}|a(?=[ ]{_BIG}\b))(?:[- ]{_BIG}(?:(?:[ ]and)?[- ](?:{_SPELT}))?){{0,4}})\b
    | (?P<word>{_any(n.RUSSIAN)})\b(?:\s(?P<wordscale>{n.SCALE_PATTERN}))?
    | (?P<loose>{_any(n.LOOSE)})\b
    )
    (?P<tail>[\s-]?(?:{"|".join(n.UNITS)})(?![^\W{_CJK}]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IDIOM = re.compile(
    r"one(?:\s(?:another|by\s+one|day|can|must|of)\b|['’]s)|first(?:\s+of\s+all\b|[,:])|second(?:[,:]|s\b)|"
    r"third[,:]|half-",
    re.IGNORECASE,
)
_ONE = re.compile(r"one\b", re.IGNORECASE)
_BEFORE_ONE = re.compile(r"(?:no|any|every|some|each|the|this|that|which|as)\s$", re.IGNORECASE)
_UNITS = [(re.compile(pattern, re.IGNORECASE), name) for pattern, name in n.UNITS.items()]
_TO = re.compile(r"\s?(?:-|–|—|to)\s?")


def _within(position: int, taken: list[tuple[int, int]]) -> bool:
    """True if one of the spans, which are in order, holds the position."""
    index = bisect_right(taken, position, key=lambda span: span[0]) - 1
    return index >= 0 and position < taken[index][1]


def _is_idiom(match: re.Match[str]) -> bool:
    """ "one of", "no one", "first of all": words of number that count nothing."""
    text, start = match.string, match.start()
    pronoun = _ONE.match(text, start) and _BEFORE_ONE.search(text, max(0, start - 8), start)
    return bool(pronoun or _IDIOM.match(text, start))


def _number(match: re.Match[str]) -> Number:
    value = -_value(match) if match["sign"] in ("-", "−", "–") else _value(match)
    unit = _unit(match) or ("m3" if (match["scale"] or "").lower() == "bcm" else "")
    return Number(match[0], match.start(), match.end(), value, unit, bool(match["ordinal"] or match["nth"]))


def _value(match: re.Match[str]) -> Fraction:
    if digits := match["digits"]:
        return _digits(digits) * _scale(match["scale"])
    if fraction := match["fraction"]:
        top, bottom = re.split(r"[- ]", fraction.lower())
        return Fraction(n.ONES.get(top, 1), n.FRACTIONS[bottom])
    if spelt := match["spelt"]:
        return Fraction(_spelt(spelt))
    if word := match["word"]:
        return Fraction(n.RUSSIAN[word.lower()]) * _scale(match["wordscale"])
    if nth := match["nth"]:
        tens, _, ones = nth.lower().rpartition("-")
        return Fraction(n.TENS.get(tens, 0) + n.ORDINALS[ones])
    return n.LOOSE[match["loose"].lower()]


def _digits(digits: str) -> Fraction:
    """A comma before exactly three digits groups thousands, any other comma is a decimal one ("1,8 млн")."""
    plain = re.sub(_GROUP, "", digits)
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", ".")
    return Fraction(plain.replace(",", ""))


def _scale(word: str | None) -> int:
    return n.SCALES.get((word or "").lower().strip(". "), 1)


def _spelt(spelt: str) -> int:
    total, current = 0, 0
    for word in re.split(r"[- ]", spelt.lower()):
        if word in ("hundred", "dozen"):
            current = max(current, 1) * (100 if word == "hundred" else 12)
        elif word in n.SCALES:
            total, current = total + max(current, 1) * n.SCALES[word], 0
        else:
            current += n.ONES.get(word, n.TENS.get(word, 1 if word == "a" else 0))
    return total + current


def _unit(match: re.Match[str]) -> str:
    if sign := match["currency"] or match["inner"]:
        return n.CURRENCIES[sign.lower()]
    tail = (match["tail"] or "").strip(" -\n\t\r\u00a0")
    return next((name for pattern, name in _UNITS if tail and pattern.fullmatch(tail)), "")


def _with_ranges(found: list[Number], text: str) -> list[Number]:
    """What one end of a range leaves out, it has from the other: "$3-4 billion" is billions of dollars twice."""
    ends = list(found)
    for index, (low, high) in enumerate(pairwise(found)):
        alike = not low.unit or not high.unit or low.unit == high.unit
        if alike and not low.ordinal and _TO.fullmatch(text[low.end : high.start]):
            scale = 1 if _scale_of(low) > 1 else _scale_of(high)
            ends[index] = ends[index]._replace(value=low.value * scale, unit=low.unit or high.unit)
            ends[index + 1] = high._replace(unit=high.unit or low.unit)
    return ends


def _scale_of(number: Number) -> int:
    match = _NUMBER.match(number.text)
    return _scale(match["scale"]) if match else 1

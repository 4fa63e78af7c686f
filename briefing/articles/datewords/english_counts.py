"""Parts of a year and counted stretches: "the first half of 2017", "two weeks ago", "the past five years".

Invariant: only an exact count gives a date; "nearly 20 years ago" and "a decade ago" give none.
"""

import re

from briefing.articles.datewords.english_lead import Lead
from briefing.articles.datewords.english_words import AWAY, ORDINALS, SEASONS, WHICH, number
from briefing.articles.datewords.meaning import Meaning, Shift, Unit, Vague, Yearless, with_year

ANOTHER = "counted from another date of the text"
_UNSURE = "no exact count"


def part_of_year(words: str, lead: Lead) -> Meaning | None:
    """ "The first half of 2024", "the third quarter": what it means, or None."""
    months = _months_of(re.sub(r"\d{4}", "", words))
    year = re.search(r"(?:1[5-9]|20)\d\d", words)
    that = re.search(r"(last|this|next)\syear", words.replace("the year", "this year"))
    if year:
        two = re.search(r"\d\d[-–/]\d", words) and months[0] > months[1]
        return with_year(int(year[0]) + bool(two), (months[0], None), (months[1], None))
    if that:
        return Yearless((months[0], None), (months[1], None), AWAY[WHICH[that[1]]])
    if words in SEASONS:
        return _season(words, months, lead)
    return Yearless((months[0], None), (months[1], None)) if "quarter" in words and lead.preposition else None


def _months_of(words: str) -> tuple[int, int]:
    """The months of a season, half, quarter or "first five months"."""
    for season, months in SEASONS.items():
        if words.startswith(season):
            return months
    if "months" in words:
        count = max(1, min(12, number(words.split()[1])))
        return (1, count) if words.startswith("first") else (13 - count, 12)
    length = 6 if "half" in words or words.startswith("h") else 3
    if words.startswith(("last", "final")):
        return (13 - length, 12)
    which = [count for word, count in ORDINALS.items() if re.search(rf"(?<!\d){word}", words)]
    return (which[0] - 1) * length + 1, which[-1] * length


def _season(words: str, months: tuple[int, int], lead: Lead) -> Meaning | None:
    """Meteorological seasons of the north; a winter is of two years, so "this winter" stays open."""
    if lead.which is None and not (lead.modifier and lead.preposition in ("in", "during", "by", "since", "until")):
        return None
    if words == "winter":
        return Vague("a winter is of two years")
    return Yearless((months[0], None), (months[1], None), which=lead.which)


_ROUGHLY = re.compile(
    r"(?:years?\sand|months?\sand|about|around|nearly|almost|over|than|some|roughly|approximately|least|barely"
    r"|close to|up to)\s$",
    re.IGNORECASE,
)
_UNITS: tuple[Unit, ...] = ("day", "weekend", "week", "month", "quarter", "year")
_FEW = re.compile(r"\b(?:few|couple|several|many|some|number|half|hundreds|tens|recent)\b")


def counted(text: str, match: re.Match[str], lead: Lead) -> Meaning | None:
    """ "two weeks ago", "the past five years"; "nearly 20 years ago" and "a decade ago" name no year."""
    words = text[lead.core : match.end()].lower()
    if match.lastgroup == "ago" and lead.core == match.start() and "s " not in words:
        return Vague(ANOTHER) if text[lead.core - 4 : lead.core].lower() == "the " else None
    roughly = _ROUGHLY.search(text, max(0, lead.core - 16), lead.core)
    unit = next((unit for unit in _UNITS if unit in words), None)
    count = 0 if _FEW.search(words) else next((number(word) for word in words.split() if _is_number(word)), 0)
    if unit is None or not count or roughly:
        return Vague(_UNSURE)
    if words.endswith("ago"):
        return Shift(unit, -count, -count) if unit in ("day", "week", "month", "year") else Vague(_UNSURE)
    if words.startswith(("past", "last")):
        return Shift(unit, -count, 0)
    if words.startswith(("next", "coming")):
        return Shift(unit, 0, count)
    return Vague(ANOTHER)


def _is_number(word: str) -> bool:
    return word.isdigit() or (word.replace("-", "").isalpha() and number(word) > 0)


def unit_of(words: str, lead: Lead) -> Meaning:
    """ "last week"; with "the" it is the time up to now: "the past year"."""
    which, unit = words.split()[-2:]
    if unit in ("night", "morning", "afternoon", "evening"):
        away = -1 if which in ("last", "past") else 0
        return Shift("day", away, away) if which in ("last", "this") else Vague(ANOTHER)
    away = AWAY[WHICH.get(which, "this")]
    if unit == "day" or (words.startswith("next") and lead.modifier.strip() == "the"):
        return Vague(ANOTHER)
    known = _UNIT_OF[unit]
    if " of " not in words and known != "century" and (lead.modifier.strip() == "the" or which in ("past", "coming")):
        length = 10 if known == "decade" else 1
        return Shift("year" if length > 1 else known, min(away, 0) * length, max(away, 0) * length)
    return Shift(known, away, away)


_UNIT_OF: dict[str, Unit] = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip

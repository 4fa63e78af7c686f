"""The year of a day that stands over an article without one, by the figures of the running year that the text gives.

"Sept 4" over "in the first eight months of 2026" is of 2026; so it is over "in 2025 and by 11% in the first seven
months of this year". Invariant: all such figures give one year, and the day lies soon after what they count.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefing.articles.computed_year import ComputedYear
from briefing.articles.datewords.english_words import MONTHS
from briefing.articles.stamps import read_stamp
from briefing.records import Span

_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_FIRST = (
    rf"(?:the )?first (?:(?P<months>{'|'.join(_NUMBERS[2:])}|1[0-2]|[2-9]) months|(?P<half>half)|(?P<quarter>quarter)|"
    r"(?P<quarters>two|three) quarters)"
)
_PART = rf"(?P<whole>{_FIRST}|(?:from )?January(?:[-–]| to | through )(?P<until>{'|'.join(MONTHS[1:])}))"
_OF_YEAR = re.compile(rf"\b{_PART},? (?:of )?(?P<year>20\d\d)(?!\d|[.,]\d)")
_OF_THIS_YEAR = re.compile(rf"\bin (?P<year>20\d\d)\b(?P<gap>[^.;]{{0,90}}?)\b{_PART} of this year\b")
_LATEST = 4
"""Months between the end of what is counted and the day on which it is told."""


def running_year(text: str, body: Sequence[Span], words: str) -> ComputedYear | None:
    """The day `words`, which have no year, in the year that the text's figures give; `year` is the whole day, ISO."""
    stamp = read_stamp(f"{words} 2024")
    if stamp is None or stamp.count("-") != len("--") or stamp.endswith("02-29"):
        return None
    day = date.fromisoformat(stamp)
    found = [told for span in body for told in _told(text, span, day)]
    return found[0] if found and len({told.year for told in found}) == 1 else None


def _told(text: str, span: Span, day: date) -> Iterator[ComputedYear]:
    """The latest year that is counted in part, and what is counted of "this year" beside the one before."""
    parts = list(_OF_YEAR.finditer(text, span.start, span.end))
    latest = max((int(part["year"]) for part in parts), default=0)
    for part in parts:
        if int(part["year"]) == latest and (year := _soon_after(part, latest, day)):
            yield _computed(year, day, part[0])
    for part in _OF_THIS_YEAR.finditer(text, span.start, span.end):
        if year := _soon_after(part, int(part["year"]) + 1, day):
            yield _computed(year, day, f"in {part['year']} … {part['whole']} of this year")


def _computed(year: int, day: date, words: str) -> ComputedYear:
    return ComputedYear(f"{year}-{day:%m-%d}", f"“{' '.join(words.split())}”")


def _soon_after(part: re.Match[str], year: int, day: date) -> int | None:
    """The year of the first such day behind the part of `year` that is counted, if it follows soon."""
    end = _last_month(part)
    months = (day.month - end - 1) % 12
    return (year if day.month > end else year + 1) if months < _LATEST else None


def _last_month(part: re.Match[str]) -> int:
    if part["until"]:
        return MONTHS.index(part["until"]) + 1
    if part["months"]:
        return int(part["months"]) if part["months"].isdigit() else _NUMBERS.index(part["months"])
    return 6 if part["half"] or part["quarters"] == "two" else 9 if part["quarters"] else 3

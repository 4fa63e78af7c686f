"""The year of a day that stands over an article with its weekday and without a year: "October 16 (Fri.)".

Invariant: the day has that weekday in just one of the years that follow on the latest that the text tells as past. A
weekday that only the text tells dates nothing, for news may be a day or two old, but one: an agency names in its lead
the weekday of its dateline as that on which it was told ("SEOUL, March 12 (Reuters) ... the ministry said Thursday").
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from briefing.articles.computed_year import ComputedYear
from briefing.articles.datewords.tense import tense_at
from briefing.articles.stamps import read_stamp
from briefing.records import Span

_WEEKDAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\b\.?")
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_YEAR = re.compile(
    r"\b(?:[Ii]n|[Ss]ince) (?:late |early |mid-)?(?:[A-Z][a-z]{2,8}\.? )?(?P<year>20\d\d)(?![\d/-]|[.,]\d)"
)
_MOST = 200
_REACH = 11
"""Years, in which a weekday comes back to its day once or twice: twice is no year."""


def weekday_year(text: str, body: Sequence[Span], words: str) -> ComputedYear | None:
    """The day `words` in the one year that its weekday fits; `year` is the whole day, ISO."""
    weekday = _WEEKDAY.search(words)
    told = _in_leap_year(_WEEKDAY.sub("", words).strip(" ,.()")) if weekday else None
    latest = max(_told(text, body), default=None)
    if weekday is None or latest is None or told is None:
        return None
    days = (told.replace(year=year) for year in range(latest, latest + _REACH))
    fitting = [day for day in days if day.weekday() == _NAMES.index(weekday[1])]
    why = f"its weekday, after “{latest}” is told as past"
    return ComputedYear(fitting[0].isoformat(), why) if len(fitting) == 1 else None


_TELLS = r"(?:said|says|told|announced|reported|confirmed|quoted as saying)(?: (?!that\b)[\w’'-]+){0,4}?"
_SAID = re.compile(
    rf"\b{_TELLS}(?: on)? (?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! (?:last|next|to|and|night)\b)"
)
_SOON = 4
"""Years from the latest that the text tells as past, in which an agency's day has its weekday once or not at all."""


def wire_year(text: str, body: Sequence[Span], words: str) -> ComputedYear | None:
    """The day `words` of an agency's dateline in the one year near which the weekday fits that its lead names."""
    lead = text[body[0].start : body[0].end].lstrip().partition("\n")[0] if body else ""
    days = {found["day"][:3] for found in _SAID.finditer(lead)}
    latest = max(_told(text, body), default=None)
    day = _in_leap_year(words)
    if len(days) != 1 or latest is None or day is None:
        return None
    (weekday,) = days
    years = (day.replace(year=year) for year in range(latest, latest + _SOON))
    fitting = [one for one in years if one.weekday() == _NAMES.index(weekday)]
    why = f"the weekday in its lead, after “{latest}” is told as past"
    return ComputedYear(fitting[0].isoformat(), why) if len(fitting) == 1 else None


def _in_leap_year(words: str) -> date | None:
    """A day and a month as a date of 2024; None for another thing, and for 29 February."""
    stamp = read_stamp(f"{words} 2024")
    exact = stamp is not None and stamp.count("-") == len("--") and not stamp.endswith("02-29")
    return date.fromisoformat(stamp) if stamp and exact else None


def _told(text: str, body: Sequence[Span]) -> Iterator[int]:
    """Years that the text tells as past."""
    matches = (match for span in body for match in _YEAR.finditer(text, span.start, span.end))
    return (int(match["year"]) for match in islice(matches, _MOST) if tense_at(text, *match.span()) == "past")

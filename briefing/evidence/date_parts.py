"""The dates of a text as year, month, day and day of the week, each where the words say it, for comparing.

What a date means is found by `articles.dates`; this is only what its words commit to. Relative words ("last month")
commit to no date, their numbers are left to `numbers`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.articles.dates import date_mentions
from briefing.evidence.lexicon import MONTHS, WEEKDAYS
from briefing.records import Span


class DateParts(NamedTuple):
    """A date of a text, with as much as it says; a part it leaves open is None."""

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""


def dates(text: str) -> list[DateParts]:
    """The dates, in order. A range gives both its ends: "from June 18 to 19" is June 18 and June 19."""
    return list(_dates(text))


def iso_parts(stamp: str, text: str = "", start: int = 0, end: int = 0) -> DateParts:
    """The parts of "2022", "2024-05", "2024-06-18", "--06-18" or "---18" (XML Schema's yearless forms)."""
    year, month, day = [*re.findall(r"^-|\d+", stamp), None, None][:3]
    if year == "-":
        year, month, day = None, *_yearless(stamp)
    return DateParts(text or stamp, start, end, _int(year), _int(month), _int(day))


def weekday_of(date: DateParts) -> int | None:
    """The day of the week of a full date; None if it is not full or no day of the calendar."""
    from datetime import date as day

    if date.weekday is not None or not (date.year and date.month and date.day):
        return date.weekday
    try:
        return day(date.year, date.month, date.day).weekday()
    except ValueError:
        return None


_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS if len(name) > 3 and name != 'march')})\b")


@lru_cache(maxsize=1024)
def _dates(text: str) -> tuple[DateParts, ...]:
    """Kept, because `numbers` asks again what the gate has just asked."""
    found: list[DateParts] = []
    for mention in date_mentions(text, Span(0, len(text)), None):
        stamps = [mention.start_date, mention.end_date] if mention.kind == "absolute" else []
        stamps += (mention.partial or "").split("/")
        for stamp in dict.fromkeys(stamp for stamp in stamps if stamp):
            found.append(iso_parts(stamp, text[mention.start : mention.end], mention.start, mention.end))
    return tuple(sorted([*found, *_loose(text, found)], key=lambda date: date.start))


def _loose(text: str, found: list[DateParts]) -> list[DateParts]:
    """Days of the week, and months that stand alone."""
    taken = [(date.start, date.end) for date in found if date.month]
    months = [m for m in _MONTH.finditer(text) if not any(start <= m.start() < end for start, end in taken)]
    return [
        *(DateParts(m.group(), *m.span(), weekday=WEEKDAYS[m.group().lower()]) for m in _WEEKDAY.finditer(text)),
        *(DateParts(m.group(), *m.span(), month=MONTHS[m.group().lower()]) for m in months),
    ]


def _yearless(stamp: str) -> tuple[str | None, str | None]:
    month, _, day = stamp.removeprefix("--").partition("-")
    return month or None, day or None


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None

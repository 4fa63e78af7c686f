"""What a date expression means before it is placed on the calendar.

Invariant: a meaning says no more than the words do.
"""

from datetime import date
from typing import Literal, NamedTuple

Tense = Literal["past", "future"]
Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]
Which = Literal["last", "this", "next"]


class Stated(NamedTuple):
    """A date said whole; ISO, as precise as said."""

    start: str
    end: str


class Yearless(NamedTuple):
    """Days or months without their year: `(7, 1)`, `(7, None)`."""

    first: tuple[int, int | None]
    last: tuple[int, int | None]
    year: int | None = None
    """The year counted from the document's: -1 for "September last year"; None if nothing is said of it."""
    which: Which | None = None
    """As in "last September"."""
    weekday: int | None = None
    """Monday is 0, if it is said too: "Tuesday, June 18"."""


class DayOfMonth(NamedTuple):
    """ "on the 18th"."""

    day: int


class Weekday(NamedTuple):
    """Monday is 0."""

    number: int
    which: Which | None = None
    week: int | None = None
    """The week counted from the document's, where it is said: 上周二 is -1."""


class Shift(NamedTuple):
    """Stretches of time counted from the document's own: last month is ("month", -1, -1)."""

    unit: Unit
    first: int
    last: int


class Vague(NamedTuple):
    """No date, even if the document's were known."""

    why: str


Meaning = Stated | Yearless | DayOfMonth | Weekday | Shift | Vague


class Found(NamedTuple):
    """An expression at `[start, end)` of the text, not yet placed on the calendar."""

    start: int
    end: int
    meaning: Meaning
    bound: Literal["since", "until"] | None = None
    name: bool = False
    """A year that is part of a name."""
    loose: bool = False
    """A year that the words leave open and that a year named just before may fill: "the end of the year"."""


def stated(year: int, month: int | None = None, day: int | None = None) -> Stated | None:
    """One date as precise as its parts; None if there is no such day."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    iso = "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part)])
    return Stated(iso, iso)


def with_year(year: int, first: tuple[int, int | None], last: tuple[int, int | None]) -> Stated | None:
    """Months or days of that year, which is the last one's: "December to February 2024" begins in 2023."""
    start = stated(year - (first[0] > last[0]), *first)
    end = stated(year, *last)
    return Stated(start.start, end.end) if start and end and start.start <= end.start else None


def yearless(
    first: tuple[int, int | None], last: tuple[int, int | None], year: int | None = None, which: Which | None = None
) -> Yearless | None:
    """Days or months that exist, the last not before the first within one month; see `Yearless`."""
    real = stated(2024, *first) and stated(2024, *last)
    return Yearless(first, last, year, which) if real and (first[0] != last[0] or first <= last) else None

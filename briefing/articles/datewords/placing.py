"""Placing a meaning on the calendar, counted from the document's own date.

Invariant: a relative meaning is counted from the first and from the last day that the document's date may mean; only
what both have in common is a date.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from briefing.articles.datewords.meaning import (
    DayOfMonth,
    Meaning,
    Shift,
    Stated,
    Tense,
    Unit,
    Vague,
    Weekday,
    Yearless,
)

_NEAR_DAYS = 31
"""Without a verb to tell, a day this near to the document's date is taken; one further off is not."""
_FAR_DAYS = 310
"""A day or month of another year, further off than this, would be given its year by a writer; it stays open."""


@lru_cache(maxsize=4096)
def resolve(meaning: Meaning, written: str | None, tense: Tense | None) -> tuple[str, str] | None:
    """ISO start and end, or None if it can't be told from `written` (ISO, any precision)."""
    if isinstance(meaning, Stated):
        return meaning.start, meaning.end
    if written is None or isinstance(meaning, Vague):
        return None
    try:
        first, last = first_day(written), last_day(written)
        earliest = _counted(meaning, first, tense)
        latest = earliest if first == last else _counted(meaning, last, tense)
    except (ValueError, OverflowError):
        return None
    if earliest is None or latest is None:
        return None
    start, end = _common(earliest[0], latest[0]), _common(earliest[1], latest[1])
    return (start, end) if start and end else None


def first_day(iso: str) -> date:
    """The first day that the ISO date may mean. Raises ValueError if it is none."""
    parts = [int(part) for part in iso.split("-")]
    return date(*[*parts, 1, 1][:3])


def last_day(iso: str) -> date:
    """The last day that the ISO date may mean. Raises ValueError if it is none."""
    parts = [int(part) for part in iso.split("-")]
    year, month, *day = parts if len(parts) > 1 else [parts[0], 12]
    return date(year, month, day[0] if day else monthrange(year, month)[1])


def _common(first: str, second: str) -> str | None:
    """What two ISO dates share, in whole parts: 2024-06-01 and 2024-06-30 share 2024-06."""
    shared = []
    for left, right in zip(first.split("-"), second.split("-"), strict=False):
        if left != right:
            break
        shared.append(left)
    return "-".join(shared) or None


def _counted(meaning: Meaning, written: date, tense: Tense | None) -> tuple[str, str] | None:
    match meaning:
        case Yearless():
            return _yearless(meaning, written, tense)
        case DayOfMonth(day):
            return _day_of_month(day, written, tense)
        case Weekday():
            found = _weekday(meaning, written, tense)
            return (found.isoformat(), found.isoformat()) if found else None
        case Shift(unit, first, last):
            return _stretch(unit, first, written)[0], _stretch(unit, last, written)[1]
        case _:
            return None


def _yearless(meaning: Yearless, written: date, tense: Tense | None) -> tuple[str, str] | None:
    year = _year_of(meaning, written, tense)
    if year is None:
        return None
    start, end = _in_year(meaning, year)
    if meaning.weekday is not None and first_day(start).weekday() != meaning.weekday:
        return None
    return start, end


def _in_year(meaning: Yearless, year: int) -> tuple[str, str]:
    """The ISO start and end if its first day is of that year; the last may fall into the next."""
    return _iso(year, *meaning.first), _iso(year + (meaning.last[0] < meaning.first[0]), *meaning.last)


def _iso(year: int, month: int, day: int | None) -> str:
    return date(year, month, 1).isoformat()[:7] if day is None else date(year, month, day).isoformat()


def _year_of(meaning: Yearless, written: date, tense: Tense | None) -> int | None:
    """By what is said of it, else by the verb, else by nearness."""
    year = written.year
    if meaning.year is not None:
        return year + meaning.year
    if meaning.which:
        return _year_by_word(meaning, written)
    years = [y for y in range(year - 4, year + 5) if _is_date(meaning, y)]
    if tense is None:
        return _nearest_year(meaning, years, written)
    if tense == "past":
        found = max(y for y in years if first_day(_in_year(meaning, y)[0]) <= written)
        away = (written - last_day(_in_year(meaning, found)[1])).days
    else:
        found = min(y for y in years if last_day(_in_year(meaning, y)[1]) >= written)
        away = (first_day(_in_year(meaning, found)[0]) - written).days
    return found if found == year or away <= _FAR_DAYS else None


def _is_date(meaning: Yearless, year: int) -> bool:
    """False for 29 February of most years."""
    try:
        _in_year(meaning, year)
    except ValueError:
        return False
    return True


def _year_by_word(meaning: Yearless, written: date) -> int | None:
    """ "last September" is of last year only if this year's is still to come: else it may be either."""
    start, end = (f"{written.year:04d}-{month:02d}" for month, _ in (meaning.first, meaning.last))
    if meaning.which == "this":
        return written.year
    if meaning.which == "last":
        return written.year - 1 if last_day(end) >= written else None
    return written.year + 1 if first_day(start) <= written else None


def _nearest_year(meaning: Yearless, years: list[int], written: date) -> int | None:
    """Only for a day near to the document's own, and only for days: "July 1", not "in July"."""
    if meaning.first[1] is None:
        return None
    away = {y: abs((first_day(_in_year(meaning, y)[0]) - written).days) for y in years}
    nearest = min(away, key=lambda y: away[y], default=None)
    return nearest if nearest is not None and away[nearest] <= _NEAR_DAYS else None


def _day_of_month(day: int, written: date, tense: Tense | None) -> tuple[str, str] | None:
    """The last such day before the document's for a past verb, the next one for a future verb, else the nearest."""
    months = [_month_shifted(written, by) for by in (-2, -1, 0, 1, 2)]
    days = [month.replace(day=day) for month in months if day <= last_day(month.isoformat()[:7]).day]
    if tense == "past":
        days = [found for found in days if found <= written][-1:]
    elif tense == "future":
        days = [found for found in days if found >= written][:1]
    found = min(days, key=lambda found: abs((found - written).days))
    return found.isoformat(), found.isoformat()


def _month_shifted(day: date, by: int) -> date:
    months = day.year * 12 + day.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)


def _weekday(meaning: Weekday, written: date, tense: Tense | None) -> date | None:
    """AP usage: "on Tuesday" is within seven days; "last" and "next" count only where one day alone fits."""
    monday = written - timedelta(days=written.weekday())
    if meaning.week is not None:
        return monday + timedelta(days=7 * meaning.week + meaning.number)
    back = (written.weekday() - meaning.number) % 7
    ahead = (meaning.number - written.weekday()) % 7
    if meaning.which == "last":
        return written - timedelta(days=back or 7) if meaning.number >= written.weekday() else None
    if meaning.which == "next":
        return written + timedelta(days=ahead or 7) if meaning.number <= written.weekday() else None
    if tense == "past":
        return written - timedelta(days=back)
    if tense == "future":
        return written + timedelta(days=ahead)
    return written if back == 0 else None


def _stretch(unit: Unit, by: int, written: date) -> tuple[str, str]:
    """ISO start and end of the stretch that is so many units from the document's own."""
    if unit in ("day", "week", "weekend"):
        return _days_shifted(unit, by, written)
    if unit == "month":
        month = _month_shifted(written, by).isoformat()[:7]
        return month, month
    if unit == "quarter":
        first = _month_shifted(written, 3 * by - (written.month - 1) % 3)
        return first.isoformat()[:7], _month_shifted(first, 2).isoformat()[:7]
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    first_year = (written.year - (unit == "century")) // length * length + (unit == "century") + by * length
    return date(first_year, 1, 1).isoformat()[:4], date(first_year + length - 1, 1, 1).isoformat()[:4]


def _days_shifted(unit: Unit, by: int, written: date) -> tuple[str, str]:
    if unit == "day":
        day = (written + timedelta(days=by)).isoformat()
        return day, day
    monday = written - timedelta(days=written.weekday()) + timedelta(weeks=by)
    start = monday if unit == "week" else monday + timedelta(days=5)
    return start.isoformat(), (monday + timedelta(days=6)).isoformat()

"""When what a claim tells of took place, as days, and how nearly two claims may mean one time.

Invariant: what isn't known is no time at all: it agrees with nothing and contradicts nothing.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.records import Claim, Document

Nearness = Literal["day", "month", "year", "unknown", "apart"]

_NEWS_DAYS = 7
"""News of an undated act is this fresh at most."""
_COARSE = 62
"""Days; a document's date that is less precise dates none of its undated acts."""


class Window(NamedTuple):
    """First and last day, as proleptic ordinals."""

    first: int
    last: int
    stated: bool
    """The claim says it; else it is its document's date."""

    @property
    def days(self) -> int:
        """From its first to its last day."""
        return self.last - self.first + 1


def window_of(claim: Claim, document: Document) -> Window | None:
    """The claim's own date, else the days before its document's; None if neither is known well enough."""
    start, end = claim.event_date.start, claim.event_date.end
    if start and (own := _span(start, end or start)):
        return Window(*own, stated=True)
    if claim.event_date.expression:
        return None
    home = document.content_date
    told = _span(home.start, home.end or home.start) if home.start else None
    if told is None or told[1] - told[0] > _COARSE:
        return None
    return Window(told[0] - _NEWS_DAYS, told[1], stated=False)


def is_past(window: Window | None, document: Document) -> bool:
    """True if a stated time was over when its article was written."""
    written = window_of_stamp(document.published or document.content_date.start)
    return bool(window and window.stated and written and window.last < written.first)


def window_of_stamp(stamp: str | None) -> Window | None:
    """The days of "2022", "2024-05" or "2024-06-18"; None for anything else."""
    days = _days(stamp) if stamp else None
    return Window(*days, stated=True) if days else None


def nearness(one: Window | None, other: Window | None) -> Nearness:
    """How near two claims' times are: on one day, in one month, in one year; `apart` if they can't be one time."""
    if one is None or other is None:
        return "unknown"
    if one.first > other.last or other.first > one.last:
        return "apart"
    longest = max(one.days, other.days)
    if longest <= 3 and one.stated and other.stated:
        return "day"
    return "month" if longest <= _COARSE else "year" if longest <= 366 else "unknown"


def gap_days(one: Window, other: Window) -> int:
    """Days between two windows; 0 if they touch or meet."""
    return max(one.first - other.last, other.first - one.last, 0)


def one_time(one: Window | None, other: Window | None) -> bool:
    """Both state the same time, or one or both tell fresh news of nearly the same days."""
    if one is None or other is None:
        return False
    if one.stated and other.stated:
        return (one.first, one.last) == (other.first, other.last)
    return gap_days(one, other) == 0 and min(one.days, other.days) <= _FRESH


_FRESH = 16
"""Days."""


def weeks_of(window: Window | None, longest: int) -> Sequence[int]:
    """The weeks, numbered, that a window lies in or near; for one of more than `longest` days its year, below 0.

    Without a window: 0.
    """
    if window is None:
        return _NO_WEEK
    if window.days > longest:
        return (-date.fromordinal(window.first).year,)
    return range((window.first - NEAR_DAYS) // 7, (window.last + NEAR_DAYS) // 7 + 1)


_NO_WEEK = (0,)
NEAR_DAYS = 7
"""Two windows are near, so that they share a week, up to twice so many days apart."""


def _span(start: str, end: str) -> tuple[int, int] | None:
    first, last = _days(start), _days(end)
    return (first[0], max(last[1], first[0])) if first and last else None


@lru_cache(maxsize=4096)
def _days(stamp: str) -> tuple[int, int] | None:
    """First and last day of "2022", "2024-05" or "2024-06-18"; None for anything else."""
    try:
        year, month, day = [*map(int, stamp.split("-")), 0, 0][:3]
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()

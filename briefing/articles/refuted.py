"""Does a text refute the stamp it carries? Translations and reposts often bear the day of the copy, or any day.

Invariant: a text refutes a stamp only by days that it tells as past although the stamp lies before them, or as still to
come although it lies long after; anniversaries, quotations and passages about another year refute nothing.
"""

from collections.abc import Sequence
from datetime import date

from briefing.articles.datewords.placing import first_day, last_day
from briefing.articles.told_days import ToldDay, ToldDays, dated_days, first_planned, latest_done, told_days, window_of
from briefing.records import Span

_MARGIN_DAYS = 2
"""A stamp in another time zone, or of a text that was updated."""
_STALE_DAYS = 31
"""A text that still waits for a day as long past as this is older than its stamp."""
_LONG_AGO_DAYS = 240
"""A day without a year is told of things nearer than this; who means one further back names the year."""
_RECENT_DAYS = 60
"""News tells of days as near as this: one such day bears the stamp out."""


def refutation(stamp: str, text: str, body: Sequence[Span]) -> str | None:
    """Why the text can't have been written on that day (ISO, any precision), for a reader; None if it can."""
    written = last_day(stamp)
    dated = list(dated_days(text, body))
    told = latest_done(text, dated, written.year)
    if told and (first_day(told.iso) - written).days > _MARGIN_DAYS:
        return f"the text tells of “{told.words}” as past"
    planned = first_planned(text, dated, written.year)
    if planned and (first_day(stamp) - last_day(planned.iso)).days > _STALE_DAYS:
        return f"the text tells of “{planned.words}” as still to come"
    return _out_of_season(written, told_days(text, body)) if len(stamp) == 10 else None


def _out_of_season(written: date, told: ToldDays) -> str | None:
    """Days told as past that a reader of the stamp's day had still ahead of him, and none that he had just behind."""
    stamp = ToldDay("", written.month, written.day)
    if any(stamp.after(day) <= _RECENT_DAYS for day in told.past):
        return None
    ahead = [day for day in told.past if stamp.after(day) > _LONG_AGO_DAYS and day.after(stamp) > _MARGIN_DAYS]
    window = window_of(told)
    if window and window.past in ahead and window.future.after(stamp) > window.future.after(window.past):
        return f"the text tells of “{window.past.words}” as past and of “{window.future.words}” as still to come"
    days = {(day.month, day.day): f"“{day.words}”" for day in ahead}
    return f"the text tells of {' and '.join(days.values())} as past" if len(days) > 1 else None

"""The day that a publication stamp names, in whatever form it came.

Invariant: a stamp that names no day, month or year gives None; a time of day never changes the day that is written.
"""

import re
from datetime import UTC, datetime
from functools import lru_cache

from briefing.articles.dates import date_mentions
from briefing.articles.datewords.english_words import MONTH, month_number
from briefing.articles.datewords.meaning import Stated, stated
from briefing.records import Span

_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[T ]?\d{2,6}.*)?")
_NAMED_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})[.º°]?\s(?:de\s|d[’'])?([^\W\d_]{3,12})(?:/\w{3,12})?[.,]{0,2}\s(?:de[l]?\s)?((?:19|20)\d\d)(?!\d)"
)
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_ENGLISH = re.compile(
    rf"(?:(?P<month>{MONTH})\.?\s(?P<day>\d\d?)|(?P<first>\d\d?)(?:st|nd|rd|th)?\s(?P<second>{MONTH}))"
    r"\.?,?\s(?P<year>(?:19|20)\d\d)"
)
"""A day and no more, as most date lines have it; any other form takes ten times as long to read."""
_CAPITALS = re.compile(r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAX_LENGTH = 200


_NO_DAYS = ("1969-12-31", "1970-01-01")
"""What a program shows that was given no day: second 0, in any time zone."""


def read_stamp(words: str) -> str | None:
    """ISO, as precise as the words: "Jun 18, 2024 16:23 PM", "20240618", seconds since 1970, other languages."""
    day = _read(words)
    return None if day in _NO_DAYS else day


def _read(words: str) -> str | None:
    words = _CAPITALS.sub(lambda month: month[0].title(), words.strip()[:_MAX_LENGTH])
    if (match := _ISO.match(words)) and (day := stated(*map(int, match.groups()))):
        return day.start
    if (match := _ENGLISH.fullmatch(words)) and (day := _english_day(match)):
        return day.start
    if match := _COMPACT.fullmatch(words):
        words = "-".join(match.groups())
    elif _EPOCH.fullmatch(words):
        return _from_epoch(float(words))
    if _YEAR.fullmatch(words):
        return words
    dates = [mention.start_date for mention in date_mentions(words, Span(0, len(words)), None)]
    known = next((date for date in dates if date and date.count("-") == 2), None)
    return known or _foreign(words) or next((date for date in dates if date), None)


def _english_day(match: re.Match[str]) -> Stated | None:
    month, day = match["month"] or match["second"], match["day"] or match["first"]
    return stated(int(match["year"]), month_number(month), int(day))


def _from_epoch(seconds: float) -> str | None:
    try:
        return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None


def _foreign(words: str) -> str | None:
    """A whole date with a month's name in a language that we don't read ourselves."""
    match = _NAMED_MONTH.search(words)
    month = _foreign_month(match[2].lower()) if match else None
    day = stated(int(match[3]), month, int(match[1])) if match and month else None
    return day.start if day else None


@lru_cache(maxsize=512)
def _foreign_month(name: str) -> int | None:
    """Which month has that name in any language that the library knows; it takes ten milliseconds to say."""
    from dateparser import parse

    found = parse(f"1 {name} 2000", settings={"REQUIRE_PARTS": ["day", "month", "year"]})
    return found.month if found else None

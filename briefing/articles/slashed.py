"""Days in numbers alone, `03/04/2024`: whether the day or the month comes first.

Invariant: the order is told by a number above 12 in another such day of the text, or by the language; never guessed.
"""

import re
from datetime import date

from briefing.articles.datewords.english_words import WEEKDAYS

SLASHED = re.compile(r"(?<![\d/.-])(\d\d?)([/-])(\d\d?)\2((?:19|20)\d\d)(?![\d/-])")
_YEAR_MARKS = ("/20", "/19", "-20", "-19")
MONTHS = 12


def either_way(words: str) -> str | None:
    """The first such day in `words`, as it stands, if it is a day in either order and not the same one."""
    for match in SLASHED.finditer(words) if any(mark in words for mark in _YEAR_MARKS) else ():
        first, second = int(match[1]), int(match[3])
        if first != second and 0 < first <= MONTHS and 0 < second <= MONTHS:
            return match.group()
    return None


def ordered(words: str, text: str, language: str = "") -> str | None:
    """The ISO day of such words, in the order of the text's other days or of the language (`en-GB`); None if untold."""
    match = SLASHED.fullmatch(words)
    told = _told_day_first(text)
    day_first = _is_day_first_in(language.lower()) if told is None else told
    if match is None or day_first is None:
        return None
    day, month = (match[1], match[3]) if day_first else (match[3], match[1])
    return f"{match[4]}-{int(month):02d}-{int(day):02d}"


def by_weekday(words: str, line: str) -> str | None:
    """The ISO day of such words that is the weekday beside them: `Friday 11/9/2026`; None if neither is, or both."""
    match, named = SLASHED.fullmatch(words), [place for place, day in enumerate(WEEKDAYS) if day in line]
    if match is None or len(named) != 1:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    days = (date(year, second, first), date(year, first, second))
    fitting = [day.isoformat() for day in days if day.weekday() == named[0]]
    return fitting[0] if len(fitting) == 1 else None


def _told_day_first(text: str) -> bool | None:
    """Whether the text's days in numbers begin with the day; None if they don't tell, or differ."""
    told = {int(one[1]) > MONTHS for one in SLASHED.finditer(text) if max(int(one[1]), int(one[3])) > MONTHS}
    return told.pop() if len(told) == 1 else None


def _is_day_first_in(language: str) -> bool | None:
    """In the United States the month comes first; plain `en` may be theirs."""
    if language.startswith(("en-us", "en_us")):
        return False
    return None if language in ("", "en") else True

"""The year of a day that stands over an article with its weekday and without a year: "October 16 (Fri.)".

Invariant: the day has that weekday in just one of the years that follow on the latest that the text tells as past; a
weekday that only the text tells dates nothing, for news may be a day or two old.
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
_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince) (?:[A-Z][a-z]{2,8}\.? )?(?P<year>20\d\d)(?![\d/-]|[.,]\d)")
_MOST = 200
_REACH = 11
"""Years, in which a weekday comes back to its day once or twice: twice is no year."""


def weekday_year(text: str, body: Sequence[Span], words: str) -> ComputedYear | None:
    """The day `words` in the one year that its weekday fits; `year` is the whole day, ISO."""
    weekday = _WEEKDAY.search(words)
    stamp = read_stamp(f"{_WEEKDAY.sub('', words).strip(' ,.()')} 2024") if weekday else None
    latest = max(_told(text, body), default=None)
    if weekday is None or latest is None or stamp is None or stamp.count("-") != len("--") or stamp.endswith("02-29"):
        return None
    days = (date.fromisoformat(stamp).replace(year=year) for year in range(latest, latest + _REACH))
    fitting = [day for day in days if day.weekday() == _NAMES.index(weekday[1])]
    why = f"its weekday, after “{latest}” is told as past"
    return ComputedYear(fitting[0].isoformat(), why) if len(fitting) == 1 else None


def _told(text: str, body: Sequence[Span]) -> Iterator[int]:
    """Years that the text tells as past."""
    matches = (match for span in body for match in _YEAR.finditer(text, span.start, span.end))
    return (int(match["year"]) for match in islice(matches, _MOST) if tense_at(text, *match.span()) == "past")

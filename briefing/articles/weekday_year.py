"""The year of a day that stands over an article without one, by its weekday: "October 16 (Fri.)".

Where none stands beside it, "on Thursday" of what is past tells it: news is told on its day. Invariant: the day has
such a weekday in just one of the years that follow on the latest that the text tells as past.
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
_TOLD_ON = re.compile(r"\bon (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince) (?:[A-Z][a-z]{2,8}\.? )?(?P<year>20\d\d)(?![\d/-]|[.,]\d)")
_MOST = 200
_REACH = 5
"""Years: a weekday comes back to its day after five at the earliest."""
_NEAR = 3
"""Years, where only the text tells the weekday."""


def weekday_year(text: str, body: Sequence[Span], words: str) -> ComputedYear | None:
    """The day `words` in the one year that its weekday fits; `year` is the whole day, ISO."""
    beside = _WEEKDAY.search(words)
    stamp = read_stamp(f"{_WEEKDAY.sub('', words).strip(' ,.()')} 2024")
    latest = max(map(int, _past(text, body, _YEAR, "year")), default=None)
    if latest is None or stamp is None or stamp.count("-") != len("--") or stamp.endswith("02-29"):
        return None
    told = [beside[0]] if beside else sorted(set(_past(text, body, _TOLD_ON, "day")))
    weekdays = {_NAMES.index(word[:3]) for word in told}
    years = range(latest, latest + (_REACH if beside else _NEAR))
    days = (date.fromisoformat(stamp).replace(year=year) for year in years)
    fitting = [day for day in days if day.weekday() in weekdays]
    by = "its weekday" if beside else f"“on {fitting[0]:%A}”" if fitting else ""
    why = f"{by}, after “{latest}” is told as past"
    return ComputedYear(fitting[0].isoformat(), why) if len(fitting) == 1 else None


def _past(text: str, body: Sequence[Span], pattern: re.Pattern[str], group: str) -> Iterator[str]:
    """What the group has where the text tells of it as past."""
    matches = (match for span in body for match in pattern.finditer(text, span.start, span.end))
    return (match[group] for match in islice(matches, _MOST) if tense_at(text, *match.span()) == "past")

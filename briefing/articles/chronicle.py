"""Texts told day by day.

Invariant: a day is one of a chronicle only beside what happened on it, and only if three such days stand in the text;
it is article then, and no date line.
"""

import re
from collections.abc import Sequence

from briefing.articles.labels import DATE, MONTH, is_date_line
from briefing.articles.lines import Line

DAYS = 3
"""From which days make a chronicle."""
EVENT_WORDS = 2
"""Of the shortest event: “Talks begin.”"""

_DAY_FIRST = re.compile(
    rf"[-•*·–—‣\s]{{0,4}}(?:\w{{3,9}}day,? )?(?:{DATE}|{MONTH}\.?,? (?:19|20)\d\d|(?:19|20)\d\d,? {MONTH} \d{{1,2}}"
    rf"|{MONTH}(?=\s?[:：–—-])|(?:1[89]|20)\d\d(?=\W*$))(?:,? (?:19|20)\d\d)?(?: год[а]?| г\.)?\W{{0,3}}"
)
_STARTS = (
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun янв фев мар апр май мая июн июл авг"
    " сен окт ноя дек mär mai okt dez fév avr aoû déc ene abr ago dic set out gen mag giu lug ott"
)
_NAMES = frozenset(_STARTS.split())
"""How months begin, and weekdays."""
_CLOCK = re.compile(r"\d{1,2}:\d\d")


def chronicle_days(lines: Sequence[Line]) -> frozenset[int]:
    """Indexes of the lines that begin with a day and tell of it, or stand over a line that does; none below three."""
    days = frozenset(index for index in range(len(lines)) if _is_day(lines, index))
    return days if len(days) >= DAYS else frozenset()


def may_be_day(lowered: str) -> bool:
    """A quicker look than the pattern: it begins with a digit, a bullet, or the name of a month or weekday."""
    return not lowered[0].isalpha() or lowered[:3] in _NAMES


def _is_day(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    opening = _DAY_FIRST.match(line.lowered) if line.told is None and may_be_day(line.lowered) else None
    if opening is None or _CLOCK.search(line.text):
        return False
    event = line.text[opening.end() :]
    if event:
        return (line.closed or line.item) and (len(event.split()) >= EVENT_WORDS or not event.isascii())
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and below.closed and below.told is None and not is_date_line(below)

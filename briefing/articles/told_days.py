"""The days of a text that it tells as past or as still to come: between them it was written.

Invariant: only days that stand on the writer's own calendar count: not those inside quotation marks, of every year, or
in a passage that names a year.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from briefing.articles.dates import DateMention, date_mentions
from briefing.articles.datewords.past_day import tells_past_day
from briefing.articles.datewords.tense import SENTENCE_END, tense_at
from briefing.records import Span


class ToldDay(NamedTuple):
    """A day told without its year."""

    words: str
    """As in the text: `On July 1`."""
    month: int
    day: int

    def after(self, other: "ToldDay") -> int:
        """Days from the other to the next such day, 0 to 365."""
        return (self._of_year() - other._of_year()) % 366

    def _of_year(self) -> int:
        return date(2024, self.month, self.day).timetuple().tm_yday


class ToldDays(NamedTuple):
    """In the order of the text."""

    past: tuple[ToldDay, ...]
    future: tuple[ToldDay, ...]


_DAY = re.compile(
    r"[JFMASOND0-9０-９](?:(?:(?<=J)(?:an|u[nl])|(?<=F)eb|(?<=M)a[ry]|(?<=A)(?:pr|ug)|(?<=S)ep|(?<=O)ct|(?<=N)ov|(?<=D)ec)"
    r"[a-z]{0,6}\.?\s\d|(?<=\d)(?:(?:st|nd|rd|th)?\s(?:of\s)?(?:J(?:an|u[nl])|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec)"
    r"|\s(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)|月\d))"
)
"""What may be a day of a month; it starts with one set of characters, which is what makes looking for it fast."""
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d]|[.,]\d)")
_DATED_BY = re.compile(r"(?:(?:starting\s)?(?:on|from)|с|со|\d)\b", re.IGNORECASE)
_BY_MONTH = re.compile(
    r"Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MA[RY]|APR|JU[NL]|AUG|SEP|OCT|NOV|DEC|[./-]\d|\d[./-]|年"
    r"|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек"
)
_ANY_YEAR = (re.compile(r"19\d\d"), re.compile(r"20\d\d"))
"""Each begins with letters of its own, which makes looking for both faster than for one of two."""
_STOP = re.compile(r"[.!?\n]")
_REACH = 300
_NEAR = 40
"""Code points that hold an expression and the words before it."""
_MOST = 200
"""A text with more days than this is a table or a calendar; the first ones tell."""


def told_days(text: str, body: Sequence[Span]) -> ToldDays:
    """The days without a year in the body spans, by what the verb says of them."""
    found: dict[str, list[ToldDay]] = {"past": [], "future": []}
    mentions = (mention for span in body for mention in _mentions(text, span))
    for mention in islice(mentions, _MOST):
        if mention.tense and _counts(text, mention):
            found[mention.tense].extend(_days_of(mention))
    return ToldDays(tuple(found["past"]), tuple(found["future"]))


def _mentions(text: str, span: Span) -> Iterator[DateMention]:
    """The yearless mentions; looked for only around what looks like a day, since most of a text has none."""
    done = span.start
    for match in _DAY.finditer(text, span.start, span.end):
        near = Span(max(done, match.start() - _NEAR), min(span.end, match.end() + _NEAR))
        for mention in date_mentions(text, near, None) if match.start() >= done else ():
            if mention.end > match.start() + 1:
                yield mention
                done = mention.end
                break


def _counts(text: str, mention: DateMention) -> bool:
    low = max(text.rfind("\n", max(0, mention.start - _REACH), mention.start) + 1, mention.start - _REACH)
    stop = _STOP.search(text, mention.end)
    high = min(stop.start() if stop else len(text), mention.end + _REACH)
    year = _YEAR.search(text, low, mention.start) or _YEAR.search(text, mention.end, high)
    dated = not mention.quoted and year is None and _DATED_BY.match(mention.expression) is not None
    return dated and (mention.tense == "future" or tells_past_day(text, mention.start, mention.end))


def _days_of(mention: DateMention) -> Iterator[ToldDay]:
    """The first day of a range that lies ahead, the last of one that lies behind."""
    days = (mention.partial or "").split("/")
    parts = days[0 if mention.tense == "future" else -1].removeprefix("--").split("-")
    if mention.kind == "yearless" and len(parts) == 2 and all(parts):
        yield ToldDay(mention.expression, int(parts[0]), int(parts[1]))


class Window(NamedTuple):
    """The last day told as past and the first told as still to come."""

    past: ToldDay
    future: ToldDay


_WINDOW_DAYS = 60
"""Two days further apart need not be of one year's turn."""


def window_of(told: ToldDays) -> Window | None:
    """The nearest pair of a day behind and a day ahead; the text was written between them."""
    pairs = [Window(past, future) for past in told.past for future in told.future]
    nearest = min(pairs, key=lambda pair: pair.future.after(pair.past), default=None)
    return nearest if nearest and nearest.future.after(nearest.past) <= _WINDOW_DAYS else None


class DatedDay(NamedTuple):
    """A day or month told with its year."""

    words: str
    iso: str


def latest_told(text: str, body: Sequence[Span], year: int) -> DatedDay | None:
    """The latest day or month of that year or a later one that the text tells, or may tell, as past."""
    return max(_told(text, dated_days(text, body, range(year, 2100))), key=_day, default=None)


def latest_done(text: str, dated: Sequence["Dated"], year: int) -> DatedDay | None:
    """The same of those only that its sentences tell as past beyond doubt."""
    late = (day for day in dated if day.year >= year)
    return max(_told(text, late, tells_past_day), key=_day, default=None)


def first_planned(text: str, dated: Sequence["Dated"], year: int) -> DatedDay | None:
    """The earliest day or month of that year or an earlier one that the text says will come."""
    days = [day for one in dated if one.year <= year and (day := _planned(text, one.mention))]
    return min(days, key=_day, default=None)


def _day(dated: DatedDay) -> str:
    return dated.iso


class Dated(NamedTuple):
    """A day or month told with its year."""

    year: int
    """The one that stands in the text, by which it was found."""
    mention: DateMention


YEARS = range(1990, 2100)
"""Of which news tells."""


def dated_days(text: str, body: Sequence[Span], years: range = YEARS) -> Iterator[Dated]:
    """Days and months told with one of these years, in the text's own voice and of its own matter."""
    found = ((span, match) for span in body for match in _any_years(text, span))
    wanted = ((span, match.start(), int(match.group())) for span, match in found if int(match.group()) in years)
    places = (place for place in wanted if _BY_MONTH.search(text, max(place[0].start, place[1] - 20), place[1] + 6))
    for span, at, year in islice(places, _MOST):
        for mention in date_mentions(text, Span(max(span.start, at - _NEAR), min(span.end, at + _NEAR)), None):
            own = not mention.quoted and not mention.name and mention.bound != "until"
            of_text = _OF_THE_TEXT.search(text, max(0, mention.start - 80), min(len(text), mention.end + 40))
            if own and not of_text and mention.kind == "absolute" and "-" in str(mention.start_date):
                yield Dated(year, mention)


def _any_years(text: str, span: Span) -> list[re.Match[str]]:
    return sorted((match for year in _ANY_YEAR for match in year.finditer(text, *span)), key=re.Match.start)


_OF_THE_TEXT = re.compile(r"\b(?:updat|correct|editor|amend|revis|clarif|added|republish|retriev|access|version)", re.I)


def _told(
    text: str, dated: Iterable[Dated], proof: Callable[[str, int, int], bool] | None = None
) -> Iterator[DatedDay]:
    for _, mention in dated:
        place = (text, mention.start, mention.end)
        if tense_at(*place) == "past" and (proof is None or proof(*place)):
            yield DatedDay(mention.expression, str(mention.start_date))


_WILL = re.compile(
    r"\b(?:will|is\sset\sto|are\sset\sto|is\sdue\sto|are\sdue\sto|is\sexpected\sto|are\sexpected\sto"
    r"|состоится|пройд[её]т|начн[её]тся)\b[^.!?;\n\"“”«»]{0,120}$|将[^。！？\n]{0,40}$"
)


_LOOKS_BACK = re.compile(
    r"\b(?:not|never|hardly|than|mark|remember|commemorate|original\w*|old|former|then|ago|had|under|обещал\w*|прежн\w+)\b"
    r"|\b(?:19|20)\d\d\b"
)
"""In a sentence about what was once to come, or about a day that is remembered."""


def _planned(text: str, mention: DateMention) -> DatedDay | None:
    """Only "will" and its like before the day: "would" and "was to" are told of days long past as well."""
    low = max(0, mention.start - 140)
    will = _WILL.search(text, low, mention.start)
    bare = mention.expression[0].isupper() or text.endswith("of ", low, mention.start)
    if will is None or bare or _LOOKS_BACK.search(text, _sentence_start(text, low, will.start()), mention.start):
        return None
    future = tense_at(text, mention.start, mention.end) == "future"
    return DatedDay(mention.expression, str(mention.end_date)) if future else None


def _sentence_start(text: str, low: int, high: int) -> int:
    return max([low, *(stop.end() for stop in SENTENCE_END.finditer(text, low, high))])

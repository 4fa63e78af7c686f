"""Date expressions: where a text names a time, and which time that is.

Invariant: a mention lies inside the span that was asked for; its ISO dates are no more precise than its words and, if
relative, hold for every day that `written` may mean. What can't be told stays None, with the words kept.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefing.articles.datewords import english
from briefing.articles.datewords.english_words import MONTHS
from briefing.articles.datewords.meaning import DayOfMonth, Found, Stated, Tense, Vague, Weekday, Yearless
from briefing.articles.datewords.placing import first_day, resolve
from briefing.articles.datewords.tense import tense_at
from briefing.records import Span

Kind = Literal["absolute", "yearless", "relative", "vague"]


class DateMention(NamedTuple):
    """A date expression at `[start, end)` of the text."""

    start: int
    end: int
    expression: str
    """The words of the text, with the preposition that belongs to them: `since January`."""
    start_date: str | None
    """ISO, as precise as known: "2022", "2024-05", "2024-06-18"; None if it can't be told."""
    end_date: str | None
    """Like `start_date`; equal to it unless the words name a stretch of time."""
    basis: Literal["text", "computed"] | None
    """`text`: stated whole; `computed`: resolved against `written`; None: unresolved."""
    rule: str
    """How it was read, for a reader: `“last month”, counted from 18 June 2024`."""
    kind: Kind = "absolute"
    """`yearless`: a day or month without its year; `vague`: no date even if `written` were known."""
    partial: str | None = None
    """Of yearless days: `--07-01`, `--07`, `---18` (as XML Schema writes them); a range has `/` between."""
    bound: Literal["since", "until"] | None = None
    """The date is where a stretch of time begins or ends."""
    tense: Tense | None = None
    """What the nearest verb says of it; of `yearless` ones only."""
    quoted: bool = False
    """Inside quotation marks: relative to the speech, so never resolved against `written`."""
    name: bool = False
    """A year that is part of a name: the 2022 Winter Olympics, Agenda 2030."""


def date_mentions(text: str, span: Span, written: str | None) -> list[DateMention]:
    """Every date expression inside the span, in order, disjoint.

    `written` is the document's own trusted date (ISO, any precision) or None; relative words are counted from it.
    """
    found = list(_joined(text, _found(text, span)))
    if not found:
        return []
    quotes = _quotations(text, span)
    return [_placed(text, one, written, _inside(one, quotes)) for one in found]


_CYRILLIC = re.compile(r"[а-яё]{2}")
_CHINESE = re.compile(r"[年月日号天周前近目]")


def _found(text: str, span: Span) -> list[Found]:
    """What the languages find, the longer of two that overlap."""
    found = list(english.find(text, span))
    if _CYRILLIC.search(text, span.start, span.end):
        from briefing.articles.datewords import russian

        found += russian.find(text, span)
    if _CHINESE.search(text, span.start, span.end):
        from briefing.articles.datewords import chinese

        found += chinese.find(text, span)
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


_BETWEEN = re.compile(r"\s?[-–—]\s?|\s(?:to|until|till|through|по|до)\s|至|到")
_PAIRED = re.compile(r"(?:between|from|с|со)\s", re.IGNORECASE)


def _joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """ "from May 2014 to June 2015" is one stretch of time, not two dates."""
    previous: Found | None = None
    for one in found:
        joined = previous and _as_range(text, previous, one)
        if previous and not joined:
            yield previous
        previous = joined or one
    if previous:
        yield previous


def _as_range(text: str, left: Found, right: Found) -> Found | None:
    """Two dates of one kind with a word between that makes them ends; None if they aren't."""
    if (
        text[left.end : right.start] == " of "
        and isinstance(left.meaning, Yearless)
        and isinstance(right.meaning, Vague)
    ):
        return left._replace(end=right.end, meaning=right.meaning)
    at = right.start
    if right.bound == "until" and text[left.end : at].isspace():
        gap = True
    else:
        gap = bool(_BETWEEN.fullmatch(text, left.end, at)) or (
            text[left.end : at] == " and " and text[left.start : left.start + 8].lower() == "between "
        )
    meaning = _span_of(left, right) if gap else None
    return left._replace(end=right.end, meaning=meaning, bound=None) if meaning else None


def _span_of(left: Found, right: Found) -> Stated | Yearless | None:
    start, end = left.meaning, right.meaning
    if isinstance(start, Stated) and isinstance(end, Stated) and start.start <= end.start:
        return Stated(start.start, end.end)
    if isinstance(start, Yearless) and isinstance(end, Yearless) and start.weekday is None:
        return start._replace(last=end.last, year=end.year if start.year is None else start.year)
    if isinstance(start, Yearless) and isinstance(end, Stated) and len(end.start) > 4:
        year = int(end.start[:4])
        month, day = start.first
        iso = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
        return Stated(iso, end.end) if iso <= end.start else None
    return None


_MARKS = {"“": "”", "„": "“", "«": "»", "「": "」", "『": "』", '"': '"'}
_MARK = re.compile('[“”„«»「」『』"\n]')
_LOOK_BACK = 2000


def _quotations(text: str, span: Span) -> list[Span]:
    """Where the span lies inside quotation marks; a mark left open holds to the end of its line."""
    quotes: list[Span] = []
    opened: int | None = None
    closing = ""
    low = max(text.rfind("\n", max(0, span.start - _LOOK_BACK), span.start) + 1, span.start - _LOOK_BACK)
    for mark in _MARK.finditer(text, low, span.end):
        if opened is None:
            closing = _MARKS.get(mark.group(), "")
            opened = mark.start() if closing else None
        elif mark.group() in (closing, "\n"):
            quotes.append(Span(opened, mark.end()))
            opened = None
    return quotes if opened is None else [*quotes, Span(opened, span.end)]


def _inside(one: Found, quotes: Sequence[Span]) -> bool:
    at = bisect_right(quotes, one.start, key=lambda quote: quote.start) - 1
    return at >= 0 and one.end <= quotes[at].end


def _placed(text: str, one: Found, written: str | None, quoted: bool) -> DateMention:
    meaning = one.meaning
    open_year = one.loose or isinstance(meaning, Yearless | DayOfMonth | Weekday)
    tense = _tense(text, one) if open_year else None
    relative = not isinstance(meaning, Stated)
    reason = _unresolved_because(text, one, written, quoted, tense) if relative else None
    dates = None if reason else resolve(meaning, written, tense)
    words = text[one.start : one.end]
    return DateMention(
        one.start,
        one.end,
        words,
        dates[0] if dates else None,
        dates[1] if dates else None,
        ("computed" if relative else "text") if dates else None,
        _rule(words, written, relative, bool(dates), reason),
        _kind(one),
        _partial(one),
        one.bound,
        tense,
        quoted,
        one.name,
    )


def _tense(text: str, one: Found) -> Tense | None:
    """ "since January" lies behind, whatever the verb."""
    if _PUT_OFF.search(text, max(0, one.start - _NEAR_BEFORE), one.end) or _FROM_NOW.match(text, one.start):
        return "future"
    return "past" if _SINCE.match(text, one.start, one.end) else tense_at(text, one.start, one.end)


_PUT_OFF = re.compile(
    r"\b(?:put (?:off|back)|postponed|delayed|deferred|pushed back|adjourned|extended)(?: [\w’-]+){0,3} (?:until|"
    r"till) [^.;]*\Z"
)
""" "Put off until March": to a day ahead."""
_FROM_NOW = re.compile(r"from (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?!(?:was|has|is|does)\b)[a-z]+s\b")
""" "From Wednesday bans": it is told before it begins."""
_NEAR_BEFORE = 40


_SINCE = re.compile(r"(?:ever\s)?since\s", re.IGNORECASE)


_YEAR_BEFORE = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d]|[.,]\d)")
_CONTEXT = 300


def _unresolved_because(text: str, one: Found, written: str | None, quoted: bool, tense: Tense | None) -> str | None:
    if isinstance(one.meaning, Vague):
        return one.meaning.why
    if quoted:
        return "said in a quotation, so counted from the speech"
    if written is None:
        return "the text's own date is unknown"
    counted = isinstance(one.meaning, Yearless) and (one.meaning.year is not None or one.meaning.which is not None)
    if tense == "future" or counted or not (one.loose or isinstance(one.meaning, Yearless | DayOfMonth)):
        return None
    low = max(text.rfind("\n", max(0, one.start - _CONTEXT), one.start) + 1, one.start - _CONTEXT)
    named = _YEAR_BEFORE.findall(text, low, one.start)
    years = [year for year in named if tense != "past" or year <= written[:4]]  # nothing past is of a year ahead
    return f"may be of {years[-1]}, named just before" if years and years[-1] != written[:4] else None


def _rule(words: str, written: str | None, relative: bool, resolved: bool, reason: str | None) -> str:
    if not relative:
        return f"“{words}”, as stated"
    if resolved and written:
        return f"“{words}”, counted from {format_date(written)}"
    return f"“{words}”, unresolved: {reason or 'more than one date fits'}"


def _kind(one: Found) -> Kind:
    if isinstance(one.meaning, Stated):
        return "absolute"
    if isinstance(one.meaning, Vague):
        return "vague"
    yearless = isinstance(one.meaning, Yearless) and one.meaning.year is None and one.meaning.which is None
    return "yearless" if yearless or isinstance(one.meaning, DayOfMonth) else "relative"


def _partial(one: Found) -> str | None:
    if isinstance(one.meaning, DayOfMonth):
        return f"---{one.meaning.day:02d}"
    if not isinstance(one.meaning, Yearless):
        return None
    first, last = (
        f"--{month:02d}" + (f"-{day:02d}" if day else "") for month, day in (one.meaning.first, one.meaning.last)
    )
    return first if first == last else f"{first}/{last}"


def format_date(iso: str) -> str:
    """`2024-06-18` as `18 June 2024`; `2024-06` as `June 2024`; `2024` as it is. Raises ValueError if it is no date."""
    day = first_day(iso)
    month = MONTHS[day.month - 1]
    return (iso, f"{month} {day.year}", f"{day.day} {month} {day.year}")[iso.count("-")]


def format_range(start: str, end: str) -> str:
    """`18–20 June 2024`, `May–July 2024`, `2022–2025`; one date if both are the same."""
    if start == end:
        return format_date(start)
    first, last = format_date(start).split(), format_date(end).split()
    alike = len(first) == len(last)
    while alike and len(first) > 1 and first[-1] == last[len(first) - 1]:
        first.pop()
    return " ".join(first) + ("–" if alike and len(first) == 1 else " – ") + " ".join(last)

"""What time a text tells of, when its publication date is known and when it isn't.

Invariant: a start or end is stated, or follows from the text's own words, or from an anchor of the profile, and `why`
says from which; a day without a year gives no start or end.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.articles.computed_year import computed_year
from briefing.articles.dates import format_date
from briefing.articles.datewords.english_words import MONTHS
from briefing.articles.datewords.tense import tense_at
from briefing.articles.told_days import (
    YEARS,
    ToldDay,
    dated_days,
    first_planned,
    latest_done,
    latest_told,
    told_days,
    window_of,
)
from briefing.records import Anchor, ContentDate, Span


def content_date(text: str, body: Sequence[Span], published: str | None, anchors: Sequence[Anchor]) -> ContentDate:
    """By statement, computation, window or anchor, in this order; else unknown, where `why` may
    say what it cannot be older than. `published` is one to trust."""
    if published:
        why = f"published {format_date(published)}"
        return ContentDate(start=published, end=published, basis="stated", why=why)
    return _computed(text, body) or _window(text, body) or _anchored(text, body, anchors) or _dated(text, body)


def _computed(text: str, body: Sequence[Span]) -> ContentDate | None:
    found = computed_year(text, body)
    return ContentDate(start=found.year, end=found.year, basis="computed", why=found.why) if found else None


def _window(text: str, body: Sequence[Span]) -> ContentDate | None:
    """Between a day told as past and one still to come; their year stays unknown."""
    window = window_of(told_days(text, body))
    if window is None:
        return None
    words = f"“{window.past.words}” is told as past, “{window.future.words}” as still to come"
    return ContentDate(basis="window", why=f"{_days(window.past, window.future)}, year unknown: {words}")


def _dated(text: str, body: Sequence[Span]) -> ContentDate:
    """Between the latest day or month, with its year, that the text tells as past, and the first that it says will
    come, if they lie within a year; else unknown, but no earlier than the former."""
    dated = tuple(dated_days(text, body))
    latest, planned = latest_done(text, dated, YEARS.start), first_planned(text, dated, YEARS.stop)
    if latest is None:
        return ContentDate()
    if planned and 0 <= _months(planned.iso) - _months(latest.iso) <= _WITHIN and latest.iso <= planned.iso:
        words = f"“{latest.words}” is told as past, “{planned.words}” as still to come"
        return ContentDate(start=latest.iso[:7], end=planned.iso[:7], basis="window", why=words)
    return ContentDate(why=f"no earlier than {format_date(latest.iso)}: “{latest.words}” is told as past")


_WITHIN = 12
"""Months; what is still to come years later dates nothing."""


def _months(iso: str) -> int:
    return 12 * int(iso[:4]) + int(iso[5:7] or 1)


def _days(first: ToldDay, last: ToldDay) -> str:
    """`1–11 July`, `28 June – 2 July`."""
    if first.month == last.month:
        return f"{first.day}–{last.day} {MONTHS[last.month - 1]}"
    return f"{first.day} {MONTHS[first.month - 1]} – {last.day} {MONTHS[last.month - 1]}"


_LEAD_SHARE = 1 / 3
"""News tells what it is about in the first third; what is further down is background."""
_LOOKING_BACK = re.compile(
    r"\b(?:remember\w*|anniversary|legacy|years?\sago|last\syear|once|former|previous\w*|hosted|will\shost|bid|candidate"
    r"|бывш\w+|годовщин\w+)\b"
    r"|\b(?:since|following|after|before|ahead\sof|until|prior\sto|unlike|like|successful|после|до|перед)\s(?:the\s)?$",
    re.IGNORECASE,
)
_SENTENCE_EDGE = re.compile(r"[.!?](?=[\s\"”»)])|\n")
_REACH = 400


def _anchored(text: str, body: Sequence[Span], anchors: Sequence[Anchor]) -> ContentDate | None:
    """An event with a date that the text tells as news: high up, not looking back or ahead, and nothing later."""
    lead_end = _lead_end(body)
    for span in body:
        for anchor in anchors:
            at = text.find(anchor.phrase, span.start, min(span.end, lead_end))
            if at >= 0 and _is_news(text, body, at, anchor):
                start, end = anchor.start[:7], anchor.end[:7]
                return ContentDate(start=start, end=end, basis="anchor", why=f"tells of the “{anchor.phrase}” as news")
    return None


def _lead_end(body: Sequence[Span]) -> int:
    """The place up to which the lead share of the body stands."""
    left = _LEAD_SHARE * sum(span.end - span.start for span in body)
    for span in body:
        if left <= span.end - span.start:
            return span.start + int(left)
        left -= span.end - span.start
    return 0


def _is_news(text: str, body: Sequence[Span], at: int, anchor: Anchor) -> bool:
    low = max(0, at - _REACH)
    start = max((edge.end() for edge in _SENTENCE_EDGE.finditer(text, low, at)), default=low)
    if _LOOKING_BACK.search(text, start, at) or tense_at(text, at, at + len(anchor.phrase)) == "future":
        return False
    year = int(anchor.end[:4])
    told = latest_told(text, body, year)
    return not (told and told.iso[:7] > anchor.end[:7]) and all(later <= year for later in _years(text, body))


_MOST = 200
_YEAR = re.compile(r"(?<![\d.,])20\d\d(?!\d|[.,]\d)")


def _years(text: str, body: Sequence[Span]) -> Iterator[int]:
    """Years that the text tells of as reached: not those of plans."""
    matches = (match for span in body for match in _YEAR.finditer(text, span.start, span.end))
    for match in islice(matches, _MOST):
        if tense_at(text, match.start(), match.end()) != "future":
            yield int(match.group())

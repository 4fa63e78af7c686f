"""The year of writing that a text's own words give: "His last was 20 years ago … in 2005" was written in 2025.

Invariant: a count and a year belong together only in one clause, or in two sentences of which one points at the other;
if two places of the text give two years, or a later year is told as past, there is none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from briefing.articles.dates import DateMention, date_mentions
from briefing.articles.datewords.tense import tense_at
from briefing.records import Span


class ComputedYear(NamedTuple):
    """A year and the words it rests on."""

    year: str
    why: str
    """`“20 years ago … in 2005”`."""


_COUNTS = (" ago", " anniversary", "назад", "年前")
_EDGE = re.compile(r"[.!?](?=[\s\"”»)]|$)|\n|。")
_REACH = 400
_MOST = 100
_ANY = "2000"
"""A year to count from, so as to learn how far an expression counts back."""


def computed_year(text: str, body: Sequence[Span]) -> ComputedYear | None:
    """The one year that the counts of the text give; None if there are none or they differ."""
    told = [word for word in _COUNTS if word in text]
    counts = ((span, at) for span in body for word in told for at in _places(text, word, span))
    found = [year for span, at in islice(counts, _MOST) for year in _given_at(text, at, span)]
    found += [year for span in body for year in _from_same_period(text, span)]
    agreed = found and len({year.year for year in found}) == 1
    return found[0] if agreed and not _later_told(text, body, int(found[0].year)) else None


_SAME_PERIOD = re.compile(
    r"\b(?P<part>(?:of the|this) year)\b[^.;]{0,90}\b"
    r"(?P<period>the same (?:period|months?|quarter|half) (?:of|in) (?P<year>20\d\d))\b"
)


def _from_same_period(text: str, span: Span) -> Iterator[ComputedYear]:
    """ "In the first eight months of the year, 4 percent less than in the same period of 2025": of 2026."""
    for match in _SAME_PERIOD.finditer(text, span.start, span.end) if "the same " in text else ():
        yield ComputedYear(str(int(match["year"]) + 1), f"“{match['part']} … {match['period']}”")


def _places(text: str, word: str, span: Span) -> Iterator[int]:
    at = text.find(word, span.start, span.end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, span.end)


def _given_at(text: str, at: int, span: Span) -> Iterator[ComputedYear]:
    """From the sentence of the count; from the one before or after if they point at each other."""
    before, here, after = _sentences_around(text, at, span)
    if text.startswith(" anniversary", at):
        yield from _anniversary(text, here)
        return
    for first, second in ((here, here), (before, here), (here, after)):
        joint = first == second or _POINTING.match(text, second.start, second.end)
        if joint and (year := _from_ago(text, Span(first.start, second.end))):
            yield year
            return


_POINTING = re.compile(r"\s*(?:That|This|It)\s(?:was|happened|took\splace|came)\b")


def _sentences_around(text: str, at: int, span: Span) -> tuple[Span, Span, Span]:
    """The sentence at that place, and its neighbours, within a bounded reach."""
    low, high = max(span.start, at - _REACH), min(span.end, at + _REACH)
    edges = [low, *(edge.end() for edge in _EDGE.finditer(text, low, high)), high]
    sentences = [Span(*pair) for pair in pairwise(edges)]
    here = next(place for place, sentence in enumerate(sentences) if at < sentence.end)
    empty = Span(at, at)
    return (
        sentences[here - 1] if here else empty,
        sentences[here],
        sentences[here + 1] if here + 1 < len(sentences) else empty,
    )


_BREAK = re.compile(
    r"[;:]|,\s(?:and|but|while|whereas|then|who|which|when)\b|\b(?:later|until|since|before|after|than)\b"
)


def _from_ago(text: str, span: Span) -> ComputedYear | None:
    mentions = [mention for mention in date_mentions(text, span, _ANY) if not mention.quoted]
    counts = [mention for mention in mentions if mention.basis == "computed" and _is_ago(mention)]
    years = [mention for mention in mentions if mention.basis == "text" and mention.start_date == mention.end_date]
    if len(counts) != 1 or len(years) != 1:
        return None
    return _sum(text, counts[0], years[0], int(_ANY) - int(str(counts[0].start_date)))


def _is_ago(mention: DateMention) -> bool:
    return len(str(mention.start_date)) == 4 and bool(re.search(r"ago$|назад$|年前$", mention.expression))


def _sum(text: str, count: DateMention, year: DateMention, years: int) -> ComputedYear | None:
    first, second = sorted((count, year), key=lambda mention: mention.start)
    if _BREAK.search(text, first.end, second.start) or year.bound:
        return None
    gap = " … " if text[first.end : second.start].strip(" ,") else " "
    written = int(str(year.start_date)[:4]) + years
    return ComputedYear(str(written), f"“{first.expression}{gap}{second.expression}”") if written <= 2100 else None


_ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\sanniversary\b")
_THIS_YEAR = re.compile(r"\bthis\syear\b", re.IGNORECASE)


def _anniversary(text: str, span: Span) -> Iterator[ComputedYear]:
    """ "This year marks the 70th anniversary of … in 1949"."""
    match = _ANNIVERSARY.search(text, span.start, span.end)
    if match is None or not _THIS_YEAR.search(text, span.start, span.end):
        return
    years = [
        mention
        for mention in date_mentions(text, span, None)
        if mention.basis == "text" and mention.start_date == mention.end_date and not mention.quoted
    ]
    if len(years) == 1 and years[0].start > match.end() and not _BREAK.search(text, match.end(), years[0].start):
        written = int(str(years[0].start_date)[:4]) + int(match[1])
        yield ComputedYear(str(written), f"“this year … {match.group()} … {years[0].expression}”")


def _later_told(text: str, body: Sequence[Span], year: int) -> bool:
    """Does the text tell of a later year as past?"""
    later = re.compile("|".join(rf"\bin {year + ahead}\b" for ahead in range(1, 10)), re.IGNORECASE)
    places = (match.span() for span in body for match in later.finditer(text, span.start, span.end))
    return any(tense_at(text, *place) == "past" for place in islice(places, _MOST))

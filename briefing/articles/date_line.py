"""The line of a text that says when it was published.

Invariant: a date line is short, says a whole day, and stands by itself: a sentence that tells of a day is none, nor is
the line of a copyright.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.articles.dateline import DAY
from briefing.articles.datewords.english_words import MONTHS
from briefing.articles.outlet import MEDIUM
from briefing.articles.phrase_table import PRINTED
from briefing.articles.slashed import SLASHED, either_way
from briefing.articles.stamps import read_stamp
from briefing.patterns import late
from briefing.records import Span


class DateLine(NamedTuple):
    """A line of the text and the day it says, ISO."""

    span: Span
    words: str
    """The line as it stands."""
    day: str
    rank: int
    """0 if the line says that it is the day of publication, 1 if it says nothing, 2 if it is the day of an update."""


_PUBLISHED = re.compile(
    r"\W*(?:(?:first\s)?published|posted|released?|release\s(?:date|time)|publication\s(?:date|time)|"
    r"publish(?:ed)?\s?time"
    r"|pub(?:lish)?\.?\s?date|issued|created|date(?:\sof\spublication)?|time|dated|дата(?:\sпубликации)?|опубликовано"
    r"|размещено|发布时间|发布日期|发表时间|时间|日期|来源|veröffentlicht|publié|publicado|pubblicato)(?![^\W\d_])",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\W*(?:last\s)?(?:updated?|modified|edited|обновлено|изменено|更新时间|更新)(?![^\W\d_])", re.IGNORECASE
)
_NO_DATE_LINE = re.compile(
    r"©|\(c\)|\(@|copyright|all rights reserved|retrieved|accessed|archived|downloaded|printed|subscri(?!bers )|"
    r"event|deadline"
    r"|born|died|comment(?!ar|at)|\breply\b|expires|"
    r"\bnext (?:update|issue|edition)\b|\b(?:photo|picture|image)s? taken\b|"
    r"\bpage generated\b|^\W*(?:conference|congress|forum|exhibition|seminar|workshop)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d\s?[-/.年]\s?\d\d?\s?[-/.月]\s?\d\d?日?|\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d"
    r"|\d\d?(?:st|nd|rd|th)?[.\s-]{0,2}(?:de\s)?[^\W\d_]{3,12}[.,\s-]{0,3}(?:de\s)?(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}+\.?\s\d\d?(?:st|nd|rd|th)?,?\s?(?:19|20)\d\d)(?!\d(?!\d?:\d))"
)
_PRINTED = late(PRINTED, re.IGNORECASE)
_DAY_ALONE = re.compile(rf"{_DATE.pattern}(?:\s?г\.|\sгода|\.)?")
_DAY_FIRST = re.compile(rf"[-•*·–—\s]{{0,4}}({_DATE.pattern})")
_COMMENTS = re.compile(r"\s*[•·|]\s*(?:\d+|no|leave a) comments?$", re.IGNORECASE)
_TIME = re.compile(
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b(?:GMT|UTC|MSK|[A-Z]{2,4}T|Z)\b(?:[+-]\d+)?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_\u3400-\u9fff]+|[\u3400-\u9fff]{1,2}")
"""Of Chinese, two characters."""
_MAX_CHARS = 160
_MAX_WORDS = 8
"""Words beside the date: a byline's, a section's, a source's."""
_ABOVE_CHARS, _BELOW_CHARS, _AFTER_CHARS = 2500, 1200, 1200
"""How far from where the body starts and ends a date line is looked for."""


def date_line(text: str, body: Sequence[Span]) -> DateLine | None:
    """The line that says it is the day of publication, else the one nearest to where the body starts."""
    start, end = (body[0].start, body[-1].end) if body else (0, 0)
    above = _lines(text, start - _ABOVE_CHARS, min(start + _BELOW_CHARS, end or _BELOW_CHARS))
    below = (
        span
        for span in _lines(text, end - _BELOW_CHARS, end + _AFTER_CHARS)
        if _PUBLISHED.match(text, *span) or _is_signed(text, span, end) or _is_credit(text, span, end)
    )
    around = [line for span in above if (line := _read(text, span)) and not _is_clock(line, start)]
    after = [line for span in below if (line := _read(text, span))]
    found = min([*around, *after], key=lambda line: (line.rank, abs(line.span.start - start)), default=None)
    return None if found and found.rank and _is_heading(found, text, Span(start, end)) else found


def _is_heading(line: DateLine, text: str, body: Span) -> bool:
    """A day over the events of a chronicle, or before one of them."""
    alone = _DAY_ALONE.fullmatch(line.words) or line.span.start >= body.start
    return bool(alone) and is_chronicle(text, body, line.span, line.day)


def is_chronicle(text: str, body: Span, line: Span, day: str) -> bool:
    """`line` begins with its day, as two lines or more of the body begin with others."""
    if not _DAY_FIRST.match(text[line.start : line.end]):
        return False
    within = (text[span.start : span.end] for span in _lines(text, body.start, body.end + _HEADING_CHARS))
    days = {_whole_day(match[1]) for words in within if (match := _DAY_FIRST.match(words))}
    return len(days - {None, day}) >= _HEADINGS


_HEADINGS, _HEADING_CHARS = 2, 40
"""Other days that stand alone in a chronicle; the last one may have been taken for what follows the article."""


def _is_signed(text: str, span: Span, end: int) -> bool:
    """The last line of all is a day and no more, right under the body, as under a letter or a statement."""
    last = not text[end : span.start].strip() and not text[span.end :].strip()
    return last and _DAY_ALONE.fullmatch(text, *span) is not None


def _is_credit(text: str, span: Span, end: int) -> bool:
    """Right under the body: who wrote it, for which outlet, and the day, with bars between them."""
    parts = text[span.start : span.end].split(" | ") if not text[end : span.start].strip() else []
    return any(map(_DAY_ALONE.fullmatch, parts)) and any(map(MEDIUM.search, parts))


def _lines(text: str, low: int, high: int) -> Iterator[Span]:
    """The short lines in that stretch, from the start of the first one on, that may have a year."""
    at = text.rfind("\n", 0, max(0, low)) + 1
    for raw in text[at : max(0, high)].splitlines(keepends=True):
        if "20" in raw or "19" in raw:
            words = raw.strip()
            start = at + raw.index(words[0])
            if len(words) <= _MAX_CHARS:
                yield Span(start, start + len(words))
        at += len(raw)


_NUMBERS = late(
    rf"(?:{_PUBLISHED.pattern}|{_UPDATED.pattern})?[\s:：]*(?:\w+day,?\s)?{SLASHED.pattern}"
    rf"(?:[\s,|(–-]*(?:{_TIME.pattern}))*\W*$",
    re.I,
)


def unclear_line(text: str, body: Sequence[Span]) -> str | None:
    """The first line over or just below the body's start that is a day in numbers alone which may be two days."""
    start = body[0].start if body else 0
    around = text[max(0, start - _ABOVE_CHARS) : start + _MAX_CHARS]
    lines = around.splitlines() if either_way(around) else []
    return next((line for line in lines if _NUMBERS.match(line) and either_way(line)), None)


_MONTH_ALONE = late(rf"(?:{'|'.join(MONTHS)}),? 20\d\d")


def month_line(text: str, body: Sequence[Span]) -> str | None:
    """The one line above the body's start that is a month with its year and no more: `March 2026`."""
    start = body[0].start if body else 0
    above = (line.strip() for line in text[max(0, start - _ABOVE_CHARS) : start].splitlines())
    found = [line for line in above if _MONTH_ALONE.fullmatch(line)]
    return found[0] if len(found) == 1 else None


_DAY_OF_MONTH = late(
    rf"\b{DAY}(?!\w)(?: \((?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)[a-z]{{0,6}}\.?\))?|\d{{1,2}}月\d{{1,2}}日"
)
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def yearless_day(lines: Iterable[str]) -> str | None:
    """The day of the first date line that has no year, as it is written: `By Ann Low / 26 July`; an update's last."""
    for line in sorted(lines, key=lambda line: _UPDATED.match(line) is not None):
        found = _DAY_OF_MONTH.search(_TIME.sub("", line))
        if found and not _ANY_YEAR.search(line) and not _NO_DATE_LINE.search(line):
            return found[0].strip(" .,")
    return None


_CLOCK = re.compile(r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s[\w .,]{8,20}\d{4}")
_TOP_CHARS, _FAR_CHARS = 120, 200


def _is_clock(line: DateLine, start: int) -> bool:
    """The day of the visit, at the top of a saved page far above its article."""
    top = line.span.start < _TOP_CHARS and start - line.span.start > _FAR_CHARS
    return top and _CLOCK.fullmatch(line.words) is not None


def _read(text: str, span: Span) -> DateLine | None:
    words = _COMMENTS.sub("", text[span.start : span.end])
    read = ((match, day) for match in _DATE.finditer(words) if (day := _whole_day(match.group())))
    match, day = next(read, (None, None))
    if match is None or day is None or _NO_DATE_LINE.search(words) or _PRINTED.match(words):
        return None
    rank = 0 if _PUBLISHED.match(words) else 2 if _UPDATED.match(words) else 1
    rest = _WORD.findall(_TIME.sub(" ", words[: match.start()] + " " + words[match.end() :]))
    sentence = rank and words.endswith((".", "!", "?", "。", "！", "？")) and " | " not in words
    barred = any(_DAY_ALONE.fullmatch(part) for part in words.split(" | "))
    clocked = match.start() == 0 and _TIME.match(words[match.end() :].lstrip())
    if (len(rest) > _MAX_WORDS and not (barred or clocked)) or (sentence and len(rest) > 3):
        return None
    return DateLine(span, words, day, rank)


def _whole_day(words: str) -> str | None:
    day = read_stamp(words)
    return day if day and day.count("-") == 2 else None

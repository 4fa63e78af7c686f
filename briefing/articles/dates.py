"""Date expressions: where a text names a time, and which time that is.

Invariant: a mention lies inside the span that was asked for; its ISO dates are no more precise than its words and, if
relative, hold for every day that `written` may mean. What can't be told stays None, with the words kept.
"""

import re
from typing import Literal, NamedTuple

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
    """`yearless`: a day or month without a year; `vague`: no date could be given even if `written` were known."""
    partial: str | None = None
    """Of a yearless day or month: `--07-01`, `--07`, `---18` (ISO 8601:2000 truncated); a range has `/` between."""
    bound: Literal["since", "until"] | None = None
    """The date is where a stretch of time begins or ends."""
    tense: Literal["past", "future"] | None = None
    """What the nearest verb says of it, of yearless days and weekdays only."""
    quoted: bool = False
    """Inside quotation marks: relative to the speech, never resolved against `written`."""
    name: bool = False
    """A year that is part of a name: the 2022 Winter Olympics, Agenda 2030."""


_MONTHS = ("January February March April May June July August September October November December").split()
_ABSOLUTE = re.compile(
    r"\b(?P<iso>(?P<y1>\d{4})[-/](?P<m1>\d\d)[-/](?P<d1>\d\d))(?!\d[^\d:])"
    rf"|\b(?P<d2>\d\d?)\s(?P<n2>{'|'.join(_MONTHS)})\s(?P<y2>\d{{4}})\b"
    rf"|\b(?P<n3>{'|'.join(_MONTHS)})\s(?P<d3>\d\d?),\s(?P<y3>\d{{4}})\b"
    r"|\b(?:in|since|by|In|Since|By)\s(?P<y4>(?:1[89]|20)\d\d)\b"
)


def date_mentions(text: str, span: Span, written: str | None) -> list[DateMention]:
    """Every date expression inside the span, in order, disjoint.

    `written` is the document's own trusted date (ISO, any precision) or None; relative words are counted from it.
    """
    return [_mention(text, match) for match in _ABSOLUTE.finditer(text, span.start, span.end)]


def _mention(text: str, match: re.Match[str]) -> DateMention:
    found = match.groupdict()
    year = found["y1"] or found["y2"] or found["y3"] or found["y4"]
    name = found["n2"] or found["n3"]
    month = found["m1"] or (f"{_MONTHS.index(name) + 1:02d}" if name else None)
    day = found["d1"] or found["d2"] or found["d3"]
    iso = "-".join(part.zfill(2) for part in (year, month, day) if part)
    return DateMention(match.start(), match.end(), match.group(), iso, iso, "text", "stated in the text")


def format_date(iso: str) -> str:
    """`2024-06-18` as `18 June 2024`; `2024-06` as `June 2024`; `2024` as it is."""
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    return " ".join([*words, year])


def format_range(start: str, end: str) -> str:
    """`18–20 June 2024`, `May–July 2024`, `2022–2025`; one date if both are the same."""
    if start == end:
        return format_date(start)
    first, last = format_date(start).split(), format_date(end).split()
    while len(first) == len(last) > 1 and first[-1] == last[-1]:
        first.pop()
        last_tail = last[len(first) :]
        if first[-1:] != last[len(first) - 1 : len(first)]:
            break
    joiner = "–" if len(first) == 1 else " – "
    return " ".join(first) + joiner + format_date(end)

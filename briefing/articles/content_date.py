"""What time a text tells of, when its publication date is known and when it isn't.

Invariant: a start or end is stated, or follows from the text's own words, or from an anchor of the profile, and `why`
says from which; a day without a year gives no start or end.
"""

import re
from collections.abc import Sequence

from briefing.records import Anchor, ContentDate, Span

_YEARS_AGO = re.compile(r"(\d+) years ago[^.!?\n]{0,200}? in (\d{4})\b")


def content_date(text: str, body: Sequence[Span], published: str | None, anchors: Sequence[Anchor]) -> ContentDate:
    """By statement, computation, window or anchor, in this order; else unknown."""
    if published:
        return ContentDate(start=published, end=published, basis="stated", why="publication date")
    for span in body:
        if match := _YEARS_AGO.search(text, span.start, span.end):
            year = str(int(match[1]) + int(match[2]))
            return ContentDate(start=year, end=year, basis="computed", why=f"“{match[1]} years ago … in {match[2]}”")
        for anchor in anchors:
            if anchor.phrase in text[span.start : span.end]:
                return ContentDate(start=anchor.start, end=anchor.end, basis="anchor", why=f"tells of “{anchor.phrase}”")
    return ContentDate()

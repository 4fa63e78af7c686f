"""When an article was published, by what it carries: metadata, page, date line, address, file name.

Invariant: a date that the text itself refutes is never published; it becomes a warning.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.articles.dates import date_mentions
from briefing.records import Article, PublishedFrom, Span


class Published(NamedTuple):
    """A publication date and what it rests on."""

    published: str | None = None
    """ISO, as precise as known; None if unknown or refuted."""
    published_from: PublishedFrom | None = None
    date_warning: str | None = None
    """Why a date that the input carries is not believed."""
    line: Span | None = None
    """The date line in the text, if there is one, whether believed or not."""


_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")


def publication_date(article: Article, text: str, body: Sequence[Span]) -> Published:
    """The article's own date; `text` is the document's text, `body` its body spans."""
    if stamp := article.metadata.published:
        for mention in date_mentions(stamp, Span(0, len(stamp)), None):
            return Published(mention.start_date, "meta")
    offset = 0
    for line in text.splitlines(keepends=True)[:12]:
        span = Span(offset, offset + len(line.rstrip()))
        offset += len(line)
        mentions = date_mentions(text, span, None)
        if mentions and len(line) < 80:
            return Published(mentions[0].start_date, "text", line=span)
    if match := _FILE_DATE.search(article.path.rpartition("/")[2]):
        return Published(match.group(), "filename")
    return Published()

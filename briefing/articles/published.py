"""When an article was published, by what it carries: metadata, page, date line, address, file name.

Invariant: a date that the text itself refutes is never published; it becomes a warning.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from briefing.articles.date_line import DateLine, date_line, is_chronicle, month_line, unclear_line
from briefing.articles.dateline import Dateline, dateline
from briefing.articles.page_dates import PageDate, page_date, url_date
from briefing.articles.refuted import refutation
from briefing.articles.slashed import by_weekday, either_way, ordered
from briefing.articles.stamps import read_stamp
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
    dateline: Dateline | None = None
    """What stands before the first words: "MOSCOW, 18 June (TASS) - "."""


class _Candidate(NamedTuple):
    day: str
    source: PublishedFrom
    words: str
    """As the input has it."""
    doubt: str | None = None
    """Why it is not believed, whatever the text tells."""


def publication_date(article: Article, text: str, body: Sequence[Span], by: str | None = None) -> Published:
    """The article's own date; `text` is the document's text, `body` its body spans, `by` the last day it can have.

    What came beside the article counts first, then its page, its date line, its address, its file's name. A date that
    the text refutes, or that lies ahead, is passed over for the next.
    """
    line, lead = date_line(text, body), dateline(text, body)
    if lead and lead.day and is_chronicle(text, Span(body[0].start, body[-1].end), lead.span, lead.day):
        lead = None
    found = Published(line=line.span if line else None, dateline=lead)
    warning = None
    for candidate in _candidates(article, text, body, line, lead):
        ahead = "it lies in the future" if by and candidate.day > by else None
        why = candidate.doubt or ahead or refutation(candidate.day, text, body)
        if why is None:
            return found._replace(published=candidate.day, published_from=candidate.source, date_warning=warning)
        warning = warning or f"the stamp “{candidate.words}” is not believed: {why}"
    return found._replace(date_warning=warning)


def _candidates(
    article: Article, text: str, body: Sequence[Span], line: DateLine | None, lead: Dateline | None
) -> Iterator[_Candidate]:
    given = article.metadata
    if given.published and (day := read_stamp(given.published)):
        if len(day) == len("2024") and either_way(given.published):
            yield _Candidate(day, "meta", given.published, UNCLEAR)
        yield _Candidate(day, "meta", given.published)
    page = page_date(article.text, given.url) if article.media_type == "text/html" else None
    doubt = _contradiction(page, line)
    if line and page and page.guessed and _is_better(line, page):
        yield _Candidate(line.day, "text", line.words)
    if page and page.unclear:
        yield _Candidate(page.day, "meta", page.unclear, UNCLEAR)
    if page:
        yield _Candidate(_as_read(page, line), "url" if page.from_url else "meta", page.day, doubt)
    if line:
        yield _Candidate(line.day, "text", line.words, doubt)
    elif not page and (unclear := unclear_line(text, body)):
        yield from _of_numbers(unclear, text)
    if lead and lead.day:
        yield _Candidate(lead.day, "text", lead.words)
    elif not (line or page) and (month := month_line(text, body)):
        yield _Candidate(str(read_stamp(month)), "text", month)
    if day := url_date(given.url or ""):
        yield _Candidate(day, "url", given.url or "")
    if day := file_date(article.path):
        yield _Candidate(day, "filename", article.path.rpartition("/")[2])


UNCLEAR = "whether the day or the month comes first is not told"


def _of_numbers(line: str, text: str) -> Iterator[_Candidate]:
    """The day of a date line in numbers, by the order of the text's other days; else its year alone."""
    words = str(either_way(line))
    day = by_weekday(words, line) or ordered(words, text)
    if day is None:
        yield _Candidate(words[-4:], "text", words, UNCLEAR)
    yield _Candidate(day or words[-4:], "text", words)


def _is_better(line: DateLine, page: PageDate) -> bool:
    """A line says that it is the day of publication, or stands by itself where the page's guess is a change's day."""
    return line.rank == 0 or (page.updated and line.rank == 1 and line.day < page.day)


def _contradiction(page: PageDate | None, line: DateLine | None) -> str | None:
    """Two days, neither of which says that it is the publication's."""
    if page and page.guessed and not page.unclear and line and line.rank and _days_apart(page.day, line.day) > 1:
        return f"the page shows {page.day} and {line.day}, and neither is said to be the publication's"
    return None


def _as_read(page: PageDate, line: DateLine | None) -> str:
    """A day in universal time, moved to the day that stood above the text where the reader was."""
    return line.day if page.utc and line and _days_apart(page.day, line.day) == 1 else page.day


def _days_apart(first: str, second: str) -> int:
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


_FILE_DATE = re.compile(
    r"(?<![^\W_])((?:19|20)\d\d)(?:[-_.](0[1-9]|1[0-2])(?:[-_.](0[1-9]|[12]\d|3[01]))?|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?![^\W_])"
)


def file_date(path: str) -> str | None:
    """The day or month in a file's own name: `2017-04-19_x.txt`, `20170419.html`, `2017-04.md`."""
    match = _FILE_DATE.search(path.rpartition("/")[2])
    return read_stamp("-".join(part for part in match.groups() if part)) if match else None

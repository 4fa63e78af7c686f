"""The publication date that an HTML page carries: its address, structured data, and, where it has none, htmldate.

Invariant: a date of modification, the day the page was fetched and the year of a copyright are no publication date of
ours; where the same instant is told in two time zones, the place's own day counts, which is the one a reader saw.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape
from typing import Any, NamedTuple

from briefing.articles.datewords.english_words import MONTHS
from briefing.articles.slashed import SLASHED, either_way, ordered
from briefing.articles.stamps import read_stamp
from briefing.patterns import late


class PageDate(NamedTuple):
    """A day, ISO, and how the page tells it."""

    day: str
    from_url: bool = False
    utc: bool = False
    """Told in universal time only: where a reader was, it may have been the day before or after."""
    guessed: bool = False
    """Told by nothing that is made to tell it: found by htmldate among the page's words."""
    updated: bool = False
    """A guess that is a day on which the page says it was changed."""
    unclear: str | None = None
    """The guess's words, if day and month may change places and the page doesn't tell; then `day` is the year."""


class _Stamp(NamedTuple):
    """A structured stamp: its day, and its words as they stand in the page."""

    day: str
    words: str


def page_date(source: str, url: str | None) -> PageDate | None:
    """The day that the page was published, None if it doesn't tell.

    Structured stamps are read from the source's tags without a tree, so that most pages need no parser; the others are
    left to htmldate (fast mode, original date).
    """
    own = _without_other_stories(source)
    tags = list(_tags(own))
    stamps = list(_readable([*_linked(source), *_published(tags)]))
    address = url_date(url or "") or url_date(_canonical(tags))
    if address and not _contradicted(address, stamps):
        return PageDate(address, from_url=True)
    if stamps:
        return _local_day(stamps)
    guessed = _guessed(own)
    numbers = _in_numbers(own, guessed) if guessed else None
    if guessed and numbers:
        day = ordered(numbers, own, _language(source))
        return PageDate(day, guessed=True) if day else PageDate(guessed[:4], guessed=True, unclear=numbers)
    if not guessed or guessed not in _changed(source, tags):
        return PageDate(guessed, guessed=True) if guessed else None
    shown = _readable(tag.attributes.get("datetime", "") for tag in tags if tag.name == "time")
    first = next((stamp.day for stamp in shown), guessed)
    return PageDate(first, guessed=True) if first < guessed else PageDate(guessed, guessed=True, updated=True)


def _in_numbers(source: str, day: str) -> str | None:
    """The words of a day that the page tells in numbers alone, whose order is not told: `03/04/2024`."""
    year, month, number = (int(part) for part in day.split("-"))
    words = (match.group() for match in SLASHED.finditer(source) if int(match[4]) == year)
    either = (one for one in words if either_way(one) and {month, number} == set(map(int, re.split("[/-]", one)[:2])))
    told = day in source or day.replace("-", "") in source or _named(month, number).search(source)
    return None if told else next(either, None)


def _named(month: int, day: int) -> re.Pattern[str]:
    """The day with its month's name."""
    name = MONTHS[month - 1][:3]
    return re.compile(rf"\b{name}[a-z]*\.?\s0?{day}\b|\b0?{day}(?:st|nd|rd|th)?\.?\s(?:of\s)?{name}", re.IGNORECASE)


_LANGUAGE = late(r"<html\b[^<>]{0,500}\blang\s*=\s*[\"']?([\w-]{2,10})", re.IGNORECASE)


def _language(source: str) -> str:
    """`en-GB`; empty if the page doesn't tell."""
    match = _LANGUAGE.search(source[:5000])
    return match[1] if match else ""


_ASIDE = late(r"<(/?)aside\b[^<>]{0,1000}>", re.IGNORECASE)
_ARTICLE_END = late(r"</article\s*>", re.IGNORECASE)
_TIME = late(r"<time\b[^<>]{0,1000}>(?:[^<]{0,80}</time\s*>)?", re.IGNORECASE)


def _without_other_stories(source: str) -> str:
    """The source without its asides, and without the times below its one article."""
    own = _without_asides(source)
    ends = [end.end() for end in _ARTICLE_END.finditer(own)]
    return own[: ends[0]] + _TIME.sub(" ", own[ends[0] :]) if len(ends) == 1 else own


def _without_asides(source: str) -> str:
    kept: list[str] = []
    depth = at = 0
    for mark in _ASIDE.finditer(source):
        kept += [source[at : mark.start()]] if depth == 0 else []
        depth = max(0, depth + (-1 if mark[1] else 1))
        at = mark.end()
    return " ".join([*kept, source[at:]])


def _changed(source: str, tags: "list[_Tag]") -> set[str]:
    """The days on which the page says it was changed."""
    return {stamp.day for stamp in _readable([*_of_meta(tags, _UPDATED), *_LINKED_CHANGE.findall(source)])}


_URL_DATE = late(
    r"[/_.=-]((?:19|20)\d\d)(?:/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])|-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01]))(?![\d])"
)


def url_date(url: str) -> str | None:
    """The day in an address's path: `/2020/06/07/`, `/20200607/`, `-2020-06-07`."""
    match = _URL_DATE.search(url)
    if match is None:
        return None
    year, *rest = (part for part in match.groups() if part)
    return read_stamp("-".join([year, *(part.zfill(2) for part in rest)]))


_TAG = late(r"<(meta|link|time)\b([^<>]{1,1000})>([^<]{0,80})")
_MARKED = late(r"([^<>]{0,300}itemprop=[\"']?datePublished[^<>]{0,300})>([^<]{0,80})")
_ATTRIBUTE = late(r"([a-zA-Z:-]{2,20})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


class _Tag(NamedTuple):
    """A start tag with its attributes, and the text up to the next tag."""

    name: str
    attributes: dict[str, str]
    text: str


def _tags(source: str) -> Iterator[_Tag]:
    """The tags that may carry a date; names of HTML in lower case, as all but the oldest pages write them."""
    for match in _TAG.finditer(source):
        yield _Tag(match[1], _attributes(match[2]), match[3])
    at = source.find("datePublished")
    while at >= 0:
        opened = source.rfind("<", max(0, at - 300), at)
        marked = _MARKED.match(source, opened + 1) if opened >= 0 else None
        if marked:
            yield _Tag("marked", _attributes(marked[1]), marked[2])
        at = source.find("datePublished", at + 1)


def _attributes(words: str) -> dict[str, str]:
    return {key.lower(): unescape(double or single or bare) for key, double, single, bare in _ATTRIBUTE.findall(words)}


def _canonical(tags: list[_Tag]) -> str:
    links = (tag.attributes.get("href", "") for tag in tags if tag.attributes.get("rel") == "canonical")
    own = (tag.attributes.get("content", "") for tag in tags if tag.attributes.get("property") == "og:url")
    return next(links, "") or next(own, "")


_PUBLISHED = frozenset(
    (
        "article:published_time", "article:published", "article:published_date", "article:publicationdate",
        "article.published", "og:article:published_time", "og:published_time", "og:pubdate", "pubdate", "publishdate",
        "publish_date", "publish-date", "published_time", "publication_date", "published-date", "published_date",
        "date_published", "datepublished", "parsely-pub-date", "sailthru.date", "bt:pubdate", "dc.date.issued",
        "dcterms.issued", "dcterms.created", "dc.date.created", "citation_publication_date", "citation_date",
        "cxenseparse:recs:publishtime", "mediator_published_time", "originalpublicationdate", "rnews:datepublished",
        "vr:published_time", "shareaholic:article_published_time", "article_date_original",
        "analyticsattributes.articledate",
    )
)  # fmt: skip
_DATED = frozenset(("date", "dc.date", "displaydate", "uploaddate", "datecreated"))
"""Names that some sites give to other days; taken where nothing better is there."""
_UPDATED = frozenset(
    (
        "article:modified_time", "article:modified", "article:modified_date", "og:updated_time", "og:modified_time",
        "last-modified", "lastmod", "modified", "datemodified", "date-modified", "date_modified", "updated_time",
        "dcterms.modified", "dc.date.modified", "article_date_updated", "revised",
    )
)  # fmt: skip
_MARKED_TIME = late(r"(?:^|[\s_-])(?:published|publish-date|pubdate|entry-date|post-date)(?:[\s_-]|$)")
"""A class of `time` that says whose day it is."""


def _published(tags: list[_Tag]) -> Iterator[str]:
    """Stamps of meta tags and of elements that are marked as the publication date."""
    yield from _of_meta(tags, _PUBLISHED)
    for tag in tags:
        marked = "pubdate" in tag.attributes or _MARKED_TIME.search(tag.attributes.get("class", "").lower())
        if tag.name == "marked" or (tag.name == "time" and marked):
            yield tag.attributes.get("datetime") or tag.attributes.get("content") or tag.text
    yield from _of_meta(tags, _DATED)


def _of_meta(tags: list[_Tag], names: frozenset[str]) -> Iterator[str]:
    for tag in tags:
        if tag.name == "meta" and any(tag.attributes.get(key, "").lower() in names for key in _NAME_KEYS):
            yield tag.attributes.get("content") or tag.attributes.get("datetime") or ""


_NAME_KEYS = ("property", "name", "itemprop")


def _readable(stamps: Iterable[str]) -> Iterator[_Stamp]:
    for words in stamps:
        day = read_stamp(words) if words else None
        if day and day.count("-") == 2:
            yield _Stamp(day, words.strip())


_SCRIPT = late(r"<script\b[^<>]{0,300}ld\+json[^<>]{0,300}>")


def _linked(source: str) -> Iterator[str]:
    """`datePublished` of schema.org articles in JSON-LD."""
    end = 0
    for script in _SCRIPT.finditer(source):
        if script.start() < end:
            continue
        end = source.find("</script", script.end())
        if end < 0:
            return
        words = source[script.end() : end]
        try:
            yield from _published_in(json.loads(words, strict=False))
        except (ValueError, RecursionError):
            yield from _LINKED.findall(words)


_LINKED = late(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_LINKED_CHANGE = late(r'"dateModified"\s*:\s*"([^"]{4,40})"')
_ARTICLE = late(r"(?:Article|Posting|Report|VideoObject|WebPage|Review|Recipe)$")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")


def _published_in(found: Any) -> Iterator[str]:
    waiting = [found]
    for node in waiting:
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            stamp = node.get("datePublished") or node.get("uploadDate")
            kinds = node.get("@type")
            if isinstance(stamp, str) and any(_ARTICLE.search(str(kind)) for kind in _listed(kinds)):
                yield stamp
            waiting.extend(node[key] for key in _INSIDE if key in node)


def _listed(kinds: Any) -> list[Any]:
    return kinds if isinstance(kinds, list) else [kinds]


def _contradicted(address: str, stamps: list[_Stamp]) -> bool:
    """An address that is weeks off the page's own stamps has a number in it that is no date."""
    return bool(stamps) and all(abs(_days(address, stamp.day)) > 7 for stamp in stamps)


def _days(first: str, second: str) -> int:
    return (date.fromisoformat(first) - date.fromisoformat(second)).days


_OFFSET = late(r"[T ]\d\d?:\d\d.*[+-](?!00:?00)\d\d:?\d\d$")
_UTC = late(r"[T ]\d\d?:\d\d.*(?:Z|[+-]00:?00|GMT|UTC)$")


def _local_day(stamps: list[_Stamp]) -> PageDate:
    """The first stamp's day; if it is told in UTC, the day of one that tells it in the place's own time."""
    first = stamps[0]
    if not _UTC.search(first.words):
        return PageDate(first.day)
    near = [stamp for stamp in stamps if abs(_days(stamp.day, first.day)) <= 1]
    local = [stamp for stamp in near if _OFFSET.search(stamp.words)] or [
        stamp for stamp in near if not _UTC.search(stamp.words)
    ]
    return PageDate(local[0].day) if local else PageDate(first.day, utc=True)


def _guessed(source: str) -> str | None:
    from htmldate import find_date

    return find_date(f" {source}", extensive_search=False, original_date=True)  # what begins as an address it fetches

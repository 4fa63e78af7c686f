"""Lines of JSONL to articles, under the field names that crawlers use.

Invariant: one article for each line that is not blank, in order; a bad line is an article with a reason.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO

from briefing.articles.decode import decode
from briefing.records import Article, Metadata

# Names in lower case without separators, the most telling first: news-please, newspaper4k, Scrapy, Common Crawl's
# extractors, NewsAPI, schema.org.
_TEXT = (
    "text maintext content contents body articlebody articletext fulltext cleanedtext plaintext rawtext pagecontent "
    "bodytext article story"
).split()
_HTML = "html rawhtml htmlcontent contenthtml bodyhtml pagehtml".split()
_TITLE = "title headline articletitle name".split()
_URL = "url link canonicalurl canonicallink sourceurl weburl permalink uri".split()
_PUBLISHED = (
    "published publishedat datepublished datepublish publishdate publisheddate publicationdate pubdate dateposted "
    "webpublicationdate published_parsed date datetime timestamp time"
).split()
_PUBLISHER = (
    "publisher sitename site sourcename outlet newspaper publication media source sourcedomain domain hostname website"
).split()
_AUTHOR = "author authors byline creator".split()
_LANGUAGE = "language lang locale inlanguage".split()


def read_lines(path: str, file: BinaryIO, max_bytes: int) -> Iterator[Article]:
    """An article for each line of `file`; its path is `path#L3`, its hash that of the line without its end."""
    number = 0
    while line := file.readline(max_bytes + 1):
        number += 1
        whole = line.endswith(b"\n") or len(line) <= max_bytes
        if not whole:
            _skip_rest(file, max_bytes)
        line = line.rstrip(b"\r\n").removeprefix(b"\xef\xbb\xbf" if number == 1 else b"")
        if line.strip():
            yield _article(f"{path}#L{number}", line) if whole else _unreadable(f"{path}#L{number}", "too long a line")


def article_of_fields(path: str, sha256: str, fields: Mapping[str, Any]) -> Article:
    """An article from a record of any crawler; with a reason where it has no text."""
    named = {re.sub(r"[^a-z0-9]", "", name.lower()): value for name, value in fields.items()}
    text, html = _first(named, _TEXT), _first(named, _HTML)
    return Article(
        path=path,
        sha256=sha256,
        media_type="text/plain" if text else "text/html",
        text=text or html or "",
        metadata=metadata_of_fields(fields),
        reason=None if text or html else "no text in it: none of the fields text, content, body, html ...",
    )


def metadata_of_fields(fields: Mapping[str, Any]) -> Metadata:
    """What a record of any crawler tells of its article."""
    named = {re.sub(r"[^a-z0-9]", "", name.lower()): value for name, value in fields.items()}
    return Metadata(
        title=_first(named, _TITLE),
        url=_first(named, _URL),
        published=_date(_first(named, _PUBLISHED)),
        publisher=_first(named, _PUBLISHER),
        author=_first(named, _AUTHOR),
        language=_first(named, _LANGUAGE),
    )


def _skip_rest(file: BinaryIO, max_bytes: int) -> None:
    while (rest := file.readline(max_bytes)) and not rest.endswith(b"\n"):
        pass


def _article(path: str, line: bytes) -> Article:
    decoded = decode(line)
    if decoded.reason:
        return _unreadable(path, decoded.reason, line)
    try:
        fields = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        return _unreadable(path, f"not JSON: {error}", line)
    if not isinstance(fields, dict):
        return _unreadable(path, "not a JSON object", line)
    return article_of_fields(path, hashlib.sha256(line).hexdigest(), fields)


def _first(named: Mapping[str, Any], names: list[str]) -> str | None:
    for name in names:
        if text := _plain(named.get(name)):
            return text
    return None


def _plain(value: object) -> str | None:
    """A field's text: a string, a number, the names of a list, or the name of an object."""
    if isinstance(value, str):
        return value.strip() and value or None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return ", ".join(filter(None, (_plain(part) for part in value[:20]))) or None
    return _plain(value.get("name") or value.get("title")) if isinstance(value, dict) else None


def _date(value: str | None) -> str | None:
    """Seconds or milliseconds since 1970 as an ISO date; anything else as given."""
    if value is None or not re.fullmatch(r"\d{9,10}(\d{3})?(\.\d+)?", value):
        return value
    number = float(value)
    return datetime.fromtimestamp(number / (1000 if number > 1e11 else 1), UTC).isoformat()


def _unreadable(path: str, reason: str, line: bytes = b"") -> Article:
    sha256 = hashlib.sha256(line).hexdigest() if line else ""
    return Article(path=path, sha256=sha256, media_type="application/json", reason=reason)

"""Records of crawlers to articles: lines of JSONL, a JSON file, the metadata of a side file.

Invariant: one article for each line that is not blank, in order; a bad line is an article with a reason.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO

from briefing.articles.decode import decode
from briefing.articles.files import KEPT_MARKDOWN, Contents, unreadable
from briefing.articles.limits import MAX_BYTES
from briefing.records import Article, Metadata

# Names in lower case without separators, the most telling first: those of news-please, newspaper4k, trafilatura,
# Scrapy, Common Crawl's extractors, NewsAPI and schema.org.
_TEXT = [
    "text",
    "maintext",
    "content",
    "contents",
    "body",
    "articlebody",
    "articletext",
    "fulltext",
    "cleanedtext",
    "plaintext",
    "rawtext",
    "pagecontent",
    "bodytext",
    "article",
    "story",
    "paragraphs",
]
_MARKDOWN = ["markdown", "markdowncontent", "fitmarkdown", "rawmarkdown", "contentmarkdown"]
_HTML = ["html", "rawhtml", "htmlcontent", "contenthtml", "bodyhtml", "pagehtml"]
_ABOUT = ["metadata", "meta"]
"""Objects in which crawlers keep what is known of the article."""
_TITLE = ["title", "headline", "articletitle", "ogtitle", "name"]
_URL = ["url", "link", "canonicalurl", "canonicallink", "sourceurl", "weburl", "permalink", "ogurl", "uri"]
_PUBLISHED = [
    "published",
    "publishedat",
    "datepublished",
    "datepublish",
    "publishdate",
    "publisheddate",
    "publicationdate",
    "pubdate",
    "dateposted",
    "publishedtime",
    "articlepublishedtime",
    "webpublicationdate",
    "date",
    "datetime",
    "timestamp",
    "time",
]
_PUBLISHER = [
    "publisher",
    "sitename",
    "ogsitename",
    "site",
    "sourcename",
    "outlet",
    "newspaper",
    "publication",
    "media",
    "source",
    "sourcedomain",
    "domain",
    "hostname",
    "website",
]
_AUTHOR = ["author", "authors", "byline", "creator"]
_LANGUAGE = ["language", "lang", "locale", "inlanguage"]
_FIELD_CHARS = 500
_PAGE = re.compile(r"\s*<(?:!doctype|html|body|div|p|article)\b", re.IGNORECASE)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d+)?")
_ADDRESS = re.compile(r"https?://(?:www\.)?([\w.-]+)", re.IGNORECASE)
_UNPRINTABLE = re.compile("[\x00\ud800-\udfff]")


def articles_of_jsonl(path: str, file: BinaryIO) -> Iterator[Article]:
    """An article for each line of `file`; its path is `path#L3`, its hash that of the line without its end.

    A file without a line is one with a reason.
    """
    number = records = 0
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        name, whole = f"{path}#L{number}", len(line) <= MAX_BYTES
        if not whole and not line.endswith(b"\n"):
            _skip_rest(file)
        line = line.rstrip(b"\r\n")
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            records += 1
            yield _article(name, line) if whole else unreadable(name, "too long a line", "application/json")
    if not records:
        yield unreadable(path, "an empty file", "application/jsonl")


def read_json(content: bytes) -> Contents:
    """The article in a JSON file of one object."""
    try:
        return _contents(fields_of_json(content))
    except ValueError as error:
        return Contents(reason=str(error))


def fields_of_json(content: bytes) -> Mapping[str, Any]:
    """The fields of a JSON object; raises ValueError with the reason if it is none."""
    decoded = decode(content)
    if decoded.reason:
        raise ValueError(decoded.reason)
    try:
        fields = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise ValueError("not a JSON object; write a list's objects as lines of a .jsonl file")
    return fields


def metadata_of_fields(fields: Mapping[str, Any]) -> Metadata:
    """What a record of any crawler tells of its article."""
    named = _named(fields)
    return Metadata(
        title=_first(named, _TITLE),
        url=_first(named, _URL),
        published=_date(_first(named, _PUBLISHED)),
        publisher=_host(_first(named, _PUBLISHER)),
        author=_first(named, _AUTHOR),
        language=_language(_first(named, _LANGUAGE)),
    )


def _skip_rest(file: BinaryIO) -> None:
    while (rest := file.readline(MAX_BYTES)) and not rest.endswith(b"\n"):
        pass


def _article(path: str, line: bytes) -> Article:
    found = read_json(line)
    return Article(
        path=path,
        sha256=hashlib.sha256(line).hexdigest(),
        media_type=found.media_type or "application/json",
        text=found.text,
        metadata=found.metadata,
        reason=found.reason,
    )


def _contents(fields: Mapping[str, Any]) -> Contents:
    named = _named(fields)
    text, marked, page = (_given(named, names) for names in (_TEXT, _MARKDOWN, _HTML))
    if not (text or marked or page):
        return Contents(reason="no text in it: none of the fields text, content, body, markdown, html")
    is_page = not marked if not text else _PAGE.match(text) is not None
    media_type = "text/html" if is_page else None if text else KEPT_MARKDOWN
    return Contents(_UNPRINTABLE.sub("\ufffd", text or marked or page), media_type, metadata_of_fields(fields))


def _given(named: Mapping[str, Any], names: list[str]) -> str:
    """The first field that has text, or a list of paragraphs."""
    return next((text for name in names if (text := _text(named.get(name))).strip()), "")


def _text(value: object) -> str:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else ""


def _named(fields: Mapping[str, Any]) -> dict[str, Any]:
    """By names in lower case without separators; what an object about the article tells, where the record doesn't."""
    about = (inside for name in _ABOUT if isinstance(inside := fields.get(name), dict))
    flat = {_bare(name): value for inside in about for name, value in inside.items()}
    return flat | {_bare(name): value for name, value in fields.items()}


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _first(named: Mapping[str, Any], names: list[str]) -> str | None:
    found = (_plain(named.get(name)) for name in names)
    return next((_UNPRINTABLE.sub("\ufffd", text) for text in found if text and len(text) <= _FIELD_CHARS), None)


def _plain(value: object) -> str | None:
    """A field's text: a string, a number, the names in a list, or the name of an object."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return ", ".join(text for text in map(_scalar, value[:20]) if text) or None
    return _scalar(value)


def _scalar(value: object) -> str | None:
    """A string, or an object's name."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    return value.strip() or None if isinstance(value, str) else None


def _host(value: str | None) -> str | None:
    """A publisher that is given by an address, as its host's name."""
    match = _ADDRESS.match(value or "")
    return match[1] if match else value


def _date(value: str | None) -> str | None:
    """Seconds or milliseconds since 1970 as an ISO date; anything else as given."""
    if value is None or not _EPOCH.fullmatch(value):
        return value
    number = float(value)
    return datetime.fromtimestamp(number / (1000 if number > 1e11 else 1), UTC).isoformat()


def _language(value: str | None) -> str | None:
    """`en-GB`, `en_US` and `en` as `en`; a language's name tells nothing here."""
    return value[:2].lower() if value and re.match(r"[A-Za-z]{2}(?:[-_]|$)", value) else None

"""An RSS or Atom file to its articles, one for each entry."""

import hashlib
import io
import re
import sys
from collections.abc import Iterator
from typing import Any

from briefing.articles.files import unreadable
from briefing.articles.limits import MAX_TAGS, TooLongError, cpu_limit
from briefing.records import Article, Metadata


def articles_of_feed(path: str, content: bytes) -> Iterator[Article]:
    """An article for each entry, `path#3`, whose hash is that of its text; one with a reason if there is no entry."""
    if content.count(b"<") > MAX_TAGS:
        yield unreadable(path, f"a feed of more than {MAX_TAGS:,} tags, too many", "application/xml", content)
        return
    if b"<!ENTITY" in content:
        yield unreadable(
            path, "a feed that defines entities of its own, which no feed needs", "application/xml", content
        )
        return
    try:
        import feedparser
    except ImportError:
        yield unreadable(path, "reading feeds needs feedparser: pip install 'briefing[feeds]'", "application/xml")
        return
    try:
        with cpu_limit():
            feed = feedparser.parse(io.BytesIO(_sound(content)), sanitize_html=False, resolve_relative_uris=False)
    except TooLongError as error:
        yield unreadable(path, str(error), "application/xml", content)
        return
    except Exception as error:  # what a feed's numbered characters and encodings raise has many kinds
        yield unreadable(path, f"no feed that can be read: {error}", "application/xml", content)
        return
    if not feed.entries:
        yield unreadable(path, "no feed, or one without entries", "application/xml", content)
    for number, entry in enumerate(feed.entries, 1):
        yield _article(f"{path}#{number}", entry, feed.feed)


def _article(path: str, entry: Any, feed: Any) -> Article:
    contents = entry.get("content") or [entry.get("summary_detail") or {}]
    longest = max((part.get("value") or "" for part in contents), key=len)
    is_page = "<" in longest
    return Article(
        path=path,
        sha256=hashlib.sha256(longest.encode("utf-8", "replace")).hexdigest(),
        media_type="text/html" if is_page else "application/xml",
        text=f"<html><body><article>{longest}</article></body></html>" if is_page else longest,
        metadata=Metadata(
            title=entry.get("title") or None,
            url=entry.get("link") or None,
            published=entry.get("published") or entry.get("updated") or None,
            publisher=feed.get("title") or None,
            author=entry.get("author") or None,
            language=(feed.get("language") or "")[:2].lower() or None,
        ),
        reason=None if longest.strip() else "an entry without text",
    )


_NUMBERED = re.compile(
    rb"&#(?P<first>\d{1,12}|x[0-9a-fA-F]{1,12});(?:&#(?P<second>\d{5}|x[dD][c-fC-F][0-9a-fA-F]{2});)?"
)
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""The halves of a character beyond the first 65,536 in UTF-16, which some feeds number apart."""
_UNKNOWN = b"&#65533;"


def _sound(content: bytes) -> bytes:
    """Numbered characters that there aren't, which no parser takes, as unknown ones; two halves as one character."""
    return _NUMBERED.sub(_numbered, content)


def _numbered(match: re.Match[bytes]) -> bytes:
    first, second = (_code(match[name]) for name in ("first", "second"))
    if first in _HIGH and second in _LOW:
        return b"&#%d;" % (0x10000 + (first - _HIGH.start) * len(_LOW) + second - _LOW.start)
    told = (code for code in (first, second) if code >= 0)
    return b"".join(b"&#%d;" % code if _is_character(code) else _UNKNOWN for code in told)


def _code(digits: bytes | None) -> int:
    """-1 where there are none."""
    if digits is None:
        return -1
    return int(digits[1:], 16) if digits[:1] == b"x" else int(digits)


def _is_character(code: int) -> bool:
    return code <= sys.maxunicode and code not in _HIGH and code not in _LOW

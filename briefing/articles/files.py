"""The bytes of one file to its article, by media type.

Invariant: the article's hash is that of the bytes; its text is theirs, decoded, or what a reader of the format finds in
them. What can't be read comes with a reason; a format's own errors go no further than here.
"""

import hashlib
import re
from typing import NamedTuple

from briefing.articles.decode import decode
from briefing.articles.limits import MAX_BYTES
from briefing.records import Article, Metadata

KEPT_MARKDOWN = "text/x-markdown"
"""Markdown out of another file; `text/markdown` is a file of its own."""
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)

_ADDRESS = re.compile(r", \d{12,}(?=\))| at 0x[0-9a-f]{6,}", re.IGNORECASE)
"""Of an object in memory, in a library's error: another run would have another."""


class Contents(NamedTuple):
    """What a format's reader finds in a file."""

    text: str = ""
    media_type: str | None = None
    """`text/html` where `text` is a page; None to keep the file's, which also says that the text isn't the file."""
    metadata: Metadata = Metadata()
    reason: str | None = None
    """Why there is no text."""


def article_of_bytes(path: str, content: bytes, media_type: str) -> Article:
    """The article in a file's bytes; `path` is as given, POSIX, or `-`."""
    if len(content) > MAX_BYTES:
        return too_large(path, media_type)
    if not content.strip():
        return unreadable(path, "an empty file", media_type, content)
    if media_type.startswith("text/"):
        return _text_article(path, content, media_type)
    found = _contents(content, media_type)
    reason = _ADDRESS.sub("", found.reason or "") or (None if found.text.strip() else "no text in it")
    return Article(
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=found.media_type or media_type,
        text="" if reason else found.text,
        metadata=found.metadata,
        reason=reason,
    )


def unreadable(
    path: str, reason: str, media_type: str = "application/octet-stream", content: bytes | None = None
) -> Article:
    """An article that can't be used; `content` are its bytes where they could be read."""
    sha256 = "" if content is None else hashlib.sha256(content).hexdigest()
    return Article(path=path, sha256=sha256, media_type=media_type, reason=_ADDRESS.sub("", reason))


def too_large(path: str, media_type: str) -> Article:
    """What is told of more bytes than one article may have."""
    return unreadable(path, f"larger than {MAX_BYTES // 1_000_000} MB, too large for one article", media_type)


def _text_article(path: str, content: bytes, media_type: str) -> Article:
    declared = _CHARSET.search(content[:2048]) if media_type == "text/html" else None
    decoded = decode(content, declared[1].decode("ascii", "replace") if declared else None)
    reason = decoded.reason or (None if decoded.text.strip() else "an empty file")
    if not reason and media_type != "text/html" and _PAGE.match(decoded.text[:3000]):
        reason = "an HTML page under another name; rename it to .html"
    return Article(
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=media_type,
        text="" if reason else decoded.text,
        text_is_file=path != "-" and media_type in ("text/plain", "text/markdown"),
        metadata=_front_matter(decoded.text) if media_type == "text/markdown" else Metadata(),
        reason=reason,
        notes=decoded.notes,
    )


def _front_matter(text: str) -> Metadata:
    from briefing.articles.jsonl import metadata_of_fields
    from briefing.articles.lines import front_matter

    pairs = (line.partition(":") for line in front_matter(text))
    return metadata_of_fields({name.strip(): value.strip().strip("\"'") for name, colon, value in pairs if colon})


def _contents(content: bytes, media_type: str) -> Contents:
    if media_type == "application/pdf":
        from briefing.articles.pdf import read_pdf

        return read_pdf(content)
    if media_type == "message/rfc822":
        from briefing.articles.mail import read_mail

        return read_mail(content)
    if media_type == "multipart/related":
        from briefing.articles.mail import read_snapshot

        return read_snapshot(content)
    if media_type == "application/json":
        from briefing.articles.jsonl import read_json

        return read_json(content)
    from briefing.articles.docx import read_docx

    return read_docx(content)

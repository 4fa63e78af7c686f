"""Paths to articles, one at a time: files, folders, lines of JSONL, standard input.

Invariant: every input that is met comes out once, in a fixed order, as an article or as an article with a `reason`; no
input stops the others, and at most one of them is in memory.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import BinaryIO

from briefing.articles.decode import decode
from briefing.records import Article, Metadata

MAX_BYTES = 20_000_000
"""Of one article; a news article has thousands, a saved page a few millions."""

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
}


def load_articles(paths: Sequence[str], stdin: BinaryIO) -> Iterator[Article]:
    """The articles at `paths`, in order; a folder's in the order of its sorted names, depth first; `-` is `stdin`.

    Raises nothing for a bad input: it comes as an `Article` with `reason`. Hidden files are no inputs.
    """
    for path in paths:
        if path == "-":
            yield _standard_input(stdin)
        else:
            yield from _walk(path, frozenset())


def _standard_input(stdin: BinaryIO) -> Article:
    return _text_article("-", stdin.read(MAX_BYTES + 1), "text/plain")


def _walk(path: str, above: frozenset[str]) -> Iterator[Article]:
    """The articles at one path; `above` has the real paths of the folders around it, against loops of links."""
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        yield _unreadable(path, _told(error))
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path, above)
    elif stat.S_ISREG(mode):
        yield from _file(path)
    else:
        yield _unreadable(path, "not a regular file; pass its text on standard input as -")


def _folder(path: str, above: frozenset[str]) -> Iterator[Article]:
    real = os.path.realpath(path)
    if real in above:
        yield _unreadable(path, "a link back to a folder around it")
        return
    try:
        names = sorted(name for name in os.listdir(path) if not name.startswith("."))
    except OSError as error:
        yield _unreadable(path, _told(error))
        return
    if not names:
        yield _unreadable(path, "an empty folder")
    for name in names:
        yield from _walk(os.path.join(path, name), above | {real})


def _file(path: str) -> Iterator[Article]:
    media_type = MEDIA_TYPES.get(PurePath(path).suffix.lower())
    if media_type is None:
        yield _unreadable(path, f"unknown type {PurePath(path).suffix!r}")
        return
    try:
        with open(path, "rb") as file:
            yield from _opened(path, file, media_type)
    except OSError as error:
        yield _unreadable(path, _told(error))


def _opened(path: str, file: BinaryIO, media_type: str) -> Iterator[Article]:
    if media_type == "application/jsonl":
        from briefing.articles.jsonl import read_lines

        yield from read_lines(_given(path), file, MAX_BYTES)
    else:
        yield _text_article(path, file.read(MAX_BYTES + 1), media_type)


def _text_article(path: str, content: bytes, media_type: str) -> Article:
    sha256 = hashlib.sha256(content).hexdigest()
    if len(content) > MAX_BYTES:
        return _unreadable(path, f"larger than {MAX_BYTES // 1_000_000} MB, too large for one article", media_type)
    decoded = decode(content, _declared(content) if media_type == "text/html" else None)
    reason = decoded.reason or (None if decoded.text.strip() else "empty")
    return Article(
        path=_given(path),
        sha256=sha256,
        media_type=media_type,
        text="" if reason else decoded.text,
        text_is_file=path != "-" and media_type in ("text/plain", "text/markdown"),
        reason=reason,
        notes=decoded.notes,
    )


def _declared(page: bytes) -> str | None:
    """The charset in a page's first 2048 bytes (HTML Standard, "prescan a byte stream", takes 1024)."""
    import re

    found = re.search(rb"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", page[:2048], re.IGNORECASE)
    return found[1].decode("ascii", "replace") if found else None


def _unreadable(path: str, reason: str, media_type: str = "application/octet-stream") -> Article:
    return Article(path=_given(path), sha256="", media_type=media_type, metadata=Metadata(), reason=reason)


def _told(error: OSError) -> str:
    """The system's words for what is wrong, without the path."""
    return (error.strerror or str(error)).lower()


def _given(path: str) -> str:
    """As given, POSIX; what is no Unicode in a name is shown as U+FFFD."""
    return PurePath(os.fsencode(path).decode("utf-8", "replace")).as_posix()

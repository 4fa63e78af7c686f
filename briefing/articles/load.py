"""Paths to articles, one at a time: files, folders, records of JSONL and feeds, standard input.

Invariant: every input that is met comes out once, in a fixed order, as an article or as an article with a `reason`; no
input stops the others, no more than one article and one record is in memory, and nothing is read but regular files.
"""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

from briefing.articles.files import article_of_bytes, too_large, unreadable
from briefing.articles.jsonl import articles_of_jsonl, fields_of_json, metadata_of_fields
from briefing.articles.limits import MAX_BYTES, TooLongError, cpu_limit
from briefing.records import Article

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
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".xml": "application/xml",
}
SIDE_FILE_CHARS = 1_000_000
_PIECE_BYTES = 1_000_000


def load_articles(paths: Sequence[str], stdin: BinaryIO) -> Iterator[Article]:
    """The articles at `paths`, in order; a folder's in the order of its sorted names, depth first; `-` is `stdin`.

    Raises nothing for a bad input: it comes as an `Article` with `reason`. Hidden files, the `page_files` folder of a
    saved `page.html` and the side file `page.json` are no inputs of their own.
    """
    for path in paths:
        if path == "-":
            yield article_of_bytes("-", stdin.read(MAX_BYTES + 1), "text/plain")
        else:
            yield from _walked(path)


class _Inode(NamedTuple):
    """What a folder is, whatever path leads to it."""

    device: int
    number: int


def _walked(top: str) -> Iterator[Article]:
    """The articles at one path; a folder that links reach twice is read once, so that loops end."""
    read: dict[_Inode, str] = {}
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            inside = _opened(path, status, read) if stat.S_ISDIR(status.st_mode) else None
        except OSError as error:
            yield unreadable(_given(path), _told(error, path))
            continue
        if isinstance(inside, str):
            yield unreadable(_given(path), inside)
        elif inside is not None:
            waiting.extend(reversed(inside))
        elif stat.S_ISREG(status.st_mode):
            yield from _file(path)
        else:
            yield unreadable(_given(path), "not a regular file; pass its text on standard input as -")


def _opened(path: str, status: os.stat_result, read: dict[_Inode, str]) -> list[str] | str:
    """The paths in a folder, sorted, or why none of them is an input. Marks the folder as read."""
    inode = _Inode(status.st_dev, status.st_ino)
    if inode in read:
        return f"a link to a folder that was read as {read[inode]!r}"
    read[inode] = _given(path)
    names = sorted(name for name in os.listdir(path) if not name.startswith("."))
    inputs = [name for name in names if not _belongs(name, names)]
    return [os.path.join(path, name) for name in inputs] or "a folder without articles"


def _belongs(name: str, names: Sequence[str]) -> bool:
    """A saved page's own files, and the side file of an article."""
    stem, suffix = os.path.splitext(name)
    if suffix.lower() == ".json":
        return any(f"{stem}{other}" in names for other in MEDIA_TYPES if other != ".json")
    return name.endswith("_files") and any(f"{name[:-6]}{page}" in names for page in (".html", ".htm"))


def _file(path: str) -> Iterator[Article]:
    suffix = PurePath(path).suffix.lower()
    media_type = MEDIA_TYPES.get(suffix, "text/plain" if not suffix else None)
    try:
        with open(path, "rb") as file:
            yield from _articles(path, file, media_type) if media_type else [_of_unknown_type(path, file, suffix)]
    except OSError as error:
        yield unreadable(_given(path), _told(error, path), media_type or "application/octet-stream")


def _of_unknown_type(path: str, file: BinaryIO, suffix: str) -> Article:
    article = unreadable(_given(path), f"unknown type {suffix!r}; known are {' '.join(MEDIA_TYPES)}")
    return article.model_copy(update={"sha256": _hash(file)})


def _hash(file: BinaryIO, begun: bytes = b"") -> str:
    """Of `begun` and the rest of the file, which is read piece by piece."""
    digest = sha256(begun)
    while piece := file.read(_PIECE_BYTES):
        digest.update(piece)
    return digest.hexdigest()


def _articles(path: str, file: BinaryIO, media_type: str) -> Iterator[Article]:
    if media_type == "application/jsonl":
        yield from articles_of_jsonl(_given(path), file)
        return
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        yield too_large(_given(path), media_type).model_copy(update={"sha256": _hash(file, content)})
        return
    if media_type.endswith("xml"):
        from briefing.articles.feed import articles_of_feed

        yield from articles_of_feed(_given(path), content)
        return
    try:
        with cpu_limit():
            article = article_of_bytes(_given(path), content, media_type)
    except TooLongError as error:
        article = unreadable(_given(path), str(error), media_type)
    yield _with_side_file(article, path)


def _with_side_file(article: Article, path: str) -> Article:
    """The metadata in `page.json` beside `page.html` count before its own; one that can't be read is noted."""
    stem, suffix = os.path.splitext(path)
    if suffix.lower() == ".json" or article.reason:
        return article
    beside = f"{stem}.json"
    try:
        with open(beside, "rb") as file:
            given = metadata_of_fields(fields_of_json(file.read(SIDE_FILE_CHARS)))
    except (FileNotFoundError, NotADirectoryError):
        return article
    except (OSError, ValueError) as error:
        why = _told(error, beside) if isinstance(error, OSError) else str(error)
        note = f"its side file {PurePath(_given(beside)).name} is not read: {why}"
        return article.model_copy(update={"notes": (*article.notes, note)})
    told = article.metadata.model_copy(update=given.model_dump(exclude_none=True))
    return article.model_copy(update={"metadata": told})


def _told(error: OSError, path: str) -> str:
    """The system's words for what is wrong, without the path."""
    if error.errno == errno.ENOENT and os.path.islink(path):
        return "a broken link"
    return (error.strerror or str(error)).lower()


def _given(path: str) -> str:
    """As given, POSIX; what is no Unicode in a name is shown as U+FFFD."""
    return PurePath(os.fsencode(path).decode("utf-8", "replace")).as_posix()

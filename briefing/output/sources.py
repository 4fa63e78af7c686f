"""The ledger read back, and its sources as they are on disk now.

Invariant: a source is only read; a path is looked for from the working directory, then from the ledger's folder and
each of its parents.
"""

import hashlib
import io
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import ValidationError

from briefing.articles.decode import decode
from briefing.articles.load import load_articles
from briefing.errors import InputError
from briefing.records import Document, Ledger

_PART = re.compile(r"(?P<file>.+)(?P<part>#L?\d+)")


class Source(NamedTuple):
    """A document of the ledger and what became of its input."""

    document: Document
    """With its text as it is now; "" if that isn't there."""
    state: Literal["same", "changed", "missing"]
    told: str
    """What is changed or missing; "" if nothing is."""


def read_ledger(path: Path) -> Ledger:
    """InputError, with the next step, if there is none or it is none."""
    try:
        return Ledger.model_validate_json(path.read_bytes())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"no ledger {path.as_posix()!r} ({reason}); give the .json that build has written") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "whole"
        raise InputError(
            f"{path.as_posix()!r} is no ledger: {where}: {first['msg']}; build the briefing again"
        ) from error


def read_briefing(page: Path) -> tuple[str, Ledger]:
    """A page's Markdown and the ledger beside it. InputError if one of them isn't there."""
    try:
        markdown = page.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"no briefing {page.as_posix()!r} ({reason}); give the .md that build has written") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{page.as_posix()!r} is not UTF-8; save it as UTF-8") from error
    return markdown, read_ledger(page.with_suffix(".json"))


def read_sources(ledger: Ledger, folder: Path) -> dict[str, Source]:
    """Every document by id; `folder` is the ledger's. What couldn't be read when the briefing was made is left out."""
    hashes = cache(_hashes)
    return {
        document.id: _source(document, folder, hashes)
        for document in ledger.documents
        if document.sha256 and document.status != "unreadable"
    }


def find_input(path: str, folder: Path) -> Path | None:
    """Where a file is now: from the working directory, then the ledger's folder and its parents."""
    return next((place for place in _places(path, folder) if place.is_file()), None)


def _places(path: str, folder: Path) -> Iterator[Path]:
    yield Path(path)
    for base in (folder.resolve(), *folder.resolve().parents):
        yield base / path


Hashes = Callable[[Path], dict[str, str]]
"""The hash of each article in a file of several, by what follows the file's name in its path: `#L3`."""


def _hashes(path: Path) -> dict[str, str]:
    name = path.as_posix()
    return {article.path.removeprefix(name): article.sha256 for article in load_articles([str(path)], io.BytesIO())}


def _source(document: Document, folder: Path, hashes: Hashes) -> Source:
    text = _text(document, folder)
    found = document.model_copy(update={"text": text or ""})
    if document.path == "-":
        return Source(found, *_kept_input(document, text))
    now = _hash_now(document.path, folder, hashes)
    if now is None:
        return Source(found, "missing", f"{document.path} is not where it was")
    if text is None:
        return Source(found, "missing", f"its text {document.text_path} is not beside the ledger")
    if now != document.sha256:
        return Source(found, "changed", f"{document.path} is not the file that was read: its SHA-256 is {now[:12]}…")
    return Source(found, "same", "")


def _text(document: Document, folder: Path) -> str | None:
    """The text that spans point into; None if it isn't there."""
    if document.text_path:
        content = _bytes(folder / document.text_path)
        return content.decode("utf-8", "replace") if content is not None else None
    content = _bytes(find_input(document.path, folder))
    return decode(content).text if content is not None else None


def _bytes(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except OSError:
        return None


def _hash_now(path: str, folder: Path, hashes: Hashes) -> str | None:
    """Of the file, or of the record in it that the path names; None if it isn't there."""
    content = _bytes(find_input(path, folder))
    if content is not None:
        return hashlib.sha256(content).hexdigest()
    named = _PART.fullmatch(path)
    file = find_input(named["file"], folder) if named else None
    return hashes(file).get(named["part"]) if named and file else None


def _kept_input(document: Document, text: str | None) -> tuple[Literal["same", "changed", "missing"], str]:
    """Standard input is gone; what is kept of it is its text, whose bytes tell only if they were UTF-8."""
    if text is None:
        return "missing", f"the text of standard input, {document.text_path}, is not beside the ledger"
    content = text.encode()
    same = document.sha256 in (hashlib.sha256(start + content).hexdigest() for start in (b"", BOM_UTF8))
    if same or any(note.startswith("decoded from") or "could not be decoded" in note for note in document.notes):
        return "same", ""
    return "changed", f"{document.text_path} is not the text that came on standard input"

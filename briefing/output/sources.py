"""The ledger read back, and its sources as they are on disk now.

Invariant: a source is only read; a path is looked for from the working directory, then from the ledger's folder and each
of its parents.
"""

import io
import re
from collections.abc import Iterator
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
        raise InputError(f"no ledger {path.as_posix()!r} ({reason}); a page needs the .json that was written with it") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "whole"
        raise InputError(f"{path.as_posix()!r} is no ledger: {where}: {first['msg']}; build the briefing again") from error


def ledger_of(page: Path) -> tuple[Path, Ledger]:
    """The ledger beside a page."""
    if not page.is_file():
        raise InputError(f"no briefing {page.as_posix()!r}; give the .md that build has written")
    path = page.with_suffix(".json")
    return path, read_ledger(path)


def read_sources(ledger: Ledger, folder: Path) -> dict[str, Source]:
    """Every document by id; `folder` is the ledger's. What couldn't be read when the briefing was made is left out."""
    hashes = cache(_hashes)
    return {
        document.id: _source(document, folder, hashes)
        for document in ledger.documents
        if document.sha256 and document.status != "unreadable"
    }


def _source(document: Document, folder: Path, hashes: "Hashes") -> Source:
    text, lost = _text(document, folder)
    found = document.model_copy(update={"text": text})
    if lost:
        return Source(found, "missing", lost)
    if document.path == "-":
        return Source(found, *_kept_input(document, text))
    return Source(found, *_compared(document, folder, hashes))


def _text(document: Document, folder: Path) -> tuple[str, str]:
    """The text that spans point into, and what is missing."""
    if document.text_path:
        path = folder / document.text_path
        content = _bytes(path)
        return ("", f"its kept text {document.text_path!r} is not there") if content is None else (_kept(content), "")
    path_now = find_input(document.path, folder)
    content = _bytes(path_now) if path_now else None
    return ("", f"{document.path!r} is not there") if content is None else (decode(content).text, "")


def _kept(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def find_input(path: str, folder: Path) -> Path | None:
    """Where an input is now: from the working directory, then the ledger's folder and its parents."""
    return next((place for place in _places(path, folder) if place.is_file()), None)


def _places(path: str, folder: Path) -> Iterator[Path]:
    yield Path(path)
    for base in (folder.resolve(), *folder.resolve().parents):
        yield base / path


Hashes = "cache[dict[str, str]]"


def _hashes(path: Path) -> dict[str, str]:
    """The hash of each article in a file, by what follows the file's name in its path."""
    name = path.as_posix()
    return {article.path.removeprefix(name): article.sha256 for article in load_articles([str(path)], io.BytesIO())}

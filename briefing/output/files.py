"""Writes what a build gives: page, annex, ledger, and the texts that have no file of their own. Whole or not at all."""

import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.errors import InputError
from briefing.output.markdown import annex_pieces, render_briefing
from briefing.records import Document, Ledger, Record


class Written(NamedTuple):
    """What a build gave."""

    page: Path
    annex: Path
    path: Path
    """The ledger's file."""
    ledger: Ledger

    @property
    def unusable(self) -> list[tuple[str, str]]:
        """Path and reason of each input that could not be used."""
        failed = [document for document in self.ledger.documents if document.status in ("unreadable", "failed")]
        return [(document.path, document.reason or document.status) for document in failed]


def keep_texts(documents: Sequence[Document], out: Path) -> tuple[Document, ...]:
    """Writes the text of each used document that isn't its file's own to `sources/<sha256>.txt`."""
    return tuple(_kept(document, out) for document in documents)


def _kept(document: Document, out: Path) -> Document:
    own = document.media_type in ("text/plain", "text/markdown") and document.path != "-" and "#L" not in document.path
    if own or not document.text or document.status == "unreadable":
        return document
    path = f"sources/{document.sha256}.txt"
    write_whole(out / path, document.text)
    return document.model_copy(update={"text_path": path})


def write_briefing(ledger: Ledger, out: Path) -> Written:
    """The three files `<date>-<topic>.md`, `-annex.md` and `.json`."""
    stem = f"{ledger.date}-{ledger.topic}"
    texts = {document.id: document.text for document in ledger.documents}
    page, annex, path = out / f"{stem}.md", out / f"{stem}-annex.md", out / f"{stem}.json"
    write_whole(annex, annex_pieces(ledger))
    write_whole(path, _dumped(ledger))
    write_whole(page, render_briefing(ledger, texts))
    return Written(page, annex, path, ledger)


def dump(ledger: Ledger) -> str:
    """The ledger's JSON, as it stands in its file."""
    return "".join(_dumped(ledger))


def _dumped(ledger: Ledger) -> Iterator[str]:
    """Record by record: that of thousands of articles as one text would take more room than they do."""
    long = {name: records for name, records in ledger if isinstance(records, tuple) and name in _LISTS}
    frame = ledger.model_copy(update=dict.fromkeys(long, ())).model_dump_json(by_alias=True, indent=1)
    for line in frame.split("\n"):
        found = _EMPTY_LIST.fullmatch(line)
        if found and long.get(found["name"]):
            yield f' "{found["name"]}": [\n'
            yield from _records(long[found["name"]])
            yield f" ]{found['comma']}\n"
        else:
            yield f"{line}\n"


_LISTS = ("documents", "claims", "stories", "sections", "citations", "withheld")
_EMPTY_LIST = re.compile(r' "(?P<name>\w+)": \[\](?P<comma>,?)')


def _records(records: Sequence[Record]) -> Iterator[str]:
    for number, record in enumerate(records, 1):
        text = record.model_dump_json(by_alias=True, indent=1).replace("\n", "\n  ")
        yield f"  {text}{',' if number < len(records) else ''}\n"


def write_whole(path: Path, text: str | Iterable[str]) -> None:
    """A temporary file beside it, then a rename; line ends as they are in `text`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(
            f"can't write to {str(path.parent)!r}: {error.strerror}; choose another folder with --out"
        ) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines([text] if isinstance(text, str) else text)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

"""A Word file (.docx, ECMA-376) to its paragraphs.

Invariant: no more is unpacked than an article may have, whatever the archive says of its sizes, and nothing outside the
archive is read.
"""

import io
import zipfile

from briefing.articles.files import Contents
from briefing.articles.limits import MAX_BYTES, TooLongError
from briefing.records import Metadata

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"


class _TooLargeError(ValueError):
    """An entry unpacks to more than an article may have."""


def read_docx(content: bytes) -> Contents:
    """The document's paragraphs, one a line, and its core properties."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            text = _paragraphs(_unpacked(archive, "word/document.xml"))
            metadata = _properties(archive)
    except _TooLargeError as error:
        return Contents(reason=str(error))
    except TooLongError:
        raise
    except Exception as error:  # zipfile, zlib and lxml have a dozen kinds for what hostile bytes do to them
        return Contents(reason=f"not a Word document, or a damaged one: {error}")
    return Contents(text, None, metadata)


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as entry:
        unpacked = entry.read(MAX_BYTES + 1)
    if len(unpacked) > MAX_BYTES:
        raise _TooLargeError(f"{name} unpacks to more than {MAX_BYTES // 1_000_000} MB")
    return unpacked


_CELL_CHARS = 200
"""Of a table's row, from which it lays out a page: its paragraphs stay lines of their own."""


def _paragraphs(xml: bytes) -> str:
    """A paragraph a line; a table's row a line as well, with bars between its cells."""
    from lxml import etree

    lines: list[str] = []
    parts: list[str] = []
    rows: list[int] = []
    wanted = ("start", "end")
    for event, element in etree.iterparse(io.BytesIO(xml), events=wanted, resolve_entities=False, no_network=True):
        if event == "start":
            if element.tag == f"{_WORD}tr":
                rows.append(len(lines))
        elif element.tag == f"{_WORD}t":
            parts.append(element.text or "")
        elif element.tag in (f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr"):
            parts.append(" ")
        elif element.tag == f"{_WORD}p":
            lines.append("".join(parts).strip())
            parts.clear()
            element.clear()
        elif element.tag == f"{_WORD}tr":
            _join_row(lines, rows.pop())
    return "\n\n".join(line for line in lines if line)


def _join_row(lines: list[str], first: int) -> None:
    cells = [line for line in lines[first:] if line]
    if sum(map(len, cells)) < _CELL_CHARS:
        lines[first:] = [" | ".join(cells)]


def _properties(archive: zipfile.ZipFile) -> Metadata:
    from lxml import etree

    if "docProps/core.xml" not in archive.namelist():
        return Metadata()
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(_unpacked(archive, "docProps/core.xml"), parser)
    title, author = (root.findtext(tag) for tag in (f"{_DC}title", f"{_DC}creator"))
    return Metadata(title=title or None, author=author or None)  # when it was created is no day of publication

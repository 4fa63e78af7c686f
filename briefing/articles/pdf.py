"""A PDF to its paragraphs: lines that the layout broke are joined, running heads and page numbers are left out."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.articles.files import Contents
from briefing.articles.limits import TooLongError
from briefing.records import Metadata

if TYPE_CHECKING:
    from pypdf import PageObject

MAX_PAGES = 300
RUNNING_PAGES = 3
"""Pages on which a first or last line stands before it counts as a running head; in a shorter file all of two."""
SHORT_LINE = 0.75
"""Of a usual line's length, under which a closed line ends its paragraph."""
WIDE_GAP = 1.35
"""Of the usual distance between two lines, from which the lower one begins a paragraph."""
COMMON = 0.2
"""Share of the distances between lines, from which one is that of a paragraph's lines."""
OTHER_SIZE = 0.08
"""Share by which letters differ in size between a headline and a paragraph."""

_CLOSED = re.compile(r"[.!?…:;。！？][\"'”’»)]*$")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|стр\.?|第|-)?\s*\d{1,4}\s*(?:(?:of|/|из|von|de)\s*\d{1,4})?\s*[页頁-]?$", re.IGNORECASE
)


class _Line(NamedTuple):
    """A line as it is printed."""

    text: str
    page: int
    height: float
    """Above the page's foot, in points."""
    size: float
    """Of its letters, in points."""


def read_pdf(content: bytes) -> Contents:
    """The text of a PDF's pages and its document information."""
    try:
        from pypdf import PdfReader
    except ImportError:
        return Contents(reason="reading PDF needs pypdf: pip install 'briefing[pdf]'")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it can't read is told by the document's reason
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return Contents(reason="a PDF that asks for a password")
        if len(reader.pages) > MAX_PAGES:
            return Contents(reason=f"a PDF of more than {MAX_PAGES} pages, too long for one article")
        pages = [list(_printed(page, number)) for number, page in enumerate(reader.pages)]
        about = reader.metadata
    except TooLongError:
        raise
    except Exception as error:  # pypdf lets many kinds through that damaged files cause
        return Contents(reason=f"a damaged PDF: {error}")
    text = "\n\n".join(_paragraphs(_without_running_heads(pages)))
    reason = None if text else "no text in it: a scanned PDF has to go through text recognition first"
    title, author = (about.title, about.author) if about else (None, None)
    return Contents(text, None, Metadata(title=_words(title), author=_words(author)), reason)


def _words(value: str | None) -> str | None:
    return (value or "").strip() or None


def _printed(page: "PageObject", number: int) -> Iterator[_Line]:
    """The lines of a page that are not blank, in the order of the file."""
    pieces: list[tuple[str, float, float]] = []

    def take(text: str, frame: Sequence[float], matrix: Sequence[float], font: Any, size: float) -> None:
        pieces.append((text, frame[5] + matrix[5] * frame[3], size * abs(matrix[3])))

    page.extract_text(visitor_text=take)
    text, height, letters = "", 0.0, 0.0
    for piece, at, size in [*pieces, ("\n", 0.0, 0.0)]:
        for part in piece.splitlines(keepends=True):
            if part.strip() and not text.strip():
                height, letters = at, size
            text += part
            if part.endswith("\n") and text.strip():
                yield _Line(text.strip(), number, height, letters)
            text = "" if part.endswith("\n") else text


def _without_running_heads(pages: Sequence[Sequence[_Line]]) -> list[_Line]:
    """All lines but page numbers and what stands at the edge of several pages; a page's break ends no paragraph."""
    edges = Counter(key for page in pages for key in {_numberless(line.text) for line in (*page[:1], *page[-1:])})
    needed = min(RUNNING_PAGES, max(2, len(pages)))
    running = {key for key, count in edges.items() if count >= needed or not key}
    return [line for page in pages for index, line in enumerate(page) if not _is_running(page, index, running)]


def _is_running(page: Sequence[_Line], index: int, running: set[str]) -> bool:
    at_edge = index in (0, len(page) - 1)
    text = page[index].text
    return at_edge and (_numberless(text) in running or _PAGE_NUMBER.match(text) is not None)


def _numberless(line: str) -> str:
    return re.sub(r"[\W\d_]+", "", line)


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    usual = median(len(line.text) for line in lines) if lines else 0
    gap = _usual_gap(lines)
    paragraph = ""
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        broken = _BROKEN_WORD.search(paragraph)
        if broken and line.text[0].islower():
            paragraph = paragraph[: broken.start()] + line.text
        else:
            paragraph = f"{paragraph} {line.text}".strip()
        ends = SHORT_LINE if _CLOSED.search(line.text) else SHORT_LINE / 2
        if below is None or len(line.text) < ends * usual or _is_apart(line, below, gap):
            yield paragraph
            paragraph = ""


def _usual_gap(lines: Sequence[_Line]) -> float:
    """The narrowest distance of two lines that is common: in short paragraphs most lines stand apart."""
    gaps = Counter(round(above.height - below.height) for above, below in pairwise(lines) if above.page == below.page)
    above_zero = {gap: count for gap, count in gaps.items() if gap > 0}
    return min((gap for gap, count in above_zero.items() if count >= COMMON * sum(above_zero.values())), default=0)


def _is_apart(above: _Line, below: _Line, gap: float) -> bool:
    """The lower line is in other letters, or further down than lines of one paragraph are."""
    other = abs(above.size - below.size) > OTHER_SIZE * max(above.size, below.size)
    return other or (above.page == below.page and 0 < WIDE_GAP * gap < above.height - below.height)

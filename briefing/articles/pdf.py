"""A PDF to its paragraphs: lines that the layout broke are joined, running heads and page numbers are left out."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from briefing.articles.files import Contents
from briefing.articles.limits import TooLongError
from briefing.records import Metadata

MAX_PAGES = 300
RUNNING_PAGES = 3
"""Pages on which a first or last line stands before it counts as a running head."""
SHORT_LINE = 0.75
"""Of a usual line's length, under which a closed line ends its paragraph."""

_CLOSED = re.compile(r"[.!?…:;。！？][\"'”’»)]*$")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")


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
        pages = [page.extract_text().splitlines() for page in reader.pages]
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


def _without_running_heads(pages: Sequence[Sequence[str]]) -> list[str]:
    """All lines but page numbers and what stands at the edge of several pages; a page's break ends no paragraph."""
    stripped = [[line.strip() for line in page if line.strip()] for page in pages]
    edges = Counter(_numberless(line) for page in stripped for line in {*page[:1], *page[-1:]})
    running = {line for line, count in edges.items() if count >= RUNNING_PAGES or not line}
    lines: list[str] = []
    for page in stripped:
        inner = range(1, len(page) - 1)
        lines += [line for index, line in enumerate(page) if index in inner or _numberless(line) not in running]
    return lines


def _numberless(line: str) -> str:
    return re.sub(r"[\W\d_]+", "", line)


def _paragraphs(lines: Sequence[str]) -> Iterable[str]:
    usual = median(map(len, lines)) if lines else 0
    paragraph = ""
    for line in lines:
        broken = _BROKEN_WORD.search(paragraph)
        if not paragraph:
            paragraph = line
        elif broken and line[0].islower():
            paragraph = paragraph[: broken.start()] + line
        else:
            paragraph += " " + line
        ends = SHORT_LINE if _CLOSED.search(line) else SHORT_LINE / 2
        if len(line) < ends * usual:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph

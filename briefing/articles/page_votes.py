"""A page's source to its tree, and trafilatura's vote on which of its lines are article.

Invariant: trafilatura (favouring precision) only votes. Its text isn't taken, because it drops linked words from the
middle of sentences. Compared: docs/dependencies.md.
"""

import logging
import re
from collections.abc import Sequence
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from briefing.articles.limits import TooLongError
from briefing.articles.lines import Line
from briefing.articles.page_lines import PageLine

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_ELEMENTS = 15_000
"""On a larger page trafilatura takes many seconds."""
_STRIPPED = (
    "aside audio button canvas datalist dialog embed footer frame frameset head iframe img input legend link map menu "
    "meta nav noscript object script select source style svg template video"
)
STRIPPED = tuple(_STRIPPED.split())
DOUBTED_SHARE = 0.33
"""Of the paragraphs' words outside menus, under which trafilatura's quick answer is doubted."""
VOTED_SHARE = 0.5
"""Of a line's words, four in a row, that trafilatura's text must have, for a line with words that it dropped."""
_HTML = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_DOCTYPE = re.compile(r"\A\s*<\s?!\s?doctype[^>]*>", re.IGNORECASE)
_CLOSED_ROOT = re.compile(r"(<html\b[^<>]*?)\s*/>", re.IGNORECASE)
"""Behind which libxml2 finds no page."""
_CONTROLS = bytes({*range(32)} - {*b"\t\n\r"})
_NESTED = re.compile(r"</?(?:div|span|section|font|b|i|em|strong|table|tbody|tr|td|center)\b[^<>]*>")


def parse_page(source: str) -> "HtmlElement | None":
    """A page's tree, without control characters, half surrogates and the document type; None if nothing is left."""
    from lxml.etree import ParserError
    from lxml.html import document_fromstring
    from trafilatura.utils import HTML_PARSER

    _silence()
    whole = source if _HTML.search(source, 0, 5000) else f"<html><body>{source}</body></html>"
    opened = _CLOSED_ROOT.sub(r"\1>", _DOCTYPE.sub("", whole, count=1), count=1)
    try:
        return document_fromstring(opened.encode("utf-8", "ignore").translate(None, _CONTROLS), parser=HTML_PARSER)
    except ParserError:
        return None


@cache
def _silence() -> None:
    """What trafilatura and htmldate can't read is told by the document's status."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def parse_flat(source: str) -> "HtmlElement | None":
    """The same without the tags that are nested by the thousand."""
    return parse_page(_NESTED.sub("<br>", source))


def page_votes(found: Sequence[PageLine], lines: Sequence[Line], tree: "HtmlElement | None") -> list[bool]:
    """Which lines trafilatura has in its text; asked thoroughly where the quick answer leaves most paragraphs out."""
    if tree is None or tree.xpath("count(.//*)") > MAX_ELEMENTS:
        return [False] * len(lines)
    _strip(tree)
    quick = _matched(lines, _extracted(tree, fast=True))
    words = [line.words * (line.prose and not page.aside) for page, line in zip(found, lines, strict=True)]
    if sum(compress(words, quick)) >= DOUBTED_SHARE * sum(words):
        return quick
    return _matched(lines, _extracted(tree, fast=False))


def _strip(tree: "HtmlElement") -> None:
    """Takes out what trafilatura would, but only after it has copied and searched it several times."""
    from lxml import etree

    etree.strip_elements(tree, *STRIPPED, with_tail=False)


def _extracted(tree: "HtmlElement", fast: bool) -> str:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, favor_precision=True, include_comments=False, with_metadata=False, fast=fast)
    except TooLongError:
        raise
    except Exception:  # no page may end a run; the page's lines are judged without it
        return ""
    return "" if found is None or isinstance(found, dict) else found.text or ""


def _matched(lines: Sequence[Line], text: str) -> list[bool]:
    """Which lines are in `text`, whole or but for some words."""
    if not text:
        return [False] * len(lines)
    whole = _normal(text)
    known = {_normal(line) for line in text.split("\n")}
    normal = [_normal(line.text) for line in lines]
    exact = [line in known or (len(line) > 20 and line in whole) for line in normal]
    grams = set(_four_grams(whole))
    return [vote or _is_nearly(line, grams) for vote, line in zip(exact, normal, strict=True)]


def _normal(text: str) -> str:
    """Without what differs between two renderings of a line: case, spaces, the bars between a table's cells."""
    return " ".join(text.casefold().replace("|", " ").split())


def _four_grams(text: str) -> list[tuple[str, ...]]:
    words = text.split()
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def _is_nearly(line: str, grams: set[tuple[str, ...]]) -> bool:
    own = _four_grams(line) if len(line) > 60 else []
    return sum(gram in grams for gram in own) > VOTED_SHARE * len(own)

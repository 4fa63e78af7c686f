"""The visible lines of an HTML page, each with the elements it stands in.

Invariant: every text node that a browser would show is in one line, in document order, white space collapsed; nothing
else is. The tree is walked without recursion and never changed.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.articles.lines import measured_paragraphs

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN = (
    "script style noscript template svg iframe head select option button input textarea object embed canvas audio "
    "video map math datalist link meta dialog"
)
_BLOCKS = (
    "p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr thead tbody tfoot "
    "caption blockquote pre form fieldset figure figcaption address hr body html br details summary label legend center"
)
HIDDEN = frozenset(_HIDDEN.split())
BLOCKS = frozenset(_BLOCKS.split())
ASIDES = frozenset(("nav", "footer", "aside", "form", "header"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CELLS = frozenset(("td", "th"))
CAPTIONS = frozenset(("figcaption", "caption"))

_TOOLTIP = re.compile(r"(?:^|\s)(?:tooltip|[\w-]+(?:__|-)tooltip(?:\s|$))")
"""What shows up only under the pointer."""
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line as a browser would break it."""

    text: str
    within: tuple[str, ...]
    """Tags of the block elements around it, outermost first."""

    @property
    def tag(self) -> str:
        """Of the innermost block."""
        return self.within[-1] if self.within else ""

    @property
    def aside(self) -> bool:
        """It stands in a menu, a form, a side column, a header or a footer of the page."""
        return not ASIDES.isdisjoint(self.within)

    @property
    def set_as_is(self) -> bool:
        """It is a paragraph of a text whose line breaks a browser keeps."""
        return "pre" in self.within

    @property
    def caption(self) -> bool:
        """It stands under a picture."""
        return not CAPTIONS.isdisjoint(self.within)


class PageLines(NamedTuple):
    """What a browser would show of a page."""

    lines: list[PageLine]
    depth: int
    """How many elements stand around the innermost one."""


def page_lines(tree: "HtmlElement") -> PageLines:
    """The lines of a parsed page."""
    from lxml import etree

    body = tree.find(".//body")
    root = tree if body is None else body
    lines: list[PageLine] = []
    parts: list[str] = []
    within: list[str] = []
    blocks: list[bool] = []
    hidden = depth = deepest = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            depth += 1
            deepest = depth if depth > deepest else deepest
            tag = element.tag
            if hidden or tag in HIDDEN or _is_hidden(element):
                hidden += 1
                continue
            blocks.append(tag in BLOCKS or (tag in CELLS and _has_lines(element)))
            if blocks[-1]:
                _break(lines, parts, within)
                within.append(tag)
            elif tag in CELLS:
                parts.append(" ")
            if text := element.text:
                parts.append(text)
            continue
        if event == "end":
            depth -= 1
            if hidden:
                hidden -= 1
            elif blocks.pop():
                _break(lines, parts, within)
                within.pop()
        if not hidden and element is not root and (tail := element.tail):
            parts.append(tail)
    _break(lines, parts, within)
    return PageLines(lines, deepest)


def _has_lines(cell: "HtmlElement") -> bool:
    """A column of the page, not a cell of a row: it has lines of its own."""
    return any(inside.tag in BLOCKS for inside in cell.iterdescendants())


def _is_hidden(element: "HtmlElement") -> bool:
    style, name = element.get("style"), element.get("class")
    if element.get("hidden") is not None or (style is not None and _UNSEEN.search(style)):
        return True
    # A look for the word first: the pattern takes ten times as long, and nearly every element has a class.
    told = name is not None and "tooltip" in name and element.tag in ("span", "div")
    return told and _TOOLTIP.search(name) is not None


def _break(lines: list[PageLine], parts: list[str], within: list[str]) -> None:
    if not parts:
        return
    told = "".join(parts)
    parts.clear()
    texts = [line.text for line in measured_paragraphs(told)] if "pre" in within else [told]
    lines += [PageLine(" ".join(text.split()), tuple(within)) for text in texts if not text.isspace()]

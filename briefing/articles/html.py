"""An HTML page to its article's lines, each body or not and why, and what the page's head tells.

Invariant: a line is the page's own words in the page's own order. What is not body between the title and the article's
end is kept, with its reason; menus before and after are page, not article, and are left out.

Lines that the vote (page_votes) missed between its own are filled in, and lines that their own words give away are
dropped. Where it finds nothing, and in a text set as it is, the lines are judged as a plain text's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.articles.appended import appended_from
from briefing.articles.bylines import is_byline
from briefing.articles.chronicle import chronicle_days
from briefing.articles.heading import Heading, author_above, reason_above, title_lines
from briefing.articles.interview import with_turns
from briefing.articles.labels import is_date_line, labels
from briefing.articles.lines import Line, measured_lines
from briefing.articles.page_head import linked_text, page_metadata
from briefing.articles.page_lines import HEADINGS, PageLine, page_lines
from briefing.articles.page_votes import page_votes, parse_flat, parse_page
from briefing.articles.plain import best_run, judge_lines, mark_edges, mark_repeats
from briefing.articles.posts import find_posts
from briefing.records import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement


MAX_DEPTH = 250
"""libxml2 drops what is nested deeper than 256."""
LABEL_WEIGHT = 10
"""Words of voted text that one unvoted label between voted lines outweighs."""
TAIL_LABEL_WEIGHT = 20
"""The same below the last voted line."""
TAIL_WORDS = 15
"""Words of a paragraph to be added below the last voted line."""
TAIL_SHARE = 0.5
"""Of the voted words, from which paragraphs below them are taken as lost by the vote, not as another text."""
CLOSED_WORDS = 4
"""Of a closed line between voted ones, from which it is taken for a short paragraph: “Good afternoon, Mr President.”"""
FEW_WORDS, LINKED_WORDS = 40, 60
"""Of a body so small, which only a script draws, and of the text kept for machines that is read instead."""
ARTICLE_WORDS = 20
"""Of paragraphs in an `article` element, from which it is the article's, not a teaser's."""
ABOVE = 20
"""Lines above the article among which its title is looked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's article."""

    lines: tuple[str, ...]
    """Paragraphs, headings, captions and table rows, from the title to the article's end; () if none was found."""
    reasons: tuple[str | None, ...]
    """For each line why it is not body; None for body."""
    metadata: Metadata
    """Of the page's head; `published` is left to the dates."""
    shown: str
    """All that a browser would show, to tell an article from a wall."""
    left_out: tuple[str, ...] = ()
    """The paragraphs before and behind the article."""


def read_page(source: str) -> Page:
    """The article in a page's source; `lines` is empty where there is none."""
    tree = parse_page(source)
    if tree is None:
        return Page((), (), Metadata(), source)
    metadata, linked = page_metadata(tree), linked_text(tree)
    found, depth = page_lines(tree)
    if depth >= MAX_DEPTH:
        flat = parse_flat(source)
        found, tree = [] if flat is None else page_lines(flat).lines, None
    shown = _shown(found)
    lines = with_turns(measured_lines(shown))
    article = _article(found, lines, metadata, tree)
    kept = range(*article.kept)
    seen = sum(lines[index].words for index in kept if article.reasons[index] is None)
    if seen < FEW_WORDS and sum(len(text.split()) for text in linked) >= LINKED_WORDS:
        return Page(tuple(linked), (None,) * len(linked), metadata, "\n".join(linked))
    return Page(
        tuple(lines[index].text for index in kept),
        tuple(article.reasons[index] for index in kept),
        metadata.model_copy(
            update={"title": metadata.title or article.title, "author": metadata.author or article.author}
        ),
        shown,
        tuple(line.text for index, line in enumerate(lines) if line.prose and index not in kept),
    )


def _is_text(found: Sequence[PageLine]) -> bool:
    """A plain text that a browser or an archive put into a page as it is."""
    return sum(len(line.text) * (1 if line.set_as_is else -1) for line in found) > 0


def _shown(found: Sequence[PageLine]) -> str:
    """The lines as a text: list items on lines of their own, all else with a blank line between."""
    parts = [line.text + ("\n" if line.tag == "li" else "\n\n") for line in found]
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class _Article:
    reasons: Sequence[str | None]
    kept: tuple[int, int]
    """First line and the one behind the last."""
    author: str | None
    title: str | None = None


def _article(
    found: Sequence[PageLine], lines: Sequence[Line], metadata: Metadata, tree: "HtmlElement | None"
) -> _Article:
    if _is_text(found):
        return _by_text(found, lines, metadata)
    voted = page_votes(found, lines, tree)
    return _by_votes(found, lines, voted, metadata) if any(voted) else _by_lines(lines, metadata)


def _by_lines(lines: Sequence[Line], metadata: Metadata) -> _Article:
    judged = judge_lines(lines, metadata.title)
    body = [index for index, reason in enumerate(judged.reasons) if reason is None]
    kept = (_title_above(lines, body[0], metadata.title), body[-1] + 1) if body else (0, 0)
    return _Article(judged.reasons, kept, judged.author)


def _by_text(found: Sequence[PageLine], lines: Sequence[Line], metadata: Metadata) -> _Article:
    judged = judge_lines(lines, metadata.title)
    inside = [index for index, line in enumerate(found) if line.set_as_is]
    return _Article(judged.reasons, (inside[0], inside[-1] + 1), judged.author, judged.title)


def _by_votes(found: Sequence[PageLine], lines: Sequence[Line], voted: Sequence[bool], metadata: Metadata) -> _Article:
    reasons = labels(lines)
    for index, line in enumerate(lines):
        if voted[index] and line.told is None and reasons[index] == "related story":
            reasons[index] = None
    posts = find_posts(found, lines, voted)
    for index in posts.stamps:
        reasons[index] = "date line"
    behind = _behind_article(found, lines, voted)
    voted = [vote and index < behind for index, vote in enumerate(_with_days(lines, voted))]
    plain = [
        index < behind and not page.aside and reason is None
        for index, (page, reason) in enumerate(zip(found, reasons, strict=True))
    ]
    title = _title_over(lines, voted, metadata.title)
    neutral = [
        index in posts.span or _is_neutral(page, line, clear)
        for index, (page, line, clear) in enumerate(zip(found, lines, plain, strict=True))
    ]
    first, last = _bounds(lines, voted, neutral, title + 1)
    first = first if title >= 0 else _opening(lines, plain, first)
    end = _end(lines, voted, plain, first, last)
    others = appended_from(lines, first, end)
    end = end if others in posts.span else others - 1
    for index in range(first, end + 1):
        if not voted[index] and reasons[index] is None:
            reasons[index] = _unvoted(found[index], lines[index], plain[index])
    _mark_rows(found, lines, reasons, first, end)
    mark_repeats(lines, reasons, first, end)
    author = author_above(lines, first)
    mark_edges(lines, reasons, first, end, metadata.author or author)
    above = title if title >= 0 and first - ABOVE <= title else first
    heading = Heading((above,), metadata.title)
    for index in range(above, first):
        reasons[index] = reasons[index] or reason_above(lines, index, heading, first)
    return _Article(reasons, (above, end + 1), author)


def _with_days(lines: Sequence[Line], voted: Sequence[bool]) -> list[bool]:
    """With the days of a chronicle, and their events, next to what was voted for."""
    votes = list(voted)
    for index in sorted(chronicle_days(lines)):
        event = index + 1 if lines[index + 1 : index + 2] and not lines[index].closed else index
        if votes[event] or (index and votes[index - 1]):
            votes[index] = votes[event] = True
    return votes


def _behind_article(found: Sequence[PageLine], lines: Sequence[Line], voted: Sequence[bool]) -> int:
    """The index behind the article's own element, if the first voted paragraphs stand in one: then come comments."""
    paragraphs = [index for index, line in enumerate(lines) if voted[index] and line.prose]
    inside = [index for index in paragraphs if "article" in found[index].within]
    own = inside and inside[0] == paragraphs[0] and sum(lines[index].words for index in inside) >= ARTICLE_WORDS
    if not own:
        return len(lines)
    return max(index for index, page in enumerate(found) if "article" in page.within) + 1


def _mark_rows(
    found: Sequence[PageLine], lines: Sequence[Line], reasons: list[str | None], first: int, end: int
) -> None:
    """Rows of a table above the first paragraph: who wrote it, when, for which section."""
    for index in range(first, end + 1):
        if lines[index].prose:
            return
        if reasons[index] is None and "tr" in found[index].within and not lines[index].closed:
            is_date = is_date_line(lines[index])
            reasons[index] = "date line" if is_date else "byline" if is_byline(lines[index]) else "page element"


def _title_over(lines: Sequence[Line], voted: Sequence[bool], title: str | None) -> int:
    """The index of the last line with the title that has most of the votes below it; -1 without one."""
    words = list(accumulate(line.words * vote for line, vote in zip(lines, voted, strict=True)))
    found = title_lines(lines, title).indexes if title else ()
    return next((index for index in reversed(found) if 2 * words[index] < words[-1]), -1)


def _bounds(lines: Sequence[Line], voted: Sequence[bool], neutral: Sequence[bool], start: int) -> tuple[int, int]:
    """First and last index of the voted lines from `start` that hang together: a teaser may have the same words."""
    weights = [
        max(line.words, 2) if vote else 0 if passed else -LABEL_WEIGHT
        for line, vote, passed in zip(lines, voted, neutral, strict=True)
    ]
    run = best_run(weights, start, len(weights))
    return run.first, run.last


def _opening(lines: Sequence[Line], plain: Sequence[bool], first: int) -> int:
    """On a page that shows no title, the vote misses first words that stand outside a paragraph's element."""
    while first > 0 and plain[first - 1] and lines[first - 1].prose and lines[first - 1].words >= TAIL_WORDS:
        first -= 1
    return first


def _is_neutral(page: PageLine, line: Line, plain: bool) -> bool:
    return page.caption or line.wordless or (plain and (line.prose or line.closed))


def _end(lines: Sequence[Line], voted: Sequence[bool], plain: Sequence[bool], first: int, last: int) -> int:
    """The last line of the article: beyond the votes where they stop long before the paragraphs do."""
    weights = [
        line.words
        if vote or (clear and line.prose and line.words >= TAIL_WORDS)
        else 0
        if clear and line.closed
        else -TAIL_LABEL_WEIGHT * (5 if line.told and line.told.reach != "line" else 1)
        for line, vote, clear in zip(lines, voted, plain, strict=True)
    ]
    run = best_run(weights, first, len(lines))
    added = sum(weight for weight in weights[last + 1 : run.last + 1] if weight > 0)
    before = sum(line.words for line, vote in zip(lines, voted, strict=True) if vote)
    return run.last if run.first <= last < run.last and added > TAIL_SHARE * before else last


def _unvoted(page: PageLine, line: Line, plain: bool) -> str | None:
    """What an unvoted line between voted ones is; None for a paragraph or a subheading that the vote missed."""
    if page.caption:
        return "caption"
    if plain and (line.prose or page.tag in HEADINGS or (line.closed and line.words >= CLOSED_WORDS)):
        return None
    return "page element"


def _title_above(lines: Sequence[Line], first: int, title: str | None) -> int:
    """The index of the nearest line above `first` that has the title; `first` without one."""
    found = title_lines(lines[:first], title).indexes if title else ()
    return found[-1] if found and found[-1] >= first - ABOVE else first

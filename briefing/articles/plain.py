"""Which lines of a text are its body, and what the others are.

Invariant: body and dropped spans are disjoint, in order, and cover every character that is not white space; a body span
takes in the white space behind it. A paragraph is dropped only for its words, its repetition, or a break before it.

The body is the run of lines with the most prose against the labels between them: the maximum subsequence of Pasternack
and Roth, "Extracting article text from the web with maximum subsequence segmentation" (WWW 2009).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count, pairwise
from operator import ne
from typing import NamedTuple

from briefing.articles.appended import appended_from
from briefing.articles.bylines import is_byline, is_name
from briefing.articles.chronicle import chronicle_days
from briefing.articles.heading import (
    author_above,
    below_head,
    find_title,
    reason_above,
    signed_from,
    split_site,
    title_lines,
)
from briefing.articles.interview import with_turns
from briefing.articles.labels import is_author_note, is_date_line, is_note_on, labels, mail_subject
from briefing.articles.lines import Line, is_closed, text_key
from briefing.articles.masthead import masthead
from briefing.articles.phrase_table import PROMPT
from briefing.articles.running import with_running_heads
from briefing.records import Dropped, Span

LABEL_WEIGHT = 12
"""Words of prose that one label outweighs on a page that was saved with its menus."""
FEW_LABELS_WEIGHT = 4
"""The same in a text without menus."""
MENU_ROW = 4
"""Labels in a row, from which they are taken for a menu."""
MENU_LINES = 12
"""Lines in such rows, from which a text is taken for a whole page."""
TOLD_WEIGHT = 4
"""On such a page, that of a caption, a prompt or a hint to another story, which stand inside articles too."""
SHORT_WEIGHT = 2
"""Weight of a closed line too short for a paragraph: “Thank you.”"""
REPEATED_WORDS = 12
"""Of a paragraph, from which it doesn't stand twice by chance or for courtesy's sake."""
MAX_TITLES = 10
"""How many places of the title are tried, from the last one on."""
EARLY_SHARE = 0.35
"""Of the best run's weight, from which an earlier run is the article and the best one its comments."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a text's lines."""

    reasons: tuple[str | None, ...]
    """For each line why it is not body; None for body."""
    title: str | None = None
    publisher: str | None = None
    """Named behind the title."""
    masthead: str | None = None
    """Named over it."""
    author: str | None = None


class Run(NamedTuple):
    """Consecutive lines; `last` is before `first` if there are none."""

    weight: float
    first: int
    last: int


def judge_lines(lines: Sequence[Line], title: str | None = None) -> Judged:
    """Which lines are body; `title` is what is known of it from elsewhere."""
    rows = _table_rows(lines)
    menus = _has_menus([line for index, line in enumerate(lines) if index not in rows])
    lines = with_turns(lines if menus else with_running_heads(lines))
    reasons = labels(lines)
    site = _mark_suffixed(lines, reasons)
    weights = _weights(lines, reasons, menus)
    for index in {*rows, *chronicle_days(lines)}:
        weights[index] = max(weights[index], 0)
    heading = title_lines(lines, title)
    first, last = _article(lines, weights, heading.indexes, menus)
    if not heading.indexes:
        heading = find_title(lines, first)
        if not heading.indexes:
            first = below_head(lines, first)
            heading = find_title(lines, first)
        first = max(first, *(index + 1 for index in heading.indexes), 0) if title is None else first
    last = appended_from(lines, first, last) - 1
    mark_repeats(lines, reasons, first, last)
    title_at = heading.indexes[-1] if heading.indexes else first
    signed = signed_from(lines, first)
    author = author_above(lines, signed, title_at)
    mark_edges(lines, reasons, first, last, author)
    for index in range(first + 1, signed):
        reasons[index] = reasons[index] or reason_above(lines, index, heading, signed)
    _mark_key_points(lines, reasons, first, last)
    for index in range(first):
        shouted = index in heading.indexes and reasons[index] == "related story"
        reasons[index] = (None if shouted else reasons[index]) or reason_above(lines, index, heading, first)
    _mark_below(lines, reasons, last)
    named = title or heading.title or mail_subject(lines, reasons)
    return Judged(tuple(reasons), named, heading.site or site, masthead(lines, title_at), author)


def body_spans(text: str, lines: Sequence[Line], reasons: Sequence[str | None]) -> tuple[Span, ...]:
    """The lines without a reason, joined where they adjoin, with the white space behind them."""
    starts = [*(line.start for line in lines), len(text)]
    return tuple(Span(starts[first], starts[end]) for first, end in _alike(reasons) if reasons[first] is None)


def dropped_spans(lines: Sequence[Line], reasons: Sequence[str | None]) -> tuple[Dropped, ...]:
    """The other lines, joined where they adjoin and have one reason."""
    groups = ((reasons[first], first, end - 1) for first, end in _alike(reasons))
    return tuple(
        Dropped(span=Span(lines[first].start, lines[last].end), reason=reason)
        for reason, first, last in groups
        if reason is not None
    )


def _alike(reasons: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Where stretches of one reason begin and end."""
    changes = compress(count(1), map(ne, reasons, reasons[1:]))
    return pairwise([0, *changes, len(reasons)]) if reasons else iter(())


def _article(lines: Sequence[Line], weights: Sequence[int], titles: Sequence[int], menus: bool) -> tuple[int, int]:
    """First and last index of the article's lines; (0, -1) if there are none.

    An article stands under its title: under the last one that has a good part of the best run below it.
    """
    best, start = _run(lines, weights, 0), 0
    for title in reversed(titles[-MAX_TITLES:]):
        below = _run(lines, weights, title + 1)
        if below.weight >= EARLY_SHARE * best.weight:
            best, start = below, title + 1
            break
    first, last = best.first, best.last
    if best.weight and not menus:
        first, last = _widened(lines, weights, best, start)
    while best.weight and last + 1 < len(lines) and weights[last + 1] >= 0:
        last += 1
    return first, last


def _widened(lines: Sequence[Line], weights: Sequence[int], run: Run, start: int) -> tuple[int, int]:
    """To the first and the last paragraph around the run, for without menus no paragraph is another page's."""
    begin, end = next(region for region in _regions(lines, start) if region[0] <= run.first < region[1])
    paragraphs = [index for index in range(begin, end) if lines[index].prose and weights[index] > 0]
    reached = [run.first, *paragraphs, run.last]
    return min(reached), max(reached)


def _run(lines: Sequence[Line], weights: Sequence[int], start: int) -> Run:
    """The best run from `start` on, or an earlier one that is not much lighter, if comments begin in between."""
    runs = [best_run(weights, first, end) for first, end in _regions(lines, start)]
    best = max(run.weight for run in runs)
    return next(run for run in runs if run.weight >= EARLY_SHARE * best)


def _regions(lines: Sequence[Line], start: int) -> Iterator[tuple[int, int]]:
    """Stretches between the lines with which comments begin."""
    for index in range(start, len(lines)):
        line = lines[index]
        if line.told and line.told.reach == "rest":
            yield start, index
            start = index + 1
    yield start, len(lines)


def _weights(lines: Sequence[Line], reasons: Sequence[str | None], menus: bool) -> list[int]:
    """Words of prose as they are; what is no prose against them."""
    label = LABEL_WEIGHT if menus else FEW_LABELS_WEIGHT
    weights: list[int] = []
    for index, (line, reason) in enumerate(zip(lines, reasons, strict=True)):
        if reason in ("link", "separator"):
            weights.append(0)
        elif reason:
            inside = reason == PROMPT.reason or (line.told is not None and line.told.reach == "line")
            again = inside and index > 0 and reasons[index - 1] == reason
            weights.append(-1 if not menus else 0 if again else -TOLD_WEIGHT if inside else -label)
        elif line.prose:
            weights.append(line.words)
        elif (line.closed and line.words > 2) or (line.item and _is_listed(lines, index)):
            weights.append(SHORT_WEIGHT)
        else:
            weights.append(0 if line.closed else -label)
    return weights


def _table_rows(lines: Sequence[Line]) -> set[int]:
    """Indexes of two rows or more in a row that have as many cells, with bars or tabs between them."""
    barred = ((index, line) for index, line in enumerate(lines) if " | " in line.text or "\t" in line.text)
    cells = {index: len(_CELL.findall(line.text)) for index, line in barred if line.told is None and not line.prose}
    pairs = ((index - 1, index) for index, count in cells.items() if cells.get(index - 1) == count)
    return {index for pair in pairs for index in pair}


_CELL = re.compile(r" \| |\t")


def _is_listed(lines: Sequence[Line], index: int) -> bool:
    """Of an item: it has words enough, or a line that ends in a colon above it."""
    return lines[index].words > 3 or (index > 0 and lines[index - 1].text[-1] in ":：")


def _has_menus(lines: Sequence[Line]) -> bool:
    """A page saved whole has labels in long rows; an article's subheadings stand alone."""
    rows = "".join([" " if line.prose or line.closed or line.item else "-" for line in lines]).split()
    return sum(len(row) for row in rows if len(row) >= MENU_ROW) >= MENU_LINES


def best_run(weights: Sequence[float], start: int, end: int) -> Run:
    """The heaviest run in `weights[start:end]` (Kadane)."""
    best, total, first = (0.0, start, start - 1), 0.0, start
    for index in range(start, end):
        if total <= 0:
            total, first = 0.0, index
        total += weights[index]
        if total > best[0]:
            best = total, first, index
    return Run(*best)


def _mark_suffixed(lines: Sequence[Line], reasons: list[str | None]) -> str | None:
    """Captions made of words that stand elsewhere too and the site's name: `Talks resumed. - Example News`.

    Gives the site's name.
    """
    unmarked = [(index, line) for index, line in enumerate(lines) if index and reasons[index] is None]
    long = [(index, line.text) for index, line in unmarked if line.words > 5 and not line.closed]
    split = [(index, *split_site(text)) for index, text in long]
    suffixed = [(index, base, name) for index, base, name in split if base and is_closed(base)]
    counts = Counter(line.key for line in lines) if suffixed else Counter[str]()
    site = None
    for index, base, name in suffixed:
        if counts[lines[index].key] > 1 or counts[text_key(base)]:
            reasons[index], site = "caption", name
    return site


def mark_repeats(lines: Sequence[Line], reasons: list[str | None], first: int, last: int) -> None:
    """Marks the paragraphs that stand in the article for a second time, and labels that stand there three times."""
    counts = Counter(lines[index].key for index in range(first, last + 1))
    seen: set[str] = set()
    for index in range(first, last + 1):
        line = lines[index]
        words = line.key
        paragraph = words in seen and line.prose and line.words >= REPEATED_WORDS
        label = counts[words] > 2 and not line.closed and bool(words)
        if reasons[index] is None and (paragraph or label):
            reasons[index] = "repeated line"
        seen.add(words)


def mark_edges(lines: Sequence[Line], reasons: list[str | None], first: int, last: int, author: str | None) -> None:
    """Date lines, bylines and notes on the author among the first and last lines of the article."""
    dates = [index for index in range(first, last + 1) if is_date_line(lines[index])]
    days = chronicle_days(lines[first : last + 1]) if dates else ()
    dates = [index for index in dates if index - first not in days]
    headings = len(dates) > 1 and dates[-1] - dates[0] > 1  # of a chronicle
    for index in {*range(first, min(first + 4, last + 1)), *range(max(first, last - 3), last + 1)}:
        if reasons[index] is None and author and is_note_on(lines[index], author):
            reasons[index] = "author note"
        elif reasons[index] is None and index in dates and not headings:
            reasons[index] = "date line"
        elif (
            reasons[index] is None
            and not lines[index].prose
            and (is_byline(lines[index]) or (index + 1 in dates and is_name(lines[index].text)))
        ):
            reasons[index] = "byline"
    near = [index for index in range(max(first + 3, last - 3), last + 1) if reasons[index] != "page element"]
    notes = [index for index in near if is_author_note(lines[index], author)]
    for index in range(notes[0], last + 1) if notes else ():
        reasons[index] = reasons[index] or "author note"


def _mark_key_points(lines: Sequence[Line], reasons: list[str | None], first: int, last: int) -> None:
    """Bullets without a full stop over the first paragraph say in short what the article says at length."""
    start = next((index for index in range(first, last + 1) if lines[index].item and reasons[index] is None), last + 1)
    end = next((index for index in range(start, last + 1) if not _is_point(lines[index])), last + 1)
    opens = all(reasons[index] for index in range(first, start))
    if opens and end - start >= MIN_POINTS and any(line.prose for line in lines[end : last + 1]):
        reasons[start:end] = ["key points"] * (end - start)


MIN_POINTS = 2


def _is_point(line: Line) -> bool:
    return line.item and not line.text[0].isalnum() and not line.closed


def _mark_below(lines: Sequence[Line], reasons: list[str | None], last: int) -> None:
    """What stands below the article: other stories, readers' comments, the foot of a page."""
    commented = False
    for index in range(last + 1, len(lines)):
        line = lines[index]
        commented = commented or reasons[index] == "comment form"
        if reasons[index] is None and is_date_line(line):
            reasons[index] = "date line"
        elif reasons[index] is None:
            reasons[index] = "comment" if commented else "related story" if line.prose or line.headline else "footer"

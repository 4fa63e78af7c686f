"""The heads and feet of printed pages: lines that stand again on every page, in the midst of the article.

Invariant: a line that is no paragraph is one only if paragraphs stand between all places where it stands.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise

from briefing.articles.lines import Line
from briefing.articles.phrase_table import RUNNING_HEAD

PAGES = 3
"""Times that a line stands in a text, from which it may be the head of its pages."""


def with_running_heads(lines: Sequence[Line]) -> Sequence[Line]:
    """The same lines, those told that are heads or feet of pages."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if not (line.told or line.prose or line.wordless):
            places[_told_apart_by(line)].append(index)
    repeated = [found for found in places.values() if len(found) >= PAGES]
    if not repeated:
        return lines
    read = list(accumulate((line.prose for line in lines), initial=0))
    heads = {index for found in repeated if _are_parted(found, read) for index in found}
    numbers = {
        index
        for index, line in enumerate(lines)
        if line.text.isdigit() and not heads.isdisjoint((index - 1, index + 1))
    }
    heads |= numbers
    return [line._replace(told=RUNNING_HEAD) if index in heads else line for index, line in enumerate(lines)]


def _told_apart_by(line: Line) -> str:
    """Its key; of all lines with a page's number at one end, and a gap before the words, the same."""
    return _PAGED if _NUMBERED.fullmatch(line.text) else line.key


_PAGED = "#"
_NUMBERED = re.compile(r"\d{1,4}\s{3,}\S.*|\S.*\s{3,}\d{1,4}")


def _are_parted(places: Sequence[int], read: Sequence[int]) -> bool:
    """A paragraph stands between each two of them; `read` counts the paragraphs up to each line."""
    return all(read[above] < read[below] for above, below in pairwise(places))

"""Pages told post by post: live blogs, channels saved as pages.

Invariant: a page is one only if three stamps or more stand alike over parts of its article, of which none is most of
it; so an article with a list of other stories below it is none.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.articles.chronicle import may_be_day
from briefing.articles.labels import is_date_line
from briefing.articles.lines import Line
from briefing.articles.page_lines import PageLine

POSTS = 3
"""From which posts make such a page."""
POSTS_SHARE, LONGEST_SHARE = 0.67, 0.5
"""Of the voted words: those in posts at least, those in one post at most."""
_CLOCK = re.compile(
    r"\W*(?:\d{1,2}[.:]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b)?|\d{1,2}\s?[ap]\.?m\b)\.?(?:\s[A-Z]{2,4})?\W*", re.IGNORECASE
)


class Posts(NamedTuple):
    """Where a page's posts stand, as indexes of lines; nowhere on other pages."""

    stamps: Sequence[int] = ()
    """Of the lines that tell when each was written."""
    span: range = range(0)
    """From the first stamp to the first words of the last post."""


def find_posts(found: Sequence[PageLine], lines: Sequence[Line], voted: Sequence[bool]) -> Posts:
    """The posts of a page; `voted` tells which of its lines are article."""
    words = [line.words * vote for line, vote in zip(lines, voted, strict=True)]
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, (page, line) in enumerate(zip(found, lines, strict=True)):
        if line.prose:
            continue
        if _CLOCK.fullmatch(line.text) or (may_be_day(line.lowered) and is_date_line(line)):
            alike[page.within].append(index)
    stamps = next((stamps for stamps in alike.values() if _are_over_posts(stamps, words)), None)
    if stamps is None:
        return Posts()
    last = next((index for index in range(stamps[-1] + 1, len(words)) if words[index]), stamps[-1])
    return Posts(stamps, range(stamps[0], last))


def _are_over_posts(stamps: Sequence[int], words: Sequence[int]) -> bool:
    """Words by line that the vote has: most of them, and not most of them in one place, stand below these stamps."""
    below = [sum(words[stamp:other]) for stamp, other in pairwise([*stamps, len(words)])]
    told, total = sum(1 for post in below if post), sum(words)
    return told >= POSTS and sum(below) >= POSTS_SHARE * total and max(below) <= LONGEST_SHARE * total

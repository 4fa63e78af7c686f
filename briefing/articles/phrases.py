"""What a line's opening words say it is, by the table of phrases.

Invariant: only the start of a line is looked at, and never a line longer than `MAX_CHARS`: that is a paragraph,
whatever it begins with.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from briefing.articles.phrase_table import CONTAINED, JOINS, PHRASES, SHARE, SITES, Phrase, Told
from briefing.patterns import late

MAX_CHARS = 400
SHARE_BAR_CHARS = 120
CONTAINED_CHARS = 10
"""Of the shortest line that has such words, two at least: “Email us: @…”."""

_LEADING = " \t*>•·»→▶►|[(（【「-–—_#"
_FIRST = re.compile(r"[^\W\d_]+")
_LAST_CYRILLIC = "\u0530"
"""Phrases without a first word begin with a sign or in a script behind this one."""
_SHARE_BAR = re.compile(rf"{JOINS}(?:(?:{SITES}|{SHARE})(?!\w){JOINS})+$")

_BAR_WORDS = frozenset(_FIRST.findall(SITES + SHARE + re.sub(r"\\\w", " ", JOINS)))
"""Any of them may begin a share bar; a quicker look than the pattern."""


def told_by_words(lowered: str) -> Told | None:
    """What the opening words of a stripped line, in lower case, say it is, if it is not article."""
    if len(lowered) > MAX_CHARS:
        return None
    line = lowered.lstrip(_LEADING)
    first = line.partition(" ")[0]
    if not first.isalpha():
        first = opening[0] if (opening := _FIRST.match(line)) else ""
    if first in _OPENERS and (told := _opened_by(first).told_at(line, len(first))):
        return told
    unlettered = not first or first > _LAST_CYRILLIC
    if unlettered and (told := _opened_by("").told_at(line, 0)):
        return told
    if len(line) >= CONTAINED_CHARS and " " in line:
        for word in _CONTAINED:
            if word in line and (told := _CONTAINED[word].told_in(line)):
                return told
    bar = len(line) < SHARE_BAR_CHARS and (unlettered or first in _BAR_WORDS) and _SHARE_BAR.match(line)
    return Told("share bar") if bar else None


class _Contained(NamedTuple):
    told: Told
    pattern: re.Pattern[str]

    def told_in(self, line: str) -> Told | None:
        return self.told if self.pattern.search(line) else None


_CONTAINED = {word: _Contained(told, late(pattern)) for word, told, pattern in CONTAINED}


class _Branches(NamedTuple):
    pattern: re.Pattern[str]
    """An empty group behind each branch tells which one matched."""
    told: tuple[Told, ...]

    def told_at(self, line: str, start: int) -> Told | None:
        match = self.pattern.match(line, start)
        return self.told[(match.lastindex or 1) - 1] if match else None


def _branches(phrases: Iterable[Phrase]) -> _Branches:
    listed = tuple(phrases)
    pattern = re.compile("|".join(f"(?:{phrase.rest})()" for phrase in listed))
    return _Branches(pattern, tuple(phrase.told for phrase in listed))


_OPENERS = frozenset(opener for phrase in PHRASES for opener in phrase.openers.split())


@cache
def _opened_by(opener: str) -> _Branches:
    """The phrases with this first word, or with none for "". One alternation of all of them costs five times the rest
    of the reading of a line, and few of them begin the lines of any one article."""
    return _branches(phrase for phrase in PHRASES if opener in (phrase.openers.split() or [""]))

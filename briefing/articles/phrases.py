"""What a line's opening words say it is, by the table of phrases.

Invariant: only the start of a line is looked at, and never a line longer than `MAX_CHARS`: that is a paragraph,
whatever it begins with.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing.articles.phrase_table import CONTAINED, JOINS, PHRASES, SHARE, SITES, Phrase, Told

MAX_CHARS = 400
SHARE_BAR_CHARS = 120

_LEADING = " \t*>•·»→▶►|[(（【「-–—_#"
_FIRST = re.compile(r"[^\W\d_]+")
_SHARE_BAR = re.compile(rf"{JOINS}(?:(?:{SITES}|{SHARE})(?!\w){JOINS})+$")
_CONTAINED = tuple((word, told, re.compile(pattern)) for word, told, pattern in CONTAINED)


def told_by_words(lowered: str) -> Told | None:
    """What the opening words of a stripped line, in lower case, say it is, if it is not article."""
    if len(lowered) > MAX_CHARS:
        return None
    line = lowered.lstrip(_LEADING)
    first = _FIRST.match(line)
    known = _BY_OPENER.get(first.group()) if first else None
    if known and first and (told := known.told_at(line, first.end())):
        return told
    if (first is None or not line.isascii()) and (told := _ANY.told_at(line, 0)):
        return told
    for word, told, pattern in _CONTAINED:
        if word in line and pattern.search(line):
            return told
    return Told("share bar") if len(line) < SHARE_BAR_CHARS and _SHARE_BAR.match(line) else None


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


# By first word, because one alternation of all phrases costs five times the rest of the reading of a line.
_OPENERS = {opener for phrase in PHRASES for opener in phrase.openers.split()}
_BY_OPENER = {
    opener: _branches(phrase for phrase in PHRASES if opener in phrase.openers.split()) for opener in _OPENERS
}
_ANY = _branches(phrase for phrase in PHRASES if not phrase.openers)

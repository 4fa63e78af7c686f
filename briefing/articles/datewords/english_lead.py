"""The words before an English expression that belong to it: "since", "the end of", "last".

Invariant: looks back a bounded way, never before the last expression.
"""

import re
from typing import NamedTuple

from briefing.articles.datewords.english_words import COUNT_BEFORE, END, MONTHS, SEASONS, WEEKDAYS, WHICH, S
from briefing.articles.datewords.meaning import Which

REACH = 30
"""Code points; the longest of these words are shorter."""
_PREPOSITION = re.compile(
    rf"(?<![\w-])(?:(?:ever{S})?since|starting(?:{S}(?:from|on|in))?|as{S}(?:of|early{S}as)|up{S}to|from|by|until"
    rf"|till|through|throughout|in|on|at|during|before|after|between|around|over|within){S}$",
    re.IGNORECASE,
)
_WEEK_OF = rf"(?:first|second|third|fourth|last|final){S}(?:week|weekend|days|half|part){S}of"
_MODIFIER = re.compile(
    rf"(?<!\w)(?:(?:the{S})?(?:earlier|later|early|late|mid|fiscal|year(?!{S}in)|{END}{S}of|{_WEEK_OF})(?:{S}in{S}|{S}|-)(?:the{S})?"
    rf"|the{S})$",
    re.IGNORECASE,
)
_WHICH_BEFORE = re.compile(rf"(?<!\w)(?:last|this|next|past|coming){S}$", re.IGNORECASE)
_AFTER_WHICH = frozenset(word[:3] for word in (*MONTHS, *WEEKDAYS, *SEASONS))
_ARTICLE = re.compile(r"the\s", re.IGNORECASE)
_VAGUE_BEFORE = re.compile(r"\b(?:the\sother|these|that|at|at\s(?:the|that)|the)\s$", re.IGNORECASE)


class Lead(NamedTuple):
    """The words before an expression that belong to it."""

    start: int
    core: int
    """Where the expression itself starts."""
    preposition: str
    modifier: str
    """`the `, `early `, `the end of `."""
    which: Which | None


def lead_of(text: str, match: re.Match[str], low: int) -> Lead:
    """What stands before the match, from `low` on."""
    core = _core(text, match, low)
    low = max(low, core - REACH)
    which = _WHICH_BEFORE.search(text, low, core) if text[core : core + 3] in _AFTER_WHICH else None
    at = which.start() if which else core
    modifier = _MODIFIER.search(text, low, at)
    at = modifier.start() if modifier else at
    preposition = _PREPOSITION.search(text, low, at)
    if preposition is None and modifier and _ARTICLE.fullmatch(modifier.group()) and match.lastgroup != "named":
        at = modifier.end()
    return Lead(
        preposition.start() if preposition else at,
        core,
        " ".join(preposition.group().lower().split()) if preposition else "",
        modifier.group().lower() if modifier else "",
        WHICH[which.group().lower().strip()] if which else None,
    )


def _core(text: str, match: re.Match[str], low: int) -> int:
    """Where the expression starts: with the number of "years ago", with "the other" of "day"."""
    start = match.start()
    before = {"ago": COUNT_BEFORE, "vague": _VAGUE_BEFORE, "other": _VAGUE_BEFORE}.get(str(match.lastgroup))
    words = before.search(text, max(low, start - REACH), start) if before else None
    return words.start() if words else start

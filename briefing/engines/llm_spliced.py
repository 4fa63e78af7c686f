"""A sentence glued together from halves of two that a model was shown: each word is there, and what it says is not.

Invariant: words of the model's own at the joint, two whole clauses side by side, and a fuller name in a pronoun's place
are no splice.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.evidence.lexicon import MONTHS

Words = tuple[str, ...]

_RUN = 3
"""Words on each side of a joint that stand just so in what was shown, at least."""
_BRIDGE = 2
"""Words on each side of it that stand nowhere together."""
_SUBJECT = 7
"""Words of a subject that may stand for a pronoun, at most."""


class _Read(NamedTuple):
    """A text as words."""

    words: Words
    edges: frozenset[int]
    """Before which of them a clause begins; its end too."""
    runs: dict[Words, list[int]]
    """Where each run of a few words begins."""
    bridges: frozenset[Words]
    """Words that stand together, as many as both sides of a joint are asked for."""


class _Half(NamedTuple):
    """Words on one side of a joint, and where they meet it in a text that was shown."""

    length: int
    shown: _Read
    at: int

    def is_whole(self, shift: int = 0) -> bool:
        """A clause begins or ends there, or so many words before."""
        return self.at - shift in self.shown.edges


def spliced(text: str, shown: Iterable[str]) -> list[str]:
    """`spliced: words` for the first joint in `text`. `shown`: what the model took its words from."""
    mine = _read(text)
    others = [_read(sentence) for one in shown for sentence in _SENTENCES.split(one)]
    for joint in range(_RUN, len(mine.words) - _RUN + 1):
        if joint not in mine.edges and _is_splice(mine, joint, others):
            near = " ".join(mine.words[joint - _RUN : joint + _RUN])
            return [f"spliced: {near!r} joins the halves of two sentences"]
    return []


def _is_splice(mine: _Read, joint: int, others: Sequence[_Read]) -> bool:
    bridge = mine.words[joint - _BRIDGE : joint + _BRIDGE]
    if any(bridge in other.bridges for other in others):
        return False
    before, after = _before(mine.words, joint, others), _after(mine.words, joint, others)
    pairs = [(one, other) for one in before for other in after]
    return bool(pairs) and not any(
        one.shown is other.shown
        or one.shown.words[one.at : one.at + 1] == mine.words[joint : joint + 1]  # the joint lies further on
        or _are_clauses(mine, joint, one, other)
        or _is_named(mine.words, joint, one, other)
        for one, other in pairs
    )


def _are_clauses(mine: _Read, joint: int, before: _Half, after: _Half) -> bool:
    """Two of them, or one behind a word that joins, or one and its date; at the joint or, where the second half has the
    words before it too, before those."""
    dated = any(word in MONTHS or word.isdigit() for word in mine.words[joint : joint + _RUN])
    if before.is_whole() and dated:
        return True
    shared = _common(reversed(mine.words[:joint]), reversed(after.shown.words[: after.at]))
    return any(
        joint - shift in mine.edges
        or (after.is_whole(shift) and (before.is_whole(shift) or mine.words[joint - shift - 1] in _JOINING))
        for shift in range(shared + 1)
    )


def _is_named(words: Words, joint: int, before: _Half, after: _Half) -> bool:
    """A pronoun, or a short "the two countries", got its name; or two that share a noun are one subject."""
    front = words[:joint]
    if not before.is_whole() and before.shown.words[before.at] in _OBJECTS and _goes_on(words[joint:], before):
        return True
    clause = max(edge for edge in after.shown.edges if edge <= after.at)
    subject = after.shown.words[clause : after.at]
    pronoun = {*subject[-1:]} & _SUBJECTS or (len(subject) <= _POINTED and {*subject[-1:]} & _POINTING)
    if pronoun and before.length <= _SUBJECT:
        return True
    return bool({*front[-1:]} & _AUXILIARIES and {*subject[-1:]} & _AUXILIARIES and set(front) & set(subject))


def _goes_on(behind: Words, before: _Half) -> bool:
    """What follows an object there, if it doesn't end its clause, follows its name too."""
    follows = before.shown.words[before.at + 1 : before.at + 3]
    return before.is_whole(-1) or any(follows == pair for pair in pairwise(behind))


def _before(words: Words, joint: int, others: Iterable[_Read]) -> list[_Half]:
    """The longest runs that end at the joint."""
    run = words[joint - _RUN : joint]
    found = [(other, start + _RUN) for other in others for start in other.runs.get(run, ())]
    halves = [_Half(_common(reversed(words[:joint]), reversed(one.words[:at])), one, at) for one, at in found]
    return [half for half in halves if half.length == max(one.length for one in halves)]


def _after(words: Words, joint: int, others: Iterable[_Read]) -> list[_Half]:
    """The longest runs that begin at it."""
    run = words[joint : joint + _RUN]
    found = [(other, start) for other in others for start in other.runs.get(run, ())]
    halves = [_Half(_common(words[joint:], one.words[at:]), one, at) for one, at in found]
    return [half for half in halves if half.length == max(one.length for one in halves)]


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """How many words are the same from the start."""
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length


@lru_cache(maxsize=1024)
def _read(text: str) -> _Read:
    """Kept, because a claim is read again for each sentence that rests on it."""
    found = list(_WORD.finditer(re.sub(r"[\[\]]", "", text)))
    words = tuple(match[1].casefold() for match in found)
    edges = frozenset([0, len(words), *(at for at, match in enumerate(found) if match[0] != f" {match[1]}")])
    runs: defaultdict[Words, list[int]] = defaultdict(list)
    for start in range(len(words) - _RUN + 1):
        runs[words[start : start + _RUN]].append(start)
    return _Read(words, edges, runs, frozenset(zip(*(words[step:] for step in range(2 * _BRIDGE)), strict=False)))


_SENTENCES = re.compile(r"(?<=[.!?;])\s+")
_WORD = re.compile(r"[^\w$€£%]*([\w$€£%]+(?:[-'’.,][\w%]+)*)")
"""With what stands before it: more than a space is an edge."""
_POINTED = 4
_POINTING = frozenset(
    (
        "countries",
        "sides",
        "leaders",
        "parties",
        "presidents",
        "ministers",
        "nations",
        "states",
        "partners",
        "neighbours",
    )
)
_AUXILIARIES = frozenset(("has", "have", "had", "is", "are", "was", "were", "will", "would"))
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "which"))
_OBJECTS = frozenset(("him", "her", "it", "them", "us", "me", "you", "this", "these", "those"))
_JOINING = frozenset(
    ("that", "and", "but", "or", "while", "whereas", "as", "when", "because", "since", "if", "whether", "although")
)

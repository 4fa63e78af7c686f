"""Who did it to whom: "Putin invited Xi" beside "Xi invited Putin".

Invariant: a passive turns the roles round, and what two do together has none.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.evidence.support.alignment import Alignment
from briefing.evidence.support.vocabulary import vocabulary


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MUTUAL = _words(
    """meet talk speak discuss agree sign negotiate cooperate trade marry hold clash border compete face exchange share
    join converse confer consult converge be have do make say"""
)
"""Roots of what two do together, or what tells of neither."""
_DIRECTED = _words(
    """export import supply delivery visit invitation loan debt sale aid attack strike request offer support shipment
    payment transfer gift trip flight"""
)
"""Roots of nouns that go from one to the other."""
_NEAR = 6
"""Words between an act and a name beside it."""


class Role(NamedTuple):
    """An act with the names right before and right behind it."""

    act: str
    before: frozenset[str]
    after: frozenset[str]
    passive: bool


def swapped_roles(alignment: Alignment) -> Iterator[str]:
    """Acts whose two sides have changed places since the closest passage, wherever that tells of the act."""
    names = {
        match.term.root
        for match in alignment.matches
        if match.term.kind == "name" or _opens(match.term.place, match.term.text)
    }
    told = list(_roles(alignment.closest, names))
    for role in _roles(alignment.clause.roots, names):
        same = [other for other in told if other.act == role.act]
        if same and all(_is_turned(role, other) for other in same):
            yield role.act


def _opens(place: int, text: str) -> bool:
    """A capital tells nothing of a first word: "China" is one too."""
    return place == 0 and text[:1].isupper()


def _roles(roots: Sequence[str], names: set[str]) -> Iterator[Role]:
    for place, act in enumerate(roots):
        if act in names or not _is_act(act):
            continue
        before = _nearest(roots[max(0, place - _NEAR) : place][::-1], names)
        after = _nearest(roots[place + 1 : place + 1 + _NEAR], names)
        if before and after:
            yield Role(act, before, after, "by" in roots[place + 1 : place + _NEAR])


def _is_act(root: str) -> bool:
    entry = vocabulary().entries.get(root)
    return root in _DIRECTED or (entry is not None and entry.kind == "verb" and root not in _MUTUAL)


def _nearest(roots: Sequence[str], names: set[str]) -> frozenset[str]:
    """The first run of names; two joined by "and" are no one side."""
    start = next((place for place, root in enumerate(roots) if root in names), None)
    if start is None:
        return frozenset()
    end = next((place for place in range(start, len(roots)) if roots[place] not in names), len(roots))
    joined = list(roots[end : end + 1]) == ["and"] and names & set(roots[end + 1 : end + 2])
    return frozenset() if joined else frozenset(roots[start:end])


def _is_turned(role: Role, other: Role) -> bool:
    crossed = bool(role.before & other.after and role.after & other.before)
    straight = bool(role.before & other.before and role.after & other.after)
    if crossed == straight:
        return False
    return crossed == (role.passive == other.passive)

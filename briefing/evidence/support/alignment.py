"""Finds where the evidence speaks of a clause, and which of the clause's terms it has there, elsewhere, or nowhere.

A clause is held against the one, two or three consecutive passages that have most of its terms by weight, and against
the few passages that have most of the rest: together the neighbourhood of the clause.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from briefing.evidence.support.reading import Clause, Evidence, Term
from briefing.evidence.support.vocabulary import FUNCTION_WORDS, opposites, stem

Place = Literal["near", "elsewhere", "nowhere"]


class Match(NamedTuple):
    """A term of a clause beside the evidence."""

    term: Term
    place: Place
    exact: bool
    """The root itself stands in the neighbourhood, not just a word derived from it."""
    opposite: str | None
    """A root of opposite meaning in the neighbourhood of a term that is not there."""
    stray: bool
    """The evidence has the term, but nowhere close to any term beside it in the clause."""


class Alignment(NamedTuple):
    """A clause beside the evidence."""

    clause: Clause
    matches: tuple[Match, ...]
    found: tuple[float, float, float]
    """Share of the terms, by weight, in the best one, two and three consecutive passages."""
    order: float
    """How close together the evidence has the neighbouring terms of the clause, 0 to 1."""
    neighbourhood: tuple[str, ...]
    """The roots of the passages that speak of the clause, in order."""
    closest: tuple[str, ...]
    """The roots of the one passage that has most of the clause."""


_WINDOWS = (1, 2, 3)
_SCATTERED = 3
"""Passages taken beside the best three, each for the terms that are still missing."""
_CLOSE_WORDS = 15
_NEARNESS = ((5, 1.0), (12, 0.7), (30, 0.4))
"""Words apart, and what two neighbouring terms that close are worth; farther, but both there: `_APART`."""
_APART = 0.1
_FAR = 10**9


def align(clause: Clause, evidence: Evidence) -> Alignment:
    """The clause beside the evidence; with no term in it, all shares are 0."""
    places = _places(clause, evidence)
    weights = {term.root: term.weight for term in clause.terms}
    passages = _passages(weights, places, evidence)
    worth = _Worth(weights)
    best = [_best_window(passages, worth, size) for size in _WINDOWS]
    total = sum(weights.values()) or 1.0
    chosen = _neighbourhood(passages, worth, best[-1].first, len(evidence.starts) - 1)
    near = tuple(key for number in chosen for key in _passage(evidence, number))
    return Alignment(
        clause,
        tuple(_matches(clause.terms, near, places, evidence)),
        (best[0].weight / total, best[1].weight / total, best[2].weight / total),
        _order(clause.terms, places),
        near,
        _passage(evidence, best[0].first),
    )


def _passage(evidence: Evidence, number: int) -> tuple[str, ...]:
    return tuple(evidence.roots[slice(*evidence.starts[number : number + 2])])


def _places(clause: Clause, evidence: Evidence) -> dict[str, list[int]]:
    """Where each term's root stands in the evidence, in order."""
    places: dict[str, list[int]] = {term.root: [] for term in clause.terms}
    known = evidence.unique & places.keys()
    for place, key in [(place, key) for place, key in enumerate(evidence.roots) if key in known]:
        places[key].append(place)
    return places


def _passages(weights: dict[str, float], places: dict[str, list[int]], evidence: Evidence) -> dict[int, int]:
    """Which roots each passage has: bits in the order of `weights`. Passages with none are left out."""
    passages: dict[int, int] = {}
    for bit, key in enumerate(weights):
        for place in places[key]:
            number = bisect_right(evidence.starts, place) - 1
            passages[number] = passages.get(number, 0) | 1 << bit
    return passages


class _Window(NamedTuple):
    weight: float
    first: int


def _best_window(passages: dict[int, int], worth: "_Worth", size: int) -> _Window:
    """The heaviest run of `size` passages; of equal ones the first."""
    best = _Window(0.0, 0)
    for first in sorted({max(0, number - back) for number in passages for back in range(size)}):
        bits = 0
        for number in range(first, first + size):
            bits |= passages.get(number, 0)
        if worth[bits] > best.weight + 1e-9:
            best = _Window(worth[bits], first)
    return best


class _Worth(dict[int, float]):
    """The weight of a set of roots, added up once."""

    def __init__(self, weights: dict[str, float]) -> None:
        super().__init__()
        self._weights = list(weights.values())

    def __missing__(self, bits: int) -> float:
        total = 0.0
        rest = bits
        while rest:
            total += self._weights[(rest & -rest).bit_length() - 1]
            rest &= rest - 1
        self[bits] = total
        return total


def _neighbourhood(passages: dict[int, int], worth: _Worth, first: int, count: int) -> list[int]:
    """Numbers of the best three passages and the scattered ones, each with the passages around it."""
    around = set(range(first - 1, first + 4))
    covered = 0
    for _ in range(_SCATTERED):
        number, bits = max(passages.items(), key=lambda held: worth[held[1] & ~covered], default=(first, 0))
        if worth[bits & ~covered] == 0:
            break
        covered |= bits
        around |= {number - 1, number, number + 1}
    return sorted(number for number in around if 0 <= number < count)


def _matches(
    terms: tuple[Term, ...], near: tuple[str, ...], places: dict[str, list[int]], evidence: Evidence
) -> Iterator[Match]:
    roots = set(near)
    stems = {stem(key) for key in roots - FUNCTION_WORDS}
    for number, term in enumerate(terms):
        exact = term.root in roots
        is_word = term.kind not in ("number", "time")
        place: Place = "nowhere"
        if exact or (is_word and stem(term.root) in stems):
            place = "near"
        elif places[term.root] or (is_word and stem(term.root) in evidence.stems):
            place = "elsewhere"
        against = opposites(term.root) & roots if place != "near" and is_word else frozenset()
        yield Match(term, place, exact, min(against, default=None), _is_stray(number, terms, places))


def _is_stray(number: int, terms: tuple[Term, ...], places: dict[str, list[int]]) -> bool:
    """Only of names and numbers: no term within three of it in the clause is within 15 words of it in the evidence."""
    here = places[terms[number].root]
    if terms[number].kind not in ("name", "number") or not here:
        return False
    beside = terms[max(0, number - 3) : number] + terms[number + 1 : number + 4]
    return not any(_distance(here, places[term.root]) <= _CLOSE_WORDS for term in beside)


def _order(terms: tuple[Term, ...], places: dict[str, list[int]]) -> float:
    """Neighbouring terms count by their weight, those with one between them half."""
    worth = total = 0.0
    for gap in (1, 2):
        for one, other in zip(terms, terms[gap:], strict=False):
            if one.root != other.root:
                weight = (one.weight + other.weight) / gap
                total += weight
                worth += weight * _nearness(_distance(places[one.root], places[other.root]))
    return worth / total if total else 0.0


def _nearness(distance: int) -> float:
    if distance == _FAR:
        return 0.0
    return next((worth for words, worth in _NEARNESS if distance <= words), _APART)


def _distance(some: Iterable[int], others: list[int]) -> int:
    """Fewest words between a place of one and a place of the other; both in order."""
    best = _FAR
    index = 0
    for place in some:
        while index < len(others) and others[index] < place:
            index += 1
        if index < len(others):
            best = min(best, others[index] - place)
        if index:
            best = min(best, place - others[index - 1])
    return best

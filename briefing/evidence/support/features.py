"""Turns a sentence beside its evidence into numbers that mean something to a reader.

Every feature has one direction: more of it always speaks for support, or always against. `model.py` weighs them.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Literal, NamedTuple

from briefing.evidence.support.alignment import Alignment, Match
from briefing.evidence.support.roles import swapped_roles
from briefing.evidence.support.vocabulary import (
    DEGREES,
    DENIALS,
    EXCLUSIONS,
    FUNCTION_WORDS,
    HEDGES,
    NEGATIONS,
    STRONG_MODALS,
    commonness,
    vocabulary,
)

Features = dict[str, float]

_SPECIFIC_WEIGHT = 3.0
_COMMON_WORD = 4.6
"""On the Zipf scale: rarer verbs and adjectives are how a rewriter replaces common ones."""
_DENIED_WORDS = range(-6, 8)
"""Words around a negation that tell what it denies."""
_GOVERNED_WORDS = 6
"""Words after a negation or hedge, the first telling one of which stands under it."""
_SURE_DENIAL = 2
"""Words that two negations must share to deny the same."""
_SPOKEN_OF = 0.6
"""Share of a clause's other terms in one passage, from which on the passage speaks of the same thing."""
_COPY_BEGINS, _COPY = 0.6, 0.85
"""Shares of a clause in one passage: from the first it is taken for a copy more and more, from the second wholly."""


def features(alignments: list[Alignment]) -> Features:
    """All of 0 for a sentence without terms."""
    matches = [match for alignment in alignments for match in alignment.matches]
    return {
        **_coverage(alignments, matches),
        **_missing(matches),
        **_changed(alignments, matches),
        "copy_changes": sum(closeness(alignment) * sum(1 for _ in copy_changes(alignment)) for alignment in alignments),
        **_shape(alignments, matches),
    }


def _coverage(alignments: list[Alignment], matches: list[Match]) -> Features:
    """How much of the sentence the evidence has in one place, and at all."""
    weights = [sum(match.term.weight for match in alignment.matches) for alignment in alignments]
    found = [_mean((alignment.found[size] for alignment in alignments), weights) for size in range(3)]
    specific = [match for match in matches if match.term.weight > _SPECIFIC_WEIGHT]
    return {
        "found_in_one": found[0],
        "found_in_two": found[1],
        "found_in_three": found[2],
        "worst_clause": min((alignment.found[1] for alignment in alignments), default=0.0),
        "found_anywhere": _weight(match for match in matches if match.place != "nowhere") / (_weight(matches) or 1.0),
        "specific_found": (_weight(match for match in specific if match.place == "near") + 1) / (_weight(specific) + 1),
        "in_order": _mean((alignment.order for alignment in alignments), weights),
        "longest_gap": math.log1p(max((_longest_gap(alignment.matches) for alignment in alignments), default=0.0)),
        "terms_missing": math.log1p(sum(match.place != "near" for match in matches)),
    }


def _mean(values: Iterable[float], weights: list[float]) -> float:
    return sum(v * w for v, w in zip(values, weights, strict=True)) / (sum(weights) or 1.0)


def _weight(matches: Iterable[Match]) -> float:
    return sum(match.term.weight for match in matches)


def _longest_gap(matches: tuple[Match, ...]) -> float:
    longest = gap = 0.0
    for match in matches:
        gap = gap + match.term.weight if match.place != "near" else 0.0
        longest = max(longest, gap)
    return longest


def _missing(matches: list[Match]) -> Features:
    """Names, numbers and days that the evidence has nowhere, or has in another connection."""
    nowhere = Counter(match.term.kind for match in matches if match.place == "nowhere")
    return {
        "name_missing": float(nowhere["name"] > 0),
        "names_missing": math.log1p(nowhere["name"]),
        "number_missing": float(nowhere["number"] > 0),
        "numbers_missing": math.log1p(nowhere["number"]),
        "day_missing": float(nowhere["time"] > 0),
        "strays": float(sum(match.stray for match in matches)),
    }


def _changed(alignments: list[Alignment], matches: list[Match]) -> Features:
    """What differs at the place where the evidence speaks of the same."""
    away = [match for match in matches if match.place != "near"]
    plain = [match for match in away if match.term.kind not in ("name", "number", "time")]
    fields = Counter(_field(match) for match in plain)
    reworded = (match for match in plain if match.term.kind in ("verb", "adjective"))
    return {
        "things_missing": float(fields["concrete"]),
        "opposites": float(sum(match.opposite is not None for match in plain)),
        "exclusions": float(sum(_count(alignment, EXCLUSIONS) for alignment in alignments)),
        "negations": sum(score for alignment in alignments for score in negations_alone(alignment)),
        "contradictions": float(sum(_contradictions(alignment) for alignment in alignments)),
        "denials": float(sum(match.term.root in DENIALS for match in away)),
        "degrees": float(sum(_count(alignment, DEGREES) for alignment in alignments)),
        "strong_modals": float(sum(_count(alignment, STRONG_MODALS) for alignment in alignments)),
        "manners": float(sum(match.term.kind == "adverb" for match in plain)),
        "retellings": float(fields["abstract"]),
        "rewordings": sum(max(0.0, _COMMON_WORD - commonness(match.term.text.lower())) for match in reworded),
    }


def _field(match: Match) -> str:
    entry = vocabulary().entries.get(match.term.root)
    return entry.field if entry else "other"


def _count(alignment: Alignment, words: frozenset[str]) -> int:
    return sum(word in words for word in alignment.clause.roots)


def negations_alone(alignment: Alignment) -> Iterator[float]:
    """For each negation of the clause 1.0 if the neighbourhood denies nothing of the kind, 0.5 if that is unsure."""
    return (
        1.0 - min(shared, _SURE_DENIAL) / _SURE_DENIAL
        for shared in _denied_alike(alignment.clause.roots, alignment.neighbourhood)
    )


def _denied_alike(roots: tuple[str, ...], evidence: tuple[str, ...]) -> Iterator[int]:
    """For each negation among `roots`, how many of the words around it stand around one negation of the evidence."""
    denials = [set(_around(evidence, place)) for place, word in enumerate(evidence) if word in NEGATIONS]
    for place, word in enumerate(roots):
        if word in NEGATIONS:
            denied = set(_around(roots, place)) - FUNCTION_WORDS
            yield max((len(denied & denial) for denial in denials), default=0)


def _contradictions(alignment: Alignment) -> int:
    """Negations over a word that the neighbourhood has, but never denied."""
    return sum(1 for _ in _governed_alone(alignment.clause.roots, alignment.neighbourhood, NEGATIONS))


def _around(roots: tuple[str, ...], place: int) -> tuple[str, ...]:
    return roots[max(0, place + _DENIED_WORDS.start) : place + _DENIED_WORDS.stop]


class Change(NamedTuple):
    """What a near copy says otherwise than the passage it copies."""

    kind: Literal["added", "subject", "roles", "negation", "no negation", "modality", "no hedge", "opposite"]
    word: str


def closeness(alignment: Alignment) -> float:
    """From 0 to 1: how much the clause copies one passage."""
    return min(1.0, max(0.0, (alignment.found[0] - _COPY_BEGINS) / (_COPY - _COPY_BEGINS)))


def is_copy(alignment: Alignment) -> bool:
    """The clause nearly copies one passage, so that a small difference is a change."""
    return closeness(alignment) > 0


def copy_changes(alignment: Alignment) -> Iterator[Change]:
    """Between the clause and its closest passage alone; means something only where the clause nearly copies it."""
    roots, closest = set(alignment.clause.roots), set(alignment.closest)
    for match in alignment.matches:
        if match.term.kind in ("name", "number", "time") and match.place != "near":
            yield Change("added", match.term.text)
        elif match.opposite in closest:
            yield Change("opposite", match.term.text)
    if subject := other_subject(alignment):
        yield Change("subject", subject)
    yield from (Change("roles", act) for act in swapped_roles(alignment))
    yield from (Change("added", word) for word in sorted(EXCLUSIONS & roots - set(alignment.neighbourhood)))
    yield from (Change("modality", word) for word in sorted(STRONG_MODALS & roots - closest))
    yield from (
        Change("negation", word) for word in _governed_alone(alignment.clause.roots, alignment.closest, NEGATIONS)
    )
    yield from (
        Change("no negation", word) for word in _governed_alone(alignment.closest, alignment.clause.roots, NEGATIONS)
    )
    yield from (Change("no hedge", word) for word in _governed_alone(alignment.closest, alignment.clause.roots, HEDGES))


def _governed_alone(roots: tuple[str, ...], others: tuple[str, ...], words: frozenset[str]) -> Iterator[str]:
    """Words of the kind whose head the others have too, but under no word of the kind."""
    heads = dict(_governed(others, words))
    return (word for head, word in _governed(roots, words) if head in others and head not in heads)


def _governed(roots: tuple[str, ...], words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each word of the kind, after its head: the first telling word that follows it."""
    for place, word in enumerate(roots):
        if word in words:
            after = roots[place + 1 : place + 1 + _GOVERNED_WORDS]
            head = next((root for root in after if root not in FUNCTION_WORDS and root not in words), None)
            if head:
                yield head, word


def other_subject(alignment: Alignment) -> str | None:
    """The name that begins the clause, where one passage has most of the rest but not the name."""
    names = [match.term for match in takewhile(lambda match: match.term.kind == "name", alignment.matches)]
    rest = [match.term for match in alignment.matches[len(names) :]]
    closest = set(alignment.closest)
    told = sum(term.weight for term in rest if term.root in closest)
    if not names or closest & {term.root for term in names} or told < _SPOKEN_OF * sum(term.weight for term in rest):
        return None
    return " ".join(term.text for term in names)


def _shape(alignments: list[Alignment], matches: list[Match]) -> Features:
    """What kind of sentence it is; `model.py` tells from it how to read the rest."""
    facts = sum(match.term.kind in ("name", "number", "time") for match in matches)
    return {
        "length": math.log(max(1, len(matches))),
        "clauses": float(min(2, len(alignments))),
        "density": facts / max(1, len(matches)),
    }

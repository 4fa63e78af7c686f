"""Which sets of words have most of the smaller one in common, without comparing each with each.

Method: prefix filtering (Bayardo, Ma, Srikant, "Scaling up all pairs similarity search", 2007). If a share of a set's
words must stand in another, at least one of its rarest few must; so only those few are indexed, rare words first.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from math import ceil

_MAX_SHARERS = 200
"""A word that more sets of one shelf are indexed by is a formula and finds nothing."""


def alike(
    sets: Sequence[Collection[str]], shelves: Sequence[Sequence[int]], least: float, fewest: int
) -> list[list[int]]:
    """For each set the places of the others that share `least` of the smaller one's words, in order.

    Only sets that stand on a common shelf are compared, those of under `fewest` words not at all. Each has a word
    once; a tuple takes less room than a set.
    """
    counts = Counter(word for words in sets for word in words)
    index: _Index = defaultdict(lambda: defaultdict(list))
    found: list[list[int]] = [[] for _ in sets]
    for place in sorted(range(len(sets)), key=lambda place: (len(sets[place]), place)):
        words = frozenset(sets[place])
        if len(words) < fewest:
            continue
        for other in _candidates(words, shelves[place], index):
            if len(words.intersection(sets[other])) >= least * len(sets[other]):
                found[place].append(other)
                found[other].append(place)
        for word in _rarest(words, counts, least):
            for shelf in shelves[place]:
                index[shelf][word].append(place)
    return [sorted(places) for places in found]


_Index = defaultdict[int, defaultdict[str, list[int]]]
"""The places of sets by shelf and rare word."""


def _candidates(words: frozenset[str], shelves: Sequence[int], index: _Index) -> set[int]:
    found: set[int] = set()
    for shelf in shelves:
        by_word = index[shelf]
        for word in words & by_word.keys():
            if len(by_word[word]) <= _MAX_SHARERS:
                found.update(by_word[word])
    return found


def _rarest(words: frozenset[str], counts: Counter[str], least: float) -> list[str]:
    ordered = sorted(words, key=lambda word: (counts[word], word))
    return ordered[: len(ordered) - ceil(least * len(ordered)) + 1]

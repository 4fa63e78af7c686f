"""How much each sentence says of what its article says: LexRank (Erkan and Radev 2004) over TF-IDF vectors.

Pure arithmetic over words; the damping factor and the weights without a threshold are those of continuous LexRank.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import mul

_DAMPING = 0.85
_ROUNDS = 30
_MOST_SENTENCES = 200
"""Longer articles are ranked by their first sentences; the rest gets the lowest rank."""


def centrality(sentences: Sequence[Sequence[str]]) -> list[float]:
    """One weight a sentence, 0 to 1, the most central one 1. A sentence is given as its words, lower-cased."""
    ranked = sentences[:_MOST_SENTENCES]
    vectors = _vectors(ranked)
    weights = [[_cosine(one, other) for other in vectors] for one in vectors]
    scores = _ranks(weights)
    top = max(scores, default=0.0) or 1.0
    return [score / top for score in scores] + [0.0] * (len(sentences) - len(ranked))


def _vectors(sentences: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    spread = Counter(word for sentence in sentences for word in set(sentence))
    total = len(sentences) or 1
    vectors = []
    for sentence in sentences:
        vector = {word: count * math.log(1 + total / spread[word]) for word, count in Counter(sentence).items()}
        norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / norm for word, weight in vector.items()})
    return vectors


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * large[word] for word, weight in small.items() if word in large)


def _ranks(weights: Sequence[Sequence[float]]) -> list[float]:
    """Power iteration over the row-normalised similarity matrix."""
    size = len(weights)
    if not size:
        return []
    sums = [sum(row) or 1.0 for row in weights]
    columns = list(
        zip(*([weight / total for weight in row] for row, total in zip(weights, sums, strict=True)), strict=True)
    )
    ranks = [1.0 / size] * size
    for _ in range(_ROUNDS):
        ranks = [(1 - _DAMPING) / size + _DAMPING * sum(map(mul, ranks, column)) for column in columns]
    return ranks

"""Weighs the features into a score; the weights are fitted by `tests/benchmarks/train_support.py` and packaged.

There are two ways to read a sentence. One that *states* facts in its source's words is supported where one place of the
source has most of them, every name and every number. One that *retells* a long text in words of its own can't be found
anywhere, so what counts is what it adds or turns round. How long a sentence is, and how full of names and numbers,
tells how much of each reading it gets. Both are logistic regressions whose weights have their signs prescribed. A near
copy of one passage is a third case: each change in it counts fully, whatever the reading.
"""

import json
import math
from functools import cache
from importlib import resources
from typing import NamedTuple

from briefing.evidence.support.features import Features


class Reading(NamedTuple):
    """A linear score: log-odds."""

    bias: float
    weights: dict[str, float]

    def of(self, features: Features) -> float:
        """Log-odds by this reading alone."""
        return self.bias + sum(weight * features[name] for name, weight in self.weights.items())


class Model(NamedTuple):
    stated: Reading
    retold: Reading
    style: Reading
    """Log-odds that the sentence is a retelling."""
    copied: Reading
    """What a change in a near copy takes off."""

    def score(self, features: Features) -> float:
        """How well the sentence is supported, 0 to 1; 0.5 is as likely as not."""
        retold = logistic(self.style.of(features))
        mixed = (1 - retold) * self.stated.of(features) + retold * self.retold.of(features)
        return logistic(mixed + self.copied.of(features))


def logistic(odds: float) -> float:
    """Probability of log-odds; never overflows."""
    return 1 / (1 + math.exp(-max(-500.0, min(500.0, odds))))


@cache
def packaged_model() -> Model:
    """The fitted model, read once."""
    stored = json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    return Model(*(Reading(stored[name]["bias"], stored[name]["weights"]) for name in Model._fields))

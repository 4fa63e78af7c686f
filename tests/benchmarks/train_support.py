"""Fits the weights of the support checker on the development data, and says what to expect of them on other data.

Run: python -m tests.benchmarks.train_support [--write]

WiCE (Kamoi et al. 2023) fits the reading of stated facts, SummEdits (Laban et al. 2023) that of retellings. Expected
figures: ten-fold cross-validation over WiCE, one text a claim there, and one domain of SummEdits held out whole at a
time, no text of which the fit has seen. The threshold is always 0.5: it comes out of the fit, which counts both labels
alike. --write puts the weights fitted on everything into the package.
"""

import json
import math
import random
import statistics
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.evidence import support
from briefing.evidence.support.alignment import align
from briefing.evidence.support.features import Features, features
from briefing.evidence.support.model import Model, Reading
from briefing.evidence.support.reading import read_evidence, read_sentence
from tests.benchmarks.corpus import RETOLD_SETS, SHARED, STATED_SET

STATED = {
    **dict.fromkeys(("found_in_one", "found_in_two", "found_in_three", "worst_clause", "found_anywhere"), 1),
    **dict.fromkeys(("specific_found", "in_order"), 1),
    **dict.fromkeys(("longest_gap", "terms_missing", "name_missing", "names_missing", "number_missing"), -1),
    **dict.fromkeys(("numbers_missing", "day_missing", "strays"), -1),
}
"""Features of a reading, each with the sign its weight must have: the data are few, the directions are known."""
RETOLD = {
    **dict.fromkeys(("name_missing", "names_missing", "number_missing", "numbers_missing", "things_missing"), -1),
    **dict.fromkeys(
        ("opposites", "exclusions", "negations", "contradictions", "degrees", "strong_modals", "denials", "manners"), -1
    ),
    **dict.fromkeys(("retellings", "rewordings"), 1),
}
STATED_PENALTY = 33.0
RETOLD_PENALTY = 50.0
"""L2, on standardised weights; total weight of the examples of a set is 300."""
SET_WEIGHT = 300.0
STYLE = {"length": 8.0, "density": -6.0, "clauses": 2.0}
STYLE_CENTRE = {"length": math.log(16), "density": 0.3, "clauses": 1.5}
"""Not fitted, since no set is labelled with it: which sentences are retellings, and where both readings count alike."""
CHANGE_IN_COPY = -3.0
"""Not fitted: one changed word undoes a copy."""
FOLDS = 10
REPEATS = 10
STEPS = 3000

Array = NDArray[np.float64]


class Pairs(NamedTuple):
    """The pairs of one set, measured."""

    features: list[Features]
    labels: list[bool]

    def at(self, places: list[int]) -> "Pairs":
        return Pairs([self.features[place] for place in places], [self.labels[place] for place in places])


def main() -> None:
    sets = {name: read_pairs(name) for name in (STATED_SET, *RETOLD_SETS)}
    if not all(pairs.labels for pairs in sets.values()):
        sys.exit("skipped: no development data (set BRIEFING_SHARED)")
    report(sets)
    if "--write" in sys.argv:
        target = Path(support.__file__).with_name("weights.json")
        target.write_text(as_json(fit(sets)), encoding="utf-8")
        print(f"wrote {target.name}")


def report(sets: dict[str, Pairs]) -> None:
    """Prints what to expect of the weights on data like these."""
    runs = [cross_validated(sets, seed) for seed in range(REPEATS)]
    spread = statistics.pstdev(runs)
    print(f"{STATED_SET}: balanced accuracy {statistics.mean(runs):.3f}, spread over {REPEATS} splits {spread:.3f}")
    for name in RETOLD_SETS:
        model = fit({other: pairs for other, pairs in sets.items() if other != name})
        held_out = balanced_accuracy(model, sets[name])
        print(f"{name}: balanced accuracy {held_out:.3f}, fitted without it")


def cross_validated(sets: dict[str, Pairs], seed: int) -> float:
    """Balanced accuracy over WiCE, each claim judged by weights fitted without its fold."""
    pairs = sets[STATED_SET]
    order = list(range(len(pairs.labels)))
    random.Random(seed).shuffle(order)
    order.sort(key=lambda place: pairs.labels[place])
    right: dict[bool, list[bool]] = {True: [], False: []}
    for fold in range(FOLDS):
        held_out = pairs.at(order[fold::FOLDS])
        kept = pairs.at([place for number, place in enumerate(order) if number % FOLDS != fold])
        model = fit({**sets, STATED_SET: kept})
        for measured, label in zip(*held_out, strict=True):
            right[label].append((model.score(measured) >= 0.5) == label)
    return statistics.mean(statistics.mean(answers) for answers in right.values())


def balanced_accuracy(model: Model, pairs: Pairs) -> float:
    right: dict[bool, list[bool]] = {True: [], False: []}
    for measured, label in zip(*pairs, strict=True):
        right[label].append((model.score(measured) >= 0.5) == label)
    return statistics.mean(statistics.mean(answers) for answers in right.values())


def read_pairs(name: str) -> Pairs:
    path = SHARED / "data" / "support" / f"{name}.jsonl"
    rows = [json.loads(line) for line in path.open(encoding="utf-8")] if path.exists() else []
    return Pairs(
        [measure(row["claim"], row["evidence"]) for row in rows], [row["label"] == "supported" for row in rows]
    )


def measure(claim: str, evidence: str) -> Features:
    return features([align(clause, read_evidence(evidence)) for clause in read_sentence(claim) if clause.terms])


def fit(sets: dict[str, Pairs]) -> Model:
    """Both readings on their sets; the style is given, not fitted."""
    retold = [pairs for name, pairs in sets.items() if name != STATED_SET]
    return Model(
        stated=fit_reading([sets[STATED_SET]], STATED, STATED_PENALTY),
        retold=fit_reading(retold, RETOLD, RETOLD_PENALTY),
        style=Reading(round(-sum(STYLE[name] * centre for name, centre in STYLE_CENTRE.items()), 6), STYLE),
        copied=Reading(0.0, {"copy_changes": CHANGE_IN_COPY}),
    )


def fit_reading(sets: list[Pairs], signs: dict[str, int], penalty: float) -> Reading:
    """Weights for the features as they are; standardised within the fit."""
    rows = np.array([[measured[name] for name in signs] for pairs in sets for measured in pairs.features])
    labels = np.array([label for pairs in sets for label in pairs.labels])
    weights = np.concatenate([even_weights(pairs.labels) for pairs in sets])
    centre = np.average(rows, axis=0, weights=weights)
    scale = np.sqrt(np.average((rows - centre) ** 2, axis=0, weights=weights)) + 1e-9
    fitted, bias = descend((rows - centre) / scale, labels, weights, np.array(list(signs.values())), penalty)
    raw = fitted / scale
    return Reading(
        round(float(bias - raw @ centre), 6), dict(zip(signs, (round(float(w), 6) for w in raw), strict=True))
    )


def even_weights(labels: list[bool]) -> Array:
    """Both labels count alike, and each set as much as another."""
    count = {label: labels.count(label) for label in (True, False)}
    return np.array([SET_WEIGHT / 2 / count[label] for label in labels])


def descend(
    rows: Array, labels: NDArray[np.bool_], weights: Array, signs: NDArray[np.int_], penalty: float
) -> tuple[Array, float]:
    """Logistic loss with L2 under sign bounds, by accelerated projected gradient (Beck and Teboulle 2009)."""
    targets = np.where(labels, 1.0, -1.0)
    design = np.column_stack([rows, np.ones(len(rows))])
    shrink = np.append(np.full(rows.shape[1], penalty), 0.0)
    step = 1 / (np.linalg.eigvalsh(design.T @ (design * weights[:, None]))[-1] / 4 + penalty)
    now = ahead = np.zeros(design.shape[1])
    momentum = 1.0
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(np.clip(targets * (design @ ahead), -50, 50)))
        gradient = -design.T @ (weights * targets * wrong) + shrink * ahead
        following = ahead - step * gradient
        following[:-1] = np.where(following[:-1] * signs < 0, 0.0, following[:-1])
        grown = (1 + math.sqrt(1 + 4 * momentum**2)) / 2
        ahead = following + (momentum - 1) / grown * (following - now)
        now, momentum = following, grown
    return now[:-1], float(now[-1])


def as_json(model: Model) -> str:
    stored = {name: reading._asdict() for name, reading in model._asdict().items()}
    return json.dumps(stored, indent=1) + "\n"


if __name__ == "__main__":
    main()

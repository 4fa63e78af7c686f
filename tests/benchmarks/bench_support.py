"""How often the support checker is right, how fast, and how many one-word changes of a copy it sees.

Run: python -m tests.benchmarks.bench_support

Balanced accuracy of the packaged weights on the development data they were fitted on is printed for what it is; what to
expect elsewhere is told by `train_support`, which holds texts out. The interval is a bootstrap over texts. Peers get
the best threshold in hindsight, which the checker does not: the share of the sentence's words that the evidence has,
and rapidfuzz's token_set_ratio (pip install rapidfuzz). Speed is pairs a CPU second, without the time to load.
"""

import json
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.evidence.support.checker import support
from briefing.evidence.support.reading import read_evidence
from tests.benchmarks.corpus import RETOLD_SETS, SHARED, STATED_SET

RESAMPLES = 1000
SENTENCES_A_TEXT = 3
PASSES = 3
Score = Callable[[str, str], float]


class Pair(NamedTuple):
    claim: str
    evidence: str
    label: bool


class Change(NamedTuple):
    """A way to change one word, and what it must be told from."""

    name: str
    pattern: re.Pattern[str]
    replace: Callable[[re.Match[str], random.Random], str]


_VERB = re.compile(r"\b(?:is|are|was|were|has|have|will|can)\b(?! not)")
_NEGATION = re.compile(r" (?:not|never)\b|n['’]t\b")
_HEDGE = re.compile(r"\b(?:reportedly|allegedly|perhaps|probably|likely|apparently) ")
CHANGES = (
    Change("number", re.compile(r"\b\d+\b"), lambda found, chance: str(int(found.group()) + chance.randint(1, 9))),
    Change("negation added", _VERB, lambda found, _: f"{found.group()} not"),
    Change("negation dropped", _NEGATION, lambda *_: ""),
    Change("modal made sure", re.compile(r"\b(?:may|might|could)\b"), lambda *_: "will"),
    Change("hedge dropped", _HEDGE, lambda *_: ""),
    Change("only added", _VERB, lambda found, _: f"{found.group()} only"),
)


def main() -> None:
    sets = {name: read_pairs(name) for name in (STATED_SET, *RETOLD_SETS)}
    if not all(sets.values()):
        sys.exit("skipped: no development data (set BRIEFING_SHARED)")
    support("loads the words", "and the weights")
    for name, pairs in sets.items():
        report_accuracy(name, pairs)
    for name, pairs in sets.items():
        report_speed(name, pairs)
    report_changes([pair.evidence for pair in sets[STATED_SET]])


def read_pairs(name: str) -> list[Pair]:
    path = SHARED / "data" / "support" / f"{name}.jsonl"
    rows = [json.loads(line) for line in path.open(encoding="utf-8")] if path.exists() else []
    return [Pair(row["claim"], row["evidence"], row["label"] == "supported") for row in rows]


def report_accuracy(name: str, pairs: list[Pair]) -> None:
    ours = [(support(pair.claim, pair.evidence).supported, pair) for pair in pairs]
    low, high = interval(ours)
    line = (
        f"{name}: {len(pairs)} pairs, balanced accuracy {balanced(ours):.3f} (95% of resamples {low:.3f} to {high:.3f})"
    )
    print(f"{line}, words in common {in_hindsight(shared_words, pairs):.3f}", end="")
    peer = fuzzy()
    print(f", rapidfuzz {in_hindsight(peer, pairs):.3f}" if peer else ", rapidfuzz is not installed")


def balanced(judged: list[tuple[bool, Pair]]) -> float:
    """Mean of the shares judged rightly among supported and among other pairs."""
    rights = [[verdict == pair.label for verdict, pair in judged if pair.label == label] for label in (True, False)]
    return statistics.mean(statistics.mean(right) if right else 0.5 for right in rights)


def interval(judged: list[tuple[bool, Pair]]) -> tuple[float, float]:
    """Texts are resampled with all their pairs, since pairs of one text are alike."""
    chance = random.Random(0)
    texts: dict[str, list[tuple[bool, Pair]]] = {}
    for verdict, pair in judged:
        texts.setdefault(pair.evidence, []).append((verdict, pair))
    groups = list(texts.values())
    figures = sorted(
        balanced([one for group in chance.choices(groups, k=len(groups)) for one in group]) for _ in range(RESAMPLES)
    )
    return figures[RESAMPLES // 40], figures[-RESAMPLES // 40]


def in_hindsight(score: Score, pairs: list[Pair]) -> float:
    """Balanced accuracy at the threshold that suits these very pairs best."""
    scored = [(score(pair.claim, pair.evidence), pair) for pair in pairs]
    thresholds = sorted({value for value, _ in scored})[:: max(1, len(scored) // 100)]
    return max(balanced([(value >= threshold, pair) for value, pair in scored]) for threshold in thresholds)


def shared_words(claim: str, evidence: str) -> float:
    words = set(re.findall(r"\w+", claim.lower()))
    return len(words & set(re.findall(r"\w+", evidence.lower()))) / max(1, len(words))


def fuzzy() -> Score | None:
    try:
        from rapidfuzz.fuzz import token_set_ratio
    except ImportError:
        return None
    return lambda claim, evidence: float(token_set_ratio(claim, evidence))


def report_speed(name: str, pairs: list[Pair]) -> None:
    speeds = []
    for _ in range(PASSES):
        read_evidence.cache_clear()
        before = time.process_time()
        for pair in pairs:
            support(pair.claim, pair.evidence)
        speeds.append(len(pairs) / (time.process_time() - before))
    words = statistics.mean(len(pair.evidence.split()) for pair in pairs)
    print(f"{name}: {statistics.median(speeds):.0f} pairs a CPU second, {words:.0f} words of evidence each")


def report_changes(texts: list[str]) -> None:
    chance = random.Random(0)
    sentences = [(sentence, text) for text in texts for sentence in pick(text, chance)]
    kept = statistics.mean(support(sentence, sentence).supported for sentence, _ in sentences)
    print(f"{len(sentences)} sentences beside themselves: {kept:.1%} supported")
    for change in CHANGES:
        changed = [
            (new, old) for old, _ in sentences if (new := change.pattern.sub(one(change, chance), old, count=1)) != old
        ]
        seen = statistics.mean(not support(new, old).supported for new, old in changed) if changed else 0.0
        print(f"  {change.name}: {seen:.1%} of {len(changed)} seen")


def pick(text: str, chance: random.Random) -> Iterator[str]:
    sentences = [
        part for part in re.split(r"(?<=[.!?])\s+", text) if 8 <= len(part.split()) <= 40 and part[0].isupper()
    ]
    yield from chance.sample(sentences, min(SENTENCES_A_TEXT, len(sentences)))


def one(change: Change, chance: random.Random) -> Callable[[re.Match[str]], str]:
    return lambda found: change.replace(found, chance)


if __name__ == "__main__":
    main()

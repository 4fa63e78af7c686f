"""How many planted changes the gate and the excerpt check catch, and how often they stop what is right.

    python -m tests.benchmarks.bench_gate

Each sentence of the development texts is its own evidence: unchanged it must pass; with one number, name, date,
negation, modal or hedge changed it must not. Beside them, the share of new words as a peer: a sentence is refused if it
has a number or capitalised word that the evidence has not. Then the sets of `eval support`, whole pages as evidence.
"""

import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator

from briefing.articles.sentences import sentence_spans
from briefing.evidence import words as w
from briefing.evidence.date_parts import dates
from briefing.evidence.excerpt import check_excerpt
from briefing.evidence.facts import check_facts
from briefing.evidence.names import names
from briefing.evidence.numbers import numbers
from briefing.records import Claim, Document, Profile, Span
from tests.benchmarks.corpus import SHARED

SEED = 20261121
PROFILE = Profile(name="none", title="", question="")
SPELT = {"one": "two", "two": "three", "three": "two", "first": "second", "second": "third"}


def main() -> None:
    if not SHARED.exists():
        print(f"skipped: {SHARED} is not there")
        return
    planted()
    print()
    for path in sorted((SHARED / "data/support").glob("*.jsonl")):
        pairs(path.name, [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()])


def planted() -> None:
    texts = [p.read_text("utf-8") for p in sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("data/kremlin/txt/*")])]
    draw = random.Random(SEED)
    known = [name.text for text in texts for name in names(text) if " " not in name.text]
    refused: defaultdict[str, Counter[str]] = defaultdict(Counter)
    before, count = time.process_time(), 0
    for text in texts:
        for source in sentences(text):
            for kind, sentence in [("unchanged", source), *changes(source, known, draw)]:
                count += 1
                refused[kind]["all"] += 1
                refused[kind]["gate"] += bool(gate(sentence, source, text))
                refused[kind]["excerpt"] += bool(check_excerpt(sentence, source))
                refused[kind]["peer"] += new_words(sentence, source)
    spent = (time.process_time() - before) / count * 1e3
    print(f"{len(texts)} texts, seed {SEED}, {spent:.1f} ms of CPU a sentence for all three checks\n")
    print("| change | planted | the gate refuses | the excerpt check refuses | a new number or capital |")
    print("|---|---|---|---|---|")
    for kind, counts in refused.items():
        shares = " | ".join(f"{counts[check] / counts['all']:.1%}" for check in ("gate", "excerpt", "peer"))
        print(f"| {kind} | {counts['all']} | {shares} |")


def sentences(text: str) -> Iterator[str]:
    for start, end in sentence_spans(text, Span(0, len(text))):
        if len(text[start:end].split()) >= 6:
            yield text[start:end].strip()


def changes(source: str, known: list[str], draw: random.Random) -> Iterator[tuple[str, str]]:
    """One change of each kind that the sentence allows."""
    if found := numbers(source):
        number = draw.choice(found)
        yield "number", put(source, number.start, number.end, other_number(number.text))
    if found_names := names(source):
        name = draw.choice(found_names)
        yield "name", put(source, name.start, name.end, draw.choice([new for new in known if new not in source]))
    if days := [date for date in dates(source) if date.day]:
        other = re.sub(r"\d+", lambda digits: str(int(digits[0]) % 27 + 1), days[0].text, count=1)
        yield "day", put(source, days[0].start, days[0].end, other)
    yield from weights(source, draw)


def weights(source: str, draw: random.Random) -> Iterator[tuple[str, str]]:
    """Changes of negation, modality and hedges."""
    if match := re.search(r"\b(?:not|never|no longer)\s", source):
        yield "negation dropped", put(source, *match.span(), "")
    match = re.search(r"\b(?:is|are|was|were|has|have|will|would|can)\b", source)
    if match and not w.negations(source):
        yield "negation added", put(source, *match.span(), f"{match[0]} not")
    if match := re.search(r"\b(?:may|might|could)\b", source):
        yield "may to will", put(source, *match.span(), "will")
    if match := re.search(r"\b(?:will|may|could|should) (\w+)\b", source):
        yield "modal dropped", put(source, *match.span(), f"{match[1]}ed")
    if hedges := w.hedges(source):
        hedge = draw.choice(hedges)
        yield "hedge dropped", put(source, hedge.start, hedge.end, "").replace("  ", " ").strip()


def put(source: str, start: int, end: int, words: str) -> str:
    return source[:start] + words + source[end:]


def other_number(words: str) -> str:
    if digit := re.search(r"\d", words):
        return words.replace(digit[0], str((int(digit[0]) + 3) % 10), 1)
    first = words.split()[0]
    return words.replace(first, SPELT.get(first.lower(), "seven"), 1)


def gate(sentence: str, source: str, text: str) -> list[str]:
    document = Document(id="S1", path="a", sha256="", media_type="text/plain", text=text, body=(Span(0, len(text)),))
    claim = Claim(document="S1", text=source, quote=source, start=0, end=0, kind="event", status="done")
    return check_facts(sentence, [claim], {"S1": document}, PROFILE)


def new_words(sentence: str, source: str) -> bool:
    """The peer: what a few lines do."""
    known = set(re.findall(r"\w+", source))
    return any((word[0].isdigit() or word[0].isupper()) and word not in known for word in re.findall(r"\w+", sentence))


def pairs(name: str, rows: list[dict[str, str]]) -> None:
    refused: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        refused[row["label"]]["all"] += 1
        refused[row["label"]]["gate"] += bool(gate(row["claim"], row["evidence"], row["evidence"]))
        refused[row["label"]]["peer"] += new_words(row["claim"], row["evidence"])
    for label, counts in sorted(refused.items()):
        shares = ", ".join(f"{check} {counts[check] / counts['all']:.1%}" for check in ("gate", "peer"))
        print(f"{name}: {label}, {counts['all']}: refused by {shares}")


if __name__ == "__main__":
    main()

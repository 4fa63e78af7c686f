"""How well and how fast `mark_copies` finds copies, beside rensa and datasketch.

    python -m tests.benchmarks.bench_copies [number of documents]

Planted: made-up wires and the bodies of the development pages, each with reprints (new headline, shortened body,
other boilerplate, left uncleaned on purpose), follow-ups with background repeated word for word, and formulaic notes.
"""

import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from briefing.articles.dedupe import mark_copies
from briefing.records import Document
from tests.benchmarks.corpus import SHARED
from tests.benchmarks.wires import Planted, make_wire, plant, wire_of

SEED = 20261121

Groups = dict[str, str]
"""Which group each document is in, by ids."""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    draw = random.Random(SEED)
    print(f"made-up wires, seed {SEED}")
    report(plant(draw, [make_wire(draw) for _ in range(count * 2 // 9)], copies=3, formulas=count // 60))
    for name, bodies in (("extraction", extraction_bodies()), ("kremlin", kremlin_bodies())):
        if not bodies:
            print(f"bodies of {name}: skipped, {SHARED / 'data' / name} is not there")
            continue
        draw = random.Random(SEED)
        print(f"\nbodies of {name}")
        report(plant(draw, [wire_of(draw, body) for body in bodies], copies=5, formulas=0))


def extraction_bodies() -> list[str]:
    path = SHARED / "data/extraction/gold.json"
    pages = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return [page["articleBody"] for _, page in sorted(pages.items())]


def kremlin_bodies() -> list[str]:
    path = SHARED / "data/kremlin/gold.jsonl"
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def report(planted: Sequence[Planted]) -> None:
    documents = [one.document for one in planted]
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} documents of {words // len(documents)} words on average")
    print("| | copies grouped | follow-ups merged | formulas merged | other pairs merged | documents a CPU second |")
    print("|---|---|---|---|---|---|")
    for name, run in (("briefing", ours), ("rensa", with_rensa), ("datasketch", with_datasketch)):
        try:
            started = time.process_time()
            groups = run(documents)
        except ModuleNotFoundError:
            print(f"| {name} | not installed | | | | |")
            continue
        print(f"| {name} | {scores(planted, groups)} | {len(documents) / (time.process_time() - started):.0f} |")
    print(f"peak memory so far: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def scores(planted: Sequence[Planted], groups: Groups) -> str:
    cells = []
    for relation in ("copy", "follow_up", "formula"):
        pairs = [(one.document.id, one.of) for one in planted if one.relation == relation and one.of]
        together = sum(groups[one] == groups[other] for one, other in pairs if other)
        cells.append(f"{together / len(pairs):.2%} of {len(pairs)}" if pairs else "-")
    return " | ".join([*cells, unrelated(planted, groups)])


def unrelated(planted: Sequence[Planted], groups: Groups) -> str:
    """Pairs in one group that no wire joins."""
    wires = {one.document.id: one.of or one.document.id for one in planted}
    members: dict[str, list[str]] = {}
    for name, group in groups.items():
        members.setdefault(group, []).append(wires[name])
    wrong = sum(len(names) - max(map(names.count, names)) for names in members.values())
    return f"{wrong} of {len(planted)} documents"


# --- the runs ---------------------------------------------------------------------------------------------------


def ours(documents: Sequence[Document]) -> Groups:
    return {document.id: document.duplicate_of or document.id for document in mark_copies(documents)}


def with_rensa(documents: Sequence[Document]) -> Groups:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)

    def sketch(words: list[str]) -> Any:
        minhash = RMinHash(num_perm=128, seed=42)
        minhash.update(words)
        return minhash

    def insert(place: int, minhash: Any) -> None:
        index.insert(place, minhash)

    return grouped(documents, sketch, insert, lambda minhash: index.query(minhash))


def with_datasketch(documents: Sequence[Document]) -> Groups:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)

    def sketch(words: list[str]) -> Any:
        minhash = MinHash(num_perm=128)
        minhash.update_batch([word.encode() for word in words])
        return minhash

    return grouped(documents, sketch, lambda place, minhash: index.insert(place, minhash), index.query)


def grouped(
    documents: Sequence[Document],
    sketch: Callable[[list[str]], Any],
    insert: Callable[[int, Any], None],
    query: Callable[[Any], Iterable[int]],
) -> Groups:
    """Each document joins the first one found at an estimated Jaccard of 0.5, as the libraries' guides do it."""
    groups: Groups = {}
    sketches: list[Any] = []
    for place, document in enumerate(documents):
        words = document.text.lower().split()
        minhash = sketch([" ".join(words[start : start + 4]) for start in range(max(1, len(words) - 3))])
        close = [found for found in sorted(query(minhash)) if minhash.jaccard(sketches[found]) >= 0.5]
        groups[document.id] = groups[documents[close[0]].id] if close else document.id
        sketches.append(minhash)
        insert(place, minhash)
    return groups


if __name__ == "__main__":
    main()

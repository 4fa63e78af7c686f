"""Conflicts, look-alikes and outcomes of plans planted in short articles: what a build finds of them.

    python -m tests.benchmarks.bench_conflicts

The articles of `planted.toml` were written before the rules were tried on them. Each case is built by the extractive
engine with the topic `turn-to-the-east`, and with `general` where an article is off that topic. No peer.
"""

import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from briefing.evidence.outcomes import outcomes
from briefing.records import Conflict, Ledger
from tests.building import build
from tests.texts import EAST, GENERAL

Case = dict[str, Any]


def main() -> None:
    cases = tomllib.loads(Path(__file__).with_name("planted.toml").read_text(encoding="utf-8"))["case"]
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        verdict = judged(case, built(case["articles"]))
        told[case["set"]][verdict] += 1
        if verdict in ("missed", "false", "extra"):
            print(f"{verdict}: {case['set']}, {case['name']}")
    print("\n| set | found of the planted | false of the look-alikes |\n|---|---|---|")
    for name, count in told.items():
        planted, alike = count["found"] + count["missed"] + count["extra"], count["quiet"] + count["false"]
        found, false = f"{count['found']} of {planted}", f"{count['false']} of {alike}"
        print(f"| {name} | {found if planted else '—'} | {false if alike else '—'} |")


def built(articles: Sequence[tuple[str, str]]) -> Ledger:
    with tempfile.TemporaryDirectory() as folder:
        paths = [_written(Path(folder) / f"{number}.txt", *article) for number, article in enumerate(articles)]
        ledger = build(paths, Path(folder) / "east", profile=EAST).ledger
        if any(document.status == "off_topic" for document in ledger.documents):
            ledger = build(paths, Path(folder) / "general", profile=GENERAL).ledger
    return ledger


def _written(path: Path, day: str, text: str) -> str:
    title, body = text.split("\n\n", 1)
    dated = f"{date.fromisoformat(day):%-d %B %Y}"
    path.write_text(f"{title}\n\n{dated}\n\n{body}\n", encoding="utf-8")
    return str(path)


def judged(case: Case, ledger: Ledger) -> str:
    """`found` or `missed`, with something else beside it `extra`; of a look-alike `quiet` or `false`."""
    if "outcome" in case:
        linked = bool(outcomes(ledger.claims, {document.id: document for document in ledger.documents}))
        return ("found" if linked else "missed") if case["outcome"] else ("false" if linked else "quiet")
    conflicts = [story.conflict for story in ledger.stories if story.conflict]
    if "kind" not in case:
        return "false" if conflicts else "quiet"
    wanted = [conflict for conflict in conflicts if _is_planted(conflict, case)]
    return "extra" if len(conflicts) > len(wanted) else "found" if wanted else "missed"


def _is_planted(conflict: Conflict, case: Case) -> bool:
    values = [version.value for version in conflict.versions]
    return conflict.kind == case["kind"] and all(any(part in value for value in values) for part in case["values"])


if __name__ == "__main__":
    main()

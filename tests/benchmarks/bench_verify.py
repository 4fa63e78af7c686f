"""How many single mutations `verify` catches, and how many honest edits it passes over.

    python -m tests.benchmarks.bench_verify [sentences a mutation]

Briefings of the seeds (both engines) and of the Kremlin pages as text and as HTML (`../shared`); of each, every
mutation of `mutations.py` on up to so many sentences, drawn with a fixed seed. The peer is a plain diff with the page
as it was built: it finds every mutation, and every honest edit too, so the figure that counts beside the caught ones is
how many honest edits stay quiet.
"""

import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from statistics import median
from typing import NamedTuple

from briefing.output.sources import read_briefing
from briefing.output.verify import verify
from briefing.records import Ledger
from tests.benchmarks.corpus import SHARED
from tests.benchmarks.mutations import BEYOND, CAUGHT, QUIET, Mutation, Site, sites
from tests.building import ROOT, build
from tests.recordings.authored import AuthoredProvider
from tests.recordings.renew import build_authored

SEED = 20261121


class Caught(NamedTuple):
    """What was found, by mutation."""

    caught: dict[str, Counter[bool]]
    beyond: dict[str, Counter[bool]]
    quiet: dict[str, Counter[bool]]
    seconds: list[float]


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    told = Caught(defaultdict(Counter), defaultdict(Counter), defaultdict(Counter), [])
    with tempfile.TemporaryDirectory() as folder:
        for page in briefings(Path(folder)):
            measure(page, most, told)
    report("caught", told.caught)
    report("caught beyond the list", told.beyond)
    report("passed over", told.quiet)
    print(f"verify: median {median(told.seconds):.2f} CPU s a page")


def briefings(folder: Path) -> Iterator[Path]:
    """Pages of both engines, of text and of HTML, over inputs of their own."""
    yield build_authored(AuthoredProvider(), folder / "seeds, engine llm").page
    kinds = {"seeds": ROOT / "seeds", **{f"kremlin {kind}": SHARED / "data/kremlin" / kind for kind in ("txt", "html")}}
    for name, inputs in kinds.items():
        if not inputs.is_dir():
            print(f"{name}: skipped, {inputs} is not there")
            continue
        copied = copytree(inputs, folder / "inputs" / name)
        yield build([str(copied)], folder / name).page


def measure(page: Path, most: int, told: Caught) -> None:
    untouched = verify(page)
    print(f"{page.parent.name}: {untouched.sentences} sentences, {len(untouched.findings)} findings untouched")
    markdown, ledger = read_briefing(page)
    places = sites(markdown, ledger)
    for counts, lists in ((told.caught, CAUGHT), (told.beyond, BEYOND)):
        for kind, mutations in lists.items():
            for mutation in mutations:
                counts[f"{kind}: {mutation.__name__}"].update(tried(page, places, mutation, most, told.seconds))
    for mutation in QUIET:
        found = tried(page, places, mutation, most, told.seconds)
        told.quiet[mutation.__name__].update(not one for one in found)
    page.write_text(markdown, encoding="utf-8")
    if str(ROOT) not in ledger.documents[0].path:
        told.caught["source edited"].update(sources_edited(page, ledger))


def tried(page: Path, all_sites: list[Site], mutation: Mutation, most: int, seconds: list[float]) -> Iterator[bool]:
    """Whether each mutated page has a finding."""
    draw = random.Random(f"{SEED} {mutation.__name__} {page.parent.name}")
    done = 0
    for site in draw.sample(all_sites, len(all_sites)):
        changed = mutation(site, draw) if done < most else None
        if changed is None or changed == site.markdown:
            continue
        page.write_text(changed, encoding="utf-8")
        start = time.process_time()
        found = bool(verify(page).findings)
        seconds.append(time.process_time() - start)
        done += 1
        if found != (mutation not in QUIET):
            told = _difference(changed, site.markdown)
            print(f"   {mutation.__name__}: {site.sentence.id} {told}\n      -> {_difference(site.markdown, changed)}")
        yield found


def _difference(before: str, after: str) -> str:
    lines = set(before.split("\n"))
    return " / ".join(line for line in after.split("\n") if line not in lines)[:400]


def sources_edited(page: Path, ledger: Ledger) -> Iterator[bool]:
    """A letter of each input, and of its kept text inside a quote, is another one; then the input is gone."""
    homes = {claim.document: claim for claim in ledger.claims if claim.id in {c.claim for c in ledger.citations}}
    for document in ledger.documents:
        path = Path(document.path)
        content = path.read_bytes()
        path.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])
        yield bool(verify(page).findings)
        path.unlink()
        yield bool(verify(page).findings)
        path.write_bytes(content)
        if document.text_path and document.id in homes:
            kept, at = page.parent / document.text_path, homes[document.id].start + 1
            text = kept.read_text(encoding="utf-8")
            kept.write_text(f"{text[:at]}#{text[at + 1 :]}", encoding="utf-8")
            yield bool(verify(page).findings)
            kept.write_text(text, encoding="utf-8")


def report(name: str, counts: dict[str, Counter[bool]]) -> None:
    total = Counter[bool]()
    print(f"\n| what | {name} | share |\n|---|---|---|")
    for kind, count in counts.items():
        total += count
        print(f"| {kind} | {count[True]} of {count.total()} | {count[True] / max(1, count.total()):.1%} |")
    print(f"| all | {total[True]} of {total.total()} | {total[True] / max(1, total.total()):.1%} |")


if __name__ == "__main__":
    main()

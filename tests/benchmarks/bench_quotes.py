"""How well and how fast quotes are found, beside plain `in`, white space collapsed, and rapidfuzz at 90 and 95.

    python -m tests.benchmarks.bench_quotes

From each sentence of the development texts: the quote as it stands, with its white space and marks changed as models
and editors change them, and with one letter changed, one word left out, or a digit changed, which is then no quote.
"""

import random
import re
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rapidfuzz.fuzz import partial_ratio_alignment

from briefing.articles.sentences import sentence_spans
from briefing.evidence.quotes import QuoteIndex
from briefing.records import Span
from tests.benchmarks.corpus import SHARED

SEED = 20261121
MARKS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "«": '"', "»": '"', "—": "-", "–": "-", "\u00a0": " "})

Finder = Callable[[str], tuple[int, int] | None]


class Case(NamedTuple):
    quote: str
    span: tuple[int, int]
    kind: str
    """`as it stands`, `marks changed`, or what makes it no quote."""


def main() -> None:
    texts = development_texts()
    if not texts:
        print(f"skipped: {SHARED} is not there")
        return
    draw = random.Random(SEED)
    cases = [(text, list(cases_of(text, draw))) for text in texts]
    print(f"{len(texts)} texts, {sum(len(found) for _, found in cases)} quotes, seed {SEED}\n")
    print("| | as it stands | marks changed | letter | digit | word left out | ms an article to build | us a look-up |")
    print("|---|---|---|---|---|---|---|---|")
    for name, build in FINDERS.items():
        report(name, build, cases)


def development_texts() -> list[str]:
    paths = [*SHARED.glob("seeds/*.txt"), *SHARED.glob("data/kremlin/txt/*"), *SHARED.glob("data/russian/*.txt")]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


def cases_of(text: str, draw: random.Random) -> Iterator[Case]:
    for start, end in sentence_spans(text, Span(0, len(text))):
        quote = text[start:end].strip()
        if len(quote.split()) < 6 or text.count(quote) > 1:
            continue
        at = (text.index(quote, start), text.index(quote, start) + len(quote))
        yield Case(quote, at, "as it stands")
        yield Case(re.sub(r"\s+", "\n ", quote.translate(MARKS)), at, "marks changed")
        yield Case(changed(quote, r"[^\W\d_]", "bcdfgbcdfg", draw), at, "letter")
        if re.search(r"\d", quote):
            yield Case(changed(quote, r"\d", "0123456789", draw), at, "digit")
        words = quote.split()
        gone = draw.randrange(1, len(words) - 1)
        yield Case(" ".join(words[:gone] + words[gone + 1 :]), at, "word left out")


def changed(quote: str, pattern: str, choices: str, draw: random.Random) -> str:
    at = draw.choice([match.start() for match in re.finditer(pattern, quote)])
    new = draw.choice([choice for choice in choices if choice != quote[at].lower()])
    return f"{quote[:at]}{new}{quote[at + 1 :]}"


def report(name: str, build: Callable[[str], Finder], texts: list[tuple[str, list[Case]]]) -> None:
    right: dict[str, list[bool]] = {}
    building = looking = 0.0
    for text, cases in texts:
        before = time.process_time()
        find = build(text)
        built = time.process_time()
        found = [find(case.quote) for case in cases]
        building, looking = building + built - before, looking + time.process_time() - built
        for case, span in zip(cases, found, strict=True):
            real = case.kind in ("as it stands", "marks changed")
            right.setdefault(case.kind, []).append(span == case.span if real else span is None)
    shares = [f"{sum(right[kind]) / len(right[kind]):.2%}" for kind in right]
    count = sum(len(cases) for _, cases in texts)
    print(f"| {name} | {' | '.join(shares)} | {building / len(texts) * 1e3:.2f} | {looking / count * 1e6:.0f} |")


def ours(text: str) -> Finder:
    index = QuoteIndex(text, [Span(0, len(text))])

    def find(quote: str) -> tuple[int, int] | None:
        found = index.find(quote)
        return None if found.state == "missing" else (found.start, found.end)

    return find


def plain(text: str) -> Finder:
    def find(quote: str) -> tuple[int, int] | None:
        at = text.find(quote)
        return (at, at + len(quote)) if at >= 0 else None

    return find


def spaced(text: str) -> Finder:
    def find(quote: str) -> tuple[int, int] | None:
        match = re.search(r"\s+".join(map(re.escape, quote.split())), text)
        return match.span() if match else None

    return find


def fuzzy(least: float) -> Callable[[str], Finder]:
    def build(text: str) -> Finder:
        def find(quote: str) -> tuple[int, int] | None:
            best = partial_ratio_alignment(quote, text, score_cutoff=least)
            return (best.dest_start, best.dest_end) if best else None

        return find

    return build


FINDERS: dict[str, Callable[[str], Finder]] = {
    "briefing": ours,
    "`in`": plain,
    "white space collapsed": spaced,
    "rapidfuzz 95": fuzzy(95),
    "rapidfuzz 90": fuzzy(90),
}

if __name__ == "__main__":
    main()

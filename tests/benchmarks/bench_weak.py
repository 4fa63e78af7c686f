"""What of a very weak model's sentences is printed: one kind of fault at a time, in claims and in the prose.

    python -m tests.benchmarks.bench_weak [FOLDER ...]

Every sentence of the articles that passes unchanged is given once more with one fault, as a claim that names the right
sentence (half of them the next one too), then as a line of the bottom line that rests on one or two claims. A fault
that passes would be printed; some changes leave a sentence true (a clause cut off, "all" for "most" where both hold),
so that no share is nought. Beside it a peer: a sentence is refused if it has a number or capitalised word that its
quotes have not.
"""

import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from briefing.engines.llm_answers import AnsweredSentence, read_claims_answer
from briefing.engines.llm_article import Part, part_of, read_article
from briefing.engines.llm_reading import read_part
from briefing.engines.llm_writing import Desk
from briefing.evidence.names import names
from briefing.evidence.outline import select
from briefing.pipeline import Order, _chunks, read_documents
from briefing.profiles import load_profile
from briefing.records import Claim, Document, Evidence
from tests.benchmarks.bench_gate import new_words
from tests.benchmarks.corpus import SHARED

PROFILE = load_profile("turn-to-the-east")
SEEDS = Path(__file__).parents[2] / "seeds"

Fault = Callable[[str, Sequence[str], random.Random], str | None]
"""A sentence, others of the same article, and the draw; None where there is nothing to spoil."""


# --- faults -----------------------------------------------------------------------------------------------------------


def _one_of(pattern: str, text: str, draw: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return draw.choice(found) if found else None


def _put(text: str, found: re.Match[str], words: str) -> str:
    return text[: found.start()] + words + text[found.end() :]


def _swapped(table: Mapping[str, str]) -> Fault:
    """One of the words for its counterpart."""

    def fault(text: str, _: Sequence[str], draw: random.Random) -> str | None:
        found = _one_of(rf"\b(?:{'|'.join(table)})\b", text, draw)
        return _put(text, found, table[found[0]]) if found else None

    return fault


def _ended(*tails: str) -> Fault:
    return lambda text, _, draw: text.rstrip(".") + draw.choice(tails) + "."


def known_number(text: str, others: Sequence[str], draw: random.Random) -> str | None:
    """A number of another sentence."""
    found = _one_of(r"\b\d[\d.,]*\b", text, draw)
    known = [number for other in others for number in re.findall(r"\b\d[\d.,]*\d\b|\b\d\b", other)]
    return _put(text, found, draw.choice(known)) if found and known else None


def known_name(text: str, others: Sequence[str], draw: random.Random) -> str | None:
    """The first name is one of another sentence."""
    mine = names(text)
    known = [name.text for other in others for name in names(other)]
    known = [name for name in known if mine and not {*name.split()} & {*mine[0].text.split()}]
    return text[: mine[0].start] + draw.choice(known) + text[mine[0].end :] if known else None


def exchanged_names(text: str, _: Sequence[str], draw: random.Random) -> str | None:
    """Two of its names change places."""
    mine = names(text)
    if len({name.text for name in mine}) < 2:
        return None
    first, second = sorted(draw.sample(mine, 2), key=lambda name: name.start)
    between = text[first.end : second.start]
    if re.fullmatch(r",?(?: and| –|-)? ?", between):
        return None  # "Mongolia and China": as true
    return text[: first.start] + second.text + between + first.text + text[second.end :]


def known_word(text: str, others: Sequence[str], draw: random.Random) -> str | None:
    """A word of another sentence in a word's place."""
    found = _one_of(r"\b[a-z]{5,}\b", text, draw)
    known = [word for other in others for word in re.findall(r"\b[a-z]{5,}\b", other)]
    return _put(text, found, draw.choice(known)) if found and known else None


def adjective(text: str, _: Sequence[str], draw: random.Random) -> str | None:
    found = _one_of(r"\b(?:the|a|its|their|of) (?=[a-z])", text, draw)
    word = draw.choice(("secret", "illegal", "major", "failed", "hostile", "strategic", "controversial"))
    return _put(text, found, f"{found[0]}{word} ") if found else None


def negated(text: str, _: Sequence[str], draw: random.Random) -> str | None:
    found = _one_of(r"\b(?:has|have|is|are|was|were|will|would|can|could|may)\b(?! not)", text, draw)
    return _put(text, found, f"{found[0]} not") if found else None


def glued(text: str, others: Sequence[str], draw: random.Random) -> str | None:
    """Its first half, and the second half of another."""
    mine, other = text.split(), draw.choice(others).split()
    if min(len(mine), len(other)) < 6:
        return None
    return " ".join(mine[: draw.randrange(3, len(mine) - 2)] + other[draw.randrange(3, len(other) - 2) :])


def known_tail(text: str, others: Sequence[str], draw: random.Random) -> str | None:
    """A phrase of another sentence at its end."""
    found = _one_of(
        r"\b(?:in|with|for|from|after|against|under|despite) [^,.;]{5,50}(?=[,.;])", draw.choice(others), draw
    )
    return f"{text.rstrip('.')} {found[0]}." if found else None


def cut_short(text: str, _: Sequence[str], draw: random.Random) -> str | None:
    """Broken off in its second half."""
    mine = text.split()
    return " ".join(mine[: draw.randrange(len(mine) // 2, len(mine) - 1)]) + "." if len(mine) > 8 else None


def beheaded(text: str, _: Sequence[str], draw: random.Random) -> str | None:
    """Without its first words."""
    mine = text.split()
    rest = " ".join(mine[draw.randrange(2, max(3, len(mine) // 2)) :])
    return rest[:1].upper() + rest[1:] if len(mine) > 9 else None


def known_owner(text: str, others: Sequence[str], draw: random.Random) -> str | None:
    """Somebody of another sentence says it."""
    known = [name.text for other in others for name in names(other) if " " in name.text]
    return f"{draw.choice(known)} said that {text}" if known else None


def invented_owner(text: str, _: Sequence[str], draw: random.Random) -> str:
    return draw.choice(("Ivan Petrov said that ", "According to Reuters, ", "Experts agree that ")) + text


FAULTS: Mapping[str, Fault] = {
    "a number of another sentence": known_number,
    "a name of another sentence": known_name,
    "two names exchanged": exchanged_names,
    "another unit": _swapped({"million": "billion", "tonnes": "barrels", "percent": "percentage points"}),
    "the opposite word": _swapped(
        {"increased": "decreased", "rose": "fell", "exports": "imports", "before": "after", "more": "less",
         "support": "opposition", "agreed": "refused", "with": "without", "opened": "closed", "growth": "decline"}
    ),
    "another verb of speech": _swapped({"said": "denied", "welcomed": "criticised", "told": "threatened"}),
    "a plan told as done": _swapped({"will": "did", "plans to": "did", "to build": "built", "to sign": "signed"}),
    "a stronger hedge": _swapped({"may": "will", "could": "must", "nearly": "exactly", "some": "all"}),
    "a word of another sentence": known_word,
    "an adjective put in": adjective,
    "a negation put in": negated,
    "a cause put in": _ended(
        ", because the West imposed sanctions", ", fearing isolation", " under pressure from China"
    ),
    "a phrase of another sentence at the end": known_tail,
    "two halves glued": glued,
    "cut short": cut_short,
    "beheaded": beheaded,
    "an owner of another sentence": known_owner,
    "an invented owner": invented_owner,
}  # fmt: skip


def _is_true(text: str, claim: Claim) -> bool:
    """The owner drawn is the one who says it."""
    owner, said, _ = text.partition(" said that ")
    if not said or not claim.speaker:
        return False
    told = f"{claim.speaker_role or ''} {claim.speaker}"
    return owner.split()[-1] == claim.speaker.split()[-1] or {*owner.split()} <= {*told.split()}


# --- what a check says of them ----------------------------------------------------------------------------------------


class Given(NamedTuple):
    """A spoiled sentence as it was given, and what became of it."""

    stage: str
    """`claims` or `prose`."""
    fault: str
    text: str
    quotes: str
    passed: bool


def main() -> None:
    folders = sys.argv[1:] or [str(SEEDS), *([str(SHARED / "data/kremlin/txt")] if SHARED.exists() else [])]
    if not sys.argv[1:] and not SHARED.exists():
        print(f"the seeds only: {SHARED} is not there")
    found = [given for folder in folders for given in _given(folder)]
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for given in found:
        for fault in (given.fault, "all faults") if given.fault != UNCHANGED else (given.fault,):
            counts[fault][f"{given.stage} given"] += 1
            counts[fault][f"{given.stage} passed"] += given.passed
            counts[fault][f"{given.stage} peer"] += not new_words(given.text, given.quotes)
    print("| fault | claims | pass | by the peer | prose | pass | by the peer |\n|---|---|---|---|---|---|---|")
    for fault in [UNCHANGED, *FAULTS, "all faults"]:
        print(f"| {fault} | {' | '.join(_cells(counts[fault], stage) for stage in ('claims', 'prose'))} |")


UNCHANGED = "none"


def _cells(counts: Counter[str], stage: str) -> str:
    number = counts[f"{stage} given"]
    shares = (counts[f"{stage} {who}"] / max(1, number) for who in ("passed", "peer"))
    return " | ".join([str(number), *(f"{share:.1%}" for share in shares)])


def _given(folder: str) -> Iterator[Given]:
    order = Order(paths=[folder], profile=PROFILE, date="2026-11-22", out=Path())
    documents = [one for one in read_documents(order, BytesIO()) if one.status == "used"]
    articles = [(read_article(one, PROFILE), _chunks(one, order)) for one in documents]
    honest: list[Claim] = []
    for part in (part_of(article, chunk) for article, chunks in articles for chunk in chunks):
        told = {id: " ".join(sentence.text.split()) for id, sentence in part.sentences.items()}
        plain = _read(part, [(text, [id]) for id, text in told.items()])
        passing = {id: claim for (id, _), claim in zip(told.items(), plain, strict=True) if claim}
        honest += passing.values()
        yield from _spoiled_claims(part, told, list(passing))
    yield from _spoiled_prose(documents, honest, random.Random(folder))


def _read(part: Part, given: Sequence[tuple[str, Sequence[str]]]) -> list[Claim | None]:
    """The printable claim that became of each text and its ids, None where there is none."""
    empty = dict.fromkeys(("speaker", "speaker_role", "speaker_kind", "via", "date"))
    answered = [
        {"id": f"C{n}", "text": text, "quote_ids": ids, "kind": "event", "status": "done", **empty}
        for n, (text, ids) in enumerate(given)
    ]
    read = read_part(read_claims_answer(json.dumps({"claims": answered, "summary": []})), part)
    found = {claim.id: claim for claim in read.claims if claim.printable}
    return [found.get(f"C{n}") for n in range(len(given))]


def _spoiled_claims(part: Part, told: Mapping[str, str], ids: Sequence[str]) -> Iterator[Given]:
    draw = random.Random(part.article.document.path)
    behind = dict(zip(told, [*told][1:], strict=False))
    for fault, spoil in FAULTS.items():
        spoiled = [(_spoiled(told[id], [told[other] for other in ids if other != id], spoil, draw), id) for id in ids]
        given = [
            (text, [id, *([behind[id]] if id in behind and draw.random() < 0.5 else [])])
            for text, id in spoiled
            if text
        ]
        for (text, quoted), claim in zip(given, _read(part, given), strict=True):
            if claim and _is_true(text, claim):
                continue
            yield Given("claims", fault, text, " ".join(told[id] for id in quoted), claim is not None)


def _spoiled(text: str, others: Sequence[str], spoil: Fault, draw: random.Random) -> str | None:
    found = spoil(text, others, draw) if others else None
    return found if found and found != text else None


def _spoiled_prose(documents: Sequence[Document], honest: Sequence[Claim], draw: random.Random) -> Iterator[Given]:
    claims = {f"C{n}": claim.model_copy(update={"id": f"C{n}"}) for n, claim in enumerate(honest, 1)}
    evidence = Evidence(documents=tuple(documents), claims=tuple(claims.values()), stories=())
    desk = Desk(evidence, select(evidence, PROFILE), PROFILE)

    def proposed(fault: str, text: str, ids: Sequence[str]) -> Given:
        reasons = desk.propose("bottom-line", AnsweredSentence(text=text, claims=list(ids)), claims).reasons
        return Given("prose", fault, text, " ".join(claims[id].quote for id in ids), not reasons)

    for id, claim in claims.items():
        yield proposed(UNCHANGED, claim.text, [id])
        for fault, spoil in FAULTS.items():
            beside = draw.choice([other for other in claims if other != id])
            text = _spoiled(claim.text, [claims[beside].text], spoil, draw)
            if text and not _is_true(text, claim):
                yield proposed(fault, text, [id, beside] if draw.random() < 0.6 else [id])


if __name__ == "__main__":
    main()

"""READ THIS FIRST. Articles in, dated briefing out: one line a stage.

    load -> clean -> dedupe -> chunk -> summarize -> select -> merge -> check -> render

Stages don't know each other; this module hands their values on.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from briefing import __version__
from briefing.articles.chunk import chunk_document
from briefing.articles.clean import clean_article
from briefing.articles.dedupe import mark_copies
from briefing.articles.load import load_articles
from briefing.articles.relevance import mark_relevance
from briefing.errors import InputError
from briefing.evidence.gate import check_sections
from briefing.evidence.outline import select
from briefing.evidence.stories import tell_stories
from briefing.output.changes import changes_section, find_earlier
from briefing.output.files import Written, keep_texts, write_briefing
from briefing.output.page import complete, compose
from briefing.records import (
    Chunk,
    Claim,
    Document,
    Engine,
    Evidence,
    Ledger,
    Made,
    Period,
    Profile,
    Reading,
    Request,
    SummarySentence,
    Withheld,
)
from briefing.runners.local import map_in_order

Report = Callable[[str, int, int], None]
"""Told of each stage: its name, how many are done, of how many; 0 while that isn't known."""


def _silent(stage: str, done: int, total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked for, beside the engine."""

    paths: Sequence[str]
    profile: Profile
    date: str
    """ISO; the briefing's own date."""
    out: Path
    since: str | None = None
    """An earlier ledger's path, `none`, or None for the newest one of this topic in `out`."""
    max_chunk_tokens: int = 2000
    concurrency: int = 16
    report: Report = _silent


async def build_briefing(order: Order, engine: Engine, stdin: BinaryIO) -> Written:
    """Reads the articles, writes the page, the annex and the ledger, and says where."""
    earlier = find_earlier(order.out, order.profile.name, order.date, order.since)
    documents = read_documents(order, stdin)
    evidence = await summarize(documents, engine, order)
    outline = select(evidence, order.profile)
    draft = await engine.write(evidence, outline)
    changes = changes_section(earlier, evidence, outline) if earlier else None
    sections = compose(evidence, outline, draft, order.profile, order.date, changes)
    checked = check_sections(sections, evidence, order.profile)
    withheld = (*evidence.withheld, *outline.withheld, *draft.withheld, *checked.withheld)
    made = Made(
        engine=engine.name,
        model=engine.model,
        prompt_hashes=engine.prompt_hashes,
        version=__version__,
        answered_by=engine.answered_by,
    )
    page, citations, withheld = complete(checked.sections, evidence, outline, order.profile, made, withheld, order.date)
    ledger = Ledger(
        title=order.profile.title,
        topic=order.profile.name,
        date=order.date,
        period=period_of(evidence.documents),
        since=earlier.since if earlier else None,
        engine=made.engine,
        model=made.model,
        prompt_hashes=made.prompt_hashes,
        version=made.version,
        documents=keep_texts(evidence.documents, order.out),
        claims=evidence.claims,
        stories=evidence.stories,
        sections=page,
        citations=citations,
        withheld=withheld,
        usage=engine.usage,
        answered_by=made.answered_by,
    )
    return write_briefing(ledger, order.out)


def read_documents(order: Order, stdin: BinaryIO) -> tuple[Document, ...]:
    """Every input as a document with a status: loaded, cleaned, numbered, copies and what is off topic marked."""
    cleaned = []
    for number, article in enumerate(load_articles(order.paths, stdin), 1):  # a page is far larger than its text
        cleaned.append(clean_article(article, order.profile, by=_year_after(order.date)))
        order.report("clean", number, 0)
    order.report("clean", len(cleaned), len(cleaned))
    if not any(document.status == "used" for document in cleaned):
        raise InputError(_nothing_readable(order.paths, cleaned))
    ids = [f"S{number}" for number in range(1, len(cleaned) + 1)]
    numbered = [document.model_copy(update={"id": id, "origin": id}) for id, document in zip(ids, cleaned, strict=True)]
    single = mark_copies(numbered)
    order.report("dedupe", len(single), len(single))
    return tuple(mark_relevance(document, order.profile) for document in single)


def _year_after(day: str) -> str:
    """A briefing may be dated back a little; a stamp of later than this is none."""
    return f"{int(day[:4]) + 1}{day[4:]}"


def _nothing_readable(paths: Sequence[str], documents: Sequence[Document]) -> str:
    reasons = "; ".join(f"{document.path!r}: {document.reason}" for document in documents[:3]) or "no files there"
    return f"nothing readable in {', '.join(map(repr, paths))} ({reasons}); give .txt, .md, .html or .jsonl"


async def summarize(documents: Sequence[Document], engine: Engine, order: Order) -> Evidence:
    """What the engine reads in every used document, with claims numbered and told as stories."""
    used = [document for document in documents if document.status == "used"]

    async def read(document: Document) -> Reading:
        return await engine.read(document, _chunks(document, order))

    longest_first = sorted(used, key=_body_length, reverse=True)  # no long one is left waiting at the end
    readings = await map_in_order(read, longest_first, order.concurrency, partial(order.report, "summarize"))
    by_id = dict(zip((document.id for document in longest_first), readings, strict=True))
    del readings
    return numbered_evidence(documents, by_id)


def _chunks(document: Document, order: Order) -> tuple[Chunk, ...]:
    """What is on the topic of the body, cut."""
    return chunk_document(document.model_copy(update={"body": document.relevant}), order.max_chunk_tokens)


def _body_length(document: Document) -> int:
    return sum(span.end - span.start for span in document.body)


async def summarize_document(
    document: Document, engine: Engine, max_chunk_tokens: int
) -> tuple[tuple[Claim, ...], tuple[SummarySentence, ...]]:
    """One document's claims and summary, with claims `C1` ..."""
    numbered = document.model_copy(update={"id": "S1", "origin": "S1"})
    reading = await engine.read(numbered, chunk_document(numbered, max_chunk_tokens))
    evidence = numbered_evidence([numbered], {"S1": reading})
    return evidence.claims, evidence.documents[0].summary


def plan_build(order: Order, engine: Engine, stdin: BinaryIO) -> tuple[dict[str, int], list[Request]]:
    """How many articles of each status, and the requests a build would make first; asks nothing."""
    documents = read_documents(order, stdin)
    used = [document for document in documents if document.status == "used"]
    statuses = Counter(document.status for document in documents)
    counts = {
        "documents": len(documents),
        "duplicates": statuses["duplicate"],
        "off_topic": statuses["off_topic"],
    }
    requests = [request for document in used for request in engine.claims_requests(document, _chunks(document, order))]
    return counts, requests


def numbered_evidence(documents: Sequence[Document], readings: dict[str, Reading]) -> Evidence:
    """Claims `C1` ... over all documents, in their order; each document with its summary. Uses up `readings`."""
    claims: list[Claim] = []
    told: list[Document] = []
    withheld: list[Withheld] = []
    for document in documents:
        reading = readings.pop(document.id, None)
        if reading is None:
            told.append(document)
            continue
        names = {claim.id: f"C{len(claims) + number}" for number, claim in enumerate(reading.claims, 1)}
        claims += [
            claim.model_copy(update={"id": names[claim.id], "document": document.id}) for claim in reading.claims
        ]
        told.append(_with_reading(document, reading, names))
        withheld += reading.withheld
    documents_by_id = {document.id: document for document in told}
    stories = tell_stories(claims, documents_by_id)
    homes = {claim: story.id for story in stories for claim in story.claims}
    for place, claim in enumerate(claims):  # one by one: twice all claims would be the most a run ever holds
        claims[place] = claim.model_copy(update={"story": homes[claim.id]})
    return Evidence(documents=tuple(told), claims=tuple(claims), stories=stories, withheld=tuple(withheld))


def _with_reading(document: Document, reading: Reading, names: dict[str, str]) -> Document:
    summary = tuple(
        sentence.model_copy(update={"claims": tuple(names[claim] for claim in sentence.claims)})
        for sentence in reading.summary
    )
    why = "; ".join(("no claim could be read in it", *reading.notes))
    failed = {} if reading.claims else {"status": "failed", "reason": why}
    return document.model_copy(
        update={"engine": reading.engine, "summary": summary, "notes": (*document.notes, *reading.notes), **failed}
    )


def period_of(documents: Sequence[Document]) -> Period | None:
    """From the earliest start to the latest end of what the used documents tell of."""
    dated = [
        document.content_date for document in documents if document.status == "used" and document.content_date.start
    ]
    if not dated:
        return None
    return Period(
        start=min(date.start or "" for date in dated), end=max(date.end or date.start or "" for date in dated)
    )

"""READ THIS FIRST. Articles in, dated briefing out: one line a stage.

    load -> clean -> dedupe -> chunk -> summarize -> select -> merge -> check -> render

Stages don't know each other; this module hands their values on.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
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
from briefing.output.files import Written, keep_texts, write_briefing
from briefing.output.page import complete, compose
from briefing.records import Document, Engine, Evidence, Ledger, Period, Profile, Reading
from briefing.runners.local import map_in_order


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked for, beside the engine."""

    paths: Sequence[str]
    profile: Profile
    date: str
    """ISO; the briefing's own date."""
    out: Path
    model: str | None = None
    """None for the extractive engine."""
    max_chunk_tokens: int = 2000
    concurrency: int = 16


def build_briefing(order: Order, engine: Engine, stdin: BinaryIO) -> Written:
    """Reads the articles, writes the page, the annex and the ledger, and says where."""
    documents = read_documents(order.paths, order.profile, stdin)
    documents = keep_texts(documents, order.out)
    evidence = asyncio.run(gather_evidence(documents, engine, order))
    outline = select(evidence, order.profile)
    draft = asyncio.run(engine.write(evidence, outline))
    sections = compose(evidence, outline, draft, order.profile, order.date, changes=None)
    checked = check_sections(sections, evidence, order.profile)
    withheld = (*draft.withheld, *checked.withheld)
    page, citations = complete(checked.sections, evidence, order.profile, engine.name, order.model, __version__, withheld)
    ledger = Ledger(
        title=order.profile.title,
        topic=order.profile.name,
        date=order.date,
        period=period_of(evidence.documents),
        engine=engine.name,
        model=order.model,
        version=__version__,
        documents=evidence.documents,
        claims=evidence.claims,
        stories=evidence.stories,
        sections=page,
        citations=citations,
        withheld=withheld,
    )
    return write_briefing(ledger, order.out)


def read_documents(paths: Sequence[str], profile: Profile, stdin: BinaryIO) -> tuple[Document, ...]:
    """Every input as a document with a status: loaded, cleaned, numbered, copies and what is off topic marked."""
    cleaned = [clean_article(article, profile) for article in load_articles(paths, stdin)]
    if not any(document.status == "used" for document in cleaned):
        reasons = "; ".join(f"{document.path!r}: {document.reason}" for document in cleaned[:3])
        raise InputError(f"nothing readable in {', '.join(map(repr, paths))} ({reasons or 'no files there'}); give .txt, .md, .html or .jsonl")
    numbered = [document.model_copy(update={"id": f"S{number}", "origin": f"S{number}"}) for number, document in enumerate(cleaned, 1)]
    return tuple(mark_relevance(document, profile) for document in mark_copies(numbered))


async def gather_evidence(documents: Sequence[Document], engine: Engine, order: Order) -> Evidence:
    """What the engine reads in every used document, with claims numbered and told as stories."""

    async def read(document: Document) -> Reading:
        return await engine.read(document, chunk_document(document, order.max_chunk_tokens))

    used = [document for document in documents if document.status == "used"]
    readings = await map_in_order(read, used, order.concurrency)
    for reading in readings:
        if isinstance(reading, BaseException):
            raise reading
    by_id = {document.id: reading for document, reading in zip(used, readings, strict=True)}
    return numbered_evidence(documents, by_id)


def numbered_evidence(documents: Sequence[Document], readings: dict[str, Reading]) -> Evidence:
    """Claims `C1` ... over all documents, in their order; each document with its summary."""
    claims = []
    told = []
    for document in documents:
        reading = readings.get(document.id)
        if reading is None:
            told.append(document)
            continue
        names = {claim.id: f"C{len(claims) + number}" for number, claim in enumerate(reading.claims, 1)}
        claims += [claim.model_copy(update={"id": names[claim.id], "document": document.id}) for claim in reading.claims]
        told.append(_with_reading(document, reading, names))
    documents_by_id = {document.id: document for document in told}
    stories = tell_stories(claims, documents_by_id)
    homes = {claim: story.id for story in stories for claim in story.claims}
    claims = [claim.model_copy(update={"story": homes[claim.id]}) for claim in claims]
    return Evidence(documents=tuple(told), claims=tuple(claims), stories=stories)


def _with_reading(document: Document, reading: Reading, names: dict[str, str]) -> Document:
    summary = tuple(
        sentence.model_copy(update={"claims": tuple(names[claim] for claim in sentence.claims)}) for sentence in reading.summary
    )
    failed = {} if reading.claims else {"status": "failed", "reason": "no claim could be read in it"}
    return document.model_copy(
        update={"engine": reading.engine, "summary": summary, "notes": (*document.notes, *reading.notes), **failed}
    )


def period_of(documents: Sequence[Document]) -> Period | None:
    """From the earliest start to the latest end of what the used documents tell of."""
    dated = [document.content_date for document in documents if document.status == "used" and document.content_date.start]
    if not dated:
        return None
    return Period(start=min(date.start or "" for date in dated), end=max(date.end or date.start or "" for date in dated))

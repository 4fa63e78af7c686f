"""`clean`, `chunk` and `summarize`: single stages on single inputs."""

import asyncio
import json
import sys
from collections.abc import Iterator
from datetime import date as Date
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.build import BaseUrl, EngineChoice, Model, Offline, Prompts, Topic, settings_of
from briefing.errors import InputError

if TYPE_CHECKING:
    from briefing.config import Settings
    from briefing.records import Document, Profile, Span

Files = Annotated[list[str], typer.Argument(metavar="FILE...", help="Articles, or - for standard input.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]


def clean(files: Files, topic: Topic = None, prompts: Prompts = None, as_json: AsJson = False) -> None:
    """Title, publisher, dates, body, and what was dropped and why."""
    profile = _profile(settings_of(topic=topic, prompts=prompts))
    _each(((document, _cleaned(document)) for document in _documents(files, profile)), as_json, _show_clean)


def chunk(
    files: Files,
    max_tokens: Annotated[int, typer.Option(min=16, help="Tokens of one chunk at most.")] = 2000,
    as_json: AsJson = False,
) -> None:
    """Consecutive whole sentences within a token limit."""
    _each(((document, _chunked(document, max_tokens)) for document in _documents(files, None)), as_json, _show_chunks)


def summarize(
    files: Files,
    topic: Topic = None,
    engine: EngineChoice = None,
    model: Model = None,
    base_url: BaseUrl = None,
    offline: Offline = None,
    prompts: Prompts = None,
    as_json: AsJson = False,
) -> None:
    """What one document says: sentences, each resting on its claims."""
    settings = settings_of(topic=topic, engine=engine, model=model, base_url=base_url, offline=offline, prompts=prompts)
    told = asyncio.run(_summarize(files, settings))
    _each(iter(told), as_json, _show_summary)


async def _summarize(files: list[str], settings: "Settings") -> list[tuple["Document", dict[str, Any]]]:
    from briefing.cli.setup import engine_for
    from briefing.pipeline import summarize_document

    profile = _profile(settings)
    told: list[tuple[Document, dict[str, Any]]] = []
    async with engine_for(settings, profile) as engine:
        for document in _documents(files, profile):
            if document.status == "unreadable":
                told.append((document, {}))
                continue
            claims, summary = await summarize_document(document, engine, settings.max_chunk_tokens)
            told.append((document, {
                "path": document.path,
                "title": document.title,
                "summary": [sentence.model_dump() for sentence in summary],
                "claims": [claim.model_dump(by_alias=True) for claim in claims],
            }))  # fmt: skip
    return told


def _profile(settings: "Settings") -> "Profile":
    from briefing.profiles import load_profile

    return load_profile(settings.topic, settings.prompts)


def _documents(files: list[str], profile: "Profile | None") -> Iterator["Document"]:
    from briefing.articles.clean import clean_article
    from briefing.articles.load import load_articles

    tomorrow = (Date.today() + timedelta(days=1)).isoformat()  # where it was published, it may be that already
    for article in load_articles(files, sys.stdin.buffer):
        yield clean_article(article, profile, by=tomorrow)


def _cleaned(document: "Document") -> dict[str, Any]:
    return {
        "path": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "author": document.author,
        "url": document.url,
        "published": document.published,
        "published_from": document.published_from,
        "date_warning": document.date_warning,
        "language": document.language,
        "text": document.text,
        "body": [list(span) for span in document.body],
        "dropped": [{"span": list(dropped.span), "reason": dropped.reason} for dropped in document.dropped],
        "left_out": list(document.left_out),
        "notes": list(document.notes),
    }


def _chunked(document: "Document", max_tokens: int) -> dict[str, Any]:
    if document.status == "unreadable":
        return {}
    from briefing.articles.chunk import chunk_document

    chunks = chunk_document(document, max_tokens)
    return {
        "path": document.path,
        "chunks": [
            {"spans": [list(span) for span in chunk.spans], "token_count": chunk.token_count} for chunk in chunks
        ],
    }


def _each(told: Iterator[tuple["Document", dict[str, Any]]], as_json: bool, show: Any) -> None:
    """Prints each input in order; InputError if none could be used."""
    used = total = 0
    reason = "no files there"
    for document, fields in told:
        total += 1
        if document.status == "unreadable":
            reason = document.reason or "unreadable"
            fields = {"path": document.path, "status": "unreadable", "reason": reason}
            typer.echo(f"briefing: {document.path}: {reason}", err=True)
        used += document.status != "unreadable"
        if as_json:
            typer.echo(json.dumps(fields, ensure_ascii=False))
        elif document.status != "unreadable":
            show(document, fields)
    if not used:
        raise InputError(f"none of {total} inputs could be used ({reason}); give .txt, .md, .html or .jsonl")


def _show_clean(document: "Document", fields: dict[str, Any]) -> None:
    typer.echo(document.path)
    for name in ("title", "publisher", "author", "url"):
        typer.echo(f"  {name + ':':<10} {getattr(document, name) or '-'}")
    typer.echo(f"  date:      {_shown_date(document)}\n  language:  {document.language or '-'}")
    for note in document.notes:
        typer.echo(f"  note:      {note}")
    for span in document.body:
        typer.echo(f"  body     {_shown(document, span)}")
    for dropped in document.dropped:
        typer.echo(f"  dropped  {_shown(document, dropped.span)}  <- {dropped.reason}")
    for paragraph in document.left_out:
        typer.echo(f"  left out {'':13} {_cut(paragraph)}  <- outside the page's article")


def _shown_date(document: "Document") -> str:
    """With what it rests on, and why a stamp is not believed."""
    from briefing.evidence.frames import when_of

    basis = f", from {_BASIS[document.published_from]}" if document.published_from else ""
    return when_of(document) + basis + (f" ({document.date_warning})" if document.date_warning else "")


_BASIS = {
    "text": "its own line",
    "meta": "what came with the article",
    "url": "the address",
    "filename": "the file's name",
}


_SHOWN = 70
"""Characters of a passage in the plain listing."""


def _shown(document: "Document", span: "Span") -> str:
    return f"{span.start:>6}-{span.end:<6} {_cut(document.text[span.start : span.end])}"


def _cut(passage: str) -> str:
    text = " ".join(passage.split())
    return f"{text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}"


def _show_chunks(document: "Document", fields: dict[str, Any]) -> None:
    typer.echo(document.path)
    for number, chunk in enumerate(fields["chunks"], 1):
        first, last = chunk["spans"][0][0], chunk["spans"][-1][1]
        typer.echo(f"  {number:>4}  {chunk['token_count']:>6} tokens  {first}-{last}")


def _show_summary(document: "Document", fields: dict[str, Any]) -> None:
    typer.echo(f"{document.path}: {document.title or '-'}")
    for sentence in fields["summary"]:
        typer.echo(f"  - {sentence['text']} ({', '.join(sentence['claims'])})")

"""`build` and `plan`: the main job."""

import asyncio
import json
import sys
from dataclasses import replace
from datetime import date as Date
from pathlib import Path
from typing import Annotated, Any

import typer

from briefing.config import Settings, iso_day, read_settings

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Articles: files, folders, or - for standard input.")
]
Topic = Annotated[str | None, typer.Option(help="Topic profile: turn-to-the-east, general, or a .toml file.")]
EngineChoice = Annotated[str | None, typer.Option(help="auto, llm or extractive.")]
Model = Annotated[str | None, typer.Option(help="The model to ask.  [default: gpt-5.4-mini]")]
BaseUrl = Annotated[str | None, typer.Option(help="An OpenAI-compatible endpoint.")]
Offline = Annotated[bool | None, typer.Option("--offline", help="Open no socket: recordings only.")]
Prompts = Annotated[str | None, typer.Option(help="A folder of own templates and topics, before the packaged ones.")]
Concurrency = Annotated[int | None, typer.Option(min=1, help="Calls in flight.  [default: 16]")]
MaxChunkTokens = Annotated[int | None, typer.Option(min=16, help="Tokens of one chunk at most.  [default: 2000]")]
MaxCost = Annotated[float | None, typer.Option(min=0, help="Stop before a call that would pass this, in USD.")]
Out = Annotated[str | None, typer.Option(help="Where the briefing goes.  [default: out]")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Quiet = Annotated[bool | None, typer.Option("--quiet", "-q", help="No progress.")]

WRITING_TOKENS = 1500
"""About what the fixed part of the writing request takes, and what its answer takes."""


def build(
    paths: Paths,
    topic: Topic = None,
    date: Annotated[str | None, typer.Option(help="The briefing's date, YYYY-MM-DD.  [default: today]")] = None,
    out: Out = None,
    engine: EngineChoice = None,
    model: Model = None,
    base_url: BaseUrl = None,
    offline: Offline = None,
    prompts: Prompts = None,
    concurrency: Concurrency = None,
    max_chunk_tokens: MaxChunkTokens = None,
    max_cost: MaxCost = None,
    since: Annotated[
        str | None, typer.Option(help="An earlier ledger to compare with, or none.  [default: the newest in DIR]")
    ] = None,
    quiet: Quiet = None,
) -> None:
    """Articles in, dated briefing out."""
    settings = settings_of(
        topic=topic, out=out, engine=engine, model=model, base_url=base_url, offline=offline, prompts=prompts,
        concurrency=concurrency, max_chunk_tokens=max_chunk_tokens, max_cost=max_cost, since=since, quiet=quiet,
        date=_day(date),
    )  # fmt: skip
    asyncio.run(_build(paths, settings))


async def _build(paths: list[str], settings: Settings) -> None:
    from briefing.cli.progress import reporting
    from briefing.cli.setup import REQUESTS_FILE, engine_for
    from briefing.pipeline import Order, build_briefing
    from briefing.profiles import load_profile

    profile = load_profile(settings.topic, settings.prompts)
    with reporting(settings.quiet) as report:
        order = Order(
            paths=paths,
            profile=profile,
            date=settings.date or Date.today().isoformat(),
            out=Path(settings.out),
            since=settings.since,
            max_chunk_tokens=settings.max_chunk_tokens,
            concurrency=settings.concurrency,
            report=report,
        )
        async with engine_for(settings, profile) as engine:
            written = await build_briefing(order, engine, sys.stdin.buffer)
    (Path(settings.out) / REQUESTS_FILE).unlink(missing_ok=True)
    for path, reason in written.unusable:
        typer.echo(f"briefing: {path}: {reason}", err=True)
    typer.echo(written.page.as_posix())


def plan(
    paths: Paths,
    topic: Topic = None,
    engine: EngineChoice = None,
    model: Model = None,
    base_url: BaseUrl = None,
    prompts: Prompts = None,
    max_chunk_tokens: MaxChunkTokens = None,
    as_json: AsJson = False,
) -> None:
    """What build would do; calls nothing."""
    settings = settings_of(
        topic=topic, engine=engine, model=model, base_url=base_url, prompts=prompts, max_chunk_tokens=max_chunk_tokens
    )
    told = asyncio.run(_plan(paths, settings))
    typer.echo(
        json.dumps(told)
        if as_json
        else "\n".join(f"{name.replace('_', ' ')}: {_shown(value)}" for name, value in told.items())
    )


async def _plan(paths: list[str], settings: Settings) -> dict[str, Any]:
    """Counts of a build; the requests that read articles are exact, the one that writes is an estimate."""
    from briefing.cli.setup import engine_for
    from briefing.pipeline import Order, plan_build
    from briefing.profiles import load_profile
    from briefing.provider.cost import estimate, load_prices

    profile = load_profile(settings.topic, settings.prompts)
    today = Date.today().isoformat()
    order = Order(paths, profile, today, Path(settings.out), max_chunk_tokens=settings.max_chunk_tokens)
    async with engine_for(replace(settings, offline=True), profile) as engine:
        counts, requests = plan_build(order, engine, sys.stdin.buffer)
    prices = load_prices(Path(settings.prices) if settings.prices else None)
    if not requests:
        return {**counts, "calls": 0, "input_tokens": 0, "output_tokens": 0, "cost_usd": 0.0}
    reading = estimate(requests, prices)
    written = reading.output_tokens + WRITING_TOKENS  # the writing call reads all that the reading calls answered
    cost = prices.cost_usd(settings.model, reading.input_tokens + written, reading.output_tokens + WRITING_TOKENS)
    return {
        **counts,
        "calls": reading.calls + 1,
        "input_tokens": reading.input_tokens + written,
        "output_tokens": reading.output_tokens + WRITING_TOKENS,
        "cost_usd": cost,
    }


def settings_of(**flags: Any) -> Settings:
    """Settings with these flags over environment and file; a bad `--engine` or an empty value is a usage error."""
    for name, value in flags.items():
        if value == "":
            raise typer.BadParameter("the value is empty", param_hint=f"--{name.replace('_', '-')}")
    if flags.get("engine") not in (None, "auto", "llm", "extractive"):
        raise typer.BadParameter(f"{flags['engine']!r} is not one of auto, llm, extractive", param_hint="--engine")
    return read_settings(flags)


def _day(given: str | None) -> str | None:
    try:
        return iso_day(given) if given is not None else None
    except ValueError as error:
        raise typer.BadParameter(f"{given!r} is no date; give YYYY-MM-DD", param_hint="--date") from error


def _shown(value: object) -> str:
    return "unknown" if value is None else str(value)

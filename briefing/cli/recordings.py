"""`cache` and `batch`: the recordings of what was paid for."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.build import BaseUrl, settings_of

if TYPE_CHECKING:
    from briefing.provider.batch import ImportReport
    from briefing.provider.recordings import Recordings

cache = typer.Typer(help="The recordings in .briefing/.", no_args_is_help=True)
batch = typer.Typer(help="Requests and answers in files, and the provider's batch API.", no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
File = Annotated[Path, typer.Argument(metavar="FILE")]


def _recordings() -> "Recordings":
    from briefing.provider.recordings import Recordings

    return Recordings()


@cache.command("stats")
def stats(as_json: AsJson = False) -> None:
    """How much is recorded."""
    from briefing.provider.upkeep import recording_stats

    told = asdict(recording_stats(_recordings()))
    typer.echo(
        json.dumps(told) if as_json else "\n".join(f"{name.replace('_', ' ')}: {value}" for name, value in told.items())
    )


@cache.command("verify")
def verify_cache() -> None:
    """Does every recording still belong to its request? Exit 1 if not."""
    from briefing.provider.upkeep import verify_recordings

    problems = verify_recordings(_recordings())
    for problem in problems:
        typer.echo(f"{problem.key or 'the file'}: {problem.reason}")
    if problems:
        raise typer.Exit(1)
    typer.echo("every recording belongs to its request")


@cache.command("export")
def export(file: File) -> None:
    """Write all answers to FILE, in the format that `batch import` reads."""
    from briefing.provider.batch import export_answers

    typer.echo(f"{export_answers(_recordings(), file)} answers in {file.as_posix()}")


@cache.command("prune")
def prune(
    unused_days: Annotated[int, typer.Option(min=0, help="Remove what no run has used for so long.")] = 90,
) -> None:
    """Remove recordings that no run has used for long, and attempts that another took the place of."""
    typer.echo(f"{_recordings().prune(unused_days)} attempts removed")


@batch.command("import")
def import_file(file: File) -> None:
    """Store the answers of FILE."""
    from briefing.provider.batch import import_answers

    _show_report(import_answers(_recordings(), file))


@batch.command("submit")
def submit(file: File, base_url: BaseUrl = None) -> None:
    """Hand the requests of FILE to the provider's batch API."""
    from briefing.cli.setup import provider_settings
    from briefing.provider.batch_api import submit_batch

    told = submit_batch(_recordings(), file, provider_settings(settings_of(base_url=base_url)))
    batches = f"in {' '.join(told.batches)}" if told.batches else "submitted"
    typer.echo(f"{told.requests} requests {batches}; {told.answered} answered already, {told.waiting} waiting")


@batch.command("collect")
def collect(base_url: BaseUrl = None) -> None:
    """Ask after submitted batches and store the answers of those that ended."""
    from briefing.cli.setup import provider_settings
    from briefing.provider.batch_api import collect_batches

    collected = collect_batches(_recordings(), provider_settings(settings_of(base_url=base_url)))
    if not collected:
        typer.echo("no batch is waiting")
    for one in collected:
        message = f": {one.message}" if one.message else ""
        typer.echo(f"{one.batch_id}: {one.status}, {one.done} of {one.total}{message}")
        if one.report:
            _show_report(one.report)


def _show_report(report: "ImportReport") -> None:
    for problem in report.problems:
        typer.echo(f"briefing: line {problem.line}: {problem.reason}", err=True)
    typer.echo(
        f"{report.stored} answers stored ({report.rejections} rejected as too long, "
        f"{report.unasked} not asked for yet), "
        f"{report.unchanged} were there already, {len(report.problems)} not stored"
    )

"""Commands: parse, build, call, print; no logic. One verb a stage, one boundary for errors.

Heavy modules are imported inside the commands, so that `briefing --help` stays instant.
"""

import gc
import sys
from typing import NoReturn

import typer

from briefing import __version__
from briefing.cli import articles, build, doctor, recordings, review
from briefing.errors import BriefingError

INTERRUPTED = 130
"""Typer's own code for Ctrl-C."""

COLLECT_EACH = 200_000
"""New objects between two searches for cycles, of which records make none: at 700 they take a tenth of a run's time."""

app = typer.Typer(
    name="briefing",
    help="Reads news articles and writes a dated Markdown briefing that can be checked line by line.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command("build")(build.build)
app.command("plan")(build.plan)
app.command("clean")(articles.clean)
app.command("chunk")(articles.chunk)
app.command("summarize")(articles.summarize)
app.add_typer(recordings.cache, name="cache")
app.add_typer(recordings.batch, name="batch")
app.command("verify")(review.verify)
app.command("show")(review.show)
app.command("diff")(review.diff)
app.add_typer(review.scores, name="eval")
app.command("doctor")(doctor.doctor)


@app.callback(invoke_without_command=True)
def options(
    version: bool = typer.Option(False, "--version", help="Print the version and leave.", is_eager=True),
) -> None:
    """Reads news articles and writes a dated Markdown briefing that can be checked line by line."""
    if version:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


def main() -> None:
    """The one boundary: an error becomes a line on stderr and an exit code."""
    gc.set_threshold(COLLECT_EACH)
    try:
        code = app(prog_name="briefing", standalone_mode=False)
    except BriefingError as error:
        _end(str(error), error.exit_code)
    except typer.TyperException as error:
        _show_usage(error)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    if code == INTERRUPTED:
        _end("interrupted: nothing was written; answers that were paid for are kept, and not asked for again", code)
    sys.exit(code if isinstance(code, int) else 0)


def _show_usage(error: typer.TyperException) -> NoReturn:
    """One line; nothing where a command was given nothing, since its help is shown already."""
    message, context = " ".join(error.format_message().split()).rstrip("."), getattr(error, "ctx", None)
    if not message:
        sys.exit(error.exit_code)
    _end(f"{message}; see `{context.command_path if context else 'briefing'} --help`", error.exit_code)


def _end(message: str, code: int) -> NoReturn:
    typer.echo(f"briefing: {message}", err=True)
    sys.exit(code)

"""Commands: parse, build, call, print; no logic. One verb a stage, one boundary for errors.

Heavy modules are imported inside the commands, so that `briefing --help` stays instant.
"""

import sys

import typer

from briefing import __version__
from briefing.cli import articles, build, doctor, recordings, review
from briefing.errors import BriefingError

INTERRUPTED = 130

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
    try:
        app()
    except BriefingError as error:
        typer.echo(f"briefing: {error}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        typer.echo("briefing: interrupted; what was paid for is kept", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)

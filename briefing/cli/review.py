"""`verify`, `show`, `diff` and `eval support`: what a reviewer asks of a briefing."""

import asyncio
import json
import shutil
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.build import BaseUrl, Model, Offline, Prompts, settings_of
from briefing.config import Settings
from briefing.errors import InputError

if TYPE_CHECKING:
    from briefing.output.diff import Change
    from briefing.output.verify import Finding, Verdict

Briefing = Annotated[Path, typer.Argument(metavar="BRIEFING.md", help="A page that build has written.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def verify(
    briefing: Briefing,
    fix: Annotated[bool, typer.Option("--fix", help="Remove unused footnotes and renumber the others first.")] = False,
    accept: Annotated[
        str | None, typer.Option(metavar="ID|LINE", help="Answer for the findings with this id or on this line.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Who accepts.")] = None,
    because: Annotated[str | None, typer.Option(help="Why.")] = None,
    judge: Annotated[
        bool, typer.Option("--judge", help="Ask a model about each cited sentence too; it flags, it clears nothing.")
    ] = False,
    model: Model = None,
    base_url: BaseUrl = None,
    offline: Offline = None,
    prompts: Prompts = None,
    as_json: AsJson = False,
) -> None:
    """Does every sentence still rest on its sources? Works on hand-edited Markdown. Exit 1 if something was found."""
    from briefing.output import accepted
    from briefing.output.verify import verify as verify_page
    from briefing.output.verify.fix import fix_file

    if (accept is None) != (by is None) or (accept is None) != (because is None):
        raise typer.BadParameter("--accept, --by and --because go together", param_hint="--accept")
    if fix:
        typer.echo(f"briefing: {fix_file(briefing)}", err=True)
    settings = settings_of(model=model, base_url=base_url, offline=offline, prompts=prompts, out=str(briefing.parent))
    verdict = verify_page(briefing, settings.prompts)
    if judge:
        verdict = _judged(briefing, verdict, settings)
    if accept is not None and by is not None and because is not None:
        file = accepted.record(briefing, accepted.accept(verdict.findings, accept, by, because))
        typer.echo(f"briefing: accepted in {file.as_posix()}", err=True)
    left = accepted.not_accepted(verdict.findings, accepted.read_accepted(briefing))
    _show_verdict(verdict, left, as_json)
    if left:
        raise typer.Exit(1)


def _judged(briefing: Path, verdict: "Verdict", settings: Settings) -> "Verdict":
    """With what a model holds against the page; on stderr, on how many sentences it gave no answer."""
    from briefing.cli.setup import REQUESTS_FILE, provider_for
    from briefing.engines.llm_asking import Asker
    from briefing.engines.prompts import Prompts as Templates
    from briefing.output.verify.judge import Judged
    from briefing.output.verify.judge import judge as judge_page

    async def asked() -> Judged:
        async with provider_for(settings) as provider:
            asker = Asker(provider, Templates(settings.prompts), settings.model)
            return await judge_page(briefing, asker, settings.prompts)

    told = asyncio.run(asked())
    (briefing.parent / REQUESTS_FILE).unlink(missing_ok=True)
    if told.unanswered:
        typer.echo(f"briefing: no usable answer on {_count(told.unanswered, 'sentence')}", err=True)
    findings = sorted((*verdict.findings, *told.findings), key=lambda finding: (finding.line, finding.code))
    return verdict._replace(findings=tuple(findings))


def _show_verdict(verdict: "Verdict", left: "tuple[Finding, ...]", as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({"findings": [finding.model_dump() for finding in left]}, ensure_ascii=False))
        return
    for finding in left:
        _show_finding(finding)
    accepted = len(verdict.findings) - len(left)
    told = [f"{_count(verdict.sentences, 'cited sentence')}", f"{_count(verdict.comments, 'comment')} exempt"]
    told += [f"{_count(accepted, 'finding')} accepted"] if accepted else []
    found = _count(len(left), "finding") if left else "no finding"
    typer.echo(f"{typer.style(found, bold=True)}: {', '.join(told)}")


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'s' * (number != 1)}"


def _show_finding(finding: "Finding") -> None:
    code = typer.style(finding.code, fg="red", bold=True)
    typer.echo(f"line {finding.line}  {code}{f'  {finding.id}' if finding.id else ''}")
    for label, words in (("", finding.sentence), ("", finding.detail), ("fix: ", finding.fix)):
        typer.echo(_indented(label + words))
    typer.echo("")


def _indented(words: str) -> str:
    """Wrapped on a terminal; a line of its own in a file or a pipe."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else len(words) + 10
    return textwrap.fill(words, max(width, 40), initial_indent="  ", subsequent_indent="  ", break_long_words=False)


scores = typer.Typer(help="Score the checker that verify uses.", no_args_is_help=True)


def show(
    briefing: Briefing, number: Annotated[str, typer.Argument(metavar="N", help="The number of a citation.")]
) -> None:
    """The passage behind citation N, in its context."""
    from briefing.output.show import show as show_citation

    shown = show_citation(briefing, number.strip("[]^"))
    typer.echo(typer.style(shown.heading, bold=True))
    for fact in shown.facts:
        typer.echo(_indented(fact))
    if shown.passage:
        quote = typer.style(f"«{shown.passage.quote}»", bold=True)
        typer.echo(f"\n{shown.passage.before}{quote}{shown.passage.after}")
    typer.echo(f"\non the page rest on it: {len(shown.sentences) or 'none'}")
    for sentence in shown.sentences:
        typer.echo(_indented(f"line {sentence.line}  {sentence.id or ''}  {sentence.text}"))


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="The ledger of the earlier briefing.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="The ledger of the later one.")],
    as_json: AsJson = False,
) -> None:
    """What NEW tells that OLD didn't, or told otherwise."""
    from briefing.output.diff import compare
    from briefing.output.sources import read_ledger

    changes = compare(read_ledger(old), read_ledger(new))
    if as_json:
        typer.echo(json.dumps(changes.model_dump(), ensure_ascii=False))
        return
    parts = {
        "contradicted": changes.contradicted,
        "changed": changes.changed,
        "new": changes.new,
        "no longer reported": changes.no_longer_reported,
    }
    for name, told in parts.items():
        for change in told:
            _show_change(name, change)
    counts = ", ".join(f"{len(told)} {name}" for name, told in parts.items())
    typer.echo(f"{typer.style(f'since {changes.since}', bold=True)}: {counts}")


def _show_change(name: str, change: "Change") -> None:
    values = f": {change.was} before, {change.now} now" if change.was and change.now else ""
    done = ": planned before, told as done now" if change.kind == "done" else ""
    typer.echo(f"{typer.style(name, bold=True)}{values}{done}  {' '.join(change.claims or change.earlier_claims)}")
    typer.echo(_indented(change.text))
    if change.earlier_text:
        typer.echo(_indented(f"before ({', '.join(change.earlier_claims)}): {change.earlier_text}"))
    typer.echo("")


@scores.command("support")
def support(
    file: Annotated[Path, typer.Argument(metavar="PAIRS.jsonl", help="Lines of {id, claim, evidence}.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
) -> None:
    """Does the evidence support the claim? One verdict a pair."""
    from briefing.evidence.support.checker import support as judge

    for number, pair in enumerate(_lines(file), 1):
        if not {"claim", "evidence"} <= pair.keys():
            raise InputError(f"{str(file)!r} line {number} has no claim or no evidence")
        verdict = judge(str(pair["claim"]), str(pair["evidence"]))
        told = {
            "id": pair.get("id"),
            "supported": verdict.supported,
            "score": round(verdict.score, 4),
            "reasons": list(verdict.reasons),
        }
        word = "supported" if verdict.supported else "not supported"
        plain = f"{told['id']}: {word} ({verdict.score:.2f}) {'; '.join(verdict.reasons)}"
        typer.echo(json.dumps(told, ensure_ascii=False) if as_json else plain)


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{str(file)!r} can't be read: {error}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                pair = json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(f"{str(file)!r} line {number} is no JSON: {error.msg}") from error
            if not isinstance(pair, dict):
                raise InputError(f"{str(file)!r} line {number} is no JSON object")
            yield pair

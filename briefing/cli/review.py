"""`verify`, `show`, `diff` and `eval support`: what a reviewer asks of a briefing."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from briefing.errors import InputError

scores = typer.Typer(help="Score the checker that verify uses.", no_args_is_help=True)


@scores.command("support")
def support(
    file: Annotated[Path, typer.Argument(metavar="PAIRS.jsonl", help="Lines of {id, claim, evidence}.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
) -> None:
    """Does the evidence support the claim? One verdict a pair."""
    from briefing.evidence.support import support as judge

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
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                pair = json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(f"{str(file)!r} line {number} is no JSON: {error.msg}") from error
            if not isinstance(pair, dict):
                raise InputError(f"{str(file)!r} line {number} is no JSON object")
            yield pair

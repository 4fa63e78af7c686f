"""`make golden`: renews what is made from the program itself. Read the diff before committing.

The golden briefing of the seeds and the example in out/, the excerpt in the README, the commands' own help in docs/.
"""

import re
import shutil
from pathlib import Path

from typer.testing import CliRunner

from briefing.cli import app
from tests.building import ROOT, build

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "out" / "example"
DATE = "2026-11-22"


def main() -> None:
    for folder in (HERE, EXAMPLE):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("2*"):
            old.unlink()
    written = build(["seeds"], EXAMPLE, DATE)
    for path in (written.page, written.annex, written.path):
        shutil.copy(path, HERE / path.name)
    renew_excerpt(written.page.read_text(encoding="utf-8"))
    renew_commands()


def renew_excerpt(page: str) -> None:
    """The page down to the end of its bottom line."""
    head, bottom_line = page.split("\n# ")[1].split("\n## ")[:2]
    basis = head.partition("\n")[2]
    shown = f"{basis.strip()}\n\n## {bottom_line}".splitlines()
    quoted = "\n".join(f"> {line}".rstrip() for line in shown)
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    between = re.compile(r"(?<=<!-- excerpt -->\n).*?(?=<!-- /excerpt -->)", re.S)
    readme.write_text(between.sub(lambda _: f"\n{quoted.strip()}\n\n", text), encoding="utf-8")


COMMANDS = (
    "build", "plan", "clean", "chunk", "summarize", "verify", "show", "diff", "cache", "cache stats", "cache verify",
    "cache export", "cache prune", "batch", "batch import", "batch submit", "batch collect", "eval support", "doctor",
)  # fmt: skip


def renew_commands() -> None:
    """docs/commands.md, from the commands' help."""
    runner = CliRunner()
    blocks = []
    for name in COMMANDS:
        told = runner.invoke(app, [*name.split(), "--help"], env={"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"})
        blocks.append(f"## {name}\n\n```text\n{told.output.strip()}\n```\n")
    (ROOT / "docs" / "commands.md").write_text("# Commands\n\n" + "\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main()

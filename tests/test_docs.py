"""The docs say what is so."""

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from briefing.cli import app
from tests.building import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGE = next((ROOT / "tests" / "golden").glob("2*east.md")).read_text(encoding="utf-8")


def test_the_excerpt_in_the_readme_is_from_the_golden_page() -> None:
    excerpt = README.split("<!-- excerpt -->")[1].split("<!-- /excerpt -->")[0]
    lines = [line.removeprefix("> ").strip() for line in excerpt.splitlines() if line.strip() not in ("", ">")]
    assert lines
    assert [line for line in lines if line not in PAGE] == []


def test_every_command_in_the_readme_exists_with_its_options() -> None:
    runner = CliRunner()
    for line in re.findall(r"^\.venv/bin/briefing (.*)$", README, flags=re.M):
        words = shlex.split(line.split("#")[0])
        told = runner.invoke(app, [words[0], "--help"], env={"COLUMNS": "200"}, color=False)
        assert told.exit_code == 0, line
        plain = re.sub(r"\x1b\[[0-9;]*m", "", told.output)
        assert [word for word in words if word.startswith("--") and word not in plain] == [], line


def test_every_file_that_the_docs_link_to_is_there() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md"):
        links = re.findall(r"\]\((?!http)([^)#]+)\)", page.read_text(encoding="utf-8"))
        assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_list_of_commands_is_the_programs_own() -> None:
    runner = CliRunner()
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for name, block in re.findall(r"## ([a-z ]+)\n+```text\n(.*?)```", page, flags=re.S):
        told = runner.invoke(app, [*name.split(), "--help"], env={"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"})
        assert block.strip() == told.output.strip(), f"{name}: run `make golden`"


def test_constraints_have_names_and_versions_only() -> None:
    lines = Path(ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [
        line for line in lines if line and not re.fullmatch(r"(#.*|[A-Za-z0-9._-]+==[A-Za-z0-9.+!_-]+)", line)
    ] == []

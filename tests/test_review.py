"""`verify`, `show` and `diff` on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from briefing.cli import app
from briefing.output.files import dump
from tests.ledgers import india
from tests.test_diff import OIL, told


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return india(tmp_path)


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def edit(page: Path) -> None:
    page.write_text(page.read_text("utf-8").replace("China apparently still", "China still"), "utf-8")


def test_an_untouched_page_leaves_with_0(page: Path) -> None:
    told = run("verify", page)
    assert (told.exit_code, told.stdout) == (0, "no finding: 4 cited sentences, 0 comments exempt\n")


def test_a_finding_is_a_paragraph_and_leaves_with_1(page: Path) -> None:
    edit(page)
    told = run("verify", page)
    assert told.exit_code == 1
    assert told.stdout == (
        "line 14  changed_sentence  B2\n"
        "  China still hopes for it.\n"
        "  the quote has 'apparently'; hedge: “apparently” is gone\n"
        "  fix: put back “China apparently still hopes for it.”, or say what the quote says\n"
        "\n"
        "1 finding: 4 cited sentences, 0 comments exempt\n"
    )


def test_json_is_one_object_as_in_the_contract(page: Path) -> None:
    assert json.loads(run("verify", page, "--json").stdout) == {"findings": []}
    edit(page)
    told = run("verify", page, "--json")
    assert told.exit_code == 1
    (finding,) = json.loads(told.stdout)["findings"]
    assert list(finding) == ["code", "sentence", "id", "line", "detail", "fix"]


def test_fix_writes_the_page(page: Path) -> None:
    page.write_text(page.read_text("utf-8") + "[^9]: S1 ¶5, 424-460.\n", "utf-8")
    assert run("verify", page).exit_code == 1
    told = run("verify", page, "--fix")
    assert (told.exit_code, told.stderr) == (0, "briefing: unused footnotes removed: 1; renumbered: 0\n")
    assert run("verify", page).exit_code == 0


def test_what_is_accepted_is_quiet_from_then_on(page: Path) -> None:
    edit(page)
    told = run("verify", page, "--accept", "B2", "--by", "AB", "--because", "heard it")
    assert told.exit_code == 0
    assert run("verify", page).stdout == "no finding: 4 cited sentences, 0 comments exempt, 1 finding accepted\n"


@pytest.mark.parametrize("words", [("--accept", "B2"), ("--by", "AB"), ("--accept", "B2", "--by", "AB")])
def test_an_acceptance_needs_who_and_why(page: Path, words: tuple[str, ...]) -> None:
    assert run("verify", page, *words).exit_code == 2


def test_show_prints_the_passage_with_the_quote_marked(page: Path) -> None:
    told = run("show", page, "2")
    assert told.exit_code == 0
    assert "[2] S1 ¶5, 424-460: Lavrov in Delhi" in told.stdout
    assert "in February 2026. «China apparently still hopes for it.»" in told.stdout
    assert "line 14  B2  China apparently still hopes for it." in told.stdout


def test_diff_tells_changes_and_counts_them(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(dump(told("2026-03-01", OIL.format(30))), "utf-8")
    new.write_text(dump(told("2026-03-20", OIL.format(24))), "utf-8")
    shown = run("diff", old, new)
    assert shown.exit_code == 0
    assert shown.stdout == (
        "changed: 30 million tonnes before, 24 million tonnes now  C1\n"
        f"  {OIL.format(24)}\n"
        f"  before (C1): {OIL.format(30)}\n"
        "\n"
        "since 2026-03-01: 0 contradicted, 1 changed, 0 new, 0 no longer reported\n"
    )
    assert list(json.loads(run("diff", old, new, "--json").stdout)) == [
        "since", "new", "changed", "contradicted", "no_longer_reported",
    ]  # fmt: skip

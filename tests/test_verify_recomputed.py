"""What the program wrote is written again from the ledger's records, even where page and ledger agree."""

from pathlib import Path
from shutil import copytree

import pytest

from briefing.output.verify import verify
from tests.building import build
from tests.ledgers import ARTICLE
from tests.recordings.authored import AuthoredProvider
from tests.recordings.renew import build_authored


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return build([str(tmp_path / "a.txt")], tmp_path / "out", "2026-03-05").page


def found(page: Path, was: str, now: str) -> list[tuple[str, str | None]]:
    """What is found once page and ledger both say something else."""
    for path in (page, page.with_suffix(".json")):
        text = path.read_text(encoding="utf-8")
        assert was in text
        path.write_text(text.replace(was, now), encoding="utf-8")
    return [(finding.code, finding.id) for finding in verify(page).findings]


def test_a_count_that_was_changed_in_both_is_found(page: Path) -> None:
    assert found(page, "1 of 1 article used", "1 of 2 articles used") == [("unsupported_fact", "A1")]


def test_an_owner_that_was_changed_in_both_is_found(page: Path) -> None:
    told = found(page, "unsigned article, undated (S1)", "Li Wei, envoy, undated (S1)")
    assert {code for code, _ in told} == {"unsupported_fact"}


def test_lines_of_another_version_are_let_be(page: Path) -> None:
    ledger = page.with_suffix(".json")
    ledger.write_text(ledger.read_text("utf-8").replace('"version": "0.1.0"', '"version": "0.0.9"'), encoding="utf-8")
    page.write_text(page.read_text("utf-8").replace('version: "0.1.0"', 'version: "0.0.9"'), encoding="utf-8")
    assert found(page, "1 of 1 article used", "1 of 2 articles used") == []


# --- judgments of the briefing's own ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_authored(AuthoredProvider(), tmp_path_factory.mktemp("llm")).page


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [
        ("very likely drives", "likely drives", "changed_sentence"),
        ("Confidence is moderate", "Confidence is high", "changed_sentence"),
        ("West very likely", "East very likely", "unsupported_fact"),
        ("- Confrontation", "- All ties are weak.[^11]\n- Confrontation", "unsupported_sentence"),
        (
            "- Confrontation",
            "- **Our judgment (S1):** All ties are weak.[^11]\n- Confrontation",
            "unsupported_sentence",
        ),
        ("is meant to deal with", "is meant to deal against", "unsupported_sentence"),
        ("- Partners hedge:", "- **Petra Lang, 2024 (S2):** Partners hedge:", "changed_sentence"),
        ("in 2025 [inferred]", "in 2025", "changed_sentence"),
        ("Zhang Hong [by context]", "Zhang Hong", "changed_sentence"),
        ("DayDayNews (undated) holds, has", "has", "changed_sentence"),
        (" (undated) holds", " holds", "changed_sentence"),
    ],
)
def test_a_sentence_of_the_engine_llm_stays_as_likely_as_sure_and_as_well_owned_as_it_was(
    judged: Path, tmp_path: Path, was: str, now: str, code: str
) -> None:
    copytree(judged.parent, tmp_path / "out")
    page = tmp_path / "out" / judged.name
    text = page.read_text(encoding="utf-8")
    assert was in text
    page.write_text(text.replace(was, now, 1), encoding="utf-8")
    assert code in [finding.code for finding in verify(page).findings]


def test_an_untouched_page_of_the_engine_llm_gives_no_finding(judged: Path) -> None:
    assert verify(judged).findings == ()

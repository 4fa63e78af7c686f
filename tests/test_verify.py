"""What verify finds on a page, and what it leaves alone."""

from pathlib import Path
from shutil import copytree

import pytest

from briefing.output.verify import Finding, verify
from tests.building import SEEDS, build

DATE = "2026-11-22"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the briefing of the seeds."""
    return build(SEEDS, tmp_path_factory.mktemp("seeds"), DATE).page.parent


@pytest.fixture
def page(built: Path, tmp_path: Path) -> Path:
    """A briefing of one's own to edit."""
    copytree(built, tmp_path / "out")
    return tmp_path / "out" / f"{DATE}-turn-to-the-east.md"


def edit(page: Path, *edits: tuple[str, str]) -> list[Finding]:
    """What is found once the words are others."""
    text = page.read_text(encoding="utf-8")
    for was, now in edits:
        assert was in text
        text = text.replace(was, now, 1)
    page.write_text(text, encoding="utf-8")
    return list(verify(page).findings)


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_an_untouched_page_gives_no_finding(page: Path) -> None:
    assert list(verify(page).findings) == []

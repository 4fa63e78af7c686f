"""A reviewer's acceptances."""

import json
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.output.accepted import accept, not_accepted, read_accepted, record
from briefing.output.verify import Finding, verify
from tests.ledgers import india


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with a hedge dropped."""
    page = india(tmp_path)
    write(page, "China apparently still", "China still")
    return page


def write(page: Path, was: str, now: str) -> None:
    page.write_text(page.read_text(encoding="utf-8").replace(was, now), encoding="utf-8")


def left(page: Path) -> list[tuple[str, str | None]]:
    findings = not_accepted(verify(page).findings, read_accepted(page))
    return [(finding.code, finding.id) for finding in findings]


def accepted(page: Path, which: str) -> None:
    record(page, accept(verify(page).findings, which, "AB", "said so by phone"))


@pytest.mark.parametrize("which", ["B2", "14"])
def test_what_is_accepted_by_id_or_line_is_quiet(page: Path, which: str) -> None:
    ledger = page.with_suffix(".json").read_bytes()
    accepted(page, which)
    assert left(page) == []
    assert page.with_suffix(".json").read_bytes() == ledger


def test_the_file_says_who_accepts_what_and_why(page: Path) -> None:
    accepted(page, "B2")
    assert json.loads(page.with_suffix(".accepted.json").read_text(encoding="utf-8")) == [
        {
            "id": "B2",
            "sentence": "China still hopes for it.",
            "sha256": "39825611249a424f0ad5b1d7cde323c494599d2a33ab9a2b6afc440ba9cb751d",
            "codes": ["changed_sentence"],
            "by": "AB",
            "because": "said so by phone",
        }
    ]


def test_another_text_is_found_again(page: Path) -> None:
    accepted(page, "B2")
    write(page, "China still hopes for it", "China still longs for it")
    assert left(page) == [("changed_sentence", "B2")]


def test_another_fault_of_the_same_text_is_found(page: Path) -> None:
    accepted(page, "B2")
    write(page, "[^2]: S1 ¶5, 424-460.", "")
    assert ("broken_footnote", "B2") in left(page)


def test_acceptances_add_up_and_a_later_one_replaces_an_earlier(page: Path) -> None:
    write(page, "12 percent", "13 percent")
    for which in ("B1", "B2", "B2"):
        accepted(page, which)
    assert [one.id for one in read_accepted(page)] == ["B1", "B2"]
    assert left(page) == []


def test_what_was_not_found_can_not_be_accepted(page: Path) -> None:
    with pytest.raises(InputError, match="no finding has the id or line 'B7'; there are B2"):
        accepted(page, "B7")


def test_a_file_that_is_no_list_of_acceptances_is_an_error(page: Path) -> None:
    page.with_suffix(".accepted.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="can't be read as acceptances"):
        read_accepted(page)


def test_only_its_own_code_is_accepted() -> None:
    given = Finding(code="uncited", sentence="A.", id=None, line=3, detail="", fix="")
    other = given.model_copy(update={"code": "unsupported_fact"})
    assert not_accepted([given, other], accept([given], "3", "AB", "why")) == (other,)

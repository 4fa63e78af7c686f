"""The section on what changed, and the look for the earlier briefing."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.evidence.gate import check_sections
from briefing.output.changes import Earlier, changes_section, find_earlier
from briefing.output.diff import compare
from briefing.output.files import dump
from briefing.output.verify import verify
from briefing.records import Evidence, Ledger, Outline, Section, Since
from tests.ledgers import document, ledger, written
from tests.test_diff import DONE, OIL, PLANNED, told
from tests.texts import EAST


def section(old: Ledger, new: Ledger, **outline: object) -> Section | None:
    evidence = Evidence(documents=new.documents, claims=new.claims, stories=new.stories)
    chosen = Outline.model_validate({"eligible": new.claims, **outline})
    return changes_section(Earlier(old, Since(file="old.json", sha256="0")), evidence, chosen)


def lines(found: Section | None) -> list[tuple[str | None, str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.frame, one.text, one.claims, one.earlier_claims) for one in (found.sentences if found else ())]


NEW = "Mongolia opened a border post for trucks."


def test_each_line_says_what_happened_and_whose_words_they_are() -> None:
    old = told("2026-03-01", OIL.format(30), PLANNED, "India bought six used tankers.")
    new = told("2026-03-21", OIL.format(24), DONE, NEW)
    found = section(old, new)
    assert found is not None
    assert (found.id, found.heading) == ("changes", "What changed since 1 March 2026")
    own = "unsigned article, 21 March 2026 (S1)"
    assert lines(found) == [
        (f"24 million tonnes, was 30 million tonnes: {own}", OIL.format(24), ("C1",), ("C1",)),
        (f"Planned before, now told as done: {own}", DONE, ("C2",), ("C2",)),
        (f"New: {own}", NEW, ("C3",), ()),
        (
            "No longer reported: unsigned article, 1 March 2026 (earlier briefing)",
            "India bought six used tankers.",
            (),
            ("C3",),
        ),
    ]


def test_no_change_is_no_section() -> None:
    one = told("2026-03-01", OIL.format(30))
    assert section(one, one) is None


def test_what_the_outline_would_not_print_is_not_told_as_new() -> None:
    assert section(told("2026-03-01", OIL.format(30)), told("2026-03-21", OIL.format(30), NEW), eligible=()) is None


def test_a_long_claim_that_stands_elsewhere_is_not_printed_in_full_again() -> None:
    long = OIL.format(24).replace("crude oil", "crude oil from the fields of the north by tanker and rail")
    old, new = told("2026-03-01", long.replace("24", "30")), told("2026-03-21", long)
    assert [line[1] for line in lines(section(old, new))] == [long]
    assert section(old, new, bottom_line=new.claims) is None


def test_at_most_four_lines() -> None:
    places = ("Peru", "Chile", "Cuba", "Ghana", "Kenya", "Malta")
    old = told("2026-03-01", *(f"{place} bought {at} old ships for its ports." for at, place in enumerate(places, 11)))
    new = told("2026-03-21", *(f"{place} bought {at} old ships for its ports." for at, place in enumerate(places, 31)))
    found = section(old, new)
    assert found is not None
    assert len(found.sentences) == 4


def test_the_lines_pass_the_gate_and_verify(tmp_path: Path) -> None:
    old = told("2026-03-01", OIL.format(30), PLANNED, "India bought six used tankers.")
    new = told("2026-03-21", OIL.format(24), DONE, NEW)
    found = section(old, new)
    assert found is not None
    evidence = Evidence(documents=new.documents, claims=new.claims, stories=new.stories)
    assert check_sections([found], evidence, EAST).withheld == ()
    assert verify(written(ledger(new.documents, new.claims, [found]), tmp_path)).findings == ()


# --- the earlier briefing ---------------------------------------------------------------------------------------------


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Three ledgers of one topic and one of another, and a copy in a folder."""
    for day, topic in (
        ("2026-01-01", "general"),
        ("2026-02-01", "general"),
        ("2026-04-01", "general"),
        ("2026-02-20", "other"),
    ):
        (tmp_path / f"{day}-{topic}.json").write_text(dump(ledger([document()], [], date=day, topic=topic)), "utf-8")
    (tmp_path / "example").mkdir()
    (tmp_path / "example" / "2026-02-25-general.json").write_text("{}", "utf-8")
    (tmp_path / "2026-02-26-general.accepted.json").write_text("[]", "utf-8")
    return tmp_path


def test_the_newest_ledger_of_the_topic_with_an_earlier_date_is_found(out: Path) -> None:
    earlier = find_earlier(out, "general", "2026-03-01", None)
    assert earlier is not None
    assert (earlier.ledger.date, earlier.since.file) == ("2026-02-01", "2026-02-01-general.json")
    assert len(earlier.since.sha256) == 64


@pytest.mark.parametrize("date", ["2026-01-01", "2025-12-31"])
def test_a_ledger_of_the_same_day_is_no_earlier_one(out: Path, date: str) -> None:
    assert find_earlier(out, "general", date, None) is None


def test_none_compares_with_nothing_and_a_folder_that_is_not_there_has_nothing(out: Path) -> None:
    assert find_earlier(out, "general", "2026-03-01", "none") is None
    assert find_earlier(out / "new", "general", "2026-03-01", None) is None


def test_a_given_ledger_counts_whatever_its_date_and_is_named_as_given(out: Path) -> None:
    path = out / "2026-04-01-general.json"
    earlier = find_earlier(out / "elsewhere", "general", "2026-03-01", str(path))
    assert earlier is not None
    assert earlier.since.file == path.as_posix()


def test_a_given_ledger_that_is_not_there_is_an_error(out: Path) -> None:
    with pytest.raises(InputError, match="no ledger"):
        find_earlier(out, "general", "2026-03-01", "nowhere.json")


def test_the_day_of_the_earlier_briefing_is_told() -> None:
    one = told("2026-03-01", OIL.format(30))
    assert compare(one, told("2026-03-21", NEW)).since == "2026-03-01"

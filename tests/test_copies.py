"""Where a copy tells its own text otherwise."""

import pytest

from briefing.articles.dedupe import mark_copies
from briefing.evidence.copies import contradictions
from briefing.output.check import check
from briefing.records import Document, Evidence
from tests.texts import EAST, document

WIRE = (
    "A fire at the consulate in Harbin on 7 June 2025 injured 12 people, the consul said in a statement. The fire "
    "broke out in the archive on the second floor and was put out within an hour by two brigades. Repairs will "
    "cost 3.1 million yuan. The consul did not sign the report of the fire brigade. "
    "It is binding."
)


def found(was: str, now: str) -> list[tuple[str, tuple[str, str]]]:
    """Kind and values of what a copy with other words contradicts."""
    return [(one.kind, one.values) for one in contradictions(copied(was, now))]


def copied(was: str, now: str) -> list[Document]:
    assert was in WIRE
    first = document(WIRE, "2025-06-08", id="S1", origin="S1")
    second = document(WIRE.replace(was, now), "2025-06-09", id="S2", origin="S2")
    marked = mark_copies([first, second])
    assert [one.status for one in marked] == ["used", "duplicate"]
    return marked


@pytest.mark.parametrize(
    ("was", "now", "kind", "values"),
    [
        ("12 people", "21 people", "number", ("12", "21")),
        ("is binding", "is non-binding", "outcome", ("It is binding.", "It is non-binding.")),
        ("7 June", "8 June", "date", ("on 7 June 2025", "on 8 June 2025")),
        (
            "did not sign the report",
            "signed the report",
            "outcome",
            (
                "The consul did not sign the report of the fire brigade.",
                "The consul signed the report of the fire brigade.",
            ),
        ),
    ],
)  # fmt: skip
def test_what_a_copy_tells_otherwise_is_found(was: str, now: str, kind: str, values: tuple[str, str]) -> None:
    assert found(was, now) == [(kind, values)]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("12 people", "twelve people"),
        ("3.1 million", "3 million"),
        ("7 June 2025", "June 7, 2025"),
        ("12 people", "9 rooms"),
        ("the consul said in a statement", "the diplomat said"),
        (" The consul did not sign the report of the fire brigade.", ""),
        (", the consul said in a statement", ""),
    ],
)
def test_another_style_and_what_a_house_left_out_are_no_difference(was: str, now: str) -> None:
    assert found(was, now) == []


def test_both_versions_stand_under_what_to_check_with_the_later_one() -> None:
    told = check(Evidence(documents=tuple(copied("12 people", "21 people")), claims=(), stories=()), EAST, [])
    assert [line.text for line in told.sentences] == [
        "Copies of one text differ on the number in “A fire at the consulate in Harbin on 7 June 2025 injured 12 "
        "people…”: “12” (S1); “21”, the later (S2)."
    ]


@pytest.mark.parametrize(
    ("was", "now", "kinds"),
    [
        ("The council did not sign the plan.", "The council has yet to sign the plan.", []),
        ("The council did not approve the plan on Monday.", "The council rejected the plan on Monday.", []),
        ("The council approved the plan on Monday.", "The council rejected the plan on Monday.", ["outcome"]),
        (
            "The council on Monday, without giving a reason, raised the price of the tickets in Harbin.",
            "The council on Monday raised the price of the tickets in Harbin, and did not give a reason.",
            [],
        ),
        (
            "The council did not give a reason or a date for its plan.",
            "The council gave neither a reason nor a date for its plan.",
            [],
        ),
    ],
)
def test_what_both_deny_in_other_words_or_another_place_is_no_difference(was: str, now: str, kinds: list[str]) -> None:
    first = document(f"{WIRE} {was}", "2025-06-08", id="S1", origin="S1")
    second = document(f"{WIRE} {now}", "2025-06-09", id="S2", origin="S2")
    marked = mark_copies([first, second])
    assert [one.status for one in marked] == ["used", "duplicate"]
    assert [one.kind for one in contradictions(marked)] == kinds

"""The clauses of a sentence, and where one may be cut off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.clauses import may_begin, may_end, units


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Gas flowed; oil may flow.", ["Gas flowed;", " oil may flow."]),
        ("Gas flowed, and the sides signed.", ["Gas flowed,", " and the sides signed."]),
        ("Gas flowed, but it was cold.", ["Gas flowed,", " but it was cold."]),
        ("They sold gas, oil, and coal.", ["They sold gas, oil, and coal."]),
        ("It may help Oslo, Bergen, and Narvik.", ["It may help Oslo, Bergen, and Narvik."]),
        ("They signed, and left.", ["They signed, and left."]),
        ("他来了；我走了。", ["他来了；", "我走了。"]),
        ("", [""]),
    ],
)
def test_a_unit_has_a_subject_and_a_verb_of_its_own(sentence: str, clauses: list[str]) -> None:
    assert [sentence[start:end] for start, end in units(sentence)] == clauses


@pytest.mark.parametrize(
    ("kept", "gone", "expected"),
    [
        ("They met", ", the king said", True),
        ("They met", " in Oslo", True),
        ("They met", " to sign", True),
        ("They met", " hoping for peace", True),
        ("The summit", " held in Oslo,", True),
        ("They met the", " king", False),
        ("They met", " kings", False),
        ("They are", " in Oslo", False),
    ],
)
def test_a_part_ends_before_a_clause_or_phrase(kept: str, gone: str, expected: bool) -> None:
    assert may_end(kept, gone) is expected


@pytest.mark.parametrize(
    ("gone", "kept", "expected"),
    [
        ("", "They met", True),
        ("On Monday, ", "they met", True),
        ("He said that ", "they met", True),
        ("He said ", "they met", True),
        ("Foreign Minister ", "Ana Ruiz met them", True),
        ("The son of ", "Ana Ruiz met them", False),
        ("The big ", "ships met", False),
        ("It was cold ", "and they met", True),
    ],
)
def test_a_part_begins_after_a_clause_or_a_title(gone: str, kept: str, expected: bool) -> None:
    assert may_begin(gone, kept) is expected


@given(st.text())
def test_the_units_cover_the_sentence(sentence: str) -> None:
    spans = units(sentence)
    assert "".join(sentence[start:end] for start, end in spans) == sentence

"""Whole names: the longest at a place, never a part of a word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.whole_names import WholeNames


def found(names: list[str], text: str) -> list[str]:
    return [text[start:end] for start, end in WholeNames(names).find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea and Korea", ["North Korea", "Korea"]),
        ("North\nKorea, North  Korean", ["North\nKorea"]),
        ("Koreans, preKorea, Korea_1", []),
        ("the U.S. and U.S.A.", ["U.S.", "U.S."]),
        ("中俄两国，其中俄罗斯", ["中俄", "俄罗斯"]),
    ],
)
def test_the_longest_whole_name_at_a_place_is_found(text: str, expected: list[str]) -> None:
    assert found(["Korea", "North Korea", "U.S.", "中俄", "俄罗斯"], text) == expected


def test_only_the_span_is_looked_at() -> None:
    assert list(WholeNames(["Korea"]).find("Korea Korea Korea", 1, 11)) == [(6, 11)]


@given(
    st.lists(
        st.text("ab -.", min_size=1, max_size=5).filter(lambda name: name[0].isalpha() and name.strip() == name),
        max_size=6,
    ),
    st.text("ab -.", max_size=40),
)
def test_names_are_those_of_one_pattern_of_them_all(names: list[str], text: str) -> None:
    ordered = sorted({" ".join(name.split()) for name in names}, key=len, reverse=True)
    parts = (
        (r"(?<!\w)" if name[0].isalnum() else "")
        + r"\s{1,3}".join(map(re.escape, name.split()))
        + (r"(?!\w)" if name[-1].isalnum() else "")
        for name in ordered
    )
    expected = re.findall("|".join(parts), text) if ordered else []
    assert found(ordered, text) == expected

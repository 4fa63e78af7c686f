"""The numbers of a text and their values."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.numbers import numbers


def values(text: str) -> list[tuple[Fraction, str]]:
    return [(number.value, number.unit) for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("prices fell 8% in spring", 8, "%"),
        ("prices fell 8 percent", 8, "%"),
        ("prices fell eight per cent", 8, "%"),
        ("prices fell by 2.5 percentage points", Fraction(5, 2), "pp"),
        ("a deficit of -2.5% followed", Fraction(-5, 2), "%"),
        ("worth $245bn a year", 245 * 10**9, "USD"),
        ("worth $245 billion a year", 245 * 10**9, "USD"),
        ("worth 245 billion dollars a year", 245 * 10**9, "USD"),
        ("worth US$5 million", 5 * 10**6, "USD"),
        ("worth €3.2m", 3200000, "EUR"),
        ("about 5,000 rubles", 5000, "RUB"),
        ("10 billion cubic meters of gas", 10**10, "m3"),
        ("10 bcm of gas", 10**10, "m3"),
        ("1.8 million tonnes of wheat", 1800000, "tonne"),
        ("100,000 soldiers", 100000, ""),
        ("three thousand soldiers", 3000, ""),
        ("about .2 million tonnes", 200000, "tonne"),
        ("one hundred and five ships", 105, ""),
        ("twenty-four years", 24, "year"),
        ("a 24-year wait", 24, "year"),
        ("a four-day stay", 4, "day"),
        ("three hours", 3, "hour"),
        ("two-thirds of voters", Fraction(2, 3), ""),
        ("a third of voters", Fraction(1, 3), ""),
        ("half of voters", Fraction(1, 2), ""),
        ("a million votes", 10**6, ""),
        ("1,8 млн тонн", 1800000, "tonne"),
        ("5 тыс. рублей", 5000, "RUB"),
        ("12 000 человек", 12000, ""),
        ("100亿美元", 10**10, "USD"),
        ("3.5万吨", 35000, "tonne"),
        ("增长8%", 8, "%"),
    ],
)
def test_a_number_has_the_value_and_unit_that_its_words_say(text: str, value: Fraction, unit: str) -> None:
    assert values(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("the 30th anniversary", 30), ("her third visit", 3), ("a fifth season", 5), ("a twenty-first try", 21)],
)
def test_an_ordinal_is_told_from_a_cardinal(text: str, value: int) -> None:
    assert [(number.value, number.ordinal) for number in numbers(text)] == [(value, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$3-4 billion", [(3 * 10**9, "USD"), (4 * 10**9, "USD")]),
        ("10–12%", [(10, "%"), (12, "%")]),
        ("3 to 5 hours", [(3, "hour"), (5, "hour")]),
    ],
)
def test_a_range_has_its_unit_at_both_ends(text: str, expected: list[tuple[int, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "one of the reasons",
        "no one came",
        "First of all, it rained.",
        "the G20 and the F-16",
        "they looked at one another",
    ],
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert values(text) == []


def test_what_is_a_date_is_no_number() -> None:
    assert values("On June 18, 2024, 5 ships left.") == [(5, "")]


@given(st.text())
def test_offsets_give_back_the_words(text: str) -> None:
    for found in numbers(text):
        assert text[found.start : found.end] == found.text


@given(st.integers(min_value=0, max_value=10**12))
def test_grouping_does_not_change_a_value(value: int) -> None:
    assert values(f"sold {value:,} tonnes") == [(value, "tonne")]


@pytest.mark.parametrize("text", ["1" * 100_000, "1," * 50_000, "one " * 20_000, "June " * 20_000, "-" * 100_000])
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    numbers(text)

"""The dates of a text as year, month, day and day of the week."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.date_parts import dates, iso_parts, weekday_of


def days(text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(date.year, date.month, date.day) for date in dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on June 18", [(None, 6, 18)]),
        ("on 18 June 2024", [(2024, 6, 18)]),
        ("on June 18, 2024", [(2024, 6, 18)]),
        ("on the 18th of June", [(None, 6, 18)]),
        ("from June 18 to 19", [(None, 6, 18), (None, 6, 19)]),
        ("on 18–20 June 2024", [(2024, 6, 18), (2024, 6, 20)]),
        ("in June 2024", [(2024, 6, None)]),
        ("in May", [(None, 5, None)]),
        ("since 2017", [(2017, None, None)]),
        ("in 2014-2015", [(2014, None, None), (2015, None, None)]),
        ("on 2024-06-18", [(2024, 6, 18)]),
        ("18.06.2024", [(2024, 6, 18)]),
        ("18 июня 2024 года", [(2024, 6, 18)]),
        ("2024年6月18日", [(2024, 6, 18)]),
        ("it may rain and they march", []),
        ("2000 soldiers came", []),
    ],
)
def test_a_date_says_as_much_as_its_words(text: str, expected: list[tuple[int | None, int | None, int | None]]) -> None:
    assert days(text) == expected


def test_a_day_of_the_week_counts_from_monday() -> None:
    assert [date.weekday for date in dates("They met on Tuesday and on Sunday.")] == [1, 6]


def test_the_day_of_the_week_of_a_full_date_is_computed() -> None:
    assert weekday_of(iso_parts("2024-06-18")) == 1
    assert [weekday_of(iso_parts(stamp)) for stamp in ("2024-06", "--06-18", "2023-02-29")] == [None, None, None]


@given(st.text())
def test_offsets_give_back_the_words(text: str) -> None:
    for date in dates(text):
        assert text[date.start : date.end] == date.text


@pytest.mark.parametrize("text", ["1" * 50_000, "June " * 10_000, "1." * 25_000, "Monday " * 10_000, "2024-" * 10_000])
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    dates(text)

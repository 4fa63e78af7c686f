"""Days in numbers alone."""

import pytest

from briefing.articles.slashed import either_way, ordered


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Published 03/04/2024 at noon", "03/04/2024"),
        ("3-4-2024", "3-4-2024"),
        ("04/04/2024", None),
        ("13/04/2024", None),
        ("2024/03/04", None),
        ("1/03/04/2024", None),
        ("00/04/2024", None),
    ],
)
def test_a_day_that_is_one_in_either_order_is_found(words: str, found: str | None) -> None:
    assert either_way(words) == found


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("03/04/2024 and 25/03/2024", "", "2024-04-03"),
        ("03/04/2024 and 03/25/2024", "en-GB", "2024-03-04"),
        ("25/03/2024 and 03/25/2024", "", None),
        ("03/04/2024", "", None),
        ("03/04/2024", "en", None),
        ("03/04/2024", "en-US", "2024-03-04"),
        ("03/04/2024", "de", "2024-04-03"),
    ],
)
def test_the_order_is_told_by_other_days_then_by_the_language(text: str, language: str, day: str | None) -> None:
    assert ordered("03/04/2024", text, language) == day

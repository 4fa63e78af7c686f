"""Publication stamps in the forms they come in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.stamps import read_stamp


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-06-18T23:59:00+03:00", "2024-06-18"),
        ("20240618T050235Z", "2024-06-18"),
        ("20240618", "2024-06-18"),
        ("1718724180", "2024-06-18"),
        ("1718724180000", "2024-06-18"),
        ("Tue, 18 Jun 2024 16:23:00 GMT", "2024-06-18"),
        ("Jun 18, 2024 16:23 PM", "2024-06-18"),
        ("06/18/2024", "2024-06-18"),
        ("03/04/2024", "2024"),
        ("2024/05/1509:28:33", "2024-05-15"),
        ("9 oktober 2020 11:12", "2020-10-09"),
        ("Domenica 06 Dicembre 2020 | 00:36", "2020-12-06"),
        ("3 de marzo de 2021", "2021-03-03"),
        ("18 июня 2024, 16:23", "2024-06-18"),
        ("2024年6月18日 16:23", "2024-06-18"),
        ("June 2024", "2024-06"),
        ("2024", "2024"),
        ("yesterday", None),
        ("31.02.2024", None),
        ("99999999999999999999", None),
        ("", None),
    ],
)
def test_a_stamp_gives_the_day_it_names(words: str, day: str | None) -> None:
    assert read_stamp(words) == day


@given(st.text(max_size=300))
def test_no_stamp_is_an_error(words: str) -> None:
    day = read_stamp(words)
    assert day is None or len(day) in (4, 7, 10)

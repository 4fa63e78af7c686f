"""Outlets that speak for a state."""

import pytest

from briefing.articles.state_media import called, labelled, state_notes
from tests.texts import EAST, GENERAL


@pytest.mark.parametrize(
    ("publisher", "notes"),
    [
        ("TASS", ("state-affiliated (Russia)",)),
        ("en.kremlin.ru", ("state-affiliated (Russia)",)),
        ("新华社", ("state-affiliated (China)",)),
        ("央视新闻", ("state-affiliated (China)",)),
        ("Anadolu Agency", ("state-affiliated (Türkiye)",)),
        ("Montsame", ("state-affiliated (Mongolia)",)),
        ("Телеканал «Россия 24»", ("state-affiliated (Russia)",)),
        ("Harbour Daily", ()),
        ("Sports Tasso", ()),
        (None, ()),
    ],
)
def test_a_listed_outlet_is_noted_with_its_state(publisher: str | None, notes: tuple[str, ...]) -> None:
    assert state_notes(publisher, None, EAST) == notes


def test_the_host_tells_it_where_the_name_does_not() -> None:
    assert state_notes("The President's office", "http://en.kremlin.ru/news/1", EAST) == ("state-affiliated (Russia)",)
    assert state_notes("Harbour Daily", "https://harbour.example/kremlin.ru", EAST) == ()


def test_a_profile_without_a_list_notes_nobody() -> None:
    assert state_notes("TASS", None, GENERAL) == () == state_notes("TASS", None, None)


def test_an_outlet_that_relays_words_is_labelled_too() -> None:
    assert labelled("RIA", EAST) == "RIA, state-affiliated (Russia)"
    assert labelled("Harbour Daily", EAST) == "Harbour Daily"


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        *(("en.kremlin.ru", "Kremlin"), ("tass.com", "TASS"), ("Harbour Daily", "Harbour Daily"), (None, None)),
        *(("news.harbour.example", "news.harbour.example"), ("The Kremlin. Press office", "The Kremlin. Press office")),
    ],
)
def test_a_listed_outlet_known_only_by_its_host_has_its_name(publisher: str | None, name: str | None) -> None:
    assert called(publisher, EAST) == name
    assert called(publisher, None) == publisher

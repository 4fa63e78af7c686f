"""The proper names of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.names import names


def found(text: str, context: str = "") -> list[str]:
    return [name.text for name in names(text, context)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks in Oslo, said Ana Ruiz, were short.", ["Oslo", "Ana Ruiz"]),
        ("the leader Kim Jong-un met the AUKUS states", ["Kim Jong-un", "AUKUS"]),
        ("trade in the Asia-Pacific region", ["Asia-Pacific"]),
        ("a fellow of the Academy of Social Sciences", ["Academy of Social Sciences"]),
        ("he met Ursula von der Leyen there", ["Ursula von der Leyen"]),
        ("gas from Nord Stream 2 and the F-16", ["Nord Stream 2", "F-16"]),
        ("the pact on Peace 15 years ago", ["Peace"]),
        ("Oslo’s mayor and Norway's king", ["Oslo", "Norway"]),
        ("on Tuesday, in June, he met Mr Li", ["Li"]),
        ("I think I’m late", []),
        ("“They met in Oslo”", ["Oslo"]),
        ("He Jing met Li", ["He Jing", "Li"]),
        ("a pro-Russian crowd", ["pro-Russian"]),
        ("5G. US ships left Oslo.", ["US", "Oslo"]),
        ("a 128 MW Torrevik station and 5G towers", ["Torrevik"]),
        ("встреча в Осло с Анной Руис", ["Осло", "Анной Руис"]),
        ("J. R. Smith and the U.S. envoy", ["J. R. Smith", "U.S."]),
    ],
)
def test_capitals_inside_a_sentence_are_names(text: str, expected: list[str]) -> None:
    assert found(f"x {text}") == expected


@pytest.mark.parametrize(
    "text",
    ["Talks went on.", "Although it rained, they left.", "Signing took hours. Nothing came of it.", "Dealings go on."],
)
def test_a_common_word_is_no_name_because_it_begins_a_sentence(text: str) -> None:
    assert found(text) == []


def test_an_unknown_first_word_is_a_name() -> None:
    assert found("Kazakhstan agreed.") == ["Kazakhstan"]


def test_the_context_tells_which_first_words_are_common() -> None:
    assert found("Zinc fell.") == ["Zinc"]
    assert found("Zinc fell.", context="The price of zinc.") == []
    assert found("Lavish Li agreed.", context="Lavish Li came. So Lavish Li went.") == ["Lavish Li"]


def test_the_article_is_taken_off_the_first_name() -> None:
    assert found("The Kremlin agreed.") == ["Kremlin"]


@given(st.text())
def test_offsets_give_back_the_names(text: str) -> None:
    assert [text[name.start : name.end] for name in names(text)] == found(text)


@pytest.mark.parametrize("piece", ["A", "Aa ", "A.", "A-", "of ", "A of ", "’s", "I "])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    names(piece * (50_000 // len(piece)))

"""Halves of two sentences glued together are refused; honest joins of several sources pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.llm_spliced import spliced

FERRY = "The harbour board of Lund signed a contract for a second ferry line across the sound."
TARIFF = "Oslo has raised its tariffs on timber from the northern ports by half."
LEADERS = "The two leaders noted their interest in cheaper timber, and the mayor agreed."
SUMMIT = "After the summit in Lund, Ines Varga met the board of the port."


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board of Lund signed a timber from the northern ports by half.",
        "Oslo has raised its tariffs on second ferry line across the sound.",
        "After the summit in Lund, Ines Varga met contract for a second ferry line.",
        "It is likely that Oslo has raised its interest in cheaper timber.",
    ],
)
def test_halves_of_two_sentences_are_named(text: str) -> None:
    (reason,) = spliced(text, [f"{FERRY} {TARIFF}", LEADERS, SUMMIT])
    assert reason.startswith("spliced: ")


@pytest.mark.parametrize(
    "text",
    [
        FERRY,
        "The harbour board of Lund signed a contract, and Oslo has raised its tariffs on timber.",
        "Oslo has raised its tariffs on timber while the harbour board of Lund signed a contract.",
        "The harbour board of Lund signed a contract about timber from the northern ports.",
        "After the summit in Lund Ines Varga met the board of the port.",
        "The harbour board of Lund signed for a second ferry line.",
    ],
)
def test_a_joint_with_words_of_its_own_or_between_clauses_passes(text: str) -> None:
    assert spliced(text, [FERRY, TARIFF, LEADERS, SUMMIT]) == []


def test_a_pronoun_or_the_two_leaders_may_get_their_names() -> None:
    named = "Ines Varga and Petra Lang, both mayors, met in Oslo."
    assert spliced("Ines Varga and Petra Lang noted their interest in timber.", [named, LEADERS]) == []
    told = "It has raised its tariffs on timber by half."
    assert spliced("The harbour board of Lund has raised its tariffs on timber.", [FERRY, told]) == []


def test_what_one_sentence_has_in_another_order_is_its_own() -> None:
    assert spliced("Oslo has raised its tariffs by half.", [TARIFF, FERRY]) == []


@given(st.text(max_size=300), st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_read(text: str, shown: list[str]) -> None:
    assert all(reason.startswith("spliced: ") for reason in spliced(text, shown))


def test_long_text_is_read_in_bounded_time() -> None:
    spliced("the port of " * 2000, ["the port of Lund and the port of Oslo"])


def test_an_object_gets_its_name_only_where_its_clause_goes_on() -> None:
    told = "On Monday the mayor praised them."
    fears = "The mayor fears that more of them will be sold."
    ferries = "Lund ordered two new ferries from Oslo in May."
    assert spliced("On Monday the mayor praised two new ferries from Oslo.", [told, ferries]) == []
    assert spliced("The mayor fears that more of new ferries from Oslo in May.", [fears, ferries])

"""Halves of two sentences glued together are refused; honest joins of several sources pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.llm_spliced import patched, spliced

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


STRIKE = "Dockers in Varberg said that low pay was the main cause of the strike."
GRAIN = "Norway bought 40 percent of its grain from the southern ports in 2024, the customs board said on Monday."
MAYOR = "Petra Lang, an adviser to the mayor, said that surveyors would come in May."
LOAN = "No loan has been granted."
SHARE = "Oslo has raised its stake in the second ferry line to half."


@pytest.mark.parametrize(
    "text",
    [
        "Norway bought 40 percent of its grain from the southern ports, the main cause of the strike.",
        "Dockers in Varberg said that low pay, grain from the southern ports in 2024.",
        "Petra Lang, an adviser to the mayor, the customs board said on Monday.",
        "Dockers its grain from the southern ports in 2024.",
        "Dockers in southern ports in 2024.",
        "Petra Lang, an adviser to the mayor, said that surveyors granted.",
    ],
)
def test_a_half_of_a_word_or_two_and_one_hung_on_behind_a_comma_are_named(text: str) -> None:
    (reason,) = spliced(text, [STRIKE, GRAIN, MAYOR, LOAN])
    assert reason.startswith("spliced: ")


@pytest.mark.parametrize(
    "text",
    [
        "Norway bought 40 percent of its grain from the southern ports in 2024, said the customs board.",
        "Varberg's dockers bought grain from the southern ports in 2024.",
        "The strike, the main cause of the delay, began in May.",
        "Oslo has raised its tariffs on timber, to half the stake in the second ferry line.",
        "Petra Lang, an adviser to the mayor, said that surveyors would come, and a loan has been granted.",
        "Low pay was the main cause of the strike, dockers said.",
    ],
)
def test_what_keeps_its_matter_may_stand_behind_a_comma(text: str) -> None:
    assert spliced(text, [STRIKE, GRAIN, MAYOR, LOAN, SHARE, TARIFF]) == []


def test_a_pronoun_or_the_two_leaders_may_get_their_names() -> None:
    named = "Ines Varga and Petra Lang, both mayors, met in Oslo."
    assert spliced("Ines Varga and Petra Lang noted their interest in timber.", [named, LEADERS]) == []
    told = "It has raised its tariffs on timber by half."
    assert spliced("The harbour board of Lund has raised its tariffs on timber.", [FERRY, told]) == []


def test_what_one_sentence_has_in_another_order_is_its_own() -> None:
    assert spliced("Oslo has raised its tariffs by half.", [TARIFF, FERRY]) == []


ARTICLE = f"{STRIKE} {FERRY}\n{GRAIN} {MAYOR} {LOAN} It will open an office in Malmo in May."


def test_two_halves_are_named_though_only_one_of_their_sentences_is_cited() -> None:
    (reason,) = patched("The harbour board of Lund signed the main cause of the strike.", ARTICLE)
    assert reason.startswith("spliced: ")


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board of Lund signed a contract across the sound.",
        "The harbour board of Lund will open an office in Malmo in May.",
        "The harbour board of Lund, whose dockers say low pay was the main cause of the strike.",
        "Lund signed the main cause of the strike.",
    ],
)
def test_a_sentence_cut_shorter_a_pronouns_name_and_words_of_its_own_are_no_halves(text: str) -> None:
    assert patched(text, ARTICLE) == []


@given(st.text(max_size=300), st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_read(text: str, shown: list[str]) -> None:
    reasons = [*spliced(text, shown), *patched(text, "\n".join(shown))]
    assert all(reason.startswith("spliced: ") for reason in reasons)


def test_long_text_is_read_in_bounded_time() -> None:
    spliced("the port of " * 2000, ["the port of Lund and the port of Oslo"])


def test_an_object_gets_its_name_only_where_its_clause_goes_on() -> None:
    told = "On Monday the mayor praised them."
    fears = "The mayor fears that more of them will be sold."
    ferries = "Lund ordered two new ferries from Oslo in May."
    assert spliced("On Monday the mayor praised two new ferries from Oslo.", [told, ferries]) == []
    assert spliced("The mayor fears that more of new ferries from Oslo in May.", [fears, ferries])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "The signing of the ferry contract has opened new ways for trade.",
            "Both towns signed a ferry contract in May. The signing of this contract has opened new ways for trade.",
        ),
        (
            "Ines Varga suggests studying the second ferry line in terms of cost.",
            "We want the second ferry line. I suggest studying this matter in terms of cost, Ines Varga said.",
        ),
        (
            "Some harbour boards trample on the rules of the port.",
            "Some harbour boards want it all. They carelessly trample on the rules of the port.",
        ),
        (
            "Cooperation of Lund and Varberg on the rescue of crews is making headway.",
            "Lund and Varberg share a sound. Our cooperation on the rescue of crews is making headway.",
        ),
        (
            "The second phase of the harbour bridge includes 804 metres of road.",
            "The first phase of the harbour bridge took a year. The second phase includes 804 metres of road.",
        ),
        (
            "The ferry will further reveal the strength of the northern ports and please the crews.",
            "I trust in the strength of the northern ports. The ferry will further reveal this strength and please us.",
        ),
        (
            "Ten crews were used to build the northern harbour bridge in May.",
            "The northern harbour bridge is long. Ten crews were used to build the bridge in May.",
        ),
    ],
)
def test_what_a_sentence_points_at_may_be_named(text: str, shown: str) -> None:
    assert spliced(text, [shown]) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Varberg has raised its fees on the sound.",
        "Lund sells a ferry line of the north has raised its fees.",
    ],
)
def test_a_noun_behind_of_is_no_subject_of_the_second_half(text: str) -> None:
    shown = "The mayor of Varberg met the board. Lund sells a ferry line of the north. "
    shown += "Varberg has raised its fees on the sound."
    (reason,) = spliced(text, [shown])
    assert reason.startswith("spliced: ")

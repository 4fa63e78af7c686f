"""Whether a model's sentence can be read alone."""

import pytest

from briefing.engines.llm_alone import leans, not_a_sentence, on_the_scene


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("PORT ALDER SIGNED A CONTRACT WITH LUND.", "capitals"),
        ("a quay of stone", "no_verb"),
        ("Against AUKUS and NATO", "no_verb"),
        ("Mayor Petra Lang, members of the board, friends,", "unended"),
        ('The mayor spoke of talks," she said.', "unclosed"),
        ("Port Alder has signed a contract with Lund and the.", "unended"),
        ("Port Alder signed its with Lund.", "broken"),
        ("The harbour board has is late.", "broken"),
    ],
)
def test_what_states_nothing_is_no_sentence(text: str, code: str) -> None:
    assert [reason.split(":")[0] for reason in not_a_sentence(text)] == [code]


def test_a_sentence_is_one() -> None:
    assert not_a_sentence("Port Alder signed a contract with AUKUS and NATO.") == []
    assert not_a_sentence("Gas supply has begun") == []
    assert not_a_sentence("Nobody knows where the money would come from, or what the harbour is for.") == []


@pytest.mark.parametrize(
    ("text", "day", "strict"),
    [
        ("Lund is still close to Oslo today.", True, True),
        ("Lund is now close to Oslo.", False, True),
        ("Lund built a pier last year.", False, True),
        ("Lund built a pier in 2019.", False, False),
        ("Lund spoke of a pier “for today and tomorrow”.", False, False),
    ],
)
def test_relative_days_say_nothing_to_a_later_reader(text: str, day: bool, strict: bool) -> None:
    assert bool(on_the_scene(text, strictly=False)) is day
    assert bool(on_the_scene(text, strictly=True)) is strict


@pytest.mark.parametrize(
    "text",
    [
        "He signed a contract.",
        "However, Lund signed a contract.",
        "This visit shows how close they are.",
        "It feels like a signal.",
        "The two sides signed a contract.",
        "Both leaders signed a contract.",
        "On the other hand, Lund signed a contract.",
        "In this sense, Lund signed a contract.",
        "So does the timing.",
        "You have said that trade has grown.",
        "For example, Lund signed a contract.",
        "As a result, trade grew.",
        "Now Lund signed a contract.",
        "Mr President, friends, a warm welcome to all of you.",
        "It is a pleasure to have this meeting with you.",
        "I would like to express my heartfelt gratitude.",
        "We are very glad to see you in Lund.",
    ],
)
def test_a_sentence_that_leans_on_the_one_before_is_named(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lund signed a contract.",
        "We are glad of the contract with Lund.",
        "Mr Berg, who chairs the board, signed a contract.",
        "I would like to build a second pier in Lund.",
        "It is likely that Lund will sign.",
        "It will be easy for Lund to sign.",
        "The Two Rivers port was opened.",
        "This year Lund signs a contract.",
        "Item by item, Lund signed.",
        "As a result of the storm, Lund signed.",
    ],
)
def test_a_sentence_that_stands_by_itself_is_not(text: str) -> None:
    assert leans(text) == []

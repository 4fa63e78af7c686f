"""What a model's sentence changes of its quote's very words."""

import pytest

from briefing.engines.llm_changed import changed

QUOTES = (
    "Port Alder bought 40 percent of its petrol from Lund in 2019, the harbour board said.",
    "The mayor may buy two more ferries from Lund if the price stays below 5 million crowns.",
    "Traders in Oslo said that Lund's delay was the main obstacle.",
    "Unless the talks fail, Port Alder will open a second ferry line to Oslo.",
    "She asked if Port Alder would open a second ferry line.",
    "The board will meet again in May, even if Lund stays away.",
    "A trader argued that the ferry is a burden rather than a gift.",
    "Some small towns have paid no harbour dues, and several old ferries were sold.",
)


def codes(text: str, quote: str, *, judged: bool = False) -> list[str]:
    return sorted({reason.split(":")[0] for reason in changed(text, [quote], quote, judged=judged)})


@pytest.mark.parametrize(
    ("text", "quote", "code"),
    [
        ("The mayor may buy two more ferries from Lund at 5 million crowns.", 1, "condition_dropped"),
        ("The mayor may buy two more ferries from Lund.", 1, "condition_dropped"),
        ("Port Alder will open a second ferry line to Oslo.", 3, "condition_dropped"),
        ("Traders in Oslo Lund's delay was the main obstacle.", 2, "speech_dropped"),
        ("The board says small towns have paid no harbour dues.", 7, "part_made_whole"),
        ("A trader argued that the ferry is a gift rather than a burden.", 6, "sides_exchanged"),
        ("Lund's delay was was the main obstacle, traders in Oslo said.", 2, "doubled"),
    ],
)
def test_a_change_is_named(text: str, quote: int, code: str) -> None:
    assert codes(text, QUOTES[quote]) == [code]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        *((quote, at) for at, quote in enumerate(QUOTES)),
        ("The mayor may buy two more ferries from Lund should the price stay below 5 million crowns.", 1),
        ("The price must stay below 5 million crowns.", 1),
        ("Traders in Oslo: Lund's delay was the main obstacle.", 2),
        ("Lund's delay was the main obstacle.", 2),
        ("The question was put about a second ferry line that Port Alder might open.", 4),
        ("The board will meet again in May.", 5),
        ("A trader calls the ferry a burden rather than some gift.", 6),
    ],
)
def test_other_words_for_the_same_are_no_change(text: str, quote: int) -> None:
    assert codes(text, QUOTES[quote]) == []


def test_a_judgment_may_look_beyond_the_condition() -> None:
    assert codes("The mayor will likely buy two more ferries from Lund.", QUOTES[1], judged=True) == []

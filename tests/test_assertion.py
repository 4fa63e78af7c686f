"""How a sentence says it: negation, modality, hedges and status."""

from typing import Any

import pytest

from briefing.evidence.assertion import changed_assertion, check_assertion
from briefing.records import Claim


def codes(sentence: str, *quotes: str, **fields: Any) -> list[str]:
    given = {"kind": "event", "status": "done", **fields}
    claims = [Claim(text="", quote=quote, start=0, end=0, **given) for quote in quotes]
    return [reason.split(":")[0] for reason in check_assertion(sentence, claims)]


@pytest.mark.parametrize(
    ("sentence", "quote", "code"),
    [
        ("Norland has joined the naval treaty.", "Norland has not joined the naval treaty.", "negation_dropped"),
        (
            "Norland joined the treaty.",
            "Norland refused to join the treaty; it did not join the treaty.",
            "negation_dropped",
        ),
        ("Norland has not joined the naval treaty.", "Norland has joined the naval treaty.", "negation_added"),
        (
            "Norland never joined the naval treaty.",
            "Norland joined the naval treaty, but Estria did not.",
            "negation_added",
        ),
        (
            "Norland wants stronger ties with Estria.",
            "Norland appears to want stronger ties with Estria.",
            "hedge_dropped",
        ),
        ("Norland lost 200 ships in battle.", "Norland lost about 200 ships in battle.", "hedge_dropped"),
        (
            "Norland and Estria signed the gas treaty.",
            "Norland and Estria may sign the gas treaty.",
            "modality_dropped",
        ),
        ("The sides signed the gas treaty.", "The sides are expected to sign the gas treaty.", "modality_dropped"),
        ("Norland will sell ships to Estria.", "Norland may sell ships to Estria.", "modality_stronger"),
        ("Norland will sell ships.", "Norland could sell ships, and the king will come.", "modality_stronger"),
    ],
)
def test_a_stronger_or_opposite_wording_is_named(sentence: str, quote: str, code: str) -> None:
    assert code in codes(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Norland has not joined the treaty.", "Norland has not joined the treaty."),
        ("Norland stayed out of the treaty.", "Norland has not joined the treaty."),
        ("Norland refused to join the naval treaty.", "Norland did not join the naval treaty."),
        ("Norland is set to sell ships to Estria.", "Norland will sell ships to Estria."),
        ("Norland may sell ships to Estria.", "Norland will sell ships to Estria."),
        ("Norland reportedly wants ties with Estria.", "Norland appears to want ties with Estria."),
        ("Estria won the cup.", "Norland did not pay its debts. Estria won the cup."),
        ("Estria won the cup", "Estria won the cup, while Norland may leave the league."),
        ("its fleet grew", "It is not true that its fleet grew"),
        (
            "In May Ines Varga saw Lund's ties with Oslo improving, yet no part in the ban.",
            "Varga said that Lund's ties with Oslo are improving, but it has not joined the ban.",
        ),
        (
            "Varga told the board that ties with Oslo are weak: no pier has been built.",
            "Ties with Oslo are weak, Varga told the board. No pier has been built.",
        ),
        (
            "The launch matters for the market, but primarily for Lund.",
            "It matters not only for the market, but primarily for Lund.",
        ),
    ],
)
def test_the_same_strength_in_other_words_passes(sentence: str, quote: str) -> None:
    assert codes(sentence, quote) == []


def test_a_plan_is_never_told_as_done() -> None:
    quote = "The visit by the king is planned."
    assert codes("The king visited.", quote, status="planned") == ["plan_as_done"]
    assert codes("The king's visit is planned.", quote, status="planned") == []
    assert codes("The king will visit.", quote, status="planned") == []
    assert codes("The king visited.", quote, status="done") == []


def test_a_sentence_without_claims_has_nothing_to_be_compared_with() -> None:
    assert codes("Anything will not happen.") == []


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("It may rain.", "It may rain.", []),
        ("It may rain.", "It will rain.", ["modality_changed: may, will"]),
        ("It did not rain.", "It did rain.", ["negation_changed: not"]),
        ("It appears wet.", "It is wet.", ["hedge_changed: appears"]),
        ("Wet but warm.", "Wet and warm.", ["contrast_changed: but"]),
        ("He won’t go.", "He won't go.", []),
    ],
)
def test_an_edit_is_told_by_the_words_that_came_or_went(before: str, after: str, changes: list[str]) -> None:
    assert changed_assertion(before, after) == changes


@pytest.mark.parametrize(
    ("sentence", "quote", "fields", "found"),
    [
        (
            "Sales to Estria increased to 31 percent.",
            "I want to note that sales to Estria increased to 31 percent.",
            {},
            [],
        ),
        (
            "The treaty was the largest of the age.",
            "We would like to say that the treaty was the largest of the age.",
            {},
            [],
        ),
        (
            "Estria thanked Norland for its ships.",
            "I would like to thank Norland for its ships.",
            {"speaker": "Estria"},
            [],
        ),
        (
            "Norland sells ships to Estria.",
            "I would like to sell ships of Norland to Estria.",
            {},
            ["modality_dropped"],
        ),
        ("Norland sells ships to Estria.", "I want to sell ships of Norland to Estria.", {}, ["modality_dropped"]),
        ("The pier is a step to peace.", "We believe the pier is a step to peace.", {"kind": "judgment"}, []),
        ("The pier is a step to peace.", "In our view, the pier is a step to peace.", {"kind": "position"}, []),
        (
            "The pier is a step to peace.",
            "We believe the pier is a step to peace.",
            {"kind": "figure"},
            ["hedge_dropped"],
        ),
        (
            "The pier is a step to peace.",
            "We believe the pier is a step to peace.",
            {"kind": "judgment", "speaker": None},
            ["hedge_dropped"],
        ),
    ],
)
def test_what_the_frame_of_an_owner_says_is_no_hedge_of_his(
    sentence: str, quote: str, fields: dict[str, Any], found: list[str]
) -> None:
    assert codes(sentence, quote, **{"speaker": "Karl Aster", **fields}) == found


@pytest.mark.parametrize(
    ("sentence", "quote", "found"),
    [
        ("A pact on fishing was signed.", "A pact on fishing was signed as a follow-up to this.", []),
        ("Norland lost 200 ships.", "Norland lost up to 200 ships.", ["hedge_dropped"]),
        ("They decided to sign a pact on fishing.", "They decided to sign the pact on fishing.", []),
        ("The pact on fishing is over.", "There is a sign the pact on fishing is over.", ["hedge_dropped"]),
    ],
)
def test_the_end_of_another_word_and_a_pen_are_no_hedges(sentence: str, quote: str, found: list[str]) -> None:
    assert codes(sentence, quote) == found


def test_a_strong_will_is_no_future() -> None:
    assert (
        codes("Karl Aster has a strong will and a great interest.", "Karl Aster has a strong will and an interest.")
        == []
    )


def test_a_goal_is_told_as_open() -> None:
    sentence = "The ferry brings Norland closer to its goal of 200 sailings."
    assert (
        codes(sentence, "The ferry brings Norland closer to the goal of 200 sailings we set.", status="planned") == []
    )

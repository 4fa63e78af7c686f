"""Words put in the place of their opposites."""

import pytest

from briefing.evidence.inversions import inverted


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ("Estria sold 20 ferries to Lund.", "Estria bought 20 ferries from Lund."),
        ("Estria exported grain to Lund in 2024.", "Estria imported grain from Lund in 2024."),
        ("The port closed before the talks in Lund.", "The port closed after the talks in Lund."),
        ("The port closed before talks in Lund.", "The port closed following talks in Lund."),
        ("Estria bought more than 40 ferries.", "Estria bought up to 40 ferries."),
        ("At least $3 million was paid to the port.", "Less than $3 million was paid to the port."),
        ("Estria refused to lift the quota for Lund.", "Estria agreed to lift the quota for Lund."),
        ("Estria agreed to raise the quota for Lund.", "Estria agreed to cut the quota for Lund."),
        ("Lund had fewer ferries in 2024 than in 2022.", "Lund had more ferries in 2024 than in 2022."),
    ],
)
def test_a_word_in_the_place_of_its_opposite_is_seen(told: str, held: str) -> None:
    assert list(inverted(told, held))
    assert list(inverted(held, told))


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ("Lund sold 20 ferries to Estria.", "Estria bought 20 ferries from Lund."),
        ("The talks in Lund followed, and before them the port closed.", "The talks began after the port had closed."),
        ("Estria bought no more than 40 ferries.", "Estria bought up to 40 ferries."),
        ("Estria bought more than 40 ferries.", "Estria bought more than 40 ferries, of up to 40 tonnes each."),
        ("Estria bought ferries from Lund and sold barges.", "Estria bought ferries from Lund and sold barges."),
        ("Exports to Lund fell.", "Exports to Lund fell.\nImports from Lund rose."),
    ],
)
def test_the_same_told_otherwise_is_no_inversion(told: str, held: str) -> None:
    assert list(inverted(told, held)) == []

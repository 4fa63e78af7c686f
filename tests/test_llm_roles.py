"""Two names that have each other's part in a model's sentence."""

import pytest

from briefing.engines.llm_roles import parts_exchanged

QUOTE = "Estria, he said on Friday, is Norland's largest buyer of timber, and sends ships to Norland."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Norland, he said, is Estria's largest buyer of timber, and sends ships to Norland.", QUOTE),
        ("Karl Aster visited Ada Lund in the port.", "Ada Lund visited Karl Aster in the port."),
        (
            "Under the lead of the Port of Alder, workers of the Council of Lund built a pier.",
            "Under the lead of the Council of Lund, workers of the Port of Alder built a pier.",
        ),
    ],
    ids=["owner and owned", "who did it", "of which"],
)
def test_names_in_each_others_part_are_found(text: str, quote: str) -> None:
    (reason,) = parts_exchanged(text, ["It rained in Oslo.", quote])
    assert reason.startswith("exchanged: ")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Estria is Norland's largest buyer of timber.", QUOTE),
        ("Norland and Estria built a pier.", "Estria and Norland built a pier."),
        ("Karl Aster met Ada Lund in the port.", "Ada Lund met Karl Aster in the port."),
        ("Karl Aster was visited by Ada Lund in the port.", "Ada Lund visited Karl Aster in the port."),
        ("In Oslo, Karl Aster opened a pier.", "Karl Aster opened a pier in Oslo."),
        ("Karl Aster said Estria built a pier.", "Estria built a pier, Karl Aster said."),
        ("Karl Aster thanked Ada Lund.", "Ada Lund opened the pier in June, long before Karl Aster left."),
    ],
)
def test_another_order_is_no_exchange(text: str, quote: str) -> None:
    assert parts_exchanged(text, [quote]) == []

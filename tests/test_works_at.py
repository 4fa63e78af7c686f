"""What somebody does for a living, told by a clause: his role in the frame, and no party to what he says."""

import pytest

from briefing.evidence.frames import frame_of
from briefing.evidence.persons import Cast
from tests.telling import read
from tests.texts import EAST


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("Igor Peshkov, who follows railways at a Lund consultancy", "who follows railways at a Lund consultancy"),
        ("Ada Lund, 44, who runs a shop in Khasan", "who runs a shop in Khasan"),
        ("Ada Lund, who formerly headed the harbour board", "who formerly headed the harbour board"),
        ("Ada Lund, who visited Khasan on Monday", None),
        ("Ada Lund, a trader who studied in Oslo", "trader who studied in Oslo"),
    ],
)
def test_a_clause_on_ones_work_is_a_role(phrase: str, role: str | None) -> None:
    person = Cast(EAST).subject(phrase)
    assert person
    assert person.role == role


def test_it_stands_in_the_frame_and_makes_its_place_no_party() -> None:
    text = "Ada Lund, who teaches trade at a Hanoi institute, said that Russia sold 40 tons of cod to China in May."
    claims, documents = read((text, "2026-06-01"))
    (told,) = claims
    assert frame_of([told], documents).startswith("Ada Lund, who teaches trade at a Hanoi institute, ")
    assert set(told.actors) == {"russia", "china"}


def test_a_quotation_of_several_sentences_is_not_printed() -> None:
    several = "“Russia sold 40 tons of cod to China in May. It will sell more of it,” said Ada Lund, a trader."
    one = "“Russia sold 40 tons of cod to China in May,” said Ada Lund, a trader."
    printable = [[claim.printable for claim in read((text, "2026-06-01"))[0]] for text in (several, one)]
    assert printable == [[False], [True]]

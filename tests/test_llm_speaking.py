"""Who is said to say it in a model's sentence."""

import pytest

from briefing.engines.llm_speaking import owner_added, words_exchanged
from briefing.records import Claim


def claim(number: int, quote: str, speaker: str | None = None) -> Claim:
    fields = {"id": f"C{number}", "document": "S1", "text": quote, "quote": quote, "start": 0, "end": len(quote)}
    return Claim.model_validate({**fields, "kind": "position", "status": "done", "speaker": speaker})


PIER = claim(1, "The pier of Lund needs twelve new cranes before the winter.", "Ines Varga")
DUES = claim(2, "Harbour dues are too high for small ships.", "Petra Lang")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Petra Lang said that the pier needs twelve new cranes before winter.", ["owner_exchanged"]),
        ("Ines Varga said that the pier needs twelve new cranes before winter.", []),
        ("Petra Lang said that harbour dues are too high; Ines Varga said the pier needs cranes.", []),
        ("Petra Lang said that dues are high while the pier needs twelve new cranes before winter.", []),
    ],
)
def test_a_statement_is_said_by_the_owner_of_the_claim_whose_words_it_has(text: str, codes: list[str]) -> None:
    assert [reason.split(":")[0] for reason in words_exchanged(text, [PIER, DUES])] == codes
    assert words_exchanged(text, [PIER]) == []


@pytest.mark.parametrize(
    ("text", "quote", "codes"),
    [
        ("Lund said that trade grows.", "They said that trade grows.", []),
        ("Lund said that trade grows.", "When Oslo met Malmo, he said that trade grows.", ["owner_added"]),
        ("Oslo said that trade grows.", "When Oslo met Malmo, he said that trade grows.", []),
        ("Lund said that trade grows.", "I think that trade grows.", ["owner_added"]),
        ("Lund said that trade grows.", "Lund “sees trade grow”.", []),
        (
            "The Blue Summit said that trade grows.",
            'At the "Blue Summit", as it is called, trade grew.',
            ["owner_added"],
        ),
    ],
    ids=[
        "they",
        "he is one of two others",
        "he is one of two",
        "I am nobody else",
        "quoted",
        "a name in quotation marks",
    ],
)
def test_who_speaks_in_the_evidence(text: str, quote: str, codes: list[str]) -> None:
    assert [reason.split(":")[0] for reason in owner_added(text, [quote], [])] == codes

"""The claim that a fact-check tells is nobody's statement."""

import pytest

from briefing.articles.clean import clean_article
from briefing.evidence.passages import passages
from briefing.records import Article

FACTS = (
    "In March 2026 a post said that the mayor of Northport, Anna Low, had banned bicycles from all bridges of the city."
)
CLAIM = "The mayor of Northport banned bicycles from all bridges in March 2026."


def told(text: str) -> tuple[list[str], list[str]]:
    """The sentences that are only checked, and the others."""
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text)
    document = clean_article(article)
    found = passages(document, document.body)
    return [one.text for one in found if one.checked], [one.text for one in found if not one.checked]


@pytest.mark.parametrize(
    "text",
    [
        f"Claim\n\n{CLAIM}\n\nRating\n\nFalse\n\nOrigin\n\n{FACTS}",
        f"Did the mayor ban bicycles?\n\nThe claim:\n{CLAIM}\n\nVerdict: false.\n\n{FACTS}",
        f"Fact Check\nVerdict: False\nClaim\n{CLAIM}\nVerdict\nThe mayor's office knows of none.\n{FACTS}",
    ],
)
def test_what_stands_under_claim_is_checked_and_the_rest_is_told(text: str) -> None:
    checked, others = told(text)
    assert checked == [CLAIM]
    assert FACTS in others


def test_a_label_before_the_claim_is_enough() -> None:
    text = f"CLAIM: {CLAIM}\n\nAP'S ASSESSMENT: False. No such order exists.\n\nTHE FACTS: {FACTS}"
    assert told(text)[0] == [f"CLAIM: {CLAIM}"]


def test_without_a_verdict_a_claim_is_a_claim() -> None:
    assert told(f"Claim\n\n{CLAIM}\n\n{FACTS}")[0] == []


def test_neither_claim_nor_fact_check_is_a_title() -> None:
    for heading in ("Claim", "Fact Check"):
        text = f"{heading}\n\n{CLAIM}\n\nRating\n\nFalse\n\n{FACTS}"
        assert clean_article(Article(path="a", sha256="0" * 64, media_type="text/plain", text=text)).title is None

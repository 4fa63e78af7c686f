"""What a claim weighs on the page."""

from briefing.evidence.weights import Weights
from briefing.records import Evidence
from tests.telling import read
from tests.texts import EAST


def test_what_is_called_off_weighs_as_much_as_what_was_done() -> None:
    claims, documents = read(("The gas exchange of Russia and China will not be opened in Harbin.", "2025-11-06"))
    (claim,) = claims
    other = claim.model_copy(update={"id": "C2", "status": "unknown"})
    weights = Weights(Evidence(documents=tuple(documents.values()), claims=(claim, other), stories=()), EAST)
    assert (claim.status, claim.kind) == ("denied", "event")
    assert weights.weight(claim) > weights.weight(other)


def test_what_an_article_on_the_subject_opens_with_deals_with_it() -> None:
    lead = "Japan's Setouchi Gas will buy from Russia's Sakhalin-2 project until 2033."
    more = "Setouchi Gas supplies 1.4 million households and will take 480,000 tonnes of gas a year."
    claims, documents = read((f"{lead} {more}", "2026-06-16"), (more, "2026-06-17"))
    weights = Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST)
    about, alone = [weights.relevance(claim) for claim in claims if claim.text == more]
    assert about > alone

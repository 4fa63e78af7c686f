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

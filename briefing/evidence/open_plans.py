"""Plans of which no article tells what became of them."""

from collections.abc import Mapping
from functools import cached_property

from briefing.evidence import topics
from briefing.evidence.outcomes import outcomes
from briefing.evidence.repeats import plain_words
from briefing.evidence.weights import Weights, when_told
from briefing.records import Claim, Document

_SAME_ACT = 2
"""Words that are no names, by which a later article tells of the act that was planned."""


class OpenPlans:
    """The plans among the claims of one briefing."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def __contains__(self, claim: Claim) -> bool:
        """A plan with a partner, its day ahead of its article and of every later one that tells of the same act."""
        dealing = self._weights.relevance(claim) >= topics.DEALING
        if not topics.is_plan(claim) or not dealing or claim.id in self._ended:
            return False
        day, home = claim.event_date.end, when_told(self._weights.documents[claim.document])
        if not day or not home:
            return True
        today = (claim.event_date.expression or "").lower() in ("today", "now", "tonight")
        later = self._weights.documents.values()
        return day >= home and not today and not any(self._tells_outcome(document, claim, day) for document in later)

    def _tells_outcome(self, document: Document, plan: Claim, day: str) -> bool:
        when = when_told(document)
        if document.id == plan.document or not when or when < day:
            return False
        partners, act = self._weights.partners & set(plan.actors), plain_words(plan)
        return any(
            partners & set(claim.actors) and len(act & plain_words(claim)) >= _SAME_ACT
            for claim in self._claims_of[document.id]
        )

    @cached_property
    def _ended(self) -> Mapping[str, str]:
        """Plans whose outcome another article tells."""
        return outcomes(self._weights.evidence.claims, self._weights.documents)

    @cached_property
    def _claims_of(self) -> Mapping[str, list[Claim]]:
        found: dict[str, list[Claim]] = {id: [] for id in self._weights.documents}
        for claim in self._weights.evidence.claims:
            found[claim.document].append(claim)
        return found

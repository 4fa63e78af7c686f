"""Plans of which no article tells what became of them."""

import re
from collections.abc import Mapping
from functools import cached_property

from briefing.articles.mentions import actor_mentions
from briefing.evidence import topics
from briefing.evidence.names import names
from briefing.evidence.outcomes import outcomes
from briefing.evidence.repeats import plain_words
from briefing.evidence.weights import Weights, when_told
from briefing.records import Claim, Document, Span

_SAME_ACT = 2
"""Words that are no names, by which a later article tells of the act that was planned."""
_GOES = re.compile(r"\b(?:travel|visit|fly|go|come|arrive)\b")
_GOER = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+(?= (?:will|is to|is set to|is due to|plans to|is expected to)\b)")
_MEETS = re.compile(r"\b(?:meet|meeting|talks|hold a conversation)\b")
_MEETING = re.compile(r"(?:Meeting|Talks|Conversation|Telephone conversation) with\b")


class OpenPlans:
    """The plans among the claims of one briefing."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def __contains__(self, claim: Claim) -> bool:
        """A plan with a partner that is open."""
        return topics.is_plan(claim) and self._weights.relevance(claim) >= topics.DEALING and self.is_open(claim)

    def is_open(self, claim: Claim) -> bool:
        """Planned, its day ahead of its article and of every later one that tells of the same act."""
        if claim.status != "planned" or claim.id in self._ended:
            return False
        day, home = claim.event_date.end, when_told(self._weights.documents[claim.document])
        if (not home and self._is_told_of(claim)) or (home and not day and self._is_done_later(claim, home)):
            return False
        if not day or not home:
            return True
        today = (claim.event_date.expression or "").lower() in ("today", "now", "tonight")
        others = [document for document in self._weights.documents.values() if document.id != claim.document]
        told = any(self._records(document, claim) or self._tells_outcome(document, claim, day) for document in others)
        return _last(day) >= home and not today and not told

    def _is_told_of(self, plan: Claim) -> bool:
        """A journey at an unknown time, of a person of whose visit another article tells: that may be its outcome."""
        goers = set(_GOER.findall(plan.text)) if _GOES.search(plan.text) else set()
        told = (claim for claim in self._weights.evidence.claims if claim.document != plan.document)
        return any(claim.status == "done" and any(f"visit by {goer}" in claim.text for goer in goers) for claim in told)

    def _is_done_later(self, plan: Claim, home: str) -> bool:
        """Of a plan without a day: a later article tells of an act in its words, with a name that is no country's."""
        act, named = plain_words(plan), self._named(plan)
        return any(
            claim.status == "done"
            and (when_told(self._weights.documents[claim.document]) or "") > home
            and len(act & plain_words(claim)) > _SAME_ACT
            and bool(named & self._named(claim))
            for claim in self._weights.evidence.claims
            if claim.document != plan.document
        )

    def _named(self, claim: Claim) -> set[str]:
        """Names of the claim that are no countries' or leaders' of the profile."""
        mentions = actor_mentions(claim.text, Span(0, len(claim.text)), self._weights.profile)
        actors = [claim.text[mention.start : mention.end] for mention in mentions if mention.kind in ("name", "leader")]
        return {name.text for name in names(claim.text)} - {*actors}

    def _records(self, document: Document, plan: Claim) -> bool:
        """The document is the record of the planned meeting: of its day, and headed by whom it was with."""
        met = _MEETING.match(document.title or "") if _MEETS.search(plan.text) else None
        if not met or not (plan.event_date.start or "9") <= (when_told(document) or "") <= (plan.event_date.end or ""):
            return False
        named = actor_mentions(met.string, Span(met.end(), len(met.string)), self._weights.profile)
        return bool({mention.actor for mention in named} & self._weights.partners & set(plan.actors))

    def _tells_outcome(self, document: Document, plan: Claim, day: str) -> bool:
        when = when_told(document)
        if not when or when < day:
            return False
        partners, act = self._weights.partners & set(plan.actors), plain_words(plan)
        return any(
            partners & set(claim.actors) and len(act & plain_words(claim)) >= _SAME_ACT
            for claim in self._claims_of[document.id]
        )

    @cached_property
    def _ended(self) -> frozenset[str]:
        """Plans whose outcome another article tells, with whatever tells of the same event."""
        ended = frozenset(outcomes(self._weights.evidence.claims, self._weights.documents))
        events = (frozenset(story.claims) for story in self._weights.evidence.stories if story.type == "event")
        told = ended.union(*(event for event in events if event & ended))
        plans = [claim for claim in self._weights.evidence.claims if topics.is_plan(claim)]
        given_up: dict[_Planned, list[Claim]] = {}
        for plan in plans:
            if plan.id in told:
                given_up.setdefault(_planned(plan), []).append(plan)
        alike = ((plan, other) for plan in plans for other in given_up.get(_planned(plan), ()))
        return told | {plan.id for plan, other in alike if _same_words(plan, other)}

    @cached_property
    def _claims_of(self) -> Mapping[str, list[Claim]]:
        found: dict[str, list[Claim]] = {id: [] for id in self._weights.documents}
        for claim in self._weights.evidence.claims:
            found[claim.document].append(claim)
        return found


def _last(day: str) -> str:
    """A year or a month by its end, where it is compared with days."""
    return day if len(day) == len("2025-10-01") else f"{day}-99"


_Planned = tuple[str | None, frozenset[str]]
"""The last day and the actors of a plan."""


def _planned(plan: Claim) -> _Planned:
    return plan.event_date.end, frozenset(plan.actors)


def _same_words(one: Claim, other: Claim) -> bool:
    """Of two plans of the same actors: for one day, and in words that they share."""
    exact = len(one.event_date.end or "") == len("2025-10-01")
    return exact and len(plain_words(one) & plain_words(other)) >= _SAME_ACT

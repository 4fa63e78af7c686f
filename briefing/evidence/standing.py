"""Standing questions: which claim can answer one, and which line of the page tells its answer already."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from briefing.evidence import topics
from briefing.evidence.dealings import Dealings
from briefing.evidence.repeats import same_deed
from briefing.evidence.weights import Weights
from briefing.records import Claim, Question

_OF_A_PERSON = re.compile(r"(?:He|She|They|His|Her|Their) \[")
"""What one person does is no answer about a country."""
_LONGEST_ANSWER = 30
"""Words."""
_BESIDE = 500
"""Characters between two tellings of one paragraph."""


@dataclass(frozen=True)
class Standing:
    """What the claims of one briefing are to its profile's questions."""

    weights: Weights
    dealings: Dealings

    def answers(self, claim: Claim, question: Question) -> bool:
        """Its printed words name a partner, and it is no opinion without an owner."""
        words = f"{claim.speaker_role} {' '.join(claim.addressees)}: {claim.short or claim.text}"
        partners = self.weights.partners & self.dealings.named(words)
        if self._acts_otherwise(claim, question, partners):
            return False
        guess = topics.is_opinion(claim) and not (claim.speaker or self.weights.documents[claim.document].publisher)
        return (
            bool(partners)
            and not guess
            and not _OF_A_PERSON.match(claim.text)
            and not self.dealings.of_others(claim)
            and not self.dealings.has_begun(claim)
            and (topics.answers(claim, question) or self._says(claim, question))
        )

    def _acts_otherwise(self, claim: Claim, question: Question, partners: Set[str]) -> bool:
        """One whom the question leaves out has a part in it, and none of the partners is named first."""
        left_out = set(question.without) & set(claim.actors)
        return bool(left_out) and self.dealings.first_named(claim.text) not in partners

    def _says(self, claim: Claim, question: Question) -> bool:
        """An official of those whom the question asks about says it of a partner and the subject: in any words."""
        home = self.dealings.named(f"{claim.speaker_role or ''} {claim.speaker or ''}")
        spoken = claim.kind == "position" and "position" in question.kinds and claim.speaker_kind == "official"
        return spoken and bool(set(question.actors) & home) and self.weights.subject in self.dealings.named(claim.text)

    def adds(self, claim: Claim, question: Question) -> bool:
        """It answers too, and where the question asks what somebody does, he is the one who does it."""
        return self.acts(claim, question) and self.answers(claim, question)

    def acts(self, claim: Claim, question: Question) -> bool:
        """Where the question asks what somebody does, he is the one who does it."""
        return not question.actors or self.dealings.first_named(claim.text) in question.actors

    def mentions(self, claim: Claim, question: Question) -> bool:
        """It speaks of what the question asks, where that asks for nobody's acts."""
        return not question.actors and self.speaks_of(claim, question)

    def touches(self, claim: Claim, question: Question) -> bool:
        """What a counterpart does about a partner, though in other words than the question looks for."""
        firm = self.dealings.firmly_named(claim.text)
        themes = bool(set(question.themes) & set(claim.themes)) and bool(firm & self.weights.partners)
        kind = not question.kinds or claim.kind in question.kinds
        acts = self.dealings.first_named(claim.text) in question.actors
        return themes and kind and acts and bool(set(question.actors) & firm)

    def speaks_of(self, claim: Claim, question: Question) -> bool:
        """It has one of the question's terms and names a partner, and a counterpart where the question asks for one."""
        named = self.dealings.named(claim.text)
        asked = bool(named & self.weights.partners) and (not question.actors or bool(set(question.actors) & named))
        asked = asked and not topics.misses(question, claim)
        asked = asked and not self._acts_otherwise(claim, question, named & self.weights.partners)
        return asked and not topics.is_open(claim) and topics.moves(question, claim) and terms_met(question, claim) > 0

    def answers_anew(self, claim: Claim, told: Iterable[Claim]) -> bool:
        """Brief, or with a short form that keeps the subject; and no telling of its deed is among the `told`."""
        told = list(told)
        cut = bool(claim.short) and self.weights.subject not in self.dealings.named(claim.short or "")
        if cut and self.weights.subject in self.dealings.named(claim.text):
            return False
        brief = claim.short or (claim not in told and len(claim.text.split()) <= _LONGEST_ANSWER)
        return bool(brief) and not any(
            other.id != claim.id and topics.is_dated_event(claim) and same_deed(claim, other) for other in told
        )

    def beside(self, claim: Claim, question: Question, told: Iterable[Claim]) -> bool:
        """What is `told` from right beside it answers as well."""
        near = (other for other in told if other.document == claim.document and other.id != claim.id)
        return any(abs(other.start - claim.start) < _BESIDE and self.touches(other, question) for other in near)


def terms_met(question: Question, claim: Claim) -> int:
    """How many of the question's terms the claim has; of two, one inside the other, the longer."""
    text = topics.plain(claim.text)
    met = [term for term in question.terms if term in text]
    return sum(not any(term != other and term in other for other in met) for term in met)


def leads_with(question: Question, claim: Claim) -> bool:
    """The claim has the first of the question's terms, which asks for most: trade, not one of its goods."""
    return bool(question.terms) and question.terms[0] in topics.plain(claim.text)


def meets(question: Question, claim: Claim, told: Claim) -> bool:
    """The claim has nearly as many of the question's terms as what is `told` already."""
    return terms_met(question, claim) + 1 >= terms_met(question, told)

"""Whose dealing a claim tells of, by the names in its words: which part of the page it may serve.

Invariant: an answer depends on the claim, its document and the profile alone, never on what is already chosen.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from briefing.articles.mentions import actor_mentions
from briefing.evidence import topics
from briefing.evidence.open_plans import OpenPlans
from briefing.evidence.weights import Weights
from briefing.records import Actor, Claim, Profile, Span

_LEAST_NEWS = 0.35
"""Salience from which any article's opening is news."""
_CUE = re.compile(r"\b(?:is|are) ready to (?:open|receive|start|launch|begin|supply|accept)\b")
_STARTS = re.compile(r"\b(?:is|are) now \w+ing\b")
_ANNOUNCED = re.compile(
    r"\b(?:[Mm]eeting|[Ss]ummit|[Ff]orum|[Cc]onference|[Ss]ession|[Ee]xhibition) (?:will|is to|is set to) "
    r"(?:take place|be held|open|begin|start)\b"
)
_BESIDE_THE_DEAL = re.compile(
    r", [A-Z][\w’' ]{2,30}[’']s? (?:\w+ ){1,4}(?:said|told|says|estimates?|estimated|reported)\b.*|"
    r"\b(?:via|through|across) [A-Z]\w+(?! and\b)|\b[A-Z][\w.]+ (?:dirhams?|yuan|rupees?|yen|won|dong|tenge|rials?|"
    r"dollars?)\b"
)
"""Who told of it, whose land it crosses, or whose money is paid."""
_ACTING = re.compile(r"(?:(?:[A-Z][\w’'.-]*|and|the|of)[, ]+)+")
"""The names with which a sentence begins."""
_AGAINST_PARTNER = re.compile(r"\b(?:sanctions|tariffs|duties|embargo) (?:on|against) [A-Z]")
"""What others do to a partner."""
_SHARED = re.compile(r"\b(?:our|joint\w*|mutual\w*|bilateral|trilateral|national currenc\w+)\b")
_WAS = re.compile(r"^[^,;“\"]{2,60}? (?:was|were) (?:\w+ly |quite |very |not )?(?!to\b)[a-z]+")
_LASTS = re.compile(
    r"^For (?:\w+ ){1,3}(?:years|months|decades|weeks)\b|\b(?:has|have) been (?:a|an|the|one|so|very)\b|"
    r"\b(?:is|are) (?:estimated|believed|thought|said) to\b|\b(?:has|have) piled up\b|\] noted (?:the|their|with)\b"
)
"""A state of things, or a formula, which has no day."""


@dataclass(frozen=True)
class Dealings:
    """Of the claims of one briefing."""

    weights: Weights
    profile: Profile

    @cached_property
    def _open_plans(self) -> OpenPlans:
        return OpenPlans(self.weights)

    def is_open(self, claim: Claim) -> bool:
        """A plan, a goal or an offer, with a partner, of which no article tells what became of it."""
        with_partner = self.profile.subject is None or bool(self.weights.partners & set(claim.actors))
        return with_partner and self._open_plans.is_open(claim)

    def plans(self, claim: Claim) -> bool:
        """Open; and where only an event is announced, one that the subject or the speaker has a part in."""
        partner = self.weights.partners & set(claim.actors)
        part = topics.FIRST_PERSON.search(claim.text) or self.weights.subject in self.named(claim.text)
        announced = _ANNOUNCED.search(claim.text) or self.of_others(claim)
        return claim in self._open_plans and bool(partner) and bool(part or not announced)

    def stands(self, claim: Claim) -> bool:
        """A position of another than the subject, or on one, or on what its speaker and his listeners share."""
        others = self.named(f"{claim.speaker_role} {claim.speaker}: {claim.text}") - {self.weights.subject}
        named = _SHARED.search(claim.text) or others or self.profile.subject is None
        deed = starts(claim) or self.has_begun(claim) or topics.is_counter_current(claim, self.profile)
        return topics.is_position(claim) and bool(named) and not deed

    def has_begun(self, claim: Claim) -> bool:
        """A cue of a ceremony, "Gazprom is ready to open the supply", where its article tells that it is under way."""
        return bool(_CUE.search(claim.text)) and claim.document in self._begun

    @cached_property
    def _begun(self) -> frozenset[str]:
        return frozenset(claim.document for claim in self.weights.evidence.claims if claim.printable and starts(claim))

    def judges(self, claim: Claim) -> bool:
        """An opinion; not that of an article without a year on how something was, which nobody can date."""
        content = self.weights.documents[claim.document].content_date
        past = _WAS.search(claim.text) and not claim.event_date.start and not content.start
        named = self.named(claim.text) & self.weights.partners or topics.tells_direction(claim)
        return topics.is_judgment(claim) and not past and bool(named or not self.weights.partners)

    def is_dated(self, claim: Claim) -> bool:
        """A dated event of the subject, or of one partner alone."""
        alone = _AGAINST_PARTNER.search(claim.text) and self.weights.subject not in self.named(claim.text)
        happened = topics.is_dated_event(claim) and not topics.is_wish(claim)
        return happened and not self.of_others(claim) and not alone

    def opens_dated(self, claim: Claim, told: bool) -> bool:
        """An act told at the start of an article that can be dated: it happened about then.

        `told`: the page has it elsewhere.
        """
        document = self.weights.documents[claim.document]
        stand = claim.kind == "position" and not told
        done = topics.is_over(claim) and (claim.kind == "event" or stand) and claim.speaker is None
        news = claim.kind in ("event", "figure", "background") and not topics.is_open(claim) and claim.speaker is None
        opens = news and claim.salience >= _LEAST_NEWS if self.weights.any_news else done
        dealing = self.weights.relevance(claim) >= topics.DEALING
        undated = (
            not claim.event_date.expression and bool(document.content_date.start) and not _LASTS.search(claim.text)
        )
        return (starts(claim) or (self.weights.opens(claim) and opens)) and dealing and undated

    def tells_of(self, claim: Claim, actor: Actor) -> bool:
        """What was done or is so between the subject and the partner `actor`."""
        dealing = self.weights.relevance(claim) >= topics.DEALING
        told = dealing and not (topics.is_plan(claim) or topics.is_opinion(claim) or topics.is_wish(claim))
        about = _SHARED.search(claim.text) or self.named(claim.text)
        return (
            actor.id in (self._homes(claim) or claim.actors)
            and bool(told and about)
            and not self.has_begun(claim)
            and not self.of_others(claim)
            and not self._is_alone(claim)
            and self._names(claim, actor)
        )

    def _homes(self, claim: Claim) -> set[str]:
        """The partner for whom an official speaks of his own land."""
        return self.named(claim.speaker_role or "") & self.weights.partners & set(claim.actors)

    def _is_alone(self, claim: Claim) -> bool:
        """What one tells another of a third thing in the other's land, in which his own has no part."""
        own = topics.FIRST_PERSON.search(claim.text) or _SHARED.search(claim.text)
        return bool(claim.addressees) and not own and self.weights.subject not in self.named(claim.text)

    def _names(self, claim: Claim, actor: Actor) -> bool:
        """As one who acts or, if no partner does, is dealt with; by more than an adjective where another is so."""
        acting = _ACTING.match(claim.text)
        if acting and (acting_partners := self.named(acting[0]) & self.weights.partners):
            return actor.id in acting_partners
        dealt = _BESIDE_THE_DEAL.sub("", claim.text)
        firm = self.firmly_named(dealt) & self.weights.partners
        named = self.named(dealt) & self.weights.partners
        if not firm and named == {actor.id}:
            return actor.id in (self._titled(claim.document) or {actor.id})
        return actor.id in (firm or named or {actor.id})

    def _titled(self, document: str) -> set[str]:
        """The partners that the title names by more than an adjective: of "Chinese terminals" the article may tell."""
        return self.firmly_named(self.weights.documents[document].title or "") & self.weights.partners

    def of_others(self, claim: Claim) -> bool:
        """It tells of a counterpart or of two partners, and not of the subject: their own dealings are none of its."""
        counterparts = {actor.id for actor in self.profile.counterparts}
        named = self.named(claim.text)
        return self.weights.subject not in named and (bool(named & counterparts) or len(named) > 1)

    def named(self, words: str) -> set[str]:
        """The actors that the words name."""
        return {mention.actor for mention in actor_mentions(words, Span(0, len(words)), self.profile)}

    def first_named(self, words: str) -> str | None:
        """The actor whom the words name first: mostly who acts."""
        found = actor_mentions(words, Span(0, len(words)), self.profile)
        return found[0].actor if found else None

    def firmly_named(self, words: str) -> set[str]:
        """Those that they name by more than an adjective."""
        found = actor_mentions(words, Span(0, len(words)), self.profile)
        return {mention.actor for mention in found if mention.kind != "demonym"}


def starts(claim: Claim) -> bool:
    """An official says that it is now under way: on the day of his words."""
    return claim.status == "ongoing" and claim.speaker_kind == "official" and bool(_STARTS.search(claim.text))

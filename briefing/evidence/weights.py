"""What a claim weighs on the page: its salience, how much it is on the topic, how new it is, and whose words it is.

Invariant: a weight depends on the claims, the documents and the profile alone, never on what is already chosen.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefing.evidence import topics
from briefing.evidence.classify import substance
from briefing.records import Claim, Document, Evidence, Profile

_OWNERS = {"official": 0.12, "analyst": 0.10, "unnamed": -0.2}
_OPINION, _DEED = 0.08, 0.06
"""What an opinion without a name loses, and what a deed wins."""
_CHANGE = re.compile(
    r"\b(?:increas(?:e|ed)|growth|grew|grown|ris(?:e|en)|rose|declined?|fall|fell|fallen|drop|dropped)\b"
    r"(?:.{0,60}(?:%|\bper ?cent\b)| (?:significantly|substantially|considerably|sharply|markedly|several|\w+fold))"
)
_TIMED = re.compile(r"\b(?:19|20)\d\d\b|\b(?:years?|months?|quarter|decades?|since|today|currently|now)\b")
_NEWEST = 0.15
_LEAD = 0.3
"""What the opening of an article weighs where no subject says what matters."""
_NEWS = 0.15
"""What the news of an article weighs, beside its background, where a subject says what matters."""
_HELD = 0.1
"""Substance that a text without abstractions and courtesies has."""
_LEAD_PARAGRAPH = 120
"""Characters at the start of an article in which its first sentence begins, behind a dateline."""
_PROTOCOL = re.compile(
    r"^(?!.*\b(?:sign|agree|launch|sold|bought|will|billion|million)).*\b(?:co-chaired|"
    r"(?:[Mm]inisters?|[Pp]residents?|[Pp]remiers?|leaders|sides|parties) (?:[^,;.]{0,30} )?discussed\b|"
    r"(?:met(?: with)?|(?:had|held) an? (?:\w+ )?meeting with) [^,;]+ on the (?:margins|sidelines) of\b|"
    r"paid (?:an?|his|her) |(?:meeting|session) of .* was held (?:in|on|at)\b|received "
    r"(?:(?:Mr|Ms|Mrs)\b|H\.E|(?:the )?(?:Deputy|Minister|Ambassador|First|Vice)\b|[A-Z]\w+ [A-Z]\w+,)|held (?:\w+ )?"
    r"(?:consultations|talks|a meeting)(?! (?:on|where|and)\b(?! [A-Z])| (?:in|at)\b(?! (?:the )?[A-Z])))"
)
_OPENING = 700
"""Characters at the start of an article in which it tells its news."""
_HISTORY = 0.1
_YEARS = 3
"""Up to which an event is no history to its article."""
_LONG = 30
"""Words from which each costs something."""


@dataclass
class Weights:
    """Of the claims of one briefing."""

    evidence: Evidence
    profile: Profile
    known: dict[str, float] = field(default_factory=dict)

    def weight(self, claim: Claim) -> float:
        """What it weighs on the page; kept, because each is asked for often."""
        if claim.id not in self.known:
            self.known[claim.id] = self._weighed(claim)
        return self.known[claim.id]

    def _weighed(self, claim: Claim) -> float:
        owner = _OWNERS.get(claim.speaker_kind or "", 0.0)
        owner -= _OPINION * (claim.speaker is None and topics.is_opinion(claim))
        length = max(0, len(claim.text.split()) - _LONG) * 0.01
        deed = _DEED * (topics.is_over(claim) and claim.kind in ("event", "figure"))
        news = self.begins(claim) if self.any_news else self.leads(claim)
        lead = _LEAD * (self.any_news and self.opens(claim)) + _NEWS * news
        on_topic = 0.5 * self.relevance(claim) + _NEWEST * self.recency[claim.document]
        history = _HISTORY * self._is_history(claim)
        return claim.salience + on_topic + owner + deed + lead - length - history

    def _is_history(self, claim: Claim) -> bool:
        """It happened years before its article."""
        written = when_told(self.documents[claim.document])
        happened = claim.event_date.end
        return bool(written and happened) and int(str(written)[:4]) - int(str(happened)[:4]) > _YEARS

    def weighs(self, claim: Claim) -> bool:
        """On the topic, and with something to hold on to; without a topic, what an article opens with is enough."""
        told = topics.weighs(claim, self.relevance(claim)) or self.leads(claim) or (self.any_news and self.opens(claim))
        return told and not _changed_some_time(claim)

    def relevance(self, claim: Claim) -> float:
        """How much it is on the topic, 0 to 1."""
        return topics.relevance(claim, self.profile)

    @property
    def any_news(self) -> bool:
        """No subject says what matters: what the articles open with does."""
        return self.profile.subject is None

    def opens(self, claim: Claim) -> bool:
        """It stands where its article tells its news."""
        body = self.documents[claim.document].body
        return bool(body) and claim.start - body[0].start < _OPENING

    def begins(self, claim: Claim) -> bool:
        """Its article begins with it."""
        body = self.documents[claim.document].body
        return bool(body) and claim.start - body[0].start < _LEAD_PARAGRAPH

    def leads(self, claim: Claim) -> bool:
        """An act between the subject and a partner with which its article begins: its news."""
        dealing = self.begins(claim) and not topics.is_open(claim) and self.relevance(claim) >= topics.DEALING
        held = substance(claim.text) if dealing else 0.0
        done = claim.kind == "background" and topics.is_over(claim) and held > _HELD
        dealing = dealing and not is_protocol(claim)
        return dealing and (done or (claim.kind in ("event", "figure") and held >= _HELD))

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """By id."""
        return {document.id: document for document in self.evidence.documents}

    @cached_property
    def partners(self) -> frozenset[str]:
        """Ids of the profile's partners."""
        return frozenset(actor.id for actor in self.profile.partners)

    @property
    def subject(self) -> str:
        """Its id; "" where the profile has none."""
        return self.profile.subject.id if self.profile.subject else ""

    @cached_property
    def recency(self) -> Mapping[str, float]:
        """By document: 1 for the newest, less for older ones, 0 for undated ones."""
        dates = sorted({when for document in self.evidence.documents if (when := when_told(document))})
        places = {when: (number + 1) / len(dates) for number, when in enumerate(dates)}
        return {document.id: places.get(when_told(document) or "", 0.0) for document in self.evidence.documents}


def when_told(document: Document) -> str | None:
    """ISO: when the document speaks, or was published."""
    return document.content_date.start or document.published


def is_protocol(claim: Claim) -> bool:
    """It tells who met whom, and nothing that came of it."""
    return bool(_PROTOCOL.search(claim.text))


def _changed_some_time(claim: Claim) -> bool:
    """What grew or fell, and nothing says when."""
    timed = claim.event_date.expression or _TIMED.search(claim.text)
    return not timed and bool(_CHANGE.search(claim.text))

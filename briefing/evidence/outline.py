"""Select: which claims go where on the page, before a word is written.

A claim has one place. The order of the sections below is the order in which they choose. Within a section: what is on
topic, newer before older, officials before analysts before unsigned, figures before generalities; then spread over
documents and partners, and nobody's words twice. What is chosen is checked at once: a refused claim makes room.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from briefing.articles.mentions import actor_mentions
from briefing.evidence import topics
from briefing.evidence.frames import sentence_of
from briefing.evidence.gate import refusals
from briefing.evidence.open_plans import OpenPlans
from briefing.evidence.repeats import one_deed_once, one_voice_once, plain_words, same_deed
from briefing.evidence.weights import Weights, when_told
from briefing.records import (
    Actor,
    Answer,
    Claim,
    Document,
    Evidence,
    Outline,
    PartnerClaims,
    Profile,
    Question,
    Span,
    Withheld,
)

BOTTOM_LINES = 5
JUDGMENTS = 3
PLANS = 6
_FEW_PLANS = 4
TIMELINE_ROWS = 8
POSITION_ROWS = 8
PARTNER_LINES = 4
MOST_PARTNERS = 8
"""Partners told at length; the others have one line."""
MOST_SHARE = 0.4
"""Of the printed lines that one document may carry while others have eligible claims."""
_EXPECTED_LINES = 28
"""Lines of a page that isn't short; before that many are chosen, a share is a share of these."""
_LONGEST_ANSWER = 26
_LEAST_NEWS = 0.35
"""Salience from which any article's opening is news."""
_STARTS = re.compile(r"\b(?:is|are) now \w+ing\b")
_ONLY_READY = re.compile(r"\b(?:is|are) ready (?:to|for)\b")
_ANNOUNCED = re.compile(
    r"\b(?:[Mm]eeting|[Ss]ummit|[Ff]orum|[Cc]onference|[Ss]ession|[Ee]xhibition) (?:will|is to|is set to) "
    r"(?:take place|be held|open|begin|start)\b"
)
_SHARED = re.compile(r"\b(?:our|joint\w*|mutual\w*|bilateral|trilateral|national currenc\w+)\b")
_BESIDE = 500
"""Characters between two tellings of one paragraph."""
_LASTS = re.compile(
    r"^For (?:\w+ ){1,3}(?:years|months|decades|weeks)\b|\b(?:has|have) been (?:a|an|the|one|so|very)\b|"
    r"\b(?:is|are) (?:estimated|believed|thought|said) to\b|\b(?:has|have) piled up\b|\] noted (?:the|their|with)\b"
)
"""A state of things, or a formula, which has no day."""
_LONGEST_TOP = 46
_LONGEST_ROW = 38
_LONGEST_PLAN = 42
"""Words."""


def select(evidence: Evidence, profile: Profile) -> Outline:
    """The outline of a briefing."""
    picker = _Picker(evidence, profile)
    bottom = picker.bottom_line()
    planned = picker.planned()
    judgments = picker.take(JUDGMENTS, topics.is_judgment, longest=34, a_speaker=1)
    positions = picker.take(POSITION_ROWS, picker.is_position, longest=34, a_speaker=2)
    timeline = picker.timeline()
    partners = picker.partners()
    questions = picker.questions()
    return Outline(
        bottom_line=tuple(sorted(bottom, key=picker.newest_first)),
        judgments=tuple(judgments),
        planned=tuple(planned),
        timeline=tuple(sorted(timeline, key=picker.happened)),
        positions=tuple(sorted(positions, key=_officials_first)),
        partners=partners,
        questions=questions,
        eligible=tuple(claim for claim in picker.eligible if claim.id not in picker.refused),
        named=frozenset(_named(evidence, profile)),
        withheld=tuple(picker.refused.values()),
    )


def _named(evidence: Evidence, profile: Profile) -> Iterator[str]:
    for claim in evidence.claims:
        yield from claim.actors
    for document in evidence.documents if evidence.claims else ():
        for span in document.body if document.status == "used" else ():
            yield from (mention.actor for mention in actor_mentions(document.text, span, profile))


def _officials_first(claim: Claim) -> tuple[int, str]:
    return (0 if claim.speaker_kind == "official" else 1, claim.document)


@dataclass
class _Picker:
    """Takes claims section by section and remembers what is taken."""

    evidence: Evidence
    profile: Profile
    taken: dict[str, Claim] = field(default_factory=dict)
    refused: dict[str, Withheld] = field(default_factory=dict)
    """By claim: what was chosen and then stopped by a check."""

    # --- what there is to choose from ---------------------------------------------------------------------------------

    @cached_property
    def weights(self) -> Weights:
        return Weights(self.evidence, self.profile)

    @cached_property
    def open_plans(self) -> OpenPlans:
        return OpenPlans(self.weights)

    @property
    def documents(self) -> Mapping[str, Document]:
        return self.weights.documents

    @cached_property
    def eligible(self) -> list[Claim]:
        """Printable claims with weight on the topic, the weightiest first, one voice once."""
        found = [claim for claim in self.evidence.claims if claim.printable and self.weights.weighs(claim)]
        return one_voice_once(sorted(found, key=lambda claim: (-self.weights.weight(claim), _number(claim))))

    @cached_property
    def _newest(self) -> str:
        """ISO: the day of the newest article, by which an undated one is taken."""
        return max((when_told(document) or "" for document in self.documents.values()), default="")

    @cached_property
    def _sources(self) -> int:
        return len({claim.document for claim in self.eligible})

    def newest_first(self, claim: Claim) -> tuple[float, str, int]:
        return (-self.weights.recency[claim.document], claim.document, claim.start)

    # --- sections -----------------------------------------------------------------------------------------------------

    def bottom_line(self) -> list[Claim]:
        """One line each for direction, figures, limits, and a counter-current; then whatever weighs most."""
        chosen: list[Claim] = []
        aspects = () if self.weights.any_news else _ASPECTS
        dealt = self.weights.opens if self.weights.any_news else _dealt
        for test in (*aspects, self._is_counter_current, *(dealt for _ in range(BOTTOM_LINES))):
            told = test is topics.tells_economy and any(map(topics.tells_economy, chosen))
            if len(chosen) == BOTTOM_LINES or told:
                continue
            inward = test in (topics.tells_limits, self._is_counter_current)
            least = topics.LEAST_RELEVANCE if inward else topics.DEALING
            fresh = [claim for claim in self.eligible if self._tops(claim, least) and test(claim)]
            chosen += self._best(fresh, 1, apart_from=chosen)
        return chosen

    def _tops(self, claim: Claim, least_relevance: float) -> bool:
        brief = len(claim.text.split()) <= _LONGEST_TOP
        relevant = topics.relevance(claim, self.profile) >= least_relevance
        firm = not topics.is_open(claim) and not topics.is_wish(claim) and claim.kind != "background"
        firm = firm or (self.weights.any_news and self.weights.opens(claim) and not topics.is_opinion(claim))
        current = brief and relevant and firm and not _ONLY_READY.search(claim.text)
        return current and not self._is_history(claim)

    def _is_history(self, claim: Claim) -> bool:
        """It happened two years or more before its article."""
        written = when_told(self.documents[claim.document]) or self._newest
        return bool(written and claim.event_date.start and int(written[:4]) - int(claim.event_date.start[:4]) >= 2)

    def _is_counter_current(self, claim: Claim) -> bool:
        return topics.is_counter_current(claim, self.profile)

    def planned(self) -> list[Claim]:
        """One plan a partner; where those are few, a second of the same."""
        chosen = self.take(PLANS, self.is_dealing_plan, longest=_LONGEST_PLAN, one_a_partner=True)
        while len(chosen) < _FEW_PLANS and (
            second := self.take(1, partial(self._is_other_plan, chosen), longest=_LONGEST_PLAN)
        ):
            chosen += second
        return chosen

    def _is_other_plan(self, chosen: Sequence[Claim], claim: Claim) -> bool:
        """A plan that is none of the `chosen` in other words."""
        partners = set(claim.actors) - {self._subject}
        return self.is_dealing_plan(claim) and not any(
            partners & set(other.actors)
            and (
                len(plain_words(claim) & plain_words(other)) >= 2
                or self.documents[claim.document].language != self.documents[other.document].language
            )
            for other in chosen
        )

    def take(
        self,
        most: int,
        test: Callable[[Claim], bool],
        *,
        longest: int,
        one_a_partner: bool = False,
        a_speaker: int = 0,
    ) -> list[Claim]:
        """The best claims that pass `test`, in at most `longest` words."""
        fresh = [
            claim for claim in self.eligible if len((claim.short or claim.text).split()) <= longest and test(claim)
        ]
        return self._best(fresh, most, one_a_partner=one_a_partner, a_speaker=a_speaker)

    def timeline(self) -> list[Claim]:
        """Dated events, told here or again in at most 20 words, and what the dated articles open with."""
        before = set(self.taken)
        fresh = one_deed_once(self.take(TIMELINE_ROWS, self._is_dated_dealing, longest=_LONGEST_ROW))
        again = [claim for claim in self.eligible if self._opens_dated(claim) and claim.id not in self.refused]
        again += [claim for claim in self.eligible if claim.id in self.taken and topics.is_dated_event(claim)]
        found = {claim.id: claim for claim in fresh}
        sources = {claim.document for claim in fresh}
        for claim in again:
            told = claim.id in self.taken and not claim.short
            new = claim.document not in sources or _starts(claim)
            if claim.id not in found and new and not told and self._passes(claim):
                found[claim.id] = self.taken[claim.id] = claim
                sources.add(claim.document)
        fresh_rows = any(claim.id not in before for claim in found.values())
        return list(found.values())[:TIMELINE_ROWS] if fresh_rows or len(found) > 1 else []

    def _is_dated_dealing(self, claim: Claim) -> bool:
        return topics.is_dated_event(claim) and not self._of_others(claim)

    def _opens_dated(self, claim: Claim) -> bool:
        """An act told at the start of an article that can be dated: it happened about then."""
        document = self.documents[claim.document]
        stand = claim.kind == "position" and claim.id not in self.taken
        done = claim.status == "done" and (claim.kind == "event" or stand) and claim.speaker is None
        news = claim.kind in ("event", "figure", "background") and not topics.is_open(claim) and claim.speaker is None
        told = news and claim.salience >= _LEAST_NEWS if self.weights.any_news else done
        dealing = self.weights.relevance(claim) >= topics.DEALING
        undated = (
            not claim.event_date.expression and bool(document.content_date.start) and not _LASTS.search(claim.text)
        )
        return (_starts(claim) or (self.weights.opens(claim) and told)) and dealing and undated

    def happened(self, claim: Claim) -> str:
        return claim.event_date.start or self.documents[claim.document].content_date.start or "9"

    def partners(self) -> tuple[PartnerClaims, ...]:
        """Each partner's lines: what was done or is so between it and the subject, not yet taken."""
        found: list[PartnerClaims] = []
        for actor in sorted(self.profile.partners, key=self._reach):
            told = [claim for claim in self.eligible if self._tells_of(claim, actor)]
            if told:
                most = PARTNER_LINES if len(found) < MOST_PARTNERS else 1
                chosen = sorted(self._best(told, most), key=self.newest_first)
                found += [PartnerClaims(partner=actor, claims=tuple(chosen))] if chosen else []
        return tuple(found)

    def _tells_of(self, claim: Claim, actor: Actor) -> bool:
        dealing = self.weights.relevance(claim) >= topics.DEALING
        told = dealing and not topics.is_plan(claim) and not topics.is_opinion(claim)
        about = _SHARED.search(claim.text) or self._named(claim.text)
        return (
            actor.id in claim.actors
            and bool(told and about)
            and not self._of_others(claim)
            and self._names(claim, actor)
        )

    def _names(self, claim: Claim, actor: Actor) -> bool:
        """By more than an adjective, where another partner is named by more."""
        found = actor_mentions(claim.text, Span(0, len(claim.text)), self.profile)
        firm = {mention.actor for mention in found if mention.kind != "demonym"} & self.weights.partners
        return actor.id in firm or not firm

    def _reach(self, actor: Actor) -> tuple[int, int]:
        told = [claim for claim in self.eligible if actor.id in claim.actors]
        return (-len({claim.document for claim in told}), -len(told))

    def questions(self) -> tuple[Answer, ...]:
        """The best claim for each standing question; one claim answers one question."""
        used: set[str] = set()
        found: list[Answer] = []
        for question in self.profile.questions:
            able = [claim for claim in self.eligible if self._answers(claim, question) and claim.id not in used]
            fit = sorted((claim for claim in able if self._answers_anew(claim)), key=topics.is_open)
            fresh = (claim for claim in fit if claim.id not in self.refused and not self._beside_told(claim, question))
            answer = next((claim for claim in fresh if self._passes(claim)), None)
            used.add(answer.id if answer else "")
            told = max(
                (claim for claim in able if claim.id in self.taken), key=partial(_terms_met, question), default=None
            )
            told = told or next((claim for claim in self.taken.values() if self._touches(claim, question)), None)
            found.append(Answer(question=question, claim=answer, told=told))
        return tuple(found)

    def _beside_told(self, claim: Claim, question: Question) -> bool:
        """What the page has told from right beside it answers as well."""
        near = (other for other in self.taken.values() if other.document == claim.document and other.id != claim.id)
        return any(abs(other.start - claim.start) < _BESIDE and self._touches(other, question) for other in near)

    def _touches(self, claim: Claim, question: Question) -> bool:
        """What a counterpart does about a partner, though in other words than the question looks for."""
        found = actor_mentions(claim.text, Span(0, len(claim.text)), self.profile)
        firm = {mention.actor for mention in found if mention.kind != "demonym"}
        themes = bool(set(question.themes) & set(claim.themes)) and bool(firm & self.weights.partners)
        kind = not question.kinds or claim.kind in question.kinds
        return themes and kind and bool(set(question.actors) & firm)

    def _answers_anew(self, claim: Claim) -> bool:
        """Brief, or with a short form; and no other telling of a deed that the page has."""
        brief = claim.short or (claim.id not in self.taken and len(claim.text.split()) <= _LONGEST_ANSWER)
        return bool(brief) and not any(
            other.id != claim.id and topics.is_dated_event(claim) and same_deed(claim, other)
            for other in self.taken.values()
        )

    def _answers(self, claim: Claim, question: Question) -> bool:
        """Its printed words name a partner, and it is no opinion without an owner."""
        words = f"{claim.speaker_role} {' '.join(claim.addressees)}: {claim.short or claim.text}"
        partners = self.weights.partners & self._named(words)
        guess = topics.is_opinion(claim) and not (claim.speaker or self.documents[claim.document].publisher)
        return bool(partners) and not guess and not self._of_others(claim) and topics.answers(claim, question)

    def _named(self, words: str) -> set[str]:
        return {mention.actor for mention in actor_mentions(words, Span(0, len(words)), self.profile)}

    def is_dealing_plan(self, claim: Claim) -> bool:
        """Open; and where only an event is announced, one that the subject or the speaker has a part in."""
        partner = self.weights.partners & set(claim.actors)
        part = topics.FIRST_PERSON.search(claim.text) or self._subject in self._named(claim.text)
        announced = _ANNOUNCED.search(claim.text) or self._of_others(claim)
        return claim in self.open_plans and bool(partner) and bool(part or not announced)

    def _of_others(self, claim: Claim) -> bool:
        """It tells of a counterpart or of two partners, and not of the subject: their own dealings are none of its."""
        counterparts = {actor.id for actor in self.profile.counterparts}
        named = self._named(claim.text)
        return self._subject not in named and (bool(named & counterparts) or len(named) > 1)

    def is_position(self, claim: Claim) -> bool:
        """Its words name an actor, or what its speaker and his listeners share."""
        named = _SHARED.search(claim.text) or self._named(claim.text) or self.profile.subject is None
        return topics.is_position(claim) and bool(named)

    # --- the choice ---------------------------------------------------------------------------------------------------

    def _best(
        self,
        fresh: Iterable[Claim],
        most: int,
        *,
        apart_from: Sequence[Claim] = (),
        one_a_partner: bool = False,
        a_speaker: int = 0,
    ) -> list[Claim]:
        """Greedy by weight less what the page already has of the same document and partner."""
        left = {claim.id: claim for claim in fresh if claim.id not in self.taken and claim.id not in self.refused}
        chosen: list[Claim] = []
        while left and len(chosen) < most:
            near = [*apart_from, *chosen]
            best = max(
                left.values(), key=lambda claim: (self.weights.weight(claim) - self._penalty(claim, near), claim.id)
            )
            del left[best.id]
            told = one_a_partner and any(best.actors[:2] == other.actors[:2] for other in chosen)
            heard = a_speaker and sum(_voice(best) == _voice(other) for other in chosen) >= a_speaker
            if not told and not heard and not self._over_share(best) and self._passes(best):
                chosen.append(best)
                self.taken[best.id] = best
        return chosen

    def _passes(self, claim: Claim) -> bool:
        """True if nothing speaks against printing the claim, whole or short."""
        for short in (False, True):
            sentence = sentence_of(claim, self.documents, short=short)
            reasons = refusals(sentence, [claim], self.documents, self.profile)
            if reasons:
                withheld = Withheld(text=sentence.text, reason="; ".join(reasons), document=claim.document)
                self.refused[claim.id] = withheld
                return False
        return True

    def _penalty(self, claim: Claim, near: Sequence[Claim]) -> float:
        same_document = sum(other.document == claim.document for other in near)
        same_partner = sum(bool(set(other.actors[:3]) & set(claim.actors[:3]) - {self._subject}) for other in near)
        return 0.25 * same_document + 0.08 * same_partner + 0.5 * self._carried(claim) / max(len(self.taken), 8)

    def _over_share(self, claim: Claim) -> bool:
        """True if its document would carry more than its share while others have claims left."""
        if self._sources < 3:
            return False
        share = (self._carried(claim) + 1) / max(len(self.taken) + 1, _EXPECTED_LINES)
        others = (other for other in self.eligible if other.document != claim.document)
        return share > MOST_SHARE and any(other.id not in self.taken for other in others)

    def _carried(self, claim: Claim) -> int:
        return Counter(other.document for other in self.taken.values())[claim.document]

    @property
    def _subject(self) -> str:
        return self.profile.subject.id if self.profile.subject else ""


_ASPECTS: tuple[Callable[[Claim], bool], ...] = (
    topics.tells_direction,
    topics.tells_figures,
    topics.tells_economy,
    topics.tells_limits,
)
"""What the bottom line tells first."""


def _starts(claim: Claim) -> bool:
    """An official says that it is now under way: on the day of his words."""
    return claim.status == "ongoing" and claim.speaker_kind == "official" and bool(_STARTS.search(claim.text))


def _dealt(claim: Claim) -> bool:
    """What was done or can be counted, before opinions."""
    return claim.kind in ("event", "figure", "position")


def _terms_met(question: Question, claim: Claim) -> int:
    text = f" {claim.text.lower()} "
    return sum(term in text for term in question.terms)


def _voice(claim: Claim) -> str:
    return claim.speaker or claim.document


def _number(claim: Claim) -> int:
    return int(claim.id[1:] or 0)

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
from briefing.evidence.dealings import Dealings, starts
from briefing.evidence.frames import sentence_of
from briefing.evidence.gate import refusals
from briefing.evidence.repeats import copied_words, one_deed_once, one_voice_once, plain_words, same_dated_deed
from briefing.evidence.standing import Standing, leads_with, meets, terms_met
from briefing.evidence.trends import measured_trends_once
from briefing.evidence.weights import Weights, is_protocol, when_told
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
    Withheld,
)

BOTTOM_LINES = 5
NEWS = 3
"""Of the bottom lines, where as many articles open with a dealing."""
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
_TOUCHING = 2
_SAYS_MUCH = 2
"""Terms of a question from which one answer is as good as another."""
_ONLY_READY = re.compile(r"\b(?:is|are) ready (?:to|for)\b|\bhopes? (?:\w+ )?to\b")
_BETWEEN_TWO = re.compile(r"\b(?:bilateral|mutual|two-way)\b", re.IGNORECASE)
"""Both must be named where it is told."""
_DID_NOT = re.compile(r"\b(?:did|do|does|has|have|had|was|were) not\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_TOP = 46
_LONGEST_ROW = 44
_LONGEST_PLAN = 46
"""Words."""


def select(evidence: Evidence, profile: Profile) -> Outline:
    """The outline of a briefing."""
    picker = _Picker(evidence, profile)
    bottom = picker.bottom_line()
    planned = picker.planned()
    judgments = picker.take(JUDGMENTS, picker.dealings.judges, longest=34, a_speaker=1)
    positions = picker.take(POSITION_ROWS, picker.dealings.stands, longest=34, a_speaker=2)
    timeline = picker.timeline()
    partners = picker.partners()
    questions = picker.questions()
    return Outline(
        bottom_line=tuple(sorted(bottom, key=picker.top_first)),
        judgments=tuple(judgments),
        planned=tuple(planned),
        open_plans=tuple(claim for claim in evidence.claims if claim.printable and picker.dealings.is_open(claim)),
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
    def dealings(self) -> Dealings:
        return Dealings(self.weights, self.profile)

    @cached_property
    def standing(self) -> Standing:
        return Standing(self.weights, self.dealings)

    @property
    def documents(self) -> Mapping[str, Document]:
        return self.weights.documents

    @cached_property
    def eligible(self) -> list[Claim]:
        """Printable claims with weight on the topic, the weightiest first, one voice once."""
        found = [claim for claim in self.evidence.claims if claim.printable and self.weights.weighs(claim)]
        ranked = sorted(found, key=lambda claim: (-self.weights.weight(claim), _number(claim)))
        return measured_trends_once(one_voice_once(ranked, copied_words(self.evidence)), self.weights.subject)

    @cached_property
    def _newest(self) -> str:
        """ISO: the day of the newest article, by which an undated one is taken."""
        return max((when_told(document) or "" for document in self.documents.values()), default="")

    @cached_property
    def _sources(self) -> int:
        return len({claim.document for claim in self.eligible})

    def newest_first(self, claim: Claim) -> tuple[float, str, int]:
        return (-self.weights.recency[claim.document], claim.document, claim.start)

    def top_first(self, claim: Claim) -> tuple[float, str, bool, int]:
        """Newest first; of one article its figures first."""
        recency, document, start = self.newest_first(claim)
        return recency, document, not topics.tells_figures(claim), start

    # --- sections -----------------------------------------------------------------------------------------------------

    def bottom_line(self) -> list[Claim]:
        """The news where articles open with it; figures, limits, a counter-current; then whatever weighs most."""
        chosen: list[Claim] = []
        aspects = () if self.weights.any_news else self._aspects()
        told = (self.weights.begins, self.weights.opens) if self.weights.any_news else (_dealt,)
        for test in (*aspects, self._is_counter_current, *(one for one in told for _ in range(BOTTOM_LINES))):
            twice = test in (topics.tells_economy, self._is_counter_current) and any(map(test, chosen))
            if len(chosen) == BOTTOM_LINES or twice:
                continue
            least = topics.LEAST_RELEVANCE if test == self._is_counter_current else topics.DEALING
            fresh = [claim for claim in self.eligible if self._tops(claim, least) and test(claim)]
            fresh = self._newer(fresh) if test == self.weights.leads else fresh
            chosen += self._best(fresh, 1, apart_from=chosen)
        return chosen

    def _newer(self, claims: Sequence[Claim]) -> list[Claim]:
        """Of those not yet taken the ones at least half as new as the newest."""
        left = [claim for claim in claims if claim.id not in self.taken]
        newest = max((self.weights.recency[claim.document] for claim in left), default=0.0)
        return [claim for claim in left if self.weights.recency[claim.document] >= newest / 2]

    def _aspects(self) -> tuple[Callable[[Claim], bool], ...]:
        """What the bottom line tells first."""
        opening = {claim.document for claim in self.eligible if self.weights.leads(claim)}
        return (*(self.weights.leads for _ in range(NEWS)), *_ASPECTS[1:]) if len(opening) >= NEWS else _ASPECTS

    def _tops(self, claim: Claim, least_relevance: float) -> bool:
        brief = len(claim.text.split()) <= _LONGEST_TOP or self.weights.leads(claim)
        relevant = topics.relevance(claim, self.profile) >= least_relevance
        firm = not topics.is_open(claim) and not topics.is_wish(claim) and claim.kind != "background"
        firm = firm or (self.weights.any_news and self.weights.opens(claim) and not topics.is_opinion(claim))
        others = (
            set(claim.actors) - {self.weights.subject} or topics.tells_direction(claim) or self.profile.subject is None
        )
        current = brief and relevant and bool(others) and firm and not _ONLY_READY.search(claim.text)
        courtesy = self.profile.subject is not None and is_protocol(claim)
        return current and not courtesy and not self._is_history(claim)

    def _is_history(self, claim: Claim) -> bool:
        """It happened two years or more before its article, or names no later year."""
        written = when_told(self.documents[claim.document]) or self._newest
        years = [claim.event_date.start[:4]] if claim.event_date.start else _YEAR.findall(claim.text)
        return bool(written and years) and int(written[:4]) - max(map(int, years)) >= 2

    def _is_counter_current(self, claim: Claim) -> bool:
        return topics.is_counter_current(claim, self.profile)

    def planned(self) -> list[Claim]:
        """One plan a partner; where those are few, a second of the same."""
        chosen = self.take(PLANS, self.dealings.plans, longest=_LONGEST_PLAN, one_a_partner=True)
        while len(chosen) < _FEW_PLANS and (
            second := self.take(1, partial(self._is_other_plan, chosen), longest=_LONGEST_PLAN)
        ):
            chosen += second
        return chosen

    def _is_other_plan(self, chosen: Sequence[Claim], claim: Claim) -> bool:
        """A plan that is none of the `chosen` in other words."""
        partners = set(claim.actors) - {self.weights.subject}
        return self.dealings.plans(claim) and not any(
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
        """The best claims that pass `test`, in at most `longest` words; the news of an article may be longer."""
        fresh = [
            claim
            for claim in self.eligible
            if (len((claim.short or claim.text).split()) <= longest or self.weights.begins(claim)) and test(claim)
        ]
        return self._best(fresh, most, one_a_partner=one_a_partner, a_speaker=a_speaker)

    def timeline(self) -> list[Claim]:
        """Dated events, told here or again in at most 20 words, and what the dated articles open with."""
        before = set(self.taken)
        fresh = one_deed_once(self.take(TIMELINE_ROWS, self.dealings.is_dated, longest=_LONGEST_ROW))
        again = [claim for claim in self.eligible if self._opens_dated(claim)]
        again += [claim for claim in self.eligible if claim.id in self.taken and topics.is_dated_event(claim)]
        found = {claim.id: claim for claim in fresh}
        sources = {claim.document for claim in fresh}
        for claim in again:
            told = claim.id in self.taken and not self._can_point(claim)
            new = claim.document not in sources or starts(claim)
            if claim.id not in found and new and not told and self._passes(claim):
                found[claim.id] = self.taken[claim.id] = claim
                sources.add(claim.document)
        fresh_rows = any(claim.id not in before for claim in found.values())
        return list(found.values())[:TIMELINE_ROWS] if fresh_rows or len(found) > 1 else []

    def _can_point(self, claim: Claim) -> bool:
        """It has a short form, which still names a partner where the whole does."""
        if not claim.short:
            return False
        kept, both = self.dealings.named(claim.short), _BETWEEN_TWO.search(claim.short)
        if both and "[" not in claim.short:
            return self.dealings.named(claim.text) & (self.weights.partners | {self.weights.subject}) <= kept
        named = self.dealings.named(claim.text) & self.weights.partners
        return bool(not named or named & kept)

    def _opens_dated(self, claim: Claim) -> bool:
        return self.dealings.opens_dated(claim, claim.id in self.taken) and claim.id not in self.refused

    def happened(self, claim: Claim) -> str:
        return claim.event_date.start or self.documents[claim.document].content_date.start or "9"

    def partners(self) -> tuple[PartnerClaims, ...]:
        """Each partner's lines: what was done or is so between it and the subject, not yet taken."""
        found: list[PartnerClaims] = []
        for actor in sorted(self.profile.partners, key=self._reach):
            told = [claim for claim in self.eligible if self.dealings.tells_of(claim, actor)]
            if told:
                most = PARTNER_LINES if len(found) < MOST_PARTNERS else 1
                chosen = sorted(self._best(told, most), key=self.newest_first)
                found += [PartnerClaims(partner=actor, claims=tuple(chosen))] if chosen else []
        return tuple(found)

    def _reach(self, actor: Actor) -> tuple[int, int]:
        told = [claim for claim in self.eligible if actor.id in claim.actors]
        return (-len({claim.document for claim in told}), -len(told))

    def questions(self) -> tuple[Answer, ...]:
        """The best claim for each standing question; one claim answers one question."""
        used: set[str] = set()
        found: list[Answer] = []
        for question in self.profile.questions:
            fit = [claim for claim in self.eligible if self.standing.answers(claim, question)]
            able = [claim for claim in fit if claim.id not in used]
            told = self._told(question, able)
            anew = (
                claim
                for claim in self._anew(question, able)
                if not told or (not starts(told) and _serves(question, claim, told))
            )
            answer = next((claim for claim in anew if self._passes(claim)), None)
            if not answer and not told:  # nothing else answers: another question's answer does
                told = next((claim for claim in fit if claim.id in used), None)
            used.add(answer.id if answer else "")
            touching = () if answer or told else self._touching(question)
            found.append(Answer(question=question, claim=answer, told=told, touching=touching))
        return tuple(self._with_others(answer) for answer in found)

    def _touching(self, question: Question) -> tuple[Claim, ...]:
        """What answers in part, or would if it could stand alone; first what the page has, then the weightiest."""
        loose = question.model_copy(update={"unless": ()})
        asked = ((claim, loose if claim.printable else question) for claim in self.evidence.claims)
        able = [claim for claim, asking in asked if self.standing.answers(claim, asking)]
        able.sort(key=lambda claim: (claim.id not in self.taken, -self.weights.weight(claim)))
        return tuple(able[:_TOUCHING])

    def _with_others(self, answer: Answer) -> Answer:
        """With what else the page tells on the question, newest first."""
        main = answer.claim or answer.told
        able = [claim for claim in self.taken.values() if main and claim.id != main.id]
        able.sort(key=self.newest_first)
        adding = [claim for claim in able if self.standing.adds(claim, answer.question)]
        speaking = [claim for claim in able if claim not in adding and self.standing.mentions(claim, answer.question)]
        return answer.model_copy(update={"also": (*adding, *speaking)})

    def _anew(self, question: Question, able: Sequence[Claim]) -> Iterator[Claim]:
        """Of those that can answer: what the page has not yet told, what was done first."""
        told = list(self.taken.values())
        for claim in sorted(able, key=partial(_answers_worse, question)):
            new = self.standing.answers_anew(claim, told) and not self.standing.beside(claim, question, told)
            if new and claim.id not in self.refused:
                yield claim

    def _told(self, question: Question, able: Sequence[Claim]) -> Claim | None:
        """The line of the page that answers, or touches the question, or at least speaks of it."""
        answering = (claim for claim in able if claim.id in self.taken)
        touching = (claim for claim in self.taken.values() if self.standing.touches(claim, question))
        speaking = (claim for claim in self.taken.values() if self.standing.speaks_of(claim, question))
        newest = self.weights.recency

        def most(claim: Claim) -> tuple[float, ...]:
            return self.standing.acts(claim, question), terms_met(question, claim)

        def firmest(claim: Claim) -> tuple[float, ...]:
            return (self.standing.acts(claim, question), *_answers_best(question, claim), newest[claim.document])

        firm = max(answering, key=firmest, default=None)
        told = [claim for claim in (firm, next(touching, None), max(speaking, key=most, default=None)) if claim]
        return next((claim for claim in told if self.standing.acts(claim, question)), told[0] if told else None)

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
            if told or heard or self._over_share(best) or self._is_retold(best):
                continue
            if self._passes(best):
                chosen.append(best)
                self.taken[best.id] = best
        return chosen

    def _is_retold(self, claim: Claim) -> bool:
        """The page has the deed already, in another article's words."""
        return any(same_dated_deed(claim, other) for other in self.taken.values())

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
        same_partner = sum(
            bool(set(other.actors[:3]) & set(claim.actors[:3]) - {self.weights.subject}) for other in near
        )
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


_ASPECTS: tuple[Callable[[Claim], bool], ...] = (
    starts,
    topics.tells_direction,
    topics.tells_figures,
    topics.tells_economy,
    topics.tells_limits,
)
"""What the bottom line tells first."""


def _dealt(claim: Claim) -> bool:
    """What was done or can be counted, before opinions."""
    return claim.kind in ("event", "figure", "position")


def _serves(question: Question, claim: Claim, told: Claim) -> bool:
    """As an answer beside what the page has told: it says as much, and what is not done beats nothing that is."""
    much = meets(question, claim, told) and leads_with(question, claim) >= leads_with(question, told)
    return much and _is_pending(question, claim) <= _is_pending(question, told)


def _is_pending(question: Question, claim: Claim) -> bool:
    pending = topics.is_open(claim) or bool(_ONLY_READY.search(claim.text))
    return pending or bool(question.kinds and (claim.status == "denied" or _DID_NOT.search(claim.text)))


def _answers_worse(question: Question, claim: Claim) -> tuple[bool, int, bool, bool]:
    """By which answers are sorted: what is done first, what says much, and what happened before what only is so."""
    pending, much = _is_pending(question, claim), min(terms_met(question, claim), _SAYS_MUCH)
    return pending, -much, not leads_with(question, claim), claim.kind == "figure"


def _answers_best(question: Question, claim: Claim) -> tuple[bool, bool, int, bool, bool]:
    """By which lines of the page are compared: what has begun, is done, says much, has the question's own word."""
    done, much = not _is_pending(question, claim), terms_met(question, claim)
    return starts(claim), done, much, leads_with(question, claim), claim.kind == "event"


def _voice(claim: Claim) -> str:
    return claim.speaker or claim.document


def _number(claim: Claim) -> int:
    return int(claim.id[1:] or 0)

"""Select: which claims go where on the page, before a word is written.

A claim has one place. The order of the sections below is the order in which they choose. Within a section: what is on
topic, newer before older, officials before analysts before unsigned, figures before generalities; then spread over
documents and partners, and nobody's words twice.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefing.evidence.classify import substance
from briefing.evidence.frames import sentence_of
from briefing.evidence.gate import refusals
from briefing.evidence.stories import content_words, overlap
from briefing.records import (
    Actor,
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
JUDGMENTS = 4
PLANS = 6
TIMELINE_ROWS = 8
POSITION_ROWS = 8
PARTNER_LINES = 4
MOST_PARTNERS = 8
"""Partners told at length; the others have one line."""
MOST_SHARE = 0.4
"""Of the printed lines that one document may carry while others have eligible claims."""
_SAME_WORDS = 0.55
"""Overlap of content words from which two claims say the same."""


def select(evidence: Evidence, profile: Profile) -> Outline:
    """The outline of a briefing."""
    picker = _Picker(evidence, profile)
    bottom = picker.bottom_line()
    planned = picker.take(PLANS, _is_plan, longest=28, one_a_partner=True, least_relevance=_DEALING)
    timeline = picker.take(TIMELINE_ROWS, _is_dated_event, longest=32)
    judgments = picker.take(JUDGMENTS, _is_judgment, longest=34, a_speaker=2)
    positions = picker.take(POSITION_ROWS, _is_position, longest=34, a_speaker=2)
    partners = picker.partners()
    questions = picker.questions()
    return Outline(
        bottom_line=tuple(sorted(bottom, key=picker.newest_first)),
        judgments=tuple(judgments),
        planned=tuple(planned),
        timeline=tuple(sorted(timeline, key=lambda claim: claim.event_date.start or "9")),
        positions=tuple(sorted(positions, key=_officials_first)),
        partners=partners,
        questions=questions,
        eligible=tuple(claim for claim in picker.eligible if claim.id not in picker.refused),
        withheld=tuple(picker.refused.values()),
    )


def _tells_direction(claim: Claim) -> bool:
    return "direction" in claim.themes


def _tells_figures(claim: Claim) -> bool:
    return claim.kind == "figure" and _tells_economy(claim)


def _tells_economy(claim: Claim) -> bool:
    return bool({"trade", "energy", "payments"} & set(claim.themes))


def _tells_limits(claim: Claim) -> bool:
    return "limits" in claim.themes


def _any(claim: Claim) -> bool:
    return True


def _is_judgment(claim: Claim) -> bool:
    """A view of somebody, or, where an official speaks for himself, a position that weighs."""
    return claim.kind in ("judgment", "forecast") and claim.status != "planned"


def _is_plan(claim: Claim) -> bool:
    return claim.status == "planned" and claim.kind == "event"


def _is_dated_event(claim: Claim) -> bool:
    expression = claim.event_date.expression or ""
    dated = claim.event_date.start or re.search(rf"\b(?:{_MONTHS}) \d", expression)
    stretch = re.match(r"(?:since|until|over|for|by)\b", expression, re.IGNORECASE)
    return bool(dated) and not stretch and claim.kind in ("event", "figure") and claim.status in ("done", "planned")


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def _is_position(claim: Claim) -> bool:
    return (
        claim.kind in ("position", "judgment")
        and claim.speaker is not None
        and claim.speaker_kind in ("official", "analyst")
    )


def _officials_first(claim: Claim) -> tuple[int, str]:
    return (0 if claim.speaker_kind == "official" else 1, claim.document)


@dataclass
class _Picker:
    """Takes claims section by section and remembers what is taken."""

    evidence: Evidence
    profile: Profile
    taken: list[Claim] = field(default_factory=list)
    refused: dict[str, Withheld] = field(default_factory=dict)
    """By claim: what was chosen and then stopped by a check."""

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.evidence.documents}

    @cached_property
    def eligible(self) -> list[Claim]:
        """Printable claims on the topic, the weightiest first, one voice once."""
        found = [claim for claim in self.evidence.claims if claim.printable and self._weighs(claim)]
        ranked = sorted(found, key=lambda claim: (-self.weight(claim), claim.id))
        return _one_voice_once(ranked)

    def _weighs(self, claim: Claim) -> bool:
        """On the topic, and with something to hold on to."""
        relevant = relevance(claim, self.profile) >= _LEAST_RELEVANCE
        return relevant and substance(claim.text, len(set(claim.actors)) - 1) >= _LEAST_SUBSTANCE

    @cached_property
    def _recency(self) -> Mapping[str, float]:
        """1 for the newest document, less for older ones, 0 for undated ones."""
        dates = sorted({when for document in self.evidence.documents if (when := _when(document))})
        return {
            document.id: (dates.index(when) + 1) / len(dates) if (when := _when(document)) else 0.0
            for document in self.evidence.documents
        }

    def weight(self, claim: Claim) -> float:
        owner = {"official": 0.12, "analyst": 0.10}.get(claim.speaker_kind or "", 0.0)
        if claim.speaker is None and claim.kind in ("judgment", "forecast"):
            owner -= 0.08
        length = max(0, len(claim.text.split()) - 30) * 0.01
        return (
            claim.salience
            + 0.5 * relevance(claim, self.profile)
            + 0.15 * self._recency[claim.document]
            + owner
            - length
        )

    def newest_first(self, claim: Claim) -> tuple[float, str, str]:
        return (-self._recency[claim.document], claim.document, claim.speaker or "")

    def bottom_line(self) -> list[Claim]:
        """Newest first; one for each of direction, economy, limits, and one counter-current where there is one."""
        chosen: list[Claim] = []
        aspects = (_tells_direction, _tells_figures, _tells_economy, _tells_limits, self._is_counter_current)
        for test in (*aspects, *(_any for _ in range(BOTTOM_LINES))):
            if len(chosen) == BOTTOM_LINES or (test is _tells_economy and any(map(_tells_economy, chosen))):
                continue
            fresh = [claim for claim in self.eligible if self._counts_for_bottom_line(claim) and test(claim)]
            chosen += self._best(fresh, 1, apart_from=chosen)
        return chosen

    def _counts_for_bottom_line(self, claim: Claim) -> bool:
        return (
            claim.status not in ("planned", "conditional")
            and len(claim.text.split()) <= 36
            and claim.kind != "background"
        )

    def _is_counter_current(self, claim: Claim) -> bool:
        counter = {actor.id for actor in self.profile.counterparts} & set(claim.actors)
        partners = {actor.id for actor in self.profile.partners} & set(claim.actors)
        return bool(counter) and not partners and bool(_COOPERATES.search(claim.text))

    def take(
        self,
        most: int,
        test: Callable[[Claim], bool],
        *,
        longest: int = 40,
        one_a_partner: bool = False,
        a_speaker: int = 0,
        least_relevance: float = 0.0,
    ) -> list[Claim]:
        """The best claims that pass `test`, in at most `longest` words."""
        fresh = [
            claim
            for claim in self.eligible
            if test(claim)
            and relevance(claim, self.profile) >= least_relevance
            and len((claim.short or claim.text).split()) <= longest
        ]
        return self._best(fresh, most, one_a_partner=one_a_partner, a_speaker=a_speaker)

    def partners(self) -> tuple[PartnerClaims, ...]:
        """Each partner's lines: claims with it and the subject, not yet taken."""
        found: list[PartnerClaims] = []
        for actor in sorted(self.profile.partners, key=self._reach):
            most = PARTNER_LINES if len(found) < MOST_PARTNERS else 1
            told = [
                claim
                for claim in self.eligible
                if actor.id in claim.actors and relevance(claim, self.profile) >= _DEALING
            ]
            if told:
                chosen = sorted(self._best(told, most), key=self.newest_first)
                found.append(PartnerClaims(partner=actor, claims=tuple(chosen)))
        return tuple(found)

    def questions(self) -> tuple[tuple[Question, Claim | None], ...]:
        """The best claim for each standing question, in at most 20 words; one claim answers one question."""
        used: set[str] = set()
        answers: list[tuple[Question, Claim | None]] = []
        for question in self.profile.questions:
            able = [claim for claim in self.eligible if claim.short and _answers(claim, question)]
            fresh = (claim for claim in able if claim.id not in used | self.refused.keys())
            answer = next((claim for claim in fresh if self._passes(claim)), None)
            used.add(answer.id if answer else "")
            answers.append((question, answer))
        return tuple(answers)

    def _reach(self, actor: Actor) -> tuple[int, int]:
        told = [claim for claim in self.eligible if actor.id in claim.actors]
        return (-len({claim.document for claim in told}), -len(told))

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
        left = [claim for claim in fresh if claim not in self.taken]
        chosen: list[Claim] = []
        while left and len(chosen) < most:
            best = max(
                left, key=lambda claim: (self.weight(claim) - self._penalty(claim, [*apart_from, *chosen]), claim.id)
            )
            left.remove(best)
            if one_a_partner and any(_main(best) == _main(other) for other in chosen):
                continue
            if a_speaker and sum(best.speaker == other.speaker for other in chosen) >= a_speaker:
                continue
            if self._over_share(best) or not self._passes(best):
                continue
            chosen.append(best)
            self.taken.append(best)
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
        share = Counter(other.document for other in self.taken)[claim.document] / max(len(self.taken), 8)
        return 0.25 * same_document + 0.08 * same_partner + 0.5 * share

    def _over_share(self, claim: Claim) -> bool:
        """True if its document would carry more than its share while others have claims left."""
        if len(self.documents_with_claims) < 3:
            return False
        mine = sum(other.document == claim.document for other in self.taken)
        others_left = any(other.document != claim.document and other not in self.taken for other in self.eligible)
        return others_left and mine + 1 > MOST_SHARE * max(len(self.taken) + 1, _EXPECTED_LINES)

    @cached_property
    def documents_with_claims(self) -> set[str]:
        return {claim.document for claim in self.eligible}

    @property
    def _subject(self) -> str:
        return self.profile.subject.id if self.profile.subject else ""


_EXPECTED_LINES = 24
"""Lines of a page that isn't short; before that many are chosen, a share is a share of these."""
_DEALING = 0.8
_LEAST_RELEVANCE = 0.5
_LEAST_SUBSTANCE = 0.02


def _answers(claim: Claim, question: Question) -> bool:
    text = f" {(claim.short or claim.text).lower()} "
    themed = not question.themes or bool(set(question.themes) & set(claim.themes))
    worded = not question.terms or any(term in text for term in question.terms)
    acted = not question.actors or bool(set(question.actors) & set(claim.actors))
    return themed and worded and acted


def relevance(claim: Claim, profile: Profile) -> float:
    """How much a claim is on the topic: 1 for the subject with a partner, 0 for neither; always 1 without a subject."""
    if profile.subject is None:
        return 1.0
    actors = set(claim.actors)
    partners = actors & {actor.id for actor in profile.partners}
    if profile.subject.id in actors and partners:
        return 1.0
    if profile.subject.id in actors:
        counter = actors & {actor.id for actor in profile.counterparts}
        if counter:
            return 0.5 if _COOPERATES.search(claim.text) else 0.3
        return 0.7 if {"direction", "infrastructure", "trade", "energy"} & set(claim.themes) else 0.4
    return 0.5 if partners and {"limits", "west", "payments"} & set(claim.themes) else 0.2


def _main(claim: Claim) -> tuple[str, ...]:
    return claim.actors[:2]


def _when(document: Document) -> str | None:
    return document.content_date.start or document.published


def _one_voice_once(ranked: Sequence[Claim]) -> list[Claim]:
    """Without claims that say what a weightier or better owned one says."""
    kept: list[Claim] = []
    contents: list[frozenset[str]] = []
    for claim in sorted(ranked, key=lambda claim: claim.speaker_kind == "unnamed"):
        words = content_words(claim.quote)
        if all(overlap(words, other) < _SAME_WORDS for other in contents):
            kept.append(claim)
            contents.append(words)
    return [claim for claim in ranked if claim in kept]


_COOPERATES = re.compile(
    r"\b(?:cooperat\w+|offer\w*|dialogue|ready to|willing\w*|discuss\w*|deals?|talks|contacts|agree\w*|"
    r"partner\w*|expectations for)\b"
)

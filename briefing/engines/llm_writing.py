"""From a model's answer to sections: each sentence checked, the refused ones listed, the rest put in order.

Invariant: no sentence without claims (law 8); each has passed the gate with the frame that it is printed with; what was
refused in the end is in `withheld`, with its reasons (law 7).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.articles.mentions import actor_mentions
from briefing.engines.llm_alone import leans, on_the_scene
from briefing.engines.llm_answers import AnsweredSentence, ProseAnswer
from briefing.engines.llm_partners import MOST_LINES
from briefing.engines.llm_rows import (
    CHOSEN,
    PLAN,
    QUESTION,
    against_row,
    answering,
    given_rows,
    misplaced_answer,
    row_sections,
)
from briefing.engines.llm_wording import (
    LEAST_CARRIED,
    Worded,
    against,
    cleaned,
    marked,
    stopped,
    with_claims_brackets,
    with_origin_marks,
)
from briefing.evidence.frames import partner_heading, sentence_of
from briefing.evidence.gate import refusals
from briefing.evidence.judgments import (
    CONFIDENCE,
    JUDGED,
    JUDGED_NOTE,
    OF_REPORTS_ONLY,
    confidence_sentence,
    frame_for,
    sources_of,
)
from briefing.evidence.numbers import numbers
from briefing.evidence.stories import content_words, overlap
from briefing.records import (
    Claim,
    Document,
    Draft,
    Evidence,
    Outline,
    PartnerClaims,
    Profile,
    Section,
    Sentence,
    Span,
    Withheld,
)

BOTTOM_LINES = range(3, 6)
JUDGMENTS = 4
JUDGMENT_CARRIED = 0.35
"""Share of a judgment's content words that its claims have: they bear its reasons, the conclusion is the briefing's."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A sentence as a model proposed it for a section, and what the check says of it."""

    section: str
    """`bottom-line`, `judgments`, `partner-<id>`, or a row's: `timeline`, `check`, `positions`, `question-<number>`."""
    given: AnsweredSentence
    sentence: Sentence
    claims: tuple[Claim, ...]
    reasons: tuple[str, ...]
    """Why it may not be printed; empty if it may."""


class Desk:
    """Checks and sets sentences on one body of evidence."""

    def __init__(self, evidence: Evidence, outline: Outline, profile: Profile) -> None:
        self.evidence = evidence
        self.outline = outline
        self.profile = profile
        self.documents: Mapping[str, Document] = {document.id: document for document in evidence.documents}

    # --- checking ---

    def check(self, answer: ProseAnswer, by_id: Mapping[str, Claim]) -> list[Proposed]:
        """Every sentence of an answer; `by_id`: the claims as the request showed them."""
        partners = {told.partner.id for told in self.outline.partners}
        given = [("bottom-line", sentence) for sentence in answer.bottom_line]
        given += [("judgments", sentence) for sentence in answer.judgments]
        given += [
            (f"partner-{part.partner}", sentence)
            for part in answer.partners
            if part.partner in partners
            for sentence in part.sentences
        ]
        given += given_rows(answer, by_id)
        return [self.propose(section, sentence, by_id) for section, sentence in given if sentence.text]

    def propose(self, section: str, given: AnsweredSentence, by_id: Mapping[str, Claim]) -> Proposed:
        """One sentence with its frame, its brackets, its quotation marks, and what is against it."""
        claims = _without_twins([by_id[id] for id in dict.fromkeys(given.claims) if id in by_id])
        told = cleaned(given.text) if section in CHOSEN else stopped(cleaned(given.text))
        text = marked(told, " ".join(claim.quote for claim in claims), self.profile)
        if not claims:
            return Proposed(section, given, Sentence(text=text), (), ("no_evidence: it names no claim of the ledger",))
        text, brackets = with_claims_brackets(text, claims, self.documents, self.profile)
        frame = self._frame(section, text, claims)
        ids = tuple(claim.id for claim in claims)
        sentence = Sentence(frame=frame, text=text, claims=ids, brackets=brackets)
        reasons = tuple(self._against(section, sentence, claims))
        return Proposed(section, given, self._with_marks(sentence, claims), claims, reasons)

    def _with_marks(self, sentence: Sentence, claims: Sequence[Claim]) -> Sentence:
        """What the articles only imply is marked so; a judgment's confidence tells it."""
        if sentence.frame == JUDGED:
            return sentence
        told = with_origin_marks(Worded(sentence.text, sentence.brackets), claims, self.documents)
        return sentence.model_copy(update={"text": told.text, "brackets": told.brackets})

    def _frame(self, section: str, text: str, claims: Sequence[Claim]) -> str:
        if section == "judgments":
            return JUDGED
        return frame_for(text, claims, self.documents)

    def _against(self, section: str, sentence: Sentence, claims: Sequence[Claim]) -> list[str]:
        reasons = refusals(sentence, claims, self.documents, self.profile)
        if section == "judgments":
            reasons = [reason for reason in reasons if not reason.startswith(OF_REPORTS_ONLY)]
            reasons += self._against_judgment(sentence.text, claims)
        reasons += against_row(section, sentence.text, claims, self.outline)
        length = len(sentence.text.split())
        reasons += [f"too_long: {length} words, at most {LONGEST} are printed"] if length > LONGEST else []
        return reasons or self._beyond_the_gate(section, sentence.text, claims)

    def _beyond_the_gate(self, section: str, text: str, claims: Sequence[Claim]) -> list[str]:
        judged = section == "judgments"
        least = JUDGMENT_CARRIED if judged else LEAST_CARRIED
        return [
            *against(text, claims, self.documents, least_carried=least, judged=judged),
            *on_the_scene(text, strictly=True),
            *leans(text),
            *self._misplaced(section, text, claims),
        ]

    def _misplaced(self, section: str, text: str, claims: Sequence[Claim]) -> list[str]:
        """It is about something else than its section."""
        partner = section.removeprefix("partner-")
        named = {mention.actor for mention in actor_mentions(text, Span(0, len(text)), self.profile)}
        if partner != section and partner not in named.union(*(claim.actors for claim in claims)):
            return [f"misplaced: neither it nor its claims tell of {partner}"]
        return misplaced_answer(section, text, claims, self.outline)

    def _against_judgment(self, text: str, claims: Sequence[Claim]) -> list[str]:
        found = likelihoods(text)
        reasons = [] if len(found) == 1 else [f"likelihood: {found or 'no term'}, just one of {', '.join(LIKELIHOODS)}"]
        if any(_repeats_report(text, claim.quote) for claim in claims):
            reasons.append("repeats_report: a judgment looks behind what the articles tell")
        confidence = confidence_sentence(claims, self.documents)
        if (confidence or "").startswith(f"{CONFIDENCE}low") and _SURE.search(text):
            reasons.append("likelihood: too sure for a confidence that is low; likely, unlikely or roughly even chance")
        if confidence is None:
            reasons.append("one_origin: one unsigned origin carries no judgment")
        return reasons

    # --- setting ---

    def set(self, proposed: Sequence[Proposed], notes: Mapping[str, str] | None = None) -> Draft:
        """The sections of the sentences that passed, gaps filled with the outline's own claims.

        `notes` by section: why the model wrote nothing there.
        """
        passed, withheld = self._sorted_out(proposed)
        sections = [
            Section(id="bottom-line", heading="Bottom line", sentences=self._bottom_line(passed)),
            Section(id="judgments", heading="Key judgments", note=JUDGED_NOTE, sentences=self._judgments(passed)),
            *(self._partner(told, passed, proposed) for told in self.outline.partners),
            *row_sections({**self._own_answers(passed, proposed), **_by_section(passed)}, self.outline),
        ]
        notes = notes or {}
        noted = [section.model_copy(update={"note": notes.get(section.id, section.note)}) for section in sections]
        return Draft(sections=tuple(section for section in noted if section.sentences), withheld=tuple(withheld))

    def _sorted_out(self, proposed: Sequence[Proposed]) -> tuple[list[Proposed], list[Withheld]]:
        passed: list[Proposed] = []
        withheld: list[Withheld] = []
        for one in proposed:
            reasons = one.reasons or self._repeats(one, passed)
            if reasons:
                withheld.append(self._withheld(one, reasons))
            else:
                passed.append(one)
        return passed, withheld

    @staticmethod
    def _repeats(one: Proposed, passed: Iterable[Proposed]) -> tuple[str, ...]:
        mine, text = content_words(one.sentence.text), one.sentence.text.casefold()
        for other in passed:
            if _is_short_row(one) != _is_short_row(other):
                continue  # a row may tell in few words what another part tells at length
            said = other.sentence.text
            alike = overlap(mine, content_words(said)) >= _SAME and not _count_apart(one.sentence.text, said)
            if text == said.casefold() or alike:
                return ("repeated: another sentence says it",)
        return ()

    @staticmethod
    def _withheld(one: Proposed, reasons: Iterable[str]) -> Withheld:
        sources = {claim.document for claim in one.claims}
        return Withheld(
            text=one.sentence.text, reason="; ".join(reasons), document=sources.pop() if len(sources) == 1 else None
        )

    def _own_answers(
        self, passed: Sequence[Proposed], proposed: Sequence[Proposed]
    ) -> Mapping[str, Sequence[Sentence]]:
        """The claims that refused answers name, in their own words."""
        told = {id for one in passed for id in one.sentence.claims}
        refused = [(one.section, one.claims[0]) for one in proposed if one.reasons and one.claims]
        return {section: [self._in_own_words(claim)] for section, claim in answering(refused, told, self.outline)}

    def _bottom_line(self, passed: Sequence[Proposed]) -> tuple[Sentence, ...]:
        """3 to 5 sentences, newest first; where fewer passed, the outline's weightiest claims in their own words."""
        found = [one for one in passed if one.section == "bottom-line"][: BOTTOM_LINES.stop - 1]
        lines = [(self._newest(one.claims), one.sentence) for one in found]
        cited = {id for one in passed for id in one.sentence.claims}
        weightiest = {claim.id: claim for claim in (*self.outline.bottom_line, *self.outline.eligible)}
        others = [claim for claim in weightiest.values() if claim.id not in cited]
        for claim in others[: max(0, BOTTOM_LINES.start - len(lines))]:
            lines.append((self._newest([claim]), self._in_own_words(claim)))
        return tuple(sentence for _, sentence in sorted(lines, key=lambda line: line[0], reverse=True))

    def _in_own_words(self, claim: Claim) -> Sentence:
        """The claim as it stands; its frame repeats no owner whom its words name."""
        frame = frame_for(claim.text, [claim], self.documents)
        return sentence_of(claim, self.documents).model_copy(update={"frame": frame, "text": stopped(claim.text)})

    def _newest(self, claims: Sequence[Claim]) -> str:
        """When the newest of the sources speaks; "" if none is dated."""
        sources = sources_of(claims, self.documents)
        return max((source.content_date.end or source.published or "" for source in sources), default="")

    def _judgments(self, passed: Sequence[Proposed]) -> tuple[Sentence, ...]:
        """Each judgment, then how sure it may be, by code, on the same claims."""
        found = [one for one in passed if one.section == "judgments"][:JUDGMENTS]
        sentences = []
        for one in found:
            confidence = confidence_sentence(one.claims, self.documents)
            assert confidence is not None, "checked when it was proposed"
            sentences += [one.sentence, one.sentence.model_copy(update={"text": confidence, "brackets": ()})]
        return tuple(sentences)

    def _partner(self, told: PartnerClaims, passed: Sequence[Proposed], proposed: Sequence[Proposed]) -> Section:
        """What passed on a partner; his claims in their own words where all was refused or much is known."""
        id = f"partner-{told.partner.id}"
        refused = any(one.section == id for one in proposed)
        lines = [one.sentence for one in passed if one.section == id][:MOST_LINES]
        if not lines and (len(told.claims) >= _OWN_LINES or refused):
            cited = {id for one in passed for id in one.sentence.claims}
            untold = [claim for claim in told.claims if claim.id not in cited]
            lines = [self._in_own_words(claim) for claim in untold[:_OWN_LINES]]
        return Section(id=id, heading=partner_heading(told.partner, self.evidence), sentences=tuple(lines))


def _without_twins(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """One of those that rest on the very same words of one voice: a second footnote would only repeat the first."""
    alike: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        place, planned = (claim.document, claim.start, claim.end), claim.status == "planned"
        alike.setdefault((place, claim.speaker, claim.kind, planned, claim.event_date), claim)
    return tuple(alike.values())


def _is_short_row(one: Proposed) -> bool:
    return one.section in ("timeline", PLAN) or one.section.startswith(QUESTION)


def _count_apart(one: str, other: str) -> bool:
    """Each has a number that the other lacks: "the first meeting", "the fifth meeting"."""
    mine, theirs = ({(number.value, number.unit) for number in numbers(text)} for text in (one, other))
    return bool(mine - theirs and theirs - mine)


def _repeats_report(text: str, quote: str) -> bool:
    """Its words, but for the likelihood, stand in one quote."""
    mine = content_words(text[:1].lower() + text[1:]) - _LIKELIHOOD_WORDS
    return len(mine & content_words(quote)) >= _REPEATED * len(mine)


_REPEATED = 0.85


def _by_section(proposed: Iterable[Proposed]) -> Mapping[str, Sequence[Sentence]]:
    found: dict[str, list[Sentence]] = {}
    for one in proposed:
        found.setdefault(one.section, []).append(one.sentence)
    return found


LONGEST = 45
"""Words of a sentence; the prompt asks for fewer."""
_SAME = 0.8
_OWN_LINES = 2
"""Lines in the sources' own words on a partner of whom no sentence of the model passed."""
LIKELIHOODS = (
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
)
"""ICD 203, one row of its scale."""


def likelihoods(text: str) -> list[str]:
    """The ICD 203 terms of a text, the longer of two that overlap."""
    longest_first = sorted(LIKELIHOODS, key=len, reverse=True)
    return [found.lower() for found in re.findall(rf"\b(?:{'|'.join(longest_first)})\b", text, re.IGNORECASE)]


_SURE = re.compile(r"\b(?:very (?:un)?likely|almost (?:certain|no chance))\b", re.IGNORECASE)
_LIKELIHOOD_WORDS = content_words(" ".join(LIKELIHOODS))

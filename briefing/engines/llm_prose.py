"""Writes the briefing's prose from the ledger: in one call where all evidence fits, else by section and then the top.

Invariant: the depth of calls is two, or three by section, whatever the number of articles; each call's sentences are
checked, and what is refused is asked for once more.
"""

import json
from collections.abc import Sequence

from briefing.engines.llm_answers import ProseAnswer, read_prose_answer, read_refused_answer
from briefing.engines.llm_asking import Asker, Unusable, all_of
from briefing.engines.llm_ledger import LedgerPage, all_printable, fitting, ledger_page, plans_line, weightiest
from briefing.engines.llm_partners import lines_for
from briefing.engines.llm_rows import CHOSEN, question_lines
from briefing.engines.llm_schemas import REFUSED_SCHEMA, prose_schema
from briefing.engines.llm_writing import Desk, Proposed
from briefing.records import Claim, Draft, PartnerClaims, Profile, Request

MAX_EVIDENCE_TOKENS = 24_000
"""Of the claims in one writing request; beyond it the briefing is written by section."""
_SECTION_TOKENS = 4_000
_FEWEST = 8
"""Claims below which a writing request is not made smaller."""


class Writer:
    """The writing calls of one briefing."""

    def __init__(self, asker: Asker, desk: Desk, profile: Profile, max_evidence_tokens: int) -> None:
        self.asker = asker
        self.desk = desk
        self.profile = profile
        self.max_evidence_tokens = max_evidence_tokens

    async def write(self) -> Draft | Unusable:
        """The prose, or why no model could write any of it."""
        shown = self._shown_whole()
        if shown is not None:
            whole = await self._prose(shown, self.desk.outline.partners, whole=True)
            if not isinstance(whole, Unusable):
                return self.desk.set(whole)
            if not whole.too_long:
                return whole
        return await self._by_section(weightiest(self.desk.evidence, self.desk.outline))

    def first_requests(self) -> tuple[Request, ...]:
        """What `write` asks first."""
        shown = self._shown_whole()
        if shown is not None:
            page = ledger_page(shown, self.desk.evidence)
            return (self._request(page, self.desk.outline.partners, whole=True),)
        claims = weightiest(self.desk.evidence, self.desk.outline)
        pages = [(ledger_page(_on(told, claims), self.desk.evidence), told) for told in self.desk.outline.partners]
        return tuple(self._request(page, (told,), whole=False) for page, told in pages)

    def _shown_whole(self) -> tuple[Claim, ...] | None:
        """What one call can show: every printable claim, else those that the outline allows; None if neither fits."""
        choices = (all_printable(self.desk.evidence), weightiest(self.desk.evidence, self.desk.outline))
        return next((shown for shown in choices if len(fitting(shown, self.max_evidence_tokens)) == len(shown)), None)

    # --- by section ---

    async def _by_section(self, claims: Sequence[Claim]) -> Draft:
        """A call a partner, then bottom line and judgments from what those cite."""
        partners = self.desk.outline.partners
        sections = await all_of(self._section(told, claims) for told in partners)
        proposed = [one for section in sections if not isinstance(section, Unusable) for one in section]
        notes = {
            f"partner-{told.partner.id}": section.note
            for told, section in zip(partners, sections, strict=True)
            if isinstance(section, Unusable)
        }
        top = await self._smaller_if_too_long(self._for_the_top(claims, proposed), (), whole=True)
        if isinstance(top, Unusable):
            return self.desk.set(proposed, {**notes, "bottom-line": top.note})
        return self.desk.set([*top, *proposed], notes)

    async def _section(self, told: PartnerClaims, claims: Sequence[Claim]) -> list[Proposed] | Unusable:
        return await self._smaller_if_too_long(_on(told, claims), (told,), whole=False)

    def _for_the_top(self, claims: Sequence[Claim], proposed: Sequence[Proposed]) -> tuple[Claim, ...]:
        """What the sections cite, and the weightiest of what belongs to no section."""
        cited = {claim.id: claim for one in proposed if not one.reasons for claim in one.claims}
        partners = {told.partner.id for told in self.desk.outline.partners}
        apart = [claim for claim in claims if claim.id not in cited and not partners & set(claim.actors)]
        outlined = self.desk.outline.bottom_line
        chosen = {claim.id: claim for claim in [*outlined, *cited.values(), *fitting(apart, _SECTION_TOKENS)]}
        return fitting(list(chosen.values()), self.max_evidence_tokens)

    async def _smaller_if_too_long(
        self, claims: Sequence[Claim], partners: Sequence[PartnerClaims], *, whole: bool
    ) -> list[Proposed] | Unusable:
        """Asks with half the claims, the weightiest, as long as the model finds them too many."""
        while True:
            prose = await self._prose(claims, partners, whole=whole)
            if not isinstance(prose, Unusable) or not prose.too_long or len(claims) <= _FEWEST:
                return prose
            claims = claims[: len(claims) // 2]

    # --- one call ---

    async def _prose(
        self, claims: Sequence[Claim], partners: Sequence[PartnerClaims], *, whole: bool
    ) -> list[Proposed] | Unusable:
        """One writing request, checked; what is refused is asked for once more."""
        page = ledger_page(claims, self.desk.evidence)
        request = self._request(page, partners, whole=whole)
        answer = await self.asker.ask(request, read_prose_answer)
        if isinstance(answer, Unusable):
            return answer
        return await self._repaired(self.desk.check(answer, page.by_id), page, request, answer)

    def _request(self, page: LedgerPage, partners: Sequence[PartnerClaims], *, whole: bool) -> Request:
        user = self.asker.prompts.render(
            "ledger",
            title=self.profile.title,
            question=self.profile.question,
            parts=_parts_to_write(partners, lines_for(partners, self.desk.outline, self.profile), whole),
            questions=question_lines(self.desk.outline) if whole else [],
            sources=page.sources,
            claims=page.claims,
            ties=(*page.ties, *plans_line(self.desk.outline, page)),
        )
        schema = prose_schema([told.partner.id for told in partners], whole)
        return self.asker.request(
            "briefing" if whole else "section", self.asker.prompts.render("briefing"), user, schema
        )

    async def _repaired(
        self, proposed: list[Proposed], page: LedgerPage, request: Request, answer: ProseAnswer
    ) -> list[Proposed]:
        """Refused sentences replaced by what one repair request gives, as far as that passes."""
        mendable = (one for one in proposed if one.reasons and one.section not in CHOSEN)
        refused = {f"F{number}": one for number, one in enumerate(mendable, 1)}
        if not refused:
            return proposed
        words = self.asker.prompts.render("refused", refused=[_refused(id, one) for id, one in refused.items()])
        given_before = json.dumps(answer.model_dump(exclude_defaults=True), ensure_ascii=False)
        repair = self.asker.again(request, given_before, words, REFUSED_SCHEMA)
        given = await self.asker.ask(repair, read_refused_answer)
        if isinstance(given, Unusable):
            return proposed
        better = {sentence.id: sentence for sentence in given if sentence.text}
        mended = {
            one.sentence: self.desk.propose(one.section, better[id], page.by_id)
            for id, one in refused.items()
            if id in better
        }
        return [mended.get(one.sentence, one) for one in proposed]


def _refused(id: str, one: Proposed) -> dict[str, object]:
    return {"id": id, "text": one.given.text, "claims": one.given.claims, "reasons": one.reasons}


def _on(told: PartnerClaims, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The weightiest claims on a partner, as many as a section's call shows."""
    return fitting([claim for claim in claims if told.partner.id in claim.actors], _SECTION_TOKENS)


def _parts_to_write(partners: Sequence[PartnerClaims], lines: Sequence[int], whole: bool) -> str:
    """`bottom_line; judgments; partners: china (China, at most 4 lines), ...`"""
    parts = ["bottom_line", "judgments"] if whole else []
    rows = ["plans", "timeline", "conflicts", "positions", "questions"] if whole else []
    named = [
        f"{told.partner.id} ({told.partner.title}, at most {count} line{'s' * (count != 1)})"
        for told, count in zip(partners, lines, strict=True)
    ]
    return "; ".join([*parts, *([f"partners: {', '.join(named)}"] if named else []), *rows])

"""The engine with a model behind it: the model proposes claims and sentences, code disposes.

Invariant: every request is a function of what it is about (law 12), so that a second run asks nothing new. An unusable
answer leads to a different request (a repair, smaller parts) or to the extractive engine, never to the same one again.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from briefing.engines.extractive import ExtractiveEngine
from briefing.engines.llm_answers import (
    CLAIMS_SCHEMA,
    REFUSED_SCHEMA,
    AnswerError,
    ProseAnswer,
    prose_schema,
    read_claims_answer,
    read_prose_answer,
    read_refused_answer,
    response_format,
)
from briefing.engines.llm_article import Part, article_message, halves, part_of, read_article
from briefing.engines.llm_ledger import LedgerPage, all_printable, fitting, ledger_page, weightiest
from briefing.engines.llm_reading import PartReading, read_part
from briefing.engines.llm_writing import Desk, Proposed, lines_for
from briefing.engines.prompts import Prompts
from briefing.records import (
    Chunk,
    Claim,
    Document,
    Draft,
    EngineName,
    Evidence,
    Outline,
    PartnerClaims,
    Profile,
    Provider,
    Reading,
    Request,
    SummarySentence,
    Usage,
)

Answer = TypeVar("Answer")
Result = TypeVar("Result")

MAX_EVIDENCE_TOKENS = 24_000
"""Of the claims in one writing request; beyond it the briefing is written by section."""
_SECTION_TOKENS = 4_000
_SUMMARY_SENTENCES = 8
_LONGEST_BAD_ANSWER = 6_000
"""Characters of an unreadable answer that are shown to the model again."""


class Unusable(NamedTuple):
    """Why no answer could be used in the end."""

    reason: str
    too_long: bool
    """The question or the answer was too long: asking for less may help."""

    @property
    def note(self) -> str:
        """For the section that could not be written."""
        return f"In the sources’ own words: {self.reason}."


class BilledProvider(Provider, Protocol):
    """A provider that keeps count."""

    @property
    def usage(self) -> Usage:
        """What the answers used so far cost when first given."""
        ...


class LlmEngine:
    """`records.Engine` with a model."""

    name: EngineName = "llm"

    def __init__(
        self,
        provider: BilledProvider,
        profile: Profile,
        prompts: Prompts,
        model: str,
        max_evidence_tokens: int = MAX_EVIDENCE_TOKENS,
    ) -> None:
        self.provider = provider
        self.profile = profile
        self.prompts = prompts
        self.model = model
        self.max_evidence_tokens = max_evidence_tokens
        self._extractive = ExtractiveEngine(profile)

    @property
    def prompt_hashes(self) -> dict[str, str]:
        return dict(self.prompts.hashes())

    @property
    def usage(self) -> Usage:
        return self.provider.usage

    # --- reading ------------------------------------------------------------------------------------------------------

    async def read(self, document: Document, chunks: Sequence[Chunk]) -> Reading:
        """The claims of all chunks, asked at the same time. MissingRecordingsError after every chunk was asked for."""
        parts = _parts(document, chunks, self.profile)
        readings = await _all(self._read_part(part) for part in parts)
        return _joined([reading for several in readings for reading in several])

    def claims_requests(self, document: Document, chunks: Sequence[Chunk]) -> tuple[Request, ...]:
        """The first requests about a document, one a chunk; for `plan`."""
        parts = _parts(document, chunks, self.profile)
        return tuple(self._claims_request(part) for part in parts)

    async def _read_part(self, part: Part) -> list[Reading]:
        answer = await self._ask(self._claims_request(part), read_claims_answer)
        if not isinstance(answer, Unusable):
            return [await self._usable(read_part(answer, part), part)]
        smaller = halves(part) if answer.too_long else None
        if smaller is None:
            return [await self._without_model(part, answer.reason)]
        return [reading for several in await _all(map(self._read_part, smaller)) for reading in several]

    async def _usable(self, read: PartReading, part: Part) -> Reading:
        """What the model read, or the extractive engine's reading where nothing of it holds."""
        if read.claims:
            return Reading(claims=read.claims, summary=read.summary, engine="llm", withheld=read.withheld)
        reading = await self._without_model(part, "none of the model's claims holds")
        return reading.model_copy(update={"withheld": read.withheld})

    async def _without_model(self, part: Part, reason: str) -> Reading:
        reading = await self._extractive.read(part.article.document, [part.chunk])
        return reading.model_copy(update={"notes": (f"a part was read by the extractive engine: {reason}",)})

    def _claims_request(self, part: Part) -> Request:
        system = self.prompts.render("claims", question=self.profile.question)
        return self._request("claims", system, article_message(part, self.prompts), CLAIMS_SCHEMA)

    # --- writing ------------------------------------------------------------------------------------------------------

    async def write(self, evidence: Evidence, outline: Outline) -> Draft:
        """The prose in one call where all evidence fits, else section by section, then bottom line and judgments."""
        if not outline.eligible:
            return Draft(sections=())
        desk = Desk(evidence, outline, self.profile)
        claims = weightiest(evidence, outline)
        for shown in (all_printable(evidence), claims):
            if len(fitting(shown, self.max_evidence_tokens)) < len(shown):
                continue
            whole = await self._prose(desk, shown, outline.partners, whole=True)
            if not isinstance(whole, Unusable):
                return desk.set(whole)
            if not whole.too_long:
                return await self._unwritten(evidence, outline, whole)
            break
        return await self._by_section(desk, claims)

    async def _by_section(self, desk: Desk, claims: Sequence[Claim]) -> Draft:
        """Depth three: the articles, a call a partner, then bottom line and judgments from what those cite."""
        sections = await _all(self._section(desk, told, claims) for told in desk.outline.partners)
        proposed = [one for section in sections if not isinstance(section, Unusable) for one in section]
        notes = {
            f"partner-{told.partner.id}": section.note
            for told, section in zip(desk.outline.partners, sections, strict=True)
            if isinstance(section, Unusable)
        }
        above = self._for_the_top(desk, claims, proposed)
        top = await self._prose(desk, above, (), whole=True)
        while isinstance(top, Unusable) and top.too_long and len(above) > _FEWEST:
            above = above[: len(above) // 2]
            top = await self._prose(desk, above, (), whole=True)
        if isinstance(top, Unusable):
            return desk.set(proposed, {**notes, "bottom-line": top.note})
        return desk.set([*top, *proposed], notes)

    def _for_the_top(self, desk: Desk, claims: Sequence[Claim], proposed: Sequence[Proposed]) -> tuple[Claim, ...]:
        """What the sections cite, and the weightiest of what belongs to no section."""
        cited = {claim.id: claim for one in proposed if not one.reasons for claim in one.claims}
        partners = {told.partner.id for told in desk.outline.partners}
        apart = [claim for claim in claims if claim.id not in cited and not partners & set(claim.actors)]
        outlined = [claim for claim in desk.outline.bottom_line if claim.id not in cited]
        chosen = {claim.id: claim for claim in [*outlined, *cited.values(), *fitting(apart, _SECTION_TOKENS)]}
        return fitting(list(chosen.values()), self.max_evidence_tokens)

    async def _section(self, desk: Desk, told: PartnerClaims, claims: Sequence[Claim]) -> list[Proposed] | Unusable:
        mine = fitting([claim for claim in claims if told.partner.id in claim.actors], _SECTION_TOKENS)
        while True:
            section = await self._prose(desk, mine, (told,), whole=False)
            if not isinstance(section, Unusable) or not section.too_long or len(mine) <= _FEWEST:
                return section
            mine = mine[: len(mine) // 2]

    async def _prose(
        self, desk: Desk, claims: Sequence[Claim], partners: Sequence[PartnerClaims], *, whole: bool
    ) -> list[Proposed] | Unusable:
        """One writing request, checked; what is refused is asked for once more."""
        page = ledger_page(claims, desk.evidence)
        request = self._prose_request(page, partners, whole=whole)
        answer = await self._ask(request, read_prose_answer)
        if isinstance(answer, Unusable):
            return answer
        return await self._repaired(desk, desk.check(answer, page.by_id), page, request, answer)

    def _prose_request(self, page: LedgerPage, partners: Sequence[PartnerClaims], *, whole: bool) -> Request:
        user = self.prompts.render(
            "ledger",
            title=self.profile.title,
            question=self.profile.question,
            parts=_parts_to_write(partners, whole),
            sources=page.sources,
            claims=page.claims,
            ties=page.ties,
        )
        schema = prose_schema([told.partner.id for told in partners], whole)
        return self._request("briefing" if whole else "section", self.prompts.render("briefing"), user, schema)

    async def _repaired(
        self, desk: Desk, proposed: list[Proposed], page: LedgerPage, request: Request, answer: ProseAnswer
    ) -> list[Proposed]:
        """Refused sentences replaced by what one repair request gives, as far as that passes."""
        refused = {f"F{number}": one for number, one in enumerate((one for one in proposed if one.reasons), 1)}
        if not refused:
            return proposed
        shown = [
            {"id": id, "text": one.given.text, "claims": one.given.claims, "reasons": one.reasons}
            for id, one in refused.items()
        ]
        words = self.prompts.render("refused", refused=shown)
        repair = self._again(request, answer.model_dump_json(exclude_defaults=True), words, "repair", REFUSED_SCHEMA)
        given = await self._ask(repair, read_refused_answer)
        if isinstance(given, Unusable):
            return proposed
        better = {sentence.id: sentence for sentence in given if sentence.text}
        mended = {id: desk.propose(one.section, better[id], page.by_id) for id, one in refused.items() if id in better}
        passed = {id: one for id, one in mended.items() if not one.reasons}
        ids = {one.sentence: id for id, one in refused.items()}
        return [passed.get(ids.get(one.sentence, ""), one) for one in proposed]

    async def _unwritten(self, evidence: Evidence, outline: Outline, why: Unusable) -> Draft:
        """The extractive engine's sections, which say so."""
        draft = await self._extractive.write(evidence, outline)
        sections = [
            section.model_copy(update={"note": why.note}) if section.id == "bottom-line" else section
            for section in draft.sections
        ]
        return draft.model_copy(update={"sections": tuple(sections)})

    # --- asking -------------------------------------------------------------------------------------------------------

    async def _ask(self, request: Request, read: Callable[[str], Answer]) -> Answer | Unusable:
        """The answer, read; an unreadable one is asked for once more, with the error."""
        text = await self._text(request)
        if isinstance(text, Unusable):
            return text
        try:
            return read(text)
        except AnswerError as error:
            words = self.prompts.render("unreadable", error=str(error))
            again = await self._text(self._again(request, text[:_LONGEST_BAD_ANSWER], words, "repair"))
        if isinstance(again, Unusable):
            return again
        try:
            return read(again)
        except AnswerError as error:
            return Unusable(f"the model's answer could not be read ({error})", too_long=False)

    async def _text(self, request: Request) -> str | Unusable:
        response = await self.provider.complete(request)
        if response.finish_reason in ("length", "too_long"):
            return Unusable("the model's answer was cut by its length", too_long=True)
        if response.finish_reason == "content_filter":
            return Unusable("the provider's filter stopped the model's answer", too_long=False)
        if response.text is None:
            return Unusable("the model refused to answer", too_long=False)
        return response.text

    def _request(self, purpose: str, system: str, user: str, schema: Mapping[str, Any]) -> Request:
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        body = {"model": self.model, "messages": messages, "response_format": response_format(purpose, schema)}
        return Request(body=body, purpose=purpose)

    def _again(
        self, request: Request, answer: str, words: str, purpose: str, schema: Mapping[str, Any] | None = None
    ) -> Request:
        """The same conversation, one turn on."""
        turns = [{"role": "assistant", "content": answer}, {"role": "user", "content": words}]
        form = response_format(purpose, schema) if schema else request.body["response_format"]
        return Request(
            body={**request.body, "messages": [*request.body["messages"], *turns], "response_format": form},
            purpose=purpose,
        )


_FEWEST = 8
"""Claims below which a writing request is not made smaller."""


def _parts(document: Document, chunks: Sequence[Chunk], profile: Profile) -> list[Part]:
    """The chunks that have a sentence."""
    article = read_article(document, profile)
    return [part for chunk in chunks if (part := part_of(article, chunk)).sentences]


def _parts_to_write(partners: Sequence[PartnerClaims], whole: bool) -> str:
    """`bottom_line; judgments; partners: china (China, at most 4 lines), ...`"""
    parts = ["bottom_line", "judgments"] if whole else []
    named = [
        f"{told.partner.id} ({told.partner.title}, at most {count} line{'s' * (count != 1)})"
        for told, count in zip(partners, lines_for(partners), strict=True)
    ]
    return "; ".join([*parts, *([f"partners: {', '.join(named)}"] if named else [])])


async def _all(calls: Any) -> list[Any]:
    """All results; every call runs to its end before the first failure is raised, so that offline all are asked for."""
    results = await asyncio.gather(*calls, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return list(results)


def _joined(readings: Sequence[Reading]) -> Reading:
    """One reading of all parts, claims numbered through."""
    claims: list[Claim] = []
    summary: list[SummarySentence] = []
    for reading in readings:
        names = {claim.id: str(len(claims) + number) for number, claim in enumerate(reading.claims, 1)}
        claims += [claim.model_copy(update={"id": names[claim.id]}) for claim in reading.claims]
        most = -(-_SUMMARY_SENTENCES // len(readings))
        summary += [
            sentence.model_copy(update={"claims": tuple(names[id] for id in sentence.claims)})
            for sentence in reading.summary[:most]
        ]
    return Reading(
        claims=tuple(claims),
        summary=tuple(summary),
        engine="llm" if any(reading.engine == "llm" for reading in readings) else "extractive",
        notes=tuple(dict.fromkeys(note for reading in readings for note in reading.notes)),
        withheld=tuple(entry for reading in readings for entry in reading.withheld),
    )

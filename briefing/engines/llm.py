"""The engine with a model behind it: the model proposes claims and sentences, code disposes.

Invariant: every request is a function of what it is about (law 12), so that a second run asks nothing new; what no
answer could be used for is the extractive engine's, and says so.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.engines.llm_answers import read_claims_answer
from briefing.engines.llm_article import Part, article_message, halves, part_of, read_article
from briefing.engines.llm_asking import Asker, BilledProvider, Unusable, all_of
from briefing.engines.llm_partners import with_partners
from briefing.engines.llm_prose import MAX_EVIDENCE_TOKENS, Writer
from briefing.engines.llm_reading import PartReading, read_part
from briefing.engines.llm_schemas import CLAIMS_SCHEMA
from briefing.engines.llm_writing import Desk
from briefing.engines.prompts import Prompts
from briefing.records import (
    Chunk,
    Claim,
    Document,
    Draft,
    EngineName,
    Evidence,
    Outline,
    Profile,
    Reading,
    Request,
    SummarySentence,
    Usage,
)

if TYPE_CHECKING:
    from briefing.engines.extractive import ExtractiveEngine

_SUMMARY_SENTENCES = 8


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
        self.profile = profile
        self.max_evidence_tokens = max_evidence_tokens
        self._asker = Asker(provider, prompts, model)

    @cached_property
    def _extractive(self) -> "ExtractiveEngine":
        from briefing.engines.extractive import ExtractiveEngine  # takes a while, and mostly isn't needed

        return ExtractiveEngine(self.profile)

    @property
    def model(self) -> str:
        """The model asked for."""
        return self._asker.model

    @property
    def prompt_hashes(self) -> dict[str, str]:
        """SHA-256 of each prompt file, by its name."""
        return dict(self._asker.prompts.hashes())

    @property
    def answered_by(self) -> tuple[str, ...]:
        """The models that answered, as they call themselves."""
        return tuple(sorted(self._asker.answered_by))

    @property
    def usage(self) -> Usage:
        """Tokens and calls so far."""
        return self._asker.provider.usage

    async def read(self, document: Document, chunks: Sequence[Chunk]) -> Reading:
        """The claims of all chunks, asked at the same time. MissingRecordingsError after every chunk was asked for."""
        parts = _parts(document, chunks, self.profile)
        readings = await all_of(self._read_part(part) for part in parts)
        return _joined([reading for several in readings for reading in several])

    async def write(self, evidence: Evidence, outline: Outline) -> Draft:
        """The prose from the ledger, or the extractive engine's where the model could not be used."""
        if not outline.eligible:
            return Draft(sections=())
        draft = await self._writer(evidence, outline).write()
        return await self._unwritten(evidence, outline, draft) if isinstance(draft, Unusable) else draft

    def claims_requests(self, document: Document, chunks: Sequence[Chunk]) -> tuple[Request, ...]:
        """The first requests about a document, one a chunk; for `plan`."""
        return tuple(self._claims_request(part) for part in _parts(document, chunks, self.profile))

    def writing_requests(self, evidence: Evidence, outline: Outline) -> tuple[Request, ...]:
        """The first writing requests on this evidence; for `plan`, on evidence that the extractive engine read."""
        return self._writer(evidence, outline).first_requests() if outline.eligible else ()

    # --- reading ---

    async def _read_part(self, part: Part) -> list[Reading]:
        answer = await self._asker.ask(self._claims_request(part), read_claims_answer)
        if not isinstance(answer, Unusable):
            return [self._usable(read_part(answer, part), part)]
        smaller = halves(part) if answer.too_long else None
        if smaller is None:
            return [self._without_model(part, answer.reason)]
        return [reading for several in await all_of(map(self._read_part, smaller)) for reading in several]

    def _usable(self, read: PartReading, part: Part) -> Reading:
        """What the model read, or the extractive engine's reading where nothing of it holds."""
        if any(claim.printable for claim in read.claims):
            return Reading(claims=read.claims, summary=read.summary, engine="llm", withheld=read.withheld)
        reading = self._without_model(part, "none of the model's claims holds")
        return reading.model_copy(update={"withheld": read.withheld})

    def _without_model(self, part: Part, reason: str) -> Reading:
        reading = self._extractive.read_part(part.article.context, part.chunk.spans)
        return reading.model_copy(
            update={"notes": (f"a part was read by the extractive engine: {reason}", *reading.notes)}
        )

    def _claims_request(self, part: Part) -> Request:
        prompts = self._asker.prompts
        system = prompts.render("claims", question=self.profile.question)
        return self._asker.request("claims", system, article_message(part, prompts), CLAIMS_SCHEMA)

    # --- writing ---

    def _writer(self, evidence: Evidence, outline: Outline) -> Writer:
        desk = Desk(evidence, with_partners(outline, self.profile), self.profile)
        return Writer(self._asker, desk, self.profile, self.max_evidence_tokens)

    async def _unwritten(self, evidence: Evidence, outline: Outline, why: Unusable) -> Draft:
        """The extractive engine's sections, which say so."""
        draft = await self._extractive.write(evidence, outline)
        sections = [
            section.model_copy(update={"note": why.note}) if section.id == "bottom-line" else section
            for section in draft.sections
        ]
        return draft.model_copy(update={"sections": tuple(sections)})


def _parts(document: Document, chunks: Sequence[Chunk], profile: Profile) -> list[Part]:
    """The chunks that have a sentence."""
    article = read_article(document, profile)
    return [part for chunk in chunks if (part := part_of(article, chunk)).sentences]


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

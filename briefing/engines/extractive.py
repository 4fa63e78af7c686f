"""The embedded engine: claims and sentences in the sources' own words, with no model.

Invariant: a claim's text is verbatim parts of one sentence of one document; what can't stand alone is not printable.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.articles.limits import TooLongError, cpu_limit
from briefing.articles.mentions import actor_mentions, is_place, theme_mentions
from briefing.engines.centrality import centrality
from briefing.engines.context import Context, read_context
from briefing.engines.wording import Wording, wordings
from briefing.evidence import topics
from briefing.evidence.classify import is_foretold, kind_of, status_of, substance
from briefing.evidence.frames import partner_heading, sentence_of
from briefing.evidence.names import names
from briefing.evidence.passages import Passage
from briefing.evidence.relays import relay_of, role_of
from briefing.evidence.repeats import one_voice_once
from briefing.evidence.speakers import Voice
from briefing.evidence.stories import content_words
from briefing.evidence.words import words
from briefing.records import (
    UNDATED,
    Chunk,
    Claim,
    Document,
    Draft,
    EngineName,
    EventDate,
    Evidence,
    Kind,
    Outline,
    Profile,
    Reading,
    Request,
    Section,
    Span,
    SummarySentence,
    Usage,
)

_SUMMARY_SENTENCES = 5
_ON_TOPIC = 0.4
"""What the topic weighs in a summary, beside a salience of at most 1."""


class ExtractiveEngine:
    """`records.Engine` without a model."""

    name: EngineName = "extractive"
    model: str | None = None

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.prompt_hashes: dict[str, str] = {}
        self.usage = Usage()
        self.answered_by: tuple[str, ...] = ()

    async def read(self, document: Document, chunks: Sequence[Chunk]) -> Reading:
        """Claims and a summary of one article."""
        try:
            with cpu_limit():
                context = read_context(document, document.body, self.profile)
        except TooLongError as error:
            return _too_long(error)
        return self.read_part(context, [span for chunk in chunks for span in chunk.spans])

    def read_part(self, context: Context, spans: Sequence[Span]) -> Reading:
        """What the sentences within `spans` tell, read in the context of the whole article."""
        try:
            with cpu_limit():
                claims = read_claims(context, spans)
        except TooLongError as error:
            return _too_long(error)
        return Reading(claims=claims, summary=_summary(claims, self.profile), engine="extractive")

    def claims_requests(self, document: Document, chunks: Sequence[Chunk]) -> tuple[Request, ...]:
        """None: nothing is asked of a model."""
        return ()

    async def write(self, evidence: Evidence, outline: Outline) -> Draft:
        """The outline's claims, each as its own sentence."""
        return Draft(sections=_prose(evidence, outline))


def _too_long(error: TooLongError) -> Reading:
    return Reading(claims=(), engine="extractive", notes=(str(error),))


def read_claims(context: Context, spans: Sequence[Span]) -> tuple[Claim, ...]:
    """Claims of the sentences that begin within `spans`, in order; ids are `1`, `2` ..., local to the document."""
    asked = _begun_in(context.passages, spans)
    weights = centrality([[word.text.lower() for word in words(context.passages[index].text)] for index in asked])
    claims = [
        _claim(context, index, wording, weight)
        for index, weight in zip(asked, weights, strict=True)
        if not context.passages[index].heading
        for wording in wordings(context, index)
    ]
    return tuple(claim.model_copy(update={"id": str(number)}) for number, claim in enumerate(claims, 1))


def _begun_in(passages: Sequence[Passage], spans: Sequence[Span]) -> list[int]:
    """Indexes of the passages that begin within `spans`, which are in order."""
    starts = [passage.start for passage in passages]
    edges = [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans]
    return [index for first, end in edges for index in range(first, end)]


def _claim(context: Context, index: int, wording: Wording, weight: float) -> Claim:
    passage, span = context.passages[index], wording.span
    voice = _voice_of(context.voices[index], span)
    date = _event_date(context, span)
    status = status_of(wording.text, dated_after=_after(date, context))
    if status == "planned" and not _after(date, context) and _is_of_agreement(date, wording.text):
        status = "done"
    if status == "conditional" and voice.name and not voice.direct and is_foretold(wording.text):
        status = "planned"
    ahead = status in ("done", "denied") and _after(date, context)
    if ahead or (status in ("done", "denied") and _of_what_would(date, wording.text)):
        date = EventDate(expression=date.expression)  # what is done can't lie ahead: the date is of something else
    kind = kind_of(wording.text, status, voice)
    actors = _actors(context, index, span, voice, wording)
    if index == 0 and context.profile.subject and actors == (context.profile.subject.id,):
        actors += _titles_partner(context, wording.text)
    return Claim(
        text=wording.text,
        quote=context.document.text[span.start : span.end],
        start=span.start,
        end=span.end,
        kind=kind,
        status=status,
        speaker=voice.name,
        speaker_role=role_of(voice, context.profile),
        speaker_kind=voice.kind or (None if voice.name else "outlet"),
        via=relay_of(voice, context.document, context.profile),
        speaker_from=voice.basis,
        addressees=voice.to,
        event_date=date,
        actors=actors,
        themes=tuple(dict.fromkeys(mention.theme for mention in theme_mentions(context.text, span, context.profile))),
        brackets=wording.brackets,
        short=wording.short if wording.short and status_of(wording.short) == status_of(wording.text) else None,
        salience=_salience(context, index, kind, weight - _torn(wording, voice), len(actors), passage.opens),
        printable=wording.problem is None,
    )


def _voice_of(voice: Voice, span: Span) -> Voice:
    """The article's own where the printed part has none of the words that the voice owns."""
    owned = voice.content
    apart = (
        owned is not None and voice.form in ("lead", "trail") and (owned.end <= span.start or span.end <= owned.start)
    )
    return Voice() if apart else voice


def _event_date(context: Context, span: Span) -> EventDate:
    date = context.main_date(span)
    if date is None or _OTHERS_DAY.search(context.text, span.start, date.start):
        return UNDATED
    end = date.end_date if date.start_date else None
    return EventDate(start=date.start_date, end=end, basis=date.basis, expression=date.expression)


_OTHERS_DAY = re.compile(
    r"(?:, [^,;]{2,80} (?:said|says|told [^,;]{2,40}|reported|announced|added|noted|stated|confirmed)"
    r"|\b(?:more|less|fewer|higher|lower|better|worse|larger|smaller)\b[^,;.]{0,20} than(?: in)?) $"
)
"""The day behind it is that of the words, or of what is compared, not of what is told."""


def _is_of_agreement(date: EventDate, text: str) -> bool:
    """ "Agreed on 3 October that gas will flow": the day is that on which it was agreed, and this is done."""
    before, expression, _ = text.partition(date.expression or "\n")
    return bool(date.start and expression) and bool(_AGREED.search(before)) and status_of(before) == "done"


_AGREED = re.compile(
    r"(?:^|, )(?!(?i:under|as|by|with|per)\b)(?:(?!\b(?:of|in|for|under|by|with|as)\b)[^,])*"
    r"\b(?:agreed|decided|resolved|undertook|pledged)(?: [\w-]+){0,3} $|"
    r"(?:^|, )[^,]*(?<!\w)(?:договорились|решили) $"
)
"""Of a subject, not of a thing: "under an amendment agreed in May"."""


def _of_what_would(date: EventDate, text: str) -> bool:
    """ "The loan is secured, he said, adding that the plant would open in 2026": of the plant, not of the loan."""
    before, expression, _ = text.partition(date.expression or "\n")
    would = _WERE_TO if date.basis == "computed" else _WOULD
    return bool(expression) and would.search(before) is not None


_WOULD = re.compile(
    r"\bthat\b[^,;]* (?:would|will|could|may|might|should|(?:is|are|was|were) (?:due |set )?to)\b[^,;]*$"
)


_WERE_TO = re.compile(r"^[^,;]*\bthat\b[^,;]* (?:was|were) (?:due |set )?to\b[^,;]*$")
""" "The deal that the two were to extend this autumn has been shelved": when, is not said."""


def _after(date: EventDate, context: Context) -> bool:
    """True if the event lies after the day on which the document was written."""
    written = context.written
    return bool(date.start and written and date.start[: len(written)] > written[: len(date.start)])


def _actors(context: Context, index: int, span: Span, voice: Voice, wording: Wording) -> tuple[str, ...]:
    """Ids of the actors named in the words, in their brackets, and by the names and roles of who speaks of "us"."""
    named = [mention.actor for mention in context.actors(span) if not is_place(context.text, mention)]
    told = _JOINT if len(voice.to) == 1 else _ALL_THREE
    joint = context.addressed(voice) if told.search(wording.text) else ()
    office = "" if (voice.role or "").startswith("who ") else voice.role or ""  # where one works is no party to it
    spoken = " ".join([*(bracket.text for bracket in wording.brackets), office, voice.name or "", *joint])
    named += [mention.actor for mention in actor_mentions(spoken, Span(0, len(spoken)), context.profile)]
    return tuple(dict.fromkeys([*named, *_whose_trade(context, index, wording)]))


def _whose_trade(context: Context, index: int, wording: Wording) -> list[str]:
    """The subject, where the sentence before has it beside the partner with whom "trade [with China]" is."""
    linked = any(bracket.text.startswith("with ") for bracket in wording.brackets)
    before = context.before(index, 1) if linked and context.profile.subject else []
    told = [mention.actor for passage in before for mention in context.actors(Span(passage.start, passage.end))]
    return [actor for actor in told if context.profile.subject and actor == context.profile.subject.id][:1]


def _titles_partner(context: Context, lead: str) -> tuple[str, ...]:
    """The one partner that only the title names of what the lead tells: "Kazakh refiner halts Russian crude"."""
    title, partners = context.document.title or "", {actor.id for actor in context.profile.partners}
    named = {mention.actor for mention in actor_mentions(title, Span(0, len(title)), context.profile)} & partners
    retold = len(content_words(title) & content_words(lead)) >= _RETOLD
    return tuple(named) if len(named) == 1 and retold else ()


_RETOLD = 2
"""Words of a title that its lead has too."""
_JOINT = re.compile(
    r"\b(?:we|us|our|ours|you|your|both|joint(?:ly)?|together|mutual(?:ly)?|bilateral|trilateral|"
    r"all (?:two|three))\b",
    re.IGNORECASE,
)
"""Words by which a speaker tells of himself and the one whom he addresses."""
_ALL_THREE = re.compile(
    r"\b(?:trilateral|tripartite|(?:all|our|the) three|our (?:countries|cooperation|relations)|"
    r"joint(?:ly)?)\b",
    re.I,
)


_TORN = 0.4


def _torn(wording: Wording, voice: Voice) -> float:
    """Of its centrality, what a sentence loses that begins in its middle, but for the owner's clause before it."""
    owned = voice.content is not None and wording.span.start <= voice.content.start + 1
    return _TORN if wording.text.strip("“")[0].islower() and not owned else 0.0


_KIND_WEIGHT: dict[Kind, float] = {
    "event": 0.12,
    "figure": 0.12,
    "position": 0.08,
    "judgment": 0.08,
    "forecast": 0.04,
    "background": 0.0,
}


def _salience(context: Context, index: int, kind: Kind, weight: float, actors: int, opens: bool) -> float:
    """Position, centrality, substance, what it tells, and how many actors it names; 0 to 1."""
    passage = context.passages[index]
    found = names(passage.text)
    position = 1.0 / (1.0 + 0.15 * index)
    held = substance(passage.text, len(found) - len(context.actors(Span(passage.start, passage.end))))
    half = _HALF_OF_A_CONTRAST * (_next_turns(context, index) + bool(_TURNS.match(passage.text)))
    half += _POINTS_BACK if _ALSO.match(passage.text) else 0.0
    score = 0.2 * weight + 0.2 * position + 0.4 * held + _KIND_WEIGHT[kind] + 0.05 * min(actors, 3) + 0.03 * opens
    return round(max(0.0, min(score - half, 1.0)), 4)


_HALF_OF_A_CONTRAST = 0.15
"""What a sentence loses that the next one takes back, or that takes back the one before: "However, ..."."""
_POINTS_BACK = 0.15
_ALSO = re.compile(r"(?:\S+ ){1,5}also\b")
_TURNS = re.compile(r"(?:However|But|Yet|Nevertheless|Still)\b")


def _next_turns(context: Context, index: int) -> bool:
    following = context.passages[index + 1 : index + 2]
    return any(_TURNS.match(passage.text) for passage in following)


def _summary(claims: Sequence[Claim], profile: Profile) -> tuple[SummarySentence, ...]:
    """The claims that matter most, on the topic before others, each said once, in the order of the article."""
    ranked = sorted(
        (claim for claim in claims if claim.printable),
        key=lambda claim: -claim.salience - _ON_TOPIC * topics.relevance(claim, profile),
    )
    chosen = sorted(one_voice_once(ranked)[:_SUMMARY_SENTENCES], key=lambda claim: claim.start)
    return tuple(SummarySentence(text=claim.text, claims=(claim.id,)) for claim in chosen)


def _prose(evidence: Evidence, outline: Outline) -> tuple[Section, ...]:
    documents = {document.id: document for document in evidence.documents}

    def section(id: str, heading: str, claims: Sequence[Claim], note: str | None = None) -> Section:
        sentences = tuple(sentence_of(claim, documents) for claim in claims)
        return Section(id=id, heading=heading, note=note, sentences=sentences)

    return (
        section("bottom-line", "Bottom line", outline.bottom_line),
        section("judgments", "What the sources judge", outline.judgments, "Opinions of those named, not of this desk."),
        *(
            section(f"partner-{told.partner.id}", partner_heading(told.partner, evidence), told.claims)
            for told in outline.partners
        ),
    )

"""Every type that passes between the stages, and the two protocols.

All records are frozen. Spans are half-open `[start, end)`, in Unicode code points, into `Document.text`. Dates are ISO
strings with as much as is known: "2022", "2024-05" or "2024-06-18". Records that stand in the ledger keep its field
names (`EventDate.basis` is "from" there).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, Protocol, Self

from pydantic import BaseModel, ConfigDict, Field

EngineName = Literal["llm", "extractive"]
Status = Literal["used", "duplicate", "off_topic", "unreadable", "failed"]
Kind = Literal["event", "position", "figure", "judgment", "forecast", "background"]
ClaimStatus = Literal["done", "ongoing", "planned", "conditional", "denied", "unknown"]
SpeakerKind = Literal["official", "analyst", "outlet", "unnamed"]
PublishedFrom = Literal["text", "meta", "url", "filename"]


class Span(NamedTuple):
    """Half-open `[start, end)`, in code points."""

    start: int
    end: int


@cache
def _all_fields(record: type[BaseModel]) -> set[str]:
    return set(record.model_fields)


class Record(BaseModel):
    """A frozen record. Its validator is built when the first one is made: a run needs few of these types."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, defer_build=True)

    def model_post_init(self, _: Any, /) -> None:
        """All records of a type share one set of the fields that were set, which nobody asks for: with its own a claim
        takes half as much room again, a story twice as much."""
        object.__setattr__(self, "__pydantic_fields_set__", _all_fields(type(self)))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with the fields of `update`, which are not checked."""
        copied = super().model_copy(update=update, deep=deep)
        copied.model_post_init(None)
        return copied


# --- articles ---------------------------------------------------------------------------------------------------------


class Metadata(Record):
    """What came beside an article's text: a JSONL line's fields, a page's head, a side file. Untrusted."""

    title: str | None = None
    url: str | None = None
    published: str | None = None
    """As given, any format."""
    publisher: str | None = None
    author: str | None = None
    language: str | None = None


class Article(Record):
    """One input as it came: a file, or a line of a JSONL file."""

    path: str
    """As given, POSIX; `file.jsonl#L3` for a line; `-` for standard input."""
    sha256: str
    """Of the input's bytes (a JSONL line's own bytes), hex. "" if it could not be read."""
    media_type: str
    """`text/plain`, `text/markdown`, `text/html`, `application/pdf` ..."""
    text: str = ""
    """The decoded input, unchanged but for a BOM; for HTML the source of the page."""
    text_is_file: bool = False
    """True if `text` is the decoded file itself, so that spans hold against the user's own file."""
    metadata: Metadata = Metadata()
    reason: str | None = None
    """Why the input can't be used; None if it can."""
    notes: tuple[str, ...] = ()
    """What a reader should know of how it was read, such as a detected encoding."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A span that is not body, and why; no model, since a saved page has a hundred and none is validated."""

    span: Span
    reason: str
    """One or two words: `title`, `byline`, `date line`, `caption`, `related story`, `comment form` ..."""


class ContentDate(Record):
    """When the text was written or what time it tells of, and how that is known."""

    start: str | None = None
    end: str | None = None
    basis: Literal["stated", "computed", "window", "anchor", "unknown"] = Field("unknown", alias="from")
    why: str = ""
    """The words it rests on and the rule, for a reader: `“20 years ago … in 2005”`."""


class SummarySentence(Record):
    """One sentence of a document's summary."""

    text: str
    claims: tuple[str, ...]


class Document(Record):
    """An article's text, with the spans of it that are its body; the rest is boilerplate."""

    id: str = ""
    """`S1` ..., given by the pipeline in the order of the inputs."""
    path: str
    sha256: str
    media_type: str
    language: str | None = None
    """ISO 639-1, or None where it can't be told."""
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    """Publication date, ISO, as precise as known; never one the text refutes."""
    published_from: PublishedFrom | None = None
    content_date: ContentDate = ContentDate()
    date_warning: str | None = None
    """Why a date that the input carries is not believed."""
    text_path: str | None = None
    """Where the extracted text is kept, from the ledger; None where the input is that text."""
    body: tuple[Span, ...] = ()
    """In order, disjoint; each includes the white space that follows it."""
    status: Status = "used"
    engine: EngineName | None = None
    """What read it; None if nothing did."""
    reason: str | None = None
    duplicate_of: str | None = None
    origin: str | None = None
    """Id of the document that first published the words; its own id if that is itself."""
    notes: tuple[str, ...] = ()
    summary: tuple[SummarySentence, ...] = ()
    text: str = Field("", exclude=True)
    """Not in the ledger: it stands in the user's file or at `text_path`."""
    relevant: tuple[Span, ...] = Field((), exclude=True)
    """The parts of `body` that are on the topic, where that was told: what the engine reads."""
    dropped: tuple[Dropped, ...] = Field((), exclude=True)
    """What is not body; with `body` it covers every non-space character."""
    left_out: tuple[str, ...] = Field((), exclude=True)
    """Paragraphs of a page around its article, such as readers' comments, which `text` doesn't have."""


class Chunk(Record):
    """Consecutive whole sentences of a document's body, within a token limit."""

    spans: tuple[Span, ...]
    """Inside the body; the chunk's text is their concatenation."""
    token_count: int


# --- evidence ---------------------------------------------------------------------------------------------------------


class EventDate(Record):
    """When what a claim tells of happens, apart from publication."""

    start: str | None = None
    end: str | None = None
    basis: Literal["text", "computed"] | None = Field(None, alias="from")
    """`text`: stated whole; `computed`: resolved against the document's date; None: unresolved."""
    expression: str | None = None
    """The words of the text."""


UNDATED = EventDate()
"""One for all claims that tell no date."""


class Bracket(Record):
    """Words of the program inside a sentence: a name or date that the sentence only points to."""

    text: str
    """Without the square brackets."""
    start: int | None = None
    """Where the name stands in the same document's body; None for a resolved date."""
    end: int | None = None


class Claim(Record):
    """One checkable statement of one document."""

    id: str = ""
    document: str = ""
    text: str
    """The claim worded to stand alone. Extractive: verbatim parts of one sentence, `[brackets]`, `…`."""
    quote: str
    """Verbatim: equals the document's text at `[start, end)`, inside one body span."""
    start: int
    end: int
    kind: Kind
    status: ClaimStatus
    speaker: str | None = None
    speaker_role: str | None = None
    speaker_kind: SpeakerKind | None = None
    via: str | None = None
    """Who relays the speaker's words, such as another newspaper."""
    speaker_from: Literal["stated", "carried"] | None = None
    addressees: tuple[str, ...] = ()
    """Whom a speaker's turn of a transcript addresses: "you" and "our" are theirs and his."""
    event_date: EventDate = UNDATED
    actors: tuple[str, ...] = ()
    """Ids of the profile."""
    themes: tuple[str, ...] = ()
    story: str | None = None
    brackets: tuple[Bracket, ...] = ()
    """The brackets in `text`, in order."""
    short: str | None = None
    """`text` cut to at most 20 words for a table row, by the same rules; None if no honest cut is that short."""
    salience: float = 0.0
    """How much it matters within its document, 0 to 1."""
    printable: bool = True
    """False if it can't stand alone outside its article; it then shows in the annex only."""

    def model_post_init(self, _: Any, /) -> None:
        """Tens of thousands of claims share the names of their fields, which takes half the room of a `dict` each."""
        super().model_post_init(None)
        fields = _Fields()
        for name, value in self.__dict__.items():
            setattr(fields, name, value)
        object.__setattr__(self, "__dict__", fields.__dict__)


class _Fields:
    """Its instances have one table of names."""


class Version(Record):
    """One side of a conflict."""

    value: str
    claims: tuple[str, ...]


class Conflict(Record):
    """What sources of one event tell differently."""

    kind: Literal["number", "date", "outcome", "office"]
    versions: tuple[Version, ...]


class Story(Record):
    """Claims about one event (merged) or one theme (told together, never merged)."""

    id: str
    type: Literal["event", "theme"]
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    conflict: Conflict | None = None


class Withheld(Record):
    """What would not be printed as fact, with the reason."""

    text: str
    reason: str
    document: str | None = None


class Reading(Record):
    """What an engine made of one document. Claim ids are local to it; the pipeline renumbers them."""

    claims: tuple[Claim, ...]
    summary: tuple[SummarySentence, ...] = ()
    engine: EngineName
    notes: tuple[str, ...] = ()
    withheld: tuple[Withheld, ...] = ()


# --- topic profiles ---------------------------------------------------------------------------------------------------


class Actor(Record):
    """The subject, a partner, or a counterpart such as the West."""

    id: str
    title: str
    names: tuple[str, ...]
    """Names of the country or body in any spelling; matched as whole words, case kept."""
    demonyms: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    """Names of persons, family name last: "Xi Jinping" may also be listed as "Xi"."""
    capitals: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    """Companies and agencies that act for it: "Gazprom"."""
    towns: tuple[str, ...] = ()
    """Named in its place by news of a border or a port: "Heihe"."""
    led_by_subject: bool = False
    """A union that the subject leads: what a partner agrees with it, it agrees with the subject."""
    members: tuple[tuple[str, ...], ...] = ()
    """Of several states or bodies told together: each one's names and adjectives, which stand for no other's."""


class Theme(Record):
    id: str
    title: str
    terms: tuple[str, ...]
    """Lower-case word stems or phrases."""


class Question(Record):
    """A standing question: answered from claims that have one of each of the lists that are given."""

    text: str
    themes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    """Lower-case pieces of words; one of them must stand in the printed answer, best the first."""
    moves: tuple[str, ...] = ()
    """The same, and one of these too: what tells which way it goes."""
    kinds: tuple[Kind, ...] = ()
    without: tuple[str, ...] = ()
    """Actors that an answer must not be about, unless a partner is named before them."""
    unless: tuple[str, ...] = ()
    """Lower-case pieces of words with which a term means something else: "palm oil" is no energy."""


class Anchor(Record):
    """A dated event of the world: a text that tells of it as news dates from then."""

    phrase: str
    start: str
    end: str


class StateMedia(Record):
    name: str
    state: str


class Variants(Record):
    """Spellings of one name; the first is the usual one."""

    names: tuple[str, ...]


class Profile(Record):
    """A topic: what to look for and how to ask. `prompts/topics/*.toml` are its files."""

    name: str
    title: str
    question: str
    subject: Actor | None = None
    """Whose dealings are told; None for the topic `general`."""
    partners: tuple[Actor, ...] = ()
    counterparts: tuple[Actor, ...] = ()
    """Others whose dealings count as counter-currents: the West."""
    themes: tuple[Theme, ...] = ()
    questions: tuple[Question, ...] = ()
    officials: tuple[str, ...] = ()
    """Words of office: "president", "foreign minister", "spokesman" ..."""
    analysts: tuple[str, ...] = ()
    """Words for those who judge from outside: "researcher", "analyst" ..."""
    state_media: tuple[StateMedia, ...] = ()
    quote_only: tuple[str, ...] = ()
    variants: tuple[Variants, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    not_actors: tuple[str, ...] = ()
    """Phrases in which an actor's name is none: "Institute of Russian, East European and Central Asian Studies"."""
    languages: tuple[str, ...] = ()
    """ISO 639-1; those of the names and terms. () if that is not known."""

    def __hash__(self) -> int:
        """Of the question alone: a profile has thousands of words, and what is read from it is kept by it."""
        return hash((self.name, self.question))


# --- the briefing -----------------------------------------------------------------------------------------------------


class Sentence(Record):
    """One sentence of prose, or the worded cell of a table row, resting on claims."""

    id: str = ""
    frame: str | None = None
    """What code puts before it: whose words, when, which source; numbers of sources alone are not printed."""
    text: str
    claims: tuple[str, ...] = ()
    citations: tuple[int, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    earlier_claims: tuple[str, ...] = ()
    """Ids in the earlier ledger; only in `changes`."""
    labels: tuple[str, ...] = ()
    """The other cells of a table row, in order around the worded cell; see the section's `columns`."""


class Section(Record):
    """A part of the page."""

    id: str
    heading: str
    note: str | None = None
    """A line of the program's own under the heading, without claims."""
    columns: tuple[str, ...] = ()
    """Headings of a table; () for prose."""
    worded: int | None = None
    """Which column holds the sentences' text; None for prose."""
    sentences: tuple[Sentence, ...] = ()


class Evidence(Record):
    """All that a briefing may rest on."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    stories: tuple[Story, ...]
    withheld: tuple[Withheld, ...] = ()
    """What was refused while reading."""


class Answer(Record):
    """A standing question, and the claim that answers it."""

    question: Question
    claim: Claim | None
    told: Claim | None = None
    """Without `claim`: what answers it, is printed in another section, and is too long to be told again."""
    also: tuple[Claim, ...] = ()
    """What else is printed and answers it."""
    touching: tuple[Claim, ...] = ()
    """Without either: what speaks of it, in words that no line can be made of."""


class PartnerClaims(Record):
    """What is told of one partner."""

    partner: Actor
    claims: tuple[Claim, ...]


class Outline(Record):
    """The claims of each section, in the order of printing."""

    bottom_line: tuple[Claim, ...] = ()
    judgments: tuple[Claim, ...] = ()
    planned: tuple[Claim, ...] = ()
    open_plans: tuple[Claim, ...] = ()
    """All printable plans, goals and offers of which no article tells the outcome."""
    timeline: tuple[Claim, ...] = ()
    positions: tuple[Claim, ...] = ()
    partners: tuple[PartnerClaims, ...] = ()
    """Partners reported on, the one with most sources first."""
    questions: tuple[Answer, ...] = ()
    eligible: tuple[Claim, ...] = ()
    """All claims that might be printed, the weightiest first."""
    named: frozenset[str] = frozenset()
    """Ids of the actors that the used articles name, also where a claim was cut before the name."""
    withheld: tuple[Withheld, ...] = ()
    """What was chosen and then stopped by a check."""


class Draft(Record):
    """Sections as an engine wrote them, before the check; ids and citations are not given yet."""

    sections: tuple[Section, ...]
    withheld: tuple[Withheld, ...] = ()


class Period(Record):
    start: str
    end: str


class Since(Record):
    """The earlier ledger that `changes` compares with."""

    file: str
    sha256: str


class Citation(Record):
    number: int
    claim: str


class Usage(Record):
    """What all answers used here cost when first given, recorded or not."""

    answers: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None


class Made(Record):
    """What made a briefing."""

    engine: EngineName
    model: str | None
    prompt_hashes: dict[str, str]
    version: str
    answered_by: tuple[str, ...] = ()
    """The models that gave the answers; `authored` ones were written by hand from the prompts."""


class Ledger(Record):
    """The JSON beside the Markdown."""

    schema_version: Literal[1] = 1
    title: str
    topic: str
    date: str
    period: Period | None = None
    since: Since | None = None
    engine: EngineName
    model: str | None = None
    prompt_hashes: dict[str, str] = {}
    version: str
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    stories: tuple[Story, ...]
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    withheld: tuple[Withheld, ...]
    usage: Usage = Usage()
    answered_by: tuple[str, ...] = ()
    """The models that gave the answers; `authored` ones were written by hand from the prompts."""


# --- the outside model ------------------------------------------------------------------------------------------------


class Request(Record):
    """An OpenAI chat-completions body, canonical: what an endpoint needs differently is changed in transport."""

    body: Mapping[str, Any]
    purpose: str = ""
    """Which prompt it comes from, for messages; not part of the key."""

    @property
    def key(self) -> str:
        """SHA-256, hex, of the body as sorted compact JSON in UTF-8."""
        return hashlib.sha256(
            json.dumps(self.body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        ).hexdigest()


class Response(Record):
    """A stored answer. `text` is None where the model refused or nothing came."""

    text: str | None
    finish_reason: str
    """`stop`, `length`, `content_filter`, `refusal`, or `too_long`: the request was rejected as too long."""
    model: str
    input_tokens: int = 0
    output_tokens: int = 0


class Provider(Protocol):
    """The outside model, behind recordings: an answer is stored before it is returned."""

    async def complete(self, request: Request) -> Response:
        """Raises MissingRecordingsError offline, ProviderError when it failed for good."""
        ...


class Engine(Protocol):
    """What turns text into claims and claims into sentences."""

    name: EngineName

    @property
    def model(self) -> str | None:
        """The model that is asked; None without one."""
        ...

    @property
    def prompt_hashes(self) -> dict[str, str]:
        """SHA-256 of each template in use, by its name."""
        ...

    @property
    def answered_by(self) -> tuple[str, ...]:
        """The models that gave the answers used so far, as they call themselves."""
        ...

    @property
    def usage(self) -> Usage:
        """What all answers used so far cost when first given."""
        ...

    async def read(self, document: Document, chunks: Sequence[Chunk]) -> Reading:
        """The claims and the summary of one document, from these chunks of it."""
        ...

    def claims_requests(self, document: Document, chunks: Sequence[Chunk]) -> tuple[Request, ...]:
        """What `read` would first ask a model; () without one. For `plan`."""
        ...

    async def write(self, evidence: Evidence, outline: Outline) -> Draft:
        """The sentences of the briefing's prose sections: `bottom-line`, `judgments`, `partner-<id>`."""
        ...

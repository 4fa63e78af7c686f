"""One article as a model sees it: its sentences behind ids, its text fenced as data.

Invariant: a request made from it holds nothing but the article's own words and what is known of them: no path, no
number of the document, no date of the briefing (law 12). Every line of the article begins with an id, so that none can
pass for the fence or for an instruction (law 11).
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.articles.tokens import count_tokens
from briefing.engines.context import Context, read_context
from briefing.engines.prompts import Prompts
from briefing.evidence.frames import when_of
from briefing.evidence.passages import Passage, passages
from briefing.evidence.persons import Person
from briefing.evidence.speakers import Voice
from briefing.records import Chunk, Document, Profile, Span


@dataclass(frozen=True)
class LlmArticle:
    """A document with what code reads in it: sentences, voices, dates, actors."""

    context: Context

    @property
    def document(self) -> Document:
        """The article."""
        return self.context.document

    @property
    def profile(self) -> Profile:
        """The topic profile."""
        return self.context.profile

    @cached_property
    def body(self) -> str:
        """The spans of the body, a line each."""
        return "\n".join(self.document.text[span.start : span.end] for span in self.document.body)

    def has(self, words: str) -> bool:
        """True if the body or what heads it has these words, whatever their marks, white space and capitals."""
        wanted = _compared(words)
        return bool(wanted) and f" {wanted} " in self._compared

    def places(self, name: str) -> list[Span]:
        """Where the body has the name, as it is spelt, in order."""
        spelt = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)")
        found = (one for span in self.document.body for one in spelt.finditer(self.document.text, span.start, span.end))
        return [Span(one.start(), one.end()) for one in found]

    @cached_property
    def _compared(self) -> str:
        heading = (self.document.title, self.document.author, self.document.publisher)
        return f" {_compared(' '.join([*(part for part in heading if part), self.body]))} "

    def person(self, name: str) -> Person | None:
        """Whom the article means by a name, with the office that it gives him."""
        known = self.context.cast.known
        return known.get(name) or known.get(name.split()[-1])

    def index_of(self, passage: Passage) -> int:
        """Which of the whole article's sentences `passage` is, or is a part of."""
        return max(bisect_right(self._starts, passage.start) - 1, 0)

    def voice_of(self, passage: Passage) -> Voice:
        """Who says the passage, as the rules of the extractive engine read it."""
        return self.context.voices[self.index_of(passage)]

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.start for passage in self.context.passages]


def _compared(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


@dataclass(frozen=True, slots=True)
class Part:
    """One chunk of an article, its sentences by the ids that the model sees."""

    article: LlmArticle
    chunk: Chunk
    sentences: Mapping[str, Passage]


def read_article(document: Document, profile: Profile) -> LlmArticle:
    """The whole article, whatever part of it is asked about."""
    return LlmArticle(read_context(document, document.body, profile))


def part_of(article: LlmArticle, chunk: Chunk) -> Part:
    """Sentences `Q1`, `Q2` ... of a chunk."""
    found = passages(article.document, chunk.spans)
    return Part(article, chunk, {f"Q{number}": passage for number, passage in enumerate(found, 1)})


def article_message(part: Part, prompts: Prompts) -> str:
    """The user message of a claims request."""
    return prompts.render(
        "article", heading=_heading(part), speaking=_speaking(part), paragraphs=_paragraphs(part.sentences)
    )


def shown(text: str) -> str:
    """Words of an article on one line, with nothing that a model or its server could take for markup."""
    return " ".join(text.split()).replace("<", "‹").replace(">", "›")


def _heading(part: Part) -> str:
    """What a reader of one part needs of the whole, in few words, for each part repeats it: no outlet."""
    document = part.article.document
    known = (document.title, document.author, when_of(document))
    return " | ".join(shown(words)[:_LONGEST_KNOWN] for words in known if words)


_LONGEST_KNOWN = 120


def _speaking(part: Part) -> str | None:
    """Whose turn in a transcript goes on from the part before."""
    first = next(iter(part.sentences.values()), None)
    index = part.article.index_of(first) if first else 0
    if not index:
        return None
    voice = part.article.context.voices[index]
    goes_on = voice.form == "turn" and part.article.context.voices[index - 1].name == voice.name
    role = voice.role if voice.role and voice.role not in (voice.name or "") else None
    return shown(", ".join(words for words in (voice.name, role) if words)) if goes_on else None


def _paragraphs(sentences: Mapping[str, Passage]) -> list[list[Mapping[str, str]]]:
    paragraphs: dict[int, list[Mapping[str, str]]] = {}
    for id, passage in sentences.items():
        paragraphs.setdefault(passage.paragraph, []).append({"id": id, "text": shown(passage.text)})
    return list(paragraphs.values())


def halves(part: Part) -> tuple[Part, Part] | None:
    """The part in two of about equal length, cut between two sentences; None if it has only one."""
    sentences = list(part.sentences.values())
    if len(sentences) < 2:
        return None
    middle = (sentences[0].start + sentences[-1].end) // 2
    cut = min((passage.start for passage in sentences[1:]), key=lambda start: abs(start - middle))
    before = [Span(start, min(end, cut)) for start, end in part.chunk.spans if start < cut]
    behind = [Span(max(start, cut), end) for start, end in part.chunk.spans if end > cut]
    return _part(part.article, before), _part(part.article, behind)


def _part(article: LlmArticle, spans: Sequence[Span]) -> Part:
    text = "".join(article.document.text[span.start : span.end] for span in spans)
    return part_of(article, Chunk(spans=tuple(spans), token_count=count_tokens(text)))

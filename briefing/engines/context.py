"""One article as the extractive engine reads it: its sentences, their owners, the actors and dates named in them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.articles.dates import DateMention, date_mentions
from briefing.articles.mentions import Mention, actor_mentions
from briefing.evidence.passages import Passage, passages
from briefing.evidence.persons import Cast, Named
from briefing.evidence.phrases import NAME
from briefing.evidence.speakers import Voice, voices
from briefing.records import Document, Profile, Span

_LEADING_CLAUSE = re.compile(r"(?:After|Before|Since|Following|While|When) [^,]{5,80}, ")


_INSERTED = re.compile(
    r"[^\s], (?:which|who|that|signed|adopted|launched|agreed|concluded|announced|built|opened|founded)\b[^,;]{0,80}$"
)
_MEASURED = re.compile(r", (?:about |some |nearly |almost |worth |or |a |an )*[$€£¥]?\d[^,;]{0,60}$")
_YEAR_TO = re.compile(r"\b(?:year|months|quarter|half-year|half|season) (?:to|ended|ending|through) (?:the )?$")
_PERFECT = re.compile(
    r"\b(?:has|have) (?:\w+ly |also |now |already )?[a-z]+(?:ed|en)\b(?: [\w’'-]+){1,8} "
    r"(?:made|given|taken|held|built|sold|won|lost|[a-z]{3,}ed)(?: [\w’'-]+){0,6} $"
)
"""What has just been done with something of that day: "have dropped a charge made against him" in 2010."""
_REACH = 200
"""Characters before a date that any of these patterns can span; a sentence may be a whole file."""
_TWO = 2
_TERM = re.compile(r"\b(?:from|for|until|through|since) (?:the (?:year|years) )?$")


@dataclass(frozen=True)
class Context:
    """An article's sentences with what surrounds them."""

    document: Document
    profile: Profile
    cast: Cast
    passages: tuple[Passage, ...]
    voices: tuple[Voice, ...]

    @cached_property
    def text(self) -> str:
        """The document's, each sentence on one line; every character where the document has it."""
        text, parts, at = self.document.text, [], 0
        for passage in self.passages:
            parts += [text[at : passage.start], passage.text]
            at = passage.end
        return "".join([*parts, text[at:]])

    def actors(self, span: Span) -> list[Mention]:
        """Actors of the profile named inside the span."""
        return actor_mentions(self.text, span, self.profile)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All actors named in the body, in order."""
        return tuple(mention for span in self.document.body for mention in self.actors(span))

    def named_in(self, span: Span) -> Sequence[Mention]:
        """The mentions that begin inside the span; for long spans cheaper than to look again."""
        first = bisect_left(self.mentions, span.start, key=lambda mention: mention.start)
        return self.mentions[first : bisect_left(self.mentions, span.end, key=lambda mention: mention.start)]

    def dates(self, span: Span) -> list[DateMention]:
        """Date expressions inside the span, counted from the document's own trusted date."""
        return date_mentions(self._unwrapped, span, self.written)

    @cached_property
    def _unwrapped(self) -> str:
        """The text with the line breaks inside its sentences as spaces: a date may stand across the end of a line."""
        parts, at = [], 0
        for passage in self.passages:
            parts += [self.text[at : passage.start], passage.text]
            at = passage.end
        return "".join((*parts, self.text[at:]))

    def main_date(self, span: Span) -> DateMention | None:
        """The first date of the span that tells when; a year inside a name or a quotation tells nothing.

        A date in a leading clause ("After a record in 2024, ...") tells of something else, if there is another.
        """
        dates = [date for date in self.dates(span) if date.kind != "vague" and not date.name and not date.quoted]
        dates = [date for date in dates if not self._of_something_else(date, span)]
        lead = _LEADING_CLAUSE.match(self.text, span.start, span.end)
        later = [date for date in dates if lead and date.start >= lead.end()]
        return next(iter(later or dates), None)

    def _of_something_else(self, date: DateMention, span: Span) -> bool:
        """In a clause of its own ("the agreement, signed in 2025, has ..."), or the term of something ("from 2027").

        Or the end of a year: "the year to March 2024".
        """
        before = self.text[max(span.start, date.start - _REACH) : date.start]
        after = self.text[date.end : span.end]
        inserted = _INSERTED.search(before) and re.match(r"[^,;]{0,60},", after)
        inserted = inserted or (
            _MEASURED.search(before) and re.match(r"[^,;]{0,20}, (?:is|are|was|were|has|have)\b", after)
        )
        term = _TERM.search(f"{before}{date.expression.split(' ')[0]} ") or _TERM.search(before)
        return bool(
            inserted
            or _YEAR_TO.search(before)
            or _PERFECT.search(before)
            or (term and re.fullmatch(r"\D*(?:19|20)\d\d(?:\D+(?:19|20)?\d\d)?", date.expression))
        )

    def before(self, index: int, count: int) -> list[Passage]:
        """The sentences before sentence `index`, headings left out, nearest last."""
        near = [passage for passage in self.passages[max(0, index - count - 2) : index] if not passage.heading]
        return near[-count:] if count else []

    def persons(self, sentences: Sequence[Passage]) -> list[Named]:
        """Persons named in these sentences, each once, by the place where they stand last."""
        found = {
            person.name: person
            for passage in sentences
            for person in self.cast.persons(self.text, Span(passage.start, passage.end))
        }
        return sorted(found.values(), key=lambda person: person.start)

    def addressed(self, voice: Voice) -> list[str]:
        """Names and roles of those whom a turn addresses."""
        spoken = {other.name: other.role for other in self.voices if other.name in voice.to and other.role}
        return [part for name in voice.to for part in (name, spoken.get(name) or "")]

    @cached_property
    def written(self) -> str | None:
        """The date from which relative words are counted: stated or computed, never inferred from an anchor."""
        content = self.document.content_date
        if content.basis in ("stated", "computed") and content.start == content.end:
            return content.start
        return self.document.published

    @cached_property
    def sides(self) -> tuple[Mention, ...]:
        """The two countries of a meeting's transcript, each where the text names it; () if there aren't just two."""
        if any(len(voice.to) > 1 for voice in self.voices):
            return ()
        roles = {voice.role for voice in self.voices if voice.form == "turn" and voice.role}
        wanted = {mention.actor for role in roles for mention in actor_mentions(role, Span(0, len(role)), self.profile)}
        found: dict[str, Mention] = {}
        for span in self.document.body:
            for mention in self.actors(span):
                if mention.actor in wanted and mention.kind == "name":
                    found.setdefault(mention.actor, mention)
        return tuple(found.values()) if len(found) == _TWO == len(wanted) else ()

    @cached_property
    def titled(self) -> tuple[Mention, ...]:
        """The two countries or bodies of the title, each where the body names it first; () if there aren't just two."""
        title = self.document.title or ""
        wanted = {mention.actor for mention in actor_mentions(title, Span(0, len(title)), self.profile)}
        for kinds in (("name",), ("capital",), ("name", "capital")) if len(wanted) == _TWO else ():
            named = [mention for mention in self.mentions if mention.actor in wanted and mention.kind in kinds]
            found = {mention.actor: mention for mention in reversed(named)}
            if len(found) == _TWO:
                return tuple(found.values())
        return ()


def read_context(document: Document, spans: Sequence[Span], profile: Profile) -> Context:
    """The context of a document's sentences within `spans`, which lie inside its body."""
    found = tuple(passages(document, _joined(spans)))
    cast = Cast(profile)
    return Context(document, profile, cast, found, tuple(voices(found, cast, _own_author(document))))


def _own_author(document: Document) -> str | None:
    """Whose words a whole article is: "Article by Vladimir Putin, ..."."""
    found = re.match(
        rf"(?:Article|Op-ed|Column|Commentary|Speech|Address|Remarks) (?:by|of) ({NAME})",
        " ".join((document.title or "").split()),
    )
    return found[1] if found else None


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Adjacent spans as one, so that a sentence cut between two chunks is whole again."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined

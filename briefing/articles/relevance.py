"""Is a document on the profile's topic, wholly or in part?

Invariant: the body is never changed. A document is off topic only where the subject and a partner are told of as
dealing with one another nowhere, or once in passing; the reason says what was found, with the score.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.articles.mentions import Mention, actor_mentions, theme_mentions
from briefing.articles.sentences import paragraph_spans, sentence_spans
from briefing.records import Document, Profile, Span

_TOLD, _NAMED, _LISTED = 1.0, 0.5, 0.25
"""Weight of a sentence that names subject and partner: with a theme; without; in a list of names without a theme."""
_ENOUGH, _ENOUGH_OPENING = 2.0, 1.0
"""Weight of a document's sentences from which it is on topic: at all; where title and lead name both sides."""
_IN_PASSING = 0.15
"""Score up to which a document of less weight is off topic."""
_WHOLE = 0.5
"""Score from which all of a document counts as relevant."""
_LEAD_CHARS = 700
_SHORT_CHARS = 4000
"""A body up to this length is all on topic if its opening names both sides; a longer one needs full weight."""
_LIST = 3
"""Actors in one sentence; more are a list."""


def mark_relevance(document: Document, profile: Profile) -> Document:
    """A used document as it is, or with a note on how much of it is relevant, or `off_topic` with a reason.

    The score, 0 to 1, is the share of the body that stands in paragraphs which tell of the subject's dealings with a
    partner; 1 where title and lead name both sides and enough follows. A profile without a subject takes all.
    """
    if document.status != "used" or profile.subject is None:
        return document
    found = _findings(document, profile)
    if found.weight < (_ENOUGH_OPENING if found.opens else _ENOUGH) and found.score <= _IN_PASSING:
        reason = f"off topic for {profile.name!r} (score {found.score:.2f}): {_shortfall(found, profile)}"
        return document.model_copy(update={"status": "off_topic", "reason": reason})
    if found.score >= _WHOLE:
        return document
    told = sum(1 for paragraph in found.paragraphs if paragraph.weight >= _NAMED)
    note = f"relevant in part: {told} of {len(found.paragraphs)} paragraphs"
    return document.model_copy(update={"notes": (*document.notes, note)})


def relevant_spans(document: Document, profile: Profile) -> list[Span]:
    """The parts of the body to read: all of it, or the paragraphs on the topic with those next to them that name the
    subject or a partner, in order; adjoining paragraphs are one span. [] where nothing is on topic."""
    if profile.subject is None:
        return list(document.body)
    found = _findings(document, profile)
    if found.score >= _WHOLE:
        return list(document.body)
    told = {place for place, paragraph in enumerate(found.paragraphs) if paragraph.weight >= _NAMED}
    beside = {place + step for place in told for step in (-1, 1)}
    kept = [
        paragraph.span
        for place, paragraph in enumerate(found.paragraphs)
        if place in told or (place in beside and paragraph.names)
    ]
    return _joined(kept, document.body)


def _joined(spans: Sequence[Span], body: Sequence[Span]) -> list[Span]:
    """Spans that touch become one, but no span crosses the end of a body span."""
    starts = {part.start for part in body}
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start and span.start not in starts:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


# --- what is found ---


class _Paragraph(NamedTuple):
    span: Span
    names: frozenset[str]
    """Ids of the subject and of partners named."""
    weight: float
    """Sum over its sentences that name both."""


class _Findings(NamedTuple):
    paragraphs: list[_Paragraph]
    weight: float
    opens: bool
    """Title and lead name both sides."""
    score: float


def _findings(document: Document, profile: Profile) -> _Findings:
    paragraphs = [
        _weighed(document, span, profile) for part in document.body for span in paragraph_spans(document.text, part)
    ]
    weight = sum(paragraph.weight for paragraph in paragraphs)
    length = sum(paragraph.span.end - paragraph.span.start for paragraph in paragraphs)
    told = sum(span.end - span.start for span, _, weight in paragraphs if weight >= _NAMED)
    opens = _deals(_opening_names(document, paragraphs, profile), profile)
    enough = _ENOUGH_OPENING if length <= _SHORT_CHARS else _ENOUGH
    return _Findings(paragraphs, weight, opens, 1.0 if opens and weight >= enough else told / max(1, length))


def _opening_names(document: Document, paragraphs: Sequence[_Paragraph], profile: Profile) -> frozenset[str]:
    title = document.title or ""
    names = _named(actor_mentions(title, Span(0, len(title)), profile), profile)
    end = paragraphs[0].span.start + _LEAD_CHARS if paragraphs else 0
    return names.union(*(paragraph.names for paragraph in paragraphs if paragraph.span.start < end))


def _weighed(document: Document, span: Span, profile: Profile) -> _Paragraph:
    """Sentences are looked at only where the paragraph names both sides: most name neither."""
    mentions = actor_mentions(document.text, span, profile)
    names = _named(mentions, profile)
    if not _deals(names, profile):
        return _Paragraph(span, names, 0.0)
    sentences = sentence_spans(document.text, span, document.language)
    weight = sum(_weight(document.text, sentence, profile) for sentence in sentences)
    return _Paragraph(span, names, weight or _LISTED)


def _weight(text: str, sentence: Span, profile: Profile) -> float:
    mentions = actor_mentions(text, sentence, profile)
    if not _deals(_named(mentions, profile), profile):
        return 0.0
    taken = {place for one in mentions for place in (one.start, one.end)}
    if any(not {one.start, one.end} & taken for one in theme_mentions(text, sentence, profile)):
        return _TOLD
    return _LISTED if len({one.actor for one in mentions}) > _LIST else _NAMED


def _named(mentions: Sequence[Mention], profile: Profile) -> frozenset[str]:
    sides = {actor.id for actor in profile.partners} | ({profile.subject.id} if profile.subject else set())
    return frozenset(one.actor for one in mentions if one.actor in sides)


def _deals(names: frozenset[str], profile: Profile) -> bool:
    return profile.subject is not None and profile.subject.id in names and len(names) > 1


def _shortfall(found: _Findings, profile: Profile) -> str:
    subject = profile.subject
    assert subject is not None
    named = frozenset[str]().union(*(paragraph.names for paragraph in found.paragraphs))
    if subject.id not in named:
        return f"{subject.title} is not named"
    if len(named) == 1:
        return f"{subject.title} is named, no partner is"
    if not found.weight:
        return f"{subject.title} and a partner are never named together"
    return f"{subject.title} and a partner are named together only in passing"

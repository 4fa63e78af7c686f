"""Is a document on the profile's topic, wholly or in part?

Invariant: the body is never changed. A document is off topic only where the subject and a partner are told of as
dealing with one another nowhere, once in passing, or in times long past; the reason says so, with the score.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.articles.language import language_name
from briefing.articles.mentions import Mention, ThemeMention, actor_mentions, theme_mentions
from briefing.articles.paragraphs import paragraph_spans
from briefing.articles.sentences import sentence_spans
from briefing.records import Document, Profile, Span

_TOLD, _NAMED, _LISTED = 1.0, 0.5, 0.25
"""Weight of a sentence that names subject and partner: with a theme; without; in a list of names without a theme, or
as the kind of something (“a Russian salad from Delhi”)."""
_ENOUGH, _ENOUGH_OPENING = 2.0, 1.0
"""Weight of a document's sentences from which it is on topic: at all; where it opens with both sides."""
_IN_PASSING = 0.15
"""Score up to which a document of less weight that doesn't open with both sides is off topic."""
_PAST_YEARS = 50
"""Before the article, from which on a paragraph's years are history."""
_EARLIEST_NEWS = 2000
"""An undated article is taken to be written in this year at least."""
_WHOLE = 0.5
"""Score from which all of a document counts as relevant."""
_LEAD_CHARS, _LEAD_PARAGRAPHS = 700, 2
_SHORT_CHARS = 4000
"""A body up to this length is all on topic if its opening names both sides; a longer one needs full weight."""
_LIST = 3
"""Actors in one sentence; more are a list."""


def mark_relevance(document: Document, profile: Profile) -> Document:
    """A used document with its relevant spans and a note if they are a part of it, or `off_topic` with a reason.

    The score, 0 to 1, is the share of the body that stands in paragraphs which tell of the subject's dealings with a
    partner; 1 where title and lead name both sides and enough follows. A profile without a subject takes all.
    """
    if document.status != "used":
        return document
    if profile.subject is None:
        return document.model_copy(update={"relevant": document.body})
    found = _findings(document, profile)
    if not _is_on_topic(found, profile):
        return document.model_copy(update={"status": "off_topic", "reason": _reason(found, document, profile)})
    if found.score >= _WHOLE:
        return document.model_copy(update={"relevant": document.body})
    note = f"relevant in part: {len(_told(found))} of {len(found.paragraphs)} paragraphs"
    relevant = _relevant(found, document.body)
    return document.model_copy(update={"relevant": relevant, "notes": (*document.notes, note)})


# --- what is found ---


class _Paragraph(NamedTuple):
    span: Span
    names: frozenset[str]
    """Ids of the subject and of partners named."""
    weight: float
    """Sum over its sentences that name both; 0 for history."""
    counter: bool = False
    """It names the subject and a counterpart."""
    past: bool = False
    """It names both, and all its years lie long before the article."""


class _Findings(NamedTuple):
    paragraphs: list[_Paragraph]
    weight: float
    opens: bool
    """The title or the first sentence names a side, and the lead with them both."""
    score: float


def _relevant(found: _Findings, body: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs on the topic, those that name the subject and a counterpart, and those next to them that name a
    side, in order; adjoining ones are one span."""
    told = _told(found)
    beside = {place + step for place in told for step in (-1, 1)}
    kept = [
        paragraph.span
        for place, paragraph in enumerate(found.paragraphs)
        if place in told or paragraph.counter or (place in beside and paragraph.names)
    ]
    return tuple(_joined(kept, body))


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


def _told(found: _Findings) -> set[int]:
    """Places of the paragraphs that tell of dealings."""
    return {place for place, paragraph in enumerate(found.paragraphs) if paragraph.weight >= _NAMED}


def _is_on_topic(found: _Findings, profile: Profile) -> bool:
    if found.score == 1.0 or (found.opens and (_told(found) or _goes_on(found, profile))):
        return True
    return found.weight >= _ENOUGH or (found.weight >= _TOLD and found.score > _IN_PASSING)


def _goes_on(found: _Findings, profile: Profile) -> bool:
    """Beside its opening, which has both sides, it comes back to either."""
    return _times_named(found.paragraphs, profile) >= _COMES_BACK


def _times_named(paragraphs: Sequence[_Paragraph], profile: Profile) -> int:
    """Paragraphs that name the side that fewer of them name."""
    subject = profile.subject.id if profile.subject else ""
    named = [paragraph.names for paragraph in paragraphs if not paragraph.past]
    return min(sum(subject in names for names in named), sum(bool(names - {subject}) for names in named))


_COMES_BACK, _COMES_BACK_TITLED = 3, 2
"""Paragraphs that name a side; where the title names both."""


def _findings(document: Document, profile: Profile) -> _Findings:
    past = _past(document)
    paragraphs = [
        _weighed(document, span, profile, past)
        for part in document.body
        for span in paragraph_spans(document.text, part)
    ]
    weight = sum(paragraph.weight for paragraph in paragraphs)
    length = sum(paragraph.span.end - paragraph.span.start for paragraph in paragraphs)
    told = sum(one.span.end - one.span.start for one in paragraphs if one.weight >= _NAMED)
    opens = _opens(document, paragraphs, profile)
    enough = _ENOUGH_OPENING if length <= _SHORT_CHARS else _ENOUGH
    whole = opens and (weight >= enough or _is_titled(document, paragraphs, profile))
    whole = whole or _is_of_one(document, paragraphs, profile)
    return _Findings(paragraphs, weight, opens, 1.0 if whole else told / max(1, length))


def _is_titled(document: Document, paragraphs: Sequence[_Paragraph], profile: Profile) -> bool:
    """The title names both sides and a theme, and the text comes back to each: "Kazakh refiner halts Russian crude"."""
    title = document.title or ""
    whole = Span(0, len(title))
    both = _deals(_named(actor_mentions(title, whole, profile), profile), profile)
    return (
        both and bool(theme_mentions(title, whole, profile)) and _times_named(paragraphs, profile) >= _COMES_BACK_TITLED
    )


def _is_of_one(document: Document, paragraphs: Sequence[_Paragraph], profile: Profile) -> bool:
    """The title names one side and a theme ("Moscow's trade talks leave questions open"), and the text comes back to
    either, though it may name them in turns."""
    title = document.title or ""
    whole = Span(0, len(title))
    sides = _named(actor_mentions(title, whole, profile), profile)
    told = [_Paragraph(whole, sides, 0.0), *paragraphs]
    themed = bool(sides) and bool(theme_mentions(title, whole, profile))
    return themed and _times_named(told, profile) >= _COMES_BACK_TITLED and _most_named(told) >= _COMES_BACK


def _most_named(paragraphs: Sequence[_Paragraph]) -> int:
    """Paragraphs that name the side that most of them name."""
    named = Counter(name for paragraph in paragraphs if not paragraph.past for name in paragraph.names)
    return max(named.values(), default=0)


def _past(document: Document) -> int:
    """The last year that is history to the article."""
    body = " ".join(document.text[start:end] for start, end in document.body)
    known = [int(document.published[:4])] if document.published else [_EARLIEST_NEWS, *_years(body)]
    return max(known) - _PAST_YEARS


def _years(text: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(text)]


_YEAR = re.compile(
    r"(?<![\d.,$€£¥-])(?:1[5-9]|20)\d\d(?![\d.,]*\d)"
    r"(?!\s?(?:[亿万千百吨人名辆艘架公]|млрд|млн|тыс|billion|million|thousand|bn|tons?\b|tonnes?\b|barrels|people|troops|km\b|MW\b|%))"
)
"""Not an amount: 1850亿美元, 1,850 or 1850 tonnes."""


def _opens(document: Document, paragraphs: Sequence[_Paragraph], profile: Profile) -> bool:
    title = document.title or ""
    names = _named(actor_mentions(title, Span(0, len(title)), profile), profile)
    end = paragraphs[0].span.start + _LEAD_CHARS if paragraphs else 0
    lead = [paragraph.names for paragraph in paragraphs[:_LEAD_PARAGRAPHS] if paragraph.span.start < end]
    if not _deals(names.union(*lead), profile):
        return False
    first = sentence_spans(document.text, paragraphs[0].span, document.language)[:1] if paragraphs else []
    return bool(names or any(_named(actor_mentions(document.text, one, profile), profile) for one in first))


def _weighed(document: Document, span: Span, profile: Profile, past: int) -> _Paragraph:
    """Sentences are looked at only where the paragraph names both sides: most name neither."""
    mentions = actor_mentions(document.text, span, profile)
    names = _named(mentions, profile)
    counter = bool(profile.subject and profile.subject.id in names and {one.actor for one in mentions} - names)
    if not _deals(names, profile):
        return _Paragraph(span, names, 0.0, counter)
    years = _years(document.text[span.start : span.end])
    if years and max(years) <= past:
        return _Paragraph(span, names, 0.0, counter, past=True)
    sentences = sentence_spans(document.text, span, document.language)
    weight = sum(_weight(document.text, sentence, profile) for sentence in sentences)
    return _Paragraph(span, names, weight or _LISTED, counter)


def _weight(text: str, sentence: Span, profile: Profile) -> float:
    mentions = actor_mentions(text, sentence, profile)
    if not _deals(_named(mentions, profile), profile):
        return 0.0
    taken = {place for one in mentions for place in (one.start, one.end)}
    themes = [one for one in theme_mentions(text, sentence, profile) if not {one.start, one.end} & taken]
    acting = _named([one for one in mentions if _acts(one, mentions, text, themes, profile)], profile)
    if themes:
        return _TOLD if acting else _LISTED
    listed = len({one.actor for one in mentions}) > _LIST
    return _NAMED if _deals(acting, profile) and not listed else _LISTED


def _acts(one: Mention, others: Sequence[Mention], text: str, themes: Iterable[ThemeMention], profile: Profile) -> bool:
    """Itself, or with an office, a theme or another: “Russian oil”, “Russian-Indian”, not “Russian salad”."""
    if one.kind != "demonym" or text[one.start] > "z" or text[one.end - 1] == "s":
        return True
    joined = any(_JOINED.fullmatch(text, one.end, other.start) for other in others if other.start > one.end)
    joined = joined or any(_JOINED.fullmatch(text, other.end, one.start) for other in others if other.end < one.start)
    office = _offices(profile).match(text, one.end)
    return joined or bool(office) or any(0 <= theme.start - one.end <= _NEXT_WORDS_CHARS for theme in themes)


_JOINED = re.compile(r"[-–]|\sand\s")
_NEXT_WORDS_CHARS = 20
"""Between a demonym and the theme that it goes with: “Russian crude and gas”."""


@lru_cache(maxsize=8)
def _offices(profile: Profile) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted((*profile.officials, *profile.analysts), key=len, reverse=True)))
    return re.compile(rf"[^\S\n]?(?:[\w’'-]+,? ){{0,3}}(?:{words})\b" if words else r"(?!)", re.IGNORECASE)


def _named(mentions: Sequence[Mention], profile: Profile) -> frozenset[str]:
    sides = {actor.id for actor in profile.partners} | ({profile.subject.id} if profile.subject else set())
    return frozenset(one.actor for one in mentions if one.actor in sides)


def _deals(names: frozenset[str], profile: Profile) -> bool:
    return profile.subject is not None and profile.subject.id in names and len(names) > 1


def _reason(found: _Findings, document: Document, profile: Profile) -> str:
    if profile.languages and document.language and document.language not in profile.languages:
        return f"not judged: in {language_name(document.language)}, in which {profile.name!r} has no names"
    return f"off topic for {profile.name!r} (score {found.score:.2f}): {_shortfall(found, profile)}"


def _shortfall(found: _Findings, profile: Profile) -> str:
    subject = profile.subject
    assert subject is not None
    named = frozenset[str]().union(*(paragraph.names for paragraph in found.paragraphs))
    if subject.id not in named:
        return f"{subject.title} is not named"
    if len(named) == 1:
        return f"{subject.title} is named, no partner is"
    if found.weight:
        return f"{subject.title} and a partner are named together only in passing"
    if any(paragraph.past for paragraph in found.paragraphs):
        return f"{subject.title} and a partner are named together only in times long past"
    return f"{subject.title} and a partner are never named together"

"""A model's claims of one part of an article, believed only as far as the article bears them out.

Invariant: a claim's quote is one stretch of the sentences that were sent (law 1); its text has passed the same gate as
a printed sentence; kind, status, owner and date that contradict the words are the code's; actors and themes are always
the code's. What fails is in `withheld`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from briefing.articles.dates import DateMention, date_mentions
from briefing.articles.mentions import actor_mentions, theme_mentions
from briefing.engines.llm_alone import leans, on_the_scene
from briefing.engines.llm_answers import AnsweredClaim, ClaimsAnswer
from briefing.engines.llm_article import LlmArticle, Part
from briefing.engines.llm_owners import Owner, owner_of
from briefing.engines.llm_summary import read_summary, weighed
from briefing.engines.llm_wording import against, cleaned, marked, with_brackets
from briefing.engines.orders import states_nothing
from briefing.engines.refusals import CHECKED
from briefing.evidence.classify import GUESSERS, kind_of, status_of
from briefing.evidence.frames import sentence_of
from briefing.evidence.gate import refusals
from briefing.evidence.lexicon import STOPWORDS
from briefing.evidence.passages import Passage
from briefing.evidence.relays import relay_of, role_of
from briefing.evidence.speakers import Voice
from briefing.evidence.words import conditions, modals, plans
from briefing.records import (
    UNDATED,
    Claim,
    ClaimStatus,
    EventDate,
    Kind,
    Span,
    SummarySentence,
    Withheld,
)


class PartReading(NamedTuple):
    """What a part gave."""

    claims: tuple[Claim, ...]
    """Ids as the model gave them, or by their place, each once."""
    summary: tuple[SummarySentence, ...]
    withheld: tuple[Withheld, ...]


def read_part(answer: ClaimsAnswer, part: Part) -> PartReading:
    """The claims that hold, and the summary sentences that rest on them."""
    claims: dict[str, Claim] = {}
    withheld: list[Withheld] = []
    for number, given in enumerate(answer.claims, 1):
        claim = _claim(given, part)
        if isinstance(claim, Withheld):
            withheld.append(claim)
        elif not _repeated(claim, claims):
            id = given.id if given.id and given.id not in claims else f"#{number}"
            claims[id] = claim.model_copy(update={"id": id})
    summary, refused = read_summary(answer.summary, claims, part.article)
    return PartReading(tuple(weighed(list(claims.values()), summary)), tuple(summary), (*withheld, *refused))


# --- one claim --------------------------------------------------------------------------------------------------------


def _claim(given: AnsweredClaim, part: Part) -> Claim | Withheld:
    article = part.article
    text = cleaned(given.text)
    quoted = _quoted(text, given.quote_ids, part)
    refused = partial(Withheld, text=text, document=article.document.id)
    if not quoted:
        return refused(reason="quote not found: no such sentence in the part that was read")
    main = next(part.sentences[id] for id in given.quote_ids if part.sentences.get(id) in quoted)
    if nothing := CHECKED if main.checked else states_nothing(main.text):
        return refused(reason=f"{nothing}: its sentence states nothing")
    owner = owner_of(given, quoted, main, article)
    if owner is None:
        return refused(reason=f"owner not found: {given.speaker!r} is not in the article")
    claim, reasons = _worded(_believed(given, text, quoted, owner, article), article)
    return refused(text=claim.text, reason="; ".join(reasons)) if reasons else claim


def _quoted(text: str, ids: Sequence[str], part: Part) -> list[Passage]:
    """Of the quoted sentences those that stand together and bear most of `text`; the first of equals."""
    named = [part.sentences[id] for id in dict.fromkeys(ids) if id in part.sentences]
    runs = sorted(_runs(named, part), key=lambda run: min(map(named.index, run)))
    return max(runs, key=lambda run: _borne(text, run), default=[])


def _borne(text: str, run: Sequence[Passage]) -> float:
    """How much of `text` the sentences have; a name counts half, for it may stand in brackets."""
    told = {word.casefold() for passage in run for word in _WORD.findall(passage.text)}
    words = {word for word in _WORD.findall(text) if word.casefold() in told - STOPWORDS}
    return sum(0.5 if word[0].isupper() else 1 for word in words)


def _runs(named: Sequence[Passage], part: Part) -> list[list[Passage]]:
    """Sentences that follow each other, at most so many."""
    order = {passage: number for number, passage in enumerate(part.sentences.values())}
    runs: list[list[Passage]] = []
    for passage in sorted(named, key=lambda passage: passage.start):
        last = runs[-1] if runs else []
        follows = last and order[passage] == order[last[-1]] + 1 and _one_span(last[-1], passage, part)
        if follows and len(last) < _MOST_QUOTED:
            last.append(passage)
        else:
            runs.append([passage])
    return runs


_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_MOST_QUOTED = 3


def _one_span(first: Passage, last: Passage, part: Part) -> bool:
    return any(span.start <= first.start and last.end <= span.end for span in part.article.document.body)


def _believed(given: AnsweredClaim, text: str, quoted: Sequence[Passage], owner: Owner, article: LlmArticle) -> Claim:
    """The claim with all that code can tell put in place of what the model says."""
    span = Span(quoted[0].start, quoted[-1].end)
    quote = article.document.text[span.start : span.end]
    date = _event_date(given.date, text, span, article)
    acts = given.kind in (None, "event", "figure", "background")
    status = _status(given.status, text, quote, acts=acts, dated_after=_after(date, article))
    themes = theme_mentions(article.document.text, span, article.profile)
    voice = Voice(name=owner.name, role=owner.role, kind=owner.kind, via=owner.via)
    return Claim(
        document=article.document.id,
        text=text,
        quote=quote,
        start=span.start,
        end=span.end,
        kind=_kind(given.kind, text, status, owner),
        status=status,
        speaker=owner.name,
        speaker_role=role_of(voice, article.profile),
        speaker_kind=owner.kind or (None if owner.name else "outlet"),
        via=relay_of(voice, article.document, article.profile),
        speaker_from=owner.basis,
        event_date=date,
        actors=_actors(text, span, owner, article),
        themes=tuple(dict.fromkeys(mention.theme for mention in themes)),
    )


def _event_date(words: str | None, text: str, span: Span, article: LlmArticle) -> EventDate:
    """The quote's date expression that the model copied, resolved by code; nothing if the quote has none like it.

    Where the claim's own words name a date, it is one of those, whether the model copied it or not.
    """
    wanted = " ".join((words or "").casefold().split())
    mentions = [mention for mention in article.context.dates(span) if mention.kind != "vague" and not mention.name]
    told = date_mentions(text, Span(0, len(text)), article.context.written)
    own = [mention for mention in mentions if any(_same(mention, other) for other in told)]
    found = [mention for mention in own or mentions if wanted and _like(mention, wanted)]
    main = article.context.main_date(span)
    found = found or ([main] if main in own else own[:1])
    if not found:
        return UNDATED
    best = max(found, key=lambda mention: mention.start_date is not None)
    end = best.end_date if best.start_date else None
    return EventDate(start=best.start_date, end=end, basis=best.basis, expression=best.expression)


def _same(one: DateMention, other: DateMention) -> bool:
    if one.start_date or other.start_date:
        return (one.start_date, one.end_date) == (other.start_date, other.end_date)
    return _like(one, " ".join(other.expression.casefold().split()))


def _like(mention: DateMention, wanted: str) -> bool:
    expression = " ".join(mention.expression.casefold().split())
    return expression in wanted or wanted in expression


def _after(date: EventDate, article: LlmArticle) -> bool:
    """True if the event lies after the day on which the document was written."""
    written = article.context.written
    return bool(date.start and written and date.start[: len(written)] > written[: len(date.start)])


def _status(given: ClaimStatus | None, text: str, quote: str, *, acts: bool, dated_after: bool) -> ClaimStatus:
    """The model's word, unless the claim's own words say otherwise: a plan is never done, what is done no plan."""
    told = status_of(text, dated_after)
    if given is None:
        return told
    if acts and given in ("done", "ongoing") and told in ("planned", "conditional", "denied"):
        return told
    if not acts and told in ("done", "ongoing", "unknown"):
        return given if given not in ("planned", "conditional") else told  # a view is held, whatever it is about
    unplanned = not (modals(quote) or plans(quote) or conditions(quote) or dated_after)
    if given in ("planned", "conditional") and unplanned:
        return told if told in ("done", "ongoing", "denied") else "unknown"
    return given


_VIEWED = re.compile(
    r"\b(?:appear(?:s|ed)?|seem(?:s|ed)?|feels?|look(?:s|ed)? like|apparently|clearly|deliberate\w*|arguably|I think"
    r"|we think|should|must|significan\w+|important|pivotal|crucial|intended to|aim(?:s|ed) to|in order to"
    r"|determined to|reflects?|shows? that|demonstrat\w+)\b",
    re.IGNORECASE,
)
"""Words that tell a view, not an event or a number."""


def _kind(given: Kind | None, text: str, status: ClaimStatus, owner: Owner) -> Kind:
    """The model's word, unless it calls an event or a fact what the words evaluate, or what somebody only judges."""
    coded = kind_of(text, status, Voice(name=owner.name, kind=owner.kind))
    if given is None:
        return coded
    guessed = owner.kind == "analyst" or (owner.kind == "unnamed" and GUESSERS.search(owner.name or ""))
    viewed = given in ("event", "background") and (guessed or _VIEWED.search(text))
    return coded if viewed and coded in ("judgment", "forecast", "position") else given


def _actors(text: str, span: Span, owner: Owner, article: LlmArticle) -> tuple[str, ...]:
    """Actors named in the claim, in its quote if the claim names none, and by its owner."""
    named = actor_mentions(text, Span(0, len(text)), article.profile) or article.context.actors(span)
    spoken = " ".join(part for part in (owner.role, owner.name) if part)
    named = [*named, *actor_mentions(spoken, Span(0, len(spoken)), article.profile)]
    return tuple(dict.fromkeys(mention.actor for mention in named))


# --- its words --------------------------------------------------------------------------------------------------------

_SHORT = 20
"""Words of a table row (contract, section 3)."""


def _worded(claim: Claim, article: LlmArticle) -> tuple[Claim, list[str]]:
    """The claim as it may be printed, and the reasons against it.

    Loaded words get quotation marks; names that only the article's other sentences have, brackets.
    """
    claim = claim.model_copy(update={"text": marked(claim.text, claim.quote, article.profile)})
    reasons = _against(claim, article)
    if any(reason.startswith("unsupported_name") for reason in reasons):
        text, brackets = with_brackets(claim, article)
        claim = claim.model_copy(update={"text": text, "brackets": brackets})
        reasons = _against(claim, article)
    short = claim.text if len(claim.text.split()) <= _SHORT else None
    return claim.model_copy(update={"short": short, "printable": not leans(claim.text)}), reasons


def _against(claim: Claim, article: LlmArticle) -> list[str]:
    documents = {article.document.id: article.document}
    reasons = refusals(sentence_of(claim, documents), [claim], documents, article.profile)
    reasons = reasons or against(claim.text, [claim.model_copy(update={"text": ""})], documents)
    return reasons or on_the_scene(claim.text, strictly=False)


def _repeated(claim: Claim, others: Mapping[str, Claim]) -> bool:
    words = claim.text.casefold().split()
    return any(words == other.text.casefold().split() for other in others.values())

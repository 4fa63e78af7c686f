"""Composes the page: the engine's prose, the tables of claims, the program's own lines, within the contract's lengths.

Invariant: a sentence with claims has a frame or labels that name its source; numbers are given here and nowhere else.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.articles.dates import date_mentions, format_range
from briefing.evidence.frames import UNDATED, sentence_of, when_of
from briefing.evidence.judgments import CONFIDENCE
from briefing.output import lines
from briefing.output.check import check
from briefing.output.lengths import RESERVED_WORDS, within_lengths, within_share, words_over, words_written_later
from briefing.records import (
    Citation,
    Claim,
    Document,
    Draft,
    Evidence,
    Made,
    Outline,
    Profile,
    Section,
    Sentence,
    Span,
    Withheld,
)


def compose(
    evidence: Evidence, outline: Outline, draft: Draft, profile: Profile, date: str, changes: Section | None
) -> tuple[Section, ...]:
    """The sections in the contract's order, without `sources` and `method`, not yet checked, cut or numbered."""
    documents = {document.id: document for document in evidence.documents}
    prose = {section.id: section for section in draft.sections}
    partners = [section for section in draft.sections if section.id.startswith("partner-")]
    rows = {id: section.sentences for id, section in prose.items()}
    sections = [
        lines.basis(evidence, date),
        prose.get("bottom-line"),
        changes,
        prose.get("judgments"),
        _planned(_chosen_plans(rows.get("planned", ()), outline, draft), documents, profile, date),
        *partners,
        lines.partners_none(profile, outline, partners),
        _timeline(rows.get("timeline", ()), outline, evidence),
        _positions(rows.get("positions", ()), outline, evidence),
        _checked(rows.get("check", ()), check(evidence, profile, ())),
        lines.questions(evidence, outline, draft),
    ]
    return tuple(section for section in sections if section and (section.sentences or section.id == "check"))


_MOST_CUTS = 4
_TOLD_AGAIN = 20
"""Words of a row whose claim is told elsewhere."""


def _chosen_plans(written: Sequence[Sentence], outline: Outline, draft: Draft) -> list[Claim]:
    """Those that the engine chose, or else the outline's, that no sentence tells."""
    open_plans = {claim.id: claim for claim in outline.open_plans}
    chosen = [open_plans[line.claims[0]] for line in written] or outline.planned
    return [claim for claim in chosen if _has_room(claim, draft)]


def _has_room(plan: Claim, draft: Draft) -> bool:
    """True if no sentence tells the plan alone; and of a plan that is told beside others, if it is short."""
    told = [
        sentence.claims
        for section in draft.sections
        for sentence in section.sentences
        if section.id != "planned" and plan.id in sentence.claims
    ]
    return not told or (min(map(len, told)) > 1 and len(plan.text.split()) <= _TOLD_AGAIN)


class Completed(NamedTuple):
    """A page to be printed."""

    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    withheld: tuple[Withheld, ...]
    """What had been withheld before, then what found no room."""


def complete(
    sections: Sequence[Section],
    evidence: Evidence,
    outline: Outline,
    profile: Profile,
    made: Made,
    withheld: Sequence[Withheld],
    date: str,
) -> Completed:
    """Cuts to the contract's lengths, writes what depends on what is printed, then numbers.

    What a model chose and the page has no room for is withheld too.
    """
    reserved, page = RESERVED_WORDS, list[Section]()
    kept, left_out = tuple(sections), tuple(withheld)
    for _ in range(_MOST_CUTS):  # what is cut is told of elsewhere, in words of its own
        kept = within_lengths(sections, reserved)
        kept = within_share(kept, evidence) if made.engine == "extractive" else kept
        left_out = (*withheld, *(_no_room(sections, kept) if made.engine == "llm" else ()))
        page = _completed(kept, _partners_of(sections), evidence, outline, profile, made, left_out, date)
        if not words_over(page):
            break
        reserved = max(words_written_later(page, kept), reserved + 1)
    pointing = lines.with_elsewhere(page, profile)
    page = page if words_over(pointing) else pointing
    numbered, citations = _numbered([section for section in page if section.sentences or section.id == "sources"])
    return Completed(numbered, citations, left_out)


def _no_room(sections: Sequence[Section], kept: Sequence[Section]) -> Iterator[Withheld]:
    """The table of plans is the program's own choice."""
    printed = {line for section in kept for line in section.sentences}
    chosen = (line for section in sections if section.id != "planned" for line in section.sentences if line.claims)
    for line in chosen:
        if line not in printed and not line.text.startswith(CONFIDENCE):
            yield Withheld(text=line.text, reason="no_room: the page is full")


def _partners_of(sections: Sequence[Section]) -> set[str]:
    return {section.id.removeprefix("partner-") for section in sections if section.id.startswith("partner-")}


def _completed(
    sections: Sequence[Section],
    written: Collection[str],
    evidence: Evidence,
    outline: Outline,
    profile: Profile,
    made: Made,
    withheld: Sequence[Withheld],
    date: str,
) -> list[Section]:
    """The page with what is written from what is printed; `written`: partners with a section before any cut."""
    claims = {claim.id: claim for claim in evidence.claims}
    cited = [claims[claim] for claim in _cited(sections)]
    differing = [line for section in sections if section.id == "check" for line in section.sentences if line.claims]
    renewed = {
        "basis": lines.basis(evidence, date, cited),
        "check": _checked(differing, check(evidence, profile, cited)),
    }
    reasons = Counter(entry.reason.split(":")[0] for entry in withheld)
    page = [renewed.get(section.id) or section for section in sections]
    page = [
        lines.with_places(section, page, outline.questions) if section.id == "questions" else section
        for section in page
    ]
    others = lines.partners_none(profile, outline, page, written)
    page = [others if others and section.id == "partners-none" else section for section in page]
    return [*page, lines.sources(evidence, cited), lines.method(made, evidence, len(cited), reasons)]


# --- tables of claims -------------------------------------------------------------------------------------------------


_LONGEST_PLAN = 30
"""Words; a longer plan is told by its short form."""


def _planned(claims: Sequence[Claim], documents: Mapping[str, Document], profile: Profile, today: str) -> Section:
    titles = {actor.id: actor.title for actor in profile.partners}
    rows = []
    for claim in claims:
        sentence = sentence_of(claim, documents, short=len(claim.text.split()) > _LONGEST_PLAN)
        partner = ", ".join([titles[actor] for actor in claim.actors if actor in titles][:2]) or "—"
        source = f"{sentence.frame}{_due(claim, sentence.text)}{_passed(claim, documents[claim.document], today)}"
        rows.append(sentence.model_copy(update={"labels": (partner, source)}))
    return Section(
        id="planned",
        heading="Planned when written, outcome not in these articles",
        columns=("Partner", "Plan", "Source"),
        worded=1,
        sentences=tuple(rows),
    )


def _due(claim: Claim, text: str) -> str:
    """The plan's own date, where the row's words have none."""
    date = claim.event_date
    if not date.start or (date.expression or "") in text:
        return ""
    return f"; due {format_range(date.start, date.end or date.start)}"


def _passed(claim: Claim, document: Document, today: str) -> str:
    """The plan's day lay ahead of its article and lies behind the briefing."""
    start, end = claim.event_date.start or "", claim.event_date.end or ""
    written = document.content_date.end or ""
    weekday = not start and _WEEKDAY.search(claim.event_date.expression or "")
    if weekday and written and written < today[: len(written)]:
        return "; that day has passed"
    ahead = written and start and written[: len(start)] <= start and written <= end[: len(written)]
    return f"; that {_SPANS[len(end)]} has passed" if ahead and end < today[: len(end)] else ""


_WEEKDAY = re.compile(r"^(?:on |next |this )?\w+day\b", re.IGNORECASE)
"""Of an article whose year has passed."""
_SPANS = {len("2025"): "year", len("2025-01"): "month", len("2025-01-01"): "day"}


_FEW_ROWS = 3


def _rows(
    written: Sequence[Sentence], claims: Sequence[Claim], documents: Mapping[str, Document], again: Collection[str] = ()
) -> list[Sentence]:
    """What the engine wrote or, where that is little, the outline's claims behind it; those told `again` are short."""
    told = {id for sentence in written for id in sentence.claims}
    more = [sentence_of(claim, documents, short=claim.id in again) for claim in claims if claim.id not in told]
    return [*written, *(more if len(written) < _FEW_ROWS else ())]


def _timeline(written: Sequence[Sentence], outline: Outline, evidence: Evidence) -> Section:
    """In the order of their dates, undated ones last."""
    documents = {document.id: document for document in evidence.documents}
    claims = {claim.id: claim for claim in evidence.claims}
    rows = []
    again = {claim.id for claim in outline.bottom_line}
    for sentence in _rows(written, outline.timeline, documents, again):
        claim = _dating([claims[id] for id in sentence.claims], sentence.text)
        document = documents[claim.document]
        date, basis = _dated(claim, document, sentence.text)
        when = (
            "9"
            if date.startswith(UNDATED) or date.endswith(_NO_YEAR)
            else claim.event_date.start or document.content_date.start or "9"
        )
        rows.append((when, sentence.model_copy(update={"labels": (date, basis, sentence.frame or "")})))
    return Section(
        id="timeline",
        heading="Timeline",
        columns=("Date", "Event", "Date rests on", "Source"),
        worded=1,
        sentences=tuple(sentence for _, sentence in sorted(rows, key=lambda row: row[0])),
    )


def _dating(claims: Sequence[Claim], text: str) -> Claim:
    """The claim whose date a row has: the first with one that the row's words name, or the first that has one."""
    dated = [claim for claim in claims if claim.event_date.start]
    named = (claim for claim in dated if (claim.event_date.expression or "") in text)
    return next(named, next(iter(dated), claims[0]))


_NO_YEAR = ", year not stated"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""In an expression without a start: of something else, which lies ahead of what was done."""


def _dated(claim: Claim, document: Document, text: str) -> tuple[str, str]:
    """When it happened, and what that rests on: the claim's own words, or else when its article speaks.

    That is no date of a row whose own words name another one.
    """
    date = claim.event_date
    if date.start and (date.expression or "") not in text and _named(text, date.start):
        return UNDATED, "—"
    if date.start:
        computed = ", computed" if date.basis == "computed" else ""
        return format_range(date.start, date.end or date.start), f"“{date.expression}”{computed}"
    if date.expression and not _YEAR.search(date.expression):
        return f"{date.expression}{_NO_YEAR}", f"“{date.expression}”"
    dated, written = when_of(document), document.content_date.start or document.published or ""
    if dated.startswith(UNDATED) or any(
        start < written for start in _named(text, written)
    ):  # a later one is ahead of it
        return UNDATED, "—"
    inferred = dated.endswith(", inferred")
    return f"about {dated}", "the article’s date, which is inferred" if inferred else "the article’s own date"


def _named(text: str, written: str) -> list[str]:
    """Dates in `text` that are not `written`, to the month and as far as both are known."""
    named = date_mentions(text, Span(0, len(text)), written or None)
    starts = [date.start_date for date in named if date.start_date and not (date.bound or date.name or date.quoted)]
    return [start for start in starts if start[: len(written)][:7] != written[: len(start)][:7]]


def _positions(written: Sequence[Sentence], outline: Outline, evidence: Evidence) -> Section:
    documents = {document.id: document for document in evidence.documents}
    claims = {claim.id: claim for claim in evidence.claims}
    rows: list[Sentence] = []
    met: set[str] = set()
    for sentence in _rows(written, outline.positions, documents):
        claim = claims[sentence.claims[0]]
        role = None if claim.speaker in met else claim.speaker_role
        met.add(claim.speaker or "")
        who = ", ".join(part for part in (claim.speaker, role) if part)
        spoken_to = _LISTENER.search(sentence.text) or not _NAMED.search(sentence.text)
        who += f", to {' and '.join(claim.addressees)}" if claim.addressees and spoken_to else ""
        who += " (by context)" if claim.speaker_from == "carried" else ""
        who += f", via {claim.via}" if claim.via else ""
        labels = (who, f"{when_of(documents[claim.document])} ({claim.document})")
        rows.append(sentence.model_copy(update={"labels": labels}))
    return Section(
        id="positions", heading="Who says what", columns=("Who", "When", "Words"), worded=2, sentences=tuple(rows)
    )


_LISTENER = re.compile(r"\b(?:you|your|we|our|sides?|joint|trilateral|all three|both)\b", re.IGNORECASE)
_NAMED = re.compile(r"[a-z,] [A-Z]")
"""A name inside the sentence: else only the listeners tell with whom it deals."""


def _checked(written: Sequence[Sentence], program: Section) -> Section:
    """Where sources differ, in the engine's words, before the program's own lines."""
    return program.model_copy(update={"sentences": (*written, *program.sentences)})


# --- numbers ----------------------------------------------------------------------------------------------------------

_LETTERS = {
    "basis": "A", "bottom-line": "B", "changes": "G", "judgments": "J", "planned": "P", "partners-none": "N",
    "timeline": "T",
    "positions": "W", "check": "K", "questions": "Q", "sources": "D", "method": "M",
}  # fmt: skip


def _cited(sections: Sequence[Section]) -> list[str]:
    return list(
        dict.fromkeys(claim for section in sections for sentence in section.sentences for claim in sentence.claims)
    )


def _numbered(sections: Sequence[Section]) -> tuple[tuple[Section, ...], tuple[Citation, ...]]:
    """Ids of sentences, and citation numbers by first appearance."""
    numbers = {claim: number for number, claim in enumerate(_cited(sections), 1)}
    counts: Counter[str] = Counter()
    numbered = []
    for section in sections:
        letter = _LETTERS.get(section.id, "R")
        sentences = [_with_id(sentence, letter, counts, numbers) for sentence in section.sentences]
        numbered.append(section.model_copy(update={"sentences": tuple(sentences)}))
    return tuple(numbered), tuple(Citation(number=number, claim=claim) for claim, number in numbers.items())


def _with_id(sentence: Sentence, letter: str, counts: Counter[str], numbers: Mapping[str, int]) -> Sentence:
    counts[letter] += 1
    citations = tuple(numbers[claim] for claim in sentence.claims)
    return sentence.model_copy(update={"id": f"{letter}{counts[letter]}", "citations": citations})

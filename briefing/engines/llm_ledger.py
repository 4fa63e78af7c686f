"""The evidence as a model sees it when it writes: sources and claims behind ids that hold within one request.

Invariant: ids are local to the request, in the order of the evidence, so that an article added elsewhere changes no
request that doesn't see it. Nothing stands in it but what the ledger has of these claims.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.articles.dates import format_range
from briefing.articles.tokens import count_tokens
from briefing.engines.llm_article import shown
from briefing.evidence.frames import own_voice, when_of
from briefing.evidence.judgments import sources_of
from briefing.records import Claim, Conflict, Document, Evidence, Outline, Story


class LedgerPage(NamedTuple):
    """What one writing request shows."""

    sources: tuple[str, ...]
    claims: tuple[str, ...]
    ties: tuple[str, ...]
    by_id: Mapping[str, Claim]
    """The claims by the ids of this request."""


def ledger_page(claims: Sequence[Claim], evidence: Evidence) -> LedgerPage:
    """The page of these claims, grouped by source, in the order of each article."""
    documents = {document.id: document for document in evidence.documents}
    sources = sources_of(claims, documents)
    numbers = {document.id: f"S{number}" for number, document in enumerate(sources, 1)}
    order = [document.id for document in sources]
    sorted_claims = sorted(claims, key=lambda claim: (order.index(claim.document), claim.start, claim.end, claim.text))
    ids = {claim.id: f"C{number}" for number, claim in enumerate(sorted_claims, 1)}
    lines = []
    offices: set[tuple[str, str | None]] = set()
    for claim in sorted_claims:
        told_before = (claim.document, claim.speaker) in offices
        offices.add((claim.document, claim.speaker))
        lines.append(f"{ids[claim.id]} {numbers[claim.document]} {_told(claim, office=not told_before)}")
    return LedgerPage(
        sources=tuple(f"{numbers[document.id]} {_source(document)}" for document in sources),
        claims=tuple(lines),
        ties=tuple(_ties(evidence.stories, ids)),
        by_id={ids[claim.id]: claim for claim in sorted_claims},
    )


def _source(document: Document) -> str:
    title = f", “{shown(document.title)[:_LONGEST_TITLE]}”" if document.title else ""
    return f"{shown(own_voice(document))}, {shown(when_of(document))}{title}"


_LONGEST_TITLE = 120


def _told(claim: Claim, office: bool = True) -> str:
    """A claim's line; the owner's office once a source."""
    owner = ", ".join(part for part in (claim.speaker, claim.speaker_role if office else None) if part)
    owner += f" via {claim.via}" if claim.via else ""
    known = [claim.kind, claim.status, _when(claim), shown(owner)]
    return f"[{', '.join(part for part in known if part)}] {shown(_unbracketed(claim))}"


def _unbracketed(claim: Claim) -> str:
    text = claim.text
    for bracket in claim.brackets:
        text = text.replace(f"[{bracket.text}]", bracket.text, 1)
    return text


def _when(claim: Claim) -> str:
    date = claim.event_date
    if date.start:
        return format_range(date.start, date.end or date.start)
    return shown(f"“{date.expression}”") if date.expression else ""


def _ties(stories: Iterable[Story], ids: Mapping[str, str]) -> Iterable[str]:
    for story in stories:
        here = sorted((ids[claim] for claim in story.claims if claim in ids), key=_number)
        if story.type == "event" and len(here) > 1:
            yield f"same event: {', '.join(here)}"
        if story.conflict and (told := _sides(story.conflict, ids)):
            yield f"differ in {story.conflict.kind}: {told}"


def plans_line(outline: Outline, page: LedgerPage) -> Iterable[str]:
    """The plans of which no article tells what became of them, by code: the table of plans is chosen from these."""
    open_plans = {claim.id for claim in outline.open_plans}
    here = [id for id, claim in page.by_id.items() if claim.id in open_plans]
    if here:
        yield f"outcome not told: {', '.join(here)}"


def _number(id: str) -> int:
    return int(id[1:])


def _sides(conflict: Conflict, ids: Mapping[str, str]) -> str:
    """Both versions with their claims; "" unless the request shows two."""
    sides = []
    for version in conflict.versions:
        here = [ids[claim] for claim in version.claims if claim in ids]
        sides += [f"{shown(version.value)} ({', '.join(here)})"] if here else []
    return "; ".join(sides) if len(sides) > 1 else ""


# --- which claims -----------------------------------------------------------------------------------------------------


def weightiest(evidence: Evidence, outline: Outline) -> tuple[Claim, ...]:
    """What the outline allows to be printed, the weightiest first, and what other articles say of the same events."""
    chosen = {claim.id for claim in outline.eligible}
    companions = {id for story in evidence.stories for id in _companions(story, chosen)}
    others = [claim for claim in evidence.claims if claim.printable and claim.id in companions - chosen]
    return (*outline.eligible, *others)


def all_printable(evidence: Evidence) -> tuple[Claim, ...]:
    """Every claim that can stand alone, the weightiest of each article first."""
    return tuple(sorted((claim for claim in evidence.claims if claim.printable), key=lambda claim: -claim.salience))


def _companions(story: Story, eligible: set[str]) -> Sequence[str]:
    return story.claims if story.type == "event" and eligible & set(story.claims) else ()


def fitting(claims: Sequence[Claim], max_tokens: int) -> tuple[Claim, ...]:
    """The first claims whose lines fit into `max_tokens`."""
    kept: list[Claim] = []
    total = 0
    for claim in claims:
        total += count_tokens(_told(claim)) + _ID_TOKENS
        if total > max_tokens:
            break
        kept.append(claim)
    return tuple(kept)


_ID_TOKENS = 8

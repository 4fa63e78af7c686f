"""The passage behind a citation, in its context, as it stands on disk now."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.articles.dates import format_date, format_range
from briefing.articles.sentences import sentence_spans
from briefing.errors import InputError
from briefing.evidence.frames import owner_of, when_of
from briefing.evidence.gate import quote_holds
from briefing.evidence.quotes import find_quote
from briefing.evidence.stories import share_a_run
from briefing.output.corroboration import corroboration
from briefing.output.markdown import paragraph_of
from briefing.output.reading import read_page
from briefing.output.sources import Source, read_briefing, read_sources
from briefing.output.verify.footnotes import Footnotes
from briefing.output.verify.matching import Printed, match
from briefing.records import Claim, Document, Ledger, Span, Story


class Passage(NamedTuple):
    """A quote in its article."""

    before: str
    quote: str
    after: str


class Shown(NamedTuple):
    """What stands behind a citation."""

    heading: str
    """`[7] S2 ¶12, 3370-3493: its title`."""
    facts: tuple[str, ...]
    """Path, dates, origin, and who says it, a line each."""
    passage: Passage | None
    """None if the source isn't there."""
    sentences: tuple[Printed, ...]
    """All that rest on it, in the order of the page."""


def show(path: Path, number: str) -> Shown:
    """The passage behind the mark `number` on the page at `path`. InputError if the page has no such citation."""
    markdown, ledger = read_briefing(path)
    page = read_page(markdown)
    sources = read_sources(ledger, path.parent)
    footnotes = Footnotes(page.notes, ledger, sources)
    id = footnotes.claim_of(number)
    claim = next((claim for claim in ledger.claims if claim.id == id), None)
    if claim is None:
        known = [note.label for note in page.notes if footnotes.claim_of(note.label)]
        raise InputError(f"{path.as_posix()!r} has no citation {number!r}; it has {_range(known)}")
    printed = match(page, ledger, footnotes.claims_of)
    resting = tuple(one for one in printed if claim.id in footnotes.claims_of(one.marks, [claim.id]))
    document = next(document for document in ledger.documents if document.id == claim.document)
    source = sources.get(document.id, Source(document, "missing", "it could not be read"))
    place = _place(claim, source.document)
    return Shown(
        _heading(number, claim, source.document, place),
        tuple(_facts(claim, source, ledger, place)),
        _passage(source.document, place) if place else None,
        resting,
    )


def _range(labels: Sequence[str]) -> str:
    numbers = sorted(int(label) for label in labels if label.isdigit())
    return f"{numbers[0]} to {numbers[-1]}" if numbers else "none"


def _place(claim: Claim, document: Document) -> Span | None:
    """Where the quote stands now; None if it doesn't."""
    if quote_holds(claim, document):
        return Span(claim.start, claim.end)
    found = find_quote(claim.quote, document.text, [Span(0, len(document.text))])
    return Span(found.start, found.end) if found.state != "missing" else None


def _heading(number: str, claim: Claim, document: Document, place: Span | None) -> str:
    at = f" ¶{paragraph_of(document.text, place.start)}, {place.start}-{place.end}" if place else ""
    return f"[{number}] {document.id}{at}: {document.title or 'without a title'}"


# --- what is known of it ----------------------------------------------------------------------------------------------


def _facts(claim: Claim, source: Source, ledger: Ledger, place: Span | None) -> Iterator[str]:
    document = source.document
    yield ", ".join(part for part in (document.path, document.publisher) if part)
    if source.state != "same":
        yield f"{source.state} since the briefing was made: {source.told}"
    if place is None and document.text:
        yield f"the quote is no longer in it: “{' '.join(claim.quote.split())}”"
    yield f"dated: {_dates(document)}"
    yield f"origin: {_origin(claim, document, ledger)}"
    yield f"says it: {owner_of(claim, document)}; {claim.kind}, {claim.status}{_event(claim)}"


def _dates(document: Document) -> str:
    published = f"published {format_date(document.published)} ({document.published_from})" if document.published else ""
    why = document.content_date.why
    content = f"content {when_of(document)}" + (f": {why}" if why not in when_of(document) else "")
    return "; ".join(part for part in (published, content, document.date_warning) if part)


def _origin(claim: Claim, document: Document, ledger: Ledger) -> str:
    story = next((story for story in ledger.stories if claim.id in story.claims), None)
    first = _first(claim, document, story, ledger)
    told = "its own words" if first == document.id else f"the words of {first}"
    others = [id for id in story.origins if id != first] if story else []
    if story is None or not others:
        return f"{told}; no other origin tells it"
    if story.conflict:
        return f"{told}; {', '.join(others)} {'tells' if len(others) == 1 else 'tell'} it differently"
    origins = {document.id: document.origin or document.id for document in ledger.documents}
    homes = [other.document for other in ledger.claims if other.id in story.claims]
    count = corroboration(story, [home for home in homes if origins[home] in story.origins], ledger.documents)
    if first not in story.origins:
        return f"{told}; what became of it is told by {', '.join(others)}: {count}"
    return f"{told}; told by {', '.join(others)} too: {count}"


def _first(claim: Claim, document: Document, story: Story | None, ledger: Ledger) -> str:
    """The document that first published the words; in an article of its own they may still be another's."""
    own = document.origin or document.id
    if story is None or own in story.origins:
        return own
    origins = {document.id: document.origin or document.id for document in ledger.documents}
    told = (other for other in ledger.claims if other.id in story.claims and origins[other.document] in story.origins)
    return next((origins[other.document] for other in told if share_a_run(claim.quote, other.quote)), own)


def _event(claim: Claim) -> str:
    date = claim.event_date
    if date.start:
        return f"; happens {format_range(date.start, date.end or date.start)} (“{date.expression}”)"
    return f"; happens “{date.expression}”, not resolved" if date.expression else ""


# --- the passage ------------------------------------------------------------------------------------------------------

_CONTEXT = 2
"""Sentences before and after the quote."""
_MOST_CHARS = 5000
"""Looked through for them on either side."""


def _passage(document: Document, place: Span) -> Passage:
    """The quote with the sentences around it, as they stand, line breaks kept."""
    near = Span(max(0, place.start - _MOST_CHARS), min(len(document.text), place.end + _MOST_CHARS))
    spans = [span for span in sentence_spans(document.text, near, document.language) if _worded(document, span)]
    cut = [span for span in spans if span.start < place.end and place.start < span.end]
    before = [span for span in spans if span.end <= place.start][-_CONTEXT:]
    after = [span for span in spans if span.start >= place.end][:_CONTEXT]
    start = min(span.start for span in (*before, *cut, place))
    end = max(span.end for span in (*cut, *after, place))
    text = document.text
    return Passage(text[start : place.start].lstrip(), text[place.start : place.end], text[place.end : end].rstrip())


def _worded(document: Document, span: Span) -> bool:
    return bool(document.text[span.start : span.end].strip())

"""The section on what changed since the earlier briefing, and the look for that briefing.

Invariant: every line is a finding with its owner; how it was before stands in the frame, which is the program's own, so
that a sentence still says no more than its claims.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from briefing.articles.dates import format_date
from briefing.evidence.frames import sentence_of
from briefing.output.diff import Briefing, Change, compare
from briefing.output.sources import read_ledger
from briefing.records import Evidence, Ledger, Outline, Section, Sentence, Since

_MOST_LINES = 4
_MOST_NEW = 2
_MOST_GONE = 1
_SHORT = 20
_LONG = 35
"""Words of a line's sentence: the short way where the claim may stand elsewhere on the page in full."""


class Earlier(NamedTuple):
    """The briefing before this one."""

    ledger: Ledger
    since: Since
    """How this one's ledger names it."""


def changes_section(earlier: Earlier, evidence: Evidence, outline: Outline) -> Section | None:
    """Contradictions, changes, what is new, what is gone: one finding a line; None if there is none.

    What is new is told in the outline's order, the weightiest first.
    """
    changes = compare(earlier.ledger, evidence)
    rank = {claim.id: number for number, claim in enumerate(outline.eligible)}
    new = sorted((one for one in changes.new if one.claims[0] in rank), key=lambda one: rank[one.claims[0]])
    altered = [*changes.contradicted, *changes.changed]
    elsewhere = _printed(outline)
    lines = [
        *islice(_lines(altered, evidence, elsewhere), _MOST_LINES),
        *islice(_lines(new, evidence, elsewhere), _MOST_NEW),
        *islice(_lines(changes.no_longer_reported, earlier.ledger, frozenset()), _MOST_GONE),
    ]
    heading = f"What changed since {format_date(changes.since)}"
    return Section(id="changes", heading=heading, sentences=tuple(lines[:_MOST_LINES])) if lines else None


def _printed(outline: Outline) -> frozenset[str]:
    """Claims that have a line elsewhere on the page."""
    partners = [claim for told in outline.partners for claim in told.claims]
    prose = (*outline.bottom_line, *outline.judgments, *outline.positions, *partners)
    return frozenset(claim.id for claim in prose)


def _lines(changes: Iterable[Change], told_in: Briefing, elsewhere: frozenset[str]) -> Iterator[Sentence]:
    """Those short enough; `told_in` has the claims that they are worded by."""
    documents = {document.id: document for document in told_in.documents}
    claims = {claim.id: claim for claim in told_in.claims}
    for change in changes:
        is_gone = change.kind == "gone"
        claim = claims[(change.earlier_claims if is_gone else change.claims)[0]]
        told = sentence_of(claim, documents, short=True)
        if len(told.text.split()) <= (_SHORT if claim.id in elsewhere else _LONG):
            frame = _frame(change, told.frame or "", is_planned=claim.status == "planned")
            kept = {"claims": (), "brackets": ()} if is_gone else {}
            yield told.model_copy(update={"frame": frame, "earlier_claims": change.earlier_claims, **kept})


def _frame(change: Change, frame: str, is_planned: bool) -> str:
    """What happened to the words, then whose they are; numbers of sources that are gone would name others here."""
    match change.kind:
        case "new":
            return f"New: {frame}"
        case "number" | "office":
            return f"{change.now}, was {change.was}: {frame}"
        case "date":
            return f"{'Moved' if is_planned else 'Another day'}, was “{change.was}”: {frame}"
        case "done":
            return f"Planned before, now told as done: {frame}"
        case "direction":
            return f"Turned, “{change.was}” before: {frame}"
        case "contradicted":
            return f"Against the earlier briefing: {frame}"
        case "gone":
            return f"No longer reported: {re.sub(r'[(]S[0-9]+[)]', '(earlier briefing)', frame)}"


# --- the earlier briefing ---------------------------------------------------------------------------------------------


def find_earlier(out: Path, topic: str, date: str, since: str | None) -> Earlier | None:
    """The ledger that a briefing of `topic` on `date` is compared with; None for none.

    `since` is as the user gave it: a ledger's path, `none`, or None for the newest ledger of the topic in `out`, not in
    its folders, with an earlier date. InputError if the path leads to no ledger.
    """
    if since == "none":
        return None
    path = Path(since) if since is not None else _newest(out, topic, date)
    if path is None:
        return None
    ledger = read_ledger(path)
    name = path.name if path.parent.resolve() == out.resolve() else path.as_posix()
    return Earlier(ledger, Since(file=name, sha256=hashlib.sha256(path.read_bytes()).hexdigest()))


def _newest(out: Path, topic: str, date: str) -> Path | None:
    named = re.compile(rf"(\d{{4}}-\d\d-\d\d)-{re.escape(topic)}\.json")
    files = out.iterdir() if out.is_dir() else iter(())
    dated = [(found[1], path) for path in files if (found := named.fullmatch(path.name)) and path.is_file()]
    return max((path for day, path in dated if day < date), default=None)

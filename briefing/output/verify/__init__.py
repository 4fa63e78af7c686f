"""Does every sentence still rest on its sources? Works on the page as a person left it.

Invariant: an untouched page over untouched sources gives no finding; nothing is written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.errors import ConfigurationError
from briefing.evidence.gate import quote_holds
from briefing.evidence.judgments import frame_for, printed_frame
from briefing.evidence.quotes import find_quote
from briefing.output.lines import unplaced
from briefing.output.reading import Page, read_page
from briefing.output.sources import Source, read_briefing, read_sources
from briefing.output.verify.annex import annex_findings
from briefing.output.verify.edits import edit_reasons, gate_reasons
from briefing.output.verify.finding import Code, Finding
from briefing.output.verify.footnotes import Footnotes
from briefing.output.verify.matching import Printed, match
from briefing.output.verify.program import program_findings
from briefing.output.verify.reasons import Evidence, one_a_fault
from briefing.output.verify.recomputed import recomputed_findings
from briefing.output.verify.same import core
from briefing.profiles import load_profile
from briefing.records import Claim, Document, Ledger, Profile, Sentence, Span

__all__ = ["Cited", "Finding", "Verdict", "cited_sentences", "verify"]


class Cited(NamedTuple):
    """A sentence on the page with what its marks lead to."""

    printed: Printed
    sentence: Sentence
    """As it stands, with its frame."""
    evidence: Evidence


class Verdict(NamedTuple):
    """What was found, and how much was looked at."""

    findings: tuple[Finding, ...]
    """By line."""
    sentences: int
    """With claims."""
    comments: int
    """An analyst's own lines, exempt."""


def verify(path: Path, own_prompts: str | None = None) -> Verdict:
    """All findings on the page at `path`, against the ledger beside it and the sources as they are on disk now.

    `own_prompts` is the user's folder of profiles. InputError if there is no page or no ledger.
    """
    desk = _desk(path, own_prompts)
    comments = [block for block in desk.page.blocks if block.kind == "comment"]
    found = [*desk.findings(), *annex_findings(path, desk.ledger)]
    findings = sorted(found, key=lambda finding: (finding.line, finding.code))
    return Verdict(tuple(dict.fromkeys(findings)), sum(bool(one.marks) for one in desk.printed), len(comments))


def cited_sentences(path: Path, own_prompts: str | None = None) -> Iterator[Cited]:
    """The sentences whose marks lead to claims, in order; InputError as for `verify`."""
    return _desk(path, own_prompts).cited()


def _desk(path: Path, own_prompts: str | None) -> "_Desk":
    markdown, ledger = read_briefing(path)
    return _Desk(read_page(markdown), ledger, read_sources(ledger, path.parent), profile_of(ledger, own_prompts))


def profile_of(ledger: Ledger, own_prompts: str | None) -> Profile:
    """The ledger's topic; an empty profile where it is unknown here, so that names have no variants."""
    try:
        return load_profile(ledger.topic, own_prompts)
    except ConfigurationError:
        return Profile(name=ledger.topic, title=ledger.title, question="")


class _Desk:
    """One page, its ledger and its sources, side by side."""

    def __init__(self, page: Page, ledger: Ledger, sources: Mapping[str, Source], profile: Profile) -> None:
        self.page, self.ledger, self._sources, self._profile = page, ledger, sources, profile
        self._claims = {claim.id: claim for claim in ledger.claims}
        self._documents = {document.id: document for document in ledger.documents}
        self._documents |= {id: source.document for id, source in sources.items()}
        self._footnotes = Footnotes(page.notes, ledger, sources)
        self.printed = match(page, ledger, self._footnotes.claims_of)

    def findings(self) -> Iterator[Finding]:
        for one in self.printed:
            yield from self._uncited(one) if not one.marks else self._cited(one)
        used = [mark for block in self.page.blocks for cell in block.cells for run in cell for mark in run.marks]
        yield from self._footnotes.findings(self.printed, used)
        yield from program_findings(self.page, self.printed, self.ledger)
        yield from recomputed_findings(self.printed, self.ledger, self._sources, self._profile)
        yield from _source_findings(self._sources, self.printed, self.ledger)

    def cited(self) -> Iterator[Cited]:
        for one in self.printed:
            if claims := [self._claims[id] for id in self._rests_on(one)] if one.marks else []:
                sentence = self._as_printed(one, claims, one.known.sentence if one.known else None)
                yield Cited(one, sentence, Evidence(claims, self._documents, self._profile))

    def _uncited(self, one: Printed) -> Iterator[Finding]:
        """A sentence without a mark that is not a line of the program's."""
        if (one.known and not one.known.sentence.claims) or self._leads_to_heading(one):
            return
        if not one.known:
            yield _finding(one, "uncited", "it has no mark", "cite a claim, or begin the line with “> Comment (”")
            return
        marks = "".join(f"[^{number}]" for number in one.known.sentence.citations)
        yield _finding(one, "uncited", f"its mark {marks} is gone", f"end it with {marks}")

    def _leads_to_heading(self, one: Printed) -> bool:
        """A line of a table of contents."""
        headings = {core(block.heading) for block in self.page.blocks if block.kind == "heading"}
        return core(one.text) in headings or bool(_CONTENTS.fullmatch(one.text))

    def _cited(self, one: Printed) -> Iterator[Finding]:
        for mark in self._footnotes.undefined(one.marks):
            yield _finding(one, "broken_footnote", f"[^{mark}] has no footnote", self._footnotes.restored(mark))
        claims = [self._claims[id] for id in self._rests_on(one)]
        lost = [claim for claim in claims if not self._holds(claim)]
        for claim in lost:
            yield from self._lost_quote(one, claim)
        if claims and not lost:
            yield from self._reasons(one, claims)

    def _rests_on(self, one: Printed) -> Sequence[str]:
        """The ledger's claims of the sentence if its marks lead to the same quotes; two claims may share one."""
        wanted = one.known.sentence.claims if one.known else ()
        found = self._footnotes.claims_of(one.marks, wanted)
        return wanted if {self._place(id) for id in found} == {self._place(id) for id in wanted} else found

    def _place(self, id: str) -> tuple[str, int, int]:
        claim = self._claims[id]
        return claim.document, claim.start, claim.end

    def _holds(self, claim: Claim) -> bool:
        return quote_holds(claim, self._documents[claim.document])

    def _lost_quote(self, one: Printed, claim: Claim) -> Iterator[Finding]:
        """The quote no longer stands at its span; a missing source says so itself."""
        document = self._documents[claim.document]
        if not document.text:
            return
        found = find_quote(claim.quote, document.text, [Span(0, len(document.text))])
        if found.state != "missing":
            told = f"its quote now stands at {found.start}-{found.end} of {claim.document}"
        else:
            told = f"its quote is not in {claim.document}; nearest is “{' '.join(found.text.split())}”"
        yield _finding(one, "quote_mismatch", told, f"put {document.path} back as it was, or build the briefing again")

    def _reasons(self, one: Printed, claims: Sequence[Claim]) -> Iterator[Finding]:
        known = one.known.sentence if one.known else None
        evidence = Evidence(claims, self._documents, self._profile)
        as_printed = self._as_printed(one, claims, known)
        if known and one.exact and {claim.id for claim in claims} == set(known.claims):
            reasons = gate_reasons(as_printed, evidence)
        else:
            reasons = edit_reasons(known if known and known.claims else None, as_printed, evidence)
        reasons = one_a_fault(reasons)
        for code in dict.fromkeys(reason.code for reason in reasons):
            told = "; ".join(reason.detail for reason in reasons if reason.code == code)
            yield _finding(one, code, told, _fix(known, claims))

    def _as_printed(self, one: Printed, claims: Sequence[Claim], known: Sentence | None) -> Sentence:
        """The sentence as the gate reads it: its owner stands before it, in a row's cells, or in its own words."""
        brackets = tuple(bracket for bracket in (known.brackets if known else ()) if bracket.text in one.text)
        told = frame_for(one.text, claims, self._documents) if claims and not one.is_row else None
        owner = one.frame or (None if printed_frame(told) else told)
        frame = "; ".join(part for part in (owner, *one.labels) if part) or None
        text = unplaced(known.text) if known and one.exact else one.text
        return Sentence(frame=frame, text=text, claims=tuple(claim.id for claim in claims), brackets=brackets)


_CONTENTS = re.compile(r"\[+_*TOC_*\]+", re.IGNORECASE)


def _finding(one: Printed, code: Code, detail: str, fix: str) -> Finding:
    return Finding(code=code, sentence=one.text, id=one.id, line=one.line, detail=detail, fix=fix)


def _fix(known: Sentence | None, claims: Sequence[Claim]) -> str:
    if known:
        return f"put back “{' '.join(known.text.split())}”, or say what the quote says"
    quotes = " ".join(" ".join(claim.quote.split()) for claim in claims)
    return f"say what the quote says: “{quotes}”"


def _source_findings(sources: Mapping[str, Source], printed: Sequence[Printed], ledger: Ledger) -> Iterator[Finding]:
    """One for each input that is not what it was, with the sentences that rest on it."""
    homes = {claim.id: claim.document for claim in ledger.claims}
    for id, source in sources.items():
        if source.state == "same":
            continue
        resting = [one for one in printed if one.known and id in {homes[c] for c in one.known.sentence.claims}]
        row = next((one for one in printed if one.is_row and one.labels[:1] == (id,)), None)
        ids = ", ".join(dict.fromkeys(one.id for one in resting if one.id))
        yield Finding(
            code="source_missing" if source.state == "missing" else "source_changed",
            sentence=row.text if row else _name(source.document),
            id=id,
            line=row.line if row else 1,
            detail=f"{source.told}; on it rest: {ids or 'none of these sentences'}",
            fix="put the file back as it was, or build the briefing again",
        )


def _name(document: Document) -> str:
    return document.title or document.path

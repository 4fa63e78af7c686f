"""What the program wrote from the ledger's records, written again: counts, headings, owners, how sure a judgment is.

Invariant: only what this version wrote over sources that are as they were; another version words its lines otherwise.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefing import __version__
from briefing.evidence.frames import frame_of, partner_heading
from briefing.evidence.judgments import JUDGED, frame_for
from briefing.output import lines
from briefing.output.check import check
from briefing.output.reading import flat
from briefing.output.sources import Source
from briefing.output.verify.finding import Finding
from briefing.output.verify.matching import Printed
from briefing.records import Evidence, Ledger, Made, Profile, Section


def recomputed_findings(
    printed: Sequence[Printed], ledger: Ledger, sources: Mapping[str, Source], profile: Profile
) -> Iterator[Finding]:
    """Lines on the page, and in the ledger, that the ledger's own records give otherwise."""
    if ledger.version != __version__ or any(source.state != "same" for source in sources.values()):
        return
    documents = tuple(
        sources[document.id].document if document.id in sources else document for document in ledger.documents
    )
    evidence = Evidence(documents=documents, claims=ledger.claims, stories=ledger.stories)
    written = {section.id: section for section in _sections(ledger, evidence, profile)}
    for one in printed:
        if one.known and one.exact and one.known.section.id in written and not one.known.sentence.claims:
            yield from _line(one, written[one.known.section.id])
        elif one.known and one.known.sentence.frame and one.known.section.id != "changes":
            yield from _frame(one, evidence)
    yield from _headings(printed, ledger, evidence, profile)


def _sections(ledger: Ledger, evidence: Evidence, profile: Profile) -> Iterator[Section]:
    claims = {claim.id: claim for claim in ledger.claims}
    cited = [claims[citation.claim] for citation in ledger.citations]
    made = Made(engine=ledger.engine, model=ledger.model, prompt_hashes=ledger.prompt_hashes, version=ledger.version)
    reasons = Counter(entry.reason.split(":")[0] for entry in ledger.withheld)
    yield lines.basis(evidence, ledger.date, cited)
    yield check(evidence, profile, cited)
    yield lines.sources(evidence, cited)
    yield lines.method(made, evidence, len(cited), reasons)


def _line(one: Printed, written: Section) -> Iterator[Finding]:
    """A line of the program's, with its labels, that is like none of those written now but one."""
    from rapidfuzz.fuzz import ratio

    assert one.known
    told = [_words(sentence.text, sentence.labels) for sentence in written.sentences]
    told += [flat(written.note)] if written.note else []
    mine = _words(one.known.text, one.known.sentence.labels)
    nearest = max(told, key=lambda line: ratio(line, mine), default="")
    if nearest != mine and ratio(nearest, mine) >= _LIKE:
        yield _finding(one, f"the ledger's own records give “{nearest}”")


_LIKE = 80


def _words(text: str, labels: Sequence[str]) -> str:
    return " | ".join(map(flat, (text, *labels)))


def _frame(one: Printed, evidence: Evidence) -> Iterator[Finding]:
    """Whose words a sentence is given to."""
    assert one.known
    sentence = one.known.sentence
    documents = {document.id: document for document in evidence.documents}
    claims = [claim for claim in evidence.claims if claim.id in sentence.claims]
    claims.sort(key=lambda claim: sentence.claims.index(claim.id))
    known = (
        frame_of(claims, documents),
        frame_for(sentence.text, claims, documents),
        JUDGED,
    )
    if claims and sentence.frame not in known:
        yield _finding(one, f"the ledger's own records give these words to “{known[0]}”, not to “{sentence.frame}”")


def _headings(printed: Sequence[Printed], ledger: Ledger, evidence: Evidence, profile: Profile) -> Iterator[Finding]:
    headings = {f"partner-{actor.id}": partner_heading(actor, evidence) for actor in profile.partners}
    for section in ledger.sections:
        first = next((one for one in printed if one.known and one.known.section.id == section.id), None)
        if first and section.heading != headings.get(section.id, section.heading):
            yield _finding(first, f"the ledger's own records give its section the heading “{headings[section.id]}”")


def _finding(one: Printed, detail: str) -> Finding:
    return Finding(
        code="unsupported_fact",
        sentence=one.text,
        id=one.id,
        line=one.line,
        detail=detail,
        fix="build the briefing again",
    )

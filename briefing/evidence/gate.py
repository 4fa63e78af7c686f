"""The last check before printing: a sentence that its claims don't carry is withheld, with the reason."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.evidence.facts import check_facts, check_owner, quote_only_words
from briefing.evidence.judgments import JUDGED, OF_REPORTS_ONLY, confidence_sentence
from briefing.records import Claim, Document, Evidence, Profile, Section, Sentence, Withheld


class Checked(NamedTuple):
    """What passed and what didn't."""

    sections: tuple[Section, ...]
    withheld: tuple[Withheld, ...]


def check_sections(sections: Sequence[Section], evidence: Evidence, profile: Profile) -> Checked:
    """Laws 1, 2, 4, 5 and 8 for every sentence that rests on claims; tables and prose alike."""
    documents = {document.id: document for document in evidence.documents}
    claims = {claim.id: claim for claim in evidence.claims}
    passed: list[Section] = []
    withheld: list[Withheld] = []
    for section in sections:
        kept = []
        for sentence in section.sentences:
            reasons = refusals(sentence, [claims[claim] for claim in sentence.claims], documents, profile)
            if reasons:
                withheld.append(_withheld(sentence, reasons, claims))
            else:
                kept.append(sentence)
        if kept or not section.sentences:
            passed.append(section.model_copy(update={"sentences": tuple(kept)}))
    return Checked(tuple(passed), tuple(withheld))


def refusals(
    sentence: Sentence, claims: Sequence[Claim], documents: Mapping[str, Document], profile: Profile
) -> list[str]:
    """Why this sentence may not be printed, each `code: words`; empty if it may."""
    if not claims or sentence.text == confidence_sentence(claims, documents):
        return []
    reasons = [
        *(f"quote_mismatch: {claim.id}" for claim in claims if not quote_holds(claim, documents[claim.document])),
        *check_facts(_without_joined(sentence), claims, documents, profile, sentence.brackets),
        *check_owner(sentence.text, sentence.frame, claims),
        *(f"quote_only: {word!r} outside quotation marks" for word in quote_only_words(sentence.text, profile)),
    ]
    if sentence.frame == JUDGED:
        return [reason for reason in reasons if not reason.startswith(OF_REPORTS_ONLY)]
    return reasons


def _without_joined(sentence: Sentence) -> str:
    """The text without brackets that only join names which have brackets, and so spans, of their own."""
    spans = [bracket.text for bracket in sentence.brackets if bracket.start is not None]
    text = sentence.text
    for bracket in sentence.brackets:
        names = bracket.text.removeprefix("with ").removeprefix("between ").split(" and ")
        if bracket.start is None and all(name in spans for name in names):
            text = text.replace(f" [{bracket.text}]", "")
    return text


def quote_holds(claim: Claim, document: Document) -> bool:
    """Law 1: the quote stands at its span, inside one body span."""
    inside = any(span.start <= claim.start and claim.end <= span.end for span in document.body)
    return inside and document.text[claim.start : claim.end] == claim.quote


def _withheld(sentence: Sentence, reasons: Sequence[str], claims: Mapping[str, Claim]) -> Withheld:
    sources = {claims[claim].document for claim in sentence.claims}
    return Withheld(
        text=sentence.text, reason="; ".join(reasons), document=sources.pop() if len(sources) == 1 else None
    )

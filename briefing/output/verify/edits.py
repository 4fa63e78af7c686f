"""What is wrong with an edited sentence: against the ledger's wording, and against the evidence that it cites.

Invariant: pure; an edit that changes no fact, no negation, modality, hedge, owner or status, and that its evidence
supports, gives no reason.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.articles.dates import format_range
from briefing.evidence.excerpt import check_excerpt
from briefing.evidence.facts import check_owner
from briefing.evidence.frames import when_of
from briefing.evidence.gate import refusals
from briefing.evidence.judgments import JUDGED
from briefing.evidence.one_line import on_one_line
from briefing.evidence.passages import passages
from briefing.evidence.quoted import quoted_spans
from briefing.evidence.quotes import find_quote, normalise
from briefing.evidence.stories import content_words
from briefing.output.verify.omissions import omission_reasons
from briefing.output.verify.reasons import Code, Evidence, Reason
from briefing.output.verify.turns import lost_brackets, strange_marks
from briefing.output.verify.wording import TOLD, judgment_reasons, new_words, wording_reasons
from briefing.records import Claim, Sentence, Span


def edit_reasons(before: Sentence | None, after: Sentence, evidence: Evidence) -> list[Reason]:
    """Reasons against `after`; `before` is the ledger's sentence, None if somebody wrote a new one."""
    if before and set(before.claims) == set(after.claims) and _bare(before) == _bare(after):
        return []
    reasons = [*gate_reasons(after, evidence, edited=True), *_misquoted(before, after, evidence)]
    reasons += _other_source(after, evidence)
    if before:
        reasons += [*strange_marks(before, after, evidence), *lost_brackets(before, after)]
        reasons += omission_reasons(before, after)
    if before and before.frame == JUDGED:
        return list(dict.fromkeys([*reasons, *judgment_reasons(before, after, evidence)]))
    if (after.frame or "").startswith(JUDGED):
        reasons += [Reason("unsupported_sentence", "it is no judgment of the ledger's, and no comment of an analyst's")]
    cut = _cut_reasons(after, evidence)
    if cut == []:
        return list(dict.fromkeys(reasons))
    reasons += wording_reasons(before, after, evidence) if before else []
    reasons += cut or []
    same_ground = before and set(before.claims) <= set(after.claims)
    return list(dict.fromkeys(reasons)) or _unsupported(before if same_ground else None, after, evidence)


def _bare(sentence: Sentence) -> str:
    """The words without a full stop, a capital at the start and marks around the whole."""
    text = normalise(sentence.text).strip(" .")
    return text[:1].lower() + text[1:]


_FACTS = ("unsupported_", "bracket")


def gate_reasons(sentence: Sentence, evidence: Evidence, edited: bool = False) -> list[Reason]:
    """What the gate before printing says of it (laws 1, 2, 4 and 5).

    An edited sentence may still have the mark of a claim that it no longer tells; it needn't name that one's owner.
    """
    found = refusals(sentence, evidence.claims, evidence.documents, evidence.profile)
    if edited:
        found = [reason for reason in found if not reason.startswith("owner_missing")]
        found += check_owner(sentence.text, sentence.frame, _told(sentence, evidence))
    return [Reason(_code(reason.split(":")[0]), reason.split(": ", 1)[-1]) for reason in found]


def _told(sentence: Sentence, evidence: Evidence) -> list[Claim]:
    """The claims that it tells something of that no other one has; a judgment of the briefing's own tells of none."""
    if sentence.frame == JUDGED:
        return []
    words = {claim.id: content_words(claim.quote) for claim in evidence.claims}
    mine = content_words(sentence.text)
    return [claim for claim in evidence.claims if _tells(mine, claim.id, words)]


def _tells(mine: frozenset[str], id: str, words: Mapping[str, frozenset[str]]) -> bool:
    shared = mine & words[id]
    others = frozenset().union(*(theirs for other, theirs in words.items() if other != id))
    own = shared - others or shared == words[id]
    return bool(own) and len(shared) >= TOLD * min(len(mine), len(words[id]))


def _code(reason: str) -> Code:
    if reason == "quote_mismatch":
        return "quote_mismatch"
    if reason == "unsupported_sentence":
        return "unsupported_sentence"
    return "unsupported_fact" if reason.startswith(_FACTS) else "changed_sentence"


def _other_source(after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """The frame, or the row, names sources, and a mark leads to none of them."""
    named = set(re.findall(r"\bS\d+\b", after.frame or ""))
    strange = [claim.document for claim in evidence.claims if claim.document not in named]
    if named and strange:
        yield Reason("changed_sentence", f"owner: a mark leads to {strange[0]}, which is not named before it")


# --- words in quotation marks -----------------------------------------------------------------------------------------


def _misquoted(before: Sentence | None, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """Words in quotation marks that the ledger's sentence has not are those of a cited quote."""
    known = normalise(before.text) if before else ""
    lines = (on_one_line(claim.quote, evidence.documents[claim.document].text) for claim in evidence.claims)
    quotes = normalise("\n".join(lines))
    for span in quoted_spans(after.text):
        inside = after.text[span.start + 1 : span.end - 1]
        wrong = [part for part in _verbatim_parts(inside) if normalise(part) not in quotes]
        if wrong and normalise(inside) not in known:
            yield Reason("quote_mismatch", f"“{wrong[0]}” is not in the quote{_nearest(wrong[0], evidence)}")


def _nearest(words: str, evidence: Evidence) -> str:
    texts = [claim.quote for claim in evidence.claims]
    found = [find_quote(words, text, [Span(0, len(text))]) for text in texts]
    best = max((one for one in found if one.text), key=lambda one: one.likeness, default=None)
    return f"; nearest is “{' '.join(best.text.split())}”" if best else ""


def _verbatim_parts(text: str) -> list[str]:
    """What stands between brackets and omissions."""
    parts = (part.strip(" .,;:") for part in re.split(r"\[[^\[\]]*\]|…|\.\.\.", text))
    return [part for part in parts if re.search(r"\w", part)]


# --- excerpts ---------------------------------------------------------------------------------------------------------

_CUTS = ("cut_negation", "cut_modal", "cut_hedge", "cut_condition", "cut_contrast", "cut_speaker")


def _cut_reasons(after: Sentence, evidence: Evidence) -> list[Reason] | None:
    """Reasons against a sentence made of verbatim parts (law 3), [] if it honestly is, None if it isn't."""
    parts = _verbatim_parts(after.text)
    sources = list(_source_sentences(evidence))
    found = [check_excerpt(after.text, source, after.brackets, after.frame) for source in sources]
    verbatim = [reasons for reasons in found if not any(reason.startswith("not_verbatim") for reason in reasons)]
    if verbatim:
        best = [reason for reason in min(verbatim, key=len) if not _went_along(reason, after.text, sources)]
        cuts = [Reason("changed_sentence", r.split(": ", 1)[-1]) for r in best if r.startswith(_CUTS)]
        return cuts or ([] if not best else None)
    if _omits(after.text) and len(parts) > 1 and all(_stands(part, evidence) for part in parts):
        return [Reason("unsupported_sentence", "the omission joins words that stand in different sentences")]
    return None


def _went_along(reason: str, text: str, sources: Sequence[str]) -> bool:
    """True of a hedge of numbers ("up to 6 million") that were cut off with it."""
    hedge = _CUT_HEDGE.fullmatch(reason)
    numbers = (
        [found[1] for source in sources for found in re.finditer(rf"\b{hedge[1]} (\S*\d\S*)", source)] if hedge else []
    )
    return bool(numbers) and not any(number in text for number in numbers)


_CUT_HEDGE = re.compile(r"cut_hedge: '([\w ]+)' is cut")


def _omits(text: str) -> bool:
    return "…" in text or "..." in text


def _stands(part: str, evidence: Evidence) -> bool:
    """True if the words are in a cited document."""
    wanted = normalise(part)
    return any(wanted in normalise(evidence.documents[claim.document].text) for claim in evidence.claims)


def _source_sentences(evidence: Evidence) -> Iterator[str]:
    """The sentences of the documents that the quotes stand in."""
    for claim in evidence.claims:
        document = evidence.documents[claim.document]
        home = [span for span in document.body if span.start <= claim.start and claim.end <= span.end]
        for passage in passages(document, home):
            if passage.start < claim.end and claim.start < passage.end:
                yield on_one_line(document.text[passage.start : passage.end], document.text)


# --- support ----------------------------------------------------------------------------------------------------------


_FEW_WORDS = 1
"""New words with which an edited sentence is still the ledger's: `wording` has looked at them."""


def _unsupported(before: Sentence | None, after: Sentence, evidence: Evidence) -> list[Reason]:
    """What the checker holds against a new sentence, or against an edit of one that it had nothing against."""
    from briefing.evidence.support.checker import support

    if before and len(new_words(before, after, evidence)) <= _FEW_WORDS:
        return []
    verdict = support(after.text, evidence_text(after, evidence))
    if verdict.supported or (before and not support(before.text, evidence_text(before, evidence)).supported):
        return []
    return [Reason("unsupported_sentence", "; ".join(verdict.reasons) or "the quotes do not carry it")]


def evidence_text(sentence: Sentence, evidence: Evidence) -> str:
    """The quotes with who speaks and when, and what the sentence's brackets stand for."""
    lines = []
    for claim in evidence.claims:
        document, date = evidence.documents[claim.document], claim.event_date
        dated = format_range(date.start, date.end or date.start) if date.start else None
        about = (claim.speaker, claim.speaker_role, claim.via, dated, when_of(document))
        lines.append(f"{', '.join(part for part in about if part)}: {claim.quote}")
    lines += [bracket.text for bracket in sentence.brackets]
    return "\n".join(lines)

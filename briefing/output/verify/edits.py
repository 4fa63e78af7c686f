"""What is wrong with an edited sentence: against the ledger's wording, and against the evidence that it cites.

Invariant: pure; an edit that changes no fact, no negation, modality, hedge, owner or status, and that its evidence
supports, gives no reason.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from briefing.evidence import words as w
from briefing.evidence.clauses import units
from briefing.evidence.date_parts import dates
from briefing.evidence.excerpt import check_excerpt
from briefing.evidence.facts import check_owner
from briefing.evidence.gate import refusals
from briefing.evidence.names import names
from briefing.evidence.naming import Naming
from briefing.evidence.numbers import numbers
from briefing.evidence.passages import passages
from briefing.evidence.quoted import quoted_spans
from briefing.evidence.quotes import find_quote, normalise
from briefing.evidence.stories import content_words
from briefing.records import Claim, Document, Profile, Sentence, Span

Code = Literal["quote_mismatch", "unsupported_fact", "changed_sentence", "unsupported_sentence"]


class Reason(NamedTuple):
    """One thing that is wrong."""

    code: Code
    detail: str


class Evidence(NamedTuple):
    """What a sentence on the page rests on."""

    claims: Sequence[Claim]
    documents: Mapping[str, Document]
    """By id, with their texts."""
    profile: Profile


def edit_reasons(before: Sentence | None, after: Sentence, evidence: Evidence) -> list[Reason]:
    """Reasons against `after`; `before` is the ledger's sentence, None if somebody wrote a new one."""
    if before and set(before.claims) == set(after.claims) and _bare(before) == _bare(after):
        return []
    reasons = [*gate_reasons(after, evidence, edited=True), *_misquoted(before, after, evidence)]
    cut = _cut_reasons(after, evidence)
    if before and cut != []:
        reasons += [*_replaced(before, after, evidence), *_reworded(before, after), *_lost_owner(before, after)]
        reasons += _letters(before, after, evidence)
    reasons += cut or []
    reasons += [] if reasons or cut == [] else _unsupported(after, evidence)
    return list(dict.fromkeys(reasons))


def _bare(sentence: Sentence) -> str:
    """The words without a full stop, a capital at the start and marks around the whole."""
    text = normalise(sentence.text).strip(" .")
    return text[:1].lower() + text[1:]


_TOLD = 0.25
"""Share of the content words from which a sentence tells a clause, or a claim, too."""
_FACTS = ("unsupported_", "bracket")


def gate_reasons(sentence: Sentence, evidence: Evidence, edited: bool = False) -> list[Reason]:
    """What the gate before printing says of it (laws 1, 2, 4 and 5).

    An edited sentence may still have the mark of a claim that it no longer tells; it needn't name that one's owner.
    """
    found = refusals(sentence, evidence.claims, evidence.documents, evidence.profile)
    if edited:
        told = [claim for claim in evidence.claims if _tells(sentence.text, claim)]
        found = [reason for reason in found if not reason.startswith("owner_missing")]
        found += check_owner(sentence.text, sentence.frame, told)
    return [Reason(_code(reason.split(":")[0]), reason.split(": ", 1)[-1]) for reason in found]


def _tells(text: str, claim: Claim) -> bool:
    mine, theirs = content_words(text), content_words(claim.quote)
    return len(mine & theirs) >= _TOLD * min(len(mine), len(theirs))


def _code(reason: str) -> Code:
    if reason == "quote_mismatch":
        return "quote_mismatch"
    return "unsupported_fact" if reason.startswith(_FACTS) else "changed_sentence"


# --- words in quotation marks -----------------------------------------------------------------------------------------


def _misquoted(before: Sentence | None, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """Words in quotation marks that the ledger's sentence has not are those of a cited quote."""
    known = normalise(before.text) if before else ""
    quotes = normalise("\n".join(claim.quote for claim in evidence.claims))
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
        best = min(verbatim, key=len)
        cuts = [Reason("changed_sentence", r.split(": ", 1)[-1]) for r in best if r.startswith(_CUTS)]
        return cuts or ([] if not best else None)
    if _omits(after.text) and len(parts) > 1 and all(_stands(part, evidence) for part in parts):
        return [Reason("unsupported_sentence", "the omission joins words that stand in different sentences")]
    return None


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
                yield passage.text


# --- the ledger's wording ---------------------------------------------------------------------------------------------

_KINDS = (
    ("negation", lambda text: [*w.negations(text), *w.denials(text)]),
    ("modality", w.modals),
    ("hedge", w.hedges),
    ("condition", w.conditions),
    ("contrast", w.contrasts),
    ("status", w.plans),
)


def _reworded(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """Negations, modals, hedges ... that came or went, but with a whole clause that nothing else depends on."""
    shared = _shared(before.text, after.text), _shared(after.text, before.text)
    for kind, find in _KINDS:
        texts = (before.text, after.text) if kind in _JOINING else shared
        was, now = (Counter(_plain(word.text) for word in find(text)) for text in texts)
        gone, come = sorted((was - now).elements()), sorted((now - was).elements())
        if gone or come:
            told = [f"“{', '.join(gone)}” is gone"] * bool(gone) + [f"“{', '.join(come)}” is new"] * bool(come)
            yield Reason("changed_sentence", f"{kind}: {' and '.join(told)}")


_JOINING = ("contrast", "condition")
"""Words that join two clauses: without one of them the other says something else."""


def _shared(text: str, other: str) -> str:
    """The clauses of `text` that `other` has too, whatever became of their words."""
    told = content_words(other)
    clauses = [(text[unit.start : unit.end], content_words(text[unit.start : unit.end])) for unit in units(text)]
    return " ".join(clause for clause, mine in clauses if len(mine & told) >= _TOLD * len(mine))


def _plain(word: str) -> str:
    return " ".join(word.lower().replace("’", "'").split())


_SUBJECT_CHARS = 80


def _lost_owner(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """A verb of saying that is gone, whose subject the frame doesn't name."""
    text = _shared(before.text, after.text)
    told, left = w.speech(text), Counter(_plain(word.text) for word in w.speech(after.text))
    spoken = {_plain(word.text) for word in w.words(after.frame or "")}
    for verb in told if left.total() < len(told) else ():
        near = text[max(0, verb.start - _SUBJECT_CHARS) : verb.end + _SUBJECT_CHARS]
        owners = {_plain(word.text) for name in names(f"x {near}") for word in w.words(name.text)}
        owners = owners or {_plain(word.text) for word in w.words(text[: verb.start])[-2:]}
        if not left[_plain(verb.text)] and not owners & spoken:
            yield Reason("changed_sentence", f"owner: “{verb.text}” is gone, and nobody is named who says so")


def _replaced(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """A number, date or name in the place of another one, or two that have changed places."""
    for was, now in _replacements(before.text, after.text):
        if any(gone and come and gone != come for gone, come in zip(_values(was), _values(now), strict=True)):
            yield Reason("unsupported_fact", f"“{now}” stands where the ledger has “{was}”")
        gone_names, come_names = names(f"x {was}"), names(f"x {now}")
        if gone_names and come_names and Naming(evidence.profile, was, "").reasons(f"x {now}"):
            yield Reason("unsupported_fact", f"“{now}” stands where the ledger has “{was}”")
    was_words, now_words = (re.findall(r"\w+", text) for text in (before.text, after.text))
    if was_words != now_words and sorted(was_words) == sorted(now_words) and _facts(before.text) != _facts(after.text):
        yield Reason("unsupported_fact", "names or numbers have changed places")


def _values(text: str) -> tuple[list[object], list[object]]:
    """Its numbers and its dates, however they are written."""
    return [one[3:] for one in numbers(text)], [one[3:] for one in dates(text)]


def _facts(text: str) -> list[str]:
    """Names and numbers, in order."""
    found = [(one.start, one.text) for one in names(text)] + [(one.start, one.text) for one in numbers(text)]
    return [text for _, text in sorted(found)]


_WORDS = re.compile(r"[\w’'.,%$€£-]*\w[%]?|\S")


def _replacements(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Words that stand in the place of others."""
    was, now = _WORDS.findall(before), _WORDS.findall(after)
    for kind, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "replace":
            yield " ".join(was[a:b]), " ".join(now[c:d])


_SHORTEST = 4
_SPELLINGS = re.compile(r"[sz]|[cs]|u|l")


def _letters(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """A word that is one letter away from the source's and no other form or spelling of it."""
    from rapidfuzz.distance import DamerauLevenshtein

    known = {_plain(word.text) for claim in evidence.claims for word in w.words(claim.quote)}
    for was, now in _replacements(before.text, after.text):
        for one, other in zip(was.split(), now.split(), strict=False):
            a, b = _plain(one), _plain(other)
            near = len(a) >= _SHORTEST and DamerauLevenshtein.distance(a, b) == 1
            if near and b not in known and not _is_form(a, b):
                yield Reason("quote_mismatch", f"the source has “{one}”, not “{other}”")


def _is_form(one: str, other: str) -> bool:
    """Plural and singular, present and past, "organise" and "organize", "colour" and "color"."""
    if one[:-1] == other or other[:-1] == one:
        return (one + other)[-1] in "sdn" or one[-1] in "sd"
    pairs = zip(one, other, strict=False)
    differ = next(({a, b} for a, b in pairs if a != b), set())
    return differ in ({"s", "z"}, {"c", "s"}) or one.replace("u", "") == other or other.replace("u", "") == one


# --- support ----------------------------------------------------------------------------------------------------------


def _unsupported(after: Sentence, evidence: Evidence) -> list[Reason]:
    from briefing.evidence.support import support

    verdict = support(after.text, evidence_text(after, evidence))
    if verdict.supported:
        return []
    return [Reason("unsupported_sentence", "; ".join(verdict.reasons) or "the quotes do not carry it")]


def evidence_text(sentence: Sentence, evidence: Evidence) -> str:
    """The quotes, who speaks, and what the sentence's brackets stand for."""
    lines = []
    for claim in evidence.claims:
        who = ", ".join(part for part in (claim.speaker, claim.speaker_role, claim.via) if part)
        lines.append(f"{who}: {claim.quote}" if who else claim.quote)
    lines += [bracket.text for bracket in sentence.brackets]
    return "\n".join(lines)

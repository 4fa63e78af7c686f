"""Tells whether evidence supports a sentence, by aligning the two and weighing what differs. No network, no big model.

It flags, it does not certify: a high score means that nothing checked differs. On pairs labelled by people it is right
about three times in four where a sentence states facts, two in three where single words of a summary were changed
(tests/benchmarks/README.md has the figures). English best; of other scripts it knows words, numbers and names alone.
"""

from briefing.evidence.support.alignment import align
from briefing.evidence.support.features import features
from briefing.evidence.support.model import packaged_model
from briefing.evidence.support.reading import Clause, Evidence, read_evidence, read_sentence
from briefing.evidence.support.reasons import reasons
from briefing.evidence.support.refutations import refutations
from briefing.records import Record

_THRESHOLD = 0.5
_REFUTED = 0.4
"""The score of what is refuted, at most."""


class Support(Record):
    """What the evidence does for a sentence."""

    supported: bool
    score: float
    """0 to 1; from 0.5 on the sentence counts as supported."""
    reasons: tuple[str, ...]
    """For a reader: `number 8% not in the evidence`, `negation differs: ...`, `stronger modality: ...`."""


def support(sentence: str, evidence: str) -> Support:
    """Whether `evidence` says what `sentence` says; both are plain text, of any length.

    A sentence whose words stand in the evidence in one row is supported; one without a word to check is not. The method
    is that of monolingual word alignment (Sultan, Bethard and Sumner 2014) as far as exact and derived words, over the
    best passages, with two regressions on the result.
    """
    clauses = read_sentence(sentence)
    source = read_evidence(evidence)
    if not any(clause.terms for clause in clauses):
        return Support(supported=False, score=0.0, reasons=("no word to check",))
    if _stands_in(clauses, source):
        return Support(supported=True, score=1.0, reasons=())
    alignments = [align(clause, source) for clause in clauses if clause.terms]
    refuted = [reason for alignment in alignments for reason in refutations(alignment)]
    score = packaged_model().score(features(alignments))
    score = min(score, _REFUTED) if refuted else score
    supported = score >= _THRESHOLD
    return Support(supported=supported, score=score, reasons=reasons(alignments, refuted, supported=supported))


def _stands_in(clauses: tuple[Clause, ...], evidence: Evidence) -> bool:
    words = " ".join(root for clause in clauses for root in clause.roots)
    return f" {words} " in f" {' '.join(evidence.roots)} "

"""Says in words where a sentence goes beyond its evidence or against it.

Reasons are what a reader can check at a glance; of them only `refutations` enter the score. The plainest come first.
"""

from collections.abc import Iterable, Iterator

from briefing.evidence.support.alignment import Alignment, Match
from briefing.evidence.support.features import Change, copy_changes, features, is_copy, negations_alone, other_subject
from briefing.evidence.support.vocabulary import DENIALS, EXCLUSIONS, vocabulary

_KINDS = {"name": "name", "number": "number", "time": "date"}
_MOST_WORDS = 5


def reasons(alignments: list[Alignment], refuted: list[str], *, supported: bool) -> tuple[str, ...]:
    """Each reason once, what refutes it first. A supported sentence has few, "to check: ..."; one that isn't supported
    has at least one."""
    found = [*refuted, *(reason for alignment in alignments for reason in _differences(alignment))]
    if supported:
        return tuple(dict.fromkeys(f"to check: {reason}" for reason in found))
    return tuple(dict.fromkeys([*found, *_absences(alignments)])) or (_coverage(alignments),)


def _differences(alignment: Alignment) -> Iterator[str]:
    yield from _missing_facts(alignment)
    yield from _negation(alignment)
    if is_copy(alignment):
        yield from _modality(copy_changes(alignment))
        turned = (change.word for change in copy_changes(alignment) if change.kind == "roles")
        yield from (f"roles differ: the evidence has the two sides of “{act}” the other way round" for act in turned)
    for match in alignment.matches:
        if match.opposite:
            yield f"“{match.term.text}” where the evidence has “{match.opposite}”"
        elif match.term.root in DENIALS and match.place != "near":
            yield f"“{match.term.text}” not in the evidence"
    near = set(alignment.neighbourhood)
    yield from (f"“{word}” not in the evidence" for word in alignment.clause.roots if word in EXCLUSIONS - near)
    if subject := other_subject(alignment):
        yield f"other subject: the nearest passage does not name {subject}"


def _missing_facts(alignment: Alignment) -> Iterator[str]:
    """A name of several words is told as one."""
    run: list[Match] = []
    for match in (*alignment.matches, None):
        if run and (match is None or not _continues(run[-1], match)):
            yield f"{_KINDS[run[0].term.kind]} {' '.join(part.term.text for part in run)} not in the evidence"
            run = []
        if match and match.place == "nowhere" and match.term.kind in _KINDS:
            run.append(match)


def _continues(last: Match, match: Match) -> bool:
    both_names = last.term.kind == match.term.kind == "name"
    return both_names and match.place == "nowhere" and match.term.place == last.term.place + 1


def _negation(alignment: Alignment) -> Iterator[str]:
    """Of a near copy, what is denied on one side alone; of others, a denial without a like."""
    if any(alone == 1.0 for alone in negations_alone(alignment)):
        yield "negation differs: the evidence denies nothing of the kind"
        return
    for change in copy_changes(alignment) if is_copy(alignment) else ():
        if change.kind == "negation":
            yield f"negation differs: “{change.word}” denies something else in the evidence"
        elif change.kind == "no negation":
            yield f"negation differs: the evidence has “{change.word}”"


def _modality(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        if change.kind == "modality":
            yield f"stronger modality: “{change.word}” not in the evidence"
        elif change.kind == "no hedge":
            yield f"stronger modality: the evidence has “{change.word}”"


def _absences(alignments: list[Alignment]) -> list[str]:
    """Words for things that stand nowhere in the evidence."""
    words = [
        match.term.text
        for alignment in alignments
        for match in alignment.matches
        if match.place == "nowhere" and match.term.kind == "noun" and _tells(match)
    ]
    return [f"words not in the evidence: {', '.join(words[:_MOST_WORDS])}"] if words else []


def _tells(match: Match) -> bool:
    entry = vocabulary().entries.get(match.term.root)
    return entry is None or entry.field == "concrete"


def _coverage(alignments: list[Alignment]) -> str:
    return f"one place of the evidence has {features(alignments)['found_in_three']:.0%} of what it says"

"""What by itself refutes a sentence, however many of its words the evidence has.

Invariant: only what the evidence says of the same act: it denies what the sentence tells, or tells what the sentence
denies; it has the two sides the other way round; it names another one in the place of the subject.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.evidence.support.alignment import Alignment
from briefing.evidence.support.features import closeness, other_subject
from briefing.evidence.support.roles import swapped_roles
from briefing.evidence.support.vocabulary import FUNCTION_WORDS, NEGATIONS, vocabulary

_COPY = 0.2
"""Closeness from which the closest passage tells of the same as the clause."""
_REFUSALS = frozenset({"fail", "refuse", "decline", "unable", "unwilling", "yet"})
"""Roots that deny what they have "to" behind them."""
_NOT_ALONE = frozenset({"only", "just", "merely", "simply", "necessarily", "later", "less", "fewer", "doubt", "least"})
_NOT_ALONE |= frozenset("仅但只断久过少足良管论")
"""Behind a negation that leaves what follows as it is: "not only", 不仅, 不断."""
_HELPING = frozenset("有能会被再曾要想法意")
"""Characters between a negation and what it denies: 没有签署, 无法签署."""
_REACH = 6
"""Words behind a negation in which stands what it denies."""
_SUBJECT_REACH = 8
"""Words before a negation in which stands who is said not to have done it."""


def refutations(alignment: Alignment) -> Iterator[str]:
    """Reasons, for a reader; none where it can't be told."""
    yield from _denied(alignment)
    if closeness(alignment) >= _COPY:
        for act in swapped_roles(alignment):
            yield f"roles differ: the evidence has the two sides of “{act}” the other way round"
        if (subject := other_subject(alignment)) and _names_another(alignment):
            yield f"other subject: the nearest passage does not name {subject}"


def _denied(alignment: Alignment) -> Iterator[str]:
    clause = alignment.clause.roots
    if closeness(alignment) >= _COPY:
        for act, word in _unlike(alignment.closest, clause):
            if _is_act(act):
                yield f"negation differs: the evidence has “{word}”"
        for _ in (act for act, _ in _unlike(clause, alignment.closest) if _is_act(act)):
            yield "negation differs: the evidence denies nothing of the kind"
    elif subject := next((match.term.root for match in alignment.matches if match.term.kind == "name"), None):
        for act, word in _unlike(alignment.neighbourhood, clause, subject):
            if _is_act(act):
                yield f"negation differs: the evidence has “{word}”"


class _Denial(NamedTuple):
    """A negation with the first telling word behind it."""

    act: str
    word: str
    place: int


def _unlike(one: Sequence[str], other: Sequence[str], subject: str | None = None) -> Iterator[tuple[str, str]]:
    """What `one` denies each time that it tells of it, and the `other` tells and never denies; of the `subject`, if
    that is given."""
    denials, others = list(_denials(one)), {denial.act for denial in _denials(other)}
    for denial in denials:
        always = sum(other_.act == denial.act for other_ in denials) == one.count(denial.act)
        before = one[max(0, denial.place - _SUBJECT_REACH) : denial.place]
        if always and denial.act in other and denial.act not in others and (subject is None or subject in before):
            yield denial.act, denial.word


def _denials(roots: Sequence[str]) -> Iterator[_Denial]:
    for place, word in enumerate(roots):
        behind = roots[place + 1 : place + 1 + _REACH]
        if not _denies(word, behind) or any(before in NEGATIONS for before in roots[max(0, place - 2) : place]):
            continue
        act = next((root for root in behind if root not in FUNCTION_WORDS | NEGATIONS | _HELPING), None)
        if act:
            yield _Denial(act, word, place)


def _denies(word: str, behind: Sequence[str]) -> bool:
    if word in _REFUSALS:
        return list(behind[:1]) == ["to"]
    if word == "无":
        return "".join(behind[:1]) in ("法", "意")
    if word == "不" and list(behind[:1]) == ["同"]:
        return list(behind[1:2]) == ["意"]
    return word in NEGATIONS and not _NOT_ALONE.intersection(behind[:1])


def _is_act(root: str) -> bool:
    """A verb; of a script whose words aren't known, any."""
    entry = vocabulary().entries.get(root)
    return not root.isascii() or (entry is not None and entry.kind == "verb")


def _names_another(alignment: Alignment) -> bool:
    """True if somebody else stands right before the verb of the clause in its closest passage."""
    verb = next((match.term.root for match in alignment.matches if match.term.kind == "verb"), None)
    if verb is None or verb not in alignment.closest:
        return False
    before = alignment.closest[: alignment.closest.index(verb)]
    return bool(before) and before[-1] not in FUNCTION_WORDS and before[-1] not in vocabulary().entries

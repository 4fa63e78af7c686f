"""What the sources of one event tell differently: a number, a date, an outcome, an office.

Invariant: no conflict is better than a false one. A difference counts only where both tell of the same thing at the
same time; what rounding, a hedge, another unit, period or object explains is none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from briefing.evidence.event_words import DAY_ACTS, ONE_TIME, OPPOSITES, event_words
from briefing.evidence.measures import unlike_numbers
from briefing.evidence.offices import offices_differ
from briefing.evidence.outcomes import calls_off, is_undone
from briefing.evidence.rivals import Rivals, denied_in_turn, rivals_in_turn, rivals_within
from briefing.evidence.tellings import (
    Telling,
    bare_flow,
    contained,
    near,
    one_flow,
    one_trip,
    opposed,
    paid_otherwise,
    plans_at_once,
    strangers,
    told_within_days,
)
from briefing.evidence.windows import NEAR_DAYS, gap_days, one_time
from briefing.evidence.words import denials, negations, words
from briefing.records import Conflict, Version

Kind = Literal["number", "date", "outcome", "office"]


class Difference(NamedTuple):
    """What two tellings say differently."""

    kind: Kind
    values: tuple[str, str]
    """In the words of each."""
    proven: bool
    """Both tell of the same thing: it is a conflict. Else they tell of two events."""


def differences(one: Telling, other: Telling) -> Iterator[Difference]:
    """All that two tellings of like words say differently."""
    dates = list(_dates(one, other))
    yield from _numbers(one, other, dates)
    yield from dates
    yield from _outcomes(one, other)
    yield from _offices(one, other)


def conflict_of(tellings: Sequence[Telling]) -> Conflict | None:
    """The first conflict between two documents that tell of one event, the version of the latest document last; else
    the first two figures that one of them sets against each other, or what it tells and has denied."""
    for one, other in combinations(tellings[:_COMPARED], 2):
        if one.claim.document != other.claim.document:
            proven = [difference for difference in differences(one, other) if difference.proven]
            if proven:
                return _conflict(_with_date(proven, one, other), one, other, tellings)
    return next(_disputes(tellings), None)


_COMPARED = 12


def _disputes(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    for one, other in ((one, other) for one in tellings for other in tellings):
        if one is not other and (told := denied_in_turn(one, other)):
            yield _dispute("outcome", told, one, other)
        if told := rivals_within(one) if one is other else rivals_in_turn(one, other):
            yield _dispute("number", told, one, other)


def _dispute(kind: Kind, told: Rivals, one: Telling, other: Telling) -> Conflict:
    sides = zip(told, (one, other), strict=True)
    return Conflict(kind=kind, versions=tuple(Version(value=value, claims=(side.claim.id,)) for value, side in sides))


def _with_date(proven: Sequence[Difference], one: Telling, other: Telling) -> Difference:
    """The first difference; of a plan whose number and date differ both, in the order of each text."""
    first = proven[0]
    date = next((difference for difference in proven if difference.kind == "date"), first)
    if date is first or first.kind != "number":
        return first
    sides = zip((one.claim.text, other.claim.text), zip(first.values, date.values, strict=True), strict=True)
    values = [" … ".join(sorted(pair, key=text.find)) for text, pair in sides]
    return first._replace(values=(values[0], values[1]))


def _conflict(difference: Difference, one: Telling, other: Telling, tellings: Sequence[Telling]) -> Conflict:
    sides = {one: [one], other: [other]}
    for telling in tellings:
        if telling not in (one, other):
            agreed = [side for side in (one, other) if not _differs(difference.kind, telling, side)]
            if len(agreed) == 1:
                sides[agreed[0]].append(telling)
    told = zip(difference.values, sides.values(), strict=True)
    ordered = sorted(told, key=lambda side: max(telling.told for telling in side[1]))
    versions = (Version(value=value, claims=tuple(telling.claim.id for telling in side)) for value, side in ordered)
    return Conflict(kind=difference.kind, versions=tuple(versions))


def _differs(kind: Kind, one: Telling, other: Telling) -> bool:
    return any(difference.kind == kind for difference in differences(one, other))


# --- numbers ----------------------------------------------------------------------------------------------------------


def _numbers(one: Telling, other: Telling, dates: Sequence[Difference]) -> Iterator[Difference]:
    """Two plans of one act may differ in its number and its day."""
    at_once = plans_at_once(one, other) and any(difference.proven for difference in dates)
    for unlike in unlike_numbers(one, other, at_once):
        yield Difference("number", unlike.values, unlike.proven)


# --- dates ------------------------------------------------------------------------------------------------------------


def _dates(one: Telling, other: Telling) -> Iterator[Difference]:
    first, second = one.window, other.window
    if first and second and first.stated and second.stated and (gap := gap_days(first, second)):
        values = (one.claim.event_date.expression or "", other.claim.event_date.expression or "")
        yield Difference("date", values, proven=_once(one, other, gap) and all(map(_states_a_day, values)))


def _states_a_day(expression: str) -> bool:
    """Counted from the document's own date, a day may be counted wrongly; one that is written is meant."""
    return bool(re.search(r"\d", expression))


def _once(one: Telling, other: Telling, gap: int) -> bool:
    """The same act on the same things, of a kind that is done once: signed, arrived, opened."""
    if one_trip(one, other):
        return True
    shared = one.words & other.words
    acts = DAY_ACTS if gap <= _SHORT_GAP else ONE_TIME
    windows = [telling.window.days for telling in (one, other) if telling.window]
    planned = plans_at_once(one, other)
    done = planned or all(telling.claim.status in ("done", "unknown") for telling in (one, other))
    longest, farthest = (_YEAR, _YEAR) if planned else (_MONTH, _LONG_GAP)
    alike = contained(one.words, other.words) >= _SAME_ACT and contained(one.things, other.things) >= _SAME_ACT
    known = not strangers(one, other) or not strangers(other, one)
    enough = len(one.things & other.things) + max(len(one.names), len(other.names)) >= _ENOUGH
    return (
        gap <= farthest
        and done
        and alike
        and known
        and enough
        and max(windows) <= longest
        and (bool(shared & acts) or (planned and _nth(one, other)))
    )


def _nth(one: Telling, other: Telling) -> bool:
    """Both tell of the first, or the second, of a row."""
    first, second = ({number.value for number in telling.numbers if number.ordinal} for telling in (one, other))
    return bool(first & second)


_SHORT_GAP = 3
_LONG_GAP = 2 * NEAR_DAYS
_MONTH = 31
_YEAR = 366
_SAME_ACT = 0.75
_ENOUGH = 3


# --- outcomes ---------------------------------------------------------------------------------------------------------

_SAME_THINGS = 0.75


def _outcomes(one: Telling, other: Telling) -> Iterator[Difference]:
    """One denies what the other tells, or calls it off, or tells the opposite."""
    turned = opposed(one, other) and not (_denies_a_pole(one, other) or _denies_a_pole(other, one))
    denied = _denies(one, other) or _denies(other, one) or is_undone(one, other) or is_undone(other, one)
    if not (turned or denied or _abstains_alone(one, other)):
        return
    values = (_value(one), _value(other))
    same = contained(one.things, other.things) >= _SAME_THINGS and (
        one.things & other.things or _on_one_day(one, other) or bare_flow(one, other)
    )
    known = not strangers(one, other) or not strangers(other, one)
    apart = one_flow(one, other) and known and one_time(one.window, other.window) and not paid_otherwise(one, other)
    subject = _one_subject(one, other) and _one_subject(other, one)
    whole = _NARROWED.findall(one.text) == _NARROWED.findall(other.text)
    yield Difference("outcome", values, proven=bool(same) and apart and subject and whole and _firm(one, other))


_NARROWED = re.compile(
    r"\b(?:all|every|both|always|alone|directly|in person|personally|fully|wholly|completely|entirely|formally|"
    r"officially|publicly|immediately|necessarily|for free|on time|in full)\b"
)
"""Who did not come in person may have come."""


def _firm(one: Telling, other: Telling) -> bool:
    """Both tell what became of it or, within days, what is to become of it: later on a plan may have changed."""
    stages = {one.claim.status, other.claim.status}
    if stages == {"planned"}:
        return told_within_days(one, other)
    return stages <= {"done", "denied", "unknown", "ongoing"}


def _one_subject(denial: Telling, told: Telling) -> bool:
    """False if what is denied of one is told of another one: of two parliaments one did not ratify."""
    if told.text and (negation := next(iter(negations(denial.text)), None)):
        denied = _first_word(denial.text[negation.end : negation.end + 60])
        before = next((told.text[: w.start] for w in words(told.text) if denied in event_words(w.text)), "")
        mine, theirs = event_words(denial.text[: negation.start]), event_words(before)
        return bool(not mine or not theirs or mine & theirs or _PASSIVE.search(before))
    return True


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?$")


def _on_one_day(one: Telling, other: Telling) -> bool:
    return near(one, other) == "day" and contained(one.words, other.words) >= _SAME_ACT


def _abstains_alone(one: Telling, other: Telling) -> bool:
    """In a vote of which both tell, one has somebody abstain and the other has not."""
    return one.words ^ other.words >= _ABSTAINS and one.words & other.words >= _VOTES


_ABSTAINS, _VOTES = event_words("abstained"), event_words("vote")


def _denies_a_pole(one: Telling, other: Telling) -> bool:
    """It negates the opposite of what the other tells: "did not approve" is "rejected"."""
    pairs = (pair for turn in OPPOSITES for pair in (turn, turn[::-1]))
    return any(mine in _negated(one.text) and theirs in other.poles - one.poles for mine, theirs in pairs)


def _denies(one: Telling, other: Telling) -> bool:
    """True if what `one` negates is told by `other`, which negates nothing; "did not deny" negates nothing either.

    What was put off has not been done.
    """
    if (negations(one.text) and denials(one.text)) or calls_off(other.text):
        return False
    return bool(_negated(one.text) & other.poles) and not (negations(other.text) or denials(other.text))


def _negated(text: str) -> frozenset[str]:
    """The first word of weight after each negation, within its clause."""
    found = (_first_word(text[word.end : word.end + 60]) for word in (*negations(text), *denials(text)))
    return frozenset(word for word in found if word)


def _first_word(text: str) -> str | None:
    clause = re.split(r"[,.;:—]|\bonly\b", text)[0]
    return next((word for piece in clause.split() for word in event_words(piece)), None)


def _value(telling: Telling) -> str:
    return telling.claim.short or telling.claim.text


# --- offices ----------------------------------------------------------------------------------------------------------


def _offices(one: Telling, other: Telling) -> Iterator[Difference]:
    for values in offices_differ(one.text, other.text):
        yield Difference(
            "office", values, proven=one_time(one.window, other.window) and contained(one.things, other.things) >= 0.6
        )

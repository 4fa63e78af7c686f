"""What the sources of one event tell differently: a number, a date, an outcome, an office.

Invariant: no conflict is better than a false one. A difference counts only where both tell of the same thing at the
same time; what rounding, a hedge, another unit, period or object explains is none.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Literal, NamedTuple

from briefing.evidence.event_words import DAY_ACTS, FLOWS, HARMLESS, ONE_TIME, OPPOSITES, event_words
from briefing.evidence.numbers import Number
from briefing.evidence.offices import offices_differ
from briefing.evidence.tellings import Telling, contained, near, strangers
from briefing.evidence.windows import NEAR_DAYS, gap_days
from briefing.evidence.words import denials, negations
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
    for compare in (_numbers, _dates, _outcomes, _offices):
        yield from compare(one, other)


def conflict_of(tellings: Sequence[Telling]) -> Conflict | None:
    """The first conflict between two documents that tell of one event; the version of the latest document last."""
    for one, other in combinations(tellings[:_COMPARED], 2):
        if one.claim.document != other.claim.document:
            for difference in differences(one, other):
                if difference.proven:
                    return _conflict(difference, one, other, tellings)
    return None


_COMPARED = 12


def _conflict(difference: Difference, one: Telling, other: Telling, tellings: Sequence[Telling]) -> Conflict:
    sides = {one: [one], other: [other]}
    for telling in tellings:
        if telling not in (one, other):
            agreed = [side for side in (one, other) if not _differs(difference.kind, telling, side)]
            if len(agreed) == 1:
                sides[agreed[0]].append(telling)
    told = zip(difference.values, sides.values(), strict=True)
    ordered = sorted(told, key=lambda side: max(map(_told, side[1])))
    versions = (Version(value=value, claims=tuple(telling.claim.id for telling in side)) for value, side in ordered)
    return Conflict(kind=difference.kind, versions=tuple(versions))


def _differs(kind: Kind, one: Telling, other: Telling) -> bool:
    return any(difference.kind == kind for difference in differences(one, other))


def _told(telling: Telling) -> str:
    return telling.document.published or telling.document.content_date.start or ""


# --- numbers ----------------------------------------------------------------------------------------------------------


def _numbers(one: Telling, other: Telling) -> Iterator[Difference]:
    """Where each has just one number of a unit, or of a thing counted, that the other doesn't have."""
    first, second = _unmatched(one, other), _unmatched(other, one)
    for number in first:
        alike = [found for found in second if _measures_alike(number, one, found, other)]
        twins = [found for found in first if found.unit == number.unit and found.ordinal == number.ordinal]
        if len(alike) == 1 and len(twins) == 1:
            proven = not number.ordinal and _one_measure(number, one, alike[0], other)
            yield Difference("number", (_shown(number), _shown(alike[0])), proven)


def _unmatched(one: Telling, other: Telling) -> list[Number]:
    return [number for number in one.numbers if not any(_agree(number, one, found, other) for found in other.numbers)]


def agree_in_numbers(one: Telling, other: Telling) -> bool:
    """True if they have a number in common, or neither has any."""
    return len(_unmatched(one, other)) < len(one.numbers) or not (one.numbers or other.numbers)


def _agree(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """Equal, or equal as far as the coarser one is written, or as far as a hedge allows."""
    if number.ordinal != found.ordinal or (number.unit and found.unit and number.unit != found.unit):
        return False
    apart = abs(number.value - found.value)
    hedged = _hedged(number, one.text) or _hedged(found, other.text)
    slack = max(abs(number.value), abs(found.value)) * _HEDGE if hedged else max(_half_step(number), _half_step(found))
    return apart == 0 or (not number.ordinal and apart <= slack)


_HEDGE = Fraction(3, 10)
_HEDGES = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|more|less|fewer|least|most|up to|as many as|as much as|approximately"
    r"|roughly|close to|estimated|exceed\w*|above|below|under|dozens|several)\b[^.;]{0,12}$",
    re.IGNORECASE,
)


def _hedged(number: Number, text: str) -> bool:
    return bool(_HEDGES.search(text[max(0, number.start - 30) : number.start]))


def _half_step(number: Number) -> Fraction:
    """Half of the last place that is meant: of 27.3 it is 0.05, of 38 bcm half a billion, of 1,500 fifty."""
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", number.text)
    if not digits or (number.unit == "" and abs(number.value) < _COUNTED):
        return Fraction(0)
    written = digits[0].replace(",", "")
    whole, _, decimals = written.partition(".")
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals and len(whole) > 2 else 0
    scale = number.value / Fraction(written) if Fraction(written) else Fraction(1)
    return abs(scale) * Fraction(10) ** (zeros - len(decimals)) / 2


_COUNTED = 100
"""Smaller numbers of things without a unit are counted, not rounded."""


def _measures_alike(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """The same unit; without one, the same thing counted."""
    if number.ordinal != found.ordinal or number.unit != found.unit:
        return False
    return bool(number.unit) or bool(_counted(number, one.text) & _counted(found, other.text))


def _counted(number: Number, text: str) -> frozenset[str]:
    """The words after a number, as far as its phrase may reach."""
    phrase = re.split(r"[,.;:()]|\b(?:of|on|in|to|and|for|with|from|at|by)\b", text[number.end : number.end + 60])[0]
    return event_words(phrase)


def _one_measure(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """True if both numbers measure one thing in one time."""
    if one.words & FLOWS != other.words & FLOWS or not _one_time(one, other) or _split(one, other):
        return False
    if (number.unit == "%" or one.words & FLOWS) and not _both_dated(one, other):
        return False
    if contained(one.things, other.things) < _SAME_THINGS or strangers(one, other) or strangers(other, one):
        return False
    beyond = (one.things ^ other.things) - HARMLESS
    if number.unit and beyond and not _neighbours(number, one) & _neighbours(found, other):
        return False
    shared = len(one.things & other.things)
    return len(beyond) <= (shared - 1 if number.unit else max(shared, 1))


def _both_dated(one: Telling, other: Telling) -> bool:
    """A share or a flow of no stated time may be of any."""
    return all(telling.window and telling.window.stated for telling in (one, other))


_SAME_THINGS = 0.75


def _neighbours(number: Number, telling: Telling) -> frozenset[str]:
    text = telling.text
    return event_words(text[max(0, number.start - 40) : number.start]) | event_words(text[number.end : number.end + 40])


def _one_time(one: Telling, other: Telling) -> bool:
    """Both state the same time, or one or both tell fresh news of nearly the same days."""
    first, second = one.window, other.window
    if first is None or second is None:
        return False
    if first.stated and second.stated:
        return (first.first, first.last) == (second.first, second.last)
    return gap_days(first, second) == 0 and min(first.days, second.days) <= _FRESH


_FRESH = 16
"""Days."""


def _shown(number: Number) -> str:
    return " ".join(number.text.split())


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
    shared = one.words & other.words
    acts = DAY_ACTS if gap <= _SHORT_GAP else ONE_TIME
    windows = [telling.window.days for telling in (one, other) if telling.window]
    done = all(telling.claim.status in ("done", "unknown") for telling in (one, other))
    alike = contained(one.words, other.words) >= _SAME_ACT and contained(one.things, other.things) >= _SAME_ACT
    known = not strangers(one, other) or not strangers(other, one)
    enough = len(one.things & other.things) + len(one.names) >= _ENOUGH
    return gap <= _LONG_GAP and done and alike and known and enough and max(windows) <= _MONTH and bool(shared & acts)


_SHORT_GAP = 3
_LONG_GAP = 2 * NEAR_DAYS
_MONTH = 31
_SAME_ACT = 0.75
_ENOUGH = 3


# --- outcomes ---------------------------------------------------------------------------------------------------------


def _outcomes(one: Telling, other: Telling) -> Iterator[Difference]:
    """One denies what the other tells, or tells the opposite."""
    if not (_split(one, other) or _denies(one, other) or _denies(other, one)):
        return
    values = (_value(one), _value(other))
    firm = all(telling.claim.status in ("done", "denied", "unknown", "ongoing") for telling in (one, other))
    same = contained(one.things, other.things) >= _SAME_THINGS and (
        one.things & other.things or _on_one_day(one, other)
    )
    flows = one.words & FLOWS == other.words & FLOWS
    known = not strangers(one, other) or not strangers(other, one)
    yield Difference("outcome", values, proven=firm and bool(same) and flows and known and _one_time(one, other))


def _on_one_day(one: Telling, other: Telling) -> bool:
    return near(one, other) == "day" and contained(one.words, other.words) >= _SAME_ACT


def _split(one: Telling, other: Telling) -> bool:
    """One has the one word of a pair of opposites and the other has the other."""
    return any(
        {one.poles & set(pair), other.poles & set(pair)} == {frozenset(pair[:1]), frozenset(pair[1:])}
        for pair in OPPOSITES
    )


def _denies(one: Telling, other: Telling) -> bool:
    """True if what `one` negates is told by `other`, which negates nothing."""
    return bool(_negated(one.text) & other.poles) and not _negated(other.text)


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
        yield Difference("office", values, proven=_one_time(one, other) and contained(one.things, other.things) >= 0.6)

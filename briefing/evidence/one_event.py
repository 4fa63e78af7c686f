"""Whether two claims tell of one event, whether or not they agree about it.

Invariant: symmetric; where it can't be told, they are two events.
"""

from briefing.evidence.conflicts import differences
from briefing.evidence.deeds import elsewhere, one_deed
from briefing.evidence.event_words import CONTRARY_ACTS, GENERIC
from briefing.evidence.measures import agree_in_numbers, same_count
from briefing.evidence.tellings import (
    Telling,
    bare_flow,
    contained,
    near,
    one_sided,
    one_trip,
    other_kinds,
    parts_exchanged,
    plans_at_once,
    resemblance,
    same_actors,
    same_names,
    sent_back,
    strangers,
    turned_round,
)
from briefing.evidence.windows import NEAR_DAYS, gap_days
from briefing.records import Claim


def one_event(one: Telling, other: Telling) -> bool:
    """True if both claims tell of one event, whether or not they agree about it."""
    if one.claim.document == other.claim.document:
        return _said_twice(one, other)
    far = one.window and other.window and gap_days(one.window, other.window) > 2 * NEAR_DAYS
    if far and not plans_at_once(one, other):
        return False
    if not _may_be_one(one, other) or not _go_on_from_one(one, other):
        return False
    compared = (one, other) if _alike_enough(one, other) else one_deed(one, other)
    if not compared or sent_back(one, other) or elsewhere(one, other) or _other_act(one, other):
        return False
    told = list(differences(one, other))
    dated_apart = near(one, other) == "apart" and all(difference.kind != "date" for difference in told)
    measured = not _is_figure(*compared) or told or agree_in_numbers(*compared)
    return bool(measured) and not dated_apart and all(difference.proven for difference in told)


def _other_act(one: Telling, other: Telling) -> bool:
    """One has a word of an act where the other has one of its contrary, or they are each in the other's part."""
    mine, theirs = one.words - other.words, other.words - one.words
    pairs = (pair for acts in CONTRARY_ACTS for pair in (acts, acts[::-1]))
    return any(mine & act and theirs & contrary for act, contrary in pairs) or parts_exchanged(one, other)


def _is_figure(one: Telling, other: Telling) -> bool:
    """A figure is corroborated only by its number, and so is what only gives one of the event before it."""
    goes_on = one.before or other.before
    return bool(goes_on or (one.numbers and other.numbers)) or "figure" in (one.claim.kind, other.claim.kind)


def _said_twice(one: Telling, other: Telling) -> bool:
    """An article repeats itself in nearly the same words: its title, its first line."""
    same = resemblance(one.words, other.words) >= _TWICE and one.claim.speaker == other.claim.speaker
    long = min(len(one.words), len(other.words)) >= _FEWEST_TWICE
    return same and long and one.claim.status == other.claim.status and not any(differences(one, other))


_TWICE = 0.85
_FEWEST_TWICE = 5


def _may_be_one(one: Telling, other: Telling) -> bool:
    """Both done or both planned; what somebody says is one only if he says it in the same days."""
    if not _stages(one) & _stages(other) or other_kinds(one, other) or turned_round(one, other):
        return False
    told = (_is_report(one) and _is_report(other)) or plans_at_once(one, other)
    said = (_lasting(one.claim) or _lasting(other.claim)) and not told
    return not said or (_one_speaker(one.claim, other.claim) and near(one, other) in ("day", "month"))


def _go_on_from_one(one: Telling, other: Telling) -> bool:
    """False if both go on with a sentence of their own, of two acts: he visited Hanoi, he met Modi there."""
    if not one.before or not other.before:
        return True
    return contained(one.before.words, other.before.words) >= _SAME_WORDS["day"]


def _stages(telling: Telling) -> set[str]:
    """A plan with a day of the past may tell what was done that day, and what that is to bring."""
    status = telling.claim.status
    if status not in ("planned", "conditional"):
        return {"done"}
    return {status, "done"} if telling.is_past else {status}


def _is_report(telling: Telling) -> bool:
    """What somebody who is no analyst tells, or denies, of a time that he names is news of it."""
    claim = telling.claim
    outside = claim.kind == "forecast" or claim.speaker_kind == "analyst"
    return not outside and claim.status in ("done", "denied") and _stated(telling)


def _lasting(claim: Claim) -> bool:
    return claim.kind in ("position", "judgment", "forecast", "background") and not (
        claim.kind == "background" and claim.speaker is None
    )


def _one_speaker(one: Claim, other: Claim) -> bool:
    """The same family name; nobody is no one, unless both articles foresee in their own voice."""
    if one.speaker is None and other.speaker is None:
        return one.kind == other.kind == "forecast"
    return bool(one.speaker and other.speaker) and (one.speaker or "").split()[-1] == (other.speaker or "").split()[-1]


def _alike_enough(one: Telling, other: Telling) -> bool:
    """In words, the more the less is known of the time; in things, names and actors."""
    first, second = one_sided(one, other)
    if one_trip(one, other):
        return True
    if resemblance(first, second) < _RESEMBLANCE or not same_actors(one, other):
        return False
    if not same_names(one, other) or contained(one.things, other.things) < _SAME_THINGS:
        return False
    known = _name_alike(one, other) or (same_count(one, other) and _of_one_matter(one, other))
    if not _stated(one) and not _stated(other) and not known:
        return False
    shared, time = contained(first, second), near(one, other)
    things = one.things & other.things
    if time == "apart":
        return shared >= _SAME_WORDS["apart"]
    if time == "unknown":
        return shared >= _SAME_WORDS["unknown"] and len(things) >= 2 and _same_fact(one, other)
    if bare_flow(one, other):
        return shared >= _SAME_WORDS["measured"]
    if not things:
        return time == "day" and shared >= _SAME_WORDS["apart"] and bool(one.words & other.words & GENERIC)
    measured = bool(one.numbers and other.numbers)
    return shared >= (_SAME_WORDS["measured"] if measured else _SAME_WORDS[time])


def _of_one_matter(one: Telling, other: Telling) -> bool:
    """True of two that name nobody, if the sentences before them tell of one event: "The order is worth ..."."""
    bare = not one.names and not other.names
    return bool(bare and one.previous and other.previous and one_event(one.previous, other.previous))


def _stated(telling: Telling) -> bool:
    return telling.window is not None and telling.window.stated


def _name_alike(one: Telling, other: Telling) -> bool:
    """True if both name somebody or some place that is the other's too: a formula of courtesy names nobody."""
    return len(strangers(one, other)) < len(one.names) and len(strangers(other, one)) < len(other.names)


_SAME_THINGS = 0.6
_RESEMBLANCE = 0.35
_SAME_WORDS = {"day": 0.7, "month": 0.7, "measured": 0.7, "year": 0.85, "apart": 0.75, "unknown": 0.8}


def _same_fact(one: Telling, other: Telling) -> bool:
    """A number with a unit, or a day without its year, that both have."""
    first = {(number.value, number.unit) for number in one.numbers if number.unit}
    second = {(number.value, number.unit) for number in other.numbers if number.unit}
    expression = one.claim.event_date.expression
    return bool(first & second) or bool(expression and expression == other.claim.event_date.expression)

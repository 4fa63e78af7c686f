"""How two claims that may tell of one event differ: another number or date, planned and done, the other way, denied.

Invariant: pure, and wary: claims with other actors, other names or other times are of different events, however alike
their words.
"""

import re
from calendar import monthrange
from datetime import date as Date
from typing import Literal, NamedTuple

from briefing.evidence.assertion import check_assertion
from briefing.evidence.names import names
from briefing.evidence.numbers import Number, numbers
from briefing.evidence.stories import overlap
from briefing.evidence.words import words
from briefing.records import Claim

Kind = Literal["number", "date", "done", "direction", "contradicted"]


class Told(NamedTuple):
    """A claim and when it was told."""

    claim: Claim
    day: str | None
    """ISO: when its article speaks; None if that is unknown."""
    words: frozenset[str]
    """Its content words."""


class Relation(NamedTuple):
    """How a claim differs from an earlier one."""

    kind: Kind
    was: str | None = None
    now: str | None = None


ONE_EVENT_DAYS = 60
"""Between two reports of one event, or from a plan to what became of it."""
_SERIES_DAYS = 400
"""Between two readings of one figure."""
_NEARLY_SAME = 0.7
"""Share of the smaller claim's content words from which a difference is one of the same event."""


def may_be_one(one: Told, other: Told) -> bool:
    """False if their times or their actors are apart."""
    return not _apart(_when(one), _when(other), ONE_EVENT_DAYS) and not _others(one.claim, other.claim)


def relation(now: Told, was: Told) -> Relation | None:
    """How `now` differs from `was`, which was told in an earlier briefing; None if it is the same or another matter."""
    if overlap(now.words, was.words) < _NEARLY_SAME or _others(now.claim, was.claim):
        return None
    if _apart(_span(now.day), _span(was.day), _SERIES_DAYS):
        return None
    if _is_done(now, was):
        return Relation("done")
    if moved := _moved(now.claim, was.claim):
        return moved
    if _apart(_event(now), _event(was), 0) or _renamed(now.claim, was.claim):
        return None
    if _denied(now.claim, was.claim):
        return Relation("contradicted")
    return _figure(now.claim, was.claim) or _turned(now.claim, was.claim)


# --- times and actors -------------------------------------------------------------------------------------------------

Days = tuple[Date, Date] | None
"""From the first to the last day that a date may mean."""


def _when(told: Told) -> Days:
    return _event(told) or _span(told.day)


def _event(told: Told) -> Days:
    date = told.claim.event_date
    return _span(date.start, date.end)


def _span(start: str | None, end: str | None = None) -> Days:
    if not start or not re.match(r"\d{4}", start):
        return None
    first, last = start.split("-"), (end or start).split("-")
    year, month = int(last[0]), int(last[1]) if len(last) > 1 else 12
    day = int(last[2]) if len(last) > 2 else monthrange(year, month)[1]
    return Date(*[int(part) for part in (*first, "1", "1")[:3]]), Date(year, month, day)


def _apart(one: Days, other: Days, days: int) -> bool:
    """More than `days` between them; False if one is unknown."""
    if not one or not other:
        return False
    return max((one[0] - other[1]).days, (other[0] - one[1]).days) > days


def _others(one: Claim, other: Claim) -> bool:
    """Each has an actor that the other lacks, or only one has any."""
    mine, theirs = set(one.actors), set(other.actors)
    return bool(mine - theirs and theirs - mine) or bool(mine) != bool(theirs)


def _renamed(one: Claim, other: Claim) -> bool:
    """Each names somebody or something that the other doesn't: a difference of names, not of facts."""
    mine, theirs = ({part for name in names(f"x {c.quote}") for part in name.text.split()} for c in (one, other))
    return bool(mine - theirs and theirs - mine)


# --- differences ------------------------------------------------------------------------------------------------------


def _is_done(now: Told, was: Told) -> bool:
    """A plan, and later what became of it."""
    if was.claim.status not in ("planned", "conditional") or now.claim.status not in ("done", "ongoing"):
        return False
    earlier = was.day and now.day and now.day[: len(was.day)] < was.day[: len(now.day)]
    return not earlier and not _apart(_event(now), _event(was), ONE_EVENT_DAYS)


def _moved(now: Claim, was: Claim) -> Relation | None:
    """A plan for another day."""
    if not (now.status == was.status == "planned") or _renamed(now, was):
        return None
    before, after = _span(was.event_date.start, was.event_date.end), _span(now.event_date.start, now.event_date.end)
    if not _apart(before, after, 0) or _apart(before, after, ONE_EVENT_DAYS):
        return None
    return Relation("date", was.event_date.expression, now.event_date.expression)


def _denied(now: Claim, was: Claim) -> bool:
    if "denied" in (now.status, was.status) and now.status != was.status:
        return True
    return any(reason.startswith("negation_") for reason in check_assertion(now.quote, [was]))


def _figure(now: Claim, was: Claim) -> Relation | None:
    """One number of a kind that differs."""
    before, after = _figures(was.quote), _figures(now.quote)
    for key in sorted(before.keys() & after.keys()):
        gone = [n for n in before[key] if n.value not in {m.value for m in after[key]}]
        come = [n for n in after[key] if n.value not in {m.value for m in before[key]}]
        if len(gone) == len(come) == 1:
            return Relation("number", gone[0].text.strip(), come[0].text.strip())
    return None


def _figures(text: str) -> dict[str, list[Number]]:
    """Numbers by their unit, or by the word after them."""
    found: dict[str, list[Number]] = {}
    for number in numbers(text):
        after = words(text[number.end : number.end + 40])
        key = number.unit or (after[0].text.lower() if after else "")
        if key and not number.ordinal:
            found.setdefault(key, []).append(number)
    return found


_UP = r"r[io]se[sn]?|rising|gr[oe]w(?:s|n|ing)?|(?:increas|climb|gain|expand)(?:e?s|ed|e|ing)?"
_DOWN = r"f[ae]ll(?:s|en|ing)?|(?:declin|decreas|dropp?|dipp?)(?:e?s|ed|e|ing)?|shr[aiu]nk(?:s|ing)?"
_TREND = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)


def _turned(now: Claim, was: Claim) -> Relation | None:
    """A trend that goes the other way."""
    before, after = trends(was.quote), trends(now.quote)
    if before and after and not before.keys() & after.keys():
        return Relation("direction", *before.values(), *after.values())
    return None


def trends(text: str) -> dict[str, str]:
    """The ways, `up` and `down`, that a text tells of, each with its first word."""
    return {found.lastgroup or "": found[0] for found in reversed(list(_TREND.finditer(text)))}

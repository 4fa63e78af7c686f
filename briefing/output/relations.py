"""How a claim differs from one in an earlier briefing that tells of the same event.

Invariant: wary, because no change is better than a false one: claims with other actors, other names or other times are
of different events, however alike their words.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefing.evidence.conflicts import differences
from briefing.evidence.event_words import ONE_TIME
from briefing.evidence.outcomes import calls_off, same_act
from briefing.evidence.tellings import (
    Telling,
    contained,
    one_flow,
    opposed,
    resemblance,
    same_actors,
    same_names,
    strangers,
)
from briefing.evidence.windows import Window, gap_days, window_of_stamp
from briefing.evidence.words import denials, negations
from briefing.patterns import late
from briefing.records import Document

Kind = Literal["number", "date", "office", "done", "direction", "contradicted"]


class Relation(NamedTuple):
    """How a claim differs from an earlier one."""

    kind: Kind
    was: str | None = None
    now: str | None = None


LIKE = 0.6
"""Share of the smaller claim's words from which two claims may tell of one event."""
_ONE_EVENT = 0.7
"""The same from which a difference is one of the same event."""
_RESEMBLANCE = 0.4
"""Share of all their words that both have: a short claim may stand in a long one by chance."""
FEWEST_WORDS = 4
"""A claim of one word fewer must stand in the other whole."""
_NEAR_DAYS = 60
"""Between two reports of one event, or from a plan to what became of it."""
_SERIES_DAYS = 400
"""Between two readings of one figure."""


def may_be_one(one: Telling, other: Telling) -> bool:
    """False if their times or their actors are apart, or they differ, so that one is news beside the other."""
    near = same_actors(one, other) and not _apart(one.window, other.window, _NEAR_DAYS)
    return near and not any(differences(one, other))


def relation(now: Telling, was: Telling) -> Relation | None:
    """How `now` differs from `was`; None if it is the same or another matter."""
    if contained(now.words, was.words) < _ONE_EVENT or contained(now.things, was.things) < _ONE_EVENT:
        return None
    if resemblance(now.words, was.words) < _RESEMBLANCE:
        return None
    if not same_actors(now, was) or not same_names(now, was) or _apart(now.window, was.window, _SERIES_DAYS):
        return None
    if _is_done(now, was):
        return Relation("contradicted" if calls_off(now.text) or negations(now.text) else "done")
    if _is_denied(now, was):
        return Relation("contradicted")
    if _apart(_stated(now), _stated(was), 0):
        return _moved(now, was) or _redated(now, was) or _turned(now, was)
    return next(_differences(now, was), None)


def _is_done(now: Telling, was: Telling) -> bool:
    """A plan, and in an article that is no older what became of it."""
    if was.claim.status not in ("planned", "conditional") or now.claim.status not in ("done", "ongoing", "denied"):
        return False
    first, second = _written(was), _written(now)
    older = first and second and second[: len(first)] < first[: len(second)]
    return not older and same_act(was, now) and not _apart(_stated(now), _stated(was), _NEAR_DAYS)


def _is_denied(now: Telling, was: Telling) -> bool:
    """ "CNPC denied on Friday that it had signed": the day is that of the denial."""
    told = denials(now.text) and was.claim.status in ("done", "ongoing") and not denials(was.text)
    at_hand = not _apart(now.window, was.window, _NEAR_DAYS)
    return bool(told) and at_hand and any(difference.kind == "outcome" for difference in differences(was, now))


def _moved(now: Telling, was: Telling) -> Relation | None:
    """A plan for another day, near the first one, told before that came, or told as not kept."""
    if now.claim.status != "planned" or was.claim.status != "planned":
        return None
    slipped = _SLIPPED.search(now.text) and now.words & was.words & ONE_TIME
    still_ahead = now.things & was.things and _is_ahead(was.window, now.document)
    if _apart(now.window, was.window, _NEAR_DAYS) and not (still_ahead or slipped):
        return None
    return Relation("date", was.claim.event_date.expression, now.claim.event_date.expression)


_SLIPPED = late(
    r"\b(?:(?:has|have|had|did) (?:still )?(?:not|yet to)|(?:hasn|haven|hadn|didn)['’]t|will now|is now|are now|"
    r"delay\w*|postpon\w*|(?:put|push(?:ed)?|mov(?:ed)?) (?:off|back)|instead of)\b"
)


def _redated(now: Telling, was: Telling) -> Relation | None:
    """What is done, told of another day than before: an act of one day, or the same words but for a few days."""
    days = (one for one in differences(was, now) if one.kind == "date" and one.proven)
    if found := next(days, None):
        return Relation("date", *found.values)
    told = was.claim.event_date.expression, now.claim.event_date.expression
    same = all(told) and not _apart(now.window, was.window, _MISDATED_DAYS) and _same_words(now, was)
    return Relation("date", *told) if same and {now.claim.status, was.claim.status} == {"done"} else None


_MISDATED_DAYS = 3
_SAME_WORDS = 0.85
_ENOUGH = 4
"""Names and things without which words are alike by chance."""
_AGAIN = re.compile(r"\b(?:again|another|second|third|daily|every|each|more|further|also|last|round)\b")


def _same_words(one: Telling, other: Telling) -> bool:
    told = len(one.names) + len(one.things & other.things) >= _ENOUGH
    known = not strangers(one, other) and not strangers(other, one)
    once = not _AGAIN.search(one.text) and not _AGAIN.search(other.text)
    return told and known and once and resemblance(one.words, other.words) >= _SAME_WORDS


def _is_ahead(window: Window | None, document: Document) -> bool:
    written = window_of_stamp(document.published or document.content_date.start)
    return bool(window and written and window.first > written.last)


def _turned(now: Telling, was: Telling) -> Relation | None:
    """What rose in one time falls in a later one."""
    before, after = trends(was.text), trends(now.text)
    later = now.window and was.window and now.window.first > was.window.first
    if not later or not one_flow(now, was) or not opposed(now, was) or before.keys() & after.keys():
        return None
    return Relation("direction", *before.values(), *after.values())


def _differences(now: Telling, was: Telling) -> Iterator[Relation]:
    """What the two say differently; unlike a conflict, a difference may come of the time between them."""
    for difference in differences(was, now):
        before, after = trends(was.text), trends(now.text)
        turned = before and after and not before.keys() & after.keys() and not _one_time_stated(was, now)
        if difference.kind == "outcome" and turned:
            yield Relation("direction", *before.values(), *after.values())
        elif difference.kind == "outcome":
            yield Relation("contradicted")
        elif difference.kind in ("number", "office"):
            yield Relation(difference.kind, *difference.values)


def _one_time_stated(one: Telling, other: Telling) -> bool:
    """What rose in one year did not fall in it."""
    first, second = _stated(one), _stated(other)
    return first is not None and first == second


# --- times ------------------------------------------------------------------------------------------------------------


def _written(telling: Telling) -> str | None:
    """When its article speaks."""
    return telling.document.content_date.start or telling.document.published


def _stated(telling: Telling) -> Window | None:
    return telling.window if telling.window and telling.window.stated else None


def _apart(one: Window | None, other: Window | None, days: int) -> bool:
    """More than `days` between them; False if one is unknown."""
    return one is not None and other is not None and gap_days(one, other) > days


# --- trends -----------------------------------------------------------------------------------------------------------

_UP = r"r[io]se[sn]?|rising|gr[oe]w(?:s|n|ing)?|(?:increas|climb|gain|expand|jump|soar|surg|doubl)(?:e?s|ed|e|ing)?"
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|shr[aiu]nk(?:s|ing)?"
    r"|(?:declin|decreas|dropp?|dipp?|plung|slump|tumbl|halv)(?:e?s|ed|e|ing)?"
)
_TRENDS = (
    late(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE),
    late(
        r"(?<!\w)(?:(?P<up>вырос\w*|возрос\w*|увелич\w+|раст[её]т|растут|наращива\w+|нарасти\w+|повыси\w+|подорожа\w+|расшири\w+)|"
        r"(?P<down>сни[зж]\w+|сократи\w+|сокраща\w+|упал\w*|уменьши\w+|подешеве\w+))",
        re.IGNORECASE,
    ),
    late("(?P<up>增长|增加|上升|提高|扩大|增至|升至)|(?P<down>下降|减少|下滑|降低|萎缩|降至|缩减)"),
)
"""English, Russian, Chinese."""


def trends(text: str) -> dict[str, str]:
    """The ways, `up` and `down`, that a text tells of, each with its first word."""
    found = sorted((match for pattern in _TRENDS for match in pattern.finditer(text)), key=lambda match: -match.start())
    return {match.lastgroup or "": match[0] for match in found}

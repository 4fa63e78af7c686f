"""Planned against done: what a later article tells of what an earlier one announced.

Invariant: a plan and its outcome agree in who and what, the outcome's article is the later one, and nothing that they
date contradicts. An act called off is an outcome too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.evidence.classify import CALLED_OFF
from briefing.evidence.event_words import event_words
from briefing.evidence.tellings import Telling, contained, paid_otherwise, same_actors, same_names, strangers
from briefing.evidence.windows import Window, gap_days, weeks_of, window_of_stamp
from briefing.evidence.words import modals, negations, words
from briefing.records import Claim, Document

_SAME_ACT = 0.6
"""Share of the smaller claim's words that the other has too."""
_FEWEST_WORDS = 3


def outcomes(claims: Sequence[Claim], documents: Mapping[str, Document]) -> dict[str, str]:
    """By the id of each plan whose outcome a later document tells: the id of the claim that tells it best."""
    return outcomes_of([Telling(claim, documents[claim.document]) for claim in claims])


def outcomes_of(tellings: Sequence[Telling]) -> dict[str, str]:
    """The same of tellings."""
    plans = [telling for telling in tellings if telling.claim.status == "planned"]
    ends = [telling for telling in tellings if telling.claim.status in ("done", "denied")]
    best: dict[str, tuple[float, Telling]] = {}
    for plan, end in _pairs(plans, ends):
        share = contained(plan.words, end.words)
        if share > best.get(plan.claim.id, (0.0, end))[0] and is_outcome(plan, end):
            best[plan.claim.id] = (share, end)
    return {plan.claim.id: best[plan.claim.id][1].claim.id for plan in plans if plan.claim.id in best}


def _pairs(plans: Sequence[Telling], ends: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Plans with what was done in their weeks, if most words of the smaller are in the other."""
    index: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for place, plan in enumerate(plans):
        for shelf in _shelves(plan):
            for word in plan.words:
                index[shelf, word].append(place)
    for end in ends if plans else ():
        keys = ((shelf, word) for shelf in _shelves(end) for word in end.words)
        likely = {place for key in keys if len(places := index.get(key, ())) <= _MAX_SHARERS for place in places}
        for plan in (plans[place] for place in sorted(likely)):
            least = _SAME_ACT * min(len(plan.words), len(end.words))
            if len(plan.words & end.words) >= max(_FEWEST_WORDS, least):
                yield plan, end


_MAX_SHARERS = 50
"""A word that more plans of one week have is a formula and finds nothing."""


def _shelves(telling: Telling) -> Sequence[int]:
    """A dated plan is compared with what is told of its weeks; an undated one with whatever was done."""
    planned = telling.claim.status == "planned"
    if planned and (telling.window is None or not telling.window.stated):
        return [0]
    if not planned and calls_off(telling.text) and (told := _when_told(telling)):
        ahead = Window(told.first - _OVERDUE_DAYS, told.last + _AHEAD_DAYS, stated=False)
        return [0, *weeks_of(ahead, ahead.days)]
    weeks = weeks_of(telling.window, _LONGEST)
    return weeks if planned else [0, *weeks]


_LONGEST = 400
"""Days."""


def is_outcome(plan: Telling, end: Telling) -> bool:
    """True if `end` tells that what `plan` announces was done, or was not."""
    if plan.claim.status != "planned" or end.claim.status not in ("done", "denied") or not _later(plan, end):
        return False
    named = same_names(plan, end) or (calls_off(end.text) and _dealt_alike(plan, end))
    alike = same_actors(plan, end) and named and same_act(plan, end)
    if alike and calls_off(end.text) and plan.window and plan.window.stated:
        return _before_long(plan.window, end)
    return alike and not _dated_apart(plan.window, end.window)


def _dealt_alike(plan: Telling, end: Telling) -> bool:
    """It names one place or person that the plan does too, and deals in the same things."""
    return len(strangers(end, plan)) < len(end.names) and len(plan.things & end.things) >= _SAME_DEALT


_SAME_DEALT = 2


def _later(plan: Telling, end: Telling) -> bool:
    """The outcome's article is another and later one; by the days they tell of where they have no date."""
    first, second = _written(plan.document), _written(end.document)
    if plan.claim.document == end.claim.document or not first or not second:
        return False
    return first[: len(second)] < second[: len(first)]


def _written(document: Document) -> str | None:
    return document.published or document.content_date.start


def same_act(plan: Telling, end: Telling) -> bool:
    """The end tells of the act that was planned: the same things, and a verb of its kind or that it was called off."""
    things = contained(plan.things, end.things) >= _SAME_ACT
    enough = len(plan.words & end.words) >= _FEWEST_WORDS
    called_off = calls_off(end.text)
    acts = (plan.words & _ACTS) | _planned_act(plan.text)
    if paid_otherwise(plan, end) or (end.words & _STEPS) - plan.words:
        return False
    return things and enough and bool(acts) and (called_off or bool(_kin(acts) & _kin(end.words)))


def _planned_act(text: str) -> frozenset[str]:
    """The verb behind "will", "plans to", "is to be"."""
    behind = (text[modal.end : modal.end + _NEAR] for modal in modals(text))
    found = (next((w for word in words(part) if (w := event_words(word.text))), None) for part in behind)
    return frozenset[str]().union(*(word for word in found if word))


_NEAR = 30
"""Characters behind a modal in which its verb stands."""


def calls_off(text: str) -> bool:
    """True if it tells that something will not take place as planned."""
    return bool(event_words(text) & _CALLED_OFF) or bool(CALLED_OFF.search(text) or _PUT_OFF.search(text))


def is_undone(told: Telling, end: Telling) -> bool:
    """True if `end` tells that the act was called off which `told` tells as done."""
    undone = (
        _UNDOES.search(_BESIDE.split(end.text, maxsplit=1)[0]) and not calls_off(told.text) and not negations(end.text)
    )
    return bool(undone and told.claim.status == "done" and told.words & end.words & _ACTS)


_OFF = r"(?:postponed|cancell?ed|scrapped|delayed|suspended|shelved|called off|put (?:off|back|on hold|on ice))"
_UNDOES = re.compile(
    rf"\b(?:was|were|has been|have been|is|are) (?:\w+ly )?{_OFF}\b|"
    rf"(?<!had )(?<!been )(?<!be )\b{_OFF} (?:the|its|his|her|their|a|an)\b"
)
"""It says so itself, not of an earlier time: "the delayed launch", "had been postponed" undo nothing."""
_BESIDE = re.compile(
    r"\b(?:after|before|although|though|while|when|because|since|as|following|despite|which|who|whose)\b", re.IGNORECASE
)
"""What is called off behind it is another thing: "signed it after the first round was cancelled"."""
_PUT_OFF = re.compile(r"\bput (?:off|back|on hold|on ice)\b")
_CALLED_OFF = event_words("postponed cancelled canceled scrapped delayed suspended abandoned")
_STEPS = event_words("discussed considered negotiated examined prepared studied")
"""What is done on the way to an act."""
_ACTS = frozenset(
    {
        "meet",
        "sign",
        "visit",
        "arrive",
        "hold",
        "supply",
        "buy",
        "begin",
        "complete",
        "build",
        "approve",
        "attend",
        "vot",
        "join",
        "open",
        "launch",
        "start",
    }
)
_KIN = {"arrive": "visit", "hold": "meet", "attend": "meet", "end": "meet", "vot": "approve"}


def _kin(acts: frozenset[str]) -> frozenset[str]:
    """An act with what else it may be called: who arrived is visiting."""
    return frozenset(_KIN.get(act, act) for act in acts)


def _before_long(plan: Window, end: Telling) -> bool:
    """What was called off is told of ahead of its day, or soon after it was due."""
    told = _when_told(end)
    return told is not None and plan.first - _AHEAD_DAYS <= told.last and told.first <= plan.last + _OVERDUE_DAYS


def _when_told(telling: Telling) -> Window | None:
    return window_of_stamp(_written(telling.document))


_AHEAD_DAYS = 3 * 366
_OVERDUE_DAYS = 62


def _dated_apart(plan: Window | None, end: Window | None) -> bool:
    """The outcome lies before the plan's day, or so long after that it is another event."""
    if plan is None or end is None or not plan.stated:
        return plan is None or end is None
    exact = max(plan.days, end.days) <= _EXACT and end.stated
    return end.last < plan.first - _EARLY_DAYS or gap_days(plan, end) > (_EARLY_DAYS if exact else _LATE_DAYS)


_EARLY_DAYS = 2
_LATE_DAYS = 10
_EXACT = 3
"""Days; of two acts on stated days a week apart one isn't the other's outcome."""

"""Claims about one event (merged) or one theme (told together, never merged).

Invariant: claims are merged only if they agree in who, what and when as far as each says it, and where they differ the
difference is shown as a conflict. Look-alikes (two meetings years apart, two signings of one day, formulas of
courtesy) stay apart: where it can't be told, they are two events. A plan is told with its outcome, but only what
reports the outcome corroborates it.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from sys import intern

from briefing.evidence.alike import alike
from briefing.evidence.conflicts import conflict_of, differences
from briefing.evidence.deeds import deed_of, one_deed
from briefing.evidence.one_event import one_event
from briefing.evidence.outcomes import outcomes_of
from briefing.evidence.rivals import denied_in_turn, rivals_in_turn, rivals_within
from briefing.evidence.sequels import told_in_turn
from briefing.evidence.tellings import Telling, contained, near, resemblance, same_names
from briefing.evidence.windows import weeks_of, window_of_stamp
from briefing.evidence.words import bare_words
from briefing.records import Claim, Conflict, Document, Story

_LEAST_SHARE = 0.7
"""Share of the smaller claim's words that the other must have to be compared at all."""
_FEWEST_COMPARED = 3
_FEWEST_WORDS = 5
_SAME_RUN = 8
"""Words in a row that two documents have only from one source."""


def tell_stories(claims: Sequence[Claim], documents: Mapping[str, Document]) -> tuple[Story, ...]:
    """Every claim in just one story, in the order of their first claims; ids `E1`, `E2` ... are given here."""
    tellings = told_in_turn([Telling(claim, documents[claim.document]) for claim in claims])
    groups = _with_rivals(_with_plans(_merged(tellings), outcomes_of(tellings)), tellings)
    events = {group[0].claim.id for group in groups if len(group) > 1 or rivals_within(group[0])}
    groups = _with_themes(_with_sayings(groups))
    return tuple(_story(f"E{number}", group, events) for number, group in enumerate(groups, 1))


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The words that carry a statement: longer than three letters, or with a digit or capital; stemmed.

    Kept, because each claim is compared with many.
    """
    found = bare_words(text)
    kept = [word for word in found if len(word) > 3 or any(letter.isdigit() or letter.isupper() for letter in word)]
    return frozenset(intern(_stem(word.lower())) for word in kept) - _EMPTY


_EMPTY = frozenset(
    {"this", "that", "with", "from", "have", "will", "been", "were", "their", "they", "which", "also", "into", "than"}
    | {"more", "most", "some", "other", "about", "after"}
)


_ENDINGS = ("’s", "'s", "ing", "ed", "es", "s")


def _stem(word: str) -> str:
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def overlap(one: frozenset[str], other: Collection[str]) -> float:
    """Share of the smaller set that the larger one has; 0 for sets too small to tell."""
    small = min(len(one), len(other))
    return len(one.intersection(other)) / small if small >= _FEWEST_WORDS else 0.0


# --- one event --------------------------------------------------------------------------------------------------------

_Group = list[Telling]


def _merged(tellings: Sequence[Telling]) -> list[_Group]:
    """Each telling joins the story of the one most like it, if it is of one event with all that it would join."""
    weeks = [_shelves(telling) for telling in tellings]
    whole = alike([_trade_as_one(telling.words) for telling in tellings], weeks, _LEAST_SHARE, _FEWEST_COMPARED)
    deeds = alike([_deed_words(telling) for telling in tellings], weeks, _LEAST_SHARE, _FEWEST_OF_A_DEED)
    near_by = [sorted({*places, *others}) for places, others in zip(whole, deeds, strict=True)]
    groups: list[_Group] = []
    homes: dict[int, _Group] = {}
    for place, telling in enumerate(tellings):
        earlier = [other for other in near_by[place] if other < place]
        earlier.sort(key=lambda other: (-resemblance(telling.words, tellings[other].words), other))
        likely = earlier[:_COMPARED]
        home = next((homes[other] for other in likely if _fits(telling, tellings[other], homes[other])), None)
        if home is None:
            home = []
            groups.append(home)
        home.append(telling)
        homes[place] = home
    return groups


def _shelves(telling: Telling) -> Sequence[int]:
    """The weeks of what it tells; of a plan those of its article too, for another may date it otherwise."""
    weeks, written = weeks_of(telling.window, _LONGEST), window_of_stamp(telling.told)
    if telling.claim.status != "planned" or written is None:
        return weeks
    return tuple(dict.fromkeys((*weeks, *weeks_of(written, _LONGEST))))


def _deed_words(telling: Telling) -> tuple[str, ...]:
    """What is compared of a deed of one day, without its tail."""
    dated = telling.window and telling.window.stated and telling.window.days <= _DAYS
    return tuple(deed_of(telling).words) if dated else ()


_DAYS = 3
_FEWEST_OF_A_DEED = 2


def _trade_as_one(found: frozenset[str]) -> tuple[str, ...]:
    """What one sold, the other bought."""
    return tuple((found - {"buy"}) | {"supply"}) if "buy" in found else tuple(found)


_COMPARED = 8
_LONGEST = 92
"""Days; claims of longer times are compared with claims of a year."""


def _fits(telling: Telling, other: Telling, group: _Group) -> bool:
    """One event with one of the group, and nothing in the others that speaks against it."""
    rest = (member for member in group[:_COMPARED] if member is not other)
    return one_event(telling, other) and not any(_speaks_against(telling, member) for member in rest)


def _speaks_against(one: Telling, other: Telling) -> bool:
    named = same_names(one, other) or one_deed(one, other)
    return not named or any(not difference.proven for difference in differences(one, other))


# --- a plan and its outcome, a theme ----------------------------------------------------------------------------------


def _with_plans(groups: list[_Group], ends: Mapping[str, str]) -> list[_Group]:
    """A plan that stands alone goes into the story of its outcome, at the place of the first."""
    homes = {telling.claim.id: number for number, group in enumerate(groups) for telling in group}
    targets = list(range(len(groups)))
    for plan, end in ends.items():
        if all(telling.claim.status == "planned" for telling in groups[homes[plan]]):
            targets[homes[plan]] = homes[end]
    return _joined(groups, targets)


def _with_rivals(groups: list[_Group], tellings: Sequence[Telling]) -> list[_Group]:
    """A sentence that only denies what the one before it tells, or gives another figure of it, goes into its story."""
    homes = {telling.claim.id: number for number, group in enumerate(groups) for telling in group}
    targets = list(range(len(groups)))
    for one, other in pairwise(tellings):
        own = homes[other.claim.id]
        if len(groups[own]) == 1 and (rivals_in_turn(one, other) or denied_in_turn(one, other)):
            targets[own] = targets[homes[one.claim.id]]
    return _joined(groups, targets)


def _joined(groups: list[_Group], targets: Sequence[int]) -> list[_Group]:
    """Groups put together with the group they aim at, each in the order of its claims' places, then of first claims."""
    joined: dict[int, list[tuple[int, _Group]]] = {}
    for number, target in enumerate(targets):
        joined.setdefault(target, []).append((number, groups[number]))
    ordered = sorted(joined.values(), key=lambda parts: parts[0][0])
    return [[telling for _, group in parts for telling in group] for parts in ordered]


def _with_sayings(groups: list[_Group]) -> list[_Group]:
    """What one person is quoted with word for word, by however many."""
    homes: dict[tuple[str, ...], int] = {}
    targets = list(range(len(groups)))
    for number, group in enumerate(groups):
        if len(group) == 1 and (saying := _saying(group[0].claim)):
            targets[number] = homes.setdefault(saying, number)
    return _joined(groups, targets)


def _saying(claim: Claim) -> tuple[str, ...]:
    """Family name and words; empty of words too few to be known again, or of nobody named."""
    said = tuple(_WORDS.findall(claim.quote.lower()))
    named = claim.speaker and claim.speaker_kind not in ("unnamed", "outlet")
    return (claim.speaker.split()[-1].lower(), *said) if claim.speaker and named and len(said) >= _FEWEST_SAID else ()


_FEWEST_SAID = 5


def _with_themes(groups: list[_Group]) -> list[_Group]:
    """Claims that stand alone and say the same of one standing matter, or of one figure over years."""
    alone = [number for number, group in enumerate(groups) if len(group) == 1 and group[0].claim.kind in _THEMATIC]
    lone = [groups[number][0] for number in alone]
    targets = list(range(len(groups)))
    sets = [tuple(one.words) for one in lone]
    for place, others in enumerate(alike(sets, [[0]] * len(lone), _LEAST_SHARE, _FEWEST_TOLD)):
        home = next((other for other in others if other < place and _one_theme(lone[place], lone[other])), place)
        targets[alone[place]] = targets[alone[home]]
    return _joined(groups, targets)


_FEWEST_TOLD = 4
_THEMATIC = ("position", "judgment", "figure")


def _one_theme(one: Telling, other: Telling) -> bool:
    """The same matter of the same actors, in two articles: a stand, or one figure in two times."""
    if one.claim.document == other.claim.document or set(one.claim.actors) != set(other.claim.actors):
        return False
    trend = "figure" == one.claim.kind == other.claim.kind and near(one, other) == "apart"
    stands = one.claim.kind == other.claim.kind and one.claim.kind in ("position", "judgment")
    enough = len(one.things & other.things) >= (1 if trend else 2)
    things = enough and contained(one.things, other.things) >= _LEAST_SHARE
    like = resemblance(one.words, other.words) >= _THEME
    return (trend or stands) and things and like and same_names(one, other)


_THEME = 0.4


# --- the story --------------------------------------------------------------------------------------------------------


def _story(id: str, group: _Group, events: set[str]) -> Story:
    """`events` are the first claims of what was merged; what else is told together is a theme."""
    told = _told(group)
    standing = len(group) > 1 or group[0].claim.kind in ("position", "judgment", "background")
    theme = standing and group[0].claim.id not in events
    conflict = None if theme else conflict_of(told)
    return Story(
        id=id,
        type="theme" if theme else "event",
        claims=tuple(telling.claim.id for telling in group),
        origins=tuple(_origins(told, conflict)),
        conflict=conflict,
    )


def _told(group: _Group) -> _Group:
    """Without the plans of what the others tell as done."""
    done = [telling for telling in group if telling.claim.status != "planned"]
    also = [one for one in group if one not in done and one.is_past and any(one_event(one, other) for other in done)]
    return [*done, *also] if done else group


def _origins(group: Sequence[Telling], conflict: Conflict | None) -> list[str]:
    """Who first published the words, each once; claims with a run of words in common have one origin.

    Not those of the versions of a conflict: each stands for what another denies.
    """
    version = {
        claim: place for place, told in enumerate(conflict.versions if conflict else ()) for claim in told.claims
    }
    by_document = {telling.claim.document: telling.document for telling in group}
    homes = {id: document.origin or id for id, document in by_document.items()}
    for one, other in combinations(group[:_COMPARED_ORIGINS], 2):
        first, second = homes[one.claim.document], homes[other.claim.document]
        apart = version.get(one.claim.id) != version.get(other.claim.id)
        one_voice = share_a_run(one.claim.quote, other.claim.quote) or _said_alike(one.claim, other.claim)
        if first != second and not apart and one_voice:
            kept, dropped = (first, second) if _earlier(one, other) else (second, first)
            homes = {id: kept if home == dropped else home for id, home in homes.items()}
    return list(dict.fromkeys(homes.values()))


def _said_alike(one: Claim, other: Claim) -> bool:
    return bool(_saying(one)) and _saying(one) == _saying(other)


_COMPARED_ORIGINS = 24


def _earlier(one: Telling, other: Telling) -> bool:
    first, second = (telling.document.published or "9" for telling in (one, other))
    return first <= second


def share_a_run(one: str, other: str) -> bool:
    """Words in a row that two documents have only from one source."""
    return bool(_runs(one) & _runs(other))


_WORDS = re.compile(r"[^\W_]+")


def _runs(text: str) -> set[tuple[str, ...]]:
    found = _WORDS.findall(text.lower())
    return set(zip(*(found[start:] for start in range(_SAME_RUN)), strict=False))

"""The deed that a sentence tells, without what it adds: "The quay reopened on Monday, ending a closure of a year".

Invariant: two sentences tell one deed only if, but for their tails, they have the same words, day and place.
"""

import re

from briefing.evidence.event_words import DAY_ACTS, GENERIC, HARMLESS, event_words
from briefing.evidence.measures import same_count
from briefing.evidence.tellings import Telling, contained, near, same_names, strangers

_TAIL = re.compile(
    r",? (?:after|following|because|despite|amid|while|although|though|since|which|where|who|when|thus|thereby|"
    r"as (?:the|an?|its?|their|they|he|she)|"
    r"in (?:spite of|response to|a (?:move|step|sign))|to (?:mark|end)|the (?:first|second|latest|last)\b[^,]{3,60} "
    r"(?:in|since|of))\b"
    r"|, (?:\w+ly )?(?!including\b)[a-z]+ing\b"
)
"""Where what is added begins."""
_COUNTED_ALIKE = 0.7
"""Share of the words where as many of one thing did the same in one place on one day."""
_OFTEN_DONE = event_words("signed met agreed discussed")
"""What is done twice on one day, so that only the tail may tell which it was."""
_LEAST_DEED = 2
"""Words beside names: what, and what became of it."""


def one_deed(one: Telling, other: Telling) -> tuple[Telling, Telling] | None:
    """Both without their tails, if those tell the same deed of one stated day; None if they don't."""
    if near(one, other) != "day":
        return None
    first, second = deed_of(one), deed_of(other)
    apart = deed_words(first) ^ deed_words(second)
    shared = deed_words(first) & deed_words(second)
    whole = len(shared) >= _LEAST_DEED and bool(shared - GENERIC) and not shared & _OFTEN_DONE
    counted = same_count(first, second) and bool(shared & DAY_ACTS)
    same = apart <= HARMLESS or (counted and contained(first.words, second.words) >= _COUNTED_ALIKE)
    return (first, second) if whole and same and _one_place(first, second) else None


def deed_of(telling: Telling) -> Telling:
    """The telling up to its tail; itself if it has none."""
    text = telling.claim.text
    cut = next((found.start() for found in _TAIL.finditer(text, _SHORTEST)), None)
    return telling.shortened(text[:cut]) if cut else telling


_SHORTEST = 15


def deed_words(deed: Telling) -> frozenset[str]:
    """Its words without its names."""
    return deed.words - event_words(" ".join(word for run in deed.names for word in run))


def _one_place(one: Telling, other: Telling) -> bool:
    """No name of either is a stranger to the other, and one is known to both: in the deed, or where its subject first
    stands in the article."""
    if one.names and other.names:
        known = len(strangers(one, other)) < len(one.names)
        return known and not strangers(one, other) and not strangers(other, one)
    shared = set(_introduced(one).names) & set(_introduced(other).names)
    return bool(shared) and not elsewhere(one, other)


def elsewhere(one: Telling, other: Telling) -> bool:
    """True of two that name nobody and whose bare subjects ("The quay") their articles introduce with other names."""
    bare = not one.names and not other.names
    return bare and not same_names(_introduced(one), _introduced(other))


_BARE = re.compile(r"^The (?P<noun>[a-z][\w-]{3,}) ")


def _introduced(deed: Telling) -> Telling:
    """The line of its article that first names the deed's bare subject; the deed itself if there is none."""
    bare = _BARE.match(deed.claim.text)
    text = deed.document.text
    found = re.search(rf"(?im)^.*\b{bare['noun']}\b.*$", text[: deed.claim.start]) if bare else None
    return deed.shortened(found[0]) if found else deed

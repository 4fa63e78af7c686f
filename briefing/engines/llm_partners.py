"""Which partners a model is asked to write of, and how many lines each may have.

Invariant: each is asked for of whom eligible claims tell a dealing, also where the outline's tables have taken them
all: a model joins what a table only lists.
"""

from collections.abc import Sequence
from math import sqrt

from briefing.evidence import topics
from briefing.records import Actor, Claim, Outline, PartnerClaims, Profile

MOST_PARTNERS = 8
MOST_LINES = 4
ALL_LINES = 14
"""Of all partners together: what page two has room for beside its tables."""
_CLAIMS_A_LINE = 3


def with_partners(outline: Outline, profile: Profile) -> Outline:
    """The outline with all partners to write of, the one with most sources first; each keeps its own claims."""
    own = {told.partner.id: told for told in outline.partners}
    dealings = {actor.id: dealings_with(actor, outline, profile) for actor in profile.partners}
    asked = [actor for actor in profile.partners if dealings[actor.id] or actor.id in own]
    asked.sort(key=lambda actor: _reach(dealings[actor.id]))
    partners = [own.get(actor.id, PartnerClaims(partner=actor, claims=())) for actor in asked[:MOST_PARTNERS]]
    return outline.model_copy(update={"partners": tuple(partners)})


def dealings_with(actor: Actor, outline: Outline, profile: Profile) -> list[Claim]:
    """What eligible claims tell of the subject and this partner, plans left out."""
    return [
        claim
        for claim in outline.eligible
        if actor.id in claim.actors and not topics.is_plan(claim) and topics.relevance(claim, profile) >= topics.DEALING
    ]


def _reach(claims: Sequence[Claim]) -> tuple[int, int]:
    return -len({claim.document for claim in claims}), -len(claims)


def lines_for(partners: Sequence[PartnerClaims], outline: Outline, profile: Profile) -> list[int]:
    """How many lines each partner may have: one each, the others by D'Hondt's divisors.

    A partner's weight is the square root of the number of dealings told, so that the great leave room to the small.
    """
    counts = [len(dealings_with(told.partner, outline, profile)) for told in partners]
    lines = [1] * len(partners)
    while sum(lines) < ALL_LINES:
        able = [number for number, count in enumerate(counts) if lines[number] < min(MOST_LINES, _lines(count))]
        if not able:
            break
        lines[max(able, key=lambda number: sqrt(counts[number]) / (lines[number] + 1))] += 1
    return lines


def _lines(claims: int) -> int:
    return 1 + claims // _CLAIMS_A_LINE

"""What moves, told twice: in words alone, and right beside it by how much."""

import re
from collections.abc import Sequence

from briefing.evidence.event_words import event_words
from briefing.records import Claim

_WAYS = frozenset(("rise", "fall"))
_FLOWS = frozenset(("trade", "supply", "buy", "invest", "investment"))
_AMOUNT = re.compile(r"\d ?(?:%|per ?cent)|\b(?:doubled|tripled|halved|\w+fold)\b")
_NEAR = 400
"""Characters between the ends of two tellings of one trend."""


def measured_trends_once(claims: Sequence[Claim], subject: str | None) -> list[Claim]:
    """Without those that only say that trade grows or falls where one right beside them says by how much."""
    measured = [claim for claim in claims if _AMOUNT.search(claim.text)]
    return [
        claim
        for claim in claims
        if claim in measured or not any(_measures(other, claim, subject) for other in measured)
    ]


def _measures(measured: Claim, bare: Claim, subject: str | None) -> bool:
    """One document tells both side by side, of the same partners and one way, the `bare` one without any figure."""
    beside = measured.document == bare.document and abs(measured.start - bare.start) < _NEAR
    partners = set(measured.actors) - {subject}
    if not beside or not partners or partners - set(bare.actors) or any(letter.isdigit() for letter in bare.text):
        return False
    told, known = event_words(bare.text), event_words(measured.text)
    return bool(told & known & _WAYS) and bool(told & known & _FLOWS) and not (known ^ told) & _WAYS

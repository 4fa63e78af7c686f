"""Which partners a model writes of, and in how many lines."""

import pytest

from briefing.engines.llm_partners import lines_for, with_partners
from briefing.records import Actor, Claim, Outline, PartnerClaims, Profile

PORTS = tuple(Actor(id=f"p{number}", title=f"Port {number}", names=(f"Port {number}",)) for number in range(12))
PROFILE = Profile(name="ports", title="Ports", question="Who builds?", partners=PORTS)


def claim(partner: int, number: int = 1, document: str = "S1", status: str = "done") -> Claim:
    fields = {"text": "x", "quote": "x", "start": 0, "end": 1, "kind": "event", "status": status}
    return Claim.model_validate(
        {**fields, "id": f"C{partner}-{number}", "document": document, "actors": (f"p{partner}",)}
    )


def outline_of(*claims: Claim) -> Outline:
    return Outline(eligible=claims)


def test_a_partner_whose_claims_the_tables_took_is_written_of_too() -> None:
    kept = PartnerClaims(partner=PORTS[2], claims=(claim(2),))
    outline = outline_of(claim(1), claim(2)).model_copy(update={"partners": (kept,)})
    asked = with_partners(outline, PROFILE).partners
    assert [(told.partner.id, told.claims) for told in asked] == [("p1", ()), ("p2", (claim(2),))]


def test_a_partner_of_whom_only_plans_are_told_is_left_to_their_table() -> None:
    assert with_partners(outline_of(claim(1, status="planned")), PROFILE).partners == ()


def test_partners_of_most_sources_come_first_and_the_page_has_room_for_eight() -> None:
    claims = [claim(number) for number in range(11)] + [claim(11, 1), claim(11, 2, "S2")]
    asked = with_partners(outline_of(*claims), PROFILE).partners
    assert [told.partner.id for told in asked] == ["p11", *(f"p{number}" for number in range(7))]


@pytest.mark.parametrize(
    ("claims", "lines"),
    [
        ([], []),
        ([1], [1]),
        ([3, 2], [2, 1]),
        ([20], [4]),
        ([20, 20, 20, 20, 20], [3, 3, 3, 3, 2]),
    ],
)
def test_partners_share_the_lines_that_the_page_has_room_for(claims: list[int], lines: list[int]) -> None:
    outline = outline_of(*(claim(partner, number) for partner, most in enumerate(claims) for number in range(most)))
    partners = [PartnerClaims(partner=PORTS[number], claims=()) for number in range(len(claims))]
    assert lines_for(partners, outline, PROFILE) == lines

"""What records take."""

import sys

from briefing.records import UNDATED, Claim
from tests.telling import read


def test_a_claim_keeps_no_table_of_the_names_of_its_fields() -> None:
    claims, _ = read(("Russia sold coal to India.", "2024-05-20"))
    for claim in (claims[0], claims[0].model_copy(update={"id": "C9"}), Claim.model_validate(claims[0].model_dump())):
        fields = vars(claim)
        assert sys.getsizeof(fields) < sys.getsizeof({**dict.fromkeys(fields)}) / 2
        assert list(fields) == list(Claim.model_fields)


def test_claims_that_tell_no_date_share_one() -> None:
    claims, _ = read(("Russia sold coal to India. China bought oil.", "2024-05-20"))
    assert {id(claim.event_date) for claim in claims} == {id(UNDATED)}

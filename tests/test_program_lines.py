"""The lines that the program writes from the records alone."""

from briefing.evidence.outline import select
from briefing.output.lines import partners_none
from briefing.records import Evidence
from tests.telling import read
from tests.texts import EAST


def test_a_partner_named_where_a_claim_is_cut_is_no_partner_that_is_not_named() -> None:
    claims, documents = read(("Russia sold coal to India in May. The heads of BRICS listened.", "2024-05-20"))
    evidence = Evidence(documents=tuple(documents.values()), claims=claims[:1], stories=())
    section = partners_none(evidence, EAST, select(evidence, EAST), ())
    assert section
    named, _, rest = section.sentences[0].text.partition("Not named: ")
    assert (
        named
        == "Not on the page for want of room: India. Named, without a dealing with Russia that could be told: BRICS. "
    )
    assert "BRICS" not in rest

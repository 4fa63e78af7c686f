"""Frames of joined sentences, and how sure a judgment may be."""

import pytest

from briefing.engines.llm_wording import Worded, with_origin_marks
from briefing.evidence.judgments import JUDGED, compact_frame, confidence_sentence, frame_for, printed_frame
from briefing.records import Claim, ContentDate, Document, Kind


def source(number: int, when: str | None = None, **more: object) -> Document:
    date = ContentDate(start=when, end=when, basis="stated" if when else "unknown")
    fields = {
        "id": f"S{number}",
        "origin": f"S{number}",
        "path": f"{number}.txt",
        "sha256": "",
        "media_type": "text/plain",
    }
    return Document.model_validate({**fields, "content_date": date, **more})


def claim_of(document: Document, kind: Kind = "event", speaker: str | None = None, **more: object) -> Claim:
    fields = {"id": "C1", "document": document.id, "text": "x", "quote": "x", "start": 0, "end": 1, "status": "done"}
    return Claim.model_validate({**fields, "kind": kind, "speaker": speaker, **more})


def frame(text: str, *claims: Claim, sources: list[Document]) -> str:
    return frame_for(text, claims, {document.id: document for document in sources})


def test_one_source_is_told_by_what_it_is_and_when_it_speaks() -> None:
    signed, unsigned = source(1, "2024-06-18", publisher="Harbour News"), source(2)
    assert frame("Work began.", claim_of(signed), sources=[signed]) == "18 June 2024 (S1)"
    assert frame("Work began.", claim_of(unsigned), sources=[unsigned]) == "unsigned article, undated (S2)"


def test_an_owner_without_a_name_has_a_small_letter_behind_other_words() -> None:
    one, other = source(1, "2024"), source(2, "2024")
    claims = [claim_of(one, "judgment", "The two ministers"), claim_of(other)]
    told = frame("The town is weak.", *claims, sources=[one, other])
    assert told == "2024 (S1, S2); in part the words of the two ministers"


def test_an_outlet_owns_its_own_views_and_needs_no_frame_for_what_it_reports() -> None:
    one, unsigned = source(1, "2024", publisher="Harbour News"), source(2, "2024")
    view = claim_of(one, "judgment")
    assert frame("The town is weak.", view, sources=[one, unsigned]) == "Harbour News, 2024 (S1)"
    assert frame("Harbour News calls the town weak.", view, sources=[one, unsigned]) == "2024 (S1)"
    assert frame("The town paid.", claim_of(one, "event"), sources=[one, unsigned]) == "2024 (S1)"
    assert frame("The town paid.", claim_of(unsigned), sources=[one, unsigned]) == "unsigned article, 2024 (S2)"


def test_the_outlet_of_all_articles_is_not_named_in_each_frame() -> None:
    one, other = (source(number, "2024", publisher="Harbour News") for number in (1, 2))
    signed = other.model_copy(update={"author": "Ann Low"})
    assert frame("Work began.", claim_of(one), sources=[one, other]) == "2024 (S1)"
    assert frame("Work began.", claim_of(signed), sources=[one, signed]) == "Ann Low, 2024 (S2)"
    owned = claim_of(one, "judgment", "Petra Lang")
    assert frame("The town is weak.", owned, sources=[one, other]) == "Petra Lang, per Harbour News, 2024 (S1)"


def test_an_owner_stands_in_the_frame_only_where_the_sentence_does_not_name_him() -> None:
    one = source(1, "2024")
    owned = claim_of(one, "judgment", "Petra Lang")
    assert frame("The town is weak.", owned, sources=[one]) == "Petra Lang, 2024 (S1)"
    assert frame("Petra Lang calls the town weak.", owned, sources=[one]) == "unsigned article, 2024 (S1)"


def test_an_owner_whom_the_sentence_leaves_out_stands_in_the_frame_whatever_the_kind() -> None:
    one = source(1, "2024", publisher="Harbour News")
    heard = claim_of(one, "event", "analysts in Lund", speaker_kind="unnamed")
    assert frame("Lund lost 40 jobs.", heard, sources=[one]) == "analysts in Lund, per Harbour News, 2024 (S1)"
    assert frame("Lund lost 40 jobs, analysts said.", heard, sources=[one]) == "2024 (S1)"


def test_an_owner_carried_over_from_an_earlier_sentence_is_marked_so_whether_the_sentence_names_him_or_not() -> None:
    one, other = source(1, "2024"), source(2, "2024")
    carried = claim_of(one, "judgment", "Petra Lang", speaker_from="carried")
    assert frame("The town is weak.", carried, sources=[one]) == "Petra Lang (by context), 2024 (S1)"
    heard = claim_of(one, "judgment", "Petra Lang")
    assert frame("The town is weak.", heard, carried, sources=[one]) == "Petra Lang (by context), 2024 (S1)"
    both = [carried, claim_of(other)]
    assert frame("It is weak.", *both, sources=[one, other]) == (
        "2024 (S1, S2); in part the words of Petra Lang (by context)"
    )
    assert frame("Lang calls it weak.", *both, sources=[one, other]) == "2024 (S1, S2)"


def marked(text: str, *claims: Claim, sources: list[Document]) -> str:
    return with_origin_marks(Worded(text, ()), claims, {document.id: document for document in sources}).text


def test_what_an_article_only_implies_is_marked_in_the_sentence_that_says_it() -> None:
    one, other = source(1, "2024"), source(2)
    implied = one.model_copy(update={"content_date": ContentDate(start="2024", end="2024", basis="anchor")})
    carried = claim_of(one, "judgment", "Petra Lang", speaker_from="carried")
    text = "In 2024 Petra Lang’s town was weak, Lang said in 2024."
    assert marked(text, carried, sources=[one]) == text.replace("Lang’s", "Lang’s [by context]", 1)
    assert marked(text, claim_of(implied), sources=[implied]) == text.replace("2024", "2024 [inferred]", 1)
    assert marked(text, claim_of(one), claim_of(other), sources=[one, other]) == text
    heard = claim_of(one, "judgment", "The two ministers", speaker_from="carried")
    assert marked("The two ministers meet.", heard, sources=[one]) == "The two ministers [by context] meet."
    for told in (text, marked(text, carried, sources=[implied])):
        assert frame(told, carried, sources=[implied]) == "S1"


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        *((None, None), (JUDGED, None), ("S1", None), ("S2, S14", None)),
        *(("2024 (S1)", "2024 (S1)"), ("S1; in part the words of Petra Lang", "S1; in part the words of Petra Lang")),
    ],
)
def test_numbers_of_sources_alone_are_not_printed_before_a_sentence(given: str | None, printed: str | None) -> None:
    assert printed_frame(given) == printed


def test_a_view_of_one_of_two_articles_needs_its_owner_in_the_sentence_or_a_frame() -> None:
    one, other = source(1, "2024", publisher="Harbour News"), source(2, "2024")
    both = [claim_of(one, "judgment"), claim_of(other)]
    assert frame("In 2024 the town was weak, Harbour News holds.", *both, sources=[one, other]) == "S1, S2"
    assert frame("In 2024 the town was weak.", *both, sources=[one, other]) == "2024 (S1, S2)"


def test_several_sources_are_counted_with_their_years_and_ids() -> None:
    sources = [source(10, "2025-01-02"), source(2, "2022-03"), source(4)]
    claims = [claim_of(sources[0]), claim_of(sources[1], "position", "Petra Lang"), claim_of(sources[2])]
    assert (
        frame("It is so.", *claims, sources=sources)
        == "2022–2025, one undated (S2, S4, S10); in part the words of Petra Lang"
    )


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (("2024-06-18", "2024-06-20"), "June 2024 (S1, S2)"),
        (("2024-05-18", "2024-06-20"), "May–June 2024 (S1, S2)"),
        ((None, None), "undated (S1, S2)"),
        ((None, None, "2024"), "2024, two undated (S1, S2, S3)"),
    ],
)
def test_years_are_as_short_as_the_sources_allow(dates: tuple[str | None, ...], told: str) -> None:
    assert compact_frame([source(number, when) for number, when in enumerate(dates, 1)]) == told


def confidence(*sources: Document) -> str | None:
    return confidence_sentence([claim_of(one) for one in sources], {one.id: one for one in sources})


def test_confidence_counts_origins_and_says_what_they_lack() -> None:
    signed = {"publisher": "Harbour News"}
    outlets = [source(number, "2024", publisher=f"News {number}") for number in (1, 2, 3)]
    assert confidence(*outlets) == "Confidence is high: three outlets, of 2024."
    assert confidence(source(1, "2024", **signed), source(2)) == (
        "Confidence is moderate: of two sources one is unsigned and undated."
    )
    assert confidence(source(1), source(2)) == ("Confidence is low: both sources are unsigned and undated.")


def test_texts_of_one_outlet_do_not_bear_each_other_out() -> None:
    one = [source(number, "2024", publisher="Harbour News") for number in (1, 2, 3)]
    assert confidence(*one) == "Confidence is low: one outlet."
    assert confidence(*one, source(4, "2024")) == ("Confidence is moderate: of four sources one is unsigned.")


def test_one_origin_is_never_more_than_low_and_unsigned_carries_no_judgment() -> None:
    wire = source(1, "2024", publisher="Wire")
    copy = source(2, "2024", publisher="Other", origin="S1")
    assert confidence(wire, copy) == "Confidence is low: one source, of 2024."
    assert confidence(source(1, "2024")) is None


def test_who_tells_an_event_among_several_sources_needs_no_name() -> None:
    sources = [source(2, "2022-03"), source(4)]
    claims = [claim_of(sources[0], "event", "Petra Lang"), claim_of(sources[1])]
    assert frame("A gate opened.", *claims, sources=sources) == "March 2022, one undated (S2, S4)"


def test_an_owner_of_one_claim_is_no_owner_of_the_other() -> None:
    one = source(1, "2024", publisher="Harbour News")
    heard, own = claim_of(one, "event", "Ivo Berg"), claim_of(one, "forecast", "Petra Lang")
    assert frame("Gas flows; Lang expects more.", heard, own, sources=[one]) == "2024 (S1)"
    view = claim_of(one, "judgment", "Ivo Berg")
    assert frame("Gas flows; Lang expects more.", view, own, sources=[one]) == (
        "2024 (S1); in part the words of Ivo Berg"
    )


def test_who_acts_in_what_he_tells_is_not_said_to_tell_it() -> None:
    one = source(1, "2024", publisher="Harbour News")
    told = claim_of(one, "event", "Petra Lang")
    assert frame("Petra Lang met the crew.", told, sources=[one]) == "Petra Lang, per Harbour News, 2024 (S1)"
    assert frame("Petra Lang says she met the crew.", told, sources=[one]) == "2024 (S1)"


def test_confidence_says_whether_one_voice_or_several_stand_behind_one_outlet() -> None:
    one = {f"S{number}": source(number, "2024", publisher="Harbour News") for number in (1, 2)}
    said = {who: [claim_of(each).model_copy(update={"speaker": who}) for each in one.values()] for who in ("Ann", "Bo")}
    voices = [said["Ann"], [said["Ann"][0], said["Bo"][1]]]
    assert [confidence_sentence(claims, one) for claims in voices] == [
        "Confidence is low: one outlet, one voice (Ann).",
        "Confidence is low: one outlet, two voices.",
    ]


def test_what_several_sources_lack_is_counted() -> None:
    wire = {"publisher": "Wire"}
    lacking = [source(1, **wire), source(2, "2024"), source(3, "2024", publisher="Dock")]
    assert confidence(*lacking) == "Confidence is moderate: of three sources one is undated and one is unsigned."

"""The rows that a model chooses or words: timeline, differences, positions, answers to questions."""

from typing import Any

import pytest

from briefing.output.page import complete, compose
from briefing.records import Answer as Answered
from briefing.records import Claim, Draft, EventDate, Evidence, Made, Outline, Question, Section, Sentence
from tests.scripted import ScriptedProvider, id_of, user_message
from tests.test_llm_writing import CLAIMS, EVIDENCE, JOINED, LACK, OUTLINE, PLAN, PROFILE, codes, prose, texts, write

BOUGHT = ("Lund bought two dredgers.", ["bought two"])
SIGNED = ("Port Alder signed a contract with Lund.", ["Port Alder signed"])
ASKED = Question(text="Who pays?")
NAMED = EventDate(start="2019", end="2019", basis="text", expression="in 2019")


def changed(text: str, **fields: Any) -> tuple[Evidence, Outline]:
    """The evidence with one claim changed."""
    claims = tuple(one.model_copy(update=fields) if text in one.text else one for one in CLAIMS)
    return EVIDENCE.model_copy(update={"claims": claims}), OUTLINE.model_copy(update={"eligible": claims})


def written(evidence: Evidence = EVIDENCE, outline: Outline = OUTLINE, **rows: Any) -> Draft:
    return write(ScriptedProvider(prose([JOINED, PLAN, LACK], **rows)), evidence, outline)


def test_a_timeline_row_may_tell_in_few_words_what_the_prose_tells() -> None:
    draft = written(timeline=[BOUGHT, LACK])
    assert texts(draft, "timeline") == [BOUGHT[0], LACK[0]]
    assert draft.withheld == ()


@pytest.mark.parametrize(
    ("row", "fields", "code"),
    [
        (PLAN, {}, "not_happened"),
        (LACK, {"kind": "judgment"}, "not_happened"),
        ((" ".join(["Lund bought two dredgers"] * 6), ["bought two"]), {}, "too_long"),
        (("Lund bought three dredgers.", ["bought two"]), {}, "unsupported_number"),
    ],
)
def test_a_timeline_tells_only_what_happened_in_few_words(row: Any, fields: dict[str, Any], code: str) -> None:
    evidence, outline = changed("no money", **fields)
    draft = written(evidence, outline, timeline=[row, BOUGHT])
    assert texts(draft, "timeline") == [BOUGHT[0]]
    assert code in codes(draft)


def test_a_difference_has_two_sides() -> None:
    both = (
        "Lund has no money for a third pier; Port Alder signed a contract with Lund.",
        LACK[1] + SIGNED[1],
    )
    draft = written(conflicts=[("Lund has no money for a third pier.", LACK[1]), both])
    assert texts(draft, "check") == [both[0]]
    assert codes(draft) == ["one_side"]


def test_a_position_stands_in_its_claims_own_words_and_has_a_named_owner() -> None:
    said = {"speaker": "Lund", "speaker_kind": "official", "kind": "position"}
    evidence, outline = changed("no money", **said)

    def answer(request: Any) -> Any:
        given = prose([JOINED, PLAN, ("The pier of Lund is old.", ["is old"])])(request)
        return {**given, "positions": [id_of("no money", request), id_of("bought two", request), "C99"]}

    draft = write(ScriptedProvider(answer), evidence, outline)
    assert texts(draft, "positions") == ["Lund has no money for a third pier"]
    assert codes(draft) == ["no_owner"]


def test_a_question_is_shown_with_its_number_and_its_answer_goes_to_it() -> None:
    outline = OUTLINE.model_copy(update={"questions": (Answered(question=ASKED, claim=None),)})

    def answer(request: Any) -> Any:
        told = {"text": "Lund bought dredgers.", "claims": [id_of("bought two", request)]}
        given = prose([JOINED, PLAN, LACK])(request)
        return {**given, "questions": [{"question": "1", **told}, {"question": "7", **told}]}

    provider = ScriptedProvider(answer)
    draft = write(provider, EVIDENCE, outline)
    assert "1 Who pays?" in user_message(provider.requests[0]).splitlines()
    (section,) = [section for section in draft.sections if section.id == "questions"]
    assert [(line.text, line.labels) for line in section.sentences] == [
        ("Lund bought dredgers.", ("Who pays?", "unsigned article, 2022 (S2)"))
    ]


@pytest.mark.parametrize(
    ("terms", "told", "answers"),
    [
        (("dredgers",), "Lund bought three dredgers.", ["Lund bought two dredgers."]),
        (("piers",), "Lund bought three dredgers.", []),
        (("dredgers",), "Lund bought ships.", ["Lund bought ships."]),
    ],
    ids=["refused", "refused, and of something else", "the quote has what is asked"],
)
def test_a_refused_answer_leaves_the_claim_that_it_named(terms: tuple[str, ...], told: str, answers: list[str]) -> None:
    asked = ASKED.model_copy(update={"terms": terms})
    other = Question(text="Who digs?", terms=("dredgers",))
    questions = tuple(Answered(question=one, claim=None) for one in (asked, other))
    outline = OUTLINE.model_copy(update={"questions": questions})

    def answer(request: Any) -> Any:
        row = {"question": "1", "text": told, "claims": [id_of("bought two", request)]}
        return {**prose([JOINED, PLAN, LACK])(request), "questions": [row]}

    draft = write(ScriptedProvider(answer), EVIDENCE, outline)
    assert [line.text for part in draft.sections if part.id == "questions" for line in part.sentences] == answers


def test_what_a_model_chose_and_the_page_has_no_room_for_is_withheld() -> None:
    long = [
        Sentence(text=f"Lund {'and Lund ' * 120}bought dredger {n}.", claims=("S2-1",), frame="x") for n in range(9)
    ]
    rows = Section(id="partner-lund", heading="Lund", sentences=tuple(long))
    sections = compose(EVIDENCE, OUTLINE, Draft(sections=(rows,)), PROFILE, "2024-05-20", None)
    made = {"model": "m", "prompt_hashes": {}, "version": "1", "answered_by": ()}
    page = {
        engine: complete(sections, EVIDENCE, OUTLINE, PROFILE, Made(engine=engine, **made), (), "2024-05-20")
        for engine in ("llm", "extractive")
    }
    printed = {line.text for section in page["llm"].sections for line in section.sentences}
    left_out = [(entry.text, entry.reason) for entry in page["llm"].withheld]
    assert left_out == [(line.text, "no_room: the page is full") for line in long if line.text not in printed]
    assert left_out
    assert page["extractive"].withheld == ()


def pointed(words: int) -> tuple[int, str | None]:
    """How many of a partner's two lines of so many words together are printed, and the pointer over them."""

    def section(id: str, *texts: str) -> Section:
        lines = tuple(Sentence(text=text, claims=("S2-1",), frame="x") for text in texts)
        return Section(id=id, heading="Lund", sentences=lines)

    told = [f"Lund {'and Lund ' * (words // 4)}bought dredger {number}." for number in range(2)]
    draft = Draft(sections=(section("bottom-line", "Lund bought two dredgers."), section("partner-lund", *told)))
    sections = compose(EVIDENCE, OUTLINE, draft, PROFILE, "2024-05-20", None)
    made = Made(engine="llm", model="m", prompt_hashes={}, version="1", answered_by=())
    page = complete(sections, EVIDENCE, OUTLINE, PROFILE, made, (), "2024-05-20").sections
    (partner,) = [part for part in page if part.id == "partner-lund"]
    return len(partner.sentences), partner.note


def test_a_pointer_takes_no_lines_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.output.page.RESERVED_WORDS", 0)  # so that the lines alone fill the page
    assert pointed(20) == (2, "Also told in the bottom line.")
    assert (2, None) in map(pointed, range(1300, 1600, 4))


def test_the_table_of_plans_is_chosen_out_of_those_without_an_outcome() -> None:
    planned: tuple[Claim, ...] = tuple(claim for claim in CLAIMS if claim.status == "planned")
    outline = OUTLINE.model_copy(update={"open_plans": planned})

    def answer(request: Any) -> Any:
        ids = [id_of("will begin", request), id_of("bought two", request), "C99"]
        return {**prose([JOINED, LACK])(request), "plans": ids}

    provider = ScriptedProvider(answer)
    draft = write(provider, EVIDENCE, outline)
    assert user_message(provider.requests[0]).splitlines()[-2] == "outcome not told: C2"
    assert texts(draft, "planned") == ["Work in Lund will begin in June 2024"]
    assert codes(draft) == ["not_open"]
    page = compose(EVIDENCE, outline, draft, PROFILE, "2024-05-20", None)
    assert [line.claims for part in page if part.id == "planned" for line in part.sentences] == [("S1-2",)]


@pytest.mark.parametrize(
    ("claims", "rows"),
    [((), ["S1-2"]), (("S1-1", "S1-2"), ["S1-2"]), (("S1-2",), [])],
    ids=["nowhere", "beside another claim", "alone"],
)
def test_the_table_of_plans_leaves_out_what_a_sentence_tells_alone(claims: tuple[str, ...], rows: list[str]) -> None:
    planned = tuple(claim for claim in CLAIMS if claim.status == "planned")
    told = Section(id="bottom-line", heading="Bottom line", sentences=(Sentence(text="Work begins.", claims=claims),))
    outline = OUTLINE.model_copy(update={"planned": planned})
    page = compose(EVIDENCE, outline, Draft(sections=(told,)), PROFILE, "2024-05-20", None)
    printed = [line.claims for section in page if section.id == "planned" for line in section.sentences]
    assert printed == [(id,) for id in rows]


def test_no_row_is_mended_by_words_where_only_an_id_was_given() -> None:
    def answer(request: Any) -> Any:
        return {**prose([JOINED, PLAN, LACK])(request), "positions": [id_of("bought two", request)]}

    provider = ScriptedProvider(answer)
    assert codes(write(provider)) == ["no_owner"]
    assert [request.purpose for request in provider.requests] == ["briefing"]


@pytest.mark.parametrize(
    ("text", "date", "labels"),
    [
        ("Lund bought two dredgers.", EventDate(), ("about 2022", "the article’s own date")),
        ("Lund bought two dredgers in 2019.", EventDate(), ("undated", "—")),
        ("Lund has had two dredgers since 2019.", EventDate(), ("about 2022", "the article’s own date")),
        ("Lund bought two dredgers in 2019.", NAMED, ("2019", "“in 2019”")),
        ("Lund bought two dredgers in 2018.", NAMED, ("undated", "—")),
    ],
)
def test_no_row_has_a_day_that_its_words_contradict(text: str, date: EventDate, labels: tuple[str, str]) -> None:
    evidence, outline = changed("bought two", event_date=date)
    told = [Sentence(text=words, claims=(id,), frame="x") for words, id in ((text, "S2-1"), ("It is old.", "S3-1"))]
    rows = Section(id="timeline", heading="Timeline", sentences=tuple(told))
    page = compose(evidence, outline, Draft(sections=(rows,)), PROFILE, "2024-05-20", None)
    printed = {line.text: line.labels[:2] for section in page if section.id == "timeline" for line in section.sentences}
    assert printed[text] == labels


def test_a_day_without_a_year_stands_behind_all_dated_rows() -> None:
    days = {
        "S2-1": EventDate(expression="On July 1"),
        "S3-1": EventDate(start="2024", end="2024", expression="in 2024"),
    }
    claims = tuple(one.model_copy(update={"event_date": days.get(one.id, one.event_date)}) for one in EVIDENCE.claims)
    told = [Sentence(text=words, claims=(id,), frame="x") for words, id in (("It came.", "S2-1"), ("It left.", "S3-1"))]
    rows = Section(id="timeline", heading="Timeline", sentences=tuple(told))
    evidence = EVIDENCE.model_copy(update={"claims": claims})
    page = compose(evidence, OUTLINE, Draft(sections=(rows,)), PROFILE, "2024-05-20", None)
    printed = [line.labels[0] for section in page if section.id == "timeline" for line in section.sentences]
    assert printed == ["2024", "On July 1, year not stated"]

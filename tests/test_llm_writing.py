"""The prose of the engine `llm`: written from the ledger, checked sentence by sentence."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.engines.llm import LlmEngine
from briefing.engines.llm_answers import AnsweredSentence
from briefing.engines.llm_writing import Desk, Proposed, _without_twins
from briefing.engines.prompts import Prompts
from briefing.errors import MissingRecordingsError
from briefing.evidence.gate import refusals
from briefing.evidence.judgments import JUDGED
from briefing.records import (
    Actor,
    Claim,
    ContentDate,
    Document,
    Draft,
    EventDate,
    Evidence,
    Outline,
    PartnerClaims,
    Profile,
    Request,
    Response,
    Section,
    Sentence,
    Span,
    Story,
)
from tests.scripted import Answer, ScriptedProvider, failed, id_of, scripted, user_message

SAID = "repeated: another sentence says it"
LUND = Actor(id="lund", title="Lund", names=("Lund",))
PIER = Actor(id="pier", title="Pier", names=("Pier",))
PROFILE = Profile(
    name="harbours",
    title="Harbours",
    question="Who builds what in the ports?",
    partners=(LUND, PIER),
    quote_only=("rescue",),
)
SENTENCES = {
    "S1": ("Port Alder signed a contract with Lund worth $3 million.", "Work in Lund will begin in June 2024."),
    "S2": ("Lund bought two dredgers.", "Lund has no money for a third pier."),
    "S3": ("The pier of Lund is old.",),
}
DATES = {"S1": "2024-05-10", "S2": "2022", "S3": None}
STATUS = {"Work in Lund will begin in June 2024.": "planned"}


def document(id: str, **more: Any) -> Document:
    text = " ".join(SENTENCES[id])
    date = ContentDate(start=DATES[id], end=DATES[id], basis="stated" if DATES[id] else "unknown")
    fields = {"path": f"{id}.txt", "sha256": "", "media_type": "text/plain", "body": (Span(0, len(text)),)}
    return Document(**{**fields, "id": id, "origin": id, "text": text, "content_date": date, **more})


def claims_of(source: Document) -> list[Claim]:
    return [
        Claim.model_validate(
            {
                "id": f"{source.id}-{number}",
                "document": source.id,
                "text": sentence.rstrip("."),
                "quote": sentence,
                "start": source.text.index(sentence),
                "end": source.text.index(sentence) + len(sentence),
                "kind": "event",
                "status": STATUS.get(sentence, "done"),
                "speaker_kind": "outlet",
                "event_date": EventDate(),
                "actors": ("lund",),
                "story": f"E-{source.id}-{number}",
            }
        )
        for number, sentence in enumerate(SENTENCES[source.id], 1)
    ]


DOCUMENTS = tuple(document(id, publisher="Harbour News" if id == "S1" else None) for id in SENTENCES)
CLAIMS = tuple(claim for source in DOCUMENTS for claim in claims_of(source))
EVIDENCE = Evidence(documents=DOCUMENTS, claims=CLAIMS, stories=())
OUTLINE = Outline(bottom_line=CLAIMS[:3], partners=(PartnerClaims(partner=LUND, claims=CLAIMS),), eligible=CLAIMS)


def write(provider: ScriptedProvider, evidence: Evidence = EVIDENCE, outline: Outline = OUTLINE, **more: Any) -> Draft:
    engine = LlmEngine(provider, PROFILE, Prompts(), "gpt-5.4-mini", **more)
    return asyncio.run(engine.write(evidence, outline))


def prose(
    bottom_line: Sequence[tuple[str, Sequence[str]]] = (),
    judgments: Sequence[tuple[str, Sequence[str]]] = (),
    lund: Sequence[tuple[str, Sequence[str]]] = (),
    **rows: Sequence[tuple[str, Sequence[str]]],
) -> Callable[[Request], Answer]:
    """An answer of sentences given with words of the claims that they rest on."""

    def told(request: Request, given: Sequence[tuple[str, Sequence[str]]]) -> list[dict[str, Any]]:
        return [{"text": text, "claims": [id_of(words, request) for words in claims]} for text, claims in given]

    def answer(request: Request) -> Answer:
        return {
            "bottom_line": told(request, bottom_line),
            "judgments": told(request, judgments),
            "partners": [{"partner": "lund", "sentences": told(request, lund)}],
            **{part: told(request, sentences) for part, sentences in rows.items()},
        }

    return answer


def by_id(draft: Draft) -> dict[str, Section]:
    return {section.id: section for section in draft.sections}


def texts(draft: Draft, section: str) -> list[str]:
    return [sentence.text for sentence in by_id(draft)[section].sentences]


def codes(draft: Draft) -> list[str]:
    return [entry.reason.split(":")[0] for entry in draft.withheld]


JOINED = (
    "In 2022 Lund bought two dredgers; by 2024 Port Alder had signed a contract with Lund.",
    ["bought two", "Port Alder signed"],
)
PLAN = ("Work in Lund was expected to begin in June 2024.", ["Work in Lund"])
LACK = ("Lund has no money for a third pier.", ["no money"])


# --- the request ------------------------------------------------------------------------------------------------------


def test_what_fits_is_written_in_one_call_from_the_ledger() -> None:
    provider = ScriptedProvider(prose([JOINED, PLAN, LACK]))
    draft = write(provider)
    assert [request.purpose for request in provider.requests] == ["briefing"]
    assert texts(draft, "bottom-line") == [JOINED[0], PLAN[0], LACK[0]]
    assert draft.withheld == ()
    lines = user_message(provider.requests[0]).splitlines()
    assert lines[:3] == [
        "Topic: Harbours",
        "The desk asks: Who builds what in the ports?",
        "Write: bottom_line; judgments; partners: lund (Lund, at most 2 lines); "
        "plans; timeline; conflicts; positions; questions",
    ]
    assert lines[4:9] == [
        "<ledger>",
        "S1 Harbour News, 10 May 2024",
        "S2 unsigned article, 2022",
        "S3 unsigned article, undated",
        "",
    ]
    assert lines[9] == "C1 S1 [event, done] Port Alder signed a contract with Lund worth $3 million"
    assert lines[10] == "C2 S1 [event, planned] Work in Lund will begin in June 2024"


def test_a_writing_request_does_not_see_how_documents_and_claims_are_numbered_elsewhere() -> None:
    first, second = (ScriptedProvider(prose([JOINED, PLAN, LACK])) for _ in range(2))
    write(first)
    moved = {id: f"S{int(id[1:]) + 40}" for id in SENTENCES}
    documents = [
        one.model_copy(update={"id": moved[one.id], "origin": moved[one.id], "path": "x"}) for one in DOCUMENTS
    ]
    claims = [
        one.model_copy(update={"id": f"C{number}", "document": moved[one.document], "story": "E9"})
        for number, one in enumerate(CLAIMS, 500)
    ]
    evidence = Evidence(documents=tuple(documents), claims=tuple(claims), stories=())
    partners = (PartnerClaims(partner=LUND, claims=tuple(claims)),)
    outline = Outline(bottom_line=tuple(claims[:3]), partners=partners, eligible=tuple(claims))
    write(second, evidence, outline)
    assert first.requests[0].key == second.requests[0].key


def test_the_ledger_tells_events_and_conflicts_that_code_found() -> None:
    conflict = {
        "kind": "number",
        "versions": [{"value": "$3 million", "claims": ["S1-1"]}, {"value": "two", "claims": ["S2-1", "X"]}],
    }
    story = Story.model_validate(
        {"id": "E1", "type": "event", "claims": ["S2-1", "S1-1"], "origins": ["S1", "S2"], "conflict": conflict}
    )
    provider = ScriptedProvider(prose([JOINED, PLAN, LACK]))
    write(provider, EVIDENCE.model_copy(update={"stories": (story,)}))
    lines = user_message(provider.requests[0]).splitlines()
    assert lines[-3:-1] == ["same event: C1, C3", "differ in number: $3 million (C1); two (C3)"]


def test_evidence_that_does_not_fit_is_written_by_section_then_the_top() -> None:
    provider = ScriptedProvider(
        lambda request: prose(lund=[LACK])(request) if request.purpose == "section" else prose([JOINED, PLAN])(request)
    )
    draft = write(provider, max_evidence_tokens=90)
    assert [request.purpose for request in provider.requests] == ["section", "briefing"]
    forms = [request.body["response_format"]["json_schema"]["schema"]["required"] for request in provider.requests]
    rows = ["plans", "timeline", "conflicts", "positions", "questions"]
    assert forms == [["partners"], ["bottom_line", "judgments", *rows]]
    assert texts(draft, "partner-lund") == [LACK[0]]
    assert texts(draft, "bottom-line") == [JOINED[0], PLAN[0], f"{CLAIMS[4].text}."]


def test_offline_all_sections_are_asked_for_at_once() -> None:
    asked: list[str] = []

    class Offline(ScriptedProvider):
        async def complete(self, request: Request) -> Response:
            asked.append(request.purpose)
            raise MissingRecordingsError("none")

    two = (*OUTLINE.partners, PartnerClaims(partner=PIER, claims=CLAIMS[:1]))
    with pytest.raises(MissingRecordingsError):
        write(Offline(lambda _: ""), outline=OUTLINE.model_copy(update={"partners": two}), max_evidence_tokens=90)
    assert asked == ["section", "section"]


# --- the check --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        (("Lund bought three dredgers.", ["bought two"]), "unsupported_number"),
        (("Karl Olsen bought two dredgers.", ["bought two"]), "unsupported_name"),
        (("Lund bought two dredgers in 2023.", ["bought two"]), "unsupported_date"),
        (("Work in Lund began.", ["Work in Lund"]), "plan_as_done"),
        (("Lund has money for a third pier.", ["no money"]), "negation_dropped"),
        (("Lund went to the rescue of two dredgers.", ["bought two"]), "quote_only"),
        (
            ("Lund bought two dredgers and a happy whale sang beautifully above silent mountains.", ["bought two"]),
            "unsupported_words",
        ),
        (("Lund <i>bought</i> two dredgers.", ["bought two"]), "markup"),
        (("Lund bought two dredgers.", []), "no_evidence"),
        ((" and ".join(["Lund bought two dredgers"] * 12) + ".", ["bought two"]), "too_long"),
    ],
)
def test_a_sentence_that_its_claims_do_not_carry_is_withheld_after_one_repair(
    sentence: tuple[str, list[str]], code: str
) -> None:
    def answer(request: Request) -> Answer:
        if request.purpose == "repair":
            claims = [id_of(words, request) for words in sentence[1]]
            return {"sentences": [{"id": "F1", "text": sentence[0], "claims": claims}]}
        return prose([sentence, JOINED, PLAN, LACK])(request)

    provider = ScriptedProvider(answer)
    draft = write(provider)
    assert [request.purpose for request in provider.requests] == ["briefing", "repair"]
    assert codes(draft)[0].startswith(code)
    assert draft.withheld[0].text == sentence[0]
    assert sentence[0] not in texts(draft, "bottom-line")


def test_the_repair_names_the_failures_and_its_sentence_takes_the_place() -> None:
    wrong = ("Lund bought three dredgers in 2022.", ["bought two"])

    def answer(request: Request) -> Answer:
        if request.purpose == "repair":
            return {"sentences": [{"id": "F1", "text": "Lund bought two dredgers in 2022.", "claims": ["C3"]}]}
        return prose([PLAN, wrong, LACK])(request)

    provider = ScriptedProvider(answer)
    draft = write(provider)
    assert texts(draft, "bottom-line") == [PLAN[0], "Lund bought two dredgers in 2022.", LACK[0]]
    assert draft.withheld == ()
    first, repair = provider.requests
    assert repair.body["messages"][:2] == first.body["messages"]
    assert repair.body["messages"][3]["content"].splitlines()[1:3] == [
        'F1 "Lund bought three dredgers in 2022." (C3)',
        "- unsupported_number: 'three' is in no quote",
    ]


def test_a_sentence_that_its_repair_does_not_mend_is_withheld_as_repaired() -> None:
    wrong = ("Lund bought three dredgers in 2022.", ["bought two"])

    def answer(request: Request) -> Answer:
        if request.purpose == "repair":
            return {"sentences": [{"id": "F1", "text": "Lund bought two dredgers in 1999.", "claims": ["C3"]}]}
        return prose([PLAN, wrong, LACK])(request)

    draft = write(ScriptedProvider(answer))
    assert [entry.text for entry in draft.withheld] == ["Lund bought two dredgers in 1999."]
    assert codes(draft) == ["unsupported_date"]


def test_a_judgment_has_one_term_of_likelihood_and_its_confidence_by_code() -> None:
    good = ("Lund will likely build no third pier.", ["no money", "Port Alder signed"])
    two = ("Lund will likely build no third pier and is unlikely to buy dredgers.", ["no money", "Port Alder signed"])
    none = ("Lund will build no third pier.", ["no money", "Port Alder signed"])
    alone = ("Lund will very likely build no third pier.", ["no money"])
    draft = write(ScriptedProvider(prose([JOINED, PLAN, LACK], [good, two, none, alone])))
    judged = by_id(draft)["judgments"].sentences
    assert [sentence.text for sentence in judged] == [
        good[0],
        "Confidence is moderate: of two sources one is unsigned.",
    ]
    assert {sentence.frame for sentence in judged} == {JUDGED}
    assert {sentence.claims for sentence in judged} == {("S2-2", "S1-1")}
    assert codes(draft) == ["likelihood", "likelihood", "one_origin"]


@pytest.mark.parametrize(("term", "codes_"), [("likely", []), ("very likely", ["likelihood"])])
def test_no_judgment_is_surer_than_one_outlet_allows(term: str, codes_: list[str]) -> None:
    documents = tuple(one.model_copy(update={"publisher": "Harbour News"}) for one in DOCUMENTS)
    judged = (f"Lund will {term} build no third pier.", ["no money", "Port Alder signed"])
    evidence = EVIDENCE.model_copy(update={"documents": documents})
    assert codes(write(ScriptedProvider(prose([JOINED, PLAN, LACK], [judged])), evidence)) == codes_


def test_the_frame_names_sources_and_their_time() -> None:
    draft = write(ScriptedProvider(prose([JOINED, PLAN, LACK])))
    assert [sentence.frame for sentence in by_id(draft)["bottom-line"].sentences] == [
        "S1, S2",
        "S1",
        "unsigned article, 2022 (S2)",
    ]


def test_a_line_tells_of_its_partner() -> None:
    two = OUTLINE.model_copy(update={"partners": (PartnerClaims(partner=PIER, claims=CLAIMS[:1]),)})

    def answer(request: Request) -> Answer:
        given = prose([JOINED, PLAN])(request)
        lack = {"text": LACK[0], "claims": [id_of("no money", request)]}
        old = {"text": "The Pier of Lund is old.", "claims": [id_of("is old", request)]}
        assert isinstance(given, dict)
        return {**given, "partners": [{"partner": "pier", "sentences": [lack, old]}]}

    draft = write(ScriptedProvider(answer), outline=two)
    assert texts(draft, "partner-pier") == ["The Pier of Lund is old."]
    assert codes(draft) == ["misplaced"]


def test_a_judgment_that_only_repeats_a_report_is_none() -> None:
    report = ("It is very likely that Port Alder signed a contract with Lund.", ["Port Alder signed", "no money"])
    draft = write(ScriptedProvider(prose([JOINED, PLAN, LACK], [report])))
    assert codes(draft) == ["repeats_report"]


def test_a_sentence_said_twice_is_printed_once() -> None:
    draft = write(ScriptedProvider(prose([JOINED, PLAN, LACK], lund=[LACK, ("The pier of Lund is old.", ["is old"])])))
    assert texts(draft, "partner-lund") == ["The pier of Lund is old."]
    assert codes(draft) == ["repeated"]


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ("The third meeting of ministers was held.", "The first meeting of ministers was held.", ()),
        (
            "The meeting on pier dues of two ministers was held.",
            "The meeting on pier dues of ministers was held.",
            (SAID,),
        ),
        ("The first meeting of ministers was held.", "The first meeting of the ministers was held.", (SAID,)),
    ],
)
def test_the_first_and_the_third_of_a_kind_are_no_repetition(one: str, other: str, reasons: tuple[str, ...]) -> None:
    given = AnsweredSentence(text="", claims=[])
    first, second = (Proposed("timeline", given, Sentence(text=text), (), ()) for text in (one, other))
    assert Desk._repeats(first, [second]) == reasons


# --- gaps -------------------------------------------------------------------------------------------------------------


def test_a_bottom_line_too_short_is_filled_with_the_outlines_claims() -> None:
    draft = write(ScriptedProvider(prose([LACK])))
    assert texts(draft, "bottom-line") == [f"{CLAIMS[0].text}.", f"{CLAIMS[1].text}.", LACK[0]]


def test_a_full_stop_that_a_model_left_out_is_added() -> None:
    left_out = (LACK[0].rstrip("."), LACK[1])
    assert texts(write(ScriptedProvider(prose([JOINED, PLAN, left_out]))), "bottom-line")[-1] == LACK[0]


def test_a_partner_of_whom_nothing_passed_keeps_the_sources_words() -> None:
    draft = write(ScriptedProvider(prose([JOINED, PLAN, LACK])))
    assert texts(draft, "partner-lund") == [f"{CLAIMS[4].text}."]


def test_partners_that_nobody_asked_about_are_left_out() -> None:
    def answer(request: Request) -> Answer:
        given = prose([JOINED, PLAN, LACK])(request)
        assert isinstance(given, dict)
        return {**given, "partners": [{"partner": "atlantis", "sentences": given["bottom_line"]}]}

    assert set(by_id(write(ScriptedProvider(answer)))) == {"bottom-line", "partner-lund"}


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        (failed("refusal"), "In the sources’ own words: the model refused to answer."),
        (
            "nonsense",
            "In the sources’ own words: the model's answer could not be read (there is no JSON object in it).",
        ),
    ],
)
def test_an_unusable_answer_leaves_the_writing_to_the_extractive_engine(answer: Answer, note: str) -> None:
    draft = write(scripted(answer))
    assert by_id(draft)["bottom-line"].note == note
    assert texts(draft, "bottom-line") == [claim.text for claim in OUTLINE.bottom_line]


def test_an_answer_cut_by_its_length_is_asked_for_by_section() -> None:
    def answer(request: Request) -> Answer:
        return (
            failed("length") if "judgments; partners" in user_message(request) else prose([JOINED, PLAN, LACK])(request)
        )

    provider = ScriptedProvider(answer)
    draft = write(provider)
    assert [request.purpose for request in provider.requests] == ["briefing", "section", "briefing"]
    assert texts(draft, "bottom-line") == [JOINED[0], PLAN[0], LACK[0]]


def test_a_section_that_cannot_be_written_says_so() -> None:
    provider = ScriptedProvider(
        lambda request: failed("refusal") if request.purpose == "section" else prose([JOINED, PLAN])(request)
    )
    draft = write(provider, max_evidence_tokens=90)
    assert by_id(draft)["partner-lund"].note == "In the sources’ own words: the model refused to answer."


def test_without_eligible_claims_nothing_is_asked() -> None:
    provider = scripted("nonsense")
    assert write(provider, outline=Outline()) == Draft(sections=())
    assert provider.requests == []


PIECES = (
    "Lund|Port Alder|bought|two dredgers|three|will|likely|no|rescue|in 2022|worth|$3 million|<b>|[C1]|“|began|Olsen"
)
TOLD = st.fixed_dictionaries(
    {
        "text": st.lists(st.sampled_from(PIECES.split("|")), max_size=9).map(" ".join),
        "claims": st.lists(st.sampled_from(["C1", "C2", "C3", "C4", "C5", "C99", "S1", ""]), max_size=4),
    }
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TOLD, max_size=4), st.lists(TOLD, max_size=3), st.lists(TOLD, max_size=3), st.lists(TOLD, max_size=3))
def test_whatever_a_model_writes_each_printed_sentence_passes_the_gate(
    bottom_line: list[Any], judgments: list[Any], lund: list[Any], rows: list[Any]
) -> None:
    answer = {
        "bottom_line": bottom_line,
        "judgments": judgments,
        "timeline": rows,
        "conflicts": rows,
        "positions": [id for told in rows for id in told["claims"]],
        "questions": [{**told, "question": "1"} for told in rows],
        "partners": [{"partner": "lund", "sentences": lund}],
        "sentences": [{**told, "id": "F1"} for told in lund],
    }
    documents = {one.id: one for one in DOCUMENTS}
    claims = {one.id: one for one in CLAIMS}
    draft = write(scripted(answer))
    for section in draft.sections:
        for sentence in section.sentences:
            assert sentence.claims
            assert sentence.frame
            assert not {"Olsen", "<b>", "[C1]"} & set(sentence.text.split())
            if section.id != "judgments":
                assert refusals(sentence, [claims[id] for id in sentence.claims], documents, PROFILE) == []


@pytest.mark.parametrize("max_evidence_tokens", [24_000, 90])
def test_the_first_writing_requests_can_be_had_without_asking(max_evidence_tokens: int) -> None:
    provider = ScriptedProvider(prose([JOINED, PLAN], lund=[LACK]) if max_evidence_tokens > 90 else prose(lund=[PLAN]))
    engine = LlmEngine(provider, PROFILE, Prompts(), "gpt-5.4-mini", max_evidence_tokens=max_evidence_tokens)
    planned = engine.writing_requests(EVIDENCE, OUTLINE)
    assert provider.requests == []
    write(provider, max_evidence_tokens=max_evidence_tokens)
    assert planned[0].key == provider.requests[0].key


def test_of_two_claims_that_rest_on_the_same_words_one_is_cited() -> None:
    twin = CLAIMS[0].model_copy(update={"id": f"{CLAIMS[0].id}9", "text": f"{CLAIMS[0].text} too"})
    other_voice = twin.model_copy(update={"id": f"{CLAIMS[0].id}8", "speaker": "Ines Varga"})
    assert _without_twins([CLAIMS[0], twin, CLAIMS[1]]) == (CLAIMS[0], CLAIMS[1])
    assert _without_twins([CLAIMS[0], other_voice]) == (CLAIMS[0], other_voice)

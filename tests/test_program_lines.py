"""The lines that the program writes from the records alone."""

import pytest

from briefing.evidence.gate import check_sections
from briefing.evidence.outline import select
from briefing.output.lengths import within_lengths, words_over, words_written_later
from briefing.output.lines import (
    _leaning,
    basis,
    method,
    partners_none,
    questions,
    unplaced,
    with_elsewhere,
    with_places,
)
from briefing.records import Answer, Claim, Draft, Evidence, Made, Outline, Section, Sentence
from tests.telling import read, tell
from tests.texts import EAST


def test_a_partner_named_where_a_claim_is_cut_is_no_partner_that_is_not_named() -> None:
    claims, documents = read(("Russia sold coal to India in May. The heads of BRICS listened.", "2024-05-20"))
    evidence = Evidence(documents=tuple(documents.values()), claims=claims[:1], stories=())
    section = partners_none(EAST, select(evidence, EAST), (), ["india"])
    assert section
    named, _, rest = section.sentences[0].text.partition("Not named: ")
    untold = "Named, no dealing with Russia told: BRICS. "
    assert named == f"Not on the page for want of room: India. {untold}"
    assert "BRICS" not in rest


def test_a_row_that_only_points_says_where_the_line_is_still_printed_or_tells_it_itself() -> None:
    def section(id: str, heading: str, *rows: tuple[str, str]) -> Section:
        labels = ("What is sold?", "S1") if id == "questions" else ()
        sentences = tuple(Sentence(text=text, claims=(claim,), labels=labels) for text, claim in rows)
        return Section(id=id, heading=heading, sentences=sentences)

    partner = section("partner-india", "India (named in 1 article, latest dated 2025)", ("Russia sold wheat.", "C1"))
    rows = (("told above", "C1"), ("a plan, told above", "C2"), ("Russia sold oil.", "C3"), ("told above", "C3"))
    asked = section("questions", "Standing questions", *rows)
    claims, _ = read(("Russia sold tea to Laos. Russia will sell gas to India.", "2025-03-14"))
    answer = Answer(question=EAST.questions[0], claim=None, told=claims[1])
    assert [row.text for row in with_places(asked, [partner, asked], [answer]).sentences] == [
        "told under India",
        claims[1].text,
        "Russia sold oil.",
        "told in another answer",
    ]


def test_a_row_names_where_else_the_page_answers() -> None:
    claims, _ = read(("Russia sold gas to India. Russia sold oil to India.", "2025-03-14"))
    sold = Section(id="partner-india", heading="India", sentences=(Sentence(text=claims[1].text, claims=("C2",)),))
    row = Sentence(text=claims[0].text, claims=("C1",), labels=("What moves?", "Volga Press (S1)"))
    asked = Section(id="questions", heading="Standing questions", sentences=(row,))
    answer = Answer(question=EAST.questions[0].model_copy(update={"text": "What moves?"}), claim=claims[0], also=claims)
    (placed,) = with_places(asked, [sold, asked], [answer]).sentences
    assert placed.labels == ("What moves?", "Volga Press (S1); see also under India (S1)")


def test_the_newest_that_is_cited_is_told_where_the_newest_is_not() -> None:
    claims, documents = read(("Russia sold gas to India.", "2025-03-14"), ("Russia sold oil to China.", "2026-02-03"))
    evidence = Evidence(documents=tuple(documents.values()), claims=claims, stories=())
    newest = "Newest content: 3 February 2026 (S2), 34 days before this briefing"
    assert newest + "." in _basis(evidence, claims)
    assert newest + "; the newest that is cited: 14 March 2025 (S1)." in _basis(evidence, claims[:1])


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        ((0, 2), "2 statements here have more than one origin; the others have one."),
        ((0, 4), "1 statement here has more than one origin, and so has 1 that is not printed; the others have one."),
        ((4,), "No statement printed here has two origins; 2 that have are not printed."),
    ],
)
def test_what_two_origins_tell_is_counted_where_it_is_printed(printed: tuple[int, ...], line: str) -> None:
    told = tell(
        ("Russia and India signed a coal agreement in Kemerovo on 11 March 2024.", "2024-03-12"),
        ("Officials of India and Russia signed an agreement on coal on 11 March 2024 in Kemerovo.", "2024-03-13"),
        ("Putin arrived in Hanoi on 20 June 2024.", "2024-06-21"),
        ("On 20 June 2024 Putin arrived in Hanoi by train.", "2024-06-22"),
        ("Russia sold wheat to Japan in May 2024.", "2024-06-22"),
    )
    evidence = Evidence(documents=tuple(told.documents.values()), claims=told.claims, stories=told.stories)
    assert _basis(evidence, tuple(told.claims[place] for place in printed)).endswith(f" {line}")


def _basis(evidence: Evidence, cited: tuple[Claim, ...]) -> str:
    return " ".join(sentence.text for sentence in basis(evidence, "2026-03-09", cited).sentences)


def test_a_section_that_has_nothing_yet_is_kept_for_what_is_written_when_the_page_stands() -> None:
    empty = Section(id="check", heading="Check before use")
    assert check_sections([empty], Evidence(documents=(), claims=(), stories=()), EAST).sections == (empty,)


@pytest.mark.parametrize(
    ("newest", "age"),
    [
        ("2026-01-22", "10 months"),
        ("2026-01-23", "9 months"),
        ("2025-07-08", "1 year and 4 months"),
        ("2026-10-20", "33 days"),
    ],
)
def test_the_age_is_told_in_whole_months_of_the_calendar(newest: str, age: str) -> None:
    claims, documents = read(("Russia sold coal to India.", newest))
    evidence = Evidence(documents=tuple(documents.values()), claims=claims, stories=())
    assert f", {age} before this briefing" in " ".join(line.text for line in basis(evidence, "2026-11-22").sentences)


def test_a_row_that_points_to_a_line_with_an_owner_passes_the_gate() -> None:
    text = (
        "Foreign Minister Sergey Lavrov said that Russia opposes the sanctions on China and will not change its course."
    )
    claims, documents = read((text, "2026-10-09"))
    evidence = Evidence(documents=tuple(documents.values()), claims=claims, stories=())
    answer = Answer(question=EAST.questions[0], claim=None, told=claims[0])
    asked = questions(evidence, select(evidence, EAST).model_copy(update={"questions": (answer,)}), Draft(sections=()))
    assert asked
    assert [row.text for row in asked.sentences] == ["a plan, told above"]
    assert check_sections([asked], evidence, EAST).withheld == ()


def test_a_row_that_points_to_a_heading_is_read_by_verify_as_the_gate_has_seen_it() -> None:
    told = [
        "told under Central Asia",
        "a plan, told under Japan",
        "told in another answer",
        "Gazprom told under oath",
    ]
    assert [unplaced(text) for text in told] == [
        "told above",
        "a plan, told above",
        "told above",
        "Gazprom told under oath",
    ]


def test_a_partners_section_names_the_first_places_that_tell_of_the_partner_too() -> None:
    def section(id: str, *texts: str, note: str | None = None) -> Section:
        return Section(id=id, heading=id, note=note, sentences=tuple(Sentence(text=t, claims=("C1",)) for t in texts))

    page = [
        section("bottom-line", "Russia sold gas to India."),
        section("planned", "Russia will sell oil to India in Vientiane."),
        section("partner-india", "India bought wheat."),
        section("partner-laos", "Laos bought ships."),
        section("partner-mongolia", "Mongolia bought coal.", note="The model wrote nothing."),
        section("positions", "India is glad.", "Mongolia is glad."),
        section("questions", "India bought more."),
    ]
    told = {part.id: part.note for part in with_elsewhere(page, EAST) if part.id.startswith("partner-")}
    assert told == {
        "partner-india": "Also told in the bottom line, among the plans, in who says what and in "
        "the standing questions.",
        "partner-laos": None,
        "partner-mongolia": "The model wrote nothing.",
    }


@pytest.mark.parametrize(
    ("lengths", "notes"),
    [((300, 20), ["mostly quotes Ada Lund"]), ((20, 300), ["mostly quotes Ivo Berg"]), ((90, 30), [])],
)
def test_whom_an_article_mostly_quotes_goes_by_the_length_of_the_words(
    lengths: tuple[int, int], notes: list[str]
) -> None:
    """Ada Lund has three claims, Ivo Berg five."""
    claims, documents = read(("Russia sold coal to India in May.", "2024-05-20"))
    speakers = [("Ada Lund", lengths[0])] * 3 + [("Ivo Berg", lengths[1])] * 5
    spoken = {"speaker_kind": "official", "kind": "position", "start": 0}
    own = [claims[0].model_copy(update={**spoken, "speaker": name, "end": end}) for name, end in speakers]
    own.append(claims[0].model_copy(update={"start": 0, "end": 200}))
    assert _leaning(documents["S1"], own) == notes


def test_a_partner_of_whom_claims_could_be_told_is_left_out_and_not_untold() -> None:
    claims, documents = read(("Russia sold coal to India in May 2024. The heads of BRICS listened.", "2024-05-20"))
    evidence = Evidence(documents=tuple(documents.values()), claims=claims, stories=())
    outline = select(evidence, EAST).model_copy(update={"partners": ()})
    section = partners_none(EAST, outline, (), ())
    assert section
    assert "Told of in the articles, not on this page: India. " in section.sentences[0].text


@pytest.mark.parametrize(("last", "kept"), [("9 May 2026", [4, 5, 6, 7]), ("undated", [3, 4, 5, 6])])
def test_of_a_dated_timeline_the_oldest_rows_go_first(last: str, kept: list[int]) -> None:
    days = [*(f"{day} May 2026" for day in range(1, 8)), last]
    rows = tuple(
        Sentence(text=f"{place} {'word ' * 300}", claims=(f"C{place}",), labels=(day, "x", "y"))
        for place, day in enumerate(days)
    )
    (section,) = within_lengths([Section(id="timeline", heading="Timeline", sentences=rows)])
    assert [int(row.text.split()[0]) for row in section.sentences] == kept


def test_what_was_withheld_is_told_in_words() -> None:
    made = Made(engine="extractive", model=None, prompt_hashes={}, version="1")
    counts = {"unsupported_name": 2, "no_room": 1, "unsupported_number": 3, "quote not found": 1}
    told = method(made, Evidence(documents=(), claims=(), stories=(), withheld=()), 0, counts).sentences[1].text
    assert told == (
        "Withheld after a check: 5 with a name, number or date that the evidence lacks, 1 for want of room, "
        "1 quote not found."
    )


def test_what_is_written_last_takes_its_room_from_what_is_chosen() -> None:
    row = Sentence(text="Lund sold cod " * 10, labels=("undated", "x", "y"))
    rows = tuple(row.model_copy(update={"claims": (f"C{number}",)}) for number in range(40))
    chosen = [Section(id="timeline", heading="Timeline", sentences=rows)]
    last = Section(id="check", heading="Check before use", sentences=(Sentence(text="Doubt the cod " * 150),))
    reserved = words_written_later([*chosen, last], chosen)
    assert words_over([*within_lengths(chosen, 0), last]) > 0
    kept = within_lengths(chosen, reserved)
    assert words_over([*kept, last]) == 0
    assert words_over([*kept, last, Section(id="x", heading="x " * 31)]) > 0


@pytest.mark.parametrize(
    ("named", "words"),
    [
        (0, "Every article is dated."),
        (1, "dated, 1 article by the name of the file."),
        (2, "dated, all by the name of"),
    ],
)
def test_dates_that_only_file_names_tell_are_said_to_be(named: int, words: str) -> None:
    _, documents = read(("Russia sold India coal.", "2026-05-05"), ("Russia sold China cod.", "2026-05-06"))
    told = [
        document.model_copy(update={"published_from": "filename" if place < named else "text"})
        for place, document in enumerate(documents.values())
    ]
    evidence = Evidence(documents=tuple(told), claims=(), stories=())
    assert words in " ".join(line.text for line in basis(evidence, "2026-11-22").sentences)


@pytest.mark.parametrize(("elsewhere", "told"), [(False, "whole"), (True, "short")])
def test_an_answer_that_is_told_nowhere_else_is_told_whole(elsewhere: bool, told: str) -> None:
    claims, _ = read(("Russia sold 40 tons of gas to India in May.", "2025-03-14"))
    claim = claims[0].model_copy(update={"short": "Russia sold 40 tons of gas to India"})
    sold = Section(id="partner-india", heading="India", sentences=(Sentence(text=claim.text, claims=(claim.id,)),))
    row = Sentence(text=claim.short or "", claims=(claim.id,), labels=("What is sold?", "S1"))
    asked = Section(id="questions", heading="Standing questions", sentences=(row,))
    answer = Answer(question=EAST.questions[0], claim=claim)
    (placed,) = with_places(asked, [sold, asked] if elsewhere else [asked], [answer]).sentences
    assert placed.text == {"whole": claim.text, "short": claim.short}[told]


def test_a_question_that_the_page_touches_on_says_where() -> None:
    claims, documents = read(("Russia sold gas to India. Russia sold oil to India.", "2025-03-14"))
    sold = Section(id="partner-india", heading="India", sentences=(Sentence(text=claims[1].text, claims=("C2",)),))
    answer = Answer(question=EAST.questions[0], claim=None, touching=claims[1:])
    evidence = Evidence(documents=tuple(documents.values()), claims=claims, stories=())
    asked = questions(evidence, Outline(questions=(answer,)), Draft(sections=()))
    assert asked
    texts = [with_places(asked, printed, [answer]).sentences[0].text for printed in ([sold, asked], [asked])]
    assert texts == ["touched on under India", "not in these articles, but touched on"]

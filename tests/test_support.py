"""Does evidence support a sentence, and why not."""

import json
import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.support.alignment import align
from briefing.evidence.support.checker import Support, support
from briefing.evidence.support.features import features
from briefing.evidence.support.model import packaged_model
from briefing.evidence.support.reading import read_evidence, read_sentence
from briefing.evidence.support.vocabulary import opposites, root, stem

HARBOUR = (
    "The port of Varna will not sell coal to Norway at 8% below the market price, harbour master Ilya Petrov said on "
    "Tuesday. The council may sign a contract with Oslo in May 2025. Trade between the two cities reached 240 million "
    "euros in 2023, and fishing boats reportedly brought in 12,000 tonnes of cod."
)


def judged(sentence: str, evidence: str = HARBOUR) -> tuple[bool, tuple[str, ...]]:
    verdict = support(sentence, evidence)
    return verdict.supported, verdict.reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "The port of Varna will not sell coal to Norway at 8% below the market price.",
        "Trade between the two cities reached 240 million euros in 2023",
        "the council may sign a contract with Oslo",
    ],
)
def test_words_that_stand_in_the_evidence_in_one_row_are_supported(sentence: str) -> None:
    assert support(sentence, HARBOUR) == Support(supported=True, score=1.0, reasons=())


@pytest.mark.parametrize(
    "sentence",
    [
        "Petrov said on Tuesday that the port of Varna would not sell coal to Norway below the market price.",
        "In 2023, trade between the two cities reached 240 million euros.",
        "Oslo and the council may sign contracts in May 2025.",
        "Fishing boats reportedly brought 12000 tonnes of cod in.",
    ],
)
def test_the_same_in_another_order_or_form_is_supported(sentence: str) -> None:
    assert judged(sentence) == (True, ())


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            "The port of Varna will not sell coal to Norway at 18% below the market price.",
            "number 18% not in the evidence",
        ),
        (
            "The port of Varna will not sell coal to New Zealand at 8% below the market price.",
            "name New Zealand not in the evidence",
        ),
        ("The council may sign a contract with Oslo in June 2025.", "date June not in the evidence"),
        (
            "The port of Varna will sell coal to Norway at 8% below the market price.",
            "negation differs: the evidence has “not”",
        ),
        (
            "Trade between the two cities did not reach 240 million euros in 2023.",
            "negation differs: the evidence denies nothing of the kind",
        ),
        ("The council will sign a contract with Oslo in May 2025.", "stronger modality: the evidence has “may”"),
        ("The council must sign a contract with Oslo in May 2025.", "stronger modality: “must” not in the evidence"),
        (
            "Fishing boats brought in 12,000 tonnes of cod in all.",
            "stronger modality: the evidence has “reportedly”",
        ),
        ("Trade between the two cities reached only 240 million euros in 2023.", "“only” not in the evidence"),
        ("The port of Varna will not buy coal at 8% below the market price.", "“buy” where the evidence has “sell”"),
        (
            "Petrov may sign a contract with Oslo in May 2025.",
            "other subject: the nearest passage does not name Petrov",
        ),
        (
            "The port of Varna refused to sell coal to Norway at 8% below the market price.",
            "“refused” not in the evidence",
        ),
    ],
)
def test_one_changed_word_of_a_copy_is_found_and_named(sentence: str, reason: str) -> None:
    supported, reasons = judged(sentence)
    assert (supported, reason in reasons) == (False, True), reasons


def test_a_sentence_about_something_else_is_not_supported_and_the_reasons_name_what_is_new() -> None:
    assert judged("Mongolia bought two Turkish drones.") == (
        False,
        (
            "name Mongolia not in the evidence",
            "name Turkish not in the evidence",
            "“bought” where the evidence has “sell”",
            "words not in the evidence: drones",
        ),
    )


def test_a_sentence_with_nothing_plainly_wrong_is_told_how_much_of_it_one_place_has() -> None:
    evidence = "The council met. " + " ".join(
        f"The {word} was repaired last year." for word in ("bridge", "tower", "gate")
    )
    assert judged("The council celebrated and applauded greatly.", evidence) == (
        False,
        ("one place of the evidence has 22% of what it says",),
    )


@pytest.mark.parametrize("sentence", ["", " \n", "…", "It did."])
def test_nothing_to_check_is_not_supported(sentence: str) -> None:
    assert support(sentence, HARBOUR) == Support(supported=False, score=0.0, reasons=("no word to check",))


def test_no_evidence_supports_nothing() -> None:
    assert not support("The council signed a contract with Oslo.", "").supported


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Завод будет работать зимой.", "Директор сказал, что завод не будет работать зимой."),
        ("港口向挪威出售煤炭。", "港口不向挪威出售煤炭。"),
    ],
)
def test_a_lost_negation_is_found_in_russian_and_chinese(sentence: str, evidence: str) -> None:
    supported, reasons = judged(sentence, evidence)
    assert (supported, [reason.split(":")[0] for reason in reasons]) == (False, ["negation differs"])


@given(st.text(), st.text())
def test_any_texts_get_a_score_between_0_and_1_and_the_verdict_follows_it(sentence: str, evidence: str) -> None:
    verdict = support(sentence, evidence)
    assert 0 <= verdict.score <= 1
    assert verdict.supported == (verdict.score >= 0.5)
    assert verdict.supported or verdict.reasons


@pytest.mark.parametrize("first", range(3))
@pytest.mark.parametrize("number", [1, 2, 3])
def test_any_row_of_sentences_of_the_evidence_is_supported(first: int, number: int) -> None:
    """Of words it need not be: "sign a contract" loses the "may" of its sentence."""
    row = re.split(r"(?<=\.) ", HARBOUR)[first : first + number]
    assert judged(" ".join(row)) == (True, ())


@given(st.text(max_size=200))
def test_a_verdict_does_not_depend_on_what_was_asked_before(evidence: str) -> None:
    before = support("The council may sign a contract.", evidence)
    support("Another question.", HARBOUR)
    assert support("The council may sign a contract.", evidence) == before


@pytest.mark.parametrize(
    "unit", ["a", "a ", "(", "1", "1,", "’", "not ", ". ", "A. ", "US ", "中", "\n", "May 1", "18-"]
)
def test_a_long_run_of_one_thing_is_read(unit: str) -> None:
    huge = unit * (300_000 // len(unit))
    assert 0 <= support("The council may not sign a contract in May 2025.", huge).score <= 1
    assert 0 <= support(huge[:30_000], HARBOUR).score <= 1


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("discuss discusses discussed discussing", "discuss"),
        ("meeting meetings met meets", "meet"),
        ("child children", "child"),
        ("better good best", "good"),
        ("three third 3 3rd 03", "3"),
        ("1,200 1200 1200.0", "1200"),
        ("russia russian russians", "russia"),
        ("british britain uk", "uk"),
        ("september sept sep", "month 9"),
    ],
)
def test_forms_of_one_word_have_one_root(words: str, key: str) -> None:
    assert [root(word) for word in words.split()] == [key] * len(words.split())


def test_words_derived_from_one_another_share_a_stem() -> None:
    assert stem(root("announcement")) == stem(root("announced"))
    assert stem(root("production")) != stem(root("profession"))


def test_opposites_come_from_the_list_and_from_negative_prefixes() -> None:
    assert "decrease" in opposites("increase")
    assert "likely" in opposites("unlikely")
    assert "helpful" in opposites("helpless")


def test_contractions_and_names_of_many_spellings_are_read_alike() -> None:
    one, other = (read_evidence(text).roots for text in ("The U.S. can't wait", "the United States cannot wait"))
    assert one == other == ["the", "usa", "can", "not", "wait"]


def test_may_is_a_month_beside_a_number_and_a_verb_elsewhere() -> None:
    assert read_evidence("It may rain on 5 May").roots == ["it", "may", "rain", "on", "5", "month 5"]


def test_a_capital_makes_a_name_but_for_known_words_at_the_start_and_in_headlines() -> None:
    def names(sentence: str) -> list[str]:
        return [term.text for clause in read_sentence(sentence) for term in clause.terms if term.kind == "name"]

    assert names("Trade with Oslo grew. Petrov said so.") == ["Oslo", "Petrov"]
    assert names("Port Signs Contract With Oslo") == ["Oslo"]


def test_evidence_without_full_stops_is_cut_into_passages_of_fifty_words() -> None:
    assert read_evidence("word " * 120).starts == [0, 50, 100, 120]


def test_the_weights_name_the_features_and_have_the_prescribed_signs() -> None:
    model = packaged_model()
    measured = features([align(clause, read_evidence(HARBOUR)) for clause in read_sentence("The port may close.")])
    for reading in model:
        assert reading.weights.keys() <= measured.keys()
    against = {"name_missing", "number_missing", "negations", "exclusions", "opposites", "longest_gap", "strays"}
    for reading in (model.stated, model.retold):
        assert all(weight <= 0 for name, weight in reading.weights.items() if name in against)


def test_the_licence_of_the_word_list_lies_beside_it() -> None:
    folder = resources.files("briefing.evidence.support")
    assert "Princeton University" in folder.joinpath("WORDNET-LICENSE.txt").read_text(encoding="utf-8")
    stored = json.loads(Path(str(folder.joinpath("words.json"))).read_text(encoding="utf-8"))
    assert stored.keys() == {"kinds", "fields", "roots", "forms", "opposites", "commonness"}


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Putin invited Xi to Kazan.", "Xi invited Putin to Kazan."),
        ("Putin was invited by Xi to Kazan.", "Putin invited Xi to Kazan."),
        ("Russian exports to India fell by 8 percent.", "Indian exports to Russia fell by 8 percent."),
        ("Mongolia lent Laos 20 million dollars for a dam.", "Laos lent Mongolia 20 million dollars for a dam."),
    ],
)
def test_roles_that_have_changed_sides_are_told(sentence: str, evidence: str) -> None:
    told = support(sentence, evidence)
    assert not told.supported
    assert any(reason.startswith("roles differ") for reason in told.reasons)


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Xi was invited by Putin to Kazan.", "Putin invited Xi to Kazan."),
        ("Putin met Xi in Kazan on Monday.", "Xi met Putin in Kazan on Monday."),
        ("In Kazan, Putin invited Xi to Moscow.", "Putin invited Xi to Moscow in Kazan."),
        ("Putin thanked Xi and praised Modi.", "Putin praised Modi and thanked Xi."),
        ("Russia sold India oil and India sold Russia drugs.", "India sold Russia drugs and Russia sold India oil."),
    ],
)
def test_a_passive_and_what_two_do_together_change_no_roles(sentence: str, evidence: str) -> None:
    assert support(sentence, evidence).supported


def test_what_differs_of_a_supported_sentence_is_to_be_checked() -> None:
    evidence = (
        "The ferry to Omsk left at noon with 40 people and two lorries on board, the harbour office said on Monday."
    )
    told = support("The ferry left Omsk at noon with 40 people and two lorries, and not late, on Monday.", evidence)
    assert told.supported
    assert told.reasons == ("to check: negation differs: the evidence denies nothing of the kind",)


@pytest.mark.parametrize(
    ("sentence", "evidence", "reason"),
    [
        (
            "Varna arrested Petrov in the harbour in May 2025 in spite of its need for coal.",
            "Varna did not arrest Petrov in the harbour in May 2025. It needs coal.",
            "negation differs: the evidence has “not”",
        ),
        (
            "Norway arrested Petrov in Oslo.",
            "Petrov flew to Oslo on 2 May 2025. Norway did not arrest him. A court criticised it.",
            "negation differs: the evidence has “not”",
        ),
        (
            "Norway arrested Petrov.",
            "Norway declined to arrest Petrov.",
            "negation differs: the evidence has “decline”",
        ),
        ("Norway bought the coal.", "Norway has yet to buy the coal.", "negation differs: the evidence has “yet”"),
        (
            "Petrov told Hansen that the port was busy.",
            "Hansen told Petrov that the port was busy.",
            "roles differ: the evidence has the two sides of “tell” the other way round",
        ),
        (
            "Petrov was told by Hansen that the port was busy.",
            "Petrov told Hansen that the port was busy.",
            "roles differ: the evidence has the two sides of “tell” the other way round",
        ),
        (
            "Petrov said that Norway would decide itself.",
            "Hansen said that Norway would decide itself. Petrov listened.",
            "other subject: the nearest passage does not name Petrov",
        ),
        ("两国签署煤炭合同。", "两国没有签署煤炭合同。", "negation differs: the evidence has “没”"),
        ("两国签署煤炭合同。", "两国无法签署煤炭合同。", "negation differs: the evidence has “无”"),
        ("挪威不同意。", "挪威同意建港口。", "negation differs: the evidence denies nothing of the kind"),
    ],
)
def test_what_refutes_a_sentence_leaves_it_unsupported_whatever_words_it_shares(
    sentence: str, evidence: str, reason: str
) -> None:
    verdict = support(sentence, evidence)
    assert (verdict.supported, verdict.score <= 0.45, verdict.reasons[0]) == (False, True, reason)


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Petrov was told by Hansen that the port was busy.", "Hansen told Petrov that the port was busy."),
        ("双边贸易增长。", "双边贸易不断增长。"),
        ("Norway has not stopped buying coal.", "Norway continues buying coal and has not stopped."),
    ],
)
def test_what_denies_the_same_or_nothing_refutes_nothing(sentence: str, evidence: str) -> None:
    assert judged(sentence, evidence) == (True, ())


def test_a_passage_that_goes_on_with_he_names_nobody_else() -> None:
    evidence = "Petrov met Hansen. He said that Norway would decide itself."
    told = support("Petrov said that Norway would decide itself.", evidence)
    assert (told.supported, told.reasons) == (
        True,
        ("to check: other subject: the nearest passage does not name Petrov",),
    )

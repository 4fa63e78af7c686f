"""What a model's sentence adds to its evidence without a new number or date."""

import pytest

from briefing.engines.llm_added import added

QUOTE = (
    "Ines Varga, the mayor, said that Port Alder signed a contract with Lund, while Oslo criticized Lund for the delay."
)


def codes(text: str, quote: str = QUOTE, owners: tuple[str, ...] = (), *, judged: bool = False) -> list[str]:
    known = " ".join((quote, *owners))
    return [reason.split(":")[0] for reason in added(text, [quote], known, owners, judged=judged)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Lund said that Port Alder signed a contract.", "owner_added"),
        ("Lund, as ever, noted on Monday that Port Alder signed a contract.", "owner_added"),
        ("Most experts agree that Port Alder signed a contract with Lund.", "crowd_added"),
        ("Because of the delay, Port Alder signed a contract with Lund.", "cause_added"),
        ("Port Alder signed a contract with Lund under pressure from Oslo.", "cause_added"),
        ("Port Alder signed a contract with Lund, which led to a delay.", "cause_added"),
        ("Port Alder signed the largest contract with Lund.", "rank_added"),
        ("Oslo signed a contract with Lund.", "name_replaced"),
        ("The Norland Union signed a contract with Lund.", "name_replaced"),
        ("Oslo criticized Alder for the delay.", "name_replaced"),
        ("Ines Varga said that Lund has stopped all imports.", "unsupported_words"),
        (
            "Port Alder signed a contract with Lund, marking a seismic realignment of maritime power.",
            "unsupported_words",
        ),
    ],
)
def test_what_the_evidence_lacks_is_named(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ines Varga said that Port Alder signed a contract with Lund.",
        "Port Alder signed a contract with Lund, Ines Varga said.",
        "Oslo criticized Lund for the delay.",
        "According to Ines Varga, a contract with Lund was signed.",
    ],
)
def test_the_evidences_own_words_pass(text: str) -> None:
    assert codes(text) == []


def test_an_owner_of_a_claim_and_an_outlet_may_speak() -> None:
    assert codes("Petra Lang warned that Lund is late with the contract.", owners=("Petra Lang",)) == []
    assert codes("Harbour News noted that Lund is late with the contract.", owners=("Harbour News",)) == []


def test_who_he_or_the_two_leaders_are_may_be_named() -> None:
    text = "Ines Varga and Petra Lang noted an interest in trade."
    assert codes(text, "The two leaders noted their interest in trade.") == []
    assert codes(text, "They noted their interest in trade.") == []
    assert codes(text, "Karl Aster noted his interest in trade.") == ["owner_added"]


def test_an_office_in_common_is_no_name_in_common() -> None:
    owners = ("Foreign Minister Petra Lang of Oslo",)
    assert codes("Prime Minister Karl Aster said that the contract was late.", "It was late.", owners) == [
        "owner_added"
    ]
    assert codes("The Minister said that the contract was late.", "It was late.", ("Energy Minister Petra Lang",)) == []
    assert codes("Foreign Minister Lang said that the contract was late.", "It was late.", owners) == []


def test_a_speaker_whose_office_stands_far_from_the_verb_is_not_unnamed() -> None:
    quote = (
        "Karl Aster, a fellow of the institute for the study of ports, piers, ferries and works of the northern coast, "
        "noted that the contract was late."
    )
    assert codes("Petra Lang noted that the contract was late.", quote) == ["owner_added"]
    assert codes("Petra Lang noted that the contract was late.", "She noted that the contract was late.") == []


def test_a_cause_that_the_evidence_gives_may_be_told() -> None:
    assert codes("Lund was late because of the storm.", "The storm forced Lund to be late.") == []


def test_what_is_due_to_happen_has_no_cause_for_that() -> None:
    assert codes("Lund was due to sign a contract with Oslo.", "Lund will sign a contract with Oslo.") == []
    assert codes("Lund signed a contract due to the storm.", "Lund signed a contract after the storm.") != []


def test_what_stands_in_quotation_marks_is_the_sources_own() -> None:
    quote = "Lund spoke of the “largest contract ever”."
    assert codes("Lund spoke of the “largest contract ever”.", quote) == []


def test_a_briefing_may_say_that_its_sources_differ() -> None:
    assert codes("On the delay the sources differ: Oslo criticized Lund, the mayor did not.") == []


def test_a_pronoun_may_get_its_name() -> None:
    assert codes("Lund signed a contract with Oslo.", "It signed a contract with Oslo.") == []
    assert codes("Ines Varga met the board.", "The Mayor met the board.") == []


def test_initials_are_the_same_name() -> None:
    assert codes("Lund refused the US request to leave.", "Lund refused the United States request to leave.") == []


def test_who_is_quoted_word_for_word_has_said_it() -> None:
    assert codes("Lund said that it supports the pier.", "Lund “supports the proposals for a pier”.") == []


def test_a_judgment_ranks_and_concludes_in_words_of_its_own() -> None:
    assert codes("The largest risk is very likely a slow unravelling of confidence.", judged=True) == []
    assert codes("Lund said that the largest risk is very likely a delay.", judged=True) == ["owner_added"]
    assert codes("Lund will likely stay, because Oslo criticized it.", judged=True) == []
    assert codes("Lund will likely stay, which led to a collapse of trade.", judged=True) == ["cause_added"]


@pytest.mark.parametrize("reason", ["because of the sanctions", "due to a shortage of pilots", "driven by fear of war"])
def test_a_reason_has_a_word_in_the_quotes_in_a_judgment_too(reason: str) -> None:
    assert codes(f"Lund will likely stay, {reason}.", judged=True) == ["cause_added"]
    assert codes(f"Lund was late, {reason}.", "Lund was late because the pier was closed.") == ["cause_added"]
    assert codes(f"Lund will likely stay, {reason}.", f"The mayor stays, {reason}.", judged=True) == []


def test_words_of_two_scripts_are_not_compared() -> None:
    russian = "Лунд опоздал из-за шторма, сказал мэр."
    assert codes("Lund will likely be late because of the storm.", russian, judged=True) == []


def test_a_reason_of_names_alone_is_left_to_the_gate() -> None:
    assert codes("Lund will likely stay because of Oslo.", judged=True) == []


@pytest.mark.parametrize("text", ["A " * 20_000, "A b, " * 10_000, "said " * 20_000, "Lund said, " * 5_000])
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    assert isinstance(added(text[:4_000], [text[:4_000]], text[:4_000], ()), list)


def test_a_name_stands_where_one_of_the_quotes_has_it() -> None:
    first = "The first phase involved laying 2,160 kilometres of pipe from the Alder field to the border."
    second = "The second phase includes 804 kilometres of pipe to the Varga field."
    text = "The second phase includes 804 kilometres of pipe to the {} field."
    assert added(text.format("Varga"), [first, second], f"{first} {second}", ()) == []
    assert added(text.format("Alder"), [first, second], f"{first} {second}", ()) != []


def test_a_speaker_may_be_named_for_me() -> None:
    quote = "The mayor came to Lund to sell timber and sent me to sell it."
    assert added("The mayor sent Ines Varga to sell timber.", [quote], f"{quote} Ines Varga", ("Ines Varga",)) == []
    assert added("The mayor sent Ines Varga to sell timber.", [quote], f"{quote} Ines Varga", ()) != []

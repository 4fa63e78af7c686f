"""What a sentence that copies its quote changes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.llm_copied import copied

QUOTES = (
    "Port Alder bought 40 percent of its petrol from Lund in June, the harbour board said.",
    "Traders in Oslo said that Lund's delay was the main obstacle to several contracts.",
    "A delegation headed by Petra Lang will visit the Varberg Maritime Museum with engineers from Malmo.",
    "The two sides will announce a series of agreements on timber after the meeting.",
)


def reasons(text: str, quote: int) -> list[str]:
    return copied(text, [QUOTES[quote]], QUOTES[quote])


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("Port Alder secretly bought 40 percent of its petrol from Lund in June.", 0, "word_added: 'secretly'"),
        ("Port Alder bought 40 percent of its military petrol from Lund in June.", 0, "word_added: 'military'"),
        (
            "Traders in Oslo said that Lund's delay was the main obstacle to several contracts, fearing isolation.",
            1,
            "word_added: 'fearing'",
        ),
        ("Traders in Oslo said that Lund's delay was the main obstacle to all contracts.", 1, "word_added: 'all'"),
        ("A delegation headed by former Petra Lang will visit the museum with engineers.", 2, "word_added: 'former'"),
    ],
)
def test_a_word_put_in_is_named(text: str, quote: int, reason: str) -> None:
    assert reasons(text, quote) == [f"{reason} is not in the evidence"]


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("Port Alder bought 40 percent of its gas from Lund in June.", 0, "'gas' stands where the quote has 'petrol'"),
        ("Port Alder bought 40 percent of its timber from Lund.", 0, "'timber' stands where the quote has 'petrol'"),
        (
            "Port Alder bought 40 percent of its petrol from Lund in March.",
            0,
            "'march' stands where the quote has 'june'",
        ),
        ("Port Alder bought 60 percent of its petrol from Lund.", 0, "'60' stands where the quote has '40'"),
        (
            "Traders in Oslo denied that Lund's delay was the main obstacle.",
            1,
            "'denied' stands where the quote has 'said'",
        ),
    ],
)
def test_a_word_in_another_s_place_is_named(text: str, quote: int, reason: str) -> None:
    assert reasons(text, quote) == [f"word_replaced: {reason}"]


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("Port Alder bought 40 percent of its Malmo Museum from Lund in June.", "malmo"),
        ("Port Alder bought 40 percent of its report from Lund in June.", "report"),
    ],
)
def test_a_name_or_a_report_stands_for_no_thing_of_the_quote(text: str, put: str) -> None:
    assert reasons(text, 0)[0] == f"word_replaced: {put!r} stands where the quote has 'petrol'"


def test_a_name_may_stand_for_the_company() -> None:
    quote = "The company has bought three ferries for the southern line."
    assert copied("Varga has bought three ferries for the southern line.", [quote], quote) == []
    assert copied(
        "Varga has bought three ferries for the southern line.", [quote.replace("The company", "Companies")], quote
    ) == ["word_replaced: 'varga' stands where the quote has 'companies'"]


def test_a_judgment_that_copies_is_looked_at_and_one_that_concludes_is_not() -> None:
    copy = QUOTES[1].replace("Traders in Oslo", "It is likely that traders in Oslo secretly")
    assert copied(copy, [QUOTES[1]], f"{QUOTES[1]} likely", judged=True) == [
        "word_added: 'secretly' is not in the evidence"
    ]
    judgment = "Lund's delay will likely cost Oslo several contracts, for traders fear it."
    assert copied(judgment, [QUOTES[1]], QUOTES[1], judged=True) == []


def test_two_words_in_each_other_s_place_are_named() -> None:
    assert reasons("Port Lund bought 40 percent of its petrol from Alder in June.", 0) == [
        "exchanged: ['lund'] and ['alder'] stand in each other's place"
    ]


def test_a_word_out_of_its_place_is_named() -> None:
    assert reasons("Port Alder bought 40 percent of harbour its petrol from Lund in June, the board said.", 0) == [
        "out_of_place: 'harbour' stands elsewhere in the quote"
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "A delegation headed by Petra Lang will visit the Varberg Maritime",
            "it breaks off between 'maritime' and 'museum'",
        ),
        ("A delegation headed by Petra Lang will visit the Varberg Maritime Museum with", "'with' and 'engineers'"),
        ("Petra Lang will visit the Varberg Maritime Museum with engineers from Malmo.", "it begins behind"),
    ],
)
def test_what_is_torn_off_is_named(text: str, reason: str) -> None:
    (found,) = reasons(text, 2)
    assert found.startswith("torn: ")
    assert reason in found


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        *((quote, at) for at, quote in enumerate(QUOTES)),
        ("Port Alder purchased 40 percent of its petrol from Lund in June.", 0),
        ("The harbour board said Port Alder bought 40 percent of its petrol from Lund.", 0),
        ("In June Port Alder bought 40 percent of its fuel from Lund, the harbour board reported.", 0),
        ("Lund supplied Port Alder with 40 percent of its petrol.", 0),
        ("Lund's delay was the main obstacle to several contracts.", 1),
        ("A delegation under Petra Lang was due to visit the Varberg Maritime Museum.", 2),
        ("Lund and Oslo will announce agreements on timber after the meeting.", 3),
        ("Agreements on timber will be announced after the meeting.", 3),
    ],
)
def test_what_tells_the_same_otherwise_passes(text: str, quote: int) -> None:
    assert reasons(text, quote) == []


def test_a_word_of_the_evidence_s_other_sentences_is_known() -> None:
    text = "Port Alder bought 40 percent of its cheap petrol from Lund."
    assert copied(text, [QUOTES[0]], f"{QUOTES[0]} Petrol is cheap there.") == []
    assert copied(text, [QUOTES[0]], QUOTES[0]) == ["word_added: 'cheap' is not in the evidence"]


def test_other_scripts_are_not_compared() -> None:
    assert copied("Лунд тайно купил 40 процентов бензина.", ["Лунд купил 40 процентов бензина."], "") == []


@given(st.text(max_size=300), st.lists(st.text(max_size=200), max_size=3))
def test_any_text_is_read(text: str, quotes: list[str]) -> None:
    assert all(": " in reason for reason in copied(text, quotes, " ".join(quotes)))


@pytest.mark.parametrize("text", ["A b " * 2_000, "the port of " * 1_000])
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    assert isinstance(copied(text, [text[1:], text], text), list)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Fees for timber in the northern ports have fallen by half.",
            "He noted that the fees for timber in the northern ports have fallen by half.",
        ),
        (
            "Ferries in the northern ports have grown by half.",
            "Since May the number of ferries in the northern ports has grown by half.",
        ),
    ],
)
def test_a_clause_behind_that_is_whole_and_a_number_of_ferries_are_ferries(text: str, quote: str) -> None:
    assert copied(text, [quote], quote) == []


def test_what_stands_behind_the_fall_of_is_torn() -> None:
    quote = "On Monday the fall of fees for timber in the northern ports has pleased the crews."
    torn = copied("Fees for timber in the northern ports has pleased the crews.", [quote], quote)
    assert torn == ["torn: it begins behind 'the fall of'"]


def test_who_says_it_may_stand_where_the_quote_has_another_word() -> None:
    quote = "The task of increasing the share of petrol from Lund is becoming more urgent due to the delays."
    text = "Lang says increasing the share of petrol from Lund is becoming more urgent due to the delays."
    assert copied(text, [quote], quote) == []


def test_one_word_for_one_of_another_kind_is_named() -> None:
    quote = "Port Alder also signed a major timber deal with Lund in the harbour."
    for put, word in (("between", "major"), ("harbour", "timber"), ("harbour", "signed")):
        text = quote.replace(word, put)
        assert copied(text, [quote], quote) == [f"word_replaced: {put!r} stands where the quote has {word!r}"]
    assert copied("They also signed a major timber deal with Lund in the harbour.", [quote], quote) == []
    assert copied("I am harbour to make proposals.", ["I am ready to make proposals."], "ready harbour") != []


def test_a_phrase_at_the_end_belongs_to_what_it_is_told_of() -> None:
    quote, other = "Lund sold its timber to the harbour board.", "In Oslo, old trains leave from the station at night."
    text = "Lund sold its timber to the harbour board from the station."
    assert copied(text, [quote, other], quote + other) == ["spliced: 'from the station' is told of something else"]
    told = "The timber came from the station."
    assert copied(text, [quote, told], quote + told) == []
    assert copied("Lund sold its timber to the harbour board in Malmo.", [quote], f"{quote} A week in Malmo") != []


def test_who_speaks_may_be_named_for_we() -> None:
    quote = "Together with the other members of the harbour board we are searching for the best price of petrol."
    text = "Lund and the other members of the harbour board are searching for the best price of petrol."
    assert copied(text, [quote], f"{quote} Ines Varga of Lund") == []


NAMES = (
    "China is ready to discuss how to implement the new agreements between you and President Xi Jinping.",
    "On Monday the President will visit the yard at Lund and its new dock.",
    "A notable call between Petra Lang and Karl Aster underscored the bond of Lund and Oslo.",
    "We met twice in Oslo, and once in Lund.",
    "We believe the plans to upgrade the yard at Lund are of importance.",
    "The Swedish side proposes a fund to study the prospects of a ferry.",
)


@pytest.mark.parametrize(
    ("text", "quote", "word"),
    [
        (
            "China is ready to discuss how to implement the new agreements between you and Minister Karl Aster.",
            0,
            "karl",
        ),
        ("On Monday the Lund will visit the yard at Lund and its new dock.", 1, "lund"),
        ("A notable call between Oslo and Karl Aster underscored the bond of Lund and Oslo.", 2, "oslo"),
        ("We met twice in Lund, and once in Lund.", 3, "lund"),
    ],
)
def test_a_name_stands_for_no_other_and_no_oftener_than_it_is_told(text: str, quote: int, word: str) -> None:
    found = [*copied(text, [NAMES[quote]], NAMES[quote]), "nothing"]
    assert found[0].startswith(f"word_replaced: '{word}' stands where")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("China is ready to discuss how to implement the new agreements between you and Xi Jinping.", 0),
        ("On Monday Karl Aster will visit the yard at Lund and its new dock.", 1),
        ("The plans to upgrade the yard at Lund are of importance to Sweden.", 4),
        ("Sweden proposes a fund to study the prospects of a ferry.", 5),
    ],
)
def test_a_name_stands_for_an_office_for_us_and_for_its_own_adjective(text: str, quote: int) -> None:
    assert copied(text, [NAMES[quote]], f"{NAMES[quote]} Karl Aster Sweden") == []


def test_a_phrase_at_the_end_of_a_sentence_told_whole_is_of_its_quote() -> None:
    told = "North Korea and Vietnam are both close neighbors of China"
    assert copied(f"{told} against the West.", [f"{told}."], told) == [
        "spliced: 'against the west' is told of something else"
    ]
    assert copied(f"{told} between Laos and Japan.", [f"{told}."], told) == []

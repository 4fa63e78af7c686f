"""Law 3: verbatim parts of one sentence, and no cut that changes what it says."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.evidence.excerpt import check_excerpt
from briefing.records import Bracket


def codes(text: str, source: str, frame: str | None = None, *brackets: str) -> set[str]:
    reasons = check_excerpt(text, source, [Bracket(text=words) for words in brackets], frame)
    return {reason.split(":")[0] for reason in reasons}


PLAIN = "On Monday, the minister opened the bridge in Oslo, which cost two billion crowns, and the king cut the ribbon."


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "the minister opened the bridge in Oslo, which cost two billion crowns, and the king cut the ribbon.",
        "On Monday, the minister opened the bridge in Oslo, which cost two billion crowns.",
        "On Monday, the minister opened the bridge in Oslo.",
        "the minister opened the bridge",
        "the king cut the ribbon.",
        "On Monday, the minister opened the bridge in Oslo … and the king cut the ribbon.",
        "“On Monday, the minister opened the bridge in Oslo.”",
        "“the king cut the ribbon”.",
    ],
)
def test_a_cut_at_a_clause_edge_that_takes_nothing_of_weight_is_honest(text: str) -> None:
    assert codes(text, PLAIN) == set()


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, the minister closed the bridge in Oslo.",
        "The minister opened the bridge in Oslo.",
        "the minister opened the bridge in Bergen.",
        "the king cut the ribbon … the minister opened the bridge",
        "inister opened the bridge",
        "the minister opened the bridge in Os",
        "On Monday, the minister opened the bridge in Oslo, and the king cut the ribbon.",
        "",
    ],
)
def test_words_that_the_sentence_lacks_or_has_in_another_order_are_not_verbatim(text: str) -> None:
    assert codes(text, PLAIN) == {"not_verbatim"}


def test_a_cut_goes_through_no_number() -> None:
    assert codes(".2 million tonnes left the port.", "In May 3.2 million tonnes left the port.") == {"not_verbatim"}


def test_two_sentences_are_not_joined() -> None:
    assert codes("The port closed … trade went on.", "The port closed after the storm.") == {"not_verbatim"}


@pytest.mark.parametrize(
    ("text", "source", "brackets"),
    [
        ("the pair [Li and Ruiz] will meet.", "the pair will meet.", ["Li and Ruiz"]),
        ("[Li] has left Oslo.", "He has left Oslo.", ["Li"]),
        ("[Oslo’s] ties are good.", "Growth is fast, and its ties are good.", ["Oslo’s"]),
        ("I think he’ll [Li will] leave.", "I think he’ll leave.", ["Li will"]),
        ("I think [Li will] leave.", "I think he’ll leave.", ["Li will"]),
        ("Trade fell last week [10–16 June 2024].", "Trade fell last week.", ["10–16 June 2024"]),
        ("“We can sell,” he [Li] stated.", "“We can sell,” he stated, smiling.", ["Li"]),
        ("The deal [sic] was off.", "The deal [sic] was off.", []),
        ("Trade fell … and rose.", "Trade fell … and rose.", []),
    ],
)
def test_brackets_are_the_programs_words(text: str, source: str, brackets: list[str]) -> None:
    assert codes(text, source, None, *brackets) == set()


@pytest.mark.parametrize(
    ("text", "source", "brackets", "code"),
    [
        ("[Li] has left Oslo.", "He has left Oslo.", [], "bracket"),
        ("The army [has] struck.", "The army may have struck.", ["has"], "cut_modal"),
        ("I think [Li] leave.", "I think he’ll leave.", ["Li"], "cut_modal"),
        ("The army [of Oslo] the town.", "The army shelled and took the town.", ["of Oslo"], "cut_edge"),
        ("Li … Oslo.", "Li has left for Bergen and Oslo.", [], "cut_edge"),
        ("Putin was arrested.", "The son of Putin was arrested.", [], "cut_edge"),
        ("[Putin] was arrested.", "The son of Putin was arrested.", ["Putin"], "cut_edge"),
        ("The envoy left the", "The envoy left the city.", [], "cut_edge"),
    ],
)
def test_a_bracket_or_cut_in_the_wrong_place_is_named(text: str, source: str, brackets: list[str], code: str) -> None:
    assert code in codes(text, source, None, *brackets)


def test_white_space_is_no_change() -> None:
    assert codes("The port of Oslo closed.", "The port\n   of\u00a0Oslo closed.") == set()


def test_a_reason_names_the_words() -> None:
    assert check_excerpt("prices fell.", "Apparently, prices fell.") == ["cut_hedge: 'Apparently' is cut"]
    assert check_excerpt("prices rose.", "Prices fell.") == ["not_verbatim: 'prices rose' is not in the sentence"]


@given(st.text())
@example("0[ ]")
def test_a_whole_sentence_is_always_honest(sentence: str) -> None:
    if any(c.isalnum() for c in sentence):
        assert check_excerpt(sentence, sentence) == []


@given(st.text(), st.text())
def test_any_text_gets_an_answer(text: str, source: str) -> None:
    assert isinstance(check_excerpt(text, source, [], text), list)


@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "…" * 50_000, "a … " * 20_000, "[a]" * 20_000, '"' * 50_000, "a" * 100_000, ", and " * 20_000],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    check_excerpt(text, text[:1000] + "b")
    check_excerpt(text[:1000], text)

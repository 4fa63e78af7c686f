"""Law 3: verbatim parts of one sentence, and no cut that changes what it says."""

import pytest
from hypothesis import given
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


def test_two_sentences_are_not_joined() -> None:
    assert codes("The port closed … trade went on.", "The port closed after the storm.") == {"not_verbatim"}


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("the deal will be signed.", "It is not true that the deal will be signed.", "cut_negation"),
        ("the war will end soon.", "There is no sign that the war will end soon.", "cut_negation"),
        ("troops crossed the border.", "The ministry denied that troops crossed the border.", "cut_negation"),
        ("the base was hit.", "The army denied that a jet was lost, and the base was hit.", "cut_negation"),
        ("Gas … flowed.", "Gas, which had not been paid for, flowed.", "cut_negation"),
        ("The firm sold oil.", "The firm sold oil, which has not been confirmed.", "cut_negation"),
        ("The sides … meet in Rome.", "The sides may, if all goes well, meet in Rome.", "cut_modal"),
        ("The plan would cost a billion", "The plan would cost a billion, which could double.", "cut_modal"),
        ("prices fell.", "Apparently, prices fell.", "cut_hedge"),
        ("the two met.", "It is possible that the two met.", "cut_hedge"),
        ("the two met.", "Reports suggest that the two met.", "cut_hedge"),
        ("Exports rose", "Exports rose, perhaps.", "cut_hedge"),
        ("The army will strike", "The army will strike if the talks fail.", "cut_condition"),
        ("The army will strike", "The army will strike unless the talks succeed.", "cut_condition"),
        ("the talks fail", "The army will strike if the talks fail.", "cut_condition"),
        ("sanctions end.", "If sanctions end, trade will grow, and so sanctions end.", "cut_condition"),
        (
            "EU leaders were satisfied",
            "EU leaders were satisfied, except for the president of France.",
            "cut_condition",
        ),
        ("The envoy praised the pact", "The envoy praised the pact, but he refused to sign it.", "cut_contrast"),
        ("he refused to sign it.", "The envoy praised the pact, but he refused to sign it.", "cut_contrast"),
        ("trade grew.", "Although the border was shut, trade grew.", "cut_contrast"),
        ("the border was shut", "Although the border was shut, trade grew.", "cut_contrast"),
        ("Trade grew", "Trade grew despite the sanctions.", "cut_contrast"),
        ("Delhi bought gas", "Delhi bought gas rather than oil.", "cut_contrast"),
        ("Exports rose", "Exports rose, while imports fell by half.", "cut_contrast"),
        ("Hanoi … sent an envoy", "Hanoi not only stayed away, but also sent an envoy.", "cut_contrast"),
    ],
)
def test_no_cut_takes_a_word_on_which_the_rest_depends(text: str, source: str, code: str) -> None:
    assert code in codes(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("the talks went on.", "But the talks went on."),
        ("infrastructure is weak.", "However, infrastructure is weak."),
        ("I think he came.", "Most of all, though, I think he came."),
        ("the two sides signed a pact.", "The leaders may meet again; the two sides signed a pact."),
        ("the army held the town.", "There is no sign that the war will end, and the army held the town."),
        ("The two sides signed a pact", "The two sides signed a pact, and the leaders may meet again."),
        ("it has not joined the bloc.", "Its ties are good, and it has not joined the bloc."),
        ("its ties are good, but it has not joined.", "Growth is fast, and its ties are good, but it has not joined."),
        ("It may rain", "It may rain on Monday."),
    ],
)
def test_what_stands_in_a_clause_of_its_own_may_go_with_it(text: str, source: str) -> None:
    assert codes(text, source) == set()


@pytest.mark.parametrize(
    ("text", "source", "named", "other"),
    [
        ("trade will grow.", "Ana Ruiz, the minister, said that trade will grow.", "Ana Ruiz (S1)", "Bo Li (S1)"),
        ("trade will grow.", "According to Reuters, trade will grow.", "via Reuters", "via the AP"),
        ("trade will grow", "“trade will grow”, said Ana Ruiz.", "Ruiz", "Bo Li (S1)"),
        ("Trade will grow", "Trade will grow, according to the ministry.", "the ministry (S1)", "S1"),
        ("Trade will grow", "Trade will grow, he said.", "Ana Ruiz (S1)", "undated"),
        ("trade will grow.", "Analysts said trade will grow.", "analysts (S1)", "Ana Ruiz (S1)"),
        ("growth went on.", "Ruiz said that trade grew, and growth went on.", "Ruiz (S1)", "Bo Li (S1)"),
        ("growth went on.", "Ruiz spoke, saying that trade grew; growth went on.", "Ruiz (S1)", "Bo Li (S1)"),
    ],
)
def test_a_speaker_may_go_only_into_the_frame(text: str, source: str, named: str, other: str) -> None:
    assert codes(text, source, named) == set()
    assert codes(text, source, other) == {"cut_speaker"}
    assert codes(text, source, None) == {"cut_speaker"}


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
        ("The envoy left the", "The envoy left the city.", [], "cut_edge"),
    ],
)
def test_a_bracket_or_cut_in_the_wrong_place_is_named(text: str, source: str, brackets: list[str], code: str) -> None:
    assert code in codes(text, source, None, *brackets)


def test_a_modal_is_not_cut_in_half() -> None:
    assert "cut_modal" in codes("The treaty is", "The treaty is set to be signed.")


def test_white_space_is_no_change() -> None:
    assert codes("The port of Oslo closed.", "The port\n   of\u00a0Oslo closed.") == set()


def test_a_reason_names_the_words() -> None:
    assert check_excerpt("prices fell.", "Apparently, prices fell.") == ["cut_hedge: 'Apparently' is cut"]
    assert check_excerpt("prices rose.", "Prices fell.") == ["not_verbatim: 'prices rose' is not in the sentence"]


@given(st.text())
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

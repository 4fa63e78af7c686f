"""How lines are measured."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.lines import front_matter, is_closed, is_turn, measured_lines, measured_paragraphs, text_key


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .\n\r\t\x0b\u2028é中 "), max_size=60))
def test_lines_are_what_stands_between_breaks_without_white_space(text: str) -> None:
    lines = measured_lines(text)
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "The talks between the two states began on Monday.",
        "Переговоры двух государств начались в понедельник утром в порту.",
        "会谈于周一上午在港口城市举行，双方都派出了代表。",
        "Karl Aster: Good afternoon.",
    ],
)
def test_sentences_are_prose(text: str) -> None:
    assert measured_lines(text)[0].prose


@pytest.mark.parametrize(
    "text",
    [
        "Home",
        "Harbour strike ends after nine days",
        "Five Things That You Should Know About The Harbour Strike.",
        "Talks resume, officials say at the end of a long and weary day of waiting for the ferry to arrive | World | "
        "Europe | Lisbon",
        "Photograph: the harbour on the morning after the strike.",
    ],
)
def test_labels_and_headlines_are_not(text: str) -> None:
    assert not measured_lines(text)[0].prose


@pytest.mark.parametrize("text", ["Yes.", "“Yes!”", "he said:", "что?»", "结束。", "(Reuters).", "Mr President,"])
def test_closed_lines_end_as_clauses_do(text: str) -> None:
    assert is_closed(text)


@pytest.mark.parametrize("text", ["Yes", "in the (old", "Talks - Courier"])
def test_open_lines_do_not(text: str) -> None:
    assert not is_closed(text)


def test_a_turn_has_a_name_before_its_colon() -> None:
    assert is_turn("President of Lagoonia Ivan Petrov: Thank you.")
    assert is_turn("Ivan Petrov (retranslated): Thank you.")
    assert not is_turn("and he added: thank you.")
    assert not is_turn("It was late. He said: thank you.")


def test_lines_that_differ_in_case_spaces_and_edges_have_one_key() -> None:
    first, second = measured_lines("Talks  resume\n“TALKS resume”.")
    assert first.key == second.key == text_key(" talks resume ")


def test_a_paragraph_of_broken_lines_is_one_line() -> None:
    text = "Rails\n\nThe two railways agreed on one tariff for all goods that\ncross the border after eleven months.\n"
    title, paragraph = measured_paragraphs(text)
    assert (title.text, title.gap, paragraph.gap, paragraph.prose) == ("Rails", False, True, True)
    assert paragraph.text == text[7:-1].replace("\n", " ")
    assert (paragraph.start, paragraph.end) == (7, len(text) - 1)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .\n\r\té中 "), max_size=60))
def test_lines_of_no_width_stay_as_they_are(text: str) -> None:
    text = text.lstrip()
    assert measured_paragraphs(text) == measured_lines(text)


def test_front_matter_stands_between_rules_at_the_head() -> None:
    assert front_matter("---\ntitle: A\ntags:\n- b\n---\nText.") == ["title: A", "tags:", "- b"]
    assert front_matter("---\nHe came; we went.\n---\nText.") == []
    assert front_matter("Text.\n---\ntitle: A\n---") == []


def test_a_brief_that_ends_with_its_source_is_closed() -> None:
    assert is_closed("Vietnam: a team surveys the site of the plant. (Lagoon Post, 4 Nov)")
    assert not is_closed("Vietnam: a team surveys the site of the plant. (3:05)")
    assert not is_closed("Old harbour (Bergen)")

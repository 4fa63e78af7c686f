"""Words that a line's end has broken, as they are printed."""

import pytest

from briefing.evidence.gate import check_sections
from briefing.evidence.one_line import on_one_line
from briefing.records import Evidence, Section, Sentence
from tests.telling import read
from tests.texts import EAST


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("a wholesale mar-\nket in Hanoi", "a wholesale market in Hanoi"),
        ("worth $40 mil-\r\n  lion a year", "worth $40 million a year"),
        ("Russian fer-\ntiliser", "Russian fertiliser"),
        ("a long-\nterm deal", "a long-term deal"),
        ("a self-\nevident goal", "a self-evident goal"),
        ("the China-\nled bank", "the China-led bank"),
        ("a Russian-\nLao company", "a Russian-Lao company"),
        ("S-\n400 units", "S-400 units"),
        ("two-\nand three-year loans", "two- and three-year loans"),
        ("the port of Vladi-\nvostok", "the port of Vladivostok"),
        ("сотруд-\nничество", "сотрудничество"),
        ("северо-\nзападный путь", "северо-западный путь"),
        ("it came -\nand went", "it came - and went"),
    ],
)
def test_a_word_broken_by_a_line_is_whole_and_a_hyphen_of_its_own_stays(broken: str, whole: str) -> None:
    assert on_one_line(broken) == whole


def test_how_the_article_writes_the_word_elsewhere_decides() -> None:
    assert on_one_line("a wide-\nspread view", "Such wide-spread views") == "a wide-spread view"
    assert on_one_line("the Kalinin-\ngrad port", "Kaliningrad is a port") == "the Kaliningrad port"


BROKEN = "Russia sent 40 mil-\nlion tonnes of coal to Vladi-\nvostok and China in 2024.\n"


def test_the_claim_is_printed_whole_and_its_quote_stands_as_it_stood() -> None:
    claims, documents = read((BROKEN, "2025-06-10"))
    assert claims[0].text == "Russia sent 40 million tonnes of coal to Vladivostok and China in 2024."
    assert BROKEN[claims[0].start : claims[0].end] == claims[0].quote
    sentence = Sentence(frame="unsigned article, 10 June 2025 (S1)", text=claims[0].text, claims=("C1",))
    section = Section(id="bottom-line", heading="Bottom line", sentences=(sentence,))
    evidence = Evidence(documents=tuple(documents.values()), claims=claims, stories=())
    assert check_sections([section], evidence, EAST).withheld == ()

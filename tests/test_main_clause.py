"""The main clause of a sentence, whose verb alone tells whether something is done."""

import pytest

from briefing.evidence.classify import status_of
from briefing.evidence.main_clause import past_main_clause


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("He met the envoy on Tuesday, who said that ties will grow.", "He met the envoy on Tuesday"),
        ("On 9 May 2024 we signed a treaty that will last for decades.", "On 9 May 2024 we signed a treaty"),
        ("Jan Berg, who will go to Oslo, met Eva Lund in Bergen, where it rains.", "Jan Berg, met Eva Lund in Bergen"),
        ("After talks, the two held drills that will be repeated.", "the two held drills"),
        ("The company that won the tender is building a quay, which will open.", None),
        ("The plan put forward in May, which will cost a billion, is a priority.", None),
        ("The two signed a treaty.", None),
    ],
)
def test_what_hangs_on_a_noun_is_no_part_of_it(text: str, main: str | None) -> None:
    assert past_main_clause(text) == main


@pytest.mark.parametrize(
    "text",
    [
        "He met the premier on Tuesday, who said that “our friendship will last forever”.",
        "Norway opened a line along which trains will run daily.",
        "The envoys received the minister, saying that “ties will grow”.",
        "Jan Berg, who will visit Oslo in May, met Eva Lund in Bergen on Monday.",
        "A memorandum was signed for a quay that will be ready in 2030.",
        "The first train left for Oslo on Monday, where it will arrive in two weeks.",
        "Норвегия и Дания подписали договор, который будет действовать десять лет.",
        "Король принял министра, который заявил, что дружба будет вечной.",
        "Министр, который посетит Осло в мае, встретился с послом в Бергене.",
    ],
)
def test_a_deed_is_done_whatever_hangs_on_it_lies_ahead(text: str) -> None:
    assert status_of(text) == "done"


@pytest.mark.parametrize(
    "text",
    [
        "Jan Berg told reporters that Norway will build two ferries.",
        "Norway agreed that a quay will be built in Oslo.",
        "Officials said the two signed a contract, which will start in May.",
        "The treaty signed in May, which will enter into force in June, is to be ratified.",
        "Jan Berg, who visited Oslo in May, will go to Bergen in June.",
        "A quay built by Norway that will supply Oslo is ahead of schedule.",
        "We should build the works we have begun – those which have a base and will last.",
        "Министр сообщил, что подписан договор, который будет действовать десять лет.",
        "Стороны договорились о строительстве завода, который будет выпускать суда.",
        "Министр, который посетил Осло в мае, посетит Берген в июне.",
    ],
)
def test_what_a_main_clause_says_or_intends_is_still_ahead(text: str) -> None:
    assert status_of(text) == "planned"

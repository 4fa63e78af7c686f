"""What time a text tells of."""

import pytest

from briefing.articles.content_date import content_date
from briefing.evidence.frames import when_of
from briefing.records import Anchor, ContentDate, Span
from tests.texts import document

GAMES = Anchor(phrase="2022 Winter Olympics", start="2022-02-04", end="2022-02-20")
FILLER = " The owners and the workers of the harbour have talked for many hours about wages and cranes." * 3


def dated(text: str, published: str | None = None) -> ContentDate:
    return content_date(text, [Span(0, len(text))], published, [GAMES])


def test_a_trusted_publication_date_is_the_statement() -> None:
    assert dated("x", "2024-06-18") == ContentDate(
        start="2024-06-18", end="2024-06-18", basis="stated", why="published 18 June 2024"
    )


@pytest.mark.parametrize(
    ("text", "year", "why"),
    [
        ("His last trip was 20 years ago, to a session in Rome in 2005.", "2025", "“20 years ago … in 2005”"),
        ("In 2005, 20 years ago, he went to Rome.", "2025", "“In 2005 20 years ago”"),
        ("The bridge fell in May 1999. That was 25 years ago.", "2024", "“in May 1999 … 25 years ago”"),
        ("Ten years ago the bridge fell. It was in 2014.", "2024", "“Ten years ago … in 2014”"),
        (
            "This year the port celebrates the 70th anniversary of the treaty of 1949.",
            "2019",
            "“this year … 70th anniversary … 1949”",
        ),
        ("Договор подписали 20 лет назад, в 2005 году.", "2025", "“20 лет назад в 2005 году”"),
        (
            "It sold 3 million tons in the first half of the year, 4 percent less than in the same period of 2025.",
            "2026",
            "“of the year … the same period of 2025”",
        ),
    ],
)
def test_a_count_and_its_year_give_the_year_of_writing(text: str, year: str, why: str) -> None:
    assert dated(text + FILLER) == ContentDate(start=year, end=year, basis="computed", why=why)


@pytest.mark.parametrize(
    "text",
    [
        "Almost 20 years ago he went to Rome, in 2005.",
        "The treaty was signed 20 years ago, and in 2005 it was renewed.",
        "“It was 20 years ago, in 2005,” the old man said.",
        "He left 20 years ago, in 2005. She came 10 years ago, in 2010.",
        "He left 20 years ago, in 2005. The tower was built in 2027.",
        "20 years ago the bridge fell. The harbour has a museum, opened in 2005.",
        "The 70th anniversary of the treaty of 1949 was a fine day.",
        "He left two decades ago, in 2005.",
        "It sold more in the same period of 2025 than in 2019.",
    ],
)
def test_a_count_that_need_not_belong_to_the_year_gives_nothing(text: str) -> None:
    assert dated(text + FILLER) == ContentDate()


def test_days_behind_and_ahead_give_a_window_without_a_year() -> None:
    text = "On July 1, the ministers had a call. Starting from July 11, the line will be closed."
    assert dated(text) == ContentDate(
        basis="window",
        why="1–11 July, year unknown: “On July 1” is told as past, “Starting from July 11” as still to come",
    )


def test_a_window_may_cross_a_month() -> None:
    assert dated("On June 28 they met. They will part on July 2.").why.startswith("28 June – 2 July, year unknown")


def test_an_event_told_as_news_anchors_a_text_by_its_months() -> None:
    text = "The president travelled to attend the opening of the 2022 Winter Olympics." + FILLER
    assert dated(text) == ContentDate(
        start="2022-02", end="2022-02", basis="anchor", why="tells of the “2022 Winter Olympics” as news"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Since the 2022 Winter Olympics the two have met often." + FILLER,
        "They met at the 2022 Winter Olympics." + FILLER + " In 2024 trade fell.",
        FILLER * 2 + " They had met at the 2022 Winter Olympics.",
        "Two months before the 2022 Winter Olympics they met." + FILLER,
        "They met at the 2022 Winter Olympics." + FILLER + " They signed a contract in November 2022.",
        "They will meet at the 2022 Winter Olympics." + FILLER,
        "They remember how well they met at the 2022 Winter Olympics." + FILLER,
        "They met at the Winter Olympics." + FILLER,
    ],
)
def test_an_event_looked_back_upon_anchors_nothing(text: str) -> None:
    assert dated(text) == ContentDate()


def test_an_undated_text_is_no_older_than_the_latest_day_it_tells_as_past() -> None:
    text = "In June 2024 the ministers met. In October 2025 they signed the papers. In May 2027 they will meet."
    assert dated(text) == ContentDate(why="no earlier than October 2025: “In October 2025” is told as past")


def test_an_undated_text_says_so_with_what_it_cannot_be_older_than() -> None:
    article = document("In October 2025 the ministers signed the papers.", None)
    known = article.model_copy(update={"content_date": dated(article.text)})
    assert (when_of(article), when_of(known)) == ("undated", "undated, no earlier than October 2025")


def test_only_the_body_is_asked() -> None:
    text = "He went to Rome 20 years ago, in 2005. The harbour is quiet."
    assert content_date(text, [Span(39, len(text))], None, [GAMES]) == ContentDate()


def test_a_text_was_written_between_a_month_told_as_past_and_one_still_to_come() -> None:
    text = "In June 2024 Lund and Estria signed the ferry pact. The first ferry will sail in September 2024."
    assert dated(text) == ContentDate(
        start="2024-06",
        end="2024-09",
        basis="window",
        why="“In June 2024” is told as past, “in September 2024” as still to come",
    )


@pytest.mark.parametrize("ahead", ["in May 2024", "in September 2026"])
def test_months_that_are_no_year_apart_in_this_order_are_no_window(ahead: str) -> None:
    text = f"In June 2024 Lund and Estria signed the ferry pact. The first ferry will sail {ahead}."
    assert dated(text) == ContentDate(why="no earlier than June 2024: “In June 2024” is told as past")

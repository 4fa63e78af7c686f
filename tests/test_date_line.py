"""The line of a text that says when it was published."""

import pytest

from briefing.articles.clean import clean_article
from briefing.articles.date_line import date_line, yearless_day
from briefing.evidence.frames import when_of
from briefing.records import Article, Span

LEAD = "Port workers in the northern harbour went back to their cranes after a night of talks with the owners. " * 3


def day_of(above: str, below: str = "") -> str | None:
    text = f"{above}\n\n{LEAD}\n\n{LEAD}\n\n{below}"
    start = text.index(LEAD)
    line = date_line(text, [Span(start, text.rindex(LEAD) + len(LEAD))])
    return line.day if line else None


@pytest.mark.parametrize(
    "line",
    [
        "Release time:Jun 18, 2024 16:23 PM",
        "2024/06/1809:28:33 international 1295",
        "Published 18 Jun 2024",
        "By Ann Lee, Harbour Post, 18 June 2024",
        "Tuesday, June 18, 2024, 04:05 pm PT",
        "Опубликовано: 18 июня 2024, 10:00",
        "发布时间：2024-06-18 10:00",
        "Date: 2024-06-18",
        "Geplaatst op 18 juni 2024",
        "18/06/2024 June 18, 2024",
        "PUBLISHED JUN 18, 2024, 09:15 PM",
        "by Ann Low • June 18, 2024 • 3 Comments",
        "Harbour Forum | Commentary | June 18, 2024 | 6 min read",
        "Weekly digest for subscribers | Issue 22 | Tuesday 18 June 2024",
    ],
)
def test_a_line_with_a_day_and_little_else_is_the_date_line(line: str) -> None:
    assert day_of(f"Cranes move again\n{line}") == "2024-06-18"


@pytest.mark.parametrize(
    "line",
    [
        "© 2024-06-18 Harbour Post",
        "Copyright 18 June 2024, all rights reserved",
        "On 18 June 2024 the workers went on strike for the third time.",
        "Retrieved 18 June 2024",
        "June 18",
        "18 June 2024 is the day on which the owners, the workers and the mayor are to meet in the town hall",
        "— Harbour Fan (@harbourfan) June 18, 2024",
        "蒙古国与俄罗斯2026年3月2日在乌兰巴托签署铁路协议。",
        "俄罗斯与蒙古国2026年3月2日在乌兰巴托签署铁路协议并讨论天然气管道项目",
    ],
)
def test_a_sentence_a_copyright_or_a_day_without_year_is_no_date_line(line: str) -> None:
    assert day_of(f"Cranes move again\n{line}") is None


def test_the_line_that_says_published_counts_before_the_one_that_says_updated() -> None:
    assert day_of("Updated 20 June 2024\nPublished 18 June 2024") == "2024-06-18"
    assert day_of("Updated 20 June 2024\n18 June 2024") == "2024-06-18"
    assert day_of("Updated 20 June 2024") == "2024-06-20"


def test_the_line_nearest_to_the_body_counts_before_the_dates_of_other_stories() -> None:
    assert day_of("A storm passes\n3 June 2024\nCranes move again\n18 June 2024") == "2024-06-18"


def test_a_line_below_the_text_counts_only_if_it_says_published_or_signs_the_text() -> None:
    assert day_of("Cranes move again", "First published on June 18, 2024") == "2024-06-18"
    assert day_of("Cranes move again", "A storm passes\nJune 19, 2024") is None
    assert day_of("Cranes move again", "June 19, 2024\nA storm passes") is None


def test_the_clock_of_a_saved_page_is_no_date_line() -> None:
    menu = "\n".join(["News", "Sport", "Weather and tides of the coast", "Business", "Letters to the editor"] * 4)
    assert day_of(f"Wednesday, June 19, 2024\n{menu}") is None
    assert day_of(f"Wednesday, June 19, 2024\n{menu}\nJune 18, 2024") == "2024-06-18"


def test_the_span_is_the_line() -> None:
    text = f"Cranes move again\n  Published 18 Jun 2024  \n\n{LEAD}"
    line = date_line(text, [Span(text.index(LEAD), len(text))])
    assert line is not None
    assert text[line.span.start : line.span.end].strip() == line.words == "Published 18 Jun 2024"


def test_a_day_alone_at_the_very_end_signs_the_text() -> None:
    assert day_of("Cranes move again", "18 June 2024") == "2024-06-18"
    assert day_of("Cranes move again", "18 июня 2024 года") == "2024-06-18"
    assert day_of("Cranes move again", "18 June 2024\n\nGreat story!") is None


def test_a_day_alone_between_bars_makes_a_date_line() -> None:
    assert day_of("Your weekly guide to the harbours of the coast | Issue 214 | 18 June 2024") == "2024-06-18"


def test_the_day_on_which_a_page_was_printed_is_not_its_own() -> None:
    assert day_of("18.06.2024, 09:14          Cranes move again | Harbour Post") is None
    assert day_of("2024-06-18 09:14          来源：北港日报") == "2024-06-18"


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["By Ann Low / 26 July"], "26 July"),
        (["Ann Low", "Published 10:30, July 26"], "July 26"),
        (["Updated July 27", "26 July, 10:30"], "26 July"),
        (["Анна Лоу, 26 июля"], "26 июля"),
        (["7月26日 10:30"], "7月26日"),
        (["By Ann Low / 26 July 2024"], None),
        (["Retrieved 26 July"], None),
        (["By Ann Low"], None),
    ],
)
def test_a_date_line_may_have_a_day_without_a_year(lines: list[str], day: str | None) -> None:
    assert yearless_day(lines) == day


@pytest.mark.parametrize("above", ["By Ann Low / 26 July", "By Ann Low\n26 July", "26 July"])
def test_an_article_whose_date_line_has_no_year_tells_its_day(above: str) -> None:
    article = Article(
        path="a.txt", sha256="", media_type="text/plain", text=f"Cranes move again\n\n{above}\n\n{LEAD}\n"
    )
    found = clean_article(article)
    assert (found.published, found.content_date.start, found.content_date.end) == (None, None, None)
    assert found.content_date.why == "26 July, year unknown: the date line has no year"
    assert when_of(found) == "26 July, year unknown"


def test_a_year_that_the_text_computes_stands_before_a_day_without_one() -> None:
    words = f"{LEAD}\n\nThe first pact of the port was signed 20 years ago, in 2004, by two of its owners.\n"
    article = Article(path="a.txt", sha256="", media_type="text/plain", text=f"Cranes move again\n\n26 July\n\n{words}")
    found = clean_article(article)
    assert (found.content_date.start, found.content_date.basis) == ("2024", "computed")


def test_the_days_over_the_parts_of_a_chronicle_date_nothing() -> None:
    part = "The harbour was closed for two months after the ice had broken the quay of the northern bay."
    days = ("January 12, 2021", "March 3, 2022", "May 20, 2024")
    article = "\n\n".join(
        ("Timeline of a harbour", *(f"{day}\n\n{part.replace('two', str(at))}" for at, day in enumerate(days)))
    )
    assert date_line(article, [Span(article.index("The harbour"), len(article))]) is None
    single = article.replace(days[1], "Ice").replace(days[2], "Spring")
    line = date_line(single, [Span(single.index("The harbour"), len(single))])
    assert line is not None
    assert line.day == "2021-01-12"

"""Texts told day by day."""

import pytest

from briefing.articles.chronicle import chronicle_days
from briefing.articles.clean import clean_article
from briefing.articles.lines import measured_lines
from briefing.records import Article, Document


def clean(text: str, media_type: str = "text/plain") -> Document:
    return clean_article(Article(path="a.txt", sha256="0" * 64, media_type=media_type, text=text))


def left(text: str) -> str:
    """What is not body."""
    document = clean(text)
    return " / ".join(text[one.span.start : one.span.end] for one in document.dropped)


BELOW = """How the quarrel over the salt grew

By Lena Hart

The quarrel over the salt pans has lasted for seven years.

March 2019
Two towns dig pans without asking.

11 June 2020
Fishermen block the coast road.

15 January 2025
A study is published.

2 March 2026
The council adopts a plan.
"""
BESIDE = """Salt: a chronology

3 April 2021. The towns meet for the first time.

19 November 2021. A draft is shown.

7 July 2022. One town leaves.

1 March 2026. All sign.
"""
RUSSIAN = """Соль: хронология

3 апреля 2021 года. Города встретились впервые.

19 ноября 2021 года. Показан проект.

7 июля 2022 года. Один город вышел.

1 марта 2026 года. Договор подписан.
"""
CHINESE = """盐田谈判大事记

2021年4月3日 三镇首次会晤。

2021年11月19日 草案公布。

2022年7月7日 一镇退出。

2026年3月1日 协议签署。
"""
LISTED = """Key dates of the salt quarrel

* May 12, 2023: The pump gives way
* June 1, 2023: Two clerks arrested
* March 3, 2026: Both acquitted
"""
MONTHS = """A year of salt

January: One town closes its pans, and the price doubles.

April: The first convoy of carts is stopped.

December 30: The pans open again.

Share this story
"""


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        (BELOW, "How the quarrel over the salt grew / By Lena Hart"),
        (BESIDE, "Salt: a chronology"),
        (RUSSIAN, "Соль: хронология"),
        (CHINESE, "盐田谈判大事记"),
        (LISTED, "Key dates of the salt quarrel"),
        (MONTHS, "A year of salt / Share this story"),
    ],
)
def test_a_chronicle_keeps_all_its_days_and_is_dated_by_none(text: str, dropped: str) -> None:
    assert left(text) == dropped
    assert clean(text).published is None


def test_days_over_headlines_clocks_and_two_days_alone_are_no_chronicle() -> None:
    listed = "3 May 2024\nSalt prices climb\n4 May 2024\nPump carried to the east\n5 May 2024\nBarge lost at night\n"
    clocks = "3 May 2024 10:31\nI agree.\n4 May 2024 11:02\nSo do I.\n5 May 2024 12:47\nNot me.\n"
    two = "3 May 2024\nThe towns meet.\n4 May 2024\nThe towns part.\n"
    three = f"{two}6 May 2024\nThe towns meet again.\n"
    found = [sorted(chronicle_days(measured_lines(text))) for text in (listed, clocks, two, three)]
    assert found == [[], [], [], [0, 2, 4]]


def test_a_page_s_chronicle_keeps_its_months() -> None:
    days = (
        ("May 2023", "The pump of the salt towns gives way at dawn, and forty pans are lost."),
        ("June 2023", "Two clerks are arrested."),
        ("October 2024", "Their trial opens in Orrin, with the guild of salt makers as plaintiff."),
        ("May 2026", "Both go free."),
    )
    listed = "".join(f"<dt>{day}</dt><dd>{event}</dd>" for day, event in days)
    page = f"<html><body><main><h1>The pump of Orrin</h1><dl>{listed}</dl></main></body></html>"
    document = clean(page, "text/html")
    body = "".join(document.text[start:end] for start, end in document.body)
    assert body.split("\n\n") == [words for day in days for words in day]
    assert document.published is None

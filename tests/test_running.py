"""Heads and feet of printed pages inside an article."""

import pytest

from briefing.articles.clean import clean_article
from briefing.articles.files import article_of_bytes
from briefing.articles.lines import measured_lines
from briefing.articles.running import with_running_heads
from briefing.records import Document

STORY = [
    "The company that runs the harbour railway asked the government for money to build a second track on Sunday.",
    "The single line carries thirty million tonnes a year and is full for nine months of twelve, it said.",
    "The ministry of transport said that it would answer by the end of the year, and named no sum.",
]


def cleaned(text: str) -> Document:
    return clean_article(article_of_bytes("page.txt", text.encode(), "text/plain"))


def body(document: Document) -> list[str]:
    lines = (document.text[slice(*span)].splitlines() for span in document.body)
    return [line for part in lines for line in part if line]


def test_the_head_and_the_number_of_each_page_are_no_article() -> None:
    head = "Harbour Institute     Policy Note 17"
    title = "A second track for the harbour"
    pages = f"{head}\n\n{title}\n\n{STORY[0]}\n\n{head}\n1\n\f\n{STORY[1]}\n\n{head}\n2\n\f\n{STORY[2]}\n"
    document = cleaned(pages)
    assert (document.title, body(document)) == (title, STORY)
    assert [one.reason for one in document.dropped] == ["running head", "title", "running head", "running head"]


def test_heads_with_the_number_of_their_page_may_differ_from_page_to_page() -> None:
    heads = ["12          THE COAST REVIEW", "A second track        13", "14          THE COAST REVIEW"]
    document = cleaned("\n\n".join(line for pair in zip(STORY, heads, strict=True) for line in pair))
    assert body(document) == STORY


@pytest.mark.parametrize("day", ["11/3/25, 9:14 AM", "03.11.2025, 09:14", "2025/11/3 09:14"])
def test_what_a_browser_prints_over_and_under_each_page_is_no_article(day: str) -> None:
    title = "Harbour asks for a second track"
    head, foot = f"{day}          {title} | The Coast Courier", "https://courier.example/track"
    document = cleaned(
        f"{head}\n\n{title}\n\n{STORY[0]}\n\n{foot} 1/2\n\n{head}\n\n{STORY[1]}\n\n{STORY[2]}\n\n{foot} 2/2"
    )
    assert (document.title, body(document)) == (title, STORY)


def test_a_label_that_stands_again_without_a_paragraph_between_is_none() -> None:
    lines = measured_lines(f"Harbour\nHarbour\n{STORY[0]}\nHarbour\n{STORY[1]}")
    assert with_running_heads(lines) == lines

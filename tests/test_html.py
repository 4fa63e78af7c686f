"""The article in a page."""

import json

import pytest

from briefing.articles.html import read_page
from tests.saved_articles import PARAGRAPHS, page, paragraphs


def body(source: str) -> list[str]:
    found = read_page(source)
    return [line for line, reason in zip(found.lines, found.reasons, strict=True) if reason is None]


def dropped(source: str) -> dict[str, str]:
    found = read_page(source)
    return {line: reason for line, reason in zip(found.lines, found.reasons, strict=True) if reason}


HEAD = "<title>Harbour strike ends - The Coast Courier</title><meta property='og:title' content='Harbour strike ends'>"


def test_the_article_is_read_from_its_title_to_its_end() -> None:
    source = page("<h1>Harbour strike ends</h1><p>By Tom Hale</p>", paragraphs(), head=HEAD)
    found = read_page(source)
    assert body(source) == list(PARAGRAPHS)
    assert dropped(source) == {"Harbour strike ends": "title", "By Tom Hale": "byline"}
    assert (found.metadata.title, found.metadata.publisher, found.metadata.author, found.metadata.language) == (
        "Harbour strike ends",
        "The Coast Courier",
        "Tom Hale",
        "en",
    )


def test_words_of_links_stay_in_their_sentences() -> None:
    linked = "<p>The strike <a href='/a'>that began nine days ago</a> had kept eleven ships waiting, it said.</p>"
    source = page(paragraphs(PARAGRAPHS[:2]), linked, paragraphs(PARAGRAPHS[2:]), head=HEAD)
    assert "The strike that began nine days ago had kept eleven ships waiting, it said." in body(source)


def test_captions_prompts_and_hints_inside_are_dropped_with_their_reasons() -> None:
    inside = (
        "<figure><img src='a.jpg'><figcaption>Boats wait in the bay.</figcaption></figure>"
        "<p>Read more: Ferry line drops winter service</p>"
        "<p>Sign up for our daily newsletter and get the news in your inbox.</p>"
    )
    source = page(paragraphs(PARAGRAPHS[:2]), inside, paragraphs(PARAGRAPHS[2:]), head=HEAD)
    assert body(source) == list(PARAGRAPHS)
    assert dropped(source) == {
        "Boats wait in the bay.": "caption",
        "Read more: Ferry line drops winter service": "related story",
        "Sign up for our daily newsletter and get the news in your inbox.": "newsletter prompt",
    }


def test_subheadings_stay() -> None:
    source = page(paragraphs(PARAGRAPHS[:2]), "<h2>What comes next</h2>", paragraphs(PARAGRAPHS[2:]), head=HEAD)
    assert body(source) == [*PARAGRAPHS[:2], "What comes next", *PARAGRAPHS[2:]]


def test_menus_and_footers_are_left_out() -> None:
    found = read_page(page(paragraphs(), head=HEAD))
    assert "Sport" not in found.lines
    assert "Terms of use" not in found.lines
    assert "Terms of use" in found.shown


def test_a_fragment_is_read_as_a_page() -> None:
    assert body(paragraphs()) == list(PARAGRAPHS)
    assert body("<div>" * 10_000 + paragraphs()) == list(PARAGRAPHS)


@pytest.mark.parametrize("depth", [300, 10_000])
def test_a_page_of_nested_elements_is_read_all_the_same(depth: int) -> None:
    source = f"<html><head>{HEAD}</head><body>{'<div>' * depth}{paragraphs()}{'</div>' * depth}</body></html>"
    assert body(source) == list(PARAGRAPHS)


def test_a_page_of_very_many_elements_is_read_without_trafilatura() -> None:
    menu = "<div><a href='/x'>Menu entry</a></div>" * 8_000
    assert body(f"<html><head>{HEAD}</head><body>{menu}{paragraphs()}</body></html>") == list(PARAGRAPHS)


@pytest.mark.parametrize("source", ["", "no markup", "<", "<html>", "<html><body></body></html>", "\ufffd" * 50])
def test_what_is_hardly_a_page_has_no_lines(source: str) -> None:
    assert body(source) in ([], ["no markup"])


def test_a_page_may_end_anywhere() -> None:
    source = page(paragraphs(), head=HEAD)
    for end in range(0, len(source), 97):
        found = read_page(source[:end])
        assert len(found.lines) == len(found.reasons)


def test_an_article_kept_for_machines_alone_is_read_from_there() -> None:
    script = (
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": ARTICLE})}</script>'
    )
    shell = f"<html><head>{script}</head><body><div id='root'>Loading</div></body></html>"
    assert body(shell) == list(PARAGRAPHS)
    assert body(page("<h1>Harbour strike ends</h1>", paragraphs(PARAGRAPHS[:4]), head=script)) == list(PARAGRAPHS[:4])


ARTICLE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def test_first_words_outside_a_paragraphs_element_are_read_where_no_title_is() -> None:
    source = f"<html><body><div>{PARAGRAPHS[0]}{paragraphs(PARAGRAPHS[1:])}</div></body></html>"
    assert body(source) == list(PARAGRAPHS)


def test_rows_of_a_table_above_the_first_paragraph_are_no_article() -> None:
    rows = "<table><tr><td>Author</td><td>Tom Hale</td></tr><tr><td>Date</td><td>7 May 2024</td></tr></table>"
    source = page("<h1>Harbour strike ends</h1>", rows, paragraphs(), head=HEAD)
    assert body(source) == list(PARAGRAPHS)
    assert dropped(source)["Date 7 May 2024"] == "date line"


COMMENT = (
    "<p>Nobody asked the crews, number {}, and I have waited at that gate myself for the better part of a day.</p>"
)
"""As long as a paragraph of the article, and marked by nothing."""


def test_what_stands_behind_the_articles_own_element_is_no_article() -> None:
    own = ["The ferry runs again from Monday, the office of the harbour said on Friday.",
           "Tickets cost two crowns and are sold at the pier every morning."]  # fmt: skip
    comments = "".join(f"<div>{COMMENT.format(number)}</div>" for number in range(25))
    paragraphs = "".join(f"<p>{line}</p>" for line in own)
    assert body(f"<html><body><h1>Ferry</h1><article>{paragraphs}</article>{comments}</body></html>") == own

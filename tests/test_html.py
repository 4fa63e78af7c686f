"""The article in a page."""

import json
import textwrap

import pytest

from briefing.articles.html import read_page
from briefing.records import Metadata
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


BAY = (
    "Three towns on the Bay of Orrin agreed on Monday to share one pump for their salt pans, after a hard winter.",
    "The pump will be carried from town to town by barge, and each will pay for its oil by the ton of salt.",
    "Salt makers on the far shore fear for their turn, for no barge crosses the bay in a western wind.",
    "The harbour master of Orrin, Olle Brant, expects a vote of the three councils on the barge in May.",
    "The pans of Orrin were dug by monks, and the oldest of them still gives a ton of salt in a dry summer.",
)
BANK = (
    "Shares of Halver Bank fell by a tenth after its chief executive, Jana Tolm, resigned over loans to a shipyard.",
    "Auditors found that the loans had been booked twice, and a regulator froze bonuses for directors.",
    "Its board named a retired judge, Piet Marl, to run it until summer.",
)
MATCH = (
    "Sedge United beat Corrie City by three goals to one in a match delayed by fog, and moved up to second.",
    "Captain Lars Fenn scored twice before half-time, while the visitors' goalkeeper was sent off.",
    "A return match is set for September, when both sides will have played in continental cups.",
)
PANS = (
    "Each of the three towns has forty pans, and their salt goes by barge to the salt houses of Orrin.",
    "A ton of salt from the bay pays for the pump's oil for a week, the harbour master has reckoned.",
)


def in_one_container(*stories: tuple[str, tuple[str, ...]]) -> str:
    inside = "".join(f"<h2>{head}</h2>" + "".join(f"<p>{one}</p>" for one in told) for head, told in stories)
    return f"<html><head><title>Towns share a pump</title></head><body><div>{inside}</div></body></html>"


def test_other_stories_below_in_the_same_container_are_left_out() -> None:
    bay, bank, match = ("Towns share a pump", BAY), ("Bank chief quits", BANK), ("Sedge wins in the fog", MATCH)
    page = read_page(in_one_container(bay, bank, match))
    body = [line for line, reason in zip(page.lines, page.reasons, strict=True) if reason is None]
    assert (body, page.left_out) == ([*BAY], (*BANK, *MATCH))


def test_sections_of_an_article_under_headings_stay() -> None:
    page = read_page(in_one_container(("Towns share a pump", BAY), ("What the pans give", PANS)))
    body = [line for line, reason in zip(page.lines, page.reasons, strict=True) if reason is None]
    assert (body, page.left_out) == ([*BAY, "What the pans give", *PANS], ())


@pytest.mark.parametrize(
    "odd",
    ["\ud83d", "\x0b", "\x00", "\x1b"],
    ids=["half of a surrogate pair", "vertical tab", "zero", "escape"],
)
def test_a_page_goes_on_behind_a_character_that_is_none(odd: str) -> None:
    source = page(f"<p>Ninety boats{odd} left the bay on Monday, the harbour master said.</p>", paragraphs(), head=HEAD)
    assert body(source) == ["Ninety boats left the bay on Monday, the harbour master said.", *PARAGRAPHS]


@pytest.mark.parametrize(
    "root",
    [
        "<html lang='en' />",
        "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'>"
        "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'/>",
    ],
)
def test_a_root_closed_at_once_has_its_page_behind_it(root: str) -> None:
    found = read_page(f"{root}<head>{HEAD}</head><body>{paragraphs()}</body>")
    assert (found.lines, found.metadata.language) == (PARAGRAPHS, "en")


MINUTES = (
    "The board of the bay met on Monday and raised the fee for boats to nine crowns a night, its clerk said.",
    "Owners had asked for two years more. None of the seven members spoke for them, and two were not there.",
    "The next meeting is in June, when the pier is to be rebuilt for four million crowns.",
)


@pytest.mark.parametrize("width", [0, 60])
@pytest.mark.parametrize("title", ["", "<title>Board raises the fee for boats</title>"])
def test_a_text_set_as_it_is_in_a_page_keeps_its_paragraphs(width: int, title: str) -> None:
    told = [textwrap.fill(words, width) if width else words for words in MINUTES]
    text = "\n\n".join(["Board raises the fee for boats", "By Tom Hale\nMay 7, 2024", *told])
    source = f"<html><head>{title}</head><body><p>Archive</p><pre>{text}</pre><p>Next</p></body></html>"
    assert body(source) == list(MINUTES)
    assert dropped(source) == {
        "Board raises the fee for boats": "title",
        "By Tom Hale": "byline",
        "May 7, 2024": "date line",
    }
    assert read_page(source).metadata == Metadata(title="Board raises the fee for boats", author="Tom Hale")


def test_lines_set_as_they_are_inside_an_article_are_lines_of_it() -> None:
    table = "<pre>Boats  140\nBerths  90</pre>"
    source = page(paragraphs(PARAGRAPHS[:2]), table, paragraphs(PARAGRAPHS[2:]), head=HEAD)
    assert body(source) == [*PARAGRAPHS[:2], "Boats 140", "Berths 90", *PARAGRAPHS[2:]]

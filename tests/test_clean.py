"""What documents come out of articles."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles import clean
from briefing.articles.clean import clean_article
from briefing.articles.limits import TooLongError
from briefing.records import Article, Document, Metadata
from tests.saved_articles import CAPTIONED, PAGE_AS_TEXT, PARAGRAPHS, RUSSIAN, SYNDICATED, page, paragraphs


def cleaned(text: str, media_type: str = "text/plain", **metadata: str) -> Document:
    return clean_article(
        Article(path="a", sha256="0" * 64, media_type=media_type, text=text, metadata=Metadata(**metadata))
    )


def body(document: Document) -> str:
    return "".join(document.text[start:end] for start, end in document.body)


def assert_covered(document: Document) -> None:
    """Body and dropped spans are disjoint and cover every character that is no white space."""
    spans = sorted([*document.body, *(each.span for each in document.dropped)])
    assert all(first.end <= second.start for first, second in pairwise(spans))
    covered = "".join(document.text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(document.text.split())


def test_a_text_is_never_edited() -> None:
    text = "\r\n  " + PAGE_AS_TEXT.replace("\n", "\r\n")
    document = cleaned(text)
    assert document.text == text
    assert_covered(document)


def test_what_is_known_of_a_text_is_told() -> None:
    document = cleaned(PAGE_AS_TEXT)
    assert (document.title, document.publisher, document.author, document.language, document.status) == (
        "Harbour strike ends after nine days",
        "The Coast Courier",
        "Tom Hale",
        "en",
        "used",
    )
    assert (document.published, document.published_from) == ("2022-04-04", "text")


def test_what_came_beside_an_article_counts_first() -> None:
    beside = {"title": "Strike ends", "publisher": "Courier", "published": "2022-04-05", "url": "http://e.org/1"}
    document = cleaned(PAGE_AS_TEXT, **beside)
    assert (document.title, document.publisher, document.author, document.published, document.url) == (
        "Strike ends",
        "Courier",
        "Tom Hale",
        "2022-04-05",
        "http://e.org/1",
    )


def test_the_outlets_of_a_syndicated_text_are_told_apart() -> None:
    document = cleaned(SYNDICATED)
    assert (document.publisher, document.notes) == ("Lagoon News", ("republished by Mirrorfeed",))


def test_the_language_is_told() -> None:
    assert cleaned(RUSSIAN).language == "ru"


def test_a_page_becomes_paragraphs_on_lines_of_their_own() -> None:
    document = cleaned(page("<h1>Harbour strike ends</h1>", paragraphs()), "text/html")
    assert document.text == "\n\n".join(["Harbour strike ends", *PARAGRAPHS])
    assert body(document) == "\n\n".join(PARAGRAPHS)
    assert [each.reason for each in document.dropped] == ["title"]


def test_the_date_line_is_dropped() -> None:
    document = cleaned(CAPTIONED)
    reasons = {document.text[each.span.start : each.span.end]: each.reason for each in document.dropped}
    assert reasons["March 3, 2021 - 10:12"] == "date line"


@pytest.mark.parametrize(
    ("text", "media_type", "reason"),
    [
        ("Home\nNews\nSport", "text/plain", "no article text in it"),
        ("<html><body><nav>Home</nav></body></html>", "text/html", "no article text in it"),
        (page("<h1>Page not found</h1>"), "text/html", "a page that says the article is not there (404)"),
        (
            page(f"<h1>Strike ends</h1><p>{PARAGRAPHS[0]}</p><div>Subscribe to continue reading</div>"),
            "text/html",
            "only the beginning of an article behind a paywall",
        ),
        (
            "<html><head><script src='a.js'></script></head><body><div id='app'></div></body></html>",
            "text/html",
            "a page drawn by JavaScript: save it from a browser",
        ),
        (
            page("<p>We value your privacy.</p><p>We and our 812 partners store and/or access information.</p>"),
            "text/html",
            "a consent wall, not the article",
        ),
    ],
)
def test_what_is_no_article_is_unreadable_with_the_reason(text: str, media_type: str, reason: str) -> None:
    document = cleaned(text, media_type)
    assert (document.status, document.reason, document.text, document.body) == ("unreadable", reason, "", ())


def test_an_article_that_could_not_be_read_keeps_its_reason() -> None:
    article = Article(path="a", sha256="", media_type="text/plain", reason="permission denied", notes=("n",))
    document = clean_article(article)
    assert (document.status, document.reason, document.notes) == ("unreadable", "permission denied", ("n",))


WRAPPED = """\
Railways agree on a corridor

By Marta Vell

The railways of two steppe republics agreed on Monday on one tariff for
goods that cross both, after eleven months of talks.

"We have waited for this since 2016," said Rustam Ali, who heads the
foreign department of the larger one. "Customers will save nine days."

The first train is to leave for the port in the last week of May with
forty wagons.
"""


def test_lines_broken_by_a_fixed_width_are_paragraphs() -> None:
    document = cleaned(WRAPPED)
    assert (document.title, document.author) == ("Railways agree on a corridor", "Marta Vell")
    assert [document.text[slice(*span)] for span in document.body] == [WRAPPED[WRAPPED.index("The railways") :]]


def test_an_article_that_takes_too_long_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(text: str) -> None:
        raise TooLongError("reading it took more than 60 s of CPU time")

    monkeypatch.setattr(clean, "measured_paragraphs", stuck)
    assert cleaned(PAGE_AS_TEXT).reason == "reading it took more than 60 s of CPU time"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*PAGE_AS_TEXT.splitlines(), *RUSSIAN.splitlines(), "", "\x0b", " x"]), max_size=20))
def test_body_and_dropped_cover_any_text(lines: list[str]) -> None:
    assert_covered(cleaned("\n".join(lines)))


PARTS = ["<p>", "</p>", "<div>", "<li>", "<h2>", "<br>", "Read more: A", *PARAGRAPHS]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=25))
def test_body_and_dropped_cover_any_page(parts: list[str]) -> None:
    assert_covered(cleaned(page(*parts), "text/html"))


def test_what_a_files_properties_tell_is_believed_only_where_the_text_bears_it_out() -> None:
    pdf = Article(
        path="a.pdf",
        sha256="0" * 64,
        media_type="application/pdf",
        text=WRAPPED,
        metadata=Metadata(title="Template 3", author="Clipping Desk"),
    )
    document = clean_article(pdf)
    assert (document.title, document.author) == ("Railways agree on a corridor", "Marta Vell")
    untitled = clean_article(pdf.model_copy(update={"text": PARAGRAPHS[0]}))
    assert (untitled.title, untitled.author) == ("Template 3", None)


def test_a_page_of_labels_is_no_article() -> None:
    document = cleaned(
        "<html><body><h1>See more</h1><p>Forgotten password?</p><p>New account</p></body></html>", "text/html"
    )
    assert (document.status, document.reason) == ("unreadable", "no article text in it")


def test_a_pages_own_lines_name_its_publisher_where_its_head_does_not() -> None:
    assert cleaned(page(paragraphs()), "text/html").publisher == "The Coast Courier"
    assert cleaned(page(paragraphs(), "<p>Source: Anadolu Agency</p>"), "text/html").publisher == "Anadolu Agency"


def test_a_headline_stays_the_title_where_another_is_known() -> None:
    article = Article(
        path="a.eml",
        sha256="0" * 64,
        media_type="message/rfc822",
        text=f"Harbour strike ends\n\n{PARAGRAPHS[0]}\n\nUnsubscribe: https://example.org/u\n",
        metadata=Metadata(title="This week at the coast"),
    )
    document = clean_article(article)
    assert document.title == "This week at the coast"
    assert [each.reason for each in document.dropped] == ["title", "newsletter prompt"]


def test_paragraphs_of_a_page_outside_its_article_are_told() -> None:
    comment = "Nobody asked the crews before, and I have waited at that gate myself for the better part of a day."
    article = f"<article>{''.join(paragraphs())}</article>"
    document = cleaned(page("<h1>Harbour strike ends</h1>", article, f"<div>{comment}</div>"), "text/html")
    assert (document.left_out, comment in document.text) == ((comment,), False)


@pytest.mark.parametrize(
    "told",
    [
        "Снег закрыл аэропорт в понедельник, сообщил оператор.",
        "Snow shut the port on Monday.",
        "港口周三关闭，站长说。",
    ],
)
def test_one_short_sentence_with_news_is_all_that_a_page_needs(told: str) -> None:
    assert body(cleaned(f"<p>{told}</p>", "text/html")) == told
    assert cleaned("<p>Sport</p><p>Monday</p><p>Thank you.</p>", "text/html").reason == "no article text in it"

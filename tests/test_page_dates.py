"""The publication date of an HTML page."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.page_dates import PageDate, page_date, url_date


def page(head: str = "", body: str = "<p>Cranes move again in the harbour.</p>") -> str:
    return f"<html><head><title>Cranes</title>{head}</head><body>{body}</body></html>"


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://post.example/2024/06/18/cranes.html", "2024-06-18"),
        ("https://post.example/news/20240618/cranes", "2024-06-18"),
        ("https://post.example/cranes-2024-06-18", "2024-06-18"),
        ("https://post.example/2024/6/8/cranes", "2024-06-08"),
        ("https://post.example/2024/06/cranes", None),
        ("https://post.example/2020/11/2338761/", None),
        ("https://post.example/id=2024061812345", None),
        ("https://post.example/2024/13/45/", None),
    ],
)
def test_an_address_tells_a_day_only_where_it_has_a_whole_one(url: str, day: str | None) -> None:
    assert url_date(url) == day


def test_schema_org_counts_before_meta_tags() -> None:
    head = linked(**{"@type": "NewsArticle", "datePublished": "2024-06-18T09:00:00+03:00"})
    assert page_date(page(meta("article:published_time", "2024-06-01T09:00:00+03:00") + head), None) == PageDate(
        "2024-06-18"
    )


def test_a_modification_is_no_publication() -> None:
    assert page_date(
        page(meta("article:modified_time", "2024-06-18") + meta("article:published_time", "2024-06-10")), None
    ) == (PageDate("2024-06-10"))


def test_the_dates_of_other_stories_in_a_list_do_not_count() -> None:
    others = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2020-01-01"}]}
    assert page_date(page(linked(**others) + meta("pubdate", "2024-06-18")), None) == PageDate("2024-06-18")


def test_the_day_where_the_reader_was_counts_before_the_day_in_universal_time() -> None:
    both = meta("article:published_time", "2024-06-17T22:30:00Z") + meta("dc.date.issued", "2024-06-18T01:30:00+03:00")
    assert page_date(page(both), None) == PageDate("2024-06-18")
    assert page_date(page(meta("article:published_time", "2024-06-17T22:30:00Z")), None) == PageDate(
        "2024-06-17", utc=True
    )


def test_an_element_marked_as_the_publication_date_is_read() -> None:
    assert page_date(page(body='<p itemprop="datePublished" class="d">18 Giugno 2024</p>'), None) == PageDate(
        "2024-06-18"
    )
    assert page_date(page(body='<time pubdate datetime="2024-06-18T08:00">today</time>'), None) == PageDate(
        "2024-06-18"
    )


def test_the_address_counts_unless_the_page_is_weeks_off_it() -> None:
    url = "https://post.example/2024/06/18/cranes"
    assert page_date(page(), url) == PageDate("2024-06-18", from_url=True)
    assert page_date(page(f'<link rel="canonical" href="{url}">'), None) == PageDate("2024-06-18", from_url=True)
    assert page_date(page(meta("article:published_time", "2024-06-19T01:00:00Z")), url) == PageDate("2024-06-18", True)
    assert page_date(page(meta("article:published_time", "2023-01-19")), url) == PageDate("2023-01-19")


def test_a_visible_date_is_found_where_the_head_tells_none() -> None:
    assert page_date(page(body='<h1>Cranes</h1><span class="date">18 June 2024</span><p>They move.</p>'), None) == (
        PageDate("2024-06-18", guessed=True)
    )


@pytest.mark.parametrize(
    "source", ["", "   ", "<", page(), page(linked(a=1)), page(body="<footer>© 2024 Post</footer>")]
)
def test_a_page_without_a_date_gives_none(source: str) -> None:
    assert page_date(source, None) is None


def test_broken_json_still_gives_its_date() -> None:
    broken = '<script type="application/ld+json">{"datePublished": "2024-06-18", oops</script>'
    assert page_date(page(broken), None) == PageDate("2024-06-18")


def test_deeply_nested_json_is_no_error() -> None:
    nested = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    assert page_date(page(nested), None) is None


@given(st.text(alphabet='<>meta"=:/ propyublishd0124-[]{}', max_size=200))
def test_no_source_is_an_error(source: str) -> None:
    found = page_date(source, None)
    assert found is None or len(found.day) == 10


@pytest.mark.parametrize(
    "piece", ["<meta ", '<script type="application/ld+json">', "datePublished", "<time ", "itemprop="]
)
def test_hostile_repeats_are_read_in_bounded_time(piece: str) -> None:
    assert page_date(piece * 20_000, None) is None


def test_an_element_that_is_classed_as_published_tells_the_day() -> None:
    body = '<time class="entry-date published" datetime="2024-06-10">June 10</time><p>Cranes move again.</p>'
    assert page_date(page(meta("article:modified_time", "2024-06-18"), body), None) == PageDate("2024-06-10")


def test_the_first_time_that_is_shown_counts_before_the_day_of_a_change() -> None:
    body = '<time datetime="2024-06-10">10 Jun</time><p>Cranes move again.</p><time datetime="2024-01-02">old</time>'
    changed = meta("article:modified_time", "2024-06-18")
    assert page_date(page(changed, body), None) == PageDate("2024-06-10", guessed=True)
    later = page_date(page(changed, body.replace("06-10", "06-30")), None)
    assert later == PageDate("2024-06-18", guessed=True, updated=True)


@pytest.mark.parametrize("source", ["http", "https://harbour.example/2024/06/10", "http://127.0.0.1:9/<p>2024</p>"])
def test_a_page_that_is_only_an_address_is_not_fetched(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("htmldate.utils.fetch_url", asked.append)
    page_date(source, None)
    assert asked == []


def test_an_epochs_first_second_is_no_day() -> None:
    stamps = meta("date", "1970-01-01") + meta("dc.date.issued", "2024-06-18")
    assert page_date(page(stamps), None) == PageDate("2024-06-18")
    assert page_date(page(meta("date", "1970-01-01T00:00:00Z")), None) is None


ARTICLE = "<article><h1>Cranes</h1><p>Cranes move again in the harbour.</p></article>"
TIME = '<time class="entry-date published" datetime="2019-05-02T10:00">2 May 2019</time>'


@pytest.mark.parametrize(
    "other", [f"<aside><h3>Old quay</h3>{TIME}</aside>", f"<div><h3>Old quay</h3>{TIME}</div>", f"<aside>{TIME}<p>"]
)
def test_the_time_of_another_story_is_not_the_articles(other: str) -> None:
    assert page_date(page(body=ARTICLE + other), None) is None


def test_a_time_inside_the_article_is_its_own() -> None:
    assert page_date(page(body=ARTICLE.replace("<p>", f"{TIME}<p>", 1)), None) == PageDate("2019-05-02")


def test_a_day_in_numbers_whose_order_is_not_told_leaves_the_year() -> None:
    stamped = page(meta("article:published_time", "03/04/2024"))
    assert page_date(stamped, None) == PageDate("2024", guessed=True, unclear="03/04/2024")


@pytest.mark.parametrize(
    ("source", "day"),
    [
        (page(meta("date", "03/04/2024"), "<p>Signed on 25/03/2024 in the harbour.</p>"), "2024-04-03"),
        (page(meta("date", "03/04/2024"), "<p>Signed on 02/25/2024 in the harbour.</p>"), "2024-03-04"),
        (page(meta("date", "03/04/2024")).replace("<html>", '<html lang="en-GB">'), "2024-04-03"),
        (page(meta("date", "03/04/2024")).replace("<html>", '<html lang="en-US">'), "2024-03-04"),
    ],
)
def test_the_order_is_told_by_another_day_or_by_the_language(source: str, day: str) -> None:
    assert page_date(source, None) == PageDate(day, guessed=True)


def test_the_name_of_the_month_anywhere_tells_the_day() -> None:
    source = page(meta("date", "03/04/2024"), "<p>Published 3 April 2024</p><p>Cranes move.</p>")
    assert page_date(source, None) == PageDate("2024-04-03", guessed=True)

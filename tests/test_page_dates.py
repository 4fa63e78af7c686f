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

"""What a page's head tells."""

import json

from lxml import html

from briefing.articles.page_head import page_metadata
from briefing.records import Metadata


def metadata(head: str, body: str = "", attributes: str = "") -> Metadata:
    return page_metadata(html.document_fromstring(f"<html{attributes}><head>{head}</head><body>{body}</body></html>"))


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def test_json_ld_is_read_wherever_the_article_is_in_it() -> None:
    article = {
        "@type": ["NewsArticle"],
        "headline": "Talks &amp; strikes",
        "publisher": {"@type": "Organization", "name": "The Coast Courier"},
        "author": [{"@type": "Person", "name": "Tom Hale"}, {"name": "Ann Low"}],
        "inLanguage": "en-GB",
    }
    assert metadata(linked(**{"@graph": [{"@type": "WebSite", "name": "Site"}, article]})) == Metadata(
        title="Talks & strikes", publisher="The Coast Courier", author="Tom Hale, Ann Low", language="en"
    )


def test_meta_tags_tell_what_json_ld_does_not() -> None:
    head = (
        "<meta property='og:title' content='Talks resume - Courier'><meta property='og:site_name' content='Courier'>"
        "<meta name='author' content='By Tom Hale'><link rel='canonical' href='https://example.org/talks'>"
        "<meta property='og:locale' content='de_DE'>"
    )
    assert metadata(head) == Metadata(
        title="Talks resume", publisher="Courier", author="Tom Hale", language="de", url="https://example.org/talks"
    )


def test_elements_tell_what_no_tag_does() -> None:
    found = metadata("<title>Talks resume at last | The Coast Courier</title>", "<h1>Talks  resume</h1>", " lang='en'")
    assert found == Metadata(title="Talks resume", publisher="The Coast Courier", language="en")


def test_an_address_is_no_name_and_a_script_no_address() -> None:
    head = (
        "<meta property='article:author' content='https://example.org/tom'><meta name='twitter:creator' content='@tom'>"
        "<meta property='og:site_name' content='https://example.org'><link rel='canonical' href='javascript:alert(1)'>"
    )
    assert metadata(head) == Metadata()


def test_broken_or_endless_json_ld_is_passed_over() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    deep = f'<script type="application/ld+json">{"[" * 50_000}</script>'
    assert metadata(broken + deep + linked(**{"@type": "NewsArticle", "headline": "Talks"})).title == "Talks"


def test_a_value_too_long_is_none() -> None:
    assert metadata(f"<meta property='og:title' content='{'x' * 400}'><title>Talks</title>").title == "Talks"


def test_who_holds_an_office_is_not_the_house_that_prints() -> None:
    page = "<meta property='og:site_name' content='{}'><link rel='canonical' href='https://www.north.example/news/1'>"
    assert metadata(page.format("President of Laos")).publisher == "north.example"
    broken = page.replace("www.north.example", "[north").format("President of Laos")
    assert metadata(broken).publisher == "President of Laos"
    assert metadata(page.format("North Courier")).publisher == "North Courier"
    assert metadata("<meta property='og:site_name' content='President of Laos'>").publisher == "President of Laos"

"""What records of crawlers become."""

import json

import pytest

from briefing.articles.jsonl import metadata_of_fields, read_json
from briefing.records import Metadata


@pytest.mark.parametrize("name", ["text", "content", "body", "maintext", "article_text", "articleBody", "full_text"])
def test_text_goes_by_many_names(name: str) -> None:
    assert read_json(json.dumps({name: "The talks began."}).encode()).text == "The talks began."


SPELLINGS = (
    "title url published publisher author language",
    "headline link pubDate source authors lang",
    "Title canonical_link date_publish source_domain byline locale",
    "name web_url datePublished site_name Author inLanguage",
)


@pytest.mark.parametrize("names", SPELLINGS)
def test_metadata_goes_by_many_names(names: str) -> None:
    values = ("T", "http://e.org/1", "2021-03-03", "E", "A", "en-GB")
    assert metadata_of_fields(dict(zip(names.split(), values, strict=True))) == Metadata(
        title="T", url="http://e.org/1", published="2021-03-03", publisher="E", author="A", language="en"
    )


def test_names_may_stand_in_objects_and_lists() -> None:
    found = metadata_of_fields({"source": {"id": 1, "name": "E"}, "authors": [{"name": "A"}, "B"]})
    assert (found.publisher, found.author) == ("E", "A, B")


def test_seconds_and_milliseconds_since_1970_become_dates() -> None:
    assert metadata_of_fields({"timestamp": 1614765600}).published == "2021-03-03T10:00:00+00:00"
    assert metadata_of_fields({"timestamp": 1614765600000}).published == "2021-03-03T10:00:00+00:00"


def test_the_day_of_the_download_is_no_publication_date() -> None:
    assert metadata_of_fields({"date_download": "2024-01-01", "date_modify": "2024-01-02"}).published is None


def test_html_is_read_as_a_page() -> None:
    assert read_json(b'{"html": "<p>The talks began.</p>"}').media_type == "text/html"
    assert read_json(b'{"content": "<p>The talks began.</p>"}').media_type == "text/html"
    assert read_json(b'{"content": "The talks began: a < b."}').media_type is None


def test_markdown_is_read_as_such_and_objects_about_the_article_are_read_too() -> None:
    record = {
        "markdown": "# Talks",
        "html": "<h1>Talks</h1>",
        "metadata": {"title": "T", "publishedTime": "2021-03-03"},
    }
    found = read_json(json.dumps(record).encode())
    assert (found.text, found.media_type) == ("# Talks", "text/x-markdown")
    assert (found.metadata.title, found.metadata.published) == ("T", "2021-03-03")


def test_what_the_record_tells_itself_counts_first() -> None:
    assert metadata_of_fields({"title": "T", "metadata": {"title": "U", "lang": "ru"}}) == Metadata(
        title="T", language="ru"
    )


def test_a_publisher_given_by_an_address_is_its_host() -> None:
    assert metadata_of_fields({"source": "https://www.lagoon.example/news/1"}).publisher == "lagoon.example"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"[1, 2]", "not a JSON object; write a list's objects as lines of a .jsonl file"),
        (b'{"title": "T"}', "no text in it: none of the fields text, content, body, markdown, html"),
        (b'{"text": 5}', "no text in it: none of the fields text, content, body, markdown, html"),
        (b'{"text": "a\0b"}', "binary, not text: it has zero bytes"),
    ],
)
def test_a_bad_record_is_told(line: bytes, reason: str) -> None:
    assert read_json(line).reason == reason


def test_a_record_nested_too_deep_is_told() -> None:
    assert (read_json(b"[" * 100_000).reason or "").startswith("not JSON: ")


def test_what_no_file_could_hold_is_replaced() -> None:
    assert read_json(b'{"text": "a\\ud800b\\u0000c"}').text == "a\ufffdb\ufffdc"


@pytest.mark.parametrize("name", ["text", "Content", "paragraphs"])
def test_listed_paragraphs_are_a_text(name: str) -> None:
    told = ["The talks began on Monday.", "They went well, the envoy said."]
    assert read_json(json.dumps({name: told, "title": "T"}).encode()).text == "\n\n".join(told)
    assert read_json(json.dumps({name: [{"type": "p"}]}).encode()).reason is not None

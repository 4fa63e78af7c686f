"""What records of crawlers become."""

import json

import pytest

from briefing.articles.jsonl import metadata_of_fields, read_json
from briefing.records import Metadata


@pytest.mark.parametrize("name", ["text", "content", "body", "maintext", "article_text", "articleBody", "full_text"])
def test_text_goes_by_many_names(name: str) -> None:
    assert read_json(json.dumps({name: "The talks began."}).encode()).text == "The talks began."


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "T", "url": "http://e.org/1", "published": "2021-03-03", "publisher": "E", "author": "A", "language": "en"},
        {"headline": "T", "link": "http://e.org/1", "pubDate": "2021-03-03", "source": {"name": "E"}, "authors": ["A"], "lang": "en-GB"},
        {"Title": "T", "canonical_link": "http://e.org/1", "date_publish": "2021-03-03", "source_domain": "E", "byline": "A", "locale": "en_US"},
        {"name": "T", "web_url": "http://e.org/1", "datePublished": "2021-03-03", "site_name": "E", "author": [{"name": "A"}], "inLanguage": "en"},
    ],
)  # fmt: skip
def test_metadata_goes_by_many_names(fields: dict[str, object]) -> None:
    assert metadata_of_fields(fields) == Metadata(
        title="T", url="http://e.org/1", published="2021-03-03", publisher="E", author="A", language="en"
    )


def test_seconds_and_milliseconds_since_1970_become_dates() -> None:
    assert metadata_of_fields({"timestamp": 1614765600}).published == "2021-03-03T10:00:00+00:00"
    assert metadata_of_fields({"timestamp": 1614765600000}).published == "2021-03-03T10:00:00+00:00"


def test_the_day_of_the_download_is_no_publication_date() -> None:
    assert metadata_of_fields({"date_download": "2024-01-01", "date_modify": "2024-01-02"}).published is None


def test_html_is_read_as_a_page() -> None:
    assert read_json(b'{"html": "<p>The talks began.</p>"}').media_type == "text/html"
    assert read_json(b'{"content": "<p>The talks began.</p>"}').media_type == "text/html"
    assert read_json(b'{"content": "The talks began: a < b."}').media_type == "text/plain"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"[1, 2]", "not a JSON object; write a list's objects as lines of a .jsonl file"),
        (b'{"title": "T"}', "no text in it: none of the fields text, content, body, html"),
        (b'{"text": 5}', "no text in it: none of the fields text, content, body, html"),
        (b'{"text": "a\0b"}', "binary, not text: it has zero bytes"),
    ],
)
def test_a_bad_record_is_told(line: bytes, reason: str) -> None:
    assert read_json(line).reason == reason


def test_a_record_nested_too_deep_is_told() -> None:
    assert (read_json(b"[" * 100_000).reason or "").startswith("not JSON: ")


def test_what_no_file_could_hold_is_replaced() -> None:
    assert read_json(b'{"text": "a\\ud800b\\u0000c"}').text == "a\ufffdb\ufffdc"

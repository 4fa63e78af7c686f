"""What feeds become."""

import pytest

from briefing.articles.feed import articles_of_feed
from briefing.records import Metadata

pytest.importorskip("feedparser", reason="the extra `feeds` isn't installed")

RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Coast Courier</title><language>en-gb</language>
<item><title>Talks</title><link>http://example.org/1</link><pubDate>Wed, 03 Mar 2021 10:00:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>The talks began.</p>]]></content:encoded></item>
<item><title>Strike</title><description>Dockers went back to work.</description></item>
<item><title>Empty</title></item></channel></rss>"""


def test_each_entry_is_an_article() -> None:
    first, second, third = articles_of_feed("f.xml", RSS)
    assert (first.path, first.media_type) == ("f.xml#1", "text/html")
    assert "<p>The talks began.</p>" in first.text
    assert first.metadata == Metadata(
        title="Talks",
        url="http://example.org/1",
        published="Wed, 03 Mar 2021 10:00:00 GMT",
        publisher="The Coast Courier",
        language="en",
    )
    assert (second.path, second.media_type, second.text) == ("f.xml#2", "application/xml", "Dockers went back to work.")
    assert (third.path, third.reason) == ("f.xml#3", "an entry without text")


def test_what_is_no_feed_is_told() -> None:
    (article,) = articles_of_feed("f.xml", b"<a><b/></a>")
    assert article.reason == "no feed, or one without entries"


def test_a_feed_of_too_many_tags_is_refused() -> None:
    (article,) = articles_of_feed("f.xml", b"<rss>" + b"<a>" * 400_000)
    assert article.reason == "a feed of more than 400,000 tags, too many"


def test_a_feed_that_defines_entities_is_refused() -> None:
    bomb = (
        b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel>'
    )
    (article,) = articles_of_feed("f.xml", bomb)
    assert article.reason == "a feed that defines entities of its own, which no feed needs"


@pytest.mark.parametrize(
    ("numbered", "read"),
    [
        (b"&#55357;&#56832;", "\U0001f600"),
        (b"&#xD83D;&#xDE00;", "\U0001f600"),
        (b"&#x110000;", "\ufffd"),
        (b"&#xD800;", "\ufffd"),
        (b"&#999999999999;", "\ufffd"),
        (b"&#233;", "\xe9"),
    ],
)
def test_a_numbered_character_that_there_is_not_ends_nothing(numbered: bytes, read: str) -> None:
    first, *_ = articles_of_feed("f.xml", RSS.replace(b"Talks", b"Talks " + numbered))
    assert first.metadata.title == f"Talks {read}"


def test_what_the_parser_cannot_read_is_listed_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.articles.feed._sound", lambda content: content)
    (article,) = articles_of_feed("f.xml", RSS.replace(b"Talks", b"Talks &#xD800;"))
    assert (article.reason or "").startswith("no feed that can be read: ")

"""What a file's bytes become, by media type."""

import hashlib

from briefing.articles.files import article_of_bytes, unreadable
from briefing.articles.limits import MAX_BYTES


def test_an_unreadable_article_keeps_the_hash_of_what_was_read() -> None:
    article = article_of_bytes("a.docx", b"no archive", "application/vnd.example")
    assert article.sha256 == hashlib.sha256(b"no archive").hexdigest()
    assert article.text == ""
    assert (article.reason or "").startswith("not a Word document")


def test_without_bytes_there_is_no_hash() -> None:
    assert unreadable("a.txt", "gone").sha256 == ""


def test_the_limit_is_on_bytes() -> None:
    text = b"Two words. " * (MAX_BYTES // 11)
    assert article_of_bytes("a.txt", text, "text/plain").reason is None
    assert article_of_bytes("a.txt", text + b"x" * 99, "text/plain").reason is not None


def test_a_page_may_name_its_encoding_in_an_xml_declaration() -> None:
    source = "<?xml version='1.0' encoding='windows-1250'?><html><body>Žluťoučký kůň</body></html>"
    assert article_of_bytes("a.xhtml", source.encode("cp1250"), "text/html").text == source


def test_a_reason_has_no_address_in_memory_which_the_next_run_would_not_have() -> None:
    told = unreadable("a.xml", "no feed: <Reader object at 0x7F3a90b1c2d0> met Object(4, 0, 139694231468176).")
    assert told.reason == "no feed: <Reader object> met Object(4, 0)."

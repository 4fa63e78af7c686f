"""Labelled lines at the head of a text."""

import pytest

from briefing.articles.clean import clean_article
from briefing.articles.header import header
from briefing.articles.lines import measured_lines
from briefing.records import Article, Metadata

SALT = "The towns of the bay agreed on Tuesday to share one pump for their salt pans.\n\nEach has it for a week.\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Title: Towns share a pump\n", Metadata(title="Towns share a pump")),
        (
            "Headline: Towns share a pump: salt is saved\nSource: Salt Ledger\nPublished: 3 March 2026\n",
            Metadata(title="Towns share a pump: salt is saved", publisher="Salt Ledger"),
        ),
        (
            "Заголовок: Города делят насос\nИсточник: РБК\nАвтор: Анна Тарова\n",
            Metadata(title="Города делят насос", publisher="РБК", author="Анна Тарова"),
        ),
        ("Издание: «Вестник соли»\nДата: 3 марта 2026\n", Metadata(publisher="Вестник соли")),
        ("标题：三镇共用水泵\n来源：盐业日报\n", Metadata(title="三镇共用水泵", publisher="盐业日报")),
        (
            "SOURCE: https://salt.example/1\nTITLE: Towns share a pump\n",
            Metadata(title="Towns share a pump", url="https://salt.example/1"),
        ),
        ("Source: Salt Ledger\n", Metadata()),
        ("The towns met.\nTitle: Lord of the pans\nSource: Salt Ledger\n", Metadata()),
        ("Site: " + "a very long story of the site of the pans " * 3 + "\nDate: 1931\n", Metadata()),
    ],
)
def test_labelled_lines_at_the_head_are_read(head: str, expected: Metadata) -> None:
    assert header(measured_lines(f"{head}\n{SALT}")) == expected


def test_a_label_is_no_part_of_the_title() -> None:
    text = f"Заголовок: Города делят насос\nИсточник: РБК\nДата: 3 марта 2026 года\n\n{SALT}"
    document = clean_article(Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text))
    assert (document.title, document.publisher, document.published) == ("Города делят насос", "РБК", "2026-03-03")
    assert "".join(text[span.start : span.end] for span in document.body).strip() == SALT.strip()

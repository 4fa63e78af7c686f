"""Markdown: words and marks, and what a reader sees of a line."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.clean import clean_article
from briefing.articles.markdown import markdown_lines
from briefing.records import Article, Document

ARTICLE = """\
---
tags: [clippings]
---

# Two railways agree on *one* tariff

*By Marta Vell*

The railways of two steppe republics agreed on Monday on one tariff for [goods](https://example.org/g) that cross both.

![A train](train.jpg)

## What was agreed

- Each keeps two trains a day free for goods in transit.
- A siding is built at the border before the harvest.

> “We have waited for this since 2016,” said Rustam Ali.

**The deal runs for three years.**

| Year | Trains |
|------|-------:|
| 2023 | 700 |

Nobody named a price, and the ports will be asked in May.[^1]

### Related stories

- [Grain prices fall](https://example.org/2)

[^1]: Heard at the ministry.
"""


def cleaned(text: str) -> Document:
    return clean_article(Article(path="a.md", sha256="", media_type="text/markdown", text=text, text_is_file=True))


def test_marks_headings_and_images_are_no_body_and_say_so() -> None:
    document = cleaned(ARTICLE)
    dropped = [(ARTICLE[slice(*each.span)].split("\n")[0], each.reason) for each in document.dropped]
    assert dropped == [
        ("---", "front matter"),
        ("# Two railways agree on *one* tariff", "title"),
        ("*By Marta Vell*", "byline"),
        ("![A train](train.jpg)", "image"),
        ("## What was agreed", "heading"),
        ("-", "list mark"),
        ("-", "list mark"),
        (">", "quote mark"),
        ("**", "emphasis mark"),
        ("**", "emphasis mark"),
        ("|------|-------:|", "separator"),
        ("### Related stories", "related story"),
        ("[^1]: Heard at the ministry.", "footnote"),
    ]


def test_the_first_heading_is_the_title_as_a_reader_sees_it() -> None:
    document = cleaned(ARTICLE)
    assert (document.title, document.author) == ("Two railways agree on one tariff", "Marta Vell")


def test_sentences_stand_in_body_spans_without_marks_around_them() -> None:
    document = cleaned(ARTICLE)
    body = [document.text[slice(*span)].strip() for span in document.body]
    assert document.text == ARTICLE
    assert "Each keeps two trains a day free for goods in transit." in body
    assert "“We have waited for this since 2016,” said Rustam Ali." in body
    assert "The deal runs for three years." in body


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ('the [port](https://example.org/p "Port") and ![map](m.png) *now*', "the port and now"),
        ("**Now** it's `open`, said __she__[^2]", "Now it's open, said she"),
        ("a snake_case_name and 2 * 3 \\* 4", "a snake_case_name and 2 * 3 * 4"),
        ("[port][1] and [ports][]", "port and ports"),
    ],
)
def test_a_line_is_judged_by_what_a_reader_sees(words: str, seen: str) -> None:
    assert [line.text for line in markdown_lines(words).lines] == [seen]


def test_underlined_lines_are_headings_and_fenced_ones_code() -> None:
    found = markdown_lines("Trade\n-----\n\n```\nprint(1)\n```\n\nText.")
    assert [line.text for line in found.lines] == ["Trade", "Text."]
    assert found.headings == {0}
    assert [mark.reason for mark in found.marks] == ["heading", "code", "code", "code"]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .\n#>-*_`[]()!|1:\\ é中"), max_size=80))
def test_words_and_marks_are_disjoint_and_cover_every_character(text: str) -> None:
    found = markdown_lines(text)
    spans = sorted([(line.start, line.end) for line in found.lines] + [tuple(mark.span) for mark in found.marks])
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
    assert "".join("".join(text[slice(*span)].split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize("text", ["[" * 200_000, "![](" * 50_000, "> " * 100_000, "*a" * 100_000, "`" * 200_000])
def test_hostile_marks_are_read_to_their_end(text: str) -> None:
    assert markdown_lines(text).lines or markdown_lines(text).marks

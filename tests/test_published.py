"""When an article was published, by what it carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.content_date import content_date
from briefing.articles.published import Published, file_date, publication_date
from briefing.records import Article, Metadata, Span

BODY = "Port workers in the northern harbour went back to their cranes after a night of talks with the owners. " * 2


def published(path: str = "x.txt", text: str = BODY, url: str | None = None, stamp: str | None = None) -> Published:
    article = Article(
        path=path, sha256="", media_type="text/plain", text=text, metadata=Metadata(url=url, published=stamp)
    )
    return publication_date(article, text, [Span(text.index("Port"), len(text))])


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("in/2017-04-19_54338.txt", "2017-04-19"),
        ("20170419.html", "2017-04-19"),
        ("cranes_2017-04.md", "2017-04"),
        ("2017-04-19/cranes.txt", None),
        ("c6ff20170419.txt", None),
        ("2020082704301.txt", None),
        ("2017-13-45.txt", None),
        ("000_c6ff3858.txt", None),
    ],
)
def test_a_file_name_tells_a_day_only_as_a_word_of_its_own(path: str, day: str | None) -> None:
    assert file_date(path) == day


def test_what_came_beside_the_article_counts_first_then_its_line_its_address_its_name() -> None:
    text = f"Published 17 Jun 2024\n\n{BODY}"
    url, path = "https://post.example/2024/06/16/x", "2024-06-15.txt"
    line = Span(0, 21)
    assert published(path, text, url, "2024-06-18T09:00:00Z") == Published("2024-06-18", "meta", None, line)
    assert published(path, text, url) == Published("2024-06-17", "text", None, line)
    assert published(path, BODY, url) == Published("2024-06-16", "url")
    assert published(path) == Published("2024-06-15", "filename")
    assert published() == Published()


def test_a_stamp_that_names_no_day_is_passed_over() -> None:
    assert published(stamp="just now", path="2024-06-15.txt") == Published("2024-06-15", "filename")


def test_a_refuted_stamp_becomes_a_warning_and_the_next_one_is_asked() -> None:
    told = "Port workers met the owners. On July 1, they signed. Starting from July 11, the cranes will stand still."
    text = f"2024/05/1509:28:33 harbour 1295\n\n{told}"
    warning = (
        "the stamp “2024/05/1509:28:33 harbour 1295” is not believed: "
        "the text tells of “On July 1” as past and of “Starting from July 11” as still to come"
    )
    assert published(text=text) == Published(None, None, warning, Span(0, 31))
    assert published("2024-07-05.txt", text) == Published("2024-07-05", "filename", warning, Span(0, 31))


def test_a_day_in_universal_time_follows_the_line_that_a_reader_saw() -> None:
    source = '<html><head><meta property="article:published_time" content="2024-06-19T01:30:00Z"></head></html>'
    article = Article(path="x.html", sha256="", media_type="text/html", text=source)
    text = f"June 18, 2024, 9:30 pm\n\n{BODY}"
    assert publication_date(article, text, [Span(24, len(text))]).published == "2024-06-18"
    assert publication_date(article, BODY, [Span(0, len(BODY))]).published == "2024-06-19"


def test_two_days_that_contradict_each_other_without_saying_what_they_are_give_none() -> None:
    source = f"<html><body><h1>Cranes</h1><div class='date'>18 June 2024</div><p>{BODY}</p></body></html>"
    article = Article(path="x.html", sha256="", media_type="text/html", text=source)
    text = f"3 March 2021\n\n{BODY}"
    found = publication_date(article, text, [Span(14, len(text))])
    assert (found.published, found.date_warning) == (
        None,
        "the stamp “2024-06-18” is not believed: "
        "the page shows 2024-06-18 and 2021-03-03, and neither is said to be the publication's",
    )


PIECES = [
    "On July 1, ",
    "they met",
    "18 June 2024",
    "Published ",
    "\n",
    ". ",
    "2025",
    " will ",
    "20 years ago",
    " in 2005",
    "«",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.integers(0, 300), st.integers(0, 300))
def test_any_text_with_any_body_gives_a_date_or_none(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    article = Article(path=text, sha256="", media_type="text/plain", metadata=Metadata(published=text, url=text))
    found = publication_date(article, text, [Span(start, end)])
    assert (found.published is None) == (found.published_from is None)
    assert content_date(text, [Span(start, end)], None, []).start is None or "20 years ago" in text


def test_a_stamp_that_lies_ahead_is_not_believed() -> None:
    article = Article(
        path="a.txt", sha256="", media_type="text/plain", text=BODY, metadata=Metadata(published="2094-02-02")
    )
    body = [Span(0, len(BODY))]
    why = "the stamp “2094-02-02” is not believed: it lies in the future"
    assert publication_date(article, BODY, body, by="2024-06-18") == Published(None, None, why)
    assert publication_date(article, BODY, body, by="2094-02-02").published == "2094-02-02"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: March 14, 2024. Updated: February 2, 2025", "2024-03-14"),
        ("14 March 2024", "2024-03-14"),
        ("Updated: March 14, 2024", None),
    ],
)
def test_a_day_that_the_page_shows_counts_before_one_of_a_change(line: str, day: str | None) -> None:
    head = '<html><head><meta property="article:modified_time" content="2025-02-02"></head>'
    page = f"{head}<body><p>{line}</p><p>{BODY}</p></body></html>"
    text = f"{line}\n\n{BODY}"
    article = Article(path="a.html", sha256="", media_type="text/html", text=page)
    assert publication_date(article, text, [Span(len(line) + 2, len(text))]).published == day


UNTOLD = "the stamp “03/04/2024” is not believed: whether the day or the month comes first is not told"


def test_a_day_in_numbers_that_may_be_two_days_leaves_the_year_and_says_so() -> None:
    lined = published(text=f"Cranes move again\n\nPublished: 03/04/2024\n\n{BODY}")
    assert (lined.published, lined.published_from, lined.date_warning) == ("2024", "text", UNTOLD)
    given = published(stamp="03/04/2024")
    assert (given.published, given.published_from, given.date_warning) == ("2024", "meta", UNTOLD)


def test_another_day_of_the_text_tells_the_order() -> None:
    text = f"Cranes move again\n\n03/04/2024\n\n{BODY}They had stopped on 28/03/2024, said the owners."
    assert published(text=text)[:3] == ("2024-04-03", "text", None)


def test_a_day_in_numbers_inside_a_sentence_is_no_date_line() -> None:
    assert published(text=f"Cranes move again\n\n{BODY}They had stopped on 03/04/2024, said the owners.")[0] is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Friday 11/9/2026, 08:05 (GMT+7)", "2026-09-11"),
        ("Monday, 11/9/2026", "2026-11-09"),
        ("Sunday 11/9/2026", None),
    ],
)
def test_the_weekday_beside_a_day_in_numbers_tells_its_order(line: str, day: str | None) -> None:
    found = published(text=f"Cranes stand still\n\n{line}\n\n{BODY}")
    assert (found.published if found.published and len(found.published) > len("2026") else None) == day


@pytest.mark.parametrize(
    ("head", "month"),
    [("Ann Low\nMarch 2026", "2026-03"), ("The harbour in March 2026", None), ("March 2026\nMay 2026", None)],
)
def test_a_line_that_is_a_month_and_no_more_dates_the_article(head: str, month: str | None) -> None:
    assert published(text=f"Cranes stand still\n\n{head}\n\n{BODY}").published == month


def test_a_credit_with_bars_right_under_the_text_dates_it() -> None:
    article = Article(path="x.txt", sha256="", media_type="text/plain")
    found = [
        publication_date(article, f"{BODY}\n\n{line}\n", [Span(0, len(BODY))]).published
        for line in ("Ann Low | Coast Ledger | 14 June 2026", "Ann Low | 14 June 2026", "Rates | Coast Ledger | 2026")
    ]
    assert found == ["2026-06-14", None, None]


@pytest.mark.parametrize(
    "line",
    [
        "Next update 5 June 2024",
        "Photo taken 5 June 2024",
        "Conference, 5 June 2024",
        "Page generated 5 June 2024 10:11",
    ],
)
def test_a_day_of_something_else_dates_no_article(line: str) -> None:
    assert published(text=f"Cranes stand still\n\n{line}\n\n{BODY}").published is None

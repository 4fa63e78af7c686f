"""The dateline before an agency's first words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.clean import clean_article
from briefing.articles.dateline import dateline
from briefing.evidence.frames import when_of
from briefing.records import Article, Span

OPENING = "The old port of the island will open again on the first day of May, the ministers said."


def read(text: str) -> tuple[str, str | None, str | None] | None:
    found = dateline(text, [Span(0, len(text))])
    return found and (text[found.span.end :], found.day, found.credit)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ULAANBAATAR, 14 March 2025 (Steppe Wire) - The route", ("The route", "2025-03-14", "Steppe Wire")),
        ("NEW DELHI, April 3, 2025 - Refiners", ("Refiners", "2025-04-03", None)),
        ("ABU DHABI, 17th September, 2025 (GNS) -- His", ("His", "2025-09-17", "GNS")),
        ("SAPPORO--Four", ("Four", None, None)),
        ("BEIJING, May 9 (Reuters) - China", ("China", None, "Reuters")),
        ("MOSCOW, June 18. /TASS/. The", ("The", None, "TASS")),
        ("HANOI, Vietnam (AP) — The", ("The", None, "AP")),
        ("SEOUL, Nov. 3 (Yonhap) -- South", ("South", None, "Yonhap")),
        ("Hanoi, 22 April 2025. The forum", ("The forum", "2025-04-22", None)),
        ("МОСКВА, 18 июня 2024 года. /ТАСС/. Президент", ("Президент", "2024-06-18", "ТАСС")),
        ("МОСКВА, 18 июн — РИА Новости. Президент", ("Президент", None, "РИА Новости")),
        ("ВЛАДИВОСТОК, 1 августа 2025, 09:30 — ТАСС. Россия", ("Россия", "2025-08-01", "ТАСС")),
        ("Москва. 18 июня. INTERFAX.RU - Россия", ("Россия", None, "INTERFAX.RU")),
        ("新华社北京6月18日电（记者张三）外交部", ("外交部", None, "新华社")),
        ("TOKYO, Feb. 17, 2026, Nitto Tsushin - Japan", ("Japan", "2026-02-17", "Nitto Tsushin")),
        ("Rason, April 19, Juche 113 (2024) -- The", ("The", "2024-04-19", None)),
        ("ASTANA (Steppe News, May 21, 2024) -- Kazakhstan", ("Kazakhstan", "2024-05-21", "Steppe News")),
        ("MOSCOW — The Kremlin said", ("The Kremlin said", None, None)),
        ("МОСКВА, 4 мар — РИА Север. Президент", ("Президент", None, "РИА Север")),
        ("New Delhi, Mar 4 (PTI) India and", ("India and", None, "PTI")),
        ("【泻湖网综合报道】外交部说", ("外交部说", None, "泻湖网")),
        ("【泻湖日报记者 王小明】外交部说", ("外交部说", None, "泻湖日报")),
        ("【泻湖日报 报道 记者 王小明】外交部说", ("外交部说", None, "泻湖日报")),
        ("ПОМОРСК, 4 марта, «Поморский маяк». Порт", ("Порт", None, "«Поморский маяк»")),
        ("(Coast Wire) June 15 -- India", ("India", None, "Coast Wire")),
        ("December 6, 2025. For a visit", ("For a visit", "2025-12-06", None)),
        ("December 6, 2025 was a holiday", None),
        ("POMORSK, 9 July. The first", ("The first", None, None)),
        ("POMORSK. The first", None),
        ("【背景】外交部说", None),
        (f"Bergen: {OPENING} It is in Bergen.", (f"{OPENING} It is in Bergen.", None, None)),
        (f"New Bergen: {OPENING}\n\nNew Bergen | 7 May 2024", (f"{OPENING}\n\nNew Bergen | 7 May 2024", None, None)),
        (f"Hale: {OPENING}", None),
        (f"Background: {OPENING}", None),
        (f"Coast Nation: {OPENING}", None),
        (f"Low: {OPENING}\nHale: That is so, and it will stay so.", None),
        ("Low: We will open the old port on the first of May, and nobody will stop us from it.", None),
        ("Bergen: talks go on", None),
        ("NATO — the alliance of 32 states", None),
        ("Moscow — once a capital", None),
        ("In Moscow, May 9, 2025 was a holiday - and more", None),
        ("Putin - who arrived on June 3, 2024 - left", None),
    ],
)
def test_a_dateline_says_day_and_wire_and_a_sentence_is_none(
    text: str, told: tuple[str, str | None, str | None] | None
) -> None:
    assert read(text) == told


def test_an_article_takes_its_day_and_publisher_from_its_dateline_which_is_no_body() -> None:
    lead = "ULAANBAATAR, 14 March 2025 (Steppe Wire) - "
    news = "Russia and Mongolia have agreed on the route of a gas pipeline across Mongolian territory this week.\n"
    article = Article(
        path="a.txt", sha256="", media_type="text/plain", text=f"Transit of gas is agreed\n\n{lead}{news}"
    )
    found = clean_article(article)
    assert (found.published, found.published_from, found.publisher) == ("2025-03-14", "text", "Steppe Wire")
    assert "".join(found.text[span.start : span.end] for span in found.body) == news
    assert [
        found.text[dropped.span.start : dropped.span.end] for dropped in found.dropped if dropped.reason == "date line"
    ] == [lead]


@given(st.text(alphabet="MOSCOW, 1(/-.\n", max_size=200))
def test_any_text_is_read(text: str) -> None:
    found = dateline(text, [Span(0, len(text))])
    assert found is None or 0 <= found.span.start < found.span.end <= len(text)


def test_a_dateline_without_a_year_tells_the_day_and_that_its_year_is_unknown() -> None:
    text = "MOSCOW, October 29. /TASS/. Russia is ready to build a floating power plant for Indonesia next to Java.\n"
    found = clean_article(Article(path="a.txt", sha256="", media_type="text/plain", text=text))
    assert (found.published, found.content_date.start) == (None, None)
    assert when_of(found) == "October 29, year unknown"


def test_a_speaker_with_a_remark_in_parentheses_is_no_place_with_its_agency() -> None:
    assert read("Lena Haug (retranslated): Ladies and gentlemen, the port will open in May.") is None

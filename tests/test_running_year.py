"""The year of a day over an article, by the figures of the running year."""

import pytest

from briefing.articles.clean import clean_article
from briefing.articles.running_year import running_year
from briefing.records import Article, Span

SALES = "Kola Fish sold 40,000 tons of cod to Thailand {}, the firm said."


def year(words: str, *told: str) -> str | None:
    text = " ".join(SALES.format(one) for one in told)
    found = running_year(text, [Span(0, len(text))], words)
    return found.year if found else None


@pytest.mark.parametrize(
    ("day", "told", "found"),
    [
        ("Sept 4", ("in the first eight months of 2026",), "2026-09-04"),
        ("July 30", ("in the first half of 2025 and less in the first half of 2026",), "2026-07-30"),
        ("16 September", ("in 2025 and 11% more in the first seven months of this year",), "2026-09-16"),
        ("Jan. 20", ("in January-November 2025",), "2026-01-20"),
        ("Jan. 20", ("in the first half of 2025",), None),
        ("Sept 4", ("in the first eight months of 2026", "in 2023 and in the first half of this year"), None),
        ("Sept 4", ("in 2026",), None),
        ("Jan 31", ("in the first 12 months of 2025",), "2026-01-31"),
        ("Sept 4", ("in the first 99 months of 2026",), None),
        ("Feb 29", ("in January through December 2025",), None),
        ("soon", ("in the first half of 2025",), None),
    ],
)
def test_the_day_follows_soon_on_what_is_counted(day: str, told: tuple[str, ...], found: str | None) -> None:
    assert year(day, *told) == found


def test_a_dateline_without_a_year_has_it_from_the_figures() -> None:
    text = f"BANGKOK, September 16 (Kola News) - {SALES.format('in the first eight months of 2026')}"
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text)
    told = clean_article(article).content_date
    assert (told.start, told.basis) == ("2026-09-16", "computed")
    assert told.why == "dateline “September 16”, its year by “the first eight months of 2026”"

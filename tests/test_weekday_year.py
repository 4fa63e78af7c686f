"""The year of a day over an article, by its weekday."""

import pytest

from briefing.articles.clean import clean_article
from briefing.articles.weekday_year import weekday_year, wire_year
from briefing.records import Article, Span

NEWS = "Ferries to Lund stopped in {}, and the harbour board of Ostvar said it had sold 40 tons of cod."


@pytest.mark.parametrize(
    ("day", "told", "found"),
    [
        ("October 16 (Fri.)", "2023", "2026-10-16"),
        ("Friday, October 16", "2026", "2026-10-16"),
        ("Friday, October 16", "2016", None),
        ("Tuesday, May 7", "2023", None),
        ("Friday, October 16", "July 2023", "2026-10-16"),
        ("May 7", "2023", None),
        ("Thu, Feb 29", "2023", None),
        ("Tuesday", "2023", None),
        ("Tuesday, May 7", "the spring", None),
    ],
)
def test_a_weekday_fits_one_year_after_the_latest_that_is_past(day: str, told: str, found: str | None) -> None:
    text = NEWS.format(told)
    year = weekday_year(text, [Span(0, len(text))], day)
    assert (year.year if year else None) == found


def test_a_year_still_to_come_tells_nothing() -> None:
    text = f"{NEWS.format('2023')} The contract will run out in 2029."
    found = weekday_year(text, [Span(0, len(text))], "Friday, October 16")
    assert found is not None
    assert found == ("2026-10-16", "its weekday, after “2023” is told as past")


def test_a_weekday_of_the_text_dates_nothing() -> None:
    text = f"{NEWS.format('2025')} The minister said so on Thursday."
    assert weekday_year(text, [Span(0, len(text))], "July 9") is None


def test_a_date_line_with_its_weekday_dates_the_article() -> None:
    text = (
        f"Ferries to Lund stay away from Ostvar\n\nOctober 16 (Fri.)\n\n{NEWS.format('2023')} {NEWS.format('spring')}"
    )
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text)
    content = clean_article(article).content_date
    assert (content.start, content.basis) == ("2026-10-16", "computed")
    assert content.why == "date line “October 16 (Fri.)”, its year by its weekday, after “2023” is told as past"


@pytest.mark.parametrize(
    ("lead", "told", "found"),
    [
        ("the ministry of Ostvar said on Thursday.", "in late 2024", "2025-09-18"),
        ("the ministry of Ostvar was quoted as saying Thursday.", "in 2024", "2025-09-18"),
        ("the ministers of Ostvar met on Thursday.", "in 2024", None),
        ("the ministry of Ostvar said on Thursday, and Lund said on Wednesday.", "in 2024", None),
        ("the ministry of Ostvar said on Thursday.", "in 2019", None),
        ("the ministry of Ostvar said on Thursday.", "in the spring", None),
        ("the ministry of Ostvar said that on Thursday ferries will sail.", "in 2024", None),
    ],
)
def test_an_agency_says_on_the_day_of_its_dateline(lead: str, told: str, found: str | None) -> None:
    text = f"Ferries to Lund will sail again, {lead}\nThey stopped {told}. A second pier could be built in 2032."
    year = wire_year(text, [Span(0, len(text))], "Sept 18")
    assert (year.year if year else None) == found


@pytest.mark.parametrize(("credit", "basis"), [(" (Coast Wire)", "computed"), ("", "unknown")])
def test_only_a_dateline_with_its_agency_is_dated_by_the_lead(credit: str, basis: str) -> None:
    body = f"{NEWS.format('2024')} Ferries sail again, the ministry of Ostvar said on Thursday."
    text = f"Ferries to Lund stay away from Ostvar\n\nOSTVAR, Sept 18{credit} - {body}\n\n{NEWS.format('spring')}\n"
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text)
    assert clean_article(article).content_date.basis == basis

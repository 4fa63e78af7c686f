"""Offices with their holders in a sentence, and when two can't be one."""

from briefing.evidence.offices import holdings, offices_differ

MET = "{} met the guests."


def differ(one: str, other: str) -> list[tuple[str, str]]:
    return list(offices_differ(MET.format(one), MET.format(other)))


def test_an_office_is_found_with_its_country_portfolio_and_holder() -> None:
    found = holdings("Talks with Russian First Deputy Foreign Minister Vladimir Titov began.")
    assert [(held.text, held.rank, held.portfolio, held.country, held.holder) for held in found] == [
        (
            "Russian First Deputy Foreign Minister Vladimir Titov",
            "minister",
            frozenset({"first", "deputy", "foreign"}),
            "russian",
            ("vladimir", "titov"),
        )
    ]


def test_two_portfolios_or_ranks_of_one_holder_differ() -> None:
    assert differ("Energy Minister Novak", "Deputy Prime Minister Alexander Novak") == [
        ("Energy Minister Novak", "Deputy Prime Minister Alexander Novak")
    ]
    assert differ("President Tokayev", "Prime Minister Tokayev") == [("President Tokayev", "Prime Minister Tokayev")]


def test_two_holders_of_one_countrys_office_differ() -> None:
    assert differ("Russian Defense Minister Shoigu", "Russian Defence Minister Belousov") == [
        ("Russian Defense Minister Shoigu", "Russian Defence Minister Belousov")
    ]


def test_shorter_titles_other_countries_and_other_persons_are_no_difference() -> None:
    assert differ("Foreign Minister Sergei Lavrov", "Minister Lavrov") == []
    assert differ("Defense Secretary Shoigu", "Defense Minister Shoigu") == []
    assert differ("Russian President Putin", "Vietnamese President To Lam") == []
    assert differ("President Vladimir Putin", "Prime Minister Igor Putin") == []
    assert differ("Russian President Putin and Indian Prime Minister Modi", "President Putin and Modi") == []


def test_a_long_text_of_capitals_is_read_in_time() -> None:
    assert holdings("Aa " * 100_000) == ()

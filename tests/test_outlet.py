"""Who published a text, by its own boilerplate."""

import pytest

from briefing.articles.outlet import Outlet, Signature, agency_notes, named_alone, signature, told_outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Read more from Lagoon News:", Outlet("Lagoon News")),
        ("More from The Harbour Times", Outlet("The Harbour Times")),
        ("The post Talks resume appeared first on Mirrorfeed.", Outlet("Mirrorfeed")),
        ("The content has not been edited by Mirrorfeed", Outlet(None, "Mirrorfeed")),
        ("© 2019-2024 The Harbour Times. All rights reserved.", Outlet("The Harbour Times")),
        ("Source: Xinhua", Outlet("Xinhua")),
        ("Источник: РИА Новости", Outlet("РИА Новости")),
        ("来源：新华社", Outlet("新华社")),
        ("2024年09月12日 16:20 来源：泻湖日报 字号：大", Outlet("泻湖日报")),
        ("The Harbour Times | May 7, 2024", Outlet("The Harbour Times")),
        ("7 May 2024 - Lagoon News - 18:20", Outlet("Lagoon News")),
        ("Xinhua | Updated: 2024-05-17 09:12", Outlet("Xinhua")),
        ("By Ann Low, Coastal Star, May 7, 2024", Outlet("Coastal Star")),
        ("Published by Harbour News Network on May 7, 2024", Outlet("Harbour News Network")),
        ("Вестник Гавани, 7 мая 2024", Outlet("Вестник Гавани")),
        ("Published by Ann Low on May 7, 2024", Outlet()),
        ("Coastal Weekend, 7 May 2024", Outlet("Coastal Weekend")),
        ("Agence Polaire, 7 May 2024", Outlet("Agence Polaire")),
        ("Oslo, May 7, 2024", Outlet()),
        ("2024-05-07 21:17  泻湖网  作者：王小明", Outlet("泻湖网")),
        ("Ostvar, Norland (NWS) May 7, 2024", Outlet("NWS")),
        ("By Staff Reporter | The Daily Pilot | 7 May 2024", Outlet("The Daily Pilot")),
        ("News | May 7, 2024", Outlet()),
        ("Ann Low | May 7, 2024", Outlet()),
        ("© 2024 Ann Low", Outlet()),
        ("Source: the ministry of ports", Outlet()),
        ("Read more from Asia:", Outlet()),
        ("More from our correspondents", Outlet()),
        ("Source: http://en.harbour.example/events/news/53098", Outlet("en.harbour.example")),
    ],
)
def test_a_line_may_name_an_outlet(line: str, outlet: Outlet) -> None:
    assert told_outlet([line]) == outlet


def test_a_line_under_the_title_may_be_the_outlet() -> None:
    assert told_outlet(["THE BAY LEDGER, Thursday, October 15, 2026"]).publisher == "The Bay Ledger"
    assert named_alone(["Ministry of Ferries", "Government of Estria"]) == "Ministry of Ferries, Government of Estria"
    assert named_alone(["Cranes are the least of it", "Asia Ledger"]) == "Asia Ledger"
    assert named_alone(["Asia Ledger (English edition)"]) == "Asia Ledger"
    assert named_alone(["Ann Low", "Oslo", "World"]) is None


def test_the_first_name_counts() -> None:
    assert told_outlet(["More from Lagoon News", "More from Island News"]) == Outlet("Lagoon News")


def test_the_source_counts_before_the_owner_of_the_page() -> None:
    assert told_outlet(["© 2024 Lagoon News", "Source: Reuters"]) == Outlet("Reuters")


@pytest.mark.parametrize(
    ("byline", "signed"),
    [
        ("Ann Low, Reuters", Signature("Ann Low", "Reuters")),
        ("Ann Low and Tom Hale | Lagoon News", Signature("Ann Low and Tom Hale", "Lagoon News")),
        ("Tom Hale for The Harbour Times", Signature("Tom Hale", "The Harbour Times")),
        ("Ann Low, Lagoon News, Bergen", Signature("Ann Low", "Lagoon News")),
        ("Reuters Staff", Signature(None, "Reuters")),
        ("ANN LOW/ Staff Writer", Signature("ANN LOW", None)),
        ("Associated Press", Signature(None, "Associated Press")),
        ("Ann Low, Tom Hale", Signature("Ann Low, Tom Hale")),
        ("Ann Low, Bergen", Signature("Ann Low")),
        ("Анна Белая, Поморск", Signature("Анна Белая")),
        ("Ann Low, MP", Signature("Ann Low, MP")),
        ("NWS", Signature(None, "NWS")),
        (None, Signature()),
    ],
)
def test_a_byline_may_end_in_an_outlet(byline: str | None, signed: Signature) -> None:
    assert signature(byline) == signed


def test_the_name_over_the_text_is_the_owner_of_the_page() -> None:
    assert told_outlet(["© 2024 Lagoon News"], "The Bay Ledger") == Outlet("The Bay Ledger")
    assert told_outlet(["Source: Xinhua"], "The Bay Ledger") == Outlet("Xinhua", "The Bay Ledger")


@pytest.mark.parametrize(
    ("line", "notes"),
    [
        ("Lagoon Wire, with additional reporting by Ann Low", ("credits Lagoon Wire",)),
        ("— With inputs from Lagoon Wire", ("credits Lagoon Wire",)),
        ("(With agency inputs from PTI)", ("credits PTI",)),
        ("Ann Low, with additional reporting by Tom Hale", ()),
        ("With inputs from our bureau", ()),
    ],
)
def test_a_text_may_credit_an_agency(line: str, notes: tuple[str, ...]) -> None:
    assert agency_notes([line], None) == notes
    assert agency_notes([line], "Lagoon Wire") == tuple(note for note in notes if "Lagoon" not in note)


def test_a_platform_is_no_outlet() -> None:
    assert told_outlet(["Source: https://t.me/lagoondesk/8812"]) == Outlet()
    assert told_outlet(["Source: https://lagoon.example/8812"]) == Outlet("lagoon.example")

"""Whose page a plain text was saved from."""

import pytest

from briefing.articles.lines import measured_lines
from briefing.articles.masthead import is_masthead, masthead


def named(text: str, title: int) -> str | None:
    return masthead(measured_lines(text), title)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("THE LAGOON LEDGER", "The Lagoon Ledger"),
        ("HARBOUR MIRROR", "Harbour Mirror"),
        ("THE BAY ADVERTISER", "The Bay Advertiser"),
        ("INSTITUTE FOR ISLAND STUDIES, BERGEN", "Institute for Island Studies, Bergen"),
        ("CABINET OFFICE OF THE REPUBLIC OF OSTVAR", "Cabinet Office of the Republic of Ostvar"),
        ("COASTAL NEWS AGENCY (CNA)", "Coastal News Agency (CNA)"),
        ("Ministry of Ports and Fisheries of Ostvar", "Ministry of Ports and Fisheries of Ostvar"),
        ("The Coast Courier", "The Coast Courier"),
        ("The Ostvar Shimbun (English edition)", "The Ostvar Shimbun"),
        ("Das Lagunen-Blatt, English edition", "Das Lagunen-Blatt"),
        ("LAGOON TODAY .is", "Lagoon Today"),
        ("COAST DESK - FRIDAY CARGO BRIEF", "Coast Desk"),
        ("REUTERS", "REUTERS"),
        ("Prime Minister's Office", "Prime Minister's Office"),
        ("Информационное агентство «Поморский маяк»", "Поморский маяк"),
        ("«Вечерний Поморск»", "Вечерний Поморск"),
        ("Северная газета", "Северная газета"),
        ("МИНИСТЕРСТВО ТРАНСПОРТА ПОМОРЬЯ", "Министерство Транспорта Поморья"),
        ("泻湖日报", "泻湖日报"),
    ],
)
def test_a_name_over_the_title_is_the_publisher(line: str, name: str) -> None:
    assert named(f"{line}\n7 May 2024\n\nTalks resume in the harbour\n", 2) == name


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("MINISTRY OF PORTS\nREPUBLIC OF OSTVAR\n", "Ministry of Ports, Republic of Ostvar"),
        ("MINISTRY OF PORTS\nOF THE REPUBLIC OF OSTVAR\n", "Ministry of Ports of the Republic of Ostvar"),
        ("MINISTRY OF PORTS\n\nREPUBLIC OF OSTVAR SIGNS\n", "Ministry of Ports"),
    ],
)
def test_an_office_has_its_state_from_the_line_below(lines: str, name: str) -> None:
    assert named(f"{lines}\n7 May 2024\n\nTalks resume in the harbour\n", 4) == name


@pytest.mark.parametrize(
    "line",
    [
        "OPINION",
        "INTERVIEW",
        "PRESS RELEASE",
        "WORLD NEWS",
        "NEWS ANALYSIS",
        "Energy | Coast",
        "Home > World > Islands",
        "Bergen",
        "MINISTRY SIGNS PORT DEAL",
        "Government to Open New Ministry",
        "Talks at the Ministry of Ports",
        "Commentary No. 7",
        "Ports of the Bay, Second edition",
        "Lorries cross the river - the weekly digest",
        "«Мы не спешим», сказал министр",
    ],
)
def test_a_section_a_place_or_a_headline_is_none(line: str) -> None:
    assert named(f"{line}\n7 May 2024\n\nTalks resume in the harbour\n", 2) is None


def test_a_name_in_small_letters_counts_on_the_first_line_only() -> None:
    line = measured_lines("The Coast Courier")[0]
    assert is_masthead(line, first=True)
    assert not is_masthead(line, first=False)


def test_a_russian_paper_names_itself_below_the_title() -> None:
    assert (
        named("Порт упёрся в деньги\nГазета «Северный меридиан» №161 от 06.09.2024, стр. 7", 0) == "Северный меридиан"
    )


def test_an_office_under_its_state_in_capitals_is_the_publisher() -> None:
    head = "REPUBLIC OF ALMARA\nMinistry of Transport\nPress Department\n\n7 May 2024\n\nTalks resume in the harbour"
    assert named(head, 4) == "Ministry of Transport"
    assert named(f"REPUBLIC OF ALMARA\n\n{head.partition(chr(10))[2]}", 4) is None


@pytest.mark.parametrize(
    "foot",
    [
        "Thanks for reading East of the Bay! Subscribe for free.",
        "© 2024 East of the Bay",
        "Nobody read East of the Bay.",
    ],
)
def test_a_first_line_that_a_prompt_or_a_copyright_says_again_is_the_publisher(foot: str) -> None:
    name = named(f"East of the Bay\n\nTalks resume in the harbour\n\n{foot}", 1)
    assert name == (None if foot.startswith("Nobody") else "East of the Bay")

"""What is found when words inside a sentence are left out, and what is let be."""

from pathlib import Path

import pytest

from briefing.output.verify import verify
from tests.ledgers import claim, document, ledger, prose, written


def details(folder: Path, sentence: str, edited: str) -> list[str]:
    """What is found once a sentence of the page, which is its own quote, is another."""
    home = document(f"A title\n\n{sentence}\n\nThe harbour has two cranes and a small light.\n", day="2024-03-05")
    told = claim("C1", sentence, home)
    section = prose("bottom-line", "Bottom line", ("unsigned article, 5 March 2024 (S1)", told))
    page = written(ledger([home], [told], [section]), folder)
    page.write_text(page.read_text(encoding="utf-8").replace(sentence, edited, 1), encoding="utf-8")
    return [finding.detail for finding in verify(page).findings if finding.code != "unused_footnote"]


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("The two ministries held talks on a joint bank.", "The two ministries held a joint bank.", "part: “talks on”"),
        (
            "The first phase of the terminal in Vostochny was opened.",
            "The terminal in Vostochny was opened.",
            "part: “The first phase of”",
        ),
        ("Part of the loan to Dhaka was repaid.", "The loan to Dhaka was repaid.", "part: “Part of”"),
        ("Moscow offered Hanoi a share in the wells.", "Moscow offered Hanoi the wells.", "part: “a share in”"),
        (
            "The two sides signed a draft agreement on visas in Tashkent.",
            "The two sides signed an agreement on visas in Tashkent.",
            "status: “draft”",
        ),
        (
            "Oslo repaired two of the five old ferries by May.",
            "Oslo repaired two old ferries by May.",
            "share: “of the five”",
        ),
        ("Oslo sold 3 of its 11 old ferries.", "Oslo sold 3 old ferries.", "share: “of its 11”"),
        ("Sales of Norwegian cod grew in Fuzhou.", "Sales of cod grew in Fuzhou.", "whose: “Norwegian”"),
        ("Thai buyers signed for ten years.", "Buyers signed for ten years.", "whose: “Thai”"),
        ("The former president met Putin.", "The president met Putin.", "office: “former”"),
        ("Three suspected smugglers were held.", "Three smugglers were held.", "status: “suspected”"),
        (
            "Utilities bought gas in 2024, up to 6 million tonnes.",
            "Utilities bought gas in 2024, 6 million tonnes.",
            "bound",
        ),
        ("Japan temporarily lifted the ban.", "Japan lifted the ban.", "hedge: “temporarily”"),
        ("Japan temporarily lifted the ban.", "Japan … lifted the ban.", "hedge: “temporarily”"),
        (
            "Exports to Turkey rose by 12 percent in rouble terms in 2024.",
            "Exports to Turkey rose by 12 percent in 2024.",
            "measure: “in rouble terms”",
        ),
        (
            "Pending approval by the parliament, Hanoi will buy the boats.",
            "Hanoi will buy the boats.",
            "condition: “Pending approval by the parliament”",
        ),
        ("The reactor will start in 2026 at the earliest.", "The reactor will start in 2026.", "at the earliest"),
        ("The bank is quite close to bankruptcy.", "The bank is close to bankruptcy.", "degree: “quite”"),
        (
            "Emirati banks closed the accounts under American pressure.",
            "Emirati banks closed the accounts.",
            "circumstance: “under American pressure”",
        ),
        ("The envoy left at the request of the host.", "The envoy left.", "circumstance: “at the request of the host”"),
        (
            "Tourists made 400,000 visits in the same months, a third more than before.",
            "Tourists made 400,000 visits … a third more than before.",
            "date: “in the same months”",
        ),
        ("Japan reluctantly kept its share.", "Japan kept its share.", "circumstance: “reluctantly”"),
        ("Russia opened a market on 10 May 2025.", "Russia opened a market.", "date: “on 10 May 2025”"),
        ("In 2024, Russia sold Laos 40 buses.", "Russia sold Laos 40 buses.", "date: “In 2024”"),
        ("Laos will buy 40 buses by the end of 2026.", "Laos will buy 40 buses.", "date: “by the end of 2026”"),
        ("Россия под давлением США закрыла завод.", "Россия закрыла завод.", "circumstance: “под давлением США”"),
        ("Turkey tried to close the port.", "Turkey closed the port.", "status: “tried”"),
        ("Pakistan asked for a discount on crude.", "Pakistan got a discount on crude.", "status: “asked”"),
        (
            "The senate heard a motion to scrap the deal with Rostec.",
            "The senate scrapped the deal with Rostec.",
            "status: “motion”",
        ),
        ("The guarantees requested by Hanoi stand.", "The guarantees given to Hanoi stand.", "status: “requested”"),
        ("Beijing buys coal at a discount when prices fall.", "Beijing buys coal at a discount.", "when prices fall"),
        (
            "The sale of the terminal fell through in April.",
            "The sale of the terminal took place in April.",
            "outcome: “fell through”",
        ),
        (
            "Indonesia ordered the jets and then cancelled the order under pressure.",
            "Indonesia ordered the jets.",
            "outcome: “and then cancelled the order under pressure”",
        ),
        (
            "The road to Vladikavkaz was closed to lorries over ten tonnes on Monday.",
            "The road to Vladikavkaz was closed on Monday.",
            "scope: “to lorries over ten tonnes”",
        ),
        ("Бывший президент Киргизии посетил Сочи.", "Президент Киргизии посетил Сочи.", "office: “бывший”"),
        ("Замминистра энергетики посетил Ханой.", "Министр энергетики посетил Ханой.", "office: “замминистра”"),
        ("Часть кредита Дакка погасила в мае.", "Кредит Дакка погасила в мае.", "share: “часть”"),
        ("Турция попыталась купить завод в мае.", "Турция купила завод в мае.", "status: “попыталась”"),
        ("俄罗斯副外长五月访问了河内。", "俄罗斯外长五月访问了河内。", "status: “副”"),
        ("双方五月签署了协议草案。", "双方五月签署了协议。", "status: “草案”"),
    ],
)
def test_words_left_out_that_turn_the_sentence_are_named(tmp_path: Path, was: str, now: str, told: str) -> None:
    assert told in " ".join(details(tmp_path, was, now))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Norway sold 3 tonnes of Norwegian cod in Fuzhou.", "Norway sold 3 tonnes of cod in Fuzhou."),
        ("Two captains of the port met in May.", "Two captains met in May."),
        ("The Thai buyers signed for ten years.", "The buyers signed for ten years."),
        ("Norwegian officials signed for ten years.", "Officials signed for ten years."),
        ("China, India and Iran took part in the drill.", "China and India took part in the drill."),
        ("The ministers met in Kazan and in Baku in May.", "The ministers met in Baku in May."),
        ("Vadinar received oil through the port of Sikka.", "Vadinar received oil through Sikka."),
        ("Deputy Prime Minister Alexei Overchuk led the talks.", "Alexei Overchuk led the talks."),
        ("The two leaders signed about a dozen papers and a treaty.", "The two leaders signed a treaty."),
        ("Putin flew to Tashkent, and the two presidents opened a school.", "Putin flew to Tashkent."),
        ("The mission in Hanoi, a quiet house, reopened in May.", "The mission in Hanoi reopened in May."),
        ("Moscow halved tariffs in June after long talks in Harbin.", "Moscow halved tariffs in June."),
        ("The ministers met in Harbin on Monday.", "The ministers met in Harbin."),
        ("The minister spoke at a summit of 2025 in Kazan.", "The minister spoke in Kazan."),
        ("The port, which opened in 2019, has two cranes.", "The port has two cranes."),
        ("The two sides recently signed a paper.", "The two sides signed a paper."),
        ("The ministers met in Harbin on Monday.", "The ministers held a meeting in Harbin on Monday."),
        ("The two sides held consultations in Moscow.", "The two sides consulted each other in Moscow."),
        (
            "Utilities bought about 9 percent of their gas in 2024, up to 6 million tonnes.",
            "Utilities bought about 9 percent of their gas in 2024.",
        ),
        ("Rain flooded the site and delayed the fair.", "Rain flooded the site, delaying the fair."),
        ("Putin met Modi and called for more trade.", "Putin met Modi."),
        ("Япония также сняла запрет на ввоз краба.", "Япония сняла запрет на ввоз краба."),
        ("俄罗斯外长五月访问了河内和万象。", "俄罗斯外长五月访问了河内。"),
    ],
)
def test_what_goes_with_all_that_it_was_said_of_is_let_be(tmp_path: Path, was: str, now: str) -> None:
    assert details(tmp_path, was, now) == []

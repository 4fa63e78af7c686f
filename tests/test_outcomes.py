"""Plans of one article and what a later one tells of them. Real extraction, made-up articles."""

import pytest

from briefing.evidence.outcomes import outcomes
from tests.telling import read

Pair = tuple[tuple[str, str], tuple[str, str]]

PLANNED = "Russia and China plan to sign a contract on the Power of Siberia 2 pipeline in September 2025."
CARRIED_OUT: dict[str, Pair] = {
    "a visit": (
        ("Vladimir Putin will visit North Korea on June 18 and 19, the Kremlin said.", "2024-06-17"),
        ("Vladimir Putin visited North Korea on June 19 and signed a treaty with Kim Jong Un.", "2024-06-20"),
    ),
    "a signing": (
        (PLANNED, "2025-06-01"),
        ("Russia and China signed the contract on the Power of Siberia 2 pipeline on September 2, 2025.", "2025-09-03"),
    ),
    "a signing that failed": (
        (PLANNED, "2025-06-01"),
        (
            "Russia and China did not sign a contract on the Power of Siberia 2 pipeline in September 2025.",
            "2025-10-03",
        ),
    ),
    "an opening that is given up": (
        (
            "Russia and India plan to open a rupee clearing house at GIFT City in Gandhinagar on October 1.",
            "2025-05-13",
        ),
        (
            "The rupee clearing house that was to have opened at GIFT City in October will not be set up in Ahmedabad.",
            "2025-11-06",
        ),
    ),
    "a visit called off": (
        ("Xi Jinping is expected to visit Moscow in May 2025 for the Victory Day parade.", "2025-03-01"),
        ("Xi Jinping's visit to Moscow for the Victory Day parade in May 2025 was cancelled.", "2025-05-03"),
    ),
    "an opening": (
        ("A railway bridge between Russia and China will open in 2022 on the Amur.", "2021-08-01"),
        ("The railway bridge between Russia and China on the Amur was opened in November 2022.", "2022-11-20"),
    ),
    "any act that was planned": (
        ("Nordwind will resume direct flights between Moscow and Pyongyang on 27 July.", "2025-06-20"),
        ("Nordwind resumed direct flights from Moscow to Pyongyang on Sunday.", "2025-07-28"),
    ),
    "travelled and arrived": (
        ("Xi Jinping will travel to Moscow on 20 March, the Kremlin said.", "2023-03-10"),
        ("Chinese President Xi Jinping arrived in Moscow on Monday for a state visit.", "2023-03-21"),
    ),
    "called off before its day": (
        ("Russia will host the first Russian-Arab summit in Moscow on 15 October.", "2025-10-10"),
        ("The Russian-Arab summit in Moscow was called off, Vladimir Putin said on 10 October.", "2025-10-11"),
    ),
    "delayed after it was due": (
        ("Russia will deliver the remaining S-400 systems to India by the end of 2023.", "2023-03-02"),
        ("Delivery of the remaining S-400 systems to India has been delayed to 2026.", "2024-01-15"),
    ),
    "put off": (
        ("Russia and the Gulf states will hold a summit in Moscow on 20 March 2024.", "2024-03-02"),
        ("The summit of Russia and the Gulf states in Moscow has been put off until autumn.", "2024-03-15"),
    ),
    "voted on and approved": (
        ("The Mongolian parliament is to vote on the transit agreement with Russia on 20 February.", "2025-02-10"),
        ("Mongolia's parliament approved the transit agreement with Russia on Thursday.", "2025-02-21"),
    ),
    "scrapped years ahead": (
        ("Russia and Indonesia plan to build a refinery in Tuban by 2027.", "2024-10-10"),
        ("The plan of Russia and Indonesia to build a refinery in Tuban was scrapped on 2 October 2025.", "2025-10-03"),
    ),
    "not opened in its season": (
        ("The Amur bridge between Russia and China will open in spring 2020.", "2020-01-10"),
        ("The Amur bridge between Russia and China has not opened because of the epidemic.", "2020-06-10"),
    ),
}
OPEN: dict[str, Pair] = {
    "another year": (
        ("Vladimir Putin will visit North Korea in 2026.", "2025-06-17"),
        ("Vladimir Putin visited North Korea on June 19, 2024.", "2025-06-20"),
    ),
    "another country": (
        ("Vladimir Putin will visit Vietnam on June 19.", "2024-06-17"),
        ("Vladimir Putin visited North Korea on June 19.", "2024-06-20"),
    ),
    "another contract": (
        (PLANNED, "2025-06-01"),
        ("Russia and China signed a contract on soybean supplies in September 2025.", "2025-09-03"),
    ),
    "an earlier visit": (
        ("Vladimir Putin will visit North Korea on June 18.", "2024-06-17"),
        ("Vladimir Putin visited North Korea in June 2000.", "2024-06-20"),
    ),
    "a meeting a week later": (
        ("Lavrov will meet Wang Yi in Vientiane on Thursday.", "2024-07-12"),
        ("Lavrov met Wang Yi in Vientiane on Thursday.", "2024-07-26"),
    ),
    "an earlier article": (
        ("Vladimir Putin will visit North Korea on June 18 and 19.", "2024-06-17"),
        ("Vladimir Putin visited North Korea on June 19 and signed a treaty with Kim Jong Un.", "2024-06-16"),
    ),
    "a step on the way": (
        ("Russia intends to lend Myanmar $300 million for the port of Dawei in February 2025.", "2025-01-20"),
        ("Russia and Myanmar discussed a loan for the port of Dawei on 21 February 2025.", "2025-02-25"),
    ),
    "another summit put off": (
        ("Russia and the Gulf states will hold a summit in Moscow on 20 March 2024.", "2024-03-02"),
        ("The summit of Russia and Pakistan in Moscow has been put off until autumn.", "2024-03-15"),
    ),
    "another trip put off": (
        ("Vladimir Putin is to visit Turkey on 12 February.", "2024-02-01"),
        ("Vladimir Putin's visit to China has been postponed.", "2024-02-10"),
    ),
    "another currency": (
        ("India will pay Russia for oil in dirhams in May 2023.", "2023-05-06"),
        ("India has not paid Russia for oil in roubles in May 2023.", "2023-06-07"),
    ),
    "still a plan": (
        (PLANNED, "2025-06-01"),
        ("Russia and China will sign a contract on the Power of Siberia 2 pipeline in September 2025.", "2025-08-01"),
    ),
}


@pytest.mark.parametrize("articles", CARRIED_OUT.values(), ids=CARRIED_OUT)
def test_a_plan_is_linked_to_what_a_later_article_tells_of_it(articles: Pair) -> None:
    assert outcomes(*read(*articles)) == {"C1": "C2"}


@pytest.mark.parametrize("articles", OPEN.values(), ids=OPEN)
def test_what_is_no_outcome_leaves_a_plan_open(articles: Pair) -> None:
    assert outcomes(*read(*articles)) == {}

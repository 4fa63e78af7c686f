"""Figures that one article sets against each other. Real extraction, made-up articles."""

import pytest

from briefing.output.check import check
from briefing.records import Evidence
from tests.telling import tell, versions
from tests.texts import EAST

RIVALS = {
    "the next sentence": (
        "Some 720,000 tonnes of grain went to China by rail in May 2025. Chinese customs put the figure at 530,000.",
        ["Some 720,000 tonnes of grain went to China by rail in May 2025", "Chinese customs put the figure at 530,000"],
    ),
    "one sentence": (
        "Vietnam says 1,900 of its students are in Russia; the Russian ministry of science has cited 2,600.",
        ["Vietnam says 1,900 of its students are in Russia", "the Russian ministry of science has cited 2,600"],
    ),
    "not as announced": (
        "Mongolia took over 140 Russian wagons on Monday, not 200 as had been announced in Moscow, the railway said.",
        ["Mongolia took over 140 Russian wagons on Monday", "not 200 as had been announced in Moscow…"],
    ),
    "a lower figure": (
        "Russian builders employ 47,000 Indians, the labour ministry in Moscow said. India's embassy gave a lower "
        "figure, 31,000, and said that many had gone home.",
        ["Russian builders employ 47,000 Indians",
         "India's embassy gave a lower figure, 31,000, and said that many had gone home"],
    ),
    "for the same period": (
        "In January-August 540,000 tons passed through the terminal. Its operator earlier reported 465,000 tons for "
        "the same period.",
        ["In January-August 540,000 tons passed through the terminal",
         "Its operator earlier reported 465,000 tons for the same period"],
    ),
    "a scale and a unit left out": (
        "According to customs, 4.2 million tonnes crossed at Grodekovo in May 2025. The station master gives me 3.8.",
        ["According to customs, 4.2 million tonnes crossed at Grodekovo in May 2025",
         "The station master gives me 3.8"],
    ),
    "two sources in brackets": (
        "Chinese cars have a share of now 51% (Avtolist) or 58% (Rolf-Inform).",
        ["Chinese cars have a share of now 51% (Avtolist)", "or 58% (Rolf-Inform)"],
    ),
    "what is done of a whole": (
        "Iran has handed over 90 of 162 km of land, Russia's transport ministry said. Tehran's roads minister spoke "
        "of 110 km.",
        ["Iran has handed over 90 of 162 km of land", "Tehran's roads minister spoke of 110 km"],
    ),
}  # fmt: skip
NONE = {
    "a revised figure": "The line was to cost $680 million. The revised study puts it at $790 million.",
    "another year": "Vietnam has 1,900 students in Russia. The ministry of science put the number at 2,600 in 2019.",
    "a round one": "About 2,000 tonnes of tea reached Moscow in May. Customs put the figure at 1,980 tonnes.",
    "his own": "Russian builders employ 47,000 Indians, Kotyakov said. He put the number of Vietnamese at 31,000.",
    "another unit": "Russia sold 40 million tonnes of coal to China. Traders put the price at $90 a tonne.",
    "two that it may be of": (
        "Russia sold India 5 million tonnes of coal and 3 million tonnes of oil. Traders put the figure at 4 million "
        "tonnes."
    ),
    "a target": "Mongolia took over 140 wagons in May. The agreement speaks of 9,000 by 2028.",
    "no number of its own": "Russia employs 47,000 Indians. Officials put it down to a lack of hands since 2022.",
}


@pytest.mark.parametrize(("text", "values"), RIVALS.values(), ids=RIVALS)
def test_two_figures_that_an_article_sets_against_each_other_are_a_conflict(text: str, values: list[str]) -> None:
    told = tell((text, "2025-06-10"))
    assert [[version.value for version in conflict.versions] for conflict in told.conflicts] == [values]


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_a_second_figure_that_is_no_rival_is_no_conflict(text: str) -> None:
    assert tell((text, "2025-06-10")).conflicts == []


def test_both_figures_stand_in_one_story_each_with_its_claim() -> None:
    told = tell((RIVALS["the next sentence"][0], "2025-06-10"))
    assert [[claims for _, claims in versions(conflict)] for conflict in told.conflicts] == [[("C1",), ("C2",)]]
    assert told.merged == [("C1", "C2")]


def test_check_tells_both_figures_and_who_gives_each() -> None:
    told = tell((RIVALS["what is done of a whole"][0], "2025-06-10"))
    evidence = Evidence(documents=tuple(told.documents.values()), claims=told.claims, stories=told.stories)
    assert check(evidence, EAST, ()).sentences[0].text == (
        "S1 (10 June 2025) gives two figures of one thing: "
        "“Iran has handed over 90 of 162 km of land” (Russia's transport ministry); "
        "“Tehran's roads minister spoke of 110 km”."
    )


def test_a_report_and_its_denial_by_the_next_sentence_stand_together() -> None:
    report = "North Korea sent 1,500 workers to building sites in Russia in September, a ministry in Seoul said."
    told = tell((f"{report} Russia's embassy in Seoul denied the report.", "2026-10-10"))
    (conflict,) = told.conflicts
    assert (conflict.kind, [value for value, _ in versions(conflict)][1]) == (
        "outcome",
        "Russia's embassy in Seoul denied the report.",
    )
    assert tell((f"{report} Russia's embassy in Seoul denied a visa to its author.", "2026-10-10")).conflicts == []

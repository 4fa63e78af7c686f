"""One deed told with different tails, and deeds that only look alike."""

import pytest

from tests.telling import tell

DAY = "2026-03-10"


def merged(one: str, other: str) -> bool:
    return bool(tell((one, DAY), (other, DAY)).merged)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Russian consulate in Harbin reopened on Monday, ending a closure that had lasted for two years.",
            "Russia's consulate in Harbin reopened on Monday after a pause caused by repairs of its roof.",
        ),
        (
            "Russia is back in Harbin with a consulate.\n\nThe consulate reopened on Monday, ending a row over rents.",
            "A consulate in Harbin\n\nThe consulate reopened on Monday because its roof had been repaired at last.",
        ),
        (
            "The first vessel of the new line from Vladivostok arrived in Sokcho on 9 March 2026 with 312 passengers.",
            "The first vessel of the line reached Sokcho from Vladivostok on Monday carrying 312 passengers.",
        ),
        (
            "The first 12 sleeper wagons built by Russia's Tver plant for Mongolia's railway arrived in Ulaanbaatar on "
            "Saturday, ending a dispute over their price.",
            "Twelve sleeper wagons made in the Russian city of Tver arrived in Ulaanbaatar on Saturday after a delay.",
        ),
    ],
)
def test_a_deed_of_one_day_is_one_whatever_is_added_to_it(one: str, other: str) -> None:
    assert merged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Russia's consulate in Harbin reopened on Monday, ending a closure of two years.",
            "Russia's consulate in Hanoi reopened on Monday after a pause of two years.",
        ),
        (
            "A consulate in Harbin\n\nThe consulate reopened on Monday, ending a row over rents.",
            "A consulate in Hanoi\n\nThe consulate reopened on Monday after a row over rents.",
        ),
        (
            "Russia's consulate in Harbin reopened on Monday, ending a closure of two years.",
            "The visa section of Russia's consulate in Harbin reopened on Monday after a row with traders.",
        ),
        (
            "Two Russian tankers arrived in Manila on Monday after drills with China.",
            "Two Russian warships arrived in Manila on Monday, ending a voyage of six months.",
        ),
        (
            "The port of Vladivostok closed on Monday after a storm.",
            "The port of Vladivostok reopened on Monday, ending a strike.",
        ),
        (
            "Russia and Mongolia signed an agreement in Ulaanbaatar on Monday after talks on gas.",
            "Russia and Mongolia signed an agreement in Ulaanbaatar on Monday, ending a row over coal.",
        ),
        (
            "A train left Moscow for Pyongyang on Monday after a pause of five years.",
            "A train left Pyongyang for Moscow on Monday, ending a pause of five years.",
        ),
        (
            "The first vessel carried 312 passengers from Vladivostok to Sokcho on Monday.",
            "The first vessel carried 287 passengers from Sokcho to Vladivostok on Monday.",
        ),
    ],
)
def test_another_place_thing_verb_or_way_is_another_deed(one: str, other: str) -> None:
    assert not merged(one, other)


ORDER = "The order for 48 wagons is worth {} billion roubles, the railway said."


def test_a_figure_of_what_both_articles_have_just_told_is_of_one_thing() -> None:
    lead = "The first 12 sleeper wagons from Tver arrived in {} on Monday."
    one = (f"{lead.format('Ulaanbaatar')} {ORDER.format('6.4')}", DAY)
    same = (f"{lead.format('Ulaanbaatar')} {ORDER.format('7.1')}", DAY)
    another = (f"{lead.format('Astana')} {ORDER.format('7.1')}", DAY)
    values = [version.value for version in tell(one, same).conflicts[0].versions]
    assert (values, tell(one, another).conflicts) == (["6.4 billion roubles", "7.1 billion roubles"], [])


def test_what_runs_from_a_day_begins_on_it() -> None:
    one = "The wagons will run between Ulaanbaatar and Irkutsk from 1 December, the railway said."
    other = "Trains with the wagons will start to run between Ulaanbaatar and Irkutsk on 15 December, its owner said."
    (conflict,) = tell((one, DAY), (other, DAY)).conflicts
    assert [version.value for version in conflict.versions] == ["from 1 December", "on 15 December"]

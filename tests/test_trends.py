"""One trend told in words and again by how much."""

import pytest

from briefing.evidence.trends import measured_trends_once
from briefing.records import Claim

BARE = "Russia's trade with Thailand has started to grow again in recent months."


def claim(number: int, text: str, actors: tuple[str, ...], start: int = 0, document: str = "S1") -> Claim:
    return Claim.model_validate(
        {
            "id": f"C{number}", "text": text, "quote": text, "start": start, "end": start + len(text),
            "document": document, "kind": "figure", "status": "done", "actors": actors,
        }
    )  # fmt: skip


def test_a_trend_whose_measure_stands_beside_it_is_told_by_that() -> None:
    bare = claim(1, BARE, ("russia", "thailand"))
    measured = claim(2, "Sales to the kingdom rose by 14% between January and June.", ("thailand",), 90)
    other = claim(3, "Trade with the kingdom increased by 14% between January and June.", ("thailand",), 90)
    assert measured_trends_once([bare, measured], "russia") == [bare, measured]
    assert measured_trends_once([bare, other], "russia") == [other]


@pytest.mark.parametrize(
    ("text", "actors", "start", "document"),
    [
        ("Trade with the kingdom fell by 14% between January and June.", ("thailand",), 90, "S1"),
        ("Trade with Hanoi grew by 14% between January and June.", ("vietnam",), 90, "S1"),
        ("Trade grew by 14% between January and June.", (), 90, "S1"),
        ("Trade with the kingdom grew by 14% between January and June.", ("thailand",), 900, "S1"),
        ("Trade with the kingdom grew by 14% between January and June.", ("thailand",), 90, "S2"),
    ],
)
def test_another_way_another_partner_and_another_place_measure_another_trend(
    text: str, actors: tuple[str, ...], start: int, document: str
) -> None:
    told = [claim(1, BARE, ("russia", "thailand")), claim(2, text, actors, start, document)]
    assert measured_trends_once(told, "russia") == told


def test_a_trend_with_a_figure_of_its_own_stays() -> None:
    told = [
        claim(1, "Trade with Thailand grew to $3bn in May.", ("russia", "thailand")),
        claim(2, "Trade with Thailand grew by 14% in a year.", ("russia", "thailand"), 60),
    ]
    assert measured_trends_once(told, "russia") == told

"""What the section "Check before use" tells a reader to look at. Made-up articles, real extraction."""

import pytest

from briefing.output.check import check
from briefing.output.lines import basis
from briefing.records import Evidence
from tests.telling import tell
from tests.texts import EAST

DRILL = "Russia sent 400 soldiers to a drill in Mongolia on 10 September 2024."
FEWER = "Russia sent 250 soldiers to a drill in Mongolia on 10 September 2024."


def lines(*articles: tuple[str, str | None], cited: bool = True) -> list[str]:
    """The section's lines, with every claim printed or none."""
    told = tell(*articles)
    evidence = Evidence(documents=tuple(told.documents.values()), claims=told.claims, stories=told.stories)
    return [line.text for line in check(evidence, EAST, told.claims if cited else ()).sentences]


def test_a_conflict_has_both_versions_who_reports_each_and_which_is_later() -> None:
    assert lines((DRILL, "2024-09-11"), (FEWER, "2024-09-12"), cited=False) == [
        f"Sources differ on the number in “{DRILL}”: “400”: unsigned article, 11 September 2024 (S1); "
        "“250”, the later: unsigned article, 12 September 2024 (S2)."
    ]


def test_a_conflict_is_headed_by_what_was_reported_not_by_the_plan() -> None:
    told = tell((FEWER, "2024-09-11"), (DRILL, "2024-09-12"))
    planned = [claim.model_copy(update={"status": "planned"}) if claim.id == "C1" else claim for claim in told.claims]
    evidence = Evidence(documents=tuple(told.documents.values()), claims=tuple(planned), stories=told.stories)
    assert check(evidence, EAST, ()).sentences[0].text.startswith(f"Sources differ on the number in “{DRILL}”")


def test_of_two_versions_of_one_day_none_is_the_later() -> None:
    assert "the later" not in lines((DRILL, "2024-09-11"), (FEWER, "2024-09-11"), cited=False)[0]


def test_what_more_than_one_origin_tells_is_counted_in_origins_and_articles() -> None:
    twice = "Mongolia and Russia held a drill near Ulaanbaatar on 10 September 2024 with tanks."
    told = lines(
        ("A drill near Ulaanbaatar with tanks was held by Russia and Mongolia on 10 September 2024.", "2024-09-11"),
        (twice, "2024-09-12"),
    )
    assert told[0] == (
        "Told by more than one origin: “A drill near Ulaanbaatar with tanks was held by Russia and Mongolia on 10…” "
        "(2 origins, 2 articles: S1, S2)."
    )


def test_what_one_alone_counts_is_not_told_by_more_than_one_origin() -> None:
    counted = "Russia and Mongolia held a drill near Ulaanbaatar on 10 September 2024 with tanks and 900 men."
    told = lines(
        (counted, "2024-09-11"),
        ("A drill near Ulaanbaatar with tanks was held by Russia and Mongolia on 10 September 2024.", "2024-09-12"),
    )
    assert told[0].startswith("Told by more than one origin: “A drill near Ulaanbaatar with tanks was held")


def test_with_nothing_told_twice_it_says_so() -> None:
    assert lines(("Russia sold wheat to India.", "2024-05-01"), cited=False) == [
        "Single origins: no statement here is told by a second source."
    ]


def test_deputies_of_two_countries_hold_no_like_office() -> None:
    told = lines(
        ("Deputy Prime Minister Bui Thanh Son received the guests of Vietnam.", "2025-04-11"),
        ("Deputy Prime Minister Dmitry Chernyshenko of Russia flew to Hanoi.", "2025-04-10"),
        cited=False,
    )
    assert not any("Like offices" in line for line in told)


def test_like_offices_with_two_holders_in_two_articles_are_named() -> None:
    told = lines(
        ("Russian Defense Minister Belousov was in Pyongyang.", "2024-06-18"),
        ("Russian Defense Secretary Sergei Shoigu was on his way to Jakarta.", "2025-02-25"),
        cited=False,
    )
    assert told[-1] == (
        "Like offices, different holders: “Russian Defense Minister Belousov” (18 June 2024, S1); “Russian Defense "
        "Secretary Sergei Shoigu” (25 February 2025, S2). They may be of different times, or an office or a date is "
        "wrong."
    )


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Mongolian Foreign Minister Ivo Berg was in Omsk.", "Mongolia's Foreign Minister Ana Lund was in Perm.", True),
        ("Mongolian foreign minister Ivo Berg was in Omsk.", "Mongolia's Foreign Minister, Ana Lund, sailed.", True),
        ("Former Mongolian Foreign Minister Ivo Berg was in Omsk.", "Mongolia's Foreign Minister Ana Lund sat.", False),
        ("The then Mongolian foreign minister Ivo Berg sat.", "Mongolia's Foreign Minister Ana Lund sat.", False),
        (
            "Mongolian Foreign Minister Ivo Berg was in Omsk.",
            "Mongolia’s Foreign Minister Ivo Berg’s plane left.",
            False,
        ),
        (
            "Mongolian Foreign Minister Ivo Berg was in Omsk.",
            "Mongolian Foreign Minister Ivo Berg Tuesday left.",
            False,
        ),
    ],
)
def test_a_state_may_be_named_in_either_way(first: str, second: str, found: bool) -> None:
    told = lines((first, "2024-06-18"), (second, "2025-02-25"), cited=False)
    assert any("Like offices" in line for line in told) is found


def test_one_name_in_two_spellings_is_shown_where_the_page_has_it() -> None:
    articles = (
        ("Vietnamese President To Lin met the Russian ambassador.", "2024-06-18"),
        ("Su Lin told the Russian ambassador that Vietnam values Russia.", "2024-06-18"),
    )
    told = "One name, two spellings: “To Lin” (S1) and “Su Lin” (S2)."
    assert told in lines(*articles)
    assert told not in lines(*articles, cited=False)


def test_the_same_words_of_two_voices_are_one_voice() -> None:
    text = (
        "Analysts said that Russia's turn to the East highlights its search for diplomatic diversity in Asia.\n"
        "Zhang Hong, a researcher, said that Russia's turn to the East highlights its search for diplomatic diversity "
        "in Asia."
    )
    assert any(
        line.startswith("One voice twice: S1 gives nearly the same words to “Analysts”")
        for line in lines((text, "2024-06-18"))
    )


def unconfirmed(*articles: tuple[str, str | None]) -> str:
    """Where the figures stand that are to be confirmed."""
    (told,) = [line for line in lines(*articles) if line.startswith("Figures")] or [""]
    return told.removeprefix("Figures of one origin only, to be confirmed first: ")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Trade between Russia and Mongolia grew by 12 percent in 2024.",
            "on Mongolia 12 percent (S1 ¶1).",
        ),
        (
            "Putin met Xi in Beijing.\n\nRussia lent India 2 billion dollars last year.",
            "on India 2 billion dollars (S1 ¶2).",
        ),
        ("Russia sold China “1,800 wagons” of coal and 3 ships.", "on China 1,800 wagons (S1 ¶1)."),
        (
            "Russia lent India 2 billion.\n\nRussia sold China 9,000 tons of tea.\n\nIndia paid Russia 3 billion.",
            "on India 2 billion (S1 ¶1), 3 billion (S1 ¶3); on China 9,000 tons (S1 ¶2).",
        ),
        ("The treaty of Russia and Iran took effect on May 15.", ""),
        ("Japan took gas from Ostrov-2.", ""),
        ("From 2023 to 2024 the volume of soybeans that Russia sells to China fell sharply.", ""),
    ],
)
def test_figures_that_no_second_origin_tells_are_placed(text: str, place: str) -> None:
    assert unconfirmed((text, "2025-03-14")) == place


def test_a_figure_of_two_origins_is_not_to_be_confirmed() -> None:
    assert unconfirmed((DRILL, "2024-09-11"), (FEWER, "2024-09-12")) == ""


def test_several_articles_of_one_publisher_are_said_to_be() -> None:
    told = tell((DRILL, "2024-09-11"), ("Russia sold wheat to India on 1 May 2024.", "2024-05-01"))
    houses = {id: document.model_copy(update={"publisher": "The Dock"}) for id, document in told.documents.items()}
    mixed = {**houses, "S2": houses["S2"].model_copy(update={"publisher": "The Quay"})}
    other = {**houses, "S3": houses["S2"].model_copy(update={"id": "S3", "publisher": "The Quay"})}
    pages = [
        Evidence(documents=tuple(all_.values()), claims=told.claims, stories=told.stories)
        for all_ in (other, mixed, houses)
    ]
    found = [[line.text for line in check(page, EAST, told.claims).sentences] for page in pages]
    assert [any(line.startswith("One publisher: all") for line in page) for page in found] == [True, False, False]
    first = [basis(page, "2026-01-01").sentences[0].text for page in pages]
    assert [text.partition("no copies")[2] for text in first] == [".", ".", ", all from The Dock."]

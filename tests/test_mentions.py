"""Names of actors and terms of themes, found in sentences written here."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.mentions import Mention, ThemeMention, actor_mentions, is_place, theme_mentions
from briefing.records import Actor, Profile, Span, StateMedia, Theme
from tests.texts import EAST

PROFILE = Profile(
    name="test",
    title="Test",
    question="?",
    subject=Actor(
        id="russia",
        title="Russia",
        names=("Russia", "Russian Federation", "России", "俄罗斯"),
        demonyms=("Russian",),
        leaders=("Vladimir Putin", "Putin"),
        capitals=("Moscow", "Kremlin"),
    ),
    partners=(
        Actor(
            id="china",
            title="China",
            names=("China",),
            demonyms=("Chinese",),
            leaders=("Xi", "Xi Jinping"),
            capitals=("Beijing",),
        ),
        Actor(id="korea", title="Korea", names=("Korea",), demonyms=("Korean",)),
        Actor(id="north-korea", title="North Korea", names=("North Korea",), demonyms=("North Korean",)),
        Actor(id="kazakhstan", title="Kazakhstan", names=("Kazakhstan",), capitals=("Astana",)),
        Actor(
            id="central-asia",
            title="Central Asia",
            names=("Central Asia",),
            demonyms=("Central Asian",),
            capitals=("Astana",),
        ),
    ),
    counterparts=(Actor(id="west", title="The West", names=("NATO", "US", "U.S."), capitals=("Washington",)),),
    themes=(
        Theme(id="energy", title="energy", terms=("gas", "oil", "pipeline", "天然气")),
        Theme(id="trade", title="trade", terms=("sanction", "fall", "trade deal", "pipeline")),
    ),
    state_media=(StateMedia(name="China Daily", state="China"), StateMedia(name="Kremlin", state="Russia")),
    not_actors=("Bank of China Tower",),
)


def named(text: str) -> list[tuple[str, str, str]]:
    found = actor_mentions(text, Span(0, len(text)), PROFILE)
    return [(one.actor, one.kind, text[one.start : one.end]) for one in found]


def test_every_kind_of_name_is_found_with_its_place() -> None:
    text = "Russian gas: Putin met Xi in Moscow."
    assert actor_mentions(text, Span(0, len(text)), PROFILE) == [
        Mention("russia", 0, 7, "demonym"),
        Mention("russia", 13, 18, "leader"),
        Mention("china", 23, 25, "leader"),
        Mention("russia", 29, 35, "capital"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("North Korea", [("north-korea", "name", "North Korea")]),
        ("North Koreans", [("north-korea", "demonym", "North Koreans")]),
        ("South Koreas", []),
        ("Vladimir Putin", [("russia", "leader", "Vladimir Putin")]),
        ("Xi Jinping and Xi", [("china", "leader", "Xi Jinping"), ("china", "leader", "Xi")]),
        ("Russian\nFederation", [("russia", "name", "Russian\nFederation")]),
        ("Russia-China ties", [("russia", "name", "Russia"), ("china", "name", "China")]),
        ("Russia’s and China's", [("russia", "name", "Russia"), ("china", "name", "China")]),
        ("the U.S. and us", [("west", "name", "U.S.")]),
        ("с Китаем и России", [("russia", "name", "России")]),
        ("与俄罗斯的关系", [("russia", "name", "俄罗斯")]),
    ],
)
def test_the_longest_whole_name_counts(text: str, found: list[tuple[str, str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize("text", ["chinaware", "Chinatown", "Prussia", "RussiaGate", "china", "XI", "Putins"])
def test_parts_of_words_and_other_cases_do_not(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "a fellow of the Institute of Russian, East European and Central Asian Studies",
        "the Chinese Academy of Sciences",
        "Moscow State University",
        "the Center for Russian Studies",
        "a professor at the School of Chinese History",
        "told The Moscow Times",
        "China Daily reported",
        "across the East China Sea",
        "in the Bank of China Tower",
        "MOSCOW, June 18. /TASS/. The port closed.",
        "Moscow (Reuters) - The port closed.",
        "BEIJING, May 16 -- The port closed.",
    ],
)
def test_a_name_inside_another_name_or_a_dateline_is_no_actor(text: str) -> None:
    assert named(text) == []


def test_an_outlet_called_like_an_actor_does_not_hide_the_actor() -> None:
    assert named("The Kremlin said no.") == [("russia", "capital", "Kremlin")]


def test_names_beside_an_institute_count() -> None:
    text = "Li of the Institute of International Studies, who knows Russia, said that China agreed."
    assert named(text) == [("russia", "name", "Russia"), ("china", "name", "China")]


def test_a_name_that_two_actors_share_is_told_for_both() -> None:
    assert named("Astana") == [("kazakhstan", "capital", "Astana"), ("central-asia", "capital", "Astana")]


def test_only_the_span_is_searched_but_its_surroundings_are_known() -> None:
    text = "China. Moscow State University and Russia. China."
    span = Span(text.index("State"), text.index(" China.", 8))
    assert actor_mentions(text, span, PROFILE) == [Mention("russia", 35, 41, "name")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gas and oils", [("energy", "Gas"), ("energy", "oils")]),
        ("gasp, fallacy, falling", [("trade", "falling")]),
        ("Sanctioned", [("trade", "Sanctioned")]),
        ("trade\ndeals", [("trade", "trade\ndeals")]),
        ("unsanctioned", []),
        ("pipelines", [("energy", "pipelines"), ("trade", "pipelines")]),
        ("供应天然气", [("energy", "天然气")]),
    ],
)
def test_terms_match_at_the_start_of_words(text: str, found: list[tuple[str, str]]) -> None:
    mentions = theme_mentions(text, Span(0, len(text)), PROFILE)
    assert [(one.theme, text[one.start : one.end]) for one in mentions] == found


def test_theme_mentions_keep_the_text_s_offsets() -> None:
    assert theme_mentions("oil. oil. oil", Span(4, 9), PROFILE) == [ThemeMention("energy", 5, 8)]


def test_capitals_that_become_two_letters_shift_nothing() -> None:
    assert theme_mentions("İİ OIL", Span(0, 6), PROFILE) == [ThemeMention("energy", 3, 6)]


def test_a_term_does_not_start_inside_a_word_that_the_span_cuts() -> None:
    assert theme_mentions("boil", Span(1, 4), PROFILE) == []


def test_a_profile_without_names_finds_nothing() -> None:
    empty = Profile(name="general", title="General", question="?")
    assert actor_mentions("Russia", Span(0, 6), empty) == []
    assert theme_mentions("oil", Span(0, 3), empty) == []


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["Russia", "North", "Korea", "Institute", "of", "Studies", "(Reuters)", "\n", "-", ","])),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_mentions_lie_inside_the_span_in_order(words: list[str], start: int, length: int) -> None:
    text = " ".join(words)
    span = Span(min(start, len(text)), min(start + length, len(text)))
    found = actor_mentions(text, span, PROFILE)
    assert all(span.start <= one.start < one.end <= span.end for one in found)
    assert found == sorted(found, key=lambda one: one.start)


@pytest.mark.parametrize(
    "part",
    ["A", "A ", "Institute of ", "Russia ", "Russia Institute ", "North ", "A-", "Institute of the A, ", "\n", "("],
)
def test_hostile_repetition_ends(part: str) -> None:
    text = part * (300_000 // len(part)) + "Russia"
    assert actor_mentions(text, Span(0, len(text)), PROFILE) is not None


def test_a_town_to_which_one_left_is_a_place() -> None:
    told = {"The train left Omsk for Karachi.": [True], "Karachi will sell Omsk coal.": [False]}
    for text, places in told.items():
        found = [one for one in actor_mentions(text, Span(0, len(text)), EAST) if one.actor == "pakistan"]
        assert [is_place(text, one) for one in found] == places


def test_a_region_in_which_something_lies_is_a_place() -> None:
    text = "Laos is a growing country in the Asia-Pacific region. Russia supports the Asia-Pacific region's banks."
    found = [is_place(text, one) for one in actor_mentions(text, Span(0, len(text)), EAST) if one.actor == "apec"]
    assert found == [True, False]

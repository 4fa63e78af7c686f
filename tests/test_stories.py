"""What is told as one event, what only together, and who first published it. Real extraction, made-up articles."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.evidence.stories import content_words, overlap, tell_stories
from tests.telling import read, tell

ONE_EVENT = {
    "what one delivered and the other received": (
        ("Russia delivered 3 S-400 regiments to India.", "2025-03-12"),
        ("India received 3 S-400 regiments.", "2025-03-13"),
    ),
    "what one sold and the other took delivery of": (
        ("Russia sold six Mi-171 helicopters to Thailand in February 2025.", "2025-03-12"),
        ("Thailand took delivery of six Mi-171 helicopters from Russia in February 2025.", "2025-03-14"),
    ),
    "a joint statement": (
        ("Russian President Vladimir Putin and Chinese President Xi Jinping signed a joint statement on deepening the "
         "strategic partnership in Beijing on May 16, 2024.", "2024-05-17"),
        ("Putin and Xi signed a joint statement on deepening their strategic partnership in Beijing on Thursday.",
         "2024-05-17"),
    ),
    "talks": (
        ("Vladimir Putin and Kim Jong Un held talks in Pyongyang on June 19, 2024.", "2024-06-20"),
        ("The Russian president, Vladimir Putin, met Kim Jong Un in Pyongyang on June 19.", "2024-06-19"),
    ),
    "a year's exports, in other words and units of scale": (
        ("Gazprom exported 38.8 billion cubic metres of gas to China via the Power of Siberia pipeline in 2025.",
         "2026-01-10"),
        ("Gas supplies to China through the Power of Siberia totalled 38.8 bcm in 2025, Gazprom said.", "2026-01-12"),
    ),
    "a rounded figure": (
        ("Trade between Russia and China rose 26.3 percent to $240.1 billion in 2023, customs data showed.",
         "2024-01-12"),
        ("Trade between China and Russia grew by about 26 percent to $240 billion in 2023.", "2024-01-15"),
    ),
    "an arrival": (
        ("Indian Prime Minister Narendra Modi arrived in Moscow on Monday for talks with Vladimir Putin.",
         "2024-07-08"),
        ("Narendra Modi arrived in Moscow on July 8 for a summit with Putin.", "2024-07-09"),
    ),
    "a signing, active and passive": (
        ("Russia and Mongolia signed an agreement on modernising the Ulaanbaatar railway on 3 September 2024.",
         "2024-09-04"),
        ("An agreement to modernise the Ulaanbaatar railway was signed by Russia and Mongolia on Tuesday.",
         "2024-09-04"),
    ),
}  # fmt: skip

TALKS = "Xi Jinping and Vladimir Putin held talks in Beijing and signed a joint statement."
LOOK_ALIKES = {
    "what two countries received": (
        ("Russia delivered 3 S-400 regiments to India.", "2025-03-12"),
        ("China received 3 S-400 regiments.", "2025-03-13"),
    ),
    "what was delivered to each other": (
        ("Russia delivered 3 S-400 regiments to India.", "2025-03-12"),
        ("Russia received 3 S-400 regiments from India.", "2025-03-13"),
    ),
    "a formula of courtesy": (
        ("I ask you to pass on to him my best wishes.", "2017-04-26"),
        ("I would like to ask you to pass on my very best wishes to President Xi.", "2017-05-02"),
    ),
    "two meetings years apart": (
        ("Xi Jinping and Vladimir Putin held talks in Beijing on June 8, 2018.", "2018-06-09"),
        ("Xi Jinping and Vladimir Putin held talks in Beijing on May 16, 2024.", "2024-05-17"),
    ),
    "the same words in articles years apart": ((TALKS, "2018-06-09"), (TALKS, "2024-05-17")),
    "the same words in articles of no date": ((TALKS, None), (TALKS, None)),
    "two mentions of one man's words": (
        ("Narendra Modi called Vladimir Putin a dear friend at their meeting in Samarkand on September 16, 2022.",
         "2022-09-17"),
        ("Narendra Modi called Vladimir Putin a dear friend at their meeting in Moscow on July 9, 2024.", "2024-07-10"),
    ),
    "one man meets two on one day": (
        ("Narendra Modi met Vladimir Putin in Moscow on July 9, 2024.", "2024-07-10"),
        ("Narendra Modi met Indian students in Moscow on July 9, 2024.", "2024-07-10"),
    ),
    "two signings of one day": (
        ("Russia and China signed an agreement on gas supplies on May 8, 2025.", "2025-05-09"),
        ("Russia and China signed an agreement on visa-free travel on May 8, 2025.", "2025-05-09"),
    ),
    "two contracts of one day": (
        ("Russia and India signed a contract on S-400 missile systems on October 5, 2018.", "2018-10-06"),
        ("Russia and India signed a contract on building frigates on October 5, 2018.", "2018-10-06"),
    ),
    "guests of one office": (
        ("Vladimir Putin met the president of Vietnam in Sochi on September 9, 2024.", "2024-09-10"),
        ("Vladimir Putin met the president of Mongolia in Sochi on September 9, 2024.", "2024-09-10"),
    ),
    "drills in two seas": (
        ("Russia and China held naval drills in the Sea of Japan in August 2023.", "2023-08-20"),
        ("Russia and China held naval drills in the East China Sea in August 2023.", "2023-08-25"),
    ),
    "two attacks": (
        ("A drone attack on a refinery in Ryazan killed two people on May 8, 2025.", "2025-05-09"),
        ("A drone attack on a refinery in Ryazan killed four people on May 10, 2025.", "2025-05-11"),
    ),
    "a formula of thanks": (
        ("“I would like to thank you for the invitation and for the warm welcome,” Xi Jinping said.", "2018-06-09"),
        ("“I would like to thank you for the invitation and for the warm welcome,” Narendra Modi said.", "2018-06-10"),
    ),
    "one formula of one man in two years": (
        ("“Please pass on my very best wishes to President Xi Jinping,” Vladimir Putin said.", "2016-03-11"),
        ("“I ask you to pass on to President Xi Jinping my best wishes,” Vladimir Putin said.", "2017-04-19"),
    ),
    "two routes": (
        ("Russia exported 38 bcm of gas to China via the Power of Siberia in 2025.", "2026-01-10"),
        ("Russia exported 46 bcm of gas to China in 2025.", "2026-01-12"),
    ),
    "one figure in two units": (
        ("Russia exported 107 million tonnes of oil to China in 2023.", "2024-01-20"),
        ("Russia exported 2.14 million barrels of oil a day to China in 2023.", "2024-01-20"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("articles", ONE_EVENT.values(), ids=ONE_EVENT)
def test_two_reports_of_one_event_are_one_story_with_two_origins(articles: tuple[tuple[str, str], ...]) -> None:
    told = tell(*articles)
    assert [(story.type, story.claims, story.origins, story.conflict) for story in told.stories] == [
        ("event", ("C1", "C2"), ("S1", "S2"), None)
    ]


@pytest.mark.parametrize("articles", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_look_alikes_are_not_merged(articles: tuple[tuple[str, str | None], ...]) -> None:
    told = tell(*articles)
    assert told.merged == []
    assert told.conflicts == []


def test_an_event_is_found_among_other_sentences() -> None:
    told = tell(
        ("Winter came early. Russia and Kazakhstan opened a gas terminal near Kostanay on October 3, 2024. "
         "Local schools were closed.", "2024-10-04"),
        ("Markets were quiet. A gas terminal near Kostanay was opened by Kazakhstan and Russia on Thursday.",
         "2024-10-05"),
    )  # fmt: skip
    texts = {claim.id: claim.text for claim in told.claims}
    assert [[texts[claim] for claim in claims] for claims in told.merged] == [
        [
            "Russia and Kazakhstan opened a gas terminal near Kostanay on October 3, 2024.",
            "A gas terminal near Kostanay was opened by Kazakhstan and Russia on Thursday [3 October 2024].",
        ]
    ]


def test_a_stand_is_told_together_over_years_and_never_merged() -> None:
    told = tell(
        ("China opposes unilateral sanctions against Russia, Foreign Ministry spokeswoman Mao Ning said.",
         "2023-02-27"),
        ("“China opposes unilateral sanctions against Russia,” Foreign Ministry spokesman Lin Jian said.",
         "2024-08-27"),
    )  # fmt: skip
    assert (told.merged, told.themes) == ([], [("C1", "C2")])


def test_a_figure_of_two_years_is_a_theme_without_conflict() -> None:
    told = tell(
        ("Trade between Russia and China reached $190 billion in 2022.", "2023-01-15"),
        ("Trade between Russia and China reached $240 billion in 2023.", "2024-01-12"),
    )
    assert (told.merged, told.themes, told.conflicts) == ([], [("C1", "C2")], [])


def test_words_that_two_articles_share_have_one_origin() -> None:
    told = tell(
        ("Russia and Laos signed a contract on building a wind farm near Savannakhet on March 4, 2025.",
         "2025-03-05"),
        ("Yet Russia and Laos signed a contract on building a wind farm near Savannakhet on March 4.",
         "2025-03-06"),
        ("A contract to build a wind farm near Savannakhet was signed by Laos and Russia on March 4, 2025.",
         "2025-03-07"),
    )  # fmt: skip
    shared = [story for story in told.stories if len(story.claims) > 1]
    assert [(len(story.claims), story.origins) for story in shared] == [(3, ("S1", "S3"))]


def test_the_earlier_of_two_that_share_words_is_the_origin() -> None:
    text = "Russia and Laos signed a contract on building a wind farm near Savannakhet on March 4, 2025."
    told = tell((f"A day later. {text}", "2025-03-06"), (text, "2025-03-05"))
    assert [story.origins for story in told.stories if len(story.claims) > 1] == [("S2",)]


def test_copies_of_one_wire_count_as_the_wire() -> None:
    claims, documents = read(*ONE_EVENT["talks"])
    documents["S2"] = documents["S2"].model_copy(update={"origin": "S1"})
    assert [story.origins for story in tell_stories(claims, documents)] == [("S1",)]


def test_a_plan_is_told_with_its_outcome_but_does_not_corroborate_it() -> None:
    told = tell(
        (
            "Russia and China plan to sign a contract on the Power of Siberia 2 pipeline in September 2025.",
            "2025-06-01",
        ),
        ("Russia and China signed the contract on the Power of Siberia 2 pipeline on September 2, 2025.", "2025-09-03"),
    )
    assert [(story.type, story.claims, story.origins) for story in told.stories] == [("event", ("C1", "C2"), ("S2",))]


def test_content_words_are_stems_without_small_words() -> None:
    assert content_words("They signed 3 deals with Xi") == {"sign", "3", "deal", "xi"}
    assert overlap(frozenset("abcd"), frozenset("abcdef")) == 0.0
    assert overlap(frozenset("abcde"), frozenset("abcdxy")) == 0.8


SENTENCES = st.sampled_from(
    [articles[place] for articles in (*ONE_EVENT.values(), *LOOK_ALIKES.values()) for place in (0, 1)]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(SENTENCES, max_size=5))
def test_every_claim_is_in_just_one_story_in_the_order_of_first_claims(articles: list[tuple[str, str | None]]) -> None:
    told = tell(*articles)
    places = {claim.id: place for place, claim in enumerate(told.claims)}
    homes = [[places[claim] for claim in story.claims] for story in told.stories]
    assert Counter(place for home in homes for place in home) == Counter(range(len(told.claims)))
    assert [min(home) for home in homes] == sorted(min(home) for home in homes)
    assert [story.id for story in told.stories] == [f"E{number}" for number in range(1, len(told.stories) + 1)]


def test_each_version_of_a_conflict_has_its_origin_though_they_share_words() -> None:
    text = "Russia and Laos signed 11 agreements on building wind farms near Savannakhet and Pakse on March 4, 2025."
    told = tell((text, "2025-03-05"), (text.replace("11", "14"), "2025-03-06"))
    assert [(story.origins, story.conflict is not None) for story in told.stories] == [(("S1", "S2"), True)]


def test_one_persons_words_in_two_articles_are_one_voice_with_one_origin() -> None:
    told = tell(
        ("“It was a hard year for us,” said Energy Minister Rosa Lund.", "2025-05-13"),
        ("Energy Minister Rosa Lund told reporters: “It was a hard year for us.”", "2025-05-14"),
        ("“It was a hard year for us,” said Trade Minister Jan Berg.", "2025-05-14"),
    )
    assert told.themes == [("C1", "C2")]
    assert [story.origins for story in told.stories] == [("S1",), ("S3",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("opened an embassy in", "closed an embassy in"),
        ("signed the ferry treaty in", "cancelled the ferry treaty in"),
        ("resumed direct flights to", "suspended direct flights to"),
        ("raised the price of diesel for", "cut the price of diesel for"),
        ("gave a loan for a quay to", "offered a loan for a quay to"),
    ],
)
def test_what_was_set_going_and_what_was_brought_to_an_end_are_two_events(one: str, other: str) -> None:
    first, second = (f"Russia {act} Vientiane on 5 May 2025." for act in (one, other))
    assert tell((first, "2025-05-06"), (second, "2025-05-06")).merged == []


@pytest.mark.parametrize(
    ("act", "merged"),
    [("asked {} to delay the ferry line", []), ("met {} for talks on the ferry line", [("C1", "C2")])],
)
def test_two_who_are_each_in_the_others_part_are_in_two_events(act: str, merged: list[tuple[str, str]]) -> None:
    one, other = (
        f"{first} {act.format(second)} on 5 May 2025." for first, second in (("Putin", "Xi"), ("Xi", "Putin"))
    )
    assert tell((one, "2025-05-06"), (other, "2025-05-06")).merged == merged

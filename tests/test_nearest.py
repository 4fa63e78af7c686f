"""The recording nearest to a request."""

from briefing.provider.nearest import Nearest, find_nearest
from tests.provider_rig.examples import ARTICLE, request


def test_nothing_recorded_has_no_nearest() -> None:
    assert find_nearest(request().body, []) is None


def test_a_changed_prompt_is_named_with_the_place() -> None:
    long = "You list the claims of one article. Copy each quote word for word from it. " * 3
    recorded = request(system=long.replace("word for word", "exactly", 1))
    expected = Nearest(
        "k",
        (
            "system message differs from character 52: 'ach quote word for word from it. You list the clai', "
            "recorded 'ach quote exactly from it. You list the claims of '",
        ),
    )
    assert find_nearest(request(system=long).body, [("k", recorded.body)]) == expected


def test_with_the_same_prompt_the_most_similar_article_is_nearest() -> None:
    recorded = [("far", request("Quite another text about the weather in the mountains.").body),
                ("near", request(ARTICLE.replace("Monday", "Tuesday")).body)]  # fmt: skip
    nearest = find_nearest(request().body, recorded)
    assert nearest is not None
    assert nearest.key == "near"
    assert [difference.split(" differs")[0] for difference in nearest.differences] == ["user message"]


def test_fields_that_one_side_lacks_are_named() -> None:
    nearest = find_nearest(request(temperature=0).body, [("k", request(seed=1).body)])
    assert nearest == Nearest("k", ("temperature is new", "seed is not asked now"))

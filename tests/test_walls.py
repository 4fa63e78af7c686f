"""What stands where an article should."""

import pytest

from briefing.articles.walls import JAVASCRIPT, count_words, is_walls_own, wall
from tests.saved_articles import GRAIN, PARAGRAPHS

LONG = "\n".join(PARAGRAPHS)
ROBOT = "a robot check, not the article: save the page from a browser"
PAYWALL = "only the beginning of an article behind a paywall"


@pytest.mark.parametrize(
    ("shown", "reason"),
    [
        ("404\nPage not found", "a page that says the article is not there (404)"),
        ("Sorry, the page you are looking for no longer exists.", "a page that says the article is not there (404)"),
        ("Страница не найдена", "a page that says the article is not there (404)"),
        ("Subscribe to continue reading this story.", PAYWALL),
        ("To read the full story, sign in or subscribe.", PAYWALL),
        ("This article is for subscribers only.", PAYWALL),
        ("You have reached your limit of free articles.", PAYWALL),
        ("We value your privacy. Accept all. Manage preferences.", "a consent wall, not the article"),
        ("Please enable JavaScript to run this app.", JAVASCRIPT),
        ("Verify you are human by completing the action below.", ROBOT),
        ("Just a moment...", ROBOT),
    ],
)
def test_walls_are_told_by_their_words(shown: str, reason: str) -> None:
    assert wall(shown, count_words(shown)) == reason
    assert wall(f"{PARAGRAPHS[0]}\n{shown}", count_words(PARAGRAPHS[0])) == reason


@pytest.mark.parametrize("line", ["Subscribe to continue reading.", "We use cookies. Accept all.", "Page not found"])
def test_an_article_with_text_enough_is_none(line: str) -> None:
    assert wall(f"{LONG}\n{line}", count_words(LONG)) is None


def test_a_walls_own_paragraphs_are_told_from_news() -> None:
    assert is_walls_own("we and our 1,432 partners store personal data on your device. manage preferences at any time.")
    assert is_walls_own("try unlimited access. only €1 for 4 weeks, then €69 per month. cancel anytime.")
    assert not is_walls_own("the minister said that the partners had cancelled the deal.")


@pytest.mark.parametrize(
    "text", ["The minister will visit the capital on Tuesday.", "The 404 men of the crew came home.", GRAIN]
)
def test_a_short_article_is_none(text: str) -> None:
    assert wall(text, count_words(text)) is None


def test_a_page_that_only_a_script_draws_is_told() -> None:
    assert wall("Loading", 0, "<html><script src='app.js'></script><div id='root'>Loading</div></html>") == JAVASCRIPT
    assert wall("Loading", 0, "<html><p>Loading</p></html>") is None

"""Plans told as done in other words are found."""

import pytest

from briefing.engines.llm_plans import told_as_done


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("Work began.", "Work will begin in June.", "will begin in"),
        ("The mayor met the board.", "The mayor will meet the board on Monday.", "will meet the"),
        ("The mayor paid a visit.", "The mayor is set to pay a visit to Lund.", "is set to pay a"),
        ("The board laid a cable.", "The board plans to lay a cable.", "plans to lay a"),
        ("The mayor will meet the board.", "The mayor will meet the board on Monday.", None),
        ("A meeting of the mayor and the board was planned.", "The mayor will meet the board.", None),
        ("Ferries hit the pier.", "A repair after ferries hit the pier will be the talk of the town.", None),
        ("The mayor left.", "The mayor left, and the board will meet on Monday.", None),
        ("", "The mayor will meet the board.", None),
    ],
)
def test_a_plan_told_as_done_is_found(text: str, quote: str, found: str | None) -> None:
    assert told_as_done(text, [quote]) == found

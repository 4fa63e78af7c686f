"""When a text refutes its stamp, and when it doesn't."""

import pytest

from briefing.articles.refuted import refutation
from briefing.articles.told_days import ToldDay, told_days
from briefing.records import Span


def refuted(stamp: str, text: str) -> str | None:
    return refutation(stamp, text, [Span(0, len(text))])


def test_a_day_behind_and_a_day_ahead_that_both_lie_after_the_stamp_refute_it() -> None:
    text = "On July 1, the ministers had a call. Starting from July 11, the line will be closed for ten days."
    assert (
        refuted("2024-05-15", text)
        == "the text tells of “On July 1” as past and of “Starting from July 11” as still to come"
    )
    assert refuted("2024-07-03", text) is None
    assert refuted("2023-07-11", text) is None


def test_two_days_told_as_past_that_lie_after_the_stamp_refute_it() -> None:
    text = "On July 1, the ministers had a call. On July 3 they signed the papers."
    assert refuted("2024-05-15", text) == "the text tells of “On July 1” and “On July 3” as past"


def test_a_whole_date_told_as_past_after_the_stamp_refutes_it() -> None:
    assert refuted("2024-05-15", "The papers were signed on 3 July 2024 in the capital.") == (
        "the text tells of “on 3 July 2024” as past"
    )
    assert refuted("2023", "The papers were signed in July 2024.") == "the text tells of “in July 2024” as past"


def test_a_whole_date_still_to_come_long_before_the_stamp_refutes_it() -> None:
    text = "The forum will be held on 3 March 2022 in the capital."
    assert refuted("2024-05-15", text) == "the text tells of “on 3 March 2022” as still to come"
    assert refuted("2022-03-20", text) is None
    assert refuted("2024-05-15", "He said the forum would be held on 3 March 2022.") is None
    assert refuted("2024-05-15", "The forum was scheduled for 3 March 2022.") is None
    assert refuted("2024-05-15", "He said: “The forum will be held on 3 March 2022.”") is None


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("2024-05-15", "On July 1, the ministers had a call."),  # one day alone may be last year's
        ("2024-05-15", "On July 1, 1997, the flag came down. On July 3, 1997, it went up."),
        ("2024-05-15", "In 1997 much changed. On July 1, the flag came down; on July 3, it went up."),
        ("2024-05-15", "Every July 1 they gathered, and every July 3 they left."),
        ("2024-05-15", "He said: “On July 1 we met, and on July 3 we parted.”"),
        ("2024-05-15", "They will meet on July 1. They will part on July 3."),
        ("2024-05-15", "They agreed to meet on 3 July 2024 and signed a paper to start supplies in June 2025."),
        ("2024-05-15", "On May 12, they met. On July 1, they had met too. On July 3 they had left."),
        ("2024-05-15", "The law was to expire on 3 July 2024."),
        ("2024-05-15", "Editor's note, updated on 3 July 2024: the caption was wrong."),
        ("2024-05-15", "The papers were signed on 16 May 2024."),  # the stamp's time zone
        ("2024-01-05", "On December 20, they met. On December 28, they parted."),
        ("2024", "On July 1, the ministers had a call. On July 3 they signed."),
    ],
)
def test_plans_history_quotations_and_the_near_past_refute_nothing(stamp: str, text: str) -> None:
    assert refuted(stamp, text) is None


def test_days_are_told_by_their_verb_and_only_in_the_body() -> None:
    text = "On July 1, they met. They will part on July 9. On July 5 they slept."
    told = told_days(text, [Span(0, 47)])
    assert told == ((ToldDay("On July 1", 7, 1),), (ToldDay("on July 9", 7, 9),))


def test_days_are_counted_around_the_year() -> None:
    assert ToldDay("", 1, 2).after(ToldDay("", 12, 31)) == 2
    assert ToldDay("", 12, 31).after(ToldDay("", 1, 2)) == 364

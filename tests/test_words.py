"""What the words of a sentence do."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.evidence.words import (
    Word,
    conditions,
    connective,
    contrasts,
    denials,
    hedges,
    modals,
    negations,
    plans,
    speech,
    words,
)

FINDERS = (words, negations, denials, modals, plans, hedges, conditions, contrasts, speech)


def found(find: Callable[[str], list[Word]], text: str) -> list[str]:
    return [word.text for word in find(text)]


LATIN = st.sampled_from([
    *("not ", "isn’t ", "will ", "May ", "may ", "the talks are due to ", "I think ", "about 5 ", "unless "),
    *("said", "Łódź", "café", "F-16", "’s", "-", "‑", "_", "€7", "…", "\n", "\xad", "ʼ", "e\u0301", "\u2009", "K"),
])  # fmt: skip


@given(st.lists(LATIN, max_size=12).map("".join))
def test_a_sign_of_another_script_changes_no_word(text: str) -> None:
    for find in FINDERS:
        assert [word for word in find(f"{text} 你") if word.text != "你"] == find(text)


def test_words_keep_their_inner_marks_and_chinese_goes_by_character() -> None:
    assert found(words, "Kim’s well-known F-16 (2024), не так: 你好.") == [
        "Kim’s", "well-known", "F-16", "2024", "не", "так", "你", "好",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("find", "text", "expected"),
    [
        (negations, "He did not go, and she hasn’t; nobody did, without reason.", ["not", "n’t", "nobody", "without"]),
        (negations, "It is no longer so. Он не был. 他没有去", ["no longer", "не", "没有"]),
        (negations, "A notable knot in the north.", []),
        (denials, "She denied it, refused to go and failed to call.", ["denied", "refused", "failed"]),
        (modals, "He will go, she’ll stay and it may rain.", ["will", "’ll", "may"]),
        (modals, "They are expected to sign and plan to build.", ["are expected to", "plan to"]),
        (modals, "In May, Will Smith came.", []),
        (plans, "A planned summit, scheduled for spring.", ["planned", "scheduled"]),
        (hedges, "It appears to rain, reportedly.", ["appears to", "reportedly"]),
        (hedges, "About 20 ships showed signs of rust.", ["About", "signs of"]),
        (hedges, "He spoke about rust.", []),
        (hedges, "A potential deal with potential for growth.", ["potential"]),
        (conditions, "If it rains, unless the sun shines, except for a day.", ["If", "unless", "except for"]),
        (contrasts, "Not only tea but also milk, despite the price.", ["Not only", "but also", "despite"]),
        (speech, "She said so, according to Reuters.", ["said", "according to"]),
        (speech, "Он заявил, по словам очевидцев.", ["заявил", "по словам"]),
    ],
)  # fmt: skip
def test_each_kind_of_word_is_found(find: Callable[[str], list[Word]], text: str, expected: list[str]) -> None:
    assert found(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("However, it rained.", "However, "),
        ("But it rained.", "But "),
        ("Butter melts.", None),
        ("It rained, however.", None),
    ],
)
def test_a_leading_connective_points_back(text: str, expected: str | None) -> None:
    word = connective(text)
    assert (word.text if word else None) == expected


@example("as reported by")
@given(st.text())
def test_offsets_give_back_the_words_in_order(text: str) -> None:
    for find in FINDERS:
        spans = [(word.start, word.end) for word in find(text)]
        assert [text[start:end] for start, end in spans] == found(find, text)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_no_less_is_no_negation() -> None:
    assert found(negations, "Тем не менее экспорт не вырос, не менее 10 судов.") == ["не"]


@pytest.mark.parametrize("piece", ["a", "not ", " ", "-", "е", "不", "is set ", "one of the "])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    for find in FINDERS:
        find(piece * (100_000 // len(piece)))
    connective(piece * 10_000)

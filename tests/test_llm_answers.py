"""Answers are read as far as they can be, and whatever they hold nothing but an AnswerError comes out."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.engines.llm_answers import (
    AnswerError,
    json_object,
    read_claims_answer,
    read_prose_answer,
    read_refused_answer,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["claims", "summary", "bottom_line", "judgments", "partners", "sentences", "text", "quote_ids"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(JSON, st.text(max_size=20), st.text(max_size=20))
def test_any_answer_is_read_or_refused(value: object, before: str, after: str) -> None:
    text = before + json.dumps(value) + after
    for read in (read_claims_answer, read_prose_answer, read_refused_answer):
        with suppress(AnswerError):
            read(text)


@pytest.mark.parametrize("text", ['{"a":' * 100_000, "{" * 1_000_000, '{"claims": [' + "[" * 100_000, "x" * 1_000_000])
def test_hostile_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(AnswerError):
        read_claims_answer(text)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("I can't.", "there is no JSON object in it"),
        ('{"summary": []}', "the object has no claims"),
        ('{"claims": [', "Expecting value at character 12"),
        ('{"claims": "none", "summary": []}', "claims is no list"),
        ('{"claims": [{"text": "x"}], "summary": []}', "claims: quote_ids: Field required"),
    ],
)
def test_the_error_says_what_is_wrong(text: str, error: str) -> None:
    with pytest.raises(AnswerError, match=f"^{error}"):
        read_claims_answer(text)


def test_the_first_object_with_the_right_names_is_taken() -> None:
    text = 'So {"a": 1}? No: {"sentences": [1]} and {"sentences": [2]}.'
    assert json_object(text, ["sentences"]) == {"sentences": [1]}


def test_an_object_encoded_twice_is_read() -> None:
    assert json_object(json.dumps(json.dumps({"claims": [1]})), ("claims",)) == {"claims": [1]}
    assert json_object('"quoted" words, then {"claims": [1]}', ("claims",)) == {"claims": [1]}


def test_strings_are_one_line_and_lists_of_ids_are_words() -> None:
    given = {
        "text": "a\n\u200bb\x00  c",
        "quote_ids": ["Q1.", " [Q2]", 3, None, "Q" * 99],
        "date": "null",
        "speaker": " ",
    }
    (claim,) = read_claims_answer(json.dumps({"claims": [given]} | {"summary": []})).claims
    assert (claim.text, claim.quote_ids, claim.date, claim.speaker) == ("a b c", ["Q1", "Q2", "Q" * 20], None, None)
    one = read_claims_answer(json.dumps({"claims": [given | {"quote_ids": "Q4"}], "summary": []})).claims[0]
    assert one.quote_ids == ["Q4"]


def test_half_a_surrogate_pair_is_no_character() -> None:
    text = '{"claims": [{"text": "Lund \\ud83d won", "quote_ids": ["Q\\udc001"]}], "summary": []}'
    (claim,) = read_claims_answer(text).claims
    assert (claim.text, claim.quote_ids) == ("Lund won", ["Q 1"])

"""Answers as endpoints give them, and how they are read."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.provider.answers import Attempt, is_completion, lasting_rejection, response_of, with_usage
from briefing.records import Response
from tests.provider_rig.examples import completion, request, too_long


def with_choice(**choice: Any) -> dict[str, Any]:
    return completion(choices=[{"index": 0, **choice}])


def test_a_completion_is_read_whole() -> None:
    assert response_of(Attempt(200, completion("Words.")), "asked") == Response(
        text="Words.", finish_reason="stop", model="gpt-5.4-mini", input_tokens=100, output_tokens=10
    )


@pytest.mark.parametrize(
    ("choice", "text", "finish_reason"),
    [
        ({"message": {"content": "Half"}, "finish_reason": "length"}, "Half", "length"),
        ({"message": {"content": None, "refusal": "No."}, "finish_reason": "stop"}, None, "refusal"),
        ({"message": {"content": ""}, "finish_reason": "content_filter"}, None, "content_filter"),
        ({"message": {"content": "All."}, "finish_reason": "eos"}, "All.", "stop"),
        ({"message": {"content": "All."}}, "All.", "stop"),
        ({"message": {}}, None, "stop"),
        ({"message": {"content": [{"type": "text", "text": "In "}, {"text": "parts."}]}}, "In parts.", "stop"),
        ({"message": {"content": json.loads('"a \\ud83d b"')}}, "a \ufffd b", "stop"),
    ],
)
def test_answers_in_their_variants(choice: dict[str, Any], text: str | None, finish_reason: str) -> None:
    body = with_choice(**choice)
    assert is_completion(body)
    response = response_of(Attempt(200, body), "asked")
    assert (response.text, response.finish_reason) == (text, finish_reason)


def test_an_answer_without_a_model_has_the_one_that_was_asked() -> None:
    assert response_of(Attempt(200, completion(model=None)), "asked").model == "asked"
    assert response_of(Attempt(400, too_long()), "asked") == Response(
        text=None, finish_reason="too_long", model="asked"
    )


@pytest.mark.parametrize(
    "usage",
    [
        *(None, 5, [], {}, {"prompt_tokens": "7", "completion_tokens": 1}),
        {"prompt_tokens": 7, "completion_tokens": -1},
        {"prompt_tokens": 10**30, "completion_tokens": 1},
        {"prompt_tokens": 7.5, "completion_tokens": 1},
    ],
)
def test_an_answer_whose_count_is_no_number_is_an_answer_and_counted_here(usage: Any) -> None:
    body = completion(usage=usage)
    assert is_completion(body)
    assert with_usage(Attempt(200, body), request()).body["usage"]["completion_tokens"] == 3


_NAMES = st.sampled_from(["choices", "message", "content", "usage", "prompt_tokens", "text", "refusal", "model"])
_LEAVES = st.none() | st.booleans() | st.integers() | st.text()
_BODIES = st.recursive(_LEAVES, lambda inner: st.lists(inner) | st.dictionaries(_NAMES, inner))


@given(_BODIES)
def test_whatever_passes_for_a_completion_can_be_read(body: Any) -> None:
    for candidate in (body, {"choices": [body]}, {"choices": [{"message": body}], "usage": body}):
        if is_completion(candidate):
            response_of(Attempt(200, candidate), "asked")


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "text",
        {},
        {"choices": []},
        {"choices": [{}]},
        {"error": {}},
        with_choice(message={"content": 5}),
    ],
)
def test_other_bodies_are_no_completions(body: Any) -> None:
    assert not is_completion(body)


@pytest.mark.parametrize(
    ("status_code", "message", "reason"),
    [
        (400, "This model's maximum context length is 128000 tokens. However, your messages resulted in 130000",
         "too_long"),
        (400, "the request exceeds the available context size, try increasing it", "too_long"),
        (413, "prompt is too long: 210000 tokens > 200000 maximum", "too_long"),
        (413, "Request Entity Too Large", "too_long"),
        (400, "The input token count (40000) exceeds the maximum number of tokens allowed (32768).", "too_long"),
        (400, "'max_tokens' or 'max_completion_tokens' is too large: 9000. This model's maximum context length is 8192",
         None),
        (400, "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
         "content_filter"),
        (400, "Invalid parameter: 'response_format'", None),
        (500, "maximum context length", None),
        (429, "too many tokens a minute; context_length_exceeded", None),
    ],
)  # fmt: skip
def test_rejections_that_belong_to_the_request_are_told_from_others(
    status_code: int, message: str, reason: str | None
) -> None:
    assert lasting_rejection(status_code, {"error": {"message": message}}) == reason

"""What is learned about an endpoint from its rejections."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.provider.dialect import Dialect, adapt, learn
from tests.provider_rig.examples import SCHEMA, request


def error(message: str, param: str | None = None) -> dict[str, Any]:
    return {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": None}}


BODY = dict(request(max_completion_tokens=900, temperature=0, seed=7).body)


def test_a_fresh_dialect_changes_nothing() -> None:
    assert adapt(BODY, Dialect()) == BODY


@pytest.mark.parametrize(
    ("status_code", "said", "lesson"),
    [
        # OpenAI, on an older model
        (400, error("Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model."),
         Dialect(answer_format="json_object")),
        # DeepSeek
        (400, error("This response_format type is unavailable now"), Dialect(answer_format="json_object")),
        # llama.cpp
        (500, error("Failed to parse grammar"), Dialect(answer_format="json_object")),
        # OpenRouter
        (404, error("No endpoints found that support the requested structured outputs"),
         Dialect(answer_format="json_object")),
        # OpenAI, older models behind a proxy
        (400, error("Unrecognized request argument supplied: max_completion_tokens"),
         Dialect(token_limit="max_tokens")),
        # Mistral: a pydantic error without `error`
        (422, {"detail": [{"type": "extra_forbidden", "loc": ["body", "seed"], "input": 7}]},
         Dialect(dropped=frozenset({"seed"}))),
        # OpenAI, reasoning models
        (400, error("Unsupported value: 'temperature' does not support 0 with this model.", "temperature"),
         Dialect(dropped=frozenset({"temperature"}))),
        # vLLM
        (400, error("'max_completion_tokens' is too large: 900. This model's maximum context length is 512 tokens"),
         Dialect(dropped=frozenset({"max_completion_tokens"}))),
    ],
)  # fmt: skip
def test_each_endpoints_words_teach_the_same_lessons(status_code: int, said: Any, lesson: Dialect) -> None:
    assert learn(Dialect(), BODY, status_code, said) == lesson


@pytest.mark.parametrize(
    ("status_code", "said"),
    [
        (400, error("Invalid message role", "messages")),
        (400, error("We could not parse the JSON body of your request.")),
        (500, error("The server had an error; temperature of the GPU too high")),
        (404, error("The model `gpt-9` does not exist")),
        (429, error("Rate limit reached for response_format")),
    ],
)
def test_other_rejections_teach_nothing(status_code: int, said: Any) -> None:
    assert learn(Dialect(), BODY, status_code, said) is None


def test_the_newer_name_is_learned_from_a_refused_older_one() -> None:
    said = error("Unsupported parameter: 'max_tokens' is not supported with this model.", "max_tokens")
    lesson = learn(Dialect(), request(max_tokens=9).body, 400, said)
    assert lesson == Dialect(token_limit="max_completion_tokens")
    assert adapt(request(max_tokens=9).body, lesson)["max_completion_tokens"] == 9


def test_without_schema_mode_the_schema_is_told_in_the_system_message() -> None:
    for answer_format, sent in (("json_object", {"type": "json_object"}), ("plain", None)):
        adapted = adapt(BODY, Dialect(answer_format=answer_format))  # type: ignore[arg-type]
        told = adapted["messages"][0]["content"]
        assert told.startswith(BODY["messages"][0]["content"] + "\n\nAnswer with one JSON object")
        assert told.endswith(json.dumps(SCHEMA))
        assert adapted.get("response_format") == sent
        assert adapted["messages"][1:] == BODY["messages"][1:]


def test_without_a_system_message_one_is_added() -> None:
    body = {**BODY, "messages": BODY["messages"][1:]}
    roles = [message["role"] for message in adapt(body, Dialect(answer_format="plain"))["messages"]]
    assert roles == ["system", "user"]


@given(st.lists(st.sampled_from([*BODY, "json_object", "nothing"])))
def test_learning_ends_and_never_touches_the_canonical_body(refused: list[str]) -> None:
    before = json.dumps(BODY)
    dialect = Dialect()
    lessons = 0
    for field in refused:
        while (lesson := learn(dialect, adapt(BODY, dialect), 400, error(f"no {field}", field))) is not None:
            assert lesson != dialect
            dialect = lesson
            lessons += 1
    assert lessons <= 2 + 2 + 3
    assert json.dumps(BODY) == before
    assert adapt(BODY, dialect)["model"] == BODY["model"]

"""What an endpoint needs said differently, learned from its own rejections, once a run.

Works on a copy of the body: the canonical request and its key never change.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from briefing.provider.answers import error_words

TOKEN_LIMITS = ("max_completion_tokens", "max_tokens")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How bodies are put to one endpoint."""

    answer_format: Literal["json_schema", "json_object", "plain"] = "json_schema"
    """The strictest form of answer that the endpoint takes, of those not refused yet."""
    token_limit: str | None = None
    """The field that carries the limit of the answer; None: as in the canonical body."""
    dropped: frozenset[str] = frozenset()
    """Fields that it knows in no form."""


def adapt(body: Mapping[str, Any], dialect: Dialect) -> dict[str, Any]:
    """The body as the endpoint takes it. A schema that can't be sent as such is told in the system message."""
    adapted = {name: value for name, value in body.items() if name not in dialect.dropped}
    if dialect.token_limit:
        for name in TOKEN_LIMITS:
            if name in adapted and name != dialect.token_limit:
                adapted[dialect.token_limit] = adapted.pop(name)
    schema_format = body.get("response_format")
    if dialect.answer_format != "json_schema" and isinstance(schema_format, Mapping):
        adapted["messages"] = _with_schema_told(body["messages"], schema_format)
        adapted["response_format"] = {"type": "json_object"}
        if dialect.answer_format == "plain":
            del adapted["response_format"]
    return adapted


def _with_schema_told(messages: list[dict[str, Any]], schema_format: Mapping[str, Any]) -> list[dict[str, Any]]:
    schema = schema_format.get("json_schema", {}).get("schema", {})
    told = "Answer with one JSON object and nothing else. It must fit this JSON schema: " + json.dumps(schema)
    first, *rest = messages
    if first.get("role") != "system" or not isinstance(first.get("content"), str):
        return [{"role": "system", "content": told}, *messages]
    return [{**first, "content": f"{first['content']}\n\n{told}"}, *rest]


def learn(dialect: Dialect, body: Mapping[str, Any], status_code: int, error: object) -> Dialect | None:
    """The next dialect to try after a rejection of `body`, which was put in `dialect`; None if the rejection is about
    something else. Each lesson removes a possibility, so that learning ends."""
    if status_code not in (400, 404, 415, 422, 500, 501):
        return None
    field = _refused_field(body, status_code, error)
    if field is None:
        return None
    if field == "response_format":
        return replace(dialect, answer_format=_LOOSER[dialect.answer_format])
    if field in TOKEN_LIMITS and not dialect.token_limit and "too large" not in error_words(error):
        return replace(dialect, token_limit=next(name for name in TOKEN_LIMITS if name != field))
    return replace(dialect, dropped=dialect.dropped | {field})


_LOOSER: dict[str, Literal["json_object", "plain"]] = {"json_schema": "json_object", "json_object": "plain"}
_FORMAT_WORDS = ("response_format", "json_schema", "json_object", "structured output", "grammar", "guided")


def _refused_field(body: Mapping[str, Any], status_code: int, error: object) -> str | None:
    """The optional field of `body` that the error is about: named by its `param`, else by its words. A server error
    is about a field only where it names the answer's form (llama.cpp fails so on grammars)."""
    words = error_words(error)
    optional = [name for name in body if name not in ("model", "messages")]
    if "response_format" in body and any(word in words for word in _FORMAT_WORDS):
        return "response_format"
    if status_code >= 500 or status_code == 404:
        return None
    param = str(_param(error)).split(".")[0]
    return param if param in optional else next((name for name in optional if name in words), None)


def _param(error: object) -> object:
    inner = error.get("error", error) if isinstance(error, Mapping) else None
    return inner.get("param") if isinstance(inner, Mapping) else None

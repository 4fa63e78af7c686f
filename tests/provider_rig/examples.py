"""Requests and answers to test with."""

from typing import Any

from briefing.records import Request

ARTICLE = (
    "The two harbour boards signed a five-year dredging contract in Port Alder on Monday. "
    "The chairwoman said that work would begin in spring. Traders in the town expect lower fees."
)
SCHEMA = {
    "type": "object",
    "properties": {
        "claims": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"text": {"type": "string"}, "quote": {"type": "string"}},
                "required": ["text", "quote"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["claims"],
    "additionalProperties": False,
}


def request(text: str = ARTICLE, *, system: str = "List the claims.", **more: Any) -> Request:
    """A request as an engine makes it; `more` are further fields of its body."""
    answer_format = {"type": "json_schema", "json_schema": {"name": "claims", "strict": True, "schema": SCHEMA}}
    messages = [{"role": "system", "content": system}, {"role": "user", "content": text}]
    body = {"model": "gpt-5.4-mini", "messages": messages, "response_format": answer_format, **more}
    return Request(body=body, purpose="claims")


def completion(text: str | None = "An answer.", **more: Any) -> dict[str, Any]:
    """A chat completion; `more` are further fields of its body."""
    message = {"role": "assistant", "content": text, "refusal": None}
    return {
        "object": "chat.completion",
        "model": "gpt-5.4-mini",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
        **more,
    }


def too_long() -> dict[str, Any]:
    """The body of a rejection as too long."""
    return {"error": {"message": "Too long.", "code": "context_length_exceeded", "param": "messages"}}

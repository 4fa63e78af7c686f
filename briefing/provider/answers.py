"""What a provider answered to one request, and how it is read.

An attempt is what a chat-completions endpoint said, unchanged: a completion, or a rejection that asking again
would only repeat (too long for the model, filtered). Both are kept and replayed; anything else is a failure
and never kept.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefing.records import Request, Response


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer as it came, in the shape of a batch file's `response`."""

    status_code: int
    body: Mapping[str, Any]
    """A chat completion, or `{"error": {...}}`."""
    from_batch: bool = False
    """Asked through the batch API, at half the price."""


def response_of(attempt: Attempt, asked_model: str) -> Response:
    """The attempt as the engines see it; `asked_model` stands in where the answer names none."""
    model = str(attempt.body.get("model") or asked_model)
    if attempt.status_code != 200:
        reason = lasting_rejection(attempt.status_code, attempt.body) or "refusal"
        return Response(text=None, finish_reason=reason, model=model)
    choice = attempt.body["choices"][0]
    message = choice["message"]
    return Response(
        text=None if message.get("refusal") else _text(message.get("content")),
        finish_reason="refusal" if message.get("refusal") else _finish_reason(choice.get("finish_reason")),
        model=model,
        input_tokens=_count(attempt.body, "prompt_tokens") or 0,
        output_tokens=_count(attempt.body, "completion_tokens") or 0,
    )


def _text(content: object) -> str | None:
    """Some endpoints answer in parts; an empty answer is none."""
    if isinstance(content, list):
        content = "".join(str(part.get("text") or "") for part in content if isinstance(part, Mapping))
    if not isinstance(content, str) or not content:
        return None
    # Half a surrogate pair, which JSON can carry, is no character.
    return content.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _finish_reason(given: object) -> str:
    return str(given) if given in ("length", "content_filter") else "stop"


def is_readable(attempt: Attempt) -> bool:
    """A completion, or a rejection that is kept; a damaged one is neither."""
    return (
        is_completion(attempt.body)
        if attempt.status_code == 200
        else bool(lasting_rejection(attempt.status_code, attempt.body))
    )


def is_completion(body: object) -> bool:
    """Whether a body has the parts of a chat completion that are read here."""
    if not isinstance(body, Mapping) or not isinstance(choices := body.get("choices"), list) or not choices:
        return False
    choice = choices[0]
    if not isinstance(choice, Mapping) or not isinstance(message := choice.get("message"), Mapping):
        return False
    return isinstance(message.get("content"), str | list | None)


def _count(body: Mapping[str, Any], name: str) -> int | None:
    """What the endpoint counted; None where it gives no number, or one that no answer can have."""
    usage = body.get("usage")
    count = usage.get(name) if isinstance(usage, Mapping) else None
    return count if isinstance(count, int) and 0 <= count <= _MOST_TOKENS else None


_MOST_TOKENS = 1_000_000_000


def lasting_rejection(status_code: int, body: Mapping[str, Any]) -> str | None:
    """`too_long` or `content_filter` where the request itself is rejected; None for any other error."""
    if status_code not in (400, 413, 422):
        return None
    words = error_words(body)
    if "content_filter" in words or "content management policy" in words:
        return "content_filter"
    too_long = status_code == 413 or (_TOO_LONG.search(words) and not _ANSWER_TOO_LONG.search(words))
    return "too_long" if too_long else None


def error_words(body: object) -> str:
    """An error body in lower case, for matching: the endpoints agree on no field."""
    return json.dumps(body, ensure_ascii=False).lower()[:4000]


# The words of OpenAI, vLLM, llama.cpp, LM Studio, Mistral, Anthropic- and Google-compatible servers.
_TOO_LONG = re.compile(
    r"context_length_exceeded|exceed_context_size|context[ _](?:length|window|size)|maximum model length"
    r"|prompt is too long|too many (?:input )?tokens|input token count|reduce the length of"
)
# vLLM names the context length also where only the room asked for the answer is too large.
_ANSWER_TOO_LONG = re.compile(r"max_(?:completion_)?tokens[^.]{0,80} too large")


def with_usage(attempt: Attempt, request: Request) -> Attempt:
    """The attempt with token counts, counted here where the endpoint gave none: a replay costs the same."""
    counts = [_count(attempt.body, name) for name in ("prompt_tokens", "completion_tokens")]
    if attempt.status_code != 200 or None not in counts:
        return attempt
    from briefing.articles.tokens import count_tokens

    answer = response_of(attempt, "")
    asked, given = prompt_tokens(request.body), count_tokens(answer.text or "")
    usage = {"prompt_tokens": asked, "completion_tokens": given, "total_tokens": asked + given}
    return replace(attempt, body={**attempt.body, "usage": usage})


def prompt_tokens(body: Mapping[str, Any]) -> int:
    """Tokens of the messages, with four that frame each message and three that open the answer (OpenAI
    Cookbook, "How to count tokens with tiktoken")."""
    from briefing.articles.tokens import count_tokens

    messages = body["messages"]
    return count_tokens("\n".join(message_text(message) for message in messages)) + 4 * len(messages) + 3


def cached_tokens(attempt: Attempt) -> int:
    """Prompt tokens that came out of the provider's prompt cache, where it says so."""
    usage = attempt.body.get("usage")
    details = usage.get("prompt_tokens_details") if isinstance(usage, Mapping) else None
    count = details.get("cached_tokens") if isinstance(details, Mapping) else 0
    return count if isinstance(count, int) else 0


def message_text(message: Mapping[str, Any]) -> str:
    """The words of one message."""
    content = message.get("content") or ""
    return content if isinstance(content, str) else "\n".join(part.get("text", "") for part in content)

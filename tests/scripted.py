"""A provider that answers from a script, for tests of the engine `llm`."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from briefing.records import Request, Response, Usage

Answer = str | Mapping[str, Any] | Response
"""Words of a model, an object that it gives as JSON, or a whole response."""


class ScriptedProvider:
    """Answers each request by what `answer` makes of it, and keeps the requests."""

    def __init__(self, answer: Callable[[Request], Answer]) -> None:
        self.requests: list[Request] = []
        self._answer = answer

    @property
    def usage(self) -> Usage:
        return Usage(answers=len(self.requests))

    async def complete(self, request: Request) -> Response:
        self.requests.append(request)
        given = self._answer(request)
        if isinstance(given, Response):
            return given
        return Response(text=given if isinstance(given, str) else json.dumps(given), finish_reason="stop", model="m")


def scripted(*answers: Answer) -> ScriptedProvider:
    """Gives the answers in turn, the last one again and again."""
    left = list(answers)
    return ScriptedProvider(lambda _: left.pop(0) if len(left) > 1 else left[0])


def failed(finish_reason: str) -> Response:
    """A response without words: `length`, `too_long`, `refusal`, `content_filter`."""
    return Response(text=None, finish_reason=finish_reason, model="m")


def user_message(request: Request) -> str:
    return str(request.body["messages"][1]["content"])


def id_of(words: str, request: Request) -> str:
    """The id before the first line of the request that has these words: `Q3`, `C12`."""
    line = next(line for line in user_message(request).splitlines() if words in line)
    found = re.match(r"[A-Z]\d+", line)
    assert found, f"no id before {words!r}"
    return found[0]


def claim(text: str, quote_ids: Sequence[str], **more: Any) -> dict[str, Any]:
    """A claim as a model gives it; `more` replaces its other fields."""
    fields = {"kind": "event", "status": "done", "speaker": None, "speaker_role": None, "speaker_kind": None}
    return {"id": "C1", "text": text, "quote_ids": list(quote_ids), **fields, "via": None, "date": None, **more}

"""Asks a model and makes sure of an answer: read, repaired once, or given up with the reason.

Invariant (laws 10 and 12): a request is never repeated. What follows an unusable answer is a different request, so that
a second run replays the same way.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, NamedTuple, Protocol, TypeVar

from briefing.engines.llm_answers import AnswerError
from briefing.engines.llm_schemas import response_format
from briefing.engines.prompts import Prompts
from briefing.records import Provider, Request, Usage

Answer = TypeVar("Answer")
Result = TypeVar("Result")

_LONGEST_BAD_ANSWER = 6_000
"""Characters of an unreadable answer that are shown to the model again."""


class BilledProvider(Provider, Protocol):
    """A provider that keeps count."""

    @property
    def usage(self) -> Usage:
        """What the answers used so far cost when first given."""
        ...


class Unusable(NamedTuple):
    """Why no answer could be used in the end."""

    reason: str
    too_long: bool
    """The question or the answer was too long: asking for less may help."""

    @property
    def note(self) -> str:
        """For the section that could not be written."""
        return f"In the sources’ own words: {self.reason}."


class Asker:
    """Requests to one model, and their answers."""

    def __init__(self, provider: BilledProvider, prompts: Prompts, model: str) -> None:
        self.provider = provider
        self.prompts = prompts
        self.model = model
        self.answered_by: set[str] = set()
        """The models that answered, as they call themselves."""

    def request(self, purpose: str, system: str, user: str, schema: Mapping[str, Any]) -> Request:
        """Instructions and material, with the strict form of the answer."""
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        body = {"model": self.model, "messages": messages, "response_format": response_format(purpose, schema)}
        return Request(body=body, purpose=purpose)

    def again(self, request: Request, answer: str, words: str, schema: Mapping[str, Any] | None = None) -> Request:
        """The same conversation one turn on: `answer` was given, `words` say what is wrong with it."""
        turns = [{"role": "assistant", "content": answer}, {"role": "user", "content": words}]
        form = response_format("repair", schema) if schema else request.body["response_format"]
        body = {**request.body, "messages": [*request.body["messages"], *turns], "response_format": form}
        return Request(body=body, purpose="repair")

    async def ask(self, request: Request, read: Callable[[str], Answer]) -> Answer | Unusable:
        """The answer, read; an unreadable one is asked for once more, with the error."""
        text = await self._text(request)
        if isinstance(text, Unusable):
            return text
        try:
            return read(text)
        except AnswerError as error:
            words = self.prompts.render("unreadable", error=str(error))
            again = await self._text(self.again(request, text[:_LONGEST_BAD_ANSWER], words))
        if isinstance(again, Unusable):
            return again
        try:
            return read(again)
        except AnswerError as error:
            return Unusable(f"the model's answer could not be read ({error})", too_long=False)

    async def _text(self, request: Request) -> str | Unusable:
        response = await self.provider.complete(request)
        self.answered_by.add(response.model)
        if response.finish_reason in ("length", "too_long"):
            return Unusable("the model's answer was cut by its length", too_long=True)
        if response.finish_reason == "content_filter":
            return Unusable("the provider's filter stopped the model's answer", too_long=False)
        if response.text is None:
            return Unusable("the model refused to answer", too_long=False)
        return response.text


async def all_of(calls: Iterable[Awaitable[Result]]) -> list[Result]:
    """All results in order; every call ends before the first failure is raised, so that offline all are asked for."""
    results = await asyncio.gather(*calls, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return [result for result in results if not isinstance(result, BaseException)]

"""Calls over the network: one endpoint, spoken to through the openai SDK, retried with tenacity.

Failures are of three kinds: the provider's trouble, which waiting cures (asked again); the request's own, which is an
answer of a sort (kept); ours, which nothing cures (ProviderError at once).
"""

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any, NoReturn

import openai
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, wait_random_exponential

from briefing.errors import ProviderError
from briefing.provider.answers import (
    Attempt,
    is_completion,
    lasting_rejection,
    message_text,
    response_of,
)
from briefing.provider.budget import Budget
from briefing.provider.cost import PriceTable, attempt_cost
from briefing.provider.dialect import Dialect, adapt, learn
from briefing.provider.failures import (
    UNREACHED_PATIENCE_S,
    Hung,
    ToldToWait,
    Tries,
    TryAgain,
    is_about_the_account,
    is_curable,
    next_step,
    told,
)
from briefing.provider.hangs import HangWatch
from briefing.provider.limiter import Limiter, read_retry_after_s
from briefing.provider.patience import Patience
from briefing.provider.settings import ProviderSettings, check_reachable
from briefing.records import Request

_LONGEST_WAIT_S = 30.0


class Endpoint:
    """One provider; in one event loop."""

    def __init__(self, settings: ProviderSettings, prices: PriceTable) -> None:
        """ConfigurationError without a key for OpenAI itself."""
        check_reachable(settings)
        self.on_the_wire: set[asyncio.Task[Any] | None] = set()
        """The tasks whose call left and isn't answered yet."""
        self.lost_answers = 0
        """Calls that were cut in transit: paid perhaps, and asked again."""
        self._settings = settings
        self._prices = prices
        self._slots = asyncio.Semaphore(settings.concurrency)
        self._limiter = Limiter()
        self._hangs = HangWatch(settings.timeout_s, settings.least_timeout_s)
        self._budget = Budget(settings.max_cost_usd, prices)
        self._dialect = Dialect()
        self._backoff = wait_random_exponential(settings.backoff_s, _LONGEST_WAIT_S)
        self._failure: ProviderError | None = None
        self._was_reached = False
        """An API was: it answered, or refused."""
        self._was_heard = False
        """Something was, be it no API."""
        self._patience = Patience(settings.max_patience_s)
        self._client = _connect(settings, self._read_headers)

    async def ask(self, request: Request) -> Attempt:
        """The answer to one request, however often it must be asked. ProviderError if it can't be had; every
        later request then fails at once."""
        tries = Tries()
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(TryAgain),
            wait=self._wait_s,
            stop=lambda state: self._is_out_of_patience(state, tries),
            reraise=True,
        )
        try:
            with self._patience.asking():
                return await retrying(self._take_turn, request, tries)
        except TryAgain as error:
            self._failure = ProviderError(self._gave_up(error, request, tries))
            raise self._failure from error
        except ProviderError as error:
            self._failure = self._failure or error
            raise

    def stop(self) -> None:
        """Lets the calls on the wire end, and nothing else begin."""
        self._failure = self._failure or ProviderError("the run was stopped")

    async def aclose(self) -> None:
        """Closes the connections; call `stop` and let the calls on the wire end before."""
        await self._client.close()

    async def _take_turn(self, request: Request, tries: Tries) -> Attempt:
        async with self._slots:
            self._raise_if_over()
            reserved_usd = await self._budget.reserve(request)
            paid_usd: float | None = 0.0
            try:
                await self._limiter.turn(_rough_tokens(request.body))
                self._raise_if_over()
                attempt = await self._call(request, tries)
                paid_usd = self._price(request, attempt)
                return attempt
            except TryAgain as error:
                paid_usd = None if error.maybe_paid else 0.0
                self.lost_answers += error.maybe_paid
                raise
            finally:
                await self._budget.settle(reserved_usd, paid_usd)

    def _raise_if_over(self) -> None:
        if self._failure:
            raise type(self._failure)(str(self._failure))

    async def _call(self, request: Request, tries: Tries) -> Attempt:
        """One try, timed and watched."""
        task, started = asyncio.current_task(), time.monotonic()
        self.on_the_wire.add(task)
        tries.count += 1
        try:
            async with self._hangs.watching(request.purpose, tries.cuts, self._patience.left_s):
                attempt = await self._post(request)
        except TimeoutError as error:
            tries.cuts += 1
            spent_s = time.monotonic() - started
            short = spent_s < self._settings.least_timeout_s and tries.said  # patience ended, which tells nothing
            raise Hung(short or f"no answer within {spent_s:.3g} s", maybe_paid=True) from error
        except TryAgain as error:
            tries.said = str(error)
            tries.failing_s += 0.0 if isinstance(error, ToldToWait) else time.monotonic() - started
            raise
        finally:
            self.on_the_wire.discard(task)
        self._patience.answered()
        self._limiter.answered()
        return attempt

    async def _post(self, request: Request) -> Attempt:
        """One call, said again at once where the endpoint only wants it said differently."""
        while True:
            dialect = self._dialect
            body = adapt(request.body, dialect)
            left_s = time.monotonic()
            try:
                answer = await self._client.post("/chat/completions", body=body, cast_to=object)
            except openai.APIStatusError as error:
                self._was_reached = True
                if kept := self._kept_or_lesson(error, body, dialect, left_s):
                    return kept
            except openai.APIConnectionError as error:
                reason = f"the connection failed: {error.__cause__ or error}"
                raise TryAgain(reason, maybe_paid=self._was_heard) from error
            except (ValueError, openai.APIError) as error:
                raise TryAgain(_unread(error), maybe_paid=True) from error
            else:
                if is_completion(answer):
                    self._was_reached = True
                    return Attempt(200, _as_mapping(answer))
                raise TryAgain(f"not a chat completion: {str(answer)[:200]!r}", maybe_paid=True)

    def _kept_or_lesson(
        self, error: openai.APIStatusError, body: Mapping[str, Any], dialect: Dialect, left_s: float
    ) -> Attempt | None:
        """The attempt for a rejection of the request itself; None after something was learned about the endpoint;
        TryAgain or ProviderError for all else."""
        told_plainly = error.body if isinstance(error.body, str) and error.body else error.message
        rejection = {"error": error.body if isinstance(error.body, Mapping) else {"message": told_plainly}}
        if lasting_rejection(error.status_code, rejection):
            return Attempt(error.status_code, rejection)
        if is_about_the_account(error.status_code, rejection):
            self._fail(error, rejection)
        if lesson := learn(dialect, body, error.status_code, rejection):
            if self._dialect == dialect:
                self._dialect = lesson
            return None
        if is_curable(error.status_code):
            raise self._told_to_wait(error, left_s) or TryAgain(told(error.status_code, rejection))
        self._fail(error, rejection)

    def _told_to_wait(self, error: openai.APIStatusError, left_s: float) -> ToldToWait | None:
        """Stops all calls for as long as the provider asks."""
        wait_s = read_retry_after_s(error.response.headers)
        if wait_s is None and error.status_code != 429:
            return None
        wait_s = self._settings.backoff_s if wait_s is None else wait_s
        self._limiter.refused(wait_s, left_s)
        return ToldToWait(f"the provider asks to wait {wait_s:.1f} s ({error.status_code})", wait_s)

    def _fail(self, error: openai.APIStatusError, rejection: Mapping[str, Any]) -> NoReturn:
        words = told(error.status_code, rejection) + next_step(error.status_code)
        raise ProviderError(f"{self._settings.base_url or 'the provider'} refused: {words}") from error

    async def _read_headers(self, response: Any) -> None:
        self._was_heard = True
        self._limiter.learn(response.headers)

    def _price(self, request: Request, attempt: Attempt) -> float:
        response = response_of(attempt, str(request.body.get("model", "")))
        self._budget.learn(request.purpose, response.output_tokens)
        return attempt_cost(self._prices, attempt, response) or 0.0

    def _wait_s(self, state: RetryCallState) -> float:
        """Jittered, doubling; none where the limiter keeps everybody waiting already."""
        return 0.0 if isinstance(_failure_of(state), ToldToWait) else self._backoff(state)

    def _is_out_of_patience(self, state: RetryCallState, tries: Tries) -> bool:
        """Where nobody is answered, or where it is this request that fails again and again."""
        error = _failure_of(state)
        wait_s = error.retry_after_s if isinstance(error, ToldToWait) else state.upcoming_sleep
        if self._failure or wait_s >= self._patience.left_s:
            return True
        if isinstance(error, ToldToWait | Hung):
            return False  # as long as others are answered, waiting is worth it
        tries.failing_s += wait_s
        return tries.failing_s > self._patience_s

    @property
    def _patience_s(self) -> float:
        patience_s = self._settings.max_patience_s
        return patience_s if self._was_reached else min(patience_s, UNREACHED_PATIENCE_S)

    def _gave_up(self, error: TryAgain, request: Request, tries: Tries) -> str:
        patience_s = self._settings.max_patience_s if isinstance(error, Hung) else self._patience_s
        count = "1 try" if tries.count == 1 else f"{tries.count} tries"
        return (
            f"{self._settings.base_url or 'the provider'} gave no usable answer to a {request.purpose} request"
            f" in {count} within the patience of {patience_s:g} s (max_patience_s); last: {error}"
        )


def _connect(settings: ProviderSettings, on_response: Any) -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(
        base_url=settings.base_url,
        api_key=settings.api_key or "none",
        max_retries=0,
        timeout=openai.Timeout(None, connect=10.0),
        http_client=openai.DefaultAsyncHttpx2Client(event_hooks={"response": [on_response]}),
    )


def _unread(error: Exception) -> str:
    """What begins as JSON was cut off; another server's page was not."""
    body = error.doc.lstrip() if isinstance(error, json.JSONDecodeError) else ""
    return f"not a chat completion: {body[:200]!r}" if body[:1] not in "{" else "the answer was cut off on its way"


def _rough_tokens(body: Mapping[str, Any]) -> int:
    return sum(len(message_text(message)) for message in body["messages"]) // 4


def _as_mapping(answer: object) -> Mapping[str, Any]:
    assert isinstance(answer, Mapping)
    return answer


def _failure_of(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None

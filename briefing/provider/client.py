"""The outside model behind its recordings.

An answer is stored before it is returned, a recorded one is never asked for again, and requests that are the
same are asked once. What talks to the network is imported only when something really has to be asked.
"""

import asyncio
import logging
import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from briefing.errors import InputError, MissingRecordingsError, ProviderError
from briefing.provider.answers import Attempt
from briefing.provider.cost import Bill, PriceTable
from briefing.provider.nearest import find_nearest
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings
from briefing.records import Request, Response, Usage

if TYPE_CHECKING:
    from briefing.provider.endpoint import Endpoint

log = logging.getLogger(__name__)


class OfflineProvider:
    """Recordings only; opens no socket."""

    def __init__(self, recordings: Recordings, prices: PriceTable) -> None:
        self.missing: list[Request] = []
        """Every request that had no recording, in the order asked, each once."""
        self._recordings = recordings
        self._used = Bill(prices)
        self._missing_keys: set[str] = set()

    @property
    def usage(self) -> Usage:
        """What the answers used so far cost when first given."""
        return self._used.usage

    async def complete(self, request: Request) -> Response:
        """The recorded answer; without one MissingRecordingsError, and the request is added to `missing`."""
        key = request.key
        attempt = self._recordings.get(request, key)
        if attempt is None:
            if key not in self._missing_keys:
                self._missing_keys.add(key)
                self.missing.append(request)
            raise MissingRecordingsError(f"no recording of a {request.purpose} request, {key[:12]}")
        return self._used.add(request, key, attempt)


def missing_message(recordings: Recordings, missing: Sequence[Request]) -> str:
    """What a run says that found no recording of `missing` (at least one): for the first of them, the recording
    nearest to it and what differs."""
    first = missing[0]
    count = "1 request has" if len(missing) == 1 else f"{len(missing)} requests have"
    message = f"{count} no recording. The first ({first.purpose}, key {first.key[:12]})"
    if recordings.has(first.key):
        return f"{message} has one in {recordings.path} that can't be read"
    nearest = find_nearest(first.body, recordings.request_bodies(most=1000))
    if nearest is None and (unasked := recordings.unasked_count()):
        known = f"the {unasked} in {recordings.path}, of which no request is known to compare it with"
        return f"{message} is none of {known}"
    if nearest is None:
        return f"{message} has none like it in {recordings.path}"
    return f"{message} is nearest to {nearest.key[:12]}: {'; '.join(nearest.differences)}"


class Client:
    """Recordings first, then the network. An async context manager; used in one event loop."""

    def __init__(self, recordings: Recordings, prices: PriceTable, settings: ProviderSettings) -> None:
        self._recordings = recordings
        self._prices = prices
        self._settings = settings
        self._used = Bill(prices)
        self._paid = Bill(prices)
        self._asking: dict[str, asyncio.Task[Attempt]] = {}
        self._name = f"{os.getpid()}-{time.time_ns()}"
        self._renewing: asyncio.Task[None] | None = None
        self._endpoint: Endpoint | None = None

    @property
    def usage(self) -> Usage:
        """What the answers used so far cost when first given, recorded or not."""
        return self._used.usage

    @property
    def paid(self) -> Usage:
        """What this run paid."""
        return self._paid.usage

    @property
    def lost_answers(self) -> int:
        """Calls that were cut in transit: paid perhaps, and asked again."""
        return self._endpoint.lost_answers if self._endpoint else 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def complete(self, request: Request) -> Response:
        """The answer, stored before it is returned. ProviderError when it can't be had; what came is kept."""
        key = request.key
        attempt = self._recordings.get(request, key) or await self._asked_once(request, key)
        return self._used.add(request, key, attempt)

    async def aclose(self) -> None:
        """Waits for the answers on their way, which are paid for, and stores them; starts nothing new."""
        if self._endpoint:
            self._endpoint.stop()
        wire = self._endpoint.on_the_wire if self._endpoint else set()
        on_the_wire = {task for task in self._asking.values() if task in wire}
        queued = set(self._asking.values()) - on_the_wire
        for task in queued:
            task.cancel()
        if on_the_wire:
            log.warning("waiting for %d answers on their way; interrupt again to leave them", len(on_the_wire))
            await asyncio.wait(on_the_wire, timeout=_DRAIN_S)
        for task in on_the_wire:
            task.cancel()
        await asyncio.gather(*queued, *on_the_wire, return_exceptions=True)
        if self._renewing:
            self._renewing.cancel()
        if self._endpoint:
            await self._endpoint.aclose()

    async def _asked_once(self, request: Request, key: str) -> Attempt:
        """Shielded: if whoever waits is cancelled, the answer still comes and is stored."""
        task = self._asking.get(key)
        if task is None:
            task = self._asking[key] = asyncio.create_task(self._ask(request, key))
            task.add_done_callback(lambda done: self._forget(key, done))
        return await asyncio.shield(task)

    def _forget(self, key: str, task: asyncio.Task[Attempt]) -> None:
        del self._asking[key]
        if not task.cancelled():
            task.exception()  # seen, though nobody may be waiting any more

    async def _ask(self, request: Request, key: str) -> Attempt:
        await self._turn(key)
        recorded = self._recordings.get(request, key)
        try:
            return recorded or await self._paid_for(request, key)
        except BaseException:
            self._recordings.leave(self._name, key)
            raise

    async def _turn(self, key: str) -> None:
        """Waits while another process asks the same."""
        self._renewing = self._renewing or asyncio.create_task(self._renew())
        while not self._recordings.take(self._name, key, _LEASE_S):
            await asyncio.sleep(_LOOK_AGAIN_S)

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(_LEASE_S / 4)
            self._recordings.renew(self._name, _LEASE_S)

    async def _paid_for(self, request: Request, key: str) -> Attempt:
        endpoint = self._connected()
        try:
            attempt = await endpoint.ask(request)
        except ProviderError as error:
            raise type(error)(f"{error}. {self._kept()}") from error
        try:
            kept = self._recordings.put(request, attempt, key)
        except InputError:
            endpoint.stop()  # no further answer could be kept either
            raise
        self._paid.add(request, key, kept)
        return kept

    def _connected(self) -> "Endpoint":
        if self._endpoint is None:
            from briefing.provider.endpoint import Endpoint

            self._endpoint = Endpoint(self._settings, self._prices)
        return self._endpoint

    def _kept(self) -> str:
        count, path = self._paid.usage.answers, self._recordings.path
        kept = "1 answer of this run is" if count == 1 else f"{count} answers of this run are"
        return f"{kept} kept in {path}: the same command goes on from there"


_DRAIN_S = 60.0
_LEASE_S = 6.0
"""How long a request counts as being asked by a process that has died or stands still; another one then asks it too."""
_LOOK_AGAIN_S = 0.25

"""When a call that doesn't answer is given up.

Calls of one purpose take about as long as each other. Once enough of them were answered, a call that takes many times
the longest of them hangs, and is cut. A call that was cut wrongly is safe: each further try may take twice as long.
Time in which this process itself stood still is not held against a call: its answer may have come meanwhile.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

_ENOUGH = 8
_TIMES = 4.0
_STALL_S = 0.1
"""A timer that is so late shows that nothing else was done meanwhile either."""


@dataclass(slots=True, eq=False)
class _Wait:
    """A call that is waited for."""

    timeout: asyncio.Timeout
    started: float
    """By the loop's clock, as `due`."""
    cuts: int
    """How often this request was cut before."""
    due: float = 0.0
    timer: asyncio.TimerHandle | None = None

    def until(self, due: float) -> None:
        """Cuts the call at `due`."""
        self.end()
        self.due = due
        self.timer = asyncio.get_running_loop().call_at(due, self._look)

    def end(self) -> None:
        if self.timer:
            self.timer.cancel()

    def _look(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self.due > _STALL_S:
            self.until(now + (now - self.due))
        else:
            self.timeout.reschedule(now)


@dataclass(slots=True)
class _Pace:
    """The calls of one purpose."""

    answered: int = 0
    longest_s: float = 0.0
    waiting: list[_Wait] = field(default_factory=list)


class HangWatch:
    """Cuts calls that hang."""

    def __init__(self, timeout_s: float, least_s: float) -> None:
        self._timeout_s = timeout_s
        self._least_s = least_s
        self._paces: defaultdict[str, _Pace] = defaultdict(_Pace)

    @asynccontextmanager
    async def watching(self, purpose: str, cuts: int) -> AsyncIterator[None]:
        """Cancels its block with TimeoutError when it hangs; `cuts` is how often this request was cut before."""
        pace = self._paces[purpose]
        async with asyncio.timeout(None) as timeout:
            wait = _Wait(timeout, asyncio.get_running_loop().time(), cuts)
            wait.until(wait.started + self._limit_s(pace, cuts))
            pace.waiting.append(wait)
            try:
                yield
            finally:
                wait.end()
                pace.waiting.remove(wait)
        self._learn(pace, asyncio.get_running_loop().time() - wait.started)

    def _limit_s(self, pace: _Pace, cuts: int) -> float:
        limit = self._timeout_s
        if pace.answered >= _ENOUGH:
            limit = min(limit, max(self._least_s, _TIMES * pace.longest_s))
        return limit * (1 << cuts)

    def _learn(self, pace: _Pace, seconds: float) -> None:
        """Also shortens the time of those that wait, the first ones of a run among them."""
        before = self._limit_s(pace, 0)
        pace.answered += 1
        pace.longest_s = max(pace.longest_s, seconds)
        if self._limit_s(pace, 0) != before:
            for wait in pace.waiting:
                wait.until(wait.started + self._limit_s(pace, wait.cuts))

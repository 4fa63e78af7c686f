"""When a call that doesn't answer is given up.

Calls of one purpose take about as long as each other. A call that takes many times the longest of those that were
answered hangs, and is cut: the more times, the fewer were answered, and the most where only those of another purpose
were. A call that was cut wrongly is safe: each further try may take twice as long. Time in which this process itself
stood still is not held against a call: its answer may have come meanwhile.
"""

import asyncio
import math
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
    most_s: float
    """It may take no longer in any case."""
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
    async def watching(self, purpose: str, cuts: int, most_s: float = math.inf) -> AsyncIterator[None]:
        """Cancels its block with TimeoutError when it hangs; `cuts` is how often this request was cut before."""
        pace = self._paces[purpose]
        async with asyncio.timeout(None) as timeout:
            wait = _Wait(timeout, asyncio.get_running_loop().time(), cuts, most_s)
            wait.until(self._due(pace, wait))
            pace.waiting.append(wait)
            try:
                yield
            finally:
                wait.end()
                pace.waiting.remove(wait)
        self._learn(pace, asyncio.get_running_loop().time() - wait.started)

    def _due(self, pace: _Pace, wait: _Wait) -> float:
        return wait.started + min(self._limit_s(pace) * (1 << wait.cuts), wait.most_s)

    def _limit_s(self, pace: _Pace) -> float:
        known = [pace] if pace.answered else [other for other in self._paces.values() if other.answered]
        if not known:
            return self._timeout_s
        longest_s = max(other.longest_s for other in known)
        times = max(1.0, _ENOUGH / pace.answered) if pace.answered else _ENOUGH
        return min(self._timeout_s, times * max(self._least_s, _TIMES * longest_s))

    def _learn(self, pace: _Pace, seconds: float) -> None:
        """Also changes the time of those that wait, the first ones of a run among them."""
        pace.answered += 1
        pace.longest_s = max(pace.longest_s, seconds)
        for other in self._paces.values():
            for wait in other.waiting:
                if (due := self._due(other, wait)) != wait.due:
                    wait.until(due)

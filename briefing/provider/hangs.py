"""When a call that doesn't answer is given up.

Calls of one purpose take about as long as each other. Once enough of them were answered, a call that takes many times
the longest of them hangs, and is cut. A call that was cut wrongly is safe: each further try may take twice as long.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

_ENOUGH = 8
_TIMES = 4.0


@dataclass(slots=True)
class _Pace:
    """The calls of one purpose."""

    answered: int = 0
    longest_s: float = 0.0
    waiting: dict[asyncio.Timeout, tuple[float, int]] = field(default_factory=dict)
    """When each started, and how often it was cut before."""


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
        start = asyncio.get_running_loop().time()
        async with asyncio.timeout_at(start + self._limit_s(pace, cuts)) as timeout:
            pace.waiting[timeout] = (start, cuts)
            try:
                yield
            finally:
                del pace.waiting[timeout]
        self._learn(pace, asyncio.get_running_loop().time() - start)

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
            for timeout, (start, cuts) in pace.waiting.items():
                if not timeout.expired():
                    timeout.reschedule(start + self._limit_s(pace, cuts))

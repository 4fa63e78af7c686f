"""The cost cap: a call that would pass it doesn't start.

What a call will cost is a guess until it is answered, so calls in flight hold a reservation; a call that fits only if
they cost less than reserved waits for them.
"""

import asyncio
from collections import defaultdict

from briefing.errors import ConfigurationError, CostLimitError
from briefing.provider.answers import prompt_tokens
from briefing.provider.cost import PriceTable, expected_output_tokens
from briefing.records import Request

_MARGIN = 1.5
"""On the longest answer of the same purpose so far."""


class Budget:
    """What may still be paid in this run."""

    def __init__(self, cap_usd: float | None, prices: PriceTable) -> None:
        self._cap_usd = cap_usd
        self._prices = prices
        self._spent_usd = 0.0
        self._reserved_usd = 0.0
        self._longest: defaultdict[str, int] = defaultdict(int)
        self._changed = asyncio.Condition()

    async def reserve(self, request: Request) -> float:
        """USD set aside for a call, to be given back by `settle`. CostLimitError if it would pass the cap."""
        if self._cap_usd is None:
            return 0.0
        async with self._changed:
            while True:
                cost = self._expected_usd(request)
                if self._spent_usd + cost > self._cap_usd:
                    raise CostLimitError(self._refusal(cost))
                if self._spent_usd + self._reserved_usd + cost <= self._cap_usd:
                    self._reserved_usd += cost
                    return cost
                await self._changed.wait()

    async def settle(self, reserved_usd: float, paid_usd: float | None) -> None:
        """A call ended; `paid_usd` is None if nobody knows whether it was paid: then all of it counts."""
        if self._cap_usd is None:
            return
        async with self._changed:
            self._reserved_usd -= reserved_usd
            self._spent_usd += reserved_usd if paid_usd is None else paid_usd
            self._changed.notify_all()

    def learn(self, purpose: str, output_tokens: int) -> None:
        """Takes in how long an answer was."""
        self._longest[purpose] = max(self._longest[purpose], output_tokens)

    def _expected_usd(self, request: Request) -> float:
        model, asked = str(request.body.get("model", "")), prompt_tokens(request.body)
        given = expected_output_tokens(request.body, asked)
        if longest := self._longest[request.purpose]:
            given = min(given, int(longest * _MARGIN))
        cost = self._prices.cost_usd(model, asked, given)
        if cost is None:
            raise ConfigurationError(f"--max-cost needs a price of the model {model!r}; give one in a prices file")
        return cost

    def _refusal(self, cost: float) -> str:
        return (
            f"the cost cap of ${self._cap_usd:g} is reached: ${self._spent_usd:.4f} paid, "
            f"the next call about ${cost:.4f}; raise --max-cost to go on"
        )

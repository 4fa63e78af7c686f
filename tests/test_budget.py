"""The cost cap."""

import asyncio

import pytest

from briefing.errors import ConfigurationError, CostLimitError
from briefing.provider.budget import Budget
from briefing.provider.cost import Price, PriceTable
from briefing.records import Request
from tests.provider_rig.examples import request

PRICES = PriceTable("2026-10-14", {"m": Price(input=0.0, output=1e6, cached_input=0.0)})


def costing(dollars: int) -> Request:
    return request(model="m", max_tokens=dollars)


def test_calls_are_reserved_until_the_cap_and_refused_beyond() -> None:
    async def act() -> None:
        budget = Budget(10.0, PRICES)
        await budget.settle(await budget.reserve(costing(6)), 6.0)
        with pytest.raises(
            CostLimitError, match=r"cap of \$10 is reached: \$6.0000 paid, the next call about \$5.0000"
        ):
            await budget.reserve(costing(5))
        assert await budget.reserve(costing(4)) == 4.0

    asyncio.run(act())


def test_a_call_that_fits_only_if_others_cost_less_waits_for_them() -> None:
    async def act() -> None:
        budget = Budget(10.0, PRICES)
        reserved = await budget.reserve(costing(8))
        waiting = asyncio.create_task(budget.reserve(costing(5)))
        await asyncio.sleep(0)
        assert not waiting.done()
        await budget.settle(reserved, 4.0)
        assert await waiting == 5.0

    asyncio.run(act())


def test_an_answer_lost_on_its_way_counts_as_paid() -> None:
    async def act() -> None:
        budget = Budget(10.0, PRICES)
        await budget.settle(await budget.reserve(costing(8)), None)
        with pytest.raises(CostLimitError):
            await budget.reserve(costing(3))

    asyncio.run(act())


def test_answers_shorter_than_allowed_make_room() -> None:
    async def act() -> None:
        budget = Budget(10.0, PRICES)
        budget.learn("claims", 2)
        assert await budget.reserve(costing(500)) == 3.0

    asyncio.run(act())


def test_a_cap_needs_a_price() -> None:
    async def act() -> None:
        with pytest.raises(ConfigurationError, match="--max-cost needs a price of the model 'unknown'"):
            await Budget(10.0, PRICES).reserve(request(model="unknown"))
        assert await Budget(None, PRICES).reserve(request(model="unknown")) == 0.0

    asyncio.run(act())

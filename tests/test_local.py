"""Documents are run in a bounded number, and what comes back is in their order."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from briefing.errors import MissingRecordingsError, ProviderError
from briefing.runners.local import map_in_order


def run(call: Callable[[int], Awaitable[int]], count: int, concurrency: int = 2) -> list[int]:
    return asyncio.run(map_in_order(call, range(count), concurrency, lambda done, total: None))


def test_results_are_in_the_order_of_the_items() -> None:
    async def later_for_early_ones(item: int) -> int:
        for _ in range(20 - item):
            await asyncio.sleep(0)
        return item

    assert run(later_for_early_ones, 20, concurrency=20) == list(range(20))


def test_one_round_is_begun_ahead_and_no_more() -> None:
    running: set[int] = set()
    most = []

    async def call(item: int) -> int:
        running.add(item)
        for _ in range(10):
            await asyncio.sleep(0)
        most.append(len(running))
        running.remove(item)
        return item

    run(call, 20, concurrency=3)
    assert max(most) == 6


def test_missing_recordings_are_raised_after_every_item_was_tried() -> None:
    tried = []

    async def call(item: int) -> int:
        tried.append(item)
        raise MissingRecordingsError(f"none for {item}")

    with pytest.raises(MissingRecordingsError, match="none for 0"):
        run(call, 9)
    assert tried == list(range(9))


def test_any_other_error_ends_the_run_at_once() -> None:
    tried = []

    async def call(item: int) -> int:
        tried.append(item)
        if item == 1:
            raise ProviderError("no credit")
        await asyncio.Event().wait()
        return item

    with pytest.raises(ProviderError, match="no credit"):
        run(call, 1000)
    assert len(tried) <= 4

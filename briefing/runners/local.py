"""Runs the engine over all documents on this machine: at most `concurrency` documents at a time, results in order."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


async def map_in_order(
    call: Callable[[Item], Awaitable[Result]], items: Sequence[Item], concurrency: int
) -> list[Result | BaseException]:
    """`call` on each item; an exception stands in its item's place, so that one failure loses nothing of the others."""
    places = asyncio.Semaphore(concurrency)

    async def one(item: Item) -> Result:
        async with places:
            return await call(item)

    return list(await asyncio.gather(*(one(item) for item in items), return_exceptions=True))

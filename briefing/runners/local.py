"""Runs the engine over all documents on this machine: at most `concurrency` at a time, results in order."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from briefing.errors import MissingRecordingsError

Item = TypeVar("Item")
Result = TypeVar("Result")


async def map_in_order(
    call: Callable[[Item], Awaitable[Result]],
    items: Sequence[Item],
    concurrency: int,
    report: Callable[[int, int], None],
) -> list[Result]:
    """`call` on each item. Missing recordings are raised when all items have been tried, so that all are known."""
    places = asyncio.Semaphore(concurrency)
    done = 0

    async def one(item: Item) -> Result | MissingRecordingsError:
        nonlocal done
        async with places:
            try:
                return await call(item)
            except MissingRecordingsError as error:
                return error
            finally:
                done += 1
                report(done, len(items))

    results = await asyncio.gather(*(one(item) for item in items))
    missing = [result for result in results if isinstance(result, MissingRecordingsError)]
    if missing:
        raise missing[0]
    return [result for result in results if not isinstance(result, MissingRecordingsError)]

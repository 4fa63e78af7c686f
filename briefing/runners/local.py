"""Runs the engine over all documents on this machine: a bounded number at a time, results in order."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from briefing.errors import BriefingError, MissingRecordingsError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 2
"""So many times `concurrency` documents are begun: a call that ends finds the next one ready."""


async def map_in_order(
    call: Callable[[Item], Awaitable[Result]],
    items: Sequence[Item],
    concurrency: int,
    report: Callable[[int, int], None],
) -> list[Result]:
    """`call` on each item, at most twice `concurrency` at a time. Missing recordings are raised when all items have
    been tried, so that all are known; any other error at once."""
    places = asyncio.Semaphore(_AHEAD * concurrency)
    done = 0

    async def one(item: Item) -> Result | MissingRecordingsError:
        nonlocal done
        try:
            return await call(item)
        except MissingRecordingsError as error:
            return error
        finally:
            done += 1
            report(done, len(items))
            places.release()

    tasks = []
    try:
        async with asyncio.TaskGroup() as group:
            for number, item in enumerate(items):
                await places.acquire()
                tasks.append(group.create_task(one(item)))
                if number >= concurrency:
                    await asyncio.sleep(0)  # what the documents before ask for leaves first
    except* BriefingError as errors:
        raise _first(errors) from None
    results = [task.result() for task in tasks]
    missing = [result for result in results if isinstance(result, MissingRecordingsError)]
    if missing:
        raise missing[0]
    return [result for result in results if not isinstance(result, MissingRecordingsError)]


def _first(errors: BaseExceptionGroup[BriefingError]) -> BriefingError:
    first = errors.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first

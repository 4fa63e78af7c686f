"""When a call is given up."""

import asyncio

import pytest

from briefing.provider.hangs import HangWatch


async def answer_quickly(watch: HangWatch, purpose: str, times: int) -> None:
    for _ in range(times):
        async with watch.watching(purpose, 0):
            await asyncio.sleep(0)


async def hang(watch: HangWatch, purpose: str) -> None:
    async with watch.watching(purpose, 0):
        await asyncio.Event().wait()


def test_after_enough_quick_answers_a_call_of_that_purpose_is_cut_early() -> None:
    async def act() -> None:
        watch = HangWatch(timeout_s=3600, least_s=0.01)
        await answer_quickly(watch, "claims", 8)
        with pytest.raises(TimeoutError):
            await hang(watch, "claims")

    asyncio.run(act())


def test_calls_that_wait_already_are_cut_as_soon_as_enough_is_known() -> None:
    async def act() -> None:
        watch = HangWatch(timeout_s=3600, least_s=0.01)
        hanging = asyncio.create_task(hang(watch, "claims"))
        await asyncio.sleep(0)
        await answer_quickly(watch, "claims", 8)
        with pytest.raises(TimeoutError):
            await hanging

    asyncio.run(act())


def test_calls_of_another_purpose_are_left_their_time() -> None:
    async def act() -> None:
        watch = HangWatch(timeout_s=3600, least_s=0.001)
        await answer_quickly(watch, "claims", 20)
        hanging = [asyncio.create_task(hang(watch, purpose)) for purpose in ("claims", "briefing")]
        done, waiting = await asyncio.wait(hanging, return_when=asyncio.FIRST_COMPLETED)
        assert (done, waiting) == ({hanging[0]}, {hanging[1]})
        hanging[1].cancel()
        await asyncio.gather(*hanging, return_exceptions=True)

    asyncio.run(act())

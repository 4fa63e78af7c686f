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


def test_the_fewer_were_answered_the_more_time_a_call_has() -> None:
    async def act() -> None:
        watch = HangWatch(timeout_s=3600, least_s=0.02)
        await answer_quickly(watch, "claims", 2)
        await answer_quickly(watch, "briefing", 8)
        hanging = [asyncio.create_task(hang(watch, purpose)) for purpose in ("claims", "briefing")]
        done, waiting = await asyncio.wait(hanging, return_when=asyncio.FIRST_COMPLETED)
        assert (done, waiting) == ({hanging[1]}, {hanging[0]})
        await asyncio.gather(*hanging, return_exceptions=True)

    asyncio.run(act())


def test_no_call_takes_longer_than_its_run_has_patience() -> None:
    async def act() -> None:
        async with HangWatch(timeout_s=3600, least_s=1).watching("claims", cuts=2, most_s=0.01):
            await asyncio.Event().wait()

    with pytest.raises(TimeoutError):
        asyncio.run(act())


def test_calls_of_another_purpose_are_left_more_time() -> None:
    async def act() -> None:
        watch = HangWatch(timeout_s=3600, least_s=0.001)
        await answer_quickly(watch, "claims", 20)
        hanging = [asyncio.create_task(hang(watch, purpose)) for purpose in ("claims", "briefing")]
        done, waiting = await asyncio.wait(hanging, return_when=asyncio.FIRST_COMPLETED)
        assert (done, waiting) == ({hanging[0]}, {hanging[1]})
        hanging[1].cancel()
        await asyncio.gather(*hanging, return_exceptions=True)

    asyncio.run(act())


def test_an_answer_that_came_while_the_process_stood_still_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    async def act() -> str:
        loop = asyncio.get_running_loop()
        clock = [loop.time()]
        monkeypatch.setattr(loop, "time", lambda: clock[0])
        answer: asyncio.Future[str] = loop.create_future()

        def stand_still() -> None:
            clock[0] += 3600
            loop.call_soon(loop.call_soon, answer.set_result, "there")

        loop.call_soon(stand_still)
        async with HangWatch(timeout_s=10, least_s=10).watching("claims", 0):
            return await answer

    assert asyncio.run(act()) == "there"

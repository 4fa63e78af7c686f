"""What a provider's headers tell of its limits."""

import asyncio
import time
from collections.abc import Iterator
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.provider import limiter
from briefing.provider.limiter import Bucket, Limiter, read_bucket, read_duration_s, read_retry_after_s


def headers(limit: str, remaining: str, reset: str | None = None) -> dict[str, str]:
    told = {"x-ratelimit-limit-requests": limit, "x-ratelimit-remaining-requests": remaining}
    return told | ({} if reset is None else {"x-ratelimit-reset-requests": reset})


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("6m0s", 360.0), ("120ms", 0.12), ("1s", 1.0), ("2m59.5s", 179.5), ("1h2m3s", 3723.0), ("7.5", 7.5),
     ("1d", 86400.0), ("", None), ("soon", None), ("1..5s", None), ("inf", None), ("nan", None), (None, None)],
)  # fmt: skip
def test_durations_in_every_spelling(text: str | None, seconds: float | None) -> None:
    assert read_duration_s(text) == seconds


def test_a_limit_of_a_minute_flows_in_by_the_minute() -> None:
    assert read_bucket(headers("300", "299", "0.2s"), "requests", 5.0, None) == Bucket(299, 5.0, 300, 5.0)


def test_a_limit_of_a_day_is_known_by_the_time_until_it_is_full() -> None:
    bucket = read_bucket(headers("10000", "9999", "8.64s"), "requests", 0.0, None)
    assert bucket is not None
    assert bucket.per_s == pytest.approx(1 / 8.64)


def test_the_most_ever_seen_is_the_most_that_is_waited_for() -> None:
    full = read_bucket(headers("300", "4"), "requests", 0.0, None)
    assert read_bucket(headers("300", "0"), "requests", 1.0, full) == Bucket(0, 5.0, 5, 1.0)


@pytest.mark.parametrize(
    "told",
    [{}, headers("", ""), headers("0", "0"), headers("-1", "5"), headers("many", "1"), headers("10", "-1"),
     {"x-ratelimit-limit-requests": "10"}],
)  # fmt: skip
def test_headers_that_tell_nothing_are_left_alone(told: dict[str, str]) -> None:
    assert read_bucket(told, "requests", 0.0, None) is None


@given(st.floats(0, 1000), st.floats(0.01, 100), st.floats(1, 1000), st.integers(1, 2000), st.floats(0, 100))
def test_after_the_wait_the_amount_is_there_or_the_bucket_is_full(
    level: float, per_s: float, top: float, amount: int, later: float
) -> None:
    bucket = Bucket(min(level, top), per_s, top, 0.0)
    wait = bucket.wait_s(amount, later)
    assert wait >= 0
    assert bucket.wait_s(amount, later + wait + 1e-6) <= 1e-6


def test_a_wait_is_asked_for_in_milliseconds_seconds_or_as_a_date() -> None:
    assert read_retry_after_s({"retry-after-ms": "150", "retry-after": "1"}) == 0.15
    assert read_retry_after_s({"retry-after": "2.5"}) == 2.5
    assert read_retry_after_s({"retry-after": "-3"}) == 0.0
    at = read_retry_after_s({"retry-after": formatdate(time.time() + 100, usegmt=True)})
    assert at is not None
    assert 90 < at <= 100
    assert read_retry_after_s({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0.0
    assert read_retry_after_s({"retry-after": "later"}) is None
    assert read_retry_after_s({}) is None


class Clock:
    """Time that passes only where the limiter sleeps."""

    def __init__(self) -> None:
        self.now = 100.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    def departures(self, limiter: Limiter, count: int) -> list[float]:
        """When `count` calls leave, in seconds from now."""
        start = self.now

        async def leave() -> float:
            await limiter.turn(100)
            return round(self.now - start, 6)

        async def all_of_them() -> list[float]:
            return await asyncio.gather(*(leave() for _ in range(count)))

        return asyncio.run(all_of_them())


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    clock = Clock()
    monkeypatch.setattr(limiter.time, "monotonic", lambda: clock.now)
    monkeypatch.setattr(limiter.asyncio, "sleep", clock.sleep)
    yield clock
    monkeypatch.undo()


def test_without_a_word_of_limits_all_leave_at_once(clock: Clock) -> None:
    assert clock.departures(Limiter(), 4) == [0.0] * 4


def test_what_is_left_leaves_at_once_and_the_rest_at_the_rate_it_flows_in(clock: Clock) -> None:
    limits = Limiter()
    limits.learn(headers("300", "2"))
    assert clock.departures(limits, 5) == [0.0, 0.0, 0.2, 0.4, 0.6]


def test_a_limit_of_tokens_holds_calls_by_their_size(clock: Clock) -> None:
    limits = Limiter()
    limits.learn({"x-ratelimit-limit-tokens": "6000", "x-ratelimit-remaining-tokens": "150"})
    assert clock.departures(limits, 3) == [0.0, 0.5, 1.5]


def test_after_a_refusal_nobody_leaves_before_its_time_and_then_one_by_one(clock: Clock) -> None:
    limits = Limiter()
    for _ in range(3):  # three that left together are refused together
        limits.refused(5.0, clock.now)
    assert clock.departures(limits, 3) == [5.0, 5.05, 5.1]


def test_each_further_refusal_doubles_the_gap_and_answers_close_it(clock: Clock) -> None:
    limits = Limiter()
    for _ in range(3):
        clock.now += 1
        limits.refused(0.0, clock.now)
    assert clock.departures(limits, 3)[1:] == [0.2, 0.4]
    for _ in range(30):
        limits.answered()
    assert clock.departures(limits, 3) == [0.0] * 3

"""One limiter for all calls of a run: they leave one by one, as fast as the provider's own headers allow.

Waiting calls queue up behind one that sleeps, so that no herd starts when a limit lifts. What the provider says
(`x-ratelimit-*`, `retry-after`) counts; where it says nothing, each refusal doubles the gap between calls and each
answer narrows it (additive-increase and multiplicative-decrease, the other way round: RFC 5681, 3.1).
"""

import asyncio
import logging
import math
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

log = logging.getLogger(__name__)

_LONG_WAIT_S = 10.0
_TICK_S = 0.0005
"""Shorter waits are none: sums of floats never come out even."""
_FIRST_GAP_S = 0.05
_LONGEST_GAP_S = 20.0
_NARROWER = 0.9


@dataclass(slots=True)
class Bucket:
    """A provider's token bucket as far as its headers show it."""

    level: float
    """How much may be taken at `at`."""
    per_s: float
    """What flows in."""
    top: float
    """The most that was ever seen in it."""
    at: float

    def wait_s(self, amount: float, now: float) -> float:
        """Until `amount` is there, or all that the bucket holds."""
        missing = min(amount, self.top) - self._now(now)
        return missing / self.per_s if missing > 0 else 0.0

    def take(self, amount: float, now: float) -> None:
        """What a call that leaves now uses."""
        self.level = self._now(now) - amount
        self.at = now

    def _now(self, now: float) -> float:
        return min(self.top, self.level + (now - self.at) * self.per_s)


class Limiter:
    """Says when the next call may leave."""

    def __init__(self) -> None:
        self._queue = asyncio.Lock()
        self._buckets: dict[str, Bucket] = {}
        self._blocked_until = 0.0
        self._gap_s = 0.0
        self._last_s = 0.0
        self._widened_s = 0.0

    async def turn(self, tokens: int) -> None:
        """Returns when a call of so many prompt tokens may leave; first come, first served."""
        async with self._queue:
            while (wait := self._wait_s(tokens, now := time.monotonic())) > _TICK_S:
                if wait > _LONG_WAIT_S:
                    log.warning("the provider's limit: the next call leaves in %.0f s", wait)
                await asyncio.sleep(wait)
            self._last_s = now
            for kind, bucket in self._buckets.items():
                bucket.take(_amount(kind, tokens), now)

    def _wait_s(self, tokens: int, now: float) -> float:
        waits = [bucket.wait_s(_amount(kind, tokens), now) for kind, bucket in self._buckets.items()]
        return max(self._blocked_until - now, self._last_s + self._gap_s - now, *waits)

    def learn(self, headers: Mapping[str, str]) -> None:
        """Takes in what a response says of its limits."""
        for kind in ("requests", "tokens"):
            if bucket := read_bucket(headers, kind, time.monotonic(), self._buckets.get(kind)):
                self._buckets[kind] = bucket

    def answered(self) -> None:
        """A call came through: the gap narrows."""
        self._gap_s *= _NARROWER
        if self._gap_s < _FIRST_GAP_S / 4:
            self._gap_s = 0.0

    def refused(self, retry_after_s: float, left_s: float) -> None:
        """The provider refused a call that left at `left_s` and said to wait: nobody calls before that, and then
        with wider gaps. Calls that had left before the gap was widened last don't widen it again."""
        now = time.monotonic()
        self._blocked_until = max(self._blocked_until, now + retry_after_s)
        if left_s > self._widened_s and "requests" not in self._buckets:
            self._gap_s = min(max(self._gap_s * 2, _FIRST_GAP_S), _LONGEST_GAP_S)
            self._widened_s = now


def _amount(kind: str, tokens: int) -> int:
    return 1 if kind == "requests" else tokens


def read_bucket(headers: Mapping[str, str], kind: str, now: float, before: Bucket | None) -> Bucket | None:
    """The bucket of `kind` after a response; None if its headers don't tell.

    A limit is of a minute with most providers and of a day with some; the time until the bucket is full tells. The
    smaller rate of the two readings is taken: to be too slow costs less than a refusal.
    """
    limit = _number(headers.get(f"x-ratelimit-limit-{kind}"))
    remaining = _number(headers.get(f"x-ratelimit-remaining-{kind}"))
    if not limit or limit < 0 or remaining is None or remaining < 0:
        return None
    full_in_s = read_duration_s(headers.get(f"x-ratelimit-reset-{kind}"))
    rate = limit / 60
    if full_in_s and remaining < limit:
        rate = min(rate, (limit - remaining) / full_in_s)
    top = max(remaining + 1, before.top if before else 0.0)
    return Bucket(level=remaining, per_s=rate, top=top, at=now)


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def read_duration_s(text: str | None) -> float | None:
    """Seconds of `6m0s`, `120ms`, `1.5` or `1h2m3.5s`; None if it is none of these."""
    if text is None:
        return None
    if (plain := _number(text)) is not None:
        return plain
    match = _DURATION.fullmatch(text.strip())
    if not match or not match[0]:
        return None
    return sum(float(part) * unit for part, unit in zip(match.groups(), _UNITS_S, strict=True) if part)


_DURATION = re.compile("".join(rf"(?:(\d+(?:\.\d+)?){unit})?" for unit in ("d", "h", "m", "s", "ms")), re.ASCII)
_UNITS_S = (86400.0, 3600.0, 60.0, 1.0, 0.001)


def read_retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Seconds that a response asks to wait: `retry-after-ms`, else `retry-after` in seconds or as a date (RFC 9110,
    10.2.3); None if it asks for none."""
    if (milliseconds := _number(headers.get("retry-after-ms"))) is not None:
        return max(0.0, milliseconds / 1000)
    if (text := headers.get("retry-after")) is None:
        return None
    if (seconds := _number(text)) is not None:
        return max(0.0, seconds)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except ValueError:
        return None

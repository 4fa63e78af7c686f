"""The provider's part of the model engine's numbers, against the rig on loopback, beside plain asyncio in the same run.

    python -m tests.benchmarks.bench_provider [short] [full] [faults] [cpu]

`short` and `full`: wall from first to last request over its lower bound, max(sum of latencies / C, depth x latency).
`faults`: the same requests with faults and a rate limit, wall over what the rate allows. `cpu`: client seconds a call.
The peer is what one writes without us: AsyncOpenAI, a semaphore and gather.
"""

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

from openai import AsyncOpenAI, OpenAIError

from briefing.provider.client import Client
from briefing.provider.cost import load_prices
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings
from briefing.records import Request
from tests.provider_rig.examples import request
from tests.provider_rig.running import Rig

CONCURRENCY = 16
REPEATS = 3

Ask = Callable[[Request], Awaitable[object]]


def claims_requests(articles: int) -> list[Request]:
    """Two chunks an article, of 20 to 40 sentences."""
    draw = random.Random(7)
    return [_chunk(draw, f"{article}.{part}") for article in range(articles) for part in range(2)]


def _chunk(draw: random.Random, name: str) -> Request:
    places = ["Port Alder", "Lindholm", "the northern district", "Saint Mary's Reach"]
    verbs = ["opened a new terminal", "raised the dredging fees", "put off the ferry contract", "met the trade council"]
    sentences = [
        f"In sentence {number} of part {name} the harbour board of {draw.choice(places)} {draw.choice(verbs)} for "
        f"{draw.randrange(2, 90)} million crowns."
        for number in range(draw.randrange(20, 40))
    ]
    system = "List the claims of the article with verbatim quotes. " * 60
    return request(" ".join(sentences), system=system)


async def two_stages(ask: Ask, claims: list[Request]) -> None:
    """All claims calls, then one writing call that needs them all."""
    await asyncio.gather(*map(ask, claims))
    await ask(claims[0].model_copy(update={"body": {**claims[0].body, "seed": 1}, "purpose": "briefing"}))


async def with_client(rig: Rig, claims: list[Request]) -> Client:
    with tempfile.TemporaryDirectory() as folder, closing(Recordings(Path(folder) / "r.sqlite")) as recordings:
        settings = ProviderSettings(base_url=rig.base_url, concurrency=CONCURRENCY)
        async with Client(recordings, load_prices(), settings) as client:
            await two_stages(client.complete, claims)
            return client


async def with_plain_asyncio(rig: Rig, claims: list[Request]) -> None:
    slots = asyncio.Semaphore(CONCURRENCY)
    async with AsyncOpenAI(base_url=rig.base_url, api_key="none") as sdk:

        async def ask(each: Request) -> None:
            async with slots:
                await sdk.chat.completions.create(**each.body)  # type: ignore[call-overload]

        await two_stages(ask, claims)


CONTENDERS = {"briefing": with_client, "plain asyncio": with_plain_asyncio}


def latency(rig: Rig, articles: int, scale: float, repeats: int) -> None:
    claims = claims_requests(articles)
    ratios: dict[str, list[float]] = {name: [] for name in CONTENDERS}
    for _ in range(repeats):
        for name, contender in CONTENDERS.items():
            rig.reset()
            rig.configure(latency_scale=scale)
            asyncio.run(contender(rig, claims))  # type: ignore[operator]
            stats = rig.stats()
            assert stats["paid"] == stats["paid_unique"] == len(claims) + 1
            least = max(stats["nominal_latency_s"] / CONCURRENCY, 2 * stats["nominal_latency_s"] / stats["paid"])
            ratios[name].append(stats["span_s"] / least)
    calls = f"{articles} articles, {len(claims) + 1} calls, latency x {scale}"
    told = "; ".join(f"{name} {statistics.median(r):.2f} ({min(r):.2f} to {max(r):.2f})" for name, r in ratios.items())
    say(f"{calls}: wall / ideal: {told}")


def faults(rig: Rig) -> None:
    claims = claims_requests(50)
    rates = {"500": 0.05, "truncated": 0.04, "drop": 0.01, "hang": 0.01}
    for name, contender in CONTENDERS.items():
        rig.reset()
        rig.configure(latency_scale=0.1, rates=rates, rpm=300, burst_s=1, seed=11, fault_key="request")
        try:
            asyncio.run(contender(rig, claims))  # type: ignore[operator]
            outcome = "finished"
        except (OpenAIError, ValueError) as error:  # a body cut in transit is no OpenAIError
            outcome = f"gave up ({type(error).__name__})"
        stats = rig.stats()
        wall = stats["span_s"]
        # Every request that got past the limit took one from the bucket, of which it held five at the start.
        least = (stats["requests"] - stats["rejected_429"] - 5) / 5
        say(
            f"faults, 300 a minute: {name} {outcome}, {stats['paid_unique']} of {len(claims) + 1} answered, "
            f"wall {wall:.1f} s, rate's bound {least:.1f} s, ratio {wall / least:.2f}; faults {stats['faults']}, "
            f"429s {stats['rejected_429']}, paid again {stats['paid_again']}, "
            f"{stats['paid_again_needlessly']} of them needlessly"
        )


def cpu(rig: Rig) -> None:
    claims = claims_requests(100)
    spent: dict[str, list[float]] = {name: [] for name in CONTENDERS}
    for _ in range(REPEATS):
        for name, contender in CONTENDERS.items():
            rig.reset()
            start = time.process_time()
            asyncio.run(contender(rig, claims))  # type: ignore[operator]
            spent[name].append((time.process_time() - start) / (len(claims) + 1))
    told = ", ".join(f"{name} {1000 * statistics.median(seconds):.2f} ms" for name, seconds in spent.items())
    say(f"client CPU a call, stored answers and all: {told}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    chosen = sys.argv[1:] or ["short", "full", "faults", "cpu"]
    rig = Rig("--latency-scale", "0")
    try:
        if "short" in chosen:
            latency(rig, 50, 0.1, REPEATS)
        if "full" in chosen:
            latency(rig, 200, 1.0, 1)
        if "faults" in chosen:
            faults(rig)
        if "cpu" in chosen:
            cpu(rig)
    finally:
        rig.stop()


if __name__ == "__main__":
    main()

"""From settings to the objects a command calls: profile, engine, provider."""

import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Settings
from briefing.errors import MissingRecordingsError

if TYPE_CHECKING:
    from briefing.provider.client import Client, OfflineProvider
    from briefing.provider.recordings import Recordings
    from briefing.provider.settings import ProviderSettings
    from briefing.records import Engine, Profile

REQUESTS_FILE = "requests.jsonl"


@asynccontextmanager
async def engine_for(settings: Settings, profile: "Profile") -> AsyncIterator["Engine"]:
    """The chosen engine; with `llm` its provider is opened, and closed at the end."""
    if settings.chosen_engine == "extractive":
        from briefing.engines.extractive import ExtractiveEngine

        yield ExtractiveEngine(profile)
        return
    from briefing.engines.llm import LlmEngine
    from briefing.engines.prompts import Prompts

    async with provider_for(settings) as provider:
        yield LlmEngine(provider, profile, Prompts(settings.prompts), settings.model)


@asynccontextmanager
async def provider_for(settings: Settings) -> AsyncIterator["Client | OfflineProvider"]:
    """Recordings first, then the endpoint; offline the recordings alone, and what is missing is written out."""
    from briefing.provider.client import Client, OfflineProvider
    from briefing.provider.cost import load_prices
    from briefing.provider.recordings import Recordings

    prices = load_prices(Path(settings.prices) if settings.prices else None)
    with closing(Recordings()) as recordings:
        if settings.offline:
            offline = OfflineProvider(recordings, prices)
            with _missing_written(offline, recordings, settings):
                yield offline
            return
        async with Client(recordings, prices, provider_settings(settings)) as client:
            try:
                yield client
            finally:
                _tell_paid(client)


@contextmanager
def _missing_written(offline: "OfflineProvider", recordings: "Recordings", settings: Settings) -> Iterator[None]:
    """Writes all requests that can be asked now, and says which recording is nearest to the first."""
    from briefing.provider.batch import write_requests
    from briefing.provider.client import missing_message

    try:
        yield
    except MissingRecordingsError as error:
        path = Path(settings.out) / REQUESTS_FILE
        write_requests(offline.missing, path)
        message = missing_message(recordings, offline.missing)
        raise MissingRecordingsError(
            f"{message}. All are in {path.as_posix()}; answer them and run `briefing batch import ANSWERS`"
        ) from error


def _tell_paid(client: "Client") -> None:
    """What this run paid, if anything, on stderr."""
    paid = client.paid
    if paid.answers:
        cost = "at an unknown price" if paid.cost_usd is None else f"for about {paid.cost_usd:.4f} USD"
        lost = f"; {client.lost_answers} cut in transit may be paid twice" if client.lost_answers else ""
        sys.stderr.write(
            f"paid: {paid.answers} answers, {paid.input_tokens} + {paid.output_tokens} tokens, {cost}{lost}\n"
        )


def provider_settings(settings: Settings) -> "ProviderSettings":
    """What the provider is told: address, model, key, limits and patience."""
    from briefing.provider.settings import ProviderSettings

    return ProviderSettings(
        base_url=settings.base_url,
        api_key=settings.api_key,
        concurrency=settings.concurrency,
        max_patience_s=settings.max_patience_s,
        max_cost_usd=settings.max_cost,
    )

"""From settings to the objects a command calls: profile, engine, provider."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Settings
from briefing.errors import MissingRecordingsError

if TYPE_CHECKING:
    from briefing.provider.client import Client, OfflineProvider
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
    recordings = Recordings()
    if settings.offline:
        offline = OfflineProvider(recordings, prices)
        try:
            yield offline
        except MissingRecordingsError:
            _write_missing(offline, settings)
            raise
        return
    async with Client(recordings, prices, provider_settings(settings)) as client:
        yield client


def _write_missing(offline: "OfflineProvider", settings: Settings) -> None:
    from briefing.provider.batch import write_requests

    path = Path(settings.out) / REQUESTS_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    write_requests(offline.missing, path)


def provider_settings(settings: Settings) -> "ProviderSettings":
    from briefing.provider.settings import ProviderSettings

    return ProviderSettings(
        base_url=settings.base_url,
        api_key=settings.api_key,
        concurrency=settings.concurrency,
        max_patience_s=settings.max_patience_s,
        max_cost_usd=settings.max_cost,
    )

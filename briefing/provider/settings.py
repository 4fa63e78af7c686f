"""How the outside model is reached and how patient we are with it. None of it is part of a request's key."""

from dataclasses import dataclass

from briefing.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class ProviderSettings:
    """One endpoint and the bounds of a run."""

    base_url: str | None = None
    """None: the SDK's own default, OpenAI."""
    api_key: str | None = None
    """Local servers need none."""
    concurrency: int = 16
    """Calls in flight."""
    max_patience_s: float = 300.0
    """How long the run goes on while nobody is answered, and how long one request may go on failing, waits included."""
    timeout_s: float = 180.0
    """How long the first calls may take; see `hangs.py` for the later ones."""
    least_timeout_s: float = 2.0
    """No call is cut sooner than this, however quick the others were."""
    backoff_s: float = 0.5
    """The first wait after a failure is up to this long; each later one up to twice the one before."""
    max_cost_usd: float | None = None
    """What this run may pay; None: no cap."""


def check_reachable(settings: ProviderSettings) -> None:
    """ConfigurationError where there is nobody to ask."""
    if not settings.api_key and not settings.base_url:
        raise ConfigurationError(
            "no API key: set OPENAI_API_KEY, or name a local server with --base-url, or take recordings alone with "
            "--offline, or read without a model with --engine extractive"
        )

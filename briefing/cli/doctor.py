"""`doctor`: what is installed, configured and reachable, and what to do about what is not."""

import sys
from collections.abc import Iterator
from typing import NamedTuple

import typer

from briefing.config import Settings, read_settings


class Check(NamedTuple):
    """One thing looked at."""

    name: str
    fine: bool
    told: str
    """What was found, and the next step where it isn't fine."""


def doctor() -> None:
    """What is installed, configured, reachable, and what to do about what is not."""
    settings = read_settings({})
    checks = [*_installed(), *_configured(settings), *_reachable(settings)]
    for check in checks:
        typer.echo(f"{'ok  ' if check.fine else 'MISS'} {check.name}: {check.told}")


def _installed() -> Iterator[Check]:
    from importlib.metadata import PackageNotFoundError, version

    yield Check("python", sys.version_info >= (3, 11), f"{sys.version.split()[0]} (3.11 or newer is needed)")
    for package in ("openai", "tiktoken", "jinja2", "typer", "tenacity", "pydantic", "rich"):
        try:
            yield Check(package, True, version(package))
        except PackageNotFoundError:
            yield Check(package, False, f"not installed; pip install {package}")


def _configured(settings: Settings) -> Iterator[Check]:
    from briefing.articles.tokens import count_tokens
    from briefing.profiles import load_profile
    from briefing.provider.recordings import RECORDINGS_FILE

    yield Check("vocabulary", count_tokens("two words") == 2, "o200k_base, from the package")
    profile = load_profile(settings.topic, settings.prompts)
    yield Check("topic", True, f"{profile.name}: {len(profile.partners)} partners, {len(profile.questions)} questions")
    chosen = settings.chosen_engine
    why = "a key or a base URL is set" if chosen == "llm" else "set OPENAI_API_KEY or OPENAI_BASE_URL for a model"
    yield Check("engine", True, f"auto gives {chosen}: {why}" if settings.engine == "auto" else chosen)
    there = RECORDINGS_FILE.is_file()
    yield Check(
        "recordings", True, f"{RECORDINGS_FILE} {'is there' if there else 'will be made when a model is first asked'}"
    )


def _reachable(settings: Settings) -> Iterator[Check]:
    if settings.chosen_engine == "extractive":
        yield Check("endpoint", True, "not needed by the extractive engine")
        return
    from briefing.provider.reach import reach

    answer = reach(settings.base_url, settings.api_key)
    yield Check("endpoint", answer.fine, answer.told)

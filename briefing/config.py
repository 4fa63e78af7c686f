"""Settings: flags, then the environment (`BRIEFING_*`), then `briefing.toml` in the working directory, then defaults.

The only module that reads the environment.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from briefing.errors import ConfigurationError

STATE_FOLDER = Path(".briefing")
"""Recordings and batches, in the working directory."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked to do; paths are relative to the working directory."""

    topic: str = "turn-to-the-east"
    """A profile's name, or the path of a profile file."""
    out: str = "out"
    engine: Literal["auto", "llm", "extractive"] = "auto"
    model: str = "gpt-5.4-mini"
    base_url: str | None = None
    """None: the SDK's own default."""
    api_key: str | None = None
    offline: bool = False
    prompts: str | None = None
    """A folder with templates and topics that come before the packaged ones."""
    date: str | None = None
    """The briefing's date, YYYY-MM-DD; None: today."""
    since: str | None = None
    """An earlier ledger, `none`, or None: the newest one in `out`."""
    quiet: bool = False
    """No progress."""
    concurrency: int = 16
    """Calls in flight."""
    max_chunk_tokens: int = 2000
    max_cost: float | None = None
    """USD."""
    max_patience_s: float = 300.0
    """How long a run goes on while nobody is answered, and one request while it fails again and again."""
    prices: str | None = None
    """A TOML file of prices that come before the packaged table."""

    @property
    def chosen_engine(self) -> Literal["llm", "extractive"]:
        """`auto` is llm when a key or a base URL is set."""
        if self.engine == "auto":
            return "llm" if self.api_key or self.base_url else "extractive"
        return self.engine


def read_settings(flags: Mapping[str, Any], environment: Mapping[str, str] | None = None) -> Settings:
    """Settings of this run; flags that are None are not set. ConfigurationError names a bad setting."""
    environment = os.environ if environment is None else environment
    layers = (_from_toml(Path("briefing.toml")), _from_environment(environment), flags)
    settings = Settings()
    for layer in layers:
        settings = replace(settings, **{name: value for name, value in layer.items() if value is not None})
    return settings


def _from_toml(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfigurationError(f"{str(path)!r} can't be read: {error}; mend or remove it") from error
    return {name: _typed(name, value, str(path)) for name, value in given.items()}


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    given = {
        name: _typed(name, value, f"BRIEFING_{name.upper()}")
        for name in _TYPES
        if (value := environment.get(f"BRIEFING_{name.upper()}"))
    }
    shared = {"api_key": environment.get("OPENAI_API_KEY"), "base_url": environment.get("OPENAI_BASE_URL")}
    return {name: value for name, value in shared.items() if value} | given


def _typed(name: str, value: object, where: str) -> Any:
    """`value` as the setting's own type; TOML gives typed values, the environment words."""
    if name not in _TYPES:
        raise ConfigurationError(f"unknown setting {name!r} in {where}; known: {', '.join(_TYPES)}")
    kind = _TYPES[name]
    try:
        if kind is bool:
            return _BOOLEANS[str(value).lower()]
        typed = kind(value)
        if typed == "" or (name == "engine" and value not in ("auto", "llm", "extractive")):
            raise ValueError
        if name == "date":
            return iso_day(typed)
        if name in _LEAST and not typed >= _LEAST[name]:
            raise ValueError
        return typed
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigurationError(f"{where}: {str(value)!r} is no value for {name!r} ({_wanted(name)})") from error


def iso_day(words: str) -> str:
    """A day as YYYY-MM-DD; ValueError if it is none."""
    if len(words) != len("2026-01-01"):
        raise ValueError
    return date.fromisoformat(words).isoformat()


_LEAST = {"concurrency": 1, "max_chunk_tokens": 16, "max_cost": 0, "max_patience_s": 0}


def _wanted(name: str) -> str:
    if name in _WORDS:
        return _WORDS[name]
    kind = {bool: "true or false", int: "a whole number", float: "a number", str: "words"}[_TYPES[name]]
    return f"{kind}, {_LEAST[name]} or more" if name in _LEAST else kind


_WORDS = {"engine": "auto, llm or extractive", "date": "YYYY-MM-DD"}


_BOOLEANS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


def _kind(annotation: object) -> type:
    words = str(annotation)
    return next((kind for kind in (bool, int, float) if kind.__name__ in words), str)


_TYPES: dict[str, type] = {field.name: _kind(field.type) for field in fields(Settings)}

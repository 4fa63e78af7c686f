"""What calls cost: a dated table of published prices that a user can override, estimates and sums.

A model that is in no table has no price: its cost is None, never a guess.
"""

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from briefing.errors import ConfigurationError
from briefing.provider.answers import Attempt, cached_tokens, prompt_tokens, response_of
from briefing.records import Request, Response, Usage

BATCH_FACTOR = 0.5
"""A batch answer costs half."""

_SNAPSHOT = re.compile(r"-\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class Price:
    """USD for a million tokens of one model."""

    input: float
    output: float
    cached_input: float
    """Prompt tokens that the provider had in its prompt cache."""


@dataclass(frozen=True, slots=True)
class PriceTable:
    """Prices by model name."""

    as_of: str
    """The day the packaged prices were checked."""
    prices: Mapping[str, Price]

    def cost_usd(self, model: str, input_tokens: int, output_tokens: int, cached_tokens: int = 0) -> float | None:
        """None if the model's price is unknown. A dated snapshot (`-2026-03-17`) has its model's price."""
        price = self.prices.get(model) or self.prices.get(_SNAPSHOT.sub("", model))
        if price is None:
            return None
        full = (input_tokens - cached_tokens) * price.input
        return (full + cached_tokens * price.cached_input + output_tokens * price.output) / 1e6


def load_prices(overrides: Path | None = None) -> PriceTable:
    """The packaged table, with the models of `overrides`, a TOML file of the same shape, in front."""
    packaged = tomllib.loads(files("briefing.provider").joinpath("prices.toml").read_text(encoding="utf-8"))
    prices = _prices(packaged, "prices.toml")
    if overrides is not None:
        prices |= _prices(_read_toml(overrides), str(overrides))
    return PriceTable(packaged["as_of"], prices)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"the prices in {str(path)!r} can't be read: {error}") from error


def _prices(table: Mapping[str, Any], where: str) -> dict[str, Price]:
    try:
        return {
            name: Price(float(row["input"]), float(row["output"]), float(row.get("cached_input", row["input"])))
            for name, row in table["models"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        shape = '[models] "name" = { input = 0.75, output = 4.50 }, USD for a million tokens'
        raise ConfigurationError(f"{where!r} has no prices of the shape {shape}: {error!r}") from error


class Bill:
    """What answers cost when they were given, each counted once however often it is used."""

    def __init__(self, prices: PriceTable) -> None:
        self._prices = prices
        self._answers: dict[str, tuple[int, int, float | None]] = {}

    def add(self, request: Request, key: str, attempt: Attempt) -> Response:
        """Counts an answer (a rejection costs nothing) and returns it as the engines see it."""
        response = response_of(attempt, str(request.body.get("model", "")))
        if attempt.status_code == 200:
            cost = attempt_cost(self._prices, attempt, response)
            self._answers[key] = (response.input_tokens, response.output_tokens, cost)
        return response

    @property
    def usage(self) -> Usage:
        """The sums; `cost_usd` is None if any answer's price is unknown, or nothing was answered."""
        costs = [cost for _, _, cost in self._answers.values()]
        return Usage(
            answers=len(costs),
            input_tokens=sum(asked for asked, _, _ in self._answers.values()),
            output_tokens=sum(given for _, given, _ in self._answers.values()),
            cost_usd=_total(costs),
        )


def attempt_cost(prices: PriceTable, attempt: Attempt, response: Response) -> float | None:
    """USD of one completion; None if its model's price is unknown."""
    tokens = response.input_tokens, response.output_tokens, cached_tokens(attempt)
    cost = prices.cost_usd(response.model, *tokens)
    return cost if cost is None or not attempt.from_batch else cost * BATCH_FACTOR


def _total(costs: Iterable[float | None]) -> float | None:
    """To a millionth; exact before that, so that the order of the answers shows nowhere."""
    given = list(costs)
    known = [cost for cost in given if cost is not None]
    return round(math.fsum(known), 6) if given and len(known) == len(given) else None


@dataclass(frozen=True, slots=True)
class Estimate:
    """What requests would cost, before they are asked."""

    calls: int
    input_tokens: int
    """Exact for the messages; what an endpoint makes of a JSON schema is not known."""
    output_tokens: int
    """Guessed, see `expected_output_tokens`."""
    cost_usd: float | None


def estimate(requests: Iterable[Request], prices: PriceTable) -> Estimate:
    """Adds up what `requests` would cost."""
    asked = [(str(r.body.get("model", "")), prompt_tokens(r.body), r.body) for r in requests]
    guessed = [(model, tokens, expected_output_tokens(body, tokens)) for model, tokens, body in asked]
    total = _total([prices.cost_usd(*row) for row in guessed])
    return Estimate(len(guessed), sum(t for _, t, _ in guessed), sum(t for _, _, t in guessed), total)


def expected_output_tokens(body: Mapping[str, Any], input_tokens: int) -> int:
    """A guess on the high side: half the prompt and 500 tokens, or the most that the request allows."""
    allowed = body.get("max_completion_tokens") or body.get("max_tokens")
    guess = input_tokens // 2 + 500
    return min(guess, allowed) if isinstance(allowed, int) else guess

"""Prices, estimates and sums."""

from itertools import permutations
from pathlib import Path

import pytest

from briefing.errors import ConfigurationError
from briefing.provider.answers import Attempt
from briefing.provider.cost import Bill, Estimate, Price, PriceTable, estimate, load_prices
from briefing.records import Usage
from tests.provider_rig.examples import completion, request, too_long


def test_the_default_model_has_a_price_with_a_date() -> None:
    table = load_prices()
    assert table.prices["gpt-5.4-mini"] == Price(input=0.75, output=4.5, cached_input=0.075)
    assert table.as_of == "2026-10-14"
    assert table.cost_usd("gpt-5.4-mini", 1_000_000, 100_000) == 1.2


def test_a_snapshot_costs_what_its_model_costs_and_an_unknown_model_nothing_known() -> None:
    table = load_prices()
    assert table.cost_usd("gpt-5.4-mini-2026-03-17", 1000, 0) == table.cost_usd("gpt-5.4-mini", 1000, 0)
    assert table.cost_usd("llama3.2", 1000, 1000) is None
    assert table.cost_usd("authored", 0, 0) is None


def test_cached_prompt_tokens_cost_less() -> None:
    assert load_prices().cost_usd("gpt-5.4-mini", 1_000_000, 0, 1_000_000) == 0.075


def test_a_users_prices_come_first(tmp_path: Path) -> None:
    (tmp_path / "prices.toml").write_text('[models]\n"mine" = { input = 1, output = 2 }\n')
    table = load_prices(tmp_path / "prices.toml")
    assert table.prices["mine"] == Price(input=1.0, output=2.0, cached_input=1.0)
    assert "gpt-5.4-mini" in table.prices


@pytest.mark.parametrize("text", ["models = 1", "[models]\nmine = { input = 1 }", "no toml", None])
def test_prices_that_can_not_be_read_are_a_configuration_error(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "prices.toml").write_text(text)
    with pytest.raises(ConfigurationError, match=r"prices.toml"):
        load_prices(tmp_path / "prices.toml")


def test_a_bill_counts_each_answer_once_and_rejections_not() -> None:
    bill = Bill(load_prices())
    for _ in range(2):
        bill.add(request(), request().key, Attempt(200, completion()))
    bill.add(request("Long."), request("Long.").key, Attempt(400, too_long()))
    assert bill.usage == Usage(answers=1, input_tokens=100, output_tokens=10, cost_usd=0.00012)


def test_one_unknown_price_makes_the_sum_unknown() -> None:
    bill = Bill(load_prices())
    bill.add(request("1"), "1", Attempt(200, completion()))
    bill.add(request("2"), "2", Attempt(200, completion(model="authored")))
    assert bill.usage == Usage(answers=2, input_tokens=200, output_tokens=20, cost_usd=None)


def test_the_sum_does_not_depend_on_the_order_of_answers() -> None:
    prices = PriceTable("2026-10-14", {"m": Price(0.1, 0.7, 0.1)})
    counts = [(1, 3), (10**9, 7), (3, 10**8), (17, 1)]
    sums = set()
    for order in permutations(counts):
        bill = Bill(prices)
        for asked, given in order:
            usage = {"prompt_tokens": asked, "completion_tokens": given}
            bill.add(request(), f"{asked}", Attempt(200, completion(model="m", usage=usage)))
        sums.add(bill.usage.cost_usd)
    assert len(sums) == 1


def test_a_batch_answer_costs_half_and_cached_tokens_less() -> None:
    usage = {"prompt_tokens": 1000, "completion_tokens": 0, "prompt_tokens_details": {"cached_tokens": 1000}}
    bill = Bill(load_prices())
    bill.add(request(), request().key, Attempt(200, completion(usage=usage), from_batch=True))
    assert bill.usage.cost_usd == round(1000 * 0.075 / 1e6 / 2, 6)


def test_an_estimate_counts_the_messages_exactly_and_guesses_the_answers() -> None:
    short = request("A short text.", system="List.")
    assert estimate([short, short], load_prices()) == Estimate(2, 34, 1016, round(2 * (17 * 0.75 + 508 * 4.5) / 1e6, 6))
    limited = request("A short text.", system="List.", max_completion_tokens=100)
    assert estimate([limited], load_prices()).output_tokens == 100
    assert estimate([request(model="llama3.2")], load_prices()).cost_usd is None
    assert estimate([], load_prices()) == Estimate(0, 0, 0, None)

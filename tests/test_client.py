"""The client against a provider on loopback that fails in the ways real ones do."""

import asyncio
import json
import re
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import pytest

from briefing.errors import ConfigurationError, CostLimitError, InputError, MissingRecordingsError, ProviderError
from briefing.provider.answers import Attempt
from briefing.provider.client import Client, OfflineProvider, missing_message
from briefing.provider.cost import load_prices
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings
from briefing.records import Request, Response, Usage
from tests.provider_rig.examples import ARTICLE, completion, request, too_long
from tests.provider_rig.running import Rig

Result = TypeVar("Result")


@pytest.fixture
def recordings(tmp_path: Path) -> Iterator[Recordings]:
    with closing(Recordings(tmp_path / "recordings.sqlite")) as opened:
        yield opened


def run(
    rig: Rig, recordings: Recordings, action: Callable[[Client], Awaitable[Result]], **settings: Any
) -> tuple[Result, Client]:
    """What `action` makes of a client of the rig, and the client."""
    quick = {"base_url": rig.base_url, "backoff_s": 0.01, "least_timeout_s": 0.2} | settings

    async def act() -> tuple[Result, Client]:
        async with Client(recordings, load_prices(), ProviderSettings(**quick)) as client:
            return await action(client), client

    return asyncio.run(act())


def ask(rig: Rig, recordings: Recordings, *requests: Request, **settings: Any) -> list[Response]:
    """The answers, asked all at once."""

    async def gather(client: Client) -> list[Response]:
        return await asyncio.gather(*(client.complete(each) for each in requests))

    return run(rig, recordings, gather, **settings)[0]


def counts(rig: Rig, *names: str) -> tuple[Any, ...]:
    stats = rig.stats()
    return tuple(stats[name] for name in names)


def test_an_answer_is_asked_once_and_then_replayed(rig: Rig, recordings: Recordings) -> None:
    first = ask(rig, recordings, request())
    assert first == ask(rig, recordings, request())
    assert json.loads(first[0].text or "")["claims"][0]["quote"] in ARTICLE
    assert counts(rig, "requests", "paid") == (1, 1)


def test_equal_requests_in_flight_are_asked_once(rig: Rig, recordings: Recordings) -> None:
    answers = ask(rig, recordings, request(), request(), request())
    assert answers[0] == answers[1] == answers[2]
    assert counts(rig, "requests") == (1,)


def test_equal_requests_of_two_processes_are_asked_once(rig: Rig, recordings: Recordings) -> None:
    async def ask_twice(client: Client) -> list[Response]:
        async with Client(recordings, load_prices(), ProviderSettings(base_url=rig.base_url)) as other:
            return await asyncio.gather(client.complete(request()), other.complete(request()))

    first, second = run(rig, recordings, ask_twice)[0]
    assert first == second
    assert counts(rig, "requests", "paid") == (1, 1)


def test_what_a_dead_process_was_asking_is_asked_once_its_time_is_over(rig: Rig, recordings: Recordings) -> None:
    assert recordings.take("dead", request().key, seconds=0.01)
    assert ask(rig, recordings, request())[0].finish_reason == "stop"
    assert counts(rig, "paid") == (1,)


def test_a_request_that_failed_is_left_to_other_processes(rig: Rig, recordings: Recordings) -> None:
    rig.configure(require_key="other")
    with pytest.raises(ProviderError):
        ask(rig, recordings, request(), api_key="test")
    assert recordings.take("another", request().key, seconds=1)


def test_the_endpoint_gets_the_canonical_body(rig: Rig, recordings: Recordings) -> None:
    ask(rig, recordings, request())
    assert [entry["key"] for entry in rig.call("/log")] == [request().key]


def test_no_more_calls_in_flight_than_asked_for(rig: Rig, recordings: Recordings) -> None:
    rig.configure(latency_scale=0.05)
    ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(12)), concurrency=3)
    assert counts(rig, "paid", "max_concurrency") == (12, 3)


@pytest.mark.parametrize("fault", ["500", "503", "drop"])
def test_a_failure_without_an_answer_is_retried_and_paid_once(rig: Rig, recordings: Recordings, fault: str) -> None:
    rig.configure(script=[fault, fault])
    assert ask(rig, recordings, request())[0].finish_reason == "stop"
    assert counts(rig, "faults", "requests", "paid") == ({fault: 2}, 3, 1)


@pytest.mark.parametrize("fault", ["truncated", "partial"])
def test_an_answer_cut_in_transit_is_asked_again_and_only_then_paid_twice(
    rig: Rig, recordings: Recordings, fault: str
) -> None:
    rig.configure(script=[fault])
    answers, client = run(rig, recordings, lambda client: client.complete(request()))
    assert answers.finish_reason == "stop"
    assert client.lost_answers == 1
    assert counts(rig, "faults", "paid", "paid_again", "paid_again_needlessly") == ({fault: 1}, 2, 1, 0)


def test_a_hung_call_is_cut_and_retried(rig: Rig, recordings: Recordings) -> None:
    rig.configure(script=["hang"], hang_s=600)
    assert ask(rig, recordings, request(), timeout_s=0.3)[0].finish_reason == "stop"
    assert counts(rig, "faults", "paid") == ({"hang": 1}, 1)


def test_a_call_hangs_when_it_takes_many_times_longer_than_its_like(rig: Rig, recordings: Recordings) -> None:
    rig.configure(script=["hang"], hang_s=600)
    answers = ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(10)), timeout_s=600)
    assert {answer.finish_reason for answer in answers} == {"stop"}
    assert counts(rig, "faults", "paid") == ({"hang": 1}, 10)


def test_an_empty_quota_fails_at_once_for_all(rig: Rig, recordings: Recordings) -> None:
    rig.configure(rates={"quota": 1.0})
    with pytest.raises(ProviderError, match=r"429, You exceeded your current quota.*waiting doesn't help"):
        ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(9)), concurrency=1)
    assert counts(rig, "requests") == (1,)


def test_a_bad_key_fails_at_once(rig: Rig, recordings: Recordings) -> None:
    rig.configure(require_key="other")
    with pytest.raises(ProviderError, match=r"401, Incorrect API key provided; check OPENAI_API_KEY"):
        ask(rig, recordings, request(), api_key="test")
    assert counts(rig, "requests") == (1,)


def test_no_key_for_the_default_address_fails_before_any_call(rig: Rig, recordings: Recordings) -> None:
    with pytest.raises(ConfigurationError, match="no API key: set OPENAI_API_KEY"):
        ask(rig, recordings, request(), base_url=None)


def test_patience_ends_with_its_name_and_what_was_kept(rig: Rig, recordings: Recordings) -> None:
    ask(rig, recordings, request())

    async def one_more(client: Client) -> None:
        await client.complete(request(f"{ARTICLE} A second one."))
        rig.configure(rates={"500": 1.0})
        await client.complete(request(f"{ARTICLE} A third one."))

    with pytest.raises(ProviderError) as caught:
        run(rig, recordings, one_more, max_patience_s=0.5)
    assert "within the patience of 0.5 s (max_patience_s); last: 500, The server had an error" in str(caught.value)
    assert f"1 answer of this run is kept in {recordings.path}" in str(caught.value)
    assert recordings.attempt_count() == 2


def test_a_server_that_hangs_on_every_call_is_left_when_the_patience_ends(rig: Rig, recordings: Recordings) -> None:
    ask(rig, recordings, request())
    rig.configure(rates={"hang": 1.0}, hang_s=600)
    with pytest.raises(ProviderError) as caught:
        ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(40)), max_patience_s=0.5)
    assert "within the patience of 0.5 s (max_patience_s); last: no answer within 0." in str(caught.value)
    assert f"0 answers of this run are kept in {recordings.path}" in str(caught.value)


def test_a_server_that_never_answers_as_an_api_is_left_soon(
    rig: Rig, recordings: Recordings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.provider.endpoint.UNREACHED_PATIENCE_S", 0.5)
    rig.configure(rates={"truncated": 1.0})
    with pytest.raises(ProviderError, match=r"the patience of 0.5 s .*; last: the answer was cut off on its way"):
        ask(rig, recordings, request(), max_patience_s=3600)


def test_another_servers_page_is_shown(rig: Rig, recordings: Recordings) -> None:
    rig.configure(rates={"page": 1.0})
    with pytest.raises(ProviderError, match=r"the patience of 0.5 s .*; last: not a chat completion: '<html>sign in"):
        ask(rig, recordings, request(), max_patience_s=0.5)


def test_an_address_that_nobody_listens_on_fails_plainly(rig: Rig, recordings: Recordings) -> None:
    with pytest.raises(ProviderError, match=r"http://127.0.0.1:9/v1 gave no usable answer.*the connection failed"):
        ask(rig, recordings, request(), base_url="http://127.0.0.1:9/v1", max_patience_s=0.5)


def test_a_request_that_the_endpoint_refuses_fails_with_its_words(rig: Rig, recordings: Recordings) -> None:
    rig.configure(refused_fields=["model"])
    with pytest.raises(ProviderError, match=f"{rig.base_url} refused: 400, Unsupported parameter: 'model'"):
        ask(rig, recordings, request())
    assert counts(rig, "requests") == (1,)


def test_a_rejection_as_too_long_is_stored_and_replayed(rig: Rig, recordings: Recordings) -> None:
    rig.configure(context_tokens=20)
    expected = Response(text=None, finish_reason="too_long", model="gpt-5.4-mini")
    assert ask(rig, recordings, request()) == [expected]
    rig.configure(context_tokens=128_000)
    assert ask(rig, recordings, request()) == [expected]
    assert counts(rig, "requests") == (1,)


def test_an_error_that_is_nothing_but_words_is_read(rig: Rig, recordings: Recordings) -> None:
    rig.configure(context_tokens=20, bare_errors=True)
    assert [response.finish_reason for response in ask(rig, recordings, request())] == ["too_long"]


@pytest.mark.parametrize(
    ("fault", "finish_reason", "has_text"),
    [("length", "length", True), ("refusal", "refusal", False), ("bad_json", "stop", True)],
)
def test_an_unusable_answer_is_stored_and_replayed_as_such(
    rig: Rig, recordings: Recordings, fault: str, finish_reason: str, has_text: bool
) -> None:
    rig.configure(script=[fault])
    (answer,) = ask(rig, recordings, request())
    assert (answer.finish_reason, answer.text is not None) == (finish_reason, has_text)
    assert ask(rig, recordings, request()) == [answer]
    assert counts(rig, "requests", "paid") == (1, 1)


def test_a_missing_schema_mode_is_learned_once_and_leaves_the_key_alone(rig: Rig, recordings: Recordings) -> None:
    rig.configure(json_schema=False)

    async def one_by_one(client: Client) -> None:
        for number in range(3):
            await client.complete(request(f"{ARTICLE} {number}"))

    run(rig, recordings, one_by_one)
    assert counts(rig, "by_status") == ({"200": 3, "400": 1},)
    assert [recordings.has(request(f"{ARTICLE} {number}").key) for number in range(3)] == [True] * 3


def test_without_any_json_mode_the_schema_is_told_in_words(rig: Rig, recordings: Recordings) -> None:
    rig.configure(json_schema=False, json_object=False)
    assert ask(rig, recordings, request())[0].finish_reason == "stop"
    assert counts(rig, "by_status") == ({"200": 1, "400": 2},)


@pytest.mark.parametrize(("sent", "refused"), [("max_completion_tokens", "max_tokens"), ("max_tokens", "x")])
def test_the_limit_of_an_answer_is_sent_under_the_name_the_endpoint_knows(
    rig: Rig, recordings: Recordings, sent: str, refused: str
) -> None:
    other = "max_tokens" if sent == "max_completion_tokens" else "max_completion_tokens"
    rig.configure(refused_fields=[sent])
    (answer,) = ask(rig, recordings, request(**{sent: 5}))
    assert answer.finish_reason == "length"
    assert counts(rig, "by_status") == ({"200": 1, "400": 1},), other


def test_temperature_is_left_out_where_it_is_refused(rig: Rig, recordings: Recordings) -> None:
    rig.configure(refused_fields=["temperature"])
    answers = ask(rig, recordings, *(request(f"{ARTICLE} {n}", temperature=0) for n in range(3)), concurrency=1)
    assert {answer.finish_reason for answer in answers} == {"stop"}
    assert counts(rig, "by_status") == ({"200": 3, "400": 1},)


def test_token_counts_are_made_where_the_endpoint_gives_none(rig: Rig, recordings: Recordings) -> None:
    told = ask(rig, recordings, request())
    counted = [answer.model_copy(update={"input_tokens": 0}) for answer in told]
    rig.configure(usage=False)
    recordings.prune(-1)
    again = ask(rig, recordings, request())
    assert again == told != counted


def test_calls_keep_within_the_limit_that_the_provider_tells(rig: Rig, recordings: Recordings) -> None:
    rig.configure(rpm=6000, burst_s=0.1)
    answers = ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(60)))
    assert len(answers) == 60
    # Without the limiter each of sixteen calls in flight is refused again and again.
    rejected, paid = counts(rig, "rejected_429", "paid")
    assert (paid, rejected <= 16) == (60, True), rejected


def test_nobody_comes_back_before_the_time_that_a_refusal_named(rig: Rig, recordings: Recordings) -> None:
    rig.configure(rpm=60, burst_s=1)
    ask(rig, recordings, request("One."))
    ask(rig, recordings, request("Two."))
    assert counts(rig, "paid", "rejected_429", "early_after_429") == (2, 1, 0)


def test_a_refusal_for_too_many_calls_is_waited_out(rig: Rig, recordings: Recordings) -> None:
    rig.configure(reject_over=2, latency_scale=0.02)
    answers = ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(8)))
    assert {answer.finish_reason for answer in answers} == {"stop"}
    assert counts(rig, "paid") == (8,)


def test_being_told_to_wait_for_longer_than_the_patience_ends_the_run(rig: Rig, recordings: Recordings) -> None:
    rig.configure(rpm=1, burst_s=60)
    ask(rig, recordings, request("One."))
    with pytest.raises(ProviderError, match=r"the provider asks to wait [56]\d"):
        ask(rig, recordings, request("Two."), max_patience_s=20)
    assert counts(rig, "paid") == (1,)


def test_usage_tells_what_all_answers_cost_and_paid_what_this_run_paid(rig: Rig, recordings: Recordings) -> None:
    _, first = run(rig, recordings, lambda client: client.complete(request()))
    _, second = run(rig, recordings, lambda client: client.complete(request()))
    stats = rig.stats()
    asked, given = stats["prompt_tokens"], stats["completion_tokens"]
    cost = round((asked * 0.75 + given * 4.5) / 1e6, 6)
    expected = Usage(answers=1, input_tokens=asked, output_tokens=given, cost_usd=cost)
    assert (first.usage, first.paid, second.usage, second.paid) == (expected, expected, expected, Usage())


def test_the_cost_cap_stops_before_the_call_that_would_pass_it(rig: Rig, recordings: Recordings) -> None:
    cap = 0.005

    async def all_of_them(client: Client) -> Usage:
        asked = [client.complete(request(f"{ARTICLE} {n}")) for n in range(40)]
        results = await asyncio.gather(*asked, return_exceptions=True)
        errors = [result for result in results if isinstance(result, Exception)]
        assert {type(error) for error in errors} == {CostLimitError}
        assert "the cost cap of $0.005 is reached" in str(errors[0])
        assert len(results) - len(errors) == client.paid.answers
        return client.paid

    paid, _ = run(rig, recordings, all_of_them, max_cost_usd=cap)
    assert 0 < (paid.cost_usd or 0) <= cap
    assert recordings.attempt_count() == paid.answers == rig.stats()["paid"]


def test_an_answer_on_its_way_is_stored_though_nobody_waits_for_it(rig: Rig, recordings: Recordings) -> None:
    rig.configure(hold_after=1)
    ask(rig, recordings, request("First."))

    async def give_up(client: Client) -> None:
        waiting = asyncio.create_task(client.complete(request()))
        await asyncio.to_thread(rig.call, "/wait", {"in_flight": 1})
        waiting.cancel()
        await asyncio.wait({waiting})
        assert not recordings.has(request().key)
        rig.configure(hold_after=0)

    run(rig, recordings, give_up)
    assert recordings.has(request().key)


def test_at_the_end_a_call_on_its_way_that_fails_is_not_asked_again(rig: Rig, recordings: Recordings) -> None:
    rig.configure(script=["500"], latency_scale=1)

    async def give_up(client: Client) -> None:
        waiting = asyncio.create_task(client.complete(request()))
        await asyncio.to_thread(rig.call, "/wait", {"in_flight": 1})
        waiting.cancel()
        await asyncio.wait({waiting})

    run(rig, recordings, give_up)
    assert counts(rig, "requests", "faults") == (1, {"500": 1})


_ASK_MANY = """
import asyncio, signal, sys
from pathlib import Path
from briefing.provider.client import Client
from briefing.provider.cost import load_prices
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings
from tests.provider_rig.examples import request

async def main():
    recordings = Recordings(Path(sys.argv[2]))
    settings = ProviderSettings(base_url=sys.argv[1], concurrency=8, least_timeout_s=60)  # what is held doesn't hang
    async with Client(recordings, load_prices(), settings) as client:
        await asyncio.gather(*(client.complete(request(f"Article {n}.")) for n in range(40)))
    recordings.close()

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
asyncio.run(main())
"""


def test_after_a_kill_at_half_no_more_is_paid_again_than_was_in_flight(rig: Rig, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _ASK_MANY, rig.base_url, str(tmp_path / "recordings.sqlite")]
    rig.configure(hold_after=20)
    with subprocess.Popen(command) as process:
        rig.call("/wait", {"paid": 20, "in_flight": 8})
        process.send_signal(signal.SIGKILL)
    rig.configure(hold_after=0)
    subprocess.run(command, check=True)
    paid_unique, paid_again = counts(rig, "paid_unique", "paid_again")
    assert (paid_unique, paid_again <= 8) == (40, True)


def test_an_interrupt_keeps_what_is_on_its_way(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "recordings.sqlite"
    rig.configure(hold_after=20)
    with subprocess.Popen(
        [sys.executable, "-c", _ASK_MANY, rig.base_url, str(path)], stderr=subprocess.PIPE
    ) as process:
        try:
            rig.call("/wait", {"paid": 20, "in_flight": 8})
            process.send_signal(signal.SIGINT)
            assert process.stderr is not None
            told = process.stderr.readline()
            assert re.fullmatch(rb"waiting for [1-8] answers on their way; interrupt again to leave them\n", told)
        finally:
            rig.configure(hold_after=0)  # or the process, and with it this test, would wait for ever
        assert b"KeyboardInterrupt" in process.stderr.read()
    waited = int(told.split()[2])
    with closing(Recordings(path)) as recordings:
        # The twentieth may be paid already and still be on its way.
        assert 19 + waited <= recordings.attempt_count() == rig.stats()["paid"] <= 28


def test_no_more_is_asked_once_answers_can_not_be_kept(
    rig: Rig, recordings: Recordings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Attempt:
        raise InputError("the disk is full")

    monkeypatch.setattr(Recordings, "put", full)
    with pytest.raises(InputError, match="the disk is full"):
        ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(9)), concurrency=1)
    assert counts(rig, "requests") == (1,)


def test_with_all_faults_at_once_every_request_is_answered_and_only_lost_answers_are_paid_twice(
    rig: Rig, recordings: Recordings
) -> None:
    faults = {"500": 0.1, "truncated": 0.08, "partial": 0.04, "drop": 0.05, "hang": 0.03}
    rig.configure(rates=faults, rpm=6000, burst_s=0.2, seed=5, hang_s=600)
    answers = ask(rig, recordings, *(request(f"{ARTICLE} {n}") for n in range(60)), least_timeout_s=0.5)
    assert {answer.finish_reason for answer in answers} == {"stop"}
    stats = rig.stats()
    assert set(stats["faults"]) == set(faults), "the seed draws every fault"
    lost = stats["faults"]["truncated"] + stats["faults"]["partial"]
    assert (stats["paid_unique"], stats["paid_again_needlessly"]) == (60, 0)
    assert stats["paid_again"] <= lost


def test_offline_answers_from_recordings_and_collects_the_rest(recordings: Recordings) -> None:
    recordings.put(request(), Attempt(200, completion("Recorded.")))
    offline = OfflineProvider(recordings, load_prices())
    others = [request("One."), request("Two."), request("One.")]

    async def ask_all() -> list[Response | BaseException]:
        return await asyncio.gather(*map(offline.complete, [request(), *others]), return_exceptions=True)

    answer, *errors = asyncio.run(ask_all())
    assert answer == Response(
        text="Recorded.", finish_reason="stop", model="gpt-5.4-mini", input_tokens=100, output_tokens=10
    )
    assert [type(error) for error in errors] == [MissingRecordingsError] * 3
    assert offline.missing == others[:2]
    assert offline.usage == Usage(answers=1, input_tokens=100, output_tokens=10, cost_usd=0.00012)


def test_a_missing_recording_names_the_nearest_one_and_what_differs(recordings: Recordings) -> None:
    recordings.put(request("Quite another text."), Attempt(400, too_long()))
    recordings.put(request(system="List all claims."), Attempt(200, completion()))
    key, near = request(model="gpt-5.4-nano").key, request(system="List all claims.").key
    expected = (
        f"1 request has no recording. The first (claims, key {key[:12]}) is nearest to {near[:12]}: "
        "system message is List the claims., recorded List all claims.; "
        'model is "gpt-5.4-nano", recorded "gpt-5.4-mini"'
    )
    assert missing_message(recordings, [request(model="gpt-5.4-nano")]) == expected


def test_a_damaged_recording_is_not_told_as_the_nearest_to_itself(recordings: Recordings) -> None:
    recordings.replace(request().key, Attempt(200, {}), request().body)
    expected = f"(claims, key {request().key[:12]}) has one in {recordings.path} that can't be read"
    assert missing_message(recordings, [request()]).endswith(expected)


def test_answers_brought_without_their_requests_are_counted_and_not_compared(recordings: Recordings) -> None:
    recordings.replace(request("Another text.").key, Attempt(200, completion()))
    expected = f"is none of the 1 in {recordings.path}, of which no request is known to compare it with"
    assert missing_message(recordings, [request()]).endswith(expected)


_OFFLINE = """
import asyncio, sys
from pathlib import Path

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind"):
        raise SystemExit(f"offline, but {event} {arguments}")

sys.addaudithook(refuse)
from briefing.provider.client import Client, OfflineProvider
from briefing.provider.cost import load_prices
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings
from tests.provider_rig.examples import request

async def main():
    recordings = Recordings(Path(sys.argv[1]))
    async with Client(recordings, load_prices(), ProviderSettings()) as client:
        assert await client.complete(request()) == await OfflineProvider(recordings, load_prices()).complete(request())
    recordings.close()

asyncio.run(main())
print(sorted({"openai", "tenacity", "httpx2", "tiktoken"} & set(sys.modules)))
"""


def test_recorded_answers_need_neither_a_socket_nor_the_sdk(recordings: Recordings) -> None:
    recordings.put(request(), Attempt(200, completion()))
    command = [sys.executable, "-c", _OFFLINE, str(recordings.path)]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "[]\n"

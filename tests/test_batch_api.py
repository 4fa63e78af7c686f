"""The provider's batch API, over a socket."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import InputError, ProviderError
from briefing.provider import batch_api
from briefing.provider.batch import ImportProblem, ImportReport, write_requests
from briefing.provider.batch_api import Collected, Submitted, collect_batches, submit_batch
from briefing.provider.client import OfflineProvider
from briefing.provider.cost import load_prices
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings
from briefing.records import Request
from tests.provider_rig.examples import ARTICLE, request
from tests.provider_rig.running import Rig


@pytest.fixture
def recordings(tmp_path: Path) -> Iterator[Recordings]:
    with closing(Recordings(tmp_path / "recordings.sqlite")) as opened:
        yield opened


@pytest.fixture
def settings(rig: Rig) -> ProviderSettings:
    return ProviderSettings(base_url=rig.base_url, backoff_s=0.01, max_patience_s=0.1)


def asked(tmp_path: Path, *requests: Request) -> Path:
    write_requests(requests, tmp_path / "requests.jsonl")
    return tmp_path / "requests.jsonl"


def three() -> tuple[Request, ...]:
    # A line separator in a text must not end a line of the answers.
    return tuple(request(f"{ARTICLE}\u2028Article number {n} of a batch that has three of them.") for n in range(3))


def test_a_batch_is_submitted_collected_and_priced_at_half(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    rig.configure(batch_polls=2)
    submitted = submit_batch(recordings, asked(tmp_path, *three()), settings)
    assert (len(submitted.batches), submitted.requests) == (1, 3)
    assert collect_batches(recordings, settings) == (Collected(submitted.batches[0], "in_progress", 0, 3),)
    (collected,) = collect_batches(recordings, settings)
    assert collected == Collected(submitted.batches[0], "completed", 3, 3, None, ImportReport(stored=3))
    assert collect_batches(recordings, settings) == ()

    attempts = [recordings.get(each) for each in three()]
    assert [attempt and attempt.from_batch for attempt in attempts] == [True] * 3
    stats = rig.stats()
    assert (stats["paid"], stats["requests"]) == (3, 0)


def test_a_batch_answer_costs_half(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    submit_batch(recordings, asked(tmp_path, *three()[:1]), settings)
    collect_batches(recordings, settings)
    offline = OfflineProvider(recordings, load_prices())
    asyncio.run(offline.complete(three()[0]))
    stats = rig.stats()
    cost = (stats["prompt_tokens"] * 0.75 + stats["completion_tokens"] * 4.5) / 2e6
    assert offline.usage.cost_usd == round(cost, 6)


def test_what_is_recorded_or_waited_for_is_not_submitted_again(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    submit_batch(recordings, asked(tmp_path, three()[0]), settings)
    collect_batches(recordings, settings)
    second = submit_batch(recordings, asked(tmp_path, *three()[:2]), settings)
    third = submit_batch(recordings, asked(tmp_path, *three()), settings)
    assert second == Submitted(second.batches, requests=1, answered=1, waiting=0)
    assert third == Submitted(third.batches, requests=1, answered=1, waiting=1)
    assert len(collect_batches(recordings, settings)) == 2
    assert submit_batch(recordings, asked(tmp_path, *three()), settings) == Submitted((), 0, 3, 0)
    assert rig.stats()["paid_again"] == 0


def test_a_batch_that_was_created_but_not_remembered_is_taken_over(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    with closing(Recordings(tmp_path / "lost.sqlite")) as lost:
        first = submit_batch(lost, asked(tmp_path, *three()), settings)
    assert submit_batch(recordings, asked(tmp_path, *three()), settings) == first
    assert len(rig.call("/v1/batches")["data"]) == 1
    collect_batches(recordings, settings)
    assert (rig.stats()["paid"], recordings.attempt_count()) == (3, 3)


def test_a_batch_whose_answers_came_in_part_is_collected_again(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit_batch(recordings, asked(tmp_path, *three()), settings)
    whole = batch_api._download
    with monkeypatch.context() as patch:
        patch.setattr(batch_api, "_download", lambda *known: whole(*known)[:-700])
        collect_batches(recordings, settings)
    assert recordings.attempt_count() < 3
    (collected,) = collect_batches(recordings, settings)
    assert (collected.status, recordings.attempt_count()) == ("completed", 3)


def test_one_batch_a_model_and_within_the_limits(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_api, "_MOST_REQUESTS", 2)
    path = asked(tmp_path, *three(), request(model="gpt-5.4-nano"))
    assert len(submit_batch(recordings, path, settings).batches) == 3
    assert [collected.done for collected in collect_batches(recordings, settings)] == [2, 1, 1]


def test_requests_too_long_are_kept_as_such(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    rig.configure(context_tokens=20)
    submit_batch(recordings, asked(tmp_path, *three()), settings)
    (collected,) = collect_batches(recordings, settings)
    assert collected.report == ImportReport(stored=3, rejections=3)


def test_an_expired_batch_leaves_its_rest_to_be_submitted_again(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    rig.configure(batch_end="expired")
    path = asked(tmp_path, *three())
    submit_batch(recordings, path, settings)
    (collected,) = collect_batches(recordings, settings)
    late = "400: This request could not be executed before the batch expired."
    problems = tuple(ImportProblem(line, each.key, late) for line, each in zip((3, 4), three()[1:], strict=True))
    assert (collected.status, collected.report) == ("expired", ImportReport(stored=1, problems=problems))
    rig.configure(batch_end="completed")
    assert submit_batch(recordings, path, settings).requests == 2
    collect_batches(recordings, settings)
    assert recordings.attempt_count() == 3


def test_a_failed_batch_says_why_and_can_be_submitted_again(
    rig: Rig, recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    rig.configure(batch_end="failed")
    submit_batch(recordings, asked(tmp_path, *three()), settings)
    (collected,) = collect_batches(recordings, settings)
    message = "Enqueued token limit reached for this model."
    assert (collected.status, collected.message) == ("failed", message)
    assert submit_batch(recordings, asked(tmp_path, *three()), settings).requests == 3


def test_a_file_without_requests_is_an_input_error(
    recordings: Recordings, settings: ProviderSettings, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=r"requests.jsonl' holds no request"):
        submit_batch(recordings, asked(tmp_path), settings)


def test_an_address_that_nobody_listens_on_fails_plainly_and_long_before_all_patience_is_spent(
    recordings: Recordings, settings: ProviderSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_api, "UNREACHED_PATIENCE_S", 0.1)
    nobody = replace(settings, base_url="http://127.0.0.1:9/v1", max_patience_s=3600)
    with pytest.raises(ProviderError, match=r"the batch API of http://127.0.0.1:9/v1 failed"):
        submit_batch(recordings, asked(tmp_path, *three()), nobody)

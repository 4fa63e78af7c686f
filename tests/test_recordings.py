"""Recordings: what is stored is found again, by key, in every process, whatever happens to the writer."""

import json
import logging
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.provider.answers import Attempt
from briefing.provider.recordings import Recordings
from briefing.provider.upkeep import RecordingProblem, RecordingStats, recording_stats, verify_recordings
from tests.provider_rig.examples import completion, request, too_long


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Recordings]]:
    """Opens the same file as often as asked."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(closing(Recordings(tmp_path / "recordings.sqlite")))


@pytest.fixture
def recordings(opened: Callable[[], Recordings]) -> Recordings:
    return opened()


def change(path: Path, query: str) -> None:
    """Changes the file behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(query)


def test_an_answer_is_found_by_its_request(recordings: Recordings) -> None:
    assert recordings.get(request()) is None
    assert recordings.put(request(), Attempt(200, completion())) == Attempt(200, completion())
    assert recordings.get(request()) == Attempt(200, completion())
    assert recordings.get(request("Another article.")) is None


def test_the_purpose_is_no_part_of_the_key(recordings: Recordings) -> None:
    recordings.put(request(), Attempt(200, completion()))
    assert recordings.get(request().model_copy(update={"purpose": "other"})) == Attempt(200, completion())


def test_the_first_of_two_answers_to_one_request_stands(opened: Callable[[], Recordings]) -> None:
    recordings, other = opened(), opened()
    recordings.put(request(), Attempt(200, completion("First.")))
    assert other.put(request(), Attempt(200, completion("Second."))) == Attempt(200, completion("First."))
    assert other.get(request()) == Attempt(200, completion("First."))


def test_a_replacing_attempt_stands_from_then_on_and_the_older_one_is_kept(recordings: Recordings) -> None:
    recordings.put(request(), Attempt(400, too_long()))
    assert recordings.replace(request().key, Attempt(200, completion()))
    assert not recordings.replace(request().key, Attempt(200, completion()))
    assert recordings.get(request()) == Attempt(200, completion())
    assert recordings.attempt_count() == 2


def test_a_rejection_is_replayed_as_such(recordings: Recordings) -> None:
    recordings.put(request(), Attempt(400, too_long()))
    assert recordings.get(request()) == Attempt(400, too_long())


def test_an_answer_without_token_counts_gets_exact_ones(recordings: Recordings) -> None:
    without = {name: value for name, value in completion("One two three.").items() if name != "usage"}
    counts = {"prompt_tokens": 17, "completion_tokens": 4, "total_tokens": 21}
    asked = request("A short text.", system="List.")
    assert recordings.put(asked, Attempt(200, without)).body["usage"] == counts
    assert recordings.get(asked) == Attempt(200, without | {"usage": counts})


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recordings]:
    with closing(Recordings(tmp_path_factory.mktemp("shared") / "recordings.sqlite")) as recordings:
        yield recordings


@given(st.text(), st.text())
def test_any_answer_survives(shared: Recordings, asked: str, answered: str) -> None:
    shared.replace(request(asked).key, Attempt(200, completion(answered)), request(asked).body)
    assert shared.get(request(asked)) == Attempt(200, completion(answered))


def test_half_a_surrogate_pair_survives(recordings: Recordings) -> None:
    answer = completion(json.loads('"half \\ud83d a pair"'))
    recordings.put(request(), Attempt(200, answer))
    assert recordings.get(request()) == Attempt(200, answer)


def test_what_can_not_be_stored_leaves_the_file_usable(recordings: Recordings) -> None:
    with pytest.raises(TypeError):
        recordings.put(request(), Attempt(400, {"error": {1, 2}}))
    recordings.put(request(), Attempt(200, completion()))
    assert recordings.get(request()) == Attempt(200, completion())


def test_stats_count_what_stands(recordings: Recordings) -> None:
    recordings.put(request("One."), Attempt(200, completion()))
    recordings.put(request("Two."), Attempt(200, completion(model="authored")))
    recordings.put(request("Three."), Attempt(400, too_long()))
    recordings.replace(request("One.").key, Attempt(200, completion("Better.")))
    assert recording_stats(recordings) == RecordingStats(
        path=str(recordings.path),
        recordings=3,
        rejections=1,
        attempts=4,
        size_bytes=recordings.path.stat().st_size,
        models={"authored": 1, "gpt-5.4-mini": 1},
        open_batches=0,
    )


def test_verify_names_a_request_that_does_not_give_its_key(recordings: Recordings) -> None:
    recordings.put(request(), Attempt(200, completion()))
    assert verify_recordings(recordings) == ()
    change(recordings.path, "UPDATE requests SET body = json_set(body, '$.model', 'other')")
    computed = request(model="other").key
    expected = RecordingProblem(request().key, f"its request has the key {computed}")
    assert verify_recordings(recordings) == (expected,)


def test_verify_names_an_answer_that_can_not_be_read(recordings: Recordings) -> None:
    recordings.replace(request().key, Attempt(200, {"choices": []}))
    reason = "its answer is neither a completion nor a kept rejection"
    assert verify_recordings(recordings) == (RecordingProblem(request().key, reason),)


@pytest.mark.parametrize("body", ['{"broken', "[]", '{"choices": []}'])
def test_a_damaged_answer_counts_as_none_and_the_next_one_stands(recordings: Recordings, body: str) -> None:
    recordings.put(request(), Attempt(200, completion("first")))
    change(recordings.path, f"UPDATE attempts SET body = '{body}'")
    reason = "its answer is neither a completion nor a kept rejection"
    assert verify_recordings(recordings) == (RecordingProblem(request().key, reason),)
    assert recordings.get(request()) is None
    again = recordings.put(request(), Attempt(200, completion("again")))
    assert recordings.get(request()) == again
    assert verify_recordings(recordings) == ()


def test_verify_names_a_request_that_can_not_be_read(recordings: Recordings) -> None:
    recordings.put(request(), Attempt(200, completion()))
    change(recordings.path, "UPDATE requests SET body = '{\"broken'")
    (problem,) = verify_recordings(recordings)
    assert problem.key == request().key


def test_prune_removes_what_no_run_uses_and_what_was_replaced(recordings: Recordings) -> None:
    for text in ("Old.", "New."):
        recordings.put(request(text), Attempt(200, completion()))
    recordings.replace(request("New.").key, Attempt(200, completion("Better.")))
    change(recordings.path, "UPDATE requests SET used_on = date('now', '-91 days')")
    recordings.get(request("New."))
    assert recordings.prune(90) == 2
    assert recordings.get(request("Old.")) is None
    assert recordings.get(request("New.")) == Attempt(200, completion("Better."))
    assert [key for key, _ in recordings.request_bodies()] == [request("New.").key]


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    """The file is written to by another, and waited for three times a hundredth of a second."""
    monkeypatch.setattr("briefing.provider.recordings._TURN_S", 0.01)
    monkeypatch.setattr("briefing.provider.recordings._TURNS", 3)
    Recordings(tmp_path / "recordings.sqlite").close()
    with closing(sqlite3.connect(tmp_path / "recordings.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_a_file_that_another_holds_is_waited_for_and_that_is_said(
    held: sqlite3.Connection, opened: Callable[[], Recordings], caplog: pytest.LogCaptureFixture
) -> None:
    recordings = opened()
    with pytest.raises(InputError, match="database is locked"):
        recordings.put(request(), Attempt(200, completion()))
    assert [record.message.split(": ")[1] for record in caplog.records] == ["waiting 0 s more at most"] * 2
    held.execute("ROLLBACK")
    assert recordings.put(request(), Attempt(200, completion())) == Attempt(200, completion())


def test_a_damaged_file_is_set_aside_and_a_new_one_started(
    tmp_path: Path, opened: Callable[[], Recordings], caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "recordings.sqlite"
    path.write_bytes(b"this is no database, but it is long enough to be taken for one by its size " * 20)
    with caplog.at_level(logging.WARNING):
        recordings = opened()
    recordings.put(request(), Attempt(200, completion()))
    assert recordings.get(request()) == Attempt(200, completion())
    (aside,) = tmp_path.glob("recordings.sqlite.damaged-*")
    assert aside.read_bytes().startswith(b"this is no database")
    assert aside.name in caplog.text


def test_damage_that_shows_later_is_set_aside_too(
    opened: Callable[[], Recordings], caplog: pytest.LogCaptureFixture
) -> None:
    first = opened()
    for number in range(200):
        first.put(request(f"Article {number}."), Attempt(200, completion()))
    first.close()
    with first.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (first.path.stat().st_size - 8192))
    recordings = opened()
    assert len((recordings.damage() or "").splitlines()) == 4  # the database's name, and three pages of some fifty
    with caplog.at_level(logging.WARNING):
        assert recordings.get(request("Article 7.")) is None
    recordings.put(request(), Attempt(200, completion()))
    assert recordings.get(request()) == Attempt(200, completion())
    assert "set aside" in caplog.text


def test_a_folder_that_can_not_be_made_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="recordings can't be kept"):
        Recordings(tmp_path / "file" / "recordings.sqlite")


def _store(path: Path, worker: int) -> None:
    with closing(Recordings(path)) as recordings:
        for number in range(50):
            recordings.put(request(f"Article {number} of {worker}."), Attempt(200, completion()))
            recordings.put(request(f"Shared article {number}."), Attempt(200, completion(f"Of {worker}.")))


def test_several_processes_store_at_once(tmp_path: Path, opened: Callable[[], Recordings]) -> None:
    path = tmp_path / "recordings.sqlite"
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_store, args=(path, number)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    recordings = opened()
    assert recordings.attempt_count() == 200
    assert verify_recordings(recordings) == ()


_STORE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from briefing.provider.answers import Attempt
from briefing.provider.recordings import Recordings
from tests.provider_rig.examples import completion, request
recordings = Recordings(Path(sys.argv[1]))
recordings.put(request(), Attempt(200, completion()))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills a process")
def test_what_was_stored_survives_a_kill(tmp_path: Path, opened: Callable[[], Recordings]) -> None:
    path = tmp_path / "recordings.sqlite"
    ended = subprocess.run([sys.executable, "-c", _STORE_AND_DIE, str(path)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert opened().get(request()) == Attempt(200, completion())

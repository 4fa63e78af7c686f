"""Requests and answers as files: the offline loop."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import InputError
from briefing.provider.answers import Attempt
from briefing.provider.batch import (
    ImportProblem,
    ImportReport,
    export_answers,
    import_answers,
    read_requests,
    write_requests,
)
from briefing.provider.recordings import Recordings
from tests.provider_rig.examples import completion, request, too_long


@pytest.fixture
def recordings(tmp_path: Path) -> Iterator[Recordings]:
    with closing(Recordings(tmp_path / "recordings.sqlite")) as opened:
        yield opened


def answer(key: str, body: Any, status_code: int = 200, error: Any = None) -> dict[str, Any]:
    return {"custom_id": key, "response": {"status_code": status_code, "body": body}, "error": error}


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in rows), encoding="utf-8")
    return path


def test_requests_are_written_in_the_batch_format(tmp_path: Path) -> None:
    write_requests([request(), request("Другая статья.")], tmp_path / "out" / "requests.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out" / "requests.jsonl").read_text("utf-8").splitlines()]
    url = "/v1/chat/completions"
    assert rows == [
        {"custom_id": r.key, "method": "POST", "url": url, "body": r.body}
        for r in (request(), request("Другая статья."))
    ]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["requests.jsonl"]


def test_only_requests_that_give_their_key_are_read(tmp_path: Path) -> None:
    good = {"custom_id": request().key, "method": "POST", "url": "/v1/chat/completions", "body": request().body}
    path = write(
        tmp_path / "requests.jsonl", good, {**good, "custom_id": "0" * 64}, "no json", "[" * 100_000, {"body": 1}
    )
    assert dict(read_requests(path)) == {request().key: request().body}


def test_answers_are_stored_and_their_requests_taken_from_beside(recordings: Recordings, tmp_path: Path) -> None:
    write_requests([request()], tmp_path / "requests.jsonl")
    path = write(tmp_path / "answers.jsonl", answer(request().key, completion()))
    assert import_answers(recordings, path) == ImportReport(stored=1)
    assert recordings.request_body(request().key) == request().body
    assert recordings.get(request()) == Attempt(200, completion())
    assert import_answers(recordings, path) == ImportReport(unchanged=1)


def test_an_answer_to_a_request_nobody_made_yet_waits_for_it(recordings: Recordings, tmp_path: Path) -> None:
    path = write(tmp_path / "answers.jsonl", answer(request().key, completion()))
    assert import_answers(recordings, path) == ImportReport(stored=1, unasked=1)
    assert recordings.request_body(request().key) is None
    assert recordings.get(request()) == Attempt(200, completion())
    assert recordings.request_body(request().key) == request().body


@pytest.mark.parametrize(
    "row",
    [
        answer(request().key, too_long(), 400),
        answer(request().key, None, 400, too_long()["error"]),
        {"custom_id": request().key, "response": None, "error": too_long()["error"]},
    ],
)
def test_a_rejection_as_too_long_is_stored(recordings: Recordings, tmp_path: Path, row: dict[str, Any]) -> None:
    assert import_answers(recordings, write(tmp_path / "a.jsonl", row)) == ImportReport(1, 1, 0, 1)
    assert recordings.get(request()) == Attempt(400, too_long())


def test_other_errors_are_reported_and_not_stored(recordings: Recordings, tmp_path: Path) -> None:
    keys = [request(str(number)).key for number in range(4)]
    path = write(
        tmp_path / "answers.jsonl",
        answer(keys[0], {"error": {"message": "Slow\n down.", "code": "rate_limit_exceeded"}}, 429),
        {"custom_id": keys[1], "response": None, "error": {"code": "batch_expired", "message": "Too late."}},
        answer(keys[2], {"choices": []}),
        answer(keys[3], None),
        "not json",
        answer("claims-1", completion()),
        {"response": {}},
        "",
    )
    assert import_answers(recordings, path) == ImportReport(
        problems=(
            ImportProblem(1, keys[0], "429: Slow down."),
            ImportProblem(2, keys[1], "400: Too late."),
            ImportProblem(3, keys[2], "response.body is not a chat completion"),
            ImportProblem(4, keys[3], "response.body is not a chat completion"),
            ImportProblem(5, None, "not a JSON object"),
            ImportProblem(6, "claims-1", "custom_id is not the key of a request"),
            ImportProblem(7, None, "custom_id is not the key of a request"),
        )
    )
    assert recordings.attempt_count() == 0


def test_a_file_with_a_mark_and_windows_line_ends_is_read(recordings: Recordings, tmp_path: Path) -> None:
    line = json.dumps(answer(request().key, completion("one\u2028line")), ensure_ascii=False)
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + line.encode() + b"\r\n")
    assert import_answers(recordings, tmp_path / "a.jsonl") == ImportReport(stored=1, unasked=1)


def test_an_export_can_be_imported_again(recordings: Recordings, tmp_path: Path) -> None:
    recordings.put(request("One."), Attempt(200, completion("Ответ.")))
    recordings.put(request("Two."), Attempt(400, too_long()))
    recordings.replace(request("One.").key, Attempt(200, completion("Better.")))
    assert export_answers(recordings, tmp_path / "export.jsonl") == 2
    with closing(Recordings(tmp_path / "other.sqlite")) as other:
        assert import_answers(other, tmp_path / "export.jsonl") == ImportReport(2, 1, 0, 2)
        assert other.get(request("One.")) == Attempt(200, completion("Better."))
        assert other.get(request("Two.")) == Attempt(400, too_long())
        export_answers(other, tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "export.jsonl").read_bytes()


def test_a_file_that_is_not_there_is_an_input_error(recordings: Recordings, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"answers.jsonl' can't be read: No such file"):
        import_answers(recordings, tmp_path / "answers.jsonl")


def test_a_folder_that_can_not_be_written_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="can't be written"):
        write_requests([request()], tmp_path / "file" / "requests.jsonl")

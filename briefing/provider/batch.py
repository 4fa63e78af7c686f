"""Requests and answers as files, in the shape of OpenAI's batch API, which vLLM's `run-batch` shares.

`{"custom_id": KEY, "method": "POST", "url": "/v1/chat/completions", "body": {...}}` asks,
`{"custom_id": KEY, "response": {"status_code": 200, "body": {...}}, "error": null}` answers. An answers file may come
from anywhere; each line is judged on its own, and what can't be used is reported, not stored.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from briefing.errors import InputError
from briefing.provider.answers import Attempt, is_completion, is_readable, lasting_rejection
from briefing.provider.recordings import Recordings
from briefing.records import Request

REQUESTS_FILE = "requests.jsonl"
URL: Final = "/v1/chat/completions"

_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """A line of an answers file that was not stored."""

    line: int
    """From 1."""
    key: str | None
    """Its `custom_id`; None if the line has none."""
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the lines of an answers file."""

    stored: int = 0
    """Answers, rejections as too long among them."""
    rejections: int = 0
    """Those of `stored` that are kept rejections."""
    unchanged: int = 0
    """Stood so already."""
    unasked: int = 0
    """Those of `stored` whose request is not known here yet; they are found when it is asked."""
    problems: tuple[ImportProblem, ...] = ()


def write_requests(requests: Iterable[Request], path: Path) -> None:
    """Writes the requests, whole or not at all. InputError if the folder can't be written."""
    rows = ({"custom_id": r.key, "method": "POST", "url": URL, "body": r.body} for r in requests)
    _write_lines(rows, path)


def export_answers(recordings: Recordings, path: Path) -> int:
    """Writes every standing attempt that can be read as an answer line, by key; how many."""
    count = 0

    def rows() -> Iterator[Mapping[str, Any]]:
        nonlocal count
        for key, attempt in recordings.standing():
            if not is_readable(attempt):
                continue
            count += 1
            response = {"status_code": attempt.status_code, "body": attempt.body}
            yield {"custom_id": key, "response": response, "error": None}

    _write_lines(rows(), path)
    return count


def import_answers(recordings: Recordings, path: Path) -> ImportReport:
    """Stores the answers of a file. Bodies come from the `requests.jsonl` beside it, where there is one.

    InputError if the file can't be read.
    """
    beside = path.with_name(REQUESTS_FILE)
    bodies = dict(read_requests(beside)) if beside.is_file() and beside != path else {}
    return store_answers(recordings, read_lines(path), bodies)


def store_answers(
    recordings: Recordings,
    lines: Iterable[str],
    bodies: Mapping[str, Mapping[str, Any]],
    *,
    from_batch: bool = False,
) -> ImportReport:
    """Stores the answers in `lines`; `bodies` are the requests' by key, as far as known."""
    stored = rejections = unchanged = unasked = 0
    problems = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        read = _read_answer(line, number, from_batch)
        if isinstance(read, ImportProblem):
            problems.append(read)
            continue
        key, attempt = read
        if not recordings.replace(key, attempt, bodies.get(key)):
            unchanged += 1
            continue
        stored += 1
        rejections += attempt.status_code != 200
        unasked += key not in bodies and recordings.request_body(key) is None
    return ImportReport(stored, rejections, unchanged, unasked, tuple(problems))


def read_requests(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(key, body) of each request in a file; lines that are none, or whose key is not their body's, are left out."""
    for line in read_lines(path):
        row = _json_object(line)
        body = row.get("body") if row else None
        if row and isinstance(body, Mapping) and Request(body=body).key == row.get("custom_id"):
            yield row["custom_id"], body


def read_lines(path: Path) -> Iterator[str]:
    """The file's lines; InputError if it can't be read."""
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
            yield from file
    except OSError as error:
        raise InputError(f"{str(path)!r} can't be read: {error.strerror}") from error


def _read_answer(line: str, number: int, from_batch: bool) -> tuple[str, Attempt] | ImportProblem:
    row = _json_object(line)
    if row is None:
        return ImportProblem(number, None, "not a JSON object")
    key = row.get("custom_id")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        return ImportProblem(number, str(key) if key else None, "custom_id is not the key of a request")
    status_code, body = _response(row)
    if status_code == 200:
        if is_completion(body):
            return key, Attempt(200, body, from_batch)
        return ImportProblem(number, key, "response.body is not a chat completion")
    if lasting_rejection(status_code, body):
        return key, Attempt(status_code, body, from_batch)
    return ImportProblem(number, key, f"{status_code}: {_message(body)}")


def _json_object(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _response(row: Mapping[str, Any]) -> tuple[int, Mapping[str, Any]]:
    """(status, body); errors stand in the body, as with OpenAI, or beside the response, as with vLLM."""
    response = row.get("response")
    response = response if isinstance(response, Mapping) else {}
    body = response.get("body")
    body = body if isinstance(body, Mapping) else {}
    status_code = response.get("status_code", 200 if "choices" in body else 400)
    if row.get("error") and "choices" not in body:
        body = body if "error" in body else {"error": row["error"]}
        status_code = status_code if isinstance(status_code, int) and status_code >= 400 else 400
    return (status_code if isinstance(status_code, int) else 400), body


def _message(body: Mapping[str, Any]) -> str:
    error = body.get("error", body)
    message = error.get("message") if isinstance(error, Mapping) else error
    return " ".join(str(message or error or "no answer").split())[:300]


def _write_lines(rows: Iterable[Mapping[str, Any]], path: Path) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            for row in rows:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        part.replace(path)
    except OSError as error:
        raise InputError(f"{str(path)!r} can't be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)

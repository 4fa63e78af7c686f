"""The provider's own batch API: the requests of a file at half the price, answered within a day.

A batch is remembered the moment it exists and never submitted twice: it carries the hash of its file, and one with the
same hash that the provider already has is taken over.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import openai
from tenacity import RetryCallState, Retrying, retry_if_exception, wait_random_exponential

from briefing.errors import InputError, ProviderError
from briefing.provider.batch import URL, ImportReport, read_requests, store_answers
from briefing.provider.failures import UNREACHED_PATIENCE_S, is_curable
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings, check_reachable

_MOST_REQUESTS = 50_000
_MOST_BYTES = 200_000_000
_MARK = "briefing_file_sha256"
_ENDED = ("completed", "expired", "cancelled", "failed")

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Submitted:
    """What became of a requests file."""

    batches: tuple[str, ...]
    requests: int
    """In these batches."""
    answered: int
    """Left out: recorded already."""
    waiting: int
    """Left out: in a batch that was submitted before."""


@dataclass(frozen=True, slots=True)
class Collected:
    """One batch, as it stands at the provider."""

    batch_id: str
    status: str
    done: int
    total: int
    message: str | None = None
    """Why a batch failed as a whole."""
    report: ImportReport | None = None
    """What was stored; None while the batch runs."""


def submit_batch(recordings: Recordings, path: Path, settings: ProviderSettings) -> Submitted:
    """Submits the requests of `path` that are neither recorded nor waited for. InputError if it holds none."""
    requests = dict(read_requests(path))
    if not requests:
        raise InputError(f"{str(path)!r} holds no request; `briefing build --offline` writes them")
    waiting = {key for keys in recordings.open_batches().values() for key in keys} & requests.keys()
    answered = {key for key in requests.keys() - waiting if recordings.has(key)}
    asked = {key: body for key, body in requests.items() if key not in waiting | answered}
    with _connect(settings) as client:
        batches = tuple(
            _submit(client, recordings, part, {key: asked[key] for key in keys}, settings)
            for keys, part in _files(asked)
        )
    return Submitted(batches, len(asked), len(answered), len(waiting))


def collect_batches(recordings: Recordings, settings: ProviderSettings) -> tuple[Collected, ...]:
    """Asks after every batch that was submitted and stores the answers of those that ended."""
    with _connect(settings) as client:
        return tuple(
            _collect(client, recordings, batch_id, keys, settings)
            for batch_id, keys in recordings.open_batches().items()
        )


def _connect(settings: ProviderSettings) -> openai.OpenAI:
    check_reachable(settings)
    return openai.OpenAI(base_url=settings.base_url, api_key=settings.api_key or "none", max_retries=0)


def _files(requests: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[list[str], bytes]]:
    """(keys, file) of each batch: one model each, within the provider's limits."""
    by_model: dict[str, list[str]] = {}
    for key, body in requests.items():
        by_model.setdefault(str(body.get("model")), []).append(key)
    for keys in by_model.values():
        part: list[str] = []
        lines: list[bytes] = []
        for key in keys:
            row = {"custom_id": key, "method": "POST", "url": URL, "body": requests[key]}
            line = json.dumps(row, ensure_ascii=False).encode() + b"\n"
            if part and (len(part) == _MOST_REQUESTS or sum(map(len, lines)) + len(line) > _MOST_BYTES):
                yield part, b"".join(lines)
                part, lines = [], []
            part.append(key)
            lines.append(line)
        yield part, b"".join(lines)


def _submit(
    client: openai.OpenAI,
    recordings: Recordings,
    file: bytes,
    requests: Mapping[str, Mapping[str, Any]],
    settings: ProviderSettings,
) -> str:
    mark = hashlib.sha256(file).hexdigest()

    batch_id = _patiently(lambda: _find(client, mark, recordings.batch_ids()) or _create(client, file, mark), settings)
    recordings.add_batch(batch_id, requests)
    return batch_id


def _find(client: openai.OpenAI, mark: str, known: frozenset[str]) -> str | None:
    """A batch of the same file that was created, but not remembered: the run was cut between the two."""
    for batch in client.batches.list(limit=100).data:
        is_ours = (batch.metadata or {}).get(_MARK) == mark and batch.id not in known
        if is_ours and batch.status not in ("failed", "expired", "cancelled", "cancelling"):
            return batch.id
    return None


def _create(client: openai.OpenAI, file: bytes, mark: str) -> str:
    uploaded = client.files.create(file=("requests.jsonl", file), purpose="batch")
    return client.batches.create(
        input_file_id=uploaded.id, endpoint=URL, completion_window="24h", metadata={_MARK: mark}
    ).id


def _collect(
    client: openai.OpenAI, recordings: Recordings, batch_id: str, keys: list[str], settings: ProviderSettings
) -> Collected:
    batch = _patiently(lambda: client.batches.retrieve(batch_id), settings)
    counts = batch.request_counts
    done, total = (counts.completed + counts.failed, counts.total) if counts else (0, len(keys))
    if batch.status not in _ENDED:
        return Collected(batch_id, batch.status, done, total)
    lines: list[str] = []
    for file_id in filter(None, (batch.output_file_id, batch.error_file_id)):
        lines += _patiently(partial(_download, client, file_id), settings).split("\n")
    report = store_answers(recordings, lines, {}, from_batch=True)
    told = report.stored + report.unchanged + sum(problem.key is not None for problem in report.problems)
    if batch.status != "completed" or told >= len(keys):  # else some lines were lost on their way: ask again later
        recordings.set_batch_status(batch_id, batch.status)
    errors = batch.errors.data if batch.errors and batch.errors.data else []
    message = "; ".join(str(error.message) for error in errors) or None
    return Collected(batch_id, batch.status, done, total, message, report)


def _download(client: openai.OpenAI, file_id: str) -> str:
    return client.files.content(file_id).content.decode("utf-8", "replace")


def _patiently(action: Callable[[], Result], settings: ProviderSettings) -> Result:
    retrying = Retrying(
        retry=retry_if_exception(_is_worth_a_retry),
        wait=wait_random_exponential(settings.backoff_s, 30),
        stop=_Patience(settings).is_over,
        reraise=True,
    )
    try:
        return retrying(action)
    except openai.APIError as error:
        raise ProviderError(f"the batch API of {settings.base_url or 'the provider'} failed: {error}") from error


@dataclass
class _Patience:
    """Shorter with an address that gave no answer at all: it is more likely wrong than busy."""

    settings: ProviderSettings
    was_reached: bool = False

    def is_over(self, state: RetryCallState) -> bool:
        self.was_reached |= bool(state.outcome and isinstance(state.outcome.exception(), openai.APIStatusError))
        patience_s = self.settings.max_patience_s
        if not self.was_reached:
            patience_s = min(patience_s, UNREACHED_PATIENCE_S)
        return (state.seconds_since_start or 0.0) + state.upcoming_sleep > patience_s


def _is_worth_a_retry(error: BaseException) -> bool:
    if isinstance(error, openai.APIStatusError):
        return is_curable(error.status_code)
    return isinstance(error, openai.APIConnectionError)

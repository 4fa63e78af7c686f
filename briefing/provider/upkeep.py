"""What `cache stats` and `cache verify` tell about recordings."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.provider.answers import is_readable
from briefing.provider.recordings import Recordings
from briefing.records import Request

UNUSED_DAYS = 90
"""`cache prune` removes what no run has used for so long."""


@dataclass(frozen=True, slots=True)
class RecordingStats:
    """How much is recorded."""

    path: str
    recordings: int
    """Requests with an answer or a kept rejection."""
    rejections: int
    attempts: int
    """With those that a later one took the place of."""
    size_bytes: int
    models: Mapping[str, int]
    """Standing answers by the model that gave them."""
    open_batches: int


@dataclass(frozen=True, slots=True)
class RecordingProblem:
    """What is wrong with one recording."""

    key: str | None
    """None: the file as a whole."""
    reason: str


def recording_stats(recordings: Recordings) -> RecordingStats:
    """Counts the recordings."""
    standing = [(a.status_code, str(a.body.get("model") or "unknown")) for _, a in recordings.standing()]
    models = Counter(model for status_code, model in standing if status_code == 200)
    return RecordingStats(
        path=str(recordings.path),
        recordings=len(standing),
        rejections=len(standing) - models.total(),
        attempts=recordings.attempt_count(),
        size_bytes=recordings.path.stat().st_size,
        models=dict(sorted(models.items())),
        open_batches=len(recordings.open_batches()),
    )


def verify_recordings(recordings: Recordings) -> tuple[RecordingProblem, ...]:
    """Every recording whose request doesn't give its key, or whose answer can't be read; () if all is well."""
    damage = recordings.damage()
    problems = [RecordingProblem(None, f"the file is damaged: {damage}")] if damage else []
    for key, body in recordings.request_bodies():
        if (computed := Request(body=body).key) != key:
            problems.append(RecordingProblem(key, f"its request has the key {computed}"))
    for key, attempt in recordings.standing():
        if not is_readable(attempt):
            problems.append(RecordingProblem(key, "its answer is neither a completion nor a kept rejection"))
    return tuple(problems)

"""For a request without a recording: the recording nearest to it, and what differs.

What differs tells what was changed since the recordings were made: the model, the prompt or the article.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from briefing.provider.answers import message_text

_EXCERPT = 40


@dataclass(frozen=True, slots=True)
class Nearest:
    """The recording most like a request."""

    key: str
    differences: tuple[str, ...]
    """One each part that differs, with the words where it begins to."""


def find_nearest(body: Mapping[str, Any], recorded: Iterable[tuple[str, Mapping[str, Any]]]) -> Nearest | None:
    """The recorded request with the most parts equal, then with the most words of the user message in common;
    None where nothing is recorded."""
    wanted = _parts(body)
    words = _shingles(wanted.get("user message", ""))
    best: tuple[tuple[int, float], str, dict[str, str]] | None = None
    for key, other_body in recorded:
        other = _parts(other_body)
        equal = sum(wanted.get(name) == text for name, text in other.items())
        likeness = (equal, _overlap(words, _shingles(other.get("user message", ""))))
        if best is None or likeness > best[0]:
            best = (likeness, key, other)
    return None if best is None else Nearest(best[1], _differences(wanted, best[2]))


def _parts(body: Mapping[str, Any]) -> dict[str, str]:
    """A body as named texts: one for each role, one for each other field."""
    parts: dict[str, str] = {}
    for message in body.get("messages", ()):
        name = f"{message.get('role')} message"
        parts[name] = parts.get(name, "") + message_text(message)
    fields = {name: value for name, value in body.items() if name != "messages"}
    return parts | {name: json.dumps(value, sort_keys=True) for name, value in fields.items()}


def _shingles(text: str) -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring words."""
    return frozenset(pairwise(text.split()))


def _overlap(ours: frozenset[Any], theirs: frozenset[Any]) -> float:
    """Jaccard's index."""
    union = len(ours | theirs)
    return len(ours & theirs) / union if union else 1.0


def _differences(wanted: dict[str, str], recorded: dict[str, str]) -> tuple[str, ...]:
    names = [*wanted, *(name for name in recorded if name not in wanted)]
    return tuple(
        _difference(name, wanted.get(name), recorded.get(name))
        for name in names
        if wanted.get(name) != recorded.get(name)
    )


def _difference(name: str, ours: str | None, theirs: str | None) -> str:
    if ours is None or theirs is None:
        return f"{name} is {'not asked now' if ours is None else 'new'}"
    if len(ours) <= _EXCERPT and len(theirs) <= _EXCERPT:
        return f"{name} is {ours}, recorded {theirs}"
    at = next((i for i, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(ours), len(theirs)) if at is None else at
    return f"{name} differs from character {at}: {_excerpt(ours, at)}, recorded {_excerpt(theirs, at)}"


def _excerpt(text: str, at: int) -> str:
    return repr(text[max(0, at - 10) : at + _EXCERPT])

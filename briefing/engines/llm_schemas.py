"""The strict forms of a model's answers, as JSON schemas written out by hand: they are part of every request's key.

Fields have the words of the ledger. Nothing here may depend on a library's version.
"""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from briefing.records import ClaimStatus, Kind, SpeakerKind


def _object(**properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_STRING = {"type": "string"}
_STRING_OR_NULL = {"type": ["string", "null"]}
_TOLD = _object(text=_STRING, claims=_list(_STRING))

CLAIMS_SCHEMA = _object(
    claims=_list(
        _object(
            id=_STRING,
            text=_STRING,
            quote_ids=_list(_STRING),
            kind={"type": "string", "enum": list(get_args(Kind))},
            status={"type": "string", "enum": list(get_args(ClaimStatus))},
            speaker=_STRING_OR_NULL,
            speaker_role=_STRING_OR_NULL,
            speaker_kind={"type": ["string", "null"], "enum": [*get_args(SpeakerKind), None]},
            via=_STRING_OR_NULL,
            date=_STRING_OR_NULL,
        )
    ),
    summary=_list(_TOLD),
)
"""The answer to a claims request."""

REFUSED_SCHEMA = _object(sentences=_list(_object(id=_STRING, text=_STRING, claims=_list(_STRING))))
"""The answer to the request that names refused sentences."""


def prose_schema(partners: Sequence[str], whole: bool) -> dict[str, Any]:
    """The answer to a writing request: lines on the partners with these ids; `whole`: all other parts too."""
    parts: dict[str, Any] = {"bottom_line": _list(_TOLD), "judgments": _list(_TOLD)} if whole else {}
    if partners:
        partner = {"type": "string", "enum": list(partners)}
        parts["partners"] = _list(_object(partner=partner, sentences=_list(_TOLD)))
    return _object(**parts, **(_ROWS if whole else {}))


_ROWS = {
    "plans": _list(_STRING),
    "timeline": _list(_TOLD),
    "conflicts": _list(_TOLD),
    "positions": _list(_STRING),
    "questions": _list(_object(question=_STRING, text=_STRING, claims=_list(_STRING))),
}


def response_format(name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The strict form of a chat-completions answer."""
    return {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}}

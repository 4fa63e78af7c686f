"""Reads a model's answers, leniently: what stands around the JSON, odd fields, and parts that are no good.

Invariant: whatever an answer holds, reading it gives records of the right types or an `AnswerError` with words that a
repair request can show. What can't be read of one part of an answer costs that part, not the rest.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from briefing.records import ClaimStatus, Kind, SpeakerKind

_MOST_PARTS = 200
"""Of a list in an answer; nobody asked for more."""
_LONGEST_TEXT = 2000


class AnswerError(ValueError):
    """An answer that can't be read; the words are for the model's repair."""


# --- records of an answer ---------------------------------------------------------------------------------------------

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")
_NOTHING = {"", "null", "none", "n/a", "unknown", "not stated", "unstated"}


def _plain(value: object) -> object:
    """One line without control characters, invisible ones, or halves of a surrogate pair."""
    return " ".join(_CONTROL.sub(" ", value[:_LONGEST_TEXT]).split()) if isinstance(value, str) else value


def _name(value: object) -> object:
    """A name, or None where an answer only says that there is none."""
    text = _plain(value)
    return None if not isinstance(text, str) or text.lower() in _NOTHING else text


def _texts(value: object) -> list[str]:
    """A list of short words; anything else in it is left out."""
    given = value if isinstance(value, list) else [value]
    return [str(_plain(text)).strip(" []()#.")[:20] for text in given[:_MOST_PARTS] if isinstance(text, str)]


def _one_of(choices: Sequence[str]) -> BeforeValidator:
    return BeforeValidator(lambda value: value if value in choices else None)


Line = Annotated[str, BeforeValidator(_plain)]
Name = Annotated[str | None, BeforeValidator(_name)]
Ids = Annotated[list[str], BeforeValidator(_texts)]


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


class AnsweredClaim(_Answer):
    """A claim as a model gives it; nothing in it is believed yet."""

    id: Line = ""
    text: Line
    quote_ids: Ids
    kind: Annotated[Kind | None, _one_of(get_args(Kind))] = None
    status: Annotated[ClaimStatus | None, _one_of(get_args(ClaimStatus))] = None
    speaker: Name = None
    speaker_role: Name = None
    speaker_kind: Annotated[SpeakerKind | None, _one_of(get_args(SpeakerKind))] = None
    via: Name = None
    date: Name = None


class AnsweredSentence(_Answer):
    """A sentence with the ids that it rests on."""

    id: Line = ""
    text: Line
    claims: Ids


class AnsweredPartner(_Answer):
    partner: Line
    sentences: tuple[AnsweredSentence, ...]


class AnsweredQuestion(AnsweredSentence):
    """A sentence that answers a question."""

    question: Line
    """Its number in the request."""


class ClaimsAnswer(_Answer):
    claims: tuple[AnsweredClaim, ...]
    summary: tuple[AnsweredSentence, ...]


class ProseAnswer(_Answer):
    bottom_line: tuple[AnsweredSentence, ...] = ()
    judgments: tuple[AnsweredSentence, ...] = ()
    partners: tuple[AnsweredPartner, ...] = ()
    timeline: tuple[AnsweredSentence, ...] = ()
    conflicts: tuple[AnsweredSentence, ...] = ()
    plans: Ids = []
    positions: Ids = []
    questions: tuple[AnsweredQuestion, ...] = ()


# --- reading ----------------------------------------------------------------------------------------------------------

Part = TypeVar("Part", bound=BaseModel)


def read_claims_answer(text: str) -> ClaimsAnswer:
    """AnswerError if there is no such object in `text`, or nothing in it can be read."""
    given = json_object(text, ("claims",))
    return ClaimsAnswer(
        claims=_parts(given["claims"], AnsweredClaim, "claims"),
        summary=_sentences(given.get("summary", []), "summary"),
    )


def read_prose_answer(text: str) -> ProseAnswer:
    """AnswerError if there is no such object in `text`, or nothing in it can be read."""
    given = json_object(text, ("bottom_line", "judgments", "partners"))
    partners = [part for part in _listed(given.get("partners", []), "partners") if isinstance(part, Mapping)]
    parts = {
        name: _sentences(given.get(name, []), name) for name in ("bottom_line", "judgments", "timeline", "conflicts")
    }
    return ProseAnswer(
        **parts,
        plans=given.get("plans", []),
        positions=given.get("positions", []),
        questions=_parts(given.get("questions", []), AnsweredQuestion, "questions"),
        partners=tuple(
            AnsweredPartner(
                partner=str(part.get("partner", ""))[:60], sentences=_sentences(part.get("sentences", []), "sentences")
            )
            for part in partners
        ),
    )


def read_refused_answer(text: str) -> tuple[AnsweredSentence, ...]:
    """AnswerError if there is no such object in `text`."""
    return _sentences(json_object(text, ("sentences",))["sentences"], "sentences")


def _sentences(given: object, name: str) -> tuple[AnsweredSentence, ...]:
    return _parts(given, AnsweredSentence, name)


def _parts(given: object, kind: type[Part], name: str) -> tuple[Part, ...]:
    """The parts of a list that can be read; AnswerError if there are some and none can."""
    listed = _listed(given, name)
    found: list[Part] = []
    problem = ""
    for part in listed[:_MOST_PARTS]:
        try:
            found.append(kind.model_validate(part))
        except ValidationError as error:
            first = error.errors()[0]
            problem = f"{name}: {'.'.join(str(step) for step in first['loc'])}: {first['msg']}"
    if listed and not found:
        raise AnswerError(problem)
    return tuple(found)


def _listed(given: object, name: str) -> list[Any]:
    if not isinstance(given, list):
        raise AnswerError(f"{name} is no list")
    return given


_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?</\1>", re.DOTALL)
_MOST_STARTS = 40


def _unquoted(text: str) -> str:
    """The text, or what it holds where all of it is one JSON string: the object was encoded twice."""
    try:
        inner = json.loads(text) if text.lstrip().startswith('"') else text
    except (ValueError, RecursionError):
        return text
    return str(inner)


def json_object(text: str, names: Iterable[str]) -> Mapping[str, Any]:
    """The first JSON object in `text` that has one of `names`, whatever stands around it. AnswerError without one."""
    wanted = set(names)
    decoder = json.JSONDecoder()
    bare = _unquoted(_THOUGHT.sub("", text))
    problem = "there is no JSON object in it"
    at = bare.find("{")
    for _ in range(_MOST_STARTS):
        if at < 0:
            break
        try:
            found, end = decoder.raw_decode(bare, at)
        except json.JSONDecodeError as error:
            problem, end = f"{error.msg} at character {error.pos}", at + 1
        except (RecursionError, ValueError) as error:
            raise AnswerError(f"the JSON can't be read: {type(error).__name__}") from error
        else:
            if wanted & set(found):
                return dict(found)
            problem = f"the object has no {' or '.join(sorted(wanted))}"
        at = bare.find("{", end)
    raise AnswerError(problem)

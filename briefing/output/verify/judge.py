"""A model's look at each cited sentence beside the checks of `verify`, by flag.

Invariant: it flags and never certifies: its findings stand beside those of the checks, marked as a model's, and take
none of them away; what it gave no usable answer on is counted.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.engines.llm_answers import AnswerError, json_object
from briefing.engines.llm_asking import Asker, Unusable, all_of
from briefing.output.verify import Cited, cited_sentences
from briefing.output.verify.edits import evidence_text
from briefing.output.verify.finding import Finding
from briefing.records import Request

JUDGED_SCHEMA = {
    "type": "object",
    "properties": {"supported": {"type": "boolean"}, "why": {"type": "string"}},
    "required": ["supported", "why"],
    "additionalProperties": False,
}


class Judged(NamedTuple):
    """What the model made of a page."""

    findings: tuple[Finding, ...]
    """By line."""
    unanswered: int
    """Sentences on which no usable answer came."""


async def judge(path: Path, asker: Asker, own_prompts: str | None = None) -> Judged:
    """One request for each sentence whose marks lead to quotes; MissingRecordingsError offline, InputError no page."""
    cited = list(cited_sentences(path, own_prompts))
    answers = await all_of(asker.ask(_request(one, asker), _read) for one in cited)
    found = [finding for one, answer in zip(cited, answers, strict=True) for finding in _findings(one, answer, asker)]
    return Judged(tuple(found), sum(isinstance(answer, Unusable) for answer in answers))


def _request(one: Cited, asker: Asker) -> Request:
    """Who is named before the sentence is part of what it says."""
    owner = f"{_NUMBER.sub('', one.sentence.frame)}: " if one.sentence.frame else ""
    passages = evidence_text(one.sentence, one.evidence)
    user = f"Passages:\n{passages}\n\nSentence:\n{owner}{one.sentence.text}"
    return asker.request("judge", asker.prompts.render("judge"), user, JUDGED_SCHEMA)


_NUMBER = re.compile(r" \(S\d+\)")
"""Of a document: it changes with the other inputs, and the question doesn't."""


class _Opinion(NamedTuple):
    supported: bool
    why: str


def _read(text: str) -> _Opinion:
    given = json_object(text, ("supported",))
    if not isinstance(given["supported"], bool):
        raise AnswerError("`supported` is neither true nor false")
    return _Opinion(given["supported"], " ".join(str(given.get("why") or "").split())[:_LONGEST_WHY])


_LONGEST_WHY = 300
"""Characters."""


def _findings(one: Cited, answer: _Opinion | Unusable, asker: Asker) -> Iterator[Finding]:
    if isinstance(answer, Unusable) or answer.supported:
        return
    yield Finding(
        code="unsupported_sentence",
        sentence=one.printed.text,
        id=one.printed.id,
        line=one.printed.line,
        detail=f"a model's opinion ({asker.model}): {answer.why or 'the quotes do not carry it'}",
        fix="read the quotes; mend the sentence, or accept it with a reason",
    )

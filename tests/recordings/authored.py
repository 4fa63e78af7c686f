"""The answers written by hand, put into the form of whatever requests the engine now makes.

They name the sentences they rest on by their first words, and the claims by names of their own; the ids are looked up
in the request. So most changes of prompts, cleaning or chunking need no new writing, only
`python -m tests.recordings.renew`.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.provider.answers import prompt_tokens
from briefing.records import Request, Response, Usage

FOLDER = Path(__file__).parent
SEEDS_FILE = FOLDER / "seeds.jsonl"
MODEL = "authored"


class NotAuthored(Exception):
    """A request that the authored answers don't cover; the message says what to write."""


class AuthoredProvider:
    """Answers from `authored/*.toml`, and keeps what it answered."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[Request, str]] = {}
        """By key."""
        self.unused: set[str] = set()
        """Names of authored claims that no request had the sentences for."""
        self._articles = _load("claims.toml")["articles"]
        self._briefing = _load("briefing.toml")
        self._claims = {claim["name"]: claim for article in self._articles for claim in article["claims"]}
        self.unused |= set(self._claims)

    @property
    def usage(self) -> Usage:
        return Usage()

    async def complete(self, request: Request) -> Response:
        text = json.dumps(self._answer(request), ensure_ascii=False)
        self.answers[request.key] = (request, text)
        return Response(text=text, finish_reason="stop", model=MODEL)

    def _answer(self, request: Request) -> dict[str, Any]:
        if request.purpose == "claims":
            return self._claims_answer(_lines(request))
        if request.purpose == "briefing":
            return self._briefing_answer(_lines(request), _partners(request), _questions(request))
        words = request.body["messages"][-1]["content"]
        raise NotAuthored(f"a {request.purpose} request; mend what it names:\n{words}")

    def _claims_answer(self, lines: Mapping[str, str]) -> dict[str, Any]:
        claims: list[dict[str, Any]] = []
        summary: list[dict[str, Any]] = []
        for article in self._articles:
            ids: dict[str, str] = {}
            for claim in article["claims"]:
                quoted = [id for words in claim["quote"] if (id := _id_of(words, lines))]
                if quoted and len(quoted) == len(claim["quote"]):
                    ids[claim["name"]] = f"C{len(claims) + 1}"
                    claims.append(_claim(claim, ids[claim["name"]], quoted))
            summary += [_with_ids(told, ids) for told in article["summary"] if set(told["claims"]) <= set(ids)]
            self.unused -= set(ids)
        if not claims:
            raise NotAuthored(f"no authored claim has its sentence in {json.dumps(lines, ensure_ascii=False)[:400]}")
        return {"claims": claims, "summary": summary}

    def _briefing_answer(
        self, lines: Mapping[str, str], asked: Sequence[str], questions: Mapping[str, str]
    ) -> dict[str, Any]:
        ids = {name: id for name, claim in self._claims.items() if (id := _line_with(claim["text"], lines))}
        missing = sorted({name for told in _told(self._briefing) for name in told["claims"]} - set(ids))
        if missing:
            raise NotAuthored(f"the request doesn't show these claims that briefing.toml uses: {', '.join(missing)}")
        parts = ("bottom_line", "judgments", "timeline", "conflicts")
        answer = {part: [_with_ids(told, ids) for told in self._briefing[part]] for part in parts}
        partners = [
            {"partner": partner, "sentences": [_with_ids(told, ids) for told in sentences]}
            for partner, sentences in self._briefing["partners"].items()
            if partner in asked
        ]
        answers = [
            {"question": number, **_with_ids(told, ids)}
            for told in self._briefing["questions"]
            for number, question in questions.items()
            if question.startswith(told["question"])
        ]
        chosen = {part: [ids[name] for name in self._briefing[part]] for part in ("plans", "positions")}
        return {**answer, **chosen, "partners": partners, "questions": answers}


def answer_line(request: Request, text: str) -> dict[str, Any]:
    """One line of an answers file, as `batch import` takes it."""
    from briefing.articles.tokens import count_tokens

    asked, given = prompt_tokens(request.body), count_tokens(text)
    message = {"role": "assistant", "content": text, "refusal": None}
    body = {
        "object": "chat.completion",
        "model": MODEL,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": asked, "completion_tokens": given, "total_tokens": asked + given},
    }
    return {"custom_id": request.key, "response": {"status_code": 200, "body": body}, "error": None}


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / "authored" / name).read_text(encoding="utf-8"))


def _lines(request: Request) -> dict[str, str]:
    """The lines of the user message that begin with an id, by id; sources left out."""
    found = re.findall(r"^([QC]\d+) (.*)$", str(request.body["messages"][1]["content"]), re.MULTILINE)
    return dict(found)


def _partners(request: Request) -> Sequence[str]:
    """The partners that the answer's form allows."""
    properties = request.body["response_format"]["json_schema"]["schema"]["properties"]
    return list(properties["partners"]["items"]["properties"]["partner"]["enum"]) if "partners" in properties else []


def _questions(request: Request) -> dict[str, str]:
    """The numbered questions of a writing request."""
    return dict(re.findall(r"^(\d+) (.*)$", str(request.body["messages"][1]["content"]), re.MULTILINE))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _id_of(words: str, lines: Mapping[str, str]) -> str | None:
    return next((id for id, line in lines.items() if _bare(line).startswith(_bare(words))), None)


def _line_with(text: str, lines: Mapping[str, str]) -> str | None:
    """The shortest line that ends with `text`."""
    found = [(len(line), id) for id, line in lines.items() if _bare(line).endswith(_bare(text))]
    return min(found)[1] if found else None


def _claim(claim: Mapping[str, Any], id: str, quoted: Sequence[str]) -> dict[str, Any]:
    names = ("kind", "status", "speaker", "speaker_role", "speaker_kind", "via", "date")
    return {"id": id, "text": claim["text"], "quote_ids": list(quoted), **{name: claim.get(name) for name in names}}


def _with_ids(told: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    return {"text": told["text"], "claims": [ids[name] for name in told["claims"]]}


def _told(briefing: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    for part in ("bottom_line", "judgments", "timeline", "conflicts", "questions"):
        yield from briefing[part]
    yield {"claims": [*briefing["plans"], *briefing["positions"]]}
    for sentences in briefing["partners"].values():
        yield from sentences

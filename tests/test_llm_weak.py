"""A very weak model: whatever it adds to the sentences that it was shown, none of it is printed."""

import asyncio
import json
import re
from collections.abc import Callable
from io import BytesIO
from itertools import cycle, pairwise
from pathlib import Path
from typing import Any

import pytest

from briefing.engines.llm import LlmEngine
from briefing.engines.prompts import Prompts
from briefing.pipeline import Order, build_briefing
from briefing.profiles import load_profile
from briefing.records import Ledger, Request
from tests.scripted import Answer, ScriptedProvider, user_message
from tests.test_live import ARTICLES

PROFILE = load_profile("turn-to-the-east")
Spoil = Callable[[str], str]


def shouted(text: str) -> str:
    return text.upper()


def crowded(text: str) -> str:
    return f"Most experts agree that {text}"


def reasoned(text: str) -> str:
    return f"Because of the storm, {text}"


def crowned(text: str) -> str:
    return f"{text.rstrip('.')}, the largest ever"


def embroidered(text: str) -> str:
    return f"{text.rstrip('.')}, marking a seismic realignment of global shipping power"


def dated(text: str) -> str:
    return f"{text.rstrip('.')} today"


def placed(text: str) -> str:
    return f"{text.rstrip('.')} in Vladivostok"


def miscounted(text: str) -> str:
    return f"{text.rstrip('.')}, up 77 percent"


def misattributed(text: str) -> str:
    return f"Xi Jinping said that {text}"


def whispered(text: str) -> str:
    return re.sub(r"\b(said|signed|agreed|declined)\b", r"secretly \1", text)


def frightened(text: str) -> str:
    return f"{text.rstrip('.')}, fearing isolation"


def done(text: str) -> str:
    return re.sub(r"\bwould begin\b", "began", re.sub(r"\b(?:hopes|wants) to sign\b", "signed", text))


def lines(letter: str, request: Request) -> list[tuple[str, str]]:
    return re.findall(rf"^({letter}\d+) (.*)$", user_message(request), re.MULTILINE)


def answer_with(spoil: Spoil) -> Callable[[Request], Answer]:
    def answer(request: Request) -> Answer:
        properties = request.body["response_format"]["json_schema"]["schema"]["properties"]
        if "summary" in properties:
            return claims_of(request)
        told = cycle((id, re.sub(r"^S\d+ \[[^\]]*\] ", "", text)) for id, text in lines("C", request))
        return {part: given(part, told) for part in properties}

    def claims_of(request: Request) -> Answer:
        fields: dict[str, Any] = {"kind": "event", "status": "done"}
        told = [
            {**fields, "id": f"C{id[1:]}", "text": spoil(text), "quote_ids": [id]} for id, text in lines("Q", request)
        ]
        return {"claims": told, "summary": [{"text": spoil(told[0]["text"]), "claims": ["C1"]}]}

    def given(part: str, told: Any) -> list[Any]:
        rows = [{"text": spoil(text), "claims": [id]} for id, text in (next(told) for _ in range(5))]
        if part == "positions":
            return [row["claims"][0] for row in rows]
        if part == "judgments":
            return [{**row, "text": f"It is likely that {row['text']}", "claims": ["C1", "C9", "C2"]} for row in rows]
        if part == "questions":
            return [{**row, "question": str(number)} for number, row in enumerate(rows, 1)]
        if part == "partners":
            return [{"partner": "china", "sentences": rows}]
        return [{**row, "id": f"F{number}"} for number, row in enumerate(rows, 1)]

    return answer


def built(answer: Callable[[Request], Answer], folder: Path) -> Ledger:
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    engine = LlmEngine(ScriptedProvider(answer), PROFILE, Prompts(), "gpt-5.4-mini")
    order = Order(paths=[str(folder)], profile=PROFILE, date="2024-03-10", out=folder / "out")
    return asyncio.run(build_briefing(order, engine, BytesIO())).ledger


@pytest.mark.parametrize(
    ("spoil", "trace"),
    [
        (shouted, "FERRY"),
        (crowded, "experts"),
        (reasoned, "storm"),
        (crowned, "largest"),
        (embroidered, "seismic"),
        (dated, "today"),
        (placed, "Vladivostok"),
        (miscounted, "77"),
        (misattributed, "Xi Jinping"),
        (whispered, "secretly"),
        (frightened, "isolation"),
        (done, "China signed a contract"),
    ],
)
def test_what_a_weak_model_adds_is_withheld(spoil: Spoil, trace: str, tmp_path: Path) -> None:
    ledger = built(answer_with(spoil), tmp_path)
    printed = [sentence.text for section in ledger.sections for sentence in section.sentences if sentence.claims]
    assert [text for text in printed if trace in text] == []
    assert [
        sentence.text for document in ledger.documents for sentence in document.summary if trace in sentence.text
    ] == []
    assert json.dumps([claim.text for claim in ledger.claims]).count(trace) == 0


def test_halves_of_sentences_glued_together_are_withheld(tmp_path: Path) -> None:
    def halves(text: str) -> tuple[str, str]:
        told = text.split()
        return " ".join(told[: len(told) // 2]), " ".join(told[len(told) // 2 :])

    def answer(request: Request) -> Answer:
        shown = lines("Q", request)
        if not shown:
            return {}
        told = [
            {"text": f"{halves(one)[0]} {halves(two)[1]}", "quote_ids": [id, other], "kind": "event", "status": "done"}
            for (id, one), (other, two) in pairwise(shown)
        ]
        return {"claims": [{**claim, "id": f"C{number}"} for number, claim in enumerate(told)], "summary": []}

    ledger = built(answer, tmp_path)
    articles = " ".join(" ".join(ARTICLES.values()).split())
    printed = {sentence.text for section in ledger.sections for sentence in section.sentences if sentence.claims}
    plain = [re.sub(r" \[[^\]]*\]|[“”]", "", text) for text in printed]
    assert plain
    assert [text for text in plain if text not in articles and not re.match("(?:a plan, )?told ", text)] == []

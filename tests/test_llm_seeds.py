"""The seeds through the engine `llm`: with the recorded answers, and with a model that only echoes."""

import asyncio
import json
import re
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.engines.llm import LlmEngine
from briefing.engines.prompts import Prompts
from briefing.evidence.gate import quote_holds, refusals
from briefing.output.files import Written
from briefing.pipeline import Order, build_briefing
from briefing.profiles import load_profile
from briefing.provider.batch import import_answers
from briefing.provider.client import OfflineProvider
from briefing.provider.cost import load_prices
from briefing.provider.recordings import Recordings
from briefing.records import Request, Response
from tests.provider_rig.provider import Config, compose
from tests.recordings.authored import MODEL, SEEDS_FILE, AuthoredProvider
from tests.recordings.renew import SEEDS, build_authored
from tests.scripted import ScriptedProvider

PROFILE = load_profile("turn-to-the-east")
RENEW = "renew them: python -m tests.recordings.renew (and read tests/recordings/authored)"


def build(provider: OfflineProvider | ScriptedProvider, out: Path) -> Written:
    engine = LlmEngine(provider, PROFILE, Prompts(), Settings().model)
    order = Order(paths=[str(SEEDS)], profile=PROFILE, date="2026-11-21", out=out)
    return asyncio.run(build_briefing(order, engine, BytesIO()))


@pytest.fixture(scope="module")
def authored(tmp_path_factory: pytest.TempPathFactory) -> tuple[AuthoredProvider, Written]:
    provider = AuthoredProvider()
    return provider, build_authored(provider, tmp_path_factory.mktemp("authored"))


def test_the_recordings_are_the_answers_to_just_the_requests_made(authored: tuple[AuthoredProvider, Written]) -> None:
    rows = [json.loads(line) for line in SEEDS_FILE.read_text(encoding="utf-8").splitlines()]
    recorded = {row["custom_id"]: row["response"]["body"] for row in rows}
    asked = {key: text for key, (_, text) in authored[0].answers.items()}
    assert not set(asked) - set(recorded), f"requests without a recording; {RENEW}"
    assert not set(recorded) - set(asked), f"recordings that nothing asks for; {RENEW}"
    answers = {key: body["choices"][0]["message"]["content"] for key, body in recorded.items()}
    assert answers == asked, f"recordings differ from what is authored; {RENEW}"
    assert {body["model"] for body in recorded.values()} == {MODEL}
    assert {request.body["model"] for request, _ in authored[0].answers.values()} == {"gpt-5.4-mini"}


def test_every_authored_claim_is_asked_for_and_holds(authored: tuple[AuthoredProvider, Written]) -> None:
    assert authored[0].unused == set()
    assert [entry for entry in authored[1].ledger.withheld if entry.reason.startswith(("quote", "owner not"))] == []


def test_the_recorded_seeds_are_built_offline_to_the_same_bytes(
    authored: tuple[AuthoredProvider, Written], tmp_path: Path
) -> None:
    with closing(Recordings(tmp_path / "recordings.sqlite")) as recordings:
        assert import_answers(recordings, SEEDS_FILE).problems == ()
        written = build(OfflineProvider(recordings, load_prices()), tmp_path)
    assert written.page.read_bytes() == authored[1].page.read_bytes()


def test_the_recorded_page_keeps_its_lengths(authored: tuple[AuthoredProvider, Written]) -> None:
    page = authored[1].page.read_text(encoding="utf-8")
    body = re.sub(r"\A---.*?---\n", "", page, flags=re.S).split("\n[^1]:")[0]
    without_sources = re.sub(r"## Sources.*?(?=\n## )", "", body, flags=re.S)
    assert _words(body.split("\n## By partner")[0]) <= 450
    assert _words(without_sources) <= 1600


def _words(markdown: str) -> int:
    return len(re.findall(r"[^\W_][\w’'.,-]*", re.sub(r"\[\^\d+\]", " ", markdown)))


def echo(request: Request) -> Response:
    """A model that understands nothing: the form is right, the strings are sentences of the prompt."""
    said = [message["content"] for message in request.body["messages"] if message["role"] == "user"]
    text, finish_reason, _ = compose(dict(request.body), said[-1], "", Config(list_items=6))
    return Response(text=text, finish_reason=finish_reason, model="echo")


def test_with_a_model_that_only_echoes_nothing_is_invented(tmp_path: Path) -> None:
    ledger = build(ScriptedProvider(echo), tmp_path).ledger
    documents = {document.id: document for document in ledger.documents}
    claims = {claim.id: claim for claim in ledger.claims}
    assert all(quote_holds(claim, documents[claim.document]) for claim in claims.values())
    printed = [sentence for section in ledger.sections for sentence in section.sentences if sentence.claims]
    assert printed
    for sentence in printed:
        resting = [claims[id] for id in sentence.claims]
        assert refusals(sentence, resting, documents, PROFILE) == []
        points = sentence.text.startswith("told ")
        assert points or any(_bare(sentence.text) in _bare(claim.text) for claim in resting), sentence.text
    assert len(ledger.withheld) >= 5


def _bare(text: str) -> str:
    return " ".join(text.replace("“", "").replace("”", "").replace("[", "").replace("]", "").split())

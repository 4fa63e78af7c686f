"""What a model holds against a page, beside the checks of `verify`."""

import asyncio
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli import app
from briefing.engines.llm_asking import Asker
from briefing.engines.prompts import Prompts
from briefing.errors import MissingRecordingsError
from briefing.output.verify import verify
from briefing.output.verify.judge import Judged, judge
from briefing.records import Request
from tests.ledgers import india
from tests.scripted import Answer, ScriptedProvider, failed, user_message


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return india(tmp_path)


def against_oil(request: Request) -> Answer:
    """A model that has something against the sentence on oil."""
    is_oil = "Sentence:\nIgor Sokolov" in user_message(request)
    return {"supported": not is_oil, "why": "no contract is told\nof" if is_oil else ""}


def judged(page: Path, provider: ScriptedProvider) -> Judged:
    return asyncio.run(judge(page, Asker(provider, Prompts(), "m")))


def test_what_a_model_denies_is_a_finding_marked_as_its_opinion(page: Path) -> None:
    (finding,) = judged(page, ScriptedProvider(against_oil)).findings
    assert (finding.code, finding.id, finding.detail) == (
        "unsupported_sentence",
        "J1",
        "a model's opinion (m): no contract is told of",
    )


def test_it_is_shown_the_sentence_with_its_owner_and_the_quotes_with_theirs(page: Path) -> None:
    provider = ScriptedProvider(against_oil)
    judged(page, provider)
    assert user_message(provider.requests[2]) == (
        "Passages:\n"
        "Igor Sokolov, Energy Minister, undated: Russia may supply India with 30 million tonnes of oil, but no "
        "contract is signed, Energy Minister Igor Sokolov said.\n"
        "\n"
        "Sentence:\n"
        "Igor Sokolov, Energy Minister, undated: Russia may supply India with 30 million tonnes of oil, but no "
        "contract is signed"
    )


def test_what_a_model_approves_clears_no_finding_of_the_checks(page: Path) -> None:
    page.write_text(page.read_text("utf-8").replace("12 percent", "13 percent"), "utf-8")
    found = verify(page).findings
    assert judged(page, ScriptedProvider(lambda _: {"supported": True, "why": ""})) == Judged((), 0)
    assert verify(page).findings == found != ()


@pytest.mark.parametrize("answer", ["I think so.", {"supported": "yes", "why": ""}, failed("refusal")])
def test_what_cant_be_read_is_counted_and_flags_nothing(page: Path, answer: Answer) -> None:
    assert judged(page, ScriptedProvider(lambda _: answer)) == Judged((), 4)


def test_offline_without_recordings_the_requests_are_written_and_answers_then_used(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(page.parent.parent)
    runner = CliRunner()
    command = ["verify", str(page), "--judge", "--offline"]
    assert isinstance(runner.invoke(app, command).exception, MissingRecordingsError)
    asked = [json.loads(line) for line in (page.parent / "requests.jsonl").read_text("utf-8").splitlines()]
    assert len(asked) == 4
    Path("answers.jsonl").write_text("".join(f"{json.dumps(answered(line))}\n" for line in asked), "utf-8")
    assert runner.invoke(app, ["batch", "import", "answers.jsonl"]).exit_code == 0
    told = runner.invoke(app, [*command, "--json"])
    assert (told.exit_code, [finding["id"] for finding in json.loads(told.stdout)["findings"]]) == (1, ["J1"])
    assert not (page.parent / "requests.jsonl").exists()


def answered(line: dict[str, object]) -> dict[str, object]:
    """A line of a batch's answers to a line of its requests."""
    content = json.dumps(against_oil(Request.model_validate({"body": line["body"]})))
    message = {"message": {"role": "assistant", "content": content}, "finish_reason": "stop", "index": 0}
    body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [message]}
    return {"custom_id": line["custom_id"], "response": {"status_code": 200, "body": body}, "error": None}

"""The boundary: exit codes, and one line on stderr for each."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import SEEDS
from tests.provider_rig.running import Rig

ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "BRIEFING_"))}


def briefing(*words: str, folder: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "briefing", *words]
    ended = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("build", "Missing argument 'PATH...'; see `briefing build --help`"),
        ("build x --out=", "Invalid value for --out: the value is empty; see `briefing build --help`"),
        (
            "build x --date 1/2",
            "Invalid value for --date: '1/2' is no date; give YYYY-MM-DD; see `briefing build --help`",
        ),
        ("bild", "No such command 'bild'. Did you mean 'build'?; see `briefing --help`"),
    ],
)
def test_a_usage_error_is_one_line(words: str, told: str, tmp_path: Path) -> None:
    assert briefing(*words.split(), folder=tmp_path) == (2, f"briefing: {told}\n")


def test_a_plan_counts_the_calls_and_makes_none(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefing", "plan", *SEEDS, "--engine", "llm", "--json"]
    ended = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    told = json.loads(ended.stdout)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert {name: told[name] for name in ("documents", "duplicates", "off_topic", "calls")} == {
        "documents": 5, "duplicates": 0, "off_topic": 0, "calls": 7,
    }  # fmt: skip
    assert all(told[name] > 0 for name in ("input_tokens", "output_tokens", "cost_usd"))


def test_offline_all_requests_that_have_no_recording_are_written_at_once(tmp_path: Path) -> None:
    code, told = briefing("build", *SEEDS, "--engine", "llm", "--offline", "-q", folder=tmp_path)
    requests = [json.loads(line) for line in (tmp_path / "out/requests.jsonl").read_text("utf-8").splitlines()]
    first = requests[0]["custom_id"][:12]
    assert (code, len(requests), told) == (
        4,
        6,
        f"briefing: 6 requests have no recording. The first (claims, key {first}) has none like it in .briefing/"
        "recordings.sqlite. All are in out/requests.jsonl; answer them and run `briefing batch import ANSWERS`\n",
    )


def test_without_key_or_address_the_model_engine_is_not_configured(tmp_path: Path) -> None:
    code, told = briefing("build", SEEDS[0], "--engine", "llm", "-q", folder=tmp_path)
    assert (code, told) == (
        3,
        "briefing: no API key: set OPENAI_API_KEY, or name a local server with --base-url, or take recordings alone "
        "with --offline, or read without a model with --engine extractive\n",
    )


def test_an_interrupted_build_says_what_is_kept_and_writes_nothing(rig: Rig, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<html><body><p>{Path(SEEDS[0]).read_text('utf-8')}</p></body></html>")
    rig.configure(hold_after=1)
    begin = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a background job ignores it
    command = [sys.executable, "-c", f"{begin}; from briefing.cli import main; main()", "build", ".", "-q"]
    command += ["--base-url", rig.base_url, "--topic", "general", "--max-chunk-tokens", "200"]
    with subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True) as process:
        try:
            rig.call("/wait", {"paid": 1})
            process.send_signal(signal.SIGINT)
        finally:
            rig.configure(hold_after=0)
        told = process.communicate()[1].splitlines()
    assert (process.returncode, told[-1]) == (
        130,
        "briefing: interrupted: nothing was written; answers that were paid for are kept, and not asked for again",
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [".briefing", "a.html"]


def test_clean_tells_the_author_the_address_what_the_day_rests_on_and_what_the_page_has_besides(tmp_path: Path) -> None:
    comment = "Nobody asked the crews before, and I have waited at that gate myself for the better part of a day."
    paragraph = (
        "The ferry runs again from Monday, the office of the harbour said on Friday, and costs two crowns a head."
    )
    head = '<meta name="author" content="Ann Low"><link rel="canonical" href="https://post.example/2024/06/18/ferry">'
    page = f"<html><head>{head}</head><body><article><h1>Ferry runs</h1><p>{paragraph}</p></article><p>{comment}</p>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    command = [sys.executable, "-m", "briefing", "clean", "page.html"]
    told = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False).stdout
    assert [line.split(":", 1)[1].strip() for line in told.splitlines()[3:6]] == [
        "Ann Low", "https://post.example/2024/06/18/ferry", "18 June 2024, from the address",
    ]  # fmt: skip
    assert told.splitlines()[-1].split("  <- ") == [f"  left out {'':14}{comment[:70]}…", "outside the page's article"]

"""A real endpoint, opt-in: any server that speaks the OpenAI API.

    BRIEFING_LIVE_BASE_URL=http://127.0.0.1:11434/v1 BRIEFING_LIVE_MODEL=llama3.2 pytest -m live

`BRIEFING_LIVE_API_KEY` where it needs one. With a weak model most is withheld; what is printed must hold all the same.
"""

import asyncio
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from briefing.provider.client import Client
from briefing.provider.cost import load_prices
from briefing.provider.recordings import Recordings
from briefing.provider.settings import ProviderSettings
from briefing.records import Response
from tests.provider_rig.examples import request

BASE_URL = os.environ.get("BRIEFING_LIVE_BASE_URL", "")
MODEL = os.environ.get("BRIEFING_LIVE_MODEL", "")
API_KEY = os.environ.get("BRIEFING_LIVE_API_KEY", "none")

pytestmark = [
    pytest.mark.live,
    pytest.mark.skipif(
        not (BASE_URL and MODEL), reason="BRIEFING_LIVE_BASE_URL and BRIEFING_LIVE_MODEL name no endpoint"
    ),
]

ARTICLES = {
    "harbour.txt": """\
Russia and China agree on a second ferry line

MOSCOW, March 4, 2024. Russia and China signed an agreement on a second ferry line across the Amur on Monday, the
Russian transport ministry said.

"The line will carry 40,000 lorries a year," Deputy Minister Oleg Sanin told reporters. He said that work would begin in
May.

Li Wen, a researcher at the Institute of Border Trade in Harbin, said that the figure was optimistic. "Without new
roads on both banks it cannot be reached before 2027," she said.
""",
    "gas.txt": """\
Talks on gas prices go on

BEIJING, March 6, 2024. China and Russia have not agreed on a price for gas from the planned northern pipeline, a person
close to the talks said on Wednesday.

A spokeswoman of the Chinese foreign ministry declined to comment. Russia hopes to sign a contract this year, its energy
ministry said in a statement.
""",
}


def test_an_answer_comes_is_counted_and_is_never_asked_for_again(tmp_path: Path) -> None:
    async def ask(recordings: Recordings) -> tuple[Response, int]:
        settings = ProviderSettings(base_url=BASE_URL, api_key=API_KEY)
        async with Client(recordings, load_prices(), settings) as client:
            return await client.complete(request(model=MODEL)), client.paid.answers

    with closing(Recordings(tmp_path / "recordings.sqlite")) as recordings:
        first, paid = asyncio.run(ask(recordings))
        again, paid_again = asyncio.run(ask(recordings))
    assert (paid, paid_again) == (1, 0)
    assert first == again
    assert first.text
    assert first.input_tokens > 0
    assert first.output_tokens > 0


def briefing(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"OPENAI_API_KEY": API_KEY, "OPENAI_BASE_URL": BASE_URL}
    command = [sys.executable, "-m", "briefing", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_briefing_is_honest_however_weak_the_model(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    built = briefing(tmp_path, "build", "articles", "--engine", "llm", "--model", MODEL, "--date", "2024-03-10")
    assert built.returncode == 0, built.stderr
    (page,) = (path for path in (tmp_path / "out").glob("*.md") if not path.stem.endswith("-annex"))
    verified = briefing(tmp_path, "verify", str(page), "--json")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert json.loads(verified.stdout)["findings"] == []
    ledger = json.loads(page.with_suffix(".json").read_text("utf-8"))
    texts = {document["id"]: ARTICLES[Path(document["path"]).name] for document in ledger["documents"]}
    quotes = [(texts[claim["document"]][claim["start"] : claim["end"]], claim["quote"]) for claim in ledger["claims"]]
    assert [found for found, quote in quotes if found != quote] == []

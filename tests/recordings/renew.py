"""Renews `seeds.jsonl` after a change of prompts, schemas, cleaning or chunking: python -m tests.recordings.renew

Runs the engine on the seeds, answers each request from `authored/*.toml`, and writes the answers under the new keys.
What the authored answers don't cover is said; write it there and run again.
"""

import asyncio
import json
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from briefing.config import Settings
from briefing.engines.llm import LlmEngine
from briefing.engines.prompts import Prompts
from briefing.output.files import Written
from briefing.pipeline import Order, build_briefing
from briefing.profiles import load_profile
from tests.recordings.authored import SEEDS_FILE, AuthoredProvider, NotAuthored, answer_line

SEEDS = Path(__file__).parents[2] / "seeds"


def build_authored(provider: AuthoredProvider, out: Path) -> Written:
    """The briefing of the seeds with the authored answers, in `out`."""
    profile = load_profile("turn-to-the-east")
    engine = LlmEngine(provider, profile, Prompts(), Settings().model)
    order = Order(paths=[str(SEEDS)], profile=profile, date="2026-11-21", out=out)
    return asyncio.run(build_briefing(order, engine, BytesIO()))


def main() -> int:
    provider = AuthoredProvider()
    with tempfile.TemporaryDirectory() as folder:
        try:
            build_authored(provider, Path(folder))
        except NotAuthored as error:
            sys.stderr.write(f"{error}\n")
            return 1
    if provider.unused:
        sys.stderr.write(f"no request has the sentences of: {', '.join(sorted(provider.unused))}\n")
    lines = [answer_line(request, text) for request, text in provider.answers.values()]
    lines.sort(key=lambda line: str(line["custom_id"]))
    SEEDS_FILE.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    sys.stdout.write(f"{len(lines)} answers in {SEEDS_FILE}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

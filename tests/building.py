"""The short way from articles to a briefing in the tests."""

import asyncio
import io
from collections.abc import Sequence
from pathlib import Path

from briefing.engines.extractive import ExtractiveEngine
from briefing.output.files import Written
from briefing.pipeline import Order, build_briefing
from briefing.records import Profile
from tests.texts import EAST

ROOT = Path(__file__).parent.parent
SEEDS = sorted(path.as_posix() for path in (ROOT / "seeds").glob("*.txt"))


def build(
    paths: Sequence[str], out: Path, date: str = "2026-11-22", profile: Profile = EAST, stdin: bytes = b""
) -> Written:
    """A briefing by the extractive engine."""
    order = Order(paths=list(paths), profile=profile, date=date, out=out)
    return asyncio.run(build_briefing(order, ExtractiveEngine(profile), io.BytesIO(stdin)))

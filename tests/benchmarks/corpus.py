"""Texts of the development data, which lies outside the project and is never copied into it."""

import json
import os
from pathlib import Path

SHARED = Path(os.environ.get("BRIEFING_SHARED", Path(__file__).parents[3] / "shared"))
STATED_SET = "wice_dev"
RETOLD_SETS = ("summedits_podcast", "summedits_qmsumm", "summedits_samsum")


def news_texts() -> dict[str, list[str]]:
    """Article texts by set; empty where the data isn't there."""
    folders = {"kremlin, English": "kremlin/txt", "russian": "russian"}
    sets = {name: _read_all(SHARED / "data" / folder) for name, folder in folders.items()}
    gold = SHARED / "data" / "extraction" / "gold.json"
    if gold.exists():
        pages = json.loads(gold.read_text(encoding="utf-8")).values()
        sets["extraction, article bodies"] = [page["articleBody"] for page in pages]
    return {name: texts for name, texts in sets.items() if texts}


def _read_all(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]

"""`make golden`: builds the seeds' briefing again, into tests/golden/ and out/example/. Read the diff before committing."""

import shutil
from pathlib import Path

from tests.building import build

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "out" / "example"
DATE = "2026-11-22"


def main() -> None:
    for folder in (HERE, EXAMPLE):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("2*"):
            old.unlink()
    written = build(["seeds"], EXAMPLE, DATE)
    for path in (written.page, written.annex, written.path):
        shutil.copy(path, HERE / path.name)


if __name__ == "__main__":
    main()

"""What an unchanged run costs: the seeds again, every answer recorded, over what `briefing --help` takes.

    python -m tests.benchmarks.bench_unchanged [turns]

Processes of their own, in turns; medians and least of wall and CPU seconds.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parents[2]
RECORDINGS = PROJECT / "tests/recordings/seeds.jsonl"
BUILD = ("build", "seeds", "--offline", "--date", "2026-11-21", "--since", "none", "-q", "--engine")
COMMANDS = {"--help": ("--help",), "llm": (*BUILD, "llm"), "extractive": (*BUILD, "extractive")}


class Cost(NamedTuple):
    """Of one process, in seconds."""

    wall: float
    cpu: float


def main() -> None:
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PROJECT / "seeds", Path(folder) / "seeds")
        cost(("batch", "import", str(RECORDINGS)), folder)
        costs = {name: [cost(words, folder) for _ in range(turns)] for name, words in COMMANDS.items()}
    for name, spent in costs.items():
        walls, cpus = zip(*spent, strict=True)
        print(f"{name:>10}: wall {_told(walls)}, CPU {_told(cpus)}")


def cost(words: Sequence[str], folder: str) -> Cost:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": ""}  # compiled but once
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "briefing", *words]
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _told(seconds: Sequence[float]) -> str:
    return f"{statistics.median(seconds):.2f} s (least {min(seconds):.2f})"


if __name__ == "__main__":
    main()

"""The most memory that a build of many articles takes, with either engine.

    python -m tests.benchmarks.bench_memory [articles] [extractive] [llm]

Made-up wires (`wires.py`) of 2.5 KB on average, in a process of its own; the engine `llm` asks the rig on loopback,
without latency. Few claims of the rig's answers hold, so most parts are read by the extractive engine in the end: the
dearest case. Peak is the resident set's, of the build alone.
"""

import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.wires import make_wire, set_wire
from tests.provider_rig.running import Rig

SEED = 20261122
_PEAK = (
    "import resource, sys; from briefing.cli import main\n"
    "try: main()\n"
    "finally: sys.stderr.write(f'peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\\n')"
)


def main() -> None:
    chosen = sys.argv[1:]
    count = next((int(word) for word in chosen if word.isdigit()), 2000)
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder) / "articles", count)
        for engine in ("extractive", "llm"):
            if engine in chosen or not {"extractive", "llm"} & set(chosen):
                print(f"{count} articles, {engine}: {peak_mb(Path(folder), engine):.0f} MB at the peak", flush=True)


def write_articles(folder: Path, count: int) -> None:
    folder.mkdir()
    draw = random.Random(SEED)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(set_wire(make_wire(draw)), encoding="utf-8")


def peak_mb(folder: Path, engine: str) -> float:
    words = ["build", "articles", "--topic", "general", "--engine", engine, "--date", "2026-11-22", "-q"]
    rig = Rig("--latency-scale", "0") if engine == "llm" else None
    try:
        words += ["--base-url", rig.base_url] if rig else []
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        command = [sys.executable, "-c", _PEAK, *words]
        ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    finally:
        if rig:
            rig.stop()
    return int(ended.stderr.splitlines()[-1].removeprefix("peak ")) / 1024


if __name__ == "__main__":
    main()

"""The rig as a subprocess, and fixtures with it."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_PROJECT = Path(__file__).parents[2]


class Rig:
    """A running provider on loopback."""

    def __init__(self, *options: str) -> None:
        command = [sys.executable, "-m", "tests.provider_rig", "--port", "0", *options]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_PROJECT)
        assert self._process.stdout is not None
        self.base_url: str = json.loads(self._process.stdout.readline())["base_url"]

    def call(self, path: str, body: dict[str, Any] | None = None) -> Any:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        content = None if body is None else json.dumps(body).encode()
        with opener.open(urllib.request.Request(self.base_url.removesuffix("/v1") + path, data=content)) as answer:
            return json.load(answer)

    def stats(self) -> dict[str, Any]:
        return dict(self.call("/stats"))

    def configure(self, **settings: object) -> None:
        """Changes the named options; the counters go on."""
        self.call("/config", settings)

    def reset(self) -> None:
        """The options of the start, and counters at nought."""
        self.call("/config", {"defaults": True})
        self.call("/reset", {})
        self.call("/reset_batches", {})

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@pytest.fixture(scope="session")
def rig_server() -> Iterator[Rig]:
    """One rig without latency for all tests of a run."""
    rig = Rig("--latency-scale", "0")
    yield rig
    rig.stop()


@pytest.fixture
def rig(rig_server: Rig) -> Rig:
    """A rig as just started."""
    rig_server.reset()
    return rig_server

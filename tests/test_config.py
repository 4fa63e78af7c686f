"""Settings: flags, then the environment, then briefing.toml, then defaults."""

import inspect
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.build import build
from briefing.config import Settings, read_settings
from briefing.errors import ConfigurationError


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_flags_come_before_the_environment_and_that_before_the_file() -> None:
    Path("briefing.toml").write_text('model = "file"\nout = "file"\ntopic = "file"\n')
    settings = read_settings({"model": "flag", "out": None}, {"BRIEFING_MODEL": "env", "BRIEFING_OUT": "env"})
    assert (settings.model, settings.out, settings.topic, settings.engine) == ("flag", "env", "file", "auto")


def test_every_flag_of_build_is_a_setting() -> None:
    flags = set(inspect.signature(build).parameters) - {"paths"}
    assert flags <= set(Settings.__dataclass_fields__)


def test_the_file_gives_typed_values() -> None:
    Path("briefing.toml").write_text('date = 2026-01-02\nsince = "none"\nquiet = true\nmax_cost = 2\n')
    assert read_settings({}, {}) == Settings(date="2026-01-02", since="none", quiet=True, max_cost=2.0)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("DATE", "2026-13-01", "'2026-13-01' is no value for 'date' (YYYY-MM-DD)"),
        ("ENGINE", "gpt", "'gpt' is no value for 'engine' (auto, llm or extractive)"),
        ("CONCURRENCY", "0", "'0' is no value for 'concurrency' (a whole number, 1 or more)"),
        ("MAX_COST", "nan", "'nan' is no value for 'max_cost' (a number, 0 or more)"),
        ("QUIET", "maybe", "'maybe' is no value for 'quiet' (true or false)"),
    ],
)
def test_a_value_that_is_none_is_named(name: str, value: str, told: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_settings({}, {f"BRIEFING_{name}": value})
    assert str(caught.value) == f"BRIEFING_{name}: {told}"


def test_an_unknown_setting_is_named() -> None:
    Path("briefing.toml").write_text("modell = 'x'\n")
    with pytest.raises(ConfigurationError, match=r"unknown setting 'modell' in briefing.toml; known: topic, out"):
        read_settings({}, {})


def test_a_key_or_an_address_chooses_the_model() -> None:
    given: list[dict[str, Any]] = [{}, {"OPENAI_API_KEY": "k"}, {"OPENAI_BASE_URL": "u"}, {"BRIEFING_ENGINE": "llm"}]
    assert [read_settings({}, one).chosen_engine for one in given] == ["extractive", "llm", "llm", "llm"]

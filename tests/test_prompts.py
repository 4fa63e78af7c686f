"""The words put to a model: complete, the same each time, and the user's own before the packaged ones."""

import json
from pathlib import Path

import pytest

from briefing.articles.tokens import count_tokens
from briefing.engines.llm_schemas import CLAIMS_SCHEMA, prose_schema, response_format
from briefing.engines.prompts import TEMPLATES, Prompts, prompt_hashes
from briefing.errors import ConfigurationError
from briefing.profiles import load_profile

QUESTION = load_profile("turn-to-the-east").question


def test_a_missing_value_is_an_error_that_names_the_template() -> None:
    with pytest.raises(ConfigurationError, match=r"claims\.j2' can't be used: 'question' is undefined"):
        Prompts().render("claims")


def test_the_users_own_template_comes_before_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "claims.j2").write_text("Read. {{ question }}", encoding="utf-8")
    own = Prompts(str(tmp_path))
    assert own.render("claims", question="Why?") == "Read. Why?"
    assert own.render("unreadable", error="x") == Prompts().render("unreadable", error="x")


def test_hashes_tell_which_templates_were_used(tmp_path: Path) -> None:
    packaged = prompt_hashes()
    assert sorted(packaged) == sorted(TEMPLATES)
    (tmp_path / "claims.j2").write_text("Read. {{ question }}", encoding="utf-8")
    own = prompt_hashes(str(tmp_path))
    assert {name for name in packaged if own[name] != packaged[name]} == {"claims"}


def test_a_template_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "briefing.j2").write_text("{% if %}", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"briefing\.j2' can't be used"):
        Prompts(str(tmp_path)).render("briefing")


def test_no_folder_of_prompts_is_an_error() -> None:
    with pytest.raises(ConfigurationError, match="no folder 'nowhere' for --prompts"):
        Prompts("nowhere")


def test_the_fixed_part_of_a_claims_request_is_long_enough_to_be_cached_and_short_enough_to_be_paid() -> None:
    fixed = count_tokens(Prompts().render("claims", question=QUESTION))
    schema = count_tokens(json.dumps(response_format("claims", CLAIMS_SCHEMA)))
    assert fixed >= 1024
    assert fixed + schema <= 1600


def test_the_fixed_part_of_the_writing_request_is_as_short() -> None:
    fixed = count_tokens(Prompts().render("briefing"))
    form = response_format(
        "briefing", prose_schema(["china", "india", "vietnam", "north-korea", "indonesia"], whole=True)
    )
    assert fixed + count_tokens(json.dumps(form)) <= 1600


def test_the_fixed_part_is_the_same_each_time() -> None:
    assert Prompts().render("claims", question=QUESTION) == Prompts().render("claims", question=QUESTION)
    assert Prompts().render("briefing") == Prompts().render("briefing")

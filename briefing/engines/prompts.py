"""The words put to a model: `prompts/*.j2`, the user's own folder before the packaged one. The only user of Jinja.

Invariant: a template with a value missing is an error, never a gap; the same values give the same bytes.
"""

import hashlib
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.errors import ConfigurationError
from briefing.profiles import prompt_folders

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = ("article", "briefing", "claims", "ledger", "refused", "unreadable")


class Prompts:
    """The templates of one run."""

    def __init__(self, own_prompts: str | None = None) -> None:
        """ConfigurationError if `own_prompts` is no folder."""
        self._folders = prompt_folders(own_prompts)

    def render(self, name: str, **values: object) -> str:
        """The template `name` with `values`. ConfigurationError names the template that can't be used."""
        from jinja2 import TemplateError

        try:
            return self._environment.get_template(f"{name}.j2").render(values)
        except TemplateError as error:
            raise ConfigurationError(f"the prompt {self._where(name)!r} can't be used: {error}") from error

    def hashes(self) -> Mapping[str, str]:
        """SHA-256, hex, of each template's source, by its name: the ledger's `prompt_hashes`."""
        from jinja2 import TemplateError

        try:
            sources = {name: self._source(name) for name in TEMPLATES}
        except TemplateError as error:
            raise ConfigurationError(f"a prompt is missing: {error}") from error
        return {name: hashlib.sha256(source.encode()).hexdigest() for name, source in sources.items()}

    @cached_property
    def _environment(self) -> "Environment":
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        return Environment(
            loader=FileSystemLoader(self._folders),
            undefined=StrictUndefined,
            autoescape=False,  # prompts are plain text
            keep_trailing_newline=False,
        )

    def _source(self, name: str) -> str:
        loader = self._environment.loader
        assert loader is not None
        return loader.get_source(self._environment, f"{name}.j2")[0]

    def _where(self, name: str) -> str:
        places = (folder / f"{name}.j2" for folder in self._folders)
        return str(next((place for place in places if place.is_file()), f"{name}.j2"))


def prompt_hashes(own_prompts: str | None = None) -> dict[str, str]:
    """SHA-256 of each template by name, of the folders that a run with `own_prompts` uses."""
    return dict(Prompts(own_prompts).hashes())

"""Topic profiles: `prompts/topics/NAME.toml`, the user's own folder before the packaged one."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from briefing.errors import ConfigurationError
from briefing.records import Profile


def load_profile(name: str, own_prompts: str | None = None) -> Profile:
    """The profile called `name`, or the one in the file `name` (`*.toml`). ConfigurationError names what is known."""
    path = _find(name, prompt_folders(own_prompts))
    try:
        return _parse(tomllib.loads(path.read_text(encoding="utf-8")), path)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"the profile {str(path)!r} can't be read: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigurationError(f"the profile {str(path)!r} has a bad {where!r}: {first['msg']}") from error


def prompt_folders(own_prompts: str | None) -> list[Path]:
    """The user's folder, then the packaged one: inside a wheel, or beside the package in a source tree."""
    package = Path(__file__).parent
    packaged = package / "prompts" if (package / "prompts").is_dir() else package.parent / "prompts"
    if own_prompts is None:
        return [packaged]
    if not Path(own_prompts).is_dir():
        raise ConfigurationError(f"no folder {own_prompts!r} for --prompts")
    return [Path(own_prompts), packaged]


def _find(name: str, folders: Sequence[Path]) -> Path:
    if name.endswith(".toml") or "/" in name:
        return Path(name)
    found = [path for folder in folders if (path := folder / "topics" / f"{name}.toml").is_file()]
    if found:
        return found[0]
    known = sorted({path.stem for folder in folders for path in (folder / "topics").glob("*.toml")})
    raise ConfigurationError(f"unknown topic {name!r}; known: {', '.join(known)}; or give the path of a .toml file")


def _parse(given: dict[str, Any], path: Path) -> Profile:
    unknown = set(given) - set(Profile.model_fields)
    if unknown:
        raise ConfigurationError(f"the profile {str(path)!r} has unknown keys: {', '.join(sorted(unknown))}")
    profile = Profile.model_validate({"name": path.stem, **given})
    if not profile.name.replace("-", "").isalnum():
        raise ConfigurationError(f"the profile {str(path)!r} has a bad name {profile.name!r}; use letters, digits, -")
    return profile

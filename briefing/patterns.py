"""Patterns compiled at their first use: a run needs those of few languages and of few kinds of page."""

import re
from functools import cached_property
from typing import Any, cast


class _Late:
    """Stands for a compiled pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._source)

    def __getattr__(self, name: str) -> Any:
        """A method or attribute of the compiled pattern; kept, so that it costs nothing the next time."""
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled when it is first asked for something."""
    return cast("re.Pattern[str]", _Late(pattern, flags))

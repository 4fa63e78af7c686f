"""Why a call failed, and what to do about it: ask again, wait as told, or give up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.provider.answers import error_words

UNREACHED_PATIENCE_S = 15.0
"""An address that never answered is more likely wrong than busy."""


class TryAgain(Exception):
    """A failure that waiting may cure."""

    def __init__(self, reason: str, *, maybe_paid: bool = False) -> None:
        super().__init__(reason)
        self.maybe_paid = maybe_paid
        """The answer may have been made, and was lost on its way."""


class Hung(TryAgain):
    """The call was cut, for it took too long."""


class ToldToWait(TryAgain):
    """The provider is up and says to come back later; the limiter sees to it."""

    def __init__(self, reason: str, retry_after_s: float) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s


@dataclass(slots=True)
class Tries:
    """What one request has cost in patience so far; time in the queue is not counted."""

    count: int = 0
    cuts: int = 0
    """Tries that were cut because they hung."""
    failing_s: float = 0.0
    """Failed calls and the waits after them, but for those that hung or were told to wait."""
    said: str = ""
    """By what the last try failed that did not hang."""


def is_about_the_account(status_code: int, rejection: Mapping[str, Any]) -> bool:
    """A key, quota or permission: nothing that asking differently or later would change."""
    return status_code in (401, 402, 403) or (status_code == 429 and "insufficient_quota" in error_words(rejection))


def is_curable(status_code: int) -> bool:
    """The provider's own trouble, or too much at once."""
    return status_code in (408, 409, 425, 429) or status_code >= 500


def told(status_code: int, rejection: Mapping[str, Any]) -> str:
    """A rejection in one line, in the provider's words."""
    error = rejection["error"]
    words = " ".join(str(error.get("message") or error).split())[:300]
    return f"{status_code}, {words.rstrip('.')}"


def next_step(status_code: int) -> str:
    """What a user can do about a refusal; "" if only the provider's words tell."""
    return _NEXT_STEPS.get(status_code, "")


_NO_CREDIT = "; the quota or credit of this key is used up: waiting doesn't help, see the provider's billing page"
_NEXT_STEPS = {
    401: "; check OPENAI_API_KEY",
    402: _NO_CREDIT,
    403: "; this key may not use this model or address",
    404: "; check --model and --base-url",
    429: _NO_CREDIT,
}

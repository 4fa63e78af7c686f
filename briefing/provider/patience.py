"""How long a run goes on while nobody is answered: whatever is wrong, no longer than its patience."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Patience:
    """Counts from the last answer to any request; before the first one from when the run began to ask."""

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s
        self._asking = 0
        self._since = 0.0

    @contextmanager
    def asking(self) -> Iterator[None]:
        """While a request wants its answer; between the last answer and the next request no patience is spent."""
        if not self._asking:
            self._since = time.monotonic()
        self._asking += 1
        try:
            yield
        finally:
            self._asking -= 1

    def answered(self) -> None:
        """Somebody is answered: waiting is worth it."""
        self._since = time.monotonic()

    @property
    def left_s(self) -> float:
        """What is left of it."""
        return self._since + self._patience_s - time.monotonic()

"""What one article may cost: bytes, lines and CPU time.

Invariant: no single input, however it is made, keeps a run from the others.
"""

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from types import FrameType

MAX_BYTES = 20_000_000
"""Of one article; news articles have thousands, saved pages a few millions."""
MAX_LINES = 200_000
"""Of one text; each takes more memory than its characters do."""
MAX_TAGS = 400_000
"""Of one page; a long live blog has some ten thousands."""
MAX_ATTRIBUTES = 1000
"""Of one tag; the parser compares each with all others, in one call that nothing can interrupt."""
_ATTRIBUTE = r"""[\s/]*+[^\s"'<>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]++)?+)?+"""
_BEYOND = re.compile(rf"""<[a-zA-Z][^\s"'<>/=]*+(?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+({_ATTRIBUTE})?""")
"""A tag, and its first attribute beyond the limit; no part of a tag is looked at twice."""
_IN_TAG = re.compile(rf"""<[a-zA-Z][^\s"'<>/=]*+((?:{_ATTRIBUTE})++)""")
_EACH = re.compile(_ATTRIBUTE)
MAX_ALL_ATTRIBUTES = 300_000
"""Of all tags of a page; each takes over a kilobyte while the page is read."""
_FEWEST_CHARS = 3
"""Of an attribute and what parts it from the next."""
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
MAX_CPU_S = 60
"""Of reading one article: 20 MB of plain text take about ten seconds."""


class TooLongError(Exception):
    """One article took more CPU time than it may."""


def excess(text: str, is_page: bool) -> str | None:
    """Why a text or a page's source is too much for one article, whatever its size; None if it isn't."""
    if is_page and text.count("<") > MAX_TAGS:
        return f"a page of more than {MAX_TAGS:,} tags, too many for one article"
    if is_page and any(_BEYOND.findall(text)):
        return f"a tag of more than {MAX_ATTRIBUTES:,} attributes, too many to read"
    if is_page and len(text) > _FEWEST_CHARS * MAX_ALL_ATTRIBUTES and _has_too_many_attributes(text):
        return f"a page of more than {MAX_ALL_ATTRIBUTES:,} attributes, too many for one article"
    if not is_page and len(text) > MAX_LINES and sum(text.count(mark) for mark in _BREAKS) > MAX_LINES:
        return f"more than {MAX_LINES:,} lines, too many for one article"
    return None


def _has_too_many_attributes(source: str) -> bool:
    counts = (len(_EACH.findall(match[1])) for match in _IN_TAG.finditer(source))
    return any(total > MAX_ALL_ATTRIBUTES for total in accumulate(counts))


@contextmanager
def cpu_limit(seconds: float = MAX_CPU_S) -> Iterator[None]:
    """Raises TooLongError inside the block once it has used `seconds` of CPU time.

    Rests on POSIX's virtual timer, which only the main thread can set; elsewhere the bounds on size must do. A limit
    inside a limit leaves the outer one in force.
    """
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not usable or signal.getitimer(signal.ITIMER_VIRTUAL)[0]:
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError(f"reading it took more than {seconds:g} s of CPU time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)

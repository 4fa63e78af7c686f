"""When words on a page are the ledger's words: marks, dashes and white space may be an editor's.

Invariant: pure; what is the same here has the same letters and digits in the same order.
"""

from briefing.evidence.quotes import normalise


def core(text: str) -> str:
    """As two wordings of one sentence are compared: without what an editor or a formatter sets otherwise."""
    return " ".join(normalise(text).split()).rstrip(" .,;")


def same_line(one: str | None, other: str | None) -> bool:
    """True of two frames, cells or headings that differ in marks and spaces only: a frame may be wrapped."""
    return "".join(core(one or "").split()) == "".join(core(other or "").split())

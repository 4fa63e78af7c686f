"""The paragraph of a fact-check that tells what it checks: nobody's statement, least of all the article's.

Invariant: a claim is only one where the article also has a verdict in a line of its own, or behind a label.
"""

import re

_CLAIM = (
    r"(?:the |main |viral )?claims?|what (?:was|is|they) claim(?:ed|ing)?"
    r"|утверждение|что утверждают|заявление|фейк|谣言|传言|说法|网传"
)
_HEAD = re.compile(rf"\W*(?:{_CLAIM})\s?[:：]?\W*", re.IGNORECASE)
_LABEL = re.compile(rf"\W*(?:{_CLAIM})\s?[:：][ \t]*\S", re.IGNORECASE)
_VERDICT = re.compile(
    r"^\W*(?:(?:our|the|[A-Z][\w.]*['’]s) )?(?:(?:rating|verdict|assessment|ruling|fact[ -]check|the facts)"
    r"|вердикт|на самом деле|真相|事实|查证|核查)\s?(?:[:：].*)?$",
    re.IGNORECASE | re.MULTILINE,
)
_LINE_CHARS = 60


def has_verdict(text: str) -> bool:
    """The text says of something that it checked it."""
    return _VERDICT.search(text) is not None


def tells_claim(text: str, start: int) -> bool:
    """The paragraph that begins at `start` stands under such a heading, or behind such a label."""
    above = text[max(0, start - _LINE_CHARS) : start].rstrip().rpartition("\n")[2]
    return _HEAD.fullmatch(above) is not None or _LABEL.match(text, start, start + _LINE_CHARS) is not None

"""A stretch of an article on one line, words that a line's end has broken made whole.

Invariant: letters are never changed or left out; a hyphen goes only where the two halves are one word elsewhere in the
article, or in English, or where one half is no word. Which word it was is a guess, so a quote keeps its own characters.
"""

import re

from briefing.evidence.support.vocabulary import root, vocabulary

_BROKEN = re.compile(r"([^\W_]+)[-\u2010][ \t]*\r?\n\s*([^\W_]+)")
_SUSPENDED = re.compile(r"(?:and|or|to|и|или)", re.IGNORECASE)
""" "Two- and three-year loans"."""
_COMPOUND = re.compile(r"(?:по|кое|во|в|\w{3,}[ое])-|\w+-(?:то|либо|нибудь|таки|ка)$", re.IGNORECASE)
"""Russian words that have a hyphen of their own."""


def on_one_line(text: str, home: str = "") -> str:
    """`text` without line breaks; `home` is the article that it is of."""
    if not _BROKEN.search(text):
        return " ".join(text.split())
    return " ".join(_BROKEN.sub(lambda found: _whole(found[1], found[2], home), text).split())


def _whole(left: str, right: str, home: str) -> str:
    if _SUSPENDED.fullmatch(right):
        return f"{left}- {right}"
    hyphened, joined = f"{left}-{right}", f"{left}{right}"
    if right[0].isupper() or not joined.isalpha() or _stands(hyphened, home):
        return hyphened
    return joined if _stands(joined, home) or _is_one_word(left, right) else hyphened


def _stands(word: str, home: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", home, re.IGNORECASE))


def _is_one_word(left: str, right: str) -> bool:
    if not left.isascii() or not right.isascii():
        return not _COMPOUND.match(f"{left}-{right}")
    named = left[0].isupper() and _is_known(right)
    return _is_known(f"{left}{right}") or not (named or (_is_known(left) and _is_known(right)))


def _is_known(word: str) -> bool:
    known = vocabulary()
    return root(word.lower()) in known.entries or word.lower() in known.commonness

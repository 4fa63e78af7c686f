"""Which language's rules read a sentence: by its letters, since an article may quote another language.

Invariant: a sentence is Russian or Chinese only if most of its letters are, and none is of a neighbour (Ukrainian,
Kazakh, Japanese ...), whose grammar the rules don't know.
"""

import re
from functools import lru_cache
from typing import Literal

from briefing.patterns import late

Tongue = Literal["ru", "zh"]

_LETTER = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_NEIGHBOURS = late("[іїєґўјљњћђџќѓѕәғқңөұүһ]|[\u3040-\u30ff\uac00-\ud7af]", re.IGNORECASE)
_MOST = 0.5
_MOST_HAN = 0.4
"""A Chinese character says as much as two or three letters."""


@lru_cache(maxsize=4096)
def tongue(text: str) -> Tongue | None:
    """`ru`, `zh`, or None for English and all else."""
    if not (_CYRILLIC.search(text) or _HAN.search(text)) or _NEIGHBOURS.search(text):
        return None
    letters = len(_LETTER.findall(text)) or 1
    if len(_CYRILLIC.findall(text)) > _MOST * letters:
        return "ru"
    return "zh" if len(_HAN.findall(text)) > _MOST_HAN * letters else None


def length(text: str) -> int:
    """Words, as a reader feels them: two Chinese characters are one."""
    han = len(_HAN.findall(text)) if not text.isascii() else 0
    return len(text.split()) if not han else len(_HAN.sub(" ", text).split()) + (han + 1) // 2

"""Byte-pair encoding of plain texts from the ranks alone: building tiktoken's encoder takes longer than a small run.

Method: Sennrich et al., 2016, as tiktoken does it: a piece that is a token is one; else the pair of the lowest rank is
joined first. Invariant: the same tokens as tiktoken's; where that is not sure, none.
"""

import re
from binascii import b2a_base64
from collections.abc import Mapping
from functools import cache, partial
from itertools import pairwise
from typing import Any

_LONGEST = 100
"""Bytes of a piece: joining takes time in the square of them."""
_STRANGE = re.compile("[^\t\n\r -~\xa0-\u017e\u0400-\u045f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""Signs that versions of Unicode may class differently, or that two matchers may."""
_base64 = partial(b2a_base64, newline=False)


def encode_plain(text: str, pieces: str, ranks: Mapping[bytes, int]) -> list[int] | None:
    """Tokens of `text` cut by the pattern `pieces`, by their `ranks`, which are those of their base64; None if it has a
    strange sign or a piece too long."""
    if _STRANGE.search(text):
        return None
    tokens: list[int] = []
    joined: dict[bytes, list[int]] = {}
    for piece in _pattern(pieces).findall(text):
        word = piece.encode()
        rank = ranks.get(_base64(word))
        if rank is not None:
            tokens.append(rank)
        elif len(word) > _LONGEST:
            return None
        else:
            tokens += joined.get(word) or joined.setdefault(word, _joined(word, ranks))
    return tokens


@cache
def _pattern(pieces: str) -> Any:
    import regex  # `re` has no classes of letters

    return regex.compile(pieces)


def _joined(word: bytes, ranks: Mapping[bytes, int]) -> list[int]:
    parts = [word[at : at + 1] for at in range(len(word))]
    while len(parts) > 1:
        pairs = [ranks.get(_base64(left + right), len(ranks)) for left, right in pairwise(parts)]
        lowest = min(pairs)
        if lowest == len(ranks):
            break
        at = pairs.index(lowest)
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
    return [ranks[_base64(part)] for part in parts]

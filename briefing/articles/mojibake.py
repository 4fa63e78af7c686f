"""Texts, or parts of them, that somebody decoded with the wrong encoding before we had them.

Invariant: text is judged, never repaired; a text in capitals, or in a language with its own letters, is none.
"""

import re

from briefing.articles.alphabets import cyrillic_encoding

SAMPLE_CHARS = 15_000
"""From the start, the middle and the end of a long text."""
NOTICED_CHARS = 20_000
"""How many characters in a row of others than ASCII are looked through."""
_ASCII = bytes(range(128))
_NOT_ASCII = re.compile(r"[^\x00-\x7f][^\x00-\x7f]+")
# Wrong decodings leave signs and rare letters behind; a look for those is quicker than a measure of the whole.
_ODD = re.compile(
    "[^\x00-\x7f\u00a0А-Яа-яЁё\u2010-\u2015‘’“”…«»№©®·•→\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uff20]"
)


def is_mojibake(text: str) -> bool:
    """Parts of it are what only a wrong decoding makes."""
    sample = _sampled(text)
    return _is_bad(sample) or _is_cyrillic_misread(sample)


def _sampled(text: str) -> str:
    if len(text) <= 3 * SAMPLE_CHARS:
        return text
    middle = len(text) // 2
    return text[:SAMPLE_CHARS] + text[middle : middle + SAMPLE_CHARS] + text[-SAMPLE_CHARS:]


def _is_bad(sample: str) -> bool:
    """ftfy's measure of sequences that only a wrong decoding makes, which are never single characters."""
    others = sample.encode("utf-8", "replace").translate(None, _ASCII).decode()
    runs = " ".join(_NOT_ASCII.findall(sample))[:NOTICED_CHARS] if _ODD.search(others) else ""
    if not runs:
        return False
    from ftfy.badness import is_bad

    return bool(is_bad(runs))


_SIGNS = "\u00a1-\u00a6\u00a8\u00aa\u00ac-\u00ba\u00bc-\u00ff\u0152-\u0192\u2030\u2500-\u25a0"
_STRANGE = rf"[{_SIGNS}\u0400-\u045f\u0490\u0491]"
# What stands before it is looked at behind its first sign, of which a text has few: six times as fast.
_WORD = re.compile(rf"{_STRANGE}(?<![^\W\d_].){_STRANGE}{{2,}}(?![^\W\d_])")
"""Without an ASCII letter: Cyrillic, signs of Western encodings, frames of DOS."""
_SMALL, _LARGE = "\u0430-\u045f\u0491", "\u0400-\u042f\u0490"
_WELL_FORMED = re.compile(rf"[{_LARGE}]?[{_SMALL}]+")
_IN_CAPITALS = re.compile(rf"[{_LARGE}]+")
_INVERTED = re.compile(rf"[{_SMALL}][{_LARGE}]{{3,}}")
"""Between KOI8-R and cp1251 small letters and capitals change places."""
_WORDS = 200
"""Looked at."""
_FEWEST = 2
"""Strange words of a text without an inverted one."""
_PART = 3
"""Well-formed words to a strange one, at most: by some tables small letters stay what they are."""
_TAKEN_FOR = ("cp1251", "koi8-r", "latin-1", "cp1252", "cp866", "mac-cyrillic")


def _is_cyrillic_misread(sample: str) -> bool:
    """A Cyrillic text whose letters were read by another table: `оПХБЕР`, `Ïðèâåò`, `╧ЁштхЄ`.

    Its words, written back by that table, are bytes of a Cyrillic text in another encoding.
    """
    words = _WORD.findall(sample)[:_WORDS]
    well = sum(_WELL_FORMED.fullmatch(word) is not None for word in words)
    inverted = sum(_INVERTED.fullmatch(word) is not None for word in words)
    strange = len(words) - well - sum(_IN_CAPITALS.fullmatch(word) is not None for word in words)
    if not (inverted or strange >= _FEWEST) or _PART * strange < well:
        return False
    joined = " ".join(words)
    return any(_reads_otherwise(joined, encoding) for encoding in _TAKEN_FOR)


def _reads_otherwise(words: str, encoding: str) -> bool:
    try:
        found = cyrillic_encoding(words.encode(encoding))
    except UnicodeEncodeError:
        return False
    return found is not None and found != encoding

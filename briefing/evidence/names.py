"""The proper names of a text, found by their capitals: no list of names, no model.

The first word of a sentence is capitalised whatever it is; it counts as a name only when it is not known to be a common
word: by being in lower case elsewhere, by the list, or by its ending.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.evidence.lexicon import COMMON, MONTHS, OFFICES, PARTICLES, WEEKDAYS


class Name(NamedTuple):
    """A proper name of a text."""

    text: str
    start: int
    end: int


def names(text: str, context: str = "") -> list[Name]:
    """The names in order: runs of capitalised words with the particles inside them ("Academy of Sciences").

    `context` is more text of the same source; it tells which first words of sentences are common ones. A possessive
    's is left out. Days of the week, months and titles such as "Mr" alone are no names.
    """
    return list(_names(text, context))


@lru_cache(maxsize=1024)
def _names(text: str, context: str) -> tuple[Name, ...]:
    """Kept, as the words of its context below are."""
    lower = _lower_words(text) | _lower_words(context)
    inner = _inner_capitals(text) | _inner_capitals(context)
    runs = (_without_common_start(text, run, lower, inner) for run in _runs(text))
    return tuple(name for run in runs if (name := _name(text, run)))


_LETTERS = r"[^\W\d_](?:[^\W_]|[\u0300-\u036f])*"
_PART = rf"{_LETTERS}(?:['’ʼ](?!s\b|S\b){_LETTERS})*"
_TOKEN = re.compile(rf"(?<!\w)(?<!\w['’ʼ])(?:(?:{_LETTERS}\.)+{_LETTERS}\.?|{_PART}(?:[-‐‑](?:{_PART}|\d+\w*))*)")
_LOWER = re.compile(r"(?<![\w'’-])[^\W\d_A-ZА-ЯЁ](?:[^\W_A-ZА-ЯЁ]|[\u0300-\u036f])+")
_GAP = re.compile(r"[ \u00a0]|\s?[’']s[ \u00a0](?=\b)")
_COUNTED = r"(?:years?|months?|weeks?|days?|hours?|minutes?|percent|per cent|times|million|billion|trillion)"
_NUMBERED = re.compile(rf"[ \u00a0]\d{{1,3}}(?![\w.,%])(?! {_COUNTED}\b)")
_START = re.compile(r"(?:^|[.!?…。！？:;]|\n)[\s\"'“”„«»‘’‹›(\[–—-]*$")
_COMMON_ENDING = re.compile(
    r"(?:ing|ly|tion|tions|sion|sions|ment|ments|ness|ity|ities|ance|ence|ances|ences|ship|ships|ed)$"
)
_NEVER = COMMON | set(MONTHS) - {"mar", "may", "dec", "jan", "sep"} | set(WEEKDAYS) | {"mr", "mrs", "ms", "dr", "sir"}


class _Token(NamedTuple):
    text: str
    start: int
    end: int


def _runs(text: str) -> list[list[_Token]]:
    """Capitalised tokens that follow each other, a single space or particles between them."""
    runs: list[list[_Token]] = []
    particles: list[_Token] = []
    for match in _TOKEN.finditer(text):
        token = _Token(match.group(), match.start(), match.end())
        near = bool(runs) and _adjacent(text, (particles or runs[-1])[-1], token)
        if _capitalised(token.text):
            if near:
                runs[-1] += [*particles, token]
            else:
                runs.append([token])
            particles = []
        elif near and token.text in PARTICLES and len(particles) < 3:
            particles.append(token)
        else:
            particles = [_Token("", -9, -9)]
    return runs


def _adjacent(text: str, before: _Token, after: _Token) -> bool:
    """One space between; after an initial a full stop too, unless a sentence begins there ("plan B. The")."""
    if before.end < 0:
        return False
    gap = text[before.end : after.start]
    initial = len(before.text) == 1 and before.text.isupper() and after.text.lower() not in COMMON
    return gap in (" ", "\u00a0") or (initial and gap in (".", ". ", ".\u00a0"))


def _capitalised(word: str) -> bool:
    """Also "al-Assad" and "pro-Russian"; not "I"."""
    return word not in ("I", "I’m", "I'm", "I’ve", "I've", "I’ll", "I'll", "I’d", "I'd") and (
        word[0].isupper()
        or bool(re.search(r"[-‐‑][^\W\d_]", word) and any(p[:1].isupper() for p in re.split("[-‐‑]", word)))
    )


def _without_common_start(text: str, run: list[_Token], lower: frozenset[str], inner: frozenset[str]) -> list[_Token]:
    """Takes common words off the start of a run that begins a sentence: "The Kremlin", "According to ..."."""
    if not _begins(text, run[0].start):
        return _strip(run)
    first = run[0].text
    if len(run) > 1 and first.lower() in OFFICES:
        return run
    common = first.lower() in _NEVER or (first not in inner and _is_common(first, lower))
    return _strip(run[1:] if common else run)


def _strip(run: list[_Token]) -> list[_Token]:
    while run and (run[0].text in PARTICLES or run[0].text.lower() in _ALONE):
        run = run[1:]
    return run


_ALONE = (
    set(MONTHS) - {"may", "mar", "dec", "jan", "sep"}
    | set(WEEKDAYS)
    | {"mr", "mrs", "ms", "dr", "the", "a", "an", "this"}
)


def _is_common(word: str, lower: frozenset[str]) -> bool:
    if len(word) > 1 and word.isupper():
        return False
    return word.lower() in lower or bool(_COMMON_ENDING.search(word))


@lru_cache(maxsize=512)
def _lower_words(text: str) -> frozenset[str]:
    """Words in lower case. Kept, because a document is asked again for each of its sentences."""
    return frozenset(_LOWER.findall(text))


@lru_cache(maxsize=512)
def _inner_capitals(text: str) -> frozenset[str]:
    """Words capitalised inside a sentence."""
    capitals = (match for match in _TOKEN.finditer(text) if match.group()[0].isupper())
    return frozenset(match.group() for match in capitals if not _begins(text, match.start()))


def _begins(text: str, at: int) -> bool:
    """True if a sentence begins at `at`."""
    return bool(_START.search(text[max(0, at - 12) : at]))


def _name(text: str, run: list[_Token]) -> Name | None:
    if not run or (run[0].text == "May" and len(run) == 1 and _is_month(text, run[0])):
        return None
    end = run[-1].end
    if number := _NUMBERED.match(text, end):
        end = number.end()
    return Name(text[run[0].start : end], run[0].start, end)


def _is_month(text: str, may: _Token) -> bool:
    """ "12 May", "May 9", "May 2025", "in May": the month that is also a name."""
    before, after = text[max(0, may.start - 6) : may.start], text[may.end : may.end + 3]
    return bool(re.search(r"(?:\d\s|\b(?:in|of|by|until|since|last|this|late|early|mid)[ -])$", before, re.I)) or bool(
        re.match(r",?\s\d", after)
    )

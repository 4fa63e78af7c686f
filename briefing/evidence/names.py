"""The proper names of a text, found by their capitals: no list of names, no model.

The first word of a sentence is capitalised whatever it is; it counts as a name only when it is not known to be a common
word: by being in lower case elsewhere, by the list, or by its ending.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.evidence.lexicon import COMMON, MONTHS, OFFICES, PARTICLES, WEEKDAYS


class Name(NamedTuple):
    """A proper name of a text."""

    text: str
    start: int
    end: int


def names(text: str, *context: str) -> list[Name]:
    """The names in order: runs of capitalised words with the particles inside them ("Academy of Sciences").

    `context` is more text of the same sources; it tells which first words of sentences are common ones. A possessive
    's is left out. Days of the week, months and titles such as "Mr" alone are no names.
    """
    return list(_names(text, context))


@lru_cache(maxsize=1024)
def _names(text: str, context: tuple[str, ...]) -> tuple[Name, ...]:
    """Kept, as the usage of its context is."""
    usages = [_usage(one) for one in (text, *context)]
    runs = (_without_common_start(text, _without_unit(text, run), usages) for run in _runs(text))
    return tuple(name for run in runs if (name := _name(text, run)))


_LETTERS = r"[^\W\d_][^\W_]*+(?:[\u0300-\u036f]++[^\W_]*+)*+"
_PART = rf"{_LETTERS}(?:['’ʼ](?!s\b|S\b){_LETTERS})*"
_TOKEN = re.compile(
    rf"(?=[^\W\d_])(?<!\w)(?<!\w['’ʼ]){_LETTERS}"
    rf"(?:(?:\.{_LETTERS})+\.?|(?:['’ʼ](?!s\b|S\b){_LETTERS})*(?:[-‐‑](?:{_PART}|\d+\w*))*)"
)
_LOWER = re.compile(r"(?<![\w'’-])[^\W\d_A-ZА-ЯЁ](?:[^\W_A-ZА-ЯЁ]|[\u0300-\u036f])+")
_GAP = re.compile(r"[ \u00a0]|\s?[’']s[ \u00a0](?=\b)")
_COUNTED = r"(?:years?|months?|weeks?|days?|hours?|minutes?|percent|per cent|times|million|billion|trillion)"
_NUMBERED = re.compile(rf"[ \u00a0]\d{{1,3}}(?![\w.,%])(?! {_COUNTED}\b)")
_START = re.compile(r"(?:^|[.!?…。！？:;]|\n)[\s\"'“”„«»‘’‹›(\[–—-]*$")
_COMMON_ENDING = re.compile(
    r"(?:ings?|ly|tion|tions|sion|sions|ment|ments|ness|ity|ities|ance|ence|ances|ences|ship|ships|ed)$"
)
_NEVER = COMMON | set(MONTHS) - {"mar", "may", "dec", "jan", "sep"} | set(WEEKDAYS) | {"mr", "mrs", "ms", "dr", "sir"}


class _Token(NamedTuple):
    text: str
    start: int
    end: int


class _Usage(NamedTuple):
    """How a text writes words."""

    lower: frozenset[str]
    """In lower case."""
    inner: frozenset[str]
    """With a capital inside a sentence."""


def _runs(text: str) -> list[list[_Token]]:
    """Capitalised tokens that follow each other, a single space or particles between them."""
    runs: list[list[_Token]] = []
    particles: list[_Token] = []
    for token in _tokens(text):
        capitalised = _capitalised(token.text)
        if not (capitalised or token.text in PARTICLES):
            continue  # it stands between those before and behind it
        near = bool(runs) and _adjacent(text, (particles or runs[-1])[-1], token)
        if capitalised:
            if near:
                runs[-1] += [*particles, token]
            else:
                runs.append([token])
            particles = []
        elif near and len(particles) < 3:
            particles.append(token)
        else:
            particles = [_Token("", -9, -9)]
    return runs


@lru_cache(maxsize=4)
def _tokens(text: str) -> list[_Token]:
    """Kept while a text's runs and its usage are looked for."""
    return [_Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


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
        word[0].isupper() or (not word.isalpha() and any(part[:1].isupper() for part in _HYPHEN.split(word)))
    )


_HYPHEN = re.compile("[-‐‑]")


def _without_common_start(text: str, run: list[_Token], usages: Sequence[_Usage]) -> list[_Token]:
    """Takes common words off the start of a run that begins a sentence: "The Kremlin", "According to ..."."""
    if not run or not _begins(text, run[0].start):
        return _strip(run)
    first = run[0].text
    if len(run) > 1 and first.lower() in OFFICES:
        return run
    known = any(first in usage.inner for usage in usages)
    common = (first.lower() in _NEVER and first != "US") or (not known and _is_common(first, usages))
    return _strip(run[1:] if common else run)


def _without_unit(text: str, run: list[_Token]) -> list[_Token]:
    """ "128 MW Torrevik station": the unit is the number's."""
    return run[1:] if _UNIT.fullmatch(run[0].text) and text[: run[0].start].rstrip()[-1:].isdigit() else run


_UNIT = re.compile(r"[KMGT]?Wh?|[KMGT]Hz|[KMGT]B|Mt|Gt|US|USD|EUR|RMB")


def _strip(run: list[_Token]) -> list[_Token]:
    while run and (run[0].text in PARTICLES or run[0].text.lower() in _ALONE):
        run = run[1:]
    return run


_ALONE = (
    set(MONTHS) - {"may", "mar", "dec", "jan", "sep"}
    | set(WEEKDAYS)
    | {"mr", "mrs", "ms", "dr", "the", "a", "an", "this"}
)


def _is_common(word: str, usages: Sequence[_Usage]) -> bool:
    if len(word) > 1 and word.isupper():
        return False
    return any(word.lower() in usage.lower for usage in usages) or bool(_COMMON_ENDING.search(word))


@lru_cache(maxsize=512)
def _usage(text: str) -> _Usage:
    """Kept, because a document is asked again for each of its sentences."""
    capitals = (token for token in _tokens(text) if token.text[0].isupper())
    inner = frozenset(token.text for token in capitals if not _begins(text, token.start))
    return _Usage(frozenset(_LOWER.findall(text)), inner)


def _begins(text: str, at: int) -> bool:
    """True if a sentence begins at `at`."""
    return bool(_START.search(text[max(0, at - 12) : at]))


def _name(text: str, run: list[_Token]) -> Name | None:
    if not run or (len(run) == 1 and (run[0].text in _PRONOUNS or (run[0].text == "May" and _is_month(text, run[0])))):
        return None
    end = run[-1].end
    if number := _NUMBERED.match(text, end):
        end = number.end()
    return Name(text[run[0].start : end], run[0].start, end)


_PRONOUNS = ("He", "She", "It", "They", "We", "You")
"""Alone, behind a quotation mark say; with a word behind it "He" is a family name."""


def _is_month(text: str, may: _Token) -> bool:
    """ "12 May", "May 9", "May 2025", "in May": the month that is also a name."""
    before, after = text[max(0, may.start - 6) : may.start], text[may.end : may.end + 3]
    return bool(re.search(r"(?:\d\s|\b(?:in|of|by|until|since|last|this|late|early|mid)[ -])$", before, re.I)) or bool(
        re.match(r",?\s\d", after)
    )

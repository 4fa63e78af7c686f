"""Law 3: an extractive sentence is verbatim parts of one sentence, and no cut changes what it says.

`[brackets]` are the program's words and `…` is an omission inside; cuts at either end go unmarked. White space
counts as one space; quotation marks around the whole and a full stop at the end are no change; a changed capital is
one. What a cut may take away is decided in `cuts` and `attribution`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.evidence.attribution import check_speakers
from briefing.evidence.cuts import Cut, CutSentence, check_cuts
from briefing.records import Bracket, Span

_LONGEST = 5000
"""Characters of a sentence; a longer one is no sentence, and is refused."""
_MOST_INSERTIONS = 20
_MOST_PLACES = 32
"""Places at which the first part is tried."""


def check_excerpt(
    text: str, source_sentence: str, brackets: Sequence[Bracket] = (), frame: str | None = None
) -> list[str]:
    """Reasons why `text` is no honest excerpt of `source_sentence`, each `code: words`; empty if it is one.

    `frame` is all that the program prints around the text that can name its speaker. Codes: `not_verbatim`, `bracket`,
    `cut_speaker` and those of `cuts.check_cuts`. Where the words stand in the sentence more than once, the place with
    the fewest reasons counts.
    """
    printed, source = _spaced(text), _spaced(source_sentence)
    if max(len(printed), len(source)) > _LONGEST or len(_INSERTION.findall(printed)) > _MOST_INSERTIONS:
        return ["not_verbatim: too long to be one sentence"]
    strange = _strange_brackets(printed, source, brackets)
    readings = [
        _reasons(CutSentence(source, cuts), frame)
        for reading in _without_outer_marks(printed)
        for cuts in _alignments(reading, source)
    ]
    if not readings:
        return [*strange, f"not_verbatim: {_first_strange_part(printed, source)!r} is not in the sentence"]
    return [*strange, *min(readings, key=len)]


def _reasons(sentence: CutSentence, frame: str | None) -> list[str]:
    return [*check_cuts(sentence), *check_speakers(sentence, frame)]


# --- the printed text -------------------------------------------------------------------------------------------------

_INSERTION = re.compile(r"\s*(?:\[[^\[\]]*\]|…)\s*")
_WORDED = re.compile(r"\w")
_OPEN, _CLOSE = "\"'“‘«„「『", "\"'”’»“」』"


class _Part(NamedTuple):
    """A verbatim part and what stands before it."""

    text: str
    insert: str
    """The bracket's words, or ""."""
    omission: bool


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _bracketed(text: str) -> list[str]:
    return [_spaced(inside) for inside in re.findall(r"\[([^\[\]]*)\]", text)]


def _strange_brackets(text: str, source: str, brackets: Sequence[Bracket]) -> list[str]:
    """Every bracket is either one of `brackets` or stands in the source itself."""
    known = {_spaced(bracket.text) for bracket in brackets} | set(_bracketed(source))
    strange = (inside for inside in _bracketed(text) if inside not in known)
    return [f"bracket: {inside!r} is not recorded as the program's words" for inside in strange]


def _without_outer_marks(text: str) -> list[str]:
    """The text as it stands and, if it is set in quotation marks as a whole, without them."""
    body = text.rstrip(".")
    if len(body) > 2 and body[0] in _OPEN and body[-1] in _CLOSE:
        return [text, body[1:-1].strip()]
    return [text]


def _parts(text: str, source: str) -> tuple[list[_Part], _Part]:
    """The verbatim parts, and, without words, what follows the last one."""
    parts: list[_Part] = []
    insert, omission, at = "", False, 0
    for start, end in [*_insertions(text, source), Span(len(text), len(text))]:
        if _WORDED.search(part := text[at:start]):
            parts.append(_Part(_ended(part, source, end == len(text)), insert, omission))
            insert, omission = "", False
        mark = text[start:end]
        insert, omission = f"{insert} {mark.strip(' []…')}".strip(), omission or "…" in mark
        at = end
    return parts, _Part("", insert, omission)


def _insertions(text: str, source: str) -> list[Span]:
    """Where the program's brackets and omissions stand; what the source has there too is no insertion."""
    spans = [Span(*match.span()) for match in _INSERTION.finditer(text)]
    lefts = [0, *(span.end for span in spans)]
    rights = [*(span.start for span in spans), len(text)][1:]
    return [
        span
        for span, left, right in zip(spans, lefts[:-1], rights, strict=True)
        if text[max(left, span.start - 12) : min(right, span.end + 12)] not in source
    ]


def _ended(part: str, source: str, last: bool) -> str:
    """The last part without a full stop that the program set."""
    return part[:-1] if last and part.endswith(".") and part not in source else part


# --- its place in the source ------------------------------------------------------------------------------------------


def _alignments(text: str, source: str) -> Iterator[list[Cut]]:
    """Each way to find the parts of `text` in order in `source`, as the cuts that are left over."""
    parts, last = _parts(text, source)
    for start in _places(parts[0].text, source, 0)[:_MOST_PLACES] if parts else ():
        cuts = [Cut(0, start, "lead", parts[0].insert, parts[0].omission)]
        end = _follow(parts, start, source, cuts)
        if end is not None:
            yield [*cuts, Cut(end, len(source), "tail", last.insert, last.omission)]


def _follow(parts: Sequence[_Part], start: int, source: str, cuts: list[Cut]) -> int | None:
    """Finds the parts after the first, each at its next place; adds the cuts between, gives the end of the last."""
    end = start + len(parts[0].text)
    for part in parts[1:]:
        begin = next(iter(_places(part.text, source, end)), None)
        if begin is None:
            return None
        cuts.append(Cut(end, begin, "inside", part.insert, part.omission))
        end = begin + len(part.text)
    return end


def _places(part: str, source: str, start: int) -> list[int]:
    """Where `part` stands as whole words."""
    places, at = [], source.find(part, start)
    while at >= 0:
        if _whole(source, at, at + len(part)):
            places.append(at)
        at = source.find(part, at + 1)
    return places


def _whole(source: str, start: int, end: int) -> bool:
    """Chinese has no gaps between words."""
    left = (
        start > 0
        and not _HAN.match(source, start)
        and re.match(r"\w['’\-‐‑]?\w|[-−–]\d|\d?[.,]\d", source[start - 1 : start + 2])
    )
    right = (
        end < len(source)
        and not _HAN.match(source, end - 1)
        and re.match(r"\w(?:\w|['’\-‐‑]\w|[.,]\d|%)", source[end - 1 : end + 2])
    )
    return not left and not right


_HAN = re.compile("[\u3400-\u9fff]")


def _first_strange_part(text: str, source: str) -> str:
    at = 0
    for part in _parts(text, source)[0]:
        places = _places(part.text, source, at)
        if not places:
            return part.text
        at = places[0] + len(part.text)
    return text

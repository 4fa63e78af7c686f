"""Law 3: an extractive sentence is verbatim parts of one sentence, and no cut changes what it says.

`[brackets]` are the program's words and `…` is an omission inside; cuts at either end go unmarked. White space counts as
one space, outer quotation marks and a full stop at the end are no change; a changed capital is one. What a cut may take
away is decided in `cuts`.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.evidence.cuts import Cut, check_cuts
from briefing.records import Bracket


def check_excerpt(
    text: str, source_sentence: str, brackets: Sequence[Bracket] = (), frame: str | None = None
) -> list[str]:
    """Reasons why `text` is no honest excerpt of `source_sentence`, each `code: words`; empty if it is one.

    `frame` is all that the program prints around the text that can name its speaker. Codes: `not_verbatim`, `bracket`,
    `cut_edge` and those of `cuts.check_cuts`. Where the words stand in the sentence more than once, the most favourable
    place counts.
    """
    source = _spaced(source_sentence)
    unmarked = _bracket_reasons(text, source, brackets)
    readings = [
        check_cuts(source, cuts, frame)
        for printed in _without_outer_marks(_spaced(text))
        for cuts in _alignments(printed, source)
    ]
    if not readings:
        return [
            *unmarked,
            f"not_verbatim: {_first_strange_part(_spaced(text), source)!r} is not in the sentence",
        ]
    return [*unmarked, *min(readings, key=len)]


_INSERTION = re.compile(r"\s*(?:\[[^\[\]]*\]|…)\s*")
_WORDED = re.compile(r"\w")
_OPEN, _CLOSE = "\"'“‘«„「『", "\"'”’»“」』"


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _bracket_reasons(text: str, source: str, brackets: Sequence[Bracket]) -> list[str]:
    """Every bracket is either one of `brackets` or stands in the source itself."""
    known = {_spaced(bracket.text) for bracket in brackets}
    found = [_spaced(inside) for inside in re.findall(r"\[([^\[\]]*)\]", text)]
    strange = [inside for inside in found if inside not in known and f"[{inside}]" not in source]
    return [f"bracket: {inside!r} is not recorded as the program's words" for inside in strange]


def _without_outer_marks(text: str) -> list[str]:
    """The text as it stands and, if it is set in quotation marks as a whole, without them."""
    body = text.rstrip(".")
    if len(body) > 2 and body[0] in _OPEN and body[-1] in _CLOSE:
        return [text, body[1:-1].strip()]
    return [text]


class _Part(NamedTuple):
    """A verbatim part and what stands before it."""

    text: str
    omission: bool
    insert: str
    """The bracket's words, or ""."""


def _alignments(text: str, source: str) -> Iterable[list[Cut]]:
    """Every way to find the parts of `text` in order in `source`, as the cuts that are left over; at most 32 ways."""
    parts, last = _parts(text, source)
    starts = [match for match in _occurrences(parts[0].text, source, 0)][:32] if parts else []
    for start in starts:
        cuts = [Cut(0, start, "lead", parts[0].insert, parts[0].omission)]
        end: int | None = start + len(parts[0].text)
        for part in parts[1:]:
            begin = next(iter(_occurrences(part.text, source, end or 0)), None)
            if begin is None:
                end = None
                break
            cuts.append(Cut(end or 0, begin, "inside", part.insert, part.omission))
            end = begin + len(part.text)
        if end is not None:
            yield [*cuts, Cut(end, len(source), "tail", last.insert, last.omission)]


def _parts(text: str, source: str) -> tuple[list[_Part], _Part]:
    """The verbatim parts, each with what stands before it, and what follows the last one."""
    parts: list[_Part] = []
    omission, insert, at = False, "", 0
    for start, end in [*_insertions(text, source), (len(text), len(text))]:
        part = text[at:start]
        if _WORDED.search(part):
            parts.append(_Part(_ended(part, source, end == len(text)), omission, insert))
            omission, insert = False, ""
        mark = text[start:end]
        omission, insert = omission or "…" in mark, f"{insert} {mark.strip(' []…')}".strip()
        at = end
    return parts, _Part("", omission, insert)


def _insertions(text: str, source: str) -> list[tuple[int, int]]:
    """Where the program's brackets and omissions stand; what the source has there too is no insertion."""
    spans = [match.span() for match in _INSERTION.finditer(text)]
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [
        (start, end)
        for n, (start, end) in enumerate(spans)
        if text[max(edges[2 * n], start - 12) : min(edges[2 * n + 3], end + 12)] not in source
    ]


def _ended(part: str, source: str, last: bool) -> str:
    """The last part without a full stop that the program set."""
    return part[:-1] if last and part.endswith(".") and part not in source else part


def _occurrences(part: str, source: str, start: int) -> Iterable[int]:
    """Where `part` stands as whole words."""
    at = source.find(part, start)
    while at >= 0:
        if _whole(source, at, at + len(part)):
            yield at
        at = source.find(part, at + 1)


def _whole(source: str, start: int, end: int) -> bool:
    left = start > 0 and re.match(r"\w['’\-‐‑]?\w|[-−–]\d|[.,]\d", source[max(0, start - 1) : start + 2])
    right = end < len(source) and re.match(r"\w(?:\w|['’\-‐‑]\w|[.,]\d|%)", source[end - 1 : end + 2])
    return not left and not right


def _first_strange_part(text: str, source: str) -> str:
    at = 0
    for part in _parts(text, source)[0]:
        found = next(iter(_occurrences(part.text, source, at)), None)
        if found is None:
            return part.text
        at = found + len(part.text)
    return text

"""Finds paragraphs, by offsets: a line each, but lines that only a width broke apart are one.

Invariant: the spans are consecutive and cover the given span, each with the white space that follows its words. How a
text is broken is told from the whole of it, so that a part of it has the same paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefing.patterns import late
from briefing.records import Span

_LINE = re.compile(r"\S.*\s*")
_ANY_LINE = late(r"\S[^\r\n\u2028\u2029]*\s*")
"""The same, but slower, for a text that has other line breaks than line feeds."""
_LINE_BREAK = late(r"\r\n|[\r\n\u2028\u2029]")
_BEFORE = " \t>"
"""What may stand before the words of a line: `>` marks what a mail quotes."""
_OPENING = '"“«„(—–'

_COLUMN, _NARROW, _WIDE = 24, 40, 120
"""Widths to which texts are broken: those of a newspaper's columns are narrower than others."""
_COLUMN_LINES = 5
"""Line breaks in the midst of sentences, from which lines so narrow are a column's."""
_WRAPPED_SHARE = 0.8
_WRAPPED_LINES = 4
"""Line breaks inside paragraphs, from which a text has one width."""
_BROKEN_SHARE = 0.3
"""Of the open lines with another under them, those that plainly go on, from which a text is broken to some width."""
_SHORT_LINE = 0.75
"""Of the usual length of broken lines; a shorter one that is open is a heading."""
_REST_CHARS = 25
"""Of an open line, from which it goes on with the one above it."""

_SAMPLE_CHARS = 500_000
"""Of a text, by which it is told how it was broken."""

_SMALL_WORDS = (
    "a|an|the|of|to|in|on|at|by|as|or|and|but|for|with|from|into|that|which|who|its|their|his|her|is|are|was|were|be"
    "|been|has|have|had|will|would|und|von|mit|für|der|die|das|den|dem|des|zu|im|ein|eine|le|la|les|du|de|et|à|au|aux"
    "|en|un|une|el|los|las|y|del|con|por|para|que|и|в|на|с|к|о|у|от|до|по|за|из|для|при|что|как|не|но|или|со|об|его|их"
)
"""No line of its own ends with one of them."""
_BY_LENGTH = (
    f"(?<= (?:{'|'.join(word for word in _SMALL_WORDS.split('|') if len(word) == length)}).)" for length in range(1, 6)
)
_GOES_ON = rf"(?:[ \t>]{{0,40}}[a-zа-яё]|{'|'.join(_BY_LENGTH)})"
_HAN = "\u3400-\u9fff，、；：%"
_HANGUL = "\uac00-\ud7a3"
_CASELESS = f"\u0590-\u06ff\u0900-\u0dff\u10d0-\u10ff{_HANGUL}"
"""Hebrew, Arabic, the scripts of India, Georgian and Korean: words stand apart, but none begins with a small letter."""
_RUN_ON = (
    ("\n", re.compile(rf"\n(?<=[^\n]{{20}}\n)(?![ \t\r]*\n){_GOES_ON}", re.DOTALL)),
    ("\r", late(rf"\r(?<=[^\r\n]{{20}}\r)(?!\n?+[ \t]*[\r\n]){_GOES_ON}", re.DOTALL)),
)
"""A line of some length above one that begins with a small letter, or one that ends in the midst of a sentence: without
either, no text is broken to a width. Each begins with the break itself, which makes looking for it fast."""
_RUN_ON_WIDE = tuple(
    (mark, re.compile(pattern))
    for mark in "\n\r"
    for pattern in (
        rf"{mark}(?<=[{_HAN}。！？“”\d]{{11}}[{_HAN}\d]{mark})\n?[“《{_HAN}\d]",
        rf"{mark}(?<=[^\n\r]{{17}}[{_CASELESS}]{mark})\n?[{_CASELESS}]",
    )
)
"""The same of Chinese, in which every line is broken in the midst of a sentence, and of other scripts without small
letters."""
_SPACELESS = "\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
_UNSPACED = late(f"[{_SPACELESS}]")
"""A line may break before any of them."""
_WIDE_LETTER = late(f"[{_SPACELESS}{_HANGUL}]")
"""Twice as wide as another."""
_CASELESS_LETTER = late(f"[{_SPACELESS}{_CASELESS}]")
_UNSPACED_WORD = 4
"""Columns that a line may lack at its end, since no mark begins the next one."""
_INSIDE = late(rf"[^\W\d_],$|\s(?:{_SMALL_WORDS})$")
_ENDED = late(r"[.!?…。！？؟۔।][\"'”’»)\]」]*$")
_ITEM = late(r"[•·▪‣●○*]\s|\(?\d{1,2}\)\s")
_DATELINE = late(
    r"(?:[^\W\d_a-zа-яё][^!?\n]{2,50})?(?:\(\w[^()\n]{1,30}\)\s?(?:--|[-–—])|/[^/\n]{2,20}/)[.\s]"
    r"|[A-ZА-ЯЁ]{4,}[^.!?\n]{0,40}\s(?:--|[-–—])\s|[А-ЯЁ]\w+\. \d{1,2} [а-я]{3,8}\. [A-Z.]{4,} [-–—]"
)
"""It stands over no line of a headline."""
_HEADLINES = 3
"""Lines of a block over a dateline or over the first sentence."""
_ENDED_INSIDE = late(r"[^\W\d_]{3}[.!?]['\"”’»]? [^\W\d_a-zа-яё]")


class _Wrapping(NamedTuple):
    """How the lines of a text were broken."""

    width: int = 0
    """To which all were; 0 where there is none."""
    usual: float = 0
    """Length of lines that were broken, though not to one width; 0 where that is not plain."""
    dense: bool = False
    """Its paragraphs end with a short line, not with a blank one."""


_UNBROKEN = _Wrapping()


def paragraph_spans(text: str, span: Span) -> list[Span]:
    """Paragraphs inside `span`, in order, each with the white space that follows."""
    lines = _lines(text, span)
    wrapping = _wrapping(text)
    blocks = _blocks(text, lines) if wrapping != _UNBROKEN else _blocks_that_go_on(text, lines)
    joined = {at for block in blocks for at in _joined_lines(text, block, wrapping)}
    starts = [line.start for line in lines if line.start not in joined]
    return [Span(*pair) for pair in pairwise([span.start, *starts[1:], span.end])] if span.start < span.end else []


@lru_cache(maxsize=2)
def may_be_broken(text: str) -> bool:
    """A quick look whether lines may have been broken to a width."""
    patterns = _RUN_ON if text.isascii() else (*_RUN_ON, *_RUN_ON_WIDE)
    return any(mark in text and pattern.search(text) for mark, pattern in patterns)


@lru_cache(maxsize=1)
def _lines(text: str, span: Span) -> list[Span]:
    """Each from its first character to the next line's."""
    lines = _LINE if all(text.find(mark, *span) < 0 for mark in "\r\u2028\u2029") else _ANY_LINE
    return [Span(*match.span()) for match in lines.finditer(text, span.start, span.end)]


@lru_cache(maxsize=2)
def _wrapping(text: str) -> _Wrapping:
    """How the whole text was broken."""
    lines = _lines(text, Span(0, min(len(text), _SAMPLE_CHARS))) if may_be_broken(text) else []
    if not lines or _has_wide(text, lines):
        return _UNBROKEN
    blocks = (block for block in _blocks(text, lines) if len(block) > 1)
    pairs = [pair for block in blocks for pair in pairwise(_as_printed(text, block))]
    found = _told_by(pairs, _NARROW)
    return found if found != _UNBROKEN else _told_by(pairs, _COLUMN)


def _told_by(pairs: Sequence[tuple[str, str]], least: int) -> _Wrapping:
    """How a text was broken, by its lines of at least that length above others."""
    width = max((len(line) for pair in pairs for line in pair), default=0)
    opened = [pair for pair in pairs if _is_unended(*pair, least)]
    broken = [len(above) for above, below in opened if _is_broken(above, below, width)]
    enough = _COLUMN_LINES if least < _NARROW else 1
    if len(broken) < max(enough, _BROKEN_SHARE * len(opened)):
        return _UNBROKEN
    full = sum(_is_filled(above, below, width) for above, below in opened)
    exact = len(opened) >= _WRAPPED_LINES and full >= _WRAPPED_SHARE * len(opened)
    if not exact:
        return _Wrapping(usual=median(broken))
    return _Wrapping(
        width, dense=any(_ENDED.search(above) for above, below in pairs if not _is_filled(above, below, width))
    )


def _is_broken(above: str, below: str, width: int) -> bool:
    """An open line plainly goes on in the next one."""
    caseless = _CASELESS_LETTER.match(below.lstrip(_BEFORE)) and _CASELESS_LETTER.match(above[-1])
    full = caseless and _is_filled(above, below, width)
    return bool(full) or _is_small(below) or _INSIDE.search(above) is not None


def _has_wide(text: str, lines: Sequence[Span]) -> bool:
    """A line stands above another that was not broken, though it is long."""
    long = (text[line.start : line.end] for line in lines if line.end - line.start > _WIDE)
    return any(len(line.rstrip()) > _WIDE and _breaks(line) == 1 for line in long)


def _is_unended(above: str, below: str, least: int) -> bool:
    """A line of some length ends without a stop, and not as a headline does over a dateline."""
    return len(above) >= least and not _ENDED.search(above) and not _DATELINE.match(below)


def _blocks(text: str, lines: Sequence[Span]) -> Iterator[list[Span]]:
    """Lines with no blank line between them, and none but the first set in as paragraphs are."""
    block: list[Span] = []
    for line in lines:
        if block and not _is_linked(text, block[-1], line):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_next(text: str, above: Span, line: Span) -> bool:
    """No blank line stands between them."""
    before, last = text[line.start - 2], text[line.start - 1]
    if last == "\n" and (before == "\n" or not before.isspace()):
        return before != "\n"
    return _breaks(text[above.start : line.start]) == 1


def _is_set_in(text: str, above: Span, line: Span) -> bool:
    """Set in deeper than the line above, but not as the second line of a list's item is."""
    if text[line.start - 1] not in " \t":
        return False
    continued = text[line.start].islower() or not (text[above.start].isalpha() or text[above.start] in _OPENING)
    return not continued and _indent(text, line) > _indent(text, above)


def _indent(text: str, line: Span) -> int:
    low = max(0, line.start - _WIDE)
    return line.start - low - len(text[low : line.start].rstrip(" \t"))


def _as_printed(text: str, block: Sequence[Span]) -> list[str]:
    """The lines as wide as they stand in the text: behind spaces, or what a dateline takes of the first."""
    return [" " * _column(text, line) + _as_wide(text[line.start : line.end].strip()) for line in block]


def _as_wide(words: str) -> str:
    return words if words.isascii() else _WIDE_LETTER.sub(r"\g<0>\g<0>", words)


def _column(text: str, line: Span) -> int:
    if text[line.start - 1 : line.start] == "\n":
        return 0
    before = text[max(0, line.start - _WIDE) : line.start]
    return len(before) - max(before.rfind(mark) + 1 for mark in "\n\r\u2028\u2029")


def _breaks(line: str) -> int:
    """How many line breaks it ends with."""
    behind = line[len(line.rstrip()) :]
    return 1 if behind == "\n" else len(_LINE_BREAK.findall(behind))


def _blocks_that_go_on(text: str, lines: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The same of a text that is not broken to a width, but only those in which a line may go on with the one above."""
    end = 0
    for place in range(1, len(lines)):
        if (
            place < end
            or not _is_next(text, lines[place - 1], lines[place])
            or not _may_go_on(text, lines[place].start)
        ):
            continue
        first, end = place, place + 1
        while first and _is_linked(text, lines[first - 1], lines[first]):
            first -= 1
        while end < len(lines) and _is_linked(text, lines[end - 1], lines[end]):
            end += 1
        yield lines[first:end]


def _is_linked(text: str, above: Span, line: Span) -> bool:
    return _is_next(text, above, line) and not _is_set_in(text, above, line)


def _joined_lines(text: str, block: Sequence[Span], wrapping: _Wrapping) -> Iterator[int]:
    """Where the lines of a block begin that belong to the paragraph above them."""
    lines = _as_printed(text, block)
    headline = 0 if text[: block[0].start].strip() else _headline(lines, wrapping.width)
    for place, (line, joined) in enumerate(zip(block[1:], _joined(lines, wrapping), strict=True), 1):
        if joined and place != headline:
            yield line.start


def _headline(lines: Sequence[str], width: int) -> int:
    """How many of a text's first lines are its headline, with the first sentence right under it; 0 if unsure."""
    for place, (above, below) in enumerate(pairwise(lines[: _HEADLINES + 1]), 1):
        asks = place == 1 and above[-1] in "?!"
        if not (_is_open(above) or asks) or above[-1] == ",":
            return 0
        if (_OPENS.match(below.strip()) or _is_cut_short(above, below, width)) and not _hangs(above, below):
            return place
    return 0


def _is_cut_short(above: str, below: str, width: int) -> bool:
    """In a text of one width: what begins below begins anew, for its first word would have fitted above."""
    return width > 0 and not _is_filled(above, below, width) and below.lstrip(_BEFORE)[:1].isupper()


_OPENS = late(
    r"(?:The|An?) [a-z]|(?:This|These|In|On|At|As|After|Before|During|Following|Amid|If|By|For|From|With|When|While"
    r"|Since|It|He|She|They|We|There|Despite|Under) \S|(?:В|Во|На|По|После|До|При|Как|Об?|С|Со|Это|Этот|Эта) [\w«]"
)
"""No name begins so in the midst of a sentence."""


def _joined(lines: Sequence[str], wrapping: _Wrapping) -> Iterator[bool]:
    """For each line but the last whether the next one belongs to its paragraph."""
    small = sum(map(_is_small, lines[1:])) >= _BROKEN_SHARE * (len(lines) - 1)
    usual = wrapping.usual if small or _ENDED.search(lines[-1]) else 0
    held = _full_or_open(lines, wrapping) if wrapping.width else _filled(lines, small)
    quoted = _inside_quotations(lines)
    joined = False
    for place, (above, below) in enumerate(pairwise(lines)):
        goes_on = held[place] or quoted[place] or (usual > 0 and _goes_on(above, below, usual))
        joined = not _begins(below, place) and (goes_on or _runs_on(above.strip(), below.strip(), joined))
        yield joined


def _begins(line: str, place: int) -> bool:
    """A line begins something new, whatever stands above it; `place` lines of its block stand above the one over it."""
    words = line.lstrip()
    return bool(_ITEM.match(words) or (place < _HEADLINES and _DATELINE.match(words)))


def _full_or_open(lines: Sequence[str], wrapping: _Wrapping) -> list[bool]:
    """Of a text of one width: for each line but the last whether it is full, or nearly so and without an end."""
    least = wrapping.width if wrapping.dense else _WRAPPED_SHARE * wrapping.width
    return [
        _is_filled(above, below, wrapping.width) or (len(above) >= least and _is_open(above))
        for above, below in pairwise(lines)
    ]


def _inside_quotations(lines: Sequence[str]) -> list[bool]:
    """For each line but the last whether a quotation is open at its end that one of the next lines closes."""
    if not any(mark in line for line in lines for mark in _OPEN_QUOTES):
        return [False] * (len(lines) - 1)
    return [
        _is_quoting(" ".join(lines[max(0, end - _QUOTED_LINES) : end]))
        and _CLOSED.match(" ".join(lines[end : end + _QUOTED_LINES])) is not None
        for end in range(1, len(lines))
    ]


_QUOTED_LINES = 4
_OPEN_QUOTES = "“«"
_CLOSED = late(r"[^“”«»]*[”»]")


def _is_quoting(above: str) -> bool:
    last = max(above.rfind(mark) for mark in _OPEN_QUOTES)
    return last >= 0 and not re.search("[”»]", above[last:]) and above.rstrip()[-1:] not in ".!?…"


def _filled(lines: Sequence[str], small: bool) -> list[bool]:
    """For each line but the last whether it was broken by the block's own width; all False where it has none.

    `small`: a good part of the lines begin with small letters.
    """
    width = max(map(len, lines))
    full = [_is_filled(above, below, width) for above, below in pairwise(lines)]
    broken = max(map(len, lines[:-1]), default=0)
    is_wrapped = small and _NARROW <= broken <= width <= _WIDE and sum(full) >= _WRAPPED_SHARE * len(full)
    return full if is_wrapped else [False] * len(full)


def _is_filled(above: str, below: str, width: int) -> bool:
    """The first word of the line below would not have fitted."""
    first = (below.lstrip(_BEFORE) or below).split(None, 1)[0]
    return len(above) + 1 + (_UNSPACED_WORD if _UNSPACED.match(first) else len(first)) > width


def _is_small(line: str) -> bool:
    """It begins with a small letter, and not as a brand does."""
    words = line.lstrip(_BEFORE)
    return words[:1].islower() and not words[1:2].isupper()


def _may_go_on(text: str, start: int) -> bool:
    """A quick look whether a line may go on with the sentence of the line above."""
    if text[start].islower():
        return True
    words = text[max(0, start - _LONGEST_HANGING) : start].split()
    if not words:
        return False
    last = words[-1]
    if last.isdigit():
        return _MONTH.match(text, start) is not None
    return last in _HANGING_WORDS or (last[-1] in _HYPHENS and _SPLIT_WORD.search(last) is not None)


def _hangs(above: str, below: str) -> bool:
    """Whether the line above ends with a word with which no sentence ends, or with a day whose month is below."""
    return bool(_HANGS.search(above) or (_DAY.search(above) and _MONTH.match(below)))


_DAY = late(r"(?<![.,])\b\d{1,2}\s*$")
_MONTH = late(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_HANGING = (
    "of|the|a|an|in|on|at|to|by|for|with|from|between|its|their|Deputy|Vice|Prime|Foreign|Acting|Defence|Defense|Energy|Finance"
    "|Trade|Transport|Interior|Chief|First|в|на|с|о|об|по|из|к|от|для|до|у|что"
)
_HANGS = late(rf"\b(?:{_HANGING})\s*$")
_HANGING_WORDS = frozenset(_HANGING.split("|"))
_LONGEST_HANGING = 20


def _runs_on(above: str, below: str, joined: bool) -> bool:
    """Whether a sentence plainly goes on in the next line; `joined`: the line above goes on with one itself.

    "Talks drag on" above a whole paragraph is its heading.
    """
    if _SPLIT_WORD.search(above) and (below[0].islower() or (below[0].isalpha() and len(above) >= _NARROW)):
        return True
    headed = len(above) < _NARROW and len(below) > _WIDE and below[0].isupper()
    if _hangs(above, below) and not headed and below[-1] not in ":)" and len(above) + len(below) > _NARROW:
        return True
    is_long = joined or (len(above) >= _NARROW and _is_rest(below))
    return is_long and _is_small(below) and _is_open(above)


_HYPHENS = "-\u00ad\u2010"
_SPLIT_WORD = re.compile(rf"[^\W\d_]{{2}}[{_HYPHENS}]$")


def _is_open(line: str) -> bool:
    """Whether no mark ends it, or only a comma."""
    return line[-1].isalnum() or line[-1] == ","


def _goes_on(above: str, below: str, usual: float) -> bool:
    """In a text whose lines were broken: the line is open, and as long as they are or in the midst of sentences."""
    long = len(above) >= _SHORT_LINE * usual or _ENDED_INSIDE.search(above)
    return bool(long) and _is_rest(below) and not _ENDED.search(above)


def _is_rest(line: str) -> bool:
    return len(line.strip()) >= _REST_CHARS or line[-1] in ".!?。！？"

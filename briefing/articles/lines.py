"""A text's lines, measured: which read as prose, and which are labels, headlines or lists.

Invariant: the lines are in order, none is blank, and from one line's start to the next one's lies the whole text.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.articles.paragraphs import may_be_broken, paragraph_spans
from briefing.articles.phrase_table import Told
from briefing.articles.phrases import told_by_words
from briefing.records import Span

PROSE_WORDS = 8
"""Words from which a closed line counts as a paragraph."""
OPEN_PROSE_WORDS = 25
"""Words from which a line counts as one though its end is cut."""
STOPPED_PROSE_WORDS, STOPS = 12, 2
"""The same of a line with so many sentences that end inside it."""
LONG_CHARS = 400
"""Spaces within a longer line count in its key."""
MENU_CHARS = 60
"""Of a line that may stand in a menu."""
PARAGRAPH_CHARS = 2000
"""Of a paragraph that a page's reader and its document both measure."""
FRONT_MATTER_CHARS = 5000
TITLE_WORDS = 40
"""A longer line is no headline."""
CAPITALS = 0.65
"""Share of capitalised words from which a line is no prose but a headline in title case or a list of names."""

# Scripts without spaces: a character tells about half as much as a word.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_CLOSING = frozenset(".!?…:;,。！？：；，、।؟۔")
_BEHIND_CLOSING = "'\"”’»›)]）」』*"
_TURN = re.compile(r"(?!\d)\w[^:.!?\n]{0,90}?(?:\b[^\W\d_a-zа-яё][\w’'-]*|\))\s?[:：]\s?\S")
_END_MARKS = (" Enditem", " Endit", " (END)", " ENDS", " -0-", " -30-", " ###", "（完）")
"""Behind the last sentence of an agency's text."""
_ENDS = "mtS)-#）0123456789"
"""With one of which such a mark ends."""
_COUNTED = re.compile(r"[.!?…]['\"”’»)]* (?:\(?\d{1,3}/\d{1,3}\)?|\((?=[^()]*[^\W\d_]{3})[^()]{2,60}\))$")
"""A post that is one of several, or a brief with its source: `... planned. 1/3`, `... again. (Bay Wire, 4 Nov)`."""
_STOP_INSIDE = re.compile(r"[^\W\d_]{3}[.!?] \S")
_ITEM = re.compile(r"(?:[-•·*–—‣▪●○]|\(?\d{1,3}[.)]|[a-z]\))\s+\S")
_FIELD = re.compile(r"[\w -]{1,40}:|-\s|#")
_WORD = re.compile(r"[^\W_]")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")


class Line(NamedTuple):
    """One line that is not blank."""

    start: int
    """Offset of its first character that is no white space."""
    end: int
    """Offset behind its last one."""
    gap: bool
    """A blank line stands before it."""
    text: str
    """Between the two offsets, on one line."""
    lowered: str
    """The same in lower case, for matching."""
    key: str
    """What lines have in common that differ only in case, in spaces and in marks at their edges."""
    words: int
    closed: bool
    """It ends as a sentence does, or introduces something with a colon."""
    prose: bool
    """It reads as a paragraph."""
    item: bool
    """It is marked as an item of a list."""
    wordless: bool
    """It has no letter or digit: a row of stars, an omission mark."""
    told: Told | None
    """What its words say it is, if not article."""

    @property
    def headline(self) -> bool:
        """It may be the title of something."""
        short = 3 <= self.words <= 40 and not self.prose
        return short and self.told is None and not self.item and self.text[0] not in "“«"


def measured_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank."""
    lines: list[Line] = []
    offset, gap = 0, False
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            start = offset + raw.index(stripped[0])
            lines.append(_line(stripped, start, start + len(stripped), gap))
        gap = not stripped
        offset += len(raw)
    return lines


def measured_paragraphs(text: str) -> list[Line]:
    """The same, but lines that only a fixed width broke apart are one; its `text` has spaces for the breaks."""
    if not may_be_broken(text):
        return measured_lines(text)
    lines: list[Line] = []
    gap = False
    for span in paragraph_spans(text, Span(0, len(text))):
        raw = text[span.start : span.end]
        told = raw.rstrip()
        words = told.lstrip()
        if words:
            flat = words if words.isprintable() or not _BREAK.search(words) else " ".join(words.split())
            start = span.start + len(told) - len(words)
            lines.append(_line(flat, start, start + len(words), gap))
        behind = len(raw) - len(told)
        gap = behind > 1 and len(_BREAK.findall(raw, len(told))) > 1
    return lines


def measured(text: str, span: Span, gap: bool) -> Line:
    """A line that stands at `span` and reads `text`; `gap` tells whether a blank line stands before it."""
    return _line(text, span.start, span.end, gap)


def _line(text: str, start: int, end: int, gap: bool) -> Line:
    read = _read_again if len(text) <= MENU_CHARS else _read_paragraph if len(text) <= PARAGRAPH_CHARS else _read
    return tuple.__new__(Line, (start, end, gap, text, *read(text)))  # the type's own takes twice the time


_Reading = tuple[str, str, int, bool, bool, bool, bool, Told | None]
"""What a line's text alone tells: the fields of `Line` from `lowered` on."""


def _read(text: str) -> _Reading:
    parts = text.split()
    words, closed = len(parts), is_closed(text)
    unspaced = len(_UNSPACED.findall(text)) if not text.isascii() else 0
    if unspaced > len(text) // 3:
        words = max(words, unspaced // 2)
    lowered = text.casefold()
    told = told_by_words(lowered)
    reads = words >= PROSE_WORDS and _is_paragraph(text, words, closed) and not _is_capitalised(parts)
    prose = told is None and (reads or (closed and words > 2 and is_turn(text)))
    spaced = len(text) >= LONG_CHARS or ("  " not in text and text.isprintable())
    key = _bare(lowered if spaced else " ".join(parts).casefold())
    item = not text[:1].isupper() and _ITEM.match(text) is not None
    wordless = not key[:1].isalnum() and len(text) < 80 and _WORD.search(text) is None
    return lowered, key, words, closed, prose, item, wordless, told


_read_again = lru_cache(maxsize=8192)(_read)
"""For the lines of menus, which stand twice on a page and again on the next one."""
_read_paragraph = lru_cache(maxsize=256)(_read)


def front_matter(text: str) -> list[str]:
    """The lines between the rules at the head of a Markdown file, where its metadata stand; [] without any."""
    head = [line.strip() for line in text[:FRONT_MATTER_CHARS].splitlines()]
    if head[:1] != ["---"] or "---" not in head[1:]:
        return []
    inside = head[1 : head.index("---", 1)]
    return inside if all(not line or _FIELD.match(line) for line in inside) else []


def is_closed(text: str) -> bool:
    """Ends as a sentence or a clause does, or introduces something with a colon."""
    if text[-1:] in _ENDS and (text.endswith(_END_MARKS) or _COUNTED.search(text)):
        return True
    return text.rstrip(_BEHIND_CLOSING)[-1:] in _CLOSING


def _is_paragraph(text: str, words: int, closed: bool) -> bool:
    """A line of some words ends as a paragraph does, or is too long for anything else."""
    if " | " in text:
        return closed and words >= OPEN_PROSE_WORDS
    return closed or words >= OPEN_PROSE_WORDS or text.startswith(">") or _is_stopped(text, words)


def _is_stopped(text: str, words: int) -> bool:
    """Sentences end inside a line that has no end of its own."""
    if words < STOPPED_PROSE_WORDS or sum(map(text.count, (". ", "! ", "? "))) < STOPS:
        return False
    return len(_STOP_INSIDE.findall(text)) >= STOPS


def is_turn(text: str) -> bool:
    """A speaker's name and what he says: `Ivan Petrov: Thank you.`"""
    return text[0].isupper() and _TURN.match(text) is not None


def text_key(text: str) -> str:
    """The key of a line with this text."""
    return _bare(" ".join(text.casefold().split()))


def stems(lowered: str) -> set[str]:
    """Content words of a text in lower case, cut to six characters, which takes most endings off."""
    return {word[:6] for word in _CONTENT.findall(lowered)} - _FUNCTION_WORDS


_CONTENT = re.compile(r"[^\W\d_]{4,}|[\u3400-\u9fff]{2}")
_ENGLISH = (
    "that with this from have been were will they their there which when what where also more than then them would "
    "could should about after before into over only other some such most many much because while since until between "
    "under said says told three four five year years people last first time just even very against during through "
    "those these being does made make both each every another like back down still well your ours here"
)
_RUSSIAN = (
    "который которые которая которого которой также было были будет этого этом этой этот эта эти того чтобы после "
    "более менее сказал сообщил заявил года году если только может быть всех него очень уже ещё еще когда"
)
_FUNCTION_WORDS = frozenset(word[:6] for word in f"{_ENGLISH} {_RUSSIAN}".split())


def _bare(lowered: str) -> str:
    return lowered.strip(" .,:;!?…-–—|\"'“”‘’«»*#•")


def _is_capitalised(parts: Sequence[str]) -> bool:
    return len(parts) <= TITLE_WORDS and sum([part[0].isupper() for part in parts]) >= CAPITALS * len(parts)

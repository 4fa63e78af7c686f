"""Finds paragraphs and sentences, by offsets; the text itself is never changed.

Invariant: the spans are consecutive and cover the given span, each with the white space that follows its words. No
sentence crosses the end of a paragraph.

sentencex proposes where sentences end (it knows abbreviations of many languages); rules here take back or add edges:
who speaks stays with a short quotation, a list marker with its item, and quotation marks with their words.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.articles.sentence_rules import aside_end, belongs_to, list_items, overlooked, sentence_start
from briefing.records import Span

_LINE = re.compile(r"\S.*\s*")
_ANY_LINE = re.compile(r"\S[^\r\n\u2028\u2029]*\s*")
"""The same, but slower, for a text that has other line breaks than line feeds."""
_INNER_MARK = re.compile(r"[^\w\s,'’\"“”«»(\-–—/%$&]")
"""Without such a mark before its last character, a paragraph is one sentence."""
_LINE_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_ODD_SPACE = re.compile(r"[^\S ]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_WRAPPED_SHARE = 0.8
_NARROW, _WIDE = 40, 120
"""Widths to which texts are broken."""
_OPENING = '"“«„(—–'
_WRAPPED_LINES = 4
"""Line breaks inside paragraphs, from which a text has one width."""
_WINDOW_CHARS = 2000
"""sentencex takes quadratic time on hostile text, so long paragraphs are read in windows."""
_LONG_QUOTE_CHARS = 400
"""A longer sentence is taken apart inside its quotation marks; a shorter one stays whole, with its speaker."""

_CYRILLIC = re.compile(r"[А-яЁё]")
_QUOTE = re.compile(r"[\"“”„«»「」『』]")


def sentence_spans(text: str, span: Span, language: str | None = None) -> list[Span]:
    """Sentences inside `span` of `text`, in order; concatenated they are `text[span.start:span.end]`.

    `language` is ISO 639-1; None: told from the script. White space before the first sentence belongs to it.
    """
    return [
        sentence for paragraph in paragraph_spans(text, span) for sentence in split_paragraph(text, paragraph, language)
    ]


def paragraph_spans(text: str, span: Span) -> list[Span]:
    """Paragraphs inside `span`, in order, each with the white space that follows.

    A line is a paragraph; lines that only a fixed width broke apart are one.
    """
    lines = _LINE if all(text.find(mark, *span) < 0 for mark in "\r\u2028\u2029") else _ANY_LINE
    starts = [match.start() for match in lines.finditer(text, span.start, span.end)]
    if any(_goes_on(text, start) and _breaks(text[max(start - 8, 0) : start]) == 1 for start in starts[1:]):
        blocks = list(_blocks(text, _between(span, starts[1:])))
        width = _common_width(text, blocks)
        starts = [start for block in blocks for start in _paragraph_starts(text, block, width)]
    return _between(span, starts[1:])


def _goes_on(text: str, start: int) -> bool:
    """Whether a line may go on with the sentence of the line above."""
    return text[start].islower() or bool(
        _hangs(text[max(0, start - _LONGEST_HANGING) : start], text[start : start + 10])
    )


def _hangs(above: str, below: str) -> bool:
    """Whether the line above ends with a word with which no sentence ends, or with a day whose month is below."""
    return bool(_HANGING.search(above) or (_DAY.search(above) and _MONTH.match(below)))


_DAY = re.compile(r"(?<![.,])\b\d{1,2}\s*$")
_MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


_HANGING = re.compile(
    r"(?:\b(?:of|the|an?|in|on|at|to|by|for|with|from|between|its|their)"
    r"|\b(?:Deputy|Vice|Prime|Foreign|Acting|Defen[cs]e|Energy|Finance|Trade|Transport|Interior|Chief|First)"
    r"|\b(?:в|на|с|о|об|по|из|к|от|для|до|у|что))\s*$"
)
_LONGEST_HANGING = 20


def split_paragraph(text: str, paragraph: Span, language: str | None = None) -> list[Span]:
    """Sentences of one paragraph, in order."""
    flat = _flat(text[paragraph.start : paragraph.end].rstrip())
    edges = _edges(flat, language or _language(flat))
    return _between(paragraph, [paragraph.start + edge for edge in edges])


def _flat(paragraph: str) -> str:
    """The same length, all white space plain and no surrogates, since sentencex fails on others."""
    flat = _ODD_SPACE.sub(" ", paragraph)
    return flat if flat.isascii() else _SURROGATE.sub("\ufffd", flat)


def _between(span: Span, edges: list[int]) -> list[Span]:
    if span.start == span.end:
        return []
    return [Span(*pair) for pair in pairwise([span.start, *edges, span.end])]


def _blocks(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """Lines with no blank line between them, and none but the first set in as paragraphs are."""
    block: list[Span] = []
    for line in lines:
        if block and (_breaks(text[block[-1].start : line.start]) != 1 or _is_set_in(text, block[-1], line)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_set_in(text: str, above: Span, line: Span) -> bool:
    """Set in deeper than the line above, but not as the second line of a list's item is."""
    if text[line.start - 1] not in " \t":
        return False
    continued = text[line.start].islower() or not (text[above.start].isalpha() or text[above.start] in _OPENING)
    return not continued and _indent(text, line) > _indent(text, above)


def _indent(text: str, line: Span) -> int:
    low = max(0, line.start - _WIDE)
    return line.start - low - len(text[low : line.start].rstrip(" \t"))


def _as_printed(text: str, block: list[Span]) -> list[str]:
    """The lines as wide as they stand in the text: behind spaces, or what a dateline takes of the first."""
    return [" " * _column(text, line) + text[line.start : line.end].strip() for line in block]


def _column(text: str, line: Span) -> int:
    before = text[max(0, line.start - _WIDE) : line.start]
    return len(before) - max(before.rfind(mark) + 1 for mark in "\n\r\u2028\u2029")


def _breaks(line: str) -> int:
    """How many line breaks it ends with."""
    behind = line[len(line.rstrip()) :]
    return 1 if behind == "\n" else len(_LINE_BREAK.findall(behind))


def _common_width(text: str, blocks: list[list[Span]]) -> int:
    """The width to which all lines of a text were broken; 0 where they were not."""
    if any(_is_wide(text, line) for block in blocks if len(block) > 1 for line in block):
        return 0
    wrapped = [_as_printed(text, block) for block in blocks if len(block) > 1]
    width = max((len(line) for block in wrapped for line in block), default=0)
    full = [is_full for block in wrapped for is_full in _filled(block, width)]
    is_wrapped = _NARROW <= width <= _WIDE and len(full) >= _WRAPPED_LINES and sum(full) >= _WRAPPED_SHARE * len(full)
    return width if is_wrapped else 0


def _is_wide(text: str, line: Span) -> bool:
    return line.end - line.start > _WIDE and len(text[line.start : line.end].rstrip()) > _WIDE


def _paragraph_starts(text: str, block: list[Span], width: int) -> Iterator[int]:
    """Where the paragraphs of a block begin; `width` is that of the whole text's lines, if they have one."""
    if not width and not any(_goes_on(text, line.start) for line in block[1:]):
        yield from (line.start for line in block)
        return
    lines = _as_printed(text, block)
    filled = _full_or_open(lines, width) if width else _full_lines(lines)
    quoted = _inside_quotations(lines)
    yield block[0].start
    joined = False
    for line, is_held, (above, below) in zip(block[1:], map(max, filled, quoted), pairwise(lines), strict=True):
        joined = is_held or _runs_on(above.strip(), below.strip(), joined)
        if not joined:
            yield line.start


def _full_or_open(lines: list[str], width: int) -> list[bool]:
    """Of a wrapped text: for each line but the last whether it is full, or nearly so and without an end."""
    open_ended = [len(line) >= _WRAPPED_SHARE * width and _is_open(line) for line in lines[:-1]]
    return [full or goes_on for full, goes_on in zip(_filled(lines, width), open_ended, strict=True)]


def _inside_quotations(lines: list[str]) -> list[bool]:
    """For each line but the last whether a quotation is open at its end that one of the next lines closes."""
    ends = range(1, len(lines))
    return [
        _is_quoting(" ".join(lines[max(0, end - _QUOTED_LINES) : end]))
        and _CLOSED.match(" ".join(lines[end : end + _QUOTED_LINES])) is not None
        for end in ends
    ]


_QUOTED_LINES = 4
_CLOSED = re.compile(r"[^“”«»]*[”»]")


def _is_quoting(above: str) -> bool:
    last = max(above.rfind(mark) for mark in "“«")
    return last >= 0 and not re.search("[”»]", above[last:]) and above.rstrip()[-1:] not in ".!?…"


def _full_lines(lines: list[str]) -> list[bool]:
    """Whether each line but the last was broken by a fixed width; all False where the block doesn't look so."""
    width = max(map(len, lines))
    full = _filled(lines, width)
    is_wrapped = _NARROW <= width <= _WIDE and sum(full) >= _WRAPPED_SHARE * len(full)
    return full if is_wrapped and any(line.lstrip()[0].islower() for line in lines[1:]) else [False] * len(full)


def _filled(lines: list[str], width: int) -> list[bool]:
    """For each line but the last whether the next one's first word would not have fitted."""
    return [len(above) + 1 + len(below.split(None, 1)[0]) > width for above, below in pairwise(lines)]


def _runs_on(above: str, below: str, joined: bool) -> bool:
    """Whether a sentence plainly goes on in the next line; `joined`: the line above goes on with one itself."""
    if _SPLIT_WORD.search(above) and below[0].islower():
        return True
    if _hangs(above, below) and below[-1] not in ":)" and len(above) + len(below) > _NARROW:
        return True
    is_long = joined or (len(above) >= _NARROW and (len(below) >= 25 or below[-1] in ".!?"))
    return is_long and below[0].islower() and _is_open(above)


_SPLIT_WORD = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")


def _is_open(line: str) -> bool:
    """Whether no mark ends it, or only a comma."""
    return line[-1].isalnum() or line[-1] == ","


def _language(paragraph: str) -> str:
    head = paragraph[:400]
    return "ru" if not head.isascii() and 3 * len(_CYRILLIC.findall(head)) > len(head) else "en"


def _edges(flat: str, language: str) -> list[int]:
    """Where the sentences of a paragraph begin, but for the first."""
    if not _INNER_MARK.search(flat, 0, len(flat) - 1):
        return []
    whole, items = [len(flat) - len(flat.lstrip())], list_items(flat)
    for edge in sorted({*_proposed(flat, language), *overlooked(flat), *items}):
        if edge in items or not belongs_to(flat, whole[-1], edge):
            whole.append(edge)
    edges = []
    for start, end in pairwise([*whole, len(flat)]):
        edges.append(start)
        if end - start > _LONG_QUOTE_CHARS or flat[start] == "(":
            edges += _within(flat, start, end, language)
    return edges[1:]


def _proposed(flat: str, language: str) -> Iterator[int]:
    """The library's edges, each moved to where words or their opening marks begin."""
    start = 0
    while start < len(flat):
        window = flat[start : start + _WINDOW_CHARS]
        found = [start + edge for edge in _boundaries(window, language)]
        yield from (edge for edge in (sentence_start(flat, edge) for edge in found) if 0 < edge < len(flat))
        last = start + len(window) == len(flat)
        start = start + len(window) if last or not found else found[-1]


def _boundaries(window: str, language: str) -> list[int]:
    """Where the library begins a new sentence; nowhere, if it fails."""
    from sentencex import get_sentence_boundaries

    try:
        return [boundary["start_index"] for boundary in get_sentence_boundaries(language, window)[1:]]
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a bug in Rust, which Python knows as no Exception
            raise
        return []


def _within(flat: str, start: int, end: int, language: str) -> Iterator[int]:
    """Edges inside a sentence that begins with an aside, or is long and quotes several sentences."""
    if (aside := aside_end(flat, start, end)) is not None:
        start = aside
        yield start
    base, bare = start, _QUOTE.sub(" ", flat[start:end])
    if len(bare) <= _LONG_QUOTE_CHARS or bare == flat[start:end]:
        return
    for found in _proposed(bare, language):
        edge = sentence_start(flat, base + found)
        if start < edge < end and not belongs_to(flat, start, edge):
            yield edge
            start = edge

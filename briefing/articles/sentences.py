"""Finds paragraphs and sentences, by offsets; the text itself is never changed.

Invariant: the spans are consecutive and cover the given span, each with the white space that follows its words. No
sentence crosses the end of a paragraph.

sentencex proposes where sentences end (it knows abbreviations of many languages); rules here take back or add edges:
who speaks stays with a short quotation, a list marker with its item, and quotation marks with their words.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.records import Span

_LINE = re.compile(r"\S[^\r\n\u2028\u2029]*\s*")
_INNER_MARK = re.compile(r"[^\w\s,'’\"“”«»(\-–—/%$&]")
"""Without such a mark before its last character, a paragraph is one sentence."""
_LINE_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_ODD_SPACE = re.compile(r"[^\S ]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_WINDOW_CHARS = 2000
"""sentencex takes quadratic time on hostile text, so long paragraphs are read in windows."""
_LONG_QUOTE_CHARS = 400
"""A longer sentence is taken apart inside its quotation marks; a shorter one stays whole, with its speaker."""

_OPENERS = '"“„‘«「『([{'
_QUOTE = re.compile(r"[\"“”„«»「」『』]")
_CYRILLIC = re.compile(r"[А-яЁё]")
_HEAD = re.compile(rf"[{re.escape(_OPENERS)}\s]*(?:[—–-]+\s*)?(\w?)")
_FULL_STOP = re.compile(r"[^\W\d_]{7}\.\s*$")
"""After a word too long for an abbreviation: a small letter that follows is a slip."""
_BRAND = re.compile(r"\w{1,3}[A-Z0-9]|[a-z]+\.[a-z]|@|#")
_REST = re.compile(r"(?:[”’」』»）】》\])¹²³†]|[\"'*](?=\s|$))*\s*")
"""What may still belong to the sentence before: closing marks, and white space."""
_ENDS_QUOTED = re.compile(r"[.!?…,。！？][\"”’'»」』]+\s*$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"«])(?:Ms|Mmes|Amb|Ste|Ft|Treas|Secy|Assoc|Dep|Cllr|Chmn|Gens|Lieut"
    r"|им|ген|акад|проф|доц|[Зз]ам|[Пп]ом|нач|полк|подполк|лейт|кап|адм|г-н|г-жа|св|оз|пос|дер|пл|наб|респ|корп|см|ср"
    r"|напр|т\.\s?е|т\.\s?н|табл|рис|гл|кн)\.\s*$"
)
"""What a sentence can't end with, but for words of Russian that some of these are too."""
_BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(\[“\"«])(?:[Cc]h|[Vv]ols?|[Ff]igs|[Aa]rts|[Pp]ara|[Aa]pprox|est|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
    r"|ст|янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек|ок|пп?|д|стр)\.\s*$"
)
_RUSSIAN_START = (
    r"(?:Эт[оаи]|Этот|Он[аои]?|Мы|Вы|Но|Однако|Также|Затем|Теперь|Тогда|Вс[её]|После|Если|Когда|Кроме|При|Ранее)\s"
)
_STARTS = re.compile(rf"{_RUSSIAN_START}|(?:А|В|И|К|На|О|По|С)\s")
_AFTER_UNIT = re.compile(rf"(?:руб|коп|долл|т\.\s?[дп]|др|пр|гг?|вв|чел|экз)\.\s+(?={_RUSSIAN_START})")
_MARKER = re.compile(r"\s*(?:[•⁃]?\s*[(\[]?(?:\d{1,3}|[^\W\d_]|[ivx]{1,4})[.)\]]+\s*|[.…\s]+)$", re.IGNORECASE)
"""A list marker, or dots, are no sentence."""
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|told|added|adds|replied|answered|explained|noted|wrote|warned)"
    r"(?=\s*(?:$|[.,;:])|\s+(?:on|in|at|to|after|during|as|when|while|with|this|last|earlier|later|reporters)\b)"
)
_CJK_SPEAKER = re.compile(r"[^，。！？：“”「」]{0,10}(?:说|說|问|問|道|表示|称|稱|指出|强调|強調)(?:。|$|，[“「])")

_SPACED_ELLIPSIS = re.compile(r"[^\W\d_]{2}\.\s(?=\. \. \. [^\W\d_])")
_PLAIN_WORD = re.compile(r"\s(?:me|no|may|miss|art|ill|fed|con)\.\s+(?=[\"“]?[A-Z](?:[a-z’']|\s[a-z]))")
"""Words that sentencex takes for abbreviations."""
_AFTER_ELLIPSIS = re.compile(r"…\s+(?=[^\W\d_a-zа-яё])")
_ASIDE = re.compile(r"\([^()]*[.!?…][\"”’»]?\)\s+(?=[\"“«]?[^\W\d_a-zа-яё])")
_BULLET = re.compile(r"[•⁃‣▪●■](?=\s?\S)")
_FIRST_ITEM = re.compile(r"\s*(\(?)(\d{1,3}|a)(\.\)|[.)])\s")


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
    starts = [match.start() for match in _LINE.finditer(text, span.start, span.end)]
    if any(text[start].islower() and _breaks(text[max(start - 8, 0) : start]) == 1 for start in starts[1:]):
        starts = [start for block in _blocks(text, _between(span, starts[1:])) for start in _starts(text, block)]
    return _between(span, starts[1:])


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
    """Lines with no blank line between them."""
    block: list[Span] = []
    for line in lines:
        block.append(line)
        if _breaks(text[line.start : line.end]) != 1:
            yield block
            block = []
    if block:
        yield block


def _breaks(line: str) -> int:
    """How many line breaks it ends with."""
    return len(_LINE_BREAK.findall(line, len(line.rstrip())))


def _starts(text: str, block: list[Span]) -> Iterator[int]:
    """Where the paragraphs of a block begin."""
    lines = [text[line.start : line.end].strip() for line in block]
    wrapped = _is_wrapped(lines)
    yield block[0].start
    for line, (above, below) in zip(block[1:], pairwise(lines), strict=True):
        if not wrapped and not _runs_on(above, below):
            yield line.start


def _is_wrapped(lines: list[str]) -> bool:
    """Whether a fixed width broke the lines: the next line's first word would not have fitted, every time."""
    width = max(map(len, lines))
    if len(lines) < 2 or not 40 <= width <= 120 or not any(line[0].islower() for line in lines[1:]):
        return False
    return all(len(above) + 1 + len(below.split(None, 1)[0]) > width for above, below in pairwise(lines))


def _runs_on(above: str, below: str) -> bool:
    """Whether a sentence plainly goes on in the next line."""
    return len(above) >= 40 and below[0].islower() and (len(below) >= 25 or below[-1] in ".!?") and above[-1].isalnum()


def _language(paragraph: str) -> str:
    head = paragraph[:400]
    return "ru" if not head.isascii() and 3 * len(_CYRILLIC.findall(head)) > len(head) else "en"


def _edges(flat: str, language: str) -> list[int]:
    """Where the sentences of a paragraph begin, but for the first."""
    if not _INNER_MARK.search(flat, 0, len(flat) - 1):
        return []
    whole, items = [len(flat) - len(flat.lstrip())], _items(flat)
    for edge in sorted({*_proposed(flat, language), *_overlooked(flat), *items}):
        if edge in items or not _belongs_to(flat, whole[-1], edge):
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
        yield from (edge for edge in (_sentence_start(flat, edge) for edge in found) if 0 < edge < len(flat))
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


def _sentence_start(flat: str, edge: int) -> int:
    rest = _REST.match(flat, edge)
    edge = rest.end() if rest else edge
    while edge > 1 and flat[edge - 1] in _OPENERS and (flat[edge - 2].isspace() or flat[edge - 2] in _OPENERS):
        edge -= 1
    return edge


def _overlooked(flat: str) -> Iterator[int]:
    """Edges that the library doesn't see, outside quotation marks."""
    found = [match.end() for match in _PLAIN_WORD.finditer(flat)]
    if ". . ." in flat:
        found += [match.end() for match in _SPACED_ELLIPSIS.finditer(flat)]
    if not flat.isascii():
        found += [match.end() for match in _AFTER_UNIT.finditer(flat)]
        found += [match.end() for match in _AFTER_ELLIPSIS.finditer(flat)]
    return (edge for edge in found if not _is_quoted(flat, edge))


def _is_quoted(flat: str, position: int) -> bool:
    before = flat[max(position - _LONG_QUOTE_CHARS, 0) : position]
    opened, closed = (max(map(before.rfind, marks)) for marks in ("“«「", "”»」"))
    return opened > closed or before.count('"') % 2 == 1


def _belongs_to(flat: str, start: int, edge: int) -> bool:
    """Whether what begins at `edge` still belongs to the sentence that begins at `start`."""
    before = flat[max(start, edge - 24) : edge]
    head = _HEAD.match(flat, edge)
    if head and head[1].islower() and not _FULL_STOP.search(before) and not _BRAND.match(flat, head.start(1)):
        return True
    if _ABBREVIATION.search(before) and not _STARTS.match(flat, edge):
        return True
    if flat[edge].isdigit() and _BEFORE_NUMBER.search(before):
        return True
    return _MARKER.fullmatch(flat, start, edge) is not None or _speaks(flat, start, edge)


def _speaks(flat: str, start: int, edge: int) -> bool:
    """Whether a sentence that begins with a quotation is followed by who said it."""
    if flat[start] not in _OPENERS or not _ENDS_QUOTED.search(flat[max(start, edge - 8) : edge]):
        return False
    return bool(flat[edge] in "—–" or _SPEAKER.match(flat, edge) or _CJK_SPEAKER.match(flat, edge))


def _items(flat: str) -> set[int]:
    """Where the items of a list inside one line begin, after the first."""
    if not flat.isascii() and (bullets := [match.start() for match in _BULLET.finditer(flat) if match.start()]):
        return {bullet for bullet in bullets if flat[bullet - 1].isspace()}
    first = _FIRST_ITEM.match(flat)
    return set(_next_items(flat, first.end(), *first.groups())) if first else set()


def _next_items(flat: str, position: int, bracket: str, value: str, mark: str) -> Iterator[int]:
    while True:
        value = str(int(value) + 1) if value.isdigit() else chr(ord(value) + 1)
        marker = f" {bracket}{value}{mark} "
        found = flat.find(marker, position)
        position = found + len(marker)
        if found < 0 or (mark == "." and flat[position : position + 1].islower()):
            return
        yield found + 1


def _within(flat: str, start: int, end: int, language: str) -> Iterator[int]:
    """Edges inside a sentence that begins with an aside, or is long and quotes several sentences."""
    if aside := _ASIDE.match(flat, start, end):
        start = aside.end()
        yield start
    base, bare = start, _QUOTE.sub(" ", flat[start:end])
    if len(bare) <= _LONG_QUOTE_CHARS or bare == flat[start:end]:
        return
    for found in _proposed(bare, language):
        edge = _sentence_start(flat, base + found)
        if start < edge < end and not _belongs_to(flat, start, edge):
            yield edge
            start = edge

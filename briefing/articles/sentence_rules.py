"""Rules of language on where a sentence ends, in English, Russian and Chinese, beside those that sentencex knows.

Each looks at one paragraph, its white space plain, and at most some words around an edge: an edge is the position where
the next sentence would begin.
"""

import re
from collections.abc import Iterator

_QUOTE_CHARS = 400
"""How far back an opening mark is looked for."""

_OPENERS = '"“„‘«「『([{'
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
_PLAIN_WORD = re.compile(r"\s(?:me|no|[Mm]ay|miss|art|ill|fed|con|RT|ID)\.\s+(?=[\"“]?[A-Z](?:[a-z’']|\s[a-z]))")
"""Words that sentencex takes for abbreviations."""
_BEFORE_DIGIT = re.compile(r"[。！？][”」』]?(?=\d)")
_AFTER_ELLIPSIS = re.compile(r"…\s+(?=[^\W\d_a-zа-яё])")
_ASIDE = re.compile(r"\([^()]*[.!?…][\"”’»]?\)\s+(?=[\"“«]?[^\W\d_a-zа-яё])")
_BULLET = re.compile(r"[•⁃‣▪●■](?=\s?\S)")
_FIRST_ITEM = re.compile(r"\s*(\(?)(\d{1,3}|a)(\.\)|[.)])\s")


def sentence_start(flat: str, edge: int) -> int:
    """The edge moved past closing marks and white space, to the opening marks of what follows."""
    rest = _REST.match(flat, edge)
    edge = rest.end() if rest else edge
    while edge > 1 and flat[edge - 1] in _OPENERS and (flat[edge - 2].isspace() or flat[edge - 2] in _OPENERS):
        edge -= 1
    return edge


def overlooked(flat: str) -> Iterator[int]:
    """Edges that the library doesn't see, outside quotation marks."""
    found = [match.end() for match in _PLAIN_WORD.finditer(flat)]
    if ". . ." in flat:
        found += [match.end() for match in _SPACED_ELLIPSIS.finditer(flat)]
    if not flat.isascii():
        found += [match.end() for match in _AFTER_UNIT.finditer(flat)]
        found += [match.end() for match in _AFTER_ELLIPSIS.finditer(flat)]
        found += [match.end() for match in _BEFORE_DIGIT.finditer(flat)]
    return (edge for edge in found if not _is_quoted(flat, edge))


def _is_quoted(flat: str, position: int) -> bool:
    before = flat[max(position - _QUOTE_CHARS, 0) : position]
    opened, closed = (max(map(before.rfind, marks)) for marks in ("“«「", "”»」"))
    return opened > closed or before.count('"') % 2 == 1


def belongs_to(flat: str, start: int, edge: int) -> bool:
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


def list_items(flat: str) -> set[int]:
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


def aside_end(flat: str, start: int, end: int) -> int | None:
    """Where a sentence all in parentheses at `start` ends, if more follows it before `end`."""
    aside = _ASIDE.match(flat, start, end)
    return aside.end() if aside else None

"""What stands over an article: its title, the site's name beside it, bylines, dates, places.

Invariant: only lines at or before the article's first paragraphs are looked at; the title is one of them or was known.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.articles.agencies import agency_of
from briefing.articles.bylines import bare_names, byline_names, is_byline, is_name
from briefing.articles.labels import is_date_line, is_mail_field
from briefing.articles.lines import Line, is_turn, stems, text_key
from briefing.articles.masthead import is_masthead, is_section
from briefing.articles.outlet import ISSUER, MEDIUM
from briefing.articles.phrase_table import RUNNING_HEAD

NEAR = 10
"""Lines above the first paragraph, and at the head of a page, in which the title is looked for."""
FAR = 25
"""The same for a line whose words the article takes up."""
TITLE_WORDS = 30
TITLE_CHARS = 400
OPENING_LINES = 8
"""Of an article, whose words are looked for in its title."""

_SEPARATOR = re.compile(r"[-–—|•·»:](?:(?<=\s[^:])|:(?<=\s::))\s")
_SUFFIX = re.compile(r"(?P<base>.{8,}?)\s(?:[-–—|•·»]|::)\s(?P<site>[^-–—|•·»]{2,40})$", re.DOTALL)


class Heading(NamedTuple):
    """An article's title and what its line says besides."""

    indexes: tuple[int, ...] = ()
    """Of the lines that have the title."""
    title: str | None = None
    site: str | None = None
    """The publisher's name behind the title: `Talks resume - The Example Times`."""


def title_lines(lines: Sequence[Line], known: str | None) -> Heading:
    """Where the title stands that is known, or that a page's first lines give, if it stands there again."""
    if known:
        return Heading(tuple(_places(lines, (text_key(known),))[text_key(known)]), known)
    outlet = lines[0].key if lines and is_masthead(lines[0], first=True) else None
    candidates = [
        (title, site)
        for line in lines[:NEAR]
        if line.told != RUNNING_HEAD
        for title, site in _candidates(line, first=line is lines[0])
        if text_key(title) != outlet
    ]
    places = _places(lines, tuple({text_key(title) for title, _ in candidates}))
    for title, site in candidates:
        found = places[text_key(title)]
        if len(found) > 1:
            return Heading(tuple(found), title, site)
    return Heading()


def _places(lines: Sequence[Line], keys: tuple[str, ...]) -> dict[str, list[int]]:
    """For each key the indexes of the lines that have it, with or without the site's name."""
    places: dict[str, list[int]] = {key: [] for key in keys}
    for index, line in enumerate(lines):
        if line.key.startswith(keys) and len(line.text) < TITLE_CHARS:
            base = split_site(line.text)[0]
            for key in {line.key, text_key(base) if base else line.key} & places.keys():
                places[key].append(index)
    return places


def find_title(lines: Sequence[Line], first: int) -> Heading:
    """The title of the article whose first paragraph is `lines[first]`, where none is known.

    The line above whose words the article takes up, else a doubled line, else the longest line close above, else a
    first line of few words that asks or that stands over a byline. The headline counts before the standfirst under it.
    """
    above = _candidates_above(lines, first)
    opening = _opening(lines, first) if above else set()
    best = _taken_up(lines, above, opening)
    if best is None:
        doubled = next(
            (index for index in range(first - 1, max(0, first - NEAR), -1) if _is_doubled(lines, index)), None
        )
        best = doubled if doubled is not None else _longest(lines, above, first)
    if best is not None:
        best -= best - 1 in above and _is_headline(lines, best - 1, opening)
        tags = best > 0 or lines[0].text.count(" | ") > 1
        base, site = (None, None) if tags else _own_site(lines, best, opening or _opening(lines, first))
        whole = _on_lines(lines, best, first)
        return Heading(tuple(whole), _unmarked(base or " ".join(lines[index].text for index in whole)), site)
    if _is_closed_title(lines, first):
        return Heading((first,), lines[first].text)
    if (alone := _single_word(lines, first)) is not None:
        return Heading((alone,), lines[alone].text)
    asks = first == 0 and len(lines) > 2 and lines[0].text[-1] in "?!？！" and lines[0].words <= TITLE_WORDS
    return Heading((0,), lines[0].text) if asks and not is_turn(lines[0].text) else Heading()


def _unmarked(title: str) -> str:
    """Without the marks of Markdown, as in a text of another name: `# Talks resume`, `**Talks resume**`."""
    return title.lstrip("# ").removeprefix("**").removesuffix("**") if title.startswith(("# ", "##", "**")) else title


def _on_lines(lines: Sequence[Line], index: int, first: int) -> range:
    """The lines of a headline that stands on several, one right under the other."""
    above, below = index, index + 1
    while above > 0 and _goes_on(lines[above - 1], lines[above]):
        above -= 1
    while below < first and _goes_on(lines[below - 1], lines[below]):
        below += 1
    return range(above, below)


def _goes_on(line: Line, below: Line) -> bool:
    """Both in capitals, or the one below begins with a small letter; no row of a site, an author and a day."""
    capitals = line.text.isupper() and below.text.isupper()
    joined = (capitals or below.text[0].islower()) and line.text[0].isalpha() and not (below.gap or line.closed)
    joined = joined and not _BAR.search(below.text)
    return joined and not is_masthead(line, first=False) and all(map(_may_be_title, (line, below)))


def _taken_up(lines: Sequence[Line], above: Sequence[int], opening: set[str]) -> int | None:
    """The line that stands alone and of whose words most, and half of them, are in the opening of the article.

    If the line next above it is such a one as well, that is the title and this is its subtitle.
    """
    shared: dict[int, int] = {}
    for index in above:
        own = stems(lines[index].lowered)
        count = len(own & opening)
        if len(above) > 1 and is_name(lines[index].text.rstrip("*†‡ ")):
            continue
        if count >= 2 and 2 * count >= len(own) and _is_alone(lines, index):
            shared[index] = count
    if not shared:
        return None
    best = max(shared, key=lambda index: (shared[index], -index))
    return best - 1 if best - 1 in shared else best


def _opening(lines: Sequence[Line], first: int) -> set[str]:
    return stems(" ".join(line.lowered for line in lines[first : first + OPENING_LINES] if line.prose))


def _is_doubled(lines: Sequence[Line], index: int) -> bool:
    return lines[index].key == lines[index - 1].key and lines[index].words > 2


def _is_alone(lines: Sequence[Line], index: int) -> bool:
    """No item of a list: a blank line stands before it, and lines of its size don't follow at once."""
    following = lines[index + 1 : index + 3]
    listed = len(following) == 2 and not any(line.gap or is_date_line(line) or is_byline(line) for line in following)
    return (index == 0 or lines[index].gap) and not listed


def _longest(lines: Sequence[Line], above: Sequence[int], first: int) -> int | None:
    near = [index for index in above if index >= first - NEAR and not _is_name_under_kicker(lines, index)]
    near = [index for index in near if not is_masthead(lines[index], first=True)] or near
    signed = [index for index in near if lines[index].words >= HEADLINE_WORDS and _is_signed(lines, index, first)]
    if signed:
        return signed[-1]
    return max(near, key=lambda index: (min(lines[index].words, TITLE_WORDS), -index), default=None)


def _is_name_under_kicker(lines: Sequence[Line], index: int) -> bool:
    """`Tom Hale` under `OPINION`, and that under the title."""
    return index > 1 and is_section(lines[index - 1]) and is_name(lines[index].text)


def _is_signed(lines: Sequence[Line], index: int, first: int) -> bool:
    """A day or a byline stands under it, and over the article."""
    line, below = lines[index], lines[index + 1]
    return index + 1 < first and not line.closed and (is_date_line(below) or is_byline(below))


def _candidates_above(lines: Sequence[Line], first: int) -> list[int]:
    """Lines that may be the title; what stands with the outlet's name, above a blank line, only if nothing else may."""
    found = [index for index in range(max(0, first - FAR), first) if _may_be_title(lines[index])]
    found = _without_trails(lines, found)
    heads = [index for index in range(min(2, first)) if is_masthead(lines[index], first=index == 0)]
    if not heads:
        return found
    end = next((index for index in range(heads[-1] + 1, first) if lines[index].gap), heads[-1] + 1)
    return [index for index in found if index >= end] or [index for index in found if index not in heads] or found


def _without_trails(lines: Sequence[Line], found: Sequence[int]) -> list[int]:
    """Without lines that end as one below does: `World | Coast | Talks resume` over `Talks resume`."""
    ends = tuple(f" {lines[index].key}" for index in found)
    return [index for place, index in enumerate(found) if not lines[index].key.endswith(ends[place + 1 :])]


HEADLINE_WORDS = 4
"""From which the line over the longest one is the headline, and that one its standfirst."""
HEAD_LINES = 8
CLOSED_TITLE_WORDS = 20
"""Of a headline made of sentences: “The harbour has not moved. The sea has.”"""


def _is_headline(lines: Sequence[Line], index: int, opening: set[str]) -> bool:
    """The line is the headline over a longer standfirst: among the first of the text, with a word of the opening."""
    line, below = lines[index], lines[index + 1]
    heads = index < HEAD_LINES and not line.item and HEADLINE_WORDS <= line.words <= below.words
    said = line.text[0] in "'‘\"“«" and line.text[-1] in "'’\"”»"
    return heads and line.key != below.key and (said or len(stems(line.lowered) & opening) > 1)


def _is_closed_title(lines: Sequence[Line], first: int) -> bool:
    """A short first paragraph with a byline or a date under it, at the head of the text."""
    if first + 1 >= min(len(lines), HEAD_LINES):
        return False
    line, below = lines[first], lines[first + 1]
    named = is_name(below.text) and first + 2 < len(lines) and is_date_line(lines[first + 2])
    signed = (is_byline(below) or is_date_line(below) or named) and not below.prose
    return signed and line.words <= CLOSED_TITLE_WORDS and not (is_date_line(line) or is_byline(line))


def _single_word(lines: Sequence[Line], first: int) -> int | None:
    """The index of the one word that stands over the text with nothing but its day and byline: `Standstill`."""
    above = [index for index in range(first) if not (is_date_line(lines[index]) or is_byline(lines[index]))]
    line = lines[above[0]] if len(above) == 1 else None
    if line is None or line.told or line.words != 1 or not line.text[0].isupper() or is_section(line):
        return None
    return above[0] if len(line.text) >= SINGLE_WORD_CHARS and lines[above[0] + 1].gap else None


SINGLE_WORD_CHARS = 4


def _own_site(lines: Sequence[Line], index: int, opening: set[str]) -> tuple[str | None, str | None]:
    """Title and site; a last part that the article takes up is the title's own: `A line from Ostvar — Bergen`."""
    base, site = split_site(lines[index].text)
    own = site and not MEDIUM.search(site) and not agency_of(site)
    return (None, None) if own and stems(str(site).lower()) & opening else (base, site)


def split_site(text: str) -> tuple[str | None, str | None]:
    """`Talks resume - The Example Times` as title and site; None and None if it has no such end."""
    match = _SUFFIX.match(text) if len(text) < TITLE_CHARS and _SEPARATOR.search(text) else None
    if not match or len(match["site"].split()) > 6 or not match["site"][0].isupper() or match["site"][-1] in "?!？！":
        return None, None
    return match["base"].strip(), match["site"].strip()


def reason_above(lines: Sequence[Line], index: int, heading: Heading, first: int) -> str:
    """What a line above the first paragraph is, that no words of its own tell."""
    line = lines[index]
    if index in heading.indexes or (heading.title and _is(line, heading.title)):
        return "title"
    if is_date_line(line):
        return "date line"
    if is_byline(line) or (heading.indexes and index > heading.indexes[-1] and bare_names(lines, index, first)):
        return "byline"
    if not heading.indexes or index < heading.indexes[-1]:
        return "navigation"
    if line.prose:
        return "standfirst"
    return "place line" if index == first - 1 and line.words <= 5 and line.text[0].isupper() else "subtitle"


def below_head(lines: Sequence[Line], first: int) -> int:
    """Where the article begins, if its first paragraphs stand over its headline, and that over a byline or a date."""
    head = range(first, min(HEAD_LINES, len(lines)))
    signed = [index for index in head if is_date_line(lines[index]) or byline_names(lines[index])]
    between = range(first, signed[-1]) if signed else ()
    titled = any(
        lines[index].headline and not is_date_line(lines[index]) and not is_byline(lines[index]) for index in between
    )
    short = all(lines[index].words <= STANDFIRST_WORDS for index in between)
    return signed[-1] + 1 if titled and short and any(line.prose for line in lines[signed[-1] + 1 :]) else first


STANDFIRST_WORDS = 30
SIGNED_LINES = 5


def signed_from(lines: Sequence[Line], first: int) -> int:
    """Behind the byline and the day that stand under a standfirst, where the first paragraph is one; else `first`."""
    if first >= len(lines) or lines[first].words > STANDFIRST_WORDS:
        return first
    prose = (index for index in range(first + 1, len(lines)) if lines[index].prose)
    end = min(next(prose, first), first + 1 + SIGNED_LINES)
    signed = [index for index in range(first + 1, end) if is_byline(lines[index]) or is_date_line(lines[index])]
    named = any(is_byline(lines[index]) or bare_names(lines, index, end) for index in range(first + 1, end))
    return signed[-1] + 1 if signed and named else first


def author_above(lines: Sequence[Line], first: int, title: int = -1) -> str | None:
    """Whom the byline next to the first paragraph names, else a line under the title that is a name."""
    near = range(min(first + 2, len(lines)) - 1, max(-1, first - NEAR), -1)
    signed = next(filter(None, (byline_names(lines[index]) for index in near)), None)
    under = range(title + 1, first) if title >= 0 else ()
    return signed or next(filter(None, (bare_names(lines, index, first) for index in under)), None)


def _candidates(line: Line, first: bool) -> Iterator[tuple[str, str | None]]:
    """Titles that a line may hold, with the site's name: without its last part, its last two; a first line whole."""
    base, site = split_site(line.text)
    for title in (base, split_site(base)[0] if base else None):
        if title and title[-1] not in ".。" and len(title.split()) <= TITLE_WORDS:
            yield title, site
    if first and not line.prose and line.words > 2:
        yield line.text, None


def _may_be_title(line: Line) -> bool:
    other = line.told or line.prose or line.wordless or is_date_line(line) or is_byline(line)
    other = other or line.text[-1] in ",;" or line.text.startswith((">", "--")) or is_mail_field(line)
    other = other or ISSUER.fullmatch(line.text) is not None or _FILED_FROM.fullmatch(line.text) is not None
    return not other and line.words > 1 and not _is_row(line) and not is_section(line)


_FILED_FROM = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, (?:in )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")
"""Who wrote it, and where: `Ines Varga, Port Alder`."""


def _is_row(line: Line) -> bool:
    """The labels of a menu or the cells of a table, all in one line."""
    parts = [part for part in _BAR.split(line.text) if part.strip()]
    return _BAR.search(line.text) is not None and all(len(_JOINT.sub(" ", part).split()) <= ROW_WORDS for part in parts)


_BAR = re.compile(r"(?:^|\s)[|>»·/](?:\s|$)")
_JOINT = re.compile(r"\s(?:&|and|и)\s")
ROW_WORDS = 2


def _is(line: Line, title: str) -> bool:
    """The line is the title, or the title with the site's name."""
    if not len(title) - 10 < len(line.text) < len(title) + 60:
        return False
    words = text_key(title)
    return line.key == words or text_key(split_site(line.text)[0] or "") == words

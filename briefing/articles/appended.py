"""Other stories below an article: where a text stops being about what it began with.

Invariant: only whole tails are found, each unit of them with a headline of its own. A headline alone is no proof: it
must be doubled, or lead to cut-off paragraphs, or to words and names that the article before it does not repeat.
The measure of a topic break is the share of content words known from before (after Hearst, TextTiling, 1997).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.articles.lines import Line, stems

LEAD_PARAGRAPHS = 3
"""Paragraphs an article has before other stories may follow it."""
KNOWN = 0.2
"""Share of a story's stems that the article has before, under which two or more stories in a row are others.
Of blocks that belong to their article 5% lie under it, of foreign ones 75%."""
KNOWN_ALONE = 0.12
"""The same for a single story: 1% and 45%."""
MIN_STEMS = 25
"""Stems a story needs for its share to say anything."""

MIN_WORDS_BEFORE = 150
"""Words of article without which its own words aren't known."""

_NAME = re.compile(r"(?<=[^.!?…:\n“\"«] )[^\W\d_a-zа-яё][^\W\d_]{2,}")
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\w|,|–|-)$")


class Unit(NamedTuple):
    """A headline and the paragraphs under it, as indexes of lines."""

    first: int
    """Of the headline."""
    paragraphs: tuple[int, ...]
    doubled: bool


class Vocabulary(NamedTuple):
    """What the article says, and from which line on."""

    first: int
    words: dict[str, int]
    """Stems, with the line that has them first."""
    names: dict[str, int]
    """Capitalised stems inside sentences, with the line that has them for the second time."""
    counts: list[int]
    """Words of prose up to each line."""

    def is_foreign(self, lines: Sequence[Line], unit: Unit, known: float) -> bool:
        """Less than the share `known` of a unit's stems stood before it, and none of the article's names is in it."""
        if self.counts[unit.first - self.first] < MIN_WORDS_BEFORE:
            return False
        text = " ".join(lines[index].text for index in unit.paragraphs)
        own = stems(text.casefold())
        before = sum(self.words[stem] < unit.first for stem in own)
        names = (self.names.get(_stem(name), unit.first) for name in _NAME.findall(text))
        return len(own) >= MIN_STEMS and before < known * len(own) and all(line >= unit.first for line in names)


def appended_from(lines: Sequence[Line], first: int, last: int) -> int:
    """The index of the line where other stories begin, among `lines[first:last + 1]`; `last + 1` if there are none."""
    units = _units(lines, first, last)
    begin = last + 1
    doubled = teasers = True
    foreign = bool(units) and not _shares_names(lines, first, units[-1])
    vocabulary = _vocabulary(lines, first, last) if foreign else None
    for place in range(len(units) - 1, -1, -1):
        unit, others = units[place], len(units) - place > 1
        doubled = doubled and unit.doubled
        teasers = teasers and _is_teaser(lines, unit)
        if foreign and vocabulary:
            foreign = vocabulary.is_foreign(lines, unit, KNOWN if others else KNOWN_ALONE)
        if doubled or foreign or (teasers and others):
            begin = unit.first
        if not (doubled or foreign or teasers):
            break
    return begin


def _units(lines: Sequence[Line], first: int, last: int) -> list[Unit]:
    """What follows each headline, for headlines with enough article before them."""
    units: list[Unit] = []
    seen, index = 0, first
    while index <= last:
        if lines[index].headline and seen >= LEAD_PARAGRAPHS:
            doubled = index < last and lines[index].key == lines[index + 1].key
            paragraphs = _under(lines, index + 1 + doubled, last)
            if paragraphs:
                units.append(Unit(index, paragraphs, doubled))
                index = paragraphs[-1]
        seen += lines[index].prose
        index += 1
    return units


def _under(lines: Sequence[Line], start: int, last: int) -> tuple[int, ...]:
    end = start
    while end <= last and not lines[end].headline:
        end += 1
    return tuple(index for index in range(start, end) if lines[index].prose)


def _is_teaser(lines: Sequence[Line], unit: Unit) -> bool:
    """One paragraph that is cut off."""
    return len(unit.paragraphs) == 1 and _CUT.search(lines[unit.paragraphs[0]].text) is not None


def _shares_names(lines: Sequence[Line], first: int, unit: Unit) -> bool:
    """A quick look whether the unit has a name that the article before it repeats."""
    before = "\n".join(line.text for line in lines[first : unit.first] if line.prose)
    names = {name for index in unit.paragraphs for name in _NAME.findall(lines[index].text)}
    return any(before.count(f" {name}") > 1 for name in names)


def _vocabulary(lines: Sequence[Line], first: int, last: int) -> Vocabulary:
    words: dict[str, int] = {}
    once: dict[str, int] = {}
    twice: dict[str, int] = {}
    counts: list[int] = []
    for index in range(first, last + 1):
        line = lines[index]
        counts.append((counts[-1] if counts else 0) + line.words * line.prose)
        if not line.prose:
            continue
        for stem in stems(line.lowered):
            words.setdefault(stem, index)
        for name in {_stem(name) for name in _NAME.findall(line.text)}:
            if once.setdefault(name, index) < index:
                twice.setdefault(name, index)
    return Vocabulary(first, words, twice, counts)


def _stem(word: str) -> str:
    return word.casefold()[:6]

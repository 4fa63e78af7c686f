"""Other stories below an article: where a text stops being about what it began with.

Invariant: only whole tails are found. A headline alone is no proof: it must be doubled, or lead to cut-off paragraphs,
or to words and names that the article before it does not repeat; without a headline next to no word may be repeated.
The measure of a topic break is the share of content words known from before (after Hearst, TextTiling, 1997).
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from briefing.articles.lines import Line, stems

LEAD_PARAGRAPHS = 3
"""Paragraphs an article has before other stories may follow it."""
KNOWN = 0.2
"""Share of a story's stems that the article has before, under which two or more stories in a row are others.
Of blocks that belong to their article 5% lie under it, of foreign ones 75%."""
KNOWN_ALONE = 0.08
"""The same for a single story: 1% and 45%."""
MIN_STEMS = 20
"""Stems a story needs for its share to say anything."""

RETOLD_STEMS, FEWEST_STEMS, KNOWN_RETOLD = 2, 8, 0.3
"""Of a headline, in its first paragraph; of a story whose headline is retold; and its share of known stems: of blocks
that belong to their article 1 of 57 is so, of foreign ones half."""
MIN_WORDS_BEFORE = 60
"""Words of article without which its own words aren't known."""
FULL_WORDS = 1250
"""Words of article by whose share the share of known stems is bounded, for the fewer it has, the fewer are known."""
FULL_WORDS_UNTITLED, KNOWN_UNTITLED = 2000, 0.08
"""The same, and the highest bound, for a tail without a headline: none of 76 articles is cut so, and three of five
foreign tails are found."""
UNTITLED_PARAGRAPHS = 12
"""Of a tail without a headline, at most."""
MAX_PARAGRAPHS = 200
"""Of an article in which such a tail is looked for."""

_NAME = re.compile(
    r"[^\W\d_a-zа-яё](?:(?<=[^.!?…:\n“\"«] .)[^\W\d_]{2,}|(?<=[\w,] [«“\"].)[^\W\d_]{2,}(?=(?: [\w-]+)?[»”\"]))"
)
"""Inside a sentence, or alone between marks: «Росатом»; it begins with the capital, which makes looking for it fast."""
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
        words = self.counts[unit.first - self.first]
        if words < MIN_WORDS_BEFORE:
            return False
        text = " ".join(lines[index].text for index in unit.paragraphs)
        own = stems(text.casefold())
        before = sum(self._stood_before(stem, unit) for stem in own)
        names = (self.names.get(_stem(name), unit.first) for name in _NAME.findall(text))
        bound = min(known, words / FULL_WORDS)
        if len(own) >= MIN_STEMS and before < bound * len(own) and all(line >= unit.first for line in names):
            return True
        return self._is_retold(lines, unit, own) and before < KNOWN_RETOLD * len(own)

    def _is_retold(self, lines: Sequence[Line], unit: Unit, own: set[str]) -> bool:
        """The headline's words come again in the paragraph under it and stood nowhere before, nor did a name there."""
        head = stems(lines[unit.first].lowered)
        again = head & stems(lines[unit.paragraphs[0]].lowered)
        told = sum(self._stood_before(stem, unit) for stem in head)
        names = {_stem(name) for index in unit.paragraphs for name in _NAME.findall(lines[index].text)}
        retold = len(again) >= RETOLD_STEMS and 2 * len(again) >= len(head) and 4 * told <= len(head)
        return retold and len(own) >= FEWEST_STEMS and not any(self._stood_before(name, unit) for name in names)

    def _stood_before(self, stem: str, unit: Unit) -> bool:
        return self.words.get(stem, unit.first) < unit.first


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
    return min(begin, _untitled_from(lines, first, begin - 1))


def _untitled_from(lines: Sequence[Line], first: int, last: int) -> int:
    """The index of the paragraph behind a row of stars from which none has a name, and next to none a word, of what
    stands before. Without the stars an article of many details would be cut."""
    prose = [lines[index] for index in range(first, last + 1) if lines[index].prose]
    parted = {id(line) for above, line in pairwise(lines[first : last + 1]) if above.wordless}
    near = range(max(LEAD_PARAGRAPHS, len(prose) - UNTITLED_PARAGRAPHS), len(prose) - 1)
    cuts = [place for place in near if id(prose[place]) in parted]
    if not cuts or len(prose) > MAX_PARAGRAPHS or _goes_on(prose, near[0]):
        return last + 1
    told = [stems(line.lowered) for line in prose]
    named = [{_stem(name) for name in _NAME.findall(line.text)} for line in prose]
    words = list(accumulate(line.words for line in prose))
    late = [place for place in cuts if words[place - 1] >= MIN_WORDS_BEFORE]
    shares = {place: _known_share(told, named, place, words[place - 1]) for place in late}
    best = min(shares, key=lambda place: (shares[place], -place), default=0)
    if shares.get(best, 1) == 1:
        return last + 1
    return next(index for index in range(first, last + 1) if lines[index] is prose[best])


def _goes_on(prose: Sequence[Line], end: int) -> bool:
    """A quick look whether the last two paragraphs have a name that stands in the first ones, up to `end`."""
    names = {f" {name}" for line in prose[-2:] for name in _NAME.findall(line.text)}
    return any(name in line.text for line in prose[:end] for name in names)


def _known_share(told: Sequence[set[str]], named: Sequence[set[str]], place: int, words: int) -> float:
    """Of the stems from `place` on, those that stand before it; 1 if they are too many or too few, if a name is shared,
    or if the script doesn't tell names."""
    own = frozenset[str]().union(*told[place:])
    unsure = len(own) < MIN_STEMS or any(len(stem) < 4 for stem in own)
    if unsure or set().union(*named[:place]) & set().union(*named[place:]):
        return 1.0
    share = _known(told, place, len(told))
    return share if share < min(KNOWN_UNTITLED, words / FULL_WORDS_UNTITLED) else 1.0


def _known(told: Sequence[set[str]], place: int, end: int) -> float:
    """Share of the stems in paragraphs `place` to `end` that stand before them."""
    own = set().union(*told[place:end])
    return len(own.intersection(set().union(*told[:place]))) / max(1, len(own))


def _units(lines: Sequence[Line], first: int, last: int) -> list[Unit]:
    """What follows each headline, for headlines with enough article before them."""
    units: list[Unit] = []
    seen, index = 0, first
    while index <= last:
        if lines[index].headline and seen >= LEAD_PARAGRAPHS and not _is_turn(lines, index):
            doubled = index < last and lines[index].key == lines[index + 1].key
            paragraphs = _under(lines, index + 1 + doubled, last)
            if paragraphs:
                units.append(Unit(index, paragraphs, doubled))
                index = paragraphs[-1]
        seen += lines[index].prose
        index += 1
    return units


def _is_turn(lines: Sequence[Line], index: int) -> bool:
    """A turn of an interview: "Q: What does it cost?", its label at the start of another line too."""
    label = _LABEL.match(lines[index].text)
    return label is not None and sum(line.text.startswith(label[0]) for line in lines) > 1


_LABEL = re.compile(r"[^\W\d_][^:：.!?]{0,40}[:：]\s?")


def _under(lines: Sequence[Line], start: int, last: int) -> tuple[int, ...]:
    end = start
    while end <= last and not (lines[end].headline and not _is_turn(lines, end)):
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

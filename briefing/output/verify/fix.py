"""Takes unused footnotes away and numbers the others by first appearance.

Invariant: nothing else changes: read back, the page has the same words, and every mark leads to the footnote it led to.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.errors import InputError
from briefing.output.files import write_whole
from briefing.output.reading import Note, Page, page_lines, read_page
from briefing.output.sources import read_briefing

_MARK = re.compile(r"(?P<slashes>\\*)\[\^(?P<label>[^\]\s]+)\]")


def fix_file(path: Path) -> str:
    """Puts the footnotes of the page at `path` in order, on disk, and tells what was done."""
    markdown, _ = read_briefing(path)
    fixed = fix_page(markdown)
    if fixed.markdown != markdown:
        write_whole(path, fixed.markdown)
    return f"unused footnotes removed: {len(fixed.removed)}; renumbered: {fixed.renumbered}"


class Fixed(NamedTuple):
    """A page in order."""

    markdown: str
    removed: tuple[str, ...]
    """Labels of the footnotes that nothing used."""
    renumbered: int
    """How many labels are others now."""


def fix_page(markdown: str) -> Fixed:
    """The page with its footnotes in order. InputError if its marks stand where they can't be told from words."""
    page = read_page(markdown)
    used = list(dict.fromkeys(_marks(page)))
    numbers = _numbers(used)
    lines = page_lines(markdown)
    fixed = _rewritten(lines, page.notes, numbers)
    if _words(read_page(fixed), {}) != _words(page, numbers):
        raise InputError("its footnotes can't be put in order without changing words; check marks inside code or links")
    removed = tuple(note.label for note in page.notes if note.label not in numbers)
    changed = sum(label != number for label, number in numbers.items())
    return Fixed(fixed.replace("\n", "\r\n") if "\r\n" in markdown else fixed, removed, changed)


def _marks(page: Page) -> list[str]:
    return [mark for block in page.blocks for cell in block.cells for run in cell for mark in run.marks]


def _numbers(used: Sequence[str]) -> dict[str, str]:
    """New labels by first appearance; a label in letters is a person's own and stays.

    A mark without a footnote counts too, so that it doesn't fall on another one's number.
    """
    numbered = [label for label in used if label.isdigit()]
    return {label: label for label in used} | {label: str(number) for number, label in enumerate(numbered, 1)}


def _rewritten(lines: Sequence[str], notes: Sequence[Note], numbers: Mapping[str, str]) -> str:
    """The used footnotes in the order of their numbers, in the places where they stood."""
    taken = {line for note in notes for line in note.lines}
    kept = [note for note in notes if note.label in numbers]
    ordered = sorted(kept, key=lambda note: int(numbers[note.label]) if note.label.isdigit() else len(lines))
    places = {note.lines.start: new for note, new in zip(kept, ordered, strict=True)}
    out: list[str] = []
    for number, line in enumerate(lines, 1):
        if number in places:
            out += [lines[at - 1] for at in places[number].lines]
        elif number not in taken:
            out.append(line)
    return _MARK.sub(lambda found: _renumbered(found, numbers), "\n".join(out).rstrip("\n") + "\n")


def _renumbered(found: re.Match[str], numbers: Mapping[str, str]) -> str:
    """A backslash before the mark makes it words."""
    escaped = len(found["slashes"]) % 2
    label = found["label"] if escaped else numbers.get(found["label"], found["label"])
    return f"{found['slashes']}[^{label}]"


def _words(page: Page, numbers: Mapping[str, str]) -> list[object]:
    """All that a reader sees, with marks renumbered, without unused footnotes and the order of footnotes."""
    used = set(_marks(page))
    blocks = [
        (block.kind, block.frame, [(run.text, [numbers.get(mark, mark) for mark in run.marks]) for run in cell])
        for block in page.blocks
        for cell in block.cells
    ]
    notes = [(numbers.get(note.label, note.label), note.text) for note in page.notes if note.label in used]
    return [page.front, *blocks, *sorted(notes)]

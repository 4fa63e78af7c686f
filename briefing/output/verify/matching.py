"""Which sentence of the ledger each sentence on the page is, or was before somebody edited it.

Invariant: no words of the page are lost: every run of words comes out in a sentence, with or without its like in the
ledger. A sentence of the ledger is claimed once by equal words, and once more by like words only if it wasn't.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.articles.sentences import sentence_spans
from briefing.evidence.judgments import JUDGED, printed_frame
from briefing.evidence.quotes import even_marks
from briefing.evidence.stories import content_words
from briefing.output.reading import Block, Page, Run, flat
from briefing.output.verify.same import core, same_line
from briefing.records import Ledger, Section, Sentence, Span


class Known(NamedTuple):
    """A sentence, or a section's note, of the ledger."""

    section: Section
    sentence: Sentence
    """A note has no id and no claims."""
    text: str
    """As it is printed."""


class Printed(NamedTuple):
    """A sentence as it stands on the page."""

    text: str
    marks: tuple[str, ...]
    line: int
    heading: str
    frame: str | None
    labels: tuple[str, ...]
    """Of a row, its other cells."""
    is_row: bool
    known: Known | None = None
    exact: bool = False
    """True if its words are those of `known`."""

    @property
    def id(self) -> str | None:
        """The ledger sentence's id; None where nothing matches."""
        return (self.known and self.known.sentence.id) or None


ClaimsOf = Callable[[Sequence[str]], Sequence[str]]
"""Ids of the claims that marks lead to."""


def match(page: Page, ledger: Ledger, claims_of: ClaimsOf) -> list[Printed]:
    """The page's sentences in order, but headings and comments."""
    known = list(_known(ledger))
    found = [piece for block in page.blocks for piece in _pieces(block, known)]
    found = _exact(found, known, claims_of)
    taken = {id(piece.known) for piece in found if piece.known}
    left = [one for one in known if id(one) not in taken]
    parts = [part for piece in found for part in (_sentences(piece, left, claims_of) if not piece.known else [piece])]
    return _alike(parts, left, claims_of)


def _known(ledger: Ledger) -> Iterator[Known]:
    for section in ledger.sections:
        if section.note:
            yield Known(section, Sentence(text=section.note), flat(section.note))
        for sentence in section.sentences:
            yield Known(section, sentence, flat(sentence.text))


# --- the page's words in pieces ---------------------------------------------------------------------------------------


def _pieces(block: Block, known: Sequence[Known]) -> Iterator[Printed]:
    tables = block.kind == "row"
    texts = [one.text for one in known if bool(one.section.columns) == tables]
    if block.kind == "prose":
        frame, runs = _unbolded(block, known)
        pieces = [Printed(run.text, run.marks, run.line, block.heading, frame, (), False) for run in runs]
    else:
        pieces = [_row(block, known)] if tables and block.cells else []
    for piece in pieces:
        for text, marks in _told_apart(piece.text, piece.marks, texts):
            yield piece._replace(text=text, marks=marks)


def _unbolded(block: Block, known: Sequence[Known]) -> tuple[str | None, Sequence[Run]]:
    """A frame that has lost its stress is still one; whose the judgments are stands once, before them all."""
    runs = block.cells[0]
    if block.frame or not runs:
        return block.frame, runs
    if any(one.sentence.frame == JUDGED and same_line(one.section.heading, block.heading) for one in known):
        return JUDGED, runs
    if any(even_marks(runs[0].text).startswith(even_marks(one.text)) for one in known):
        return None, runs  # "S1: the stamp is not believed": its own first word
    for frame in {flat(one.sentence.frame) for one in known if one.sentence.frame}:
        if even_marks(runs[0].text).startswith(even_marks(f"{frame}:")):
            rest = runs[0].text[len(frame) + 1 :].lstrip()
            return frame, [runs[0]._replace(text=rest), *runs[1:]]
    return None, runs


Marks = tuple[str, ...]


def _told_apart(words: str, marks: Marks, texts: Sequence[str]) -> Iterator[tuple[str, Marks]]:
    """The ledger's sentences in a run of words, and the words between them; the last piece has the marks."""
    places = _places(words, texts)
    edges = [0, *(edge for place in places for edge in place), len(words)]
    pieces = [words[start:end].strip() for start, end in pairwise(edges)]
    worded = [piece for piece in pieces if re.search(r"\w", piece)]
    for piece in worded[:-1]:
        yield piece, ()
    yield (worded[-1] if worded else words), marks


def _places(words: str, texts: Sequence[str]) -> list[Span]:
    """Where sentences of the ledger stand whole, the longest first; none lies in another."""
    places: list[Span] = []
    evened = even_marks(words)
    for text in sorted(set(texts), key=len, reverse=True):
        text = even_marks(text)
        at = evened.find(text)
        while at >= 0:
            place = Span(at, at + len(text))
            if _is_whole(words, place) and not any(p.start < place.end and place.start < p.end for p in places):
                places.append(place)
            at = evened.find(text, at + 1)
    return sorted(places)


_ENDED = re.compile(r"[.!?…。！？:][\"”’»')\]]*$")


def _is_whole(words: str, place: Span) -> bool:
    """True if a sentence ends before it and at its end."""
    before, after = words[: place.start].rstrip(), words[place.end :]
    starts = not before or (_ENDED.search(before[-8:]) and words[place.start - 1].isspace())
    ends = not after.strip(" .") or (_ENDED.search(words[max(0, place.end - 8) : place.end]) and after[0].isspace())
    return bool(starts and ends)


def _row(block: Block, known: Sequence[Known]) -> Printed:
    """The worded cell and the others: by the ledger's table with these columns, else by where the mark is."""
    columns = [core(column) for column in block.columns]
    sections = [one.section for one in known if [core(column) for column in one.section.columns] == columns]
    same = next((s for s in sections if same_line(s.heading, block.heading)), sections[0] if sections else None)
    marked = next((at for at, cell in enumerate(block.cells) if any(run.marks for run in cell)), None)
    longest = max(range(len(block.cells)), key=lambda at: sum(len(run.text) for run in block.cells[at]))
    worded = same.worded if same else marked
    worded = longest if worded is None or worded >= len(block.cells) else worded
    texts = [" ".join(run.text for run in cell) for cell in block.cells]
    marks = tuple(mark for cell in block.cells for run in cell for mark in run.marks)
    labels = tuple(text for at, text in enumerate(texts) if at != worded)
    return Printed(texts[worded], marks, block.line, block.heading, None, labels, True)


# --- equal words ------------------------------------------------------------------------------------------------------


def _exact(pieces: Sequence[Printed], known: Sequence[Known], claims_of: ClaimsOf) -> list[Printed]:
    by_text: dict[str, list[Known]] = {}
    for one in known:
        by_text.setdefault(core(one.text), []).append(one)
    taken: set[int] = set()
    found = []
    for piece in pieces:
        same = by_text.get(core(piece.text), [])
        cited = set(claims_of(piece.marks)) if len(same) > 1 else set()
        best = max(
            same,
            key=lambda one: (*_home(piece, one), set(one.sentence.claims) == cited, id(one) not in taken),
            default=None,
        )
        taken.add(id(best))
        found.append(piece._replace(known=best, exact=True) if best else piece)
    return found


def _home(piece: Printed, one: Known) -> tuple[bool, bool]:
    """Does it stand under its heading, in its frame or row?"""
    labels = tuple(map(flat, one.sentence.labels))
    in_row = len(piece.labels) == len(labels) and all(map(same_line, piece.labels, labels))
    framed = in_row if piece.is_row else same_line(printed_frame(piece.frame), printed_frame(one.sentence.frame))
    return same_line(piece.heading, one.section.heading), framed


# --- like words -------------------------------------------------------------------------------------------------------

_PART_OF = 0.5
"""Share of a sentence's content words from which it is a part of another one."""


def _sentences(piece: Printed, known: Sequence[Known], claims_of: ClaimsOf) -> Iterator[Printed]:
    """Sentences that stand before or after an edited one, in the same run of words, are sentences of their own."""
    spans = sentence_spans(piece.text, Span(0, len(piece.text)), "en")
    parts = [piece.text[span.start : span.end].strip() for span in spans]
    if len(parts) < 2:
        yield piece
        return
    like = max(known, key=lambda one: _likeness(piece, one, claims_of), default=None)
    near = [at for at, part in enumerate(parts) if like and _is_part(part, like.text)] or [len(parts) - 1]
    for part in parts[: near[0]]:
        yield piece._replace(text=part, marks=())
    yield piece._replace(text=" ".join(parts[near[0] : near[-1] + 1]))
    for part in parts[near[-1] + 1 :]:
        yield piece._replace(text=part)


def _is_part(part: str, text: str) -> bool:
    mine = content_words(part)
    return bool(mine) and len(mine & content_words(text)) >= _PART_OF * len(mine)


_LIKE = 0.55
_LIKE_WITH_CLAIM = 0.3
"""Likeness from which a sentence is an edited one; a sentence on the same claim is sooner taken for it."""


def _alike(pieces: Sequence[Printed], known: Sequence[Known], claims_of: ClaimsOf) -> list[Printed]:
    """The likest pairs first."""
    pairs = [
        (score, at, number)
        for at, piece in enumerate(pieces)
        if not piece.known
        for number, one in enumerate(known)
        if (score := _likeness(piece, one, claims_of)) > 0
    ]
    homes: dict[int, int] = {}
    for _, at, number in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if at not in homes and number not in homes.values():
            homes[at] = number
    return [piece._replace(known=known[homes[at]]) if at in homes else piece for at, piece in enumerate(pieces)]


def _likeness(piece: Printed, one: Known, claims_of: ClaimsOf) -> float:
    """0 if they are not one sentence, edited."""
    from rapidfuzz.fuzz import partial_ratio, ratio

    if piece.is_row != bool(one.section.columns) and not one.sentence.claims:
        return 0.0
    shares = bool(set(claims_of(piece.marks)) & set(one.sentence.claims))
    words = max(ratio(piece.text, one.text), 0.9 * _contained(piece.text, one.text, partial_ratio)) / 100
    if words < (_LIKE_WITH_CLAIM if shares else _LIKE):
        return 0.0
    return words + 0.5 * shares + 0.1 * sum(_home(piece, one))


_SHORT = 20
"""Characters below which being contained tells nothing."""


def _contained(one: str, other: str, measure: Callable[[str, str], float]) -> float:
    return measure(one, other) if min(len(one), len(other)) >= _SHORT else 0.0

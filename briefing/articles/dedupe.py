"""Finds documents that tell the same words, so that one text in eleven outlets counts once.

Invariant: a document is set aside only where most of its words, its opening and most of its names and numbers
stand in another of its group, and never for a notice from its template with other figures; one with much of its own
stays used, with a note on what it shares. Bodies are compared, whatever the headline, the house style and the lines
around.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from briefing.articles.agencies import credited, is_reprint, publishing
from briefing.articles.shingles import (
    Index,
    Overlap,
    Shingles,
    ends_in,
    has_other_figures,
    new_facts,
    opens_in,
    overlap,
    shingles,
)
from briefing.records import Document

_COPY_SHARE = 0.5
"""Share of a copy's words that stand in another of its group."""
_CREDITED_SHARE = 0.4
"""The same, where both credit one news agency."""
_DISTANT_SHARE = 0.9
"""The same, where they are published further apart than `_WINDOW_DAYS`."""
_WINDOW_DAYS = 14
_NEW_FACTS = 0.3
"""Share of its names, or of its numbers, that a copy may have beyond the other."""
_MIN_WORDS = 24
"""A shorter text is a copy only if all its words are the same."""
_COMPARED = 4
"""Texts of one group that others are compared with."""
_NEARLY = 0.9
"""The first text is kept if it holds this share of what the text does that holds most."""
_NOTED_SHARE, _NOTED_WORDS, _NOTED_STRETCH = 0.2, 50, 16
"""Shared text is noted from this share and this many words on, in stretches of at least so many words."""
_NAMED = 20
"""Copies, and sharers, that one note names; the others are counted."""


def mark_copies(documents: Sequence[Document]) -> list[Document]:
    """The documents, in the same order, with copies marked; ids must be set.

    Only documents with status `used` take part. A copy gets `duplicate`, `duplicate_of` (the document kept) and
    a reason. All of a group get one `origin`: the news agency's own text, else the earliest published, else the
    longest. Kept is the text that holds most of the others' words, or the origin if it holds nearly as much. A
    kept document that is mostly its own words stays its own origin, as does one without copies.
    """
    used = [place for place, document in enumerate(documents) if document.status == "used"]
    groups, sharings = _group([shingles(place, _prose(documents[place])) for place in used], documents)
    marked: dict[int, Document] = {}
    for group in groups:
        marked.update(_mark_group(group, documents))
    for place, notes in _notes(sharings, marked).items():
        marked[place] = marked[place].model_copy(update={"notes": (*marked[place].notes, *notes)})
    return [marked.get(place, document) for place, document in enumerate(documents)]


def _prose(document: Document) -> str:
    """The body without lines that are no sentences: shares, times, menus. All of it if most is such."""
    body = "".join(document.text[start:end] for start, end in document.body)
    lines = [line for line in body.splitlines() if len(line) >= 40 or line.rstrip().endswith(_SENTENCE_ENDS)]
    prose = "\n".join(lines)
    return prose if 2 * len(prose) >= len(body) else body


_SENTENCE_ENDS = (".", "!", "?", "…", '"', "”", "»", ")", "。", "！", "？", "」")


# --- which belong together ---

_Group = list[Shingles]
"""A text and its copies, the longest first."""


class _Sharing(NamedTuple):
    """Two texts of different groups that share some words."""

    text: Shingles
    other: Shingles
    overlap: Overlap


def _group(texts: Iterable[Shingles], documents: Sequence[Document]) -> tuple[list[_Group], list[_Sharing]]:
    """Each text, the longest first, joins the groups that hold it, else begins its own."""
    index, groups, sharings = Index(), _Groups(), list[_Sharing]()
    for text in sorted(texts, key=lambda text: (-len(text.words), text.position)):
        groups.add(text)
        others = index.candidates(text) if text.words else []
        for other in others:
            if groups.of(other) != groups.of(text) and _is_copy(text, other, documents):
                groups.join(other, text)
        if groups.size(text) == 1:
            whole = next((other for other in others if _is_tail(text, other, documents)), None)
            if whole is not None:
                groups.join(whole, text)
        if text.words and groups.size(text) <= _COMPARED:
            index.add(text)
        if groups.size(text) == 1:
            sharings += _sharings(text, others)
    return groups.all(), sharings


class _Groups:
    """Disjoint sets of texts, each known by the position of the text that it began with."""

    def __init__(self) -> None:
        self._texts: list[Shingles] = []
        self._parents: dict[int, int] = {}
        self._sizes: Counter[int] = Counter()

    def add(self, text: Shingles) -> None:
        self._texts.append(text)
        self._parents[text.position] = text.position
        self._sizes[text.position] = 1

    def of(self, text: Shingles) -> int:
        place = text.position
        while (parent := self._parents[place]) != place:
            self._parents[place] = self._parents[parent]
            place = parent
        return place

    def size(self, text: Shingles) -> int:
        return self._sizes[self.of(text)]

    def join(self, one: Shingles, other: Shingles) -> None:
        root, branch = self.of(one), self.of(other)
        self._parents[branch] = root
        self._sizes[root] += self._sizes.pop(branch)

    def all(self) -> list[_Group]:
        groups: dict[int, _Group] = {}
        for text in self._texts:
            groups.setdefault(self.of(text), []).append(text)
        return list(groups.values())


def _is_copy(text: Shingles, other: Shingles, documents: Sequence[Document]) -> bool:
    if text.words == other.words or len(text.words) < _MIN_WORDS:
        return text.words == other.words
    share = overlap(text, other).share
    return (
        share >= _CREDITED_SHARE
        and _is_enough(share, documents[text.position], documents[other.position])
        and new_facts(text, other) <= _NEW_FACTS
        and not has_other_figures(text, other)
        and opens_in(text, other)
    )


def _is_tail(text: Shingles, other: Shingles, documents: Sequence[Document]) -> bool:
    """The other's words without its opening, and not the older text that a follow-up repeats behind its own news."""
    own, others = _day(documents[text.position]), _day(documents[other.position])
    older = own is not None and others is not None and own < others
    long = len(text.words) >= _MIN_WORDS
    return (
        long
        and not older
        and not has_other_figures(text, other)
        and overlap(text, other).share >= _DISTANT_SHARE
        and ends_in(other, text)
    )


def _is_enough(share: float, one: Document, other: Document) -> bool:
    first, second = _day(one), _day(other)
    if first and second and abs((first - second).days) > _WINDOW_DAYS:
        return share >= _DISTANT_SHARE
    return share >= _COPY_SHARE or bool(credited(one) & credited(other))


def _day(document: Document) -> date | None:
    try:
        return date.fromisoformat(document.published or "")
    except ValueError:
        return None


def _sharings(text: Shingles, others: Iterable[Shingles]) -> list[_Sharing]:
    found = [_Sharing(text, other, overlap(text, other, _NOTED_STRETCH)) for other in others]
    return [one for one in found if one.overlap.share >= _NOTED_SHARE and one.overlap.word_count >= _NOTED_WORDS]


# --- what is said of them ---


class _Standing(NamedTuple):
    """Which text of a group is kept, and which was first."""

    kept: Shingles
    first: Shingles


def _mark_group(group: _Group, documents: Sequence[Document]) -> dict[int, Document]:
    standing = _standing(group, documents)
    copies = sorted((text for text in group if text is not standing.kept), key=lambda text: text.position)
    marked = {text.position: _as_copy(text, standing, documents) for text in copies}
    marked[standing.kept.position] = _as_kept(standing, copies, documents)
    return marked


def _standing(group: _Group, documents: Sequence[Document]) -> _Standing:
    if len(group) == 1:
        return _Standing(group[0], group[0])
    first = min(group, key=lambda text: _firstness(text, documents[text.position]))
    longest = group[:_COMPARED]
    holding = {text.position: _holding(text, longest) for text in [*longest, first]}
    fullest = min(longest, key=lambda text: (-holding[text.position], text.position))
    nearly = holding[first.position] >= _NEARLY * holding[fullest.position]
    return _Standing(first if nearly else fullest, first)


def _firstness(text: Shingles, document: Document) -> tuple[bool, bool, str, int, int]:
    """Smallest for the agency's own text, then for no reprint, the earliest, the longest, the first given."""
    day = _day(document)
    return (
        publishing(document) is None,
        is_reprint(document),
        day.isoformat() if day else "9999",
        -len(text.words),
        text.position,
    )


def _holding(text: Shingles, others: Iterable[Shingles]) -> int:
    """Words of the others, and its own if it is one of them, that stand in this text."""
    return sum(overlap(other, text).word_count for other in others)


def _as_copy(text: Shingles, standing: _Standing, documents: Sequence[Document]) -> Document:
    document, kept = documents[text.position], documents[standing.kept.position]
    same = text.words == standing.kept.words
    share = f"{overlap(text, standing.kept).share:.0%} of its words stand in"
    agencies = sorted(credited(document) & credited(kept))
    credit = f"; both credit {' and '.join(agencies)}" if agencies else ""
    return document.model_copy(
        update={
            "status": "duplicate",
            "duplicate_of": kept.id,
            "origin": documents[standing.first.position].id,
            "reason": f"copy: {'the same words as' if same else share} {kept.id}{credit}",
        }
    )


def _as_kept(standing: _Standing, copies: Sequence[Shingles], documents: Sequence[Document]) -> Document:
    document, first = documents[standing.kept.position], documents[standing.first.position]
    origin = first if overlap(standing.kept, standing.first).share >= _COPY_SHARE else document
    notes = list(document.notes)
    if copies:
        notes.append(f"the same text is in {_listed(documents[text.position] for text in copies)}")
    if first is not document:
        notes.append(f"{'first published as' if origin is first else 'contains'} {_named(first)}")
    return document.model_copy(update={"origin": origin.id, "notes": tuple(notes)})


def _listed(documents: Iterable[Document]) -> str:
    names = [_named(document) for document in documents]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _named(document: Document) -> str:
    said = ", ".join(part for part in (document.publisher, document.published) if part)
    return f"{document.id} ({said})" if said else document.id


def _notes(sharings: Iterable[_Sharing], marked: Mapping[int, Document]) -> dict[int, list[str]]:
    """What both sides say of the text they share; each stays the origin of its own words."""
    places = {document.id: place for place, document in marked.items()}
    notes: dict[int, dict[str, str]] = {}
    for text, other, found in sharings:
        one, two = _kept(marked[text.position]), _kept(marked[other.position])
        shared = f"shares {found.word_count} words"
        notes.setdefault(places[one], {}).setdefault(two, f"{shared}, {found.share:.0%} of its text, with {two}")
        notes.setdefault(places[two], {}).setdefault(one, f"{shared} with {one}")
    return {place: list(told.values())[:_NAMED] for place, told in notes.items()}


def _kept(document: Document) -> str:
    return document.duplicate_of or document.id

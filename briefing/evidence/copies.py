"""Where a copy tells its own text otherwise: another number, another day, the opposite outcome.

Invariant: two sentences are compared only where nearly all of their words are the same; what rounding, another way to
write a number, or a word of house style explains is no difference.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Literal, NamedTuple

from briefing.articles.sentences import sentence_spans
from briefing.evidence.date_parts import DateParts, dates
from briefing.evidence.event_words import OPPOSITES, event_words
from briefing.evidence.measures import things_counted
from briefing.evidence.numbers import Number, numbers
from briefing.evidence.quotes import normalise
from briefing.evidence.words import bare_words, denials, negations
from briefing.records import Document


class Contradiction(NamedTuple):
    """What a document and some of its copies say differently in one sentence."""

    document: str
    """Its id."""
    kind: Literal["number", "date", "outcome"]
    sentence: str
    """The document's."""
    values: tuple[str, str]
    """In the words of the document and of its copies."""


def contradictions(documents: Sequence[Document]) -> dict[Contradiction, list[Document]]:
    """Each with the copies that say so, in their order."""
    by_id = {document.id: document for document in documents}
    own: dict[str, list[str]] = {}
    found: dict[Contradiction, list[Document]] = {}
    for copy in documents:
        if kept := by_id.get(copy.duplicate_of or ""):
            sentences = own.get(kept.id) or own.setdefault(kept.id, _sentences(kept))
            for one in _contradictions(kept.id, sentences, copy):
                found.setdefault(one, []).append(copy)
    return found


def _contradictions(id: str, own: Sequence[str], copy: Document) -> Iterator[Contradiction]:
    """In the order of the copy; one for each of its sentences."""
    known = {normalise(sentence) for sentence in own}
    for sentence in _sentences(copy):
        like = _likest(sentence, own) if normalise(sentence) not in known else None
        if like and (told := next(_differences(like, sentence), None)):
            yield Contradiction(id, *told)


def _sentences(document: Document) -> list[str]:
    """Those of the body, each on one line."""
    spans = [one for span in document.body for one in sentence_spans(document.text, span, document.language)]
    told = (" ".join(document.text[start:end].split()) for start, end in spans)
    return [sentence for sentence in told if len(sentence) >= _SHORTEST and sentence[-1] in _ENDS]


_SHORTEST = 12
"""Characters."""
_ENDS = ".!?…。！？”’»\"'"


_ALIKE = 0.65
"""Share of words in common from which two sentences are one."""


def _likest(sentence: str, others: Sequence[str]) -> str | None:
    mine = _words(sentence)
    likeness = {
        other: SequenceMatcher(None, mine, _words(other), autojunk=False).ratio() for other in _near(mine, others)
    }
    best = max(likeness, key=lambda other: likeness[other], default=None)
    return best if best and likeness[best] >= _ALIKE else None


def _near(mine: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """A cheap bound first."""
    return (other for other in others if 2 * len(set(mine) & set(_words(other))) >= len(set(mine)))


def _words(text: str) -> list[str]:
    return [word.lower() for word in bare_words(text)]


Told = tuple[Literal["number", "date", "outcome"], str, tuple[str, str]]
"""Kind, sentence and values."""


def _differences(one: str, other: str) -> Iterator[Told]:
    for first, second in _unlike_numbers(one, other):
        yield "number", one, (_flat(first.text), _flat(second.text))
    for day, another in _unlike_dates(one, other):
        yield "date", one, (_flat(day.text), _flat(another.text))
    moved = _is_denied(one) == _is_denied(other)
    for gone, come in _changed(one, other):
        told = gone.words, come.words
        opposed = _are_opposed(*told)
        denied = _is_denied(gone.words, opposed) != _is_denied(come.words, opposed)
        turned = opposed or _are_prefixed(*told)
        if denied != turned and not (denied and moved):
            yield "outcome", one, (gone.around, come.around)


def _flat(text: str) -> str:
    return " ".join(text.split())


# --- numbers ----------------------------------------------------------------------------------------------------------

_ROUNDING = Fraction(1, 20)
"""Share of a number within which one with fewer digits may be the same, rounded."""


def _unlike_numbers(one: str, other: str) -> Iterator[tuple[Number, Number]]:
    """One number of a unit against one, both behind the same word or before it."""
    first, second = numbers(one), numbers(other)
    gone = [number for number in first if not any(_same(number, found) for found in second)]
    come = [number for number in second if not any(_same(number, found) for found in first)]
    if len(gone) == len(come):
        for number, found in zip(gone, come, strict=True):
            if (
                number.unit == found.unit
                and number.ordinal == found.ordinal
                and _in_one_place(number, one, found, other)
            ):
                yield number, found


def _same(number: Number, found: Number) -> bool:
    if number.unit != found.unit or number.ordinal != found.ordinal:
        return False
    coarser = _digits(number) != _digits(found)
    reach = max(abs(number.value), abs(found.value)) * (_ROUNDING if coarser else 0)
    return abs(number.value - found.value) <= reach


def _digits(number: Number) -> int:
    """How many count: one of "300 million", three of "12.4"."""
    return len(re.sub(r"\D", "", number.text).strip("0"))


def _in_one_place(number: Number, one: str, found: Number, other: str) -> bool:
    before = _words(one[: number.start])[-1:] == _words(other[: found.start])[-1:]
    behind = _words(one[number.end :])[:1] == _words(other[found.end :])[:1]
    return (before or behind) and _of_one_thing(number, one, found, other)


def _of_one_thing(number: Number, one: str, found: Number, other: str) -> bool:
    """False of numbers without a unit that count other things: 1,200 soldiers, 60 vehicles."""
    first, second = things_counted(number, one), things_counted(found, other)
    return bool(number.unit or not first or not second or first & second)


# --- dates and outcomes -----------------------------------------------------------------------------------------------


def _unlike_dates(one: str, other: str) -> Iterator[tuple[DateParts, DateParts]]:
    """One day or month against another, as fully told."""
    first, second = _told(one), _told(other)
    gone, come = ([date for parts, date in mine.items() if parts not in theirs]
                  for mine, theirs in ((first, second), (second, first)))  # fmt: skip
    if len(gone) == len(come) == 1 and _precision(gone[0]) == _precision(come[0]):
        yield gone[0], come[0]


def _told(text: str) -> dict[tuple[int | None, ...], DateParts]:
    return {(date.year, date.month, date.day, date.weekday): date for date in dates(text)}


def _precision(date: DateParts) -> list[bool]:
    return [part is None for part in (date.year, date.month, date.day, date.weekday)]


_CHANGED = 4
"""Words that are others in one place; more are a clause that a house left out."""


class _Change(NamedTuple):
    """Words of one of two sentences where they differ."""

    words: str
    around: str
    """With some words before, and the rest of the sentence."""


def _changed(one: str, other: str) -> Iterator[tuple[_Change, _Change]]:
    was, now = one.split(), other.split()
    for kind, a, b, c, d in SequenceMatcher(None, _bare(was), _bare(now), autojunk=False).get_opcodes():
        if kind != "equal" and max(b - a, d - c) <= _CHANGED:
            yield _change(was, a, b), _change(now, c, d)


def _bare(words: Sequence[str]) -> list[str]:
    return [word.lower().strip(".,;:!?") for word in words]


def _change(words: Sequence[str], start: int, end: int) -> _Change:
    first = start - _AROUND if start > 2 * _AROUND else 0
    return _Change(" ".join(words[start:end]), ("…" if first else "") + " ".join(words[first:]))


_AROUND = 6


def _is_denied(text: str, opposed: bool = False) -> bool:
    """ "Neither a figure nor a date" denies once. `opposed`: what is itself an opposite ("rejected") denies nothing."""
    words = [word.text.lower() for word in negations(text)]
    paired = "nor" in words and len(words) > 1
    denied = [word for word in denials(text) if not (opposed and event_words(word.text) & _POLES)]
    return bool((len(words) - paired) % 2) != bool(len(denied) % 2)


_POLES = frozenset(word for pair in OPPOSITES for word in pair)


_PREFIXES = ("non-", "non", "un", "in", "im", "dis", "il", "ir")


def _are_prefixed(one: str, other: str) -> bool:
    """ "Binding" and "non-binding": the last word of a change with a prefix that negates it."""
    first, second = sorted((_last(one), _last(other)), key=len)
    return bool(first) and any(second == f"{prefix}{first}" for prefix in _PREFIXES)


def _last(text: str) -> str:
    return text.rpartition(" ")[2].strip(".,;:").lower()


def _are_opposed(one: str, other: str) -> bool:
    first, second = event_words(one), event_words(other)
    return any(
        {first & set(pair), second & set(pair)} == {frozenset(pair[:1]), frozenset(pair[1:])} for pair in OPPOSITES
    )

"""Two names of a sentence that have each other's part in it: "China buys of Laos" where Laos buys of China.

Invariant: only a sentence with nearly all of its words from one of a quote is looked at; names that are joined by
"and", a passive, and what merely stands in another order are no exchange.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.engines.llm_spliced import SENTENCES
from briefing.evidence.names import Name, names
from briefing.evidence.stories import content_words

_NEARLY_ALL = 0.75
"""Share of the sentence's content words that the quote's has."""


def parts_exchanged(text: str, quotes: Sequence[str]) -> list[str]:
    """`exchanged: words` for the first two names of `text` that have each other's part in a sentence of `quotes`."""
    mine = _firsts(text)
    words = content_words(text)
    found: list[str] = []
    sentences = (sentence for quote in quotes for sentence in SENTENCES.split(quote)) if len(mine) > 1 else ()
    for sentence in sentences:
        if len(words & content_words(sentence)) >= _NEARLY_ALL * len(words):
            found += _exchanged(text, mine, sentence)
    return found[:1]


def _exchanged(text: str, mine: Sequence[Name], sentence: str) -> Iterator[str]:
    theirs = {name.text: name for name in _firsts(sentence)}
    known = [name for name in mine if name.text in theirs and text.count(name.text) == sentence.count(name.text)]
    for first, second in combinations(known, 2):
        there, before = theirs[first.text], theirs[second.text]
        if before.end > there.start:
            continue  # they stand in the same order
        between, once = text[first.end : second.start], sentence[before.end : there.start]
        if _joins(between) or _joins(once):
            continue
        now, then = (_part(text, first), _part(text, second)), (_part(sentence, before), _part(sentence, there))
        if now == then and (now[0] != now[1] or between.split() == once.split()):
            yield f"exchanged: {first.text!r} and {second.text!r} have each other's part"


def _firsts(text: str) -> list[Name]:
    """Each name where it stands first."""
    found = {name.text: name for name in reversed(names(text))}
    return sorted(found.values(), key=lambda name: name.start)


def _joins(between: str) -> bool:
    return not re.search(r"\w", _LINK.sub("", between))


_LINK = re.compile(r"\b(?:and|or|met|meets|with|the|as well as)\b")
_PLACES = frozenset(
    ("in", "at", "on", "near", "from", "via", "through", "across", "by", "for", "to", "with", "against")
)


def _part(text: str, name: Name) -> str:
    """What it is in its sentence: behind which preposition it stands, whose or of what; "" as subject or object."""
    owned = re.match(r"['’]s?\s+(\w+)", text[name.end :])
    if owned:
        return f"'s {owned[1]}"
    before = re.findall(r"[\w'’-]+", text[max(0, name.start - 40) : name.start])
    while before and before[-1].lower() in ("the", "a", "an"):
        before.pop()
    if not before:
        return ""
    last = before[-1].lower()
    return f"{before[-2]} of" if last == "of" and len(before) > 1 else last if last in _PLACES else ""

"""Claims about one event (merged) or one theme (told together, never merged).

One event: nearly the same words and no contradicting dates. Look-alikes years apart stay apart, because a claim's
date, or else its document's, must not differ.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.evidence.words import words
from briefing.records import Claim, Document, Story

_SAME_EVENT = 0.6
"""Share of the smaller claim's content words that the other has too."""
_SAME_EVENT_APART = 0.7
"""The same between two documents, which may tell of like events years apart."""
_FEWEST_WORDS = 5


def tell_stories(claims: Sequence[Claim], documents: Mapping[str, Document]) -> tuple[Story, ...]:
    """Every claim in just one story, in the order of their first claims; ids `E1`, `E2` ... are given here."""
    groups = _merge(claims, documents)
    return tuple(_story(f"E{number}", group, documents) for number, group in enumerate(groups, 1))


def content_words(text: str) -> frozenset[str]:
    """The words that carry a statement: longer than three letters, or with a digit or capital; stemmed."""
    found = [word.text for word in words(text)]
    kept = [word for word in found if len(word) > 3 or any(letter.isdigit() or letter.isupper() for letter in word)]
    return frozenset(_stem(word.lower()) for word in kept) - _EMPTY


_EMPTY = frozenset(
    [
        "this",
        "that",
        "with",
        "from",
        "have",
        "will",
        "been",
        "were",
        "their",
        "they",
        "which",
        "also",
        "into",
        "than",
        "more",
        "most",
        "some",
        "other",
        "about",
        "after",
    ]
)


def _stem(word: str) -> str:
    for ending in ("’s", "'s", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that the larger one has; 0 for sets too small to tell."""
    small = min(len(one), len(other))
    return len(one & other) / small if small >= _FEWEST_WORDS else 0.0


def _merge(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[list[Claim]]:
    contents = {claim.id: content_words(claim.quote) for claim in claims}
    groups: list[list[Claim]] = []
    by_word: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        near = {number for word in contents[claim.id] for number in by_word[word]}
        home = next(
            (number for number in sorted(near) if _one_event(claim, groups[number][0], contents, documents)), None
        )
        if home is None:
            home = len(groups)
            groups.append([])
            for word in contents[claim.id]:
                by_word[word].add(home)
        groups[home].append(claim)
    return groups


def _one_event(
    one: Claim, other: Claim, contents: Mapping[str, frozenset[str]], documents: Mapping[str, Document]
) -> bool:
    shared = overlap(contents[one.id], contents[other.id])
    apart = one.document != other.document
    if shared < (_SAME_EVENT_APART if apart else _SAME_EVENT) or (apart and not set(one.actors) & set(other.actors)):
        return False
    first, second = _when(one, documents), _when(other, documents)
    return not (first and second and first[: len(second)] != second[: len(first)])


def _when(claim: Claim, documents: Mapping[str, Document]) -> str | None:
    return claim.event_date.start or documents[claim.document].content_date.start


def _story(number: str, claims: Sequence[Claim], documents: Mapping[str, Document]) -> Story:
    origins = dict.fromkeys(documents[claim.document].origin or claim.document for claim in claims)
    lasting = all(claim.kind in ("position", "judgment", "background") for claim in claims)
    kind = "theme" if lasting else "event"
    return Story(id=number, type=kind, claims=tuple(claim.id for claim in claims), origins=tuple(origins))

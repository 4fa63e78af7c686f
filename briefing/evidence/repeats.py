"""What is said twice: one voice once, one deed once.

Invariant: of claims that repeat each other one stays, and which one doesn't depend on the order of equal weights.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.evidence.stories import content_words, overlap
from briefing.records import Claim, Evidence

_SAME_WORDS = 0.55
"""Overlap of content words from which two claims say the same."""
_SAME_DEED = 2
"""Words that are no names, from which two claims of one year tell of one deed; of one month a single one."""


def one_voice_once(ranked: Sequence[Claim], copied: Collection[str] = ()) -> list[Claim]:
    """Without claims that say what a weightier or better owned one says; `ranked` has the weightiest first.

    `copied`: ids of claims in words that another document published first; its own claim is the better owned.
    """
    contents = {claim.id: tuple(content_words(claim.quote)) for claim in ranked}  # sets take five times the room
    kept = _Kept(Counter(word for words in contents.values() for word in words))
    for claim in sorted(ranked, key=lambda claim: (claim.id in copied, claim.speaker_kind == "unnamed")):
        kept.take(claim, contents[claim.id])
    return [claim for claim in ranked if claim.id in kept.contents]


def copied_words(evidence: Evidence) -> frozenset[str]:
    """Claims in words that another document published first: its origin is their story's, theirs is none."""
    homes = {document.id: document.origin or document.id for document in evidence.documents}
    origins = {id: story.origins for story in evidence.stories for id in story.claims}
    told = (claim for claim in evidence.claims if claim.status != "planned")
    return frozenset(claim.id for claim in told if homes[claim.document] not in origins.get(claim.id, homes.values()))


@dataclass
class _Kept:
    """Claims kept so far, found again by their rarest words.

    Of two sets that share a part of the smaller one, one of the smaller one's rarest words is in both: "prefix filter"
    (Chaudhuri, Ganti and Kaushik, ICDE 2006).
    """

    counts: Counter[str]
    contents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By claim: its words, each once."""
    by_word: dict[str, list[str]] = field(default_factory=dict)
    by_rare: dict[str, list[str]] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    figures: set[tuple[str, str, str]] = field(default_factory=set)

    def take(self, claim: Claim, words: tuple[str, ...]) -> None:
        """Keeps the claim unless one that is kept says the same, or gives the same figure of the same matter."""
        rare, own, told = self._rarest(words), frozenset(words), figures(claim)
        near = (other for other in self._near(words, rare) if not _tells_of_another(claim, self.claims[other]))
        if any(overlap(own, self.contents[other]) >= _SAME_WORDS for other in near):
            return
        if told & self.figures:
            return
        self.figures |= told
        self.contents[claim.id] = words
        self.claims[claim.id] = claim
        for word in words:
            self.by_word.setdefault(word, []).append(claim.id)
        for word in rare:
            self.by_rare.setdefault(word, []).append(claim.id)

    def _near(self, words: Sequence[str], rare: Sequence[str]) -> Iterator[str]:
        seen: set[str] = set()
        for listed in (*(self.by_word.get(word, ()) for word in rare), *(self.by_rare.get(word, ()) for word in words)):
            for id in listed:
                if id not in seen:
                    seen.add(id)
                    yield id

    def _rarest(self, words: Sequence[str]) -> list[str]:
        ranked = sorted(words, key=lambda word: (self.counts[word], word))
        return ranked[: int((1 - _SAME_WORDS) * len(ranked)) + 1]


def _tells_of_another(one: Claim, other: Claim) -> bool:
    """Of other partners, as each names somebody whom the other doesn't; or of the like in another month or year."""
    mine, theirs = frozenset(one.actors), frozenset(other.actors)
    days = (one.event_date.start or "", other.event_date.start or "")
    exact = min(len(days[0]), len(days[1]), len("2025-09"))
    return bool(mine - theirs and theirs - mine) or days[0][:exact] != days[1][:exact]


_FIGURE = re.compile(
    r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{3,}) ?"
    r"(?P<unit>billion|bln|bn|million|mln|thousand|bcm|cubic|per ?cent|%|tonnes|tons|barrels|troops|people|MW|GW)"
)


_UNITS = {"bln": "billion", "bn": "billion", "mln": "million", "percent": "%", "per cent": "%", "tons": "tonnes"}


def figures(claim: Claim) -> set[tuple[str, str, str]]:
    """Its exact figures, no round sums, each with whom and what it tells of: `68.7 billion`, `india`, `trade`."""
    found = [(found["number"].replace(",", ""), found["unit"]) for found in _FIGURE.finditer(claim.quote)]
    exact = [f"{number} {_UNITS.get(unit, unit)}" for number, unit in found if len(number.strip("0.")) > 1]
    return {(figure, actor, theme) for figure in exact for actor in claim.actors for theme in claim.themes}


def one_deed_once(claims: Sequence[Claim]) -> list[Claim]:
    """One claim for what one document tells of one year in the same words: who did it, then the most exact date."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (_is_nobodys(claim), -len(claim.event_date.start or ""))):
        if not any(same_deed(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _is_nobodys(claim: Claim) -> bool:
    """ "A memorandum was signed in Shanghai": by whom?"""
    return bool(_SIGNED.search(claim.text))


_SIGNED = re.compile(
    r"\b(?:was|were|has been|have been) (?:signed|concluded|reached|adopted|approved|initialled)\b"
    r"(?!.*\b(?:by|between)\b)"
)


def same_deed(one: Claim, other: Claim) -> bool:
    """One document tells both of one year, in the same words."""
    days = [claim.event_date.start or "" for claim in (one, other)]
    shared = len(plain_words(one) & plain_words(other))
    month = days[0][:7] == days[1][:7] and len(days[0]) >= len("2025-05")
    same = shared >= (1 if month else _SAME_DEED) and days[0][:4] == days[1][:4]
    return one.document == other.document and same


def same_dated_deed(one: Claim, other: Claim) -> bool:
    """Two events of one month with one partner, in the same words, whoever tells them."""
    days = [claim.event_date.start or "" for claim in (one, other)]
    events = one.kind == other.kind == "event" and not {one.status, other.status} & {"planned", "conditional"}
    month = days[0][:7] == days[1][:7] and len(days[0]) >= len("2025-05")
    between = len(set(one.actors) & set(other.actors)) >= _SIDES
    mine, theirs = ({word[:_ROOT] for word in plain_words(claim)} for claim in (one, other))
    return events and month and between and len(mine & theirs) >= _SAME_DEED


_SIDES = 2
_ROOT = 6
"""Letters in which the forms of a verb are alike: "recognise", "recognised"."""


def plain_words(claim: Claim) -> frozenset[str]:
    """Content words of a claim that are no names."""
    return content_words(" ".join(re.findall(r"(?<![\w’'-])[a-z]{4,}", claim.text)))

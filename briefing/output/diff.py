"""What one briefing tells that an earlier one didn't, or told otherwise: by claims and stories.

Invariant: what stands in an article of both, or word for word in both, is no change, whatever engine read it; a change
of one event has nearly the event's words, its actors and its time, because no change is better than a false one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from briefing.evidence.tellings import Telling, contained
from briefing.output.relations import FEWEST_WORDS, LIKE, may_be_one, relation
from briefing.records import Claim, Evidence, Ledger, Record

Briefing = Ledger | Evidence


class Change(Record):
    """One thing that is told anew, otherwise, or no longer."""

    kind: Literal["new", "number", "date", "office", "done", "direction", "contradicted", "gone"]
    """`done`: planned before; `direction`: rose before, falls now."""
    text: str
    """The claim as it is told now; of what is gone, as it was."""
    earlier_text: str | None = None
    was: str | None = None
    """The number, date or holder of an office before."""
    now: str | None = None
    claims: tuple[str, ...] = ()
    earlier_claims: tuple[str, ...] = ()
    """Ids in the earlier ledger."""
    story: str | None = None
    """In the newer ledger; of what is gone, in the earlier one."""


class Changes(Record):
    """What changed, the weightiest first."""

    since: str
    """Date of the earlier briefing."""
    new: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    """Numbers, dates, directions, and plans that are done."""
    contradicted: tuple[Change, ...] = ()
    no_longer_reported: tuple[Change, ...] = ()


def compare(old: Ledger, new: Briefing) -> Changes:
    """What changed from `old` to `new`."""
    before, after = _Side(old), _Side(new)
    fresh, former = after.not_in(before), before.not_in(after)
    likes = {claim.id: before.like(after.told(claim)) for claim in fresh}
    pairs = [(claim, like) for claim in fresh for like in likes[claim.id]]
    told = _once(change for claim, like in pairs if (change := _change(claim, like, after, before)))
    same = [(c, like) for c, like in pairs if may_be_one(after.told(c), before.told(like))]
    known = {claim.id for claim in after.claims} - {claim.id for claim in fresh} | {claim.id for claim, _ in same}
    known |= {id for change in told for id in change.claims}
    met = {claim.id for claim in before.claims} - {claim.id for claim in former} | {like.id for _, like in same}
    met |= {id for change in told for id in change.earlier_claims}
    printed = {citation.claim for citation in old.citations}
    left = [claim for claim in former if claim.id in printed]
    return Changes(
        since=old.date,
        new=tuple(_alone("new", claim) for claim in after.one_a_story(fresh, known)),
        changed=tuple(change for change in told if change.kind != "contradicted"),
        contradicted=tuple(change for change in told if change.kind == "contradicted"),
        no_longer_reported=tuple(_alone("gone", claim) for claim in before.one_a_story(left, met)),
    )


def _change(claim: Claim, like: Claim, after: "_Side", before: "_Side") -> Change | None:
    found = relation(after.told(claim), before.told(like))
    if found is None:
        return None
    return Change(
        kind=found.kind,
        text=claim.text,
        earlier_text=like.text,
        was=found.was,
        now=found.now,
        claims=(claim.id,),
        earlier_claims=(like.id,),
        story=claim.story,
    )


def _alone(kind: Literal["new", "gone"], claim: Claim) -> Change:
    ids = (claim.id,)
    now, earlier = (ids, ()) if kind == "new" else ((), ids)
    return Change(kind=kind, text=claim.text, claims=now, earlier_claims=earlier, story=claim.story)


def _once(changes: Iterable[Change]) -> list[Change]:
    """One change of a kind in a story, and one for an earlier claim."""
    found: dict[object, Change] = {}
    for change in changes:
        if not any(other.earlier_claims == change.earlier_claims for other in found.values()):
            found.setdefault((change.kind, change.story or change.claims), change)
    return list(found.values())


_COMMON_WORD = 200
"""Claims that have a word from which it finds nothing."""


def _are_like(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest >= FEWEST_WORDS - 1 and contained(one, other) >= (LIKE if fewest >= FEWEST_WORDS else 1)


def _words_and_day(claim: Claim) -> tuple[str, str | None]:
    return " ".join(claim.quote.split()), claim.event_date.start


class _Side:
    """A briefing's claims, found by their words."""

    def __init__(self, briefing: Briefing) -> None:
        documents = {document.id: document for document in briefing.documents}
        self.claims = briefing.claims
        self.hashes = {document.sha256 for document in briefing.documents if document.status in ("used", "duplicate")}
        self._said = {_words_and_day(claim) for claim in briefing.claims}
        self._told = {claim.id: Telling(claim, documents[claim.document]) for claim in briefing.claims}
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for told in self._told.values():
            for word in told.words:
                self._by_word[word].append(told.claim.id)

    def not_in(self, other: "_Side") -> list[Claim]:
        """Claims of articles that the other hasn't read, in words, or of days, that it hasn't."""
        return [claim for claim in self.claims if self._hash_of(claim) not in other.hashes and not other.has(claim)]

    def has(self, claim: Claim) -> bool:
        return _words_and_day(claim) in self._said

    def _hash_of(self, claim: Claim) -> str:
        return self._told[claim.id].document.sha256

    def told(self, claim: Claim) -> Telling:
        return self._told[claim.id]

    def like(self, mine: Telling) -> list[Claim]:
        """Claims of this side that share most words with one of another briefing, the likest first."""
        rare = [self._by_word[word] for word in mine.words if len(self._by_word.get(word, ())) <= _COMMON_WORD]
        near = {id for ids in rare for id in ids}
        found = [told for id in sorted(near) if _are_like((told := self._told[id]).words, mine.words)]
        return [told.claim for told in sorted(found, key=lambda told: -contained(told.words, mine.words))]

    def one_a_story(self, claims: Sequence[Claim], known: set[str]) -> Iterator[Claim]:
        """Of each story that has no known claim its weightiest printable one; the weightiest story first."""
        old = {claim.story for claim in self.claims if claim.id in known and claim.story}
        for claim in sorted(claims, key=lambda claim: -claim.salience):
            if claim.printable and claim.id not in known and claim.story not in old:
                old |= {claim.story} if claim.story else set()
                yield claim

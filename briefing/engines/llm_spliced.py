"""A sentence glued together from halves of two that a model was shown: each word is there, and what it says is not.

Invariant: words of the model's own at the joint, two whole clauses side by side, and a fuller name in a pronoun's place
are no splice.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.evidence.lexicon import MONTHS, STOPWORDS

Words = tuple[str, ...]

_RUN = 3
"""Words on each side of a joint that stand just so in what was shown, at least."""
_BRIDGE = 2
"""Words on each side of it that stand nowhere together."""
_TAG = 6
"""Words of "the customs service said", at most."""
_SAME_MATTER = 0.3
"""Share of a sentence's words by which another is about the same."""
_SUBJECT = 7
"""Words of a subject that may stand for a pronoun, at most."""


class ReadWords(NamedTuple):
    """A text as words."""

    words: Words
    edges: frozenset[int]
    """Before which of them a clause begins; its end too."""
    commas: frozenset[int]
    """Those of them with nothing but a comma."""
    runs: dict[Words, list[int]]
    """Where each run of a few words begins."""
    bridges: frozenset[Words]
    """Words that stand together, as many as both sides of a joint are asked for."""


class _Half(NamedTuple):
    """Words on one side of a joint, and where they meet it in a text that was shown."""

    length: int
    shown: ReadWords
    at: int

    def is_whole(self, shift: int = 0) -> bool:
        """A clause begins or ends there, or so many words before."""
        return self.at - shift in self.shown.edges


def spliced(text: str, shown: Iterable[str]) -> list[str]:
    """`spliced: words` for the first joint in `text`. `shown`: what the model took its words from."""
    mine = read_words(text)
    others = [read_words(sentence) for one in shown for sentence in SENTENCES.split(one)]
    for joint in range(1, len(mine.words)):
        if _is_joint(mine, joint, others):
            near = " ".join(mine.words[max(0, joint - _RUN) : joint + _RUN])
            return [f"spliced: {near!r} joins the halves of two sentences"]
    return []


def patched(text: str, article: str) -> list[str]:
    """`spliced: words` where `text` is nothing but the beginning of one sentence of the article and the end of another,
    wherever they stand."""
    mine, others = read_words(text), _sentences(article)
    words = mine.words
    begun = [other for other in others if words[:_RUN] == other.words[:_RUN]]
    if not begun or any(_holds(other, words) for other in others):
        return []
    for joint in range(_RUN, len(words) - _RUN + 1):
        heads = [other for other in begun if other.words[:joint] == words[:joint] and joint not in other.edges]
        tails = [other for other in others if heads and other.words[joint - len(words) :] == words[joint:]]
        if any(_ends_otherwise(tail, len(words) - joint, words[joint - 1], heads) for tail in tails):
            return [f"spliced: {' '.join(words[joint - _RUN : joint + _RUN])!r} joins the halves of two sentences"]
    return []


@lru_cache(maxsize=16)
def _sentences(article: str) -> tuple[ReadWords, ...]:
    return tuple(map(read_words.__wrapped__, SENTENCES.split(article)))


def _holds(other: ReadWords, words: Words) -> bool:
    """The words in this order, whatever stands between them: a sentence cut shorter."""
    left = iter(other.words)
    return all(word in left for word in words)


def _ends_otherwise(tail: ReadWords, length: int, before: str, heads: Sequence[ReadWords]) -> bool:
    """The end begins in the midst of a clause, behind another word that is no pronoun."""
    at = len(tail.words) - length
    midst = at > 0 and at not in tail.edges and tail not in heads
    return midst and tail.words[at - 1] not in {before} | _SUBJECTS | _POINTING


def _is_joint(mine: ReadWords, joint: int, others: Sequence[ReadWords]) -> bool:
    if joint < _RUN:
        return joint not in mine.edges and _is_torn_open(mine.words, joint, others)
    if joint > len(mine.words) - _RUN:
        return joint not in mine.edges and _is_torn_shut(mine.words, joint, others)
    bridge = mine.words[joint - _BRIDGE : joint + _BRIDGE]
    if any(bridge in other.bridges for other in others):
        return False
    if joint in mine.edges:
        return joint in mine.commas and mine.words[joint] not in _JOINING and _is_hung_on(mine, joint, others)
    return _is_splice(mine, joint, others)


def _is_torn_open(words: Words, joint: int, others: Sequence[ReadWords]) -> bool:
    """A sentence's first word or two before what another one has behind "of", "to" or "the"."""
    opened = [other for other in others if other.words[:joint] == words[:joint]]
    after = _after(words, joint, others) if opened and not _LIGHT.issuperset(words[:joint]) else []
    return bool(after) and all(
        not half.is_whole()
        and half.shown not in opened
        and half.shown.words[half.at - 1] != words[joint - 1]
        and _BINDING.fullmatch(half.shown.words[half.at - 1])
        for half in after
    )


def _is_torn_shut(words: Words, joint: int, others: Sequence[ReadWords]) -> bool:
    """What another sentence, about something else, ends with behind "has been": at the end, behind no such word."""
    behind, bound = words[joint:], {*words[joint - 1 : joint]} & (_AUXILIARIES | _BOUND)
    closed = [] if bound else [other for other in others if other.words[-len(behind) :] == behind]
    torn = [other for other in closed if other.words[-len(behind) - 1 : -len(behind)] in _ALONE]
    before = _before(words, joint, others) if torn and torn == closed else []
    return bool(before) and not any(
        half.is_whole() or _share(words[:joint], other.words) for half in before for other in torn
    )


def _is_hung_on(mine: ReadWords, joint: int, others: Sequence[ReadWords]) -> bool:
    """Behind a comma stands what another sentence has in the midst of a clause, or its "the ministry said" at the end;
    and that sentence is about something else."""
    before, after = _before(mine.words, joint, others), _after(mine.words, joint, others)
    pairs = [(one, other) for one in before for other in after]
    return bool(pairs) and not any(
        one.shown is other.shown
        or (other.is_whole() and not (other.at and _SPOKEN & set(mine.words[joint : joint + _TAG])))
        or _share(mine.words[:joint], other.shown.words) >= _SAME_MATTER
        for one, other in pairs
    )


def _share(words: Words, others: Words) -> float:
    """Of the words that carry meaning, how many the others have."""
    mine = set(words) - STOPWORDS
    return len(mine & set(others)) / max(1, len(mine))


def _is_splice(mine: ReadWords, joint: int, others: Sequence[ReadWords]) -> bool:
    before, after = _before(mine.words, joint, others), _after(mine.words, joint, others)
    pairs = [(one, other) for one in before for other in after]
    return bool(pairs) and not any(
        one.shown is other.shown
        or one.shown.words[one.at : one.at + 1] == mine.words[joint : joint + 1]  # the joint lies further on
        or _are_clauses(mine, joint, one, other)
        or _is_named(mine.words, joint, one, other)
        for one, other in pairs
    )


def _are_clauses(mine: ReadWords, joint: int, before: _Half, after: _Half) -> bool:
    """Two of them, or one behind a word that joins, or one and its date; at the joint or, where the second half has the
    words before it too, before those."""
    dated = any(word in MONTHS or word.isdigit() for word in mine.words[joint : joint + _RUN])
    if before.is_whole() and dated:
        return True
    shared = _common(reversed(mine.words[:joint]), reversed(after.shown.words[: after.at]))
    return any(
        joint - shift in mine.edges
        or (after.is_whole(shift) and (before.is_whole(shift) or mine.words[joint - shift - 1] in _JOINING))
        for shift in range(shared + 1)
    )


def _is_named(words: Words, joint: int, before: _Half, after: _Half) -> bool:
    """A pronoun, "this issue" or a short "the two countries" got its name, or a noun what it is of."""
    front, behind = words[:joint], words[joint:]
    if not before.is_whole() and _is_object_told(behind, before):
        return True
    clause = max(edge for edge in after.shown.edges if edge <= after.at)
    subject = after.shown.words[clause : after.at]
    subject = subject[max((at + 1 for at, word in enumerate(subject) if word in _JOINING), default=0) :]
    told = _without_tail(subject)
    if before.length <= _SUBJECT and (_points(told) or (subject and STOPWORDS.issuperset(subject))):
        return True
    if _THIS & {*told[-2:]} or _is_told_of(front, told):
        return True
    return bool({*front[-1:]} & _AUXILIARIES and {*subject[-1:]} & _AUXILIARIES and set(front) & set(subject))


def _points(subject: Words) -> bool:
    """A pronoun, "the two countries", "this document"."""
    brief = len(subject) <= _POINTED
    return bool({*subject[-1:]} & (_SUBJECTS | _POINTING if brief else _SUBJECTS) or (brief and _THIS & {*subject[:1]}))


def _is_object_told(behind: Words, before: _Half) -> bool:
    """Where the first half goes on with "it", "this potential" or a noun, the words behind the joint name that."""
    follows = before.shown.words[before.at : before.at + 2]
    if follows[0] in _OBJECTS and (_goes_on(behind, before) or {*follows[1:]} & {*behind[:_NEAR]}):
        return True
    return follows[0] not in STOPWORDS and follows[0] in behind[1:_NEAR]


def _is_told_of(front: Words, subject: Words) -> bool:
    """The sentence has the whole subject of the second half, with what it is of: "cooperation of Laos and Norway"."""
    telling = [word for word in subject if word not in STOPWORDS | _AUXILIARIES]
    if not telling or not {*telling} <= {*front}:
        return False
    head = len(front) - 1 - front[::-1].index(telling[-1])
    return not ({*front[max(0, head - 1) : head]} & _TAKES) and (head == len(front) - 1 or front[head + 1] in _TAKES)


def _without_tail(subject: Words) -> Words:
    """Without the verb and the adverbs that stand before the rest: "they carelessly", "their number has"."""
    while subject and (subject[-1] in _AUXILIARIES | {"also", "now", "still"} or subject[-1].endswith("ly")):
        subject = subject[:-1]
    return subject


def _goes_on(behind: Words, before: _Half) -> bool:
    """What follows an object there, if it doesn't end its clause, follows its name too."""
    follows = before.shown.words[before.at + 1 : before.at + 3]
    return before.is_whole(-1) or any(follows == pair for pair in pairwise(behind))


def _before(words: Words, joint: int, others: Iterable[ReadWords]) -> list[_Half]:
    """The longest runs that end at the joint."""
    run = words[joint - _RUN : joint]
    found = [(other, start + _RUN) for other in others for start in other.runs.get(run, ())]
    halves = [_Half(_common(reversed(words[:joint]), reversed(one.words[:at])), one, at) for one, at in found]
    return [half for half in halves if half.length == max(one.length for one in halves)]


def _after(words: Words, joint: int, others: Iterable[ReadWords]) -> list[_Half]:
    """The longest runs that begin at it."""
    run = words[joint : joint + _RUN]
    found = [(other, start) for other in others for start in other.runs.get(run, ())]
    halves = [_Half(_common(words[joint:], one.words[at:]), one, at) for one, at in found]
    return [half for half in halves if half.length == max(one.length for one in halves)]


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """How many words are the same from the start."""
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length


@lru_cache(maxsize=1024)
def read_words(text: str) -> ReadWords:
    """Kept, because a claim is read again for each sentence that rests on it."""
    found = list(_WORD.finditer(re.sub(r"[\[\]]", "", text)))
    words = tuple(match[1].casefold() for match in found)
    edges = frozenset([0, len(words), *(at for at, match in enumerate(found) if match[0] != f" {match[1]}")])
    commas = frozenset(at for at, match in enumerate(found) if match[0] == f", {match[1]}")
    runs: defaultdict[Words, list[int]] = defaultdict(list)
    for start in range(len(words) - _RUN + 1):
        runs[words[start : start + _RUN]].append(start)
    return ReadWords(
        words, edges, commas, runs, frozenset(zip(*(words[step:] for step in range(2 * _BRIDGE)), strict=False))
    )


SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n\s*\n")
_WORD = re.compile(r"[^\w$€£%]*([\w$€£%]+(?:[-'’.,][\w%]+)*)")
"""With what stands before it: more than a space is an edge."""
_BINDING = re.compile(
    r"of|to|in|on|at|by|for|from|with|into|across|against|between|among|over|under|about|through|not|no|an?|the|its|his"
    r"|her|their|our|[\d.,]+"
)
_LIGHT = STOPWORDS - {"no"}
_SPOKEN = frozenset(("said", "says", "announced", "reported", "told", "added"))
_POINTED = 4
_POINTING = frozenset(
    (
        "countries",
        "sides",
        "leaders",
        "parties",
        "presidents",
        "ministers",
        "nations",
        "states",
        "partners",
        "neighbours",
    )
)
_AUXILIARIES = frozenset(("has", "have", "had", "is", "are", "was", "were", "will", "would"))
_BOUND = frozenset(("be", "been", "being", "not", "get", "got"))
_ALONE = frozenset((word,) for word in _AUXILIARIES | _BOUND)
_THIS = frozenset(("this", "that", "these", "those", "such"))
_TAKES = frozenset(("of", "between", "with", "in", "on", "for", "from", "to", "at", "by", "and", "among"))
"""Behind a noun they tell what it is of; a noun behind them is no subject."""
_NEAR = 6
"""Words behind a joint among which the noun stands that it names."""
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "which"))
_OBJECTS = frozenset(("him", "her", "it", "them", "us", "me", "you", "this", "these", "those"))
_JOINING = frozenset(
    ("that", "and", "but", "or", "while", "whereas", "as", "when", "because", "since", "if", "whether", "although")
)

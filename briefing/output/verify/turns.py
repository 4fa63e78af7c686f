"""Small words that turn a sentence round: from for to, all for some, a minister for his deputy, only, secretly.

Invariant: pure; a reason names the words that came or went.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.evidence import words as w
from briefing.evidence.inversions import BOUND, OPPOSED
from briefing.evidence.support.vocabulary import EXCLUSIONS, FUNCTION_WORDS, root
from briefing.output.verify.reasons import Evidence, Reason
from briefing.records import Sentence

Replacement = tuple[str, str]
"""Words of the ledger's sentence and what stands in their place."""


def turn_reasons(before: Sentence, after: Sentence, replaced: Sequence[Replacement], new: set[str]) -> Iterator[Reason]:
    """Reasons against `after`, which was `before`; `new` are the words that neither it nor its quotes have."""
    for was, now in replaced:
        yield from _opposed(was, now)
        yield from _other_period(was, now)
        if not was and (own := [word for word in _words(now) if word in new and word not in FUNCTION_WORDS]):
            yield Reason("unsupported_sentence", f"“{' '.join(own)}” is not in the quote")
    yield from _counted(before, after)
    yield from _bounded(before, after)


def _words(text: str) -> list[str]:
    return [word.text.lower().replace("’", "'") for word in w.words(text)]


# --- opposites --------------------------------------------------------------------------------------------------------


def _list(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEGATED = ("un", "in", "im", "il", "ir", "dis", "non", "anti", "non-", "anti-")


def _opposed(was: str, now: str) -> Iterator[Reason]:
    gone, come = set(_words(was)), set(_words(now))
    for one, other in (*OPPOSED, *((b, a) for a, b in OPPOSED)):
        if gone & one and come & other and not gone & other:
            yield Reason("unsupported_sentence", f"“{now}” is the opposite of “{was}”")
            return
    turned = {f"{prefix}{word}" for word in gone for prefix in _NEGATED} & come
    turned |= {word for word in come for prefix in _NEGATED if f"{prefix}{word}" in gone}
    if turned:
        yield Reason("unsupported_sentence", f"“{now}” is the opposite of “{was}”")


_PERIODS = [
    _list(forms)
    for forms in (
        "second seconds", "minute minutes", "hour hours hourly", "day days daily", "week weeks weekly",
        "month months monthly", "quarter quarters quarterly", "year years yearly annual annually", "decade decades",
        "century centuries",
    )
]  # fmt: skip


def _other_period(was: str, now: str) -> Iterator[Reason]:
    """A day in the place of a year."""
    gone, come = ({at for at, forms in enumerate(_PERIODS) if forms & set(_words(text))} for text in (was, now))
    if gone and come and not gone & come:
        yield Reason("unsupported_fact", f"“{now}” stands where the ledger has “{was}”")


# --- how many, how high -----------------------------------------------------------------------------------------------

_CLASSES = {
    "exclusion": EXCLUSIONS,
    "quantity": _list("all every each always entire entirely whole wholly completely fully none"),
    "share": _list("some many several few often partly sometimes minority half"),
    "majority": _list("most mostly mainly largely majority"),
    "office": _list("deputy vice former acting interim ex assistant honorary"),
    "rank": _list(
        "first second third fourth fifth sixth seventh eighth ninth tenth largest biggest smallest greatest highest "
        "lowest fastest slowest strongest weakest closest longest shortest oldest newest youngest richest poorest "
        "best worst least"
    ),
    "degree": _list("more less fewer very extremely"),
    "saying": _list(
        "admit admits admitted concede concedes conceded confess confesses confessed boast boasts boasted threaten "
        "threatens threatened insist insists insisted claim claims claimed allege alleges alleged"
    ),
    "outcome": _list(
        "cancel cancels cancelled canceled postpone postpones postponed suspend suspends suspended scrap scraps "
        "scrapped abandon abandons abandoned halt halts halted terminate terminates terminated delay delays delayed "
        "cancelling postponing suspending scrapping abandoning halting terminating delaying"
    ),
    "moment": _list("already again anew still yet soon"),
    "cause": _list("because due owing therefore hence thus thereby consequently"),
}
_ONE_FOR_ANOTHER = ("share", "majority", "saying", "outcome", "moment", "cause")
"""Classes of which one word may stand for another one."""
_MAY_GO = ("moment", "cause")
"""Classes without which a sentence says less, and nothing else."""


def _counted(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """Words of a class that came or went; what a cut took away goes with what it was said of."""
    was, now = (_words(_UNCOUNTED.sub(" ", BOUND.sub(" ", one.text))) for one in (before, after))
    for name, known in _CLASSES.items():
        gone = Counter(word for word in was if word in known)
        come = Counter(word for word in now if word in known)
        lost = gone - come if len(now) >= _SAME_LENGTH * len(was) else Counter[str]()
        if name in _ONE_FOR_ANOTHER and gone.total() == come.total():
            continue
        gained, lost = _unrelated(come - gone, gone), _unrelated(lost, come)
        if gained:
            yield Reason("changed_sentence", f"{name}: “{', '.join(sorted(gained))}” is new")
        elif lost and name not in _MAY_GO:
            yield Reason("changed_sentence", f"{name}: “{', '.join(sorted(lost))}” is gone")


def _unrelated(words: Counter[str], others: Counter[str]) -> Counter[str]:
    """Without other forms of the others: "delaying" is no new word for "delayed"."""
    roots = set(map(root, others))
    return Counter({word: count for word, count in words.items() if root(word) not in roots})


_UNCOUNTED = re.compile(r"\beach other\b", re.IGNORECASE)
_SAME_LENGTH = 0.8


def _bounded(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """ "Over 500 percent" is no "500 percent"; a number that went with its clause takes its bound along."""
    was, now = (Counter(found.lastgroup for found in BOUND.finditer(one.text)) for one in (before, after))
    shorter = len(_NUMBER.findall(after.text)) < len(_NUMBER.findall(before.text))
    if now - was or (was - now and not shorter):
        yield Reason("changed_sentence", "hedge: a number that was told as a bound is told as such no longer, or newly")


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


# --- brackets and marks -----------------------------------------------------------------------------------------------

_BRACKET = re.compile(r"\[([^\[\]]+)\]")


def lost_brackets(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """Who or when, in brackets, is gone, and what it was said of is still there."""
    left = set(_words(after.text))
    for found in _BRACKET.finditer(before.text):
        of = _words(before.text[: found.start()])[-2:]
        if not set(_words(found[1])) - FUNCTION_WORDS <= left and set(of) <= left:
            yield Reason("changed_sentence", f"“{found[0]}” is gone, which says who or when")


def strange_marks(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """A mark that was added leads to words that have next to nothing in common with the sentence."""
    mine = set(_words(after.text)) - FUNCTION_WORDS
    for claim in evidence.claims:
        if claim.id not in before.claims and len(mine & set(_words(claim.quote))) < _FEWEST_SHARED:
            yield Reason("unsupported_sentence", f"a mark leads to other words: “{' '.join(claim.quote.split())}”")


_FEWEST_SHARED = 3

"""How a sentence says it: negation, modality, hedges and status, against the quotes or against an earlier wording.

Clauses are compared with the clause of the quotes that they retell, by shared content words: a "not" in a clause that
the sentence does not retell says nothing about the sentence.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.evidence import words as w
from briefing.evidence.lexicon import STOPWORDS
from briefing.records import Claim


def check_assertion(sentence: str, claims: Sequence[Claim]) -> list[str]:
    """Reasons why `sentence` is put more strongly than the quotes of `claims`, or says the opposite.

    Codes: `negation_added`, `negation_dropped`, `hedge_dropped`, `modality_dropped`, `modality_stronger`,
    `plan_as_done`. A sentence made of verbatim parts is only asked for the last one: its cuts are law 3's matter.
    """
    quotes = "\n".join(claim.quote for claim in claims)
    told = "\n".join(map(_attributed, claims))
    own = _UNDATED.sub("", sentence)
    reasons = [] if _verbatim(sentence, quotes) else [r for pair in _pairs(own, told) for r in _compare(pair)]
    if claims and all(claim.status == "planned" for claim in claims) and not _open(sentence):
        reasons.append("plan_as_done: the evidence is of a plan, and the sentence has no word of one")
    return list(dict.fromkeys(reasons))


_UNDATED = re.compile(r" \[(?:date|year) not (?:known|stated)\]")
"""The program's own words, which deny nothing of what is told."""
_SAID_ALOUD = re.compile(
    r"\b(?:I|we|let me|allow me)(?: (?:want|wish|would(?: also)? like|have|am able|can|must|should)(?: to)?| to)?"
    r"(?: (?:also|only|once again|again|here|first))*"
    r" (?:note|say|stress|emphasi[sz]e|point out|mention|add|recall|remind you|repeat|tell you|inform you|highlight)"
    r"(?: here| once again| again)? that\b",
    re.IGNORECASE,
)
_OWN_VIEW = re.compile(
    r"\b(?:I|we) (?:also |firmly |still |do )?(?:think|believe)(?: that)?\b|\bin (?:my|our) (?:view|opinion)\b,?",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(I|we) (?:would|should|['’]d)(?: also| once again| again)? like(?: once again| again| also)? to"
    r"(?= (?:thank|congratulate|express|welcome|wish|extend|convey|assure|greet|commend|praise)\b)",
    re.IGNORECASE,
)
"""Who "would like to thank" somebody thanks him."""
_VIEWS = ("position", "judgment", "forecast")


def _attributed(claim: Claim) -> str:
    """The quote without what a frame says in its place: "I want to note that"; of a view, "we believe"."""
    if claim.speaker is None:
        return claim.quote
    quote = _WISHED.sub(r"\1", _SAID_ALOUD.sub("", claim.quote))
    return _OWN_VIEW.sub("", quote) if claim.kind in _VIEWS else quote


def changed_assertion(before: str, after: str) -> list[str]:
    """How an edit changed the wording of a sentence: the words of each kind that came or went.

    Codes: `negation_changed`, `modality_changed`, `hedge_changed`, `contrast_changed`.
    """
    kinds = (("negation", _negative), ("modality", w.modals), ("hedge", w.hedges), ("contrast", w.contrasts))
    changes = ((name, _texts(find, before) ^ _texts(find, after)) for name, find in kinds)
    return [f"{name}_changed: {', '.join(sorted(changed))}" for name, changed in changes if changed]


class _Pair(NamedTuple):
    """A clause of the sentence and the clause of the quotes that it retells."""

    mine: str
    source: str
    likeness: float
    """Shared content words by those of the longer clause, 0 to 1."""


_CLAUSE = re.compile(r"[.;!?。；\n]+|:(?=\s)|,?\s+(?=but\b)|,\s+(?=and\b|yet\b|while\b|which\b|who\b|although\b)")
_SENTENCE = re.compile(r"[.!?。\n]+")
_RETOLD = 0.6
"""Share of the shorter clause's content words from which two clauses tell the same."""
_EDITED = 0.8
"""Likeness from which a clause is the other one edited, so that every word of a kind must still be there."""
_SURE = frozenset(("will", "'ll", "won't", "must", "shall", "将", "будет", "будут"))


def _verbatim(sentence: str, quotes: str) -> bool:
    flat = " ".join(quotes.split())
    parts = [" ".join(part.split()).strip(" \"'“”‘’«».") for part in re.split(r"\[[^\[\]]*\]|…", sentence)]
    return all(part in flat for part in parts)


def _pairs(sentence: str, quotes: str) -> Iterator[_Pair]:
    """Clauses with what they retell; whole sentences too, but only where one is the other edited."""
    yield from _aligned(sentence, quotes, _CLAUSE)
    yield from (pair for pair in _aligned(sentence, quotes, _SENTENCE) if pair.likeness >= _EDITED)


def _aligned(sentence: str, quotes: str, edge: re.Pattern[str]) -> Iterator[_Pair]:
    sources = [(source, _stems(source)) for source in edge.split(quotes)]
    for clause in edge.split(sentence):
        mine = _stems(clause)
        shared = [(len(mine & theirs), -len(theirs), source) for source, theirs in sources]
        count, size, source = max(shared, default=(0, 0, ""))
        if count >= 2 and count >= _RETOLD * min(len(mine), -size):
            yield _Pair(clause, source, count / max(len(mine), -size))


def _compare(pair: _Pair) -> Iterator[str]:
    mine, source = pair.mine, pair.source
    allowed = len(_negative(source)) if pair.likeness >= _EDITED else bool(_negative(source)) * len(mine)
    if len(_negations(mine)) > allowed:
        yield f"negation_added: {_negations(mine)[0].text!r} is not in the quote"
    if lost := _lost(pair, _negative, _negative(mine)):
        yield f"negation_dropped: the quote has {lost!r}"
    if lost := _lost(pair, w.hedges, [*w.hedges(mine), *_unsure(mine)]):
        yield f"hedge_dropped: the quote has {lost!r}"
    if lost := _lost(pair, w.modals, [*w.modals(mine), *w.plans(mine), *w.hedges(mine), *w.conditions(mine)]):
        yield f"modality_dropped: the quote has {lost!r}"
    if len(_sure(mine)) > len(_sure(source)) and len(_unsure(source)) > len(_unsure(mine)):
        yield f"modality_stronger: the quote has {_unsure(source)[0].text!r}"


def _lost(pair: _Pair, find: Callable[[str], list[w.Word]], instead: Sequence[w.Word]) -> str | None:
    """A word of the kind that the source has and the sentence lacks, with nothing `instead` of it.

    Where one is the other edited, there are as many words of the kind in both; else the word counts if the sentence
    has what it governs.
    """
    there, here = find(pair.source), find(pair.mine)
    if pair.likeness >= _EDITED:
        lost = Counter(_plain(word.text) for word in there) - Counter(_plain(word.text) for word in here)
        return next(iter(lost), None) if len(here) < len(there) else None
    told = _stems(pair.mine)
    weighty = (word.text for word in there if _first_stems(pair.source[word.end :]) & told)
    return next(weighty, None) if not instead else None


def _first_stems(text: str) -> set[str]:
    """What a word governs first: the verb, past an adverb."""
    return set(_ordered_stems(re.sub(r"\w+ly\b", "", text[:100]))[:1])


def _open(sentence: str) -> bool:
    """True if the sentence tells of something not done."""
    return bool(w.modals(sentence) or w.plans(sentence) or w.conditions(sentence) or _GOAL.search(sentence))


_GOAL = re.compile(r"\b(?:goals?|objectives?)\b", re.IGNORECASE)


def _sure(text: str) -> list[w.Word]:
    return [word for word in w.modals(text) if _plain(word.text) in _SURE]


def _unsure(text: str) -> list[w.Word]:
    return [word for word in w.modals(text) if _plain(word.text) not in _SURE]


def _negative(text: str) -> list[w.Word]:
    return sorted([*_negations(text), *w.denials(text)], key=lambda word: word.start)


def _negations(text: str) -> list[w.Word]:
    """But for "not only": "not only for Laos but for Nepal" and "for Laos and for Nepal" deny nothing."""
    return [word for word in w.negations(text) if not _ONLY.match(text, word.end)]


_ONLY = re.compile(r"\s+only\b")


def _texts(find: Callable[[str], list[w.Word]], text: str) -> set[str]:
    return {_plain(word.text) for word in find(text)}


def _plain(word: str) -> str:
    return " ".join(word.lower().replace("’", "'").split())


def _stems(text: str) -> set[str]:
    return set(_ordered_stems(text))


@lru_cache(maxsize=4096)
def _ordered_stems(text: str) -> tuple[str, ...]:
    """Content words, roughly stemmed: enough to see "visited" in "visits". Kept, because a quote carries many
    sentences."""
    return tuple(_stem(word.text.lower()) for word in w.words(text) if word.text.lower() not in STOPWORDS)


def _stem(word: str) -> str:
    word = re.sub(r"['’]s$", "", word)
    return re.sub(r"(?:ing|ed|es|s|e|ly|ion|ions)$", "", word) if len(word) > 4 else word

"""How a sentence says it: negation, modality, hedges and status, against the quotes or against an earlier wording.

Words are compared through what they govern: the content words that follow in the clause. A quote's "not" that governs
words which the sentence does not use says nothing about the sentence.
"""

import re
from collections.abc import Callable, Sequence

from briefing.evidence import words as w
from briefing.evidence.lexicon import STOPWORDS
from briefing.records import Claim

_SURE = ("will", "'ll", "’ll", "won't", "won’t", "must", "shall", "将", "будет", "будут")


def check_wording(sentence: str, claims: Sequence[Claim]) -> list[str]:
    """Reasons why `sentence` is put more strongly or otherwise than the quotes of `claims`.

    Codes: `negation_added`, `negation_dropped`, `hedge_dropped`, `modality_dropped`, `modality_stronger`,
    `plan_as_done`.
    """
    quotes = "\n".join(claim.quote for claim in claims)
    if not claims:
        return []
    reasons = [] if _verbatim(sentence, quotes) else list(_against(sentence, quotes))
    if all(claim.status == "planned" for claim in claims) and not _open(sentence):
        reasons.append("plan_as_done: all evidence is of a plan, and the sentence has no word of one")
    return reasons


def changed_wording(before: str, after: str) -> list[str]:
    """How an edit changed the wording of a sentence: the words of each kind that came or went.

    Codes: `negation_changed`, `modality_changed`, `hedge_changed`, `contrast_changed`.
    """
    return [
        f"{name}_changed: {sorted(_texts(find, before) ^ _texts(find, after))}"
        for name, find in (
            ("negation", _negative), ("modality", w.modals), ("hedge", w.hedges), ("contrast", w.contrasts),
        )
        if _texts(find, before) != _texts(find, after)
    ]  # fmt: skip


def _against(sentence: str, quotes: str) -> list[str]:
    mine = _stems(sentence)
    reasons = []
    if _negative(sentence) and not _negative(quotes):
        reasons.append(f"negation_added: {_negative(sentence)[0].text!r} is in no quote")
    if not _negative(sentence) and (word := _governing(quotes, w.negations, mine)):
        reasons.append(f"negation_dropped: the quote has {word.text!r}")
    if not w.hedges(sentence) and not _open(sentence) and (word := _governing(quotes, w.hedges, mine)):
        reasons.append(f"hedge_dropped: the quote has {word.text.strip()!r}")
    if not _open(sentence) and not w.hedges(sentence) and (word := _governing(quotes, w.modals, mine)):
        reasons.append(f"modality_dropped: the quote has {word.text!r}")
    if _sure(sentence) and w.modals(quotes) and not _sure(quotes):
        reasons.append(f"modality_stronger: the quotes have only {w.modals(quotes)[0].text!r}")
    return reasons


def _verbatim(sentence: str, quotes: str) -> bool:
    """True if the sentence is made of the quotes' own words, in parts: what it leaves out is law 3's matter."""
    flat = " ".join(quotes.split())
    parts = [" ".join(part.split()).strip(" \"'“”‘’«».") for part in re.split(r"\[[^\[\]]*\]|…", sentence)]
    return all(part in flat for part in parts if part)


def _open(sentence: str) -> bool:
    """True if the sentence tells of something not done."""
    return bool(w.modals(sentence) or w.plans(sentence) or w.conditions(sentence))


def _sure(text: str) -> bool:
    return any(word.text.lower() in _SURE for word in w.modals(text))


def _negative(text: str) -> list[w.Word]:
    return sorted([*w.negations(text), *w.denials(text)], key=lambda word: word.start)


def _texts(find: Callable[[str], list[w.Word]], text: str) -> set[str]:
    return {" ".join(word.text.lower().replace("’", "'").split()) for word in find(text)}


def _governing(quotes: str, find: Callable[[str], list[w.Word]], mine: set[str]) -> w.Word | None:
    """The first word of the quotes of a kind whose governed words are mostly the sentence's too."""
    for word in find(quotes):
        governed = _governed(quotes, word)
        if governed and len(governed & mine) >= max(1, (2 * len(governed) + 2) // 3):
            return word
    return None


def _governed(text: str, word: w.Word) -> set[str]:
    """The stems of the three content words that follow in the clause."""
    clause = re.split(r"[.;!?。；]", text[word.end : word.end + 120])[0]
    return set(list(_ordered_stems(clause))[:3])


def _stems(text: str) -> set[str]:
    return set(_ordered_stems(text))


def _ordered_stems(text: str) -> list[str]:
    return [_stem(word.text.lower()) for word in w.words(text) if word.text.lower() not in STOPWORDS]


def _stem(word: str) -> str:
    """Rough: enough to see "visited" in "visits"."""
    word = re.sub(r"['’]s$", "", word)
    return re.sub(r"(?:ing|ed|es|s|e|ly|ion|ions)$", "", word) if len(word) > 4 else word

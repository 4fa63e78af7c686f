"""What a model's sentence changes of its quote's very words: one told twice, two sides exchanged, a part made the
whole, a condition or "said that" lost.

Rules of English about form. Invariant: another wording is no change; only what stands among the quote's own words is
looked at, and a condition only where the sentence keeps what depends on it.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.evidence.quoted import outside_marks
from briefing.evidence.stories import content_words


def changed(text: str, quotes: Sequence[str], known: str, *, judged: bool = False) -> list[str]:
    """Reasons, each `code: words`. `known`: all words of the evidence; `judged`: a judgment of the briefing's own."""
    plain = re.sub(r"[\[\]]", "", text)
    sentences = [sentence for quote in quotes for sentence in _SENTENCES.split(quote)]
    return [
        *_doubled(plain, known),
        *(reason for sentence in sentences for reason in _speech_lost(plain, sentence)),
        *(reason for sentence in sentences for reason in _exchanged(plain, sentence)),
        *(reason for sentence in sentences for reason in _made_whole(plain, sentence)),
        *(reason for sentence in (() if judged else sentences) for reason in _unconditional(plain, sentence)),
    ]


_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


# --- a word twice -----------------------------------------------------------------------------------------------------

_TWICE = re.compile(r"\b(\w{2,}) \1\b", re.IGNORECASE)
_MAY_REPEAT = frozenset(("that", "had", "very", "so", "many"))


def _doubled(text: str, known: str) -> Iterator[str]:
    """ "Western Western", where the evidence has no such pair."""
    for found in _TWICE.finditer(text):
        if found[1].lower() not in _MAY_REPEAT and found[0].lower() not in known.lower():
            yield f"doubled: {found[0]!r}"


# --- "said that" lost -------------------------------------------------------------------------------------------------

_STATED = re.compile(
    r" (?:sa(?:id|ys)|argue[ds]|claim(?:ed|s)|stat(?:ed|es)|t(?:old|ells) \w+|not(?:ed|es)|warn(?:ed|s)|add(?:ed|s)|"
    r"believe[ds]?|insist(?:ed|s)|stress(?:ed|es)|hope[ds]?|fear(?:ed|s)?)(?: that)? "
)


def _speech_lost(text: str, quote: str) -> Iterator[str]:
    """Who says it runs straight into what is said."""
    for verb in _STATED.finditer(quote):
        before, behind = quote[: verb.start()].split()[-2:], quote[verb.end() :].split()[:2]
        if len(before) == len(behind) == 2 and " ".join([*before, *behind]) in text:
            yield f"speech_dropped: {verb[0].strip()!r} is left out before {' '.join(behind)!r}"


# --- two sides exchanged ----------------------------------------------------------------------------------------------

_RATHER = re.compile(r"\b(\w+),? (?:rather than|instead of) (?:(?:an?|the|its|his|her|their) )?(\w+)", re.IGNORECASE)


def _exchanged(text: str, quote: str) -> Iterator[str]:
    """ "A friendship rather than a weakness", of a weakness rather than a friendship."""
    told = {(found[1].lower(), found[2].lower()): found[0] for found in _RATHER.finditer(text)}
    for found in _RATHER.finditer(quote) if told else ():
        if words := told.get((found[2].lower(), found[1].lower())):
            yield f"sides_exchanged: {words!r} stands where the quote has {found[0]!r}"


# --- a part made the whole --------------------------------------------------------------------------------------------

_A_PART = re.compile(
    r"\b(?:[Ss]ome|certain|several|a number of|a few|part of the) (?P<them>[A-Za-z][\w-]+ [a-z-]{3,}s)\b"
)
_PARTLY = r"\b(?:some|certain|several|few|number|part|many|most|such|those|these|among|one|two|three) (?:[\w-]+ ){0,3}"


def _made_whole(text: str, quote: str) -> Iterator[str]:
    """ "Western countries", of a quote that has "some Western countries"."""
    for found in _A_PART.finditer(quote):
        them = re.escape(found["them"])
        if re.search(rf"\b{them}\b", text) and not re.search(rf"(?i:{_PARTLY}){them}\b", text):
            yield f"part_made_whole: the quote has {found[0]!r}"


# --- a condition lost -------------------------------------------------------------------------------------------------

_IF = re.compile(
    r"(?<!\bas )(?<!\beven )(?<!\bonly )(?<!\bwhat )\b(?:if|unless|provided that|providing that|as long as|"
    r"on condition(?! of anonymity)|in case|in the event|subject to)\b(?! (?:not|any|necessary|possible|ever|only)\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask\w*|know\w*|knew|see|sees|seen|wonder\w*|doubt\w*|sure|unclear|clear|say|said|decide\w*|check\w*|"
    r"question\w*|find out|tell) $",
    re.IGNORECASE,
)
"""Behind them "if" means "whether"."""
_DEPENDS = re.compile(
    r"\b(?:if|unless|should|provided|providing|as long as|condition\w*|in case|in the event|subject to|depend\w*|when|"
    r"once|until|without|contingent|were|where|assuming|would|whether|after|with)\b",
    re.IGNORECASE,
)
_KEPT = 0.6
"""Share of a main clause's words by which it is told."""


def _unconditional(text: str, quote: str) -> Iterator[str]:
    """The main clause is told as if nothing were needed for it."""
    if _DEPENDS.search(text):
        return
    mine = content_words(text)
    for found in _IF.finditer(outside_marks(quote)):
        main = content_words(_main_clause(quote, found.start()))
        if not _ASKED.search(quote[: found.start()]) and len(main) >= 3 and len(main & mine) >= _KEPT * len(main):
            yield f"condition_dropped: {' '.join(quote[found.start() :].split()[:6])!r} is left out"


def _main_clause(quote: str, at: int) -> str:
    """What stands before a condition, back to the clause's beginning; of one that leads, what is behind its comma."""
    before = re.split(r"[,;:–—]\s|\b(?:and|but|while)\b", quote[:at])[-1]
    if len(before.split()) > 1:
        return before
    return re.split(r"[;:–—]\s", quote[at:].partition(", ")[2])[0]

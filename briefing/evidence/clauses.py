"""The clauses of a sentence, and where one may be cut off.

A unit is an independent clause: it begins after a semicolon, or where a comma and a conjunction are followed by a
subject and a finite verb of its own. Nothing in one unit depends on another, but for contrasts and for what is
denied.
"""

import re

from briefing.evidence.lexicon import CLAUSE_STARTERS, DANGLING, OFFICES, PARTICIPLES, SPEECH_VERBS
from briefing.evidence.words import Word, words
from briefing.records import Span

_CJK = "\u4e00-\u9fff"
_JOINT = re.compile(r";\s*|,\s+(?:and|or|so|but|yet|nor)\s+(?=\S)|；|，(?:而|但|并且)?")
_SUBJECT = re.compile(
    r"(?:it|he|she|they|we|you|i|there|this|that|these|those|the|an?|its|his|her|their|our|my|some|many|most|both|"
    r"all|each"
    r"|no|none|few|several|such|one|two|three|another|other)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|met|said|"
    r"took|went"
    r"|came|gave|held|told|saw|made|began|became|led|left|lost|won|sent|put|set|cut|hit|fell|rose|grew|kept|found|"
    r"got|ran"
    r"|spoke|wrote|brought|built|bought|sold|paid|stood|felt|knew|thought|drew|drove|fought|broke|chose|showed|"
    r"[a-z]{2,}ed"
    r"|(?<!of )(?<!with )(?<!in )(?<!the )(?<!and )(?<!to )[a-z]{3,}[^s\W]s)\b|['’](?:s|re|ll|ve)\b"
)
_AFTER_EDGE = re.compile(
    r"(?:[,;:–—()\"“”«»‘’…，；：、。]|"
    r"(?:^|\W)(?:что|чтобы|будто|и|а|но|или|когда|если|где|пока|хотя|при этом|также|в то же время|тем не менее|"
    r"между тем|вместе с тем|кроме того|однако|так)|"
    r"(?:^|\W)(?:that|whether|and|or|but|so|after|before|because|since|as|when|while|where|which"
    r"|although|though|if|unless|until))\s*$",
    re.IGNORECASE,
)
_BEFORE_EDGE = re.compile(r"\s*[,;:.!?–—()\"“”«»’…，；：。！？]")
_NEAR = 80
"""Characters that are looked at beside a cut."""


def units(sentence: str) -> list[Span]:
    """The independent clauses, as spans that cover the sentence."""
    starts = [0]
    for joint in _JOINT.finditer(sentence):
        rest = sentence[joint.end() : joint.end() + 400]
        if joint.group().lstrip()[0] in ";；" or _independent(rest):
            starts.append(joint.start() + 1)
    return [Span(*pair) for pair in zip(starts, [*starts[1:], max(len(sentence), 1)], strict=True)]


def may_end(kept: str, gone: str) -> bool:
    """True if a printed part that ends with `kept` may end there, with `gone` cut after it."""
    before, after = words(kept[-_NEAR:]), words(gone[:_NEAR])
    if _BEFORE_EDGE.match(gone) or not after:
        return True
    if before and before[-1].text.lower() in DANGLING:
        return False
    first = after[0].text.lower()
    reduced = gone.rstrip().endswith((",", ";", "–", "—")) and (first.endswith("ed") or first in PARTICIPLES)
    return first in CLAUSE_STARTERS or first.endswith("ing") or reduced or kept.rstrip()[-1:] in ",;:.!?)–—”»"


def may_begin(gone: str, kept: str) -> bool:
    """True if a printed part may begin with `kept`, with `gone` cut before it: not "the son of" before a name."""
    last, first = words(gone[-_NEAR:]), words(kept[:_NEAR])
    if not last or not first or _AFTER_EDGE.search(gone[-_NEAR:]):
        return True
    return _opens(kept, first[0]) or _closes(last[-1], first[0])


def _independent(rest: str) -> bool:
    """True if a clause with its own subject and finite verb begins here."""
    clause = re.split(r"[;,]", rest, maxsplit=1)[0]
    if re.match(rf"[{_CJK}]", clause):
        return True
    subject = _SUBJECT.match(clause) or clause[:1].isupper()
    return bool(subject) and bool(_FINITE.search(clause, 1))


def _opens(kept: str, first: Word) -> bool:
    return kept[:1] in '“"«‘' or first.text.lower() in ("and", "but", "or")


def _closes(last: Word, first: Word) -> bool:
    """After a verb of saying without "that", and between a title and its name."""
    return last.text.lower() in SPEECH_VERBS or (first.text[0].isupper() and last.text.lower() in OFFICES)

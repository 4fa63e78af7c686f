"""What a sentence asserts: its main clause, whose verb alone tells whether something is done or lies ahead.

"They signed a treaty that will last", "He met the envoy, who said that ties will grow": done both. A clause that hangs
on a noun, and what somebody says in one, is no plan of the main clause. A verb of saying or agreeing asserts what
follows it ("They agreed that a plant will be built"), so such a clause is not parted from it.

Invariant: a main clause is given only if its verb is surely finite and of the past; elsewhere None.
"""

import re

from briefing.evidence.lexicon import SPEECH_VERBS
from briefing.evidence.words import words

_RELATIVE = r"(?:(?:along|under|in|by|with|for|of|at|on|to|through|from|during) )?(?:which|who|whom|whose|where)"
_ASIDE = re.compile(rf", {_RELATIVE}\b[^,;]*,(?! (?:which|who|and|but)\b)")
""" "Putin, who will visit Delhi in May, met Modi"."""
_BEHIND = re.compile(
    rf",? {_RELATIVE}\b|(?<!\bso) that (?:will|shall|would|could|may|might|(?:is|are) (?:to|due|set|expected))\b"
    r"|, (?:saying|adding|noting|stressing|emphasi[sz]ing|insisting|promising|expecting)\b"
)
_LEADING = re.compile(
    r"^(?:After|Before|Since|When|While|As|If|Once|Although|Though|Because|Until|Unless)\b[^,]*(?:, |$)"
)
_INNER = re.compile(r"\b(?:that|what|whether|how|why)\b.*$")
"""A clause inside the main one; its verb is not the main one."""
_INTENDED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|want(?:s|ed)?|decide(?:s|d)?|offer(?:s|ed)?|ask(?:s|ed)?|aim(?:s|ed)?|"
    r"request(?:s|ed)?|undert[ao]\w+|s(?:eeks?|ought)|paved?|hope|expect|promise|pledge|vow|agree|say|propose)\b"
)
"""Verbs whose object may be ahead."""
_OBJECT = r"(?=(?:an?|the|his|her|its|their|our|my|two|three|four|five|several|many|new|more|some|such|[A-Z\d“\"$€«]))"
_ATTRIBUTE = (
    r"(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bour )(?<!\bof )"
    r"(?<!\bfor )(?<!\bby )(?<!\bwith )(?<!\bin )(?<!\bfrom )(?<!\bnewly )(?<!\bto )(?<!-)"
)
_EARLIER = r"(?:\w+ly |now |already |also |just )?"
_FINITE = re.compile(
    r"\b(?:went|took|gave|came|began|became|grew|fell|rose|spoke|saw|wrote|drew|flew|chose|broke|withdrew|did)\b"
    r"|\b(?:was|were) (?!to\b|expected|planned|due|set|scheduled|slated|going|supposed|meant)"
    rf"|\b(?:has|have|had) {_EARLIER}(?:\w+ed\b|begun|sold|built|bought|put|made|met|held|won)"
    r"|\b(?:arrived|travell?ed|returned|landed|sailed) (?:in|at|to|from|for|on)\b"
    r"|\bmet with\b|\bleft (?:for|the|[A-Z])"
    rf"|{_ATTRIBUTE}\b(?:met|held|made|built|bought|sold|sent|brought|put|won|lost|led|paid|found|struck|cut|hit|laid|"
    rf"[a-z]{{2,}}ed) {_OBJECT}"
    rf"|{_ATTRIBUTE}\b(?:held|signed|opened|launched|completed|built|bought|sold|sent|delivered|shipped) "
    r"(?!(?:by|in|on|at|between|with|for|from|to|under|last|this|earlier|during|since|and|or|off|up|as|more|less|over|"
    r"until)\b)[a-z]"
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|does|do|can|cannot|must|should|needs?|remains?|wants?|continues?)\b"
    r"(?! (?:\w+ly |now )?\w+ed\b)"
)


def past_main_clause(text: str) -> str | None:
    """The main clause of an English sentence without what hangs on it, if it tells of the past; else None."""
    whole = without_asides(_LEADING.sub("", text))
    main = _BEHIND.split(whole, maxsplit=1)[0]
    if main == text or _INTENDED.search(main) or _PRESENT.search(main) or says(main):
        return None
    return main if _FINITE.search(_INNER.sub("", main)) else None


def without_asides(text: str) -> str:
    """Without clauses between commas: "Putin, who will visit Delhi in May, met Modi"."""
    return _ASIDE.sub(",", text)


def says(text: str) -> bool:
    """True if somebody says or thinks something in it."""
    return any(word.text.lower() in SPEECH_VERBS for word in words(text))

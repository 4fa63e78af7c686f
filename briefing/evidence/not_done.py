"""What the past tense tells as not done, or only as due: "did not sign", "no contract was signed", "was to open".

Rules of English. Invariant: only the first verb of the main clause counts, and one negation of it.
"""

import re

from briefing.evidence.main_clause import without_asides

PAST = re.compile(
    r"\b(?:was|were|had|did|met|held|said|told|made|took|gave|went|came|began|became|grew|fell|rose|led|"
    r"sent|put|hit|won|"
    r"lost|left|paid|spoke|saw|signed|bought|sold|built|brought|broke|chose|drew|flew|lent|sank|spent|struck|"
    r"withdrew|wrote|[a-z]{2,}ed(?!-)|(?:has|have) (?:\w+ly )?(?:\w+ed|been|become|made|"
    r"begun|grown|fallen|risen|"
    r"given|taken|come|gone|seen|held|met|put|chosen|sold|built|bought|sent|led|paid|shown|won|lost))\b"
)


def is_undone(text: str) -> bool:
    """It tells that something was not done: its first verb of the past is denied, by no second negation, for good."""
    main = _HANGING.split(without_asides(text), maxsplit=1)[0]
    if _NOBODY.match(main) and PAST.search(main):
        return True
    denied, past = _UNDONE.search(main), PAST.search(main)
    return bool(denied and past and denied.start() <= past.start() and not _LEADS_IN.match(main))


def was_to(text: str) -> bool:
    """Its one verb of the past says what was due then: "the two sides were to sign in May" tells not that they did."""
    main = _LEADS_IN.sub("", _HANGING.split(without_asides(text), maxsplit=1)[0])
    due, past = _WAS_TO.search(main), PAST.search(main)
    return bool(due and past and due.start() == past.start() and not PAST.search(main, due.end()))


_WAS_TO = re.compile(
    r"\b(?:was|were) to (?!(?:the|an?|his|her|its|their|my|our|your|this|that|blame|have|"
    r"be (?:seen|found|expected))\b)[a-z]+\b"
)
_UNDONE = re.compile(
    r"\b(?:(?:did|has|have|had|was|were)(?: not|n[’']t)|never)\b(?! (?:only|just|merely|simply|least|necessarily|"
    r"rule|exclude|deny|den(?:y|ied)|hid|hide|hesitate|stop|without|an?|the|in|at|for|to)\b)(?!.*\b(?:until|till|before)\b)"
)
_NOBODY = re.compile(
    r"(?:No(?! (?:less|fewer|more|longer|doubt|sooner|wonder|matter)\b)(?: one)?|Nobody|Nothing|None|Neither) [^,;]*?"
    r"\b(?:was|were|has|have|had|[a-z]+ed|met|made|bought|sold|came|took|gave|held|won)\b"
)
_HANGING = re.compile(r",? (?:which|who|whom|whose|where)\b| that (?=(?:ha[sd]|have|did|was|were)(?:n[’']t)?\b)")
"""A clause that hangs on a noun begins."""
_LEADS_IN = re.compile(r"(?:After|Before|Since|When|While|As|If|Once|Although|Though|Because|Until|Unless)\b[^,]*, ")
"""A clause before the main one, whose verb may be the first."""

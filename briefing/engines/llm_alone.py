"""Whether a model's sentence can be read alone: it has a verb, names what it speaks of, doesn't speak from the scene.

Rules of English form; what is in quotation marks is the source's own.
"""

import re

from briefing.engines.verbs import has_verb
from briefing.evidence.quoted import outside_marks, unclosed


def not_a_sentence(text: str) -> list[str]:
    """Nothing is stated, it is shouted, or it is the half of something."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) >= _ENOUGH and sum(letter.isupper() for letter in letters) > _SHOUTED * len(letters):
        return ["capitals: no sentence is written so"]
    if unclosed(text):
        return ["unclosed: a quotation mark or a bracket is left open"]
    if end := _UNENDED.search(text):
        return [f"unended: it breaks off at {end[1]!r}"]
    if found := _BROKEN.search(text):
        return [f"broken: no sentence has {found[0]!r}"]
    brief = len(text.split()) <= _BRIEF and bool(letters) and letters[-1].isascii()
    stated = has_verb(text) and not (brief and not _SHORT_VERB.search(text))
    return [] if stated else ["no_verb: nothing is stated"]


_DETERMINER = r"(?:a|an|the|its|their|our|my|your|every)"
_JOINER = r"(?:and|or|but|nor|because|although|unless|than|which|whose)"
_VERB = r"(?:is|are|was|were|has|have|had|would|could)"
_UNENDED = re.compile(rf"([,;:]|\b(?:{_DETERMINER}|{_JOINER}|into|between|among|during|despite|very))[\s.!?\"”’»]*$")
_BROKEN = re.compile(
    rf"\b(?:{_DETERMINER} (?:of|to|from|for|with|by|at|into|he|she|they|we|{_DETERMINER}|{_JOINER}|{_VERB})"
    rf"|{_VERB} (?:is|are|was|were|would|could)|(?:and|or|but) (?:and|or))\b(?![-‐'’])"
)
"""Words that never stand side by side, however a sentence is built."""
_ENOUGH = 12
_SHOUTED = 0.7
_BRIEF = 4
"""Words up to which a heading passes for a sentence."""
_SHORT_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|not|began|rose|fell|grew|"
    r"met|won|"
    r"lost|held|went|came|said|sent|built|bought|sold|took|made|gave|left|hit|cut|read|put|set|ran|saw|paid|"
    r"led|stood|fled|kept|spoke|[a-z]{2,}(?:ed|[^s]s))\b"
)


def on_the_scene(text: str, *, strictly: bool) -> list[str]:
    """ "Today" and "yesterday"; `strictly`: "now" and "this year" too, which only an article's own date explains."""
    found = (_ANY_RELATIVE if strictly else _RELATIVE_DAY).search(outside_marks(text))
    return [f"on_the_scene: {found[0]!r} says nothing to a later reader"] if found else []


_DAYS = "today|tonight|yesterday|tomorrow"
_RELATIVE_DAY = re.compile(rf"\b(?:{_DAYS})\b", re.IGNORECASE)
_ANY_RELATIVE = re.compile(
    rf"\b(?:{_DAYS}|nowadays|currently|at present|to date|(?<!until )(?<!by )now|"
    r"(?:this|last|next) (?:week|month|year|spring|summer|autumn|fall|winter|\w+day))\b",
    re.IGNORECASE,
)


def leans(text: str) -> list[str]:
    """It begins with what only the sentence before explains, or is a courtesy between two speakers."""
    found = _LEANING.match(text) or _COURTESY.match(text)
    return [f"not_alone: it begins with {found[1]!r}"] if found else []


_COURTESY = re.compile(
    r"[\s\"“‘(\[]*("
    r"(?:Mr|Madam) (?:President|Prime Minister|Chairman|Minister|Ambassador|Secretary),"
    r"|(?:[Dd]ear )?(?:[Cc]olleagues|[Ff]riends|[Ll]adies and gentlemen),|Your Excellency,|Let me|Allow me"
    r"|(?:[Ii]t (?:is|was)|[Ww]hat) a (?:great )?(?:pleasure|honou?r) to"
    r"|(?:I am|I’m|I'm|We are) (?:very |so )?(?:glad|pleased|happy|delighted|grateful) (?:to|for|that you)"
    r"|(?:I|We) (?:would like|want|wish) (?:once again )?to (?:thank|welcome|congratulate|begin|express (?:my|our))\b"
    r"|(?:I|We) (?:thank|welcome|wish) (?:you|everyone|all)\b"
    r")"
)


_LEANING = re.compile(
    r"[\s\"“‘(\[]*("
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ss]o|[Aa]nd|[Bb]ut|[Tt]hen|[Hh]owever|[Mm]eanwhile|"
    r"[Mm]oreover|"
    r"[Ff]urthermore|[Tt]herefore|[Tt]hus|[Nn]evertheless|[Ss]imultaneously|[Ss]econdly|[Tt]hirdly|[Ff]inally|"
    r"[Uu]ltimately)\b"
    r"(?!['’]s \w+ed\b)"
    r"|[Ii]t(?! (?:is|was|will be|remains|seems|appears) (?:\w+ )?(?:likely|unlikely|certain|\w+ (?:that|to|for)\b))\b"
    r"|(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]hat)\b(?! (?:year|month|week))"
    r"|[Bb]oth (?:leaders|sides|countries|nations|presidents|parties|of)\b"
    r"|[Tt]he (?:two|three|pair|former|latter|same|other)\b(?! (?:of|[A-Z]))"
    r"|[Oo]n the (?:one|other) hand|[Ii]n th(?:is|at|ese|ose) \w+|[Ff]irst,|[Ss]econd,|[Tt]hird,|[Oo]f course"
    r"|[Ii]n addition|[Yy]ou\b|[Ff]or (?:example|instance)\b|[Aa]s a result\b(?! of)|[Oo]n the same\b"
    r"|[Aa]fter (?:that|this)\b|[Ss]peaking (?:of|about)\b|[Ii]mportantly\b|[Nn]ow\b"
    r"|[Ww]hat[’']s more|[Aa]s for|[Dd]espite th(?:is|at)|[Tt]hroughout these|[Ff]or (?:his|her|its|their) part"
    r")"
)

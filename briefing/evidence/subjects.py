"""The subject of a verb of saying: which of the words beside it are the noun phrase that speaks.

"Exports fell, but Mr Berg" said: Mr Berg did. Invariant: what is returned is a part of the words given, without a
finite verb of its own; an empty string where no such part speaks, as in "its claims".
"""

import re

_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may(?! \d)|might|should|must|do|does|did|fell|rose|went|"
    r"came|took|gave|grew|began|became|knew|seem(?:s|ed)?)(?:n['’]t)?\b|\b(?:can|won|don)['’]t\b|"
    r"[a-z]+ed (?:an?|the|his|her|its|their) |\b(?:comes|goes|follows|remains|means) |"
    r"^(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t) \w|^(?:which|who|whom|whose|that)\b"
)
"""Verbs that no participle can be mistaken for, and signs of a clause; the month of May is no verb."""
_ACTED = re.compile(r"\b[A-Z][\w’'-]+ (?:[a-z]+ed (?!by\b|in\b|at\b|from\b|with\b|on\b|for\b))")
"""A name and what it did: "David Holmes revealed one of"."""
_HOLDS = re.compile(r"\b[A-Z][\w’'-]+(?P<verb> (?:[a-z]+(?:s|ed)|found|thought|felt) that) ")
"""The words are another's, as he tells them: "Allen alleges that Hachette" vowed."""
_RELATIVE = re.compile(r",? (?:who|whom|whose|which|where|that) [^,]*(?:,|$)")
_WHO = re.compile(r"(?P<first>.*), who", re.DOTALL)
_DEALT = r"\b(?:[a-z]+ed|met|told|saw)(?: with)?"
_OBJECT = re.compile(rf"{_DEALT} (?P<whom>(?:[A-Z][\w’'-]*\.? )*[A-Z][\w’'-]+)$")
"""With whom somebody dealt, and who goes on: "Kim thanked Putin, who" said."""
_SHARED = re.compile(r"(?P<first>.*?),? (?:and|but|yet)$", re.DOTALL)
"""The verb is the second of one subject: "The bank raised its rate and"."""
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|our|your|my|any|such|false|these|those|of|for|by)$|[’']s$")
"""What follows is a noun: "to support their" claim."""
_CLAUSE = re.compile(
    r"(?:,? (?:but|and|while|after|because|as|though|although|when|before|since|that|if|whether)|"
    r",? (?:in|on|by|to|of) which| [–—]|[,;:])\s+"
)
_JOINING = re.compile(r"^(?:and |but )?(?:though|although|while|because|when|since) ", re.IGNORECASE)
_ADVERBS = re.compile(
    r"(?: (?:also|then|later|now|again|always|never|still|just|"
    r"(?!(?:ally|anomaly|assembly|family|monopoly|rally|reply|supply)\b)[a-z]+ly))+$"
)


def subject_before(words: str) -> str:
    """The subject among the `words` before a verb of saying; an empty string if the verb is none or has no subject."""
    words = _ADVERBS.sub("", words.strip(" ,"))
    if _DETERMINED.search(words):
        return ""
    if relative := _WHO.fullmatch(words):
        whom = _OBJECT.search(relative["first"])
        return (
            whom["whom"] if whom else "" if _acts(relative["first"]) or re.search(_DEALT, relative["first"]) else words
        )
    if shared := _SHARED.fullmatch(words):
        return _first(shared["first"]) if _acts(shared["first"]) else words
    if held := _HOLDS.search(words):
        return words[: held.start("verb")]
    ends = [0, *(found.end() for found in _CLAUSE.finditer(words))] if _acts(words) else [0]
    return next((_JOINING.sub("", words[end:]) for end in ends if not _acts(words[end:])), "")


def subject_behind(words: str) -> str:
    """The subject in the `words` behind the verb; an empty string if they are what is said."""
    words = _BESIDES.split(words)[0]
    return "" if _acts(words) else words


_BESIDES = re.compile(r", (?:\w+ing|even|as|while|when|although|because|during|after|before)\b")
"""Where what goes with the saying begins: "said Ada Lund, noting that"."""


def _acts(words: str) -> bool:
    """It has a verb of its own, outside of relative clauses."""
    bare = _RELATIVE.sub(" ", words)
    return bool(_FINITE.search(bare) or _ACTED.search(bare))


def _first(words: str) -> str:
    """The subject of the first verb: the words before it."""
    found = min((match.start() for match in (_FINITE.search(words), _ACTED.search(words)) if match), default=0)
    name = re.match(r"[A-Z][\w’'-]+(?= [a-z]+ed )", words[found:])
    return _ADVERBS.sub("", words[: found + (name.end() if name else 0)].strip(" ,"))

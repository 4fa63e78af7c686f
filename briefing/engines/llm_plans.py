"""Plans told as done in other words: "work began" on a quote that says "work will begin".

Rules of English. The gate compares clauses by their words; this looks at the verb that "will" governs, irregular forms
included.
"""

import re
from collections.abc import Sequence

from briefing.evidence.lexicon import STOPWORDS
from briefing.evidence.words import conditions, modals, plans, words

_CLAUSE = re.compile(r"[.;!?。；\n]+|,\s+(?=and\b|but\b|while\b|which\b|who\b|although\b)")


def told_as_done(text: str, quotes: Sequence[str]) -> str | None:
    """What a quote only plans, if a clause of `text` tells it without a word of planning: "began" for "will begin".

    The verb after "will", with its subject or its object, tells what is planned.
    """
    planned = [(quote, word) for quote in quotes for word in modals(quote)]
    if not planned:
        return None
    closed = [clause for clause in _CLAUSE.split(text) if not (modals(clause) or plans(clause) or conditions(clause))]
    told = {_verb(word.text) for clause in closed for word in words(clause)}
    for quote, word in planned:
        verb, *objects = [*_contents_of(_CLAUSE.split(quote[word.end :])[0]), ""][:2]
        subjects = _contents_of(_CLAUSE.split(quote[: word.start])[-1])[-1:]
        if verb in told and told & {*subjects, *objects}:
            return " ".join([word.text, *quote[word.end :].split()[:2]])
    return None


def _contents_of(clause: str) -> list[str]:
    return [_verb(word.text) for word in words(clause) if word.text.lower() not in STOPWORDS]


def _verb(word: str) -> str:
    """The word's stem, of irregular verbs the plain form."""
    word = word.lower()
    return _PLAIN_FORM.get(word) or re.sub(r"(?<=\w{3})(?:ing|ed|es|s|e)$", "", word)


_IRREGULAR = """
becom became become|begin began begun|break broke broken|bring brought|build built|buy bought|choos chose chosen
com came|deal dealt|draw drew drawn|driv drove driven|fall fell fallen|feel felt|fight fought|find found
fly flew flown|get got|giv gave given|go goes went gone|grow grew grown|hav has had|hear heard|hold held
keep kept|know knew known|lay laid|lead led|leav left|lend lent|los lost|mak made|meet met|pay paid
ris rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|show shown|sink sank sunk
speak spoke spoken|spend spent|stand stood|strik struck|tak took taken|teach taught|tell told|think thought
throw threw thrown|win won|withdraw withdrew withdrawn|writ wrote written
"""
_FORMS = [verb.split() for verb in re.split(r"[|\n]", _IRREGULAR.strip())]
_PLAIN_FORM = {past: plain for plain, *pasts in _FORMS for past in pasts}

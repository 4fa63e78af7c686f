"""Who is said to say it in a model's sentence: nobody who says nothing of it in the evidence.

Rules of English about form: a name before a verb of speech, and whose words the statement behind it has.
"""

import re
from collections.abc import Iterable, Sequence

from briefing.evidence.lexicon import OFFICES, SPEECH_VERBS
from briefing.evidence.names import Name, names
from briefing.evidence.stories import content_words
from briefing.records import Claim


def words_exchanged(text: str, claims: Sequence[Claim]) -> list[str]:
    """`owner_exchanged: ...` for a statement that has the words of one claim and is said by the owner of another."""
    named = names(f"x {text}") if len(claims) > 1 else []
    for verb in _STATES.finditer(text) if named else ():
        name = _before(verb.start(), named, text)
        told = content_words(_END.split(text[verb.end() :])[0]) - _words_of_names(text)
        if not name or len(told) < _FEWEST:
            continue
        shares = {claim.id: len(told & content_words(claim.quote)) / len(told) for claim in claims}
        own = [shares[claim.id] for claim in claims if _owns(name, claim)]
        if own and max(own) <= _HARDLY and max(shares.values()) >= _MOSTLY:
            return [f"owner_exchanged: {name!r} says something else in the evidence"]
    return []


_END = re.compile(r"[;:]\s|,? (?:while|whereas|but)\b")
_FEWEST, _HARDLY, _MOSTLY = 3, 0.25, 0.6
"""Words of a statement, and shares of them that a claim has."""


def _words_of_names(text: str) -> frozenset[str]:
    return content_words(" ".join(name.text for name in names(f"x {text}")))


def _owns(name: str, claim: Claim) -> bool:
    owners = [part for part in (claim.speaker, claim.speaker_role, claim.via) if part]
    return _is_one_of(name, owners) or _speaks_in(name, [claim.quote])


_SPEAKS = re.compile(rf"\b(?:{'|'.join(sorted(verb for verb in SPEECH_VERBS if verb.isascii()))})\b")
_STATES = re.compile(
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|stat(?:ed|es)|stress(?:ed|es)|not(?:ed|es)|noticed|declar(?:ed|es)|"
    r"claim(?:ed|s)|"
    r"emphasi[sz](?:ed|es)|argue[ds]?|believe[ds]?|th(?:ought|inks?)|explain(?:ed|s)|remark(?:ed|s)|wr(?:ote|ites)|"
    r"insist(?:ed|s)|warn(?:ed|s)|assert(?:ed|s)|affirm(?:ed|s)|confirm(?:ed|s)|admit(?:ted|s)|acknowledge[ds]?|"
    r"conclude[ds]?|predict(?:ed|s)|underlin(?:ed|es)|underscored|observ(?:ed|es)|comment(?:ed|s)|repl(?:ied|ies)|"
    r"reiterate[ds]?|recall(?:ed|s)|mention(?:ed|s)|point(?:ed|s) out)\b"
)
"""Verbs that hand a whole statement to their subject."""
_ASIDE = re.compile(
    r"(?:, [^.;:]{1,70},)?(?: (?:also|has|had|have|then|later|again|once|himself|herself|only|\w+ly|on \w+day)){0,3} ?$"
)
_FAR = 90


def owner_added(text: str, quotes: Sequence[str], owners: Sequence[str]) -> list[str]:
    """`owner_added: ...` for a name before a verb of speech that neither owns a claim nor speaks in a quote.

    `owners`: speakers, relays, outlets, authors.
    """
    named = names(f"x {text}")
    for verb in _STATES.finditer(text):
        name = _before(verb.start(), named, text)
        if name and not (_is_one_of(name, owners) or _speaks_in(name, quotes)):
            return [f"owner_added: {name!r} says nothing of it in the evidence"]
    return []


def _before(at: int, named: Iterable[Name], text: str) -> str | None:
    """The name that a verb at `at` has for its subject."""
    for name in reversed(list(named)):
        end = name.end - 2
        if end <= at:
            near = at - end <= _FAR and _ASIDE.fullmatch(text[end:at])
            return name.text if near else None
    return None


def _is_one_of(name: str, owners: Iterable[str]) -> bool:
    """A word in common that is no office, if the name has others: "Foreign Minister Varga" is no "Prime Minister"."""
    told = _bare_words(name)
    mine = {word for word in told if word[:1].isupper() and word.lower() not in OFFICES} or told
    return any(mine & _bare_words(owner) for owner in owners)


def _bare_words(name: str) -> set[str]:
    return {re.sub(r"['’]s?$", "", word) for word in name.split()}


def _speaks_in(name: str, quotes: Iterable[str]) -> bool:
    """True if in a quote a verb of speech has the name for its subject: "Varga said", "said Varga", "according to".

    A subject without a name, "he" or "the two leaders", may be the one meant, where its sentence names nobody else.
    """
    last = re.escape(name.split()[-1])
    inverted = rf"(?:{_STATES.pattern}|[Aa]ccording to),? (?:the )?(?:[A-Z][\w’'-]* ){{0,4}}{last}\b"
    behind = re.compile(rf"{inverted}|\b{last}\b[^.!?“”\"]{{0,60}}(?:“|(?<=[\s:,])\")")
    return any(behind.search(quote) or _subject_in(name, quote) or _unnamed_speaks(name, quote) for quote in quotes)


def _unnamed_speaks(name: str, quote: str) -> bool:
    """ "He noted", "the two leaders said": a pronoun or a short subject in small letters, and no name behind."""
    for verb in _STATES.finditer(quote):
        before = quote[max(0, verb.start() - _FAR) : verb.start()]
        if _UNNAMED.search(before) and not re.match(r",? (?:the )?[A-Z]", quote[verb.end() :]):
            others = names(f"x {_SENTENCE.split(before)[-1]}")
            if not others or any(_is_one_of(name, [other.text]) for other in others):
                return True
    return False


_SENTENCE = re.compile(r"[.!?] ")
_UNNAMED = re.compile(
    r"\b(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)|[Tt]he(?: [a-z]+){1,3}|[Bb]oth [a-z]+)"
    r"(?: (?:also|has|had|have|then|later|again|\w+ly)){0,2} $"
)


def _subject_in(name: str, quote: str) -> bool:
    named = names(f"x {quote}")
    subjects = (_before(verb.start(), named, quote) for verb in _SPEAKS.finditer(quote))
    return any(subject and _is_one_of(name, [subject]) for subject in subjects)

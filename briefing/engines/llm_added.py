"""What a model's sentence adds to its evidence in words that no number, date or new name gives away.

Rules of English about form, each asking only whether the evidence has words of the kind: a crowd that agrees, a cause,
a rank, one name in another's place, a clause from nowhere. Who is said to say it is `llm_speaking`'s.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from briefing.engines.llm_speaking import owner_added
from briefing.evidence.lexicon import MONTHS, OFFICES
from briefing.evidence.names import names
from briefing.evidence.quoted import outside_marks
from briefing.evidence.stories import content_words


def added(text: str, quotes: Sequence[str], known: str, owners: Sequence[str], *, judged: bool = False) -> list[str]:
    """Reasons, each `code: words`. `known`: all words of the evidence; `owners`: speakers, relays, outlets, authors.

    `judged`: a judgment of the briefing's own, which concludes and ranks in words of its own.
    """
    plain = re.sub(r"[\[\]]", "", text)
    bare = outside_marks(plain)
    quoted = "" if mostly_foreign(known) and not mostly_foreign(bare) else " ".join(quotes)
    reasons = [
        *owner_added(plain, quotes, owners),
        *_without(_CROWD, bare, known, "crowd_added: {!r} is not in the evidence"),
        *_reasons_of_its_own(bare, quoted),
    ]
    if judged:
        return [*reasons, *_causes(_CONSEQUENCE, bare, known)]
    return [
        *reasons,
        *_causes(_CAUSE, bare, known),
        *_without(_RANK, bare, known, "rank_added: {!r} is not in the evidence"),
        *_replaced(plain, quotes, owners),
        *_from_nowhere(bare, known),
        *_said_nowhere(bare, quoted),
    ]


def mostly_foreign(text: str) -> bool:
    """In another script, whose words can't be compared with English ones."""
    if text.isascii():
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter > "\u024f" for letter in letters) > len(letters) / 2


def _without(pattern: re.Pattern[str], text: str, known: str, reason: str) -> list[str]:
    found = next((found for found in pattern.finditer(text) if not re.search(rf"(?i)\b{found[0]}\b", known)), None)
    return [reason.format(found[0])] if found else []


_CROWD = re.compile(
    r"\b(?:experts|analysts|observers|scholars|critics|commentators|insiders|diplomats|economists|historians|everyone|"
    r"nobody|the international community|it is widely)\b",
    re.IGNORECASE,
)


# --- causes and ranks -------------------------------------------------------------------------------------------------

_DUE = (
    r"due to(?! (?:be|arrive|attend|begin|come|complete|conclude|continue|decide|deliver|discuss|end|enter|expire|fly|"
    r"go|hold|host|join|launch|leave|meet|open|pay|receive|return|run|send|sign|speak|start|take|travel|visit|vote)\b)"
)
"""Of a cause, not of a plan: "due to sign"."""
_CAUSE = re.compile(
    r"\b(?:because|therefore|thus|hence|consequently|as a (?:result|consequence)|(?:which )?(?:led|leads|leading) to|"
    rf"result(?:ed|s|ing) in|{_DUE}|owing to|thanks to|caus(?:ed|es|ing)|prompt(?:ed|s|ing)|driven by|"
    r"under pressure from|in response to|forc(?:ed|es|ing))\b",
    re.IGNORECASE,
)
_CONSEQUENCE = re.compile(r"\b(?:led to|resulted in|caus(?:ed|ing)|prompt(?:ed|ing)|forced)\b", re.IGNORECASE)
"""What a judgment may not tell either: its "because" gives its reasons, these tell of something done."""
_REASONED = re.compile(
    r"\b(?:because|as a (?:result|consequence)|so that|thus|hence|therefore|thereby|consequen\w+|result\w*|reason\w*|"
    r"why|due|owing|thanks|caus\w+|(?:led|lead|leads|leading) to|prompt\w*|driv(?:e|es|en|ing)|drove|"
    r"forc(?:ed|es|ing)|respon\w+|mean(?:s|t)? that|in the face of|in order|has to|have to)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    rf"\b(?:because(?: of)?|{_DUE}|owing to|thanks to|in view of|in response to|driven by|prompted by|given that|"
    r"as a (?:result|consequence) of)\s+([^,;:.]+)",
    re.IGNORECASE,
)
"""A judgment too may only reason from what is cited."""
_RANK = re.compile(
    r"\b(?:(?:larg|bigg|high|strong|clos|great|fast|deep|weak|small|firm|rich|poor|tough|sharp)est|ever|unprecedented|"
    r"historic|groundbreaking|decisive|foremost|leading)\b",
    re.IGNORECASE,
)


def _causes(pattern: re.Pattern[str], text: str, known: str) -> list[str]:
    found = pattern.search(text)
    return (
        [f"cause_added: {found[0]!r}, and the evidence gives no cause"] if found and not _REASONED.search(known) else []
    )


def _reasons_of_its_own(text: str, quoted: str) -> list[str]:
    """A reason of which the quotes, where they can be compared, have not one word but names."""
    for clause in _REASON.findall(text) if quoted else ():
        mine = _unnamed(clause)
        if mine and not mine & content_words(quoted):
            return [f"cause_added: no word of {' '.join(clause.split())[:60]!r} is in the quotes"]
    return []


def _unnamed(clause: str) -> frozenset[str]:
    """The words that carry a clause, without its names."""
    return content_words(clause) - content_words(" ".join(name.text for name in names(f"x {clause}")))


# --- one name in another's place --------------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _replaced(text: str, quotes: Sequence[str], owners: Sequence[str]) -> list[str]:
    """A name in the midst of the very words that in a quote stand round another name.

    A speaker's own may stand before words that another's is before: "told me to sell" makes "told Lang to sell".
    """
    for name in _placed(text):
        if any(_at_home(name, other) for quote in quotes for other in _placed(quote)):
            continue
        for quote in quotes:
            known = name.text in quote or any(_like(name.text, owner) for owner in owners)
            others = [other for other in _placed(quote) if _in_its_place(name, other, known=known)]
            own = any(_like(name.text, other.text) or _apposed(quote, name.text, other.text) for other in others)
            if others and not own and not _joined(quote, name.text, others[0].text):
                return [f"name_replaced: {name.text!r} stands where the quote has {others[0].text!r}"]
    return []


class _Placed(NamedTuple):
    """A name with the words before and behind it."""

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@lru_cache(maxsize=1024)
def _placed(text: str) -> tuple[_Placed, ...]:
    """The names of a text; kept, because each is asked for beside each."""
    return tuple(
        _Placed(
            name.text,
            tuple(word[0] for word in _WORD.finditer(text[: name.start]))[-_CONTEXT:],
            tuple(word[0] for word in islice(_WORD.finditer(text, name.end, _end_of(text, name.end)), _CONTEXT)),
        )
        for name in names(text)
        if name.text.split()[-1].lower() not in OFFICES - _POWERS
    )


def _end_of(text: str, at: int) -> int:
    """Where the sentence ends in which `at` stands."""
    found = _STOP.search(text, at)
    return found.start() if found else len(text)


_STOP = re.compile(r"[.!?](?:\s|$)")
_POWERS = {"union", "federation", "kingdom", "republic"}


def _in_its_place(mine: _Placed, other: _Placed, *, known: bool) -> bool:
    """The same words on both sides; at the start, or of a name that the quote lacks, the same two behind it do.

    At the end, of a name that the quote lacks, the same two before it do.
    """
    if mine.after == other.after == ():
        return not known and len(mine.before) == _CONTEXT and mine.before == other.before
    around = mine.before[-1:] == other.before[-1:] != () and mine.after[:1] == other.after[:1] not in ((), ("and",))
    behind = len(mine.after) == _CONTEXT and mine.after == other.after
    return around or (behind and (not known or not mine.before))


def _at_home(mine: _Placed, other: _Placed) -> bool:
    """The same name between the same words."""
    return mine.text == other.text and mine.before == other.before and mine.after[:1] == other.after[:1]


def _like(one: str, other: str) -> bool:
    """A word in common, or one is the other's initials."""
    return bool(set(_folded(one)) & set(_folded(other))) or one == _initials(other) or other == _initials(one)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


_CONTEXT = 2


def _folded(name: str) -> list[str]:
    return [re.sub(r"['’]s?$", "", word).casefold() for word in name.split()]


def _apposed(quote: str, one: str, other: str) -> bool:
    """ "Vietnam, the host of the Forum, was": what is said is said of the first."""
    return bool(re.search(rf"{re.escape(one)}(?:['’]s)?, [^.]{{0,160}}{re.escape(other)}", quote))


def _joined(quote: str, one: str, other: str) -> bool:
    """True if the quote names both side by side: "Putin and Xi"."""
    first, second = re.escape(one), re.escape(other)
    link = r"(?:['’]s)?(?:,? (?:and|or|with|to) (?:the )?|, | )"
    return bool(re.search(rf"{first}{link}{second}|{second}{link}{first}", quote))


# --- clauses from nowhere ---------------------------------------------------------------------------------------------

_CLAUSE = re.compile(r"[,;:–—()]+\s|\s(?:and|but|while|which|who)\s")
_DATED = frozenset(MONTHS) | content_words("since until during year")
_COMPARED = content_words("sources reports accounts figures versions differ disagree contradict")
"""What a briefing says of its sources."""
_FEWEST = 4
_LEAST = 0.25


def _from_nowhere(text: str, known: str) -> list[str]:
    """A clause of some length, hardly a word of which the evidence has."""
    evidence = content_words(known)
    for clause in _CLAUSE.split(text):
        mine = frozenset(word for word in content_words(clause) if not word[0].isdigit()) - _DATED - _COMPARED
        if len(mine) >= _FEWEST and len(mine & evidence) < _LEAST * len(mine):
            return [f"unsupported_words: hardly a word of {' '.join(clause.split())[:60]!r} is in the evidence"]
    return []


_SAID = re.compile(r"\bthat\s+([^,;:.]+)")


def _said_nowhere(text: str, quoted: str) -> list[str]:
    """What is said to be so, of which the quotes, where they can be compared, have not one word but names."""
    evidence = content_words(quoted)
    for clause in _SAID.findall(text) if quoted else ():
        mine = _unnamed(clause)
        if len(mine) >= 2 and not mine & evidence:
            return [f"unsupported_words: no word of {' '.join(clause.split())[:60]!r} is in the quotes"]
    return []

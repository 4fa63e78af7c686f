"""Figures that an article itself sets against each other: "Customs count 4.2 million. The station master gives me 3.8."

Invariant: only what is told as another's figure of the same thing. A revised figure, one of another time or a second
one of the same voice is none; where it can't be told which figure is disputed, none is.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import zip_longest
from typing import NamedTuple

from briefing.evidence.numbers import Number, numbers
from briefing.evidence.tellings import Telling
from briefing.patterns import late


class Rivals(NamedTuple):
    """Two figures of one thing, in the article's words with who gives them."""

    first: str
    second: str


def rivals_within(telling: Telling) -> Rivals | None:
    """Both told in one sentence: "$3.9 billion, by Indonesia's count; the Russian side has cited $4.3 billion"."""
    text = _flat(telling.claim.quote)
    if not _HINT.search(text):
        return None
    parts = ((text[: joint.start()].split("; ")[-1], text[joint.start() :]) for joint in _JOINT.finditer(text))
    return next((found for part in parts if (found := _rivals(*part))), None)


def rivals_in_turn(one: Telling, other: Telling) -> Rivals | None:
    """The one's figure disputed by the next sentence of the same article."""
    if one.claim.document != other.claim.document or not 0 <= other.claim.start - one.claim.end <= _NEAR:
        return None
    own = _flat(one.document.text[one.claim.end : other.claim.end])
    return _rivals(_flat(one.claim.quote), own) if _HINT.search(own) else None


def denied_in_turn(one: Telling, other: Telling) -> Rivals | None:
    """What the one reports, which by the next sentence somebody denies: "The embassy denied the report"."""
    if one.claim.document != other.claim.document or not 0 <= other.claim.start - one.claim.end <= _NEAR:
        return None
    told, denial = _flat(one.claim.quote), _flat(other.claim.quote)
    reported = one.claim.status in ("done", "denied", "ongoing") and not _DENIES.match(told)
    return Rivals(told, denial) if reported and _DENIES.match(denial) else None


_DENIES = re.compile(
    r"[A-Z][^“”\"«».;]{2,80} (?:has |have )?(?:denied|rejected|dismissed|disputed|refuted) "
    r"(?:the|this|these|that|those) (?:\w+ )?(?:reports?|claims?|allegations?|accusations?|accounts?|assertions?)"
    r"(?: on \w+day)?\.?$"
)


_NEAR = 160
"""Characters between two claims: "..., said the ministry. A trader's figure ..."."""


def _flat(text: str) -> str:
    return " ".join(text.split())


# --- the rival's figure -----------------------------------------------------------------------------------------------

_FIGURE = (
    r"(?:figure|number|total|share|sum|amount|value|cost|estimate|toll|rate|volume|count|price|tally|size|turnover)s?"
)
_SAYS = r"(?:says?|said|claim(?:s|ed)?|insist(?:s|ed)?|count(?:s|ed)?|reckon(?:s|ed)?|estimate[sd]?|report(?:s|ed)?)"
_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|roughly|close to|closer to|nearer|just|only|over|more than|less than|"
    r"no more than|at least|under|an? (?:little|bit) (?:under|over)|perhaps|Rs\.?|RM|US) ?){0,2}"
)
_LEAD = (
    r"\b(?:"
    r"(?:put|puts|ha[sd]|have|peg(?:s|ged)|list(?:s|ed)) "
    rf"(?:it|them|(?:the|that|this|its|their) (?:\w+ ){{0,2}}{_FIGURE})(?: [\w-]+){{0,5}}? (?:at|as)"
    rf"|(?:gave|gives?|uses?|used|cites?|cited|quotes?|quoted|offers?|offered|has|had) (?:me )?an? "
    rf"(?:lower|higher|smaller|larger|bigger|different) (?:[\w-]+ ){{0,2}}{_FIGURE}(?: of|,|:|,? (?:saying|of just))?"
    rf"|(?:gave|gives?) (?:different|other) {_FIGURE}[:,] [^;:\d]{{0,30}}(?:in \d{{4}} )?[^;:.\d]{{0,40}}"
    rf"|(?:the|that|real|actual|true) {_FIGURE} (?:is|was|were) (?=(?:closer|nearer|only|just|in fact|\d))(?:in fact)?"
    rf"|(?:disputes?|disputed|rejects?|rejected|contests?|contested) (?:that|this|the) {_FIGURE},? and {_SAYS}"
    r"|sp(?:eaks?|oken?) (?:only )?of|ha(?:s|ve) cited|g(?:ives?|ave) me"
    r")"
)
"""What leads to a rival's figure."""
_LEADS = late(rf"{_LEAD} ?[“\"]?{_HEDGE}[“\"]?$")
_OWNER = rf"(?:; |, (?:while|whereas|but|though|although) )[^,;.\d]{{4,50}} {_SAYS} "
_OWNER_SAYS = late(rf"^{_OWNER}{_HEDGE}$")
"""Leads to one that stands bare: "India may get 40,000; an agency in Mumbai says 70,000."."""
_SAME_TIME = late(r"[^.;]{0,30}\b(?:over|for|in|during) the same (?:period|months?|quarter)\b")
_NOT = late(r"^,? ?not (?:the )?$")
_AS_TOLD = late(
    r"(?: [\w-]+){0,2},? (?:as |that |which )?(?:ha[sd] been |was |were )?(?:previously |earlier |officially )?"
    r"(?:announced|claimed|reported|declared)\b"
)
_OR = late(r"^,? ?or (?:about |some |almost )?$")
_ACCORDING = late(r" ?\([A-Z][^()]{1,40}\)| (?:if one believes|according to|by the (?:count|reckoning) of)\b")
_HINT = re.compile(
    rf"{_LEAD}|{_OWNER}|\bthe same (?:period|months?|quarter)\b|\bnot (?:the )?\d|[),] or (?:about |some |almost )?\d"
)
"""Without any of these no number need be looked at."""
_JOINT = late(r"[;,]? (?=(?:not|or|and|while|whereas|but|though|although) )|; ")
_REVISED = late(r"\b(?:revis(?:ed|ion|es)|updated?|correct(?:ed|ion)|now|no longer)\b", re.IGNORECASE)
_AT_FIRST = late(r"\b(?:initial(?:ly)?|original(?:ly)?|at first|previous(?:ly)?|stood at)\b", re.IGNORECASE)
_TIME = late(
    r"(?<!report )(?<!statement )\b(?:last|this|next|previous|in|by|for) (?:\w+ )?(?:year|month|quarter|20\d\d)\b"
)
_SAME_VOICE = late(r"\b(?:he|she|who|which|we|i|they)\b(?: \w+){0,2} ?$", re.IGNORECASE)


def _rivals(before: str, own: str) -> Rivals | None:
    if _REVISED.search(own) or _AT_FIRST.search(before):
        return None
    rival = next((number for number in numbers(own)[:_MOST_LOOKED_AT] if _is_rival(number, own)), None)
    disputed = _disputed(rival, own, before) if rival and not _of_another_time(rival, own, before) else None
    return Rivals(_around(before, disputed), _around(own, rival)) if rival and disputed else None


_MOST_LOOKED_AT = 3


def _of_another_time(number: Number, own: str, before: str) -> bool:
    told = [*_TIME.findall(own[: number.start]), *_TIME.findall(own[number.end :][:_BEHIND])]
    return any(time.split()[-1] not in before for time in told)


_BEHIND = 30
"""Characters behind a number in which its time is told."""


def _is_rival(number: Number, text: str) -> bool:
    """True if the words around it give it to another one than the figure before."""
    if number.ordinal:
        return False
    lead, rest = text[: number.start], text[number.end :]
    if led := _LEADS.search(lead):
        return not _SAME_VOICE.search(lead[: led.start()])
    bare = re.match(r" ?(?:[.,;)”\"]|$)", rest)
    return bool(
        (bare and _OWNER_SAYS.search(lead))
        or (_SAME_TIME.match(rest) and re.search(_SAYS, lead))
        or (_NOT.search(lead) and _AS_TOLD.match(rest))
        or (_OR.search(lead) and _ACCORDING.match(rest))
    )


# --- the figure disputed ----------------------------------------------------------------------------------------------

_COMPARED = late(
    r"(?:\b(?:from|against|(?<!more )(?<!less )(?<!fewer )than|compared to|down|by|since|until|versus)\b"
    r"[^,;.\d]{0,15}|\bof (?:the |about |some )?|\()$"
)  # "2.4 million from 2.0 million", "90 of 162 km", "1.2 trillion yen ($7.8 billion)"
_LEAST_TIMES, _MOST_TIMES = Fraction(21, 20), 30
"""Times one figure that its rival may be: less is a rounding, more is of another thing."""


def _disputed(number: Number, own: str, before: str) -> Number | None:
    """The only number before that the rival's can be of; what another is compared with is left out."""
    found = [other for other in _measured(before) if _of_one_kind(other, number, own)]
    found = [other for other in found if _times(number, other) <= _MOST_TIMES]
    main = [other for other in found if not _COMPARED.search(before[: other.start])] or found
    return main[0] if len(main) == 1 and _times(number, main[0]) >= _LEAST_TIMES else None


def _times(rival: Number, number: Number) -> Fraction:
    """How many times the smaller of the two the larger is."""
    smaller, larger = sorted((abs(_value(rival, number)), abs(number.value)))
    return larger / smaller if smaller else Fraction(_MOST_TIMES + 1)


def _measured(text: str) -> Iterator[Number]:
    """The numbers; one "of" another has its unit: "90 of 162 km"."""
    found = numbers(text)
    for number, follower in zip_longest(found, found[1:]):
        joined = follower and not number.unit and text[number.end : follower.start].strip() == "of"
        yield number._replace(unit=follower.unit) if joined and follower else number


def _of_one_kind(number: Number, rival: Number, own: str) -> bool:
    """The same unit; a bare rival takes the unit of the figure it disputes; a share may be told as a fraction."""
    if number.ordinal:
        return False
    if rival.value < 1 and not rival.unit:
        return number.unit == "%" or number.value < 1
    if rival.unit == number.unit:
        return True
    return not rival.unit and not re.match(r" [a-z]{3,}", own[rival.end :])


def _value(rival: Number, number: Number) -> Fraction:
    """With the scale and the percent that a bare one leaves out: "4.2 million tonnes", "gives me 3.8"."""
    if number.unit == "%" and rival.unit != "%" and rival.value < 1:
        return rival.value * 100
    scale = next((scale for scale in _SCALES if number.value >= scale), Fraction(1))
    spelt = re.search(r"[^\d\W]", rival.text) or rival.value >= min(_SCALES)
    return rival.value if spelt else rival.value * scale


_SCALES = [Fraction(10) ** power for power in (12, 9, 6)]


# --- its words --------------------------------------------------------------------------------------------------------

_WORDS_BEFORE, _WORDS_BEHIND = 9, 16
_STOPS = (",", ";", ".")
_SENTENCE = late(r"(?<=[a-z\d”\"’)])[.!?][”\"]? (?=[“\"A-Z])")


def _around(text: str, number: Number) -> str:
    """The number with some words on both sides, from the start of the text where that is near."""
    start = max((found.end() for found in _SENTENCE.finditer(text, 0, number.start)), default=0)
    words, at = text[start:].split(" "), text[start : number.start].count(" ")
    first = max(0, at - _WORDS_BEFORE)
    near = range(at, min(at + _WORDS_BEHIND + 1, len(words)))
    ends = (place + 1 for place in near if words[place][-1:] in _STOPS and words[place + 1 : place + 2] != ["and"])
    end = next(ends, near.stop)
    told = " ".join(words[first:end]).strip(" ;,.")
    return ("…" if first else "") + told + ("…" if end < len(words) and words[end - 1][-1:] not in ".;" else "")

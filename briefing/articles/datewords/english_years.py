"""Is a number a year, and of what: "in 2012", "the 1990s", "2014–16", but not "in 2000 tons".

Invariant: a number between 1500 and 2099 is a year by the words around it, never by itself.
"""

import re

from briefing.articles.datewords.english_lead import REACH, Lead
from briefing.articles.datewords.meaning import Meaning, Stated, stated
from briefing.records import Span


def years(text: str, match: re.Match[str], lead: Lead, span: Span) -> Meaning | None:
    """Of a year, a range of years, a decade or a century; None if it is none."""
    words = match.group()
    if match.lastgroup == "century_no":
        century = int(words.partition(" ")[0].rstrip("sthndr"))
        return Stated(f"{century * 100 - 99:04d}", f"{century * 100:04d}") if 1 <= century <= 21 else None
    first = int(words[:4])
    if match.lastgroup == "decade":
        return Stated(words[:4], str(first + 9))
    if match.lastgroup == "years":
        return _year_range(words, first, int(re.split(r"[-–/]", words)[1]))
    return stated(first) if _is_year(text, match, lead, span) else None


def _year_range(words: str, first: int, second: int) -> Meaning | None:
    """ "2014-16", "2014–2016"; "2024-05" is a month: its second number is none that a year could follow."""
    last = second if second > 99 else first // 100 * 100 + second
    if first < last:
        return Stated(str(first), str(last))
    return stated(first, second) if "-" in words and 1 <= second <= 12 else None


_NUMBERED = re.compile(
    r"(?:Resolution|Flight|Room|Article|No|Section|Route|Highway|Page|Model|Boeing|Airbus|Form|Decree|Law|Order|Channel"
    r"|Unit|Type|Directive|Regulation|Class|Project|Bill|Act)\s$"
)
_COUNTED = re.compile(
    r"\s(?!(?:the|an?|its|his|her|their|our|and|but)\s)(?:[a-z]+\s)?(?:tons?|tonnes?|km|kilomet\w+|met(?:er|re)s?|miles?|feet|hectares?|acres?|people|men|women|children"
    r"|soldiers|troops|dollars?|euros?|roubles?|rubles?|yuan|rupees?|pounds?|barrels?|[MGk]Wh?|mega\w+|giga\w+|percent"
    r"|per|hours|GMT|points|copies|companies|jobs|workers|students|guests|participants|delegates|cases|deaths"
    r"|vehicles|tanks|missiles|drones|planes|aircraft|ships|units|pages|words|homes|houses|seats|million|billion)\b"
)
_LIKELY = (1700, 2050)
"""A number outside is a year only after a word like "since"."""
_OWNER = re.compile(r"['’]s\b")
_PLURAL = re.compile(r"\s[a-z]+s\b")
_FIRM = ("since", "ever since", "by", "until", "till", "during", "throughout", "as of", "starting in", "starting from")
_BEFORE_YEAR = re.compile(
    r"(?:(?<!\d)(?:1[5-9]|20)\d\d(?:,|,?\sand|\sor)\s|\(|\b(?:of|for|to|years?|born|died|founded|established|circa"
    r"|ca\.|an?|that|its|his|her|their|our|soon\sas)\s|['’]s\s|[A-Z]\w+,?\s|\b(?:pre|post|mid|early|late)-)$"
)
_HYPHENED = re.compile(r"(?<!\w)(?:pre|post|mid|early|late)-$", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"(?<!\w)(?:[A-Z]\w+\s|(?:Acts?|Bill|Code|Decree|Laws?|Orders?|Ordinance|Regulations?|Rules),\s)$"
)
_NAME_AFTER = re.compile(r"\s[A-Z]")
_NOUN_AFTER = re.compile(
    r"\s(?!(?:and|or|to|when|after|before|as|in|on|at|with|by|for|from|of|but|while|because|until|since|than|is|was|were|"
    r"are|has|had|have|saw|brought|marked|became|will|would|the|that|which|who|if|it|alone|onwards?|so)\b)[a-z]{3,}"
)
"""What is of that year: "his 2016 campaign"."""


def _is_year(text: str, match: re.Match[str], lead: Lead, span: Span) -> bool:
    """A number between 1500 and 2099 is a year by the words around it, never by itself."""
    start, end = match.span()
    before = text[max(span.start, start - REACH) : start]
    hyphen = before.endswith("-") and not _HYPHENED.search(before)
    if hyphen or _NUMBERED.search(before) or _COUNTED.match(text, end, span.end):
        return False
    if lead.preposition in _FIRM or lead.modifier.strip(" -") not in ("", "the"):
        return True
    if not _LIKELY[0] <= int(match.group()) <= _LIKELY[1]:
        return False
    if match.group().endswith("00") and _PLURAL.match(text, end, span.end):
        return False
    if lead.preposition or lead.modifier:
        return lead.preposition != "at" or lead.modifier != ""
    named = _NAME_AFTER.match(text, end, span.end) and not match.group().endswith("00")
    return bool(_BEFORE_YEAR.search(before) or _OWNER.match(text, end, span.end) or named)


def in_name(text: str, match: re.Match[str], lead: Lead) -> bool:
    """Is the year part of a name: "the 2022 Winter Olympics", "Agenda 2030"?"""
    if lead.preposition and not lead.modifier:
        return False
    before = text[max(0, lead.start - REACH) : match.start()]
    after = _NAME_AFTER.match(text, match.end()) or (not lead.preposition and _NOUN_AFTER.match(text, match.end()))
    return bool(after or (not lead.modifier and _NAME_BEFORE.search(before)))

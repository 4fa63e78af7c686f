"""How English tells time: finds the expressions and tells what each means.

Invariant: what only looks like a date ("in 2000 tons", "on the 18th floor", "he may go") is none; finding is linear.
"""

import re
from collections.abc import Iterator

from briefing.articles.datewords.english_counts import ANOTHER, counted, part_of_year, unit_of
from briefing.articles.datewords.english_lead import REACH, Lead, lead_of
from briefing.articles.datewords.english_words import (
    AGO,
    AWAY,
    BOUND,
    MONTHS,
    NUMBER,
    PATTERN,
    STARTS,
    WHICH,
    S,
    month_number,
    number,
    weekday_number,
)
from briefing.articles.datewords.english_years import in_name, years
from briefing.articles.datewords.meaning import (
    DayOfMonth,
    Found,
    Meaning,
    Shift,
    Vague,
    Weekday,
    Which,
    stated,
    with_year,
    yearless,
)
from briefing.records import Span

_RECURRING = re.compile(r"(?<!\w)(?:every|each|annually on|always on)\s(?:the\s)?$", re.IGNORECASE)
_PARTS = re.compile(
    rf"(?P<year>(?<!\d)(?:1[5-9]|20)\d\d(?!\d))|(?P<day>\d\d?)|(?P<which>last|this|next)(?={S}year)"
    r"|(?P<weekday>(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun)[a-z]*)|(?P<month>[A-Z][A-Za-z]{2,8})"
)
_WORD = re.compile(r"\w+")
_LOOSE = re.compile(rf"\bthe{S}(?:week|month|year|decade|century)$", re.IGNORECASE)
""" "By the end of the year": of a year named before, perhaps; "last year" is always counted from the text's own."""


def find(text: str, span: Span) -> Iterator[Found]:
    """English expressions inside the span, in order, disjoint, with the preposition that belongs to them."""
    low = span.start
    for match in _candidates(text, span):
        lead = lead_of(text, match, low)
        meaning = _read(text, match, lead, span)
        if meaning is None:
            continue
        if _RECURRING.search(text, max(low, lead.start - REACH), lead.start):
            meaning = Vague("it recurs")
        low = match.end()
        yield Found(
            lead.start,
            match.end(),
            meaning,
            bound=BOUND.get(lead.preposition),
            name=match.lastgroup == "year" and in_name(text, match, lead),
            loose=_LOOSE.search(match.group()) is not None,
        )


def _candidates(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Matches, disjoint; tried only at digits and at the few words that may begin one, which is what makes it fast."""
    low = span.start
    for word in _WORD.finditer(text, span.start, span.end):
        at = word.start()
        if at < low or not (text[at].isdigit() or word.group().lower() in STARTS):
            continue
        if match := PATTERN.match(text, at, span.end):
            low = match.end()
            yield match


def _read(text: str, match: re.Match[str], lead: Lead, span: Span) -> Meaning | None:
    words = match.group()
    match match.lastgroup:
        case "ymd" | "dmy":
            return _numeric(words)
        case "day_month" | "month_day" | "week_date":
            return _calendar(words, lead.which)
        case "month" | "months":
            return _calendar(words, lead.which) if _is_month(words, lead) else None
        case "nth":
            return _nth(text, match, lead, span)
        case "year" | "years" | "decade" | "century_no":
            return years(text, match, lead, span)
        case "part" | "part_code" | "first_months" | "season":
            return part_of_year(words.lower(), lead)
        case "weekday":
            return _weekday(text, match, lead, span)
        case "ago" | "stretch" | "few_stretch":
            return counted(text, match, lead)
        case "unit" | "end_of":
            return unit_of(words.lower(), lead)
        case "named":
            return _named(text, match, lead, span)
        case "other":
            return Vague(ANOTHER)
    return Vague("no date said")


def _numeric(words: str) -> Meaning | None:
    """Day and month in an order that isn't told ("03/04/2024") leave the year alone."""
    parts = [int(part) for part in re.findall(r"\d+", words)]
    if parts[0] > 31:
        return stated(*parts)
    first, second, year = parts
    if first > 12 or first == second or "." in words:
        return stated(year, second, first)
    return stated(year, first, second) if second > 12 else stated(year)


def _calendar(words: str, which: Which | None) -> Meaning | None:
    back = _AGO.search(words)
    if back and not back["count"]:
        return Vague(ANOTHER)
    words = words[: back.start()] if back else words
    parts = [(part.lastgroup, part.group()) for part in _PARTS.finditer(words)]
    days = [int(part) for kind, part in parts if kind == "day"]
    months = [month_number(part) for kind, part in parts if kind == "month"]
    years = [int(part) for kind, part in parts if kind == "year"]
    weekdays = [weekday_number(part) for kind, part in parts if kind == "weekday"]
    that = [AWAY[WHICH[part]] for kind, part in parts if kind == "which"]
    that += [-number(back["count"])] if back else []
    first = (months[0], days[0] if days else None)
    last = (months[-1], days[-1] if days else None)
    if years:
        return with_year(years[0], first, last)
    found = yearless(first, last, that[0] if that else None, which)
    return found._replace(weekday=weekdays[0]) if found and weekdays else found


_AGO = re.compile(rf"(?<!\w)(?:(?P<count>{NUMBER}){S}years?{S}ago|{AGO})$")
""" "April 25 five years ago"; of "almost five years ago" and "five years later" the year is not told."""


def _is_month(words: str, lead: Lead) -> bool:
    """A month alone needs a word that makes it a time: "in May", "early March", not "Theresa May"."""
    if " " in words or "-" in words or "–" in words or any(c.isdigit() for c in words):
        return True
    if lead.which or lead.modifier.strip(" -") not in ("", "the"):
        return True
    if lead.modifier or words.rstrip(".").title() not in MONTHS:
        return False
    plain = ("in", "since", "ever since", "until", "till", "during", "starting in", "starting from", "as of")
    return lead.preposition in plain or (words not in ("May", "March") and lead.preposition != "")


def _nth(text: str, match: re.Match[str], lead: Lead, span: Span) -> Meaning | None:
    """ "on the 18th," but not "on the 18th floor"."""
    days = [int(day) for day in re.findall(r"\d+", match.group())]
    if "month" in match.group():
        which = next(WHICH[word] for word in ("last", "this", "next") if word in match.group())
        return Vague("a day of another month") if which != "this" else DayOfMonth(days[0])
    alone = lead.modifier.strip() == "the" and lead.preposition in _DAY_PREPOSITIONS
    if not alone or not all(1 <= day <= 31 for day in days):
        return None
    return DayOfMonth(days[0]) if _AFTER_DAY.match(text, match.end(), span.end) else None


_DAY_PREPOSITIONS = ("on", "from", "until", "till", "by", "since", "before", "after", "starting on", "starting from")
_AFTER_DAY = re.compile(
    r"\s*(?:[^\s\w]|$)|\s(?:and|or|to|at|in|with|for|that|when|where|after|before|by|from|as|while|during|but|local|he|she|"
    r"they|it|the|said|[a-z]+ed)\b"
)


_NOT_A_DAY = re.compile(r"\b(?:Black|Good|Bloody|Easter|Palm|Holy|Shrove|Ash|Cyber|Super|Mail on)\s$")
_OTHER_WEEK = re.compile(r"\b(?:following|previous|preceding|same|that|first|second|third|final|weeks?\sfrom)\s$")
_PAPER = re.compile(r"\s(?:Times|Telegraph|Mirror|Express|Post|Review|Mail|People|World|Prayers?)\b")


def _weekday(text: str, match: re.Match[str], lead: Lead, span: Span) -> Meaning | None:
    before = text[max(span.start, match.start() - REACH) : match.start()]
    if _NOT_A_DAY.search(before) or _PAPER.match(text, match.end(), span.end):
        return None
    if _OTHER_WEEK.search(before) or text.startswith(" week", match.end()):
        return Vague(ANOTHER)
    return Weekday(weekday_number(match.group()), lead.which)


_NOW = re.compile(r"(?:’s|'s|,)?(?:\s[\w-]+){0,3}?\s(?:is|are|remains?|has|have|still|can|cannot)\b")
_NAMED = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _named(text: str, match: re.Match[str], lead: Lead, span: Span) -> Meaning:
    words = match.group().lower()
    if words.startswith("day"):
        away = -2 if "before" in words else 2
        return Shift("day", away, away)
    vague = match.group()[0] == "T" or text[match.end() : match.end() + 1] in ("’", "'")
    if words == "today" and (lead.preposition == "in" or (vague and _NOW.match(text, match.end(), span.end))):
        return Vague("may mean nowadays")
    return Shift("day", _NAMED[words], _NAMED[words])

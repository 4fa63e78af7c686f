"""Can a sentence be understood without its article? What it only points to is put in brackets, or it is refused.

What stays unclear is refused with a reason, never guessed.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.articles.dates import DateMention, format_range
from briefing.articles.datewords.english_words import MONTHS
from briefing.engines.antecedents import antecedents
from briefing.engines.context import Context
from briefing.engines.insertions import Insertion
from briefing.engines.refusals import refusal
from briefing.records import Bracket, Span


class Standing(NamedTuple):
    """What a sentence needs to stand alone, or why it can't."""

    insertions: tuple[Insertion, ...]
    problem: str | None


def standing(context: Context, index: int, span: Span) -> Standing:
    """For the part `span` of sentence `index`."""
    text = context.text[span.start : span.end]
    signed = bool(context.document.author or context.document.publisher)
    problem = refusal(text, context.voices[index], context.passages[index], signed) or _of_a_stranger(
        context, index, text
    )
    found = antecedents(context, index, span) if problem is None else problem
    if isinstance(found, str):
        return Standing((), found)
    return Standing(tuple(sorted(_apart([*found, *_dates(context, span)]))), None)


def _of_a_stranger(context: Context, index: int, text: str) -> str | None:
    """ "Our neighbour", in the turn of one without an office, of whose land nobody knows."""
    voice, profile = context.voices[index], context.profile
    actors = (*profile.partners, profile.subject) if profile.subject else profile.partners
    known = voice.role or any(voice.name in actor.leaders for actor in actors)
    return "whose “our”?" if voice.form == "turn" and not known and _OURS.search(text) else None


_OURS = re.compile(
    r"\b[Oo]ur (?:neighbou?rs?|country|customers?|investors?|friends?|partners?|government|exports|imports|trade)\b"
)


def _apart(insertions: Sequence[Insertion]) -> list[Insertion]:
    """One insertion a place."""
    return list({insertion.at: insertion for insertion in reversed(insertions)}.values())


def _dates(context: Context, span: Span) -> list[Insertion]:
    """The sentence's date, if relative, in brackets, or the word that it isn't known; and "this year" beside it."""
    main = context.main_date(span)
    own = (context.written or "")[:4]
    others = [date for date in context.dates(span) if main and own and date != main and _YEAR.search(date.expression)]
    found = _dated(main, context) if main else _of_an_aside(context, span)
    if main and not own:
        found += [one for date in context.dates(span) if date != main for one in _dated(date, context)]
    years = [(date, (date.start_date or own)[:4] if date.basis == "computed" else own) for date in others]
    return found + [Insertion(_behind(date, context), year, (Bracket(text=year),)) for date, year in years]


def _of_an_aside(context: Context, span: Span) -> list[Insertion]:
    """Where nothing dates the sentence itself, the first "next week" in it; of a weekday its side is not told."""
    told = (date for date in context.dates(span) if not (date.kind == "vague" or date.name or date.quoted))
    sided = (date for date in told if _SIDED.search(date.expression))
    placed = (_dated(date, context) for date in sided if date.start_date and date.basis == "computed")
    return next((insertions for insertions in placed if insertions), [])


_SIDED = re.compile(r"\b(?:next|last|yesterday|tomorrow|ago)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:this|last|next) year$", re.IGNORECASE)


def _dated(mention: DateMention, context: Context) -> list[Insertion]:
    words = _date_words(mention, context)
    told = re.match(r" \([A-Z][a-z]{2,8}\.? \d|-", context.text[mention.end : mention.end + 12])  # "Thursday (Jul 10)"
    if not words or told:
        return []
    return [Insertion(_behind(mention, context), words, (Bracket(text=words),))]


def _behind(mention: DateMention, context: Context) -> int:
    """Where a bracket stands: behind "this year's"."""
    owner = re.match(r"[’']s\b", context.text[mention.end : mention.end + _POSSESSIVE])
    return mention.end + (owner.end() if owner else 0)


_POSSESSIVE = 3
"""Characters in which "'s" and the edge after it show."""


def _date_words(mention: DateMention, context: Context) -> str | None:
    if mention.basis == "text" or mention.kind == "vague" or mention.name:
        return None
    start, end = mention.start_date, mention.end_date
    if start and end:
        named = re.search(r"[A-Za-zА-яё]{3,}\.? ?\d|\d ?[A-Za-zА-яё]{3,}|月", mention.expression)
        told = named and mention.kind == "yearless" and context.written and start[:4] == context.written[:4]
        return None if told or start[:4] != end[:4] else _placed(mention.expression, format_range(start, end))
    if mention.kind == "yearless":
        return "year not stated" if not context.written else None
    if not _SPECIFIC.search(mention.expression):
        return None
    if re.search(r"day$", mention.expression, re.IGNORECASE) and "year unknown" in context.document.content_date.why:
        return "year not stated"  # the frame has the day, or nearly
    return "year not known" if mention.expression.endswith("year") else "date not known"


def _placed(expression: str, dated: str) -> str:
    """Of a month that the words name, the year alone; of a week, that it is one."""
    if _MONTH_LAST.search(expression) and dated.startswith(expression.split()[-1]):
        return dated.split()[-1]
    return f"week of {dated}" if _WEEK.search(expression) and "–" in dated else dated


_MONTH_LAST = re.compile(rf"\b(?:{'|'.join(MONTHS)})$")
_WEEK = re.compile(r"\b(?:last|this|next) week$", re.IGNORECASE)
_SPECIFIC = re.compile(
    r"\b(?:\w+day|yesterday|tomorrow|tonight|last (?:week|weekend|month|year)|next (?:week|month|year)|"
    r"last (?:January|February|March|April|May|June|July|August|September|October|November|December)|"
    r"(?:earlier|later) (?:this|last) (?:week|month|year)|^this (?:week|weekend|month|year)|"
    r"the \d+(?:st|nd|rd|th))\b|"
    r"(?<!\w)(?:вчера|сегодня|завтра|\w+ (?:дн(?:я|ей)|недел\w+|месяц\w*|лет|года) назад|"
    r"позавчера|послезавтра|(?:прошл|минувш|следующ|будущ)\w+ (?:недел|месяц|год)\w*|"
    r"понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье)(?!\w)|"
    r"[昨明]天|[昨明]日|前天|后天|[上下]个?[周月]|[去明]年|^\d{1,2}[日号]$",
    re.I,
)

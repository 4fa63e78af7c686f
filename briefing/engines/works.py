"""Which thing "the pipeline" is, and when "since" is: what the sentences before name, or it is refused."""

import re
from collections.abc import Sequence

from briefing.articles.mentions import Mention
from briefing.engines.context import Context
from briefing.engines.definites import unexplained
from briefing.engines.insertions import Insertion, insertion
from briefing.engines.pairs import PAIR
from briefing.evidence.names import names
from briefing.evidence.passages import Passage
from briefing.evidence.persons import Named
from briefing.records import Span


def definites(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """The name of what the sentence only points to with "the"; or what can't be told."""
    text = context.text[span.start : span.end]
    if _PACT_WITH.match(text) and len({one.actor for one in context.actors(span) if not _leads(context, one)}) == 1:
        return "between whom?"
    counterparts = {actor.id for actor in context.profile.counterparts}
    if _PURCHASE.match(text) and {mention.actor for mention in context.actors(span)} <= counterparts:
        return "whose purchase?"
    pair = PAIR.match(text)
    text = f"They{text[pair.end() :]}" if pair else _with_its_country(context, span, text)
    problem = unexplained(text, opens=index == 0)
    if problem is None:
        return _government(context, index, span)
    named = _named_work(context, index, span)
    return [named] if named and not unexplained(_WORK.sub("a pipe", text, count=1)) else problem


_GOVERNMENT = re.compile(
    r"(?<!\w)the (government|cabinet|parliament|central bank|authorities)\b(?! of\b| in (?:the )?[A-Z]| [A-Z])"
)


def _government(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """ "The government", before which its sentence names nobody: of the country with which its paragraph begins."""
    found = _GOVERNMENT.search(context.text, span.start, span.end)
    voice = context.voices[index]
    before = context.text[span.start : found.start()] if found else ""
    if not found or voice.form == "turn" or names(before[:1].lower() + before[1:]):
        return []
    if any(one.start < found.start() for one in context.actors(span)):
        return []
    here = context.passages[index].paragraph
    first = next(passage for passage in context.passages if passage.paragraph == here)
    begins = [one for one in context.actors(Span(first.start, first.end)) if one.start == first.start]
    if not begins or begins[0].kind != "name" or index == context.passages.index(first):
        return f"“the {found[1]}”: whose?"
    return [insertion(found.end(), context, [Named(begins[0].actor, begins[0].start, begins[0].end)])]


def _with_its_country(context: Context, span: Span, text: str) -> str:
    """ "Japan extended ... of the country's gas": "its", for that is the only country named before it."""
    found = _COUNTRY.search(text)
    named = {
        one.actor
        for one in context.actors(span)
        if found and one.kind in ("name", "capital", "leader") and one.start < span.start + found.start()
    }
    return f"{text[: found.start()]}its {text[found.end() :]}" if found and len(named) == 1 else text


_COUNTRY = re.compile(r"\bthe country(?:[’']s(?: own)?)? ")


def _leads(context: Context, mention: Mention) -> bool:
    """ "The Moscow-led union": no party of its own."""
    return context.text.startswith("-led", mention.end)


_PURCHASE = re.compile(r"The [\w-]+ (?:purchase|sale|order|acquisition|offer)\b(?! (?:of|by|to)\b)")
_PACT_WITH = re.compile(
    r"(?:An?|The) (?:[\w-]+ ){0,3}(?:agreement|deal|treaty|contract|pact|memorandum) with (?:the )?(?:[\w-]+ )*?[A-Z]"
)
_WORKS = (
    "pipeline|railway|bridge|corridor|terminal|refinery|yard|plant|field|deposit|mine|port|project|fund|line|bank|station|"
    "forum|summit"
)
_OF_WORKS = r"(?:\d[\d,.]*-[a-z]+ )?(?:(?:gas|oil|economic|transport|nuclear power|coking coal) )?"
_WORK = re.compile(rf"\b(?:[Tt]he|[Tt]his year[’']s) {_OF_WORKS}({_WORKS})\b(?! of\b)", re.IGNORECASE)
_NAMED_WORK = (
    r"(?<!\w)((?!The |This |A |An |Its |In )[A-Z][\w’-]+(?: (?:of |to |[-–—] )?[A-Z][\w’-]+){0,4}(?: \d)?) "
    rf"{_OF_WORKS}"
)
_WORK_NEAR = 6
"""Sentences before, in which a pipeline's name is looked for."""
_ONLY_ONE = ("corridor", "pipeline", "railway", "bridge")
"""What an article names once, if anywhere: looked for in the whole of it."""


def _named_work(context: Context, index: int, span: Span) -> Insertion | None:
    """ "The pipeline": the one that the sentences before name, if they name one."""
    found = _WORK.search(context.text, span.start, span.end)
    if not found:
        return None
    named = _works(context, context.before(index, _WORK_NEAR), found[1])
    if not named and found[1] in _ONLY_ONE:
        named = _works(context, context.passages, found[1])
    return insertion(found.end(), context, named) if len(named) == 1 else None


def _works(context: Context, passages: Sequence[Passage], kind: str) -> list[Named]:
    """The pipelines, say, that the passages name, each once."""
    if not passages:
        return []
    start, text = passages[0].start, context.text[passages[0].start : passages[-1].end]
    names = re.finditer(rf"{_NAMED_WORK}(?:{kind.lower()}\b|(?P<last>{kind.title()}\b))", text)
    named = {name[1].lower(): _work(name, start) for name in names if not _is_actor(context, name, start)}
    return list(named.values())


def _work(name: re.Match[str], start: int) -> Named:
    """The name of a thing, with the word for it where that is a part of the name."""
    end = name.end("last") if name["last"] else name.end(1)
    return Named(name.string[name.start(1) : end], start + name.start(1), start + end)


_SINCE = re.compile(r"[^,;]*? (?:has|have|had) since\b(?= \w+(?:ed|n|t)\b)")
_MONTH_OR_YEAR = re.compile(r"(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?(?:19|20)\d\d\b")


def since(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """ "Seoul has since said": since the one date of the sentence before; or that can't be told."""
    found = _SINCE.match(context.text, span.start, span.end)
    if found is None:
        return []
    dates = [date for near in context.before(index, 1) for date in context.dates(Span(near.start, near.end))]
    told = _MONTH_OR_YEAR.search(context.text, dates[0].start, dates[0].end) if len(dates) == 1 else None
    return [insertion(found.end(), context, [Named(told[0], *told.span())])] if told else "since when?"


def _is_actor(context: Context, name: re.Match[str], start: int) -> bool:
    """ "The Russian bank", "a Siberian pipeline": whose it is and where, not how it is called."""
    alone = not re.search("[ –—-]", name[1]) and not name["last"]
    adjective = name[1].endswith(("ian", "ese", "ish"))
    return alone and (adjective or bool(context.actors(Span(start + name.start(1), start + name.end(1)))))

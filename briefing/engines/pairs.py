"""Who "the two sides", "the leaders" and "our relations" are: put in brackets where just two fit."""

import re
from collections.abc import Iterator, Sequence

from briefing.engines.context import Context
from briefing.engines.foreign_pairs import foreign_pair, foreign_relation
from briefing.engines.insertions import (
    NEAR,
    OFFICE,
    TWO,
    WORLD,
    Insertion,
    insertion,
    titled,
    two_actors,
    two_persons,
)
from briefing.evidence.persons import Named
from briefing.evidence.tongues import tongue
from briefing.records import Bracket, Span

PAIR = re.compile(
    r"\b(?:(?:[Tt]he|[Bb]oth|[Tt]hese) (?:two |three )?(?P<persons>leaders|presidents|officials|"
    r"heads of state|ministers|politicians)|[Tt]he (?P<pair>pair)|"
    r"(?:[Tt]he|[Bb]oth) (?:two )?(?P<states>sides|countries|parties|states|nations|peoples|neighbou?rs|"
    r"economies|governments))\b(?! (?:of|from|that|which|in the|to the conflict|with|where|around|across|involved|"
    r"such)\b)"
)

_BARE_TWO = re.compile(
    r"\bbetween the two(?=[,.;]|$| (?:reached|rose|fell|grew|stood|came|was|were|is|are|has|had|have|will|would)\b)"
)
"""Which two: of what the sentence tells nothing."""


def pairs(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """Who "the two sides" or "the leaders" are, unless the sentence has told of them; or why that can't be told."""
    text = context.text[span.start : span.end]
    if _BARE_TWO.search(text):
        return "“the two” is not told apart"
    found = PAIR.search(text) or foreign_pair(text)
    if not found or (tongue(text) and not found["persons"] and len({one.actor for one in context.actors(span)}) >= TWO):
        return []
    if re.search(r"\b(?:one|some|many|most|any|all) of $", text[: found.start()]):
        return []
    at = span.start + found.end() + text[found.end() : found.end() + 1].count("’") + text.startswith("' ", found.end())
    before = Span(span.start, span.start + found.start())
    if found["states"] and len({mention.actor for mention in context.actors(before)}) == TWO:
        return []  # the sentence itself has told of the two, be it by "Russian" and "Iran's"
    named = two_persons if found["persons"] or found["pair"] else two_actors
    if named(context, Span(span.start, span.start + found.start())):
        return []
    for start in _starts(context, index):
        names = named(context, Span(start, span.start + found.start()))
        if names and _HEADS.match(found["persons"] or "") and not all(_is_head(context, name) for name in names):
            continue
        if names and not _third(context, index, names, named is two_actors):
            if named is two_actors and _names_others(context, span, names):
                continue
            return [insertion(at, context, names)]
    if context.sides and named is two_actors:
        return [insertion(at, context, [Named(side.actor, side.start, side.end) for side in context.sides])]
    told = titled(context, index) if named is two_actors else []
    return [insertion(at, context, told)] if told else f"“{found[0]}” is not told apart"


def _starts(context: Context, index: int) -> Iterator[int]:
    """Where to look from: the sentence, those just before, and all, for an article may have named just two so far."""
    for near in (*range(NEAR if tongue(context.passages[index].text) else NEAR + 1), index):
        window = context.before(index, near)
        yield window[0].start if window else context.passages[index].start


_HEADS = re.compile(r"leaders|presidents|heads of state")
_MINISTER = re.compile(
    r"\b(?:(?:foreign|defen[cs]e|energy|finance|trade|interior) (?:minister|secretary)|spokes\w+|envoy|ambassador)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|leader|king|emir|sultan|crown prince|head of state|"
    r"general secretary|chairman|counterpart)\b",
    re.IGNORECASE,
)


def _is_head(context: Context, name: Named) -> bool:
    """A head of state or government, by the profile or by the office that the article gives him."""
    known = context.cast.known.get(name.name)
    office = f"{known.role if known else ''} | {context.text[max(0, name.start - OFFICE) : name.start]}"
    leads = any(mention.kind == "leader" for mention in context.actors(Span(name.start, name.end)))
    return not _MINISTER.search(office) and bool(leads or _HEAD.search(office))


def _third(context: Context, index: int, names: Sequence[Named], states: bool) -> bool:
    """True if the sentences before name another country too, which may be meant as well."""
    near = context.before(index, NEAR)
    actors = {mention.actor for passage in near for mention in context.actors(Span(passage.start, passage.end))}
    return states and bool(actors - {name.name for name in names} - WORLD)


def _names_others(context: Context, span: Span, names: Sequence[Named]) -> bool:
    """True if the sentence itself names another, who may be the party: "also train Vietnamese engineers"."""
    return bool({one.actor for one in context.actors(span)} - {name.name for name in names} - WORLD)


# --- "our relations" --------------------------------------------------------------------------------------------------

_STATES = re.compile(r"(?:countries|peoples|nations|states)$")
_RELATION = re.compile(
    r"\b(?:(?:[Oo]ur(?: two| three)?|[Tt]he|[Tt]heir) (?:countries|peoples|nations|states)(?![’']s? leaders)|"
    r"(?:[Tt]he )?\b[Tt]rade (?:volumes?|turnover)|^(?:Ties|Relations)(?= [a-z])|^(?:[A-Z][^,]{3,30}, )?(?:[Oo]ur |"
    r"[Tt]wo-way )?(?:[Tt]rade|[Tt]urnover)(?= (?:has|reached|"
    r"had|increased|grew|fell|rose|is|was|will))|(?:(?:[Oo]ur|[Tt]he) )?(?:[Bb]ilateral|[Mm]utual|[Tt]wo-way|"
    r"reciprocal|[Oo]fficial|"
    r"[Oo]ur) (?:\w+ )?(?:relations|trade|ties|cooperation|agenda|partnership|contacts|interaction|"
    r"investment|turnover))\b"
    r"(?! (?:between|with|of) )"
)


_ASIDE = re.compile(r",? (?:when|after|since|because|following|as)\b")
"""Who is named behind it may be others: "Ties worsened when soldiers of Laos came to Nepal"."""


def relations(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """Bilateral relations of whom? Of the two named in the sentence, or of the two sides of the transcript."""
    text = context.text[span.start : span.end]
    found = _RELATION.search(text) or foreign_relation(text)
    if not found:
        return []
    aside = _ASIDE.search(text) if found[0] in ("Ties", "Relations") else None
    told = Span(span.start, span.start + aside.start()) if aside else span
    actors = {mention.actor for mention in context.actors(told) if mention.kind != "leader"}
    if len(actors) >= TWO or (context.voices[index].to and found[0].lower().startswith("our")):
        return []  # whose words, and to whom, the frame tells
    at = span.start + found.end()
    link = "" if _STATES.search(found[0]) else "between "
    if context.sides:
        return [insertion(at, context, [Named(side.actor, side.start, side.end) for side in context.sides], link)]
    window = context.before(index, 1)
    if "rade" in found[0] and window and (partner := _trade_partner(context, window[0].start, window[0].end)):
        name = context.text[partner.start : partner.end]
        brackets = (Bracket(text=f"with {name}"), Bracket(text=name, start=partner.start, end=partner.end))
        return [Insertion(at, f"with {name}", brackets)]
    names = two_actors(context, Span(window[0].start, window[-1].end)) if window else []
    names = names or titled(context, index)
    return [insertion(at, context, names, link)] if names else f"“{found[0]}”: whose?"


def _trade_partner(context: Context, start: int, end: int) -> Named | None:
    """With whom a sentence says the trade is: "bilateral trade with China"."""
    found = re.compile(r"\btrade (?:turnover |volumes? )?with (?:the )?").search(context.text, start, end)
    mentions = context.actors(Span(found.end(), end)) if found else []
    near = [mention for mention in mentions if found and mention.start == found.end() and mention.kind == "name"]
    return Named(near[0].actor, near[0].start, near[0].end) if near else None

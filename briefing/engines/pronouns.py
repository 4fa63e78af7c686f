"""Whom "he", "they", "it" and a speaker's "we" mean: put in brackets where just one antecedent fits."""

import re
from collections.abc import Sequence

from briefing.engines.context import Context
from briefing.engines.insertions import NEAR, Insertion, insertion, two_actors, two_persons
from briefing.engines.pairs import PAIR, pairs
from briefing.evidence.passages import Passage
from briefing.evidence.persons import Named
from briefing.evidence.voice import Voice
from briefing.records import Span

# --- "we" of a speaker who has just named somebody else ---------------------------------------------------------------

_WE = re.compile(r"(?:Together |Then |There )?[Ww]e\b")
_AND_I = re.compile(
    r"\band I\b|\bI (?:also )?(?:met|spoke|talked|had (?:a |the )?(?:\w+ )?(?:meeting|talks|conversation)) "
)


def spoken_we(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """Who speaks to one person, and has just told of another "and I", may mean either by "we"."""
    near = " ".join(passage.text for passage in context.before(index, NEAR))
    spoken = context.voices[index].form == "turn" and _WE.match(context.text, span.start, span.end)
    if spoken and _AND_I.search(near):
        return "“we” is not told apart"
    sides = [Named(side.actor, side.start, side.end) for side in context.sides]
    countries = (
        mention.actor for mention in context.actors(span) if mention.kind not in ("capital", "town")
    )  # "Ulan Bator Railways"
    apart = {side.name for side in sides} & set(countries)
    shared = _SHARED.match(context.text, span.start, span.end) if spoken and sides and not apart else None
    return [insertion(shared.end(), context, sides)] if shared else []


_SHARED = re.compile(
    r"[Ww]e(?= (?:both|share|jointly|have (?:a joint|jointly|a common|signed|agreed)|signed|agreed)\b)"
)
"""What two sides do or have together."""


# --- "he", "his", "the President" -------------------------------------------------------------------------------------

_PERSON = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Tt]he (?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]inister|"
    r"[Ll]eader|[Ff]oreign [Mm]inister))\b(?:[’'](?:ll|d|s)\b)?(?! (?:of|[A-Z])|[’']s [a-z]+ (?:of|in) [A-Z])"
)


def persons(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """Who "he" or "the President" is; or why that can't be told."""
    text = context.text[span.start : span.end]
    found = _PERSON.search(text)
    if not found:
        return []
    at = span.start + found.start()
    if context.cast.persons(context.text, Span(span.start, at)) or _titled_before(text[: found.start()]):
        return []
    if found[0].lower() in ("his", "her") and _HOLDER.search(text[: found.start()]):
        return []
    voice = context.voices[index]
    last = context.before(index, 1)
    if not voice.name and (_TAG.search(text) or (last and _PRONOUN_FIRST.match(last[0].text))):
        return f"“{found[0]}” is not told apart"
    if (
        voice.name
        and voice.form in ("lead", "trail", "according", "none")
        and not voice.direct
        and found[0][0].islower()
    ):
        return []  # reported speech: "he" is the owner, whom the frame names
    for near in range(1, NEAR + 1):
        names = context.persons(context.before(index, near))
        if len(names) == 1 and not _is_owner(names[0], voice):
            return [insertion(span.start + found.end(), context, names)]
        if names:
            break
    return f"“{found[0]}” is not told apart"


def _is_owner(named: Named, voice: Voice) -> bool:
    """Nobody calls himself "he"."""
    own = voice.direct or voice.form == "turn"
    return own and bool(voice.name) and named.name.split()[-1] == (voice.name or "").split()[-1]


_HOLDER = re.compile(
    r"^(?:An?|One) (?:[\w-]+ ){0,3}(?:source|official|diplomat|importer|exporter|banker|trader|businessman|analyst|"
    r"minister|lawmaker|executive|manager|adviser|economist|expert|farmer|worker)\b"
)
"""Who is told of without a name, and owns what "his" is said of in the same sentence."""
_TAG = re.compile(
    r"[”\"»,] (?:he|she) (?:said|says|added|adds|noted|warned|argued|wrote|told|"
    r"explained|recalled|insisted|complained|joked)\b"
)
_PRONOUN_FIRST = re.compile(r"(?:He|She) ")


def _titled_before(text: str) -> bool:
    """A person named by office and country: "the Russian president"."""
    return bool(
        re.search(
            r"\b(?:[Tt]he )?[A-Z]\w+ (?:president|leader|minister|premier|chancellor|diplomat)\b|[Pp]resident of\b",
            text,
        )
    )


# --- "they", "it", "its" ----------------------------------------------------------------------------------------------

_PLURAL = re.compile(r"^(?:[Tt]hey|[Tt]heir|[Ii]ts)\b")
_TIME_OPENER = re.compile(
    r"^(?:In|On|By|Since|During|At|After|Before|Last|This|From) (?:[^,]{0,30},|(?:the )?[\w ]*?(?:\d{4}|"
    r"year|month|week|years))? ?|^(?:While|Although|Though|If|When|As)\b(?: last \w+| this \w+)? ?|"
    r"^(?:According to|In the (?:words|view|opinion) of) [^,]{2,80}, "
)
_SECOND_SUBJECT = re.compile(r", (?:but|and|yet) (it|they) (?:was|were|is|are|has|have|had) ")
_ITS = re.compile(r", and (?:its|their) [^,]+$")
"""A clause on the first subject, before one more: "Laos grows, and its debts fall, but it has not paid"."""
_ITS_OWN = re.compile(
    r"^((?:[A-Z]|The [a-z]+ [A-Z])[^“”\"«»,;]{2,60}? (?:said|says|announced)(?: (?:on )?(?:\w+day|yesterday|"
    r"today))?)(?: that)? it "
    r"(?=(?:will|would|had|has|is|was|could|may|might) )"
)
""" "The ministry said on Monday it would": its own."""
_BARE = re.compile(r"\b(?:it|its|they|them|their)\b")


def plural(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """Who "they" are and what "it" is; or why that can't be told."""
    text = context.text[span.start : span.end]
    if measured := _trade_it(context, index, span):
        return [measured]
    text = _ITS_OWN.sub(r"\1 that one ", text)
    found = _PLURAL.search(text)
    second = _SECOND_SUBJECT.search(text)
    if (
        second
        and not _ITS.search(text[: second.start()])
        and len({mention.actor for mention in context.actors(Span(span.start, span.start + second.start()))}) > 1
    ):
        return f"“{second[1]}” is not told apart"
    if found is None:
        bare = _BARE.search(text)
        early = bare and not re.search(
            r"\b(?:(?!(?:We|They|He|She) )[A-Z]\w+|[a-z]+s|the|a) ", _TIME_OPENER.sub("", text[: bare.start()]) + " "
        )
        return f"“{bare[0]}” is not told apart" if bare and early else []
    before = context.before(index, 1)
    if before and found[0].lower() == "they":
        sentence = Span(before[0].start, before[0].end)
        pair = PAIR.match(before[0].text) or PAIR.search(before[0].text)
        if pair and pair["persons"] and (told := pairs(context, index - 1, sentence)) and not isinstance(told, str):
            return [told[0]._replace(at=span.start + found.end())]
        names = two_persons(context, sentence)
        if not names and (pair is None or pair["states"]):
            names = two_actors(context, sentence)
        if names and (pair or _joined_by_and(context, names)):
            return [insertion(span.start + found.end(), context, names)]
        if many := _many(before[0]):
            return [insertion(span.start + found.end(), context, [many])]
    return f"“{found[0]}” is not told apart"


def _many(sentence: Passage) -> Named | None:
    """ "Some Western countries": the subject of a sentence that tells of no other people."""
    found = _MANY.match(sentence.text)
    if not found or _PEOPLE.search(sentence.text[found.end() :]):
        return None
    return Named(found[1], sentence.start + found.start(1), sentence.start + found.end(1))


_PEOPLES = (
    r"(?:countries|nations|states|governments|companies|firms|banks|refiners|buyers|importers|exporters|producers|"
    r"traders|officials|diplomats|businesses|businessmen|investors|lenders|airlines|carriers|manufacturers|workers|"
    r"students|tourists|soldiers|engineers|specialists|farmers)"
)
_MANY = re.compile(
    r"(?:(?:[A-Z][a-z]+ly|However|Still|Today|Meanwhile), )?"
    rf"((?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Aa] number of) )?(?:[a-z-]+ )?[A-Z]\w+ (?:[a-z-]+ )?{_PEOPLES}) "
    r"(?:are|have|were|will|do|[a-z]+(?:ed|ing)?)\b"
)
_PEOPLE = re.compile(rf"\b(?:{_PEOPLES}|people|they|their|both|two|leaders|ministers|presidents|sides|partners)\b")

_CHANGES = r"(?:fell|grew|rose|(?:increas|decreas|declin|dropp|dipp|reach|exceed|doubl|tripl|amount|totall?)ed)"
_MEASURED = re.compile(rf"\b[Ii]t(?= (?:has |had )?(?:\w+ly )?{_CHANGES}\b)")
_TRADE = re.compile(r"\btrade\b")
_OUR_TRADE = re.compile(r"\b(?:our|mutual|bilateral|two-way) (?:\w+ )?trade\b")
_OURS = 5
"""Sentences before it in which the two are named whose trade is "our mutual trade"."""
_OTHER_MEASURES = re.compile(
    r"\b(?:exports?|imports?|investments?|production|economy|prices?|traffic|turnover|output)\b",
    re.IGNORECASE,
)


def _trade_it(context: Context, index: int, span: Span) -> Insertion | None:
    """ "While last year it fell by 20 percent": trade, where the sentence before counts nothing else."""
    found = _MEASURED.search(context.text, span.start, span.end)
    before = context.before(index, 1)
    if not found or not before or not _TRADE.search(before[0].text) or _OTHER_MEASURES.search(before[0].text):
        return None
    sides = [Named(side.actor, side.start, side.end) for side in context.sides]
    names = sides or two_actors(context, Span(before[0].start, found.start()))
    if not names and _OUR_TRADE.search(before[0].text):
        spans = (context.before(index, near) for near in range(2, _OURS + 1))
        names = next((two for span in spans if (two := two_actors(context, Span(span[0].start, span[-1].end)))), [])
    return insertion(found.end(), context, names, "trade between ") if names else None


def _joined_by_and(context: Context, names: Sequence[Named]) -> bool:
    between = context.text[names[0].end : names[1].start]
    return len(between) < _BETWEEN and " and " in between


_BETWEEN = 60
"""Characters between two names of one subject: "Putin and his Chinese counterpart Xi Jinping"."""

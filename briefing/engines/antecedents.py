"""What pronouns and phrases such as "the two sides" mean: put in brackets where just one antecedent fits.

An antecedent is looked for in the sentence itself, then in the two sentences before it; a transcript's two countries
serve where a sentence speaks of "our relations".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.articles.mentions import Mention
from briefing.engines.context import Context
from briefing.engines.definites import unexplained
from briefing.engines.foreign_pairs import foreign_pair, foreign_relation, heads_state
from briefing.evidence.persons import Named
from briefing.evidence.tongues import tongue
from briefing.evidence.voice import Voice
from briefing.records import Bracket, Span

_NEAR = 2
"""Sentences before, in which an antecedent is looked for."""


class Insertion(NamedTuple):
    """Words of the program to stand in brackets at `at`, and where the text has them."""

    at: int
    words: str
    brackets: tuple[Bracket, ...]


def antecedents(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """For the part `span` of sentence `index`; or why something in it can't be told apart."""
    found: list[Insertion] = []
    for resolve in (_spoken_we, _pairs, _persons, _plural, _relations, _definites):
        outcome = resolve(context, index, span)
        if isinstance(outcome, str):
            return outcome
        found += outcome
    return found


# --- "we" of a speaker who has just named somebody else ---------------------------------------------------------------

_WE = re.compile(r"(?:Together |Then |There )?[Ww]e\b")
_AND_I = re.compile(
    r"\band I\b|\bI (?:also )?(?:met|spoke|talked|had (?:a |the )?(?:\w+ )?(?:meeting|talks|conversation)) "
)


def _spoken_we(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """Who speaks to one person, and has just told of another "and I", may mean either by "we"."""
    near = " ".join(passage.text for passage in context.before(index, _NEAR))
    spoken = context.voices[index].form == "turn" and _WE.match(context.text, span.start, span.end)
    if spoken and _AND_I.search(near):
        return "“we” is not told apart"
    sides = [Named(side.actor, side.start, side.end) for side in context.sides]
    countries = (
        mention.actor for mention in context.actors(span) if mention.kind not in ("capital", "town")
    )  # "Ulan Bator Railways"
    apart = {side.name for side in sides} & set(countries)
    shared = _SHARED.match(context.text, span.start, span.end) if spoken and sides and not apart else None
    return [_insertion(shared.end(), context, sides)] if shared else []


_SHARED = re.compile(
    r"[Ww]e(?= (?:both|share|jointly|have (?:a joint|jointly|a common|signed|agreed)|signed|agreed)\b)"
)
"""What two sides do or have together."""


# --- "the two sides", "the pair" --------------------------------------------------------------------------------------

_PAIR = re.compile(
    r"\b(?:(?:[Tt]he|[Bb]oth|[Tt]hese) (?:two |three )?(?P<persons>leaders|presidents|officials|"
    r"heads of state|ministers|politicians)|[Tt]he (?P<pair>pair)|"
    r"(?:[Tt]he|[Bb]oth) (?:two )?(?P<states>sides|countries|parties|states|nations|peoples|neighbou?rs|"
    r"economies|governments))\b(?! (?:of|from|that|which|in the|to the conflict|with|where|around|across|involved|"
    r"such)\b)"
)


def _pairs(context: Context, index: int, span: Span) -> list[Insertion] | str:
    text = context.text[span.start : span.end]
    found = _PAIR.search(text) or foreign_pair(text)
    if not found or (
        tongue(text) and not found["persons"] and len({one.actor for one in context.actors(span)}) >= _TWO
    ):
        return []
    if re.search(r"\b(?:one|some|many|most|any|all) of $", text[: found.start()]):
        return []
    at = span.start + found.end() + text[found.end() : found.end() + 1].count("’") + text.startswith("' ", found.end())
    before = Span(span.start, span.start + found.start())
    if found["states"] and len({mention.actor for mention in context.actors(before)}) == _TWO:
        return []  # the sentence itself has told of the two, be it by "Russian" and "Iran's"
    named = _two_persons if found["persons"] or found["pair"] else _two_actors
    if named(context, Span(span.start, span.start + found.start())):
        return []
    windows = [context.before(index, near) for near in range(_NEAR if tongue(text) else _NEAR + 1)]
    windows.append(context.before(index, index))  # an article that names just two so far can mean no others
    for window in windows:
        start = window[0].start if window else context.passages[index].start
        names = named(context, Span(start, span.start + found.start()))
        if names and _HEADS.match(found["persons"] or "") and not all(_is_head(context, name) for name in names):
            continue
        if names and not _third(context, index, names, named is _two_actors):
            apart = named is _two_actors and _names_others(context, span, names)
            return f"“{found[0]}” is not told apart" if apart else [_insertion(at, context, names)]
    if context.sides and named is _two_actors:
        return [_insertion(at, context, [Named(side.actor, side.start, side.end) for side in context.sides])]
    titled = _titled(context, index) if named is _two_actors else []
    return [_insertion(at, context, titled)] if titled else f"“{found[0]}” is not told apart"


def _titled(context: Context, index: int) -> list[Named]:
    """The two of the article's title, where neither the sentence nor those just before name a third."""
    near = (*context.before(index, _NEAR), context.passages[index])
    actors = {mention.actor for passage in near for mention in context.actors(Span(passage.start, passage.end))}
    names = [Named(one.actor, one.start, one.end) for one in context.titled]
    return names if actors <= {name.name for name in names} | _WORLD else []


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
    office = f"{known.role if known else ''} | {context.text[max(0, name.start - _OFFICE) : name.start]}"
    leads = any(mention.kind == "leader" for mention in context.actors(Span(name.start, name.end)))
    return not _MINISTER.search(office) and bool(leads or _HEAD.search(office))


def _third(context: Context, index: int, names: Sequence[Named], states: bool) -> bool:
    """True if the sentences before name another country too, which may be meant as well."""
    near = context.before(index, _NEAR)
    actors = {mention.actor for passage in near for mention in context.actors(Span(passage.start, passage.end))}
    return states and bool(actors - {name.name for name in names} - _WORLD)


def _names_others(context: Context, span: Span, names: Sequence[Named]) -> bool:
    """True if the sentence itself names the subject or two more, who may be parties too."""
    subject = context.profile.subject.id if context.profile.subject else ""
    others = {one.actor for one in context.actors(span)} - {name.name for name in names} - _WORLD
    return subject in others or len(others) >= _TWO


_WORLD = {"west", "united-states", "asean", "sco", "brics", "eaeu", "apec"}
"""Whom two sides talk about, and groups."""


def _two_persons(context: Context, span: Span) -> list[Named]:
    """The two persons named inside the span, each at its last place; [] if there aren't just two.

    In Russian and Chinese only leaders of the profile, named with an office of state, are told from other words.
    """
    if tongue(context.text[span.start : span.end]):
        mentions = (mention for mention in context.actors(span) if mention.kind == "leader")
        leaders = [one for one in mentions if heads_state(context.text[max(0, one.start - _OFFICE) : one.start])]
        named = {leader.actor: Named(leader.actor, leader.start, leader.end) for leader in leaders}
    else:
        persons = context.cast.persons(context.text, span)
        named = {
            person.name: person
            for person in persons
            if not _UNDER.search(context.text[max(0, person.start - _OFFICE) : person.start])
        }
    return sorted(named.values(), key=lambda name: name.start) if len(named) == _TWO else []


_UNDER = re.compile(r"\bunder (?:\w+ ){0,2}$")
""" "The US under President Trump": who rules, not who acts."""
_OFFICE = 60
"""Characters before a name in which its office stands."""


def _two_actors(context: Context, span: Span) -> list[Named]:
    """The two countries or bodies that the span speaks of, each where it was last named; [] if not just two.

    In Russian, each where it stands in the nominative, if it does so anywhere.
    """
    actors = list(dict.fromkeys(mention.actor for mention in context.named_in(span)))
    if len(actors) != _TWO:
        return []
    whole = list(context.named_in(Span(0, context.document.body[-1].end)))
    mentions = [mention for mention in whole if mention.end <= span.end][-_MOST_MENTIONS:]
    if tongue(context.text[span.start : span.end]):
        mentions = sorted(whole[-_MOST_MENTIONS:], key=lambda mention: _is_plain(context, mention))
    mentions = [*whole[:_MOST_MENTIONS], *mentions]  # nearer ones stand in for those farther off
    for kinds in (("name",), ("capital",), ("capital", "name")):
        names = {
            mention.actor: Named(mention.actor, mention.start, mention.end)
            for mention in mentions
            if mention.kind in kinds
        }
        if set(actors) <= set(names):
            return [names[actor] for actor in actors]
    return []


_MOST_MENTIONS = 400
"""Of those before a sentence, that are looked at."""


def _is_plain(context: Context, mention: Mention) -> bool:
    """As the profile lists the name: in no oblique case, and of one actor only ("中俄" is of two)."""
    words = " ".join(context.text[mention.start : mention.end].split())
    profile = context.profile
    actors = [actor for actor in (profile.subject, *profile.partners, *profile.counterparts) if actor]
    return len(words) > 1 and sum(words in (*actor.names, *actor.capitals) for actor in actors) == 1


_TWO = 2


def _insertion(at: int, context: Context, names: Sequence[Named], link: str = "") -> Insertion:
    """The names in one pair of brackets, after `link`, and each of them with the place where the text has it."""
    words = [context.text[name.start : name.end] for name in names]
    each = tuple(Bracket(text=word, start=name.start, end=name.end) for word, name in zip(words, names, strict=True))
    together = link + " and ".join(words)
    return Insertion(at, together, each if together == each[0].text else (Bracket(text=together), *each))


# --- "he", "his", "the President" -------------------------------------------------------------------------------------

_PERSON = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Tt]he (?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]inister|"
    r"[Ll]eader|[Ff]oreign [Mm]inister))\b(?:[’'](?:ll|d|s)\b)?(?! (?:of|[A-Z])|[’']s [a-z]+ (?:of|in) [A-Z])"
)


def _persons(context: Context, index: int, span: Span) -> list[Insertion] | str:
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
    for near in range(1, _NEAR + 1):
        names = context.persons(context.before(index, near))
        if len(names) == 1 and not _is_owner(names[0], voice):
            return [_insertion(span.start + found.end(), context, names)]
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
_TAG = re.compile(r"[”\"»,] (?:he|she) (?:said|says|added|adds|noted|warned|argued|wrote|told)\b")
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
    r"year|month|week|years))? ?|^(?:While|Although|Though|If|When|As)\b(?: last \w+| this \w+)? ?"
)
_SECOND_SUBJECT = re.compile(r", (?:but|and|yet) (it|they) (?:was|were|is|are|has|have|had) ")
_ITS_OWN = re.compile(
    r"^((?:[A-Z]|The [a-z]+ [A-Z])[^“”\"«»,;]{2,60}? (?:said|says|announced)(?: (?:on )?(?:\w+day|yesterday|"
    r"today))?)(?: that)? it "
    r"(?=(?:will|would|had|has|is|was|could|may|might) )"
)
""" "The ministry said on Monday it would": its own."""
_BARE = re.compile(r"\b(?:it|its|they|them|their)\b")


def _plural(context: Context, index: int, span: Span) -> list[Insertion] | str:
    text = context.text[span.start : span.end]
    if measured := _trade_it(context, index, span):
        return [measured]
    text = _ITS_OWN.sub(r"\1 that one ", text)
    found = _PLURAL.search(text)
    second = _SECOND_SUBJECT.search(text)
    if second and len({mention.actor for mention in context.actors(Span(span.start, span.start + second.start()))}) > 1:
        return f"“{second[1]}” is not told apart"
    if found is None:
        bare = _BARE.search(text)
        early = bare and not re.search(
            r"\b(?:[A-Z]\w+|[a-z]+s|the|a) ", _TIME_OPENER.sub("", text[: bare.start()]) + " "
        )
        return f"“{bare[0]}” is not told apart" if bare and early else []
    before = context.before(index, 1)
    if before and found[0].lower() == "they":
        sentence = Span(before[0].start, before[0].end)
        pair = _PAIR.match(before[0].text) or _PAIR.search(before[0].text)
        if pair and pair["persons"] and (told := _pairs(context, index - 1, sentence)) and not isinstance(told, str):
            return [told[0]._replace(at=span.start + found.end())]
        names = _two_persons(context, sentence)
        if not names and (pair is None or pair["states"]):
            names = _two_actors(context, sentence)
        if names and (pair or _joined_by_and(context, names)):
            return [_insertion(span.start + found.end(), context, names)]
    return f"“{found[0]}” is not told apart"


_CHANGES = r"(?:fell|grew|rose|(?:increas|decreas|declin|dropp|dipp|reach|exceed|doubl|tripl|amount|totall?)ed)"
_MEASURED = re.compile(rf"\b[Ii]t(?= (?:has |had )?(?:\w+ly )?{_CHANGES}\b)")
_TRADE = re.compile(r"\btrade\b")
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
    names = sides or _two_actors(context, Span(before[0].start, found.start()))
    return _insertion(found.end(), context, names, "trade between ") if names else None


def _joined_by_and(context: Context, names: Sequence[Named]) -> bool:
    between = context.text[names[0].end : names[1].start]
    return len(between) < _BETWEEN and " and " in between


_BETWEEN = 60
"""Characters between two names of one subject: "Putin and his Chinese counterpart Xi Jinping"."""

# --- "our relations" --------------------------------------------------------------------------------------------------

_STATES = re.compile(r"(?:countries|peoples|nations|states)$")
_RELATION = re.compile(
    r"\b(?:(?:[Oo]ur(?: two| three)?|[Tt]he|[Tt]heir) (?:countries|peoples|nations|states)(?![’']s? leaders)|"
    r"(?:[Tt]he )?\b[Tt]rade (?:volumes?|turnover)|^(?:[A-Z][^,]{3,30}, )?(?:[Oo]ur |"
    r"[Tt]wo-way )?[Tt]rade(?= (?:has|reached|"
    r"had|increased|grew|fell|rose|is|was|will))|(?:(?:[Oo]ur|[Tt]he) )?(?:[Bb]ilateral|[Mm]utual|[Tt]wo-way|"
    r"reciprocal|"
    r"[Oo]ur) (?:\w+ )?(?:relations|trade|ties|cooperation|agenda|partnership|contacts|interaction|"
    r"investment|turnover))\b"
    r"(?! (?:between|with|of) )"
)


def _relations(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """Bilateral relations of whom? Of the two named in the sentence, or of the two sides of the transcript."""
    text = context.text[span.start : span.end]
    found = _RELATION.search(text) or foreign_relation(text)
    if not found:
        return []
    actors = {mention.actor for mention in context.actors(span) if mention.kind != "leader"}
    if len(actors) >= _TWO or (context.voices[index].to and found[0].lower().startswith("our")):
        return []  # whose words, and to whom, the frame tells
    at = span.start + found.end()
    link = "" if _STATES.search(found[0]) else "between "
    if context.sides:
        return [_insertion(at, context, [Named(side.actor, side.start, side.end) for side in context.sides], link)]
    window = context.before(index, 1)
    if "rade" in found[0] and window and (partner := _trade_partner(context, window[0].start, window[0].end)):
        name = context.text[partner.start : partner.end]
        brackets = (Bracket(text=f"with {name}"), Bracket(text=name, start=partner.start, end=partner.end))
        return [Insertion(at, f"with {name}", brackets)]
    names = _two_actors(context, Span(window[0].start, window[-1].end)) if window else []
    names = names or _titled(context, index)
    return [_insertion(at, context, names, link)] if names else f"“{found[0]}”: whose?"


def _trade_partner(context: Context, start: int, end: int) -> Named | None:
    """With whom a sentence says the trade is: "bilateral trade with China"."""
    found = re.compile(r"\btrade (?:turnover |volumes? )?with (?:the )?").search(context.text, start, end)
    mentions = context.actors(Span(found.end(), end)) if found else []
    near = [mention for mention in mentions if found and mention.start == found.end() and mention.kind == "name"]
    return Named(near[0].actor, near[0].start, near[0].end) if near else None


# --- "the visit", "the agreement" -------------------------------------------------------------------------------------


def _definites(context: Context, index: int, span: Span) -> list[Insertion] | str:
    text = context.text[span.start : span.end]
    if _PACT_WITH.match(text) and len({one.actor for one in context.actors(span) if not _leads(context, one)}) == 1:
        return "between whom?"
    counterparts = {actor.id for actor in context.profile.counterparts}
    if _PURCHASE.match(text) and {mention.actor for mention in context.actors(span)} <= counterparts:
        return "whose purchase?"
    pair = _PAIR.match(text)
    problem = unexplained(f"They{text[pair.end() :]}" if pair else text, opens=index == 0)
    if problem is None:
        return []
    named = _named_work(context, index, span)
    return [named] if named and not unexplained(_WORK.sub("a pipe", text, count=1)) else problem


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
_WORK = re.compile(rf"\b(?:[Tt]he|[Tt]his year[’']s) ({_WORKS})\b(?! of\b)", re.IGNORECASE)
_NAMED_WORK = (
    r"(?<!\w)((?!The |This |A |An |Its |In )[A-Z][\w’-]+(?: (?:of |to )?[A-Z][\w’-]+){0,4})"
    r"(?: (?:gas|oil|economic|transport|nuclear power|coking coal))? "
)
_WORK_NEAR = 6
"""Sentences before, in which a pipeline's name is looked for."""


def _named_work(context: Context, index: int, span: Span) -> Insertion | None:
    """ "The pipeline": the one that the sentences before name, if they name one."""
    found = _WORK.search(context.text, span.start, span.end)
    near = context.before(index, _WORK_NEAR) if found else []
    if not found or not near:
        return None
    start, text = near[0].start, context.text[near[0].start : near[-1].end]
    names = re.finditer(rf"{_NAMED_WORK}(?:{found[1].lower()}\b|(?P<last>{found[1].title()}\b))", text)
    named = {name[1].lower(): _work(name, start) for name in names if not _is_actor(context, name, start)}
    return _insertion(found.end(), context, list(named.values())) if len(named) == 1 else None


def _work(name: re.Match[str], start: int) -> Named:
    """The name of a thing, with the word for it where that is a part of the name."""
    end = name.end("last") if name["last"] else name.end(1)
    return Named(name.string[name.start(1) : end], start + name.start(1), start + end)


def _is_actor(context: Context, name: re.Match[str], start: int) -> bool:
    """ "The Russian bank": whose it is, not how it is called."""
    alone = " " not in name[1] and not name["last"]
    return alone and bool(context.actors(Span(start + name.start(1), start + name.end(1))))

"""Words of the program in brackets, and the two persons or countries that a stretch of text speaks of."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.articles.mentions import Mention
from briefing.engines.context import Context
from briefing.engines.foreign_pairs import heads_state
from briefing.evidence.persons import Named
from briefing.evidence.tongues import tongue
from briefing.records import Bracket, Span

NEAR = 2
"""Sentences before, in which an antecedent is looked for."""
TWO = 2
WORLD = {"west", "united-states", "asean", "sco", "brics", "eaeu", "apec"}
"""Whom two sides talk about, and groups."""


class Insertion(NamedTuple):
    """Words of the program to stand in brackets at `at`, and where the text has them."""

    at: int
    words: str
    brackets: tuple[Bracket, ...]


def insertion(at: int, context: Context, names: Sequence[Named], link: str = "") -> Insertion:
    """The names in one pair of brackets, after `link`, and each of them with the place where the text has it."""
    words = [context.text[name.start : name.end] for name in names]
    each = tuple(Bracket(text=word, start=name.start, end=name.end) for word, name in zip(words, names, strict=True))
    together = link + " and ".join(words)
    return Insertion(at, together, each if together == each[0].text else (Bracket(text=together), *each))


def two_persons(context: Context, span: Span) -> list[Named]:
    """The two persons named inside the span, each at its last place; [] if there aren't just two.

    In Russian and Chinese only leaders of the profile, named with an office of state, are told from other words.
    """
    if tongue(context.text[span.start : span.end]):
        mentions = (mention for mention in context.actors(span) if mention.kind == "leader")
        leaders = [one for one in mentions if heads_state(context.text[max(0, one.start - OFFICE) : one.start])]
        named = {leader.actor: Named(leader.actor, leader.start, leader.end) for leader in leaders}
    else:
        persons = context.cast.persons(context.text, span)
        named = {
            person.name: person
            for person in persons
            if not _UNDER.search(context.text[max(0, person.start - OFFICE) : person.start])
        }
    return sorted(named.values(), key=lambda name: name.start) if len(named) == TWO else []


_UNDER = re.compile(r"\bunder (?:\w+ ){0,2}$")
""" "The US under President Trump": who rules, not who acts."""
OFFICE = 60
"""Characters before a name in which its office stands."""


def two_actors(context: Context, span: Span) -> list[Named]:
    """The two countries or bodies that the span speaks of, each where it was last named; [] if not just two.

    In Russian, each where it stands in the nominative, if it does so anywhere.
    """
    actors = list(dict.fromkeys(mention.actor for mention in context.named_in(span)))
    if len(actors) != TWO:
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


def titled(context: Context, index: int) -> list[Named]:
    """The two of the article's title, where neither the sentence nor those just before name a third."""
    near = (*context.before(index, NEAR), context.passages[index])
    actors = {mention.actor for passage in near for mention in context.actors(Span(passage.start, passage.end))}
    names = [Named(one.actor, one.start, one.end) for one in context.titled]
    return names if actors <= {name.name for name in names} | WORLD else []

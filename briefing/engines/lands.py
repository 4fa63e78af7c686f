"""Whose leader a person is, where the sentence doesn't say it: "held talks with To Lam [Vietnam]".

Only for leaders of a partner whom the profile knows by their full name alone; who is known by his family name needs no
land.
"""

from collections.abc import Iterator

from briefing.articles.mentions import Mention
from briefing.engines.context import Context
from briefing.engines.insertions import Insertion, insertion
from briefing.evidence.persons import Named
from briefing.evidence.tongues import tongue
from briefing.records import Actor, Span


def lands(context: Context, span: Span) -> list[Insertion]:
    """The land of each such leader in the part `span`, where the article names it elsewhere."""
    if tongue(context.text[span.start : span.end]):
        return []
    return list(_lands(context, span))


def _lands(context: Context, span: Span) -> Iterator[Insertion]:
    here = context.actors(span)
    partners = {actor.id: actor for actor in context.profile.partners}
    told = {mention.actor for mention in here if mention.kind != "leader"}
    for mention in here:
        known = mention.kind != "leader" or mention.actor not in partners or mention.actor in told
        if known or _stands_alone(context.text[mention.start : mention.end], partners[mention.actor]):
            continue
        told.add(mention.actor)
        owner = len("'s") if context.text[mention.end : mention.end + len("'s")] in ("'s", "’s") else 0
        if land := _named(context, mention, partners[mention.actor].title):
            yield insertion(mention.end + owner, context, [land])


def _stands_alone(name: str, actor: Actor) -> bool:
    return any(other in name.split() for other in actor.leaders)


def _named(context: Context, leader: Mention, title: str) -> Named | None:
    """The land's name where the article has it nearest to the leader's."""
    names = [
        one for one in context.mentions if one.actor == leader.actor and context.text[one.start : one.end] == title
    ]
    near = min(names, key=lambda one: abs(one.start - leader.start), default=None)
    return Named(near.actor, near.start, near.end) if near else None

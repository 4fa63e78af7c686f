# ruff: noqa: SIM905  (word lists are easier to read and edit as one string)
"""Made-up wire stories, their mangled copies, follow-ups and formulaic notes, for measuring `mark_copies`.

Everything is drawn from a seeded `random.Random`: the same seed, the same texts.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from briefing.records import Document, Span

Relation = Literal["wire", "copy", "follow_up", "formula"]


class Planted(NamedTuple):
    """A document and what it is."""

    document: Document
    relation: Relation
    of: str | None = None
    """Id of the wire that it copies or follows, or of the first text made of the same formula."""


class Wire(NamedTuple):
    """A story before it is set."""

    headline: str
    city: str
    day: date
    agency: str
    paragraphs: list[str]


# --- words ------------------------------------------------------------------------------------------------------

_SYLLABLES = "ka ren to mi las ber dov ul na shi or vel gan tri pos em dar qui zo lun fer ach ost ibe ray mun".split()
_ROLES = (
    "the finance minister|a port official|the opposition leader|a company spokeswoman|the central bank governor|"
    "a union organiser|the regional governor|an army spokesman|a senior negotiator|the mayor|a court official|"
    "the energy regulator|an aid worker|a shipping broker|the chief prosecutor|a hospital director|a fund manager|"
    "the interior minister|a farmers' leader|a diplomat briefed on the talks"
).split("|")
_VERBS = (
    "rejected|welcomed|delayed|approved|questioned|outlined|defended|suspended|renegotiated|criticised|announced|"
    "reviewed|signed off on|withdrew from|called off|pressed for|ruled out|lobbied against|agreed to fund|inspected"
).split("|")
_OBJECTS = (
    "a pipeline across the northern delta|the grain export quota|plans for a second container terminal|"
    "a ceasefire line|"
    "the sale of the state airline|a loan from development lenders|new customs checks at the river crossing|"
    "the inquiry into the ferry sinking|a tax on rare metals|the purchase of patrol boats|"
    "a railway to the copper mines|"
    "an accord on migratory fish|the extradition of a banker|cuts to fuel subsidies|a vaccine factory near the capital|"
    "the redrawing of district borders|a satellite launch contract|the return of looted bronzes|"
    "a ban on timber exports|"
    "the merger of two telecom operators|repairs to the hydroelectric dam|a visa waiver for seasonal workers"
).split("|")
_REASONS = (
    "after weeks of closed-door bargaining|despite warnings from auditors|as creditors lost patience|"
    "hours before a parliamentary vote|while crews searched the harbour|because insurers had pulled out|"
    "amid a heatwave that emptied reservoirs|following a leak of internal letters|under pressure from neighbours|"
    "to the surprise of investors|once the monsoon had passed|without consulting the provinces|"
    "as the currency slid to a record low|in return for access to the archive|two days after a strike began"
).split("|")
_SAYINGS = (
    "we cannot pay for a mistake that others made|nobody at the table wants to go first|"
    "it will take longer than people think|"
    "the numbers simply did not add up|my members have waited long enough|this is a door and it is half open|"
    "we were told to sign and ask later|there is no plan for the winter|the boats are ready and the crews are not|"
    "every week of delay costs us a harvest|the judges will have the last word|we have seen this film before"
).split("|")
_TAILS = (
    "according to a document seen by reporters|in remarks carried on local radio|in a filing to the exchange|"
    "two people familiar with the matter said|a statement on its website showed|at a briefing late in the evening|"
    "in a letter to shareholders|as lawmakers shouted from the benches|before boarding a plane|through an interpreter"
).split("|")
_LINKS = (
    "Earlier,|Separately,|In the same week,|Under the previous government,|On the other side of the border,|Later,|"
    "By nightfall,|At the height of the dispute,|In private,|For the first time,|Elsewhere,|Since the spring,"
).split("|")
_OUTLETS = (
    "Harbour Gazette",
    "Delta Courier",
    "The Northern Ledger",
    "Midland Post",
    "Coast Today",
    "Plains Mercury",
)
_AGENCIES = ("Reuters", "AP", "AFP", "TASS", "Xinhua")
_MONTHS = "January February March April May June July August September October November December".split()


def _name(draw: random.Random) -> str:
    return "".join(draw.choice(_SYLLABLES) for _ in range(draw.randint(2, 3))).capitalize()


def _cast(draw: random.Random) -> dict[str, list[str]]:
    """The people, places and bodies of one story."""
    return {
        "person": [f"{_name(draw)} {_name(draw)}" for _ in range(4)],
        "place": [_name(draw) for _ in range(4)],
        "body": [
            f"{_name(draw)} {draw.choice(['Holdings', 'Ministry', 'Council', 'Bank', 'Union', 'Lines'])}"
            for _ in range(3)
        ],
    }


def _sentence(draw: random.Random, cast: dict[str, list[str]]) -> str:
    person, place, body = (draw.choice(cast[kind]) for kind in ("person", "place", "body"))
    role, verb, thing, why, tail = (draw.choice(words) for words in (_ROLES, _VERBS, _OBJECTS, _REASONS, _TAILS))
    number, percent = draw.randint(3, 9800), draw.randint(1, 98)
    link = f"{draw.choice(_LINKS)} " if draw.random() < 0.3 else ""
    shapes = (
        f"{role} {person} {verb} {thing} {why}, {tail}.",
        f"{body} {verb} {thing} near {place}, {role} said.",
        f"“{draw.choice(_SAYINGS).capitalize()},” {person}, {role}, told reporters in {place}.",
        f"some {number} people in {place} were affected when {body} {verb} {thing}.",
        f"{thing} would cost {number} million and cover {percent}% of {place}, {tail}.",
        f"{person} left for {place} on {draw.choice(_MONTHS)} {draw.randint(1, 28)} {why}.",
        f"in {place}, {role} and {person} {verb} {thing}; {body} did not reply to questions.",
        f"{body} lost {percent}% of its value {why}, and {person} {verb} {thing}.",
    )
    text = link + draw.choice(shapes)
    return text[0].upper() + text[1:]


def make_wire(draw: random.Random) -> Wire:
    cast = _cast(draw)
    paragraphs = [
        " ".join(_sentence(draw, cast) for _ in range(draw.randint(1, 3))) for _ in range(draw.randint(5, 16))
    ]
    day = date(2024, 1, 1) + timedelta(days=draw.randrange(700))
    return Wire(_headline(draw, cast), cast["place"][0], day, draw.choice(_AGENCIES), paragraphs)


def _headline(draw: random.Random, cast: dict[str, list[str]]) -> str:
    return f"{draw.choice(cast['place'])} {draw.choice(_VERBS)} {draw.choice(_OBJECTS)}"


# --- what becomes of them ---------------------------------------------------------------------------------------

_TOPS = (
    "Home | World | Business | Sport | Subscribe",
    "Listen to this article\n4 min\nShare",
    "Published: {day} {hour}:15 GMT\nUpdated {hour}:48\n3 comments",
    "Advertisement\n\nSkip to content",
    "Our correspondents follow this story. Sign up for the {outlet} evening letter and never miss an update.",
)
_BOTTOMS = (
    "(Except for the headline, this story has not been edited by {outlet} "
    "and is auto-generated from a syndicated feed.)",
    "Read also: Ten gardens to visit this summer\nRead also: Why your neighbour drives an electric van\n"
    "Share on Facebook",
    "© {year} {outlet}. All rights reserved. This material may not be published, broadcast, "
    "rewritten or redistributed.",
    "Reporting by the {outlet} newsroom. Do you have a tip? Write to us or call the desk between nine and five.",
    "Leave a comment\nYour email address will not be published. Required fields are marked *\nName\nEmail",
    "{outlet} is funded by its readers. Support us with a monthly gift and help to keep our reporting free for all.",
)


def set_wire(wire: Wire) -> str:
    day = f"{_MONTHS[wire.day.month - 1]} {wire.day.day}"
    first = f"{wire.city.upper()}, {day} ({wire.agency}) - {wire.paragraphs[0]}"
    return "\n\n".join([wire.headline, first, *wire.paragraphs[1:]])


def mangle(draw: random.Random, wire: Wire, outlet: str) -> str:
    """A reprint: new headline, shorter, other boilerplate, other house style."""
    paragraphs = _shorten(draw, wire.paragraphs)
    opening = draw.choice(["", "", f"{wire.city}: ", f"({wire.agency}) "])
    body = _restyle(draw, opening + "\n\n".join(paragraphs))
    fill = {"outlet": outlet, "day": wire.day, "hour": draw.randint(1, 12), "year": wire.day.year}
    tops = [draw.choice(_TOPS).format(**fill)] if draw.random() < 0.6 else []
    bottoms = [bottom.format(**fill) for bottom in draw.sample(_BOTTOMS, draw.randrange(3))]
    return "\n\n".join([_headline(draw, _cast(draw)), *tops, body, *bottoms])


def _shorten(draw: random.Random, paragraphs: list[str]) -> list[str]:
    """The end cut off, or paragraphs left out, or sentences; sometimes nothing."""
    way, keep = draw.randrange(4), draw.uniform(0.35, 0.9)
    if way == 0:
        return list(paragraphs)
    if way == 1:
        return paragraphs[: max(2, round(keep * len(paragraphs)))]
    if way == 2:
        return [paragraphs[0], *(one for one in paragraphs[1:] if draw.random() < keep)]
    kept = [[one for one in paragraph.split(". ") if draw.random() < max(keep, 0.5)] for paragraph in paragraphs]
    return [". ".join(sentences).rstrip(".") + "." for sentences in kept if sentences] or list(paragraphs)


def _restyle(draw: random.Random, body: str) -> str:
    if draw.random() < 0.5:
        body = body.replace("“", '"').replace("”", '"')
    if draw.random() < 0.4:
        body = body.replace("%", " per cent")
    if draw.random() < 0.4:
        for month in _MONTHS:
            body = body.replace(month, month[:3] + ".")
    if draw.random() < 0.4:
        body = body.replace("told reporters", "told journalists").replace("organiser", "organizer")
    return body


def follow_up(draw: random.Random, wire: Wire) -> Wire:
    """The next day's story of the same outlet: news on top, then up to half of background, word for word."""
    cast = _cast(draw)
    cast["place"][0] = wire.city
    fresh = [" ".join(_sentence(draw, cast) for _ in range(draw.randint(2, 3))) for _ in range(draw.randint(3, 7))]
    background = draw.sample(wire.paragraphs, min(len(fresh), draw.randint(2, len(wire.paragraphs))))
    return Wire(_headline(draw, cast), wire.city, wire.day + timedelta(days=1), wire.agency, [*fresh, *background])


_FORMULAS = (
    """{place} shares closed {way} on {day}, with the main index {way} {n1} per cent at {n2} points in thin trade.

{body} led the list with a change of {n3} per cent, followed by {body2}, which ended the session at {n4}.

Turnover came to {n5} million, compared with {n6} million in the session before, the exchange said in its daily
note. Of the stocks that were traded, {n7} rose, {n8} fell and the rest were unchanged at the close.

The currency was quoted at {n9} to the dollar in late dealings. Brokers said that investors were waiting for figures
on inflation and for the minutes of the central bank's last meeting before they take new positions.""",
    """An earthquake of magnitude {n1} struck {n2} kilometres from {place} at {n3} local time on {day}, the geological
survey said. Its centre was at a depth of {n4} kilometres.

There were no immediate reports of damage or of casualties. Residents of {place2} said on social media that they felt
the tremor for {n5} seconds. No warning of a tsunami was issued by the authorities.

The region lies on a belt of volcanoes and fault lines where quakes are frequent. In {year} a quake of magnitude {n6}
near {place3} killed {n7} people and destroyed {n8} houses, most of them in villages of the interior.""",
    """The President met in {place} with the Prime Minister of {place2}, {person}, who is in the country on a working
visit. Members of the delegations of both countries took part in the meeting.

President: Good afternoon, colleagues. I am very glad to see you. Relations between our countries are developing
successfully. Last year our trade grew by {n1} per cent, and in the first months of this year by another {n2} per
cent. The intergovernmental commission works actively, its last meeting took place in {place3}.

{person}: Thank you very much for the invitation and for the warm welcome. I would like to pass on the greetings of
our people. We highly value the level of our relations and count on {body}, which has invested {n3} million in
{place3}, to continue its work. Allow me to wish you success.""",
)


def formula(draw: random.Random, which: int) -> str:
    """A note of a kind that is written every day: the phrases stay, names and numbers change."""
    cast, numbers = _cast(draw), {f"n{place}": draw.randint(2, 9900) / 10 for place in range(1, 10)}
    day = f"{draw.choice(_MONTHS)} {draw.randint(1, 28)}"
    names = {"place": cast["place"][0], "place2": cast["place"][1], "place3": cast["place"][2]}
    bodies = {"body": cast["body"][0], "body2": cast["body"][1], "person": cast["person"][0]}
    return _FORMULAS[which].format(
        **numbers, **names, **bodies, day=day, way=draw.choice(["up", "down"]), year=draw.randint(1950, 2020)
    )


# --- a whole set ------------------------------------------------------------------------------------------------


def wire_of(draw: random.Random, body: str) -> Wire:
    """A wire around the paragraphs of a given text."""
    cast = _cast(draw)
    day = date(2024, 1, 1) + timedelta(days=draw.randrange(700))
    paragraphs = [line for line in body.splitlines() if line.strip()]
    return Wire(_headline(draw, cast), cast["place"][0], day, draw.choice(_AGENCIES), paragraphs)


def plant(draw: random.Random, wires: Sequence[Wire], copies: int, formulas: int) -> list[Planted]:
    """Each wire, from none to twice so many copies of it, a follow-up of some, and formulaic notes; shuffled."""
    planted: list[Planted] = []

    def add(text: str, relation: Relation, of: str | None, publisher: str, day: date) -> str:
        document = _document(f"S{len(planted) + 1}", text, publisher, day if draw.random() < 0.7 else None)
        planted.append(Planted(document, relation, of))
        return document.id

    for wire in wires:
        outlet = draw.choice(_OUTLETS)
        first = add(set_wire(wire), "wire", None, outlet, wire.day)
        for _ in range(draw.randint(0, 2 * copies)):
            reprinter = draw.choice(_OUTLETS)
            late = wire.day + timedelta(days=draw.randrange(3))
            add(mangle(draw, wire, reprinter), "copy", first, reprinter, late)
        if draw.random() < 0.3:
            later = follow_up(draw, wire)
            add(set_wire(later), "follow_up", first, outlet, later.day)
    for which in range(len(_FORMULAS)):
        first_note = None
        for _ in range(formulas):
            day = date(2024, 1, 1) + timedelta(days=draw.randrange(700))
            note = add(formula(draw, which), "formula", first_note, "Delta Courier", day)
            first_note = first_note or note
    draw.shuffle(planted)
    return planted


def _document(name: str, text: str, publisher: str, day: date | None) -> Document:
    return Document(
        id=name,
        path=f"{name}.txt",
        sha256="",
        media_type="text/plain",
        publisher=publisher,
        published=day.isoformat() if day else None,
        body=(Span(0, len(text)),),
        text=text,
    )

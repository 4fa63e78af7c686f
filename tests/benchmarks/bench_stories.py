"""How long stories take at 20,000 claims, and what is merged of planted events and look-alikes.

Run: python -m tests.benchmarks.bench_stories
"""

import random
import time
from collections.abc import Iterator

from briefing.evidence.outcomes import outcomes
from briefing.evidence.stories import content_words, overlap, tell_stories
from briefing.records import Claim, ContentDate, Document, EventDate, Story

_EVENTS = 8_000
_REPORTED_TWICE = 4_000
_LOOK_ALIKES = 8_000
_SEED = 7


def _list(text: str) -> list[str]:
    return text.split()


_COUNTRIES = _list("Arland Borsia Celdova Dunmark Estovar Fenland Gorania Helvar Istria Jorvik Kaldonia Lorvenia")
_THINGS = _list(
    "gas oil coal wheat timber copper nickel uranium railway port visa satellite drone frigate reactor bridge cable "
    "insurance fishery soybean fertiliser aircraft tourism payment customs water highway refinery vaccine steel "
)
_PLACES = _list(
    "Aldoz Brimna Corvath Delgrad Ersk Fylde Grodan Harst Ilmen Jurva Kesten Lurgan Morva Nestov Orlin Pravda "
    "Quist Rovna Selmo Tarnik Ulvan Vetla Wesker Ystad Zemlin "
)
_FORMS = (
    ("{one} and {other} signed an agreement on {thing} {extra} in {place} on {day}.",
     "An agreement on {thing} {extra} was signed by {one} and {other} in {place} on {day}."),
    ("{one} exported {number} million tonnes of {thing} to {other} through {place} in {month}.",
     "{thing} exports of {one} to {other} through {place} came to {number} million tonnes in {month}."),
    ("Officials of {one} and {other} held talks on {thing} and {extra} in {place} on {day}.",
     "{one} and {other} met in {place} on {day} for talks on {thing} and {extra}."),
)  # fmt: skip


def planted(count: int, twice: int, look_alikes: int) -> tuple[list[Claim], dict[str, Document], set[frozenset[str]]]:
    """Claims of made-up events: some told twice, some repeated with another day; and which pairs are one event."""
    chance = random.Random(_SEED)
    claims: list[Claim] = []
    documents: dict[str, Document] = {}
    pairs: set[frozenset[str]] = set()
    for number in range(count):
        told = _event(chance)
        first = _add(claims, documents, told, 0)
        if number < twice:
            pairs.add(frozenset((first, _add(claims, documents, told, 1))))
        if number < look_alikes:
            _add(claims, documents, {**told, **_day(chance, told["day"][:4])}, 0)
    return claims, documents, pairs


def _event(chance: random.Random) -> dict[str, str]:
    one, other = chance.sample(_COUNTRIES, 2)
    words = {
        "one": one,
        "other": other,
        "thing": chance.choice(_THINGS),
        "extra": chance.choice(_THINGS),
        "place": chance.choice(_PLACES),
        "number": str(chance.randint(2, 90)),
        "form": str(chance.randrange(len(_FORMS))),
    }
    return {**words, **_day(chance)}


def _day(chance: random.Random, not_in: str = "") -> dict[str, str]:
    year = chance.choice([year for year in range(2010, 2026) if str(year) != not_in])
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    return {"day": f"{year}-{month:02d}-{day:02d}", "month": f"{year}-{month:02d}"}


def _add(claims: list[Claim], documents: dict[str, Document], told: dict[str, str], version: int) -> str:
    text = _FORMS[int(told["form"])][version].format(**told)
    figure = told["form"] == "1"
    when = told["month"] if figure else told["day"]
    id, home = f"C{len(claims) + 1}", f"S{len(documents) + 1}"
    documents[home] = Document(
        id=home, origin=home, path=home, sha256="0" * 64, media_type="text/plain", text=text, published=told["day"],
        content_date=ContentDate(start=told["day"], end=told["day"], basis="stated"),
    )  # fmt: skip
    claims.append(
        Claim(
            id=id, document=home, text=text, quote=text, start=0, end=len(text), kind="figure" if figure else "event",
            status="done", speaker_kind="outlet", event_date=EventDate(start=when, end=when, basis="text"),
            actors=(told["one"].lower(), told["other"].lower()),
        )
    )  # fmt: skip
    return id


def score(stories: tuple[Story, ...], pairs: set[frozenset[str]]) -> tuple[int, int]:
    """Planted pairs found, and pairs merged that are two events."""
    merged = {pair for story in stories if story.type == "event" for pair in _pairs(story.claims)}
    return len(merged & pairs), len(merged - pairs)


def _pairs(claims: tuple[str, ...]) -> Iterator[frozenset[str]]:
    for number, one in enumerate(claims):
        for other in claims[number + 1 :]:
            yield frozenset((one, other))


def by_words_alone(claims: list[Claim], share: float = 0.7) -> int:
    """The peer: pairs of the first 2,000 claims that a share of common words alone would merge."""
    words = [content_words(claim.quote) for claim in claims]
    return sum(overlap(one, other) >= share for number, one in enumerate(words) for other in words[:number])


def main() -> None:
    claims, documents, pairs = planted(_EVENTS, _REPORTED_TWICE, _LOOK_ALIKES)
    began = time.process_time()
    stories = tell_stories(claims, documents)
    told = time.process_time()
    outcomes(claims, documents)
    found, false = score(stories, pairs)
    conflicts = sum(story.conflict is not None for story in stories)
    print(f"{len(claims)} claims: stories {told - began:.1f} CPU s, outcomes {time.process_time() - told:.1f} CPU s")
    print(f"planted pairs merged: {found} of {len(pairs)}; merged though two events: {false}; conflicts: {conflicts}")
    few = claims[:2000]
    began = time.process_time()
    merged = by_words_alone(few)
    real = len([pair for pair in pairs if pair <= {claim.id for claim in few}])
    spent = time.process_time() - began
    print(f"peer, common words alone, {len(few)} claims: {merged} pairs merged, {real} planted, {spent:.1f} CPU s")


if __name__ == "__main__":
    main()

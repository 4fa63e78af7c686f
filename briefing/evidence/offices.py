"""Who holds which office in a sentence: "Foreign Minister Sergei Lavrov".

Invariant: two offices differ only where both are named with their holder and can't be one: a rank that another rank
excludes, or two portfolios of one rank.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing.evidence.names import names
from briefing.patterns import late


class Holding(NamedTuple):
    """An office with its holder, as written."""

    text: str
    rank: str
    portfolio: frozenset[str]
    country: str
    holder: tuple[str, ...]


def offices_differ(one: str, other: str) -> Iterator[tuple[str, str]]:
    """One holder with two offices, or one country's office with two holders, in the words of each."""
    first, second = holdings(one), holdings(other)
    for held in first:
        for found in second:
            two_offices = _same_holder(held, found) and _apart(held, found)
            swapped = _holds(second, held) or _holds(first, found)
            if two_offices or (_same_office(held, found) and not swapped):
                yield held.text, found.text


@lru_cache(maxsize=4096)
def holdings(text: str) -> tuple[Holding, ...]:
    """The offices with their holders: words of office, then a name."""
    found = []
    for match in _OFFICE.finditer(text) if _RANK.search(text) else ():
        holder = next((name for name in names(text[match.end("rank") :]) if name.start <= 1), None)
        if holder:
            end = match.end("rank") + holder.end
            found.append(_holding(match, text[match.start() : end], holder.text))
    return tuple(found)


_PORTFOLIO = (
    r"(?i:deputy|first|vice|defen[cs]e|foreign|prime|interior|finance|energy|trade|economy|transport|justice|health"
    r"|industry|agriculture)"
)
_OFFICE = late(
    rf"\b(?:(?!{_PORTFOLIO}\s)(?P<country>[A-Z][\w’'-]{{2,30}})\s)?(?P<portfolio>(?:{_PORTFOLIO}\s){{0,3}})"
    r"(?P<rank>(?i:president|minister|chancellor|king|ambassador|spokesman|spokeswoman|governor|secretary))\s(?=[A-Z])"
)
_RANK = re.compile(r"(?i:president|minister|chancellor|king|ambassador|spokesman|spokeswoman|governor|secretary)\s")
_RANKS = {"secretary": "minister", "spokeswoman": "spokesman"}


def _holding(match: re.Match[str], text: str, holder: str) -> Holding:
    rank = match["rank"].lower()
    portfolio = frozenset(match["portfolio"].lower().replace("defence", "defense").split())
    country = (match["country"] or "").lower()
    return Holding(text, _RANKS.get(rank, rank), portfolio, country, tuple(holder.replace("’s", "").lower().split()))


def _same_holder(one: Holding, other: Holding) -> bool:
    """The same last name, and no two first names."""
    if one.holder[-1] != other.holder[-1]:
        return False
    return len(one.holder) == 1 or len(other.holder) == 1 or one.holder[0] == other.holder[0]


def _apart(one: Holding, other: Holding) -> bool:
    if one.rank != other.rank:
        return True
    return bool(one.portfolio and other.portfolio) and one.portfolio != other.portfolio


def _same_office(one: Holding, other: Holding) -> bool:
    """The same rank, portfolio and country, and holders who share no name."""
    same = (one.rank, one.portfolio, one.country) == (other.rank, other.portfolio, other.country)
    many = {"deputy", "vice", "first"} & one.portfolio  # a country has several deputies
    return same and not many and bool(one.country) and not set(one.holder) & set(other.holder)


def _holds(holdings: tuple[Holding, ...], held: Holding) -> bool:
    return any(_same_holder(held, found) for found in holdings)

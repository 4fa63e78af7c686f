"""Law 2 for names: a name of a sentence stands in its evidence, as spelt or in a variant that the profile equates.

"Russian Foreign Minister Sergey Lavrov" may rest on "Sergey Lavrov, Russia's foreign minister"; "Sergey Putin" rests on
nothing where the evidence has "Sergey Lavrov" and "Putin". A country may stand for its capital in the evidence ("Moscow
said"), never the other way: that would put somebody in a city.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from briefing.evidence.lexicon import OFFICES, PARTICLES
from briefing.evidence.names import names
from briefing.records import Actor, Profile


class Naming:
    """The names that one piece of evidence holds."""

    def __init__(self, profile: Profile, evidence: str, *context: str) -> None:
        self._variants = _variants(profile)
        self._owners = _owners(profile)
        self._countries = _countries(profile)
        self._lines = [f" {_fold(line)} " for line in evidence.splitlines()]
        self._context = context

    def reasons(self, sentence: str) -> list[str]:
        """`unsupported_name: ...` for each name of the sentence that the evidence lacks."""
        missing = [name.text for name in names(sentence, *self._context) if not self._holds(name.text)]
        return [f"unsupported_name: {name!r} is in no quote" for name in dict.fromkeys(missing)]

    def _holds(self, name: str) -> bool:
        folded = _fold(name).split()
        if self._stands(folded):
            return True
        pieces = self._pieces([word for word in folded if word not in PARTICLES])
        if pieces is not None and self._belong(pieces):
            return True
        parts = re.split("[-‐‑]", name)
        return len(parts) > 1 and all(self._stands(_fold(part).split()) for part in parts)

    def _pieces(self, words: list[str]) -> list[list[str]] | None:
        """The name in runs that the evidence has, broken only beside an office or a country; None if it can't be."""
        pieces: list[list[str]] = []
        at = 0
        while at < len(words):
            length = next((n for n in range(len(words) - at, 0, -1) if self._stands(words[at : at + n])), 0)
            if not length:
                return None
            pieces.append(words[at : at + length])
            at += length
        core = [not self._modifies(piece[-1]) and not self._modifies(piece[0]) for piece in pieces]
        return None if any(one and other for one, other in pairwise(core)) else pieces

    def _belong(self, pieces: list[list[str]]) -> bool:
        """True if the offices and countries stand near the person they are put beside, or the profile says so."""
        cores = [piece for piece in pieces if not self._modifies(piece[-1])]
        if not cores:
            return True
        near = list(self._near(cores[-1]))
        owner = self._owners.get(" ".join(cores[-1]))
        return all(
            self._stands(piece, near) or (owner is not None and self._owners.get(" ".join(piece)) == owner)
            for piece in pieces
            if piece not in cores
        )

    def _near(self, core: list[str]) -> Iterable[str]:
        for form in self._forms(core):
            for line in self._lines:
                for match in re.finditer(rf"(?<= ){re.escape(form)}(?= )", line):
                    yield f" {line[max(0, match.start() - _NEAR) : match.end() + _NEAR]} "

    def _modifies(self, word: str) -> bool:
        return word in OFFICES or word in self._countries

    def _stands(self, words: list[str], lines: Iterable[str] | None = None) -> bool:
        forms = self._forms(words)
        return any(f" {form} " in line for line in (self._lines if lines is None else lines) for form in forms)

    def _forms(self, words: list[str]) -> set[str]:
        """The words and all that the profile or English equates with them."""
        whole = " ".join(words)
        return {whole, *self._variants.get(whole, ()), *_inflections(whole)}


_NEAR = 60
"""Characters beside a person in which an office or country is his."""


def _inflections(name: str) -> set[str]:
    """Other endings of one name, as English forms them: "Libya" and "Libyan", "Iran" and "Iranian", plurals.

    Only rules that can't turn one country into another: "Niger" has no "Nigerian".
    """
    if len(name) < 4:
        return set()
    forms = {f"{name}s", name.removesuffix("s")}
    for ending, base in (("ian", ""), ("ese", ""), ("i", ""), ("n", ""), ("ian", "e"), ("ese", "a")):
        if name.endswith(ending) and _takes(stem := name.removesuffix(ending) + base, ending):
            forms.add(stem)
        if _takes(name, ending) and name.endswith(base):
            forms.add(name.removesuffix(base) + ending)
    return forms


def _takes(name: str, ending: str) -> bool:
    """True if the adjective of a country's name may end so."""
    if len(name) < 4 or name in ("niger", "guinea", "dominica"):
        return False
    return {
        "n": name.endswith("a"),
        "ian": name.endswith("e") or name[-1] not in "aeiouy",
        "ese": name.endswith("a") or name[-1] not in "aeiouy",
        "i": name[-1] not in "aeiouy",
    }[ending]


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    """Lower case, hyphens and punctuation as spaces, possessives off, dots out of acronyms."""
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", text)
    text = re.sub(r"['’ʼ]s\b|['’](?=\s)", "", text.casefold())
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text))


@lru_cache(maxsize=8)
def _variants(profile: Profile) -> dict[str, frozenset[str]]:
    """What stands for each name: its spellings; a country's other names, adjectives and, as evidence only, capitals."""
    equal: dict[str, set[str]] = {}
    for group in profile.variants:
        _equate(equal, group.names)
    for actor in _actors(profile):
        for member in actor.members or [(*actor.names, *actor.demonyms, *actor.capitals)]:
            names = [name for name in member if name not in actor.capitals]
            _equate(equal, names)
            for name in names:
                equal[_fold(name)] |= {_fold(capital) for capital in set(member) & set(actor.capitals)}
        _equate_leaders(equal, actor)
    return {name: frozenset(others) for name, others in equal.items()}


@lru_cache(maxsize=8)
def _owners(profile: Profile) -> dict[str, str]:
    """The actor to whom each name, adjective and person belongs."""
    return {
        _fold(name): actor.id for actor in _actors(profile) for name in (*actor.names, *actor.demonyms, *actor.leaders)
    }


@lru_cache(maxsize=8)
def _countries(profile: Profile) -> frozenset[str]:
    """The words of countries, their adjectives and capitals."""
    return frozenset(
        _fold(name) for actor in _actors(profile) for name in (*actor.names, *actor.demonyms, *actor.capitals)
    )


def _actors(profile: Profile) -> list[Actor]:
    return [actor for actor in (profile.subject, *profile.partners, *profile.counterparts) if actor]


def _equate(equal: dict[str, set[str]], group: Iterable[str]) -> None:
    folded = {_fold(name) for name in group}
    for name in folded:
        equal.setdefault(name, set()).update(folded)


def _equate_leaders(equal: dict[str, set[str]], actor: Actor) -> None:
    """ "Vladimir Putin" and "Putin", "Sergey Shoigu" and "Sergei Shoigu"; never two people of one country."""
    folded = [_fold(leader).split() for leader in actor.leaders]
    for a in folded:
        for b in folded:
            if set(a) <= set(b) or set(b) <= set(a) or (a[-1] == b[-1] and a[0][0] == b[0][0]):
                equal.setdefault(" ".join(a), set()).add(" ".join(b))

"""Whether one word may stand for another: "accord" for "agreement", "purchased" for "bought".

Invariant: symmetric; what is known to be near says nothing of what is not. The knowledge is `kin.json`, built from
WordNet 3.0 by `tests/benchmarks/build_words.py` (one synset, words around it, or one step wider or narrower), with the
words below that editors of news put for each other and WordNet keeps apart.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from briefing.evidence.support.vocabulary import root, stem


class Kin(NamedTuple):
    """Words after each word, in one string: sets of them would take 20 MB more."""

    near: Mapping[str, str]
    """Of one meaning, or derived from it."""
    wider: Mapping[str, str]
    """What it is a kind of, and the kinds of it."""


def may_stand_for(one: str, other: str) -> bool:
    """True if two lower-case words are known to mean nearly the same in some sense."""
    first, second = root(one), root(other)
    if frozenset((first, second)) in _APART:
        return False
    if first == second or stem(first) == stem(second) or _groups_of(one) & _groups_of(other):
        return True
    kin = _kin()
    close = {second, *kin.near.get(second, "").split()}
    return not close.isdisjoint(kin.near.get(first, "").split()) or second in kin.wider.get(first, "").split()


@cache
def _kin() -> Kin:
    stored = json.loads(resources.files(__package__).joinpath("kin.json").read_text(encoding="utf-8"))
    return Kin(_both_ways(stored["near"]), _both_ways(stored["wider"]))


_APART = frozenset(
    frozenset(pair.split())
    for pair in (
        "support opposition", "support oppose", "high low", "early late", "positive negative", "plan agreement",
        "request order", "stop suspend",
    )
)  # fmt: skip
"""Roots that WordNet has near each other, and that are not the same thing of a partner."""


def _both_ways(pairs: Mapping[str, str]) -> Mapping[str, str]:
    found = {word: [others] for word, others in pairs.items()}
    for word, others in pairs.items():
        for other in others.split():
            found.setdefault(other, []).append(word)
    return {word: " ".join(others) for word, others in found.items()}


_GROUPS = (
    # what is done
    "say state note add tell remark observe comment report declare announce stress emphasize underline underscore "
    "point mention explain write claim assert affirm confirm reiterate repeat recall",
    "call urge appeal request ask demand",
    "think believe consider regard view see deem feel find",
    "praise commend hail laud applaud welcome thank",
    "criticize condemn denounce slam blast attack rebuke",
    "support back endorse favour favor champion uphold defend",
    "help assist aid support assistance relief",
    "strengthen boost enhance deepen reinforce bolster consolidate intensify improve cement",
    "expand widen broaden extend enlarge grow increase",
    "rise increase grow climb jump surge soar growth gain rally up go went",
    "fall drop decline decrease slide slump plunge shrink sink dip down go went",
    "reduce cut lower trim slash curb limit restrict shrink",
    "reach hit amount total stand come make attain achieve",
    "supply deliver ship provide sell export send",
    "buy purchase acquire import procure",
    "build construct erect make create",
    "set establish create found form launch",
    "begin start launch commence open initiate",
    "end finish conclude complete close stop cease halt",
    "continue go keep remain proceed carry persist",
    "sign conclude ink seal reach initial",
    "approve adopt pass endorse ratify accept back clear",
    "reject refuse decline dismiss spurn turn",
    "hold conduct stage host organize organise run have carry",
    "host receive welcome greet entertain",
    "arrive come land reach travel go visit fly",
    "leave depart exit go",
    "attend join participate visit take",
    "lead head chair run steer",
    "discuss debate address raise consider review cover exchange talk",
    "agree consent accept decide",
    "show demonstrate indicate reveal reflect suggest illustrate display prove",
    "use employ apply utilize utilise deploy",
    "give grant provide offer extend hand present award",
    "need require want demand",
    "want wish seek hope intend aim plan desire",
    "develop advance promote foster further expand grow evolve progress",
    "maintain keep preserve sustain retain uphold",
    "change alter modify shift amend",
    "move transfer relocate shift",
    "protect defend safeguard guard shield",
    "send dispatch deploy forward deliver",
    "get receive obtain gain acquire win secure",
    "choose select pick elect appoint name",
    "solve resolve settle address tackle handle",
    "try attempt seek strive endeavour endeavor effort",
    "become turn grow get",
    "happen occur take",
    # who
    "president leader head chief statesman",
    "minister official secretary",
    "official authority bureaucrat functionary",
    "government cabinet authority administration leadership state",
    "country nation state land power",
    "company firm business enterprise corporation concern",
    "people resident citizen national inhabitant public population person",
    "worker employee staff labourer personnel labor labour",
    "soldier troop force serviceman fighter military personnel",
    "partner ally counterpart friend",
    "expert analyst specialist scholar observer researcher scientist",
    "journalist reporter correspondent",
    "student pupil learner",
    "member participant",
    "representative delegate envoy",
    # what
    "agreement deal accord pact treaty contract arrangement understanding",
    "talk negotiation discussion consultation meeting conversation dialogue",
    "meeting summit gathering conference session encounter",
    "visit trip tour journey",
    "statement declaration announcement communique",
    "document paper text",
    "message letter note telegram",
    "speech address remark word",
    "report account article story piece",
    "relation tie link connection bond relationship contact",
    "cooperation collaboration partnership interaction",
    "friendship amity goodwill",
    "unity solidarity cohesion",
    "peace settlement truce",
    "war conflict fighting hostility combat crisis",
    "threat danger risk challenge menace",
    "sanction penalty restriction curb measure embargo",
    "law legislation rule regulation statute act",
    "decision ruling resolution verdict",
    "problem issue question matter topic subject difficulty",
    "area field sphere domain sector region zone",
    "sector industry branch",
    "region area territory district province",
    "border frontier boundary",
    "city town capital place",
    "trade commerce turnover exchange business",
    "export shipment sale delivery",
    "money fund finance cash capital financing funding",
    "cost price expense charge",
    "good product merchandise commodity item",
    "oil crude petroleum",
    "gas fuel",
    "energy power electricity",
    "weapon arm arms armament munition",
    "missile rocket",
    "aircraft plane jet airplane",
    "ship vessel boat",
    "navy fleet",
    "army military armed force",
    "exercise drill manoeuvre maneuver",
    "plant factory facility mill works",
    "project programme program scheme plan initiative",
    "goal aim objective target purpose",
    "result outcome consequence effect",
    "success achievement accomplishment",
    "opportunity chance possibility potential",
    "future prospect outlook",
    "basis foundation base ground",
    "role part function",
    "share portion part proportion",
    "level degree extent scale",
    "volume amount quantity number",
    "way method means manner mode mechanism instrument tool",
    "work labour labor effort job activity",
    "position stance view stand attitude opinion",
    "thanks gratitude appreciation",
    "research science study",
    "step measure action move",
    "progress headway advance advancement",
    "investment funding financing capital",
    "infrastructure facility",
    "contact exchange interaction communication",
    "event occasion ceremony",
    "stability steadiness balance",
    "approach stance attitude method",
    "experience expertise knowledge skill",
    "contribution input share",
    "situation circumstance condition state",
    "structure framework format system",
    "proposal suggestion initiative idea",
    "group bloc organization organisation body association alliance",
    # how
    "big large major great huge vast massive considerable substantial significant sizeable",
    "important significant key crucial vital major essential weighty critical",
    "main principal chief key primary leading central major",
    "good positive favourable favorable excellent fine",
    "strong firm robust solid powerful sturdy",
    "close tight near intimate",
    "new fresh recent novel latest modern",
    "current present existing today ongoing",
    "previous earlier former past prior",
    "fast quick rapid swift speedy",
    "joint jointly together common shared mutual bilateral",
    "whole entire full complete total overall",
    "different various diverse several",
    "difficult hard tough challenging complicated complex",
    "real actual genuine true",
    "special particular specific",
    "military armed defence defense",
    "nuclear atomic",
    "active vigorous energetic intense",
    "regular frequent constant continuous steady",
    "successful effective well",
    "broad wide extensive comprehensive large-scale",
    "lasting long-term enduring permanent",
    "great considerable much very",
    "careful close thorough attentive",
    "fruitful productive useful",
    "mutually-beneficial beneficial advantageous",
    "international global worldwide world foreign",
)


@cache
def _groups_of(word: str) -> frozenset[int]:
    forms = {word, root(word)}
    return frozenset(number for number, group in enumerate(_grouped()) if forms & group)


@cache
def _grouped() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(form for word in group.split() for form in _forms(word)) for group in _GROUPS)


def _forms(word: str) -> tuple[str, ...]:
    """With the plural, which has a meaning, and so a root, of its own in some: "relations", "authorities"."""
    return word, root(word), f"{word}s", f"{word[:-1]}ies" if word.endswith("y") else word

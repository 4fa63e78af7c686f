"""What the checker knows of words: their roots, kinds, how common they are, and their opposites.

The knowledge is `words.json`, built by `tests/benchmarks/build_words.py` from WordNet 3.0 (see WORDNET-LICENSE.txt) and
the order of tokens in the packaged vocabulary. Words of other scripts have a cut stem for a root and nothing more.
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple, TypeVar

from briefing.evidence import lexicon

Kind = Literal["noun", "verb", "adjective", "adverb"]
Field = Literal["concrete", "abstract", "other"]
Known = TypeVar("Known")


class Entry(NamedTuple):
    """A root and what kind of word it mostly is."""

    kind: Kind
    field: Field
    """Of its commonest sense: a thing, person, place or time; saying, thinking, acting or a state; or neither."""


class Vocabulary(NamedTuple):
    entries: dict[str, Entry]
    forms: dict[str, str]
    """Roots of the forms that `inflected` gets wrong or can't know: "went", "working", "russian" (its country)."""
    opposites: dict[str, frozenset[str]]
    """Roots of opposite meaning, both ways."""
    commonness: dict[str, float]
    """Of words as written, in lower case, on the Zipf scale: log10 of occurrences in a billion words, about."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = frozenset(word for word in lexicon.NEGATIONS if word.isalpha()) - {"hardly", "scarcely"}
EXCLUSIONS = _words(
    "only instead except solely exclusively merely excluding unlike contrary neither nothing none nobody"
)
"""Words that shut something out; a sentence that adds one to its source says more than the source."""
DENIALS = _words(
    """fail failure refuse reject deny lack doubt decline dismiss dispute avoid prevent unable unwilling impossible
    unlikely ignore forget neglect stop cancel abandon disagree oppose forbid ban"""
)
"""Roots of words that negate what they govern."""
HEDGES = _words(
    """may might could would perhaps maybe possibly possible probably likely potentially reportedly allegedly apparently
    seem appear suggest expect plan propose consider hope intend aim want if unless"""
)
"""Roots of words that make a fact a guess, a plan or a condition."""
STRONG_MODALS = _words("will must should shall")
DEGREES = _words("more most less least fewer better best worse worst")
FUNCTION_WORDS = _words(
    """a an the of to in on at by for with from as is are was were be been being am it its this that these those there
    their they them he she his her him himself herself itself themselves i you we our your my me us who whom whose
    which what when where how why and or but if so than then also too very into onto out up down off over under about
    after before between during through while because such do does did done doing have has had having will would shall
    should can could may might must not no nor never none nothing nobody neither without s t d ll re ve m ca wo sha mr
    mrs ms dr some any each other another others both all more most many much few several own same only just even
    however although though whether per via etc one ones since against across along among amid around toward towards
    within upon until till despite throughout again once further still yet already ever now here well rather quite
    instead except unlike like plus versus vs either every everyone everything everybody someone something anyone
    anything whatever else thus hence therefore besides beyond above below near behind beside later less least ago
    away back together"""
)
UNKNOWN_COMMONNESS = 3.15
"""Of a word that is not in the list: rarer than all that are."""

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety hundred"
_MAGNITUDES = "thousand million billion trillion"
NUMBER_WORDS = {
    **{word: str(10 * tens) for tens, word in enumerate(_TENS.split())},
    **{word: str(value) for numerals in (_UNITS, _ORDINALS) for value, word in enumerate(numerals.split())},
    **{word: word for word in _MAGNITUDES.split()},
}
"""Each with the digits it is compared by."""
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
"""What is left of "can't", "won't" and "shan't" without "n't"."""
_ONE_PLACE = {"america": "usa", "american": "usa", "britain": "uk", "british": "uk", "european": "europe"}
_MONTHS = {
    name: str(number) for name, number in lexicon.MONTHS.items() if name.isascii() and name not in ("may", "mar")
} | {"mai": "5"}
_INFLECTIONS = (
    *(
        ("ches", "ch"),
        ("shes", "sh"),
        ("sses", "ss"),
        ("xes", "x"),
        ("zes", "z"),
        ("ies", "y"),
        ("es", "e"),
        ("es", ""),
    ),
    *(("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ying", "ie"), ("ing", "e"), ("ing", "")),
    *(("iest", "y"), ("est", "e"), ("est", ""), ("ier", "y"), ("er", "e"), ("er", "")),
)
_COMPARED = ("iest", "est", "ier", "er")
_DERIVED = re.compile(
    "(?:i[sz]ations?|ations?|ments?|ness|ities|ity|ingly|edly|ings?|ions?|ers?|ors?|ed|es|ly|al|s|e)$"
)
_SHORTEST_STEM = 4
_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis")


@cache
def vocabulary() -> Vocabulary:
    """The packaged words, read once."""
    stored = json.loads(resources.files(__package__).joinpath("words.json").read_text(encoding="utf-8"))
    kinds, fields = stored["kinds"], stored["fields"]
    entries = _spread((Entry(kinds[key[0]], fields[key[1]]), words) for key, words in stored["roots"].items())
    opposites = {word: frozenset(others.split()) for word, others in stored["opposites"].items()}
    commonness = _spread((float(zipf), words) for zipf, words in stored["commonness"].items())
    return Vocabulary(entries, stored["forms"], opposites, commonness)


def _spread(groups: Iterable[tuple[Known, str]]) -> dict[str, Known]:
    """Each word of the groups with what is known of all its group, one object for all."""
    spread: dict[str, Known] = {}
    for known, words in groups:
        spread.update(dict.fromkeys(words.split(), known))
    return spread


@cache
def root(word: str) -> str:
    """The key under which a lower-case word or number is compared: "discussed" and "discusses" have one root."""
    if word[0].isdigit():
        return _plain_number(word)
    if word in FUNCTION_WORDS:
        return _CONTRACTED.get(word) or NUMBER_WORDS.get(word, word)
    known = NUMBER_WORDS.get(word) or _MONTHS.get(word)
    if known:
        return known if known.isalpha() or word in NUMBER_WORDS else f"month {known}"
    if not word.isascii():
        return word[: max(4, len(word) - 2)]
    forms = vocabulary().forms
    key = forms.get(word) or inflected(word, vocabulary().entries)
    return _ONE_PLACE.get(key) or _ONE_PLACE.get(word) or forms.get(key, key)


def _plain_number(number: str) -> str:
    """ "1,200.50" and "1200.5" are one number, "3rd" and "3" too."""
    digits = number.rstrip("stndrh%").replace(",", "")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return digits.lstrip("0") or "0"


def inflected(word: str, entries: dict[str, Entry]) -> str:
    """The entry that `word` is a regular form of; else the word itself, without a plural s."""
    if word in entries:
        return word
    for ending, replacement in _INFLECTIONS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word[: -len(ending)] + replacement
            single = base[:-1] if len(base) > 3 and base[-1:] == base[-2:-1] else base
            for candidate in (base, single):
                if candidate in entries and (ending not in _COMPARED or entries[candidate].kind == "adjective"):
                    return candidate
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@cache
def stem(key: str) -> str:
    """What a root shares with the words derived from it: "announce" and "announcement"."""
    cut = _DERIVED.sub("", key)
    cut = cut.removesuffix("e") if len(cut) > _SHORTEST_STEM else cut
    return cut if len(cut) >= _SHORTEST_STEM else key


@cache
def opposites(key: str) -> frozenset[str]:
    """Roots that mean the opposite of this one, by WordNet or by a negative prefix or ending."""
    prefixed = {key[len(prefix) :] if key.startswith(prefix) else prefix + key for prefix in _NEGATIVE_PREFIXES}
    ended = {key[:-4] + "ful"} if key.endswith("less") else {key[:-3] + "less"} if key.endswith("ful") else set()
    return vocabulary().opposites.get(key, frozenset()) | {other for other in prefixed | ended if len(other) > 4}


def commonness(word: str) -> float:
    """How common a lower-case word is, on the Zipf scale: 3 is rare, 6 is "people"."""
    return vocabulary().commonness.get(word, UNKNOWN_COMMONNESS)

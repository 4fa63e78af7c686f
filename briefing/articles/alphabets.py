"""Which single-byte encoding a text is in, told by the letters of the alphabet that it reads as.

Invariant: an encoding is given only if nearly all bytes beyond ASCII become letters or punctuation of one language. A
guesser by frequencies alone takes French for Slovak where a text is short, since both have ASCII letters above all, and
Russian for Japanese.
"""

import re

from briefing.articles.language import detect_language

_SAMPLE_BYTES = 20_000
_READ_CHARS = 800
"""Enough to tell a language by."""
_MOST_HIGH = 0.35
"""Share of bytes beyond ASCII from which a text is in no Latin alphabet."""
_EXPLAINED = 0.97
_ENCODINGS = (
    "cp1252",
    "iso8859-15",
    "cp1250",
    "cp1254",
    "iso8859-2",
    "cp1257",
    "mac-roman",
    "cp850",
    "cp852",
    "mac-latin2",
)
"""By how usual they are; iso8859-1 is read as cp1252, which has more signs."""

_HIGH = re.compile(rb"[\x80-\xff]")
_PUNCTUATION = frozenset("\u00a0“”„‘’‚«»‹›–—…•·°§€£©®™¡¿")
_LETTERS = {
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøåéüöä",
    "de": "äöüßéèáàç",
    "en": "éèêëàâáäçñöóôøüïîíåæœ",
    "es": "áéíóúñüç",
    "et": "äöõüšž",
    "fi": "äöåšžé",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áðéíóúýþæö",
    "it": "àèéìíòóùîú",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "nl": "ëïéèêöüáóäç",
    "no": "æøåéèòôüöä",
    "pl": "ąćęłńóśźż",
    "pt": "ãõáâàéêíóôúçü",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšžćđ",
    "sq": "ëç",
    "sr": "čćđšž",
    "sv": "åäöéüáà",
    "tr": "çğıöşüâîû",
}
_ALPHABETS = {language: frozenset(letters + letters.upper() + "İ") for language, letters in _LETTERS.items()}


def latin_encoding(data: bytes) -> str | None:
    """Python's name of the encoding; None if `data` is in no Latin alphabet that is told."""
    sample = data[:_SAMPLE_BYTES]
    if len(_HIGH.findall(sample)) > _MOST_HIGH * len(sample):
        return None
    shares = {encoding: _explained(sample, encoding) for encoding in _ENCODINGS}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _EXPLAINED else None


def _explained(sample: bytes, encoding: str) -> float:
    """Share of the characters beyond ASCII that the language has, as which the decoded text reads."""
    text = sample.decode(encoding, errors="replace")
    language = detect_language(text[:_READ_CHARS])
    own = _ALPHABETS.get(language or "", frozenset()) | _PUNCTUATION
    high = [char for char in text if char > "\x7f"]
    return sum(char in own for char in high) / max(1, len(high))


_CYRILLIC_ENCODINGS = ("cp1251", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic")
_COMMON = frozenset("оеаинтсрлкмдпуыяі")
"""Letters that make up most of any text in Russian, Ukrainian or Bulgarian; small, unless it is all in capitals."""
_COMMON_SHARE = 0.63
"""Of all beyond ASCII: single sentences have 0.67 at least, Greek and Hebrew read so 0.62 at most."""
_FEWEST_LETTERS = 8
_CYRILLIC = re.compile("[А-яЁёІіЇїЄєҐґ]")
_CYRILLIC_SIGNS = frozenset("\u00a0№«»“”„’–—…•·°§©")


def cyrillic_encoding(data: bytes) -> str | None:
    """Python's name of the encoding; None if `data` is no Cyrillic text."""
    sample = data[:_SAMPLE_BYTES]
    if len(_HIGH.findall(sample)) < _FEWEST_LETTERS:
        return None
    shares = {encoding: _common_share(sample, encoding) for encoding in _CYRILLIC_ENCODINGS}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _COMMON_SHARE else None


def _common_share(sample: bytes, encoding: str) -> float:
    """Share of the common letters, less that of signs which no Cyrillic text has."""
    high = [char for char in sample.decode(encoding, errors="replace") if char > "\x7f"]
    if not any("а" <= char <= "я" for char in high):
        high = [char.lower() for char in high]
    common = sum(char in _COMMON for char in high)
    foreign = sum(not _CYRILLIC.match(char) and char not in _CYRILLIC_SIGNS for char in high)
    return (common - foreign) / max(1, len(high))

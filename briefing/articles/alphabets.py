"""Which single-byte encoding of a Latin alphabet a text is in, told by the letters of the language that it reads as.

Invariant: an encoding is given only if nearly all bytes beyond ASCII become letters or punctuation of one language. A
guesser by frequencies alone takes French for Slovak where a text is short, since both have ASCII letters above all.
"""

import re

from briefing.articles.language import detect_language

_SAMPLE_BYTES = 20_000
_READ_CHARS = 800
"""Enough to tell a language by."""
_MOST_HIGH = 0.35
"""Share of bytes beyond ASCII from which a text is in no Latin alphabet."""
_EXPLAINED = 0.97
_ENCODINGS = ("cp1252", "cp1250", "cp1254", "iso8859-2", "cp1257", "mac-roman", "cp850", "cp852", "mac-latin2")
"""By how usual they are; iso8859-1 and -15 are read as cp1252, which differs in signs alone."""

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

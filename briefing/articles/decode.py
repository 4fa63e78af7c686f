"""Bytes to text: which encoding an article is in, and what a reader should know of it.

Invariant: the text is the bytes, decoded, nothing repaired; only a byte order mark is taken off. Line ends are kept.
UTF-8 is tried first, because other encodings hardly ever pass for it (WHATWG Encoding Standard, "decode").
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.articles.alphabets import cyrillic_encoding, latin_encoding
from briefing.articles.mojibake import is_mojibake
from briefing.patterns import late

SAMPLE_BYTES = 500_000
"""How much of a long text charset-normalizer looks at."""
ASCII_SHARE = 0.8
"""Bytes that are printable ASCII, among those of an East Asian text in UTF-16: about half."""
DAMAGED_SHARE = 0.002
"""Bad bytes among all bytes up to which a text still counts as UTF-8."""

STRAY = 4
"""Times as many zero bytes stand where they belong in UTF-16 as anywhere else."""

_BOMS = (  # UTF-32 LE begins like UTF-16 LE, so it comes first
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels as the WHATWG Encoding Standard reads them: the web says Latin-1 and means its superset.
_LABELS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1b"})
# Quotes, dashes, the ellipsis and the fixed space: nearly all that is not ASCII in an English text.
_PUNCTUATION = {"cp1252": re.compile(rb"[\x85\x91-\x97\xa0]"), "mac-roman": re.compile(rb"[\xa5\xc9\xca\xd0-\xd5]")}
_MAY_BE_CYRILLIC = (
    *("shift_jis", "cp932", "euc_", "big5", "gb", "hz", "cp949", "cp950", "johab", "iso2022"),
    *("mac_cyrillic", "koi8", "cp1251", "cp866", "cp855", "iso8859_5", "utf_16"),
)
"""For which a guesser takes short texts in Cyrillic."""
_HIGH = re.compile(rb"[\x80-\xff]")
_EAST_ASIAN = late("[\u2014\u2018-\u201d\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef\\s\x20-\x7e]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, or the reason why there is none."""

    text: str = ""
    encoding: str | None = None
    """Python's name of it, such as `utf-8` or `cp1251`; None if nothing was decoded."""
    notes: tuple[str, ...] = ()
    """Sentences without a full stop, for the source's notes."""
    reason: str | None = None
    """Why the bytes are no text; None if they are."""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`; `declared` is the encoding that came with it, believed only where it fits.

    A byte order mark decides, then UTF-8, then UTF-16 told by its zero bytes, then `declared`, then the alphabet of a
    language in Latin script, then charset-normalizer's best guess.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _forced(data[len(mark) :], encoding)
    if b"\0" in data:
        wide = _wide_encoding(data)
        return _forced(data, wide) if wide else Decoded(reason="binary, not text: it has zero bytes")
    return _narrow(data, declared)


def _forced(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    if "\0" in text:
        return Decoded(reason=f"binary, not text: it has zero characters ({encoding})")
    return _checked(text, encoding)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: the zero bytes of spaces and line ends keep to their places."""
    size = min(len(data), 4096) // 4 * 4
    counts = [data[place:size:4].count(0) for place in range(4)]
    zeros = "".join("0" if count > size // 40 else "x" for count in counts)
    if any(STRAY * count > max(counts) for count, place in zip(counts, zeros, strict=True) if place == "x"):
        return _east_asian_encoding(data[:size])  # zero bytes all over a text keep to no place
    places = {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}
    return places.get(zeros) or _east_asian_encoding(data[:size])


def _east_asian_encoding(sample: bytes) -> str | None:
    """Chinese, Japanese and Korean in UTF-16 have few zero bytes, but nearly all characters from a few blocks.

    So have pairs of ASCII letters, but then nearly all bytes are ASCII.
    """
    if sum(0x20 <= byte < 0x7F for byte in sample) > ASCII_SHARE * len(sample):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="replace")
        if len(text) > 20 and len(_EAST_ASIAN.findall(text)) > 0.98 * len(text):
            return encoding
    return None


def _narrow(data: bytes, declared: str | None) -> Decoded:
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    for encoding in _candidates(data, declared):
        text = _decoded(data, encoding)
        if encoding and text is not None:
            return _checked(text, encoding)
    return _guessed(data)


def _candidates(data: bytes, declared: str | None) -> Iterator[str | None]:
    """Encodings in the order in which they are believed; the cheap ones first."""
    yield _known(declared)
    yield _almost_utf8(data)
    yield _western(data)
    yield latin_encoding(data)


def _known(label: str | None) -> str | None:
    """Python's codec for a declared label; None for UTF-8 too, which has been tried."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return None if name.startswith(("utf", "unicode", "raw")) else _LABELS.get(name, name)


def _almost_utf8(data: bytes) -> str | None:
    """UTF-8 cut or damaged in a few places is still UTF-8."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text[:SAMPLE_BYTES] if char > "\x7f") - bad
    return "utf-8" if bad <= max(1, DAMAGED_SHARE * len(data)) and good > 4 * bad else None


def _western(data: bytes) -> str | None:
    """Text that is ASCII but for quotes and dashes tells a guesser too little."""
    sample = data[:SAMPLE_BYTES]
    high = len(_HIGH.findall(sample))
    if high > len(sample) // 20:
        return None
    return next((name for name, marks in _PUNCTUATION.items() if 2 * len(marks.findall(sample)) > high), None)


def _decoded(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding, errors="replace" if encoding == "utf-8" else "strict")
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE_BYTES]).best()
    if best is None:
        return Decoded(reason="not text in any encoding that could be told; save it as UTF-8")
    encoding = (cyrillic_encoding(data) if best.encoding.startswith(_MAY_BE_CYRILLIC) else None) or best.encoding
    return _checked(data.decode(encoding, errors="replace"), encoding)


def _checked(text: str, encoding: str) -> Decoded:
    """Refuses what is decoded but no text, and notes what is damaged."""
    if _is_full_of_controls(text):
        return Decoded(reason="binary, not text: it is full of control characters")
    notes = [] if encoding == "utf-8" else [f"decoded from {encoding}"]
    if lost := text.count("\ufffd"):
        notes.append(f"{lost} characters could not be decoded and stand as \ufffd")
    if is_mojibake(text):
        notes.append("mojibake: parts look decoded with the wrong encoding; left as they are")
    return Decoded(text=text, encoding=encoding, notes=tuple(notes))


def _is_full_of_controls(text: str) -> bool:
    encoded = text.encode("utf-8", "replace")
    return len(encoded) - len(encoded.translate(None, _CONTROLS)) > max(2, len(text) // 200)

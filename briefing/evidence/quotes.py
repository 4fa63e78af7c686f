"""Law 1: finds a quote's words in a document's body, whatever became of its white space and its marks.

White space, line breaks, curly and straight quotation marks, guillemets, hyphens and dashes, the ellipsis, full-width
forms and composed letters count as equal; letters, digits and all other marks do not. One changed letter is never a
match, nor is a part of a word: "likely" is not found in "unlikely", nor "8%" in "18%". What is found is given as it
stands in the text, inside one body span.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefing.patterns import late
from briefing.records import Span


class Found(NamedTuple):
    """Where a quote stands, or what comes nearest to it."""

    state: Literal["exact", "normalised", "missing"]
    start: int
    """In code points of the document's text; of the nearest passage if missing, -1 if there is none."""
    end: int
    text: str
    """The document's own words there."""
    likeness: float
    """0 to 1; 1.0 unless missing."""


def find_quote(quote: str, text: str, spans: Sequence[Span]) -> Found:
    """Looks for `quote` inside each of `spans` of `text`; for many quotes of one document build a `QuoteIndex` once."""
    return QuoteIndex(text, spans).find(quote)


class QuoteIndex:
    """A document's body made ready for many look-ups: building and each look-up take time linear in the body."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._spans = [span for span in spans if span.start < span.end]
        self._views = [_View(text, self._spans, joins) for joins in (False, True) if not joins or _BROKEN.search(text)]

    def find(self, quote: str) -> Found:
        """The first place that has the quote's words, else the nearest passage.

        Marks that a model sets around a quote (outer quotation marks, an ellipsis, a full stop) may be missing from the
        text; they are then not part of what is found.
        """
        words = quote.strip()
        if words and (span := _first_whole(self._text, words, self._spans)):
            return Found("exact", *span, words, 1.0)
        for view in self._views:
            for wanted in _readings(quote):
                if span := view.find(wanted):
                    return Found("normalised", *span, self._text[span.start : span.end], 1.0)
        return self._nearest(quote)

    def _nearest(self, quote: str) -> Found:
        from rapidfuzz.fuzz import partial_ratio_alignment

        view, wanted = self._views[0], normalise(quote).strip()
        best = partial_ratio_alignment(wanted, view.flat) if wanted and view.flat.strip() else None
        if best is None or best.dest_start >= best.dest_end:
            return Found("missing", -1, -1, "", 0.0)
        span = view.whole_words(best.dest_start, best.dest_end)
        return Found("missing", *span, self._text[span.start : span.end], best.score / 100)


def normalise(text: str) -> str:
    """`text` as it is compared: see the module's docstring."""
    return "".join(piece for piece, _, _ in _pieces(even_marks(text)))


def even_marks(text: str) -> str:
    """Marks and dashes of one form each, character for character."""
    return text.translate(_ONE_TO_ONE)


_SEPARATOR = "\ue000"
"""Between body spans, so that no match runs across; in texts it is mapped away."""
_SINGLE, _DOUBLE, _DASH = "‘’‚‛ʼ′`´‹›＇", "“”„‟«»″〝〞＂", "‐‑‒–—―−﹣－"
_ONE_TO_ONE = {
    **{ord(mark): "'" for mark in _SINGLE},
    **{ord(mark): '"' for mark in _DOUBLE},
    **{ord(mark): "-" for mark in _DASH},
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _SINGLE + _DOUBLE + _DASH},
    ord(_SEPARATOR): "\ufffd",
}
_LIGATURES = {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069"
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
"""Combining marks: accents and vowel signs that belong to the letter before."""
_CJK = "\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNEVEN = late(
    rf"[\s{_INVISIBLE}]{{2,}}|[^\S ]|[{_INVISIBLE}]|(?<=[-{_CJK}]) | (?=[-{_CJK}])|[{''.join(_LIGATURES)}]"
    rf"|[^\s{_INVISIBLE}][{_MARKS}]+|[\u1100-\u11ff]+|[\u0340-\u037e\u1f71-\u1ffd\u2126\u212a\u212b\uf900-\ufaff]"
)
_BROKEN = late(r"[^\W\d_]-[ \t]*\r?\n\s*[^\W\d_]")


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """The compared form of `text`, in pieces `(piece, start, end)`; a piece as long as its stretch is one to one."""
    at = 0
    for match in _UNEVEN.finditer(text):
        if at < match.start():
            yield text[at : match.start()], at, match.start()
        yield _even(match, text), match.start(), match.end()
        at = match.end()
    if at < len(text):
        yield text[at:], at, len(text)


def _even(match: re.Match[str], text: str) -> str:
    found = match.group()
    if found in _LIGATURES:
        return _LIGATURES[found]
    if not re.fullmatch(rf"[\s{_INVISIBLE}]+", found):
        return unicodedata.normalize("NFC", found)
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    tight = re.search(rf"[-{_CJK}]", around) or not re.search(r"\s", found)
    return "" if tight else " "


def _readings(quote: str) -> Iterator[str]:
    """The quote, then without marks that may have been set around it."""
    wanted = normalise(quote).strip()
    bare = re.sub(r"^(?:\.\.\.|[\s\"'])+|(?:[\s\"'.])+$", "", wanted)
    yield from (reading for reading in dict.fromkeys((wanted, wanted.strip("\"' "), bare)) if re.search(r"\w", reading))


class _View:
    """The body in its compared form, with the way back to the text's offsets."""

    def __init__(self, text: str, spans: Sequence[Span], join_broken: bool) -> None:
        self._text = text
        self._starts: list[int] = []
        self._stretches: list[tuple[int, int, int]] = []
        pieces: list[str] = []
        length = 0
        for span in spans:
            inside = text[span.start : span.end].translate(_ONE_TO_ONE)
            for piece, start, end in self._joined(inside) if join_broken else _pieces(inside):
                self._starts.append(length)
                self._stretches.append((span.start + start, span.start + end, len(piece)))
                pieces.append(piece)
                length += len(piece)
            pieces.append(_SEPARATOR)
            length += 1
        self.flat = "".join(pieces)

    @staticmethod
    def _joined(inside: str) -> Iterator[tuple[str, int, int]]:
        """Words broken at a line's end are put together: "co-\\noperation" reads "cooperation"."""
        at = 0
        for match in [*_BROKEN.finditer(inside), None]:
            stop = match.start() + 1 if match else len(inside)
            yield from ((piece, at + start, at + end) for piece, start, end in _pieces(inside[at:stop]))
            if match:
                yield "", stop, match.end() - 1
                at = match.end() - 1

    def find(self, wanted: str) -> Span | None:
        """The first place with whole words."""
        at = self.flat.find(wanted)
        for _ in range(_MAX_PLACES):
            if at < 0:
                return None
            span = self._span(at, at + len(wanted))
            if _whole(self._text, span):
                return span
            at = self.flat.find(wanted, at + 1)
        return None

    def whole_words(self, start: int, end: int) -> Span:
        """The span of `[start, end)` of the compared form, widened to whole words inside its body span."""
        first = self.flat.rfind(_SEPARATOR, 0, start + 1) + 1
        last = self.flat.find(_SEPARATOR, max(start, first))
        start, end = max(start, first), min(end, last)
        head = _WORD_START.search(self.flat[max(first, start - _LONGEST_WORD) : start])
        tail = _WORD_END.match(self.flat[end : min(last, end + _LONGEST_WORD)])
        start -= len(head.group()) if head and self.flat[start].isalnum() else 0
        end += len(tail.group()) if tail and self.flat[end - 1].isalnum() else 0
        kept = self.flat[start:end]
        return self._span(start + len(kept) - len(kept.lstrip()), end - len(kept) + len(kept.rstrip()))

    def _span(self, start: int, end: int) -> Span:
        """Back to the text's offsets; a part of an uneven stretch counts as all of it."""
        first, last = self._stretch(start), self._stretch(end - 1)
        head, tail = self._stretches[first], self._stretches[last]
        begin = head[0] + (start - self._starts[first] if head[1] - head[0] == head[2] else 0)
        stop = tail[1] if tail[1] - tail[0] != tail[2] else tail[0] + end - self._starts[last]
        return Span(begin, stop)

    def _stretch(self, position: int) -> int:
        """The stretch that holds `position`; empty ones hold nothing."""
        return bisect_right(self._starts, position) - 1


def _first_whole(text: str, words: str, spans: Sequence[Span]) -> Span | None:
    """Where `words` stand letter for letter."""
    if not _WORDED.search(words):
        return None
    for start, stop in spans:
        at = text.find(words, start, stop)
        for _ in range(_MAX_PLACES):
            if at < 0:
                break
            if _whole(text, Span(at, at + len(words))):
                return Span(at, at + len(words))
            at = text.find(words, at + 1, stop)
    return None


def _whole(text: str, span: Span) -> bool:
    """True if the span cuts no word, no number and no letter from its accent."""
    before = _HIDDEN.sub("", text[max(0, span.start - _AROUND) : span.start])[-2:] + text[span.start : span.start + 1]
    after = text[span.end - 1 : span.end] + _HIDDEN.sub("", text[span.end : span.end + _AROUND])[:2]
    return not (_CUT_BEFORE.search(before) or _CUT_AFTER.match(after))


_AROUND = 8
"""Characters beside a span among which two that can be seen are looked for: a soft hyphen ends no word."""
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_MAX_PLACES = 1000
"""Places inside words after which a look-up gives up: a hostile text has millions."""
_WORDED = late(r"\w")
_LONGEST_WORD = 40
_WORD_START = late(r"\w+$")
_WORD_END = late(r"\w+")
_LETTER = rf"[^\W{_CJK}]"
_INNER = r"['’‘ʼ\-‐‑]"
"""Joins a word: "didn't", "pro-Russian"."""
_CUT_BEFORE = late(rf"{_LETTER}{_INNER}?{_LETTER}$|\d[.,]\d$|\S[{_MARKS}]$")
_CUT_AFTER = late(rf"{_LETTER}{_INNER}?{_LETTER}|\d[.,]\d|.[{_MARKS}]", re.DOTALL)

"""A document's sentences in order, each with its paragraph: what every reader of an article starts from.

Invariant: a passage is one sentence, stripped of the white space around it, inside one body span.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.articles.sentences import sentence_spans
from briefing.evidence.checked import has_verdict, tells_claim
from briefing.records import Document, Span

_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'-]+(?:[ /,]+[A-ZÀ-Þ][A-ZÀ-Þ.'-]+)*(?:, [A-ZÀ-Þ][a-zß-ÿ]+(?: [A-ZÀ-Þ][a-zß-ÿ]+)?)?"
    r"(?:, (?:[A-Z][a-z]+\.? )?\d{1,2}(?:,? [A-Z][a-z]+\.?)?(?:,? \d{4})?)?"
    r"(?: ?[(/][A-Za-z ]{2,30}[)/])?\.? ?(?:--|[-–—]) (?=[A-Z“\"])"
)
"""MOSCOW, May 14, 2025 (Reuters) - : where and when it was filed is no part of the sentence."""
_FOREIGN_DATELINE = re.compile(
    r"[\u4e00-\u9fff]{2,16}\d{1,2}月\d{1,2}日(?:电|讯)\s*(?:[（(][^）)]{1,40}[）)])?\s*"
    r"|【[^】]{2,40}】|RU - (?=[А-ЯЁ«\"])|(?:INTERFAX\.RU|РИА Новости|ТАСС|Интерфакс)\s?[-–—] (?=[А-ЯЁ«\"])"
)
"""新华社北京6月18日电（记者 …）"""
_PLACE_AND_DAY = re.compile(
    r"[А-ЯЁ][А-ЯЁа-яё -]{2,30}(?: /[^/]{3,40}/)?[,.] \d{1,2} [а-яё]{3,8}\.?(?:,? \d{4}(?: г\.| года)?)?"
    r"(?:,? \d{1,2}:\d{2})?"
    r"(?:\s?[-–—/] ?[\w ]{3,20}/?)?\.?|/[\w -]{3,30}/\.?|[А-ЯЁ][а-яё-]{2,20}\.|"
    r"\d{1,2} [а-яё]{3,8}\.|INTERFAX\."
)
"""МОСКВА, 14 мая. /ТАСС/. : sentences by their full stops, and no sentences."""
_MARKER = re.compile(r"(?:[•⁃‣▪●■*·] ?|- )(?=[A-ZА-ЯЁ“\"«\d])")
"""Of a list's item, that is a sentence of its own."""
_ENDS = ".!?…。！？;:"
_CLOSERS = "\"'”’»)]」』 "
_LONGEST_DATELINE = 80
_LONGEST_HEADING = 15
"""Words; a longer line without a full stop is a sentence whose stop was lost."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence in its article."""

    start: int
    end: int
    text: str
    """On one line; each character where the article has it."""
    paragraph: int
    """Counted from 0 over the spans that are read."""
    opens: bool
    """True if it is the first sentence of its paragraph."""
    heading: bool
    """True for a line without an end: a heading, a label, a fragment of a list."""
    checked: bool = False
    """True for a claim that the article only checks."""


def passages(document: Document, spans: Sequence[Span]) -> list[Passage]:
    """All sentences of `spans`, which lie inside the document's body."""
    found: list[Passage] = []
    paragraph = -1
    checks, checked = has_verdict(document.text), False
    for span in spans:
        fresh = True
        for sentence in sentence_spans(document.text, span, document.language):
            passage = _passage(document.text, sentence, paragraph + fresh, fresh)
            if passage:
                checked = checks and (tells_claim(document.text, passage.start) if fresh else checked)
                found.append(replace(passage, checked=True) if checked else passage)
                paragraph += fresh
                fresh = False
            fresh = fresh or "\n" in document.text[passage.end if passage else sentence.start : sentence.end]
    return found


def _passage(text: str, sentence: Span, paragraph: int, opens: bool) -> Passage | None:
    raw = text[sentence.start : sentence.end]
    kept = raw.strip().lstrip(_QUOTING)
    if not kept or (_PLACE_AND_DAY.fullmatch(kept) if len(kept) < _LONGEST_DATELINE else False):
        return None
    start = sentence.start + len(raw) - len(raw.lstrip().lstrip(_QUOTING))
    placed = ((_DATELINE.match(kept) or _MARKER.match(kept)) if opens else None) or _FOREIGN_DATELINE.match(kept)
    if placed and len(kept) > placed.end():
        start, kept = start + placed.end(), kept[placed.end() :]
    ends = kept.rstrip(_CLOSERS)[-1:] in _ENDS
    heading = opens and not ends and raw.rstrip(" \t") != kept and len(kept.split()) < _LONGEST_HEADING
    return Passage(start, start + len(kept), kept.translate(_ONE_LINE), paragraph, opens, heading)


_QUOTING = "> "
"""What marks a line that a mail quotes."""
_ONE_LINE = str.maketrans("\n\r\u00a0\u2007\u2009\u202f", "      ")
"""Character for character: a name may stand across the end of a line, or have a space that no line may end at."""

"""The dateline before an agency's first words: place, day and whose wire it is.

Invariant: only what stands at the start of one of the body's first lines is a dateline, and only if it ends in a dash
or an agency's mark; a sentence that begins with a place and a day is none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.articles.outlet import MEDIUM
from briefing.articles.stamps import read_stamp
from briefing.patterns import late
from briefing.records import Span


class Dateline(NamedTuple):
    """A dateline and what it says."""

    span: Span
    """Up to the first word of the news."""
    words: str
    """The day as it is written, or the whole where none is."""
    day: str | None
    """ISO; None without a year."""
    credit: str | None
    """Whose wire it is, as it is written."""


_CAPITAL = r"[A-ZÀ-ÞА-ЯЁ]"
_PLACE = rf"{_CAPITAL}[\w.'’-]*(?:[ /]{_CAPITAL}[\w.'’-]*){{0,3}}(?:, {_CAPITAL}(?:[^\W\d]|[.'’ -]){{2,25}}?)?"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?|"
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,6}\.?"
)
DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:(?:{_MONTH}) \d{{1,2}}(?:,? ?\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})(?:,? \d{{4}})?)(?! ?\d)"
    r"(?: (?:г\.|года))?"
    r"(?:, Juche \d{2,3} \(\d{4}\))?"
)
"""A day and a month, with or without a year."""
_WIRE = re.compile(
    rf"\s*(?P<place>{_PLACE})(?:[,.]? ?(?P<day>{DAY})(?:,? \d{{1,2}}:\d{{2}})?)?[,.]? ?"
    r"(?P<host>INTERFAX\.RU|РИА Новости|ТАСС|«[^»\n]{3,30}»(?=\. ))?"
    r"(?:\((?P<credit>[^()\n]{2,40})\)|/(?P<mark>[^/\n]{2,30})/"
    rf"|(?P<wire>{_CAPITAL}\w+(?: {_CAPITAL}\w+){{0,3}})(?= [-–—] ))?[.,]? ?"
    r"(?:(?:--|[-–—]|:)(?: (?P<named>РИА Новости|Интерфакс|Sputnik|TASS|ТАСС|(?:РИА|ИА) «?[А-ЯЁ][\w-]+»?)\.?)?\s+"
    rf"|--(?={_CAPITAL})"
    rf"|(?<=/\.) |(?<=/\. )|(?<=/) |(?<=\d\. )(?={_CAPITAL})|(?<=[A-Z]\) )(?={_CAPITAL})|(?<=»\. )(?={_CAPITAL})"
    rf"|(?<=[a-zа-я]\. )(?={_CAPITAL}))"
)
_AGENCY_FIRST = re.compile(
    rf"\s*\((?P<credit>{_CAPITAL}[^()\n]{{1,40}})\) (?P<day>{DAY}),? ?(?:--|[-–—])\s+(?={_CAPITAL})"
)
""" "(Coast Wire) June 15 -- "."""
_DAY_FIRST = re.compile(rf"\s*(?P<day>{DAY})(?<=\d{{4}})(?:\.|:| ?(?:--|[-–—])) (?={_CAPITAL})")
""" "December 6, 2025. For a visit of ..."."""
_DAY_INSIDE = late(rf",? (?P<day>{DAY})$")
""" "(Steppe News, May 21, 2024)": the day beside the agency."""
_CHINESE = re.compile(
    r"\s*(?P<credit>新华社|新華社|中新社|中新网|人民网|央视网|环球网|[^\s\d，。]{2,6}[社网報报])(?P<place>[^\s\d，。]{0,8})"
    r"(?P<day>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)(?:电|讯|電)\s?(?:[（(][^（）()\n]{2,40}[）)])?\s*"
)
_CHINESE_MARK = re.compile(
    r"\s*[【\[](?P<credit>[\u4e00-\u9fff]{1,8}?[网社报報台])[^】\]\n]{0,6}(?:报道|讯|消息|电|记者)[^】\]\n]{0,16}[】\]]\s*"
)
_BREAK = re.compile(r"\n(?<=[^\n]{35}\n)(?=\S)")
"""Of a line to a width, inside a long dateline."""
_JUCHE = late(r", Juche \d+ \((\d{4})\)")
"""The year of the Korean calendar, with the common one behind it."""
_FIRST_LINES = 3
_LONGEST = 120
"""Characters of a dateline."""


def dateline(text: str, body: Sequence[Span]) -> Dateline | None:
    """The dateline of an article whose body is `body`, or None."""
    at, end = (body[0].start, body[0].end) if body else (0, 0)
    last = body[-1].end if body else 0
    for number in range(_FIRST_LINES):
        found = _read(text, at, min(end, at + _LONGEST), last) or (_place_alone(text, at, end) if number == 0 else None)
        line = text.find("\n", at, end)
        if found or line < 0:
            return found
        at = line + 1
    return None


def _read(text: str, start: int, end: int, last: int) -> Dateline | None:
    """`last` is where the body ends."""
    if _BREAK.search(text, start, end):
        text = text[:start] + _BREAK.sub(" ", text[start:end]) + text[end:]
    forms = (_CHINESE, _CHINESE_MARK, _WIRE, _AGENCY_FIRST, _DAY_FIRST)
    found = next((match for form in forms if (match := form.match(text, start, end))), None)
    if found is None:
        return None
    marks = found.groupdict()
    credit = next(
        (marks[name].strip() for name in ("credit", "mark", "wire", "named", "host") if marks.get(name)), None
    )
    stopped = found[0].rstrip().endswith(".") and not marks.get("day")
    if not credit and not marks.get("day") and not _is_bare(marks["place"], text[found.end() : found.end() + 1]):
        return None
    if ":" in found[0] and credit and credit[0].islower():
        return None  # "Ada Lund (retranslated):" speaks
    if stopped and not credit:
        return None  # "MOSCOW. The ..." may be a heading
    if ":" in found[0] and len(_LABELS.findall(text, start, last)) > 1:
        return None  # the labels of a transcript
    inside = _DAY_INSIDE.search(credit or "")
    credit = credit[: inside.start()] if credit and inside else credit
    words = (marks.get("day") or (inside and inside["day"]) or found[0]).strip()
    words = _JUCHE.sub(r", \1", words)
    day = read_stamp(words) if re.search(r"(?:19|20)\d\d", words) else None
    return Dateline(Span(found.start(), found.end()), words, day if day and day.count("-") == 2 else None, credit)


def _place_alone(text: str, start: int, end: int) -> Dateline | None:
    """ "Dubai: India will open a port": a place in small letters before a paragraph; no other line has a label."""
    found = _PLACE_ALONE.match(text, start, end)
    if found is None or len(_ANY_LABEL.findall(text, start, end)) > 1 or not _is_place(text, found["place"]):
        return None
    line = text[found.end() : min(end, max(text.find("\n", found.end(), end), found.end()))] or text[found.end() : end]
    voice = _FIRST_PERSON.match(line) or len(line.split()) < _PARAGRAPH_WORDS
    return None if voice else Dateline(Span(found.start(), found.end()), found[0].strip(), None, None)


def _is_place(text: str, words: str) -> bool:
    """The text says "in" it, or has it beside a day: a person who speaks would stand before a colon as well."""
    if _NO_PLACE.match(words) or MEDIUM.search(words):
        return False
    place = re.escape(words)
    return (
        re.search(rf"\b(?:in|near|outside|в|во|под) {place}\b|^{place}\b[ ,|•·-][^\n.]{{0,40}}\d{{4}}\b", text, re.M)
        is not None
    )


_PLACE_ALONE = re.compile(rf"\s*(?P<place>{_CAPITAL}[\w.'’-]+(?: {_CAPITAL}[\w.'’-]+){{0,2}}):\s(?={_CAPITAL})")
_ANY_LABEL = late(r"^[ \t]*[^\W\d_a-zа-яё][^:.!?\n]{0,40}:\s", re.MULTILINE)
_NO_PLACE = late(
    r"(?:analysis|background|brief|breaking|context|correction|editorial|exclusive|explainer|explained|fact|facts|interview|"
    r"note|opinion|question|review|summary|update|updated|watch|comment|commentary|abstract|introduction|report|scene|"
    r"справка|фон|обзор|мнение|контекст|итог|вопрос|ответ)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = late(r"(?:I|We|My|Our|You|Your|Я|Мы|Вы|Наш\w*|Мо[йяеё])\b|[\"“«'‘]")
_PARAGRAPH_WORDS = 12


def _is_bare(place: str, first: str) -> bool:
    """ "MOSCOW — The Kremlin said": a place in capitals before a sentence, not "NATO — the alliance"."""
    return place.isupper() and len(place) >= _SHORTEST_PLACE and first.isupper()


_SHORTEST_PLACE = 5
_LABELS = late(r"^[ \t]*[A-Z][A-Z .'’-]{2,40}:\s", re.MULTILINE)

"""How Russian tells time: the expressions, and what each means.

Invariant: as for English: linear, and no date where the words give none.
"""

import re
from collections.abc import Iterator
from typing import Literal

from briefing.articles.datewords.meaning import (
    Found,
    Meaning,
    Shift,
    Stated,
    Unit,
    Vague,
    Weekday,
    Yearless,
    stated,
    with_year,
    yearless,
)
from briefing.records import Span

_MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_NUMBERS = {
    "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9,
    "десять": 10, "двадцать": 20, "тридцать": 30,
}  # fmt: skip
_S = r"(?:[^\S\r\n]{1,2})"
_MONTH = r"(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяе]|(?:март|август)[ае]?|ма[йяе])(?!\w)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_WORD_YEAR = rf"(?:{_S}?(?:г\.|гг\.|(?:год[аеу]?|год[ао][хвм])(?!\w)))"
_SAID = r"(?:прошл|минувш|эт|нынешн|текущ|следующ|будущ|ближайш)(?:ого|его|ой|ей|ом|ем|ую|юю|ий|ый|ая|ие|ые|от|у)"
_OF_YEAR = rf"(?:{_S}{_YEAR}(?:{_WORD_YEAR})?|{_S}{_SAID}{_S}года?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:-?го)?"
_UNIT = r"(?:дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?|год(?:а)?|лет)"
_PATTERN = re.compile(
    rf"""
      (?P<date>{_DAY}(?:{_S}?[-–—]{_S}?{_DAY}|{_S}(?:и|по){_S}{_DAY})?{_S}{_MONTH}{_OF_YEAR}?)
    | (?P<stretch>{_MONTH}(?:{_S}?[-–—]{_S}?|{_S}по{_S}){_MONTH}{_OF_YEAR}?)
    | (?P<month>{_MONTH}{_OF_YEAR}?)
    | (?P<part>(?:(?P<half>перв|втор)\w{{2,3}}{_S}(?:полугоди\w|половин\w)
        |(?P<quarter>[1-4]|I{{1,3}}|IV|перв|втор|трет|четв)-?\w{{0,5}}{_S}квартал\w{{0,2}}|перв\w{{2}}{_S}(?P<months>\d{{1,2}}|{"|".join(_NUMBERS)}){_S}месяц\w{{1,2}}){_OF_YEAR})
    | (?P<decade>(?:1[5-9]|20)\d0-?(?:х|е){_WORD_YEAR}?)
    | (?P<years>{_YEAR}[-–]{_YEAR}{_WORD_YEAR})
    | (?P<year>{_YEAR}{_WORD_YEAR})
    | (?P<weekday>(?:{_SAID}{_S})?(?:понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье)(?!\w))
    | (?P<unit>{_SAID}{_S}(?:недел[еюи]|месяц[еа]?|год[ау]?|выходные)(?!\w))
    | (?P<ago>(?:(?P<count>\d{{1,3}}|{"|".join(_NUMBERS)}|нескольк\w{{1,2}}|пар[уы]|много|около{_S}\w{{1,12}}){_S})?
        {_UNIT}{_S}(?:назад|спустя|тому{_S}назад)(?!\w))
    | (?P<named>(?:позавчера|вчера|сегодня|завтра|послезавтра)(?!\w))
    | (?P<vague>(?:недавно|накануне|скоро|вскоре|ранее|сейчас|теперь|на{_S}днях|последние{_S}(?:дни|недели|месяцы|годы)
        |последнее{_S}время|ближайшее{_S}время|(?:тот|этот){_S}же{_S}день)(?!\w))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STARTS = frozenset(
    re.findall(
        r"\S+",
        """янв фев мар апр мая май мае июн июл авг сен окт ноя дек про мин эт это эти нын тек сле буд бли пон вто сре
        чет пят суб вос ден дня дне нед мес год лет вче сег зав поз пос нак ско вск ран сей теп тот два две три
        шес сем дев дес тро пар мно око нес пер i ii iii iv""",
    )
)
_WORD = re.compile(r"\w+")
_LEAD = re.compile(rf"(?<!\w)(?:(?P<since>начиная{_S}с|со?)|(?P<until>до|к)|[вп]о?|на|за){_S}$", re.IGNORECASE)
_NAMED = {"позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2}


def find(text: str, span: Span) -> Iterator[Found]:
    """Russian expressions inside the span, in order, disjoint, with the preposition that belongs to them."""
    low = span.start
    for word in _WORD.finditer(text, span.start, span.end):
        at = word.start()
        if at < low or not (text[at].isdigit() or word.group()[:3].lower() in _STARTS):
            continue
        match = _PATTERN.match(text, at, span.end)
        lead = _LEAD.search(text, max(low, at - 12), at) if match else None
        meaning = _read(match, lead is not None) if match else None
        if match and meaning:
            low = match.end()
            bound = None if match["stretch"] else _bound(lead)  # "с мая по июль" has both its ends
            yield Found(lead.start() if lead else at, low, meaning, bound=bound)


def _bound(lead: re.Match[str] | None) -> Literal["since", "until"] | None:
    if lead and lead["since"]:
        return "since"
    return "until" if lead and lead["until"] else None


def _read(match: re.Match[str], led: bool) -> Meaning | None:
    kind = str(match.lastgroup)
    words = match[kind].lower()
    match kind:
        case "date" | "month":
            return _calendar(words) if kind == "date" or led or " " in words else None
        case "stretch":
            return _calendar(words)
        case "part":
            return _part(match, words)
        case "decade":
            return Stated(words[:4], str(int(words[:4]) + 9))
        case "year":
            return stated(int(words[:4]))
        case "years":
            first, last = re.findall(r"\d{4}", words)
            return Stated(first, last) if first < last else None
        case "weekday" if not led and " " not in words:
            return None
        case "weekday":
            number = next(number for number, stem in enumerate(_WEEKDAYS) if stem in words)
            return Weekday(number, ("last", "this", "next")[_away(words) + 1] if " " in words else None)
        case "unit":
            unit = next(unit for stem, unit in _UNITS if stem in words)
            return Shift(unit, _away(words), _away(words))
        case "ago":
            return _ago(words, match["count"])
        case "named":
            return Shift("day", _NAMED[words], _NAMED[words])
    return Vague("no date said")


_UNITS: tuple[tuple[str, Unit], ...] = (
    ("выходн", "weekend"), ("недел", "week"), ("месяц", "month"), ("год", "year"), ("лет", "year"),
    ("ден", "day"), ("дн", "day"),
)  # fmt: skip


def _calendar(words: str) -> Meaning | None:
    year = re.search(r"(?<!\d)\d{4}(?!\d)", words)
    days = [int(day) for day in re.findall(r"(?<!\d)\d\d?(?!\d)", words)]
    stems = list(re.finditer(_MONTH, words))
    if not stems:
        return None
    first = (_number(stems[0][0]), days[0] if days else None)
    last = (_number(stems[-1][0]), days[-1] if days else None)
    if year:
        return with_year(int(year[0]), first, last)
    return yearless(first, last, _away(words[stems[-1].end() :]) if "год" in words else None)


def _number(month: str) -> int:
    """1 to 12."""
    return max(range(12), key=lambda at: month.startswith(_MONTHS[at]) * len(_MONTHS[at])) + 1


_QUARTERS = {
    "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "перв": 1, "втор": 2, "трет": 3, "четв": 4,
}  # fmt: skip


def _part(match: re.Match[str], words: str) -> Meaning | None:
    """ "первое полугодие", "третий квартал", "первые шесть месяцев" of a year."""
    if match["half"]:
        months = (1, 6) if match["half"].lower() == "перв" else (7, 12)
    elif match["quarter"]:
        quarter = _QUARTERS[match["quarter"].lower()]
        months = (3 * quarter - 2, 3 * quarter)
    else:
        count = match["months"].lower()
        months = (1, max(1, min(12, int(count) if count.isdigit() else _NUMBERS[count])))
    first, last = (months[0], None), (months[1], None)
    year = re.search(r"(?<!\d)\d{4}(?!\d)", words)
    return with_year(int(year[0]), first, last) if year else Yearless(first, last, _away(words))


def _away(words: str) -> int:
    if re.search(r"прошл|минувш", words):
        return -1
    return 1 if re.search(r"следующ|будущ|ближайш", words) else 0


def _ago(words: str, count: str | None) -> Meaning:
    if not words.endswith("назад"):
        return Vague("counted from another date of the text")
    number = int(count) if count and count.isdigit() else _NUMBERS.get(count.lower(), 0) if count else 1
    if not number or (count is None and not words.startswith(("день", "неделю", "месяц ", "год "))):
        return Vague("no exact count")
    unit = next(unit for stem, unit in _UNITS if stem in words)
    return Shift(unit, -number, -number)

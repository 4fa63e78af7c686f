"""The numbers and dates of a text, each with its value, so that "8 percent" and "8%" are one and "8%" and "80%" are not.

`numbers` leaves out what `dates` takes: a year, a day of a month. Values are exact fractions: no rounding can make two
numbers equal.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from briefing.evidence.lexicon import MONTHS, WEEKDAYS


class Number(NamedTuple):
    """A number of a text."""

    text: str
    start: int
    end: int
    value: Fraction
    """Sign and magnitude applied: "-2.5 million" is -2500000, "two-thirds" is 2/3."""
    unit: str
    """`%`, `pp` (percentage points), an ISO 4217 code, a singular unit (`hour`, `m3`, `tonne`), or ""."""
    ordinal: bool
    """True for "third", "30th"."""


class DateMention(NamedTuple):
    """A date of a text, with as much as it says; a part it leaves open is None."""

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""


def numbers(text: str) -> list[Number]:
    """The numbers that are no dates, in order; a magnitude or unit after a range ("3-4 billion") counts for both ends."""
    taken = [(date.start, date.end) for date in dates(text)]
    found = [n for m in _NUMBER.finditer(text) if not _inside(m.start(), taken) and (n := _number(m, text))]
    return _share_units(found, text)


def dates(text: str) -> list[DateMention]:
    """The dates, in order. "from June 18 to 19" gives June 18 and June 19; "2014-2015" gives two years."""
    return list(_all_dates(text))


@lru_cache(maxsize=1024)
def _all_dates(text: str) -> tuple[DateMention, ...]:
    """Kept, because `numbers` asks again what `dates` has just found."""
    found: list[DateMention] = []
    for pattern in _DATES if _DATE_SIGN.search(text) else ():
        taken = [(date.start, date.end) for date in found]
        for match in pattern.finditer(text):
            if not _inside(match.start(), taken) and not _inside(match.end() - 1, taken):
                found.extend(_date(match))
    return tuple(sorted(found, key=lambda date: date.start))


_ONES = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_RUSSIAN = {
    "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "трёх": 3, "четыре": 4, "четырех": 4, "четырёх": 4, "пять": 5,
    "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9,
    "десять": 10, "десяти": 10, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "сто": 100,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_FRACTIONS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixths": 6,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12,
    "тыс": 10**3, "тысяч": 10**3, "тысячи": 10**3, "тысяча": 10**3, "млн": 10**6, "миллион": 10**6,
    "миллиона": 10**6, "миллионов": 10**6, "млрд": 10**9, "миллиард": 10**9, "миллиарда": 10**9, "миллиардов": 10**9,
    "трлн": 10**12, "триллион": 10**12, "триллиона": 10**12, "триллионов": 10**12,
    "百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12,
}  # fmt: skip
_LOOSE = {"hundreds": 10**2, "dozens": 12, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
          "dozen": 12, "half": Fraction(1, 2), "twice": 2, "thrice": 3}  # fmt: skip
_CURRENCIES = {"us$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW",
               "usd": "USD", "eur": "EUR", "rub": "RUB", "cny": "CNY", "rmb": "CNY"}  # fmt: skip
_UNITS = {
    r"%|per\s?cent|percent|процент\w*|％": "%",
    r"percentage\s+points?|pp": "pp",
    r"(?:US\s+|American\s+)?dollars?|USD|долл\w*|美元": "USD",
    r"euros?|EUR|евро|欧元": "EUR",
    r"(?:Russian\s+)?r(?:o)?ubles?|RUB|руб\w*|卢布": "RUB",
    r"(?:Chinese\s+)?yuan|renminbi|RMB|CNY|юан\w*|元人民币": "CNY",
    r"(?:Japanese\s+)?yen|JPY|日元": "JPY",
    r"pounds?\s+sterling|GBP": "GBP",
    r"(?:Indian\s+)?rupees?|INR": "INR",
    r"cubic\s+met(?:re|er)s?|куб\w*\s*м\w*|m3|m³|立方米": "m3",
    r"square\s+kilomet(?:re|er)s?|km2|km²|平方公里": "km2",
    r"kilomet(?:re|er)s?|kms?|км|公里": "km",
    r"met(?:re|er)s?|метр\w*": "m",
    r"miles?": "mile",
    r"kilograms?|kgs?|кг": "kg",
    r"tonnes?|metric\s+tons?|тонн\w*|吨": "tonne",
    r"tons?": "ton",
    r"barrels?|баррел\w*|桶": "barrel",
    r"megawatts?|MW|МВт": "MW",
    r"gigawatts?|GW|ГВт": "GW",
    r"kilowatt[- ]hours?|kWh": "kWh",
    r"hectares?|га": "hectare",
    r"seconds?|секунд\w*": "second",
    r"minutes?|минут\w*|分钟": "minute",
    r"hours?|час\w*|小时": "hour",
    r"days?|дн(?:я|ей)|день|天": "day",
    r"weeks?|недел\w*|周": "week",
    r"months?|месяц\w*|个月": "month",
    r"years?|год\w{0,2}|лет": "year",
    r"decades?|десятилет\w*": "decade",
    r"centur(?:y|ies)": "century",
    r"times": "time",
}  # fmt: skip
_UNIT_NAMES = [(re.compile(pattern, re.IGNORECASE), name) for pattern, name in _UNITS.items()]


def _any(names: object) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))  # type: ignore[call-overload]


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d{1,40}(?:[.,]\d{1,40})?"
_SPELT = rf"(?:{_any([*_ONES, *_TENS])})(?:[- ](?:{_any(_ONES)}))?"
_CJK = "\u3400-\u4dbf\u4e00-\u9fff"
_SCALE = (
    r"(?:hundred|thousand|million|billion|trillion|тыс(?:яч[аи]?)?\b\.?|млн\b\.?|миллион(?:а|ов)?|млрд\b\.?"
    r"|миллиард(?:а|ов)?|трлн\b\.?|триллион(?:а|ов)?|万亿|百万|千万|亿|万|千|百)"
)
_NUMBER = re.compile(
    rf"""
    (?<![^\W{_CJK}])(?<![.,$€£¥₽₹₩])(?<!(?-i:[A-ZА-ЯЁ])-)(?:(?P<currency>US\$|[$€£¥₽₹₩]|(?:USD|EUR|RUB|CNY|RMB)(?=\s?\d))\s?)?
    (?P<sign>(?<![\w)\]])[-−–+](?=[\d$€£]))?(?P<inner>[$€£])?
    (?:
      (?P<digits>{_DIGITS})
        (?P<ordinal>st|nd|rd|th)?(?![\d])
        (?:[\s-]?(?P<scale>{_SCALE}|(?:bn|bln|mn|mln|tn|trn|bcm|k|m|b)\b))?
    | (?P<fraction>(?:{_any(_ONES)})[- ](?:{_any(_FRACTIONS)})|a[ ](?:half|quarter|(?:third|fifth|tenth)(?=[ ]of\b)))\b
    | (?P<nth>(?:(?:{_any(_TENS)})-)?(?:{_any(_ORDINALS)}))\b
    | (?P<spelt>(?:{_SPELT}|a(?=[ ](?:hundred|thousand|million|billion|trillion|dozen)\b))
        (?:[- ](?:hundred|thousand|million|billion|trillion|dozen)(?:(?:[ ]and)?[- ](?:{_SPELT}))?){{0,4}})\b
    | (?P<word>{_any(_RUSSIAN)})\b(?:\s(?P<wordscale>{_SCALE}))?
    | (?P<loose>{_any(_LOOSE)})\b
    )
    (?P<tail>[\s-]?(?:{"|".join(_UNITS)})(?!\w))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IDIOM = re.compile(r"(?:no|any|every|some|each|the|this|that|which|as)\s$", re.IGNORECASE)
_NOT_A_NUMBER = re.compile(
    r"one(?:\s(?:another|by\s+one|day)\b|['’]s|\s+can\b|\s+must\b|\s+of\b)|first(?:\s+of\s+all\b|ly|[,:])"
    r"|second(?:ly|[,:]|s\b)|third(?:ly|[,:])|half-",
    re.IGNORECASE,
)


def _inside(position: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in taken)


def _number(match: re.Match[str], text: str) -> Number | None:
    start = match.start()
    if _NOT_A_NUMBER.match(text, start) or (
        text[start : start + 3].lower() == "one" and _IDIOM.search(text[:start][-8:])
    ):
        return None
    value = _value(match)
    unit = _unit(match)
    if match["sign"] in ("-", "−", "–"):
        value = -value
    if (match["scale"] or "").lower() == "bcm":
        value, unit = value * 10**9, unit or "m3"
    return Number(text[start : match.end()], start, match.end(), value, unit, bool(match["ordinal"] or match["nth"]))


def _value(match: re.Match[str]) -> Fraction:
    if digits := match["digits"]:
        return _digits(digits) * _SCALES.get((match["scale"] or "").lower().strip(". "), 1)
    if fraction := match["fraction"]:
        top, bottom = re.split(r"[- ]", fraction.lower())
        return Fraction(_ONES.get(top, 1), _FRACTIONS[bottom])
    if spelt := match["spelt"]:
        return Fraction(_spelt(spelt))
    if word := match["word"]:
        return Fraction(_RUSSIAN[word.lower()]) * _SCALES.get((match["wordscale"] or "").lower().strip(". "), 1)
    if nth := match["nth"]:
        tens, _, ones = nth.lower().rpartition("-")
        return Fraction(_TENS.get(tens, 0) + _ORDINALS[ones])
    return Fraction(_LOOSE[match["loose"].lower()])


def _digits(digits: str) -> Fraction:
    """A comma before exactly three digits groups thousands, any other comma is a decimal one ("1,8 млн")."""
    plain = re.sub(r"[\u00a0\u2009\u202f ]", "", digits)
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", ".")
    return Fraction(plain.replace(",", ""))


def _spelt(spelt: str) -> int:
    total, current = 0, 0
    for word in re.split(r"[- ]", spelt.lower()):
        if word in ("hundred", "dozen"):
            current = max(current, 1) * (100 if word == "hundred" else 12)
        elif word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0
        else:
            current += _ONES.get(word, _TENS.get(word, 1 if word == "a" else 0))
    return total + current


def _unit(match: re.Match[str]) -> str:
    sign = match["currency"] or match["inner"]
    if sign:
        return _CURRENCIES[sign.lower()]
    tail = (match["tail"] or "").strip(" -\n\t\r\u00a0")
    return next((name for pattern, name in _UNIT_NAMES if tail and pattern.fullmatch(tail)), "")


def _share_units(found: list[Number], text: str) -> list[Number]:
    """ "$3-4 billion" is billions of dollars twice: what one end of a range leaves out, it has from the other."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        low, high = shared[index], shared[index + 1]
        joined = re.fullmatch(r"\s?(?:-|–|—|to)\s?", text[low.end : high.start])
        if joined and not low.ordinal and (not low.unit or not high.unit or low.unit == high.unit):
            scale = _scale_of(high.text) if _scale_of(low.text) == 1 else 1
            unit = low.unit or high.unit
            shared[index] = low._replace(unit=unit, value=low.value * scale)
            shared[index + 1] = high._replace(unit=high.unit or unit)
    return shared


def _scale_of(text: str) -> int:
    match = _NUMBER.match(text)
    return _SCALES.get(((match["scale"] if match else "") or "").lower(), 1)


_DATE_SIGN = re.compile(rf"\d|\b(?:{_any([*MONTHS, *WEEKDAYS])})\b", re.IGNORECASE)
_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS if name not in ("may", "мая")), key=len, reverse=True))
_MONTH = rf"(?P<month>(?:{_MONTH}|may|мая)\b\.?)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_TO = r"\s?(?:-|–|—|to|and|until|по|и)\s?"
_MONTH_CUE = r"(?<=\b(?:in|of|by)\s)|(?<=\b(?:last|next|this|late|from|till)\s)"
_DATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d.,/-]){_YEAR}(?:-|/)(?P<month>0?[1-9]|1[0-2])(?:-|/)(?P<day>0[1-9]|[12]\d|3[01]|[1-9])(?!\d)",
        r"(?<![\d.,/-])(?P<day>[0-3]?\d)\.(?P<month>0[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?<!\d)(?:(?P<year>(?:1[5-9]|20)\d\d)年)?(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>[0-3]?\d)日)?",
        r"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d)年",
        rf"(?<![\d.,])(?:{_DAY}{_TO})?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR}(?!\d))?".replace(
            "(?P<day>", "(?P<day_from>"
        ).replace("day2", "day"),
        rf"\b{_MONTH}\s+{_DAY}(?![\d%])(?:{_TO}(?P<day_to>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%\w]))?(?:,?\s+{_YEAR}(?!\d))?",
        rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}(?!\d)",
        rf"\b(?P<month>{_any(name for name in MONTHS if len(name) > 3 and name != 'march')})\b",
        r"(?:(?<=\bin\s)|(?<=\bof\s)|(?<=\bby\s)|(?<=\blast\s)|(?<=\bnext\s)|(?<=\bthis\s)|(?<=\blate\s)|(?<=\bearly\s)"
        r"|(?<=\bsince\s)|(?<=\bfrom\s)|(?<=\buntil\s))(?P<month>May|March)\b",
        r"(?<![\d.,/$€£:])(?<![\d)][-–])(?<![$€£]\s)(?P<year>(?:1[5-9]|20)\d\d)(?:s\b|(?![\d%]|[.,]\d|\s?(?:%|percent|tons|tonnes|troops"
        r"|soldiers|people|km|million|billion|dollars|companies|megawatts|MW)))(?:[-–/](?P<year_to>(?:1[5-9]|20)?\d\d)(?!\d))?",
        rf"\b(?P<weekday>{_any(WEEKDAYS)})\b",
    )
]


def _date(match: re.Match[str]) -> list[DateMention]:
    found = match.groupdict()
    text, start, end = match.group(), match.start(), match.end()
    if found.get("weekday"):
        return [DateMention(text, start, end, weekday=WEEKDAYS[found["weekday"].lower()])]
    year = int(found["year"]) if found.get("year") else None
    month = _month(found.get("month"))
    days = [int(found[name]) for name in ("day_from", "day", "day_to") if found.get(name)]
    if year and found.get("year_to"):
        last = int(found["year_to"]) + (year // 100 * 100 if len(found["year_to"]) == 2 else 0)
        return [DateMention(text, start, end, year), DateMention(text, start, end, last)]
    return [DateMention(text, start, end, year, month, day) for day in days] or [
        DateMention(text, start, end, year, month)
    ]


def _month(name: str | None) -> int | None:
    if not name:
        return None
    return int(name) if name.isdigit() else MONTHS[name.lower().rstrip(".")]

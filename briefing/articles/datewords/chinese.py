"""How Chinese tells time: the expressions, and what each means.

Invariant: as for English: linear, and no date where the words give none.
"""

import re
from collections.abc import Iterator

from briefing.articles.datewords.meaning import (
    DayOfMonth,
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

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = rf"{_N}[日号]"
_TO = r"(?:至|到|—|–|-|－|~|～|、|和)"
_NUMBERED = (
    "(?:管[道线]|机组?|反应堆|[船舰轮井矿车馆厅门桥坑炉令]|油[轮田]|气田|卫星|飞船|火箭|公路|国道|文件|命令|高地|码头|泊位|"
    "航班|列车|项目|工程|电站|[”」』》])"
)
"""What is told by its number: "北溪2号管道" is no day."""
_PATTERN = re.compile(
    rf"""(?:
      (?P<years>(?P<from>(?:1[5-9]|20)\d\d)年?(?:至|到|—|–|-|－|~|～)(?P<to>(?:1[5-9]|20)\d\d)年)
    | (?P<part>(?:(?P<pyear>(?:1[5-9]|20)\d\d)年|(?P<pthat>[去今前明后])年)
        (?:前(?P<months>{_N})个月|(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度))
    | (?P<date>(?:(?P<year>(?:1[5-9]|20)\d\d|[一二][〇零○一二三四五六七八九]{{3}})年|(?P<that>[去今前明后]年)
          |(?P<this>同年))
        (?:\s?(?P<month>{_N})月(?:份|\s?(?P<day>{_N})(?:[日号]|(?={_TO}{_N}[日号]))
          (?:{_TO}(?:(?P<month2>{_N})月)?(?P<day2>{_N})[日号])?)?)?)
    | (?P<yearless>(?<![\d年])(?P<ymonth>{_N})月(?:份|(?P<yday>{_N})(?:[日号]|(?={_TO}{_N}[日号]))
          (?:{_TO}(?:(?P<ymonth2>{_N})月)?(?P<yday2>{_N})[日号])?)?)
    | (?P<day_of_month>(?<![\d月年期第个一二三四五六七八九十])\d{{1,2}}[日号](?![\d楼线]|{_NUMBERED}))
    | (?P<decade>(?:(?P<cent>20|二十|19|十九)世纪)?(?P<tens>[1-9]0|[二三四五六七八九]十)年代)
    | (?P<weekday>(?P<which>上|本|这|下)?(?:个)?(?:周|星期|礼拜)(?P<number>[一二三四五六日天]))
    | (?P<unit>(?P<away>上上|上|本|这|下)(?:个)?(?P<what>周末|周|星期|月|季度|世纪))
    | (?P<ago>(?<!\d)(?P<count>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})(?:个)?(?P<of>天|日|周|星期|月|年)(?:以)?前)
    | (?P<named>前天|昨天|昨日|今天|今日|明天|明日|后天)
    | (?P<vague>近日|日前|近期|最近|近年来|近年|近来|目前|当前|不久前|当天|当日|次日|翌日|同日|当年|近几年|过去几年)
    )""",
    re.VERBOSE,
)
_YEARS = {"前": -2, "去": -1, "今": 0, "明": 1, "后": 2}
_NAMED = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
_AWAY = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1}
_UNITS: dict[str, Unit] = {
    "天": "day", "日": "day", "周": "week", "星期": "week", "周末": "weekend", "月": "month", "季度": "quarter",
    "年": "year", "世纪": "century",
}  # fmt: skip


def find(text: str, span: Span) -> Iterator[Found]:
    """Chinese expressions inside the span, in order, disjoint."""
    for match in _PATTERN.finditer(text, span.start, span.end):
        meaning = _read(match)
        if meaning is not None:
            yield Found(match.start(), match.end(), meaning)


def _read(match: re.Match[str]) -> Meaning | None:
    match match.lastgroup:
        case "years":
            return Stated(match["from"], match["to"]) if match["from"] < match["to"] else None
        case "part":
            return _part(match)
        case "date":
            return _date(match)
        case "yearless":
            return _yearless(match, "y", None)
        case "day_of_month":
            day = int(match.group()[:-1])
            return DayOfMonth(day) if 1 <= day <= 31 else None
        case "decade":
            century = {"19": 1800, "十九": 1800, "20": 1900, "二十": 1900}.get(match["cent"] or "20", 1900)
            first = century + _number(match["tens"])
            return Stated(str(first), str(first + 9))
        case "weekday":
            week = _AWAY[match["which"]] if match["which"] else None
            return Weekday("一二三四五六日".find(match["number"].replace("天", "日")), week=week)
        case "unit":
            away = _AWAY[match["away"]]
            return Shift(_UNITS[match["what"]], away, away)
        case "ago":
            number = _number(match["count"])
            return Shift(_UNITS[match["of"]], -number, -number)
        case "named":
            away = _NAMED[match.group()[0]]
            return Shift("day", away, away)
    return Vague("no date said")


def _part(match: re.Match[str]) -> Meaning | None:
    """前7个月, 上半年, 第三季度 of a year."""
    if match["months"]:
        months = (1, max(1, min(12, _number(match["months"]))))
    elif match["half"]:
        months = (1, 6) if match["half"] == "上" else (7, 12)
    else:
        quarter = _number(match["quarter"])
        months = (3 * quarter - 2, 3 * quarter)
    first, last = (months[0], None), (months[1], None)
    return (
        with_year(int(match["pyear"]), first, last) if match["pyear"] else Yearless(first, last, _YEARS[match["pthat"]])
    )


def _date(match: re.Match[str]) -> Meaning | None:
    if match["this"]:
        return Vague("counted from another date of the text")
    if match["that"]:
        away = _YEARS[match["that"][0]]
        return _yearless(match, "", away) if match["month"] else Shift("year", away, away)
    year = int(match["year"]) if match["year"].isdigit() else int("".join(str(_DIGITS[d]) for d in match["year"]))
    if not match["month"]:
        return stated(year)
    days = _yearless(match, "", None)
    return with_year(year, days.first, days.last) if days else None


def _yearless(match: re.Match[str], prefix: str, year: int | None) -> Yearless | None:
    month, day, month2, day2 = (
        _number(match[prefix + name]) if match[prefix + name] else None for name in ("month", "day", "month2", "day2")
    )
    if month is None:
        return None
    first, last = (month, day), (month2 or month, day2 or day)
    return yearless(first, last, year)


def _number(words: str) -> int:
    """Up to 99, in digits or in 二十五."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS.get(words[-1], 0)
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)

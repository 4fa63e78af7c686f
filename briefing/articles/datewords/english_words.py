"""The English words of time, and the one pattern of all expressions made of them.

Invariant: no pattern repeats anything without a bound, so matching at one place takes bounded time.
"""

import re
from typing import Literal

from briefing.articles.datewords.meaning import Which

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = TENS | {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
WHICH: dict[str, Which] = {"last": "last", "past": "last", "this": "this", "next": "next", "coming": "next"}
AWAY: dict[Which, int] = {"last": -1, "this": 0, "next": 1}
ORDINALS = {"first": 1, "1": 1, "second": 2, "2": 2, "third": 3, "3": 3, "fourth": 4, "4": 4}
BOUND: dict[str, Literal["since", "until"]] = {
    "since": "since", "ever since": "since", "starting": "since", "starting from": "since", "as of": "since",
    "starting in": "since", "starting on": "since",
    "until": "until", "till": "until", "through": "until", "up to": "until", "by": "until",
}  # fmt: skip

ONE = r"[^\S\r\n]"
"""Any blank but a line end; said so, because a set with a sign beyond Latin-1 takes ten times as long to compile."""
S = rf"(?:{ONE}{{1,2}})"
MONTH = (
    r"(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-zA-Z])\.?"
    rf"|(?:{'|'.join(MONTHS)}|{'|'.join(month.upper() for month in MONTHS)})(?!\w))"
)
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})(?!\w)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.:]\d|,\d{3}(?!\d)|%|\syears?\b)"
YEAR = r"(?:1[5-9]|20)\d\d(?!\w|[.,]\d)"
TO = rf"(?:{S}?[-–—]{S}?|{S}(?:to|and|until|till|through|or){S})(?:the{S})?"
TO_NEXT = r"(?:[-–/](?:(?:19|20)\d\d|\d\d)(?!\w))?"
""" "Winter 2023-24"."""
THAT_YEAR = rf"(?:last|this|next){S}year(?!\w)"
OF_SEASON = rf"(?:{S}(?:of{S})?(?:{YEAR}{TO_NEXT}|{THAT_YEAR}))"
OF_THE_YEAR = rf"(?:{S}(?:of{S})?(?:{YEAR}|{THAT_YEAR}|the{S}year))"
NUMBER = rf"(?:\d{{1,4}}|(?:{'|'.join(TENS)})-[a-z]{{3,5}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
AGO = rf"(?:(?:about|almost|nearly|over|some){S})?{NUMBER}{S}years?{S}(?:ago|earlier|later|before)(?!\w)"
OF_YEAR = rf"(?:,?{S}(?:of{S})?(?:{YEAR}|{THAT_YEAR}|{AGO})|,{YEAR})"
DAY_MONTH = rf"{DAY}(?:{TO}{DAY})?(?:{S}(?:of{S})?|-){MONTH}(?:{OF_YEAR}|-{YEAR})?"
MONTH_DAY = rf"{MONTH}{S}?(?<!\w){DAY}(?:{TO}{DAY}(?!{S}{MONTH}))?{OF_YEAR}?"
UNIT = r"(?:day|weekend|week|month|year|decade|century|quarter)"
WHICH_OF = r"(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming|[Rr]ecent)"
NOT_LASTING = (
    rf"(?<!\bto{ONE})(?<!\b(?:not|can|may){ONE})(?<!\b(?:will|must){ONE})"
    rf"(?<!\b(?:would|could|might|shall){ONE})(?<!\bshould{ONE})"
)
"""Before "last", which is a verb in "is to last four years"."""
END = r"(?:[Ee]nd|[Cc]lose|[Ss]tart|[Bb]eginning|[Mm]iddle|[Rr]est|[Rr]emainder)"
PATTERN = re.compile(
    rf"""
        (?P<ymd>\d{{4}}(?P<sep>[-/.])\d\d?(?P=sep)\d\d?(?!\d(?!\d?:\d)|(?P=sep)))
      | (?P<dmy>(?<![./-])\d\d?(?P<mark>[-/.])\d\d?(?P=mark)\d{{4}}(?!\d|(?P=mark)))
      | (?P<day_month>{DAY_MONTH})
      | (?P<nth>\d\d?(?:st|nd|rd|th)(?:{TO}\d\d?(?:st|nd|rd|th))?(?:{S}of{S}(?:this|last|next){S}month)?\b
          (?!{S}(?:half|quarter|century)\b))
      | (?P<decade>(?:1[5-9]|20)\d0s\b)
      | (?P<years>(?:1[5-9]|20)\d\d(?:{S}?[-–—]{S}?(?:1[5-9]|20)\d\d|[-–/]\d\d)(?!\w|[-–/.]\d))
      | (?P<year>(?<![.,/$€£¥#№+]){YEAR}(?!-\w|[%°/]))
      | (?P<century_no>\d\d?(?:st|nd|rd|th){S}century\b)
      | (?P<week_date>(?:{WEEKDAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,2}}\b\.?),?{S}(?:the{S})?
          (?:{DAY_MONTH}|{MONTH_DAY}))
      | (?P<month_day>{MONTH_DAY})
      | (?P<months>{MONTH}{TO}{MONTH}{OF_YEAR}?)
      | (?P<month>{MONTH}{OF_YEAR}?)
      | (?P<weekday>{WEEKDAY}(?:{S}(?:morning|afternoon|evening|night)\b)?)
      | (?P<part_code>[QH][1-4](?:[-–][QH][1-4])?{S}(?:of{S})?{YEAR})
      | (?P<first_months>(?:[Ff]irst|[Ll]ast|[Ff]inal){S}{NUMBER}{S}months{OF_THE_YEAR})
      | (?P<part>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[1-4](?:st|nd|rd|th)){S}(?:half|quarter){OF_THE_YEAR}?\b
          |(?:[Ll]ast|[Ff]inal){S}(?:half|quarter){OF_THE_YEAR})
      | (?P<season>(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter){OF_SEASON}?\b)
      | (?P<ago>{UNIT}s?{S}(?:ago|later|earlier|afterwards?|before|after|prior)\b(?!{S}(?:yest|tomo)))
      | (?P<few_stretch>{NOT_LASTING}{WHICH_OF}{S}(?:(?:few|several|couple{S}of){S})?
          (?:days|weeks|months|years|decades)\b)
      | (?P<stretch>{NOT_LASTING}{WHICH_OF}{S}{NUMBER}{S}{UNIT}s\b)
      | (?P<end_of>{END}{S}of{S}(?:the|this|last|next){S}(?:week|month|year|decade|century)\b)
      | (?P<unit>(?![Rr]ecent){WHICH_OF}{S}(?:{UNIT}|night|morning|afternoon|evening)\b)
      | (?P<other>(?:same|following|previous|preceding|(?<=that{ONE})|(?<=That{ONE})){S}?(?:{UNIT}|night|morning)\b
          |(?<=the{ONE})day{S}(?:before|after)\b(?!{S}(?:yest|tomo)))
      | (?P<named>(?:day{S}(?:before{S}yesterday|after{S}tomorrow)|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b)
      | (?P<vague>(?:[Rr]ecently|[Ll]ately|(?<=other{ONE})day|(?<=hese{ONE})days|(?<=the{ONE})weekend|[Ss]oon|[Ss]hortly
        |[Nn]owadays|[Pp]reviously
        |[Ee]arlier(?!{S}(?:last|this|in|on|today|than|[a-z]+s\b))(?<!\bthe{ONE}earlier)(?<!\ban{ONE}earlier)
          (?<!s{ONE}earlier)|[Cc]urrently|(?<=[Aa]t{ONE})present|[Pp]resently
        |[Nn]ow|(?<=at{ONE}the{ONE})moment|[Ss]ome{S}time{S}ago|[Ll]ong{S}ago|near{S}future|[Ss]o{S}far)\b)
    """,
    re.VERBOSE,
)
STARTS = frozenset(
    [word.lower() for word in MONTHS + WEEKDAYS]
    + re.findall(
        r"\S+",
        """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun q1 q2 q3 q4
        h1 h2
    first second third fourth spring summer autumn fall winter last this next past coming recent end close start
    beginning middle rest remainder same following previous preceding yesterday today tonight tomorrow recently
    lately soon shortly nowadays previously earlier currently present presently now moment some long near so day days
    week weeks weekend month months year years decade decades century centuries quarter quarters final""",
    )
)
"""The words, in lower case, that an expression may start with, besides digits."""
COUNT_BEFORE = re.compile(
    rf"(?<![\w.,-])(?:(?P<number>{NUMBER})|(?:(?:an?|the|these){S})?(?:few|couple(?:{S}of)?|several|many|some|number"
    rf"{S}of|half{S}an?|hundreds{S}of|tens{S}of)){S}$",
    re.IGNORECASE,
)


def number(word: str) -> int:
    """Of "7", "seven" or "twenty-five"; 0 if it is none."""
    tens, _, ones = word.partition("-")
    return int(word) if word.isdigit() else NUMBERS.get(tens, 0) + NUMBERS.get(ones, 0)


def month_number(word: str) -> int:
    """1 to 12, of a month's name in any case, whole or cut to three letters or more."""
    return _MONTH_NUMBERS[word.lower()[:3]]


_MONTH_NUMBERS = {month.lower()[:3]: number for number, month in enumerate(MONTHS, 1)}


def weekday_number(word: str) -> int:
    """0 for Monday, of a name whole or cut."""
    return next(at for at, day in enumerate(WEEKDAYS) if day.startswith(word[:2]))

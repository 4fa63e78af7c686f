"""Who published a plain text, where its own boilerplate says so.

Invariant: a name is taken only from a line that is not body and that names it as the outlet or as the source; an agency
or a country in the text is no publisher.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing.articles.agencies import agency_of
from briefing.patterns import late

_NAME = r"(?P<name>(?:The )?[A-ZА-ЯЁ«][\w&.'’»-]*(?: (?:of|and|the|[A-ZА-ЯЁ][\w&.'’»-]*)){0,4})"
MEDIUM = re.compile(
    r"\b(?:News|Times|Post|Daily|Journal|Herald|Tribune|Guardian|Telegraph|Press|TV|Radio|Today|Review|Magazine|Chronicle|"
    r"Mail|Observer|Gazette|Standard|Courier|Monitor|Mirror|Express|Independent|Diplomat|Economist|Online|Media|Star|Sun|"
    r"Globe|Ledger|Echo|Argus|Sentinel|Bulletin|Wire|Newswire|Network|Agency|Examiner|Inquirer|Enquirer|Dispatch|Weekly|"
    r"Agence|Agencia|Agenzia|Quarterly|Weekend|Insider|Broadcasting|Advertiser|Record|Register|Spectator|Voice|Nation|Outlook|Pioneer|Statesman|Enterprise|Beacon|Advocate|Mercury|Digest|Newspaper|Reporter|Messenger|Shimbun|Shinbun|Ilbo|Газета|газета|Известия|Ведомости|"
    r"Новости|Вестник|Правда|Агентство|агентство|Коммерсант[ъ]?|Телеканал|Вести|Вечерк[аи])\b|\.(?:com|org|net|ru|cn)\b"
)
_MORE_FROM = re.compile(
    rf"(?:(?:Read|See|Find|Watch) )?(?:[Mm]ore|[Aa]lso) (?:stories |news )?(?:from|on|at) {_NAME}\s*:?$"
)
_APPEARED = re.compile(rf"The post\b.{{0,200}}\bappeared first on {_NAME}\.?$")
_PUBLISHED = re.compile(
    rf"(?:Published|Posted|Released|Reported|First published) (?:by|in|on|at) {_NAME}(?: on\b|[,.|]|$)"
)
_COPYRIGHT = re.compile(
    rf"(?:©|\([cC]\)|Copyright)(?: ©| \([cC]\))? ?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,? (?:by )?{_NAME}"
)
_SOURCE = late(
    r"(?:(?:^\W*|\d\s+)(?:[Ss]ource|SOURCE|Источник)|来源|來源|稿源|出处)\s?[:：]\s?(?P<name>[\u4e00-\u9fff]{2,12}(?![\u4e00-\u9fff])"
    r"|[^\W\d_][^\n,;:/|()（）\d]{1,40})"
)
_SOURCE_WORDS = ("ource", "SOURCE", "Источник", "来源", "來源", "稿源", "出处")
_ADDRESS = late(r"^\W*(?:[Ss]ource|SOURCE|Источник|来源)\s?[:：]\s*https?://(?:www\.)?(?P<name>[\w-]+(?:\.[\w-]+)+)")
"""A source that is an address alone: its host is all that is known of the outlet."""
_PLATFORMS = ("t.me", "x.com", "twitter.com", "facebook.com", "vk.com", "youtube.com", "instagram.com", "linkedin.com")
_CHINESE_MEDIUM = re.compile(r"[\u4e00-\u9fff]+(?:网|网站|社|报|報|台|电视|客户端|新闻|在线|周刊|杂志)$")
_CHINESE_WORD = late(rf"(?<!\S)(?:{_CHINESE_MEDIUM.pattern.removesuffix('$')})(?!\S)")
_EDITED = re.compile(rf"\b(?:edited|modified|published) by {_NAME}\.?$")


class Outlet(NamedTuple):
    """Who first published a text and who did so again."""

    publisher: str | None = None
    republisher: str | None = None


def told_outlet(dropped: Iterable[str], masthead: str | None = None) -> Outlet:
    """The outlets that the lines besides the body name; a name without a word for a medium must say "appeared on".

    Who is named as the source counts before the owner of the page, whose name is `masthead` if it stands over the text.
    """
    source = publisher = republisher = host = None
    for line in dropped:
        if len(line) > 400:
            continue
        source = source or (_source(line) if ":" in line or "：" in line else None)
        publisher = publisher or (_owner(line) if _may_name_owner(line) else None)
        if "://" in line and (match := _ADDRESS.match(line)):
            host = host or (None if match["name"] in _PLATFORMS else match["name"])
        elif " by " in line and (match := _EDITED.search(line)):
            republisher = republisher or match["name"].rstrip(".")
    if source and masthead and source != masthead:
        republisher = republisher or masthead
    return Outlet(source or masthead or publisher or host, republisher)


def _may_name_owner(line: str) -> bool:
    """It has what every such line has; a quicker look than the patterns."""
    return "20" in line or "19" in line or "from " in line or "on " in line or "at " in line


def _source(line: str) -> str | None:
    match = _SOURCE.search(line) if any(word in line for word in _SOURCE_WORDS) else None
    return _medium(match["name"]) if match else None


def _owner(line: str) -> str | None:
    """Whose page a line says it is."""
    if match := _APPEARED.match(line):
        return match["name"].rstrip(".")
    match = _MORE_FROM.match(line) or _COPYRIGHT.match(line) or _PUBLISHED.match(line)
    return (_medium(match["name"]) if match else None) or _beside_day(line)


_DAY_LINE_CHARS = 100
_PART = re.compile(r"\s*[|•·]\s*|\s[-–—]+\s|,\s")
_WIRE = re.compile(
    r"[A-ZА-ЯЁ][\w.' -]{2,30}(?:, [A-ZА-ЯЁ][\w.' -]{2,30})? \((?P<name>[A-ZА-ЯЁ]{2,8})\),? [\w., ]{8,30}$"
)
"""“Ostvar, Norland (AFP) May 7, 2024”."""
_WHOLE_NAME = re.compile(rf"{_NAME}$")


def _beside_day(line: str) -> str | None:
    """The outlet in a date line: `The Harbour Times | May 7, 2024`, `By Ann Low, Coastal Star, 7 May 2024`."""
    if len(line) > _DAY_LINE_CHARS or not _YEAR.search(line):
        return None
    if beside := _CHINESE_WORD.search(line):
        return beside[0]
    parts = _PART.split(line)
    if wire := _WIRE.match(line):
        return wire["name"]
    names = (part for part in parts if len(parts) > 1 and _WHOLE_NAME.match(part) and not part.startswith("By "))
    cased = (name if agency_of(name) or not name.isupper() else name.title() for name in names)
    return next((name for name in cased if agency_of(name) or (" " in name and MEDIUM.search(name))), None)


_YEAR = re.compile(r"(?:19|20)\d\d")


_EDITION = re.compile(
    r",?\s\(?(?!First|Second|Third|New|Revised|Special)(?:[A-Z]\w+|online|print|web)(?:[ -][a-z]+)?\sedition\)?$"
    r"|\s\.[a-z]{2,4}$|\s[-–—]\s[^-–—]*\b(?i:brief|briefing|digest|bulletin|newsletter|round-?up)$"
)


def without_edition(name: str) -> str:
    """`The Lagoon Shimbun (English edition)`, `LAGOON TODAY .is`, `LAGOON DESK - WEEKLY DIGEST`: the outlet's name."""
    return _EDITION.sub("", name)


ISSUER = re.compile(
    r"(?:The )?(?:Foreign )?(?:Ministry|Department|Government|Embassy|Secretariat) (?:of|for) (?:the )?[A-Z]\w+"
    r"(?:,? (?:and |of (?:the )?)?[A-Z]\w+){0,6}"
)
"""Whose paper it is: `Ministry of External Affairs`."""


def named_alone(under: Iterable[str]) -> str | None:
    """The outlet that has a line of its own under the title, or the end of one: `By Ann Low | Lagoon Weekly`."""
    lines = [without_edition(line.rpartition(" | ")[2]) for line in under if len(line) <= _DAY_LINE_CHARS]
    names = (line for line in lines if _WHOLE_NAME.match(line))
    named = next((name for name in names if agency_of(name) or (" " in name and MEDIUM.search(name))), None)
    named = named or next((line for line in lines if _CHINESE_MEDIUM.fullmatch(line)), None)
    return named or ", ".join([line for line in lines if ISSUER.fullmatch(line)][:2]) or None


def agency_notes(dropped: Iterable[str], publisher: str | None) -> tuple[str, ...]:
    """Whose wire the text rests on by its own account: `Lagoon Wire, with additional reporting by Ann Low`."""
    matches = (_CREDITS.match(line) for line in dropped if len(line) <= _DAY_LINE_CHARS and "ith " in line)
    names = (_medium(match["wire"] or match["name"]) for match in matches if match)
    return tuple(f"credits {name}" for name in dict.fromkeys(names) if name and name != publisher)


_CREDITS = late(rf"\W*(?:{_NAME.replace('name', 'wire')}, with |[Ww]ith (?:\w+ )?inputs? from (?:the )?{_NAME})")


class Signature(NamedTuple):
    """Who wrote a text, and for whom."""

    author: str | None = None
    outlet: str | None = None


def signature(byline: str | None) -> Signature:
    """What a byline's names are: `Anna Black, Reuters`, `Reuters Staff`, `Tom Hale for Lagoon News`, `Ann Low, Reuters,
    Hanoi`."""
    byline = _POST.sub("", byline or "")
    if not byline:
        return Signature()
    if _INITIALS.fullmatch(byline):
        return Signature(None, byline)
    named, _, place = byline.rpartition(", ")
    if ", " in named and not _medium(place) and _medium(named.rpartition(", ")[2]):
        return signature(named)
    joint = _FOR.search(byline)
    last = byline[joint.end() if joint else 0 :]
    outlet = _medium(last.removesuffix(" Staff").removesuffix(" staff"))
    if outlet:
        return Signature(byline[: joint.start()] if joint else None, outlet)
    return Signature(match["names"] if (match := _FROM.match(byline)) else byline)


_POST = re.compile(r"\s*[/,|]\s*(?:\w+ ){0,2}(?:writers?|reporters?|correspondents?)$", re.IGNORECASE)
""" "Ann Low/ Staff Writer": not for whom she writes."""
_INITIALS = late(r"[A-ZА-ЯЁ]{2,6}")
"""Of an agency: “By AFP”."""
_FOR = late(r"(?:\s*[,|/]\s*(?:for\s)?|\s[-–—]\s|\sfor\s)(?=[^,|/–—]*$)")

_FROM = late(r"(?P<names>\S+ [^,]+), [^\W\d_a-zа-яё][^\W\d_A-ZА-ЯЁ][\w-]+$")
"""Names before the place that they write from: `Ann Low, Hanoi`."""


def _medium(name: str) -> str | None:
    """The name, if it is an agency's or has a word for a medium."""
    name = name.split(". ")[0].strip().rstrip(".")
    known = agency_of(name) or MEDIUM.search(name) or _CHINESE_MEDIUM.match(name)
    return name if known else None

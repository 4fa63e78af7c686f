"""News agencies: whose wire a text is, by its publisher and by the marks that a reprint carries.

Invariant: an agency is credited only by a mark at a text's edge; one that is quoted in the text ("the Reuters
news agency reported") credits nothing.
"""

import re

from briefing.patterns import late
from briefing.records import Document

_SPELLINGS = {
    "AFP": ("AFP", "Agence France-Presse"),
    "ANI": ("ANI", "Asian News International"),
    "AP": ("AP", "Associated Press", "The Associated Press", "AP News", "apnews"),
    "Anadolu": ("AA", "Anadolu", "Anadolu Agency"),
    "Bernama": ("BERNAMA", "Bernama"),
    "DPA": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE",),
    "IANS": ("IANS",),
    "IRNA": ("IRNA",),
    "Interfax": ("Interfax", "INTERFAX", "Интерфакс"),
    "KCNA": ("KCNA",),
    "Kyodo": ("KYODO", "Kyodo", "Kyodo News"),
    "PTI": ("PTI", "Press Trust of India"),
    "RIA Novosti": ("RIA Novosti", "RIA", "РИА Новости", "ria"),
    "Reuters": ("REUTERS", "Reuters", "Thomson Reuters", "reuters"),
    "Sputnik": ("Sputnik",),
    "TASS": ("TASS", "ITAR-TASS", "Itar-Tass", "ТАСС", "ИТАР-ТАСС", "tass"),
    "UPI": ("UPI", "United Press International"),
    "VNA": ("VNA", "Vietnam News Agency"),
    "Xinhua": ("XINHUA", "Xinhua", "Xinhua News Agency", "xinhuanet", "新华社", "新華社", "新华网", "Синьхуа"),
    "Yonhap": ("YONHAP", "Yonhap", "Yonhap News Agency", "yna"),
}
_AGENCY = {spelling: agency for agency, spellings in _SPELLINGS.items() for spelling in spellings}
_ANY = "|".join(re.escape(spelling) for spelling in sorted(_AGENCY, key=len, reverse=True))
_CREDIT = late(
    rf"""
    # (Reuters), (AFP/PTI), (With inputs from ANI)
      \((?:[Ww]ith\s(?:inputs\sfrom\s)?)?({_ANY})(?:\s?[/,]\s?[\w ]{{1,20}}|\sinputs)?\)
    | /({_ANY})/                                             # /TASS/
    | (?:[Ss]ource|SOURCE|Источник)\s?:\s{{0,3}}({_ANY})\b    # Source: Xinhua
    | ©\s?(?:\d{{4}}\s)?({_ANY})\b
    | \b[Ww]ith\sinputs\sfrom\s(?:the\s)?({_ANY})\b
    | (?<=\w[ ])(?:—|–|-)[ ]({_ANY})\b                       # June 18 - TASS
    | (新华社|新華社)(?=[^。\n]{{0,12}}电)                   # 新华社北京6月18日电
    """,
    re.VERBOSE,
)
_FEED = re.compile(
    r"""syndicated\s(?:news\s|wire\s|content\s){0,2}feed | (?:news|wire)\s(?:agency\s)?feed | agency\sfeed
      | auto-?\s?generated\sfrom | (?:published|reproduced)\sunedited
      | without\s(?:any\s)?modifications?\sto\sthe\stext
      | (?:this|the)\s(?:story|article|report)\s(?:has\sbeen|was|is)\s(?:republished|syndicated|reprinted)
      | originally\s(?:appeared|published|ran)\s(?:on|in|by|at)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HOST = re.compile(r"https?://([\w.-]+)")
_EDGE = 500
"""Characters at either end of a text in which a mark is looked for."""


def agency_of(name: str) -> str | None:
    """The agency that bears this name, in any of its spellings."""
    return _AGENCY.get(name.strip())


def credited(document: Document) -> set[str]:
    """Names of the agencies whose marks stand at the text's edges, or that published it."""
    marks = {_AGENCY[name] for edge in _edges(document) for found in _CREDIT.findall(edge) for name in found if name}
    return marks | ({agency} if (agency := publishing(document)) else set())


def publishing(document: Document) -> str | None:
    """The agency that published the document itself, by its publisher's name or its address."""
    if document.publisher and (agency := agency_of(document.publisher)):
        return agency
    host = _HOST.match(document.url or "")
    labels = host.group(1).lower().split(".") if host else []
    return next((_AGENCY[label] for label in labels if label in _AGENCY), None)


def is_reprint(document: Document) -> bool:
    """True where the text says that it came by a feed or appeared elsewhere first."""
    return any(_FEED.search(edge) for edge in _edges(document))


def _edges(document: Document) -> tuple[str, str]:
    return document.text[:_EDGE], document.text[_EDGE:][-_EDGE:]

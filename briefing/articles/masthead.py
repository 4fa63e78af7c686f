"""Whose page a plain text was saved from, by the name that stands at its head.

Invariant: a name is taken only from above the title, and only if it has a word for a medium or for an office that
publishes; a section, a place or a kicker is none.
"""

import re
from collections.abc import Sequence

from briefing.articles.agencies import agency_of
from briefing.articles.lines import Line
from briefing.articles.outlet import MEDIUM, without_edition
from briefing.articles.phrase_table import COPYRIGHT, PROMPT
from briefing.patterns import late

HEAD_LINES = 6
"""Lines among which a name may stand."""
MAX_CHARS = 90


def _words(listed: str) -> list[str]:
    return listed.split()


_OFFICES = _words(
    "institute institution ministry embassy secretariat office council foundation centre center "
    "university government department bureau commission committee administration presidency parliament "
    "consulate mission academy society association chamber federation college"
)
_RUSSIAN = "министерство|посольство|институт|центр|фонд|пресс-служба|университет|академия|администрация|правительство"
_OFFICE = re.compile(
    rf"(?:the )?(?:(?!of |for |at |in |on )\w[\w.'’-]* ){{0,4}}(?:{'|'.join(_OFFICES)}|{_RUSSIAN})\b", re.IGNORECASE
)
_VERB = late(
    r"\b(?:to|will|is|are|has|have|says|warns|rejects|approves|plans|signs|calls|wins|loses|holds|opens|sees|backs|denies"
    r"|confirms|announces|urges|seeks|makes|gets|takes|gives|faces|meets|hits|cuts|raises|agrees|offers|moves|launches|vows|tells"
    r"|accuses|bans|sends|eyes|mulls|orders|votes|probes|fines|sets|hosts|begins|starts|ends|joins|leaves|delays|drops"
    r"|bars|blocks|buys|sells|expects|expands|lifts|keeps|puts|turns|goes|comes|brings|names|adopts|suspends)\b",
    re.IGNORECASE,
)
"""A headline has one of them."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,9}(?:网|社|报|報|台|周刊|杂志|在线|研究院|研究所)$")
_SMALL = frozenset(("of", "for", "and", "the", "on", "in", "at", "de", "и", "по", "на", "в", "при"))
_SECTIONS = frozenset(
    _words(
        "news business world press release analysis opinion sports sport politics economy markets editorial "
        "commentary review today breaking latest local top live updates update releases statement statements "
        "interview feature features media reports report briefing daily weekly digest online tv radio video "
        "newsletter russia china asia india in exclusive special government and the of on market mail express "
        "claim claims verdict rating fact check"
    )
)
"""Words of which a section's name or a kicker may be made."""
_TITLED = re.compile(
    r"^(?:Газета|Журнал|Издание|Информ\w*|Информационное агентство|ИА|Портал|Телеканал|Еженедельник|Интернет-газета|"
    r"Сетевое издание)"
    r"\s+[«\"“](?P<name>[^»\"”]{2,60})[»\"”]"
)
_QUOTED = re.compile(r"^«(?P<name>[^»]{3,40})»$")
_QUOTED_WORDS = 4
_NO_NAME = re.compile(r"[\d:;?!|>/]|\s[-–—]\s")


def masthead(lines: Sequence[Line], title: int) -> str | None:
    """The name over the title, `lines[title]`, in capitals right below it, or in a Russian paper's own line there."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        if match := _TITLED.match(line.text):
            return match["name"]
        over = index < title or (index == title + 1 and line.text.isupper() and not lines[title].text.isupper())
        if over and is_masthead(line, first=_is_under_capitals(lines[: index + 1])):
            return _in_title_case(without_edition(line.text)) + _home(lines[index + 1 : index + 2], line)
    return lines[0].text if title > 0 and _is_named_again(lines, lines[title]) else None


_STATE = re.compile(
    r"(?P<of>of (?:the )?)?(?:[\w’']+ ){0,4}(?:republic|kingdom|federation|union|sultanate|emirates|states?)"
    r"(?: of(?: [\w’']+){1,4})?",
    re.IGNORECASE,
)


def _home(below: Sequence[Line], office: Line) -> str:
    """The state whose office it is, from a line of its own right below in the same letters."""
    state = _STATE.fullmatch(below[0].text) if below and not below[0].gap else None
    if not state or below[0].text.isupper() != office.text.isupper() or not _OFFICE.match(office.text):
        return ""
    told = _in_title_case(below[0].text)
    return f" {told[0].lower()}{told[1:]}" if state["of"] else f", {told}"


def _is_named_again(lines: Sequence[Line], title: Line) -> bool:
    """The first line is a name that a prompt or a copyright line says too: `Thanks for reading East of the Bay!`"""
    name = lines[0]
    if (
        name.key == title.key
        or name.told
        or name.closed
        or name.words > NAME_WORDS
        or len(name.text) <= 2
        or is_section(name)
    ):
        return False
    said = re.compile(rf"\b{re.escape(name.text)}\b")
    return any(line.told in (PROMPT, COPYRIGHT) and said.search(line.text) for line in lines[1:])


NAME_WORDS = 5


def _is_under_capitals(head: Sequence[Line]) -> bool:
    """The last line is the first of the text, or stands under lines in capitals alone, as an office under its state."""
    return all(line.text.isupper() for line in head[:-1]) and not any(line.gap for line in head[1:])


def is_masthead(line: Line, first: bool) -> bool:
    """A line that is a name; in other letters than capitals only as the `first` of the text."""
    name = without_edition(line.text)
    if line.told or line.prose or line.closed or len(line.text) > MAX_CHARS or _NO_NAME.search(name):
        return False
    if agency_of(line.text) or _TITLED.fullmatch(line.text):
        return True
    if first and (match := _QUOTED.match(line.text)):
        return len(match["name"].split()) <= _QUOTED_WORDS
    if first and _CHINESE.fullmatch(line.text):
        return True
    edited = first and name != line.text
    named = (edited or _is_named(name)) and not _VERB.search(name) and not is_section(line)
    return named and (name.isupper() or (first and _is_capitalised(name)))


def is_section(line: Line) -> bool:
    """A section's name or a kicker: `World News`, `Fact Check`."""
    return all(word.strip("&,:") in _SECTIONS for word in line.lowered.split())


def _is_named(text: str) -> bool:
    """An office wherever it stands; a medium's word at the end or behind "the": "The Times of the Bay"."""
    name = re.sub(r"\s*\([^)]*\)$", "", text)
    last = name.split(",")[0].split()[-1:]
    medium = MEDIUM.search(last[0].title()) if last else None
    medium = medium or (MEDIUM.search(name.title()) if name.lower().startswith("the ") else None)
    return medium is not None or _OFFICE.match(name) is not None


def _is_capitalised(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _SMALL]
    cyrillic = bool(re.search("[а-яё]", text, re.IGNORECASE))
    return len(words) > 1 and (words[0][0].isupper() if cyrillic else all(word[0].isupper() for word in words))


def _in_title_case(text: str) -> str:
    """`THE STRAIT LEDGER` as `The Strait Ledger`; initials stay as they are."""
    if match := _QUOTED.match(text):
        return match["name"]
    if not text.isupper() or agency_of(text):
        return text
    words = [_word(word, first=index == 0) for index, word in enumerate(text.split())]
    return " ".join(words)


def _word(word: str, first: bool) -> str:
    lowered = word.lower()
    if lowered in _SMALL and not first:
        return lowered
    initials = word.startswith("(") or agency_of(word) or not re.search("[AEIOUYАЕЁИОУЫЭЮЯ]", word)
    return word if initials else "-".join(part[:1] + part[1:].lower() for part in word.split("-"))

"""Who wrote an article, by the lines around its title: "By Ann Low", names with their offices, a bare name.

Invariant: a desk, a place or a section is nobody; a bare name counts only between the title and the first paragraph,
and if the text names nobody so.
"""

import re
from collections.abc import Sequence

from briefing.articles.lines import Line
from briefing.patterns import late

_ROLE = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|columnist|contributor|staff|bureau|desk|корреспондент|обозреватель)s?\b",
)
_OFFICE = re.compile(
    r"\b(?:fellow|professor|researcher|analyst|lecturer|scholar|economist|historian|director|writer|"
    r"bureau chief|adviser|advisor|chair|"
    r"ambassador|correspondent|editor|columnist|reporter|journalist|научный сотрудник|профессор|эксперт|аналитик|"
    r"доцент|обозреватель|корреспондент|редактор)\b",
    re.IGNORECASE,
)


def _words(listed: str) -> list[str]:
    return listed.split()


_BY = re.compile(
    r"(?:(?:(?:written|reported|words|story|text|report|analysis|commentary|opinion|interview|column)(?: and \w+)?:? )?"
    r"by|von|par|por|авторы?:?|текст:?|author:?)\s+(?P<names>\S.*)",
    re.IGNORECASE,
)
_BY_WORDS = (
    *("by", "von", "par", "por", "автор", "текст", "author", "written", "reported", "words", "story", "text", "report"),
    *("analysis", "commentary", "opinion", "interview", "column"),
)
_JOINED = "and und et y e и & de da van von der bin al el la for with"
_JOINS = frozenset(_JOINED.split())
_BETWEEN = re.compile(r",\s*(?:and\s|и\s)?|\s(?:and|&|и)\s")
_NAMES_END = late(r"\s?[·•|(]|\s{3}|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d|\s\d")
_DAY_WORDS = frozenset(("on", "at", "in", "updated", "published"))
_CAPITAL = r"[^\W\d_a-zа-яё]"
_CAPITALISED = rf"{_CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*"
_INITIAL = rf"{_CAPITAL}\."
_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Sir|Amb)\.? )?(?:{_INITIAL}(?:-{_INITIAL})? ?){{0,2}}"
    rf"{_CAPITALISED}(?: (?:(?:de|da|van|von|der|bin|al|el|la) )?{_CAPITALISED}\.?){{0,3}}"
)
_HAN = late(r"\b[\u3000-\u9fff]")
"""Letters that are no capitals either; in each set of the name's pattern they would take most of its compiling."""
_INTRODUCED = late(rf"[Bb]y (?P<names>{_NAME.pattern}(?: and {_NAME.pattern})?), (?:an?|the) [^.]{{3,200}}\.?$")
"""“By Ann Low, a columnist at Lagoon Weekly.”"""
INTRODUCED_WORDS = 40
_BRACKETED = late(rf"(?P<name>{_NAME.pattern}) \((?P<office>[^()]{{3,80}})\)")
_TAIL = re.compile(r"(?: in (?:[^\W\d_a-zа-яё][\w-]+ ?){1,2})?(?:,? and agencies)?$")
"""Behind a bare name: “Ann Low in Old Bergen and agencies”."""
_NO_NAMES = frozenset(
    _words(
        "give feedback read more subscribe share view follow contact advertise submit join get listen print "
        "news world asia europe africa america pacific china russia india politics business markets economy "
        "energy opinion analysis exclusive live middle east west south north central foreign affairs policy "
        "security press release report special latest top stories story home local national international "
        "staff desk web team editorial board agencies commentary interview feature column letters new san los "
        "santa saint st hong kuala tel abu buenos rio addis phnom cape port fort le la the and of for in "
        "новости мир россия политика экономика мнение интервью нижний великий новый санкт ростов"
    )
)
"""Words of sections, kickers and places."""
_WORDS = re.compile(r"[^\W\d_]+")
_ABOVE = 5
"""Lines over the first paragraph among which a bare name stands."""


def byline_names(line: Line) -> str | None:
    """Whom a byline names; None if the line is none."""
    by = line.lowered.startswith(_BY_WORDS)
    introduced = _INTRODUCED.match(line.text) if by and line.words <= INTRODUCED_WORDS else None
    if introduced and not _HAN.search(introduced["names"]):
        return introduced["names"]
    if line.closed or line.words > 20:
        return None
    match = _BY.match(line.text) if by else None
    return _leading_names(match["names"]) if match else _names_with_offices(line)


def _leading_names(text: str) -> str | None:
    names: list[str] = []
    for word in _NAMES_END.split(text)[0].split():
        if not (word[0].isupper() or word.lower() in _JOINS):
            break
        names.append(word)
    while names and names[-1].lower() in _JOINS | _DAY_WORDS:
        names.pop()
    return " ".join(names).rstrip(",;|") or None


def _names_with_offices(line: Line) -> str | None:
    """ "Ann Low, Senior Fellow, and Tom Hale, Professor of Law": the names of those whose offices follow."""
    bracketed = _BRACKETED.fullmatch(line.text) if line.text[-1] == ")" and not line.told else None
    if bracketed and _OFFICE.search(bracketed["office"]) and not _HAN.search(bracketed["name"]):
        return bracketed["name"]
    if "," not in line.text or line.told or not _OFFICE.search(line.text):
        return None
    parts = [part.strip() for part in _BETWEEN.split(line.text) if part.strip()]
    names = [part for part in parts if not _OFFICE.search(part) and is_name(part)]
    follows = len(parts) > 1 and is_name(parts[0]) and _OFFICE.search(parts[1]) is not None
    return " and ".join(names) if follows else None


def is_byline(line: Line) -> bool:
    """A short line with "by" before names, or a name and what its bearer does."""
    if line.words < 2:
        return False
    if byline_names(line):
        return True
    return not line.closed and line.words <= 8 and _ROLE.search(line.lowered) is not None


def bare_names(lines: Sequence[Line], index: int, first: int) -> str | None:
    """Who is named alone between title and first paragraph, next to a day or an office, by a Russian surname, by a name
    that no place has, or by one whose note on him begins with it: `Ann Low is a lecturer.`

    The text names nobody so, nor has it one of the words in small letters: that is no name but a heading.
    """
    line = lines[index]
    if line.told or line.closed or line.prose or not first - _ABOVE <= index < first or line.text.isupper():
        return None
    told = _TAIL.sub("", line.text).strip()
    names = _BETWEEN.split(told)
    if not all(map(is_name, names)):
        return None
    note = f"{told} is "
    noted = [other for other in lines if other.text.startswith(note)]
    if not (
        noted or told != line.text or _RUSSIAN.search(told) or _MARKED.search(told) or _stands_by_day(lines, index)
    ):
        return None
    words = re.compile("|".join(rf"\b{word.lower()}\b" for word in _WORDS.findall(" ".join(names))))
    others = [other for other in lines if other.key != line.key and other not in noted]
    again = any(name in other.text for name in names for other in others)
    return None if again or any(words.search(other.text) for other in others) else told


def _stands_by_day(lines: Sequence[Line], index: int) -> bool:
    """A line with a year, a time or how long it takes to read stands next to it, or one with an office below it."""
    day = any(_DAY.search(line.lowered) and line.words <= 12 for line in lines[max(0, index - 1) : index + 2])
    return day or any(is_byline(line) for line in lines[index + 1 : index + 2])


_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d\d?[:.]\d\d\b|\bmin read\b")
_MARKED = late(rf"\w-{_CAPITAL}|\b{_CAPITAL}\.|\b{_CAPITAL}['’]{_CAPITAL}")
"""In a person's name, hardly ever in a place's: Nordin-Yap, J. Hale, O’Neil."""
_RUSSIAN = late(r"(?:ов|ев|ёв|ин|ын|ий|ой|ый|ова|ева|ёва|ина|ына|ая|яя|ко|ук|юк|ич|ян|дзе|швили|их|ых|ман|сон|ец|ик)$")


_RETIRED = re.compile(r"\s\((?:retd?\.?|retired)\)", re.IGNORECASE)
"""Behind an officer's rank: `Colonel (retd) Tom Hale`."""


def is_name(name: str) -> bool:
    """A person's name, and no section's or place's."""
    name = _RETIRED.sub("", name)
    words = [word.lower() for word in _WORDS.findall(name)] if " " in name else []
    named = _NAME.fullmatch(name) is not None and not _HAN.search(name)
    return len(words) > 1 and named and not _NO_NAMES.intersection(words)

"""Like offices of one country that the articles give to different holders: "Russian Defense Minister Belousov"."""

import re
from collections.abc import Mapping

from briefing.articles.mentions import actor_mentions
from briefing.evidence.frames import when_of
from briefing.records import Evidence, Profile, Span

_OFFICE = re.compile(
    r"(?<![Ff]ormer )(?<!\b[Ee]x-)(?<!\b[Tt]hen-)(?<!\b[Tt]hen )(?<!\b[Ll]ate )"
    r"\b(?P<country>(?!Deputy|First|Vice|Former|Acting|The|Then)[A-Z]\w+)(?:[’']s)? "
    r"(?P<office>(?:[Dd]efen[cs]e|[Ff]oreign|[Pp]rime|[Ii]nterior|[Ff]inance|[Ee]nergy|[Tt]rade) "
    r"(?:[Mm]inister|[Ss]ecretary)|[Pp]resident|[Cc]hancellor),? "
    r"(?P<holder>[A-Z][\w-]+(?: (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w-]+){0,2})"
)


def unlike_holders(evidence: Evidence, profile: Profile) -> list[str]:
    """Like offices of one country with holders of different family names, in different articles."""
    holders: dict[tuple[str, str], dict[str, tuple[str, str]]] = {}
    for document in evidence.documents:
        for span in document.body if document.status == "used" else ():
            for found in _OFFICE.finditer(document.text, span.start, span.end):
                kind = found["office"].split()[0].lower().replace("defence", "defense")
                family = found["holder"].split()[-1]
                holders.setdefault((_country(found["country"], profile), kind), {}).setdefault(
                    family, (" ".join(found[0].split()), document.id)
                )
    dates = {document.id: when_of(document) for document in evidence.documents}
    several = [told for told in holders.values() if len({source for _, source in told.values()}) > 1]
    return [_told(versions, dates) for versions in several]


def _told(versions: Mapping[str, tuple[str, str]], dates: Mapping[str, str]) -> str:
    """`versions`: by family name, the words with the office, and the document; `dates`: of the documents."""
    told = "; ".join(f"“{words}” ({dates[source]}, {source})" for words, source in versions.values())
    return f"Like offices, different holders: {told}. They may be of different times, or an office or a date is wrong."


def _country(word: str, profile: Profile) -> str:
    """One word for "Russia" and "Russian", where the profile knows both."""
    found = actor_mentions(word, Span(0, len(word)), profile)
    return found[0].actor if found else word

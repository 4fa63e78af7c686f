"""The contract's lengths: what is dropped until page one, the whole page and each source's share are kept.

Invariant: lines go from the end of a section, of a dated timeline from its beginning, never from the middle; and a
section keeps what it must have.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.evidence.judgments import CONFIDENCE, JUDGED, printed_frame
from briefing.records import Evidence, Section, Sentence

_PAGE_ONE = ("basis", "bottom-line", "changes", "judgments", "planned")
_PAGE_ONE_WORDS = 438
"""The contract's 450, with room for the title."""
_PAGE_WORDS = 1600
RESERVED_WORDS = 110
_HEADING_WORDS = 20
"""The title, and the heading over the partners."""


def words_over(page: Sequence[Section]) -> int:
    """By how many words a whole page, its sources' table left out, is longer than it may be; 0 if it isn't."""
    return max(_words(section for section in page if section.id != "sources") - _PAGE_WORDS + _HEADING_WORDS, 0)


def words_written_later(page: Sequence[Section], kept: Sequence[Section]) -> int:
    """How many words a whole page has that `kept`, of which it was made, hasn't."""
    return _words(section for section in page if section.id != "sources") + _HEADING_WORDS - _words(kept)


def within_lengths(sections: Sequence[Section], reserved: int = RESERVED_WORDS) -> tuple[Section, ...]:
    """Drops last lines until both lengths are kept: of what is told at length first, of whole partners last.

    Judgments of the briefing's own, and what bears them, outlast some plans and positions. `reserved`: words for what
    is written when the page stands: how it was made, and what grows by it.
    """
    own_words = any(map(_is_judged, sections))
    sections = _shortened(list(sections), _PAGE_ONE, _PAGE_ONE_WORDS, {"planned": 3} if own_words else {})
    sections = _shortened(sections, _PAGE_ONE, _PAGE_ONE_WORDS, {"planned": 2, "judgments": 2})
    sections = _shortened(sections, _PAGE_ONE, _PAGE_ONE_WORDS, {"bottom-line": 3, "changes": 1})
    room = _PAGE_WORDS - reserved
    partners = [section.id for section in sections if section.id.startswith("partner-")]
    if own_words:
        sections = _shortened(sections, None, room, {"positions": 4})
        sections = _shortened(sections, None, room, {**dict.fromkeys(partners, 2), "timeline": 8})
    for lines_each, rows in ((2, 6), (1, 4), (1, 3)):
        least = {**dict.fromkeys(partners, lines_each), "timeline": rows, "positions": rows}
        sections = _shortened(sections, None, room, least)
    while partners and _words(sections) > room:
        last = partners.pop()
        sections = [section for section in sections if section.id != last]
    return tuple(sections)


def _shortened(
    sections: list[Section], ids: Sequence[str] | None, most: int, least: Mapping[str, int]
) -> list[Section]:
    sections = list(sections)
    while _words(section for section in sections if ids is None or section.id in ids) > most:
        able = [section for section in sections if len(section.sentences) > least.get(section.id, 99)]
        if not able:
            break
        longest = _least_of_its_kind(max(able, key=lambda section: (_section_words(section), section.id)), able)
        fewer = (
            longest.sentences[1:] if _is_dated_to_the_end(longest) else longest.sentences[: -_joined_at_end(longest)]
        )
        sections[sections.index(longest)] = longest.model_copy(update={"sentences": fewer})
    return sections


def _least_of_its_kind(longest: Section, able: Sequence[Section]) -> Section:
    """Instead of a partner the last one with as many lines: they stand by weight."""
    if not longest.id.startswith("partner-"):
        return longest
    return [
        section
        for section in able
        if section.id.startswith("partner-") and len(section.sentences) >= len(longest.sentences)
    ][-1]


def _is_dated_to_the_end(section: Section) -> bool:
    """A timeline without undated rows: its end is the newest, and the oldest goes."""
    return section.id == "timeline" and bool(re.search(r"\d{4}", section.sentences[-1].labels[0]))


def _joined_at_end(section: Section) -> int:
    """Two where the last line says how sure the one before it is: they go together."""
    return 2 if section.sentences[-1].text.startswith(CONFIDENCE) else 1


def _words(sections: Iterable[Section]) -> int:
    return sum(_section_words(section) for section in sections)


_MOST_SHARE = 0.4
_FEWEST_SOURCES = 3


def within_share(sections: Sequence[Section], evidence: Evidence) -> tuple[Section, ...]:
    """Drops lines of the source that carries over 40% of them, while three sources or more are printed.

    The last ones of a section, of the timeline the oldest.
    """
    homes = {claim.id: claim.document for claim in evidence.claims}
    sections = list(sections)
    while True:
        counts = Counter(homes[line.claims[0]] for section in sections for line in section.sentences if line.claims)
        source, number = counts.most_common(1)[0] if counts else ("", 0)
        if len(counts) < _FEWEST_SOURCES or number <= _MOST_SHARE * counts.total():
            return tuple(sections)
        able = [section for section in sections if _spares(section, source, homes)]
        if not able:
            return tuple(sections)
        longest = max(able, key=lambda section: (section.id != "timeline", len(section.sentences), section.id))
        own = [number for number, line in enumerate(longest.sentences) if _of(line, source, homes)]
        spared = own[0] if longest.id == "timeline" else own[-1]
        kept = (*longest.sentences[:spared], *longest.sentences[spared + 1 :])
        sections[sections.index(longest)] = longest.model_copy(update={"sentences": kept})


def _spares(section: Section, source: str, homes: Mapping[str, str]) -> bool:
    own = _is_judged(section)
    able = section.id.startswith("partner-") or section.id in ("positions", "timeline", "judgments")
    return (
        able and not own and len(section.sentences) > 1 and any(_of(line, source, homes) for line in section.sentences)
    )


def _is_judged(section: Section) -> bool:
    """It has judgments of the briefing's own."""
    return any(line.frame == JUDGED for line in section.sentences)


def _of(line: Sentence, source: str, homes: Mapping[str, str]) -> bool:
    return bool(line.claims) and homes[line.claims[0]] == source


def _section_words(section: Section) -> int:
    """Words of a section as printed, heading and labels counted, frames once a bullet."""
    printed = [section.heading, section.note or "", *section.columns]
    frame = None
    for sentence in section.sentences:
        printed += [sentence.text, *sentence.labels]
        if not section.columns and sentence.frame != frame:
            frame = sentence.frame
            printed.append(printed_frame(frame) or "")
    return len(_WORD.findall(" ".join(printed)))


_WORD = re.compile(r"[^\W_][\w’'.,-]*")

"""What code puts around sentences that join sources: their frame, and how sure a judgment may be.

Both are functions of the ledger alone, so that `verify` can recompute them.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from briefing.articles.dates import format_range
from briefing.evidence.facts import names_owner
from briefing.evidence.frames import frame_of, house_of, own_voice, when_of
from briefing.evidence.words import speech
from briefing.records import Claim, Document

Confidence = Literal["low", "moderate", "high"]

JUDGED = "Our judgment"
"""Frame of a sentence whose owner is the briefing itself (law 4); the section's note tells it, once for all."""
JUDGED_NOTE = f"{JUDGED}, from the sources marked."
CONFIDENCE = "Confidence is "
"""Begins the sentence that says how sure a judgment may be."""
OF_REPORTS_ONLY = (
    "owner_missing",
    "negation_added",
    "negation_dropped",
    "hedge_dropped",
    "modality_dropped",
    "modality_stronger",
    "plan_as_done",
)
"""What the gate asks of a report; a judgment is the briefing's own, and open by its likelihood (laws 2 and 4)."""


def frame_for(text: str, claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """Sources, with the owners and the time that the sentence itself doesn't name: `S2` where it names them.

    One source: `June 2024 (S2)`, `unsigned article, June 2024 (S2)` where nothing says whose view it is, or `frame_of`
    where an owner is missing in the text. Several: `2022–2025, one undated (S1, S2, S4)`, behind it the missing owners
    of views: `...; in part the words of Zhang Hong`.
    """
    text = _MARK.sub("", text)
    sources = sources_of(claims, documents)
    owned = [claim for claim in claims if claim.speaker and not _attributed(text, claim)]
    if len(sources) == 1 and not owned:
        return _one_frame(text, claims, sources[0], documents)
    if len(sources) == 1 and len(owned) == len(claims):
        one_each = {claim.speaker: claim for claim in sorted(owned, key=_is_carried)}
        return frame_of([*one_each.values()], documents)
    owners = [_owner(claim) for claim in {claim.speaker: claim for claim in owned if claim.kind in _VIEWS}.values()]
    if len(sources) == 1:
        source = _one_frame(text, claims, sources[0], documents)
    else:
        source = compact_frame(sources, all(_says_itself(text, claims, source) for source in sources))
    return source + (f"; in part the words of {' and '.join(owners)}" if owners else "")


def printed_frame(frame: str | None) -> str | None:
    """What stands before the sentence: nothing where it says itself whose and when, for its footnotes name the sources.

    A judgment's owner stands once before them all.
    """
    return None if frame is None or frame == JUDGED or _NUMBERS.fullmatch(frame) else frame


_NUMBERS = re.compile(r"S\d+(?:, S\d+)*")


def _attributed(text: str, claim: Claim) -> bool:
    """The text says whose words they are; "Han met Lee" does not say that Han tells it."""
    return names_owner(text, claim.speaker or "") and (claim.kind in _VIEWS or bool(speech(text) or _HELD.search(text)))


_HELD = re.compile(
    r"\b(?:see|hold|expect|hope|put|find|view|regard|count|call|want|propose|suggest|like)(?:s|ed)?\b|\b(?:saw|found)\b"
)
"""How a briefing says whose view it is, beside the verbs of saying."""


def _one_frame(text: str, claims: Sequence[Claim], source: Document, documents: Mapping[str, Document]) -> str:
    """Only the number where the sentence says when and, of the article's own view, whose."""
    if _says_itself(text, claims, source):
        return source.id
    whose = _says_whose(text, claims, source)
    known = own_voice(source) != _UNSIGNED and (whose or house_of(documents.values()))
    owner = source.author if known else own_voice(source)
    return f"{f'{owner}, ' if owner else ''}{when_of(source)} ({source.id})"


def _says_itself(text: str, claims: Sequence[Claim], source: Document) -> bool:
    return _tells_when(text, source) and _says_whose(text, claims, source)


def _says_whose(text: str, claims: Sequence[Claim], source: Document) -> bool:
    """It tells no view of the article's own, or says that it is the article's."""
    views = any(claim.kind in _OPINIONS and claim.document == source.id and not claim.speaker for claim in claims)
    outlet = source.publisher
    return not views or bool(_ARTICLE.search(text)) or bool(outlet and names_owner(text, outlet))


_UNSIGNED = "unsigned article"
_ARTICLE = re.compile(
    r"\b(?:unsigned|(?:an?|the) (?:\w+ )?(?:commentary|report|article|analysis|column))\b", re.IGNORECASE
)
"""How a sentence says that a view is its article's."""


_VIEWS = ("judgment", "forecast", "position")
"""Kinds that are never told without their owner."""
_OPINIONS = ("judgment", "forecast")
"""Of them those that an article may have itself; whose position it is, its sentence says."""


def _owner(claim: Claim) -> str:
    name = _COMMON.sub("the ", claim.speaker or "")
    return f"{name}{' (by context)' if _is_carried(claim) else ''}"


_COMMON = re.compile(r"^The (?=[a-z])")
""" "The two leaders": no name, behind other words."""


def _is_carried(claim: Claim) -> bool:
    return claim.speaker_from == "carried"


def compact_frame(sources: Sequence[Document], bare: bool = False) -> str:
    """`2022–2025, one undated (S1, S2, S4)`; `S2, S4` if `bare`."""
    numbers = ", ".join(document.id for document in sources)
    if bare:
        return numbers
    undated = sum(_span(document) is None for document in sources)
    lacking = "undated" if undated == len(sources) else f"{_count(undated)} undated"
    parts = [_years(sources), lacking if undated else None]
    return f"{', '.join(part for part in parts if part)} ({numbers})"


def _tells_when(text: str, source: Document) -> bool:
    span = _span(source)
    return span[0][:4] in text and span[1][:4] in text if span else bool(_TIMELESS.search(text))


_INFERRED, _CARRIED = "inferred", "by context"
_MARK = re.compile(rf" \[(?:{_INFERRED}|{_CARRIED})\]")


def origin_marks(text: str, claims: Sequence[Claim], documents: Mapping[str, Document]) -> Sequence[tuple[int, str]]:
    """Words of the program's, and where in `text`, by place.

    `inferred` behind a year that its article only implies; `by context` behind an owner who was carried over from an
    earlier sentence (law 4).
    """
    carried = dict.fromkeys(claim.speaker for claim in claims if claim.speaker and _is_carried(claim))
    inferred = [source for source in sources_of(claims, documents) if "inferred" in when_of(source)]
    places = {_named_at(text, speaker): _CARRIED for speaker in carried}
    places |= {at: _INFERRED for source in inferred for at in _years_at(text, source)}
    return sorted((at, mark) for at, mark in places.items() if at)


def _named_at(text: str, speaker: str) -> int:
    """Behind his name, 0 where the text has none."""
    parts = speaker, _COMMON.sub("the ", speaker), speaker.split()[-1]
    found = next(
        (one for part in parts if (one := re.search(rf"(?<!\w){re.escape(part)}(?:[’']s)?(?!\w)", text))), None
    )
    return found.end() if found else 0


def _years_at(text: str, source: Document) -> list[int]:
    """Behind the first mention of each of its years."""
    years = dict.fromkeys(date[:4] for date in _span(source) or ())
    return [found.end() for year in years if (found := re.search(rf"\b{year}\b", text))]


_TIMELESS = re.compile(r"\bundated\b|\bunknown year\b|\byear unknown\b|\bits year\b", re.IGNORECASE)


def _years(sources: Sequence[Document]) -> str | None:
    """`May–June 2024`, `2022–2025`; None if none is dated."""
    spans = [span for document in sources if (span := _span(document))]
    if not spans:
        return None
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    return format_range(_coarse(start, end), _coarse(end, start))


def sources_of(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Document]:
    """The claims' documents, each once, by number."""
    found = {claim.document: documents[claim.document] for claim in claims}
    return sorted(found.values(), key=lambda document: (len(document.id), document.id))


def _span(document: Document) -> tuple[str, str] | None:
    content = document.content_date
    if content.start:
        return content.start, content.end or content.start
    return (document.published, document.published) if document.published else None


def _coarse(date: str, other: str) -> str:
    """The year alone where the other date is of another year."""
    return date[:4] if date[:4] != other[:4] else date[:7]


# --- confidence -------------------------------------------------------------------------------------------------------

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def confidence_sentence(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str | None:
    """How sure a judgment on these claims may be, and why; None: they carry no judgment at all.

    ICD 203 keeps it apart from the judgment's likelihood.

    `Confidence is moderate: of two sources one is undated and one is unsigned.`
    """
    origins = _origins(claims, documents)
    signed = [document for document in origins if _is_signed(document, claims)]
    dated = [document for document in origins if _span(document)]
    if len(origins) == 1 and not signed:
        return None
    level = _level(len(_outlets(origins)), len(_outlets(signed)), undated=len(origins) - len(dated))
    return f"{CONFIDENCE}{level}: {'; '.join(_why(origins, signed, claims))}."


def _why(origins: Sequence[Document], signed: Sequence[Document], claims: Sequence[Claim]) -> list[str]:
    """What speaks against them, of how many; or how many outlets there are, and of when."""
    years = _years(origins)
    if len(origins) == 1:
        return [f"one source{f', of {years}' if years else ''}{_voices(claims)}"]
    told = [f"one outlet{_voices(claims)}"] if len(_outlets(origins)) == 1 else []
    lacking = Counter(lacks for document in origins if (lacks := _lacks(document, document in signed)))
    if lacking:
        told.append(_of_sources(lacking, len(origins)))
    return told or [f"{_count(len(_outlets(origins)))} outlets{f', of {years}' if years else ''}"]


def _of_sources(lacking: Mapping[str, int], total: int) -> str:
    """`of two sources one has no year and one is unsigned`, `both sources are unsigned`."""
    *others, last = [
        f"{_count(number)} {lacks if number == 1 else _plural(lacks)}" for lacks, number in lacking.items()
    ]
    if not others and total in lacking.values():
        return f"{'both' if total == _BOTH else f'all {_count(total)}'} sources {last.partition(' ')[2]}"
    return f"of {_count(total)} sources {', '.join(others)}{' and ' if others else ''}{last}"


def _voices(claims: Sequence[Claim]) -> str:
    """`, one voice (Vladimir Putin)`; `, two voices`; nothing where an article itself speaks."""
    speakers = list(dict.fromkeys(claim.speaker for claim in claims))
    if None in speakers:
        return ""
    return f", one voice ({speakers[0]})" if len(speakers) == 1 else f", {_count(len(speakers))} voices"


_BOTH = 2


def _plural(lacks: str) -> str:
    return re.sub(r"^is\b", "are", re.sub(r"^has\b", "have", lacks)).replace("an inferred date", "inferred dates")


def _lacks(document: Document, signed: bool) -> str:
    """`is unsigned`, `has no year`, `is undated`, `has an inferred date`, `is unsigned and undated`; empty for none."""
    lacks = [] if signed else ["is unsigned"]
    if not _span(document):
        lacks.append(
            "has no year" if "year unknown" in document.content_date.why else "undated" if lacks else "is undated"
        )
    elif "inferred" in when_of(document):
        lacks.append("has an inferred date")
    return " and ".join(lacks)


def _origins(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Document]:
    """Who first published the words, each once."""
    first = {document.origin or document.id: document for document in reversed(sources_of(claims, documents))}
    return [documents.get(id, document) for id, document in sorted(first.items())]


def _is_signed(document: Document, claims: Sequence[Claim]) -> bool:
    """An author or an outlet stands for it."""
    return own_voice(document) != _UNSIGNED


def _outlets(documents: Sequence[Document]) -> set[str]:
    """Who stands for them, an unsigned one for itself: two texts of one outlet bear each other out no further."""
    return {document.publisher or document.author or document.id for document in documents}


def _level(outlets: int, signed: int, undated: int) -> Confidence:
    """High needs three outlets, at least two of them known, and all texts dated; one outlet is always low."""
    if outlets >= 3 and signed >= 2 and not undated:
        return "high"
    return "moderate" if outlets >= 3 or (outlets == 2 and signed and undated < outlets) else "low"


def _count(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)

"""Check before use: what a reader should look at first. Written from the records alone."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from briefing.evidence.classify import counts_something
from briefing.evidence.copies import contradictions
from briefing.evidence.facts import loaded_words
from briefing.evidence.frames import frame_of, house_of, own_voice, when_of
from briefing.evidence.numbers import numbers
from briefing.evidence.stories import content_words, overlap
from briefing.evidence.transcripts import NOBODY
from briefing.output.corroboration import corroboration
from briefing.output.holders import unlike_holders
from briefing.output.markdown import place_of
from briefing.records import Claim, Document, Evidence, Profile, Section, Sentence, Story


def check(evidence: Evidence, profile: Profile, cited: Sequence[Claim]) -> Section:
    """What a reader should look at before using the page."""
    texts = [
        *_conflicts(evidence),
        *_disputed(evidence),
        *_unlike_copies(evidence.documents),
        *_single(evidence, profile, cited),
        *_corroborated(evidence, {claim.id for claim in cited}),
        *_shares(cited, evidence.documents),
        *_one_publisher(evidence.documents, cited),
        *_one_side(cited),
        *unlike_holders(evidence, profile),
        *_twice(evidence, {claim.id for claim in cited}),
        *_rejected_dates(evidence.documents),
        *_loaded(cited, profile),
        *_variants(evidence, profile, cited),
    ]
    return Section(id="check", heading="Check before use", sentences=tuple(Sentence(text=text) for text in texts))


_MOST_CONFLICTS = 3
_CONFLICT_WORDS = 14


def _conflicts(evidence: Evidence) -> list[str]:
    """Each difference with both versions, who reports each, and which is the later one."""
    claims = {claim.id: claim for claim in evidence.claims}
    documents = {document.id: document for document in evidence.documents}
    told = [story for story in evidence.stories if story.conflict and len(_homes(story, claims)) > 1]
    lines = []
    for story in told[:_MOST_CONFLICTS]:
        kind, versions = _versions(story, claims, documents)
        lines.append(f"Sources differ on the {kind} in “{_brief(_reported(story, claims).quote)}”: {versions}.")
    if len(told) > _MOST_CONFLICTS:
        lines.append(f"{len(told) - _MOST_CONFLICTS} more differences between sources stand in the ledger.")
    return lines


def _homes(story: Story, claims: Mapping[str, Claim]) -> list[str]:
    """The documents of what a story tells differently, each once."""
    versions = story.conflict.versions if story.conflict else ()
    return list(dict.fromkeys(claims[id].document for version in versions for id in version.claims))


def _disputed(evidence: Evidence) -> list[str]:
    """Two figures of one thing that one article gives, or what it reports and has denied, each in its words."""
    claims = {claim.id: claim for claim in evidence.claims}
    documents = {document.id: document for document in evidence.documents}
    disputed = [story for story in evidence.stories if story.conflict and len(_homes(story, claims)) == 1]
    clear = [story for story in disputed if claims[story.claims[0]].printable]  # what it is of, can be understood
    lines = []
    for story in clear[:_MOST_DISPUTES]:
        home = documents[_homes(story, claims)[0]]
        versions = story.conflict.versions if story.conflict else ()
        if story.conflict and story.conflict.kind == "outcome":
            told = "; ".join(f"“{_brief(version.value.removesuffix('.'))}”" for version in versions)
            lines.append(f"{home.id} ({when_of(home)}) also has a denial: {told}.")
            continue
        figures = [f"“{told.value}”{_said_by(claims[told.claims[0]], told.value)}" for told in versions]
        lines.append(f"{home.id} ({when_of(home)}) gives two figures of one thing: {'; '.join(figures)}.")
    homes_left = dict.fromkeys(_homes(story, claims)[0] for story in disputed if story not in clear[:_MOST_DISPUTES])
    if homes_left:
        lines.append(f"More that differs within one article stands in the ledger: {', '.join(homes_left)}.")
    return lines


_MOST_DISPUTES = 3


def _said_by(claim: Claim, told: str) -> str:
    """The owner, where the words don't name him."""
    return f" ({claim.speaker})" if claim.speaker and claim.speaker.split()[-1] not in told else ""


def _unlike_copies(documents: Sequence[Document]) -> list[str]:
    """Where copies that count as no sources of their own tell their text otherwise."""
    days = {document.id: document.published for document in documents}
    lines = []
    for found, copies in contradictions(documents).items():
        own, other = (_brief(value) for value in found.values)
        more = f" and {len(copies) - _MOST_REPORTERS} more" if len(copies) > _MOST_REPORTERS else ""
        sources = ", ".join(copy.id for copy in copies[:_MOST_REPORTERS]) + more
        first = days[found.document] or "9"
        later = ", the later" if all(first < (copy.published or "") for copy in copies) else ""
        told = f" in “{_around_figure(found.sentence)}”" if found.kind != "outcome" else ""
        versions = f"“{own}” ({found.document}); “{other}”{later} ({sources})"
        lines.append(f"Copies of one text differ on the {found.kind}{told}: {versions}.")
    return lines[:_MOST_CONFLICTS]


def _reported(story: Story, claims: Mapping[str, Claim]) -> Claim:
    """The first of the differing claims that tells what happened, not what was planned, and says when."""
    assert story.conflict
    told = [claims[id] for id in story.claims if any(id in version.claims for version in story.conflict.versions)]
    return min(told, key=lambda claim: (claim.status in ("planned", "conditional"), not claim.event_date.start))


_BEFORE_FIGURE = 9
"""Words before the first figure that are quoted with it."""
_FAR = 24
"""Words before a figure from which the start is left out."""
_BEHIND_FIGURE = 12
"""The same behind it, unless its clause ends before."""
_SPELT = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half|third|quarter) (?:per|percent|"
    r"million|billion|times|a)\w*"
)
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b")
_DAY_DIGITS = 2
_NO_FIGURE = re.compile(r"\W*(?:19|20)\d\d\W*|\W*[A-Z][A-Za-z]*-?\d+\w*\W*")
"""A year, or the number in a name: S-400, Sakhalin-2."""
_MOST_CORROBORATED = 3
_OTHERS = "others"


def _single(evidence: Evidence, profile: Profile, cited: Sequence[Claim]) -> list[str]:
    """Figures that no second origin tells, of whom and where they stand; or that nothing has a second one."""
    shared = {id for story in evidence.stories if story.conflict or _has_several(story) for id in story.claims}
    figures = (claim for claim in cited if claim.kind == "figure" or counts_something(claim.text))
    alone = [claim for claim in figures if claim.id not in shared and _counts(claim.text)]
    if alone:
        texts = {document.id: document.text for document in evidence.documents}
        titles = {actor.id: actor.title for actor in profile.partners}
        places: dict[str, dict[str, list[str]]] = {}
        for claim in alone:
            of_whom = next((titles[actor] for actor in claim.actors if actor in titles), _OTHERS)
            told_there = places.setdefault(of_whom, {}).setdefault(place_of(claim, texts[claim.document]), [])
            told_there.append(_figures(claim.text))
        last = sorted(places, key=lambda whom: whom == _OTHERS)
        told = "; ".join(f"on {whom} {_told_at(places[whom])}" for whom in last)
        return [f"Figures of one origin only, to be confirmed first: {told}."]
    return [] if shared or not evidence.claims else ["Single origins: no statement here is told by a second source."]


def _told_at(places: Mapping[str, Sequence[str]]) -> str:
    """`$245bn and 8% (S4 ¶31), 38 billion cubic metres (S8 ¶53)`."""
    return ", ".join(f"{' and '.join(dict.fromkeys(figures))} ({where})" for where, figures in places.items())


_MOST_FIGURES = 2


def _figures(text: str) -> str:
    """The first figures with their units: `$245bn and 8%`; of what has no unit, the word behind: `Nine Kamaz`."""
    outside = _BRACKETED.sub(lambda found: "." * len(found[0]), text)
    measured = [one.text for one in numbers(outside) if one.unit not in _OF_TIME and not one.ordinal]
    if measured:
        return " and ".join(dict.fromkeys(measured[:_MOST_FIGURES]))
    words = text.split()
    told = _THINGS.match(" ".join(words[_first_figure(words) or 0 :]))
    return told[0].strip("“”\"',;.()") if told else ""


_THINGS = re.compile(
    r"\S+(?: (?!(?:and|or|of|in|to|for|at|on|by|from|with|the|a|an|as|ha[sd]|have|is|are|was|were|will|that|which)\b)"
    r"[^\W\d]+){0,3}"
)
_BRACKETED = re.compile(r"\[[^\]]*\]")
_OF_TIME = ("", "year", "month", "week", "day", "hour")


def _counts(text: str) -> bool:
    """It has a figure that is no year and none of the program's."""
    return _first_figure(text.split()) is not None


def _first_figure(words: Sequence[str]) -> int | None:
    """The place of the first word that is one, or begins one; brackets are passed over."""
    depth = 0
    for place, word in enumerate(words):
        depth += word.count("[")
        spelt = _SPELT.fullmatch(" ".join(words[place : place + 2]))
        near = (words[place - 1] if place else "", *words[place + 1 : place + 2])
        day = len(word.strip(",.")) <= _DAY_DIGITS and any(map(_MONTH.match, near))
        if not depth and not day and (spelt or (re.search(r"\d", word) and not _NO_FIGURE.fullmatch(word))):
            return place
        depth -= word.count("]")
    return None


def _has_several(story: Story) -> bool:
    """One event with several origins; a theme's claims only stand together."""
    return story.type == "event" and len(story.origins) > 1


def _corroborated(evidence: Evidence, printed: Set[str]) -> list[str]:
    """What the page tells that more than one origin tells, the most first; where they differ is said above.

    Of a page whose citations aren't known yet, whatever it may tell.
    """
    claims = {claim.id: claim for claim in evidence.claims}
    agreed = [story for story in evidence.stories if _has_several(story) and not story.conflict]
    shared = [story for story in agreed if not printed or printed & set(story.claims)]
    shared.sort(key=lambda story: -len(story.origins))
    told = []
    for story in shared[:_MOST_CORROBORATED]:
        count = corroboration(story, [claims[id].document for id in story.claims], evidence.documents)
        words = _agreed([claims[id].text for id in story.claims])
        told.append(f"“{_brief(words)}” ({count}: {', '.join(story.origins)})")
    more = f"; and {len(shared) - len(told)} more" if len(shared) > len(told) else ""
    return [f"Told by more than one origin: {'; '.join(told)}{more}."] if told else []


def _agreed(texts: Sequence[str]) -> str:
    """The first telling with the fewest numbers: what one alone counts is not told by the others."""
    return min(texts, key=lambda text: len(numbers(text)))


_MOST_REPORTERS = 2


def _versions(story: Story, claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> tuple[str, str]:
    """The kind of the difference; and `“11”: A, 20 June 2024 (S1); “15”, the later: B, 21 June 2024 (S2)`."""
    assert story.conflict
    told, last = [], ""
    for version in story.conflict.versions:
        reports = [claims[id] for id in version.claims]
        frames = list(dict.fromkeys(frame_of([claim], documents) for claim in reports))
        more = f" and {len(frames) - _MOST_REPORTERS} more" if len(frames) > _MOST_REPORTERS else ""
        days = sorted(documents[claim.document].published or "" for claim in reports)
        later = ", the later" if last and last < days[0] else ""
        told.append(f"“{_brief(version.value)}”{later}: {', '.join(frames[:_MOST_REPORTERS])}{more}")
        last = days[-1]
    return story.conflict.kind, "; ".join(told)


def _around_figure(text: str) -> str:
    """The first figure with a few words before it, from the start where it stands there, to the end of its clause."""
    words = text.split()
    first = _first_figure(words) or 0
    start = first - _BEFORE_FIGURE if first >= _FAR else 0
    if any(word.startswith("[") for word in words[:start]) and any(word.endswith("]") for word in words[start:first]):
        start = max(place for place in range(start) if words[place].startswith("["))
        start = max(start - 1, 0)  # with the word that the brackets explain
    near = range(first, min(first + _BEHIND_FIGURE, len(words)))
    end = next((place + 1 for place in near if words[place][-1] in ",;."), near.stop)
    told = " ".join(words[start:end])
    return ("…" if start else "") + (f"{told.rstrip(',;')}…" if end < len(words) else told)


def _brief(text: str) -> str:
    words = text.split()
    return " ".join(words[:_CONFLICT_WORDS]) + ("…" if len(words) > _CONFLICT_WORDS else "")


_HEAVY = 0.35
_FEWEST_SHARED = 5
"""Citations from which a share of them tells something."""


def _shares(cited: Sequence[Claim], documents: Sequence[Document]) -> list[str]:
    counts = Counter(claim.document for claim in cited)
    total = len(cited)
    unsigned = {document.id for document in documents if own_voice(document) == "unsigned article"}
    return [
        f"{document}{', unsigned,' if document in unsigned else ''} carries {number} of {total} citations."
        for document, number in counts.most_common(1)
        if total >= _FEWEST_SHARED and number / total >= _HEAVY and len(counts) > 1
    ]


def _one_publisher(documents: Sequence[Document], cited: Sequence[Claim]) -> list[str]:
    """Several sources, and all of them one house's, where not all articles are, which the basis tells."""
    if house_of(documents):
        return []
    used = {claim.document for claim in cited}
    houses = {document.publisher for document in documents if document.id in used}
    house = houses.pop() if len(houses) == 1 and len(used) > 1 else None
    return [f"One publisher: all {len(cited)} citations are from {house}."] if house else []


_ONE_SIDE = 0.7
_FEWEST_TO_JUDGE = 10


def _one_side(cited: Sequence[Claim]) -> list[str]:
    """Most of the page in the words of officials, who speak for their own side."""
    officials = [claim for claim in cited if claim.speaker_kind == "official"]
    if len(cited) < _FEWEST_TO_JUDGE or len(officials) / len(cited) < _ONE_SIDE:
        return []
    return [f"At least {len(officials)} of {len(cited)} citations quote officials, who speak for their own side."]


_TWICE = 0.8


def _twice(evidence: Evidence, printed: Set[str]) -> list[str]:
    """One document gives nearly the same words to two voices, and the page prints one of them."""
    homes = {claim.document for claim in evidence.claims if claim.id in printed}
    owned: dict[str, list[Claim]] = {}
    for claim in evidence.claims:
        named = claim.speaker and claim.speaker != NOBODY.name
        if claim.document in homes and named and claim.speaker_kind in ("analyst", "unnamed", "official"):
            owned.setdefault(claim.document, []).append(claim)
    lines = [
        f"One voice twice: {claim.document} gives nearly the same words to “{claim.speaker}” "
        f"and to “{other.speaker}”, counted once: “{_brief(other.text.strip('“”'))}”."
        for told in owned.values()
        for claim, other in combinations(told, 2)
        if printed & {claim.id, other.id} and _same_words(claim, other)
    ]
    return list(dict.fromkeys(lines))[:2]


def _same_words(one: Claim, other: Claim) -> bool:
    """Of two speakers, in two places."""
    apart = one.end <= other.start or other.end <= one.start
    like = one.speaker != other.speaker and apart
    return like and overlap(content_words(one.quote), content_words(other.quote)) >= _TWICE


def _rejected_dates(documents: Sequence[Document]) -> list[str]:
    return [
        f"{document.id}: {document.date_warning.rstrip('.')}."
        for document in documents
        if document.date_warning and document.status == "used"
    ]


def _loaded(cited: Sequence[Claim], profile: Profile) -> list[str]:
    """Words of the `quote_only` list in the printed claims, and whose they are."""
    found: dict[str, list[str]] = {}
    for claim in cited:
        words = loaded_words(claim.text, profile)
        for word in words:
            if not any(word != other and word in other for other in words):
                owner = f"{claim.speaker}, " if claim.speaker else ""
                found.setdefault(word, []).append(f"{owner}{claim.document}")
    told = "; ".join(f"“{word}” ({', '.join(dict.fromkeys(sources))})" for word, sources in found.items())
    return [f"Words that take sides, the sources' own and quoted as theirs: {told}."] if told else []


def _variants(evidence: Evidence, profile: Profile, cited: Sequence[Claim]) -> list[str]:
    """A name on the page that the used articles spell in more than one way."""
    page = " ".join(f"{claim.text} {claim.speaker}" for claim in cited)
    lines = []
    for variant in profile.variants:
        if not any(name in page for name in variant.names):
            continue
        seen = {name: sources for name in variant.names if (sources := _naming(name, evidence))}
        apart = [name for name in seen if not any(name != other and name in other for other in seen)]
        if len(apart) > 1 and any(name in page for name in apart):
            told = " and ".join(f"“{name}” ({', '.join(seen[name])})" for name in apart)
            lines.append(f"One name, two spellings: {told}.")
    return lines


def _naming(name: str, evidence: Evidence) -> list[str]:
    """Ids of the used documents whose body has the name."""
    used = [document for document in evidence.documents if document.status == "used" and name in document.text]
    if not used:
        return []  # as mostly
    pattern = re.compile(rf"\b{re.escape(name)}\b")
    return [document.id for document in used if any(pattern.search(document.text, *span) for span in document.body)]

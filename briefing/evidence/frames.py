"""What code puts before a sentence: whose words, when, which source. Recomputed by `verify`."""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing.articles.dates import format_date, format_range
from briefing.records import Actor, Claim, Document, Evidence, Sentence

UNDATED = "undated"
_LONGEST_ROLE = 9
"""Words; a longer office is cut at its first comma or left to the table of who says what."""


def sentence_of(claim: Claim, documents: Mapping[str, Document], short: bool = False) -> Sentence:
    """A claim as a printed sentence of its own, with its frame."""
    text = claim.short if short and claim.short else claim.text
    brackets = tuple(bracket for bracket in claim.brackets if bracket.text in text)
    frame = frame_of([claim], documents)
    return Sentence(frame=frame, text=text, claims=(claim.id,), brackets=brackets)


def frame_of(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """`Zhang Hong, 18 June 2024 (S2)`; claims of several sources: each one's, in order, joined by a semicolon."""
    frames = [
        f"{owner_of(claim, documents[claim.document])}, {when_of(documents[claim.document])} ({claim.document})"
        for claim in claims
    ]
    return "; ".join(dict.fromkeys(frames))


def owner_of(claim: Claim, document: Document) -> str:
    """Whose words: the speaker with a short office, marked if carried over; else the outlet or the unsigned article."""
    if claim.speaker is None:
        return own_voice(document)
    role = _short_role(claim)
    owner = f"{claim.speaker}, {role}" if role else claim.speaker
    owner += f", to {' and '.join(claim.addressees)}" if claim.addressees else ""
    placed = claim.speaker_kind == "outlet" or (role and re.search("[A-ZА-ЯЁ]", role))
    unplaced = claim.speaker_kind == "unnamed" or not placed
    owner += f", per {document.publisher}" if unplaced and document.publisher else ""
    owner += " (by context)" if claim.speaker_from == "carried" else ""
    return f"{owner}, via {claim.via}" if claim.via else owner


def own_voice(document: Document) -> str:
    """The article's own voice: its author and outlet, or `unsigned article`."""
    author = document.author and _CAPITALS.sub(lambda name: name[0].title(), document.author)
    publisher = document.publisher and _HOUSE.sub(_in_letters, document.publisher)
    named = ", ".join(part for part in (author, publisher) if part)
    return named or "unsigned article"


def house_of(documents: Iterable[Document]) -> str | None:
    """The one publisher of all used articles, if there are several; the page then names it once."""
    used = [document for document in documents if document.status == "used"]
    return used[0].publisher if len(used) > 1 and len({document.publisher for document in used}) == 1 else None


def when_of(document: Document) -> str:
    """When the document speaks: `18 June 2024`, `2025, inferred`, `1–11 July, year unknown`, `undated`.

    `undated, no earlier than May 2024`, where its text tells May 2024 as past.
    """
    content = document.content_date
    if content.start and content.end:
        dated = format_range(content.start, content.end)
        return dated if content.basis == "stated" else f"{dated}, inferred"
    if document.published:
        return format_date(document.published)
    known = content.why.split(":")[0]
    if "year unknown" in known:
        return known
    return f"{UNDATED}, {known}" if known else UNDATED


def _short_role(claim: Claim) -> str | None:
    if not claim.speaker_role:
        return None
    if claim.speaker_role.startswith("who "):
        role = claim.speaker_role.split(",")[0]
        return role if len(role.split()) <= _LONGEST_ROLE else None
    role = re.split(r",| at | of the (?=Institute|Center|Centre|University)", claim.speaker_role)[0]
    home = _HOME.search(claim.speaker_role)
    if home and len(role.split()) < _ROLE_WITH_HOME:
        role = f"{role}, {home[1]}"
    if len(role.split()) > _LONGEST_ROLE:
        role = role.rpartition(" and ")[0] or role
    if re.search(r"\b(?:of|for|to|in|the)$", role) or len(role.split()) > _LONGEST_ROLE:
        return None
    return role


_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{2,}(?: [A-ZÀ-Þ'’-]{2,})+\b")
"""A name in a byline of capitals."""
_HOUSE = re.compile(r"\b[A-Z]{4,}(?: (?:[A-Z]{2,}|AND|OF|FOR|THE|IN)){2,}\b")
"""A ministry's name in capitals."""
_SMALL = {"and", "of", "for", "the", "in", "on", "to"}


def _in_letters(name: re.Match[str]) -> str:
    return " ".join(word if word in _SMALL else word.title() for word in name[0].lower().split())


_BODY = re.compile(r"^(?:[A-Z][a-z]+ )?(?:[A-Z][a-z]+ )?(?:Ministry|Department|Committee|Agency|Service|Commission)$")
"""A house of one state or another."""
_HOME = re.compile(
    r"(?: of the | at the | at )((?:[A-Z][\w’'-]*|of|and|for|the)(?: (?:[A-Z][\w’'-]*|of|and|for|"
    r"the)){0,5})$"
)
"""The house to which an office belongs, where it is named last."""
_ROLE_WITH_HOME = 4


def partner_heading(actor: Actor, evidence: Evidence) -> str:
    """`China (named in 4 articles, latest dated 2025)`."""
    naming = {claim.document for claim in evidence.claims if actor.id in claim.actors}
    documents = [document for document in evidence.documents if document.id in naming]
    dated = [document for document in documents if document.content_date.end]
    latest = when_of(max(dated, key=lambda document: document.content_date.end or "")) if dated else None
    count = f"{len(documents)} article{'s' * (len(documents) != 1)}"
    return f"{actor.title} (named in {count}, {f'latest dated {latest}' if latest else 'none with a full date'})"

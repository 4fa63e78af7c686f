"""Whose words a model's claim is: the model proposes, the text decides.

Invariant: an owner's name, office and relay stand in the article; where the sentence itself states who speaks, that
stands, whatever the model says; words are never handed to somebody who is only named nearby.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from briefing.engines.llm_answers import AnsweredClaim
from briefing.engines.llm_article import LlmArticle
from briefing.evidence.names import names
from briefing.evidence.naming import Naming
from briefing.evidence.passages import Passage
from briefing.evidence.speakers import Voice
from briefing.evidence.words import speech, words
from briefing.records import SpeakerKind


class Owner(NamedTuple):
    """Who says it; all None for the article's own voice."""

    name: str | None = None
    role: str | None = None
    kind: SpeakerKind | None = None
    via: str | None = None
    basis: Literal["stated", "carried"] | None = None


_OWN_VOICE = re.compile(r"(?:(?:the|this) )?(?:article|author|outlet|text|report|writer)(?: itself)?", re.IGNORECASE)


def owner_of(given: AnsweredClaim, quoted: Sequence[Passage], main: Passage, article: LlmArticle) -> Owner | None:
    """The claim's owner; None where the model names one that the article doesn't have.

    `main`: the one of the quoted sentences that carries the claim; the others only explain it: who speaks in those
    owns it only if the model says so.
    """
    voice = article.voice_of(main)
    stated = [heard for passage in (main, *quoted) if (heard := article.voice_of(passage)).basis == "stated"]
    speaker = given.speaker if given.speaker and not _OWN_VOICE.fullmatch(given.speaker) else None
    if speaker is None:
        return _of_voice(voice) if _owner_lost(given, voice) else Owner(via=_via(given, article))
    if voice.basis == "stated" or any(same_name(speaker, heard.name or "") for heard in stated):
        return _confirmed(given, speaker, stated, article)
    if not _stands(speaker, article):
        return None
    return _unstated(given, speaker, quoted, article)


def _owner_lost(given: AnsweredClaim, voice: Voice) -> bool:
    """True if the sentence says who speaks, and the claim does not tell, naming him, of an act of his own.

    To say something is no such act: the words are told, and stay his.
    """
    if not voice.name or not (voice.basis == "stated" or voice.verb):
        return False
    acts = given.kind in ("event", "figure", "background") and not speech(given.text)
    return not (acts and voice.form != "turn" and _mentions(given.text, voice.name))


def _confirmed(given: AnsweredClaim, speaker: str, stated: Sequence[Voice], article: LlmArticle) -> Owner:
    """The stated voice that the model means, else the first stated one: the sentence knows better."""
    for voice in stated:
        if same_name(speaker, voice.name or ""):
            fuller = max((speaker, voice.name or ""), key=len) if _stands(speaker, article) else voice.name
            role = _role(given, fuller or "", article) or voice.role
            kind = voice.kind or _kind(given, fuller or "", role, article)
            return Owner(fuller, role, kind, voice.via or _via(given, article), "stated")
    return _of_voice(stated[0])


def _of_voice(voice: Voice) -> Owner:
    return Owner(voice.name, voice.role, voice.kind, voice.via, voice.basis)


_BACK = 6
"""Sentences before a claim in which its owner may have begun to speak."""


def _unstated(given: AnsweredClaim, speaker: str, quoted: Sequence[Passage], article: LlmArticle) -> Owner:
    """No sentence states who speaks: the model's owner if his words or views can be meant, else the article itself."""
    role = _role(given, speaker, article)
    owner = Owner(speaker, role, _kind(given, speaker, role, article), _via(given, article))
    text = " ".join(passage.text for passage in quoted)
    held = given.kind in ("position", "judgment", "forecast")
    if _mentions(text, speaker) and (held or speech(text)):
        return owner._replace(basis="stated")
    if held and same_name(speaker, article.document.author or ""):
        return owner._replace(basis="stated")  # it is signed
    first = article.index_of(quoted[0])
    before = article.context.voices[max(0, first - _BACK) : first + 1]
    if any(voice.name and same_name(speaker, voice.name) for voice in before):
        return owner._replace(basis="carried")
    return owner._replace(basis="carried") if _said_by_pronoun(text, owner, first, article) else Owner()


_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)


def _said_by_pronoun(text: str, owner: Owner, first: int, article: LlmArticle) -> bool:
    """ "He noted that ...", and the sentence before names the owner, or his office."""
    if not (first and speech(text) and _PRONOUN.search(text)):
        return False
    before = article.context.passages[first - 1].text
    held = bool(owner.role) and _folded(owner.role or "") <= _folded(before)
    return _mentions(before, owner.name or "") or held


# --- what stands in the article ---------------------------------------------------------------------------------------


def same_name(one: str, other: str) -> bool:
    """True if one name is part of the other: "Putin" and "Russian President Vladimir Putin"."""
    first, second = _folded(one), _folded(other)
    return bool(first and second) and (first <= second or second <= first)


def _folded(text: str) -> set[str]:
    bare = (re.sub(r"['’]s?$", "", word.text.casefold()) for word in words(text))
    return {word for word in bare if word not in ("the", "a", "an", "of", "for", "in")}


def _mentions(text: str, name: str) -> bool:
    return _folded(name) <= _folded(text) or (bool(names(name)) and same_name(name.split()[-1], text))


def _stands(name: str, article: LlmArticle) -> bool:
    """True if the article has the name, word by word, as spelt or in a variant of the profile."""
    if article.has(name):
        return True
    spelt = not Naming(article.profile, article.body).reasons(f"x {name}")
    return spelt and all(article.has(word) for word in _folded(name))


_NEAR = 150
"""Characters between a name and the office that the article gives it."""


def _role(given: AnsweredClaim, name: str, article: LlmArticle) -> str | None:
    """The model's office for this name if the article has it, word for word, near the name; else the one code read."""
    role = given.speaker_role
    if not name:
        return None
    wanted = " ".join((role or "").casefold().split())
    if wanted and any(wanted in around for around in _around(name, article)):
        return role
    known = article.person(name)
    return known.role if known else None


def _around(name: str, article: LlmArticle) -> Iterable[str]:
    text = article.document.text
    for found in re.finditer(rf"(?<!\w){re.escape(name.split()[-1])}(?!\w)", text):
        yield " ".join(text[max(0, found.start() - _NEAR) : found.end() + _NEAR].casefold().split())


def _via(given: AnsweredClaim, article: LlmArticle) -> str | None:
    return given.via if given.via and given.via != given.speaker and article.has(given.via) else None


def _kind(given: AnsweredClaim, name: str, role: str | None, article: LlmArticle) -> SpeakerKind | None:
    """What code knows, else the model's word; nobody is an official without an office in the article or in the name."""
    known = article.person(name)
    if known and known.kind:
        return known.kind
    offices = _folded(" ".join(article.profile.officials))
    held = bool(role) or bool(offices & _folded(name))
    return given.speaker_kind if held or given.speaker_kind != "official" else None

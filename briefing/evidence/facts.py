"""Laws 2, 4 and 5: no number, date or name that the evidence lacks, no judgment without its owner, no loaded word bare.

`check_facts` is the gate: what it refuses is not printed.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from briefing.articles.declension import declined
from briefing.evidence.assertion import check_assertion
from briefing.evidence.event_words import turned
from briefing.evidence.grounds import Grounds, grounds_of, missing_dates, missing_numbers
from briefing.evidence.inversions import inverted
from briefing.evidence.naming import Naming
from briefing.evidence.quoted import outside_marks
from briefing.evidence.words import is_latin, speech
from briefing.records import Bracket, Claim, Document, Profile

_OWNED = ("judgment", "forecast", "position")


def check_facts(
    sentence: str,
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    profile: Profile,
    brackets: Sequence[Bracket] = (),
) -> list[str]:
    """Reasons why `sentence` says more than `claims` carry, each `code: words`; empty if it passes.

    `documents` by id. `brackets` are those of the sentence; a name in one may stand at its span in the body of a
    claim's document instead of a quote. Codes: `unsupported_number`, `unsupported_date`, `unsupported_name`, `bracket`,
    `unsupported_address`, `unsupported_sentence` for the opposite of what the quote says, and those of
    `assertion.check_assertion`.
    """
    grounds = grounds_of(claims, documents)
    naming = Naming(profile, grounds.text, *(document.text for document in grounds.documents))
    return [
        *_bracket_reasons(brackets, grounds, profile),
        *missing_numbers(sentence, grounds),
        *missing_dates(_without_verbatim(sentence, brackets, grounds), grounds),
        *naming.reasons(_without_placed(sentence, brackets)),
        *_addresses(sentence, grounds.text),
        *check_assertion(sentence, claims),
        *(
            f"unsupported_sentence: {now!r} is the opposite of {was!r} in the quote"
            for now, was in (*turned(sentence, grounds.text), *inverted(sentence, grounds.text))
        ),
    ]


def _addresses(sentence: str, evidence: str) -> list[str]:
    """An address of the web or of e-mail leads readers somewhere: it must stand in the evidence."""
    return [
        f"unsupported_address: {found!r} is in no quote"
        for found in _ADDRESS.findall(sentence)
        if found.casefold() not in evidence.casefold()
    ]


_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.\w+)+|\b(?:https?://|www\.)[^\s)>\]]+|\b(?:[a-z0-9-]{2,}\.)+[a-z]{2,}\b")


def check_owner(text: str, frame: str | None, claims: Sequence[Claim]) -> list[str]:
    """Law 4: each judgment, forecast or position among `claims` has its owner in the frame or the text.

    The owner of an unsigned article's own judgment is the article: the frame then has the document's id, or says
    "unsigned". The code is `owner_missing`.
    """
    reasons = (
        f"owner_missing: {claim.kind} of {(claim.speaker or claim.document)!r} without its owner"
        for claim in claims
        if claim.kind in _OWNED and not _owner_named(claim, text, frame or "")
    )
    return list(dict.fromkeys(reasons))


def quote_only_words(sentence: str, profile: Profile) -> list[str]:
    """Law 5: the profile's `quote_only` words that stand outside quotation marks, as the sentence spells them."""
    return _any_of(profile.quote_only, is_latin(sentence)).findall(outside_marks(sentence))


@cache
def _any_of(words: tuple[str, ...], latin: bool) -> re.Pattern[str]:
    """Whole words, in the plural too; Russian in all cases, Chinese anywhere; for a `latin` text no other script's."""
    listed = {form for word in words if not latin or is_latin(word) for form in declined(word)}
    forms = sorted(listed, key=lambda form: (-len(form), form))
    spaced = "|".join(re.escape(form) for form in forms if not _HAN.match(form)) or "(?!)"
    unspaced = "|".join(re.escape(form) for form in forms if _HAN.match(form)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{spaced})(?:s|['’]s)?(?!\w)|{unspaced}", re.IGNORECASE)


_HAN = re.compile("[\u3400-\u9fff]")


def loaded_words(text: str, profile: Profile) -> list[str]:
    """The profile's `quote_only` words that stand in the text, quoted or not, as the profile lists them."""
    if not _any_of(profile.quote_only, is_latin(text)).search(text):
        return []
    return [word for word in profile.quote_only if _listed(word).search(text)]


@cache
def _listed(word: str) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(declined(word), key=lambda form: (-len(form), form)))
    return re.compile(forms if _HAN.match(word) else rf"\b(?:{forms})\b")


def _without_placed(sentence: str, brackets: Sequence[Bracket]) -> str:
    """The sentence without the brackets that have a place of their own."""
    for bracket in brackets:
        if bracket.start is not None:
            sentence = sentence.replace(f"[{bracket.text}]", " ", 1)
    return sentence


def _without_verbatim(sentence: str, brackets: Sequence[Bracket], grounds: Grounds) -> str:
    """The sentence without the brackets whose words stand at their place letter for letter: "since [June 2024]"."""
    for bracket in brackets:
        place = slice(bracket.start, bracket.end)
        if bracket.start is not None and any(one.text[place] == bracket.text for one in grounds.documents):
            sentence = sentence.replace(f"[{bracket.text}]", " ", 1)
    return sentence


def _bracket_reasons(brackets: Sequence[Bracket], grounds: Grounds, profile: Profile) -> list[str]:
    """A bracket with a span says only names that stand there, inside the body of a claim's document."""
    return [
        f"bracket: {bracket.text!r} does not stand at {bracket.start}-{bracket.end}"
        for bracket in brackets
        if bracket.start is not None and not any(_stands(bracket, document, profile) for document in grounds.documents)
    ]


def _stands(bracket: Bracket, document: Document, profile: Profile) -> bool:
    start, end = bracket.start or 0, bracket.end or 0
    inside = any(span.start <= start < end <= span.end for span in document.body)
    return inside and not Naming(profile, document.text[start:end]).reasons(f"x {bracket.text}")


def _owner_named(claim: Claim, text: str, frame: str) -> bool:
    if claim.speaker:
        return names_owner(f"{frame} {text}", claim.speaker)
    return _has(frame, claim.document) or _has(frame, "unsigned")


def names_owner(text: str, speaker: str) -> bool:
    """True if the text has the speaker's name, or its first or last word.

    Of "analysts in Seoul" only "analysts"; "an Iranian official" is no more named by "Iranian" where nobody speaks.
    """
    parts = [part for part in _WHERE.sub("", speaker).split() if part not in _ARTICLES] or [speaker]
    named = parts[:1] if parts[-1][0].isupper() or speech(text) else []
    return any(_has(text, name) for name in (speaker, *named, parts[-1]) if len(name) > 1)


_WHERE = re.compile(r" (?:in|at|from|near) (?:the )?\S+$")
_ARTICLES = ("a", "an", "the", "A", "An", "The")


def _has(text: str, words: str) -> bool:
    return bool(words) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))

"""Laws 2, 4 and 5: no number, date or name that the evidence lacks, no judgment without its owner, no loaded word bare.

`check_facts` is the gate: what it refuses is not printed. Each reason is `code: words`; the codes are
`unsupported_number`, `unsupported_date`, `unsupported_name`, `bracket`, and those of `assertion.check_assertion`.
"""

import re
from collections.abc import Mapping, Sequence

from briefing.evidence.naming import Naming
from briefing.evidence.numbers import DateMention, Number, dates, numbers
from briefing.evidence.quoted import outside_marks
from briefing.evidence.assertion import check_assertion
from briefing.records import Bracket, Claim, Document, Profile

_OWNED = ("judgment", "forecast", "position")


def check_facts(
    sentence: str,
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    profile: Profile,
    brackets: Sequence[Bracket] = (),
) -> list[str]:
    """Reasons why `sentence` says more than `claims` carry; empty if it passes.

    `documents` by id. `brackets` are those of the sentence; a name in one may stand at its span in the body of a claim's
    document instead of a quote.
    """
    evidence = _Evidence(claims, documents)
    bare = _without_brackets(sentence, brackets)
    return [
        *_bracket_reasons(brackets, evidence, profile),
        *_number_reasons(sentence, evidence),
        *_date_reasons(sentence, evidence),
        *Naming(profile, evidence.text, evidence.context).reasons(bare),
        *check_assertion(sentence, claims),
    ]


def check_owner(text: str, frame: str | None, claims: Sequence[Claim]) -> list[str]:
    """Law 4: each judgment, forecast or position among `claims` has its owner in the frame or the text.

    The owner of an unsigned article's own judgment is the article: the frame then has the document's id, or says
    "unsigned". The code is `owner_missing`.
    """
    around = f"{frame or ''} {text}"
    return list(
        dict.fromkeys(
            f"owner_missing: {claim.kind} of {claim.speaker or claim.document!r} without its owner"
            for claim in claims
            if claim.kind in _OWNED and not _owner_named(claim, around, frame)
        )
    )


def quote_only_words(sentence: str, profile: Profile) -> list[str]:
    """Law 5: the profile's `quote_only` words that stand outside quotation marks, as the sentence spells them."""
    bare = outside_marks(sentence)
    pattern = "|".join(re.escape(word) for word in sorted(profile.quote_only, key=len, reverse=True))
    return re.findall(rf"(?<!\w)(?:{pattern})(?:s|['’]s)?(?!\w)", bare, re.IGNORECASE) if pattern else []


class _Evidence:
    """What a sentence may draw on: its claims' quotes, dates and speakers, and what heads their documents."""

    def __init__(self, claims: Sequence[Claim], documents: Mapping[str, Document]) -> None:
        self.claims = claims
        self.documents = [documents[name] for name in dict.fromkeys(c.document for c in claims) if name in documents]
        self.text = "\n".join([*(_claim_text(claim) for claim in claims), *map(_heading, self.documents)])
        self.context = self.documents[0].text if len(self.documents) == 1 else "\n".join(d.text for d in self.documents)
        self.numbers = numbers(self.text)
        self.dates = [*dates(self.text), *self._ledger_dates()]

    def _ledger_dates(self) -> list[DateMention]:
        spans = [(claim.event_date.start, claim.event_date.end) for claim in self.claims]
        for document in self.documents:
            spans += [(document.published, None), (document.content_date.start, document.content_date.end)]
        return [_iso(stamp) for span in spans for stamp in span if stamp]


def _claim_text(claim: Claim) -> str:
    speaker = ", ".join(part for part in (claim.speaker, claim.speaker_role) if part)
    return "\n".join(part for part in (claim.quote, speaker, claim.via, claim.event_date.expression) if part)


def _heading(document: Document) -> str:
    return "\n".join(part for part in (document.title, document.publisher) if part)


def _iso(stamp: str) -> DateMention:
    year, month, day = (*map(int, stamp[:10].split("-")), None, None)[:3]
    return DateMention(stamp, 0, 0, year, month, day)


# --- brackets ---------------------------------------------------------------------------------------------------------


def _without_brackets(sentence: str, brackets: Sequence[Bracket]) -> str:
    for bracket in brackets:
        if bracket.start is not None:
            sentence = sentence.replace(f"[{bracket.text}]", " ", 1)
    return sentence


def _bracket_reasons(brackets: Sequence[Bracket], evidence: _Evidence, profile: Profile) -> list[str]:
    """A bracket with a span says only names that stand there, inside the body of a claim's document."""
    reasons = []
    for bracket in brackets:
        if bracket.start is not None and bracket.end is not None:
            places = [_at(document, bracket.start, bracket.end) for document in evidence.documents]
            if not any(place and not Naming(profile, place, "").reasons(f"x {bracket.text}") for place in places):
                reasons.append(f"bracket: {bracket.text!r} does not stand at {bracket.start}-{bracket.end}")
    return reasons


def _at(document: Document, start: int, end: int) -> str:
    inside = any(span.start <= start and end <= span.end for span in document.body)
    return document.text[start:end] if inside else ""


# --- numbers and dates ------------------------------------------------------------------------------------------------


def _number_reasons(sentence: str, evidence: _Evidence) -> list[str]:
    return [
        f"unsupported_number: {number.text!r} is in no quote"
        for number in numbers(sentence)
        if not any(_same(number, other, evidence.text) for other in evidence.numbers)
        and not (number.ordinal and any(date.day == number.value for date in evidence.dates))
    ]


def _same(number: Number, other: Number, text: str) -> bool:
    """Equal value and no other unit. A unit that the evidence has elsewhere may stand with a bare number."""
    if number.ordinal != other.ordinal:
        return False
    if {number.unit, other.unit} == {"", "%"}:
        bare, percent = (number, other) if number.unit == "" else (other, number)
        return bare.value < 1 and bare.value * 100 == percent.value
    if number.value != other.value or number.unit == other.unit:
        return number.value == other.value
    if not other.unit:
        return any(near.unit == number.unit for near in numbers(text)) and number.unit not in ("%", "pp")
    return not number.unit and other.unit not in ("%", "pp") and not other.unit.isupper()


def _date_reasons(sentence: str, evidence: _Evidence) -> list[str]:
    return [
        f"unsupported_date: {date.text!r} is in no quote and no date of the source"
        for date in dates(sentence)
        if not any(_within(date, other) for other in evidence.dates)
    ]


def _within(date: DateMention, other: DateMention) -> bool:
    """True if `other` says all that `date` says, and nothing else."""
    if date.weekday is not None:
        return date.weekday == other.weekday or date.weekday == _weekday(other)
    pairs = zip((date.year, date.month, date.day), (other.year, other.month, other.day), strict=True)
    return all(mine is None or mine == theirs for mine, theirs in pairs)


def _weekday(date: DateMention) -> int | None:
    from datetime import date as day

    if date.year and date.month and date.day:
        try:
            return day(date.year, date.month, date.day).weekday()
        except ValueError:
            return None
    return None


# --- owners -----------------------------------------------------------------------------------------------------------


def _owner_named(claim: Claim, around: str, frame: str | None) -> bool:
    if claim.speaker:
        parts = claim.speaker.split()
        return any(_has(around, part) for part in (claim.speaker, parts[0], parts[-1]) if len(part) > 1)
    return bool(frame) and (_has(frame or "", claim.document) or _has(frame or "", "unsigned"))


def _has(text: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))

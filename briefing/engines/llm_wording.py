"""A model's words made fit for the gate, where that takes no change of meaning, and one check beyond the gate.

Invariant: nothing here adds a fact. Loaded words get quotation marks only where a quote has them; a name gets brackets
only with the place where it stands in the same article; what is left over is for the gate to refuse.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefing.engines.llm_added import added, mostly_foreign
from briefing.engines.llm_alone import not_a_sentence
from briefing.engines.llm_article import LlmArticle
from briefing.engines.llm_changed import changed
from briefing.engines.llm_copied import copied
from briefing.engines.llm_plans import told_as_done
from briefing.engines.llm_roles import parts_exchanged
from briefing.engines.llm_speaking import words_exchanged
from briefing.engines.llm_spliced import patched, spliced
from briefing.evidence.judgments import origin_marks
from briefing.evidence.names import names
from briefing.evidence.naming import Naming
from briefing.evidence.quoted import outside_marks
from briefing.evidence.stories import content_words
from briefing.evidence.words import words
from briefing.records import Bracket, Claim, Document, Profile


class Worded(NamedTuple):
    """A text with the brackets in it."""

    text: str
    brackets: tuple[Bracket, ...]


_ID = r"(?:[A-Z]\d{1,4})"
_CITED = re.compile(rf"\s*[\[(](?:(?:sources?|claims?|see)?:?\s*{_ID}(?:\s*[,;–-]\s*|\s+and\s+)?)+[\])]", re.IGNORECASE)
_LED = re.compile(r"^[QCFR]\d{1,4}(?:\s*[:.)\]-])?\s+(?=\S)")


def cleaned(text: str) -> str:
    """Without ids and square brackets of the model's own, which the program gives; `‹ ›` as the article spells them."""
    text = _LED.sub("", _CITED.sub("", text))
    text = re.sub(r"\[([^\[\]]*)\]", r"\1", text).replace("‹", "<").replace("›", ">")
    return " ".join(text.split())


def stopped(text: str) -> str:
    """With a full stop at its end, if it has no mark there."""
    return f"{text}." if re.search(r"(?:\w|[%$€£)\]]|[^.!?…][”\"»])$", text) else text


def marked(text: str, evidence: str, profile: Profile) -> str:
    """Words of the profile's `quote_only` list in quotation marks, where `evidence` has them (law 5)."""
    for found in reversed(list(_any_of(profile.quote_only).finditer(outside_marks(text)))):
        if re.search(rf"(?<!\w){re.escape(found[0])}(?!\w)", evidence, re.IGNORECASE):
            text = f"{text[: found.start()]}“{found[0]}”{text[found.end() :]}"
    return text


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})s?(?!\w)", re.IGNORECASE)


# --- names in brackets ------------------------------------------------------------------------------------------------


def with_brackets(claim: Claim, article: LlmArticle) -> Worded:
    """Names that the quote lacks, in brackets with the place before it where the article has them."""
    missing = missing_names(claim.text, [claim], {article.document.id: article.document}, article.profile)
    return _bracketed(claim.text, missing, lambda name: _place(name, claim, article))


def with_claims_brackets(
    text: str, claims: Sequence[Claim], documents: Mapping[str, Document], profile: Profile
) -> Worded:
    """Names that the claims' quotes lack, in brackets, where a claim has them so."""
    known = [bracket for claim in claims for bracket in claim.brackets]

    def place(name: str) -> Bracket | None:
        found = next((bracket for bracket in known if set(name.split()) <= set(bracket.text.split())), None)
        return found.model_copy(update={"text": name}) if found else None

    return _bracketed(text, missing_names(text, claims, documents, profile), place)


def with_origin_marks(worded: Worded, claims: Sequence[Claim], documents: Mapping[str, Document]) -> Worded:
    """`[inferred]` behind a year that its article only implies, `[by context]` behind an owner carried over."""
    text, brackets = worded
    for at, mark in reversed(origin_marks(text, claims, documents)):
        text = f"{text[:at]} [{mark}]{text[at:]}"
        brackets = (*brackets, Bracket(text=mark))
    return Worded(text, brackets)


def missing_names(text: str, claims: Sequence[Claim], documents: Mapping[str, Document], profile: Profile) -> list[str]:
    """Names of `text` that law 2 does not find in the claims' quotes, speakers and documents' headings."""
    cited = [documents[id] for id in dict.fromkeys(claim.document for claim in claims)]
    naming = Naming(profile, _evidence(claims, cited))
    context = [document.text for document in cited]
    missing = [name.text for name in names(text, *context) if naming.reasons(f"x {name.text}")]
    return [part for name in missing for part in _lacking(name, naming)]


def _lacking(name: str, naming: Naming) -> list[str]:
    """Of a name with another inside it, "Commission of Laos", the part that is missing, if just a part is."""
    parts = re.split(" (?:of|and|for|in) (?:the )?", name)
    lacking = [part for part in parts if naming.reasons(f"x {part}")]
    return lacking if 0 < len(lacking) < len(parts) else [name]


def _evidence(claims: Sequence[Claim], documents: Sequence[Document]) -> str:
    spoken = [
        part
        for claim in claims
        for part in (claim.quote, claim.speaker, claim.speaker_role, claim.via, claim.event_date.expression)
    ]
    headings = [part for document in documents for part in (document.title, document.publisher)]
    return "\n".join(part for part in (*spoken, *headings) if part)


def _bracketed(text: str, missing: Sequence[str], place: Callable[[str], Bracket | None]) -> Worded:
    """A name that has a place goes into brackets wherever it stands."""
    places = {name: found for name in dict.fromkeys(missing) if (found := place(name))}
    if not places:
        return Worded(text, ())
    listed = "|".join(re.escape(name) for name in sorted(places, key=len, reverse=True))
    pattern = rf"(?<![\w\[])(?:{listed})(?!\w)"
    brackets = tuple(places[name] for name in re.findall(pattern, text))
    return Worded(re.sub(pattern, r"[\g<0>]", text), brackets)


_FAR = 1500
"""Characters before a quote in which a name is looked for; a person's anywhere, for "you" may be told long ago."""


def _place(name: str, claim: Claim, article: LlmArticle) -> Bracket | None:
    """The last place before the quote's end where the article has the name: a person's at any distance.

    One whose office the quote has may be named only after it.
    """
    person, places = article.person(name), article.places(name)
    reach = 0 if person else claim.start - _FAR
    found = [place for place in places if reach <= place.start and place.end <= claim.end]
    if not found and person and person.role and person.role in claim.quote:
        found = [place for place in places if place.start >= claim.end][:1]
    return Bracket(text=name, start=found[-1].start, end=found[-1].end) if found else None


# --- beyond the gate --------------------------------------------------------------------------------------------------

_MARKUP = re.compile(
    r"<\s*[/!]?\s*[a-zA-Z][^<>]*>|\]\(|\b(?:https?|javascript|data):\S|\bwww\.\w|`|~~|\*\*|&(?:[a-z]{2,6}|#\d+);",
    re.IGNORECASE,
)
LEAST_CARRIED = 0.5
"""Share of a sentence's content words that its evidence has."""


def against(
    text: str,
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    *,
    least_carried: float = LEAST_CARRIED,
    judged: bool = False,
) -> list[str]:
    """Reasons that the gate doesn't know: markup, no sentence, and words that the evidence lacks.

    `judged`: a judgment of the briefing's own.
    """
    if not re.search(r"\w", text):
        return ["empty: no words"]
    if found := _MARKUP.search(text):
        return [f"markup: {found[0][:40]!r}"]
    quotes = [claim.quote for claim in claims]
    if planned := told_as_done(text, quotes):
        return [f"plan_as_done: the quote has {planned!r}"]
    cited = [documents[id] for id in dict.fromkeys(claim.document for claim in claims)]
    told = [*(bracket.text for claim in claims for bracket in claim.brackets), *(claim.text for claim in claims)]
    known = " ".join([_evidence(claims, cited), *told])
    if reasons := [*not_a_sentence(text), *added(text, quotes, known, _owners(claims, cited), judged=judged)]:
        return reasons
    if reasons := [*changed(text, quotes, known, judged=judged), *copied(text, quotes, known, judged=judged)]:
        return reasons
    if reasons := words_exchanged(re.sub(r"[\[\]]", "", text), claims):
        return reasons
    if reasons := parts_exchanged(re.sub(r"[\[\]]", "", text), quotes):
        return reasons
    shown = [*quotes, *(claim.text for claim in claims)]
    if (reasons := spliced(text, shown)) and spliced(_BRACKETED.sub("", text), shown):
        return reasons
    if reasons := [reason for document in cited for reason in patched(text, document.text)]:
        return reasons
    share = _carried_share(text, known)
    if share >= least_carried or (text.isascii() and mostly_foreign(known)):
        return []  # words of two scripts can't be compared
    return [f"unsupported_words: only {share:.0%} of its words are in the evidence"]


_SIDE = r"(?:the )?[A-Z][\w’-]+(?: (?:of )?[A-Z][\w’-]+)*"
_BRACKETED = re.compile(rf"\s?\[[^\]]*\]| (?:between|of) {_SIDE} and {_SIDE}")
"""The program's own words; and whose ties, trade or border it is, which an article says once."""


def _owners(claims: Sequence[Claim], documents: Sequence[Document]) -> list[str]:
    """Whom a sentence may let speak: speakers with their offices, relays, authors and outlets."""
    spoken = [part for claim in claims for part in (claim.speaker, claim.speaker_role, claim.via)]
    signed = [part for document in documents for part in (document.author, document.publisher)]
    return [part for part in (*spoken, *signed) if part]


def _carried_share(text: str, known: str) -> float:
    """Share of the content words of `text` that `known` has."""
    mine = _contents(text)
    return len(mine & _contents(known)) / len(mine) if mine else 1.0


def _contents(text: str) -> frozenset[str]:
    return content_words(text) or frozenset(word.text.casefold() for word in words(text))

"""The lines that the program writes from the records alone: basis, check before use, standing questions, sources, method.

They rest on no claim of their own, so `verify` writes them again and compares.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Date

from briefing.articles.dates import format_date
from briefing.evidence.frames import own_voice, sentence_of, when_of
from briefing.evidence.words import words
from briefing.records import Claim, Document, Evidence, Made, Outline, Profile, Question, Section, Sentence

Documents = Mapping[str, Document]

# --- basis ------------------------------------------------------------------------------------------------------------


def basis(evidence: Evidence, date: str) -> Section:
    """How much, how old, how many undated, whether anything has two origins."""
    used = [document for document in evidence.documents if document.status == "used"]
    given, copies = len(evidence.documents), sum(document.status == "duplicate" for document in evidence.documents)
    sentences = [
        f"{format_date(date)}: {len(used)} of {_count(given, 'article')} used, {_count(copies, 'copy', 'copies') if copies else 'no copies'}.",
        _age(used, date),
        _corroboration(evidence),
    ]
    return Section(id="basis", heading="Basis", sentences=tuple(Sentence(text=text) for text in sentences if text))


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _age(used: Sequence[Document], date: str) -> str:
    dated = [document for document in used if document.content_date.end]
    undated = [document.id for document in used if not document.content_date.end]
    if not dated:
        return f"No article can be dated: read all of it as undated ({_few(undated)})." if used else ""
    newest = max(dated, key=lambda document: document.content_date.end or "")
    words_ = f"Newest content: {when_of(newest)} ({newest.id}), {_how_old(newest.content_date.end or '', date)}."
    if not undated:
        return f"{words_} Every article is dated."
    return f"{words_} Without a full date: {_count(len(undated), 'article')} ({_few(undated)})."


def _few(ids: Sequence[str], most: int = 6) -> str:
    return ", ".join(ids[:most]) + (f" and {len(ids) - most} more" if len(ids) > most else "")


_DAYS_A_MONTH = 30.44
_MONTHS_A_YEAR = 12


def _how_old(newest: str, date: str) -> str:
    """In words, never more exact than the newest date is."""
    year, month, day = [*map(int, newest.split("-")), 0, 0][:3]
    today = Date.fromisoformat(date)
    if not month:
        years = today.year - year
        return (
            "this year's" if years <= 0 else f"{_count(years, 'calendar year')} before this briefing: history, not news"
        )
    months = round((today - Date(year, month, day or 15)).days / _DAYS_A_MONTH)
    if months < 1:
        return f"{_count(max((today - Date(year, month, day or 1)).days, 0), 'day')} before this briefing"
    if months < _MONTHS_A_YEAR:
        return f"{_count(months, 'month')} before this briefing"
    old = _count(months // _MONTHS_A_YEAR, "year")
    rest = f" and {_count(months % _MONTHS_A_YEAR, 'month')}" if months % _MONTHS_A_YEAR else ""
    return f"{old}{rest} before this briefing: history, not news"


def _corroboration(evidence: Evidence) -> str:
    shared = [story for story in evidence.stories if len(story.origins) > 1]
    if not evidence.claims:
        return ""
    if not shared:
        return "No statement here has two origins: nothing is corroborated."
    return f"{_count(len(shared), 'statement')} here {'has' if len(shared) == 1 else 'have'} more than one origin; the others have one."


# --- partners not reported on -----------------------------------------------------------------------------------------


def partners_none(evidence: Evidence, profile: Profile, told: Iterable[str]) -> Section | None:
    """One line for the partners without a section: named without dealings, not named."""
    if not profile.partners:
        return None
    named = {actor for claim in evidence.claims for actor in claim.actors}
    rest = [actor for actor in profile.partners if actor.id not in set(told)]
    without = ", ".join(actor.title for actor in rest if actor.id in named)
    absent = ", ".join(actor.title for actor in rest if actor.id not in named)
    parts = [
        f"Named, but no dealing with {_subject(profile)} that can be printed: {without}." if without else "",
        f"Not named: {absent}." if absent else "",
    ]
    text = " ".join(part for part in parts if part) or "Every partner of the profile is reported on."
    return Section(id="partners-none", heading="Other partners", sentences=(Sentence(text=text),))


def _subject(profile: Profile) -> str:
    return profile.subject.title if profile.subject else "the subject"


# --- check before use -------------------------------------------------------------------------------------------------


def check(evidence: Evidence, profile: Profile, cited: Sequence[Claim]) -> Section:
    """What a reader should look at before using the page."""
    documents = {document.id: document for document in evidence.documents}
    texts = [
        *_conflicts(evidence),
        *_shares(cited),
        *_offices(evidence, documents),
        *_twice(evidence),
        *_rejected_dates(evidence.documents),
        *_loaded(evidence, profile),
        *_variants(evidence, profile),
    ]
    return Section(id="check", heading="Check before use", sentences=tuple(Sentence(text=text) for text in texts))


def _conflicts(evidence: Evidence) -> list[str]:
    claims = {claim.id: claim for claim in evidence.claims}
    lines = []
    for story in evidence.stories:
        if story.conflict:
            versions = "; ".join(
                f"“{version.value}” ({', '.join(dict.fromkeys(claims[claim].document for claim in version.claims))})"
                for version in story.conflict.versions
            )
            lines.append(f"Sources differ on a {story.conflict.kind}: {versions}.")
    if evidence.claims and not any(len(story.origins) > 1 for story in evidence.stories):
        lines.append("No statement has two origins, so no contradiction between sources could be computed.")
    return lines


_HEAVY = 0.35


def _shares(cited: Sequence[Claim]) -> list[str]:
    counts = Counter(claim.document for claim in cited)
    total = len(cited)
    return [
        f"{document} carries {number} of {total} citations."
        for document, number in counts.most_common(1)
        if total and number / total >= _HEAVY and len(counts) > 1
    ]


_OFFICE = re.compile(
    r"\b(?P<country>[A-Z]\w+) (?P<office>(?:Defen[cs]e|Foreign|Prime|Interior|Finance|Energy|Trade) (?:Minister|Secretary)|President|Chancellor) "
    r"(?P<holder>(?:[A-Z][\w’'-]+ ?){1,3})(?<! )"
)


def _offices(evidence: Evidence, documents: Documents) -> list[str]:
    """Like offices of one country with holders of different family names, in different articles."""
    holders: dict[tuple[str, str], dict[str, tuple[str, str]]] = {}
    for document in evidence.documents:
        for span in document.body if document.status == "used" else ():
            for found in _OFFICE.finditer(document.text, span.start, span.end):
                kind = re.sub(r"Defence", "Defense", found["office"].split()[0])
                family = found["holder"].split()[-1]
                holders.setdefault((found["country"], kind), {}).setdefault(
                    family, (" ".join(found[0].split()), document.id)
                )
    lines = []
    for versions in holders.values():
        sources = {source for _, source in versions.values()}
        if len(versions) > 1 and len(sources) > 1:
            told = "; ".join(f"“{words_}” ({source})" for words_, source in versions.values())
            lines.append(f"Like offices, different holders: {told}.")
    return lines


_TWICE = 0.8


def _twice(evidence: Evidence) -> list[str]:
    """One document gives nearly the same words to two voices."""
    from briefing.evidence.stories import content_words, overlap

    lines = []
    owned = [
        claim for claim in evidence.claims if claim.speaker and claim.speaker_kind in ("analyst", "unnamed", "official")
    ]
    for number, claim in enumerate(owned):
        for other in owned[number + 1 :]:
            if other.document != claim.document or other.speaker == claim.speaker:
                continue
            if overlap(content_words(claim.quote), content_words(other.quote)) >= _TWICE:
                lines.append(
                    f"One voice twice: {claim.document} gives nearly the same words to “{claim.speaker}” and to “{other.speaker}”; counted once."
                )
    return list(dict.fromkeys(lines))[:2]


def _rejected_dates(documents: Sequence[Document]) -> list[str]:
    return [
        f"{document.id}: {document.date_warning.rstrip('.')}."
        for document in documents
        if document.date_warning and document.status == "used"
    ]


def _loaded(evidence: Evidence, profile: Profile) -> list[str]:
    """Words of the `quote_only` list and who uses them in his own voice or quotes them."""
    found: dict[str, list[str]] = {}
    for document in evidence.documents:
        body = (
            " ".join(document.text[span.start : span.end] for span in document.body)
            if document.status == "used"
            else ""
        )
        for word in profile.quote_only:
            if re.search(rf"\b{re.escape(word)}\b", body):
                found.setdefault(word, []).append(document.id)
    longest = [
        word
        for word in found
        if not any(word != other and word in other and found[word] == found[other] for other in found)
    ]
    told = "; ".join(f"“{word}” ({', '.join(found[word])})" for word in longest)
    return [f"Loaded words, the sources' own: {told}."] if told else []


def _variants(evidence: Evidence, profile: Profile) -> list[str]:
    lines = []
    for variant in profile.variants:
        seen = [
            name
            for name in variant.names
            if any(
                re.search(rf"\b{re.escape(name)}\b", document.text)
                for document in evidence.documents
                if document.status == "used"
            )
        ]
        if len(seen) > 1:
            lines.append(f"One name, spelt {' and '.join(f'“{name}”' for name in seen)}.")
    return lines


# --- standing questions -----------------------------------------------------------------------------------------------


def questions(evidence: Evidence, profile: Profile, outline: Outline) -> Section | None:
    """Each standing question with its best claim in at most 20 words, or the word that there is none."""
    if not profile.questions:
        return None
    documents = {document.id: document for document in evidence.documents}
    used: set[str] = set()
    rows = []
    for question in profile.questions:
        answer = next(
            (claim for claim in outline.eligible if claim.short and claim.id not in used and _answers(claim, question)),
            None,
        )
        if answer is None:
            rows.append(Sentence(text="not in these articles", labels=(question.text, "")))
            continue
        used.add(answer.id)
        sentence = sentence_of(answer, documents, short=True)
        rows.append(sentence.model_copy(update={"labels": (question.text, sentence.frame or "")}))
    return Section(
        id="questions",
        heading="Standing questions",
        columns=("Question", "Answer in the sources' words", "Source"),
        worded=1,
        sentences=tuple(rows),
    )


def _answers(claim: Claim, question: Question) -> bool:
    text = f" {(claim.short or claim.text).lower()} "
    themed = not question.themes or bool(set(question.themes) & set(claim.themes))
    worded = not question.terms or any(term in text for term in question.terms)
    acted = not question.actors or bool(set(question.actors) & set(claim.actors))
    return themed and worded and acted


# --- sources and method -----------------------------------------------------------------------------------------------

_STATUS_WORDS = {
    "used": "used, not cited",
    "duplicate": "copies",
    "off_topic": "off topic",
    "unreadable": "unreadable",
    "failed": "failed",
}


def sources(documents: Sequence[Document], cited: Sequence[Claim]) -> Section:
    """A row for each cited source, then how many others there are."""
    counts = Counter(claim.document for claim in cited)
    rows = [_source_row(document, counts[document.id]) for document in documents if counts[document.id]]
    others = Counter(document.status for document in documents if not counts[document.id])
    told = ", ".join(f"{number} {_STATUS_WORDS[status]}" for status, number in others.items())
    note = f"Not in this table: {told}; the annex lists them." if told else "All inputs are in this table."
    columns = ("Source", "Title or first words", "Publisher", "Date, and what it rests on", "Notes", "Cited")
    return Section(id="sources", heading="Sources", note=note, columns=columns, worded=1, sentences=tuple(rows))


_TITLE_WORDS = 12


def _source_row(document: Document, number: int) -> Sentence:
    notes = "; ".join([*(("unsigned",) if own_voice(document) == "unsigned article" else ()), *document.notes])
    return Sentence(
        text=title_of(document),
        labels=(document.id, document.publisher or "not found", _dated(document), notes, str(number)),
    )


def title_of(document: Document) -> str:
    """The title, or the first words of the body."""
    body = " ".join(document.text[span.start : span.end] for span in document.body[:1])
    spoken = (document.title or body).split()
    return " ".join(spoken[:_TITLE_WORDS]) + ("…" if len(spoken) > _TITLE_WORDS else "")


def _dated(document: Document) -> str:
    when, why = when_of(document), document.content_date.why
    rest = f": {why}" if why and why not in when else ""
    warning = "; its stamp is rejected" if document.date_warning else ""
    return f"{when}{rest}{warning}"


def method(made: Made, evidence: Evidence, cited: int, withheld: Mapping[str, int]) -> Section:
    """Engine, model, versions, counts, withheld by reason."""
    used = sum(document.status == "used" for document in evidence.documents)
    how = f"briefing {made.version}, engine {made.engine}, {f'model {made.model}' if made.model else 'no model'}"
    refused = ", ".join(f"{number} {reason}" for reason, number in withheld.items()) if withheld else "none"
    texts = (
        f"{how}: {_count(used, 'article')} read, {_count(len(evidence.claims), 'claim')} found, {_count(cited, 'citation')} printed.",
        f"Withheld after a check: {refused}.",
        "Words are the sources' own; [brackets] are the program's; … marks an omission; “by context” marks an owner carried over from the sentence before.",
    )
    return Section(id="method", heading="How made", sentences=tuple(Sentence(text=text) for text in texts))


def word_count(text: str) -> int:
    return len(words(text))

"""The lines that the program writes from the records alone: basis, other partners, questions, sources, method.

They rest on no claim of their own, so `verify` writes them again and compares.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date as Date

from briefing.articles.dates import format_date
from briefing.articles.mentions import actor_mentions, is_place
from briefing.evidence.frames import UNDATED, frame_of, house_of, own_voice, sentence_of, when_of
from briefing.evidence.words import words
from briefing.output.languages import language_notes
from briefing.output.markdown import place_of
from briefing.records import (
    Answer,
    Claim,
    Document,
    Draft,
    EngineName,
    Evidence,
    Made,
    Outline,
    Profile,
    Section,
    Sentence,
    Span,
)

Documents = Mapping[str, Document]

# --- basis ------------------------------------------------------------------------------------------------------------


def basis(evidence: Evidence, date: str, cited: Sequence[Claim] = ()) -> Section:
    """How much, how old, how many undated, whether anything has two origins.

    `cited`: the claims on the page, once they are known.
    """
    used = [document for document in evidence.documents if document.status == "used"]
    others = Counter(document.status for document in evidence.documents if document.status not in ("used", "duplicate"))
    copies = sum(document.status == "duplicate" for document in evidence.documents)
    told = [_count(copies, "copy", "copies") if copies else "no copies"]
    told += [_count(number, *_STATUS_WORDS[status]) for status, number in others.items()]
    given = _count(len(evidence.documents), "article")
    house = house_of(evidence.documents)
    told += [f"all from {house}"] if house else []
    sentences = [
        f"{format_date(date)}: {len(used)} of {given} used, {', '.join(told)}.",
        _age(used, date, {claim.document for claim in cited}) if used else "Nothing in them is on the topic.",
        _corroboration(evidence, {claim.id for claim in cited}),
    ]
    return Section(id="basis", heading="Basis", sentences=tuple(Sentence(text=text) for text in sentences if text))


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _age(used: Sequence[Document], date: str, cited: Collection[str]) -> str:
    """Of the newest article and, where no line rests on that one, of the newest that is cited."""
    dated = [document for document in used if document.content_date.end]
    if not dated:
        return f"No article can be dated: read all of it as undated. {_how_dated(used)}" if used else ""
    newest = max(dated, key=_end)
    newest_of = "content" if len(dated) == len(used) else "dated content"
    words_ = f"Newest {newest_of}: {when_of(newest)} ({newest.id}), {_how_old(_end(newest), date)}"
    told = max((document for document in dated if document.id in cited), key=_end, default=newest)
    if _end(told) < _end(newest):
        words_ += f"; the newest that is cited: {when_of(told)} ({told.id})"
    return f"{words_}. {_how_dated(used)}"


def _end(document: Document) -> str:
    return document.content_date.end or ""


def _how_dated(used: Sequence[Document]) -> str:
    """How many state their date, and how many don't; the table of sources says which."""
    groups = dict.fromkeys(("stated", "inferred", "without a year", UNDATED), 0)
    for document in used:
        content = document.content_date
        known = "stated" if content.basis == "stated" else "inferred"
        unknown = "without a year" if "year unknown" in content.why else UNDATED
        groups[known if content.end else unknown] += 1
    if groups["stated"] == len(used):
        named = sum(document.published_from == "filename" for document in used)
        many = _count(named, "article") if named < len(used) else "all"
        return f"Every article is dated{f', {many} by the name of the file' if named else ''}."
    told = [f"{number} {name}" for name, number in groups.items() if number]
    return f"Dates: {', '.join(told)}."


_MONTHS_A_YEAR = 12
_DAYS_TOLD = 100
"""Up to which the age is told in days."""


def _how_old(newest: str, date: str) -> str:
    """In words, never more exact than the newest date is."""
    year, month, day = [*map(int, newest.split("-")), 0, 0][:3]
    today = Date.fromisoformat(date)
    if not month:
        years = today.year - year
        return (
            "this year's" if years <= 0 else f"{_count(years, 'calendar year')} before this briefing: history, not news"
        )
    if (today.year, today.month, today.day if day else 0) < (year, month, day):
        return "which lies after this briefing: doubt the date"
    days = max((today - Date(year, month, day or 15)).days, 0)
    months = 12 * (today.year - year) + today.month - month - (today.day < (day or 15))
    if days <= _DAYS_TOLD or not months:
        return f"{_count(days, 'day')} before this briefing" if day else "about a month before this briefing"
    if months < _MONTHS_A_YEAR:
        return f"{_count(months, 'month')} before this briefing"
    old = _count(months // _MONTHS_A_YEAR, "year")
    rest = f" and {_count(months % _MONTHS_A_YEAR, 'month')}" if months % _MONTHS_A_YEAR else ""
    return f"{old}{rest} before this briefing: history, not news"


def _corroboration(evidence: Evidence, printed: Collection[str]) -> str:
    """What the page tells that several origins tell; what it leaves out of that is counted apart."""
    shared = [
        story for story in evidence.stories if story.type == "event" and len(story.origins) > 1 and not story.conflict
    ]
    if not evidence.claims:
        return ""
    if not shared:
        return "No statement here has two origins: nothing is corroborated."
    told = [story for story in shared if not printed or any(id in printed for id in story.claims)]
    left = len(shared) - len(told)
    if not told:
        return f"No statement printed here has two origins; {left} that {_have(left)} {_is(left)} not printed."
    beside = f", and so {_have(left)} {left} that {_is(left)} not printed" if left else ""
    more = f"{_count(len(told), 'statement')} here {_have(len(told))} more than one origin"
    return f"{more}{beside}; the others have one."


def _have(number: int) -> str:
    return "has" if number == 1 else "have"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


# --- partners not reported on -----------------------------------------------------------------------------------------


def partners_none(
    profile: Profile,
    outline: Outline,
    sections: Sequence[Section],
    written: Collection[str] = (),
) -> Section | None:
    """One line for the partners without a section: for want of room, named without dealings, not named.

    `written`: ids of the partners who had a section before the page was cut to its length.
    """
    if not profile.partners:
        return None
    told = {section.id.removeprefix("partner-") for section in sections}
    dealt = {entry.partner.id for entry in outline.partners}.union(written)
    rest = [actor for actor in profile.partners if actor.id not in told]
    above = _named_on([section for section in sections if section.id != "partners-none"], profile)
    left_out = {actor for claim in outline.eligible for actor in claim.actors} - dealt - above.keys()
    groups = {
        "In other sections only": [actor for actor in rest if actor.id in above],
        "Not on the page for want of room": [actor for actor in rest if actor.id in dealt - above.keys()],
        "Told of in the articles, not on this page": [actor for actor in rest if actor.id in left_out],
        f"Named, no dealing with {_subject(profile)} told": [
            actor for actor in rest if actor.id in outline.named - dealt - above.keys() - left_out
        ],
        "Not named": [actor for actor in rest if actor.id not in outline.named | dealt | above.keys()],
    }
    titles = {actor.id: actor.title + _placed_at(above.get(actor.id, ())) for actor in rest}
    parts = [f"{name}: {', '.join(titles[actor.id] for actor in actors)}." for name, actors in groups.items() if actors]
    text = " ".join(parts) or "Every partner of the profile is reported on."
    return Section(id="partners-none", heading="Other partners", sentences=(Sentence(text=text),))


def with_elsewhere(page: Sequence[Section], profile: Profile) -> list[Section]:
    """Each partner's section with the parts of the page, other than partners' sections, that name him too."""
    above = _named_on([section for section in page if section.id in _PLACE], profile)
    places = {f"partner-{actor}": list(found)[:_MOST_PLACES] for actor, found in above.items()}
    return [
        section.model_copy(update={"note": section.note or f"Also told {_listed(places[section.id])}."})
        if section.id in places and section.id.startswith("partner-")
        else section
        for section in page
    ]


_MOST_PLACES = 5


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + (" and " if words[1:] else "") + words[-1]


def _placed_at(places: Collection[str]) -> str:
    return f" ({', '.join(places)})" if places else ""


def _named_on(sections: Sequence[Section], profile: Profile) -> dict[str, dict[str, None]]:
    """By each actor that a sentence or its frame names, the places on the page where one does, in order."""
    places: dict[str, dict[str, None]] = {}
    for section in sections:
        telling = (one for one in section.sentences if one.claims and not _POINTER.fullmatch(one.text))
        words_ = " | ".join(f"{sentence.frame} {sentence.text}" for sentence in telling)
        for mention in actor_mentions(words_, Span(0, len(words_)), profile):
            if not is_place(words_, mention):
                places.setdefault(mention.actor, {})[_place(section)] = None
    return places


def _subject(profile: Profile) -> str:
    return profile.subject.title if profile.subject else "the subject"


# --- standing questions -----------------------------------------------------------------------------------------------


def questions(evidence: Evidence, outline: Outline, draft: Draft) -> Section | None:
    """Each standing question with the engine's answer, its best claim in at most 20 words, or why it has none."""
    if not outline.questions or not evidence.claims:
        return None
    documents = {document.id: document for document in evidence.documents}
    written = {
        line.labels[0]: line for section in draft.sections if section.id == "questions" for line in section.sentences
    }
    told = {id for section in (draft.sections if written else ()) for line in section.sentences for id in line.claims}
    rows = [written.get(answer.question.text) or _answer(answer, documents, told) for answer in outline.questions]
    columns = ("Question", "Answer" if written else "Answer in the sources' words", "Source")
    return Section(id="questions", heading="Standing questions", columns=columns, worded=1, sentences=tuple(rows))


_ABOVE = "told above"
"""The words of a row that only points to another, until it is known what is printed."""


def _answer(answer: Answer, documents: Documents, told: Collection[str]) -> Sentence:
    """The outline's claim, of one that the engine's prose tells only that it is; or the word that there is none."""
    if answer.claim:
        sentence = sentence_of(answer.claim, documents, short=True)
        plan = "a plan, " if answer.claim.status == "planned" else ""
        above = {"text": f"{plan}{_ABOVE}", "brackets": ()} if answer.claim.id in told else {}
        return sentence.model_copy(update={"labels": (answer.question.text, sentence.frame or ""), **above})
    if answer.told:
        labels = (answer.question.text, frame_of([answer.told], documents))
        plan = "a plan, " if answer.told.status == "planned" else ""
        pointer = {"text": f"{plan}{_ABOVE}", "brackets": (), "labels": labels}
        return sentence_of(answer.told, documents).model_copy(update=pointer)
    if not answer.touching:
        return Sentence(text="not in these articles", labels=(answer.question.text, ""))
    touches = ", ".join(dict.fromkeys(place_of(one, documents[one.document].text) for one in answer.touching))
    return Sentence(text=_TOUCHED, labels=(answer.question.text, touches))


_TOUCHED = "not in these articles, but touched on"


_PLACE = {
    "bottom-line": "in the bottom line",
    "changes": "in what changed",
    "judgments": "among the judgments",
    "planned": "among the plans",
    "timeline": "in the timeline",
    "positions": "in who says what",
    "questions": "in the standing questions",
    "check": "in what to check",
}


def _place(section: Section) -> str:
    return _PLACE.get(section.id) or f"under {section.heading.partition(' (')[0]}"


_MOST_ALSO = 3


def with_places(questions: Section, printed: Sequence[Section], answers: Sequence[Answer]) -> Section:
    """The rows that only point to another, by what is printed after all cuts; and what else is."""
    places = {
        id: _place(section)
        for section in reversed(printed)
        for line in section.sentences
        if section.id != questions.id
        for id in line.claims
    }
    also = {answer.question.text: answer.also for answer in answers}
    claims = {claim.id: claim for answer in answers for claim in (answer.claim, answer.told) if claim}
    answered = (id for row in questions.sentences if not row.text.endswith(_ABOVE) for id in row.claims)
    places = {**dict.fromkeys(answered, _ANOTHER), **places}
    rows = [_placed(row, places, claims) if row.text.endswith(_ABOVE) else row for row in questions.sentences]
    rows = [_whole(row, places, claims) for row in rows]
    rows = [_with_others(row, also.get(row.labels[0], ()), places) for row in rows]
    touching = {answer.question.text: answer.touching for answer in answers}
    rows = [_touched(row, touching.get(row.labels[0], ()), places) if row.text == _TOUCHED else row for row in rows]
    return questions.model_copy(update={"sentences": tuple(rows)})


def _with_others(row: Sentence, also: Sequence[Claim], places: Mapping[str, str]) -> Sentence:
    """The source's cell names where else the page tells on the question."""
    others: dict[str, list[str]] = {}
    for claim in also[:_MOST_ALSO]:
        if places.get(claim.id, _ANOTHER) != _ANOTHER and claim.id not in row.claims:
            others.setdefault(places[claim.id], []).append(claim.document)
    question, source = row.labels
    told = [f"{place} ({', '.join(dict.fromkeys(sources))})" for place, sources in others.items()]
    more = f"{source}; see also {', '.join(told)}" if told and row.claims else source
    return row.model_copy(update={"labels": (question, more)})


_LONGEST_ROW = 34
"""Words up to which an answer that is told nowhere else is told whole."""


def _whole(row: Sentence, places: Mapping[str, str], claims: Mapping[str, Claim]) -> Sentence:
    """What the page tells nowhere else, whole, unless it is long."""
    claim = claims.get(row.claims[0]) if row.claims else None
    if not claim or row.text != claim.short or places.get(claim.id, _ANOTHER) != _ANOTHER:
        return row
    longer = len(claim.text.split()) > _LONGEST_ROW
    return row if longer else row.model_copy(update={"text": claim.text, "brackets": claim.brackets})


def _touched(row: Sentence, touching: Sequence[Claim], places: Mapping[str, str]) -> Sentence:
    """Where the page touches on the question; if it doesn't, the source's cell says where the articles do."""
    told = list(dict.fromkeys(places[claim.id] for claim in touching if places.get(claim.id, _ANOTHER) != _ANOTHER))
    return row.model_copy(update={"text": f"touched on {' and '.join(told)}"}) if told else row


def _placed(row: Sentence, places: Mapping[str, str], claims: Mapping[str, Claim]) -> Sentence:
    """Where the answer is told; what a cut has taken from the page is told here."""
    place = next((places[id] for id in row.claims if id in places), None)
    if not place:
        claim = claims[row.claims[0]]
        text = claim.short or claim.text
        brackets = tuple(bracket for bracket in claim.brackets if bracket.text in text)
        return row.model_copy(update={"text": text, "brackets": brackets})
    told = f"told {place}" if place == _PLACE["planned"] else row.text.replace(_ABOVE, f"told {place}")
    return row.model_copy(update={"text": told})


_ANOTHER = "in another answer"
_POINTER = re.compile(rf"(a plan, )?told (?:under .+|{'|'.join([*_PLACE.values(), _ANOTHER])})")


def unplaced(text: str) -> str:
    """A row that points to a heading, as the gate before printing has seen it: a heading is no fact of a quote."""
    found = _POINTER.fullmatch(text)
    plan = "a plan, " if text.endswith(_PLACE["planned"]) else ""
    return f"{found[1] or plan}{_ABOVE}" if found else text


# --- sources and method -----------------------------------------------------------------------------------------------

_STATUS_WORDS = {
    "used": ("used, not cited",) * 2,
    "duplicate": ("copy", "copies"),
    "off_topic": ("off topic",) * 2,
    "unreadable": ("unreadable",) * 2,
    "failed": ("failed",) * 2,
}


def sources(evidence: Evidence, cited: Sequence[Claim]) -> Section:
    """A row for each cited source, then how many others there are."""
    counts = Counter(claim.document for claim in cited)
    rows = [
        _source_row(document, _leaning(document, evidence.claims), counts[document.id])
        for document in evidence.documents
        if counts[document.id]
    ]
    others = Counter(document.status for document in evidence.documents if not counts[document.id])
    told = ", ".join(_count(number, *_STATUS_WORDS[status]) for status, number in others.items())
    note = f"Not in this table: {told}; the annex lists them." if told else "All inputs are in this table."
    columns = ("Source", "Title or first words", "Publisher", "Date, and what it rests on", "Notes", "Cited", "File")
    return Section(id="sources", heading="Sources", note=note, columns=columns, worded=1, sentences=tuple(rows))


_TITLE_WORDS = 12


_HEAVY = 0.3
"""Share of an article's claims from which its own views are worth a note."""
_MOSTLY = 0.5
"""The same of what its claims quote, of one voice."""
_FEWEST_CLAIMS = 8


def _leaning(document: Document, claims: Sequence[Claim]) -> list[str]:
    """What an article's claims mostly are: its own views, or the words of one voice."""
    own = [claim for claim in claims if claim.document == document.id]
    if len(own) < _FEWEST_CLAIMS:
        return []
    views = sum(claim.speaker is None and claim.kind in ("judgment", "forecast") for claim in own)
    voices = Counter[str]()
    for claim in own:
        if claim.speaker and claim.speaker_kind in ("official", "analyst"):
            voices[claim.speaker] += claim.end - claim.start
    quoted = sum(claim.end - claim.start for claim in own)
    notes = ["largely its own views"] if views >= _HEAVY * len(own) else []
    return notes + [
        f"mostly quotes {speaker}" for speaker, number in voices.most_common(1) if number > _MOSTLY * quoted
    ]


def _source_row(document: Document, leaning: Sequence[str], number: int) -> Sentence:
    unsigned = ("unsigned",) if own_voice(document) == "unsigned article" else ()
    notes = "; ".join([*unsigned, *language_notes(document), *leaning, *document.notes])
    return Sentence(
        text=title_of(document),
        labels=(document.id, document.publisher or "—", _dated(document), notes, str(number), _file(document)),
    )


def _file(document: Document) -> str:
    """The name of the input without its folders, cut in the middle where it is long; the annex has all of it."""
    name = document.path.rpartition("/")[2]
    return name if len(name) <= _FILE_NAME else f"{name[: _FILE_NAME // 2]}…{name[-_FILE_NAME // 2 :]}"


_FILE_NAME = 40
"""Characters."""


def title_of(document: Document) -> str:
    """The title, or the first words of the body."""
    body = " ".join(document.text[span.start : span.end] for span in document.body[:1])
    spoken = (document.title or body).split()
    return " ".join(spoken[:_TITLE_WORDS]) + ("…" if len(spoken) > _TITLE_WORDS else "")


_PUBLISHED_FROM = {"text": "date line", "meta": "page data", "url": "address", "filename": "file name"}


def _dated(document: Document) -> str:
    when, why = when_of(document), document.content_date.why
    rest = f": {why}" if why and document.content_date.basis != "stated" and not why.startswith(when) else ""
    if when.startswith(UNDATED) and ":" in why:
        rest = f":{why.partition(':')[2]}"
    if document.content_date.basis == "stated" and document.published_from:
        rest = f" ({_PUBLISHED_FROM[document.published_from]})"
    if "year unknown" in document.content_date.why:
        rest = f":{why.partition(':')[2]}" if ":" in why else ""
    warning = "; its stamp is rejected" if document.date_warning else ""
    return f"{when}{rest}{warning}"


AUTHORED = "authored"
"""What recorded answers call their model that no provider gave."""


_WORDING: Mapping[EngineName, str] = {
    "extractive": (
        "Words are the sources' own; [brackets] are the program's; … marks an omission inside a sentence, "
        "a cut at its ends goes unmarked; “by context” marks an owner carried over from the sentence before."
    ),
    "llm": (
        "The model's sentences are checked against the quotes; [brackets] are the program's; "
        "“by context” marks an owner carried over from the sentence before."
    ),
}


_REASONS: Mapping[str, str] = {
    "with a name, number or date that the evidence lacks": (
        "unsupported_name unsupported_number unsupported_date unsupported_address name_replaced rank_added"
    ),
    "with words or parts that the evidence gives otherwise": (
        "unsupported_words unsupported_sentence word_added word_replaced spliced exchanged sides_exchanged cause_added "
        "crowd_added part_made_whole doubled"
    ),
    "with another owner or none": "owner_added owner_exchanged owner_missing no_owner speech_dropped one_side",
    "with a hedge, a negation or a plan changed": (
        "hedge_dropped modality_dropped modality_stronger negation_added negation_dropped plan_as_done "
        "condition_dropped not_happened not_open"
    ),
    "not to be understood alone": "not_alone torn no_verb on_the_scene out_of_place",
    "for want of room": "no_room too_long",
}
"""What the codes of the checks mean, for a reader; the annex has each sentence with its codes."""
_MEANING = {code: words_ for words_, codes in _REASONS.items() for code in codes.split()}


def _in_words(reason: str) -> str:
    return _MEANING.get(reason, reason.replace("_", " "))


def method(made: Made, evidence: Evidence, cited: int, withheld: Mapping[str, int]) -> Section:
    """Engine, model, versions, counts, withheld by reason."""
    used = sum(document.status == "used" for document in evidence.documents)
    how = f"briefing {made.version}, engine {made.engine}, {f'model {made.model}' if made.model else 'no model'}"
    told = Counter[str]()
    for reason, number in withheld.items():
        told[_in_words(reason)] += number
    refused = ", ".join(f"{number} {reason}" for reason, number in told.items()) if told else "none"
    texts: tuple[str, ...] = (
        f"{how}: {_count(used, 'article')} read, {_count(len(evidence.claims), 'claim')} found, "
        f"{_count(cited, 'citation')} printed.",
        f"Withheld after a check: {refused}.",
        _WORDING[made.engine],
    )
    if AUTHORED in made.answered_by:
        texts = (*texts, "The answers are authored: written by hand from the prompts, not a provider's output.")
    return Section(id="method", heading="How made", sentences=tuple(Sentence(text=text) for text in texts))


def word_count(text: str) -> int:
    """Words of a text, without marks and signs."""
    return len(words(text))

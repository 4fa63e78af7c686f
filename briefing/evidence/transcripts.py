"""The turns of transcripts and interviews: whose they are, whom they address, and which only ask.

Invariant: a turn holds until the next label; the words of who asks, or of who has no name, belong to nobody who could
be quoted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from briefing.evidence.passages import Passage
from briefing.evidence.persons import Cast, Person
from briefing.evidence.phrases import NAME
from briefing.evidence.tongues import tongue
from briefing.evidence.voice import Voice
from briefing.patterns import late
from briefing.records import Span

_NOTE = r"(?: \((?P<note>[^()]{3,60})\))?"
_NAMED = re.compile(
    r"^(?P<label>[A-ZА-ЯЁ][\w’'-]*(?:,? (?:[A-ZА-ЯЁ][\w’'-]*|of|the|and|for|in|to|on|de|von))+)"
    + _NOTE
    + r": ?(?=[^\sa-zа-яё])"
)
"""A speaker begins with a capital letter: "Saudi Arabia: poultry cleared" is the heading of an item."""
_INITIALED = re.compile(r"^(?P<label>(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё-]+)" + _NOTE + r": ?(?=\S)")
"""В.Путин: ... : the turns of a Russian transcript."""
_ROLE = re.compile(
    r"^(?P<label>Question|Q|Reporter|Journalist|Moderator|Interviewer|Correspondent|Answer|A|Вопрос|Ответ|问|答)"
    + _NOTE + r"\s?(?:[:：]|\.(?= [A-Z“\"]))\s*(?=\S)"
)  # fmt: skip
_ONE_WORD = re.compile(r"^(?P<label>[A-Z][\w’'-]+): (?=[A-Z“\"])")
_BREAK = re.compile(r"^(?:<…>|<\.\.\.>|\* \* \*)")
_LONGEST_LABEL = 18
"""Words."""
_LONGEST_QUESTION = 6
"""Sentences of a turn that ends in a question."""
_MOST_SPEAKERS = 3

NOBODY = Voice("unnamed speaker", None, "unnamed", basis="stated", form="turn")
"""Who asks, or answers without a name: not to be quoted."""


class _Label(NamedTuple):
    text: str
    begin: int
    """Where the turn's own words begin in its first sentence."""
    is_role: bool
    note: str | None = None
    """What stands in parentheses behind the name: an office, "via an interpreter"."""


def with_turns(passages: Sequence[Passage], stated: list[Voice], cast: Cast, author: str | None) -> list[Voice]:
    """Speaker turns hold until the next turn; a sentence's own quoted speaker stands above the turn.

    `author` owns all that is no turn, where a whole article is one person's.
    """
    labels = _labels(passages, cast)
    for label in labels:
        if label and not label.is_role and " " in label.text:
            _speaker(label, {label.text}, cast)  # "PUTIN:" may stand before "VLADIMIR PUTIN:"
    labels = _labels(passages, cast)
    answering = _who_answers(passages, labels, cast)
    names = {label.text for label in labels if label and not label.is_role}
    current = _turn(Person(author, None, "official")) if author else None
    result: list[Voice] = []
    for passage, voice, label in zip(passages, stated, labels, strict=True):
        if _BREAK.match(passage.text):
            current = None
        if label:
            current = answering.get(label.text) or _speaker(label, names, cast)
        elif current and passage.opens and voice.name not in (None, current.name) and tongue(passage.text):
            current = None  # a report goes on where the words of a Russian transcript end
        content = Span(passage.start + label.begin, passage.end) if label else None
        own = voice.name and voice.form == "trail"
        result.append(replace(current, content=content) if current and not own else voice)
    return _addressed(
        _without_questions(passages, result, labels), asked=any(label and label.is_role for label in labels)
    )


def _labels(passages: Sequence[Passage], cast: Cast) -> list[_Label | None]:
    """The label with which a sentence begins; a lone word is one if it is a person's name or comes back."""
    words = (found["label"] for passage in passages if passage.opens and (found := _ONE_WORD.match(passage.text)))
    often = {word for word, number in Counter(words).items() if number > 1}
    if _is_digest(passages, cast):
        return [None] * len(passages)
    labels = [_label(passage, cast, often) if passage.opens else None for passage in passages]
    given = [place for place, label in enumerate(labels) if label]
    return labels if len(given) != 1 or _is_turn(given[0], labels, passages, cast) else [None] * len(passages)


def _is_turn(place: int, labels: Sequence[_Label | None], passages: Sequence[Passage], cast: Cast) -> bool:
    """The only label of an article: of who is known or holds an office, or speaks of himself; else "New Delhi: ..."."""
    label, here = labels[place], passages[place].paragraph
    if label is None or label.is_role or " " not in label.text or cast.is_told(label.text):
        return True
    words = " ".join(passage.text for passage in passages[place:] if passage.paragraph == here)
    return bool(_OF_ONESELF.search(words, label.begin))


_OF_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b|[А-Яа-яё]")


def _is_digest(passages: Sequence[Passage], cast: Cast) -> bool:
    """Paragraphs begin in capitals with another place each."""
    found = [match["label"] for passage in passages if passage.opens and (match := _CAPITALS.match(passage.text))]
    return len(set(found)) == len(found) and sum(map(cast.is_place, found)) >= _FEWEST_PLACES


_CAPITALS = re.compile(r"(?P<label>[A-Z][A-Z .'’/-]{2,30})(?::| [–—]| --) (?=[A-Z“\"])")
_FEWEST_PLACES = 2


def _label(passage: Passage, cast: Cast, often: set[str]) -> _Label | None:
    if role := _ROLE.match(passage.text):
        return _Label(role["label"], role.end(), True)
    if lone := _ONE_WORD.match(passage.text):
        known = lone["label"] in often or _OFFICE.match(lone["label"]) or _of_family(lone["label"], cast)
        return _Label(lone["label"], lone.end(), False) if known else None
    found = _NAMED.match(passage.text) or _INITIALED.match(passage.text)
    if not found or len(found["label"].split()) > _LONGEST_LABEL or cast.is_place(found["label"]):
        return None
    return _Label(found["label"], found.end(), False, found["note"])


def _speaker(label: _Label, names: set[str], cast: Cast) -> Voice:
    longer = any(other.startswith(f"{label.text} of ") or other.startswith(f"{label.text} OF ") for other in names)
    if label.is_role or longer:
        return NOBODY  # which of the two ministers?
    if " " not in label.text and not _INITIALED.match(f"{label.text}: x"):
        person = _of_family(label.text, cast)
        return _turn(person) if person else NOBODY
    person = _initialed(label.text, cast) or cast.label(label.text, names)
    return _turn(cast.in_office(person, label.note) if label.note and not person.role else person)


_ANSWERS = ("A", "Answer", "Ответ", "答")
_OFFICE = late(r"(?i:spokes(?:person|man|woman)|minister|president|ambassador|secretary|director|governor)$")
_INTERVIEW = late(
    r"^(?P<who>[^.:;]{4,120}?),? (?:spoke|speaks|talked|talks|tells|answered|answers|gave|gives|sat down|sits down)\b|"
    r"\b(?:[Ii]nterview(?:ed)?|[Ss]poke|[Ss]peaks|[Tt]alked|[Tt]alks|[Cc]onversation) (?:with|to) "
    r"(?P<asked>[^.:;]{4,120}?)"
    r"(?= (?:about|on|ahead|before|during)\b|[.:;]|$)"
)


_TOLD_OF = late(
    rf"(?P<name>{NAME})(?:,| (?:is|was|has|had|spent|served|serves|worked|works|runs|ran|heads|headed|leads|led|joined|"
    r"teaches|taught|founded|became|left|retired|advises|advised)\b)"
)


def _who_answers(passages: Sequence[Passage], labels: Sequence[_Label | None], cast: Cast) -> dict[str, Voice]:
    """By label, whom the text before the first question names as the one who answers or holds the office."""
    first = next((place for place, label in enumerate(labels) if label), 0)
    intro = [passage.text for passage in passages[:first]]
    texts = {label.text for label in labels if label}
    found = {text: _answering(text, intro, cast) for text in texts}
    named = _named_answerer(passages, labels)
    first_named = {text: found[text] or (cast.label(named, texts) if named else None) for text in texts & set(_ANSWERS)}
    told = (found | first_named).items()
    return {text: _turn(person) for text, person in told if person and " " in person.name}


def _named_answerer(passages: Sequence[Passage], labels: Sequence[_Label | None]) -> str | None:
    """The one full name among the labels whose turns don't end in a question: "A:" goes on with it."""
    starts = [place for place, label in enumerate(labels) if label]
    turns = pairwise([*starts, len(passages)])
    full = [(label.text, end - 1) for place, end in turns if (label := labels[place]) and " " in label.text]
    asking = {text for text, last in full if passages[last].text.rstrip('”"’» ').endswith("?")}
    answering = {text for text, _ in full} - asking
    return answering.pop() if len(answering) == 1 else None


def _answering(label: str, intro: Sequence[str], cast: Cast) -> Person | None:
    if _OFFICE.match(label):
        held = re.search(rf"(?i:\b{label}),? (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<name>{NAME})", " ".join(intro))
        return cast.subject(f"{label.capitalize()} {held['name']}") if held else None
    told = next(filter(None, map(_INTERVIEW.search, intro)), None) if label in _ANSWERS else None
    who = told["who"] or told["asked"] if told else ""
    named = cast.subject(who) if not re.match("(?:The|the) [A-Z]", who) else None  # "She spoke to the Review"
    return named or (_introduced(intro, cast) if told else None)


def _introduced(intro: Sequence[str], cast: Cast) -> Person | None:
    """The one person of whom the introduction tells: "She spoke to us in May" is said of her."""
    found = {named["name"] for text in intro if (named := _TOLD_OF.match(text)) and " " in named["name"]}
    return cast.label(found.pop(), found) if len(found) == 1 else None


def _of_family(word: str, cast: Cast) -> Person | None:
    """The one person met whose name has the word, which may stand in capitals."""
    word = word.title() if word.isupper() else word
    known = (person for person in cast.known.values() if " " in person.name)
    found = {person.name: person for person in known if word in person.name.split()}
    return next(iter(found.values())) if len(found) == 1 else None


def _initialed(label: str, cast: Cast) -> Person | None:
    """ "В.Путин" by his full name, where the profile has it."""
    if not _INITIALED.match(f"{label}: x"):
        return None
    from briefing.evidence.russian_cast import RussianCast

    speaker = RussianCast(cast.profile).speaker(label)
    return Person(speaker.name, speaker.role, speaker.kind or "official") if speaker else None


def _turn(person: Person) -> Voice:
    return Voice(person.name, person.role, person.kind, basis="stated", form="turn")


def _without_questions(
    passages: Sequence[Passage], given: Sequence[Voice], labels: Sequence[_Label | None]
) -> list[Voice]:
    """A short turn that ends in a question is who asks: what it takes for granted is nobody's statement."""
    result = list(given)
    for turn in _turns_of(given, labels):
        ends = passages[turn[-1]].text.rstrip('”"’» ').endswith(("?", "？"))
        if ends and len(turn) <= _LONGEST_QUESTION:
            for index in turn:
                result[index] = replace(NOBODY, content=given[index].content)
    return result


def _turns_of(given: Sequence[Voice], labels: Sequence[_Label | None]) -> Iterator[list[int]]:
    """Indices of the sentences of each turn, in order."""
    number = 0
    numbered = []
    for index, label in enumerate(labels):
        number += label is not None
        if given[index].form == "turn":
            numbered.append((number, index))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        yield [index for _, index in group]


def _addressed(given: Sequence[Voice], asked: bool) -> list[Voice]:
    """Turns with whom they speak to; with questions from the floor, or more than three speakers, nobody can tell."""
    speakers = list(dict.fromkeys(voice.name for voice in given if voice.form == "turn" and voice.name))
    if asked or NOBODY.name in speakers or len(speakers) > _MOST_SPEAKERS or not all(" " in name for name in speakers):
        return list(given)
    return [
        replace(voice, to=tuple(name for name in speakers if name != voice.name)) if voice.form == "turn" else voice
        for voice in given
    ]

"""Who says each sentence of an article: stated in it, carried from the sentence before, or the article's own voice.

Rules of English news prose: speaker turns of a transcript ("President of Russia Vladimir Putin: ..."), a subject with a
verb of saying before or after the words, "according to", a quotation that runs on over sentences, and, within one
paragraph, an analyst who goes on. Nothing is guessed: where two persons fit a pronoun, nobody is named.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.evidence.passages import Passage
from briefing.evidence.persons import Cast, Person
from briefing.evidence.phrases import NAME
from briefing.evidence.quoted import opens_quotation, quoted_spans
from briefing.evidence.sayings import PRONOUN, SAY, VIEW, stated
from briefing.evidence.tongues import tongue
from briefing.evidence.transcripts import with_turns
from briefing.evidence.voice import Form, Voice
from briefing.records import Profile, Span

__all__ = ["Form", "Voice", "voices"]


def voices(passages: Sequence[Passage], cast: Cast, author: str | None = None) -> list[Voice]:
    """One voice a passage, in order. `author`: who speaks where a whole article is one person's ("Article by ...")."""
    for passage in passages:
        cast.meet(passage.text)
    told = _with_other_tongues(passages, _all_stated(passages, cast), cast.profile)
    turned = with_turns(passages, told, cast, author)
    quoted = _with_open_quotations(passages, turned)
    return _with_carried(passages, quoted, cast)


def _with_other_tongues(passages: Sequence[Passage], english: list[Voice], profile: Profile) -> list[Voice]:
    """The voices that the rules of English find, but in Russian and Chinese sentences those that their rules find."""
    tongues = [tongue(passage.text) for passage in passages]
    if not any(tongues):
        return english
    from briefing.evidence.chinese_voices import chinese_voices
    from briefing.evidence.russian_voices import russian_voices

    read = {"ru": russian_voices, "zh": chinese_voices}
    found = {language: read[language](passages, profile) for language in dict.fromkeys(tongues) if language}
    return [found[language][place] if language else english[place] for place, language in enumerate(tongues)]


# --- stated in the sentence, or by whom it points to ------------------------------------------------------------------


def _all_stated(passages: Sequence[Passage], cast: Cast) -> list[Voice]:
    """Stated voices in order; a pronoun takes the one person who stands in the two sentences before."""
    found: list[Voice] = []
    for index, passage in enumerate(passages):
        voice = stated(passage, cast)
        if voice.name and PRONOUN.match(voice.name):
            own = cast.first_named(passage.text)
            voice = _resolved(voice, passages[:index], found, cast)
            voice = voice if _is_one(own, voice.name) else Voice()
        found.append(voice)
    return found


_BACK = 2
"""Sentences in which a pronoun's person is looked for."""


def _resolved(voice: Voice, before: Sequence[Passage], given: Sequence[Voice], cast: Cast) -> Voice:
    """ "he said": the one person of the paragraph's sentences before; "the paper said": the outlet just named."""
    near = list(range(max(0, len(before) - _BACK), len(before)))
    last = given[near[-1]] if near else Voice()
    if voice.name in ("he", "she"):
        person = _spoken_of([before[index] for index in near], [given[index] for index in near], cast)
    else:
        outlet = last.kind == "outlet" and voice.name not in ("they", "it", "we", "i")
        person = Person(last.name, last.role, last.kind) if outlet and last.name else None
    if person is None:
        return Voice()
    return replace(voice, name=person.name, role=person.role, kind=person.kind, basis="carried")


def _spoken_of(near: Sequence[Passage], given: Sequence[Voice], cast: Cast) -> Person | None:
    """Whom "he" or "she" means: who spoke last, unless another acted since, else the one person of these sentences.

    Nobody named in a speech.
    """
    acted: str | None = None
    texts = [_behind_lead(passage.text) for passage in near]
    alone = cast.alone(texts[-1]) or _introduced(texts[-1], cast) if near else None
    for own, voice in zip(reversed(texts), reversed(given), strict=True):
        if voice.name and voice.kind in ("official", "analyst") and voice.form != "turn":
            same = _is_one(acted, voice.name)
            return Person(voice.name, voice.role, voice.kind) if same else alone
        acted = acted or _subject_of(own, cast) or cast.begins(own) or cast.first_named(own)
        if _PRONOUN_SPEAKS.match(own) or _SOME_PERSON.match(own):
            return None  # whose speech that was is not known either
    if alone and not any(voice.name for voice in given[-1:]):
        return alone
    subject = _subject_of(texts[-1], cast) if near else None
    if near and _STRANGER.match(texts[-1]) and not (cast.begins(texts[-1]) or subject):
        return None
    text = " ".join(_SPEECH.split(own)[0] for own in texts)
    names = {one.name for one in cast.persons(text, Span(0, len(text))) if not _HAS_MAN.match(text, one.end)}
    name = names.pop() if len(names) == 1 else subject
    return cast.subject(name) if name and _is_one(acted, name) else None


def _behind_lead(text: str) -> str:
    """Without what goes before the subject: of "Asked about Modi's visit, Peskov" only Peskov can be "he"."""
    told = _LED.sub("", text)
    return told[:1].upper() + told[1:]


_LED = re.compile(
    r"^(?:Asked|Speaking|Talking|Answering|Responding|Commenting|Replying|Referring|After|Before|During|Following|At|In|"
    r"On|When|While|As|With|Without|Despite) [^,“”\"«»]{3,120}, (?=[A-Z]|the |an? |his |her |its )"
)


def _introduced(text: str, cast: Cast) -> Person | None:
    """The person, with what he is, who begins a sentence that names no other person: "Per Lund, a trader, frowned"."""
    found = _INTRODUCES.match(text)
    if not found or " " not in found["name"] or not cast.can_be_person(found["name"]):
        return None
    rest = text[found.end() :]
    if any(cast.can_be_person(run) for run in re.findall(NAME, rest)) or _ANOTHER.search(rest):
        return None
    return cast.subject(found["who"])


_INTRODUCES = re.compile(
    rf"(?:But |Yet |And )?(?P<who>(?:[A-Z]?[a-z]+ ){{0,3}}?(?P<name>{NAME})"
    r"(?:, (?!who\b)[^,“”\"«».;]{3,90}|(?=, who )))(?:, who [^,“”\"«».;]{3,90})?, "
    r"(?:[a-z]+ly )?(?:[a-z]+ed|was|is|had|has|took|saw|gave|showed|put|came|stood|sounds?|sees|remains?|disagrees?)\b"
)
"""A name with what its bearer is, and what he did."""


def _is_one(one: str | None, other: str | None) -> bool:
    """Nobody is named, or both names are one man's."""
    return not one or not other or one in other or other in one or one.split()[-1] == other.split()[-1]


_PRONOUN_SPEAKS = re.compile(
    rf"(?:[\w ]{{2,30}}, )?(?:He|She) (?:also |then |later )?(?:{SAY}|{VIEW})\b", re.IGNORECASE
)
_SOME_PERSON = re.compile(
    r"(?:The|A|An|His|Her|Their|Another|One) (?:[\w-]+ ){0,3}?"
    r"(?:president|minister|premier|leader|official|governor|mayor|diplomat|ambassador|envoy|general|chairman|director|"
    r"head|chief|analyst|expert|economist|trader|reporter|journalist|host|guest|counterpart|colleague|deputy|"
    r"spokesman|spokeswoman|man|woman|wife|husband|captain|owner|farmer)\b"
)
"""Somebody without a name who acts."""
_ANOTHER = re.compile(_SOME_PERSON.pattern, re.IGNORECASE)
_SPEECH = re.compile(rf"\b(?:{SAY}|{VIEW}) (?=that\b|[“\"A-Z])")
"""What follows is what somebody says."""


def _subject_of(text: str, cast: Cast) -> str | None:
    """The person with whom a sentence begins: its likely subject, to whom "he" in the next one goes back."""
    found = [person for person in cast.persons(text, Span(0, len(text))) if not _HAS_MAN.match(text, person.end)]
    if not found or _STRANGER.match(text, 0, found[0].start):
        return None
    if found[0].start > _SUBJECT_WITHIN or re.match(r" and |, (?!who\b)", text[found[0].end :]):
        return None
    return found[0].name


_HAS_MAN = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:deputy|aide|spokes\w+|minister|adviser|advisor|envoy|ally|counterpart|chief|secretary|"
    r"lawyer|successor|predecessor|colleague|son|daughter|wife|brother)\b"
)
""" "Belousov's deputy spoke": the deputy did."""
_STRANGER = re.compile(
    r"(?!(?:He|She|They|It|We|I|You|This|That|These|Those|The|An?|Who|Which|Then|Both|All|Some|Others|Another|Also)\b)"
    r"[A-Z][\w’-]+ (?:[a-z]+ed|met|told|said|spoke|left|came|went|took|gave|made|put|saw|held)\b"
)
"""A family name alone that begins the sentence before anybody known is named."""
_SUBJECT_WITHIN = 40
"""Characters before a subject: "Meanwhile, Russian President"."""

# --- open quotations, carrying ----------------------------------------------------------------------------------------


def _with_open_quotations(passages: Sequence[Passage], given: list[Voice]) -> list[Voice]:
    """Sentences of one quotation share the speaker that is stated behind its last one, or right after it."""
    result = list(given)
    for index, passage in enumerate(passages):
        if result[index].name or not opens_quotation(passage.text) or _said_by_another(passage.text):
            continue
        is_open = False
        for later in range(index, len(passages)):
            voice, text = result[later], passages[later].text
            if passages[later].paragraph != passage.paragraph:
                break
            if voice.form == "lead" and not is_open and _spoken_before(result, passages, index):
                break
            if voice.name and voice.form in ("trail", "lead"):
                for within in range(index, later):
                    result[within] = replace(voice, content=_inside(passages[within]), direct=True, basis="carried")
                break
            if not is_open and not opens_quotation(text):
                break
            is_open = _stays_open(text, is_open)
    return result


def _spoken_before(given: Sequence[Voice], passages: Sequence[Passage], index: int) -> bool:
    """Somebody spoke in quotation marks right before, in this paragraph: the next closed quotation goes on with it."""
    return bool(index and given[index - 1].direct and passages[index - 1].paragraph == passages[index].paragraph)


_OPENING = '“"«'
_CLOSING_MARKS = ("”", '"', "»")


def _stays_open(text: str, is_open: bool) -> bool:
    """True if a quotation goes on behind the sentence; `is_open`: one goes on before it."""
    for mark in re.findall('[“”«»"]', text):
        is_open = not is_open if mark == '"' else mark in _OPENING
    return is_open


def _another_acts(text: str, last: Voice, cast: Cast) -> bool:
    """True if what stands between the quotations begins with another person: the next words may be his."""
    if _SOMEBODY.match(text):
        return True
    subject = None if text[0] in _OPENING else _subject_of(text, cast)
    return bool(subject and subject not in (last.name or "") and (last.name or "") not in subject)


_SOMEBODY = re.compile(r"(?:The|A|An|Another|One|His|Her|Their) [a-z]")
"""A subject without a name, who may be the one who speaks next."""


def _said_by_another(text: str) -> bool:
    """A quotation that ends with its own owner, whom the rules didn't find."""
    if tongue(text) == "ru":
        return bool(re.search(r"[»”\"],? ?[—–-] [а-яё]", text))
    return bool(re.search(rf"[”\"] (?:[\w’-]+ ){{1,8}}?(?:{SAY})\b|[”\"] (?:{SAY}) \w", text))


def _inside(passage: Passage) -> Span:
    """The sentence without the quotation marks around it; a name's marks at its end are its own."""
    begin = int(passage.text[0] in _OPENING)
    inside = passage.text[begin:]
    bare = inside.rstrip(".")
    ends = bare[-1:] in _CLOSING_MARKS and not any(span.end == len(bare) for span in quoted_spans(inside))
    return Span(passage.start + begin, passage.start + begin + (len(bare) - 1 if ends else len(inside)))


def _with_carried(passages: Sequence[Passage], given: list[Voice], cast: Cast) -> list[Voice]:
    """Within a paragraph an analyst's indirect speech goes on until another speaks or acts; in English, that is."""
    result: list[Voice] = []
    last = Voice()
    paragraph = -1
    for passage, voice in zip(passages, given, strict=True):
        if passage.paragraph != paragraph:
            paragraph, last = passage.paragraph, Voice()
        if voice.name:
            last = voice
        elif last.direct and _another_acts(passage.text, last, cast):
            last = Voice()
        elif last.direct and opens_quotation(passage.text):
            voice = replace(last, basis="carried", content=_inside(passage), direct=True, form="none")
        elif _speaks_on(last, passage.text):
            voice = replace(last, basis="carried", content=None, direct=False, form="none", verb=None)
        result.append(voice)
    return result


def _speaks_on(last: Voice, text: str) -> bool:
    """An analyst goes on; an official where the sentence tells what his side will and wants."""
    if last.kind == "analyst":
        return last.form in ("lead", "trail") and not tongue(text)
    return last.kind == "official" and last.form == "lead" and not last.direct and _STAND.match(text) is not None


_STAND = re.compile(
    r"(?:The (?:[A-Z]\w+ )?(?:two )?(?:sides?|countries)|Both (?:sides|countries)|[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    r"(?:[a-z]+ly )?(?:stands? (?:ready|by)|(?:is|are) (?:ready|willing|prepared)|supports?|adheres?|opposes?|"
    r"attach(?:es)?|appreciates?|should|must|will (?:continue|always))\b"
)
"""What a state will and wants, told in a read-out right behind the words of its minister: "Russia stands ready to"."""

"""Who says a Russian sentence: the forms in which Russian news gives words to somebody.

"Песков заявил, что ...", "«...», — отметил Песков", "..., сообщил Песков", "По словам Пескова, ...". Names stand in
oblique cases there; a name is given in the nominative, as the article or the profile has it elsewhere, or by the rules
of endings. A pronoun or a bare office goes back to the person who spoke in the sentence before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.articles.declension import stem
from briefing.evidence.passages import Passage
from briefing.evidence.quoted import opens_quotation
from briefing.evidence.russian_cast import DAY, LATIN_OUTLETS, TO_OUTLET, RussianCast, Speaker, nominative
from briefing.evidence.voice import Form, Voice
from briefing.records import Profile, Span


def russian_voices(passages: Sequence[Passage], profile: Profile) -> list[Voice]:
    """One voice a passage, in order; empty where the sentence states nobody."""
    stated = [_stated(passage, RussianCast(profile)) for passage in passages]
    full = {voice.name for voice in stated if voice.name and voice.basis and " " in voice.name}
    full |= {name for passage in passages for name in RussianCast(profile).introduced(passage.text)}
    cast = RussianCast(profile, tuple(sorted(full)))
    known: dict[str, Voice] = {}
    found: list[Voice] = []
    for name in cast.full:
        role, kind = cast.title(name, (passage.text for passage in passages))
        known[name] = Voice(name, role, kind)
    for place, passage in enumerate(passages):
        voice = _titled(_stated(passage, cast), known)
        pointed = voice.name and voice.basis is None
        near = list(zip(passages[:place], found, strict=True))[-_BACK:]
        found.append(_resolved(voice, near) if pointed else voice)
    return found


_BACK = 3
"""Sentences before, in which the person is looked for whom a pronoun or a bare office means."""


def _titled(voice: Voice, known: dict[str, Voice]) -> Voice:
    """With the office that the article gave the person when it named him first."""
    if not voice.name or voice.basis is None:
        return voice
    first = known.setdefault(voice.name, voice)
    if not first.role and voice.role:
        known[voice.name] = voice
    return replace(voice, role=voice.role or first.role, kind=voice.kind or first.kind)


# --- the forms --------------------------------------------------------------------------------------------------------

SAID = (
    r"(?:сказал|заявил|сообщил|отметил|подчеркнул|добавил|рассказал|напомнил|пояснил|указал|уточнил|написал|объявил|"
    r"констатировал|резюмировал|заметил|объяснил|признал|подтвердил|ответил|подытожил|заключил|продолжил|говорил|"
    r"писал|"
    r"заверил|возразил|парировал|согласился|подчёркивал|"
    r"заявлял|отмечал|сообщал|поведал|проинформировал|объявлял|подчеркивал|сформулировал|намекнул|"
    r"прокомментировал)[аи]?о?|призна(?:лся|лась|лись)|подел(?:ился|илась|ились)|"
    r"говорит(?:ся)?|отмечает(?:ся)?|сообща(?:ет|ют)(?:ся)?|заявля(?:ет|ют)|подчеркивает(?:ся)?|пиш(?:ет|ут)|"
    r"переда[её]т|указывает(?:ся)?|информирует|отмечают|говорят|призна[её]т|поясняет|рассказывает|добавляет|"
    r"напоминает|констатирует|объясняет|подтверждает|уточня(?:ет|ют)"
)
VIEW = (
    r"счита(?:ет|ют|л|ла|ли)|полага(?:ет|ют)|увер[её]н[аы]?|утвержда(?:ет|ют|л|ла|ли)|прогнозиру(?:ет|ют)|"
    r"предупреди(?:л|ла|ли)|"
    r"призва(?:л|ла|ли)|пообеща(?:л|ла|ли)|опроверг(?:ла|ли)?|убежд[её]н[аы]?|предположи(?:л|ла|ли)|ожида(?:ет|ют)|"
    r"надеется|заверя(?:ет|ют)|выразил[аи]? (?:мнение|уверенность|надежду)|посетовал[аи]?|предложил[аи]?|"
    r"допустил[аи]?|"
    r"не исключил[аи]?"
)
_VERB = rf"(?P<verb>{SAID}|{VIEW})"
_TEXT = r"(?:[^«»„“”\"]|«[^«»]{1,40}»|\"[^\"]{1,40}\"(?= ))"
_LEAD = re.compile(
    rf"^(?P<subject>{_TEXT}{{2,200}}?),? (?:(?:также|ранее|позднее|позже|затем|тогда|ещё|еще|вновь|накануне|"
    rf"сегодня|вчера|особо|при этом|"
    rf"в свою очередь|в \w+|\d+ \w+) ){{0,2}}{_VERB}(?!\w)"
    rf"(?P<gap>(?: [«\"][^«»\"]{{1,30}}[»\"])?[^«»„“”\":—.]{{0,110}}?)(?P<link>, что |, будто |: ?(?=[«„“\"])|: )"
)
_ACCORDING = re.compile(
    rf"^(?:(?:Как (?:ранее |также )?(?P<verb>{SAID}|{VIEW})|По (?P<noun>словам|данным|мнению|оценк(?:е|ам)|"
    rf"информации|"
    rf"сообщени(?:ю|ям)|сведениям|подсчетам|версии)|Согласно (?:данным|сообщению|заявлению)|"
    rf"Со слов) (?:«[^«»]{{2,30}}» (?=[а-яё]))?(?P<subject>[^,«»\"]{{2,140}})|"
    r"По (?P<pronoun>его|ее|её|их) (?P<noun2>словам|мнению|данным|оценке|оценкам)), "
)
_LONE_NAME = re.compile("[А-ЯЁ][а-яё]+")
_INSERTED = re.compile(r", (?:по словам|по мнению|по данным|по оценкам) (?P<subject>[^,«»\"]{2,120})(?=, |\.$)")
_TRAIL = re.compile(
    rf"^[«„“\"]?(?P<words>[^«»„“”]*(?:«[^«»]*»[^«»„“”]*){{0,6}}?(?P<shared>«[^«»„“”]{{2,40}})?)[»“”\"],? ?[,.]? ?[—–-] "
    rf"{_VERB} (?P<subject>(?:[«\"][^«»\"]{{2,30}}[»\"] )?(?:[^«»„“”\"—–]|«[^«»]{{1,40}}»){{2,200}}?)(?:[.,:;]| \"|"
    rf"$| [—–-])"
)
"""A quotation, or the end of one that an earlier sentence opens."""
_SPLIT = re.compile(
    rf"^[«„“\"][^»“”\"—–]{{2,300}}, ?[—–] {_VERB} (?P<subject>(?:[^«»„“”\"—–,.]|«[^«»]{{1,40}}»){{2,120}}?)"
    r"(?:[,.] ?[—–] |\.$)"
)
"""The quotation goes on behind the saying."""
_CLOSING = re.compile(
    rf"^(?P<content>.{{20,900}}?), (?:как )?{_VERB} (?:(?:журналистам|агентству|ТАСС|РИА Новости|в \w+|"
    rf"\d+ \w+) ){{0,2}}"
    r"(?P<subject>[^,«»„“”\"]{0,200}?(?:[«\"][^«»\"]{2,40}[»\"][^,«»\"]{0,90})?)(?: со ссылкой на [^,]{2,120})?\.?$"
)
_PRONOUN = re.compile(r"^(?:он|она|они)$", re.IGNORECASE)
NEUTRAL = re.compile(rf"^(?:{SAID}|по (?:словам|данным|информации|сообщени(?:ю|ям)|сведениям))$")
"""Forms that a frame can stand for; "считает", "по мнению" stay in the sentence."""


def _stated(passage: Passage, cast: RussianCast) -> Voice:
    """The voice that the sentence states; its `basis` is None where the person is still to be resolved."""
    for read in (_split, _trail, _according, _lead, _closing, _inserted):
        voice = read(passage, cast)
        if voice:
            return replace(voice, via=_told_to(passage.text, voice))
    return Voice()


_AGENCIES = {"ТАСС": "ТАСС", "РИА Новости": "РИА Новости", "Интерфаксу": "Интерфакс"}
_TOLD_AGENCY = re.compile(
    rf"(?<!\w)(?:{SAID}|[Ии]нтервью|беседе с|{TO_OUTLET}) (?:(?:{TO_OUTLET}) )?"
    rf"«?(?P<agency>{'|'.join(_AGENCIES)}|{LATIN_OUTLETS})»?(?= [а-яёА-ЯЁ]|, что|\.?$)"
)


def _told_to(text: str, voice: Voice) -> str | None:
    """The agency to which somebody said it, and which relays it."""
    found = _TOLD_AGENCY.search(text) if voice.kind != "outlet" else None
    return _AGENCIES.get(found["agency"], found["agency"]) if found else None


def _trail(passage: Passage, cast: RussianCast) -> Voice | None:
    found = _TRAIL.match(passage.text)
    speaker = _quoted_speaker(found["subject"], cast) if found and _ends_quotation(found) else None
    if not found or not speaker:
        return None
    end = found.end("words") + bool(found["shared"])  # one mark may close a name and the quotation that it ends
    content = Span(passage.start + found.start("words"), passage.start + len(passage.text[:end].rstrip(" ,")))
    return _voice(speaker, content, "trail", found["verb"], direct=True)


def _split(passage: Passage, cast: RussianCast) -> Voice | None:
    """ "«Дорога, — сказал Берг, — закрыта»": the saying stands inside, the words stay whole."""
    found = _SPLIT.match(passage.text)
    speaker = _quoted_speaker(found["subject"], cast) if found else None
    return _voice(speaker, None, "trail", found["verb"]) if found and speaker else None


def _quoted_speaker(subject: str, cast: RussianCast) -> Speaker | None:
    """Behind a quotation a family name speaks, whoever it is."""
    lone = _LONE_NAME.fullmatch(subject.strip(" .,"))
    return cast.speaker(subject) or (Speaker(lone[0], None, None) if lone else None)


def _ends_quotation(found: re.Match[str]) -> bool:
    """True if all words are quoted: the sentence opens with them, or ends what an earlier one has opened."""
    end = found.end("words")
    return opens_quotation(found.string[: end + 1]) if found.start("words") else found.string[end] in "»”"


def _according(passage: Passage, cast: RussianCast) -> Voice | None:
    found = _ACCORDING.match(passage.text)
    if not found:
        return None
    subject, genitive = found["subject"] or "", not found["verb"]
    pronoun = found["pronoun"]
    speaker = Speaker(pronoun, None, None, True) if pronoun else cast.speaker(subject, genitive=genitive)
    if speaker is None and found["noun"] == "словам" and _LONE_NAME.fullmatch(subject):
        speaker = Speaker(nominative(subject), None, None)
    content = Span(passage.start + found.end(), passage.end)
    verb = found["verb"] or f"по {found['noun'] or found['noun2'] or 'данным'}"
    return _voice(speaker, content, "according", verb) if speaker else None


def _lead(passage: Passage, cast: RussianCast) -> Voice | None:
    found = _LEAD.match(passage.text)
    speaker = cast.speaker(_without_preface(found["subject"])) if found else None
    if not found or not speaker or re.search(r"(?<!\w)(?:котор\w+|что|не)(?!\w)", found["subject"]):
        return None
    rest = passage.text[found.end() :]
    direct = re.match(r"^[«„“\"]([^«»„“”\"]+)[»“”\"]?[.]?$", rest)
    start = passage.start + found.end() + (1 if direct else 0)
    content = Span(start, start + len(direct[1])) if direct else Span(start, passage.end)
    return _voice(speaker, content, "lead", found["verb"], direct=bool(direct))


def _closing(passage: Passage, cast: RussianCast) -> Voice | None:
    found = _CLOSING.match(passage.text)
    speaker = cast.speaker(found["subject"]) if found else None
    if not found or not speaker or opens_quotation(found["content"]):
        return None
    return _voice(speaker, Span(passage.start, passage.start + found.end("content")), "trail", found["verb"])


def _inserted(passage: Passage, cast: RussianCast) -> Voice | None:
    """The words stay whole: what is inserted can't be cut out unmarked."""
    found = _INSERTED.search(passage.text)
    speaker = cast.speaker(found["subject"], genitive=True) if found else None
    return _voice(speaker, None, "according", "по мнению") if speaker else None


def _without_preface(subject: str) -> str:
    """ "В среду министр ..." -> "министр ..."; "Комментируя визит, Песков" -> "Песков"."""
    subject = _INTERVIEW.sub("", _ON_A_DAY.sub("", subject))
    first, _, participle = subject.partition(", ")
    if _PARTICIPLE.match(participle):
        return _without_preface(first)
    last = subject.rsplit(", ", 1)[-1] if not re.search(r", (?:а также|и) ", subject) else subject
    return re.sub(
        r"^(?:«[^«»]{3,40}»(?= [а-яё])|(?:В|Во) (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|"
        r"При этом|Однако|"
        r"Между тем|Ранее|"
        r"Позже|Позднее|Накануне|Вместе с тем|В то же время|В свою очередь|Также|Кроме того|Сегодня|Вчера|А|И|Но|"
        r"В \d{4} году|"
        r"\d{1,2} \w+(?: \d{4} года)?),? ",
        "",
        last,
    )


_ON_A_DAY = re.compile(rf",? {DAY},?$")
_INTERVIEW = re.compile(
    r"^[Вв] (?:интервью|беседе с|разговоре с|эфире) (?:агентств\w+ |телеканал\w+ |газет\w+ )?"
    r"(?:ТАСС|РИА Новости|Интерфакс\w*|«[^«»]+»|[A-Z]\w+) (?=[а-яё])"
)
_PARTICIPLE = re.compile(r"(?:[а-яё]{4,}(?:ая|яя|уя|ясь|ив|ав)|котор\w+) ")


_TOLD_TO = re.compile(r"^«[^«»]{2,40}» (?=[а-яё])")
"""The paper to which somebody told it: "рассказали «Вестнику» два импортера"."""


def _voice(speaker: Speaker, content: Span | None, form: Form, verb: str | None, direct: bool = False) -> Voice:
    """Its basis is None where the speaker is only pointed to."""
    name, role, kind, pointed = speaker
    name = _TOLD_TO.sub("", name) if name else name
    voice = Voice(name, role, kind, content=content, form=form, direct=direct, verb=verb)
    return voice if pointed else replace(voice, basis="stated")


def _resolved(voice: Voice, near: Sequence[tuple[Passage, Voice]]) -> Voice:
    """A pronoun or bare office means who spoke last, if that fits and nobody else is named since; else nobody."""
    last = None
    for passage, other in reversed(near):
        last = other if other.name and " " in other.name and other.kind in ("official", "analyst") else None
        if last or other.name or _SOMEBODY.search(passage.text):
            break
    office = stem((voice.name or "").split()[0])
    roles = {stem(word) for word in (last.role or "").split()} if last else set()
    fits = last and (office in _ANYBODY or office in roles)
    if not last or not fits or not _agrees(voice, last):
        return Voice()
    return replace(voice, name=last.name, role=last.role, kind=last.kind, basis="carried")


_ANYBODY = frozenset(
    (
        "он",
        "она",
        "его",
        "ее",
        "её",
        *map(stem, ("политик", "чиновник", "дипломат", "собеседник", "парламентарий", "эксперт")),
    )
)
"""Words by which any speaker may be meant; an office fits only who has it."""
_SOMEBODY = re.compile(r"(?<!^)(?<![.!?] )[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+")


def _agrees(voice: Voice, person: Voice) -> bool:
    """ "она" is no Дмитрий, "он" no Мария, as far as the given name's ending tells."""
    given = (person.name or "").split()[0].lower()
    she, he = (voice.name or "").lower() in ("она", "ее", "её"), (voice.name or "").lower() in ("он", "его")
    female = given[-1] in "ая" and given not in _MEN
    return not (she and not female and given[-1] not in "иоуеэ") and not (he and female)


_MEN = frozenset(("никита", "илья", "фома", "лука", "кузьма", "данила", "савва", "нарендра", "абэ", "ван"))

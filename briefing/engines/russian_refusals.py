"""Russian sentences that can't stand alone: questions, courtesies, asides, and what points to another sentence."""

import re

from briefing.engines.foreign_pairs import foreign_pair
from briefing.evidence.russian import PRESENT, RUSSIAN
from briefing.evidence.russian_words import NO_PAST, NO_PRESENT
from briefing.evidence.voice import Voice


def russian_refusal(text: str, voice: Voice, signed: bool) -> str | None:
    """Why `text`, which `voice` owns, can't stand alone; None if nothing speaks against it.

    `signed`: the article names its author or outlet, who then owns a first person that nobody else does.
    """
    if len(text.split()) < _FEWEST_WORDS:
        return "too short"
    if not has_verb(text):
        return "no verb"
    for reason, pattern in _REFUSED:
        if pattern.search(text):
            return reason
    if not voice.name and not signed and _FIRST_PERSON.search(text):
        return "first person without an owner"
    if not voice.name and _SPEECH.match(text):
        return "words without an owner"
    if len(text.split()) < _FEW_WORDS and re.search(r"(?<!\w)(?:также|тоже)(?!\w)", text):
        return "points to another sentence"
    if _PRONOUN.match(text) and not _is_owner(voice, text):
        return "begins in the middle"
    if _BARE_NOUN.match(text) and not _EXPLAINED.match(text):
        return "which one?"
    return None if _NAMED.search(text) or foreign_pair(text) else "nothing named"


def has_verb(text: str) -> bool:
    """True if a finite verb, or a word that serves as one, stands in the text."""
    found = (match[0].lower() for match in _PRESENT.finditer(text))
    return bool(
        RUSSIAN.past.search(text)
        or RUSSIAN.future.search(text)
        or RUSSIAN.supposed.search(text)
        or _PREDICATE.search(text)
        or any(word not in _NOUNS for word in found)
    )


def _is_owner(voice: Voice, text: str) -> bool:
    """Reported speech: "он" is the owner, whom the frame names."""
    return bool(voice.name) and voice.form in ("lead", "trail", "according") and not voice.direct and text[0].islower()


_FEWEST_WORDS = 5
"""Russian has no articles, and needs no word for "is"."""
_FEW_WORDS = 8
"""A shorter sentence with "также" tells half of what the one before tells."""
_NOUNS = NO_PAST | NO_PRESENT
_PRESENT = re.compile(rf"(?<!\w){PRESENT}(?!\w)")
_PREDICATE = re.compile(
    r"(?<!\w)(?:нет|есть|невозможн[ао]|можно|нельзя|необходим[оаы]?|готов[аы]?|против|важн[оаы]|неприемлем[оаы]?|"
    r"должн[аоы]|нужн[аоы]|"
    r"заинтересован[аы]|уверен[аы]?|намерен[аы]?|открыт[аоы]?|согласн[аы]|известн[оаы]|очевидн[оаы]|способн[аоы]|"
    r"[а-яё]{4,}(?:ен|ан|ян)(?:а|о|ы)|"
    r"ид[её]т|идут|дают|берут|"
    r"[а-яё]{2,20}(?:им|ем)(?:ся)?)(?!\w)| — "
)
_THIS = r"(?:эт(?:от|а|о|и|ого|ой|ому|у|им|ом|их|ими)|сей|сего|данн(?:ый|ого|ому|ой|ую|ом))"
_REFUSED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a question", re.compile(r"\?[»”\"]?\s*$|\?\s+[А-ЯЁ]")),
    ("speaks to a listener", re.compile(
        r"(?<!\w)(?:[Вв]ы|[Вв]ас|[Вв]ам|[Вв]ами|[Вв]аш(?:а|е|и|его|ей|ему|им|их|ими|у)?|[Тт]ы|[Тт]еб[яе]|"
        r"[Тт]вой)(?!\w)")),
    ("a courtesy", re.compile(
        r"(?<!\w)(?:(?:по)?благодар\w+|спасибо|поздрав\w+|уважаем\w+|дорогие|рад[аы]? (?:приветствовать|видеть|"
        r"встретиться)|добрый (?:день|вечер)|"
        r"пожела\w+|соболезнова\w+|напомним|позвольте)(?!\w)", re.I)),
    ("points to another sentence", re.compile(
        rf"(?<!\w){_THIS}(?!\w)"
        r"(?! (?:год|недел|месяц|раз|лет|сезон|столети|век|десятилети|весн|осень|осен|зим|утр|вечер))", re.I)),
    ("points to another sentence", re.compile(
        r"(?<!\w)(?:т(?:от|а|о|е|ого|ой|ому|ем|ех) же|так(?:ой|ая|ое|ие|ого|их|ую|ому)(?!,? как)|"
        r"по (?:его|ее|её|их) (?:словам|мнению|данным)|тем самым|вышеназванн\w+|вышеуказанн\w+|вышеупомянут\w+|"
        r"упомянут\w+|указанн\w+|"
        r"соответствующ(?:ий|ее|ая|ие|его) (?:документ|решение|соглашение|заявление)\w*|последн(?:ий|яя|ее|"
        r"ие) из них|один из них|"
        r"об этом|вместо него|с тех пор|к тому времени|до этого|после этого|сюда|оттуда|туда)(?!\w)", re.I)),
    ("points to another sentence", re.compile(
        r"(?<!\w)(?:того|той|тем|те|тех|тот|та)(?!\w)"
        r"(?!,? (?:что|чтобы|как|котор|кто|где|времен|или|не менее|более))", re.I)),
    ("begins in the middle", re.compile(
        r"^[«“\"]?(?:если же|и|да|ни|там|здесь|тут|тогда|потом|затем|после чего|позже|позднее|поэтому|потому|"
        r"причем|причём|"
        r"притом|то есть|ранее|раньше|"
        r"накануне|во?-[а-яё]+[иы]х|остальн\w+|други[ех]|другой|другая|обе?|оба|трет(?:ий|ья|ье)|втор(?:ой|ая|"
        r"ое)|перв(?:ый|ая|ое)|"
        r"последн\w+|следующ\w+|предыдущ\w+|"
        r"например|кстати|иначе|собственно|впрочем|правда|зато|ведь|же|или|как отмечается|как сообщается|"
        r"как уточняется|как ожидается|"
        r"отмечается|сообщается|уточняется|по его словам|по ее словам|по её словам|речь идет|речь идёт)(?!\w)", re.I)),
    ("points to another sentence", re.compile(
        r"(?<!\w)(?:осудил|поддержал|приветствовал|раскритиковал|одобрил|отклонил|прокомментировал|комментировал|"
        r"назвал)[аи]? "
        r"(?:договор|соглашение|документ|контракт|меморандум|законопроект|решение|предложение|инициативу|сделку|"
        r"визит|заявление)[.»”\"]*$", re.I)),
    ("points to another sentence", re.compile(
        r"(?<!\w)(?:аналогичн\w+|(?:перв|втор|трет)\w+ (?:вариант|случа|част|этап|пункт|тур)\w*|"
        r"в связи с (?:этим|продолжающ\w+|произошедш\w+|случивш\w+)|присоедин\w+ к (?:соглашению|меморандуму|"
        r"договору|документу)(?! (?:(?-i:[А-ЯЁ])|о|«|с ))|"
        r"согласно (?:меморандуму|документу|соглашению|договору|закону)(?! (?:(?-i:[А-ЯЁ])|о|«|с )))", re.I)),
    ("points to another sentence", re.compile(
        r"^.?[^А-ЯЁ]*(?<!\w)(?:издани[яюе]|агентств[ау]|ведомств[ау]|газет[ыа]|стран[аыеу]|страной|"
        r"республик[аиеу]|республикой)(?!\w)(?! [А-ЯЁ«])")),
    ("points to another sentence", re.compile(
        r"^(?:в|из|согласно) (?:документ|заявлени|сообщени|соглашени|договор|стать|текст|"
        r"коммюнике)\w*(?! (?:(?-i:[А-ЯЁ])|[«\"]))|"
        r"(?<!\w)(?:визит|поездку|встречу|договор|соглашение) (?:назвал|осудил|раскритиковал|поддержал)\w*", re.I)),
    ("points to another sentence", re.compile(
        r"(?<!\w)(?:посет\w+|прибы\w+ в|визит\w* в) (?:страну|республику|столицу)(?! (?-i:[А-ЯЁ]))", re.I)),
    ("points to another sentence", re.compile(
        r"(?<!\w)услови\w+ (?:сделки|договора|контракта|соглашения)(?! (?:(?-i:[А-ЯЁ])|[«\"]|о |с ))", re.I)),
    ("points to another sentence", re.compile(
        r"^(?:причин|повод|результат|итог|исключени|среди них|на этом фоне)\w*|(?<!\w)(?:соответствующ\w+|напротив|"
        r"(?:довести|увеличить|сократить|поднять|купить|снизить|выполнить|получить) (?:их|его|е[её]))(?!\w)|"
        r"^в (?:маневр|учени|встреч|переговор|церемони|мероприяти|заседани)\w+ (?:участв|прин)", re.I)),
    ("an aside", re.compile(
        r"^(?:для сравнения|как известно|к слову|отметим|напомним|иными словами|другими словами)(?!\w)", re.I)),
    ("no comment", re.compile(
        r"(?<!\w)(?:от комментари\w+ (?:отказ|воздерж)|"
        r"отказал\w* (?:от комментари|комментировать)|не (?:про)?комментиров)", re.I)),
    ("no comment", re.compile(r"на (?:\w+ )?(?:запрос|вопрос)\w* (?:\w+ ){0,3}не ответил|(?:не стал|"
        r"отказал)\w* отвечать на")),
    ("points to another sentence", re.compile(r"^(?:Тему|Этот вопрос|Вопрос) (?:также )?(?:обсуд|обсужда|поднима)")),
    ("where to?", re.compile(r"^(?:Поставки|Экспорт|Импорт|Ввоз) (?!.*(?:Росси|РФ))[^,]* из (?:[А-ЯЁ])")),
    ("an omission by the source", re.compile(r"<…>|\[…\]|\(…\)|(?:\.\.\.|…)[»”\"]?\s*$")),
    ("an address or a handle", re.compile(r"https?://|www\.|@\w|#\w")),
    ("advice to the reader", re.compile(r"(?<!\w)(?:читайте|смотрите|подробнее|подписывайтесь)(?!\w)", re.I)),
)  # fmt: skip
_PRONOUN = re.compile(
    r"^[«“\"]?(?:(?:в|во|на|после|с|со|за|по|до|об?|у|к|из|при|для|также|затем|вчера|сегодня|ранее)(?!\w)"
    r"(?-i:[^,.А-ЯЁ]){0,40}? )?"
    r"(?:он|она|оно|они|его|её|ее|их|ему|ей|им|него|нее|неё|них|ними|нем|нём|себе)(?!\w)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"(?<!\w)(?:мы|нас|нам|нами|наш\w{0,3}|я|мне|меня|мной|мо(?:й|я|е|ё|и|его|ей|ему|их|им))(?!\w)", re.IGNORECASE
)
_SPEECH = re.compile(r"^[«“\"][^«»“”\"]{25,}[»”\"],? ?(?:[—–-]|$)")
_BARE_NOUN = re.compile(
    r"^[«“\"]?(?:(?:возможно|вероятно|по-видимому|скорее всего), )?"
    r"(?:(?:в|во|за|на|с|к|по) (?-i:[^,А-ЯЁ]){2,30}? )?(?:(?:новый|новая|новое|новые|точная|"
    r"российская|американская|соседняя|первый) )?(?P<noun>документ|договор|соглашение|контракт|меморандум|проект|"
    r"визит|"
    r"встреч[ау]|переговоры|мероприятие|ведомство|министр|чиновник|дипломат|политик|президент|премьер|"
    r"глава государства|страна|республика|компания|агентство|"
    r"решение|поездка|саммит|форум|предложение|заявление|результаты|итоги|учения|маневры|манёвры|расследование|"
    r"сроки|собеседник|эксперт|"
    r"депутат|корабль|судно|"
    r"самолет|завод|источник|газета|издание|организация|"
    r"дата|сделка|программа|инцидент|операция|церемония|дискуссия|закон|законопроект|резолюция|премия|матч|автор|"
    r"посол|лидер|делегация|цена|сумма|"
    r"политолог|аналитик|экономист|регион|город|столица|соседи|власти|правительство|парламент|суд|полиция|"
    r"следствие)(?!\w)",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(r"^[«\"]?(?:[^\s,.;:]+ ){1,4}[«\"]?[А-ЯЁA-Z]")
_NAMED = re.compile(
    r"(?<=.)[А-ЯЁA-Z]|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d|^[«“\"]?(?!На |По |За |Во |До )[А-ЯЁ][а-яё]+ия(?!\w)|"
    r"(?!\w*ическ)[А-ЯЁа-яё]{3,}(?:ск|цк)(?:ий|ая|ое|ие|ого|ому|их|им|ими|ом|ой|ую)(?!\w)"
)
"""A name or a figure: without one a reader can't tell of what the sentence is."""

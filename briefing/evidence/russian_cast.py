"""Whom a Russian phrase means: the name, the office and the kind of who speaks, in whatever case the phrase stands.

Invariant: a name that isn't in the nominative is given as the article or the profile has it elsewhere, or by the rules
of endings where they leave no choice; else as it stands.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.articles.declension import declined, stem
from briefing.articles.mentions import actor_mentions
from briefing.evidence.russian_words import ANALYSTS, OFFICIALS, SPEAKERS
from briefing.records import Profile, Span, SpeakerKind


class Speaker(NamedTuple):
    """Whom a subject means."""

    name: str
    role: str | None
    kind: SpeakerKind | None
    pointed: bool = False
    """True for a pronoun or an office without a name: somebody named before."""


class RussianCast(NamedTuple):
    """Who is known while an article is read."""

    profile: Profile
    full: tuple[str, ...] = ()
    """Full names of the article, in the nominative."""

    def speaker(self, phrase: str, genitive: bool = False) -> Speaker | None:
        """Whom a phrase means, in the nominative or the genitive; None if it is nobody who can speak."""
        phrase = _CIRCUMSTANCE.split(_TO_WHOM.sub("", phrase.strip()))[0].strip(" ,.")
        phrase = phrase[2:] if _IN_BODY.match(phrase) else phrase
        phrase = _AMBASSADOR.sub("посол", phrase) if genitive else phrase
        if not phrase or len(phrase.split()) > _LONGEST or _are_two(phrase):
            return None
        if _PRONOUN.match(phrase):
            return Speaker(phrase.lower(), None, None, True)
        if _MANY.match(phrase):
            return Speaker(_in_nominative(phrase), None, "unnamed")
        if initialed := _INITIALED.fullmatch(phrase):
            whole = self._listed(initialed["family"])
            whole = (
                whole
                if whole and whole[0] == initialed["initials"][0]
                else f"{initialed['initials']}{initialed['family']}"
            )
            return Speaker(whole, _role(initialed["office"]), self._kind(initialed["office"], whole))
        if phrase.startswith("в "):
            return None
        name, role = self._split(phrase)
        if name:
            whole = self._listed(name) or (nominative(name) if genitive else name)
            return Speaker(whole, _role(role), self._kind(role, whole))
        return self._nameless(phrase)

    def _split(self, phrase: str) -> tuple[str | None, str]:
        """ "министр обороны Хорватии Анте Котроманович": the name, and the office before it; or no name."""
        run = _NAME_RUN.search(phrase)
        if not run or (_OUTLET.search(phrase) and not _is_office(phrase.split()[0])):
            return None, phrase
        words = run[1].split()
        office = phrase[: run.start(1)].split()
        if len(words) > _FULL_NAME and self._is_place(" ".join(words[:2])):
            office, words = [*office, *words[:2]], words[2:]
        while len(words) > 1 and (
            self._is_place(words[0])
            or _is_office(words[0])
            or (office and (_complements(words) or _BODY.fullmatch(words[0])))
        ):
            office, words = [*office, words[0]], words[1:]
        if len(words) > _FULL_NAME + 1:  # "Института Дальнего Востока Иван Берг"
            given = 3 if _PATRONYMIC.search(words[-2]) else 2
            office, words = [*office, *words[:-given]], words[-given:]
        name = " ".join(words)
        named = (
            (len(words) > 1 or self._known(name))
            and not self._is_place(name)
            and not _is_office(words[0])
            and not _BODY.search(name)
        )
        return (name, " ".join(office)) if named else (None, phrase)

    def _nameless(self, phrase: str) -> Speaker | None:
        """A body, an outlet, an office with its country, or a bare office that points to somebody named before."""
        words = phrase.split()
        if _OUTLET.search(phrase):
            return Speaker(_in_nominative(_OUTLET_WORD.sub("", phrase).strip(" .«»")), None, "outlet")
        if any(map(_is_office, words[:_HEAD])):
            own = re.search(r"(?<=[ «])[А-ЯЁ]", phrase) and len(words) > _BARE
            return Speaker(phrase, None, "analyst" if _is_analyst(phrase) else "official", pointed=not own)
        if _BODY.search(phrase):
            return Speaker(_in_nominative(phrase), None, "official")
        if _COMPANY.search(phrase) or re.fullmatch("«[^»]+»", phrase):
            return Speaker(_in_nominative(phrase), None, None)
        return Speaker(phrase, None, "official") if self._is_place(phrase) else None

    def _is_place(self, words: str) -> bool:
        """The whole is a country, a capital or a body of the profile."""
        found = actor_mentions(words, Span(0, len(words)), self.profile)
        return bool(found) and found[0].kind in ("name", "capital") and found[0].end - found[0].start == len(words)

    # --- names --------------------------------------------------------------------------------------------------------

    def _known(self, name: str) -> bool:
        return self._listed(name) is not None

    def _listed(self, name: str) -> str | None:
        """The one full name, of the article or of the profile, that this one is a form or the family part of."""
        fits = {full for full in self.full if name in declined(full) or name in declined(full.split()[-1])}
        if len(fits) == 1:
            return fits.pop()
        leaders = [leader for leader in self._leaders() if name in declined(leader)]
        whole = [leader for leader in self._leaders() if " " in leader and leader.split()[-1] in leaders]
        return next(iter([*(leader for leader in leaders if " " in leader), *whole, *leaders]), None)

    def _leaders(self) -> list[str]:
        actors = [
            actor for actor in (self.profile.subject, *self.profile.partners, *self.profile.counterparts) if actor
        ]
        return [leader for actor in actors for leader in actor.leaders if re.match("[А-ЯЁ]", leader)]

    def introduced(self, text: str) -> Iterator[str]:
        """Full names that stand behind an office in the nominative, whether they speak or not."""
        for found in _INTRODUCED.finditer(text):
            name, _ = self._split(found[0])
            if name and " " in name:
                yield name

    def title(self, name: str, texts: Iterable[str]) -> tuple[str | None, SpeakerKind | None]:
        """The office that stands before the name somewhere in the article."""
        before = re.compile(rf"((?:[^\s,.;:«»]+ ){{1,9}}){re.escape(name)}(?!\w)")
        found = (_ADDRESSEE.sub("", match[1]) for text in texts if (match := before.search(text)))
        role = next((role for phrase in found if (role := _role(phrase))), None)
        return role, self._kind(role or "", name)

    def _kind(self, role: str, name: str) -> SpeakerKind | None:
        """By the office; a leader of the profile is an official without one."""
        if _is_analyst(role):
            return "analyst"
        leads = (self._listed(name) or name) in self._leaders()
        return "official" if leads or any(map(_is_office, role.split())) else None


_INTRODUCED = re.compile(
    rf"(?<![\w-])(?i:{'|'.join(sorted(OFFICIALS | ANALYSTS, key=len, reverse=True))})(?: [^\s,.;:()]+){{0,6}}? "
    r"[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+)?(?![\w-])"
)
_LONGEST = 18
"""Words of a phrase that names who speaks."""
_TWO = re.compile(r"[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+ и ([а-яёА-ЯЁ-]+)( [А-ЯЁ])?")
_HEAD = 3
"""Words at the start in which an office stands: "первый заместитель министра"."""
_BARE = 2
"""Words up to which an office, even with its country, points back: "посол Индии"."""
LATIN_OUTLETS = (
    "Reuters|Bloomberg|AFP|AP|Xinhua|CNN|BBC|NHK|Yonhap|Financial Times|FT|WSJ|NYT|Spiegel|Politico|Nikkei|Euronews|"
    "Al Jazeera|Al Arabiya|RT|Sputnik|CGTN|Axios|NBC|CBS|CNBC|Sky News|Fox News|Forbes"
)
"""Outlets that a Russian text writes in Latin letters; they have no cases."""
TO_OUTLET = r"(?:информ)?агентству|(?:теле)?каналу|изданию|газете|журналу|порталу"
"""Before the name of an outlet to which something was said."""
DAY = (
    r"(?:\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
    r"(?: \d{4} (?:года|г\.))?|\d{1,2}\.\d{2}\.\d{4})"
)
_CIRCUMSTANCE = re.compile(
    rf", | {DAY}"
    r"| со ссылкой | (?:в|во) (?:интервью|беседе|эфире|ходе|среду|четверг|пятницу|понедельник|вторник|субботу|"
    r"воскресенье|разговоре|кулуарах|своем|своём)"
    r"| на (?:брифинге|пресс-конференции|переговорах|встрече|заседании|форуме|совещании|саммите|полях|странице)"
    r"| по итогам| во время| журналистам"
    r"| в г(?:ороде|\.)?(?: [А-ЯЁ][\w-]+)?$"
    rf"| (?:{TO_OUTLET})| после | перед | накануне| сегодня| вчера| ранее| также"
)
_TO_WHOM = re.compile(
    rf"^(?:(?:(?:в|во) (?:интервью|беседе с|разговоре с|эфире) (?:{TO_OUTLET}|газетой|агентством|телеканал[аом]+)?|"
    rf"журналистам|ТАСС|РИА Новости|Интерфаксу|{LATIN_OUTLETS}|{TO_OUTLET}|[«\"][А-ЯЁ]\w+[»\"]"
    r"|(?:в|во) (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|\d{1,2} [а-я]{3,8}) (?!со ссылкой))+"
)
_ADDRESSEE = re.compile(rf"^.*(?:журналистам|{TO_OUTLET}) ")
_IN_BODY = re.compile(
    r"[Вв] (?:пресс-служб|МИД|Мин[а-яё]{3,}|[Мм]инистерств|посольств|администраци|ведомств|правительств|компани|"
    r"агентств)"
)
_AMBASSADOR = re.compile(r"(?<!\w)посла(?= )")
"""Its vowel is lost in other cases."""
_PRONOUN = re.compile(r"^(?:он|она|они)$", re.IGNORECASE)
_NAME_WORD = r"[А-ЯЁ](?:[а-яё]+|\.)(?:-[А-ЯЁа-яё][а-яё]+)*"
_NAME_RUN = re.compile(rf"(?:(?<=\s)|^)({_NAME_WORD}(?:\s{_NAME_WORD})*)$")
_INITIALED = re.compile(rf"(?P<office>.*?)(?P<initials>(?:[А-ЯЁ]\.\s?){{1,2}})(?P<family>{_NAME_WORD})")
_PATRONYMIC = re.compile("(?:вич|вна|ична)$")
_MANY = re.compile(
    r"^(?:[а-яё]+(?:ые|ие|ых|их) |ряд |один из |по крайней мере )*(?:источник\w*|собеседник\w*|эксперт(?:ы|ов)|"
    r"аналитик(?:и|ов)|"
    r"наблюдател(?:и|ей)|СМИ|чиновник(?:и|ов)|дипломат(?:ы|ов)|политолог(?:и|ов)|экономист(?:ы|ов)|очевид(?:цы|"
    r"цев)|уч[её]ны(?:е|х)|"
    r"журналист(?:ы|ов)|специалист(?:ы|ов)|опрос\w*)(?!\w)",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    rf"(?:^|\s|«)(?:{LATIN_OUTLETS}|ТАСС|РИА|Интерфакс\w*|Рейтер|Синьхуа|РБК|Коммерсант\w*|Ъ|"
    r"Известия\w*|Ведомост\w+|Киодо|Ренхап|Рёнхап|Росбалт|"
    r"ЦТАК|ИРНА|[Гг]азет\w+|[Аа]гентств\w+|"
    r"[Тт]елеканал\w*|[Ии]здани\w+|[Пп]ортал\w*|[Жж]урнал\w?|[Рр]адиостанци\w+)(?!\w)"
)
_OUTLET_WORD = re.compile(r"^(?:агентств\w+|газет\w+|телеканал\w*|издани\w+|портал\w*|журнал\w*) ", re.IGNORECASE)
_BODY = re.compile(
    r"(?:^|\s)(?:Кремл\w+|МИД\w*|Мин[а-яё]{3,}|[Мм]инистерств\w+|[Пп]равительств\w+|[Пп]осольств\w+|"
    r"[Пп]ресс-служб\w+|[Аа]дминистраци\w+|"
    r"[Вв]едомств\w+|Госдеп\w*|Пентагон\w*|Бел\w+ дом\w*|[Пп]арламент\w*|ЦБ|[Уу]правлени\w+|[Сс]лужб\w+|"
    r"[Кк]омитет\w*|[Рр]азведк\w+|"
    r"[Пп]олици\w+|ФСБ|[Кк]омисси\w+|Роскосмос\w*|Росстат\w*|ФТС|[Шш]таб\w*|[Вв]ласт(?:и|ей)|Совфед\w*|Госдум\w+|"
    r"[Дд]епартамент\w*|"
    r"Рос[а-яё]{4,}надзор\w*|[Пп]рокуратур\w+|[Аа]рми\w+|[Сс]уд(?:а|у)?)(?!\w)"
)
_COMPANY = re.compile(
    r"(?:^|\s|«)(?:[Кк]омпани\w+|[Кк]орпораци\w+|[Кк]онцерн\w*|Газпром\w*|Росатом\w*|Роснефт\w+|[Бб]анк\w*|"
    r"[Хх]олдинг\w*|РЖД|[Оо]ператор\w*)(?!\w)"
)
_OFFICIAL = frozenset(map(stem, OFFICIALS))
_ANALYST = frozenset(map(stem, ANALYSTS))
_ANALYST_BODY = re.compile(
    r"институт|университет|академи|центр\w* (?:\w+ )?(?:исследовани|изучени|анализ)|аналитическ|фонда?(?!\w)|"
    r"ран(?!\w)|вшэ|мгимо",
    re.IGNORECASE,
)


def _are_two(phrase: str) -> bool:
    """Two who speak together are no speaker: "генсек Иван Петров и командующий ..."."""
    return any(_is_office(found[1]) or (found[1][0].isupper() and found[2]) for found in _TWO.finditer(phrase))


def _is_office(word: str) -> bool:
    return stem(word) in _OFFICIAL or stem(word) in _ANALYST


def _is_analyst(role: str) -> bool:
    return any(stem(word) in _ANALYST for word in role.split()) or bool(_ANALYST_BODY.search(role))


def _complements(words: list[str]) -> bool:
    """A country in the genitive before a full name: "(президент) Хорватии Иван Петров"; no patronymic follows it."""
    patronymic = re.search(r"(?:вич|вна)(?:а|у|ем|ой)?$", words[1])
    return len(words) > _FULL_NAME and bool(re.search("[аяыи]$", words[0])) and not patronymic


_FULL_NAME = 2
"""Words of a given and a family name."""

# --- from the genitive to the nominative ------------------------------------------------------------------------------


def nominative(name: str) -> str:
    """A name that stands in the genitive after "по словам", where the endings leave no choice; else as it stands.

    "Игоря Юшкова" is "Игорь Юшков", "Марии Захаровой" is "Мария Захарова"; "Шойгу" stays.
    """
    *given, family = name.split()
    female, male = (
        re.search(r"(?:ов|ев|ёв|ин|ын)ой$", family),
        re.search(r"(?:[оеё]в|[иы]н|[бгдзклмпрстфхцчш])а$", family),
    )
    if female:
        return " ".join([*(_sub(_GIVEN_HER, word) for word in given), family[:-2] + "а"])
    adjective = re.search(r"ск(?:ого|ой)$", family)
    if given and family.endswith("ко") and all(re.search("[ая]$", word) for word in given):
        return " ".join([*(_sub(_GIVEN_HIM, word) for word in given), family])
    if not given and re.search("(?:[оеё]в|ин)а$", family):
        return family[:-1]
    if not given or not (male or adjective) or not all(re.search("[аяиы]$", word) for word in given):
        return name
    if family.endswith("ой"):
        return " ".join([*(_sub(_GIVEN_HER, word) for word in given), family[:-2] + "ая"])
    return " ".join([*(_sub(_GIVEN_HIM, word) for word in given), family[:-3] + "ий" if adjective else family[:-1]])


_GIVEN_HIM = (
    (r"^(?:Никит|Ильи|Фом|Лук|Кузьм|Саш|Дим)[аыи]$", None), (r"(?<=[еа])я$", "й"), (r"ия$", "ий"),
    (r"^(Игор|Рауф|Лазар)я$", r"\1ь"), (r"авла$", "авел"), (r"^Льва$", "Лев"), (r"^Петра$", "Пётр"), (r"а$", ""),
)  # fmt: skip
_GIVEN_HER = ((r"ии$", "ия"), (r"(?<=[ьл])и$", "я"), (r"[ыи]$", "а"))


def _sub(rules: tuple[tuple[str, str | None], ...], word: str) -> str:
    """By the first rule that fits; a rule without a form leaves the word."""
    for pattern, form in rules:
        if re.search(pattern, word):
            return word if form is None else re.sub(pattern, form, word)
    return word


def _role(role: str) -> str | None:
    """The office with its first words in the nominative; None for no office, or where they can't be put so."""
    words = role.split()
    head = next((place for place, word in enumerate(words) if _is_office(word)), None)
    if head is None:
        return None
    if head and words[head - 1].lower() in _ACTING:
        return _LOOSE.sub("", " ".join(["врио", *words[head:]]))
    before = [word for word in words[:head][-_HEAD:] if word != "мая" and re.search("(?:[ыио]й|ая|[ое]го|ой)$", word)]
    role = _LOOSE.sub("", _in_nominative(" ".join([*before, *words[head:]])))
    return role if role[1:2].isupper() else role[0].lower() + role[1:]


_ACTING = frozenset(("врио", "и.о.", "ио"))
"""Who is acting holds the office in the genitive."""
_LOOSE = re.compile(r" (?:страны|республики|ведомства|организации|компании|государства)$")


def _in_nominative(phrase: str) -> str:
    """ "старшего научного сотрудника" -> "старший научный сотрудник": up to the first word of a known paradigm."""
    offices = {form: word for word in SPEAKERS for form in declined(word)}
    words = re.sub("^(Мин[а-яё]{3,})[еау](?= |$)", r"\1", phrase).split()
    phrase = " ".join(words)
    head = next((place for place, word in enumerate(words) if word.lower() in offices or _is_office(word)), None)
    if head is None or words[head].lower() in SPEAKERS or words[head].lower() not in offices:
        return phrase
    office = offices[words[head].lower()]
    office = office[0].upper() + office[1:] if words[head][0].isupper() else office
    return " ".join([*(_agreeing(word, office) for word in words[:head]), office, *words[head + 1 :]])


def _agreeing(adjective: str, noun: str) -> str:
    """An adjective in the genitive put in the nominative beside its noun."""
    if noun[-1] in "ое":
        return re.sub("ого$", "ое", adjective)
    if noun[-1] in "ая":
        return re.sub("ой$", "ая", adjective)
    return re.sub("(?<=[нртв])ого$", "ый", re.sub("(?:(?<=к)о|(?<=ш)е)го$", "ий", adjective))

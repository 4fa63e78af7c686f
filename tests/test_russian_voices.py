"""Who says a Russian sentence."""

import pytest

from briefing.evidence.russian_cast import nominative
from briefing.evidence.speakers import Voice
from tests.texts import voices_of


def told(voice: Voice) -> tuple[str | None, str | None, str | None, str | None]:
    return voice.name, voice.role, voice.kind, voice.basis


@pytest.mark.parametrize(
    ("text", "name", "role", "kind"),
    [
        (
            "Министр энергетики РФ Павел Громов в среду заявил, что добыча нефти выросла.",
            "Павел Громов",
            "министр энергетики РФ",
            "official",
        ),
        (
            "«Добыча нефти в России выросла», — отметил глава МИД Хорватии Анте Марич.",
            "Анте Марич",
            "глава МИД Хорватии",
            "official",
        ),
        (
            "Добыча нефти в России выросла, сообщила представитель компании Ирина Лаптева.",
            "Ирина Лаптева",
            "представитель",
            "official",
        ),
        (
            "По словам старшего научного сотрудника Института Азии Игоря Белкина, добыча нефти выросла.",
            "Игорь Белкин",
            "старший научный сотрудник Института Азии",
            "analyst",
        ),
        ("«Добыча нефти выросла», — сказал министр Павел Громов в г. Остров.", "Павел Громов", "министр", "official"),
        (
            "По словам главы Минэнерго Павла Громова, добыча нефти выросла.",
            "Павел Громов",
            "глава Минэнерго",
            "official",
        ),
        (
            "«Добыча нефти выросла», — сказал в пятницу министр энергетики Индии Павел Громов.",
            "Павел Громов",
            "министр энергетики Индии",
            "official",
        ),
        (
            "По словам врио губернатора Приморья Олега Громенко, добыча нефти выросла.",
            "Олег Громенко",
            "врио губернатора Приморья",
            "official",
        ),
        (
            "По словам посла России в Индии Павла Громова, добыча нефти выросла.",
            "Павел Громов",
            "посол России в Индии",
            "official",
        ),
        ("Как сообщает РИА Новости со ссылкой на источник, добыча выросла.", "РИА Новости", None, "outlet"),
        ("По данным агентства Reuters, добыча нефти выросла.", "Reuters", None, "outlet"),
        ("По данным Росстата, добыча нефти выросла.", "Росстат", None, "official"),
        ("Добыча нефти в России выросла, сообщает ТАСС.", "ТАСС", None, "outlet"),
        ("Как отмечают эксперты, добыча нефти в России выросла.", "эксперты", None, "unnamed"),
        ("Добыча нефти в России выросла, сообщила пресс-служба Кремля.", "пресс-служба Кремля", None, "official"),
    ],
)
def test_a_stated_speaker_is_named_in_the_nominative(text: str, name: str, role: str | None, kind: str) -> None:
    assert told(voices_of(text)[0]) == (name, role, kind, "stated")


@pytest.mark.parametrize(
    "text",
    [
        "Министр прибыл в Пекин, где его встретил посол.",
        "Генсек Иван Петров и командующий силами Пётр Иванов заявили, что добыча выросла.",
        "Президент предложила открыть парк, чтобы сохранить память.",
    ],
)
def test_a_deed_has_no_speaker_and_two_are_none(text: str) -> None:
    assert voices_of(text)[0] == Voice()


def test_a_family_name_finds_the_person_with_his_office() -> None:
    text = "Министр энергетики РФ Павел Громов заявил, что добыча выросла. «Это рекорд», — сказал Громов."
    assert told(voices_of(text)[1]) == ("Павел Громов", "министр энергетики РФ", "official", "stated")


@pytest.mark.parametrize(
    ("second", "name"),
    [
        ("Он добавил, что цены упали.", "Павел Громов"),
        ("По его словам, цены упали.", "Павел Громов"),
        ("«Цены упали», — пояснил министр.", "Павел Громов"),
        ("«Цены упали», — пояснил чиновник.", "Павел Громов"),
        ("«Цены упали», — пояснила она.", None),
        ("«Цены упали», — пояснил посол.", None),
    ],
)
def test_a_pronoun_or_an_office_goes_back_to_who_spoke_if_it_fits(second: str, name: str | None) -> None:
    voice = voices_of(f"Министр энергетики РФ Павел Громов заявил, что добыча выросла. {second}")[1]
    assert (voice.name, voice.basis) == (name, "carried" if name else None)


def test_somebody_named_between_leaves_nobody() -> None:
    text = "Министр Павел Громов заявил, что добыча выросла. В среду приехал Иван Петров. По его словам, цены упали."
    assert voices_of(text)[2] == Voice()


@pytest.mark.parametrize(
    ("genitive", "name"),
    [
        ("Игоря Юшкова", "Игорь Юшков"),
        ("Марии Захаровой", "Мария Захарова"),
        ("Сергея Лавровского", "Сергей Лавровский"),
        ("Николая Шойгу", "Николая Шойгу"),
    ],
)
def test_the_nominative_is_given_only_where_the_endings_leave_no_choice(genitive: str, name: str) -> None:
    assert nominative(genitive) == name


def test_a_transcript_gives_its_turns_to_the_full_name_until_a_report_goes_on() -> None:
    text = (
        "В.Путин: Россия готова поставлять топливо. Мы строим станцию.\n\n"
        "По словам помощника президента России Юрия Ушакова, торговля выросла.\n\nИндия и Россия подписали договор."
    )
    assert [voice.name for voice in voices_of(text)] == ["Владимир Путин", "Владимир Путин", "Юрий Ушаков", None]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Ю.Ушаков", "Юрий Ушаков"),
        ("А. Ушаков", "А. Ушаков"),
        ("Минторг Индии", "Минторг Индии"),
    ],
)
def test_initials_find_the_full_name_if_they_fit(subject: str, name: str) -> None:
    assert voices_of(f"{subject} сообщил, что торговля с Россией выросла.")[0].name == name


def test_a_full_name_behind_an_office_is_known_without_speaking() -> None:
    text = "Депутат Госдумы от округа Александр Мишин предложил закон. Мишин заявил, что торговля вырастет."
    assert told(voices_of(text)[1]) == ("Александр Мишин", "депутат Госдумы от округа", "official", "stated")


def test_the_paper_that_was_told_is_nobody_who_speaks() -> None:
    told_to = (
        "Около трети переводов рижских компаний в кронах, отправленных прямо в норвежские банки, в мае — начале июня "
        "возвращались отправителю без объяснения причин или «зависали» на проверке, рассказали «Портовому вестнику» "
        "два импортера и топ-менеджер банка из первой десятки."
    )
    assert (voices_of(told_to)[0].name or "").startswith("два импортера")


@pytest.mark.parametrize(
    "text",
    [
        "Добыча нефти выросла, сообщил РИА Новости заместитель министра Павел Громов.",
        "В интервью РИА Новости заместитель министра Павел Громов заявил, что добыча выросла.",
    ],
)
def test_the_agency_to_which_it_was_said_is_its_relay(text: str) -> None:
    (voice,) = voices_of(text)
    assert (voice.name, voice.role, voice.via) == ("Павел Громов", "заместитель министра", "РИА Новости")


def test_a_company_in_guillemets_opens_no_quotation() -> None:
    text = (
        "«Севергаз» и CNPC 2 сентября подписали меморандум о газопроводе «Северный ветер — 2» через Монголию. "
        "Мощность газопровода составит 50 млрд кубометров, сообщил глава «Севергаза» Иван Громов."
    )
    first, second = voices_of(text)
    assert (first, second.name) == (Voice(), "Иван Громов")


def test_a_quotation_over_two_sentences_has_the_speaker_behind_it() -> None:
    text = "«Мы строим газопровод с «Севергазом». Он будет готов к осени», — сказал министр энергетики Павел Громов."
    assert [told(voice)[0] for voice in voices_of(text)] == ["Павел Громов", "Павел Громов"]


@pytest.mark.parametrize(
    "text",
    [
        "Антон Громов 14 января 2025 года на форуме в Москве заявил, что доля юаня выросла.",
        "Доля юаня в расчетах с Китаем выросла до 40%, сообщил Антон Громов 14 января 2025 года.",
        "Антон Громов во вторник, 14 января, заявил, что доля юаня выросла.",
        "Антон Громов в понедельник, 14 января 2025 г., заявил, что доля юаня выросла.",
        "Антон Громов 14.01.2025 заявил, что доля юаня выросла.",
    ],
)
def test_a_day_is_no_part_of_a_name(text: str) -> None:
    assert voices_of(text)[0].name == "Антон Громов"


def test_a_company_in_marks_may_begin_what_somebody_says() -> None:
    text = "«Вега» построит с Китаем паром, сообщил министр Иван Орлов."
    (voice,) = voices_of(text)
    assert told(voice) == ("Иван Орлов", "министр", "official", "stated")
    assert voice.content is not None
    assert text[voice.content.start : voice.content.end] == "«Вега» построит с Китаем паром"


def test_one_mark_may_close_a_name_and_the_quotation_that_it_ends() -> None:
    text = "«Мы построим с Китаем паром «Вега — 2», — сказал министр Иван Орлов."
    (voice,) = voices_of(text)
    assert (voice.name, voice.direct) == ("Иван Орлов", True)
    assert voice.content is not None
    assert text[voice.content.start : voice.content.end] == "Мы построим с Китаем паром «Вега — 2»"


def test_words_partly_in_marks_are_not_read_as_one_quotation() -> None:
    text = '"Вега" и CNPC подписали "меморандум о пароме", — сообщил министр Иван Орлов.'
    assert voices_of(text)[0].direct is False


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Добыча нефти выросла на 5%, сообщил RT.", ("RT", None, "outlet", None)),
        ("По данным Sputnik, добыча нефти выросла.", ("Sputnik", None, "outlet", None)),
        (
            "Добыча нефти выросла на 5%, рассказал RT министр Павел Громов.",
            ("Павел Громов", "министр", "official", "RT"),
        ),
        ("Министр Павел Громов рассказал RT, что добыча нефти выросла.", ("Павел Громов", "министр", "official", "RT")),
        (
            "«Добыча выросла», — сказал министр Павел Громов телеканалу RT.",
            ("Павел Громов", "министр", "official", "RT"),
        ),
        (
            "В интервью CGTN министр Павел Громов заявил, что рост идет.",
            ("Павел Громов", "министр", "official", "CGTN"),
        ),
    ],
)
def test_an_outlet_in_latin_letters_is_who_reports_or_was_told(
    text: str, voice: tuple[str, str | None, str, str | None]
) -> None:
    (found,) = voices_of(text)
    assert (found.name, found.role, found.kind, found.via) == voice


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("«Паром пойдет в мае», — сказал Громов.", "Громов", None),
        ("«Паром пойдет в мае», — признался собеседник издания.", "собеседник издания", None),
        (
            "«Паром пойдет в мае», — заявил в беседе с газетой «Маяк» посол Норвегии в Лаосе Анте Берг.",
            "Анте Берг",
            "посол Норвегии в Лаосе",
        ),
        (
            "Эксперт Института Северного Моря Иван Громов считает, что паром пойдет в мае.",
            "Иван Громов",
            "эксперт Института Северного Моря",
        ),
        ("Посол Лаоса Фам Ван Донг сообщил, что паром пойдет в мае.", "Фам Ван Донг", "посол Лаоса"),
    ],
)
def test_who_is_quoted_may_be_known_to_nobody(text: str, name: str, role: str | None) -> None:
    (voice,) = voices_of(text)
    assert (voice.name, voice.role) == (name, role)

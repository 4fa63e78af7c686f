"""Who owns a quotation where another person stands between, or the saying stands inside of it."""

import pytest

from tests.texts import voices_of

Told = tuple[str | None, str | None, str | None]


def told(text: str) -> list[Told]:
    return [(voice.name, voice.kind, voice.basis) for voice in voices_of(text)]


def test_a_closed_quotation_goes_on_with_who_spoke_before_it_not_with_who_says_something_else_behind() -> None:
    text = (
        "“The market is bigger than that,” said Dana Weiss, an economist at Kiel. “Buyers wait for a discount.” "
        "Oil Minister Karim Nasser said no discount was planned."
    )
    assert told(text) == [
        ("Dana Weiss", "analyst", "stated"),
        ("Dana Weiss", "analyst", "carried"),
        ("Karim Nasser", "official", "stated"),
    ]


def test_what_stands_before_he_said_is_said_too() -> None:
    text = "Gas Minister Reza Farahani said that Iran was asked. Moscow, he said, “understood the request”."
    voice = voices_of(text)[1]
    assert (voice.name, voice.content, voice.direct) == ("Reza Farahani", None, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"The pipeline," said Energy Minister Viktor Larin, "will not be finished before 2028."', "Viktor Larin"),
        ("«Газопровод, — сказал министр энергетики Виктор Ларин, — не достроят до 2028 года».", "Виктор Ларин"),
        ("“合同没有取消，”俄罗斯能源部长索林说，“只是推迟了。”", "索林"),
    ],
)
def test_a_quotation_that_goes_on_behind_the_saying_stays_whole(text: str, name: str) -> None:
    (voice,) = voices_of(text)
    assert (voice.name, voice.content, voice.direct) == (name, None, False)


def test_he_is_a_person_introduced_in_the_sentence_before_who_was_unknown_until_then() -> None:
    text = "Transport Minister Igor Vetrov said that it carries 20 million tonnes. {} “Four,” he said."
    for between in ("Freight broker Tom Aldous, who ships there, laughed.", "Tom Aldous, a broker, was amused."):
        assert told(text.format(between))[2] == ("Tom Aldous", None, "carried")


@pytest.mark.parametrize(
    "between",
    [
        "Tom Aldous, a broker in Oslo, showed Nils Lund the map.",
        "Tom Aldous, a broker in Oslo, was met by the mayor.",
        "Oslo Harbour Company, the owner, was amused.",
    ],
)
def test_he_is_nobody_where_two_may_be_meant_or_a_company_acted(between: str) -> None:
    text = f"Transport Minister Igor Vetrov said that it carries 20 million tonnes. {between} “Four,” he said."
    assert told(text)[2] == (None, None, None)


def test_a_ministers_counterpart_is_an_official_and_goes_on_as_he() -> None:
    text = "Minister Liu Wen came. His Vietnamese counterpart Tran Bao said Hanoi was calm. “We wait,” he said."
    assert told(text)[1:] == [("Tran Bao", "official", "stated"), ("Tran Bao", "official", "carried")]


def test_a_spokeswoman_may_be_named_behind_her_office_before_the_verb() -> None:
    (voice,) = voices_of("“We will not be hurried,” the ministry's spokeswoman, Lena Hartmann, said on Monday.")
    assert (voice.name, voice.role) == ("Lena Hartmann", "ministry's spokeswoman")


def test_the_paper_to_which_an_analyst_told_it_may_stand_before_him() -> None:
    (voice,) = voices_of("Как рассказал «Вестнику» аналитик Сергей Гришин, спад добычи продолжится.")
    assert (voice.name, voice.kind) == ("Сергей Гришин", "analyst")


def test_a_chinese_official_without_a_name_is_unnamed() -> None:
    (voice,) = voices_of("一位不愿透露姓名的官员说：“数字并不准确。”")
    assert (voice.name, voice.kind) == ("一位不愿透露姓名的官员", "unnamed")


def test_a_russian_quotation_that_stays_open_is_not_closed_by_a_saying_without_marks() -> None:
    text = "{}Добыча нефти в России заметно выросла, сообщила представитель компании Ирина Лаптева."
    assert [voice.name for voice in voices_of(text.format("«"))] == [None]
    assert [voice.name for voice in voices_of(text.format(""))] == ["Ирина Лаптева"]


def test_whose_lawyer_somebody_is_may_stand_before_the_name() -> None:
    (voice,) = voices_of("The company's lawyer, Ann Wills, said three bidders had complained.")
    assert (voice.name, voice.role) == ("Ann Wills", "company's lawyer")

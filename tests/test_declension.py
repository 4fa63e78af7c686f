"""Russian names are found in every case, and no other name with them."""

import pytest

from briefing.articles.declension import declined, stem
from briefing.articles.mentions import actor_mentions
from briefing.records import Span
from tests.texts import EAST


@pytest.mark.parametrize(
    ("nominative", "forms"),
    [
        ("Россия", "Россия России Россию Россией"),
        ("Китай", "Китай Китая Китаю Китаем Китае"),
        ("Москва", "Москва Москвы Москве Москву Москвой"),
        ("Вьетнам", "Вьетнам Вьетнама Вьетнаму Вьетнамом Вьетнаме"),
        ("Нью-Дели", "Нью-Дели"),
        ("КНР", "КНР"),
        ("Russia", "Russia"),
    ],
)
def test_a_country_has_just_its_cases(nominative: str, forms: str) -> None:
    assert declined(nominative) == set(forms.split())


@pytest.mark.parametrize(
    ("nominative", "form"),
    [
        ("Владимир Путин", "Владимиром Путиным"),
        ("Мария Захарова", "Марии Захаровой"),
        ("Си Цзиньпин", "Си Цзиньпином"),
        ("Ким Чен Ын", "Ким Чен Ыну"),
        ("Северная Корея", "Северной Кореей"),
        ("Саудовская Аравия", "Саудовскую Аравию"),
        ("специальная военная операция", "специальной военной операции"),
        ("новые регионы", "новых регионов"),
        ("вторжение", "вторжения"),
        ("китайский", "китайскими"),
        ("китайский", "китайско"),
    ],
)
def test_words_of_a_name_agree_in_case(nominative: str, form: str) -> None:
    assert form in declined(nominative)


def test_a_stem_is_one_for_all_cases_and_differs_between_countries() -> None:
    assert {stem(form) for form in declined("Путин")} == {"путин"}
    assert {stem(form) for form in declined("Корея")} == {"коре"}
    assert stem("Ирана") != stem("Ирака")
    assert stem("Нигера") != stem("Нигерии")


def test_names_are_found_in_russian_and_chinese_text() -> None:
    text = "Российско-китайские переговоры Путина с Ким Чен Ыном в КНДР. 中俄两国，其中俄罗斯、今日俄罗斯。"
    found = actor_mentions(text, Span(0, len(text)), EAST)
    assert [(mention.actor, text[mention.start : mention.end]) for mention in found] == [
        ("russia", "Российско"),
        ("china", "китайские"),
        ("russia", "Путина"),
        ("north-korea", "Ким Чен Ыном"),
        ("north-korea", "КНДР"),
        ("russia", "中俄"),
        ("china", "中俄"),
        ("russia", "俄罗斯"),
    ]

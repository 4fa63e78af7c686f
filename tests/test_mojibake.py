"""Texts that were decoded wrongly before we had them."""

import pytest

from briefing.articles.decode import decode
from briefing.articles.mojibake import is_mojibake

TEXTS = (
    "Насос чинили в среду до утра.",
    "Города залива поделили насос, сказал смотритель порта в понедельник.",
    "Олле Брант: соли хватит на десять лет",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("written", "taken_for"),
    [
        ("koi8-r", "cp1251"),
        ("cp1251", "koi8-r"),
        ("cp1251", "latin-1"),
        ("koi8-r", "latin-1"),
        ("iso8859-5", "cp1251"),
        ("cp1251", "cp866"),
        ("cp866", "cp1251"),
        ("utf-8", "cp1251"),
    ],
)
def test_short_cyrillic_texts_read_by_another_table_are_noticed(text: str, written: str, taken_for: str) -> None:
    misread = text.encode(written).decode(taken_for)
    assert is_mojibake(misread)
    assert not is_mojibake(text)
    decoded = decode(misread.encode())
    assert (decoded.text, len(decoded.notes)) == (misread, 1)


@pytest.mark.parametrize(
    "text",
    [
        "ПОРТ ЗАКРЫТ ДО АПРЕЛЯ. МВт, кВтч, СССР, «СОЮЗ», МИД РФ",
        "«ВКОНТАКТЕ» ПОДПИШЕТ МЕМОРАНДУМ «СКОЛКОВО»",
        "Öäåü éèê, naïveté, Ångström, Überfall, ÇÖKÜŞ",
        "Εκδήλωση στην Αθήνα",
        "сВЕТ ВЫКЛЮЧЕН, сообщили в порту в понедельник",
    ],
)
def test_capitals_units_and_other_alphabets_are_sound(text: str) -> None:
    assert not is_mojibake(text)

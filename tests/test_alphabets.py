"""Encodings of Latin alphabets, on sentences written here."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.alphabets import cyrillic_encoding, latin_encoding
from briefing.articles.decode import decode

FRENCH = "Le port a été fermé lundi; l’élu, déjà là, a déclaré que les travaux étaient prêts."
SPANISH = "El puerto cerró mañana; según el señor Peña, habrá más información sobre la reunión."
GERMAN = "Die Häfen schließen früher, weil Öl und Zölle teurer werden, sagte Jürgen Größ."
POLISH = "Zarząd portu zamknął terminal z powodu remontu i skierował statki na północ."
CZECH = "Přístav zavřel překladiště kvůli opravám a poslal lodě na sever, řekl mluvčí."
TURKISH = "Liman idaresi terminali onarım için kapattı ve gemileri kuzeye gönderdi, dedi şef."
LITHUANIAN = "Uosto valdyba uždarė terminalą remontui ir išsiuntė laivus į šiaurę, sakė vadovė."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac-roman"),
        (SPANISH, "cp1252"),
        (GERMAN, "cp1252"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (CZECH, "iso8859-2"),
        (TURKISH, "cp1254"),
        (LITHUANIAN, "cp1257"),
    ],
)
def test_one_sentence_tells_the_encoding(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert data.decode(latin_encoding(data) or "ascii", "replace") == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "iso8859-5"])
def test_other_alphabets_are_left_to_others(encoding: str) -> None:
    assert latin_encoding("Администрация порта закрыла терминал на ремонт.".encode(encoding)) is None


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_have_an_encoding_or_none(data: bytes) -> None:
    assert latin_encoding(data) is None or data.decode(latin_encoding(data) or "", "replace") is not None


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "cp866", "iso8859-5"])
@pytest.mark.parametrize("text", ["Порт закрыт.", "Суда ушли на север.", "Порт закрыт до среды, сказал капитан."])
def test_a_few_words_in_cyrillic_are_not_taken_for_japanese(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("港は修理のため閉鎖され、船は北へ向かった。", "shift_jis"), ("港口因维修关闭，船只转往北方。", "gb18030"),
     ("항구는 수리를 위해 폐쇄되었다.", "cp949")],
)  # fmt: skip
def test_what_is_east_asian_is_no_cyrillic(text: str, encoding: str) -> None:
    assert cyrillic_encoding(text.encode(encoding)) is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le cœur du port sera fermé; l’accès coûte 40 € à François Lœuvre.".replace("’", "'"), "iso8859-15"),
        ("Mañana se votará: el puente cuesta 40 € al señor Núñez.", "iso8859-15"),
        ("Õhtul suletakse sild; töö maksab 40 € päevas.", "iso8859-15"),
    ],
)
def test_the_euro_and_the_ligature_tell_latin_9(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "cp866", "iso8859-5"])
@pytest.mark.parametrize("text", ["ПОРТ ЗАКРЫТ ДО СРЕДЫ, СКАЗАЛ КАПИТАН.", "МОСТ ЧЕРЕЗ ЗАЛИВ ПОЧИНЯТ К МАЮ"])
def test_capitals_alone_tell_a_cyrillic_encoding_too(text: str, encoding: str) -> None:
    assert cyrillic_encoding(text.encode(encoding)) == encoding
    assert decode(text.encode(encoding)).text == text

"""What `decode` makes of bytes."""

import codecs

import pytest

from briefing.articles.decode import decode

ENGLISH = "The minister said that the talks had gone “well” – and that a deal wasn’t far.\r\nNobody objected.\n" * 3
RUSSIAN = "Министр сказал в понедельник, что переговоры прошли хорошо и что соглашение уже близко.\n" * 3
CHINESE = "部长周一表示，会谈进行得很顺利，协议已经不远了。没有人反对。\n" * 4


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-16", "utf-16-le", "utf-16-be", "utf-8"])
def test_russian_is_read_in_its_encodings(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16-le", "utf-16-be"])
def test_chinese_is_read_in_its_encodings(encoding: str) -> None:
    text = CHINESE if encoding != "big5" else "部長週一表示，會談進行得很順利，協議已經不遠了。沒有人反對。\n" * 4
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "utf-16-le", "utf-32-be"])
def test_english_is_told_by_its_quotes_and_line_ends_are_kept(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_LE, "utf-32-le")],
)
def test_a_byte_order_mark_decides_and_is_taken_off(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + ENGLISH.encode(encoding), declared="cp1251")
    assert (decoded.text, decoded.encoding) == (ENGLISH, encoding)


def test_utf8_counts_before_what_is_declared() -> None:
    assert decode(RUSSIAN.encode(), declared="iso-8859-1").text == RUSSIAN


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    decoded = decode("Žluťoučký kůň úpěl ďábelské ódy.".encode("cp1250"), declared="windows-1250")
    assert decoded.text == "Žluťoučký kůň úpěl ďábelské ódy."
    assert decoded.notes == ("decoded from cp1250",)


def test_declared_latin_1_means_windows_1252() -> None:
    assert decode("Das wäre “gut” für uns alle: schön, grün, süß.".encode("cp1252"), declared="ISO-8859-1").text == (
        "Das wäre “gut” für uns alle: schön, grün, süß."
    )


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode(RUSSIAN.encode("cp1251"), declared="x-none-such").text == RUSSIAN


def test_utf8_with_one_damaged_byte_stays_utf8_and_says_so() -> None:
    data = bytearray((RUSSIAN * 5).encode())
    data[1] = 0x20
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith(RUSSIAN)
    assert any("could not be decoded" in note for note in decoded.notes)


def test_mojibake_is_noted_and_left_as_it_is() -> None:
    broken = "L’été à Zürich: “schön”, said the mayor.".encode().decode("cp1252", "replace").replace("\ufffd", "")
    decoded = decode(broken.encode())
    assert decoded.text == broken
    assert decoded.notes == ("mojibake: parts look decoded with the wrong encoding; left as they are",)


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, CHINESE, "L’été à Zürich: “schön”, said the mayor."])
def test_sound_text_is_not_called_mojibake(text: str) -> None:
    assert decode(text.encode()).notes == ()


BINARIES = (
    b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff" * 40,
    b"a text with one\0zero byte in it",
    b"zero\0 bytes after\0 words\0" * 10,
    b"abc\0def" * 99,
    bytes(range(1, 32)) * 9,
)


@pytest.mark.parametrize("data", BINARIES)
def test_binary_is_refused_with_the_reason(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text == ""
    assert decoded.reason is not None
    assert decoded.reason.startswith("binary, not text")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_chinese_with_curly_quotes_and_dashes_is_told_as_utf16_without_a_mark(encoding: str) -> None:
    text = "港口周三关闭。站长陈梅说：“我们三月——或者更晚……——再开放。”\n\n“费用是四百万。”“船只转往北方。”\n"
    assert decode(text.encode(encoding)).text == text

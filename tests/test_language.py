"""Languages and marks of machine translation, on sentences written here."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.language import detect_language, stated_translation, translation_notes

SENTENCES = {
    "en": "The harbour authority closed the terminal for repairs and sent the ships north.",
    "ru": "Администрация порта закрыла терминал на ремонт и отправила суда на север.",
    "uk": "Адміністрація порту закрила термінал на ремонт і відправила судна на північ.",
    "zh": "港务局关闭码头进行维修，船只转往北方。",
    "ja": "港湾当局は修理のためターミナルを閉鎖した。",
    "ko": "항만 당국은 수리를 위해 터미널을 폐쇄했다.",
    "de": "Die Hafenbehörde schloss das Terminal wegen Reparaturen und schickte die Schiffe nach Norden.",
    "fr": "L’autorité portuaire a fermé le terminal pour réparations et envoyé les navires au nord.",
    "pl": "Zarząd portu zamknął terminal z powodu remontu i skierował statki na północ.",
    "tr": "Liman idaresi terminali onarım için kapattı ve gemileri kuzeye gönderdi.",
    "ar": "أغلقت سلطة الميناء المحطة للإصلاح وأرسلت السفن إلى الشمال.",
    "fa": "اداره بندر پایانه را برای تعمیر بست و کشتی‌ها را به شمال فرستاد.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_one_sentence_is_enough(language: str, sentence: str) -> None:
    assert detect_language(sentence) == language


def test_capitals_do_not_matter() -> None:
    assert detect_language(SENTENCES["en"].upper()) == "en"


@pytest.mark.parametrize(
    "text", ["", " \n", "Yes.", "12.05.2024 09:28 +7 495", "https://example.org/news/abcdef/ghijkl"]
)
def test_too_little_text_has_no_language(text: str) -> None:
    assert detect_language(text) is None


def test_letters_without_words_have_no_language() -> None:
    assert detect_language("qzxv kpwt zzqj xkcd vwpq jjzx qpwo") is None


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_any_text_has_a_two_letter_code_or_none(text: str) -> None:
    assert len(detect_language(text) or "--") == 2


EDITED = (
    "The minister, who had promised a decision in May, said that the port... would have to wait. “Why now?” asked "
    "the mayor. While the cranes stand still, ships go north; but the railway, as usual, is full."
)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (
            "The mayor , who came late, left. The crew , in turn, stayed.",
            "translation likely: a space before a comma or full stop (2)",
        ),
        (
            "The port is closed.. “The cranes are old”. Ships go north.. Trains are full.",
            "translation likely: a doubled full stop (2)",
        ),
        (
            "The union agreed, While They waited for the owners, and the mayor said that They would wait.",
            "translation likely: a capital within a sentence (2)",
        ),
        (
            "On the 18th, the crews came back. On the 20th local time, the owners agreed to talk.",
            "translation likely: a day without its month (2)",
        ),
        (
            "NORTHPORT, June 18 (Reporter Tom Hale) The crews came back. On the 19th, the owners agreed to talk.",
            "translation likely: a day without its month (1), a reporter in brackets (1)",
        ),
        ("The mayor agreed，and the port，too, opened.", "translation likely: a Chinese comma or full stop (2)"),
        (
            "The mayor , who came late, left.. The crew stayed.",
            "translation likely: a space before a comma or full stop (1), a doubled full stop (1)",
        ),
    ],
)
def test_two_marks_of_translation_make_a_note(text: str, note: str) -> None:
    assert translation_notes(text, "en") == [note]


def test_edited_english_or_a_single_slip_makes_none() -> None:
    assert translation_notes(EDITED, "en") == []
    assert translation_notes(EDITED + " On the 18th floor, and on the 20th floor, lights were on.", "en") == []
    assert translation_notes(EDITED + " The mayor , who came late, left.", "en") == []


def test_only_english_is_judged() -> None:
    assert translation_notes("Le maire , arrivé tard , partit.", "fr") == []
    assert translation_notes("The mayor , who came late , left.", None) == []


def test_one_name_in_two_transliterations_is_told() -> None:
    text = "Dmitry Orlenko met Yelena Tarnova. Later Dmitri Orlenko and Elena Tarnova signed."
    assert translation_notes(text, "en") == [
        "Dmitry Orlenko and Dmitri Orlenko may be one person",
        "Yelena Tarnova and Elena Tarnova may be one person",
    ]


def test_two_persons_of_one_family_are_not_taken_for_one() -> None:
    assert translation_notes("Maria Rossi and Mario Rossi met Anna Tolm and Anne Tolm.", "en") == []


def test_a_megabyte_of_hostile_text_is_no_trouble() -> None:
    for text in ("a " * 500_000, "a .." * 250_000, "Ab Cd " * 170_000, "http://" * 150_000, "，" * 1_000_000):
        detect_language(text)
        translation_notes(text, "en")


@pytest.mark.parametrize(
    "line",
    [
        "Translated from Russian by a machine",
        "(Machine translation)",
        "This article was automatically translated from Mongolian.",
        "Перевод с английского: Анна Лоу",
        "Машинный перевод",
        "翻译：王小明",
    ],
)
def test_a_line_around_the_article_may_say_that_it_is_a_translation(line: str) -> None:
    assert stated_translation(["Share", line, "© 2024"]) == [f"says that it is a translation: “{line}”"]
    assert stated_translation(["Her poems lose little in any other language", "Share"]) == []


RUSSIAN = "На встрече в порту министр сказал, что новые причалы построят до осени и что суда не будут ждать. "
BULGARIAN = "На срещата в пристанището министърът каза, че новите кейове ще бъдат построени до есента и че не се чака. "
UKRAINIAN = "На зустрічі в порту міністр сказав, що нові причали збудують до осені і що судна не чекатимуть на рейді. "


@pytest.mark.parametrize(("text", "language"), [(RUSSIAN, "ru"), (BULGARIAN, "bg"), (UKRAINIAN, "uk")])
def test_russian_is_told_by_its_small_words_and_not_taken_for_its_neighbours(text: str, language: str) -> None:
    assert detect_language(text * 3) == language


def test_chinese_among_figures_is_not_japanese() -> None:
    assert detect_language("2021年4月3日 三镇首次会晤。 2021年11月19日 草案公布。 2022年7月7日 一镇退出。") == "zh"
    assert detect_language("2021年4月3日、三つの町が初めて会談した。11月19日に草案が公表された。") == "ja"

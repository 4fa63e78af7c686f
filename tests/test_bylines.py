"""Who wrote an article."""

import pytest

from briefing.articles.bylines import bare_names, byline_names, is_byline
from briefing.articles.lines import Line, measured_lines

PARAGRAPH = "The talks between the two states began on Monday in the old harbour of Ostvar."


def line(text: str) -> Line:
    return measured_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Tom Hale", "Tom Hale"),
        ("By Tom Hale and Ann Low", "Tom Hale and Ann Low"),
        ("by Tom Hale On 11/13/19 at 4:00 PM EST", "Tom Hale"),
        ("Von Karl Aster", "Karl Aster"),
        ("Written by Tom Hale", "Tom Hale"),
        ("Analysis by Ann Low", "Ann Low"),
        ("Автор: Анна Белая", "Анна Белая"),
        ("Текст: Анна Белая", "Анна Белая"),
        ("Dr Tom Hale, Senior Research Fellow, and Ann Low, Visiting Fellow", "Dr Tom Hale and Ann Low"),
        ("Ann Low, Professor of Law", "Ann Low"),
        ("Анна Белая (редактор отдела «Экономика»)", "Анна Белая"),
        ("By Ann Low, a columnist at Lagoon Weekly and the author of two books.", "Ann Low"),
        ("by Ann Low   March 4, 2025 20:45", "Ann Low"),
        ("Текст: Анна Белая (Поморск)", "Анна Белая"),
        ("By the time the ferry came", None),
        ("By Tom Hale, it was said, the ferry sank.", None),
        ("Ostvar, the editor of the coast", None),
    ],
)
def test_a_byline_names_its_authors(text: str, names: str | None) -> None:
    assert byline_names(line(text)) == names


def test_a_name_with_a_trade_is_a_byline() -> None:
    assert is_byline(line("Tom Hale, Chief Correspondent"))
    assert is_byline(line("Agencies & Web Desk"))
    assert byline_names(line("Agencies & Web Desk")) is None
    assert not is_byline(line("The correspondent came back on Monday."))


@pytest.mark.parametrize(
    ("under", "names"),
    [
        ("Ann Low", "Ann Low"),
        ("B. Ostvarsen", "B. Ostvarsen"),
        ("Ann Low and Tom Hale", "Ann Low and Tom Hale"),
        ("Анна Белая, Олег Синий", "Анна Белая, Олег Синий"),
        ("Ann Low in Old Bergen and agencies", "Ann Low"),
        ("New Bergen", None),
        ("World News", None),
        ("Ostvar", None),
        ("ANN LOW", None),
        ("Give Feedback", None),
        ("本报记者 王小明", None),
        ("Old Harbour", None),  # the text names it
        ("States Quiet", None),  # it has the words
    ],
)
def test_a_bare_name_under_the_title_is_a_byline(under: str, names: str | None) -> None:
    lines = measured_lines(
        f"Talks resume\n7 May 2024\n{under}\n{PARAGRAPH}\nThe Old Harbour was quiet, and nobody came to see them."
    )
    assert bare_names(lines, 2, 3) == names


def test_a_bare_name_without_a_day_is_one_by_a_russian_surname_its_place_or_its_marks() -> None:
    heads = ("Анна Белова", "Ann Low in Bergen", "Ann Low-Hale", "T. O’Neil", "Ann Low", "Анна Смит")
    found = [bare_names(measured_lines(f"Talks resume\n{head}\n{PARAGRAPH}"), 1, 2) for head in heads]
    assert found == ["Анна Белова", "Ann Low", "Ann Low-Hale", "T. O’Neil", None, None]


def test_a_bare_name_with_a_note_on_him_is_a_byline() -> None:
    note = "Ann Low is a visiting fellow at the Harbour Institute."
    assert bare_names(measured_lines(f"Talks resume\nAnn Low\n{PARAGRAPH}\n{note}"), 1, 2) == "Ann Low"

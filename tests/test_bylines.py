"""Who wrote an article."""

import pytest

from briefing.articles.bylines import byline_names, is_byline, is_name
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
    ("under", "told"),
    [
        ("Ann Low", True),
        ("B. Ostvarsen", True),
        ("Ann Low and Tom Hale", True),
        ("Анна Белая", True),
        ("New Bergen", False),
        ("World News", False),
        ("Ostvar", False),
        ("ANN LOW", False),
        ("Old Harbour", False),  # the text names it
    ],
)
def test_a_bare_name_under_the_title_is_a_byline(under: str, told: bool) -> None:
    lines = measured_lines(
        f"Talks resume\n{under}\n{PARAGRAPH}\nThe Old Harbour was quiet, and nobody came to see them."
    )
    assert is_name(lines, 1, 2) is told

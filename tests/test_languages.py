"""A source's row names its language where it isn't English."""

import pytest

from briefing.output.languages import language_notes
from tests.texts import document


@pytest.mark.parametrize(
    ("language", "notes"),
    [
        ("ru", ("in Russian (ru)",)),
        ("zh", ("in Chinese (zh)",)),
        ("sw", ("in another language (sw)",)),
        ("en", ()),
        (None, ()),
    ],
)
def test_the_language_is_named(language: str | None, notes: tuple[str, ...]) -> None:
    assert language_notes(document("x", language=language)) == notes

"""Things that a sentence only points to."""

import pytest

from briefing.engines.definites import unexplained


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("The visit was the third in a year.", "“The visit”: which?"),
        ("Vietnam suspended the project in 2016.", "“the project”: which?"),
        ("China confirmed the deal.", "“the deal”: which?"),
        ("Russia built the economic corridor.", "“the corridor”: which?"),
        ("Rosatom did not rule out an offer for the second site.", "“the site”: which?"),
        ("According to two persons, the note was withdrawn in May.", "“the note”: which?"),
        ("Vietnam, the host of this year’s Forum, signed first.", "“the Forum”: which?"),
        ("Once the central and southern sections are open, Russia will pump more.", "“the sections”: which?"),
        ("The visit of Vladimir Putin was the third in a year.", None),
        ("The Soyuz Vostok pipeline was delayed.", None),
        ("Russia offered a deal, and China refused the deal.", None),
        ("Japan left the Sakhalin-2 project in 2022.", None),
        ("The ministers signed the treaty on gas.", None),
    ],
)
def test_the_thing_told_of_before_is_a_pointer_unless_the_sentence_names_it(text: str, pointer: str | None) -> None:
    assert unexplained(text) == pointer

"""Which parts of a text stand in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.quoted import opens_quotation, outside_marks, quoted_spans


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("He said “no” and «yes».", ["“no”", "«yes»"]),
        ("“A “nested” one”", ["“A “nested” one”"]),
        ('"A "nested" one"', ['"A "nested" one"']),
        ("He said ‘no’ to Oslo’s plan.", ["‘no’"]),
        ("Don't say 'no' to the states' plan.", ["'no'"]),
        ("„nein“ und 「不」", ["„nein“", "「不」"]),
        ("An “open one.", []),
        ("Oslo’s plan isn't bad.", []),
    ],
)
def test_a_quotation_is_what_stands_between_a_pair_of_marks(text: str, inside: list[str]) -> None:
    assert [text[span.start : span.end] for span in quoted_spans(text)] == inside


def test_what_is_quoted_is_blanked_out_in_place() -> None:
    assert outside_marks("The “war” ended.") == "The       ended."


@given(st.text())
def test_blanking_keeps_every_other_character_at_its_place(text: str) -> None:
    bare = outside_marks(text)
    assert len(bare) == len(text)
    assert all(one in (other, " ") for one, other in zip(bare, text, strict=True))


@pytest.mark.parametrize("piece", ['"', "“", "”", "'", ' "a', "“”", "‘a’ "])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    outside_marks(piece * 10_000)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("“We agree.”", True),
        ("«We agree».", True),
        ("“We agree. It is", True),
        ("«We and «Rosatom» signed.", True),
        ("“Rosatom” and we signed.", False),
        ('"Rosatom" built "Vega".', False),
        ("We agree.", False),
    ],
)
def test_a_quotation_opens_a_sentence_only_if_it_goes_on_to_its_end(text: str, opens: bool) -> None:
    assert opens_quotation(text) == opens

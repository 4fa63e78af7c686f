"""Footnotes put in order."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.output.reading import read_page
from briefing.output.verify import verify
from briefing.output.verify.fix import fix_file, fix_page
from tests.ledgers import india


def test_unused_footnotes_go_and_the_others_are_numbered_by_first_appearance() -> None:
    page = "Two.[^7] One.[^2][^7]\n\n[^2]: one\n[^5]: nobody's\n[^7]: two\n    more of two\n"
    fixed = fix_page(page)
    assert fixed.markdown == "Two.[^1] One.[^2][^1]\n\n[^1]: two\n    more of two\n[^2]: one\n"
    assert (fixed.removed, fixed.renumbered) == (("5",), 1)


def test_a_mark_without_a_footnote_takes_no_other_ones_number() -> None:
    assert fix_page("A.[^9] B.[^1]\n\n[^1]: b\n").markdown == "A.[^1] B.[^2]\n\n[^2]: b\n"


def test_escaped_marks_and_labels_in_letters_stay() -> None:
    page = "A \\[^3] b.[^note] C.[^4]\n\n[^note]: mine\n[^4]: c\n"
    assert fix_page(page).markdown == "A \\[^3] b.[^note] C.[^1]\n\n[^1]: c\n[^note]: mine\n"


def test_a_page_in_order_is_left_as_it_is_but_for_nothing(tmp_path: Path) -> None:
    page = india(tmp_path)
    before = page.read_bytes()
    assert fix_file(page) == "unused footnotes removed: 0; renumbered: 0"
    assert page.read_bytes() == before


def test_line_ends_are_kept() -> None:
    assert fix_page("A.[^2]\r\n\r\n[^2]: a\r\n").markdown == "A.[^1]\r\n\r\n[^1]: a\r\n"


def test_a_mark_in_code_stops_it() -> None:
    with pytest.raises(InputError, match="can't be put in order"):
        fix_page("`[^2]` A.[^2]\n\n[^2]: a\n")


def test_a_page_that_was_renumbered_gives_no_finding(tmp_path: Path) -> None:
    page = india(tmp_path)
    text = page.read_text(encoding="utf-8")
    lines = text.split("\n")
    at = lines.index("## Bottom line")
    page.write_text("\n".join([*lines[: at + 1], "", *lines[at + 5 :]]), encoding="utf-8")
    assert fix_file(page) == "unused footnotes removed: 2; renumbered: 2"
    assert verify(page).findings == ()


LABELS = st.sampled_from(["1", "2", "3", "10", "x"])


@given(st.lists(st.tuples(st.sampled_from(["one", "two"]), LABELS), min_size=1, max_size=6), st.sets(LABELS))
def test_every_mark_leads_to_the_words_it_led_to(uses: list[tuple[str, str]], defined: set[str]) -> None:
    page = " ".join(f"{word}.[^{label}]" for word, label in uses) + "\n\n"
    page += "".join(f"[^{label}]: note {label}!\n" for label in sorted(defined))
    before, after = read_page(page), read_page(fix_page(page).markdown)
    notes = [{note.label: note.text for note in one.notes} for one in (before, after)]
    told = [
        [[known.get(mark) for mark in run.marks] for block in one.blocks for run in block.cells[0]]
        for one, known in zip((before, after), notes, strict=True)
    ]
    assert told[0] == told[1]
    used = {label for _, label in uses}
    assert set(notes[1].values()) == {f"note {label}!" for label in defined & used}

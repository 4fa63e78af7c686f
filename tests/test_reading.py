"""Markdown read back is what was printed."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.output.markdown import escape
from briefing.output.reading import Block, Note, Run, flat, read_page


def prose(markdown: str) -> list[tuple[str, tuple[str, ...]]]:
    """Words and marks of all paragraphs."""
    return [(run.text, run.marks) for block in read_page(markdown).blocks for cell in block.cells for run in cell]


def test_a_bullet_has_a_frame_and_a_run_of_words_for_each_mark() -> None:
    assert read_page("## China\n\n- **Li Wei, 2024 (S1):** One.[^1] Two.[^2][^3]\n").blocks[1:] == (
        Block("prose", 3, "China", "Li Wei, 2024 (S1)", ((Run("One.", ("1",), 3), Run("Two.", ("2", "3"), 3)),), ()),
    )


def test_a_row_has_its_cells_and_the_headings_of_its_table() -> None:
    page = read_page("| Who | Words |\n| --- | --- |\n| Li | Yes \\| no.[^1] |\n")
    assert page.blocks == (
        Block("row", 3, "", None, ((Run("Li", (), 3),), (Run("Yes | no.", ("1",), 3),)), ("Who", "Words")),
    )


def test_a_mark_is_found_without_its_footnote_and_a_footnote_without_a_mark() -> None:
    page = read_page("One.[^7]\n\n[^8]: S1 ¶2, 3-9: “two”\n[^9]: S1 ¶2, 10-19.\n")
    assert prose("One.[^7]") == [("One.", ("7",))]
    assert page.notes == (Note("8", "S1 ¶2, 3-9: “two”", range(3, 4)), Note("9", "S1 ¶2, 10-19.", range(4, 5)))


def test_an_escaped_mark_is_words() -> None:
    assert prose("One \\[^7] two.[^1]") == [("One [^7] two.", ("1",))]


def test_a_mark_before_the_full_stop_ends_the_sentence_too() -> None:
    assert prose("One[^1]. Two[^2].\n") == [("One.", ("1",)), ("Two.", ("2",))]


def test_lines_are_counted_through_wrapped_paragraphs() -> None:
    block = read_page("first line\nsecond.[^1] Third\nfourth.[^2]\n").blocks[0]
    assert block.cells == ((Run("first line second.", ("1",), 1), Run("Third fourth.", ("2",), 2)),)


def test_a_comment_is_its_quoted_lines_and_not_the_line_after() -> None:
    page = read_page("> Comment (AB): mine\n> too\nnot mine\n\n> A quotation.\n")
    assert [(block.kind, block.line, block.cells[0][0].text) for block in page.blocks] == [
        ("comment", 1, "Comment (AB): mine too"),
        ("prose", 3, "not mine"),
        ("prose", 5, "A quotation."),
    ]


def test_raw_html_and_code_are_words_on_the_page() -> None:
    assert prose("<p>One.</p>\n\n    two\n") == [("<p>One.</p>", ()), ("two", ())]


def test_words_that_are_struck_through_are_taken_out() -> None:
    assert prose("It has ~~not~~ joined ~~the bloc~~ them.[^1]") == [("It has joined them.", ("1",))]


def test_front_matter_is_no_heading() -> None:
    page = read_page("---\ntitle: A\ndate: 2026\n---\n\n# A\n")
    assert [run.text for run in page.front] == ["title: A", "date: 2026"]
    assert [block.kind for block in page.blocks] == ["heading"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_what_is_printed_is_read_back(text: str) -> None:
    printed = f"- **frame:** x {escape(text)} x[^1]\n\n| a | b |\n| --- | --- |\n| y | x {escape(text)} x[^1] |\n"
    assert [found[0] for found in prose(printed) if found[1]] == [flat(f"x {text} x")] * 2

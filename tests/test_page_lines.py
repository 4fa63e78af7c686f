"""The lines that a browser would show."""

from lxml import html

from briefing.articles.page_lines import PageLine, page_lines


def lines(source: str) -> list[PageLine]:
    return page_lines(html.document_fromstring(f"<html><body>{source}</body></html>")).lines


def texts(source: str) -> list[str]:
    return [line.text for line in lines(source)]


def test_blocks_break_lines_and_inline_elements_do_not() -> None:
    assert texts("<p>The <b>talks</b> <a href='x'>began</a>.</p><div>Two<br>lines</div>tail") == [
        "The talks began.",
        "Two",
        "lines",
        "tail",
    ]


def test_white_space_collapses() -> None:
    assert texts("<p>  One\n\t two\xa0three </p>") == ["One two three"]


def test_cells_of_a_row_stand_apart() -> None:
    table = "<table><tr><th>Year</th><td>2021</td></tr><tr><td>a</td><td>b</td></tr></table>"
    assert texts(table) == ["Year 2021", "a b"]


def test_what_is_not_shown_is_not_read() -> None:
    hidden = (
        "<script>var a = '<p>x</p>';</script><style>p {}</style><noscript>No script.</noscript><!-- comment -->"
        "<div style='display: none'>Hidden <p>deep</p></div><p hidden>Hidden too</p><textarea>typed</textarea>"
    )
    assert texts(f"One{hidden} two") == ["One two"]


def test_each_line_knows_where_it_stands() -> None:
    found = lines("<nav>Menu</nav><article><h2>Head</h2><figure><figcaption>Boats</figcaption></figure></article>")
    assert [(line.text, line.tag, line.aside, line.caption) for line in found] == [
        ("Menu", "nav", True, False),
        ("Head", "h2", False, False),
        ("Boats", "figcaption", False, True),
    ]


def test_the_depth_counts_all_elements() -> None:
    tree = html.document_fromstring("<html><body><div><p><b>One</b></p></div><p>Two</p></body></html>")
    assert page_lines(tree).depth == 4


def test_an_empty_page_has_no_lines() -> None:
    assert lines(" <p> </p>") == []


def test_what_shows_under_the_pointer_only_is_not_read() -> None:
    tip = '<span class="read__tooltip"><span class="tooltip__text">Low Ann, Minister of Ports</span></span>'
    assert texts(f'<p>Talks with <a class="with_small_tooltip" href="x">Ann Low{tip}</a> began.</p>') == [
        "Talks with Ann Low began."
    ]


def test_a_column_of_a_page_that_is_laid_out_as_a_table_has_lines_of_its_own() -> None:
    table = "<table><tr><td>Home<br>News</td><td><b>Cranes move again</b><br><i>14 March 2024</i></td></tr></table>"
    assert texts(table) == ["Home", "News", "Cranes move again", "14 March 2024"]

"""Which lines of a plain text are its body."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.lines import measured_lines
from briefing.articles.plain import Judged, Run, best_run, body_spans, dropped_spans, judge_lines
from briefing.records import Dropped, Span
from tests.saved_articles import (
    CAPTIONED,
    CHINESE,
    CHRONICLE,
    CORRIDOR,
    GRAIN,
    LEAD,
    PAGE_AS_TEXT,
    PARAGRAPHS,
    RATES,
    RUSSIAN,
    SPEECH,
    SYNDICATED,
    TEASERS,
    VOLCANO,
)


def judged(text: str, title: str | None = None) -> Judged:
    return judge_lines(measured_lines(text), title)


def body(text: str, title: str | None = None) -> list[str]:
    lines = measured_lines(text)
    return [line.text for line, reason in zip(lines, judge_lines(lines, title).reasons, strict=True) if reason is None]


def dropped(text: str, title: str | None = None) -> dict[str, str | None]:
    lines = measured_lines(text)
    reasons = judge_lines(lines, title).reasons
    return {line.text: reason for line, reason in zip(lines, reasons, strict=True) if reason}


def test_captions_that_repeat_the_lead_go_and_the_lead_and_the_opening_stay() -> None:
    assert body(CAPTIONED) == [
        LEAD,
        f"{LEAD} Two states that had held back signed on Tuesday evening.",
        CORRIDOR,
        "Opponents say the forecasts are too high. Farmers along the route want tunnels instead of embankments.",
    ]
    assert dropped(CAPTIONED) == {
        "March 3, 2021 - 10:12": "date line",
        f"{LEAD} | Harbour Daily": "caption",
        "Economy Category Popular Posts": "footer",
    }
    assert judged(CAPTIONED).publisher == "Harbour Daily"


def test_other_stories_below_the_article_go() -> None:
    assert body(GRAIN + TEASERS) == body(GRAIN)
    assert body(RATES + VOLCANO) == body(RATES)
    assert set(dropped(RATES + VOLCANO).values()) == {"title", "related story"}


def test_a_syndicated_text_keeps_its_paragraphs_only() -> None:
    assert body(SYNDICATED) == [
        "The leaders of three lagoon states will sit at one table on Friday for the first time in a decade.",
        "Their quarrel over fishing rights has cooled since the storms of last winter, which spared nobody.",
        "What remains open is who pays for the sea walls, and that will decide whether the mood lasts.",
    ]
    assert judged(SYNDICATED).title == "Why the lagoon states are drawing together"
    reasons = dropped(SYNDICATED)
    assert reasons["Boats are decorated for the summit. Pic: Lagoon Press pool"] == "caption"
    assert reasons["How two admirals fell out"] == "related story"
    assert reasons["web templates and themes"] == "navigation"


def test_a_page_saved_as_text_keeps_its_article() -> None:
    assert body(PAGE_AS_TEXT) == [
        PARAGRAPHS[0],
        "The strike had kept eleven ships waiting outside the harbour, the company said in a statement.",
        '"Nobody has won, but everybody can live with it," union leader Mark Penn told reporters at the gate.',
        "The agreement runs until the end of next year, and both sides will then talk about working hours.",
    ]
    found = judged(PAGE_AS_TEXT)
    assert (found.title, found.publisher, found.author) == (
        "Harbour strike ends after nine days",
        "The Coast Courier",
        "Tom Hale",
    )
    comment = "I think they should have held out for more, honestly. The company makes millions every year."
    assert dropped(PAGE_AS_TEXT)[comment] == "comment"


def test_russian_boilerplate_goes() -> None:
    assert [line.split()[0] for line in body(RUSSIAN)] == ["Новый", "По", "«Мы", "Работы"]
    assert judged(RUSSIAN).author == "Ирина Ковалёва"
    assert dropped(RUSSIAN)["Суда будут ждать меньше"] == "related story"


def test_chinese_boilerplate_goes() -> None:
    assert [line[:4] for line in body(CHINESE)] == ["北港新码", "他表示，", "“我们已"]
    assert judged(CHINESE).title == "北港新码头九月投入使用"


def test_every_turn_of_a_speech_is_body_however_short() -> None:
    assert dropped(SPEECH) == {
        "Meeting with Governor of Lake Region": "title",
        "Northport": "place line",
        "<…>": "separator",
        "Source: http://example.org/events/12": "syndication notice",
    }


def test_dates_that_head_the_parts_of_a_chronicle_are_body() -> None:
    assert dropped(CHRONICLE) == {"Timeline: how the bridge was built": "title"}


def test_the_rows_of_a_table_are_body_and_end_no_article() -> None:
    for bar in (" | ", "\t"):
        rows = [
            bar.join(cells) for cells in (("Year", "Freight"), *((str(year), "15.6") for year in range(2010, 2024)))
        ]
        assert body("\n\n".join([*PARAGRAPHS[:3], *rows, *PARAGRAPHS[3:]])) == [*PARAGRAPHS[:3], *rows, *PARAGRAPHS[3:]]
        assert body("\n\n".join([*PARAGRAPHS, *rows])) == [*PARAGRAPHS, *rows]


def test_a_short_text_is_body() -> None:
    text = "The minister will visit the capital on Tuesday."
    assert body(text) == [text]


def test_without_menus_a_paragraph_apart_is_body_too() -> None:
    apart = "\n\n".join(f"Label {number}" for number in range(8))
    text = f"Claim\n\n{PARAGRAPHS[0]}\n\n{apart}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    assert set(PARAGRAPHS[:3]) <= set(body(text))


def test_a_paragraph_stands_once() -> None:
    text = "\n\n".join([*PARAGRAPHS, PARAGRAPHS[1]])
    assert body(text) == list(PARAGRAPHS)


def test_a_courtesy_may_stand_twice() -> None:
    turn = "Ann Low: Mr President, Mr Chairman,"
    text = f"Meeting of the harbour states\n\n{turn}\n\n{PARAGRAPHS[0]}\n\n{turn}\n\n{PARAGRAPHS[1]}"
    assert body(text) == [turn, PARAGRAPHS[0], turn, PARAGRAPHS[1]]


def test_a_known_title_is_dropped_where_it_stands() -> None:
    text = f"{PARAGRAPHS[0]}\n\nA title of some words\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    assert body(text, "A title of some words") == list(PARAGRAPHS[1:3])


def test_there_may_be_no_body() -> None:
    assert body("Home\nNews\nSport") == []
    assert body("") == []


def test_a_run_is_the_heaviest_stretch() -> None:
    assert best_run([-5, 3, -1, 4, -9, 5], 0, 6) == Run(6, 1, 3)
    assert best_run([-5, -1], 0, 2) == Run(0, 0, -1)


def test_body_spans_take_in_the_white_space_behind_them() -> None:
    text = "  One.\n\nTwo\nThree.\n"
    lines = measured_lines(text)
    assert body_spans(text, lines, [None, "title", None]) == (Span(2, 8), Span(12, 19))
    assert dropped_spans(lines, [None, "title", None]) == (Dropped(span=Span(8, 11), reason="title"),)


LINES = st.sampled_from(
    [
        *PARAGRAPHS,
        "Home",
        "",
        "  Related articles",
        "Image:",
        "By Tom Hale",
        "4 April 2022",
        "Leave a comment",
        "Ann Low: Yes.",
        "* * *",
        "A headline of five words",
        "- an item of a list",
        "Карл Астер: Да.",
        "港口罢工结束。",
    ]
)


@settings(deadline=None)
@given(st.lists(LINES, max_size=25), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_body_and_dropped_are_disjoint_in_order_and_cover_every_character(parts: list[str], end: str) -> None:
    text = end.join(parts)
    lines = measured_lines(text)
    reasons = judge_lines(lines).reasons
    kept, gone = body_spans(text, lines, reasons), dropped_spans(lines, reasons)
    spans = sorted([*kept, *(each.span for each in gone)])
    assert all(first.end <= second.start for first, second in pairwise(spans))
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(text[start].strip() and text[end : end + 1].strip() == text[end : end + 1] for start, end in kept)


def test_hostile_texts_are_read_to_their_end() -> None:
    headed = f"A headline of five words\n\n{PARAGRAPHS[0]}\n\n" * 5_000
    labels = ("Home\n" * 30_000, "A b c d\n" * 30_000, ": \n" * 50_000)
    for text in (headed, *labels, "x" * 1_000_000, "a " * 400_000, "(" * 500_000):
        judged(text)


def test_bullets_without_a_stop_over_the_first_paragraph_are_key_points() -> None:
    head = "Talks resume in the harbour\n\nBy Ann Low\n\n"
    points = "* Port to open in May\n* Banks to lend 45 million\n\n"
    paragraph = "The talks between the two states began on Monday in the old harbour of Ostvar, both said.\n\n"
    assert dropped(head + points + paragraph * 2)["* Port to open in May"] == "key points"
    inside = paragraph + points + "The banks of the island have not said a word about it since Monday morning."
    assert "* Port to open in May" in body(head + inside)


def test_what_is_said_of_the_author_over_the_article_is_no_body() -> None:
    note = "Ann Low is a former diplomat who served in Bergen and on the islands."
    text = f"Talks resume in the harbour\n\nBy Ann Low\n\n{note}\n\n" + "\n\n".join(PARAGRAPHS)
    assert dropped(text)[note] == "author note"


def test_under_a_heading_on_the_author_stands_no_article() -> None:
    note = [
        "About the author",
        "Ann Low has sailed that coast for years, and has two dogs.",
        "She also teaches in town.",
    ]
    assert body("\n\n".join([*PARAGRAPHS, *note])) == list(PARAGRAPHS)
    assert [dropped("\n\n".join([*PARAGRAPHS, *note]))[line] for line in note] == ["author note"] * 3

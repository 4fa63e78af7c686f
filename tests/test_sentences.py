"""Sentences by offsets: news English, Russian, Chinese, hard-wrapped lines; nothing lost on any text."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.paragraphs import paragraph_spans
from briefing.articles.sentences import sentence_spans, split_paragraph
from briefing.records import Span


def sentences(text: str, language: str | None = None) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_spans(text, Span(0, len(text)), language)]


ENGLISH = [
    ["Trade reached $245bn.", "Mr. Li and Gen. Park signed for the U.S. Navy at 5 p.m. on Monday."],
    ["He spoke in the U.S.", "The economy grew by 3.5 percent.", "4 people left."],
    ["“We want peace.” he said.", "Then he left."],
    ['Ties have "grown stronger," Anna Lee told Reuters.', "Others disagreed."],
    ["“Is it true?” Novak asked.", "“Yes!” she said."],
    ["“Are we late?” Ivan Petrov said on Tuesday.", "Nobody answered."],
    ["The minister said: “We agree.”", "Delegates nodded."],
    ["They met in Europe and Asia..", "“The sides are opposed to it”, they wrote."],
    ["It was late...", "Nobody came.", "Well… so be it."],
    ["It means a lot to me.", "I would like to thank you.", "Ms. Ivanova and Amb. Carter agreed."],
    ["See No. 5 and Vol. 3 on p. 12.", "J. P. Smith and A.B. Jones, of St. Louis, wrote it."],
    ["(The deal was never signed.)", "Exports fell."],
    ["The plan (it was signed in 2014. It failed.) is dead.", "Next came another."],
    ["He left.[1]", "She stayed.[2][3]", "All went well."],
    ["He called it “the end. ”", "Others did not."],
    ["Talks ended on Sept. 4.", "The next round follows."],
    ["The port was shut to all traffic.", "it opened again in May."],
    ["Sales rose approx. five percent, e.g. in Asia.", "iPhone sales fell."],
    ["1. Gas goes east.", "2. Oil follows.", "3. Coal waits."],
    ["• Gas", "• Oil"],
    ["There are three points: first, trade; second, arms.", "That was all."],
    ["Visit https://example.com/a.b?c=d.", "Mail j.doe@example.com."],
]
RUSSIAN = [
    ["В 2014 г. Россия продала 5 млн. т газа на 3 млрд. руб.", "Это было много."],
    ["Акад. Иванов и ген. Петров приехали в г. Омск, т.е. в Сибирь.", "С ними был зам. министра."],
    ["Завод им. Ленина стоит на ул. Мира, д. 5, см. рис. 2.", "Он закрыт с 1 янв. 2020 г."],
    ["«Мы рады. Мы ждём», — сказал А. С. Орлов.", "«Да!» — ответил он."],
    ["Да…", "Он ушёл."],
]
CHINESE = [
    ["他说：“今天很好。”", "然后走了。", "真的？！"],
    ["他说：“今天很好。”", "2025年两国签约。", "3月2日，双方见面。"],
    ["“是吗？”他问。", "没有人回答。"],
    ["「是的。」他說。", "『好！』"],
]


@pytest.mark.parametrize("expected", ENGLISH, ids=lambda sentence: sentence[0][:30])
def test_english_news_is_split_into_sentences(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("expected", RUSSIAN, ids=lambda sentence: sentence[0][:30])
def test_russian_news_is_split_into_sentences(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("expected", CHINESE, ids=lambda sentence: sentence[0][:30])
def test_chinese_news_is_split_into_sentences(expected: list[str]) -> None:
    assert sentences("".join(expected)) == expected


def test_a_short_quotation_of_two_sentences_stays_with_its_speaker() -> None:
    text = "“We agreed on gas. We will agree on oil,” Petrov told reporters."
    assert sentences(text) == [text]


def test_a_long_quotation_is_taken_apart() -> None:
    first = "He told the paper: “" + "We have come a long way in all of these talks " * 5 + "and agreed on gas."
    second = "We " + "will go on with it for a long time " * 6 + "yet,” Petrov added."
    assert sentences(f"{first} {second} That was all.") == [first, second, "That was all."]


def test_each_line_is_a_paragraph() -> None:
    text = "A headline without an end\nPhoto: an agency\n\nThe text begins\nhere.\n"
    assert sentences(text) == ["A headline without an end", "Photo: an agency", "The text begins", "here."]


WRAPPED = (
    "The two governments said on Monday that they would build a second gas\n"
    "pipeline through the steppe, but named no price and no date for it. An\n"
    "official added that talks would go on until a contract could be signed\n"
    "in autumn."
)


def test_lines_broken_by_a_fixed_width_are_joined() -> None:
    first, second = WRAPPED[: WRAPPED.index("An\n")].strip(), WRAPPED[WRAPPED.index("An\n") :]
    assert sentences(f"{WRAPPED}\r\n\r\nAnother paragraph") == [first, second, "Another paragraph"]


def test_a_list_of_short_lines_is_not_joined() -> None:
    lines = ["Bring with you on the day the following things", "water", "a map of the area", "warm clothes"]
    assert sentences("\n".join(lines)) == lines


def test_lines_of_a_poem_with_capitals_are_not_joined() -> None:
    lines = ["The river runs along the border of two lands and", "Nobody knows where it began to run at all but"]
    assert sentences("\n".join(lines)) == lines


def test_only_the_span_is_read() -> None:
    text = "Left out. Kept one. Kept two. Left out."
    inside = Span(10, 30)
    assert sentence_spans(text, inside) == [Span(10, 20), Span(20, 30)]


def test_an_empty_span_has_no_sentence_and_white_space_is_one() -> None:
    assert sentence_spans("abc", Span(1, 1)) == []
    assert sentence_spans("a \n\n b", Span(1, 5)) == [Span(1, 5)]


def test_white_space_goes_with_the_sentence_before_it() -> None:
    text = "  One.  Two.\n\n  Three. "
    assert [text[slice(*span)] for span in sentence_spans(text, Span(0, len(text)))] == [
        "  One.  ",
        "Two.\n\n  ",
        "Three. ",
    ]


PIECES = [
    *("a", "The ", "He said. ", "Mr. ", "U.S. ", "I ", "1. ", "2) ", "• ", "г. ", "Он ", "中", "。", "！”", "他说。"),
    *("“", "”", '"', "'", "«", "»", "(", ")", ".", "!", "?", "…", "...", " ", "  ", "\n", "\n\n", "\r\n", "\u2028"),
    *("😀", "\u0301", "\xa0", "\u3000", "\x00", "\ud800", "\x1c", "[1]", "—", "- "),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=80).map("".join), st.text(max_size=80))


@given(TEXTS, st.sampled_from([None, "en", "ru", "zh", "xx"]), st.data())
def test_sentences_are_the_text_on_any_text(text: str, language: str | None, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(text)))
    span = Span(start, draw.draw(st.integers(start, len(text))))
    found = sentence_spans(text, span, language)
    assert "".join(text[a:b] for a, b in found) == text[span.start : span.end]
    assert all(a < b for a, b in found)
    starts = [text[a] for a, _ in found[1:]]
    assert not any(character.isspace() for character in starts)


@given(TEXTS)
def test_no_sentence_crosses_a_paragraph(text: str) -> None:
    paragraphs = paragraph_spans(text, Span(0, len(text)))
    split = [sentence for paragraph in paragraphs for sentence in split_paragraph(text, paragraph)]
    assert split == sentence_spans(text, Span(0, len(text)))
    assert not any("\n\n" in text[a:b].strip() for a, b in split)


@pytest.mark.parametrize("unit", ["a", " ", ".", "“", "(A. ", "中。", "• ", "a\n", "“a. ", "1) ", "… A", "\ud800"])
def test_hostile_repetition_is_split_and_nothing_is_lost(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert "".join(text[a:b] for a, b in sentence_spans(text, Span(0, len(text)))) == text


def test_white_space_of_any_kind_after_an_initial_is_read() -> None:
    assert sentences("J.\xa0P. Smith and A\u3000.\u3000B left.\u2003He came.") == [
        "J.\xa0P. Smith and A\u3000.\u3000B left.",
        "He came.",
    ]


def test_a_failing_library_leaves_the_paragraph_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def panic(*_: str) -> None:
        raise PanicException

    monkeypatch.setattr("sentencex.get_sentence_boundaries", panic)
    assert sentences("One. Two.\nThree.") == ["One. Two.", "Three."]


def test_the_first_line_behind_a_dateline_is_as_wide_as_it_stands() -> None:
    dateline = "VLADIVOSTOK, Sept 5 (CNA) - "
    body = (
        "Russia and China have narrowed their differences over a second major pipeline through Mongolia but remain far "
    )
    text = fill(dateline + body + "apart on price, three people said on Thursday, making a contract unlikely.", 72)
    assert len(sentence_spans(text, Span(len(dateline), len(text)))) == 1


def test_a_full_line_without_an_end_goes_on_though_the_next_word_would_have_fitted() -> None:
    wide = "The bridge, which is 1,284 meters long and is part of a road of nearly\n20 km, opened in June.\n\n"
    filler = fill(
        "The freight of the region was carried by ferries and over the ice for most of the past century, " * 4, 73
    )
    text = wide + filler
    assert sentences(text)[0] == wide.strip()


@pytest.mark.parametrize(
    "lines",
    [
        ["Deputy Prime", "Minister Alexander Novak opened the new harbour in the north."],
        ["The spokes-", "woman opened the new harbour in the north."],
        ["“The coal", "market", "is vital for us”, the minister said in the harbour."],
        ["The second bridge was opened in the town of", "Tongjiang, where the river is narrow."],
    ],
)
def test_a_sentence_that_plainly_goes_on_in_the_next_line_is_one(lines: list[str]) -> None:
    assert sentences("\n".join(["A title.", "", *lines])) == ["A title.", "\n".join(lines)]


def test_the_sentences_of_a_lists_item_are_told_apart() -> None:
    text = "• Railway. Russia sold rails. The gauge is open."
    assert [text[span.start : span.end].strip() for span in sentence_spans(text, Span(0, len(text)), "en")] == [
        "• Railway.",
        "Russia sold rails.",
        "The gauge is open.",
    ]

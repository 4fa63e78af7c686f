"""Paragraphs by offsets: lines that a width broke apart are one, whatever the width and what stands above."""

from textwrap import fill, wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.clean import clean_article
from briefing.articles.paragraphs import paragraph_spans
from briefing.records import Article, Span

WRAPPED = (
    "The two governments said on Monday that they would build a second gas\n"
    "pipeline through the steppe, but named no price and no date for it. An\n"
    "official added that talks would go on until a contract could be signed\n"
    "in autumn."
)
PARAGRAPHS = [
    "The railways of two steppe republics agreed on Monday on one tariff for goods that cross both, after long talks.",
    "The deal was signed in the capital by the heads of three railways: Northrail, Southrail, Steppe Lines and others.",
    "Nobody named a price. The first train is to leave for the port in the last days of May with forty wagons.",
    "The heads of the railways met on Monday in the hall of the State Customs Office.",
]
RUSSIAN = [
    "Железные дороги двух степных республик договорились в понедельник о едином тарифе на грузы, идущие через обе.",
    "Соглашение подписали в столице. Первый поезд выйдет в порт в последних числах мая, сообщил министр транспорта.",
]


def paragraphs(text: str) -> list[str]:
    return [" ".join(text[slice(*span)].split()) for span in paragraph_spans(text, Span(0, len(text)))]


def test_wrapped_paragraphs_without_a_blank_line_between_end_with_a_short_line() -> None:
    found = paragraph_spans(f"{WRAPPED}\n{WRAPPED}", Span(0, 2 * len(WRAPPED) + 1))
    assert found == [Span(0, len(WRAPPED) + 1), Span(len(WRAPPED) + 1, 2 * len(WRAPPED) + 1)]


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("width", [64, 66, 72, 80])
def test_paragraphs_that_are_set_in_or_end_with_a_short_line_need_no_blank_line(width: int, indent: str) -> None:
    assert paragraphs("\n".join(fill(each, width, initial_indent=indent) for each in PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize(("gap", "indent"), [("\n\n", ""), ("\n", "  "), ("\n\n", "  ")])
@pytest.mark.parametrize("width", [28, 30, 34, 38])
def test_the_lines_of_a_newspaper_s_column_are_joined(width: int, indent: str, gap: str) -> None:
    assert paragraphs(gap.join(fill(each, width, initial_indent=indent) for each in PARAGRAPHS)) == PARAGRAPHS
    assert paragraphs(gap.join(fill(each, width, initial_indent=indent) for each in RUSSIAN * 2)) == RUSSIAN * 2


@pytest.mark.parametrize(
    "below",
    ["post.example · by Ann Low · May 7, 2024", "posted by admin on May 7, 2024", "photo: A. Low", "от нашего собкора"],
)
def test_a_short_headline_stays_apart_from_a_line_in_small_letters_under_it(below: str) -> None:
    text = f"Railways agree on one tariff\n{below}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"
    assert paragraphs(text) == ["Railways agree on one tariff", below, *PARAGRAPHS[:2]]


def test_a_text_of_one_width_is_joined_before_capitals_too() -> None:
    assert paragraphs("\n\n".join(fill(each, 66) for each in PARAGRAPHS)) == PARAGRAPHS
    assert len(paragraphs(fill(PARAGRAPHS[-1], 66))) == 2


def test_a_part_of_a_text_has_the_paragraphs_of_the_whole() -> None:
    text = "\n\n".join(fill(each, 66) for each in PARAGRAPHS)
    assert len(paragraph_spans(text, Span(text.index("The heads of the railways met"), len(text)))) == 1


RAGGED = (
    "PORT ALMA, March 3, 2026 (Steppe Wire) - The railway of the northern republic signed a contract with\n"
    "Southern Railways on Monday to carry four million tonnes of grain a year to the coast through the\n"
    "Dostal crossing, both companies said.\n\n"
    '"We needed a route that works in winter," Transport Minister Nurlan Sauran\n'
    "told reporters. Deputy Prime\n"
    "Minister Aleksei Nordin said that his country would lend three hundred million for wagons in 2026."
)


def test_lines_of_unequal_length_are_joined_where_a_sentence_plainly_goes_on() -> None:
    assert paragraphs(RAGGED) == [" ".join(block.split()) for block in RAGGED.split("\n\n")]


def test_one_paragraph_alone_is_joined_before_capitals_if_a_line_ends_in_the_midst_of_a_sentence() -> None:
    assert len(paragraphs(RAGGED.split("\n\n")[0])) == 1


def test_the_second_line_of_an_item_that_is_set_in_belongs_to_it() -> None:
    item = "- the two railways will keep two trains a day for goods\n  and build a siding at the border."
    assert len(paragraphs(item)) == 1


def test_items_of_a_list_stay_apart_in_a_broken_text() -> None:
    text = (
        fill(PARAGRAPHS[0], 66)
        + "\n\n"
        + "\n".join(f"* one of the many goods that may be carried, kind {n}" for n in "AB")
    )
    assert len(paragraphs(text)) == 3


def test_headlines_in_a_row_stay_apart_though_one_begins_with_a_small_letter() -> None:
    lines = [
        "Northern and southern railways agree on one tariff for goods",
        "eSteppe shares fall as the regulator opens its case against it",
        "Ministers of five lagoon states meet for the first time in years",
        "Harbour of Port Alma opens its third berth a year behind the plan",
        "Grain harvest of the lake region falls short of what was expected",
    ]
    assert paragraphs("\n".join(lines)) == lines


CHINESE = (
    "草原铁路公司九日宣布，自五月一日起将北方煤炭过境运费提高百分之八。该公司称，此举是由于维修费用上涨，而且机车不够，"
    "南方铁路公司尚未回应。分析人士认为，北方的煤炭出口商可能转向经湖区的另一条线路。"
)


@pytest.mark.parametrize("width", [24, 30, 36])
def test_chinese_broken_to_a_width_is_joined(width: int) -> None:
    broken = "\n".join(wrap(CHINESE, width))
    assert [each.replace(" ", "") for each in paragraphs(f"运费提高\n\n{broken}\n\n{broken}")] == [
        "运费提高",
        CHINESE,
        CHINESE,
    ]
    assert [each.replace(" ", "") for each in paragraphs(broken)] == [CHINESE]


CASELESS = [
    "북방 철도와 남방 철도는 월요일 수도에서 두 나라를 지나는\n화물에 같은 요금을 매기기로 합의했다고 밝혔다."
    " 이번 합의는\n십 년에 걸친 협상 끝에 이루어졌다.\n\n교통부 장관은 기자들에게 첫 열차가 오월 말에 항구로 떠날\n"
    "것이며, 화차 마흔 량이 곡물을 싣고 갈 것이라고 말했다.",
    "راه‌آهن‌های دو کشور روز دوشنبه در پایتخت\nدرباره تعرفه یکسان برای کالاها به توافق\nرسیدند.\n\n"
    "وزیر راه به خبرنگاران گفت که نخستین\nقطار در پایان ماه مه به سوی بندر حرکت\nخواهد کرد.",
]


@pytest.mark.parametrize("text", CASELESS)
def test_scripts_without_small_letters_are_joined_by_their_width(text: str) -> None:
    assert paragraphs(text) == [" ".join(each.split()) for each in text.split("\n\n")]


def test_chinese_headlines_in_a_row_stay_apart() -> None:
    lines = [
        "草原铁路公司将北方煤炭过境运费提高百分之八",
        "南北两条铁路就所有过境货物的统一运费达成一致",
        "五个湖区国家部长多年来首次会晤商谈渔业",
    ]
    assert len(paragraphs("\n".join(lines))) == 3


@pytest.mark.parametrize("first", ["The railways", "In one year the railways", "It is the railways that"])
@pytest.mark.parametrize(
    "headline", ["Railways of two steppe republics agree on one tariff for all goods", "The port\nwaits for a\nrailway"]
)
def test_a_headline_with_the_first_sentence_right_under_it_is_no_part_of_it(headline: str, first: str) -> None:
    lead = PARAGRAPHS[0].replace("The railways", first)
    text = "\n\n".join(fill(each, 66) for each in [lead, *PARAGRAPHS[1:]])
    assert paragraphs(f"{headline}\n{text}")[headline.count("\n") + 1 :] == [lead, *PARAGRAPHS[1:]]
    assert paragraphs(text) == [lead, *PARAGRAPHS[1:]]


@pytest.mark.parametrize("headline", ["Two republics of the steppe agree on one tariff for all", "Who is to pay?"])
def test_a_first_line_into_which_the_next_word_would_have_fitted_is_a_headline(headline: str) -> None:
    lead = PARAGRAPHS[0].replace("The railways", "Railways")
    text = "\n\n".join(fill(each, 66) for each in [lead, *PARAGRAPHS[1:]])
    assert paragraphs(f"{headline}\n{text}") == [headline, lead, *PARAGRAPHS[1:]]


def test_a_name_that_begins_with_an_article_stays_in_its_sentence() -> None:
    text = (
        "Two ministers told a reporter who works for the paper called\n"
        "The Harbour Times that they would sign the tariff in May, and that\nthe first train would leave at once."
    )
    assert len(paragraphs(text)) == 1


def test_a_dateline_may_stand_on_two_lines() -> None:
    text = fill(f"NORTHERN ALMARA-ON-THE-LAKE, Steppia, March 3, 2026 (Steppe Wire) - {PARAGRAPHS[0]}", 60)
    assert cleaned(text)[1] == PARAGRAPHS[0]


DATELINES = [
    "ALMARA, March 3 (Reuters) - ",
    "ALMARA, Steppe Republic (AP) — ",
    "MOSCOW, March 3. /TASS/. ",
    "ALMARA, March 3 (Xinhua) -- ",
    "SEOUL, March 3 (Yonhap) -- ",
    "Almara, March 3, 2026 (AFP) - ",
    "ALMARA — ",
    "Almara (dpa) - ",
    "",
]
RUSSIAN_DATELINES = [
    "МОСКВА, 3 марта. /ТАСС/. ",
    "МОСКВА, 3 мар - РИА Новости. ",
    "Москва. 3 марта. INTERFAX.RU - ",
    "",
]
CASES = [*((lead, PARAGRAPHS) for lead in DATELINES), *((lead, RUSSIAN) for lead in RUSSIAN_DATELINES)]


def cleaned(text: str) -> tuple[str | None, str]:
    document = clean_article(Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text))
    body = "".join(document.text[slice(*span)] for span in document.body)
    return document.title, " ".join(body.split())


@pytest.mark.parametrize(("lead", "told"), CASES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [60, 70, 80])
def test_a_broken_wire_loses_nothing_but_its_dateline(lead: str, told: list[str], width: int, end: str) -> None:
    title = "Two steppe republics agree on one tariff" if told is PARAGRAPHS else "Единый тариф для двух республик"
    for count in (1, len(told)):
        wire = "\n\n".join(fill(each, width) for each in [lead + told[0], *told[1:count]])
        whole = " ".join(told[:count])
        for above, expected in (("", None), (f"{title}\n\n", title), (f"{title}\n", title)):
            found, body = cleaned((above + wire).replace("\n", end))
            assert (found, body.removeprefix(lead)) == (expected, whole)


@given(st.text(alphabet=st.sampled_from("ab A.\n\r\té中 "), max_size=200))
def test_paragraphs_are_the_text_on_any_text(text: str) -> None:
    spans = paragraph_spans(text, Span(0, len(text)))
    assert "".join(text[slice(*span)] for span in spans) == text


def test_a_short_line_above_a_whole_paragraph_is_its_heading_whatever_its_last_word() -> None:
    told = "Two steppe republics have extended by six months the work of a group on a mill, according to an official."
    text = f"PAKISTAN\nMill talks drag on\n{told} It was set up in the July of another year."
    found = [text[span.start : span.end] for span in paragraph_spans(text, Span(0, len(text)))]
    assert any(paragraph.startswith(told) for paragraph in found)

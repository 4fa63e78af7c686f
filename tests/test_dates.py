"""Date expressions: what is found, what it means, what stays open."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.articles.dates import DateMention, date_mentions, format_date, format_range
from briefing.records import Span

WRITTEN = "2024-06-18"
"""A Tuesday."""


def found(text: str, written: str | None = WRITTEN) -> list[DateMention]:
    return date_mentions(text, Span(0, len(text)), written)


def read(text: str, written: str | None = WRITTEN) -> tuple[str, str | None, str | None]:
    (mention,) = found(text, written)
    return mention.expression, mention.start_date, mention.end_date


@pytest.mark.parametrize(
    ("text", "expression", "start", "end"),
    [
        ("The treaty was signed on 18 June 2024 in Hanoi.", "on 18 June 2024", "2024-06-18", "2024-06-18"),
        ("June 18, 2024 was a fine day.", "June 18, 2024", "2024-06-18", "2024-06-18"),
        ("Jun 18,2024", "Jun 18,2024", "2024-06-18", "2024-06-18"),
        ("Stamp: 2024-06-18T16:23:00Z", "2024-06-18", "2024-06-18", "2024-06-18"),
        ("2024/05/1509:28:33", "2024/05/15", "2024-05-15", "2024-05-15"),
        ("on 18.06.2024", "on 18.06.2024", "2024-06-18", "2024-06-18"),
        ("by 25/12/2023", "by 25/12/2023", "2023-12-25", "2023-12-25"),
        ("Tue, 14 Jan 2020", "Tue, 14 Jan 2020", "2020-01-14", "2020-01-14"),
        ("the 3rd of March 1921", "3rd of March 1921", "1921-03-03", "1921-03-03"),
        ("In May 2014, a contract followed.", "In May 2014", "2014-05", "2014-05"),
        ("It has grown since 2012.", "since 2012", "2012", "2012"),
        ("in early 2022", "in early 2022", "2022", "2022"),
        ("mid-2024", "mid-2024", "2024", "2024"),
        ("the 1920s", "1920s", "1920", "1929"),
        ("in the 19th century", "in the 19th century", "1801", "1900"),
        ("first half of 2017", "first half of 2017", "2017-01", "2017-06"),
        ("in Q3 2023", "in Q3 2023", "2023-07", "2023-09"),
        ("the last six months of 2017", "last six months of 2017", "2017-07", "2017-12"),
        ("summer of 2021", "summer of 2021", "2021-06", "2021-08"),
        ("from 2014 to 2016", "from 2014 to 2016", "2014", "2016"),
        ("between 2009 and 2018", "between 2009 and 2018", "2009", "2018"),
        ("in 2017–18", "in 2017–18", "2017", "2018"),
        ("2024-05", "2024-05", "2024-05", "2024-05"),
        ("from May 2014 to June 2015", "from May 2014 to June 2015", "2014-05", "2015-06"),
        ("18–20 June 2024", "18–20 June 2024", "2024-06-18", "2024-06-20"),
        ("30 June to 2 July 2024", "30 June to 2 July 2024", "2024-06-30", "2024-07-02"),
        ("December–February 2024", "December–February 2024", "2023-12", "2024-02"),
        ("in the winter of 2023-24", "in the winter of 2023-24", "2023-12", "2024-02"),
        ("18 июня 2024 года", "18 июня 2024 года", "2024-06-18", "2024-06-18"),
        ("в марте 2014 года", "в марте 2014 года", "2014-03", "2014-03"),
        ("в 1990-х годах", "в 1990-х годах", "1990", "1999"),
        ("2024年6月18日", "2024年6月18日", "2024-06-18", "2024-06-18"),
        ("二〇二四年", "二〇二四年", "2024", "2024"),
    ],
)
def test_a_stated_date_is_read_as_precisely_as_it_is_said(text: str, expression: str, start: str, end: str) -> None:
    assert read(text, None) == (expression, start, end)


@pytest.mark.parametrize(
    ("text", "expression", "start", "end"),
    [
        ("He arrived yesterday.", "yesterday", "2024-06-17", "2024-06-17"),
        ("They met last month.", "last month", "2024-05", "2024-05"),
        ("He came in September last year.", "in September last year", "2023-09", "2023-09"),
        ("He came on April 25 five years ago.", "on April 25 five years ago", "2019-04-25", "2019-04-25"),
        ("He came in April 3 years ago.", "in April 3 years ago", "2021-04", "2021-04"),
        ("Trade fell year on year in January–April.", "in January–April", "2024-01", "2024-04"),
        ("A deputy went earlier last week.", "earlier last week", "2024-06-10", "2024-06-16"),
        ("It was held last weekend.", "last weekend", "2024-06-15", "2024-06-16"),
        ("Trade grew this year.", "this year", "2024", "2024"),
        ("They signed it two weeks ago.", "two weeks ago", "2024-06-03", "2024-06-09"),
        ("They signed it 24 years ago.", "24 years ago", "2000", "2000"),
        ("Prices fell since January.", "since January", "2024-01", "2024-01"),
        ("The article appeared on the 17th, and then", "on the 17th", "2024-06-17", "2024-06-17"),
        ("He flew home on Friday.", "on Friday", "2024-06-14", "2024-06-14"),
        ("He will fly home on Friday.", "on Friday", "2024-06-21", "2024-06-21"),
        ("The swap was put off until March.", "until March", "2025-03", "2025-03"),
        ("He is to fly home on Friday.", "on Friday", "2024-06-21", "2024-06-21"),
        ("The bloc from Wednesday bans fuel from that oil.", "from Wednesday", "2024-06-19", "2024-06-19"),
        ("He will pay a visit from June 19 to 20.", "from June 19 to 20", "2024-06-19", "2024-06-20"),
        ("According to the ministry on June 17, he will go.", "on June 17", "2024-06-17", "2024-06-17"),
        ("The pipeline is to close; on July 11 work will begin.", "on July 11", "2024-07-11", "2024-07-11"),
        ("over the past five years", "over the past five years", "2019", "2024"),
        ("by the end of the year", "by the end of the year", "2024", "2024"),
        (
            "Exports rose in the first five months of this year",
            "in the first five months of this year",
            "2024-01",
            "2024-05",
        ),
        ("на прошлой неделе", "на прошлой неделе", "2024-06-10", "2024-06-16"),
        ("5 мая прошлого года", "5 мая прошлого года", "2023-05-05", "2023-05-05"),
        ("20 лет назад", "20 лет назад", "2004", "2004"),
        ("去年9月", "去年9月", "2023-09", "2023-09"),
        ("上周二", "上周二", "2024-06-11", "2024-06-11"),
    ],
)
def test_a_relative_date_is_counted_from_the_documents_own(text: str, expression: str, start: str, end: str) -> None:
    assert read(text) == (expression, start, end)
    assert read(text, None) == (expression, None, None)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("They signed a plan on Thursday.", "2024-06-13"),
        ("They approved plans on Thursday.", "2024-06-13"),
        ("They plan to sail on Thursday.", "2024-06-20"),
    ],
)
def test_a_plan_that_was_signed_lies_behind(text: str, start: str) -> None:
    assert found(text)[0].start_date == start


def test_last_year_is_counted_from_the_texts_own_date_whatever_year_was_named_before() -> None:
    text = "Used since 2021. Trains were late at the end of last year, and at the end of the year too."
    starts = [mention.start_date for mention in found(text)]
    assert starts == ["2021", "2023", None]


@pytest.mark.parametrize(
    ("text", "written", "start"),
    [
        ("since January", "2025", "2025-01"),
        ("last month", "2025", None),
        ("last month", "2024-06", "2024-05"),
        ("20 years ago", "2025", "2005"),
        ("in September last year", "2025", "2024-09"),
        ("They met yesterday.", "2024-06", "2024"),
        ("They met on July 1.", "2025", None),
        ("They met today.", "2024-06", "2024-06"),
    ],
)
def test_what_differs_within_an_imprecise_own_date_stays_open(text: str, written: str, start: str | None) -> None:
    assert found(text, written)[0].start_date == start


@pytest.mark.parametrize(
    "text",
    [
        "He met the minister on July 1.",  # ten months back, or two weeks ahead: a writer would say which
        "The talks on November 10",
        "In 1941 the war came. On June 22 the army crossed the border.",
        "He wrote “we agreed last month” to the paper.",
        "almost 20 years ago",
        "on 25 April almost five years ago",
        "on April 25, two years later",
        "two years and three months ago",
        "a few days ago",
        "Recently the two met.",
        "the following Tuesday",
        "a year earlier",
        "It is held every June 15.",
        "Today, Mongolia is still a partner.",
        "this winter",
        "last Monday",
    ],
)
def test_what_can_not_be_told_is_reported_and_stays_open(text: str) -> None:
    last = found(text)[-1]
    assert (last.start_date, last.end_date, last.basis) == (None, None, None)
    assert "unresolved" in last.rule


@pytest.mark.parametrize(
    "text",
    [
        "They shipped it in 2000 tons.",
        "a total of 2000 troops",
        "1,945 men and $2014",
        "UN Resolution 1973",
        "He may march on; an august body.",
        "a speech by Theresa May",
        "on the 18th floor",
        "the 30th anniversary",
        "on Good Friday",
        "the Sunday Times",
        "2024-style, 3:15, 10.5, 12/7",
        "June Carter sang",
        "Work is to last four years.",
        "The lull will not last two weeks.",
        "31 June 2024",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == []


def test_a_year_inside_a_name_is_marked() -> None:
    assert [(m.expression, m.name) for m in found("the 2022 Winter Olympics; Agenda 2030; in 2022 Russia")] == [
        ("2022", True),
        ("2030", True),
        ("in 2022", False),
    ]
    told = "Berg's 2016 campaign; under the Harbour Act, 2019, ships pay; in 2021 crews left"
    assert [(m.expression, m.name) for m in found(told)] == [("2016", True), ("2019", True), ("in 2021", False)]


def test_a_quoted_date_is_marked_and_an_absolute_one_keeps_its_date() -> None:
    (mention,) = found("She said: «It began in May 2014» and left.")
    assert (mention.quoted, mention.start_date) == (True, "2014-05")


def test_what_was_scheduled_may_be_past() -> None:
    text = "A bridge carried its first scheduled lorries on Tuesday, according to Oleg Berg."
    assert [mention.start_date for mention in date_mentions(text, Span(0, len(text)), "2026-10-15")] == ["2026-10-13"]


def test_a_yearless_day_keeps_its_parts_its_bound_and_its_tense() -> None:
    (mention,) = found("Starting from July 11, the line will be closed.", None)
    assert mention == DateMention(
        0,
        21,
        "Starting from July 11",
        None,
        None,
        None,
        "“Starting from July 11”, unresolved: the text's own date is unknown",
        "yearless",
        "--07-11",
        "since",
        "future",
    )


def test_the_rule_tells_a_reader_what_it_was_counted_from() -> None:
    assert found("last month")[0].rule == "“last month”, counted from 18 June 2024"
    assert found("in 2012")[0].rule == "“in 2012”, as stated"


def test_day_and_month_in_an_untold_order_leave_the_year() -> None:
    assert read("03/04/2024") == ("03/04/2024", "2024", "2024")


def test_a_day_that_contradicts_its_weekday_stays_open() -> None:
    assert read("Tuesday, June 18")[1] == "2024-06-18"
    assert read("Monday, June 18")[1] is None


@given(st.text(alphabet='aMy1809 -–/.,“”"\n年月日втJune', max_size=60), st.integers(0, 60), st.integers(0, 60))
@example("June 18 to 19 and to 20, 2024", 5, 20)
def test_mentions_lie_inside_the_span_in_order_with_the_texts_own_words(text: str, one: int, other: int) -> None:
    low, high = sorted((min(one, len(text)), min(other, len(text))))
    end = low
    for mention in date_mentions(text, Span(low, high), WRITTEN):
        assert end <= mention.start < mention.end <= high
        assert mention.expression == text[mention.start : mention.end]
        end = mention.end


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_every_whole_date_is_read_back_in_each_of_its_forms(day: date) -> None:
    words = format_date(day.isoformat())
    number, month, year = words.split()
    for form in (words, f"{month} {number}, {year}", day.isoformat(), f"{day.year}年{day.month}月{day.day}日"):
        assert read(form, None) == (form, day.isoformat(), day.isoformat())


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(0, 300))
def test_a_past_day_without_year_is_the_last_such_day(written: date, back: int) -> None:
    day = written - timedelta(days=back)
    number, month, _ = format_date(day.isoformat()).split()
    if (day.month, day.day) != (2, 29):
        assert found(f"They met on {number} {month}.", written.isoformat())[0].start_date == day.isoformat()


@given(
    st.sampled_from(["last week", "this month", "yesterday", "three years ago", "last weekend", "two days ago"]),
    st.dates(date(1990, 1, 1), date(2090, 12, 31)),
)
def test_a_month_of_writing_never_contradicts_its_days(words: str, written: date) -> None:
    exact = read(words, written.isoformat())[1]
    by_month = read(words, f"{written:%Y-%m}")[1]
    assert exact is not None
    assert by_month is None or exact.startswith(by_month)


@pytest.mark.parametrize("piece", ["1", "(", "“", "May ", "2024-", "first ", "10 to ", "年", "to be "])
def test_hostile_repeats_are_read_in_one_pass(piece: str) -> None:
    text = piece * 20_000
    assert all(mention.end <= len(text) for mention in found(text))


def test_dates_are_worded_for_a_reader() -> None:
    assert [format_date(iso) for iso in ("2024-06-18", "2024-06", "2024")] == ["18 June 2024", "June 2024", "2024"]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-06-18", "2024-06-20", "18–20 June 2024"),
        ("2024-06-30", "2024-07-02", "30 June – 2 July 2024"),
        ("2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2024-05", "2024-07", "May–July 2024"),
        ("2022", "2025", "2022–2025"),
        ("2022-02", "2025", "February 2022 – 2025"),
        ("2024", "2024", "2024"),
    ],
)
def test_ranges_say_what_is_common_once(start: str, end: str, words: str) -> None:
    assert format_range(start, end) == words


def test_the_last_part_of_a_year_is_not_the_part_before_this() -> None:
    ends = [
        (one.start_date, one.end_date) for one in found("in the last quarter of the year, in the final half of 2023")
    ]
    assert ends == [("2024-10", "2024-12"), ("2023-07", "2023-12")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("北港2号管道停运。", []),
        ("“北港2号”管道已投产。", []),
        ("核电站7号机组已投产。", []),
        ("会谈于5号举行。", ["2025-10-05"]),
        ("王京2日访问了奥斯陆。", ["2025-10-02"]),
    ],
)
def test_what_is_told_by_its_number_is_no_day(text: str, days: list[str]) -> None:
    found = date_mentions(text, Span(0, len(text)), "2025-10-07")
    assert [mention.start_date for mention in found] == days


def test_a_past_day_is_of_no_year_ahead_that_was_named_before_it() -> None:
    def day(before: str) -> str | None:
        text = f"{before} The two sides agreed on 3 October to start."
        return next(mention.start_date for mention in date_mentions(text, Span(len(before), len(text)), "2025-10-07"))

    assert day("The quay will be built by 2031.") == "2025-10-03"
    assert day("The quay was built in 2019.") is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Поставки выросли в январе-мае.", "2024-01", "2024-05"),
        ("Поставки выросли в январе — мае 2023 года.", "2023-01", "2023-05"),
        ("С февраля по апрель поставки выросли.", "2024-02", "2024-04"),
    ],
)
def test_russian_months_from_one_to_another_are_one_stretch(text: str, start: str, end: str) -> None:
    (mention,) = found(text)
    assert (mention.start_date, mention.end_date, mention.bound) == (start, end, None)

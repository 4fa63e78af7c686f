"""When a text refutes its stamp, and when it doesn't."""

import pytest

from briefing.articles.refuted import refutation
from briefing.articles.told_days import ToldDay, told_days
from briefing.records import Span


def refuted(stamp: str, text: str) -> str | None:
    return refutation(stamp, text, [Span(0, len(text))])


def test_a_day_behind_and_a_day_ahead_that_both_lie_after_the_stamp_refute_it() -> None:
    text = "On July 1, the ministers had a call. Starting from July 11, the line will be closed for ten days."
    assert (
        refuted("2024-05-15", text)
        == "the text tells of “On July 1” as past and of “Starting from July 11” as still to come"
    )
    assert refuted("2024-07-03", text) is None
    assert refuted("2023-07-11", text) is None


def test_two_days_told_as_past_that_lie_after_the_stamp_refute_it() -> None:
    text = "On July 1, the ministers had a call. On July 3 they signed the papers."
    assert refuted("2024-05-15", text) == "the text tells of “On July 1” and “On July 3” as past"


def test_a_whole_date_told_as_past_after_the_stamp_refutes_it() -> None:
    assert refuted("2024-05-15", "The papers were signed on 3 July 2024 in the capital.") == (
        "the text tells of “on 3 July 2024” as past"
    )
    assert refuted("2023", "The papers were signed in July 2024.") == "the text tells of “in July 2024” as past"


def test_an_event_of_which_more_is_told_has_been() -> None:
    told = "The visit of Ines Varga to Lund on 5 December 2021 was {}."
    assert refuted("2011-03-02", told.format("short")) == "the text tells of “on 5 December 2021” as past"
    assert refuted("2011-03-02", told.format("put off")) is None


def test_a_whole_date_still_to_come_long_before_the_stamp_refutes_it() -> None:
    text = "The forum will be held on 3 March 2022 in the capital."
    assert refuted("2024-05-15", text) == "the text tells of “on 3 March 2022” as still to come"
    assert refuted("2022-03-20", text) is None
    assert refuted("2024-05-15", "He said the forum would be held on 3 March 2022.") is None
    assert refuted("2024-05-15", "The forum was scheduled for 3 March 2022.") is None
    assert refuted("2024-05-15", "He said: “The forum will be held on 3 March 2022.”") is None


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("2024-05-15", "On July 1, the ministers had a call."),  # one day alone may be last year's
        ("2024-05-15", "On July 1, 1997, the flag came down. On July 3, 1997, it went up."),
        ("2024-05-15", "In 1997 much changed. On July 1, the flag came down; on July 3, it went up."),
        ("2024-05-15", "Every July 1 they gathered, and every July 3 they left."),
        ("2024-05-15", "He said: “On July 1 we met, and on July 3 we parted.”"),
        ("2024-05-15", "They will meet on July 1. They will part on July 3."),
        ("2024-05-15", "They agreed to meet on 3 July 2024 and signed a paper to start supplies in June 2025."),
        ("2024-05-15", "On May 12, they met. On July 1, they had met too. On July 3 they had left."),
        ("2024-05-15", "The law was to expire on 3 July 2024."),
        ("2024-05-15", "Editor's note, updated on 3 July 2024: the caption was wrong."),
        ("2024-05-15", "The papers were signed on 16 May 2024."),  # the stamp's time zone
        ("2024-01-05", "On December 20, they met. On December 28, they parted."),
        ("2024", "On July 1, the ministers had a call. On July 3 they signed."),
    ],
)
def test_plans_history_quotations_and_the_near_past_refute_nothing(stamp: str, text: str) -> None:
    assert refuted(stamp, text) is None


def test_days_are_told_by_their_verb_and_only_in_the_body() -> None:
    text = "On July 1, they met. They will part on July 9. On July 5 they slept."
    told = told_days(text, [Span(0, 47)])
    assert told == ((ToldDay("On July 1", 7, 1),), (ToldDay("on July 9", 7, 9),))


def test_days_are_counted_around_the_year() -> None:
    assert ToldDay("", 1, 2).after(ToldDay("", 12, 31)) == 2
    assert ToldDay("", 12, 31).after(ToldDay("", 1, 2)) == 364


@pytest.mark.parametrize(
    "text",
    [
        "The two firms have signed a protocol that sets January 2027 as the start of deliveries.",
        "The sides have agreed on January 2027 for the first flows.",
        "The companies signed a contract for deliveries from January 2027.",
        "The ministers moved the opening of the bridge to May 2026.",
        "The government named 1 July 2026 as the deadline, officials said.",
        "Deliveries start in January 2027, the two companies said.",
        "In January 2027 deliveries start, officials said.",
        "On 3 July 2025, the ministry said, the plant opens.",
        "The first train leaves on 3 July 2025, the ministry announced.",
        "The leaders accepted an invitation to the summit in July 2025.",
        "The parliament approved a referendum on 12 October 2025.",
        "The contract, which was signed on Thursday, expires in December 2055.",
        "The treaty was signed last week and enters into force on 1 June 2025.",
        "The target date was 1 October 2025, officials said.",
        "The company said production in January 2026 was forecast at 20,000 tonnes.",
        "In January 2026 output was forecast at 3 million tonnes.",
        "Moscow proposed a meeting in the capital on 3 June 2025 and received no answer.",
        "The project was delayed to January 2026 because the banks refused to lend.",
        "The airline opened bookings for flights in July 2025.",
        "Tickets for the match on 3 June 2025 were sold out.",
        "He was elected for a term ending in May 2030.",
        "Both sides looked at the calendar and settled on 4 August 2025.",
        "The buyers took eight cargoes loading in May 2025, traders said.",
        "The bank sold bonds maturing in June 2030.",
        "The airline cancelled all flights in July 2025, citing weak demand.",
        "The ministry published its calendar of auctions in June 2025.",
        "The two presidents spoke about a parade in the capital on 9 May 2025.",
        "He criticised the summit on 31 August 2025 as a show.",
        "Crude for May 2025 settled at 70 dollars.",
        "Президент принял приглашение приехать 9 мая 2025 года.",
        "Компания выпустила облигации с погашением в июне 2030 года.",
        "They made 5 May 2025 the day of the vote.",
        "Officials left 12 June 2025 out of the schedule.",
        "On 1 July 2025 the tariff, which was raised last week, doubles.",
        "Поставки в апреле 2025 года подорожали, сообщили трейдеры.",
        "他曾表示2025年6月完成谈判。",
        "He hoped that the talks, which have taken long, could be concluded during May 2027.",
        "The board moved the vote to July 1. The sides set July 3 as the date.",
        "Стороны подписали протокол, который определил январь 2027 года как начало поставок.",
        "Стороны договорились о поставках с января 2027 года.",
        "Кабинет назначил выборы на 12 октября 2025 года.",
        "Он пригласил коллегу на форум в сентябре 2025 года.",
        "双方商定自2027年1月起正式供气。",
        "双方签署了关于2027年1月正式供气的补充议定书。",
        "公司宣布，新线路定于2025年6月3日开通。",
    ],
)
def test_a_day_that_is_set_moved_offered_or_only_reported_is_not_told_as_past(text: str) -> None:
    assert refuted("2025-03-14", text) is None


@pytest.mark.parametrize(
    "text",
    [
        "On 3 July 2025, the ministers met in the capital.",
        "He told reporters on 3 July 2025 that the road was open.",
        "The bridge, which collapsed on 3 July 2025, was built in 1970.",
        "The president visited the North from 18 to 19 June 2025.",
        "They held talks in the capital on 3 July 2025.",
        "The minister met with Ann Low in Bergen on 3 July 2025.",
        "Exports fell by a fifth in July 2025, customs data showed.",
        "The sanctions came into force in July 2025.",
        "3 июля 2025 года стороны подписали соглашение.",
        "Об этом он заявил 3 июля 2025 года.",
        "2025年7月3日，双方在北京签署了协议。",
        "双方曾于2025年7月3日在北京会面。",
    ],
)
def test_a_day_on_which_something_was_done_refutes_an_earlier_stamp(text: str) -> None:
    assert refuted("2025-03-14", text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 the ministry said the plant will open on 1 May 2022.",
        "Under the original contract, deliveries will start in January 2022, but nothing has been built.",
        "The statue, which had been promised will be unveiled in May 2022, was never cast.",
        "Trade will not return to the level of December 2021.",
        "The museum will mark the launch of the line in May 2019.",
        "The film will tell of the night of 3 March 2022.",
    ],
)
def test_what_was_once_to_come_and_what_is_remembered_refute_no_later_stamp(text: str) -> None:
    assert refuted("2025-03-14", text) is None

"""What a walk through letters, blogs, papers, mails sent on and wires showed: headings, ends and marks."""

import pytest

from briefing.articles.clean import clean_article
from briefing.evidence.passages import passages
from briefing.records import Article, Document

LEAD = (
    "Eight pairs of trains a day run between the two border towns, the railway of the northern province said on Monday."
)
MORE = "A new customs hall is to open in September, according to the city government, which has paid for half of it."


def cleaned(*lines: str) -> Document:
    text = "\n\n".join(lines)
    return clean_article(Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text))


def body(document: Document) -> str:
    return "".join(document.text[slice(*span)] for span in document.body).strip()


@pytest.mark.parametrize("mark", ["Enditem", "(END)", "ENDS"])
def test_an_agency_s_last_paragraph_is_body_though_its_mark_ends_it(mark: str) -> None:
    assert body(
        cleaned("Border trade grows", LEAD, f"The hall is to open in September, the city says. {mark}")
    ).endswith(mark)


def test_a_note_without_a_stop_at_its_end_is_text() -> None:
    note = "deal on soy beans signd today. 3 mln tons a yr from 2027. says min agri. no price given"
    assert body(cleaned(note)) == note


def test_a_salutation_is_no_title() -> None:
    assert cleaned("Dear colleagues,", LEAD, MORE).title is None


def test_the_headline_stands_over_its_day_not_under_the_site_s_name() -> None:
    above = ("The Long Way", "A page about railways, rivers and many other slow things", "Why the crossing is full")
    assert cleaned(*above, "Posted on April 9, 2026 by marta", LEAD, MORE).title == "Why the crossing is full"


def test_a_quotation_over_the_standfirst_is_the_title() -> None:
    title, under = (
        "'We can't live on promises'",
        "The governor of the province on trains, towns and the price of apples",
    )
    assert cleaned(title, under, "Interview by Ann Low", LEAD, MORE).title == title


def test_an_author_s_name_is_not_the_title_of_a_paper_that_cites_him() -> None:
    document = cleaned(
        "TRADE ON TWO RIVERS: A BALANCE", "Tom Hale*", LEAD, f"{MORE} It is more (Hale 2025), as Tom Hale says."
    )
    assert document.title == "TRADE ON TWO RIVERS: A BALANCE"


def test_a_place_with_a_hyphen_is_no_author() -> None:
    assert (
        cleaned(
            "Встреча двух министров", "9 апреля 2026 года", "Усть-Лагуна", f"А. Нордин: {'Рад вас видеть. ' * 4}"
        ).author
        is None
    )


def test_a_day_beside_the_time_that_reading_takes_is_a_date_line() -> None:
    document = cleaned("Neue Brücke über den Fluss", "9. April 2026, 14:22 Uhr | Lesedauer: 3 Min.", LEAD, MORE)
    assert (document.published, body(document)) == ("2026-04-09", f"{LEAD}\n\n{MORE}")


def test_a_translation_names_its_source_behind_its_time() -> None:
    document = cleaned("Border trade grows", "Time: 2026-04-09 Source: Northern Energy Network", LEAD, MORE)
    assert (document.publisher, document.published) == ("Northern Energy Network", "2026-04-09")


def test_a_notice_of_reprints_is_no_body() -> None:
    notice = "Statement: This article is reprinted from the network, and the copyright belongs to the author."
    assert body(cleaned("Border trade grows", LEAD, MORE, notice)) == f"{LEAD}\n\n{MORE}"


FORWARDED = """---------- Forwarded message ---------
From: Pavel Grinko <pavel@courier.example>
Date: Thu, 9 Apr 2026 at 10:02
Subject: Fwd: talks

> The two sides met on Wednesday. The northern one asked for a price
> tied to that of oil; the other wants one that is set for ten years.
>
> Nobody was invited to watch, a diplomat said."""


@pytest.mark.parametrize(
    "head",
    [
        "From: Ann Low <low@desk.example>\nDate: Mon, 6 May 2024\nSubject: Fwd: Re: Talks in the harbour\nTo: Tom Hale",
        "Feed: Coast Wire - Asia\nPosted on: Monday, 6 May 2024 07:15\nAuthor: Ann Low\nSubject: Talks in the harbour",
    ],
)
def test_a_mail_without_a_headline_is_called_by_its_subject(head: str) -> None:
    document = cleaned(f"{head}\n\nThe two sides met on Monday in the old harbour, and agreed to meet again in June.\n")
    assert (document.title, document.published) == ("Talks in the harbour", "2024-05-06")


def test_a_mail_that_was_sent_on_loses_its_header_and_keeps_what_it_quotes() -> None:
    document = cleaned(FORWARDED)
    assert (document.title, document.published) == (None, "2026-04-09")
    assert [one.text for one in passages(document, document.body)] == [
        "The two sides met on Wednesday.",
        "The northern one asked for a price > tied to that of oil; the other wants one that is set for ten years.",
        "Nobody was invited to watch, a diplomat said.",
    ]


def test_a_prompt_of_several_lines_ends_no_article() -> None:
    menu = "\n".join(f"Section {name}" for name in "ABCDEFGHIJKLMN")
    prompt = (
        "Get the Star in your inbox\nYour guide to the bay\nEnter your email\nSign up\nBy signing up you agree to terms"
    )
    tail = "Russia gave a rebate of 25 per cent on the tariff for five years.\nBeijing has not commented."
    text = f"{menu}\n\nCoal finds its way\n\n{LEAD}\n{MORE}\n{prompt}\n{tail}\n\n{menu}"
    document = cleaned(text)
    assert body(document).endswith("Beijing has not commented.")
    assert "guide to the bay" not in body(document)


def test_posts_that_are_counted_are_paragraphs() -> None:
    post = "Russia and Iran say that the railway to the sea will open in 2028, a year later than planned. 1/2"
    assert body(cleaned(post, "Iran has bought most of the land, says the minister. 2/2")).startswith(post)


def test_a_line_that_begins_with_day_and_hour_is_a_date_line_whatever_follows() -> None:
    stamp = "2026-04-09 09:30:12 来源： 草原日报 作者： 李明 字号 大 中 小"
    document = cleaned(
        "草原铁路提高运费",
        stamp,
        "草原铁路公司九日宣布，自五月一日起将煤炭过境运费提高百分之八。",
        "该公司称，此举是由于维修费用上涨。",
    )
    assert (document.title, document.published) == ("草原铁路提高运费", "2026-04-09")


def test_a_note_on_the_author_by_his_title_is_no_body() -> None:
    note = "Dr. Brandt teaches history at the University of Northport."
    assert (
        body(cleaned("What the towns want", "By Lena Brandt", note, "April 9, 2026", LEAD, MORE)) == f"{LEAD}\n\n{MORE}"
    )


def test_hashtags_and_a_channel_s_praise_are_no_body() -> None:
    told = "Поезда между двумя городами ходят восемь раз в день, сообщила в понедельник железная дорога области."
    praise = "Самые интересные новости — в нашем Telegram. Подпишись!"
    assert body(cleaned("Поезда ходят чаще", told, "#поезда #граница #область", praise, "Загрузка...")) == told

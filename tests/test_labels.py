"""What lines are by their form and their neighbours."""

import pytest

from briefing.articles.labels import is_author_note, is_date_line, is_note_on, labels
from briefing.articles.lines import Line, measured_lines


def line(text: str) -> Line:
    return measured_lines(text)[0]


def reasons(text: str) -> list[str | None]:
    return labels(measured_lines(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dockers unload a ship in the harbour. Photograph: Lena Hart/Agency Pictures",
        "Dockers unload a ship in the harbour on Monday. (Photo by Lena Hart)",
        "Dockers unload a ship in the harbour [Lena Hart/Reuters]",
        "Dockers unload a ship in the harbour. Getty Images",
        "Ann Low, left, and Tom Hale meet in the harbour on Monday, March 3, 2021.",
        "The ferry is seen in this undated file photo.",
    ],
)
def test_a_credit_or_a_pose_makes_a_caption(text: str) -> None:
    assert reasons(text) == ["caption"]


@pytest.mark.parametrize(
    "text",
    [
        "The agency sued Getty Images over the picture.",
        "The minister, left without a majority, resigned on Monday, March 3, 2021, in the afternoon.".replace(
            ", left without", " who was left without"
        ),
        "The strike is over, the union said (Reuters).",
        "He credits the deal to patience, and the image of his party has improved.",
    ],
)
def test_a_sentence_on_pictures_is_none(text: str) -> None:
    assert reasons(text) == [None]


def test_the_line_under_a_bare_label_and_its_twin_are_captions() -> None:
    assert reasons("Boats wait in the bay.\nImage:\nBoats wait in the bay.\n\nThe talks began.") == [
        "caption",
        "caption",
        "caption",
        None,
    ]


def test_titles_under_a_heading_go_with_it_to_the_blank_line() -> None:
    text = "Related stories\nFerry line drops service\nWho will pay for it?\n\nOpen question\n\nThe talks began."
    assert reasons(text) == ["related story", "related story", "related story", None, None]


def test_titles_under_a_heading_end_at_a_paragraph() -> None:
    listed = "Related stories\n\nFerry line drops service\n\nFish prices reach record"
    text = f"{listed}\n\nThe talks between the states began on Monday."
    assert reasons(text) == ["related story", "related story", "related story", None]


def test_rows_of_signs_links_and_images_are_labelled() -> None:
    text = "* * *\n<…>\nhttps://example.org/a\n![The bay](bay.png)"
    assert reasons(text) == ["separator", "separator", "link", "image"]


def test_front_matter_is_labelled() -> None:
    assert reasons("---\ntitle: Talks\n---\n\nThe talks began on Monday.") == ["front matter"] * 3 + [None]


@pytest.mark.parametrize(
    "text",
    [
        "2024/05/1509:28:33 international 1295",
        "Release time:Jun 18, 2024 16:23 PM",
        "Published: 4 April 2022 09:30 BST",
        "Updated on: November 19, 2019 / 10:07 AM / Example News",
        "12 мая 2023, 14:05",
        "2023年05月12日 14:05 来源：北港日报",
        "3 hours ago",
        "7. Mai 2024",
        "12 février 2023",
        "3 de dezembro de 2022, 14h05",
        "September 5, 2025 | Oslo, Harbour Island | Verbatim",
        "NORTH BAY, September 9 (Kola Energy Wire)",
    ],
)
def test_a_date_and_little_else_is_a_date_line(text: str) -> None:
    assert is_date_line(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "The strike of May 3 changed the harbour for good",
        "Talks resume",
        "North Bay, September 9 and the fall of the old harbour",
        "On 4 April 2022 the strike ended, it said.",
        "September 1,200,000",
        "October 12.5",
    ],
)
def test_a_headline_or_sentence_with_a_date_is_none(text: str) -> None:
    assert not is_date_line(line(text))


def test_who_wrote_it_is_an_author_note() -> None:
    assert is_author_note(line("Tom Hale is a staff writer at the Coast Courier."), None)
    assert is_author_note(line("About Tom Hale"), "Tom Hale")
    assert not is_author_note(line("The ferry is a gift to the islanders."), "Tom Hale")


def test_a_credit_takes_no_paragraph_with_it() -> None:
    assert reasons("Фото: пресс-служба\nСтороны договорились о поставках угля на год, сообщил министр.") == [
        "caption",
        None,
    ]
    assert reasons("Image:\nThe harbour at dawn") == ["caption", "caption"]


def test_a_credit_with_one_line_under_it_is_a_caption() -> None:
    text = (
        "Talks resume\n\nPHOTO: COASTAL WIRE\nThe harbour has lost most of its ferries.\n\nThe talks began on Monday."
    )
    assert reasons(text) == [None, "caption", "caption", None]
    assert reasons("Photo: Ann Low\nThe talks began on Monday.\nThey end on Friday.") == ["caption", None, None]


def test_what_is_said_of_the_author_is_no_article() -> None:
    note = line("Ann Low is a former ambassador who served in Bergen.")
    assert is_note_on(note, "Tom Hale and Ann Low")
    assert not is_note_on(note, "Tom Hale")
    assert not is_note_on(line("Ann Low met the envoy on Monday."), "Ann Low")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("3 min read | Save | Share | Listen to this article", "share bar"),
        ("Listen (7 min)  |  Gift this article  |  341 comments", "share bar"),
        ("2 MIN READ", "footer"),
        ("Correction: An earlier version of this story named another harbour.", "editor's note"),
        ("The authors thank the harbour company for its help.", "editor's note"),
        ("The interview has been edited for length and clarity.", "editor's note"),
        ("($1 = 7.24 crowns)", "editor's note"),
        ("Join Lagoon News's Telegram channel and get the latest breaking news.", "newsletter prompt"),
        ("Already a subscriber? Log in", "newsletter prompt"),
        ("Our Standards: The Lagoon Wire Principles of Trust.", "footer"),
        ("— With inputs from Lagoon Wire", "byline"),
        ("— With assistance from Ann Low", "byline"),
        ("AA", "share bar"),
        ("Text Size", "footer"),
        ("Lagoon Wire, with additional reporting by Ann Low", "byline"),
        ("The views expressed are her own.", "author note"),
        ("На снимке: порт Поморска. Фото автора.", "caption"),
        ("Вам может быть интересно:", "related story"),
        ("Рубрика: Регион", "navigation"),
        ("[图片说明：3月13日，工人在港口施工。]", "caption"),
        ("字号：小 中 大    分享到：微信 微博", "footer"),
    ],
)
def test_what_outlets_put_around_an_article_is_known_by_its_words(text: str, reason: str) -> None:
    assert reasons(text) == [reason]


def test_sentences_under_a_heading_are_listed_only_to_a_blank_line() -> None:
    text = "Summary\nThe talks of the two states began on Monday.\nThe ferry came at noon and left again.\nIt rained."
    assert reasons(text) == ["key points", None, None, None]


def test_footnotes_are_listed_under_their_heading() -> None:
    text = "The talks began on Monday.\n\nNotes\n1. Figures from the customs of Ostvar.\n2. Names were not used."
    assert reasons(text) == [None] + ["footnotes"] * 3


def test_key_points_are_listed_under_their_heading() -> None:
    text = "Key points\n— The port is closed. It stays so.\n— The ferry runs.\n\nThe talks began on Monday."
    assert reasons(text) == ["key points"] * 3 + [None]

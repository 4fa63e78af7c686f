"""What stands over an article."""

import pytest

from briefing.articles.clean import clean_article
from briefing.articles.files import article_of_bytes
from briefing.articles.heading import (
    Heading,
    author_above,
    below_head,
    find_title,
    reason_above,
    signed_from,
    split_site,
    title_lines,
)
from briefing.articles.lines import measured_lines
from briefing.records import Article

PARAGRAPH = "The talks between the two states began on Monday in the old harbour."


def test_a_title_and_the_name_behind_it_are_told_apart() -> None:
    assert split_site("Talks resume at last - The Coast Courier") == ("Talks resume at last", "The Coast Courier")
    assert split_site("Talks resume at last | Courier") == ("Talks resume at last", "Courier")
    assert split_site("Talks resume - and fail again") == (None, None)


def test_the_title_that_a_page_repeats_is_found_with_its_site() -> None:
    lines = measured_lines(f"Menu\nTalks resume at last - Courier\nTalks resume at last\n{PARAGRAPH}")
    assert title_lines(lines, None) == Heading((1, 2), "Talks resume at last", "Courier")


def test_a_known_title_is_found_wherever_it_stands() -> None:
    lines = measured_lines(f"Menu\nTALKS RESUME AT LAST\n{PARAGRAPH}")
    assert title_lines(lines, "Talks resume at last") == Heading((1,), "Talks resume at last")
    assert title_lines(lines, "Another title") == Heading((), "Another title")


def test_a_sentence_that_captions_repeat_is_no_title() -> None:
    lines = measured_lines(f"{PARAGRAPH}\n{PARAGRAPH} - Courier\nMore words follow here.")
    assert title_lines(lines, None) == Heading()


def test_a_doubled_line_is_the_title_before_a_longer_one() -> None:
    above = "web templates and themes for every shop\nTalks resume\nWhy talks resume\nWhy talks resume"
    lines = measured_lines(f"{above}\n{PARAGRAPH}")
    assert find_title(lines, 4) == Heading((3,), "Why talks resume")


def test_else_the_longest_line_above_is_the_title() -> None:
    lines = measured_lines(f"World\nTalks of the states resume\nPublished: 4 April 2022\n{PARAGRAPH}")
    assert find_title(lines, 3) == Heading((1,), "Talks of the states resume")


@pytest.mark.parametrize("kicker", ["OPINION", "Analysis", "EXCLUSIVE"])
@pytest.mark.parametrize("author", ["Colonel (retd) Tom Hale", "Ann Maria van Low"])
def test_who_is_named_under_a_kicker_is_no_title_but_signs_the_text(kicker: str, author: str) -> None:
    head = f"The second crossing of the river\n{kicker}\n{author}\n4 April 2022"
    document = clean_article(article_of_bytes("a.txt", f"{head}\n\n{PARAGRAPH} {PARAGRAPH}".encode(), "text/plain"))
    assert (document.title, document.author) == ("The second crossing of the river", author)


def test_a_first_line_that_asks_is_the_title() -> None:
    lines = measured_lines(f"Will the talks of the two states ever come to an end?\n{PARAGRAPH}\n{PARAGRAPH}")
    assert find_title(lines, 0) == Heading((0,), "Will the talks of the two states ever come to an end?")


def test_a_first_turn_that_asks_is_none() -> None:
    lines = measured_lines(
        f"ANN LEE, HOST: The talks have begun. Tom Hale is there. Tom, how was it?\n{PARAGRAPH}\n{PARAGRAPH}"
    )
    assert find_title(lines, 0) == Heading()


def test_a_row_of_a_site_an_author_and_a_day_is_no_second_line_of_a_headline() -> None:
    lines = measured_lines(f"Talks of two states begin\npost.example · by Ann Lee · May 7\n\n{PARAGRAPH}\n{PARAGRAPH}")
    assert find_title(lines, 2) == Heading((0,), "Talks of two states begin")


def test_an_article_may_have_no_title() -> None:
    assert find_title(measured_lines(f"{PARAGRAPH}\n{PARAGRAPH}"), 0) == Heading()


def test_lines_above_have_their_reasons() -> None:
    lines = measured_lines(
        f"Menu\nTalks resume\nBy Tom Hale\n4 April 2022\nThe first round in nine years is a quiet one, officials say.\n"
        f"Where it stands\nLisbon\n{PARAGRAPH}"
    )
    heading = Heading((1,), "Talks resume")
    assert [reason_above(lines, index, heading, 7) for index in range(7)] == [
        "navigation",
        "title",
        "byline",
        "date line",
        "standfirst",
        "subtitle",
        "place line",
    ]
    assert author_above(lines, 7) == "Tom Hale"


STORY = (
    "Dockers in Ostvar went back to work on Monday after the unions and the harbour company agreed on a rise.\n\n"
    "The walkout had kept forty ships at anchor in the bay, and the harbour lost a million crowns on every day of it."
)


@pytest.mark.parametrize(
    "above",
    [
        "Example Post\nHome\nWorld\n\nHarbour dockers back at work",
        "Home > World > Coast\n\nHarbour dockers back at work\n\n7 May 2024",
        "Independent since 1994\n\nMost read\nThe lighthouse is painted for the first time in thirty years\n"
        "Why the herring stay away from the coast this spring\n\nHarbour dockers back at work\n\n7 May 2024",
        "News | World | Coast | Opinion\n\nHarbour dockers back at work\nUnions agree on a rise\n\n7 May 2024",
    ],
)
def test_the_title_is_the_line_whose_words_the_article_takes_up(above: str) -> None:
    lines = measured_lines(f"{above}\n\n{STORY}")
    first = next(index for index, line in enumerate(lines) if line.text.startswith("Dockers in"))
    assert find_title(lines, first).title == "Harbour dockers back at work"


def test_a_menu_s_label_that_stands_in_the_footer_again_is_no_title() -> None:
    lines = measured_lines(f"Home\nWorld\n\nHarbour dockers back at work\n\n{STORY}\n\nHome\nContact")
    assert title_lines(lines, None).title is None


HEADS = (
    ("COASTAL EXPRESS\nOstvar | Thursday, 6 November 2025\n\nOstvar loses harbour link as unions drop the rise\n\n"
     "Berths to be let to fishermen, says company; unions demand answers in the town hall\n\nWritten by Ann Low",
     "Ostvar loses harbour link as unions drop the rise"),
    ("OPINION\n\nThe harbour has not moved. The dockers have.\n\nBy Ann Low",
     "The harbour has not moved. The dockers have."),
    ("CABINET OFFICE OF OSTVAR\nOffice of the Spokesperson of the Harbour Company\n\n"
     "Readout of the talks of dockers and company\n\nOstvar, 7 May 2024",
     "Readout of the talks of dockers and company"),
    ("THE LAGOON LEDGER\nHome > World > Coast\n\nHarbour dockers back at work\n\n"
     "Lagoon Wire, with additional reporting by Ann Low\n\n3 min read | Save | Share | Listen to this article",
     "Harbour dockers back at work"),
    ("World | Coast | Harbour dockers back at work\n\nHarbour dockers back at work\n\nAnn Low",
     "Harbour dockers back at work"),
    ("The Long Harbour View\n\nWhy the dockers went back to work in Ostvar so soon\n\nAnn Low\n7 May 2024",
     "Why the dockers went back to work in Ostvar so soon"),
)  # fmt: skip


@pytest.mark.parametrize(("above", "title"), HEADS)
def test_the_headline_stands_under_the_outlets_name_and_over_the_standfirst(above: str, title: str) -> None:
    lines = measured_lines(f"{above}\n\n{STORY}\n\nThanks for reading The Long Harbour View!")
    prose = next(index for index, line in enumerate(lines) if line.text.startswith("Dockers in"))
    first = next((index for index, line in enumerate(lines) if line.text == title and line.prose), prose)
    assert find_title(lines, first).title == title


def test_a_last_part_that_the_article_takes_up_is_the_titles_own() -> None:
    lines = measured_lines(f"Dockers back at work in the harbour — Ostvar\n\n{STORY}")
    assert find_title(lines, 1) == Heading((0,), "Dockers back at work in the harbour — Ostvar")
    lines = measured_lines(f"Dockers back at work in the harbour - Courier\n\n{STORY}")
    assert find_title(lines, 1) == Heading((0,), "Dockers back at work in the harbour", "Courier")


def test_an_outlets_name_that_its_foot_repeats_is_no_title() -> None:
    lines = measured_lines(f"The Coast Courier\n\nDockers back at work\n\n{STORY}\n\nThe Coast Courier - No. 46")
    assert title_lines(lines, None) == Heading()


def test_an_article_begins_below_a_headline_that_stands_among_sentences() -> None:
    head = "Argument\nAn expert's point of view on a current event.\n\nThe Harbour Should Not Give Way\n\n"
    under = "A rise costs the company more than it costs the town.\n\nBy Ann Low, a columnist at Lagoon Weekly.\n\n"
    lines = measured_lines(f"{head}{under}7 May 2024\n\n{STORY}")
    assert below_head(lines, 1) == 6
    assert below_head(measured_lines(STORY), 0) == 0


def test_a_byline_may_stand_under_the_standfirst() -> None:
    head = "Harbour dockers back at work\n\nThe company agrees to a rise, and the ships can leave the bay.\n\n"
    lines = measured_lines(f"{head}Ann Low\n7 May 2024\n\n{STORY}")
    assert signed_from(lines, 1) == 4
    assert author_above(lines, 4, 0) == "Ann Low"
    assert signed_from(measured_lines(f"{head}{STORY}"), 1) == 1


@pytest.mark.parametrize("below", ["", "7 May 2024\n\n", "By Ann Low\n7 May 2024\n\n"])
def test_one_word_that_stands_alone_over_the_text_is_its_title(below: str) -> None:
    lines = measured_lines(f"Standstill\n\n{below}{PARAGRAPH}")
    assert find_title(lines, len(lines) - 1) == Heading((0,), "Standstill")


@pytest.mark.parametrize("above", ["News\n\n", "Menu\n\nHarbour\n\n", "Subscribe\n\n"])
def test_a_section_or_a_menu_of_single_words_is_none(above: str) -> None:
    lines = measured_lines(f"{above}{PARAGRAPH}")
    assert find_title(lines, len(lines) - 1) == Heading()


@pytest.mark.parametrize(
    "head",
    [
        "COAST AND STEPPE SIGN\nA PACT ON THE RAILWAY THAT\nBOTH HAVE SOUGHT SO LONG",
        "Coast and steppe sign a pact on the\nrailway that both have sought so long",
    ],
)
def test_a_headline_on_several_lines_is_one_title(head: str) -> None:
    lines = measured_lines(f"{head}\n\n{PARAGRAPH}")
    assert find_title(lines, len(lines) - 1) == Heading(tuple(range(len(lines) - 1)), " ".join(head.split("\n")))


def test_a_shouted_headline_is_the_title_and_no_link_to_another_story() -> None:
    head = "ON THE TALKS OF THE TWO STATES ABOUT THE OLD HARBOUR"
    document = clean_article(
        article_of_bytes("talks.txt", f"{head}\n\n{PARAGRAPH}\n{PARAGRAPH}".encode(), "text/plain")
    )
    assert (document.title, document.dropped[0].reason) == (head, "title")


@pytest.mark.parametrize("line", ["# Talks resume at last", "**Talks resume at last**"])
def test_a_title_has_no_marks_of_markdown(line: str) -> None:
    assert find_title(measured_lines(f"{line}\n\n{PARAGRAPH}"), 1).title == "Talks resume at last"


def test_whose_paper_it_is_is_no_title() -> None:
    lines = measured_lines(
        "Weekly briefing by the spokesperson, first part\n\n"
        f"Ministry of Harbours and Docks\nGovernment of Norland\n7 May 2024\n\n{STORY}"
    )
    assert find_title(lines, 4).title == "Weekly briefing by the spokesperson, first part"


def test_a_name_over_the_day_signs_a_title_of_two_sentences() -> None:
    text = f"The discount is gone. So is the romance.\n\nAnna Berg\n3 October 2026\n\n{STORY}"
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text)
    document = clean_article(article)
    assert (document.title, [dropped.reason for dropped in document.dropped]) == (
        "The discount is gone. So is the romance.",
        ["title", "byline", "date line"],
    )


def test_a_question_behind_a_dash_is_no_site() -> None:
    assert split_site("Minister Lund - Will the pans be closed?") == (None, None)
    assert split_site("Pans to be closed - The Salt Ledger") == ("Pans to be closed", "The Salt Ledger")


def test_who_filed_a_story_and_where_is_no_title_and_the_paper_may_stand_below_the_title() -> None:
    head = "Alder counts the hours, and the unpaid bills\n\nTHE LUND OBSERVER\nInes Varga, Port Alder\n3 August 2026"
    text = f"{head}\n\n{STORY}"
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text)
    document = clean_article(article)
    assert (document.title, document.publisher) == ("Alder counts the hours, and the unpaid bills", "The Lund Observer")


def test_a_paper_over_its_day_is_no_title() -> None:
    head = "Ministry to leave ferries alone, but wants a plan\n\nThe Lagoon Daily (English edition)\nMay 7 (Tue.)"
    text = f"{head}\nANN LOW, Staff Writer\n\n{STORY}"
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text)
    document = clean_article(article)
    assert (document.title, document.publisher) == (
        "Ministry to leave ferries alone, but wants a plan",
        "The Lagoon Daily",
    )


def test_a_byline_may_end_in_the_paper() -> None:
    head = "The ferry has two owners and no crew\n\nBy Ann Low in Lund and Tom Hale in Ostvar | Lagoon Weekly"
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=f"{head}\n\n{STORY}")
    assert clean_article(article).publisher == "Lagoon Weekly"

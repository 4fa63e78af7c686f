"""What lines say they are."""

import pytest

from briefing.articles.phrase_table import PHRASES
from briefing.articles.phrases import told_by_words


def reason(line: str) -> str | None:
    told = told_by_words(line.casefold())
    return told.reason if told else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Image caption The ferry in the harbour", "caption"),
        ("Photo: Lena Hart", "caption"),
        ("(Photo by Lena Hart)", "caption"),
        ("FILE - The ferry in the harbour in June.", "caption"),
        ("Фото: Сергей Долин", "caption"),
        ("图片来源：北港日报", "caption"),
        ("12 347 подписчиков", "footer"),
        ("[Forwarded from Port News]", "syndication notice"),
        ("18.4K subscribers", "footer"),
        ("Page 3 of 12", "running head"),
        ("Reporting by Tom Hale; editing by Ann Low", "byline"),
        ("Автор: Ирина Ковалёва", "byline"),
        ("责任编辑：李明", "byline"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Реклама", "advertisement"),
        ("Sign up for our daily newsletter and get the news first.", "newsletter prompt"),
        ("Follow us on Facebook and Instagram", "newsletter prompt"),
        ("Join our WhatsApp channel", "newsletter prompt"),
        ("Подписывайтесь на наш канал", "newsletter prompt"),
        ("Read also: Ferry line drops winter service", "related story"),
        ("READ MORE: Ferry line drops winter service", "related story"),
        ("You may also like", "related story"),
        ("Related articles", "related story"),
        ("Подробнее: железная дорога повысит тарифы", "related story"),
        ("Читайте также: Железная дорога повысит тарифы", "related story"),
        ("延伸阅读：铁路货运价格上调", "related story"),
        ("Lire aussi : le port reprend", "related story"),
        ("This story has been published from a wire agency feed without modifications.", "syndication notice"),
        ("Except for the headline, this story has not been edited by our staff.", "syndication notice"),
        ("Source: https://example.org/news/1", "syndication notice"),
        ("Source: Coast Courier", "syndication notice"),
        ("The post Talks resume appeared first on Coast Courier.", "syndication notice"),
        ("Unsubscribe: https://example.org/u", "newsletter prompt"),
        ("You receive this mail because you signed up.", "newsletter prompt"),
        ("View this email in your browser", "newsletter prompt"),
        ("Skip to main content", "navigation"),
        ("Web posted at: 17:05", "date line"),
        ("【责任编辑:李明】", "byline"),
        ("© 2022 The Coast Courier", "copyright"),
        ("(c) 2022 The Coast Courier", "copyright"),
        ("The Coast Courier. All rights reserved.", "copyright"),
        ("We use cookies to improve this site.", "cookie notice"),
        ("Leave a Reply", "comment form"),
        ("Комментарии (14)", "comment form"),
        ("发表评论", "comment form"),
        ("Tags: harbour, strike", "footer"),
        ("Terms of use", "footer"),
        ("Facebook Twitter WhatsApp", "share bar"),
        ("Share this article", "share bar"),
        ("Поделиться", "share bar"),
    ],
)
def test_boilerplate_is_told_by_its_words(line: str, expected: str) -> None:
    assert reason(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Reporter: Who pays for the new cranes, the port or the bank?",
        "记者：新的起重机由谁付钱，港口还是银行？",
        "Published by the ministry on its website, the list of ships has grown by a third since May.",
        "Compiled by a panel of six experts, the report says that the harbour is full until autumn.",
        "17 responses came by Friday, an official said.",
        "Please enter your name in the list at the harbour office before the ships from Oslo arrive.",
        "Написать отзыв на проект успели три области и два города.",
        "The two presidents expressed their satisfaction with the state of trade.",
        "The views of both sides have come closer, the minister stated.",
        "Read in full, the treaty promises less than its title.",
        "More than forty ships waited outside the harbour.",
        "Related industries have grown, too.",
        "Follow-up talks are planned for May.",
        "Sign language interpreters were present.",
        "Subscribers to the bond came from nine states.",
        "Share prices fell by three per cent.",
        "This story began in 1955, when the volcano last erupted.",
        "This report was long in the making.",
        "Source of the quarrel are the fishing rights.",
        "Video links connected the two rooms.",
        "Image matters in politics.",
        "By signing the treaty, both states agree to share the cost.",
        "Support for journalism is not what the budget is about, he said.",
        "Comments by the minister caused a stir.",
        "Please understand our position, the envoy said.",
        "Home is where the harbour is, as the sailors say.",
        "Фотографии со спутника показывают новый причал.",
        "Читайте договор внимательно, сказал он.",
        "来源国没有公布数字。",
    ],
)
def test_sentences_that_begin_alike_are_not(line: str) -> None:
    assert reason(line) is None


def test_a_paragraph_is_never_told_by_its_words() -> None:
    assert reason("Read also: " + "the ferry line drops its winter service. " * 12) is None


def test_no_phrase_begins_with_nothing_in_a_spaced_script() -> None:
    """Such a phrase is looked for only in lines that begin with a sign or aren't ASCII."""
    assert not any("a" <= phrase.rest[:1] <= "z" for phrase in PHRASES if not phrase.openers)


def test_hostile_lines_are_read_to_their_end() -> None:
    for line in ("a" * 400, "share " * 66, "(" * 400, "sign up " * 50, ", and " * 66, "x of " * 80):
        told_by_words(line)


@pytest.mark.parametrize(
    "line",
    [
        "The report was published by the port authority on Monday and sent to all four harbours.",
        "The story was first told by fishermen, who saw the water fall in the autumn.",
        "The news was supplied by a clerk, who had it from the harbour master's driver.",
        "Analysis by the university puts the loss of the port at three billion crowns.",
        "Opinion by the court is expected in June, its clerk let it be known.",
        "Written by hand, the first plan of the port had eleven pages.",
        "Compiled by three clerks, the list of the berths left out two.",
        "First posted to the port as a young engineer, Mr Brant never left it.",
        "Originally published estimates had put the cost of the port at half of that.",
        "Views expressed at the hearing ranged from anger to despair.",
        "Except for the headline figure, the plan of the port has no costs in it.",
        "Use of this site as a port was first proposed in 1911.",
        "Join the villages on the new railway line, and the coast will live again.",
        "Follow the river on foot and you cross the line between two provinces.",
        "Подпишитесь под письмом, и вас вызовут в управу, сказал смотритель порта.",
        "При использовании материалов с карьера мол укрепили за два года.",
        "订阅报纸的渔民最早知道了港口的消息。",
        "转载货物的船只被迫绕行下游的港口。",
        "相关报道称，港口第四座码头可能保留。",
    ],
)
def test_a_sentence_that_only_begins_like_a_notice_is_none(line: str) -> None:
    assert reason(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "The article was first published in The Coast Courier on Monday, and is here with its leave.",
            "syndication notice",
        ),
        ("The story was syndicated from the Coast Courier.", "syndication notice"),
        ("Analysis by Lena Hart", "byline"),
        ("Edited by the newsroom.", "byline"),
        ("First published on 3 March 2024 in the Coast Courier", "syndication notice"),
        ("First published March 3, 2024", "syndication notice"),
        ("Views expressed are the writer's own.", "syndication notice"),
        ("Use of this site means that you agree to our terms.", "copyright"),
        ("Join the talk of the coast on our official Telegram.", "newsletter prompt"),
        ("Follow Lena Hart on X", "newsletter prompt"),
        ("Подпишитесь на рассылку и читайте нас первыми.", "newsletter prompt"),
        ("Подписывайтесь!", "newsletter prompt"),
        ("При использовании материалов ссылка на «Курьер побережья» обязательна.", "syndication notice"),
        ("订阅我们的电子报，第一时间获取消息。", "newsletter prompt"),
        ("转载请注明出处。", "syndication notice"),
        ("相关报道：码头扩建", "related story"),
    ],
)
def test_the_notices_themselves_are_told(line: str, expected: str) -> None:
    assert reason(line) == expected

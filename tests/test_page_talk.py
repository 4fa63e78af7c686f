"""What a page says of itself."""

import pytest

from briefing.articles.clean import CUT_SHORT, clean_article
from briefing.articles.page_talk import page_talk
from briefing.articles.wall_table import BARRED, CONSENT, ERROR, JAVASCRIPT, LOGIN, MISSING, PAID, ROBOT
from briefing.records import Article


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Oh dear. The link that brought you here is broken, or the story was deleted by its author.", MISSING),
        ("Материал перемещён в архив. Проверьте адрес или вернитесь на главную.", MISSING),
        ("您要看的网页已经改名或删除，请返回首页。", MISSING),
        ("Slow down! Our servers have had too many requests from you today.", ROBOT),
        ("Мы проверяем ваше соединение, это займёт пять секунд.", ROBOT),
        ("We may not show you this video where you are, for it is licensed elsewhere.", BARRED),
        ("Доступ к запрашиваемому сайту ограничен. Решение внесено в реестр.", BARRED),
        ("The site is being repaired. Thank you for your patience, we will be back by noon.", ERROR),
        ("网站升级中，给您带来不便，请稍后再来。", ERROR),
        ("Your browser blocks the scripts that this site is made of.", JAVASCRIPT),
        ("You must be signed in to see this page. Enter your user name and password.", LOGIN),
        ("Чтобы открыть эту страницу, введите логин и пароль или войдите по телефону.", LOGIN),
        ("Take out a subscription for $3 a month, with a free trial, and support our journalism.", PAID),
        ("By clicking Agree you let our partners use your personal data for tracking and advertising.", CONSENT),
    ],
)
def test_a_page_that_speaks_of_itself_is_told_with_what_is_the_matter(text: str, reason: str) -> None:
    assert page_talk(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "Thieves deleted the site's archive and stole its passwords. Servers were down for two days.",
        "We deleted your account, the firm said. Visitors to its website now see an error.",
        "You can log in to your account again from 3 March, when the server is repaired.",
        "You should plant the beans in spring, and water them when our rivers are full.",
        "Our valley has one road, and we keep it open for you in winter.",
        "Barges are delayed by an hour, as the pump is broken. We will update this story.",
        "«Мы удалили страницу», гласит надпись на сайте порта.",
    ],
)
def test_news_of_pages_and_words_to_a_reader_about_other_things_are_none(text: str) -> None:
    assert page_talk(text) is None


def test_a_long_text_and_one_that_speaks_of_a_page_in_passing_are_none() -> None:
    said = "You can read more on our website, which has moved."
    assert page_talk(said) == MISSING
    assert page_talk(f"{said} {'The hills are green and the wells are full of water. ' * 3}") is None
    assert page_talk(f"{said} " * 11) is None


def _clean(text: str, media_type: str = "text/plain") -> tuple[str, str | None, tuple[str, ...]]:
    document = clean_article(Article(path="a.txt", sha256="0" * 64, media_type=media_type, text=text))
    return document.status, document.reason, document.notes


STUB = (
    "Salt towns share a pump\n\nThree towns on the Bay of Orrin agreed on Tuesday to share one pump for their salt "
    "pans, after a winter in which two of their own had failed, the harbour master said.\n\nIt is to be carried from "
    "town to town by barge, a week in each, and paid for by the ton."
)
MORE = (
    "The pump came from a yard in the north, and half of its price was paid by the guild of salt makers. Those on the "
    "far shore fear for their turn, for the barge can't cross the bay when the wind is in the west."
)


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to continue reading",
        "You need a subscription to see the rest of this report.",
        "The remainder of this story is for members. Join from $2 a week.",
        "Чтобы читать дальше, станьте подписчиком.",
        "剩余内容仅对订阅用户开放，请先登录。",
        "Get unlimited access. Cancel at any time.",
    ],
)
def test_two_paragraphs_over_a_paywall_s_line_are_a_stub(line: str) -> None:
    assert _clean(f"{STUB}\n\n{line}\n") == ("unreadable", PAID, ())
    page = "".join(f"<p>{part}</p>" for part in STUB.split("\n\n")[1:])
    html = f"<html><body><article><h1>Salt towns share a pump</h1>{page}</article><p>{line}</p></body></html>"
    assert _clean(html, "text/html")[:2] == ("unreadable", PAID)


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our newsletter to read more stories like this in your inbox.",
        "The harbour master asks the members of the guild to read the full text of the pact before its vote on Friday.",
        "Sign in to comment",
    ],
)
def test_other_lines_below_an_article_cut_nothing_short(line: str) -> None:
    assert _clean(f"{STUB}\n\n{line}\n") == ("used", None, ())


def test_a_longer_beginning_over_a_paywall_s_line_is_used_with_a_note() -> None:
    assert _clean(f"{STUB}\n\n{MORE}\n") == ("used", None, ())
    assert _clean(f"{STUB}\n\n{MORE}\n\nSubscribe to continue reading\n") == ("used", None, (CUT_SHORT,))
    page = "".join(f"<p>{part}</p>" for part in [*STUB.split("\n\n")[1:], MORE])
    html = f"<html><body><h1>Salt towns share a pump</h1>{page}<p>To read the full story</p></body></html>"
    assert _clean(html, "text/html") == ("used", None, (CUT_SHORT,))


def test_a_page_s_talk_is_no_article() -> None:
    assert _clean("Log in\n\nYou must be signed in. Enter your user name and password.\n")[:2] == ("unreadable", LOGIN)

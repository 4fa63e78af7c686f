"""What stands where an article should."""

import pytest

from briefing.articles.clean import clean_article
from briefing.articles.walls import JAVASCRIPT, count_words, is_report, is_walls_own, wall
from briefing.records import Article
from tests.saved_articles import GRAIN, PARAGRAPHS

LONG = "\n".join(PARAGRAPHS)
ROBOT = "a robot check, not the article: save the page from a browser"
MISSING = "a page that says the article is not there (404)"
BARRED = "a page that is barred where it was saved (451)"
ERROR = "a server's error page, not the article: save the page again"
PAYWALL = "only the beginning of an article behind a paywall"


@pytest.mark.parametrize(
    ("shown", "reason"),
    [
        ("404\nPage not found", MISSING),
        ("The page you are looking for might have been moved, renamed or removed.", MISSING),
        ("410 Gone", MISSING),
        ("Sorry, this page isn't available. The link may be broken.", MISSING),
        ("Запрошенный документ отсутствует, ссылка устарела.", MISSING),
        ("Subscribers only. Log in or choose a plan.", PAYWALL),
        ("Keep reading for $1. Unlock this article today.", PAYWALL),
        ("本文为付费内容，开通会员即可继续阅读", PAYWALL),
        ("We process your data with our partners. Agree. More options", "a consent wall, not the article"),
        ("Please turn JavaScript on and reload the page.", JAVASCRIPT),
        ("Too many requests", ROBOT),
        ("Sorry, the page you are looking for no longer exists.", MISSING),
        ("Страница не найдена", MISSING),
        ("Subscribe to continue reading this story.", PAYWALL),
        ("To read the full story, sign in or subscribe.", PAYWALL),
        ("This article is for subscribers only.", PAYWALL),
        ("You have reached your limit of free articles.", PAYWALL),
        ("We value your privacy. Accept all. Manage preferences.", "a consent wall, not the article"),
        ("Please enable JavaScript to run this app.", JAVASCRIPT),
        ("Verify you are human by completing the action below.", ROBOT),
        ("Just a moment...", ROBOT),
        ("Something about your browser made us think you were a bot.", ROBOT),
        ("This domain is for sale.", "a parked domain, not the article"),
        ("Ошибка 404. Запрошенная вами страница не существует или была удалена.", MISSING),
        ("抱歉，您访问的文章已被删除。", MISSING),
        ("Please click the box to let us know you are not a robot.", ROBOT),
        ("Пройдите проверку: подтвердите, что вы не робот.", ROBOT),
        ("您访问过于频繁，请完成安全验证。", ROBOT),
        ("451: Unavailable due to legal reasons", BARRED),
        ("Материал недоступен в вашем регионе.", BARRED),
        ("502 Bad Gateway", ERROR),
        ("Сайт временно недоступен, ведутся технические работы.", ERROR),
        ("服务器错误，请稍后再试。", ERROR),
        ("Полный текст доступен только подписчикам.", PAYWALL),
        ("登录后阅读全文。订阅会员即可畅读全文。", PAYWALL),
    ],
)
def test_walls_are_told_by_their_words(shown: str, reason: str) -> None:
    assert wall(shown, count_words(shown)) == reason
    assert wall(f"{PARAGRAPHS[0]}\n{shown}", count_words(PARAGRAPHS[0])) == reason


@pytest.mark.parametrize("line", ["Subscribe to continue reading.", "We use cookies. Accept all.", "Page not found"])
def test_an_article_with_text_enough_is_none(line: str) -> None:
    assert wall(f"{LONG}\n{line}", count_words(LONG)) is None


def test_a_walls_own_paragraphs_are_told_from_news() -> None:
    assert is_walls_own("we and our 1,432 partners store personal data on your device. manage preferences at any time.")
    assert is_walls_own("try unlimited access. only €1 for 4 weeks, then €69 per month. cancel anytime.")
    assert not is_walls_own("the minister said that the partners had cancelled the deal.")


@pytest.mark.parametrize(
    "text", ["The minister will visit the capital on Tuesday.", "The 404 men of the crew came home.", GRAIN]
)
def test_a_short_article_is_none(text: str) -> None:
    assert wall(text, count_words(text)) is None


def test_a_page_that_only_a_script_draws_is_told() -> None:
    assert wall("Loading", 0, "<html><script src='app.js'></script><div id='root'>Loading</div></html>") == JAVASCRIPT
    assert wall("Loading", 0, "<html><p>Loading</p></html>") is None


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("Oops! That page can't be found.", MISSING),
        ("Такой страницы у нас нет", MISSING),
        ("500 - Internal server error", ERROR),
        ("Security check", ROBOT),
        ("Sorry, you have been blocked", ROBOT),
    ],
)
def test_a_wall_s_headline_stands_over_more_words_than_its_text_alone_could_have(head: str, reason: str) -> None:
    assert wall(f"{head}\n\n{GRAIN}", 120) == reason
    assert wall(f"{GRAIN}\n\n{head}", 120) is None
    assert wall(f"{head}\n\n{LONG}", 320) is None


@pytest.mark.parametrize(
    "text",
    [
        "Readers of the harbour's news site saw the words “page not found” on Friday. A spokesman blamed a cable that "
        "an anchor had cut, and said that divers were on their way.",
        "Buyers of ferry tickets must now prove you are not a robot, the line announced: touts had bought the seats of "
        "a whole summer within two minutes.",
        "Сайт порта в пятницу показывал надпись «страница не найдена», сообщил его представитель: якорь порвал кабель, "
        "и водолазы уже отправились на место, чтобы его починить.",
    ],
)
def test_a_short_report_about_such_pages_is_an_article(text: str) -> None:
    assert wall(text, count_words(text), report=is_report(text)) is None


def test_a_pages_title_tells_what_it_is() -> None:
    source = "<html><head><title>Страница не найдена</title></head><body><p>Вернитесь на главную.</p></body></html>"
    page = Article(path="p.html", sha256="", media_type="text/html", text=source)
    assert clean_article(page).reason == MISSING


def test_a_short_report_about_walls_is_an_article() -> None:
    report = (
        "Regulator fines three firms over cookies\n\n"
        "The regulator of Norland fined three firms on Monday, as their cookie settings were hidden, it said. "
        "The firms have a month to pay or to go to court over the sum."
    )
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=report)
    assert clean_article(article).status == "used"
    asked = report.replace("it said", "it said. Accept all cookies or manage your options")
    assert clean_article(article.model_copy(update={"text": asked})).status == "unreadable"


@pytest.mark.parametrize(
    "report",
    [
        "Port blocks messenger\n\nThe port of Orrin on 3 March 2026 blocked the messenger Piper. Clerks who open it "
        "see a line that access is denied, and that automated requests are not served any more.",
        "Ledger puts up a paywall\n\nThe Orrin Ledger will ask readers to subscribe to continue reading after five "
        "articles, its owner told the staff. A year costs 90 crowns, and pupils pay half of that.",
        "Порт закрыл сайт\n\nПорт Оррина 3 марта закрыл сайт «Пристань». Посетители видят сообщение о том, что доступ "
        "к этому ресурсу ограничен. Издание намерено судиться, его юристы готовят жалобу.",
        "«Маяк» вводит плату\n\nГазета «Маяк» с 1 апреля вводит плату. Читать её можно будет только по подписке за 300 "
        "рублей в месяц. Сейчас у её сайта два миллиона читателей, а было три.",
        "Heron drops scripts\n\nThe browser Heron will no longer run scripts from June 2026 on. Sites that require "
        "JavaScript will show a warning instead, and their makers have until then to change them.",
    ],
)
def test_a_short_report_with_a_day_or_a_voice_is_an_article(report: str) -> None:
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=report)
    assert clean_article(article).status == "used"


def test_a_button_under_a_report_is_a_wall_s() -> None:
    report = (
        "Ledger raises its price\n\nThe Orrin Ledger will cost 90 crowns a year from May, its owner told the staff."
    )
    article = Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=f"{report}\n\nSubscribers only")
    assert clean_article(article).reason == PAYWALL


TEASED = (
    "The ferry strike entered its third week on Monday, the harbour master said. The council voted on Tuesday for a "
    "new bridge. Grain slipped on Thursday as rain returned, and a museum bought a landscape."
)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("Page not found", MISSING),
        ("404", MISSING),
        ("Страница не найдена", MISSING),
        ("Access denied", ROBOT),
        ("502 Bad Gateway", ERROR),
        ("Page not found: harbour site fails", None),
        ("Access denied to two hundred miners", None),
        ("Subscribers only", None),
        ("Accept all cookies", None),
    ],
)
def test_a_headline_that_is_all_a_wall_s_stands_over_no_article_whatever_is_below(
    head: str, reason: str | None
) -> None:
    assert wall(f"{head}\n\nPump shared\n\n{TEASED}", 80, report=is_report(TEASED)) == reason
    assert wall(f"{head}\n\nPump shared\n\n{TEASED}", 400, report=is_report(TEASED)) is None


CONSENT = "a consent wall, not the article"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("You're out of free articles.\n\nGo unlimited – 1 € for four weeks", PAYWALL),
        ("Your free stories are used up until May.", PAYWALL),
        ("About 70% of this story is still left to read.", PAYWALL),
        ("Осталось прочитать 60% статьи.\n\nПодписка от 5 рублей.", PAYWALL),
        ("Upgrade your plan to open this report.", PAYWALL),
        ("Pour lire la suite, prenez une offre.\n\nVoir les offres", PAYWALL),
        ("Cet article est réservé aux abonnés.\nIl vous reste la moitié à lire.", PAYWALL),
        ("Melden Sie sich an, um weiterzulesen.", PAYWALL),
        ("Este artículo es solo para suscriptores.", PAYWALL),
        ("Sorry, that page is gone.", MISSING),
        ("Для чтения включите файлы cookie.", CONSENT),
        ("Diese Website verwendet Cookies.\nAlle akzeptieren\nAblehnen", CONSENT),
        ("Ce site utilise des cookies pour mesurer son audience.\nTout accepter", CONSENT),
        ("Este sitio web utiliza cookies.\nAceptar todas", CONSENT),
    ],
)
def test_terse_walls_in_five_languages_are_told(text: str, reason: str) -> None:
    document = clean_article(Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text))
    assert (document.status, document.reason) == ("unreadable", reason)


@pytest.mark.parametrize(
    "text",
    [
        "The glacier has 12% left to go before it has melted, a team in Oslo said.",
        "About 15% of the text remains open, the envoy said. Talks go on.",
        "He was out of free stories, so the poet sold his house.",
        "The road is gone. A landslide took it, and 40 people are cut off from their farms.",
        "The shop told its guests to allow cookies in the reading room again.",
        "В депо осталось прочитать 3 отчёта, сообщил ревизор.",
        "Мошенники пишут: «включите cookie». Так они обманули 40 человек.",
        "La salle est réservée aux abonnés depuis lundi, a dit le maire.",
        "Der Verlag verwendet Cookies, sagte ein Sprecher.",
        "El museo abre solo para suscriptores hasta mayo, dijo el alcalde.",
    ],
)
def test_short_news_in_a_wall_s_words_stays(text: str) -> None:
    document = clean_article(Article(path="a.txt", sha256="0" * 64, media_type="text/plain", text=text))
    assert "".join(document.text[start:end] for start, end in document.body) == text

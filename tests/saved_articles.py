"""Articles as people save them, with what publishers put around them: all written for these tests."""

LEAD = (
    "Ministers from nine states agreed in Lisbon to share the cost of a northern rail corridor. "
    "The first freight train is expected to run in the spring."
)
CORRIDOR = (
    "The corridor will link four ports with the inland grid, and the lenders have asked for yearly reports on traffic."
)
CAPTIONED = f"""{LEAD}

March 3, 2021 - 10:12

{LEAD} Two states that had held back signed on Tuesday evening.

{LEAD} | Harbour Daily

{CORRIDOR}

{LEAD} | Harbour Daily

Opponents say the forecasts are too high. Farmers along the route want tunnels instead of embankments.

Economy Category Popular Posts
"""

GRAIN = """Grain deal extended for sixty days after late talks

By Maria Olsen and Petr Novak

The parties to the grain deal agreed late on Saturday to extend it by sixty days, officials in the port city said.

The extension came hours before the old agreement was to end, and shipping firms had already stopped taking orders.

"We have a text, and that is what counts tonight," the chief negotiator Anna Berg told reporters outside the ministry.

Under the deal, cargo ships are inspected at two points before they may enter the strait, and inspectors stay aboard.

Traders said that prices fell by three per cent when the news came, though insurers kept their rates unchanged.

The next round of talks on the grain deal will be held in the port city in May, Berg said.
"""
TEASERS = """
Football club sells its old stadium to a hotel chain

The second division club has sold the ground where it played for ninety years. Supporters had collected signatures
against the sale, but the board said the debts left no choice. The new owner will keep the main stand and

Film festival opens with a silent comedy

The festival in the old brewery starts on Thursday with a restored comedy from 1924, accompanied by a live orchestra.
Tickets for the opening night are sold out, the organisers announced, but a screening in the
""".replace("signatures\n", "signatures ").replace("orchestra.\n", "orchestra. ")

RATES = """Central bank of Norland raises its key rate again

The central bank of Norland raised its key rate by half a point on Wednesday, the fourth step in a row this year.

Governor Elsa Lindqvist said inflation in Norland remained too high, driven by rents and by food imported by sea.

The bank now expects inflation of six per cent this year and four per cent in the next, up from its autumn forecast.

Economists at two large lenders had expected a smaller step, and the krone rose against the euro after the decision.

"We would rather act now than be forced to act later," Lindqvist told a news conference in the capital of Norland.

Households with floating mortgages will pay about two hundred euros more a month, according to a consumer group.

The finance ministry of Norland said it respected the independence of the central bank and would wait for October.

The next decision of the central bank is due on the last Thursday of November, when new forecasts will be published.
"""
VOLCANO = """
Volcano on remote island erupts for first time since 1955

Residents of three villages were evacuated overnight as ash covered roofs and fields. Geologists from the university \
measured tremors for weeks, and fishermen reported dead fish along the western shore. Emergency crews brought masks \
and drinking water by helicopter, while the airport closed both runways. Scientists could not tell whether the lava \
would reach the lighthouse or the old monastery.
"""

RUSSIAN = """Порт в Заречье примет первые контейнеры осенью

12 мая 2023, 14:05

Автор: Ирина Ковалёва

Новый терминал в порту Заречья примет первые контейнеры в сентябре, сообщил в пятницу глава порта Олег Вершинин.

Фото: Сергей Долин / Пресс-служба порта

По его словам, терминал рассчитан на двести тысяч контейнеров в год, а в дальнейшем мощность вырастет вдвое.

Читайте также: Железная дорога повысит тарифы с июля

«Мы договорились с тремя линиями, и ещё две ждут окончания испытаний», — сказал Вершинин журналистам.

Подписывайтесь на наш Telegram-канал, чтобы не пропустить главные новости

Работы на причале начались в 2020 году, их стоимость составила девять миллиардов рублей.

Материалы по теме:
В Заречье открыли мост
Суда будут ждать меньше

Комментарии (14)
Пётр
Давно пора!
"""

CHINESE = """北港新码头九月投入使用

2023年05月12日 14:05 来源：北港日报

北港新码头将于九月迎来首批集装箱，港口负责人王力周五在新闻发布会上宣布。

他表示，码头年吞吐量为二十万标准箱，未来几年还将翻一番。

图片来源：北港日报

延伸阅读：铁路货运价格七月起上调

“我们已经与三家航运公司签约，另有两家正在等待测试结束。”王力说。

责任编辑：李明
"""

SPEECH = """Meeting with Governor of Lake Region

Northport

Prime Minister Karl Aster: Good afternoon, Mr Holm.

Shall we begin with the ferry?

Governor of Lake Region Erik Holm: Yes.

Mr Prime Minister,

The ferry has been running since June, and it carries more people than we had expected.

We ask for one thing:

– a second ferry;

– a longer pier.

Karl Aster: Agreed.

<…>

Source: http://example.org/events/12
"""

CHRONICLE = """Timeline: how the bridge was built

The bridge took eleven years from the first sketch to the opening. These are the steps that mattered.

3 May 2009

The council votes for a competition, and forty firms send their drafts.

18 June 2020

The bridge is opened to traffic by the mayor.

What was said

"It was worth every krone," the mayor said.

Was it?

Engineers believe so.
"""

PAGE_AS_TEXT = """Skip to content
Home
News
Sport
Weather
Subscribe
Harbour strike ends after nine days - The Coast Courier
Harbour strike ends after nine days
Published: 4 April 2022 09:30 BST
By Tom Hale
Share on Facebook
Share on Twitter
WhatsApp
Dockers went back to work on Monday after unions and the harbour company agreed on a pay rise of five per cent.
The strike had kept eleven ships waiting outside the harbour, the company said in a statement.
Dockers unload a ship in the harbour on Monday. Photograph: Lena Hart/Agency Pictures
READ MORE: Ferry line drops winter service
Sign up for our daily newsletter and get the news in your inbox.
"Nobody has won, but everybody can live with it," union leader Mark Penn told reporters at the gate.
The agreement runs until the end of next year, and both sides will then talk about working hours.
Related articles
Ferry line drops winter service
Fish prices reach record
Most read
1
Storm warning for the weekend
Leave a comment
Your email address will not be published.
I think they should have held out for more, honestly. The company makes millions every year.
© 2022 The Coast Courier. All rights reserved.
"""

SYNDICATED = """web templates and themes

Why the lagoon states are drawing together

Why the lagoon states are drawing together

The leaders of three lagoon states will sit at one table on Friday for the first time in a decade.

Follow the latest: Leaders arrive on the island

Image:
The island before the summit. Pic: Lagoon Press pool

Their quarrel over fishing rights has cooled since the storms of last winter, which spared nobody.

Boats are decorated for the summit. Pic: Lagoon Press pool
Image:
Boats are decorated for the summit. Pic: Lagoon Press pool

Read more from Lagoon News:
Storms have made rivals meek
How two admirals fell out

What remains open is who pays for the sea walls, and that will decide whether the mood lasts.

Mirrorfeed Partner: Wire Bundle

This report has been published as part of an auto-generated syndicated feed. Except for the headline, the content has \
not been modified or edited by Mirrorfeed

Source link

Island Gift Shop

Related posts

Leave a Reply

Your email address will not be published. Required fields are marked *

Instagram
WhatsApp
"""

PARAGRAPHS = (
    "Dockers went back to work on Monday after unions and the harbour company agreed on a pay rise of five per cent.",
    "The strike had kept eleven ships waiting outside the harbour, the company said in a statement on its site.",
    "The agreement runs until the end of next year, and both sides will then talk about working hours and leave.",
    "Freight firms said they would need a week to clear what had piled up on the quays since the walkout began.",
)


def page(*blocks: str, head: str = "", menu: str = "<nav><ul><li>Home</li><li>Sport</li></ul></nav>") -> str:
    """A saved page with these blocks in its article."""
    article = f"<main><article>{''.join(blocks)}</article></main>"
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{menu}{article}"
        "<footer><p>Terms of use</p><p>© 2022 The Coast Courier</p></footer></body></html>"
    )


def paragraphs(texts: tuple[str, ...] = PARAGRAPHS) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)

"""Where other stories begin."""

from briefing.articles.appended import appended_from
from briefing.articles.lines import measured_lines
from tests.saved_articles import CHRONICLE, GRAIN, PARAGRAPHS, RATES, TEASERS, VOLCANO


def rest(text: str) -> str:
    lines = measured_lines(text)
    index = appended_from(lines, 1, len(lines) - 1)
    return lines[index].text if index < len(lines) else ""


def test_cut_off_stories_in_a_row_are_others() -> None:
    assert rest(GRAIN + TEASERS) == "Football club sells its old stadium to a hotel chain"


def test_a_whole_story_with_other_words_and_names_is_another() -> None:
    assert rest(RATES + VOLCANO) == "Volcano on remote island erupts for first time since 1955"


def test_stories_with_doubled_headlines_are_others_even_on_a_like_topic() -> None:
    other = "\nWhat the harbour costs\nWhat the harbour costs\n\n" + PARAGRAPHS[0] + "\n"
    text = "Harbour strike ends\n\n" + "\n\n".join(PARAGRAPHS) + other
    assert rest(text) == "What the harbour costs"


def test_a_section_that_goes_on_with_the_article_is_kept() -> None:
    section = (
        "\nWhat households have to expect\n\n"
        "Households in Norland will feel the step of the central bank within weeks, as most mortgages float with the "
        "key rate. The consumer group advises them to ask their lenders about fixed rates, "
        "though Governor Elsa Lindqvist has warned that inflation in Norland may keep rates high for long.\n"
    )
    assert rest(RATES + section) == ""


def test_an_article_of_short_sections_is_kept() -> None:
    assert rest(CHRONICLE) == ""


def test_thousands_of_headlines_are_read_to_their_end() -> None:
    text = "Title of it\n\n" + f"{PARAGRAPHS[0]}\n\nA headline of words\n\n" * 5_000
    assert rest(text) in ("", "A headline of words")


RECIPE = (
    "Cut two onions into rings and fry them in a spoon of butter until they are golden, then add a cup of rice.\n\n"
    "Pour in half a litre of stock, cover the pan and leave it on a low flame for eighteen minutes.\n\n"
    "Season with salt, pepper and a pinch of cumin, and serve the rice with yoghurt and chopped dill.\n"
)


def test_a_tail_behind_stars_is_another_story_where_next_to_no_word_is_known() -> None:
    assert rest(f"{RATES}\n{RECIPE}") == ""
    assert rest(f"{RATES}\n***\n\n{RECIPE}") == RECIPE.split("\n")[0]
    known = RECIPE.replace("two onions", "the mortgages of Norland households").replace("a cup", "the key rate")
    assert rest(f"{RATES}\n***\n\n{known}") == ""


def test_a_tail_that_names_whom_the_article_names_is_kept() -> None:
    assert rest(f"{RATES}\n***\n\n" + RECIPE.replace("serve the rice", "let Norland serve the rice")) == ""


def test_a_short_article_may_be_followed_by_another_story() -> None:
    short = "\n\n".join(RATES.split("\n\n")[:5])
    assert 60 <= len(short.split()) < 150
    assert rest(f"{short}\n\nRice with onions and dill\n\n{RECIPE}") == "Rice with onions and dill"


def test_a_name_in_quotation_marks_joins_two_matters_of_one_article() -> None:
    opening = (
        "Во вторник в городском дворце прошла отчётная встреча мэра, и зал был полон до самых дверей.\n\n"
        "Бюджет вырос до тридцати миллиардов, отремонтировано восемнадцать километров улиц, открыта школа, а ближе к "
        "концу разговор зашёл о станции, которую «Помэнерго» будет строить в соседнем посёлке.\n\n"
        "Тариф на отопление поднимут в среднем на двенадцать процентов, для малоимущих семей предусмотрена доплата, "
        "подорожание связано с ценами на уголь, пояснили в отделе хозяйства.\n\n"
        "Предприниматели спросили, почему дорогу чинят третий раз подряд, и подрядчика пообещали проверить.\n\n"
    )
    later = (
        "Прошлым летом лидера консорциума выбрали из четырёх, обойдя троих иностранных соперников.\n\n"
        "Изыскания закончат ориентировочно через полтора года, потребуется тысяча рабочих, межправительственное "
        "соглашение ещё не подписано, стоимость блоков предварительно оценивают инженеры.\n\n"
        "Эколог заявил, что озеро мелеет и охлаждать реакторы будет нечем, в «Помэнерго» назвали цифру правильной."
    )
    lines = measured_lines(f"{opening}***\n\n{later}")
    assert appended_from(lines, 0, len(lines) - 1) == len(lines)
    named = measured_lines(f"{opening.replace('Помэнерго', 'Северэнерго')}***\n\n{later}")
    assert appended_from(named, 0, len(named) - 1) < len(named)


def test_a_turn_of_an_interview_is_no_headline() -> None:
    asked, told = VOLCANO.strip().split("\n\n", 1)
    before = RATES + "\nQ: How does it look from outside the bank?\n\nA: Very calm, I must say.\n\n"
    assert rest(f"{RATES}\n{asked}\n\n{told}") == asked
    assert rest(f"{before}Q: {asked}?\n\nA: {told}") == ""


BAY = (
    "Three towns on the bay agreed on Monday to share one pump for their salt pans, after a hard winter.",
    "The pump will be carried from town to town by barge, and each will pay for its oil by the ton of salt.",
    "Salt makers on the far shore fear for their turn, for no barge crosses the bay in a western wind.",
    "The harbour master, Olle Brant, expects a vote of the three councils on the barge in May.",
)
BREAD = (
    "Bakers raise the price of bread",
    "Bakers in the capital raise the price of bread by five cents this week, for the third time in a year.",
)
HEAT = (
    "Schools to close at noon in the heat",
    "Schools will close at noon on Friday because of the heat; children who come by bus can stay until four.",
)


def after_bay(*tail: str) -> str:
    return rest("\n\n".join(["Towns share a pump", *BAY, *tail]))


def test_a_short_story_is_another_where_its_first_paragraph_tells_its_headline_again() -> None:
    assert after_bay(*BREAD) == BREAD[0]
    assert after_bay(*BREAD, *HEAT) == BREAD[0]


def test_a_section_whose_headline_or_names_the_article_knows_is_kept() -> None:
    known = (
        "Barge and pump raise the price of salt",
        "The barge and the pump raise the price of salt, as bakers fear.",
    )
    named = (BREAD[0], f"{BREAD[1][:-1]}, says the baker Brant.")
    untold = ("A loaf for a king", BREAD[1])
    assert [after_bay(*section) for section in (known, named, untold)] == ["", "", ""]

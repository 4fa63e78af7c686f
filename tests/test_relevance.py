"""Relevance to a small profile, on articles written here."""

from briefing.articles.relevance import mark_relevance
from briefing.profiles import load_profile
from briefing.records import Actor, Document, Profile, Span, Theme

PROFILE = Profile(
    name="east",
    title="Russia and the East",
    question="?",
    subject=Actor(
        id="russia",
        title="Russia",
        names=("Russia",),
        demonyms=("Russian",),
        leaders=("Putin",),
        capitals=("Moscow",),
        towns=("Amurgrad",),
    ),
    partners=(
        Actor(
            id="china",
            title="China",
            names=("China",),
            demonyms=("Chinese",),
            leaders=("Xi",),
            capitals=("Beijing",),
            towns=("Northbank",),
        ),
        Actor(id="india", title="India", names=("India",), demonyms=("Indian",)),
        Actor(id="iran", title="Iran", names=("Iran",), demonyms=("Iranian",)),
    ),
    counterparts=(Actor(id="us", title="United States", names=("United States",), demonyms=("American",)),),
    themes=(Theme(id="trade", title="trade", terms=("trade", "oil", "deal", "visit", "united states")),),
)
GENERAL = Profile(name="general", title="General", question="?")

DEAL = "Russia will sell China 300 million barrels of oil a year under a deal signed on Friday."
VISIT = "Putin is to visit India in December, the Indian side said."
BACKGROUND = "The refinery in question was built forty years ago and has been repaired twice since the flood."
HARVEST = (
    "Brazilian growers expect a good harvest this year, and the ports of the south have hired more crews to load the "
    "ships, which wait for days in the bay before a berth is free and the pilots come aboard."
)


def document(*paragraphs: str, title: str | None = None) -> Document:
    text = "\n\n".join(paragraphs)
    return Document(
        id="S1",
        path="a.txt",
        sha256="",
        media_type="text/plain",
        language="en",
        title=title,
        text=text,
        body=(Span(0, len(text)),),
    )


def told(one: Document, profile: Profile = PROFILE) -> list[str]:
    return [one.text[start:end].strip() for start, end in mark_relevance(one, profile).relevant]


def test_an_article_on_the_topic_stays_as_it_is_and_counts_whole() -> None:
    article = document(DEAL, BACKGROUND, VISIT)
    assert mark_relevance(article, PROFILE) == article.model_copy(update={"relevant": article.body})


def test_a_digest_that_names_both_sides_in_a_later_paragraph_is_relevant_in_part() -> None:
    short = "The council passed its budget on Monday after nine hours of debate."
    article = document(short, short, DEAL, short, short, title="The week in review")
    assert mark_relevance(article, PROFILE).notes == ("relevant in part: 1 of 5 paragraphs",)
    assert told(article) == [DEAL]


def test_guests_at_another_s_ceremony_are_no_dealing() -> None:
    opened = "Argentina and Chile opened a tunnel on Sunday. The envoys of Russia, China and Spain looked on."
    marked = mark_relevance(document(opened, "Lorries will save six hours on their way.", title="A tunnel"), PROFILE)
    assert marked.status == "off_topic"


def test_a_digest_whose_title_names_a_partner_is_relevant_in_part() -> None:
    short = "Harbour fees will rise by four percent, the port authority said, and a ferry was ordered."
    article = document(short, short, DEAL, short, short, title="Harbour fees and oil for China")
    assert mark_relevance(article, PROFILE).notes == ("relevant in part: 1 of 5 paragraphs",)


def test_a_title_with_both_sides_and_a_theme_is_on_the_topic_where_the_text_comes_back_to_both() -> None:
    halt = "A refinery in the north has stopped taking crude from Russia, three people said."
    named = "The energy ministry of India said so. Supplies of Russia will come again."
    title = "Indian refiner halts Russian oil"
    article = document(halt, named, "India wants talks.", title=title)
    assert mark_relevance(article, PROFILE).status == "used"
    assert mark_relevance(document(halt, BACKGROUND, "India wants talks.", title=title), PROFILE).status == "off_topic"


def test_what_is_only_of_a_kind_is_no_side() -> None:
    salad = "The best Russian salad was made by an Indian cook, who took Chinese cabbage instead of gherkins."
    marked = mark_relevance(document(salad, BACKGROUND, salad, title="Russian salad for a Chinese party"), PROFILE)
    assert marked.reason == (
        "off topic for 'east' (score 0.00): Russia and a partner are named together only in passing"
    )
    oil = "Refiners in the south bought more Russian oil from Chinese oil traders than in any month before."
    talks = "Russian and Indian delegations sat down in the same hall for the first time since spring."
    assert mark_relevance(document(oil, talks), PROFILE).status == "used"


def test_what_happened_long_before_the_article_is_history() -> None:
    war = document(
        "In February 1904 a shell from China hit the Russian ship, and her captain asked Moscow for a visit home.",
        "By 1905 a deal between Russia and China had let the crews go, and trade in the port began again.",
        "The diary was found in 2019.",
    )
    marked = mark_relevance(war, PROFILE)
    assert marked.reason == (
        "off topic for 'east' (score 0.00): Russia and a partner are named together only in times long past"
    )
    assert mark_relevance(war.model_copy(update={"published": "1906-01-02"}), PROFILE).status == "used"


def test_a_text_in_a_language_without_names_is_not_judged_by_them() -> None:
    profile = PROFILE.model_copy(update={"languages": ("en",)})
    french = document("La Russie et la Chine ont signé un accord.").model_copy(update={"language": "fr"})
    assert mark_relevance(french, profile).reason == "not judged: in French (fr), in which 'east' has no names"
    named = document(DEAL, VISIT).model_copy(update={"language": "fr"})
    assert mark_relevance(named, profile).status == "used"


def test_paragraphs_on_a_counterpart_are_read_where_others_are_on_the_topic() -> None:
    counter = "American diplomats asked Moscow for an answer by the end of the week."
    article = document(*[HARVEST] * 4, counter, *[HARVEST] * 4, DEAL, VISIT, *[HARVEST] * 8)
    assert told(article) == [counter, f"{DEAL}\n\n{VISIT}"]
    assert told(document(*[HARVEST] * 4, counter)) == []


def test_the_title_and_the_lead_together_may_name_both_sides() -> None:
    article = document("Putin: Good afternoon, friends.", BACKGROUND, DEAL, BACKGROUND, title="Meeting with Xi")
    assert mark_relevance(article, PROFILE) == article.model_copy(update={"relevant": article.body})


def test_an_article_without_the_subject_is_off_topic() -> None:
    marked = mark_relevance(document("China and India reopened a border crossing to trade.", HARVEST), PROFILE)
    assert (marked.status, marked.reason) == ("off_topic", "off topic for 'east' (score 0.00): Russia is not named")
    assert told(document("China and India trade.", HARVEST)) == []


def test_an_article_on_the_subject_without_partners_is_off_topic() -> None:
    marked = mark_relevance(document("Russia and the United States began talks on visas.", HARVEST), PROFILE)
    assert marked.reason == "off topic for 'east' (score 0.00): Russia is named, no partner is"


def test_both_named_far_apart_is_off_topic() -> None:
    marked = mark_relevance(document("Russia had a wet spring.", *[HARVEST] * 6, "India had a dry one."), PROFILE)
    assert marked.reason == "off topic for 'east' (score 0.00): Russia and a partner are never named together"


def test_a_mention_in_passing_in_a_long_article_is_off_topic() -> None:
    passing = "Rivals from Russia, China, India and Iran sell the same beans."
    marked = mark_relevance(document(*[HARVEST] * 12, passing, *[HARVEST] * 12), PROFILE)
    assert (marked.status, marked.reason) == (
        "off_topic",
        "off topic for 'east' (score 0.00): Russia and a partner are named together only in passing",
    )


def test_a_counterpart_s_name_is_no_theme() -> None:
    accusation = "The United States accuses Russia, China and Iran of meddling."
    marked = mark_relevance(document(*[HARVEST] * 4, *[accusation] * 3, *[HARVEST] * 8), PROFILE)
    assert marked.status == "off_topic"


def test_a_couple_of_paragraphs_among_many_make_it_relevant_in_part() -> None:
    article = document(*[HARVEST] * 8, DEAL, VISIT, *[HARVEST] * 8)
    marked = mark_relevance(article, PROFILE)
    assert (marked.status, marked.body) == ("used", article.body)
    assert marked.notes == ("relevant in part: 2 of 18 paragraphs",)
    assert told(article) == [f"{DEAL}\n\n{VISIT}"]


def test_a_neighbouring_paragraph_that_names_one_side_is_read_too() -> None:
    beside = "Beijing wants the price to be reviewed every spring."
    article = document(*[HARVEST] * 8, DEAL, beside, HARVEST, VISIT, *[HARVEST] * 8)
    assert told(article) == [f"{DEAL}\n\n{beside}", VISIT]


def test_spans_stay_inside_the_body() -> None:
    article = document(*[HARVEST] * 8, DEAL, "Read also: ten gardens", VISIT, *[HARVEST] * 8)
    gap = article.text.index("Read also")
    body = (Span(0, gap), Span(article.text.index(VISIT), len(article.text)))
    assert told(article.model_copy(update={"body": body})) == [DEAL, VISIT]


def test_a_profile_without_a_subject_takes_everything() -> None:
    article = document(HARVEST)
    assert mark_relevance(article, GENERAL) == article.model_copy(update={"relevant": article.body})


def test_only_used_documents_are_judged() -> None:
    copy = document(HARVEST).model_copy(update={"status": "duplicate", "reason": "copy"})
    assert mark_relevance(copy, PROFILE) is copy


def test_an_empty_body_is_off_topic() -> None:
    assert mark_relevance(document(""), PROFILE).reason == "off topic for 'east' (score 0.00): Russia is not named"


def test_an_article_that_opens_with_both_sides_and_comes_back_to_each_is_on_topic() -> None:
    lead = "China greeted its Russian guests with drums in the rain."
    china, russia = "China has waited for an hour.", "Moscow had put the flight back by a week."
    marked = mark_relevance(document(lead, china, russia, china, russia, china, title="Drums for China"), PROFILE)
    once = mark_relevance(document(lead, BACKGROUND, BACKGROUND, title="Drums for China"), PROFILE)
    assert (marked.status, once.status) == ("used", "off_topic")


def test_a_feature_that_names_both_sides_by_their_towns_is_on_topic() -> None:
    lead = "From the embankment of Amurgrad you can read the shop signs of Northbank without glasses."
    bridge = "The bridge that links Amurgrad with Northbank carries forty lorries a day, most of them with trade goods."
    assert mark_relevance(document(lead, BACKGROUND, bridge, BACKGROUND), PROFILE).status == "used"
    assert mark_relevance(document(lead.replace("Northbank", "Southbank"), bridge[:44]), PROFILE).status == "off_topic"


def test_a_ferry_between_two_ports_is_on_the_topic_of_the_turn_to_the_east() -> None:
    lead = "SOKCHO - The first ferry from Vladivostok in nine years docked in Sokcho on Monday with 312 passengers."
    said = "“Korea is our neighbour,” said Oleg Sorin, deputy governor of Primorye. Sokcho has a new hall."
    marked = mark_relevance(document(lead, said, title="Ferry line back"), load_profile("turn-to-the-east"))
    assert marked.status == "used"


def test_an_article_titled_by_one_side_that_comes_back_to_either_is_on_topic() -> None:
    told = (
        "The government will study a Russian request to settle bills in yuan but has made no commitment.",
        "Chinese lenders remain wary, the minister said.",
        "A Chinese official called the mood polite.",
        "Fees will rise for Chinese shippers too.",
    )
    assert mark_relevance(document(*told, title="Russian oil talks leave questions open"), PROFILE).status == "used"
    assert mark_relevance(document(*told, title="Talks leave questions open"), PROFILE).status == "off_topic"
    assert mark_relevance(document(*told[:2], title="Russian oil talks go on"), PROFILE).status == "off_topic"


def test_an_amount_is_no_year_of_long_ago() -> None:
    for told in ("China sold Russia 1850 tonnes of rice.", "Trade of China and Russia came to 1850亿."):
        assert mark_relevance(document(told, "It rained.", title="Rice for Russia"), PROFILE).status == "used"
    past = "China sold Russia rice in 1850."
    assert mark_relevance(document(past, "It rained.", title="Rice for Russia"), PROFILE).status == "off_topic"


def test_a_state_company_stands_for_its_country_in_the_profile_of_the_east() -> None:
    told = document("Gazprom and CNPC signed no contract on the Altai line in May.", "Pertamina is no part of it.")
    assert mark_relevance(told, load_profile("turn-to-the-east")).status == "used"

"""Relevance to a small profile, on articles written here."""

from briefing.articles.relevance import mark_relevance, relevant_spans
from briefing.records import Actor, Document, Profile, Span, Theme

PROFILE = Profile(
    name="east",
    title="Russia and the East",
    question="?",
    subject=Actor(
        id="russia", title="Russia", names=("Russia",), demonyms=("Russian",), leaders=("Putin",), capitals=("Moscow",)
    ),
    partners=(
        Actor(
            id="china", title="China", names=("China",), demonyms=("Chinese",), leaders=("Xi",), capitals=("Beijing",)
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
    return [one.text[start:end].strip() for start, end in relevant_spans(one, profile)]


def test_an_article_on_the_topic_stays_as_it_is_and_counts_whole() -> None:
    article = document(DEAL, BACKGROUND, VISIT)
    assert mark_relevance(article, PROFILE) is article
    assert relevant_spans(article, PROFILE) == [Span(0, len(article.text))]


def test_the_title_and_the_lead_together_may_name_both_sides() -> None:
    article = document("Putin: Good afternoon, friends.", BACKGROUND, DEAL, BACKGROUND, title="Meeting with Xi")
    assert mark_relevance(article, PROFILE) is article
    assert relevant_spans(article, PROFILE) == list(article.body)


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
    assert mark_relevance(article, GENERAL) is article
    assert relevant_spans(article, GENERAL) == [Span(0, len(article.text))]


def test_only_used_documents_are_judged() -> None:
    copy = document(HARVEST).model_copy(update={"status": "duplicate", "reason": "copy"})
    assert mark_relevance(copy, PROFILE) is copy


def test_an_empty_body_is_off_topic() -> None:
    assert mark_relevance(document(""), PROFILE).reason == "off topic for 'east' (score 0.00): Russia is not named"

"""What the engine without a model reads in one article."""

import asyncio

import pytest

from briefing.engines.context import read_context
from briefing.engines.extractive import ExtractiveEngine, read_claims
from briefing.records import Chunk
from tests.texts import EAST, claims_of, document

LEAD = "Russia and Mongolia signed a contract for 400 wagons of coal in Ulaanbaatar on 3 March 2025."
STORMS = (
    "The mayor of Altdorf closed 14 schools on Monday after a storm.",
    "The fire brigade of Altdorf counted 230 fallen trees on Tuesday.",
    "The council of Altdorf paid 40,000 francs for new roofs in April.",
    "The hospital of Altdorf treated 11 persons after the storm.",
    "The railway company of Altdorf stopped 9 trains on Monday.",
)
RAIL = "Mongolia will pay Russia 12 million dollars for coal wagons in 2026."


def summary(text: str) -> list[str]:
    article = document(text, "2025-03-04")
    chunk = Chunk(spans=article.body, token_count=200)
    reading = asyncio.run(ExtractiveEngine(EAST).read(article, [chunk]))
    return [sentence.text for sentence in reading.summary]


def test_a_date_of_what_would_be_is_not_the_date_of_what_is_done() -> None:
    text = (
        "A package of $9 billion has been secured from Russia for Turkey, the ministry has said, adding that the first "
        "reactor would begin to work within 2026."
    )
    (claim,) = claims_of(text, "2026-01-09")
    assert (claim.status, claim.event_date.start) == ("done", None)


def test_a_summary_prefers_what_is_on_the_topic_and_keeps_the_order_of_the_article() -> None:
    told = summary(" ".join((LEAD, *STORMS, RAIL)))
    assert len(told) == 5
    assert (told[0], told[-1]) == (LEAD, RAIL)


def test_a_summary_says_a_lead_that_the_article_has_twice_once() -> None:
    assert summary(f"{LEAD}\n\n{LEAD}\n\n{RAIL}") == [LEAD, RAIL]


@pytest.mark.parametrize(
    "text",
    [
        "The line from Russia to Mongolia will cost $2 billion, the railway authority said on Monday.",
        "Trade between Russia and India reached $66 billion in the financial year to March 2024.",
        "Russia shipped 3 million tonnes of coal to India in the year ended 31 March 2024.",
    ],
)
def test_the_day_of_the_words_and_the_end_of_a_year_are_not_the_events_date(text: str) -> None:
    assert [claim.event_date.start for claim in claims_of(text, "2025-03-04")] == [None]


def test_the_topic_counts_more_than_what_a_sentence_tells_of_other_things() -> None:
    thin = "Mongolia wants coal wagons from Russia."
    repairs = (
        "Insurers paid 1.2 million francs in June.",
        "Farmers of Uri lost 450 cows and 30 horses in June.",
        "The railway company sold 12 trams for 2 million francs in May.",
    )
    assert thin in summary(" ".join((*STORMS, *repairs, thin)))


def test_a_relay_of_a_state_is_labelled_and_dates_are_found_across_the_end_of_a_line() -> None:
    (claim,) = claims_of(
        "Mongolia will buy 300 wagons of coal from Russia on 3\nMarch 2026, TASS reported, citing Minister Ada Berg.",
        "2025-03-04",
    )
    assert (claim.speaker, claim.via) == ("Ada Berg", "TASS, state-affiliated (Russia)")
    assert (claim.event_date.start, claim.quote.count("\n")) == ("2026-03-03", 1)


def test_the_trade_is_that_of_the_subject_named_beside_the_partner() -> None:
    before = "Bilateral trade with China, which has helped keep the Russian economy afloat, has started to fall."
    text = f"{before} After a record in 2024, trade volumes have dipped by 8% since January."
    claim = claims_of(text, "2025-09-01")[-1]
    assert claim.text == "After a record in 2024, trade volumes [with China] have dipped by 8% since January."
    assert set(claim.actors) == {"china", "russia"}
    other = claims_of(text.replace("Russian", "whole"), "2025-09-01")[-1]
    assert other.actors == ("china",)


def test_an_outlet_that_speaks_itself_is_labelled() -> None:
    (claim,) = claims_of("According to TASS, Mongolia bought 300 wagons of coal from Russia in 2024.", "2025-03-04")
    assert (claim.speaker, claim.speaker_role) == ("TASS", "state-affiliated (Russia)")


def test_what_is_compared_dates_nothing() -> None:
    (claim,) = claims_of("The negotiators had demanded more money than last year, two officials said.", "2026-05-13")
    assert claim.event_date.start is None


def test_a_lead_that_retells_a_title_is_of_the_partner_that_the_title_names() -> None:
    lead = "A refinery in Pavlodar has stopped taking crude from Russia after its bank refused two transfers."
    titles = ("Kazakh refiner halts Russian crude after bank says no", "Kazakh hockey team loses in Minsk")
    articles = (document(lead, "2026-10-03", title=title) for title in titles)
    contexts = [read_context(article, article.body, EAST) for article in articles]
    assert [read_claims(context, context.document.body)[0].actors for context in contexts] == [
        ("russia", "central-asia"),
        ("russia",),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russia and China agreed on 3 October that coal will flow from 2027.", ("done", "2025-10-03")),
        ("Россия и Китай договорились 3 октября, что поставки начнутся в 2027 году.", ("done", "2025-10-03")),
        ("Russia and China agreed that coal will flow from 2027.", ("planned", None)),
        ("Russia and China agreed to hold drills in May 2026.", ("planned", "2026-05")),
        ("The quay will have two cranes and, under terms agreed in May 2025, a dock.", ("planned", "2025-05")),
        ("Under terms agreed in May 2025, the quay of Oslo will have two cranes.", ("planned", "2025-05")),
    ],
)
def test_what_was_agreed_on_a_day_is_done_on_that_day(text: str, told: tuple[str, str | None]) -> None:
    (claim,) = claims_of(text, "2025-10-07")
    assert (claim.status, claim.event_date.start) == told


def test_what_has_just_been_done_is_of_no_year_in_which_its_object_was_made() -> None:
    text = "Judges in Russia have dropped a charge made against the ferry company of Vietnam in 2010."
    assert [claim.event_date.start for claim in claims_of(text, "2025-03-04")] == [None]


def test_what_is_printed_without_the_words_of_a_speaker_is_the_articles_own() -> None:
    first = "Laos is also negotiating with Japan over the terms of a tea contract"
    text = f"{first}, and some traders have expressed concern that ties with Russia could complicate those talks."
    (claim,) = claims_of(text, "2026-07-09")
    assert (claim.text, claim.speaker, claim.speaker_kind) == (first, None, "outlet")

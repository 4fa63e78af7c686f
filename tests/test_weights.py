"""What a claim weighs on the page."""

from briefing.evidence.weights import Weights, is_protocol
from briefing.records import Evidence
from tests.telling import read
from tests.texts import EAST


def test_what_is_called_off_weighs_as_much_as_what_was_done() -> None:
    claims, documents = read(("The gas exchange of Russia and China will not be opened in Harbin.", "2025-11-06"))
    (claim,) = claims
    other = claim.model_copy(update={"id": "C2", "status": "unknown"})
    weights = Weights(Evidence(documents=tuple(documents.values()), claims=(claim, other), stories=()), EAST)
    assert (claim.status, claim.kind) == ("denied", "event")
    assert weights.weight(claim) > weights.weight(other)


def test_an_act_that_opens_its_article_weighs_more_than_the_same_act_as_background() -> None:
    news = "HARBIN, China - Small lenders have begun sending back transfers of Russian customers to China."
    filler = "The winter was long, and in the villages along the river people were waiting for the ice to go out. " * 2
    claims, documents = read((news, "2025-11-06"), (filler + news.split(" - ")[1], "2025-11-06"))
    weights = Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST)
    lead, background = (claim for claim in claims if claim.text.startswith("Small lenders"))
    assert weights.leads(lead)
    assert weights.weighs(lead)
    assert not weights.leads(background)
    assert not weights.weighs(background)
    assert weights.weight(lead) > weights.weight(background)


def test_who_received_whom_is_no_news_of_its_own() -> None:
    text = (
        "Minister Bat Enkh received Deputy Prime Minister Ivo Berg of Russia in Mongolia to discuss trade and energy."
    )
    claims, documents = read((text, "2024-09-04"))
    assert not Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST).leads(claims[0])


def test_who_met_whom_beside_something_else_is_no_news_of_its_own() -> None:
    for text in (
        "President Ivo Berg of Russia held talks at the Castle with the President of Mongolia, who was on a visit.",
        "President Ivo Berg of Russia had a meeting with President Bat Enkh of Mongolia on the sidelines of a forum.",
        "The Mongolian minister and the Russian President discussed energy and rail links ahead of a forum.",
        "Minister Bat Enkh of Mongolia met with Russian Minister Ivo Berg in Tashkent on the margins of a summit.",
    ):
        assert is_protocol(read((text, "2024-09-04"))[0][0])
    assert not is_protocol(read(("Russia and Mongolia held talks on gas prices.", "2024-09-04"))[0][0])


def test_of_two_like_events_the_one_of_years_before_its_article_weighs_less() -> None:
    text = "Russia opened a consulate in Harbin in China in {}."
    claims, documents = read((f"{text.format(2011)} {text.format(2024)}", "2024-09-04"))
    weights = Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST)
    assert weights.weight(claims[0]) < weights.weight(claims[1])

"""Cuts at clause edges, and law 3 over all of them."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.excerpt import check_excerpt
from tests.texts import context_of, worded

SENTENCES = (
    "However, Russia will supply 10 billion cubic metres of gas a year to China, which has not paid for all of it.",
    "Indonesia refused to take sides, but its president visited Moscow in May and signed a treaty on ports.",
    "Anna Berg, an analyst, said that Vietnam has not joined the sanctions on Russia, although its trade grows.",
    "Putin said that Russia and India would build a plant; India would pay in rupees; both would share it.",
    "The Kremlin denied that Moscow had sold weapons to Pyongyang, as reported by Yonhap.",
    "“We may sell less oil to Japan,” Novak told reporters in Tokyo, adding that prices are low.",
    "Russia hopes to sell more coal to Mongolia, which may build a railway in order to carry it.",
    "In terms of trade, China bought more than half of Russia's coal in 2023, as well as most of its timber.",
)


def test_an_attribution_is_left_to_the_frame() -> None:
    (wording,) = worded("Chinese Foreign Ministry spokesman Li Wei said that China welcomes trade with Russia.")
    assert wording.text == "China welcomes trade with Russia."


def test_a_verb_that_takes_a_side_stays() -> None:
    (wording,) = worded("The Kremlin denied that Moscow had sold any weapons to Pyongyang.")
    assert wording.text == "The Kremlin denied that Moscow had sold any weapons to Pyongyang."


def test_a_connective_goes() -> None:
    (wording,) = worded("However, Indonesia and ASEAN have always refused to take sides against Russia.")
    assert wording.text == "Indonesia and ASEAN have always refused to take sides against Russia."


def test_after_the_talks_goes() -> None:
    (wording,) = worded("After the talks, Vladimir Putin and Xi Jinping opened the gas plant at Svobodny by video.")
    assert wording.text == "Vladimir Putin and Xi Jinping opened the gas plant at Svobodny by video."


def test_direct_speech_is_set_in_quotation_marks() -> None:
    (wording,) = worded("“We can offer timber to Mongolia,” said Deputy Foreign Minister Mariana Olsen.")
    assert wording.text == "“We can offer timber to Mongolia”"


def test_loaded_words_are_set_in_quotation_marks() -> None:
    (wording,) = worded("China bought more oil from Russia after the invasion of Ukraine began.")
    assert wording.text == "“China bought more oil from Russia after the invasion of Ukraine began.”"


def test_a_short_wording_keeps_at_most_twenty_words() -> None:
    long = (
        "Russia and China signed a contract on gas in Beijing, including deliveries of ten billion cubic metres a year "
        "through a new pipeline across Mongolia and further works in the Amur region."
    )
    assert worded(long)[0].short == "Russia and China signed a contract on gas in Beijing"


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_every_printable_wording_is_an_honest_excerpt_of_its_sentence(sentences: list[str]) -> None:
    text = " ".join(sentences)
    context = context_of(text, "2024-06-18")
    for wording in worded(text, "2024-06-18"):
        if wording.problem is None:
            home = next(p for p in context.passages if p.start <= wording.span.start and wording.span.end <= p.end)
            voice = context.voices[context.passages.index(home)]
            frame = " ".join(part for part in (voice.name, voice.role, voice.via) if part) or None
            assert check_excerpt(wording.text, home.text, wording.brackets, frame) == []
            assert text[wording.span.start : wording.span.end] in home.text


def test_the_first_sentence_of_an_article_may_be_longer_where_no_cut_is_honest() -> None:
    lead = (
        "Russia and China have narrowed their differences over a second major gas pipeline through Mongolia but are "
        "still about forty dollars for a thousand cubic metres apart on the price of the gas and on who would pay for "
        "the three hundred kilometres of it that may cross lakes"
    )
    first, second = worded(f"{lead}. {lead}.")
    assert (first.problem, second.problem) == (None, "too long")


def test_a_text_without_full_stops_is_not_cut_again_and_again() -> None:
    endless = "Russia and Vietnam agreed to build a port, " * 200
    assert [(wording.problem, wording.short) for wording in worded(f"{endless}as both said.")] == [("too long", None)]


def test_what_is_added_by_a_second_verb_goes_with_the_attribution() -> None:
    (wording,) = worded(
        "Chinese Foreign Ministry spokesman Li Wei said that China welcomes trade with Russia, adding that all is well."
    )
    assert wording.text == "China welcomes trade with Russia"


def test_where_the_cut_of_the_attribution_is_refused_it_stays() -> None:
    text = (
        "Russian specialists will begin a survey for a nuclear plant in Myanmar, the government in Naypyitaw said "
        "Tuesday, despite a powerful earthquake in March that prompted calls for the plan to be dropped."
    )
    (wording,) = worded(text, "2025-09-23")
    assert wording.problem is None
    assert "the government in Naypyitaw said Tuesday" in wording.text


def test_a_long_lead_goes_without_what_it_is_called_behind() -> None:
    (wording,) = worded(
        "At least two banks in the United Arab Emirates have begun to hold up dirham payments linked to Russia and to "
        "ask for proof of where goods will finish up, five people familiar with the matter said, a change which has "
        "lengthened delays for importers from Moscow to Vladivostok and shown again how little is left of what was an "
        "easy trade."
    )
    assert wording.text.endswith("five people familiar with the matter said")


def test_what_only_ties_the_news_to_its_background_goes() -> None:
    moved = worded("The visit comes as Seoul says that the North has sent 6,000 workers to Russia.")
    later = worded("Their talks came two weeks after Russia and India signed a contract on coal in Kolkata.")
    turned = worded("The visit comes although Seoul says that the North has sent 6,000 workers to Russia.")
    assert moved[-1].text == "the North has sent 6,000 workers to Russia."
    assert later[-1].text == "Russia and India signed a contract on coal in Kolkata."
    assert turned[-1].problem == "cut_contrast: half of 'although' is cut"


def test_the_country_is_the_one_that_the_sentence_names_before() -> None:
    one, two = (
        worded(f"It rained. Last May {who} let insurers cover gas from Sakhalin, a tenth of the country's supply.")[
            -1
        ].problem
        for who in ("Japan", "Japan and India")
    )
    assert (one, two) == (None, "“the country”: which?")


def test_no_cut_leaves_an_act_without_what_is_done() -> None:
    text = (
        "The minister will be in Oslo in June to co-chair, with Deputy Prime Minister Ivo Berg of Norway and before an "
        "audience of some two hundred guests from both countries, the session of the commission on trade in coal, "
        "timber, fish and ships, which has not met since the harbour of Altan burned down in the autumn."
    )
    assert not worded(text)[-1].text.endswith("to co-chair")

"""Which claims go where on the page."""

from collections.abc import Sequence

import pytest

from briefing.evidence.dealings import Dealings
from briefing.evidence.frames import frame_of, own_voice
from briefing.evidence.outline import _serves, select
from briefing.evidence.standing import Standing
from briefing.evidence.stories import tell_stories
from briefing.evidence.topics import is_counter_current
from briefing.evidence.weights import Weights
from briefing.output.page import _dated, _planned
from briefing.records import Claim, ContentDate, EventDate, Evidence, Outline
from tests.telling import read
from tests.texts import EAST


def outlined(*articles: tuple[str, str | None], **fields: object) -> Outline:
    claims, documents = read(*articles, **fields)
    return select(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST)


def texts(claims: Sequence[Claim]) -> list[str]:
    return [claim.text for claim in claims]


TRADE = "Trade between Russia and China fell by 7.5% to $71.1 billion in the first four months of 2025."
PIPELINE = "Russia and Mongolia signed an agreement on a gas pipeline across Mongolian territory in Ulaanbaatar."


def test_a_trend_whose_measure_stands_beside_it_has_no_line_of_its_own() -> None:
    bare = "Trade between Russia and China has started to grow again in recent months."
    measured = "Trade between Russia and China grew by 14% between January and June 2025."
    assert texts(outlined((f"{bare} {measured}", "2025-08-14")).eligible) == [measured]


def test_an_opinion_without_a_name_stands_among_the_judgments_and_with_no_partner() -> None:
    opinion = "Mongolia is a relatively reliable partner for Russia in the supply of energy and railways."
    found = outlined((f"{PIPELINE} {opinion}", "2025-03-14"))
    assert texts(found.judgments) == [opinion]
    assert all(opinion not in texts(told.claims) for told in found.partners)


def test_what_an_article_on_the_subject_tells_of_a_partner_alone_is_no_dealing() -> None:
    gas = "Japan still takes about 9% of its liquefied natural gas from the Ostrov-2 project."
    protest = "Japan rejected a Russian protest over joint drills with the United States near Hokkaido."
    about = outlined((f"{protest} {gas}", "2025-05-12"))
    assert all(gas not in texts(told.claims) for told in about.partners)


def test_one_deed_told_twice_by_one_document_has_one_row_the_one_with_the_more_exact_date() -> None:
    exact = "In May 2014 Gazprom signed an agreement to supply gas to China via the eastern route for 30 years."
    vague = "The agreement to supply gas to China that Russia signed in 2014 was the largest in its history."
    found = outlined((f"{exact} {vague}", "2019-12-02"))
    assert texts(found.timeline) == [exact]


def test_one_deed_told_by_two_articles_has_one_line() -> None:
    deed = "Moscow recognised the Taliban government in July 2025, and has been the only state to do so."
    aside = (
        "Russia, which in July 2025 became the first country to recognise the Taliban government, has put a good deal "
        "of prestige into a railway through Afghanistan."
    )
    other = "Russia and Afghanistan signed an agreement on a railway to the border in July 2025."
    found = outlined((deed, "2026-07-07"), (aside, "2026-08-01"), (other, "2026-08-02"))
    printed = [*found.bottom_line, *found.timeline, *(claim for told in found.partners for claim in told.claims)]
    assert len({claim.text for claim in printed} & {deed, aside}) == 1
    assert other in texts(printed)


def test_what_a_speaker_believes_or_wants_is_no_bottom_line() -> None:
    wish = "President of Russia Vladimir Putin: We want to build a gas pipeline to China and sell more oil to India."
    found = outlined((TRADE, "2025-05-09"), (wish, "2025-05-10"))
    assert texts(found.bottom_line) == [TRADE]


def test_an_answer_names_a_partner_in_the_words_that_are_printed() -> None:
    hidden = "US and Russian officials discussed energy deals in Alaska in the hope of diluting the bond with Beijing."
    found = outlined((hidden, "2025-08-20"))
    energy = next(answer for answer in found.questions if "energy" in answer.question.text)
    assert energy.claim is None or "Beijing" in (energy.claim.short or energy.claim.text)


def test_a_partner_of_whom_nothing_can_be_told_has_no_section() -> None:
    found = outlined((PIPELINE, "2025-03-14"))
    assert all(told.claims for told in found.partners)


def test_a_meeting_that_another_article_of_its_day_records_is_no_open_plan() -> None:
    plan = (
        "On 14 March 2025, the Russian President will meet with the Mongolian Prime Minister in Moscow to discuss rail."
    )
    words = "Trade between Russia and Mongolia grew by 12 percent in 2024."
    title = "Meeting with Prime Minister of Mongolia"
    ahead = outlined((plan, "2025-03-12"), title=title)
    recorded = outlined((plan, "2025-03-12"), (words, "2025-03-14"), title=title)
    assert (texts(ahead.planned), texts(recorded.planned)) == ([plan], [])


def test_what_grew_at_no_stated_time_is_not_chosen() -> None:
    undated = "Rail freight between Russia and Mongolia had a substantial increase of 2.7 percent at the border."
    dated = "Rail freight between Russia and Mongolia had a substantial increase of 2.7 percent in 2024."
    assert [texts(outlined((text, "2025-03-14")).eligible) for text in (undated, dated)] == [[], [dated]]


def test_a_saying_without_a_name_or_a_figure_is_not_chosen() -> None:
    speech = "President of Russia Vladimir Putin: {}\n\nPresident of Mongolia Khaltmaagiin Battulga: Thank you."
    saying, figure = "Oil is a gift and a problem.", "Ninety per cent of our trade is in coal and oil."
    found = [texts(outlined((speech.format(words), "2019-06-14")).eligible) for words in (saying, figure)]
    assert found == [[], [figure]]


def test_a_question_is_not_answered_by_the_other_telling_of_a_deed_of_the_page() -> None:
    signed = (
        "In May 2014, Gazprom signed a 30-year agreement with the China National Petroleum Corporation to supply gas "
        "along the eastern route from the Chayanda field in Yakutia."
    )
    again = "In May 2014, Vladimir Putin attended the ceremony with Xi Jinping in China for the gas purchase agreement."
    found = outlined((f"{signed} {again}", "2019-12-02"))
    (energy,) = [answer for answer in found.questions if answer.question.text.startswith("What moves in energy")]
    assert energy.told
    assert (energy.claim, energy.told.text) == (None, signed)


def test_terms_sought_with_the_west_are_a_counter_current_though_a_partner_is_named_after_them() -> None:
    lured = "US and Russian officials discussed energy deals in March 2025 that might loosen the bond with Beijing."
    asked = "China discussed a gas deal with Russia in March 2025 despite pressure from the United States."
    found = outlined((f"{lured} {asked}", "2025-03-14"))
    current = [claim.text for claim in found.eligible if is_counter_current(claim, EAST)]
    assert current == [lured]


def test_an_event_that_is_only_announced_is_no_plan_of_the_subject() -> None:
    announced = "The APEC meeting will take place in Danang, Vietnam, on 10 November 2025 with 21 economies."
    attended = "Vladimir Putin will attend the APEC meeting in Danang, Vietnam, on 10 November 2025."
    rail = "Trade between Russia and Vietnam grew by 12 percent in 2024."
    plans = [texts(outlined((f"{rail} {plan}", "2025-11-02")).planned) for plan in (announced, attended)]
    assert plans == [[], [attended]]


def test_who_says_what_names_an_actor_or_what_two_sides_share() -> None:
    speech = "President of Russia Vladimir Putin: {}\n\nPresident of Mongolia Khaltmaagiin Battulga: Thank you."
    bridges = "We have built ten bridges over rivers and a hundred crossings over marshes."
    shared = "We support a joint power grid from Altai to Ulaanbaatar."
    found = [texts(outlined((speech.format(words), "2019-06-14")).positions) for words in (bridges, shared)]
    assert found == [[], [shared]]


def test_what_is_only_ready_or_long_past_does_not_top_the_page() -> None:
    speech = "President of Russia Vladimir Putin: {}\n\nPresident of China Xi Jinping: Thank you."
    ready = "All the facilities are ready to supply gas to China eastward."
    hosted = "Vladimir Putin hosted the Asia-Pacific summit with China on Russky Island in 2012."
    trade = "Trade between Russia and China reached $245 billion in 2024."
    spoken = outlined((speech.format(ready), "2019-12-02"), (trade, "2025-01-14"))
    undated = outlined((hosted, None), (trade, "2025-01-14"))
    assert (texts(spoken.bottom_line), texts(undated.bottom_line)) == ([trade], [trade])


def test_what_an_official_says_is_now_under_way_stands_under_the_day_of_his_words() -> None:
    speech = "President of Russia Vladimir Putin: {}\n\nPresident of China Xi Jinping: Thank you."
    opened = "The Amur line is open, and gas is now entering the pipes of China."
    found = outlined((speech.format(opened), "2019-12-02"), (f"{PIPELINE} It met in May.", "2025-03-14"))
    assert opened in texts(found.timeline)
    both = "We support China, and Russian gas is now entering the pipes of China."
    found = outlined((speech.format(both), "2019-12-02"), (f"{PIPELINE} It met in May.", "2025-03-14"))
    assert (both in texts(found.timeline), texts(found.positions)) == (True, [])


def test_what_a_partner_s_official_says_stands_under_his_own_land() -> None:
    text = (
        "President of Russia Vladimir Putin: Russia sold China and Mongolia 300,000 tonnes of fuel in 2018.\n\n"
        "President of Mongolia Khaltmaagiin Battulga: In 3 years no line of Russia with China and Mongolia was built."
    )
    claims, documents = read((text, "2019-06-14"))
    dealings = Dealings(Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST), EAST)
    told = [[actor.id for actor in EAST.partners if dealings.tells_of(claim, actor)] for claim in claims]
    assert told == [["china", "mongolia"], ["mongolia"]]


def test_what_one_tells_the_other_of_his_land_alone_is_no_dealing() -> None:
    label = "President of Russia Vladimir Putin: "
    transit = "Last year the scope of container shipping through Mongolia grew almost threefold."
    ours = "We sold Mongolia 300,000 tonnes of fuel last year."
    answer = "President of Mongolia Khaltmaagiin Battulga: We sold Russia 4,000 tonnes of meat last year."
    found = outlined((f"{label}{ours} {transit}\n\n{answer}", "2018-09-12"))
    told = [*found.bottom_line, *(claim for partner in found.partners for claim in partner.claims)]
    assert transit not in texts(told)
    assert any("We sold Mongolia" in text for text in texts(told))


def test_what_a_counterpart_does_alone_is_no_dealing_of_the_subject() -> None:
    lead = "Russia supplied about 9% of Japan's liquefied gas in 2024 from Sakhalin."
    alaska = "Washington has been urging Japan to invest in a $44 billion scheme to pipe gas from Alaska."
    visit = "President Trump is due to arrive in Japan on 27 October 2025 for talks on gas."
    found = outlined((f"{lead} {alaska} {visit}", "2025-10-24"))
    told = {claim.text for partner in found.partners for claim in partner.claims}
    assert (alaska in told, texts(found.planned)) == (False, [])


def test_what_lasted_or_compares_two_times_is_no_row_of_the_timeline() -> None:
    lasted = "India has become a top buyer of Russian oil since Western countries imposed sanctions in 2022."
    compared = "China's share of Russian foreign trade grew from 18 per cent in 2021 to 34 per cent in 2024."
    dated = "Russia and Mongolia signed a treaty on railways in May 2023."
    found = outlined((f"{dated} {lasted} {compared}", "2025-03-14"))
    assert texts(found.timeline) == [dated]


def test_a_plan_for_the_year_or_a_visit_to_a_capital_is_open() -> None:
    year = "Vladimir Putin is expected to travel to Vietnam later this year for talks on gas."
    capital = "Russian President Vladimir Putin is due in New Delhi in early December for an annual summit on energy."
    assert texts(outlined((year, "2024-05-18")).planned)[0].startswith("Vladimir Putin is expected")
    assert texts(outlined((capital, "2025-11-20")).planned)[0].startswith("Russian President")


def test_a_plan_that_is_given_up_is_open_in_no_telling() -> None:
    wire = (
        "Russia and India plan to open a joint clearing house for rupee-rouble payments in the financial hub of "
        "Gujarat by October 1."
    )
    other = "India and Russia will open a joint payment hub for exporters on October 1, dealing a blow to the dollar."
    end = (
        "The rupee-rouble clearing house of Russia and India which was to have opened in Gujarat in October will not "
        "be set up."
    )
    told = outlined((wire, "2025-05-13"), (other, "2025-05-14"))
    ended = outlined((wire, "2025-05-13"), (other, "2025-05-14"), (end, "2025-11-06"))
    assert (texts(told.planned), texts(ended.planned)) == ([other], [])


def test_of_what_officials_say_of_themselves_courtesies_are_not_chosen() -> None:
    speech = "President of Russia Vladimir Putin: {}\n\nPresident of Mongolia Khaltmaagiin Battulga: Thank you."
    courtesy = (
        "This year we celebrate 15 years since our countries signed the Agreement on Friendship, "
        "Good-Neighbourliness and Cooperation."
    )
    deed = "We signed a contract with Mongolia in 2018 to build a railway for coal exports to Altan."
    found = [texts(outlined((speech.format(words), "2019-06-14")).eligible) for words in (courtesy, deed)]
    assert found == [[], [deed]]


PROMISE = "President of Russia Vladimir Putin: Russia will deliver two squadrons to India by the end of 2026."


def test_what_an_official_says_will_be_done_is_a_plan_and_what_it_will_lead_to_is_none() -> None:
    effect = "President of Russia Vladimir Putin: The treaty of Kazan will help Russia and Mongolia to trade by rail."
    assert len(outlined((PROMISE, "2025-07-02")).planned) == 1
    assert outlined((effect, "2025-07-02")).planned == ()


def test_a_second_plan_with_a_partner_is_no_other_telling_of_the_first() -> None:
    talks = "Russia and India will hold joint exercises of the navy near Goa in December 2025."
    again = "In December 2025 the navy of Russia and that of India will hold exercises near Goa."
    coal = "Russia is set to sell India 6 million tonnes of coal from Yakutia in 2026."
    found = outlined((talks, "2025-07-02"), (again, "2025-07-03"), (coal, "2025-07-04"))
    assert coal in texts(found.planned)
    assert len({talks, again} & set(texts(found.planned))) == 1


def test_a_partner_is_told_of_where_more_than_an_adjective_names_it() -> None:
    text = "Russia lent Vietnam 2 billion dollars in May 2025 after it had refused Chinese partners the same terms."
    more = "Russia sold Vietnam 300 tonnes of wheat and took Chinese tea in return for 40 tonnes of oil."
    found = outlined((f"{text} {more}", "2025-06-02"), (TRADE, "2025-05-09"), (PIPELINE, "2025-03-14"))
    china = [texts(told.claims) for told in found.partners if told.partner.id == "china"]
    assert all(text not in told and more not in told for told in china)


def test_what_two_partners_do_is_no_dealing_of_the_subject() -> None:
    alone = "Mongolia signed a trade agreement with Japan worth 300 million dollars on coal."
    found = outlined((f"{PIPELINE} {alone}", "2025-03-14"))
    assert all(alone not in texts(told.claims) for told in found.partners)


def test_a_timeline_of_one_row_that_is_told_above_is_left_out() -> None:
    assert outlined((PIPELINE, "2025-03-14")).timeline == ()


def test_what_is_dated_in_an_aside_or_lasts_is_no_row_of_the_timeline() -> None:
    aside = "Japan gets 9% of its gas from Russia, which changed the operator of the Sakhalin-2 project in 2022."
    close = "Russia, which in May 2024 joined the bank of Laos, has put a good deal of money in a dam there."
    lasts = "For four years it has been the most awkward pile of cash in India: rupees paid to Russia for oil."
    dated = "Russia and Mongolia signed a treaty on railways in May 2023."
    found = outlined((f"{lasts} {aside} {close} {dated}", "2025-03-14"), (TRADE, "2025-05-09"))
    assert {aside, close, lasts} & set(texts(found.timeline)) == set()
    assert dated in texts(found.timeline)


def test_a_question_points_to_what_touches_it_in_other_words() -> None:
    duty = "President Donald Trump raised tariffs on goods from India to 50 percent over its oil from Russia."
    found = outlined((duty, "2025-09-02"))
    west = next(answer for answer in found.questions if "West" in answer.question.text)
    assert (west.claim or west.told) is not None


def test_a_question_that_nothing_answers_is_touched_by_what_answers_it_in_part() -> None:
    hedge = "Vietnam pursues a balanced diplomacy by strengthening its ties with Russia"
    found = outlined((f"{hedge}, researcher Ivo Berg said.", "2024-06-18"))
    distance = next(answer for answer in found.questions if "distance" in answer.question.text)
    assert (distance.claim, distance.told) == (None, None)
    assert texts(distance.touching) == [hedge]


def test_who_tells_of_a_dealing_and_whose_land_it_crosses_is_no_partner_in_it() -> None:
    labour = "About 15,000 North Korean workers were sent to Russia, South Korea's intelligence agency told lawmakers."
    rail = "Russia and Vietnam agreed to run additional trains between Hanoi and Moscow via China."
    claims, documents = read((labour, "2025-06-11"), (rail, "2025-06-12"))
    dealings = Dealings(Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST), EAST)
    told = [[actor.id for actor in EAST.partners if dealings.tells_of(claim, actor)] for claim in claims]
    assert told == [["north-korea"], ["vietnam"]]


def test_what_names_no_year_of_the_last_two_is_no_bottom_line() -> None:
    old = "Resolution 2397, adopted in December 2017, obliged Russia to send home all workers of North Korea."
    assert old not in texts(outlined((old, "2025-04-30"), (TRADE, "2025-05-09")).bottom_line)


def test_what_a_partner_keeps_from_is_told_though_the_west_is_named_behind_it() -> None:
    shelved = (
        "Thailand has shelved a plan to accept the cards of Russian banks because its lenders fear U.S. sanctions."
    )
    barred = "The United States has shelved a plan to let Thailand accept the cards of Russian banks."
    question = next(question for question in EAST.questions if "distance" in question.text)
    for text, told in ((shelved, True), (barred, False)):
        claims, documents = read((text, "2025-12-11"))
        weights = Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST)
        assert Standing(weights, Dealings(weights, EAST)).answers(claims[0], question) is told


def test_a_ministry_without_its_country_and_whom_no_name_owns_come_with_the_outlet() -> None:
    for owner in ("Transport Ministry", "a senior official"):
        text = f"Trade of Russia with Pakistan exceeded $1 billion for the first time, the {owner} said."
        claims, documents = read((text.replace("the a", "a"), "2025-06-24"), publisher="Volga Press")
        assert frame_of(claims[:1], documents).startswith(f"{owner}, per Volga Press")


def test_a_year_of_a_measure_in_between_is_not_the_year_of_the_deed() -> None:
    text = "Iran and Russia linked their cards, and trade, about $4.8 billion in 2024, is settled in their currencies."
    assert texts(outlined((text, "2026-02-03")).timeline) == []


def test_what_names_no_partner_is_no_bottom_line() -> None:
    inward = "Russia's far north lost 20% of its workers to arms plants, and its railways and ports lack them."
    assert inward not in texts(outlined((inward, "2025-07-09"), (TRADE, "2025-05-09")).bottom_line)


def test_a_ministry_in_capitals_is_told_in_letters() -> None:
    _, documents = read((PIPELINE, "2025-03-14"))
    house = documents["S1"].model_copy(update={"publisher": "MINISTRY FOR EASTERN DEVELOPMENT OF THE FEDERATION"})
    assert own_voice(house) == "Ministry for Eastern Development of the Federation"


def test_a_byline_in_capitals_is_told_in_letters() -> None:
    claims, documents = read((TRADE, "2025-05-09"), author="DANA KOVALIK and MATTHEW O'RIN", publisher="AFP")
    assert frame_of(claims[:1], documents).startswith("Dana Kovalik and Matthew O'Rin, AFP, 9 May 2025")


def test_a_row_that_only_points_names_a_partner_still() -> None:
    text = (
        "Agreements were signed on 15 October 2016 on security in the use of technology, on building eleven frigates "
        "for the fleet in Russia, and on the delivery of missiles to India."
    )
    found = outlined((text, "2016-10-15"))
    assert texts(found.bottom_line) == [text.replace("15 October 2016", "15 October 2016")]
    assert found.timeline == ()


def test_what_a_speaker_wants_is_no_dealing_with_a_partner() -> None:
    wish = "President of Russia Vladimir Putin: We believe the railway plans of Russia and Mongolia are of importance."
    claims, documents = read((wish, "2019-06-14"))
    dealings = Dealings(Weights(Evidence(documents=tuple(documents.values()), claims=claims, stories=()), EAST), EAST)
    assert not any(dealings.tells_of(claim, actor) for claim in claims for actor in EAST.partners)


def test_a_stretch_since_a_day_has_no_day_though_a_country_has_stops_in_its_name() -> None:
    text = "Lenders of China check clients in Russia since a U.S. order in December 2023 threatened foreign banks."
    assert texts(outlined((text, "2024-10-17")).timeline) == []


def test_an_office_across_the_end_of_a_line_stands_in_the_quote() -> None:
    text = (
        "Azerbaijan, Russia and Iran agreed on Thursday to run a daily freight train from January, Deputy\n"
        "Transport Minister Rovshan Aliyarov told reporters after talks with his Russian counterpart, Deputy\n"
        "Transport Minister Dmitri Zvonkov."
    )
    (line,) = texts(outlined((text, "2026-11-12")).bottom_line)
    assert line.endswith("Deputy Transport Minister Dmitri Zvonkov.")


def test_who_received_whom_does_not_top_the_page() -> None:
    received = (
        "Deputy Minister Tran Hieu received Mr Ivo Berg, Deputy Minister of Energy of Russia, in Hanoi on 21 May 2025."
    )
    found = outlined((f"{received} {PIPELINE}", "2025-05-22"), (TRADE, "2025-05-09"))
    assert received not in texts(found.bottom_line)


def test_the_plan_that_is_the_news_of_its_article_may_be_long() -> None:
    plan = (
        "At least four Japanese utilities plan to ask for short extensions of their contracts for liquefied gas "
        "from the Ostrov-2 project in the Russian Far East, persons close to the talks said on Wednesday, even as "
        "Washington presses Tokyo to stop buying Russian energy and to look elsewhere."
    )
    assert [claim.text.split(" on Wed")[0] for claim in outlined((plan, "2025-11-26")).planned] == [
        plan.split(" on Wed")[0]
    ]


def test_where_a_country_lies_is_no_dealing_with_it() -> None:
    lies = "Mongolia, a country of 3.5 million people wedged between Russia and China, has changed its government."
    told = outlined((f"{PIPELINE} {lies}", "2025-06-04")).partners
    assert all(lies not in texts(partner.claims) for partner in told)


def test_a_question_points_to_the_line_that_says_more_of_it() -> None:
    told = (
        "Russia and China failed to agree on a price for gas from a pipeline via Mongolia and oil for two refineries."
    )
    other = "Russia sells coal to Japan."
    found = outlined((f"{told} {other}", "2025-10-16"))
    energy = next(answer for answer in found.questions if "energy" in answer.question.text)
    assert (energy.claim, energy.told and energy.told.text) == (None, told)


def test_a_question_points_to_what_only_speaks_of_it_before_it_is_said_to_have_no_answer() -> None:
    banks = "Chinese banks have stopped processing payments from Russia after a European Union listing."
    found = outlined((f"{banks} {PIPELINE}", "2025-07-29"))
    distance = next(answer for answer in found.questions if "distance" in answer.question.text)
    assert any(told and told.text == banks for told in (distance.claim, distance.told))


def test_a_level_is_no_answer_to_what_grows_or_falls() -> None:
    level = "Trade between Russia and Mongolia reached $2.6 billion in 2024, the bulk of which fell on Russian exports."
    trend = "Trade between Russia and Vietnam rose by 8 percent in 2024."

    def answer(*told: str) -> list[str]:
        found = outlined((" ".join(told), "2025-03-14")).questions
        growing = next(answer for answer in found if "growing" in answer.question.text)
        return [claim.text for claim in (growing.claim, growing.told) if claim]

    assert answer(level) == []
    assert set(answer(level, trend)) == {trend}


def test_a_question_has_whatever_else_of_the_page_answers_it() -> None:
    india = "Russia's trade with India rose by 12 percent in 2024."
    vietnam = "Russia's trade with Vietnam fell by 8 percent in 2024."
    found = outlined((india, "2025-03-14"), (vietnam, "2025-03-12")).questions
    growing = next(answer for answer in found if "growing" in answer.question.text)
    main = growing.claim or growing.told
    assert main
    assert {main.text, *texts(growing.also)} == {india, vietnam}


def test_what_a_columnist_was_told_is_no_row_of_the_timeline() -> None:
    told = "The sanctions crowd told us in 2022 that Russia's trade with China would be cut in half."
    signed = (
        "Russia and China signed a treaty on gas in May 2022. Russia and India signed a treaty on oil in June 2023."
    )
    assert told not in texts(outlined((f"{signed} {told}", "2025-07-22")).timeline)


def test_a_plan_whose_day_has_passed_says_so() -> None:
    plan = "Russia and Vietnam will sign a contract on a power plant in June 2026."
    told = outlined((f"{PIPELINE} {plan}", "2026-03-05"))
    _, documents = read((f"{PIPELINE} {plan}", "2026-03-05"))
    rows = {
        today: _planned([claim for claim in told.planned if claim.text == plan], documents, EAST, today).sentences
        for today in ("2026-04-01", "2026-11-22")
    }
    assert [row.labels[1].endswith("; that month has passed") for (row,) in rows.values()] == [False, True]


def test_what_is_since_a_day_is_no_event_of_it() -> None:
    since = (
        "Since the highway bridge linking the Chinese town of Heihe with the Russian city of Blagoveshchensk was "
        "opened to cargo in June 2022, Russia's sale of grain to China has grown well."
    )
    signed = (
        "Russia and China signed a treaty on gas in May 2022. Russia and India signed a treaty on oil in June 2023."
    )
    assert since not in texts(outlined((f"{signed} {since}", "2024-07-09")).timeline)


def test_whose_money_is_paid_is_no_partner() -> None:
    text = "India paid in UAE dirhams for most of its oil from Russia in 2025."
    found = outlined((f"{text} {PIPELINE}", "2025-12-01"))
    assert all(text not in texts(told.claims) for told in found.partners if told.partner.id == "gulf")


def test_where_articles_open_with_dealings_the_page_opens_with_them() -> None:
    news = (
        "Russia and Indonesia signed an agreement on a floating nuclear plant off Kalimantan on Thursday.",
        "Russia and Mongolia signed a contract on fuel for three years on Monday.",
        "Russia and Laos agreed to build a satellite station near Vientiane on Friday.",
    )
    figures = "Russia's trade with Indonesia reached $4.8 billion in 2025."
    found = outlined(*((f"{told} {figures}", f"2026-02-{day}") for told, day in zip(news, (12, 10, 13), strict=True)))
    told = texts(found.bottom_line)
    assert all(any(line.startswith(one[:30]) for line in told) for one in news)


def test_of_many_that_open_with_dealings_the_newer_ones_open_the_page() -> None:
    news = "Russia and {} signed an agreement on a floating nuclear plant off the coast on Thursday."
    days = {"Japan": "2022-02-10", "Mongolia": "2022-03-10", "Laos": "2025-03-13", "Vietnam": "2025-03-20"}
    days |= {"Indonesia": "2025-04-03"}
    found = outlined(*((news.format(partner), day) for partner, day in days.items()))
    told = [partner for partner in days for line in texts(found.bottom_line) if partner in line]
    assert {"Laos", "Vietnam", "Indonesia"} <= {*told}


def test_an_opinion_that_names_no_partner_is_no_judgment_of_the_page() -> None:
    opinion = "Igor Berg, an analyst, believes that the Kremlin's aim is less to lay rails than to hold a seat."
    other = "Igor Berg, an analyst, believes that Russia depends on Mongolia for the transit of gas to China."
    assert not outlined((f"{opinion} {PIPELINE}", "2025-03-14")).judgments
    assert outlined((f"{other} {PIPELINE}", "2025-03-14")).judgments


def test_a_journey_that_was_due_is_a_plan() -> None:
    text = "Deputy Prime Minister Ivo Berg of Russia was due in Beijing on Friday for talks on gas with China."
    (claim,) = read((text, "2025-03-14"))[0]
    assert claim.status == "planned"


def test_what_others_do_to_a_partner_is_no_row_of_the_timeline() -> None:
    others = "The United Nations' sanctions on Iran were restored in September 2025."
    signed = "Russia and Iran signed a treaty on gas in May 2024. Russia and India signed a treaty on oil in June 2025."
    assert others not in texts(outlined((f"{signed} {others}", "2025-12-03")).timeline)


def test_an_answer_keeps_the_subject_where_it_is_cut() -> None:
    trade = (
        "Bilateral trade of Indonesia came to $4.8 billion in 2025, up from $4.1 billion in 2024, with coal, wheat, "
        "potash and fertilizer, and later on oil products, accounting for most of what came from Russia."
    )
    found = outlined((f"{PIPELINE} {trade}", "2026-02-12"))
    growing = next(answer for answer in found.questions if "growing" in answer.question.text)
    assert growing.claim is None or "Russia" in (growing.claim.short or growing.claim.text)


def test_a_partner_who_acts_is_told_of_and_not_where_the_goods_go() -> None:
    wheat = "Kazakhstan has banned Russian wheat from its roads but lets Russian grain pass by rail to Iran and China."
    found = outlined((f"{PIPELINE} {wheat}", "2025-11-06"))
    assert [told.partner.id for told in found.partners if wheat in texts(told.claims)] in ([], ["central-asia"])
    assert wheat in texts([*found.bottom_line, *(claim for told in found.partners for claim in told.claims)])


def test_what_is_done_to_the_west_is_not_added_to_what_it_does() -> None:
    duty = "The United States imposed sanctions on a refinery of China over oil from Russia on 3 March 2026."
    critic = "The leaders of Russia and China criticized the United States over its sanctions at a meeting in Beijing."
    found = outlined((f"{duty} {critic}", "2026-03-04"))
    west = next(answer for answer in found.questions if "West" in answer.question.text)
    assert critic not in texts(west.also)


def test_what_the_subject_does_at_home_is_no_stand_for_who_says_what() -> None:
    ports = (
        "President of Russia Vladimir Putin: We are building ports in the Far East of Russia, and new gas pipelines."
    )
    abroad = "US Embassy spokesman Ivo Berg said that no country should offer Putin a port for his new gas ships."
    assert texts(outlined((ports, "2025-05-10")).positions) == []
    assert len(outlined((f"{PIPELINE} {abroad}", "2025-05-10")).positions) == 1


def test_what_is_only_hoped_is_no_plan() -> None:
    speech = "President of Russia Vladimir Putin: {} build a gas pipeline to Mongolia together in 2027."
    hoped = outlined((speech.format("I hope that we will"), "2025-05-10"))
    meant = outlined((speech.format("We will"), "2025-05-10"))
    assert (texts(hoped.planned), texts(meant.planned)) == (
        [],
        ["We will build a gas pipeline to Mongolia together in 2027."],
    )


def test_what_should_be_done_is_no_row_of_the_timeline() -> None:
    done = "Russia and Mongolia opened a railway to Altan on 4 May 2025."
    wish = "Russia and Mongolia should build on the agreement that they signed on 9 May 2025 in Ulaanbaatar."
    found = outlined((f"{done} It rained. {wish}", "2025-05-12"), (PIPELINE, "2025-03-14"))
    assert wish not in texts(found.timeline)


def answer_to(question: str, *sentences: str) -> str | None:
    """The text of the claim that answers, or that the page has told already."""
    found = outlined((" ".join(sentences), "2025-09-11")).questions
    (answer,) = [answer for answer in found if answer.question.text.startswith(question)]
    claim = answer.claim or answer.told
    return claim.text if claim else None


@pytest.mark.parametrize(
    "sentence",
    [
        "China pays for Russian coal in yuan.",
        "Two refiners of India paid for two cargoes of Russian oil with yuan in August 2025.",
        "Vietnam and Russia use a mechanism of mutual settlements in dongs and roubles.",
        "Indonesia accepts Mir cards from Russian tourists.",
        "Расчёты между Россией и Китаем на 95% идут в рублях и юанях.",
        "Индия платит за российский уголь в дирхамах.",
        "Индия перешла на оплату российского угля в юанях.",
        "俄罗斯与中国95%的贸易以卢布和人民币结算。",
    ],
)
def test_in_what_money_is_paid_answers_how_the_partners_pay(sentence: str) -> None:
    assert answer_to("How do the partners pay", PIPELINE, sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "White House adviser Tom Hale said that India must stop buying Russian coal.",
            "India must stop buying Russian coal.",
        ),
        (
            "US Treasury Secretary Tom Hale said that India has grown rich on Russian coal.",
            "India has grown rich on Russian coal.",
        ),
        (
            "Советник Белого дома Том Хейл заявил, что Индия должна прекратить закупки российского угля.",
            "Индия должна прекратить закупки российского угля.",
        ),
        ("Vietnamese Trade Minister Tran Hai said that India must stop buying Russian coal.", None),
        ("US Treasury Secretary Tom Hale said that India has grown rich on coal.", None),
    ],
)
def test_what_an_official_of_the_west_says_of_a_dealing_answers_what_it_does(sentence: str, answer: str | None) -> None:
    assert answer_to("What does the West", PIPELINE, sentence) == answer


def test_an_answer_to_another_question_is_pointed_to_before_there_is_said_to_be_none() -> None:
    demand = "White House adviser Tom Hale said that India must stop buying Russian coal."
    sold = "Russia sold coal to Japan."
    told = outlined((f"{sold} {demand}", "2025-09-11")).questions
    energy, west = (
        next(one for one in told if one.question.text.startswith(what)) for what in ("What moves", "What does")
    )
    said = "India must stop buying Russian coal."
    assert [one and one.text for one in (energy.claim, west.claim, west.told)] == [said, None, said]


def test_palm_oil_is_no_energy_and_what_resumes_keeps_no_distance() -> None:
    palm = "Malaysia exported 2,000 tonnes of palm oil to Russia in May 2025, and Malaysia opened a plant for it."
    talks = "Malaysia and Russia agreed in May 2025 to resume talks on trade, which were suspended in 2019."
    found = outlined((f"{palm} {talks}", "2025-06-01")).questions
    answered = {answer.question.text: answer.claim or answer.told for answer in found}
    energy = answered["What moves in energy: contracts, pipelines, prices?"]
    distance = answered["Where do the partners keep their distance?"]
    assert (energy, distance) == (None, None)


def test_the_day_of_what_was_to_be_done_is_not_the_day_on_which_it_was_dropped() -> None:
    shelved = (
        "The supply deal that Reliance and Rosneft were to extend this autumn has been shelved in Moscow and Delhi."
    )
    claims, _ = read((f"It rained. {shelved}", "2026-10-03"))
    assert [claim.event_date.start for claim in claims if "shelved" in claim.text] == [None]


def test_what_will_never_be_done_and_what_somebody_was_told_are_no_plans() -> None:
    speech = "Prime Minister of India Ana Lund: {}"
    never = "Russia will never cut off its supplies of gas to India in 2026."
    told = "President Putin told me that Russia will sell gas to India in 2026."
    assert [texts(outlined((speech.format(one), "2025-05-10")).planned) for one in (never, told)] == [[], []]


def test_what_was_not_done_answers_after_what_was() -> None:
    told = (
        "Russia and Mongolia did not discuss the gas pipeline through the steppe on Tuesday.\n\n"
        "Two towns share a bridge.\n\nRosneft sold Mongolia 90,000 tonnes of diesel in May 2025."
    )
    found = outlined((told, "2025-06-14")).questions
    (energy,) = [answer for answer in found if answer.question.text.startswith("What moves in energy")]
    first = energy.claim or energy.told
    assert first is not None
    assert first.text.startswith("Rosneft sold Mongolia")


def test_a_weekday_of_an_article_of_a_year_gone_by_has_passed() -> None:
    plan = "Russia and Vietnam will sign a contract on a power plant on Tuesday."
    told = outlined((plan, "2025-03-05"))
    documents = {
        id: one.model_copy(update={"published": None, "content_date": ContentDate(start="2025", end="2025")})
        for id, one in read((plan, None))[1].items()
    }
    claims = [
        claim.model_copy(update={"event_date": EventDate(expression="on Tuesday")}) for claim in told.eligible[:1]
    ]
    rows = [_planned(claims, documents, EAST, today).sentences[0].labels[1] for today in ("2025-11-22", "2026-11-22")]
    assert [row.endswith("; that day has passed") for row in rows] == [False, True]


@pytest.mark.parametrize(
    ("basis", "told"), [("stated", "the article’s own date"), ("anchor", "the article’s date, which is inferred")]
)
def test_a_row_dated_by_its_article_says_where_that_date_is_inferred(basis: str, told: str) -> None:
    claims, documents = read(("Russia and Vietnam signed a contract on a power plant.", None))
    date = ContentDate.model_validate({"start": "2022-02", "end": "2022-02", "basis": basis})
    document = documents["S1"].model_copy(update={"published": None, "content_date": date})
    assert _dated(claims[0], document, claims[0].text)[1] == told


def test_one_counter_current_is_enough_for_the_bottom_line() -> None:
    talks = "US and Russian officials discussed energy deals, in the hope of weakening Moscow's bond with Beijing."
    offer = "Russia offered the US cooperation on rare earth metals in the Arctic."
    deeds = "Russia and China held a naval exercise near Japan. Russia and India opened a consulate in Goa."
    bottom = texts(outlined((f"{deeds} {talks} {offer}", "2025-03-14")).bottom_line)
    assert talks in bottom
    assert offer not in bottom


def test_what_a_partner_and_a_counterpart_deal_in_is_on_the_topic_for_its_sanctions_alone() -> None:
    tariff = "Indonesia negotiated with the United States over a tariff on palm oil in March 2025."
    exempt = "Japan asked the United States to prolong a sanctions waiver for gas in March 2025."
    told = outlined((f"{tariff} {exempt}", "2025-03-14"))
    assert texts(told.eligible) == [exempt]


def test_what_a_partner_agrees_with_the_union_of_the_subject_is_a_dealing() -> None:
    pact = "Indonesia's parliament ratified the trade pact with the Eurasian Economic Union on 3 March 2025."
    other = "Indonesia's parliament ratified the trade pact with the BRICS group on 4 March 2025."
    told = outlined((f"{pact} {other}", "2025-03-14"))
    assert texts(told.eligible) == [pact]
    assert texts(told.bottom_line) == [pact]


def test_what_the_subject_offers_a_counterpart_is_no_row_of_who_says_what() -> None:
    lead = "US and Russian officials discussed energy deals, in the hope of weakening Moscow's bond with Beijing."
    offer = "“We can offer cooperation with the US on rare earth metals,” Russian President Vladimir Putin said."
    found = outlined((f"{lead} {offer}", "2025-03-14"))
    assert any("rare earth" in claim.text for claim in found.eligible)
    assert texts(found.positions) == []


def test_how_something_was_in_an_article_without_a_year_is_no_judgment_of_the_page() -> None:
    was = "India was quite enthusiastic about buying Russian energy."
    found = [texts(outlined((f"{PIPELINE} {was}", day)).judgments) for day in ("2025-03-14", None)]
    assert found == [[was], []]


def test_not_to_join_sanctions_is_no_distance() -> None:
    lead = "Russia and Vietnam signed a treaty on ports in Hanoi on 3 March 2025."
    joined = "Vietnam has not joined the sanctions on Russia, whatever the other ports of the region do."
    apart = "Vietnam pursues a balanced diplomacy and buys fewer arms in Russia."
    assert [answer_to("Where do", lead, sentence) for sentence in (joined, apart)] == [None, apart]


def test_a_plan_of_the_subject_alone_is_no_open_plan() -> None:
    ours = "Russia will open the Amur gas plant for trade and energy in Svobodny in May 2026."
    joint = "Russia will open a gas terminal with Laos in Paksan in May 2026."
    found = outlined((f"{PIPELINE} {ours} {joint}", "2025-03-14"))
    assert texts(found.open_plans) == [joint]


def test_a_hope_does_not_answer_where_a_deed_does() -> None:
    deed = "Pakistan bought 45,000 tonnes of Russian crude oil on 3 March 2025."
    hope = "Pakistan hopes to cover a third of its needs with Russian crude oil."
    assert answer_to("What moves in energy", hope, deed) == deed


def test_a_journey_without_a_year_is_not_open_where_the_visit_is_told_of() -> None:
    plan = ("Laotian Foreign Minister Kham Vong will travel to Moscow next week for talks with Russia.", None)
    told = ("Russia and Laos signed a plan on Thursday, at the end of a two-day visit by Kham Vong.", "2026-10-16")
    other = ("Russia and Laos signed a plan on Thursday, at the end of a two-day visit by Sone Phet.", "2026-10-16")
    found = [texts(outlined(plan, article).planned) for article in (told, other)]
    assert [len(plans) for plans in found] == [0, 1]


def test_cues_of_a_ceremony_give_way_to_what_has_begun() -> None:
    cue = "Berg Gas CEO Ivo Berg: Gazprom is ready to open the gas supply to China."
    begun = "President of Russia Vladimir Putin: Gas is now entering the pipes of China."
    other = "Russia and China held naval exercises near Japan in May 2019."
    found = outlined((f"{cue}\n\n{begun}", "2019-12-02"), (other, "2019-06-02"))
    page = [*found.bottom_line, *found.positions, *(claim for one in found.partners for claim in one.claims)]
    assert not any("ready to open" in text for text in texts(page))
    assert "Gas is now entering the pipes of China." in texts(found.bottom_line)
    (energy,) = [answer for answer in found.questions if "energy" in answer.question.text]
    assert (energy.claim, energy.told and energy.told.text) == (None, "Gas is now entering the pipes of China.")


def test_trade_answers_before_one_of_its_goods() -> None:
    goods = "Exports of Russian tea to Laos rose by 3 percent to 40 tonnes in 2024."
    whole = "The trade of Russia with Vietnam was 12 percent more in 2024 than in 2023."
    assert answer_to("Is trade", goods, whole) == answer_to("Is trade", whole, goods) == whole


def test_a_counterpart_that_is_only_compared_with_does_nothing_about_it() -> None:
    compared = (
        "Trade of Vietnam with Russia was worth 4 billion dollars in 2024, a fraction of that with the United States."
    )
    europe = "Europe's gas imports from Russia fell by 60 percent in 2024, for which Vietnam is no market."
    assert answer_to("What does the West", PIPELINE, compared) is None
    assert answer_to("Is trade", PIPELINE, europe) is None


def test_words_in_two_articles_stand_on_the_page_as_those_of_the_first() -> None:
    deal = "Russia and China agreed on a price for the gas of the Altai pipeline, the companies said on Tuesday."
    wire, paper = ((f"{deal} {more}", day) for more, day in (("It is low.", "2025-03-04"), ("Few work.", "2025-03-05")))
    claims, documents = read(wire, paper)
    evidence = Evidence(documents=tuple(documents.values()), claims=claims, stories=tell_stories(claims, documents))
    assert {claim.document for claim in select(evidence, EAST).eligible if "Altai" in claim.text} == {"S1"}


@pytest.mark.parametrize(
    ("title", "told"),
    [("How Hanoi and Moscow got a train", []), ("How a train got slower", ["china"])],
    ids=["Hanoi", ""],
)
def test_an_adjective_tells_of_no_partner_where_the_title_names_another(title: str, told: list[str]) -> None:
    claims, documents = read(
        ("The train to Moscow was cut in May because Chinese ports gave Russia no slots.", "2025-07-22")
    )
    titled = tuple(one.model_copy(update={"title": title}) for one in documents.values())
    dealings = Dealings(Weights(Evidence(documents=titled, claims=claims, stories=()), EAST), EAST)
    assert [actor.id for actor in EAST.partners if dealings.tells_of(claims[0], actor)] == told


def test_what_was_not_done_answers_no_question_that_the_page_answers_with_a_deed() -> None:
    energy = next(one for one in EAST.questions if "energy" in one.text)
    done_text = "Russia signed a contract with Mongolia on 2 million barrels of oil."
    (done, not_done), _ = read((f"{done_text} Russia and Mongolia did not sign the gas contract.", "2025-07-22"))
    assert not _serves(energy, not_done, done)
    assert _serves(energy, done, not_done)


def test_a_row_of_bilateral_trade_names_both() -> None:
    whole = (
        "Bilateral trade touched $68.7 billion in 2024, but Indian exports were less than $5 billion of it, and "
        "Russian firms have rupees."
    )
    found = outlined((whole, "2025-11-27"), (PIPELINE, "2025-11-20"))
    assert all("Russian" in text for text in texts(found.timeline) if text.startswith("Bilateral"))
    shown = [claim for claim in found.timeline if claim.text == whole]
    assert all(claim not in found.bottom_line for claim in shown)


def test_what_somebody_said_would_be_done_is_a_plan_until_a_later_article_tells_that_it_was() -> None:
    plan = (
        "The Indian ministry said that a fixed-day container service between Chennai and Vladivostok in Russia would "
        'begin "in the first half of August", with two vessels.'
    )
    done = (
        "A container vessel left Ennore in India on Thursday, opening the fixed-day service to Vladivostok in Russia."
    )
    (claim,) = read((plan, "2026-04-15"))[0]
    assert claim.status == "planned"
    assert texts(outlined((plan, "2026-04-15")).planned) == [claim.text]
    assert outlined((plan, "2026-04-15"), (done, "2026-08-21")).planned == ()

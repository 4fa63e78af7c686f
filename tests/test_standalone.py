"""What a sentence needs to stand alone."""

from textwrap import fill

import pytest

from briefing.engines.context import read_context
from briefing.engines.refusals import refusal
from briefing.engines.wording import wordings
from briefing.evidence.voice import Voice
from tests.texts import EAST, context_of, document, worded


def last(text: str, published: str | None = None) -> tuple[str, str | None]:
    wording = worded(text, published)[-1]
    return wording.text, wording.problem


def test_a_pair_is_named_where_just_two_fit() -> None:
    text, problem = last(
        "Vladimir Putin met Xi Jinping in Beijing. The two leaders signed a treaty on gas in the evening."
    )
    assert text == "The two leaders [Vladimir Putin and Xi Jinping] signed a treaty on gas in the evening."
    assert problem is None


def test_a_verb_in_a_quotation_is_one() -> None:
    assert last('Ivo Berg, the spokesman, said on Friday that Russia "wasn\'t setting any terms for Laos".')[1] is None


def test_ministers_are_no_leaders() -> None:
    text = (
        "Foreign Minister Sergey Lavrov met Foreign Minister Wang Yi in Beijing. "
        "The two leaders signed a treaty on gas in the evening."
    )
    assert last(text)[1] == "“The two leaders” is not told apart"


def test_a_pair_is_refused_where_three_fit() -> None:
    text = "Vladimir Putin, Xi Jinping and Narendra Modi met in Kazan. The two leaders signed a treaty on gas."
    assert last(text)[1] == "“The two leaders” is not told apart"


def test_two_countries_are_named_by_their_names() -> None:
    text, _ = last("Russia and Mongolia share a long border. The two countries trade in coal and in electricity.")
    assert text == "The two countries [Russia and Mongolia] trade in coal and in electricity."


def test_a_pronoun_is_resolved_to_the_one_person_before() -> None:
    text, problem = last("Sergey Lavrov arrived in Hanoi on Monday. He signed a protocol on ports with his hosts.")
    assert (text, problem) == ("He [Sergey Lavrov] signed a protocol on ports with his hosts.", None)


def test_brackets_give_the_place_of_their_names() -> None:
    source = "Sergey Lavrov arrived in Hanoi on Monday. He signed a protocol on ports with his hosts."
    (bracket,) = worded(source)[-1].brackets
    assert source[bracket.start : bracket.end] == bracket.text == "Sergey Lavrov"


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("Will Russia sell more gas to China this winter?", "a question"),
        ("This visit shows the ties of Russia with Vietnam.", "points to another sentence"),
        ("It helped Russia to sell more gas to China.", "begins in the middle"),
        ("Threats of tariffs over its continued purchasing of Russian oil.", "no verb"),
        ("There has been no project with a complete study in three years of Russia’s work.", "no place or thing named"),
        ("Indonesia has always refused to take a clear stand.", "a stand on what?"),
        (
            "India's exports were under 5 billion dollars, with piles of rupees left in Russia.",
            "no place or thing named",
        ),
        ("China wanted a price close to the domestic tariffs of Russia.", "no place or thing named"),
        ("Mongolia hopes for more from Russia, said a source in the ministry.", "no place or thing named"),
        ("The two firms accounted for 60 per cent of what India buys from Russia.", "of which?"),
        ("Within weeks the head of Rosatom was in Hanoi for talks.", "begins in the middle"),
        ("The two sides would promptly negotiate and sign an agreement.", "no place or thing named"),
        ("Indonesia is already a full member and trades with Russia.", "no place or thing named"),
        ("Imports could reach 32 million cubic metres a day in time.", "no place or thing named"),
        ("Some said they felt cheated by the traders of Russia after several attempts.", "begins in the middle"),
        ("Talks with Singapore have begun in the capital of Russia.", "whose talks?"),
        ("Another project of Russia in Asia is the new line from Altan.", "begins in the middle"),
        ("The visit helped Russia to sell more gas abroad.", "“The visit”: which?"),
        ("About 60% will be paid to Russia in rupees held in Mumbai.", "of what?"),
        ("Three have been delivered to India by Russia.", "of what?"),
        ("The official reiterated that refiners had not been told to cut supplies from Russia.", "who?"),
        ("Khazar Navigation has sent drones from Iran to Russia, which both deny.", "who?"),
        ("Russia and Vietnam expect to conclude the treaty on building it in 2025.", "points to another sentence"),
        ("Pyongyang has been given missiles for air defence and help in jamming.", "by whom?"),
        ("The S-400 purchase attracted the threat of American sanctions.", "whose purchase?"),
        (
            "present at the meeting were the Ambassador of Russia and two directors of Indonesia.",
            "a list of those present",
        ),
        ("- a contract to raise Russian gas deliveries to China to 12 billion cubic metres", "an item of a list"),
        ("There is no shortage of buyers in Asia, Russia said on Monday.", "of what?"),
        ("Russia and India reaffirmed the target of USD 100 billion by 2030.", "a target of what?"),
        ("In a short statement on Friday, it said that Russia had sent a delegation to Hanoi.", "whose words?"),
        ("Within two years China was buying oil from Russia.", "begins in the middle"),
        ("The delegation of Russia from Primorye left here on Friday for Rason.", "no place or thing named"),
        ("A free trade agreement with the Moscow-led Eurasian Economic Union is expected in May.", "between whom?"),
        ("Payment to Russia would be in yen, they added.", "whose words?"),
        ("China would like it in Shanghai, and Russia in Moscow.", "points to another sentence"),
        ("In Myanmar an agreement was signed for a plant of 100 megawatts.", "with whom?"),
        ("An additional 25% duty on Indian goods was imposed over Russian oil.", "by whom?"),
        ("We will sell more gas to our partners in the East.", "first person without an owner"),
        ("We thank you for what you did in Moscow.", "speaks to a listener"),
        ("Putin hopes to stop that slump in trade with China.", "points to another sentence"),
        ("Japan has a stake in another Russian venture in the Arctic.", "of which?"),
        ("Cars are the exception: Russia buys more of them from China.", "of which?"),
        ("Russia will lend a billion euros, with Iran paying the rest.", "of which?"),
        ("China wants to pay something close to the Russian price.", "for what?"),
        ("A port in China that takes Russian gas was on an early list.", "of what?"),
        ("This spring Rosneft delivered an additional 60,000 tonnes to Mongolia.", "of what?"),
        ("Russia and Laos were apart on the tariff by roughly two dollars.", "of what?"),
        ("“We told Russia so,” a ministry official of ours said in Vientiane.", "whose words?"),
        ("Deputy Energy Minister Ivo Berg declined to discuss the terms of China.", "no comment"),
        ("Russia and India signed a package of documents in various areas.", "all abstract"),
        ("In the previous year, Russia sold 31 billion cubic metres of gas to China.", "begins in the middle"),
        ("Growth has slowed since: China bought a tenth less from Russia.", "begins in the middle"),
        ("China has asked Russia for a price of 60 dollars, the sources said.", "whose words?"),
        (
            "The share of settlements in national currencies is growing, Russia told China and Mongolia.",
            "settled between whom?",
        ),
        ("Before that Uzbekistan had sold gas to Russia and China.", "begins in the middle"),
        ("The minister of Russia commented on the question of gas for Kazakhstan.", "all abstract"),
        ("The administration expects Japan to end imports from Russia.", "“The administration”: which?"),
        ("Investigators think that they were bound for Russia.", "points to another sentence"),
        ("The Emirates imported some 70 tonnes of them from Russia in 2023.", "points to another sentence"),
        ("(b) encourage exporters of coffee to go to the fairs of Russia", "an item of a list"),
        ("According to the deputy minister, Russia will lend money to Iran.", "who?"),
        (
            "A memorandum described by Moscow as binding was signed in May during the visit of Putin to China.",
            "on what?",
        ),
        ("Ivo Berg, Deputy Minister of Russia, who paid a working visit to Vientiane in May.", "no verb"),
        ("During the meeting the ministers of Russia and Laos explored ways of enhancing cooperation.", "all abstract"),
        ("The chief of Rosatom in Turkey gave the figure of $2.4 billion, including interest.", "of what?"),
        ("Russian gas made up 41 percent of imports in 2024.", "of what?"),
        ("Bankers put part of that down to trouble with payments to Russia.", "points to another sentence"),
        ("A Turkish minister blamed the refusal of a German company to deliver to Rosatom.", "for what?"),
        ("For Estonia the reaction of the Chinese banks was good news about Russia.", "replied to what?"),
        ("Russians, who took four in ten homes in Thailand, now take a quarter, reckons Nattaya.", "who?"),
        ("Some lawmakers here suspect that Russia sold Pyongyang its rockets.", "no place or thing named"),
        ("Moscow pledged a loan for most of a project then priced at 1.6 billion euros.", "no place or thing named"),
        (
            "Russia needs welders, and its side spoke of 50,000 Indians in the first two years.",
            "no place or thing named",
        ),
        ("Russia believes the plans to upgrade the corridor are of particular importance.", "whose plans?"),
        ("</b> Russia sold a lot of gas to China in May.", "an address or a handle"),
        ("The energy ministers of Uzbekistan and Russia gave different numbers for 2025.", "other than which?"),
        (
            "Saeed Marzouqi heads the Eurasia Council, a private body whose members trade with Russia.",
            "who somebody is",
        ),
        ("When a Russian bank in Shanghai closed, importers did not have to look for long.", "a proverb or an aside"),
        ("Russia will send power to the regions of our neighbours that are short of it.", "whose neighbours?"),
        ("Both China and Russia say that an agreement should be concluded within the year.", "on what?"),
        ("Japan replied that a ban on Russian gas would be difficult.", "replied to what?"),
        ("Russian Railways has reported 158 million; Chinese counts differ.", "of what?"),
        ("In attendance were the Ministry of Finance of Vietnam and the Embassy of Russia.", "a list of those present"),
        ("Russian pictures show a hall with a blue roof on the North Korean bank.", "no place or thing named"),
        ("Russia and Vietnam will hold the session of the Committee in Moscow.", "no place or thing named"),
        (
            "Russia and China agreed to hold a dialogue with Pyongyang about it, but little happened.",
            "points to another sentence",
        ),
        ("Russia has not sold gas to China, according to two of the people.", "whose words?"),
        ("Also named was a small Kyrgyz bank, accused of serving Russian importers.", "begins in the middle"),
        ("For reference: the border of Russia with Mongolia is 3,485 km long.", "begins in the middle"),
        ("Russia has raised the matter with Kazakhstan, and a group will meet in May.", "points to another sentence"),
        ("Russian cards of the big networks do not work here and are sent back.", "no place or thing named"),
        ("The ship Northern Star reached Russia from China in 19 days, it said.", "whose words?"),
        (
            "This year marks the 70th anniversary of diplomatic relations, and China buys gas from Russia.",
            "between whom?",
        ),
        (
            "A delegation of Rosatom was received in Hanoi, according to a statement on the government's website.",
            "which government’s?",
        ),
        ("We met the envoy of Russia in his office on the square of Vientiane.", "a reporter's own scene"),
        ("There was a time when Laos could buy a barrel from Russia for 18 dollars.", "a reporter's own scene"),
        ("Russia will admit workers from India under a pact initialled here on Monday.", "no place or thing named"),
        (
            "Two supply contracts with Gazprom, of 20 years each, were prolonged at the end of May.",
            "“the contracts”: whose?",
        ),
        ("Ties worsened when soldiers of Laos came to Russia in 2024.", "“Ties”: whose?"),
        ("Shortages of coal had prompted the government to buy more of it in Russia.", "“the government”: whose?"),
        ("There are others who point out that Russia sells little to Laos.", "nobody's view"),
        ("And people: the pact of Russia and Laos on workers is the one to watch.", "begins in the middle"),
        ("Moscow, which signed a treaty with Pyongyang that year, sold coal to China.", "begins in the middle"),
        ("Mongolia is ready to pay into the charter capital with Russia in equal shares.", "of what?"),
        ("The question of supplies of Russia is an important one for Mongolia.", "a courtesy"),
        ("The first is the reconstruction of the Lund Plant with Russia in Laos.", "begins in the middle"),
        ("A recovery is thought likely as buyers of Laos find other sellers in Russia.", "of what?"),
        ("In May Russia saw a small decline, of 3 percent, which it lays to low prices.", "of what?"),
        ("A balance of Russia and Laos allows for up to 1.3 million tonnes.", "of what?"),
        ("Laos buys gas from Russia, and much of it lies in the north.", "points to another sentence"),
        ("The joint bank of Russia and Laos plays a great role here.", "no place or thing named"),
        (
            "According to a trader briefed on the talks, it fell apart when Laos asked Russia for coal.",
            "“it” is not told apart",
        ),
        ("Others noted that Russia had sold more coal to Laos than to Vietnam.", "whose words?"),
        ("Some have waited for weeks for the money from Russia, said Ong Keng.", "begins in the middle"),
        ("On a bright spring morning in Lund, Mei Ong counted boxes from Russia.", "sets a scene"),
    ],
)
def test_what_cannot_stand_alone_is_refused(sentence: str, problem: str) -> None:
    assert last(sentence)[1] == problem


@pytest.mark.parametrize(
    "sentence",
    [
        "China has delayed transfers from Russia since America threatened banks that deal with Moscow's war industry.",
        "Moscow has told India a new date for its S-400 units, officials told this newspaper on Thursday.",
        "Ostrov-2 supplies about 9 percent of Japan's Russian gas.",
        "The first road bridge between Russia and North Korea is ready for lorries.",
    ],
)
def test_what_stands_alone_is_kept(sentence: str) -> None:
    assert last(sentence)[1] is None


def test_since_is_the_day_of_the_sentence_before_or_refused() -> None:
    sent = "North Korea has since sent 10,000 soldiers to Russia."
    text, problem = last(f"Pyongyang and Moscow signed a treaty in June 2024. {sent}")
    assert (text, problem) == (sent.replace("since", "since [June 2024]"), None)
    assert last(f"Pyongyang and Moscow signed a treaty. {sent}")[1] == "since when?"


def test_a_work_is_called_by_its_whole_name_and_not_by_an_adjective() -> None:
    link = "The railway will link Russia and Iran."
    assert last(f"The land for the Anzali - Talesh railway has been bought by Iran. {link}")[0] == link.replace(
        "railway", "railway [Anzali - Talesh]"
    )
    assert last("Russia and China spoke of a second Siberian pipeline. The pipeline will cross Mongolia.")[1]


def test_a_relative_date_is_resolved_in_brackets() -> None:
    text, _ = last("Kim Jong-un visited Russia in September last year and met Putin there.", "2024-06-18")
    assert text == "Kim Jong-un visited Russia in September last year [September 2023] and met Putin there."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Putin, who is due in Laos next week, has called trade with China a priority.",
            "Putin, who is due in Laos next week [week of 24–30 June 2024], has called trade with China a priority.",
        ),
        (
            "The envoy Karl Aster, who had been expected on Friday, handed a letter to Vladimir Putin.",
            "The envoy Karl Aster, who had been expected on Friday, handed a letter to Vladimir Putin.",
        ),
    ],
    ids=["next week", "which Friday?"],
)
def test_a_date_in_an_aside_is_resolved_where_its_side_is_told(sentence: str, told: str) -> None:
    assert last(sentence, "2024-06-18") == (told, None)


def test_a_month_has_its_year_in_brackets_and_a_week_is_called_one() -> None:
    assert (
        last("In January Russia sold coal to China.", "2026-02-09")[0] == "In January [2026] Russia sold coal to China."
    )
    text, _ = last("Vladimir Putin signed a treaty on trade with China last week.", "2024-05-22")
    assert text == "Vladimir Putin signed a treaty on trade with China last week [week of 13–19 May 2024]."


def test_what_should_be_is_ahead() -> None:
    text, _ = last("A treaty of Russia and Oman on visas should take effect in the spring.", "2026-01-26")
    assert text.endswith("in the spring [March–May 2026].")


def test_a_relative_date_of_an_undated_text_says_so() -> None:
    text, _ = last("Sergey Lavrov is set to visit Iran on Tuesday for talks on gas.")
    assert text == "Sergey Lavrov is set to visit Iran on Tuesday [date not known] for talks on gas."


TRANSCRIPT = (
    "President of Russia Vladimir Putin: Russia and its neighbour Mongolia trade in coal.\n\n"
    "President of Mongolia Bat Erdene: {}"
)


def test_relations_of_a_transcript_are_those_of_its_two_sides() -> None:
    text, _ = last(TRANSCRIPT.format("The bilateral trade grew by a third last year, as Moscow knows well."))
    assert text.startswith("The bilateral trade [between Russia and Mongolia] grew by a third")


def test_our_relations_need_no_bracket_where_the_frame_names_both_sides() -> None:
    text, problem = last(TRANSCRIPT.format("Our bilateral trade grew by a third in 2018, as Moscow knows well."))
    assert (text, problem) == ("Our bilateral trade grew by a third in 2018, as Moscow knows well.", None)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("You have just said that trade in coal has grown.", "speaks to a listener"),
        ("I would like to invite you to the Economic Forum in Ulaanbaatar in May.", None),
        ("Your companies have bought four cargoes of Russian coal in May.", None),
        ("The ties of our parliaments do much, and this year marks the 30th year of the treaty with Russia.", None),
        ("The talks of Russia and Laos ended in a frank and businesslike atmosphere on Monday.", "a courtesy"),
        (
            "Ten years after Russia and Laos signed it, it is possible to say with confidence what was built.",
            "only topics",
        ),
        ("President Xi Jinping and I met in Beijing. We talked about the gas pipeline.", "“we” is not told apart"),
        ("Chinese brands make up more than half of new car sales there, after Russia raised a fee.", "where?"),
        ("Chinese brands went to Russia and make up half of new car sales there, by value.", None),
        ("On 3 May 2018, in Moscow, my Russian colleagues and I discussed energy and investment.", "only topics"),
        ("Last year our energy company reduced the rates for Mongolian consumers by 30 percent.", "which company?"),
        ("We have also signed the programme on the railway to Altan.", "begins in the middle"),
        ("This year it is estimated that trade in coal will reach a million tonnes.", "nobody's estimate"),
    ],
)
def test_a_turn_may_speak_of_its_listener_where_it_is_clear_who_has_a_part(words: str, problem: str | None) -> None:
    assert last(TRANSCRIPT.format(words))[1] == problem


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "I am glad to inform you that, as trade with Russia grows, we plan to open a coal office in Omsk.",
            "as trade with Russia grows, we plan to open a coal office in Omsk.",
        ),
        (
            "I assure you that the Russian coal office will be handed over to Mongolia.",
            "the Russian coal office will be handed over to Mongolia.",
        ),
        (
            "Let me note here that Mongolia sells more coal to Russia in 2018.",
            "Mongolia sells more coal to Russia in 2018.",
        ),
        (
            "I would like to note that Mongolia sells more coal to Russia in 2018.",
            "I would like to note that Mongolia sells more coal to Russia in 2018.",
        ),
    ],
    ids=["glad", "assured", "let me", "no modal is cut"],
)
def test_a_courtesy_before_what_a_speaker_tells_is_cut(words: str, told: str) -> None:
    assert last(TRANSCRIPT.format(words)) == (told, None)


TWO_SIDES = (
    "President of Russia Vladimir Putin: The road between Moscow and Ulaanbaatar is open, and Russia uses it.\n\n"
    "President of Mongolia Khaltmaagiin Battulga: Mongolia sends coal by it. "
)


def test_his_is_whoever_the_sentence_itself_tells_of() -> None:
    source = "Sergey Lavrov met Wang Yi. A Russian source said 11 banks from his country had shown interest in China."
    assert last(source)[1] is None


def test_nobody_calls_himself_he() -> None:
    said = (
        "said Lena Farrow, who works at the Baltic Institute in Riga. "
        '"What he did not get from Beijing is gas money for 2024."'
    )
    wording = worded(f'Analysts were divided. "He wanted a picture, and he got one," {said}')[-1]
    assert "[Lena Farrow]" not in wording.text
    assert wording.problem == "“he” is not told apart"


def test_two_way_trade_is_told_whose() -> None:
    text, _ = last("Russia and Vietnam share few goods. Two-way trade reached a record $5 billion in 2023.")
    assert text.startswith("Two-way trade [between Russia and Vietnam] reached")


def test_what_we_have_together_is_both_sides() -> None:
    text, problem = last(TWO_SIDES + "We have a joint venture, Altan Railways, with equal shares.")
    assert text.startswith("We [Russia and Mongolia] have a joint venture")
    assert problem is None


def test_we_who_sign_with_one_side_are_the_other() -> None:
    assert last(TWO_SIDES + "We signed a contract with Russia to build a railway.")[0].startswith("We signed")


def test_this_year_beside_another_date_is_the_year_of_the_article() -> None:
    source = "In 2017, trade between Russia and Mongolia grew by 9 percent, and by 4 percent in May this year."
    assert "in May this year [2018]" in last(source, "2018-09-12")[0]


def test_it_is_trade_where_the_sentence_before_counts_nothing_else() -> None:
    text, problem = last(
        TWO_SIDES + "The trend in trade is good. While last year it fell by 20 percent, it grew in May."
    )
    assert "it [trade between Russia and Mongolia] fell by 20 percent" in text
    assert problem is None


def test_our_mutual_trade_is_of_the_two_who_are_named_a_few_sentences_before() -> None:
    told = "Russia and Laos hold drills. Experience is shared. Our mutual trade grew. In 2018 it exceeded $2 billion."
    assert "it [trade between Russia and Laos] exceeded" in last(told)[0]
    assert last(told.replace("Our mutual trade", "Trade"))[1] is not None
    assert last(told.replace("Russia and Laos", "Russia, China and Laos"))[1] is not None


def test_he_who_explained_is_not_the_person_of_the_paragraph_above() -> None:
    told = "Maria Berg spoke in Hanoi. A broker doubted it. Importers of Russia found cars in China, he {}, by sea."
    assert last(told.format("explained"))[1] == "“he” is not told apart"


@pytest.mark.parametrize("before", ["Exports and trade are watched.", "The weather was good."])
def test_it_is_nothing_where_more_or_nothing_is_counted(before: str) -> None:
    assert last(f"{TWO_SIDES}{before} While last year it fell by 20 percent, it grew in May.")[1]


def test_they_are_the_two_leaders_of_the_sentence_before() -> None:
    text, problem = last(
        "Vladimir Putin met Xi Jinping in Beijing. The two leaders spoke of gas. They signed a treaty on ports as well "
        "as a loan for railways."
    )
    assert text.startswith("They [Vladimir Putin and Xi Jinping] signed a treaty on ports")
    assert problem is None


def test_the_pipeline_is_the_one_named_before() -> None:
    text, problem = last(
        "Gazprom opened the Northern Star gas pipeline on Monday. Nearly 900 people were used to build the pipeline, "
        "which crosses four rivers in Siberia."
    )
    assert "to build the pipeline [Northern Star], which crosses" in text
    assert problem is None


def test_a_pipeline_of_a_length_is_the_one_with_a_number_named_before() -> None:
    text, problem = last(
        "Moscow hopes to settle the price for the Northern Star 2 pipeline. Lund waits. Russia signed a memorandum "
        "on the construction of the 2,600-km pipeline, which would cross Mongolia."
    )
    assert "the 2,600-km pipeline [Northern Star 2], which" in text
    assert problem is None
    alone = "Lund waits. Russia signed a memorandum on the 2,600-km pipeline, which would cross Mongolia."
    assert last(alone)[1] == "“the pipeline”: which?"


def test_the_corridor_is_the_only_one_that_the_article_names_anywhere() -> None:
    text, problem = last(
        "Lund signed the roadmap of the Russia-Laos-Japan economic corridor in 2016. Ferries were built. Ports grew. "
        "Roads were mended. Trains ran. Cars came. Ships sailed. In three years since the approval of the programme to "
        "create the economic corridor, Russia has built no line for Laos."
    )
    assert "the economic corridor [Russia-Laos-Japan], Russia has built" in text
    assert problem is None


def test_they_are_the_many_with_whom_the_sentence_before_begins() -> None:
    text, problem = last(
        "Unfortunately, some Western countries are claiming the seas. They press Russia and China with sanctions."
    )
    assert text.startswith("They [some Western countries] press")
    assert problem is None


def test_they_are_neither_of_two_peoples() -> None:
    before = "Some Western countries are warning Chinese companies."
    assert last(f"{before} They press Russia and China with sanctions.")[1] == "“They” is not told apart"


def test_the_pipeline_is_neither_of_two() -> None:
    text = (
        "Gazprom opened the Northern Star pipeline and the Southern Star pipeline on Monday. "
        "Nearly 900 people were used to build the pipeline, which crosses four rivers in Siberia."
    )
    assert last(text)[1] == "“the pipeline”: which?"


@pytest.mark.parametrize(
    "sentence",
    [
        "Last June Russia signed a memorandum on a ferry mechanism, and this mechanism is open to China.",
        "It is unfortunate that Russia and Mongolia have built no line in three years.",
        "The second phase of the Northern Star project includes 80 kilometres of pipe to China.",
        "The gas pipeline from Russia to China is open, and gas is flowing.",
        "Trade between Russia and China grew by a fifth, and by another eight percent in May.",
        "Russia sold the rest of its shares in the port to China.",
        "Trade between Russia and Iran rose by 20% in 2022, the customs service said earlier.",
        "Trade between Russia and Laos came to 40 million dollars by its own account, most of it in timber.",
        "Japan buys gas from Russia, nearly all of it from one project on the coast.",
        "Laos is growing fast, and its debts to Russia are falling, but it has not joined the bank of China.",
        "The vessel Northern Star left Lund for Russia on Monday with tea.",
        "Brokers in Lund calculate that a ton of Mongolian coal costs less than a Russian one.",
    ],
)
def test_what_the_sentence_itself_explains_stands_alone(sentence: str) -> None:
    assert last(sentence, "2024-06-18")[1] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia held drills on Etorofu, one of the four islands off Hokkaido that Japan claims.",
        "Trade is down, and here the news isn't good: sales of Laos to Russia fell by a fifth.",
    ],
)
def test_what_lies_off_a_coast_and_a_verb_with_not_point_to_nothing(sentence: str) -> None:
    assert last(f"It rained in Altan on Monday. {sentence}")[1] is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("It rained. Trade between Laos and the bloc stood at 4 million dollars in May.", "“the bloc”: which?"),
        ("It rained. The 80-km line is being built with a loan of Russia.", "“The 80-km line”: which?"),
        ("Trade of Laos grew, according to figures provided by the ministry. Sales to Russia fell.", "whose words?"),
    ],
)
def test_a_thing_told_of_before_is_not_told_again(text: str, problem: str) -> None:
    assert problem in [wording.problem for wording in worded(text)]


def test_the_government_is_that_of_the_country_with_which_its_paragraph_begins() -> None:
    text = "Mongolia bought coal in Russia. Shortages had prompted the government to seek coal in China."
    assert last(text) == ("Shortages had prompted the government [Mongolia] to seek coal in China.", None)


def test_what_was_announced_long_ago_keeps_its_date() -> None:
    text = "Gazprom announced in September 2025 that the pipeline of Russia to Mongolia would be built."
    assert last(text) == (text, None)


def test_a_clause_stands_alone_where_only_the_one_before_it_points_back() -> None:
    before = "Russia built a pipeline to Laos."
    assert last(f"{before} The valve is open, and gas is now entering the pipes of southern Laos.") == (
        "gas is now entering the pipes of southern Laos.",
        None,
    )
    assert last(f"{before} The valve is open, and gas flows.")[1] == "“The valve”: which?"


def test_each_relative_year_of_an_undated_article_is_marked() -> None:
    text, _ = last("China overtook Russia in Laos in 2023; last year's figure of Russia was 20 million dollars.")
    assert text.endswith("last year's [year not known] figure of Russia was 20 million dollars.")


def test_ties_that_worsen_have_two_sides() -> None:
    text = "Russia called the envoy of Laos. Ties worsened when a ship was stopped in Lund in 2024."
    assert last(text)[0].startswith("Ties [between Russia and Laos] worsened")
    assert last("It rained in Lund. Ties worsened when a ship of Russia was stopped there.")[1] is not None


def test_trade_that_is_official_has_two_sides() -> None:
    text = "Russia sent Laos tea by rail. Customs statistics put official trade in 2024 at 34 million dollars."
    assert "official trade [between Russia and Laos] in 2024" in last(text)[0]


@pytest.mark.parametrize(
    ("outlet", "problem"), [(None, "whose words?"), ("Ministry of Ferries, Government of Estria", None)]
)
def test_an_office_alone_needs_its_house(outlet: str | None, problem: str | None) -> None:
    words = (
        "Official Spokesperson: Good afternoon. Russia will open a port with Laos in May 2026.\n\n"
        "Ada Lund, The Dock: Why not now, and why in May?\n\nOfficial Spokesperson: I have nothing to add on that."
    )
    article = document(words, "2026-03-04").model_copy(update={"publisher": outlet})
    context = read_context(article, article.body, EAST)
    assert next(wordings(context, 1)).problem == problem


@pytest.mark.parametrize(
    ("speaker", "problem"),
    [("Nur Sat", "whose “our”?"), ("President of Mongolia Khaltmaagiin Battulga", None)],
)
def test_our_of_a_stranger_needs_his_land(speaker: str, problem: str | None) -> None:
    asked = "Ada Lund: And China?"
    words = f"{speaker}: Russia is our neighbour, and we buy its coal.\n\n{asked}\n\n{speaker}: We sell it gold."
    assert worded(words, "2025-11-21")[0].problem == problem


def test_a_bracket_stands_behind_a_possessive() -> None:
    text, problem = last(
        "A resolution signed on Friday on the margins of this year's Lund Forum fixes a duty of Russia for Laos.",
        "2026-09-04",
    )
    assert "on Friday [4 September 2026] on the margins of this year's [2026] Lund Forum" in text
    assert problem is None


def test_every_relative_year_is_told() -> None:
    text, _ = last(
        "Last year Russian trade with Mongolia grew by 27 percent, and by eight more this year.", "2018-09-12"
    )
    assert (
        text == "Last year [2017] Russian trade with Mongolia grew by 27 percent, and by eight more this year [2018]."
    )


def test_a_possessive_date_is_told_behind_its_ending() -> None:
    text, problem = last(
        "Vietnam, the host of this year’s forum, signed a treaty with Russia on ferries.", "2017-11-08"
    )
    assert text.startswith("Vietnam, the host of this year’s [2017] forum, signed")
    assert problem is None


def test_our_of_a_signed_article_is_nobodys() -> None:
    (passage,) = context_of(
        "The duty on our shoes did more for Russia in Vietnam than thirty years of ballet."
    ).passages
    assert refusal(passage.text, Voice(), passage, signed=True) == "whose “our”?"
    assert refusal(passage.text, Voice("Anna Berg", None, "analyst"), passage, signed=True) is None


def test_a_thing_is_the_one_whose_name_stands_before() -> None:
    yard = "Russia and Mongolia will build the Selenge Transshipment Yard. The Yard will have four tracks in Russia."
    field = (
        "India bought 26% of the North Elgyn coking coal deposit. The deposit lies 300 kilometres from Russian rail."
    )
    bank = "The Russian bank Sber opened an office in Delhi. The bank has three more in India and China."
    assert last(yard) == ("The Yard [Selenge Transshipment Yard] will have four tracks in Russia.", None)
    assert last(field)[0].startswith("The deposit [North Elgyn] lies")
    assert last(bank)[1] == "“The bank”: which?"


def test_the_leaders_are_no_economist_and_a_president() -> None:
    text = (
        "Rosa Lund, an economist, called it elegant. Vladimir Putin came to dinner in Delhi. "
        "The leaders repeated a target of 100 billion dollars for trade between Russia and India."
    )
    assert last(text)[1] == "“The leaders” is not told apart"


def test_the_number_of_a_note_goes_and_where_a_place_lies() -> None:
    assert last("1. The Ulaanbaatar Railway belongs to Mongolia and Russia in equal parts.")[0].startswith("The Ulaan")
    names = "the Ministry of Road and Transport of Mongolia and the Ministry of Transport of the Russian Federation"
    text, problem = last(
        f"{names[0].upper()}{names[1:]} have concluded a Protocol on the financing, construction and operation of a "
        "transshipment yard for grain and coal at the station of Altan in Selenge province, twenty-one kilometres from "
        "their common border."
    )
    assert (text.endswith("in Selenge province"), problem) == (True, None)


def test_both_countries_are_those_of_the_sentence_itself_be_they_adjectives() -> None:
    text = "A Russian shipyard will build 12 vessels for Iran’s navy, and officials of both countries will train crews."
    assert last(text) == (text, None)


def test_an_agency_in_brackets_before_the_news_goes() -> None:
    text = "(Meridian) A Russian shipyard will build 12 vessels for Iran's state shipping line."
    assert last(text) == (text.removeprefix("(Meridian) "), None)


def test_two_countries_are_both_named_by_name_where_the_article_has_it() -> None:
    text = (
        "Moscow built a terminal on the Amur. China is in no hurry. Trade between the two countries fell by "
        "9 percent in 2025, as sales of cars slumped. Russia sold less oil."
    )
    assert "the two countries [Russia and China]" in worded(text)[2].text


def test_the_two_countries_are_those_of_the_title_where_no_third_is_named() -> None:
    body = "When the third transfer came back, Xu Lin stopped selling pumps to Moscow. Beijing shrugged. "
    about = "His bank had no reason to give. Payments between the two countries have become slower since May."
    article = document(body + about, title="Chinese banks return Russian payments")
    context = read_context(article, article.body, EAST)
    last_one = next(wordings(context, len(context.passages) - 1))
    assert "the two countries [Moscow and Beijing] have become" in last_one.text
    third = document(f"{body}Mongolia lost a contract. {about}", title="Chinese banks return Russian payments")
    context = read_context(third, third.body, EAST)
    assert next(wordings(context, len(context.passages) - 1)).problem == "“the two countries” is not told apart"


def test_a_date_may_stand_across_the_end_of_a_line() -> None:
    news = "Trucks with soybeans and frozen beef crossed the bridge from Russia on Tuesday, the first of this year. "
    text = fill(
        news + "They were met by a choir of customs officers and by a crowd of their drivers' friends. " * 3, 73
    )
    assert "on\nTuesday" in text
    assert "on Tuesday [10 June 2025]" in worded(text, "2025-06-11")[0].text


def test_the_mark_of_a_list_is_no_part_of_its_sentence() -> None:
    first, second = worded("* Russia sold a third less coal to Japan.\n* China bought more of it.\n")
    assert (first.text, second.text) == ("Russia sold a third less coal to Japan.", "China bought more of it.")


def test_what_a_ministry_said_it_would_do_is_told_with_the_ministry() -> None:
    source = (
        "Russia closed the strait. Kazakhstan said on Tuesday it would study the decision of Russia to close a strait."
    )
    assert last(source, "2025-12-10") == (
        "Kazakhstan said on Tuesday [9 December 2025] it would study the decision of Russia to close a strait.",
        None,
    )


def test_what_leans_on_the_article_only_at_its_end_is_told_without_the_end() -> None:
    text = "Japan bought a ship. Iran will hand over all of the land needed for a Russian railway on the coast by March"
    assert last(f"{text}, the third such deadline in two years.") == (
        "Iran will hand over all of the land needed for a Russian railway on the coast by March",
        None,
    )


def test_the_parties_are_not_the_two_of_before_where_the_sentence_names_the_subject_too() -> None:
    before = "Turkmenistan and Iran opened a railway."
    problem = last(f"{before} The parties agreed on a discount of 35% on the Russian and Turkmen sections.")[1]
    assert problem == "“The parties” is not told apart"


def test_the_month_of_an_undated_text_is_not_known() -> None:
    text, _ = last("Trains between Pyongyang and Moscow resumed last June after a break of five years.")
    assert "last June [date not known]" in text


def test_names_stand_behind_the_ending_of_a_possessive() -> None:
    text, _ = last("Russia and Mongolia share a long border. The two countries' trade in coal grew.")
    assert text == "The two countries' [Russia and Mongolia] trade in coal grew."


def test_the_two_sides_are_not_the_two_of_before_where_the_sentence_names_another() -> None:
    before = "Russia and China trade in gas. The Vietnamese were told of it in Moscow."
    problem = last(f"{before} The two sides will train 150 Vietnamese engineers.")[1]
    assert problem == "“The two sides” is not told apart"


def test_a_cut_leaves_no_word_that_joins_what_was_cut() -> None:
    text = (
        "India's purchases of crude from Russia peaked at two million barrels a day and, since the measures of America "
        "against the largest of the companies of Russia in October 2025, have gone down."
    )
    assert (worded(text)[0].short or "").split()[-1] not in ("and", "and,")


def test_what_is_expected_of_it_and_what_sums_are_needed_lean_on_the_article() -> None:
    told = (
        "We expect that it'll give us a chance to sell more wool.",
        "Some 2 billion dollars are required until 2032.",
    )
    problems = [worded(f"President of Mongolia Ana Lund: It rained in May. {one}")[-1].problem for one in told]
    assert problems == ["“it” is not told apart", "for what?"]


@pytest.mark.parametrize(
    "text",
    [
        "More than 95 per cent of it is settled in roubles and yuan by China and Russia.",
        "Between them they have turned Laos into the most important port for Russia.",
        "China is sceptical about the first, since Laos sells little to Russia, and less so about the second.",
        "Imports of Russian oil by China came to 1.1 million tonnes in 2023, they think.",
    ],
)
def test_a_share_of_it_and_the_second_of_two_point_back(text: str) -> None:
    assert worded(f"It rained in Altan. {text}")[-1].problem == "points to another sentence"


def test_a_stand_of_a_state_that_nobody_states_is_not_told() -> None:
    ready = "Mongolia is willing to work with Russia on a railway to the sea."
    assert worded(f"It rained in Altan. {ready}")[-1].problem == "whose words?"
    assert worded(f"It rained in Altan. Energy Minister Ana Lund said that {ready}")[-1].problem is None


def test_a_quotation_that_nobody_is_known_to_have_said_is_not_told() -> None:
    quoted = '"For India it was essential to show that Russia is welcome in Delhi. The rest can wait for a year."'
    assert worded(f'"It was good," thought Ana Lund. {quoted}')[-1].problem == "whose words?"


def test_what_a_bank_is_asked_to_look_into_stands_in_another_sentence() -> None:
    asked = "The Vietnamese embassy in Moscow has asked the Russian regulator to look into it."
    assert last(f"Fees for the transfer of wages have doubled. {asked}")[1] == "points to another sentence"


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("No pilot of a Russian ferry has been found in the north so far, the commission said.", "whose words?"),
        ("The operator said it will close the line from Russia to Norway in the winter.", "whose words?"),
        ("The operator of the ferries said it will close the line from Russia to Norway.", None),
        ("Fees for Russian ferries have risen in the north, according to a study.", None),
    ],
)
def test_who_says_it_is_no_body_that_another_sentence_names(sentence: str, problem: str | None) -> None:
    assert last(sentence)[1] == problem


def test_last_year_beside_another_date_has_its_year() -> None:
    source = (
        "In 2019 trade of Russia with India reached 8 billion dollars and fell back to 6 billion dollars last year."
    )
    assert "last year [2023]" in last(source, "2024-09-12")[0]


def test_the_two_alone_are_nobody() -> None:
    told = "Russia met India and Iran. Trade between the two reached $72 million in 2023."
    assert last(told)[1] == "“the two” is not told apart"

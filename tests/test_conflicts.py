"""What counts as a conflict between two reports of one event, and what doesn't. Real extraction, made-up articles."""

import pytest

from tests.telling import tell, versions

Articles = tuple[tuple[str, str], ...]

NUMBERS = {
    "what those counted did": (
        ("Russia vetoed a motion on ferry tolls in the Port Council on 28 March 2024; nine members voted for it.",
         "2024-03-29"),
        ("The Port Council motion on the ferry tolls that Russia vetoed on 28 March 2024 was backed by eleven members.",
         "2024-03-30"),
        ["nine", "eleven"],
    ),
    "a volume": (
        ("Gazprom exported 38.8 billion cubic metres of gas to China via the Power of Siberia pipeline in 2025.",
         "2026-01-10"),
        ("Gas supplies to China through the Power of Siberia totalled 31 bcm in 2025, Gazprom said.", "2026-01-12"),
        ["38.8 billion cubic metres", "31 bcm"],
    ),
    "a sum": (
        ("Trade between Russia and China reached $240 billion in 2023.", "2024-01-12"),
        ("Russia's trade with China reached $218 billion in 2023.", "2024-01-15"),
        ["$240 billion", "$218 billion"],
    ),
    "a count of things": (
        ("Russia and Vietnam signed 11 agreements in Hanoi on June 20, 2024.", "2024-06-21"),
        ("Russia and Vietnam signed 14 agreements in Hanoi on Thursday.", "2024-06-21"),
        ["11", "14"],
    ),
    "a share": (
        ("Russian oil exports to India rose 12 percent in 2024.", "2025-01-20"),
        ("Russia's oil exports to India rose 21 percent in 2024.", "2025-01-22"),
        ["12 percent", "21 percent"],
    ),
    "a forecast": (
        ("The Altai pipeline will cost $13.6 billion, Gazprom said on September 3, 2025.", "2025-09-03"),
        ("Gazprom said on September 3, 2025 that the Altai pipeline will cost $34 billion.", "2025-09-04"),
        ["$13.6 billion", "$34 billion"],
    ),
    "a count of people": (
        ("North Korea sent 10,000 soldiers to Russia in October 2024.", "2024-11-02"),
        ("North Korea sent 3,000 soldiers to Russia in October 2024.", "2024-11-05"),
        ["10,000", "3,000"],
    ),
    "a sum in a sentence that foresees too": (
        ("Russia and India signed a $3.5 billion contract for two frigates in Kaliningrad on 11 March 2024.",
         "2024-03-12"),
        ("India and Russia on 11 March 2024 signed a contract worth $4.2 billion for two frigates to be built in "
         "Kaliningrad.",
         "2024-03-13"),
        ["$3.5 billion", "$4.2 billion"],
    ),
    "sold and bought": (
        ("Under the contract signed in Jakarta on 1 May 2023, Russia sold Indonesia 600,000 tonnes of wheat.",
         "2023-05-02"),
        ("Indonesia bought 900,000 tonnes of wheat from Russia under a contract signed in Jakarta on 1 May 2023.",
         "2023-05-03"),
        ["600,000 tonnes", "900,000 tonnes"],
    ),
    "somebody named in passing": (
        ("Russia and Vietnam signed 11 agreements in Hanoi on 20 June 2024, the Kremlin said.", "2024-06-21"),
        ("Vietnam and Russia signed 15 agreements in Hanoi on 20 June 2024 during the visit of Vladimir Putin.",
         "2024-06-21"),
        ["11", "15"],
    ),
    "two countries quoted": (
        ("North Korea sent 12,000 soldiers to Russia in October 2024, the South Korean intelligence service said.",
         "2024-10-30"),
        ("North Korea sent 3,000 soldiers to Russia in October 2024, according to the White House.", "2024-10-31"),
        ["12,000", "3,000"],
    ),
    "what a contract provides for": (
        ("Russia and India signed a coal agreement in Kemerovo on Monday under which 40 million tonnes a year will be "
         "delivered, the Russian energy ministry said.",
         "2024-03-11"),
        ("Russia and India signed a coal agreement in Kemerovo on Monday under which 25 million tonnes a year will be "
         "delivered, India's steel ministry said.",
         "2024-03-12"),
        ["40 million tonnes", "25 million tonnes"],
    ),
    "a country told by who leads it": (
        ("Vladimir Putin visited Vietnam on 20 June 2024 and signed 11 agreements in Hanoi.", "2024-06-21"),
        ("Russia and Vietnam signed 15 agreements in Hanoi on Thursday during the visit of Vladimir Putin.",
         "2024-06-22"),
        ["11", "15"],
    ),
    "what one is to deliver and the other to receive": (
        ("Russia will deliver 150 school buses to Tajikistan in 2026, Russia's industry ministry said.", "2025-06-16"),
        ("Tajikistan is to receive 210 school buses from Russia in 2026, the education ministry said.", "2025-06-17"),
        ["150", "210"],
    ),
    "what one delivered and the other received": (
        ("Russia delivered six Mi-171 helicopters to Thailand in February 2025, Rosoboronexport said.", "2025-03-12"),
        ("Thailand received four Mi-171 helicopters from Russia in February 2025, its interior ministry said.",
         "2025-03-14"),
        ["six", "four"],
    ),
    "land that is still to be handed over": (
        ("Iran still has to hand over 20 kilometres of land for the railway to Astara, its roads ministry said.",
         "2026-02-03"),
        ("Vitaly Savelyev said that 35 kilometres of land for the railway to Astara were still to be handed over by "
         "Iran.", "2026-02-05"),
        ["20 kilometres", "35 kilometres"],
    ),
    "what has been bought by now": (
        ("Iran has acquired 110 kilometres of the land needed for the railway to Astara, its roads ministry said.",
         "2026-02-03"),
        ("Iran has acquired 80 kilometres of land for the railway to Astara, a Russian contractor said.", "2026-02-06"),
        ["110 kilometres", "80 kilometres"],
    ),
    "passengers of one voyage": (
        ("The first vessel of the new line from Vladivostok arrived in Sokcho on 4 May 2026 with 312 passengers "
         "aboard.",
         "2026-05-05"),
        ("The first vessel of the line reached Sokcho from Vladivostok on Monday carrying 287 passengers.",
         "2026-05-05"),
        ["312", "287"],
    ),
    "terms that are asked for": (
        ("Russian sellers now demand a prepayment of 10 per cent from Turkish buyers of diesel, three traders said.",
         "2026-03-04"),
        ("Russian sellers demand a 15 per cent prepayment from Turkish buyers of diesel, a banker in Istanbul said.",
         "2026-03-05"),
        ["10 per cent", "15 per cent"],
    ),
    "a tenth off": (
        ("Laos has asked Lukoil for a tenth off the price of its petrol, two officials in Vientiane said on Tuesday, "
         "as winter nears.",
         "2026-03-04"),
        ("Laos wants Lukoil to cut its petrol price by 15 per cent, three officials said on Wednesday.", "2026-03-05"),
        ["tenth", "15 per cent"],
    ),
    "a plan of one act told with another number and day": (
        ("Russia will open a visa centre with 12 windows in Ulaanbaatar on 1 June 2026, its embassy said.",
         "2026-03-10"),
        ("Russia will open its visa centre in Ulaanbaatar, with 15 windows, on 1 July 2026, the ministry said.",
         "2026-03-11"),
        ["12 … on 1 June 2026", "15 … on 1 July 2026"],
    ),
    "a first batch": (
        ("Vietnam will receive a first batch of 12 trainers from Russia in March 2027, the ministry said.",
         "2026-10-01"),
        ("Russia will deliver a first batch of 16 trainers to Vietnam in June 2027, a Russian official said.",
         "2026-10-02"),
        ["12 … in March 2027", "16 … in June 2027"],
    ),
    "a loan that is planned": (
        ("Russia will lend Mongolia $420 million to rebuild the Choibalsan plant, its energy ministry said.",
         "2025-03-04"),
        ("Mongolia is to receive a Russian loan of $510 million to rebuild the Choibalsan plant, Interfax reported.",
         "2025-03-05"),
        ["$420 million", "$510 million"],
    ),
    "a report that cites": (
        ("Russia and Vietnam agreed on Friday to build a terminal at Haiphong at a cost of $480 million, Reuters "
         "reported, citing the Russian transport ministry.",
         "2024-06-16"),
        ("Russia and Vietnam agreed on 14 June to build a terminal at Haiphong for $560 million, Vietnam's finance "
         "ministry said on Monday.",
         "2024-06-17"),
        ["$480 million", "$560 million"],
    ),
    "a bound that is broken": (
        ("At least 20 people died in the blast at the Russian consulate in Kabul on 4 August 2024.", "2024-08-05"),
        ("The blast at the Russian consulate in Kabul on 4 August 2024 killed 8 people.", "2024-08-05"),
        ["20", "8"],
    ),
    "two round numbers": (
        ("Russia lent Myanmar 300 million dollars for the port at Dawei on 8 August 2024.", "2024-08-09"),
        ("Russia has lent Myanmar $250 million for the port at Dawei on 8 August 2024.", "2024-08-09"),
        ["300 million dollars", "$250 million"],
    ),
    "a report of others": (
        ("Thai police detained 17 Russian citizens in Phuket on 30 June 2023.", "2023-07-02"),
        ("Police in Phuket detained 26 Russian citizens on 30 June 2023, Thai media reported.", "2023-07-03"),
        ["17", "26"],
    ),
    "who worked it out": (
        ("India paid $61 a barrel for Russian oil in May 2023, Reuters calculated.", "2023-06-20"),
        ("For Russian oil India paid $74 a barrel in May 2023, the trade ministry in Delhi wrote on 19 June 2023.",
         "2023-06-21"),
        ["$61", "$74"],
    ),
    "shipped and imported, tonnes and tons": (
        ("Russia shipped 2.2 million tonnes of grain to Iran in 2023.", "2024-03-20"),
        ("Iran imported 3.1 million tons of Russian grain in 2023.", "2024-03-22"),
        ["2.2 million tonnes", "3.1 million tons"],
    ),
    "a crew": (
        ("The Russian trawler Onega with a crew of 20 sank off Busan on 3 January 2025.", "2025-01-04"),
        ("The trawler Onega, which had a Russian crew of 31, sank off Busan on 3 January 2025.", "2025-01-05"),
        ["20", "31"],
    ),
}  # fmt: skip
DATES = {
    "a trip that both sides announce": (
        ("Lavrov will visit Islamabad on 12 June 2025, the Pakistani foreign office said.", "2025-06-01"),
        ("Lavrov will visit Islamabad on 14 June 2025, Moscow said.", "2025-06-02"),
        ["on 12 June 2025", "on 14 June 2025"],
    ),
    "when a plan is to begin": (
        ("Deliveries of gas to China along the Far Eastern route will begin in January 2027, Gazprom said.",
         "2025-05-20"),
        ("Gas supplies to China by the Far Eastern route will start at the end of 2026, the energy ministry said.",
         "2025-05-21"),
        ["in January 2027", "at the end of 2026"],
    ),
    "a signing": (
        ("Russia and North Korea signed a comprehensive partnership treaty in Pyongyang on June 19, 2024.",
         "2024-06-21"),
        ("Russia and North Korea signed the comprehensive partnership treaty in Pyongyang on June 20, 2024.",
         "2024-06-22"),
        ["on June 19, 2024", "on June 20, 2024"],
    ),
    "an entry into force": (
        ("The treaty between Russia and North Korea entered into force on December 4, 2024.", "2024-12-10"),
        ("The treaty between Russia and North Korea entered into force on December 5, 2024.", "2024-12-11"),
        ["on December 4, 2024", "on December 5, 2024"],
    ),
    "an opening": (
        ("The Amur railway bridge between Russia and China opened on June 10, 2022.", "2022-06-14"),
        ("The Amur railway bridge between Russia and China was opened on June 12, 2022.", "2022-06-15"),
        ["on June 10, 2022", "on June 12, 2022"],
    ),
    "an accession": (
        ("Indonesia joined the BRICS group as a full member on 6 January 2025.", "2025-01-10"),
        ("Indonesia became a full member of BRICS on 1 January 2025.", "2025-01-12"),
        ["on 6 January 2025", "on 1 January 2025"],
    ),
    "a ship in port": (
        ("The Iranian frigate Dena docked in Mumbai on 3 April 2025 for an exercise with the Indian navy.",
         "2025-04-04"),
        ("The Iranian frigate Dena docked in Mumbai on 1 April 2025 for an exercise with the Indian navy.",
         "2025-04-05"),
        ["on 3 April 2025", "on 1 April 2025"],
    ),
}  # fmt: skip
OUTCOMES = {
    "not yet": (
        ("The Indian parliament has approved the port treaty with Russia on 3 March 2025.", "2025-03-04"),
        ("The Indian parliament has yet to approve the port treaty with Russia on 3 March 2025.", "2025-03-05"),
    ),
    "how talks ended": (
        ("Talks between Russia and Mongolia on rail rates in Irkutsk on 6 May 2025 ended with a deal.", "2025-05-07"),
        ("The talks between Russia and Mongolia on rail rates in Irkutsk on 6 May 2025 failed.", "2025-05-08"),
    ),
    "how a round ended": (
        ("The talks of Russia and Japan on salmon in Sapporo on 11 May 2025 were successful.", "2025-05-12"),
        ("Talks of Russia and Japan on salmon in Sapporo ended without a result on 11 May 2025.", "2025-05-13"),
    ),
    "signed or not": (
        ("Russia and China signed the contract for the Power of Siberia 2 pipeline on September 2, 2025.",
         "2025-09-03"),
        ("Russia and China did not sign the contract for the Power of Siberia 2 pipeline on September 2, 2025.",
         "2025-09-04"),
    ),
    "failed to": (
        ("Russia and Iran failed to sign the gas transit contract in Tehran on May 3, 2025.", "2025-05-04"),
        ("Russia and Iran signed the gas transit contract in Tehran on May 3, 2025.", "2025-05-05"),
    ),
    "approved or rejected": (
        ("Mongolia's parliament approved the transit agreement with Russia on March 5, 2025.", "2025-03-06"),
        ("Mongolia's parliament rejected the transit agreement with Russia on March 5, 2025.", "2025-03-07"),
    ),
    "attended or stayed away": (
        ("Narendra Modi attended the SCO summit in Astana on July 4, 2024.", "2024-07-05"),
        ("Narendra Modi skipped the SCO summit in Astana on July 4, 2024.", "2024-07-06"),
    ),
    "without": (
        ("The talks between Russia and India in Moscow on May 5, 2025 ended without an agreement on oil payments.",
         "2025-05-06"),
        ("The talks between Russia and India in Moscow on May 5, 2025 ended with an agreement on oil payments.",
         "2025-05-07"),
    ),
    "rose or fell": (
        ("Russian coal exports to China fell in 2024.", "2025-01-20"),
        ("Russian coal exports to China rose in 2024.", "2025-01-22"),
    ),
    "a denial by a ministry": (
        ("Russia and Vietnam signed the contract for the nuclear research centre in Hanoi on 10 May 2024.",
         "2024-05-11"),
        ("Russia and Vietnam did not sign the contract for the nuclear research centre in Hanoi on 10 May 2024, "
         "the Vietnamese ministry said.",
         "2024-05-12"),
    ),
    "accepted or declined": (
        ("Kim Jong Un accepted an invitation to the parade in Moscow on 2 April 2025.", "2025-04-04"),
        ("Kim Jong Un declined an invitation to the parade in Moscow on 2 April 2025.", "2025-04-04"),
    ),
    "abstained or voted": (
        ("India abstained in the vote on the resolution on Russia in the General Assembly on Monday.", "2025-02-24"),
        ("India voted against the resolution on Russia in the General Assembly on Monday.", "2025-02-25"),
    ),
    "denied by a third country": (
        ("Russia asked Indonesia for an air base on Biak in March 2025.", "2025-03-05"),
        ("Russia did not ask Indonesia for an air base on Biak in March 2025, Indonesian Minister Sjafrie said.",
         "2025-03-06"),
    ),
    "sank or did not sink": (
        ("The tanker Ursa sank off Oman on 26 October 2024.", "2024-10-28"),
        ("The tanker Ursa did not sink off Oman on 26 October 2024, its owner said.", "2024-10-28"),
    ),
    "stopped or did not stop": (
        ("Gazprom stopped gas supplies to Serbia on 2 April 2025.", "2025-04-04"),
        ("Gazprom did not stop gas supplies to Serbia on 2 April 2025, the company said.", "2025-04-04"),
    ),
    "will and will not, within days": (
        ("Anwar Ibrahim will attend the forum in Vladivostok on 5 September 2024.", "2024-08-30"),
        ("Anwar Ibrahim will not attend the forum in Vladivostok on 5 September 2024, he said.", "2024-08-31"),
    ),
    "agreed or did not agree": (
        ("Thailand agreed to join the Russian payment system SPFS on 17 January 2025.", "2025-01-20"),
        ("Thailand did not agree to join the Russian payment system SPFS on 17 January 2025.", "2025-01-21"),
    ),
    "lifted or extended": (
        ("Russia lifted its ban on Japanese fish on 5 May 2025.", "2025-05-06"),
        ("Russia extended its ban on Japanese fish on 5 May 2025.", "2025-05-06"),
    ),
    "opened or put off": (
        ("Russia and Pakistan opened a freight line from Lahore to Astrakhan on 22 June 2025.", "2025-06-23"),
        ("The opening of the freight line from Lahore to Astrakhan by Russia and Pakistan was postponed on 22 June "
         "2025.",
         "2025-06-24"),
    ),
    "signed or not a contract signed": (
        ("Russia and Laos signed a ferry contract in Vientiane on 4 May 2025.", "2025-05-05"),
        ("No ferry contract was signed by Russia and Laos in Vientiane on 4 May 2025.", "2025-05-06"),
    ),
    "signed or called off": (
        ("Russia and Laos signed the ferry treaty in Vientiane on 4 May 2025.", "2025-05-05"),
        ("Russia and Laos called off the signing of the ferry treaty in Vientiane on 4 May 2025.", "2025-05-06"),
    ),
    "all imports": (
        ("China's imports from Russia rose in September 2024.", "2024-10-15"),
        ("Imports of China from Russia fell in September 2024.", "2024-10-16"),
    ),
}  # fmt: skip
ARRIVED = "Russian {} arrived in Pyongyang for talks on military cooperation on November 29, 2024."
OFFICES = {
    "two offices of one man": ["Defense Minister Andrei Belousov", "Foreign Minister Andrei Belousov"],
    "two portfolios": ["Energy Minister Sergei Tsivilev", "Trade Minister Sergei Tsivilev"],
    "two holders of one office": ["Defense Minister Andrei Belousov", "Defense Minister Sergei Shoigu"],
}

LENDS = "Russia will lend Mongolia {} to rebuild the Choibalsan plant, the energy ministry said."
DELIVERS = "Russia will deliver {} locomotives to Laos {}, Russian Railways said."
NO_CONFLICTS = {
    "the next sentence, of two cities": (
        ("Zhao visited Lima on 12 May 2024. The two sides signed 9 agreements.", "2024-05-13"),
        ("Zhao visited Quito on 12 May 2024. The two sides signed 7 agreements.", "2024-05-13"),
    ),
    "the next sentence, of two guests": (
        ("Zhao visited Lima on 12 May 2024. The two sides signed 9 agreements.", "2024-05-13"),
        ("Zhao met Okoro in Lima on 12 May 2024. The two sides signed 7 agreements.", "2024-05-13"),
    ),
    "the next sentence, of a kind": (
        ("Zhao visited Lima on 12 May 2024. The two sides signed 9 agreements.", "2024-05-13"),
        ("Zhao visited Lima on 12 May 2024. The two sides signed 4 energy agreements.", "2024-05-13"),
    ),
    "two towns of one trip": (
        ("Lavrov will visit Islamabad on 12 June 2025.", "2025-06-01"),
        ("Lavrov will visit Karachi on 14 June 2025.", "2025-06-02"),
    ),
    "a trip put off weeks later": (
        ("Lavrov will visit Islamabad on 12 June 2025.", "2025-05-01"),
        ("Lavrov will visit Islamabad on 14 June 2025.", "2025-06-02"),
    ),
    "two trips of one month": (
        ("Lavrov will visit Islamabad on 2 June 2025.", "2025-06-01"),
        ("Lavrov will visit Islamabad on 24 June 2025.", "2025-06-02"),
    ),
    "two rates of exchange": (
        ("The ruble fell 3 percent against the yuan on Monday.", "2025-05-06"),
        ("The rouble fell 2 percent against the dollar on Monday.", "2025-05-06"),
    ),
    "another thing called off": (
        ("Russia and Laos signed a ferry contract in Vientiane on 4 May 2025.", "2025-05-05"),
        ("Russia and Laos signed a ferry contract in Vientiane on 4 May 2025 after the first round was cancelled.",
         "2025-05-05"),
    ),
    "put off before": (
        ("Russia and Pakistan opened a freight line from Lahore to Astrakhan on 22 June 2025.", "2025-06-23"),
        ("Russia and Pakistan on 22 June 2025 opened the freight line from Lahore to Astrakhan, which had been "
         "postponed.",
         "2025-06-24"),
    ),
    "denied in other words": (
        ("Mongolia skipped the summit in Kazan on 22 October 2024.", "2024-10-23"),
        ("Mongolia did not attend the summit in Kazan on 22 October 2024.", "2024-10-24"),
    ),
    "the opposite denied": (
        ("The Indian parliament on 3 March 2025 did not approve the port treaty with Russia.", "2025-03-04"),
        ("The Indian parliament on 3 March 2025 rejected the port treaty with Russia.", "2025-03-05"),
    ),
    "without and not": (
        ("Russia's rail operator on 3 March 2025 announced new trains to Laos and did not give a price.", "2025-03-04"),
        ("Russia's rail operator on 3 March 2025 announced new trains to Laos without, however, giving a price.",
         "2025-03-05"),
    ),
    "not yet and no": (
        ("Russia's rail operator on 3 March 2025 announced new trains to Laos but gave no price.", "2025-03-04"),
        ("Russia's rail operator on 3 March 2025 announced new trains to Laos but has yet to give a price.",
         "2025-03-05"),
    ),
    "a plan told otherwise a year later": ((LENDS.format("$420 million"), "2024-03-04"),
                                           (LENDS.format("$510 million"), "2025-03-05")),
    "two stages of a plan": ((DELIVERS.format(12, "in 2026"), "2025-06-02"),
                             (DELIVERS.format(18, "in 2027"), "2025-06-04")),
    "two batches": (
        ("Vietnam will receive a first batch of 12 trainers from Russia in March 2027.", "2026-10-01"),
        ("Vietnam will receive a second batch of 16 trainers from Russia in June 2027.", "2026-10-02"),
    ),
    "launched in May and in September": (
        ("Russia will launch four satellites for Iran from Vostochny in May 2027.", "2026-10-01"),
        ("Russia will launch six satellites for Iran from Vostochny in September 2027.", "2026-10-02"),
    ),
    "there and back": (
        ("The first vessel carried 312 passengers from Vladivostok to Sokcho on Monday.", "2026-05-05"),
        ("The first vessel carried 287 passengers from Sokcho to Vladivostok on Monday.", "2026-05-05"),
    ),
    "asked for and granted": (
        ("India asked Russia to cut the price of crude by 10 per cent.", "2026-03-04"),
        ("Russia has cut the price of crude for India by 15 per cent.", "2026-03-05"),
    ),
    "discounts of two days": (
        ("Urals crude was sold to India at a discount of 10 per cent on Tuesday.", "2026-03-04"),
        ("Urals crude was sold to India at a discount of 15 per cent on Wednesday.", "2026-03-05"),
    ),
    "what is bought and what is sent back": (
        ("Russia delivered six Mi-171 helicopters to Thailand in February 2025, Rosoboronexport said.", "2025-03-12"),
        ("Russia received four Mi-171 helicopters from Thailand in February 2025, Rosoboronexport said.", "2025-03-14"),
    ),
    "each delivers to the other": (
        ("Russia will deliver 3 million tonnes of coal to India in 2026, Kuzbassugol said.", "2025-12-02"),
        ("India will deliver 5 million tonnes of coal to Russia in 2026, Coal India said.", "2025-12-03"),
    ),
    "all of it and what is left": (
        ("Iran will hand over 162 kilometres of land for the railway to Astara by the end of March, a ministry said.",
         "2026-02-03"),
        ("Iran still has to hand over 35 kilometres of land for the railway to Astara, Russia's ministry said.",
         "2026-02-05"),
    ),
    "two lines that begin": (
        ("Flights between Kazan and Nha Trang will begin in November 2025, the aviation agency said.", "2025-08-19"),
        ("Flights between Irkutsk and Nha Trang will start in January 2026, the aviation agency said.", "2025-08-21"),
    ),
    "a total of two days": (
        ("Bangladesh has paid $430 million of its debt for the Rooppur plant, its ministry said.", "2025-06-04"),
        ("Bangladesh has paid $610 million of its debt for the Rooppur plant, its ministry said.", "2025-11-05"),
    ),
    "put off and so not done": (
        ("The signing of the reactor contract by Rosatom and Uzbekistan in Tashkent on 20 May 2025 was postponed.",
         "2025-05-22"),
        ("Uzbekistan and Rosatom did not sign the reactor contract in Tashkent on 20 May 2025.", "2025-05-23"),
    ),
    "growth against another month": (
        ("Russian oil exports to India rose by 4% year on year in March 2025.", "2025-04-10"),
        ("Russian oil exports to India rose by 9% month on month in March 2025.", "2025-04-11"),
    ),
    "growth from the month before": (
        ("Russian oil exports to India rose by 4% in March 2025 compared with March 2024.", "2025-04-10"),
        ("Russian oil exports to India rose by 9% in March 2025 from February.", "2025-04-11"),
    ),
    "two houses of one parliament": (
        ("The lower house of the Indian parliament approved the treaty with Russia on 4 May 2025 by 300 votes.",
         "2025-05-05"),
        ("The upper house of the Indian parliament approved the treaty with Russia on 4 May 2025 by 120 votes.",
         "2025-05-05"),
    ),
    "prices in two currencies": (
        ("The rouble price of Russian coal for India rose by 4% in May 2025.", "2025-06-10"),
        ("The dollar price of Russian coal for India rose by 9% in May 2025.", "2025-06-11"),
    ),
    "two periods": (
        ("Trade between Russia and China reached $240 billion in 2023.", "2024-01-12"),
        ("Trade between Russia and China reached $114 billion in the first half of 2023.", "2023-07-15"),
    ),
    "two goods": (
        ("Russian coal exports to China rose 12 percent in 2024.", "2025-01-20"),
        ("Russian oil exports to China rose 21 percent in 2024.", "2025-01-22"),
    ),
    "two directions": (
        ("Russian exports to China rose 12 percent in 2024.", "2025-01-20"),
        ("Russian imports from China rose 21 percent in 2024.", "2025-01-22"),
    ),
    "a part and the whole": (
        ("Trade between Russia and China reached $240 billion in 2023.", "2024-01-12"),
        ("Agricultural trade between Russia and China reached $12 billion in 2023.", "2024-01-15"),
    ),
    "two countries' soldiers": (
        ("Some 3,000 Russian soldiers took part in the Selenga exercise with Mongolia in Dornod in July 2024.",
         "2024-07-05"),
        ("More than 1,200 Mongolian soldiers took part in the Selenga exercise with Russia in Dornod in July 2024.",
         "2024-07-06"),
    ),
    "capacity and supply": (
        ("The Power of Siberia pipeline can carry 38 billion cubic metres of gas a year to China.", "2025-06-18"),
        ("Gazprom supplied 10 billion cubic metres of gas to China through the Power of Siberia in 2021.",
         "2025-06-19"),
    ),
    "first visits to two countries": (
        ("This is Putin's first visit to North Korea in 24 years.", "2024-06-18"),
        ("This is Putin's first visit to Vietnam in 7 years.", "2024-06-18"),
    ),
    "a rounded share": (
        ("Russian oil exports to India rose by about 27 percent in 2024.", "2025-01-20"),
        ("Russia's oil exports to India rose 27.3 percent in 2024.", "2025-01-22"),
    ),
    "a hedged sum": (
        ("Trade between Russia and China reached more than $200 billion in 2023.", "2024-01-12"),
        ("Trade between Russia and China reached $240.1 billion in 2023.", "2024-01-15"),
    ),
    "dollars and yuan": (
        ("Trade between Russia and China reached $240 billion in 2023.", "2024-01-12"),
        ("Trade between Russia and China reached 1.69 trillion yuan in 2023.", "2024-01-15"),
    ),
    "two months": (
        ("Chinese imports of Russian oil rose 12 percent in March 2024.", "2024-04-20"),
        ("Chinese imports of Russian oil rose 9 percent in April 2024.", "2024-05-20"),
    ),
    "shares of no stated time": (
        ("Russian oil made up 35 percent of India's imports, officials said.", "2024-06-20"),
        ("Russian oil made up 42 percent of India's imports, officials said.", "2024-06-24"),
    ),
    "two telephone calls": (
        ("Vladimir Putin and Narendra Modi spoke by telephone on August 8, 2025.", "2025-08-08"),
        ("Vladimir Putin and Narendra Modi spoke by telephone on August 18, 2025.", "2025-08-18"),
    ),
    "something else denied": (
        ("Vladimir Putin and Xi Jinping discussed the pipeline contract in Beijing on May 16, 2024.", "2024-05-17"),
        ("Vladimir Putin and Xi Jinping discussed the pipeline contract in Beijing on May 16, 2024, "
         "but did not set a price.",
         "2024-05-17"),
    ),
    "a shorter title": (
        ("Russian Foreign Minister Sergei Lavrov arrived in Hanoi for talks on energy on July 6, 2022.", "2022-07-06"),
        ("Minister Sergei Lavrov arrived in Hanoi for talks on energy on July 6, 2022.", "2022-07-06"),
    ),
    "a bound that is kept": (
        ("At least 6 people died in the blast at the Russian consulate in Kabul on 4 August 2024.", "2024-08-04"),
        ("The blast at the Russian consulate in Kabul on 4 August 2024 killed 8 people.", "2024-08-05"),
    ),
    "a price and a discount": (
        ("India paid $72 a barrel for Russian oil in May 2024.", "2024-06-03"),
        ("India paid $4 a barrel less for Russian oil in May 2024.", "2024-06-03"),
    ),
    "killed and wounded": (
        ("An explosion at the Russian consulate in Kabul on 4 August 2024 killed 6 people.", "2024-08-05"),
        ("The explosion at the Russian consulate in Kabul on 4 August 2024 wounded 11 people.", "2024-08-05"),
    ),
    "two delegations": (
        ("Putin arrived in Delhi on 10 September 2024 with seven ministers.", "2024-09-12"),
        ("Modi received Putin in Delhi on 10 September 2024 with four ministers.", "2024-09-12"),
    ),
    "one agreement approved, another rejected": (
        ("The Mongolian parliament approved the uranium agreement with France on 5 June 2024, to Russia's displeasure.",
         "2024-06-06"),
        ("The Mongolian parliament rejected the railway agreement with Russia on 5 June 2024.", "2024-06-06"),
    ),
    "a date within a quotation": (
        ("\"In May 2014 we signed the gas contract with China,\" Putin said on 8 October 2024.", "2024-10-09"),
        ("Gazprom signed the gas contract with China on 21 May 2014.", "2014-05-22"),
    ),
    "a plan that was not carried out": (
        ("Russia and China plan to sign a contract on the Altai pipeline in September 2025.", "2025-06-01"),
        ("Russia and China did not sign a contract on the Altai pipeline in September 2025.", "2025-10-03"),
    ),
    "will and will not, months apart": (
        ("Aleksandar Vucic will attend the summit in Kazan on 22 October 2024.", "2024-06-01"),
        ("Aleksandar Vucic will not attend the summit in Kazan on 22 October 2024.", "2024-10-20"),
    ),
    "two currencies": (
        ("Mitsui will pay for gas from the Russian Sakhalin project in yen from May.", "2022-04-05"),
        ("Mitsui will not pay for gas from the Russian Sakhalin project in roubles from May.", "2022-04-06"),
    ),
    "one parliament did, another did not": (
        ("Russia's Federation Council ratified the treaty with North Korea on 6 November 2024.", "2024-11-07"),
        ("North Korea's parliament did not ratify the treaty with Russia on 6 November 2024.", "2024-11-07"),
    ),
    "a toll that has risen": (
        ("At least 9 workers were killed in a blast at the Russian plant near Svobodny on 12 October 2023.",
         "2023-10-13"),
        ("The blast at the Russian plant near Svobodny on 12 October 2023 killed 14 workers.", "2023-10-16"),
    ),
    "not in person": (
        ("Xi Jinping will not attend the summit in Kazan in person on 22 October 2024.", "2024-10-04"),
        ("Xi Jinping will attend the summit in Kazan on 22 October 2024.", "2024-10-05"),
    ),
    "not all": (
        ("Not all Russian banks joined the Chinese payment system on 3 May 2024.", "2024-05-04"),
        ("Russian banks joined the Chinese payment system on 3 May 2024.", "2024-05-05"),
    ),
    "not denied": (
        ("Iran did not deny that Russia delivered jets to Iran in May 2024.", "2024-06-01"),
        ("Russia delivered jets to Iran in May 2024.", "2024-06-02"),
    ),
    "value and volume": (
        ("The value of China's coal imports from Russia rose in September 2024.", "2024-10-15"),
        ("The volume of China's coal imports from Russia fell in September 2024.", "2024-10-16"),
    ),
    "the next sentence counts something else": (
        ("Russia and Vietnam signed an agreement on a rail link to Haiphong in Hanoi on 14 May 2024. "
         "The whole line will cost $1.6 billion.",
         "2024-05-15"),
        ("Russia and Vietnam signed an agreement on a rail link to Haiphong in Hanoi on 14 May 2024. "
         "A first loan of $300 million was granted.",
         "2024-05-16"),
    ),
}  # fmt: skip
SIGNED = "Russia and Vietnam signed an agreement on a rail link to Haiphong in Hanoi on 14 May 2024."
NEXT_SENTENCES = {
    "the agreement": (
        f"{SIGNED} The agreement is worth $620 million.",
        "The agreement on a rail link to Haiphong that Russia and Vietnam signed in Hanoi on 14 May 2024 is worth "
        "$480 million.",
        [("$620 million", ("C2",)), ("$480 million", ("C3",))],
    ),
    "it": (
        f"{SIGNED} It is worth $620 million.",
        f"{SIGNED} It is worth $480 million.",
        [("$620 million", ("C2",)), ("$480 million", ("C4",))],
    ),
    "who it was, told otherwise": (
        "Zhao visited Lima on 12 May 2024. The two sides signed 9 agreements.",
        "Zhao visited Lima on 12 May 2024 at the invitation of the mayor. The two sides [China and Peru] signed 7 "
        "agreements.",
        [("9", ("C2",)), ("7", ("C4",))],
    ),
    "in all": (
        "Zhao visited Lima on 12 May 2024. A total of 9 agreements were signed.",
        "Zhao visited Lima on 12 May 2024. In all, 7 agreements were signed.",
        [("9", ("C2",)), ("7", ("C4",))],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "values"), NEXT_SENTENCES.values(), ids=NEXT_SENTENCES)
def test_a_number_in_the_sentence_after_an_event_is_a_number_of_that_event(
    one: str, other: str, values: list[tuple[str, tuple[str, ...]]]
) -> None:
    told = tell((one, "2024-05-15"), (other, "2024-05-16"))
    assert [versions(conflict) for conflict in told.conflicts] == [values]


@pytest.mark.parametrize(("one", "other", "values"), [*NUMBERS.values(), *DATES.values()], ids=[*NUMBERS, *DATES])
def test_numbers_and_days_of_one_event_that_differ_are_a_conflict(
    one: tuple[str, str], other: tuple[str, str], values: list[str]
) -> None:
    kind = "date" if values[0].startswith(("on ", "at ", "in ")) else "number"
    told = tell(one, other)
    assert [(conflict.kind, versions(conflict)) for conflict in told.conflicts] == [
        (kind, [(values[0], ("C1",)), (values[1], ("C2",))])
    ]
    assert told.merged == [("C1", "C2")]


@pytest.mark.parametrize("articles", OUTCOMES.values(), ids=OUTCOMES)
def test_opposite_outcomes_of_one_event_are_a_conflict(articles: Articles) -> None:
    told = tell(*articles)
    texts = [claim.text for claim in told.claims]
    assert [(conflict.kind, versions(conflict)) for conflict in told.conflicts] == [
        ("outcome", [(texts[0], ("C1",)), (texts[1], ("C2",))])
    ]


@pytest.mark.parametrize("held", OFFICES.values(), ids=OFFICES)
def test_offices_in_one_event_that_differ_are_a_conflict(held: list[str]) -> None:
    told = tell(*((ARRIVED.format(office), "2024-11-30") for office in held))
    assert [(conflict.kind, versions(conflict)) for conflict in told.conflicts] == [
        ("office", [(f"Russian {held[0]}", ("C1",)), (f"Russian {held[1]}", ("C2",))])
    ]


@pytest.mark.parametrize("articles", NO_CONFLICTS.values(), ids=NO_CONFLICTS)
def test_what_only_looks_like_a_conflict_is_none(articles: Articles) -> None:
    assert tell(*articles).conflicts == []


def test_the_version_of_the_later_article_stands_last_with_all_who_report_it() -> None:
    told = tell(
        ("Russia and Vietnam signed 14 agreements in Hanoi on June 20, 2024.", "2024-06-23"),
        ("Russia and Vietnam signed 11 agreements in Hanoi on June 20, 2024.", "2024-06-21"),
        ("In Hanoi, Vietnam and Russia signed 14 agreements on June 20, 2024.", "2024-06-22"),
    )
    assert [versions(conflict) for conflict in told.conflicts] == [[("11", ("C2",)), ("14", ("C1", "C3"))]]


GAS = "Gazprom and CNPC signed a contract on gas supplies to China worth 54 billion yuan in Beijing on 12 May 2025."
GAS_RU = (
    "«Газпром» и CNPC подписали 12 мая 2025 года в Пекине контракт на поставку газа в Китай на сумму 45 млрд юаней."
)
GAS_ZH = "2025年5月12日，俄罗斯天然气工业公司（Gazprom）与中石油（CNPC）在北京签署了价值450亿元的天然气供应合同。"
ACROSS = {
    "Russian and English": (GAS_RU, GAS, ("45 млрд юаней", "54 billion yuan")),
    "Chinese and English": (GAS_ZH, GAS, ("450亿元", "54 billion yuan")),
    "Russian and Chinese": (GAS_RU.replace("45", "54"), GAS_ZH, ("54 млрд юаней", "450亿元")),
}
SOLD_RU = "Россия поставила Индии {} млн тонн нефти в апреле 2025 года{}"
IN_ONE_TONGUE = (
    SOLD_RU.format("7,2", ", сообщило Минэнерго РФ."), SOLD_RU.format("6,1", ", следует из данных таможни Индии."),
)  # fmt: skip
NOT_ACROSS = {
    "the same number": (GAS_RU.replace("45", "54"), GAS),
    "another contract": (GAS_RU, GAS.replace("gas", "oil").replace("Gazprom", "Rosneft")),
    "another day": (GAS_RU, GAS.replace("12 May", "12 July")),
    "another currency": (GAS_RU, GAS.replace("54 billion yuan", "$6 billion")),
    "two ports in Chinese": (
        "2024年8月8日，俄罗斯向缅甸提供3.2亿美元贷款，用于建设土瓦港。",
        "2024年8月8日，俄罗斯向缅甸提供2.1亿美元贷款，用于建设皎漂港。",
    ),
    "two goods in Russian": (
        "Экспорт российского угля в Китай в 2023 году вырос до 100 млн тонн.",
        "Экспорт российской нефти в Китай в 2023 году вырос до 107 млн тонн.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "values"), ACROSS.values(), ids=ACROSS)
def test_tellings_of_one_event_in_two_languages_are_compared(one: str, other: str, values: tuple[str, str]) -> None:
    told = tell((one, "2025-05-13"), (other, "2025-05-14"))
    assert [versions(conflict) for conflict in told.conflicts] == [[(values[0], ("C1",)), (values[1], ("C2",))]]
    assert told.merged == [("C1", "C2")]


@pytest.mark.parametrize(("one", "other"), NOT_ACROSS.values(), ids=NOT_ACROSS)
def test_what_only_looks_alike_in_two_languages_is_no_conflict(one: str, other: str) -> None:
    assert tell((one, "2025-05-13"), (other, "2025-05-14")).conflicts == []


def test_whose_data_a_russian_figure_follows_from_is_no_part_of_it() -> None:
    one, other = IN_ONE_TONGUE
    assert [version.value for version in tell((one, "2025-05-12"), (other, "2025-05-14")).conflicts[0].versions] == [
        "7,2 млн тонн",
        "6,1 млн тонн",
    ]


def test_a_day_that_differs_is_a_conflict_whichever_article_comes_first() -> None:
    one = ("Kazakh President Kassym-Jomart Tokayev arrived in Moscow on 8 May 2025.", "2025-05-08")
    other = ("Kassym-Jomart Tokayev, the president of Kazakhstan, arrived in Moscow on 7 May 2025.", "2025-05-09")
    for articles in ((one, other), (other, one)):
        assert [conflict.kind for conflict in tell(*articles).conflicts] == ["date"]


def test_one_article_does_not_contradict_itself() -> None:
    text = "Russia and Vietnam signed 11 agreements in Hanoi on June 20, 2024. "
    assert tell((text + text.replace("11", "14"), "2024-06-23")).conflicts == []


def test_marks_around_a_name_with_a_number_hide_no_other_number() -> None:
    one = "Russia's “North Wind 2” project employed 3,000 Chinese engineers in October."
    told = tell((one, "2026-11-02"), (one.replace("3,000", "5,000").replace("“", "").replace("”", ""), "2026-11-03"))
    assert [[value for value, _ in versions(conflict)] for conflict in told.conflicts] == [["3,000", "5,000"]]

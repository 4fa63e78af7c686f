"""Who says what."""

import pytest

from briefing.evidence.passages import passages
from briefing.evidence.persons import Cast
from briefing.evidence.speakers import Voice, voices
from tests.texts import GENERAL, document, voices_of


def told(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(voice.name, voice.kind, voice.basis) for voice in voices_of(text)]


def test_a_subject_with_a_verb_of_saying_owns_what_follows() -> None:
    text = "Chinese Foreign Ministry spokesman Li Wei said that China welcomes the visit of its neighbours."
    (voice,) = voices_of(text)
    assert (voice.name, voice.role, voice.kind) == ("Li Wei", "Chinese Foreign Ministry spokesman", "official")
    assert voice.content is not None
    assert text[voice.content.start : voice.content.end] == "China welcomes the visit of its neighbours."


def test_the_office_may_stand_behind_the_name() -> None:
    (voice,) = voices_of("Anna Berg, a researcher at the Institute of Harbours, noted that the port was closed in May.")
    assert (voice.name, voice.role, voice.kind) == ("Anna Berg", "researcher at the Institute of Harbours", "analyst")


def test_the_name_may_stand_behind_the_office() -> None:
    (voice,) = voices_of(
        "This Friday the president of the Harbour Commission, Rosa Lund, noted that ferries run again."
    )
    assert (voice.name, voice.role) == ("Rosa Lund", "president of the Harbour Commission")


def test_an_office_does_not_point_back_to_whose_it_is() -> None:
    text = "The Harbour Party opposed the sale. “They sold the quay cheaply,” its spokesman Jan Berg said."
    assert (voices_of(text)[-1].name, voices_of(text)[-1].role) == ("Jan Berg", "spokesman")


def test_a_ministry_is_no_person() -> None:
    (voice,) = voices_of("The Indonesian Ministry of Foreign Affairs said that talks with Moscow go on.")
    assert (voice.name, voice.kind) == ("Indonesian Ministry of Foreign Affairs", "official")


def test_a_country_before_a_name_is_part_of_the_office() -> None:
    (voice,) = voices_of(
        '"The ferries will run again," Russian Trade Representative to Vietnam Petrov said last month.'
    )
    assert (voice.name, voice.role) == ("Petrov", "Russian Trade Representative to Vietnam")


def test_direct_speech_before_the_verb_is_the_speakers() -> None:
    text = "“We can offer timber to Mongolia,” said Deputy Foreign Minister Mariana Olsen, looking at the map."
    (voice,) = voices_of(text)
    assert (voice.name, voice.direct) == ("Mariana Olsen", True)
    assert voice.content is not None
    assert text[voice.content.start : voice.content.end] == "We can offer timber to Mongolia"


def test_he_is_the_one_person_of_the_sentence_before() -> None:
    text = "Vladimir Putin spoke of the pipeline to Mongolia on Friday. He said that work would begin in spring."
    assert told(text)[1] == ("Vladimir Putin", "official", "carried")


def test_he_is_nobody_where_two_persons_fit() -> None:
    text = "In Hanoi the leaders Sergey Lavrov and Wang Yi met at noon. “The pipeline is late,” he said."
    assert told(text)[1] == (None, None, None)


def test_he_is_nobody_where_another_acted_in_between() -> None:
    text = (
        "“The ferries will run again in May,” the Russian president Vladimir Putin said in Moscow. "
        "Narendra Modi nodded and shook hands. “The price is right,” he replied."
    )
    assert told(text)[2] == (None, None, None)


def test_he_is_the_one_who_acted_last_if_that_sentence_names_nobody_else() -> None:
    text = (
        "Chinese Vice Premier Wu Lan told Russian Transport Minister Ivan Orlov that a bridge was promised. "
        "{} “There is a wish,” he said."
    )
    assert told(text.format("Orlov did not confirm this."))[2] == ("Ivan Orlov", "official", "carried")
    assert told(text.format("Orlov did not confirm this to Lan."))[2] == (None, None, None)


def test_a_quotation_is_not_carried_over_what_somebody_without_a_name_does() -> None:
    text = "“The road will pay,” said President Ivan Orlov. {} “It will not.”"
    assert told(text.format("The mayor laughed."))[2] == (None, None, None)
    assert told(text.format("He laughed."))[2] == ("Ivan Orlov", "official", "carried")


def test_the_quotation_of_somebody_without_a_name_is_nobody_elses() -> None:
    text = "“The deal is dead,” a trader in Dubai said. Sergei Lavrov denied it. “It is alive,” he said."
    assert told(text) == [
        ("a trader in Dubai", "unnamed", "stated"),
        (None, None, None),
        ("Sergei Lavrov", "official", "carried"),
    ]


def test_he_is_nobody_where_somebody_without_a_name_acted_in_between() -> None:
    text = "President Ivan Orlov told Wu Lan that coal was short. {} “It will come,” he said."
    assert told(text.format("The Chinese leader promised to help."))[2] == (None, None, None)
    assert told(text.format("The mine had closed."))[2] == ("Ivan Orlov", "official", "carried")
    assert told(text.format("Modi, who stood beside them, agreed."))[2] == (None, None, None)


def test_what_another_says_behind_a_semicolon_is_not_the_first_ones() -> None:
    text = "President Ivan Orlov claimed that the ferry was late; Prime Minister Wu Lan said this was untrue."
    (voice,) = voices_of(text)
    assert voice.content is not None
    assert (voice.name, text[voice.content.start : voice.content.end]) == ("Ivan Orlov", "the ferry was late")


def test_who_said_it_after_which_occasion_may_stand_behind_the_words() -> None:
    text = "The port will cost $480 million, Transport Minister Ivan Orlov said after talks with Wu Lan."
    (voice,) = voices_of(text)
    assert voice.content is not None
    assert (voice.name, text[voice.content.start : voice.content.end]) == (
        "Ivan Orlov",
        "The port will cost $480 million",
    )


def test_a_counterpart_is_a_person() -> None:
    text = "President Ivan Orlov met his counterpart Tran Hong Lan. Lan said that the ferry was late."
    assert told(text)[1] == ("Tran Hong Lan", None, "stated")


def test_an_answer_is_said() -> None:
    (voice,) = voices_of("“The price is right,” Russian Deputy Foreign Minister Mariana Olsen replied on Friday.")
    assert (voice.name, voice.direct) == ("Mariana Olsen", True)


@pytest.mark.parametrize(
    "sentence",
    [
        'China told the European Union on Tuesday to "mend its ways at once" after it listed two Chinese banks.',
        'An official told reporters on Monday Seoul was watching Moscow "with grave concern" and would ask Tokyo.',
    ],
)
def test_words_quoted_in_the_midst_of_what_somebody_says_are_not_all_he_says(sentence: str) -> None:
    assert voices_of(sentence)[0].name is None


def test_a_relay_is_kept() -> None:
    (voice,) = voices_of(
        'According to the report of "The Herald", a spokesman for the Embassy said that no visa is needed.'
    )
    assert (voice.name, voice.via) == ("spokesman for the Embassy", "The Herald")


def test_who_passes_words_on_is_not_who_said_them() -> None:
    (voice,) = voices_of("The northern quay will be sold, Foreign Minister Rosa Lund said on Monday, TASS reported.")
    assert (voice.name, voice.via) == ("Rosa Lund", "TASS")
    (voice,) = voices_of(
        "“Nobody will tell us whom to sell to,” Foreign Minister Rosa Lund told reporters, according to Russian "
        "ambassador Jan Berg."
    )
    assert (voice.name, voice.via) == ("Rosa Lund", "Jan Berg")


@pytest.mark.parametrize(
    ("owner", "name", "kind"),
    [
        ("South Korea's intelligence service", "South Korea's intelligence service", "official"),
        ("the Mongolian customs authority", "Mongolian customs authority", "official"),
        ("two traders", "two traders", "unnamed"),
        ("a banker in Dubai", "a banker in Dubai", "unnamed"),
        ("a person at the plant", "a person at the plant", "unnamed"),
        ("the customs service", None, None),
    ],
)
def test_a_body_with_its_country_and_people_of_a_trade_speak(owner: str, name: str | None, kind: str | None) -> None:
    (voice,) = voices_of(f"The northern quay has been closed for repairs since June, {owner} said.")
    assert (voice.name, voice.kind) == (name, kind)


def test_a_name_behind_an_office_is_known_by_its_first_word_too() -> None:
    met = "Mongolia's energy minister, Gantulga Tsend, put his name to it."
    quote = "“This is not the price we asked for,” Gantulga told reporters, according to Montsame."
    voice = voices_of(f"{met} {quote}")[-1]
    assert (voice.name, voice.role) == ("Gantulga Tsend", "Mongolia's energy minister")


def test_an_analyst_whose_name_stands_behind_is_not_unnamed() -> None:
    (voice,) = voices_of("An analyst at the Harbour Institute, Rosa Lund, said that the quay would be sold.")
    assert (voice.name, voice.kind) == ("Rosa Lund", "analyst")


def test_an_expert_with_a_name_is_not_unnamed() -> None:
    (voice,) = voices_of("Energy analyst Rosa Lund predicted that the quay would be sold.")
    assert (voice.name, voice.role, voice.kind) == ("Rosa Lund", "Energy analyst", "analyst")


def test_an_analyst_goes_on_within_the_paragraph_only() -> None:
    first = "Anna Berg, an analyst, said that Vietnam balances. Hanoi also pursues trade with Europe."
    text = f"{first}\n\nThe port was closed in May."
    assert [name for name, _, _ in told(text)] == ["Anna Berg", "Anna Berg", None]
    assert told(text)[1][2] == "carried"


def test_speaker_turns_hold_until_the_next_turn() -> None:
    text = (
        "President of Russia Vladimir Putin: Trade grew by a third.\n\nIt will grow again.\n\n"
        "Prime Minister of Mongolia Bat Erdene (retranslated): Our priority is railways.\n\nVladimir Putin: Good."
    )
    assert [voice.name for voice in voices_of(text)] == [
        "Vladimir Putin",
        "Vladimir Putin",
        "Bat Erdene",
        "Vladimir Putin",
    ]
    assert voices_of(text)[2].role == "Prime Minister of Mongolia"


def test_a_colon_alone_makes_no_turn() -> None:
    assert told("The result is clear: trade with China grew by a third in May.") == [(None, None, None)]


def test_sentences_of_one_quotation_share_the_speaker_behind_it() -> None:
    text = (
        '"Vietnam is a partner of ours. The two sides trade in rice. I believe in more," Nguyen Van An told the envoy.'
    )
    assert {name for name, _, _ in told(text)} == {"Nguyen Van An"}


def test_collective_voices_are_unnamed() -> None:
    assert told("Western analysts said that the pipeline is late.") == [("Western analysts", "unnamed", "stated")]


def test_a_turn_speaks_to_the_other_one_or_two() -> None:
    turns = "President of Russia Vladimir Putin: Trade grew.\n\nPresident of Mongolia Bat Erdene: It did.\n\n"
    third = turns + "President of China Xi Jinping: We agree.\n\n"
    fourth = third + "Prime Minister of India Narendra Modi: So do we.\n\n"
    assert [voice.to for voice in voices_of(turns)] == [("Bat Erdene",), ("Vladimir Putin",)]
    assert voices_of(third)[0].to == ("Bat Erdene", "Xi Jinping")
    assert {voice.to for voice in voices_of(fourth)} == {()}


def test_who_tells_at_the_end_owns_what_somebody_was_assured_of() -> None:
    text = "Russia has assured India that two squadrons will be handed over in 2026, a senior ministry official said."
    assert [voice.name for voice in voices_of(text)] == ["a senior ministry official"]


def test_what_a_minister_did_before_he_spoke_is_no_part_of_his_name() -> None:
    text = "Minister Ivo Slep conveyed his thanks for the work of the commission and noted that Russia had bought tea."
    assert [voice.name for voice in voices_of(text)] == ["Ivo Slep"]


def test_whose_deputy_spoke_and_who_disagreed_with_him_says_nothing_himself() -> None:
    deputy = 'Belousov\'s deputy Alexander Fomin spoke to reporters. "Russia sold India 12 jets in 2024," he said.'
    other = 'Sergey Lavrov spoke.\n\nRudenko disagreed with Lavrov. "Russia will sell India more gas," he said.'
    assert voices_of(deputy)[-1].name in (None, "Alexander Fomin")
    assert voices_of(other)[-1].name is None


def test_who_is_told_of_inside_a_quotation_does_not_say_it() -> None:
    text = '"Putin told Xi that Russia would sell China more gas in 2025," Kremlin aide Yury Ushakov said.'
    assert voices_of(text)[-1].name == "Yury Ushakov"


def test_figures_of_two_owners_are_given_to_neither() -> None:
    text = (
        "Trade with Russia was $3.9 billion in 2024, according to Indonesian statistics; Moscow has cited $4.3 billion."
    )
    assert voices_of(text)[0].name is None


def test_who_tells_may_stand_before_in_spite_of_what() -> None:
    text = "Japan will keep its stake in the project, industry minister Ken Mori said Friday, despite growing pressure."
    assert voices_of(text)[0].name == "Ken Mori"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "On Friday Russian Deputy Foreign Minister Anton Berg said that a third bridge would open.",
            "Anton Berg",
            "Russian Deputy Foreign Minister",
        ),
        (
            "Last week Indian Foreign Secretary Vik Rao said that the port would open.",
            "Vik Rao",
            "Indian Foreign Secretary",
        ),
        (
            "Later in the day Vietnamese President Lan Hoa said that the port would open.",
            "Lan Hoa",
            "Vietnamese President",
        ),
        ("Analyst Ivan Orlin said Russia would lose the harbour within two years.", "Ivan Orlin", "analyst"),
        (
            "Energy analyst Rosa Lund said the market for harbour cranes in the north was shrinking.",
            "Rosa Lund",
            "Energy analyst",
        ),
        (
            "The head of the Harbour Investment Fund, Karl Olsen, said that the port would open.",
            "Karl Olsen",
            "head of the Harbour Investment Fund",
        ),
        (
            "Energy analyst Maya Dorj of the Harbour Institute said that the port would open.",
            "Maya Dorj",
            "Energy analyst of the Harbour Institute",
        ),
        ("“The port is open,” said project head Arjun Rao.", "Arjun Rao", "project head"),
        ("Energy Minister Ada Berg said both ports had signed the contract.", "Ada Berg", "Energy Minister"),
        ("Harbour officials said no such promise had been made.", "Harbour officials", None),
        ("A source close to the talks said the port would open.", "A source close to the talks", None),
        ("Russia’s Dmitri Olsen said that the port would open.", "Dmitri Olsen", None),
    ],
)
def test_when_it_was_said_is_no_part_of_who_said_it(text: str, name: str, role: str | None) -> None:
    (voice,) = voices_of(text)
    assert (voice.name, voice.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name", "via"),
    [
        ("Energy Minister Ada Berg said the contract was ready, RIA Novosti reported.", "Ada Berg", "RIA Novosti"),
        ("Oil supplies will double next year, Sputnik reported, citing Minister Ada Berg.", "Ada Berg", "Sputnik"),
        ("Oil supplies will double next year, TASS said, citing the energy ministry.", "energy ministry", "TASS"),
        ("According to a Reuters report citing two officials, 55 wagons were sent back.", "two officials", "Reuters"),
        ("Interfax quoted Kremlin aide Jan Berg as saying that the port would open.", "Jan Berg", "Interfax"),
        ("“The port is ready,” Deputy Prime Minister Ada Berg told TASS on Monday.", "Ada Berg", "TASS"),
        ("“The port is ready,” Deputy Prime Minister Ada Berg told reporters on Monday.", "Ada Berg", None),
        ("The state news agency RIA Novosti reported that the port was open.", "RIA Novosti", None),
    ],
)
def test_an_outlet_that_passes_words_on_is_their_relay(text: str, name: str, via: str | None) -> None:
    (voice,) = voices_of(text)
    assert (voice.name, voice.via) == (name, via)


def test_who_says_it_after_an_occasion_is_known_by_his_first_name_too() -> None:
    voices = voices_of(
        "Malaysia will sell palm oil, Deputy Investment Minister Datuk Haris Fadzil said on Monday. "
        "Speaking after the talks, Haris said that the Russian side had asked for chips."
    )
    assert voices[1].name == "Datuk Haris Fadzil"


def test_miss_and_mister_are_no_part_of_a_name() -> None:
    text = "Harbour Minister Ada Berg opened the quay. “It is ready,” Ms Berg added."
    assert voices_of(text)[-1].name == "Ada Berg"


def test_what_he_is_minister_of_is_no_part_of_his_name() -> None:
    (voice,) = voices_of(
        "The corridor to India is now open, Union Minister of State for Shipping Ada Berg said on Tuesday."
    )
    assert (voice.name, voice.role) == ("Ada Berg", "Union Minister of State for Shipping")


def test_in_turn_is_no_office_and_to_begins_a_name() -> None:
    first = "Deputy Minister Ivan Lavrinov said in Hanoi that trade grew."
    assert (
        voices_of(f"{first} Lavrinov, in turn, told reporters that Russia would sell more.")[1].role
        == "Deputy Minister"
    )
    (lam,) = voices_of("Vietnamese President To Lam said that Hanoi would buy more Russian coal this year.")
    assert (lam.name, lam.role) == ("To Lam", "Vietnamese President")


def test_what_officials_like_to_say_is_told_by_the_article() -> None:
    assert told("Officials in Moscow like to say that most trade with China is paid for in yuan.") == [
        (None, None, None)
    ]


def test_an_office_may_have_a_hyphen() -> None:
    said = "Russian Ambassador-at-Large Mikhail Lopukhin said that trade with Laos had grown."
    assert told(said) == [("Mikhail Lopukhin", "official", "stated")]


def test_a_name_may_have_a_space_that_no_line_may_end_at() -> None:
    (voice,) = voices_of("“We pay in kip,” said Trade Minister Somphone\u00a0Keo.")
    assert (voice.name, voice.role) == ("Somphone Keo", "Trade Minister")


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        (
            "The quota for salmon was agreed on Tuesday, the Japanese fisheries agency said.",
            "Japanese fisheries agency",
            "official",
        ),
        (
            "Boats may catch 2,050 tonnes of it this year, the fisheries agency in Tokyo said.",
            "fisheries agency in Tokyo",
            "official",
        ),
        ("The port will be sold in the spring, the Interfax agency reported.", "Interfax agency", "outlet"),
        ("Green groups said that half of the crab was caught illegally.", "Green groups", "unnamed"),
        ("Its captain, Jan Berg, said: “We lost a year for nothing.”", "Jan Berg", None),
    ],
)
def test_an_agency_of_a_state_is_no_outlet_and_a_name_behind_a_post_is_who_holds_it(
    sentence: str, name: str, kind: str | None
) -> None:
    (voice,) = voices_of(sentence)
    assert (voice.name, voice.kind) == (name, kind)


def test_a_sentence_that_begins_with_a_name_in_marks_is_no_quotation() -> None:
    text = (
        '"North Wind 2" will cross Ostrovia and carry gas. '
        '"Northgas" and Suedgas signed a deal on Monday. The pipe is 2,600 kilometres long, analyst Ivo Berg said.'
    )
    assert told(text) == [(None, None, None), (None, None, None), ("Ivo Berg", "analyst", "stated")]


def test_a_name_in_marks_stands_in_the_words_that_are_owned() -> None:
    (voice,) = voices_of('"North Wind 2" will cross Ostrovia and carry gas to China, Northgas chief Ivo Berg said.')
    assert (voice.name, voice.role, voice.form) == ("Ivo Berg", "Northgas chief", "trail")


@pytest.mark.parametrize(
    ("named", "owned"),
    [
        (
            '"North Quay 2" will take ferries from Russia in May.',
            "The work on it will start in spring, Transport Minister Jan Berg said.",
        ),
        (
            "“Norsk Havn” and CNPC signed a pact in Oslo.",
            "The work on it will start in spring, Transport Minister Jan Berg said.",
        ),
        (
            '"Harbour" and "friendship" were the words of the day.',
            "The work on it will start in spring, Transport Minister Jan Berg said.",
        ),
        (
            "«Вега» и CNPC 5 мая подписали меморандум о судне «Вега — 2».",
            "Судно построят в Осло, сообщил министр Иван Орлов.",
        ),
        ("“东方港口”项目由两家公司共同投资。", "“合作将继续。”俄罗斯副总理诺瓦克说。"),
    ],
)
def test_a_name_in_marks_at_a_sentences_start_opens_no_quotation(named: str, owned: str) -> None:
    first, second = voices_of(f"{named} {owned}")
    assert (first, second.basis) == (Voice(), "stated")


def test_a_name_in_marks_behind_a_quotation_does_not_go_on_with_it() -> None:
    quoted = "“The quay is full,” Transport Minister Jan Berg said."
    text = f"{quoted} “Norsk Havn” and CNPC signed a pact. “It is late. We wait.”"
    assert told(text) == [
        ("Jan Berg", "official", "stated"),
        (None, None, None),
        ("Jan Berg", "official", "carried"),
    ]


def test_a_quotation_of_many_sentences_is_carried_without_its_marks() -> None:
    text = "«Мы ждем судно из Китая. Оно построено для парома «Рось». Это удобно», — сказал министр Иван Орлов."
    voices = voices_of(text)
    inside = [text[voice.content.start : voice.content.end] for voice in voices if voice.content]
    assert inside == ["Мы ждем судно из Китая. Оно построено для парома «Рось».", "Это удобно"]
    assert [voice.name for voice in voices] == ["Иван Орлов"] * 2


def test_words_partly_in_marks_are_not_given_whole_as_a_quotation() -> None:
    (voice,) = voices_of('"North Quay 2" will be "a door for Russia and China," port chief Jan Berg said.')
    assert (voice.name, voice.direct, voice.content) == ("Jan Berg", False, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trade reached $245 billion in 2025, according to revised figures of the Thai customs.", "Thai customs"),
        ("According to the latest data from the Thai customs, imports of Russian oil fell.", "Thai customs"),
        ("Imports of Russian oil fell in the second quarter, according to data compiled by Reuters.", "Reuters"),
    ],
)
def test_a_figure_is_of_who_gives_it_not_of_the_paper_it_stands_in(text: str, name: str) -> None:
    assert voices_of(text)[0].name == name


@pytest.mark.parametrize(
    ("sentence", "name", "via"),
    [
        ("The harbours of the north will close in winter, RT reported on Wednesday.", "RT", None),
        (
            "The harbours of the north will close, Transport Minister Jan Berg told RT India on Friday.",
            "Jan Berg",
            "RT India",
        ),
        (
            "The harbours of the north will close, Transport Minister Jan Berg told the broadcaster RT.",
            "Jan Berg",
            "RT",
        ),
        (
            "Transport Minister Jan Berg told the newspaper Al Jazeera that harbours will close.",
            "Jan Berg",
            "Al Jazeera",
        ),
        ("The harbours of the north will close, Transport Minister Jan Berg told Eva Lund.", "Jan Berg", None),
    ],
)
def test_a_broadcaster_is_who_reports_or_was_told_whatever_the_profile(
    sentence: str, name: str, via: str | None
) -> None:
    article = document(sentence)
    (voice,) = voices(passages(article, article.body), Cast(GENERAL))
    assert (voice.name, voice.via) == (name, via)


def test_a_sentence_may_end_with_an_outlet_in_capitals() -> None:
    quoted = "“The quay is full,” Transport Minister Jan Berg told RT."
    text = f"{quoted} The winter in the north was hard, Foreign Minister Eva Lund said."
    assert [name for name, _, _ in told(text)] == ["Jan Berg", "Eva Lund"]


def test_an_initial_is_a_part_of_the_name() -> None:
    (voice,) = voices_of("Petrol will come from Omsk, Minister of Mineral Resources G. Damdin said after talks.")
    assert (voice.name, voice.role) == ("G. Damdin", "Minister of Mineral Resources")


def test_what_a_state_is_ready_for_is_its_ministers_word_behind_his_others() -> None:
    text = (
        "Transport Minister Jan Berg said that relations with Laos are good. Norway stands ready to build a port. "
        "The port was built in 1902."
    )
    assert told(text) == [
        ("Jan Berg", "official", "stated"),
        ("Jan Berg", "official", "carried"),
        (None, None, None),
    ]


def test_a_day_with_its_year_is_no_part_of_an_office() -> None:
    (voice,) = voices_of("Transport Minister Jan Berg on January 14, 2025 said that the quay was full.")
    assert (voice.name, voice.role) == ("Jan Berg", "Transport Minister")


@pytest.mark.parametrize(
    "between",
    [
        "Ivo Berg, director of the Harbour Centre, called that optimism misplaced.",
        "US Senator Ivo Berg disagreed.",
        "Berg was sceptical.",
        "Analyst Ivo Berg called the claim premature.",
        "His deputy, Ivo Berg, was more careful.",
    ],
)
def test_he_is_not_who_spoke_before_where_another_stands_between(between: str) -> None:
    first = "Transport Minister Anton Lund said that China had agreed on the price."
    assert told(f'{first} {between} "China will buy less gas in 2027," he said.')[-1][0] in (None, "Ivo Berg")
    assert told(f'{first} The price is not known. "China will buy less gas in 2027," he said.')[-1][0] == "Anton Lund"


def test_he_is_not_who_spoke_before_where_the_sentence_names_another() -> None:
    first = "Transport Minister Anton Lund said that China had agreed on the price."
    second = 'His deputy, Ivo Berg, was more careful: "We are not there yet," he told the Coast Post.'
    assert told(f"{first} {second}")[-1][0] in (None, "Ivo Berg")


def test_who_is_quoted_by_the_one_who_speaks_owns_the_words() -> None:
    (voice,) = voices_of("“It is no bloc against anybody,” said Datuk Haris, quoting Sergei Lavrov.")
    assert (voice.name, voice.via, voice.direct) == ("Sergei Lavrov", "Datuk Haris", True)


@pytest.mark.parametrize("lead", ["In the words of", "In the view of"])
def test_in_the_words_of_somebody_is_what_he_says(lead: str) -> None:
    text = f"{lead} former envoy Rosa Lund, the quay is a museum of rust."
    (voice,) = voices_of(text)
    assert voice.content is not None
    told = text[voice.content.start : voice.content.end]
    assert (voice.name, voice.role, told) == ("Rosa Lund", "former envoy", "the quay is a museum of rust.")


@pytest.mark.parametrize("body", ["Vietnamese presidential office", "Laotian presidency"])
def test_the_office_of_a_head_of_state_is_an_official(body: str) -> None:
    (voice,) = voices_of(f"Eleven papers on ferries and quays were signed in the palace on Friday, the {body} said.")
    assert (voice.name, voice.kind) == (body, "official")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosa Lund thanked Russian President Vladimir Putin, who said the road was open.", "Vladimir Putin"),
        ("Lund has sold the quay, according to Energy Minister Jan Berg, who again said the road was open.", None),
        ("The minister met traders from India, who said the road was open.", None),
    ],
)
def test_who_said_goes_back_to_whom_it_stands_behind(text: str, name: str | None) -> None:
    assert [voice.name for voice in voices_of(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Asked about Modi's visit, Berg shook his head. “It is off,” he said.", None),
        ("Asked about Modi, the harbour master shook his head. “It is off,” he said.", None),
        ("After a visit by Modi, Putin smiled. “It is off,” he said.", "Putin"),
    ],
)
def test_who_is_named_before_the_subject_is_not_he(text: str, name: str | None) -> None:
    assert [voice.name for voice in voices_of(text)][-1] == name


def test_what_somebody_is_called_or_asked_is_no_office_of_his() -> None:
    asked, called = (
        "Peskov, when asked about Berg's words that “nobody won”, said: “We agree.”",
        "Lund, whom Berg called “a fool”, said the port was open.",
    )
    assert [(voice.name, voice.role) for text in (asked, called) for voice in voices_of(text)] == [
        ("Peskov", None),
        ("Lund", None),
    ]


def test_who_relays_what_another_said_does_not_own_it() -> None:
    assert told("Xi said, according to Putin, that China would wait.") == [(None, None, None)]


@pytest.mark.parametrize(
    ("tail", "owner", "role"),
    [
        (
            "Coordinating Minister for Economic Affairs Aran Harto said",
            "Aran Harto",
            "Coordinating Minister for Economic Affairs",
        ),
        ("Vice Premier Ding Lund said", "Ding Lund", "Vice Premier"),
        (
            "Estrian Minister of Natural Resources and Environment and co-chair of the intergovernmental commission "
            "Alex Kozlov told reporters following the commission's 28th meeting",
            "Alex Kozlov",
            "Estrian Minister of Natural Resources and Environment and co-chair of the intergovernmental commission",
        ),
    ],
    ids=["coordinating", "a name in -ing", "long"],
)
def test_a_long_office_at_the_end_says_who_speaks(tail: str, owner: str, role: str) -> None:
    (voice,) = voices_of(f"The ferry contract is likely to come into force in October, {tail}.")
    assert (voice.name, voice.role, voice.form) == (owner, role, "trail")


def test_who_counts_is_no_figure() -> None:
    (voice,) = voices_of(
        "Lund imported 40 tons of tea in May, according to data compiled by the consultancy Petrel Marine."
    )
    assert (voice.name, voice.role) == ("Petrel Marine", "consultancy")

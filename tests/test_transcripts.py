"""The turns of transcripts and interviews."""

import pytest

from tests.texts import voices_of, worded


def owners(text: str) -> list[str | None]:
    return [voice.name for voice in voices_of(text)]


def problems(text: str) -> list[str | None]:
    return [wording.problem for wording in worded(text)]


ASKED = "a question, or an answer without a name"


def test_what_a_reporter_takes_for_granted_is_nobodys_statement() -> None:
    text = (
        "President of Russia Vladimir Putin: Trade with India grew by a third.\n\n"
        "Question: South Korean media reported that 5,000 builders arrived in Kursk. Can you confirm this?\n\n"
        "Vladimir Putin: India buys as much oil from Russia as before."
    )
    assert owners(text) == ["Vladimir Putin", "unnamed speaker", "unnamed speaker", "Vladimir Putin"]
    assert problems(text) == [None, ASKED, ASKED, None]
    assert {voice.to for voice in voices_of(text)} == {()}


def test_a_named_journalist_who_asks_states_nothing() -> None:
    text = (
        "Pavel Zarubin: India has cut its purchases of Russian oil by a third. Will they fall further?\n\n"
        "Vladimir Putin: India buys as much oil from Russia as before."
    )
    assert owners(text) == ["unnamed speaker", "unnamed speaker", "Vladimir Putin"]


def test_a_surname_label_is_the_person_whom_the_text_names_in_full() -> None:
    text = (
        "Foreign Minister Cho Hyun told reporters in Seoul that talks with Russia went on.\n\n"
        "Cho: Russia still owes South Korea an answer on the builders.\n\nHe left for Tokyo."
    )
    assert owners(text)[1] == "Cho Hyun"


def test_a_lone_label_without_a_person_owns_nothing_that_could_be_quoted() -> None:
    text = (
        "Herald: Did Russia pay for the shells it bought from North Korea in May?\n\n"
        "Wi: Russia paid in oil and in air defence systems.\n\nHerald: And in rice?\n\n"
        "Wi: Russia sent rice to Pyongyang too."
    )
    assert set(owners(text)) == {"unnamed speaker"}


def test_answers_are_hers_of_whom_alone_the_introduction_tells() -> None:
    text = (
        "Batbold Enkhtuya spent eleven years in the energy ministry of Mongolia. She spoke to the Review.\n\n"
        "Q: What did Russia sell?\n\nA: We import nine tenths of our fuel from Russia."
    )
    assert owners(text)[-1] == "Batbold Enkhtuya"


def test_letters_of_an_interview_are_no_names() -> None:
    text = "Q: Russia sold cars to Japan in 2020. Why not now?\n\nA: Russia bought 200,000 used cars from Japan."
    assert set(problems(text)) == {ASKED}


def test_she_is_who_spoke_last_and_never_who_is_spoken_of() -> None:
    text = (
        "Yun Sun, a senior fellow at the Stimson Center, said Beijing was in no hurry. "
        "She believes that Xi Jinping will not allow a dependence on Russian gas. "
        '"China pays Russia 30% less for its gas than Germany paid in 2020," she said.'
    )
    assert set(owners(text)) == {"Yun Sun"}


def test_she_is_nobody_where_only_the_one_spoken_of_is_known() -> None:
    text = (
        "She believes that Xi Jinping will not allow a dependence on Russian gas. "
        '"China pays Russia 30% less for its gas than Germany paid in 2020," she said.'
    )
    assert "Xi Jinping" not in owners(text)


def test_who_answers_is_whom_the_introduction_names() -> None:
    text = (
        "Russia's trade representative in Norway, Anton Belov, spoke to Nina Dahl ahead of the fair.\n\n"
        "Q: Trade was 40 million in 2023. Is that all?\n\n"
        "A: The first line of wagons sailed from Bergen in 2024."
    )
    assert owners(text)[-1] == "Anton Belov"
    assert problems(text)[:2] == ["introduces an interview", ASKED]


def test_an_introduction_may_be_told_in_the_present() -> None:
    text = (
        "Former envoy Nora Belov, now a fellow at a Bergen institute, speaks to Nina Dahl about cod and coal\n\n"
        "Q: Trade was 40 million in 2023. Is that all?\n\nA: The first line of wagons sailed from Bergen in 2024."
    )
    assert owners(text)[-1] == "Nora Belov"
    assert problems(text)[:2] == ["introduces an interview", ASKED]


def test_an_office_that_answers_is_who_holds_it() -> None:
    text = (
        "The following questions were put to the Spokesperson, Ms. Ratna Dewi, after the readout.\n\n"
        "Q: Will the agreement be signed in Jakarta?\n\n"
        "SPOKESPERSON: Indonesia will sign the agreement with Russia in December."
    )
    assert owners(text)[-1] == "Ratna Dewi"


def test_a_letter_goes_on_with_the_one_name_that_answers() -> None:
    text = (
        "STEPPE LEDGER: Did anybody in Moscow call you?\n\nSaule Nur: Russia called the banks of Almaty in May.\n\n"
        "Q: And China?\n\nA: China returned every second payment from Russia."
    )
    assert owners(text) == ["unnamed speaker", "Saule Nur", "unnamed speaker", "Saule Nur"]


def test_an_office_in_capital_letters_is_no_family_name() -> None:
    text = (
        "MINISTER OF TRADE OF INDIA: India sold tea to Russia in May.\n\n"
        "DEPUTY MINISTER OF ENERGY: Russia sold oil to India in May."
    )
    assert owners(text) == ["Minister of Trade of India", "Deputy Minister of Energy"]


def test_an_office_of_which_two_take_part_is_nobody() -> None:
    text = "MINISTER OF TRADE: We sold tea.\n\nMINISTER OF TRADE OF INDIA: India sold tea to Russia in May."
    assert owners(text) == ["unnamed speaker", "Minister of Trade of India"]


def test_the_heading_of_an_item_is_no_speaker() -> None:
    assert owners("Suzhou-St Petersburg: a container ship reached Russia in 20 days.") == [None]


def test_a_speaker_in_capitals_may_be_named_in_full_once_and_has_the_office_behind_his_name() -> None:
    text = (
        "BERG: The port is full.\n\n"
        "ANNA LUND (Deputy Minister of Transport of Laos, as interpreted): We have sent rice.\n\n"
        "IVO BERG (smiles): It was good rice.\n\nLUND: The railway is slow.\n\nBERG: It is."
    )
    found = [(voice.name, voice.role) for voice in voices_of(text)]
    berg, lund = ("Ivo Berg", None), ("Anna Lund", "Deputy Minister of Transport of Laos")
    assert found == [berg, lund, berg, lund, berg]


def test_the_label_of_a_turn_is_never_printed() -> None:
    text = (
        "ANNA LUND: If I may, Laos has no access to the sea and ships rice to Russia by rail.\n\nIVO BERG: Thank you."
    )
    assert worded(text)[0].problem or not worded(text)[0].text.startswith("ANNA")


def test_places_in_capitals_over_the_items_of_a_digest_own_nothing() -> None:
    items = ("ABU DHABI: A ferry to Oman was opened.", "DOHA: Qatar sold its ships.", "TEHRAN: Iran will buy ships.")
    assert [voice.name for voice in voices_of("\n\n".join(items))] == [None, None, None]
    told = [wording.text for wording in worded("\n\n".join(f"{item[:-1]} to Russia in May 2025." for item in items))]
    assert told[2] == "Iran will buy ships to Russia in May 2025."


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Port Alder: The harbour police of Russia stopped two ferries on Monday.", None),
        ("Port Alder: We stopped two ferries of Russia on Monday, and our crews are well.", "Port Alder"),
        ("Harbour Minister Ivo Berg: Russia and Norway mend the quay together.", "Ivo Berg"),
    ],
)
def test_the_only_label_of_an_article_is_a_speaker_s_if_somebody_speaks(text: str, owner: str | None) -> None:
    assert owners(text) == [owner]

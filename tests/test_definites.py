"""Things that a sentence only points to."""

import pytest

from briefing.engines.definites import unexplained


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("The visit was the third in a year.", "“The visit”: which?"),
        ("Vietnam suspended the project in 2016.", "“the project”: which?"),
        ("China confirmed the deal.", "“the deal”: which?"),
        ("Russia built the economic corridor.", "“the corridor”: which?"),
        ("Rosatom did not rule out an offer for the second site.", "“the site”: which?"),
        ("According to two persons, the note was withdrawn in May.", "“the note”: which?"),
        ("Vietnam, the host of this year’s Forum, signed first.", "“the Forum”: which?"),
        ("Once the central and southern sections are open, Russia will pump more.", "“the sections”: which?"),
        ("The valve is open, and gas flows to China.", "“The valve”: which?"),
        ("Under the Protocol, Russia will lend 11 billion roubles.", "“the Protocol”: which?"),
        ("Mongolia will provide the land and new pumps for the station.", "“the station”: which?"),
        ("China lent 10 billion yuan to two of the group's banks.", "“the group”: which?"),
        ("Mongolia kept the project out of its five-year programme.", "“the project”: which?"),
        ("Vietnam has not officially confirmed the signing.", "“the signing”: which?"),
        ("Russia called the deal “a serious step into Asia”.", "“the deal”: which?"),
        ("Gazprom sold the bloc and Turkey more gas in 2021.", "“the bloc”: which?"),
        ("Talks were held on the first unit in the spring, and the Deputy Minister agreed.", "“the Minister”: which?"),
        ("Russia bought 480,000 tonnes of the commodity in the first nine months.", "“the commodity”: which?"),
        ("Iran will raise the railway with Vladimir Putin.", "“the railway”: which?"),
        ("Under the treaty of 9 May 2021, Russia will lend 2 billion roubles.", "“the treaty”: whose?"),
        ("Under the treaty of 9 May 2021, Russia will lend Laos 2 billion roubles.", None),
        ("Japan renewed the contract with Gazprom for a year.", None),
        ("The long-term supply deal that Tarang and Rosneft were to extend has been shelved.", None),
        ("Some 70,000 Indians work in Russia, the labour ministry in Moscow reports.", None),
        ("Some 70,000 Indians work in Russia, and the ministry in question knows it.", None),
        ("Russia will sell more gas, the trade ministry announced on Oct. 15.", None),
        ("China bought less oil because of the American step.", "“the step”: which?"),
        ("Mongolia told a journalist following the meeting, which Russia left early.", "“the meeting”: which?"),
        ("The decline comes days after a visit of Vladimir Putin to Delhi.", "“The decline”: which?"),
        ("Washington is watching the visit closely.", "“the visit”: which?"),
        ("The Abu Dhabi investment house has sold its share in a Yamal field.", "“the house”: which?"),
        ("The Russian central bank has raised its rate.", None),
        ("The Russian delegation will visit Chennai on Wednesday.", "“the delegation”: which?"),
        ("The agency also told Seoul that Russia sent oil.", "“The agency”: which?"),
        ("Russia is a partner in the supply of energy and railways.", None),
        ("The rouble fell against the yuan in the second half.", None),
        ("Russia opened the plant at Kashira in the spring.", None),
        ("China supports the proposals put forward by Russia.", None),
        ("Japan signed a contract with Russia and named the price.", None),
        ("Four persons with knowledge of the matter said that Russia would sell gas.", None),
        ("Tarang bought a quarter of Sibir from Volga, the two companies said.", None),
        ("The visit of Vladimir Putin was the third in a year.", None),
        ("The Soyuz Vostok pipeline was delayed.", None),
        ("Russia offered a deal, and China refused the deal.", None),
        ("Japan left the Sakhalin-2 project in 2022.", None),
        ("The ministers signed the treaty on gas.", None),
    ],
)
def test_the_thing_told_of_before_is_a_pointer_unless_the_sentence_names_it(text: str, pointer: str | None) -> None:
    assert unexplained(text) == pointer


def test_what_the_first_sentence_of_an_article_names_needs_no_sentence_before() -> None:
    text = "Russia opened a line to China, four tonnes of crab in the hold."
    assert (unexplained(text), unexplained(text, opens=True)) == ("“the hold”: which?", None)

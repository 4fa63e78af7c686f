"""What a sentence may draw on under law 2."""

from briefing.evidence.grounds import grounds_of, missing_dates, missing_numbers
from briefing.records import Claim, ContentDate, Document, EventDate

DOCUMENT = Document(
    id="S1", path="a.txt", sha256="", media_type="text/plain", title="Title of 1987", publisher="Courier",
    published="2024-06-20", content_date=ContentDate(start="2023", end="2024-05", basis="window"), text="Whole text.",
)  # fmt: skip
CLAIM = Claim(
    document="S1", text="t", quote="It sold 3 ships on the 18th.", start=0, end=0, kind="event", status="done",
    speaker="Ana Ruiz", speaker_role="minister", via="Reuters",
    event_date=EventDate(start="2024-06-18", end="2024-06-19", basis="computed", expression="two days"),
)  # fmt: skip
GROUNDS = grounds_of([CLAIM, CLAIM], {"S1": DOCUMENT})


def test_the_grounds_are_quotes_speakers_relays_headings_and_dates() -> None:
    once = ["It sold 3 ships on the 18th.", "Ana Ruiz, minister", "Reuters", "two days"]
    assert list(GROUNDS.parts) == [*once, *once, "Title of 1987", "Courier"]
    assert {(date.year, date.month, date.day) for date in GROUNDS.dates} == {
        (None, None, 18), (1987, None, None), (2024, 6, 18), (2024, 6, 19), (2024, 6, 20), (2023, None, None),
        (2024, 5, None),
    }  # fmt: skip
    assert GROUNDS.documents == (DOCUMENT,)


def test_what_they_have_is_not_missing() -> None:
    assert missing_numbers("Two days after the 18th, 3 ships went.", GROUNDS) == []
    assert missing_dates("On 18 June 2024, a Tuesday, as in 1987, 2023 and May 2024.", GROUNDS) == []


def test_what_they_lack_is_named() -> None:
    assert missing_numbers("In the 17th year, 4 ships went.", GROUNDS) == [
        "unsupported_number: '17th year' is in no quote",
        "unsupported_number: '4' is in no quote",
    ]
    reasons = missing_dates("In 1988, on the 17th, on 21 June 2024.", GROUNDS)
    assert [reason.split(":")[0] for reason in reasons] == ["unsupported_date"] * 3


def test_a_document_that_is_not_there_grounds_nothing() -> None:
    assert grounds_of([CLAIM], {}).documents == ()

"""The gate: laws 2, 4 and 5."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.facts import check_facts, check_owner, names_owner, quote_only_words
from briefing.records import Actor, Bracket, Claim, ContentDate, Document, EventDate, Profile, Span, Variants

TEXT = (
    "President Ana Ruiz of Norland arrived earlier. She said on June 18 that exports of 10 billion cubic meters of gas "
    "to Estria rose 8% to $245bn after three years of talks. Minister To Lin met Bo Karlsen in Portville on Tuesday."
)
QUOTE = TEXT[TEXT.index("She said") : TEXT.index(" Minister")]
DOCUMENT = Document(
    id="S1", path="a.txt", sha256="", media_type="text/plain", title="Gas for Estria", publisher="The Courier",
    published="2024-06-20", content_date=ContentDate(start="2024-06", basis="stated"),
    text=TEXT, body=(Span(0, len(TEXT)),),
)  # fmt: skip
PROFILE = Profile(
    name="p", title="P", question="?",
    subject=Actor(id="norland", title="Norland", names=("Norland",), demonyms=("Norlandic",), capitals=("Portville",),
                  leaders=("Ana Ruiz", "Ruiz", "Bo Karlsen", "Karlsen")),
    partners=(Actor(id="estria", title="Estria", names=("Estria",), demonyms=("Estrian",)),),
    variants=(Variants(names=("To Lin", "Su Lin")),),
    quote_only=("annexation", "special operation"),
)  # fmt: skip


def claim(quote: str = QUOTE, **fields: Any) -> Claim:
    start = TEXT.find(quote)
    given = {"kind": "event", "status": "done", "speaker": "Ana Ruiz", "speaker_role": "president", **fields}
    return Claim(document="S1", text=quote, quote=quote, start=start, end=start + len(quote), **given)


def codes(sentence: str, *brackets: Bracket, claims: tuple[Claim, ...] | None = None) -> list[str]:
    reasons = check_facts(sentence, claims or (claim(),), {"S1": DOCUMENT}, PROFILE, brackets)
    return [reason.split(":")[0] for reason in reasons]


@pytest.mark.parametrize(
    "sentence",
    [
        QUOTE,
        "Exports to Estria rose 8 percent to $245 billion.",
        "Ana Ruiz said that Estrian imports of gas reached 10 bcm.",
        "President Ana Ruiz, as The Courier reports, spoke on 18 June 2024.",
        "In June 2024, after three years, talks bore fruit.",
        "The Estria deal followed three years of talks.",
    ],
)
def test_what_the_evidence_carries_passes(sentence: str) -> None:
    resolved = claim(event_date=EventDate(start="2024-06-18", end="2024-06-18", basis="computed", expression="June 18"))
    assert codes(sentence, claims=(resolved,)) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Exports to Estria rose 9%.", "unsupported_number"),
        ("Exports to Estria rose 80%.", "unsupported_number"),
        ("Exports to Estria rose 8 percentage points.", "unsupported_number"),
        ("Exports to Estria rose to €245bn.", "unsupported_number"),
        ("Exports to Estria rose to $245m.", "unsupported_number"),
        ("Exports rose -8%.", "unsupported_number"),
        ("Exports of 10 million cubic meters rose.", "unsupported_number"),
        ("Talks took three months.", "unsupported_number"),
        ("The third year of talks ended.", "unsupported_number"),
        ("Exports rose on June 19.", "unsupported_date"),
        ("Exports rose on 18 June 2023.", "unsupported_date"),
        ("Exports rose in July.", "unsupported_date"),
        ("Exports rose on Tuesday.", "unsupported_date"),
        ("Exports to Sundia rose.", "unsupported_name"),
        ("Sundia bought gas.", "unsupported_name"),
        ("Ana Karlsen said so.", "unsupported_name"),
        ("Minister Ana Ruiz said so.", "unsupported_name"),
        ("Estrian President Ana Ruiz said so.", "unsupported_name"),
        ("Exports to Estria did not rise 8%.", "negation_added"),
    ],
)
def test_what_the_evidence_lacks_is_refused(sentence: str, code: str) -> None:
    assert codes(sentence) == [code]


def test_the_year_of_publication_is_no_year_of_the_event_but_may_be_said() -> None:
    assert codes("In 2024, exports rose.") == []
    assert codes("On 20 June 2024, exports rose.") == []
    assert codes("On 18 June 2024, exports rose.") == ["unsupported_date"]


def test_a_resolved_day_carries_its_day_of_the_week() -> None:
    dated = claim(event_date=EventDate(start="2024-06-18", basis="computed"))
    assert codes("Exports rose on Tuesday.", claims=(dated,)) == []
    assert codes("Exports rose on Friday.", claims=(dated,)) == ["unsupported_date"]


def test_a_day_of_the_week_on_which_it_was_said_is_counted_from_the_article() -> None:
    met = claim(TEXT[TEXT.index("Minister To") :], speaker=None, speaker_role=None)
    assert codes("To Lin met Bo Karlsen in Portville on Tuesday [18 June 2024].", claims=(met,)) == []
    assert codes("To Lin met Bo Karlsen in Portville on Tuesday [11 June 2024].", claims=(met,)) == ["unsupported_date"]


def test_what_relative_words_of_the_quote_mean_may_stand_in_brackets_only() -> None:
    said = claim(event_date=EventDate())
    assert codes("Exports rose, she said on June 18 [18 June 2024].", claims=(said,)) == []
    assert codes("Exports rose on 18 June 2024.", claims=(said,)) == ["unsupported_date"]
    assert codes("Exports rose, she said on June 18 [19 June 2024].", claims=(said,)) == ["unsupported_date"]


def test_a_day_in_brackets_with_a_place_stands_there_letter_for_letter() -> None:
    at = TEXT.index("June 18")
    met = claim(TEXT[TEXT.index("Minister To") :], speaker=None, speaker_role=None)
    for words, codes_ in (("June 18", []), ("June 19", ["unsupported_date"])):
        bracket = Bracket(text=words, start=at, end=at + len("June 18"))
        found = codes(f"To Lin has since [{words}] met Bo Karlsen.", bracket, claims=(met,))
        assert [code for code in found if code == "unsupported_date"] == codes_


def test_the_profile_equates_spellings_of_a_name_that_occurs() -> None:
    other = claim(TEXT[TEXT.index("Minister To") :], speaker=None, speaker_role=None)
    assert codes("Su Lin met Bo Karlsen in Portville on Tuesday.", claims=(other,)) == []
    assert codes("Su Lin met Karlsen.", claims=(other,)) == []
    assert codes("Su Lin met Ruiz.", claims=(other,)) == ["unsupported_name"]
    assert codes("Norland and To Lin met.", claims=(other,)) == []


def test_a_country_does_not_put_anybody_in_its_capital() -> None:
    spoken = claim("President Ana Ruiz of Norland arrived earlier.")
    assert codes("Ana Ruiz arrived in Portville.", claims=(spoken,)) == ["unsupported_name"]


def test_a_name_in_brackets_stands_at_its_span_in_the_body() -> None:
    at = TEXT.index("Bo Karlsen")
    there = Bracket(text="Bo Karlsen", start=at, end=at + len("Bo Karlsen"))
    assert codes("Exports [of Bo Karlsen] rose.") == ["unsupported_name"]
    assert codes("Exports, she [Bo Karlsen] said, rose.", there) == []
    assert codes("Exports, she [Su Lin] said, rose.", there.model_copy(update={"text": "Su Lin"})) == ["bracket"]
    assert codes("Exports, she [Bo Karlsen] said, rose.", there.model_copy(update={"start": 0, "end": 10})) == [
        "bracket"
    ]


def test_a_bracket_outside_the_body_says_nothing() -> None:
    cut = DOCUMENT.model_copy(update={"body": (Span(0, TEXT.index(" Minister")),)})
    at = TEXT.index("Bo Karlsen")
    bracket = Bracket(text="Bo Karlsen", start=at, end=at + 10)
    reasons = check_facts("She [Bo Karlsen] said so.", [claim()], {"S1": cut}, PROFILE, [bracket])
    assert [reason.split(":")[0] for reason in reasons] == ["bracket"]


def test_a_date_in_brackets_is_the_events_own() -> None:
    week = claim(event_date=EventDate(start="2024-06-10", end="2024-06-16", basis="computed", expression="last week"))
    assert codes("Exports rose last week [10–16 June 2024].", claims=(week,)) == []
    assert codes("Exports rose last week [3–9 June 2024].", claims=(week,)) == ["unsupported_date", "unsupported_date"]


def test_every_reason_names_the_words() -> None:
    assert check_facts("Sundia bought 9%.", [claim()], {"S1": DOCUMENT}, PROFILE, []) == [
        "unsupported_number: '9%' is in no quote",
        "unsupported_name: 'Sundia' is in no quote",
    ]


@pytest.mark.parametrize("kind", ["judgment", "forecast", "position"])
def test_a_judgment_needs_its_owner_in_frame_or_text(kind: str) -> None:
    owned = claim(kind=kind)
    assert check_owner("gas is key.", "Ana Ruiz, June 2024 (S1)", [owned]) == []
    assert check_owner("Ruiz calls gas key.", None, [owned]) == []
    assert check_owner("gas is key.", "Bo Karlsen (S1)", [owned]) == [
        f"owner_missing: {kind} of 'Ana Ruiz' without its owner"
    ]


def test_the_owner_of_an_unsigned_judgment_is_the_article() -> None:
    unsigned = claim(kind="judgment", speaker=None, speaker_role=None, speaker_kind="outlet")
    assert check_owner("gas is key.", "unsigned article (S1)", [unsigned]) == []
    assert check_owner("gas is key.", None, [unsigned]) == ["owner_missing: judgment of 'S1' without its owner"]


def test_an_event_needs_no_owner() -> None:
    assert check_owner("gas flowed.", None, [claim(kind="event")]) == []


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("Norland's annexation of the isle", ["annexation"]),
        ("The Special Operation went on.", ["Special Operation"]),
        ("Norland's “annexation” of the isle", []),
        ('He spoke of "the annexation of the isle".', []),
        ("“Norland calls it ‘annexation’ and ‘special operation’”", []),
        ("The “isle” saw an annexation.", ["annexation"]),
        ("annexations", ["annexations"]),
        ("reannexation", []),
    ],
)
def test_loaded_words_stand_in_quotation_marks_or_are_named(sentence: str, bare: list[str]) -> None:
    assert quote_only_words(sentence, PROFILE) == bare


def test_a_profile_without_loaded_words_names_none() -> None:
    assert quote_only_words("annexation", Profile(name="g", title="G", question="?")) == []


PIECES = st.sampled_from(
    ["Ruiz", "Estria", "Portville", "To Lin", "8%", "$3bn", "three years", "on", "June 18", "2024", "will", "not",
     "may", "rose", "said", "the", "of", "and", ",", ".", "“", "”", "Sundia"]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=20))
def test_a_quote_carries_itself(pieces: list[str]) -> None:
    sentence = " ".join(pieces)
    own = claim().model_copy(update={"quote": sentence})
    assert check_facts(sentence, [own], {"S1": DOCUMENT}, PROFILE, []) == []


@given(st.lists(PIECES, min_size=1, max_size=20), st.integers(11, 99))
def test_a_number_that_no_evidence_has_is_always_refused(pieces: list[str], number: int) -> None:
    sentence = " ".join([*pieces, f", {number} ships"])
    own = claim("She said", event_date=EventDate())
    assert "unsupported_number" in codes(sentence, claims=(own,))


@pytest.mark.parametrize(
    ("sentence", "turned"),
    [
        ("Exports of gas to Estria fell 8% to $245bn after three years of talks.", True),
        ("Exports of gas to Estria rose 8% to $245bn after three years of talks.", False),
        ("Exports of gas to Estria were up 8% at $245bn after three years of talks.", False),
    ],
)
def test_the_opposite_of_what_the_quote_says_is_refused(sentence: str, turned: bool) -> None:
    assert ("unsupported_sentence" in codes(sentence)) is turned


@pytest.mark.parametrize(
    ("sentence", "refused"),
    [
        ("Exports rose 8%, mail a@evil.example.", True),
        ("Exports rose 8%; pay to evil.example now.", True),
        ("Exports rose 8%, see https://evil.example/x.", True),
        ("Exports rose 8% at 9 a.m. and not in the U.S.", False),
    ],
)
def test_an_address_stands_in_a_quote(sentence: str, refused: bool) -> None:
    assert ("unsupported_address" in codes(sentence)) is refused


def test_an_address_that_the_quote_has_may_be_told() -> None:
    own = claim("The port of Lund sells berths at lund.example.")
    assert "unsupported_address" not in codes("Berths are sold at lund.example.", claims=(own,))


def test_a_description_is_no_owner_named_by_its_place_or_people() -> None:
    assert not names_owner("Iran sold drones to Iranian firms.", "an Iranian official")
    assert not names_owner("The debt of Almaty is large.", "analysts in Almaty")
    assert names_owner("The official calls it large.", "an Iranian official")
    assert names_owner("Reuters reported a sale.", "the Reuters news agency")

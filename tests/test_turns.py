"""Small words that turn a sentence round, on an edited page."""

from pathlib import Path

import pytest

from briefing.output.verify import verify
from briefing.output.verify.reasons import Reason, one_a_fault
from tests.ledgers import claim, document, ledger, prose, written

SIGNED = (
    "Some deputy ministers from Vietnam discussed the gas treaty with the Russian delegation after the parade, "
    "and most of them supported it for the first time."
)
LATER = "Vietnam sent its deputy minister to Moscow last year [2023] for talks on rail freight."
FREIGHT = "Freight on the northern line grew by over 40 percent in 2023."
BUYER = "Mongolia is the second largest buyer of northern coal, and it signed for two million tonnes a year and a port."
LIKELY = "The analyst Bold Ganbat said that the line was more likely a hope than a plan, with rates down 8 percent."
NOT_KNOWN = " [date not known]"
UNDATED = f"Laos and Russia held important talks on rice in Vientiane on Tuesday{NOT_KNOWN}."
TOWNS = "Some towns near Altanbulag lost trade under the first tariff of the first council."
JOBS = "About 46.9 percent of nearly 70,000 jobs were lost in Zamyn-Uud."
OTHER = "Mongolia opened a border post for lorries near Altanbulag."


@pytest.fixture
def page(tmp_path: Path) -> Path:
    quotes = (
        SIGNED,
        LATER.replace(" [2023]", ""),
        OTHER,
        FREIGHT,
        BUYER,
        LIKELY,
        UNDATED.replace(NOT_KNOWN, ""),
        TOWNS,
        JOBS,
    )
    home = document("\n\n".join(["A title", *quotes]), day="2024-03-05")
    dated = {"start": "2023", "end": "2023", "from": "computed", "expression": "last year"}
    claims = [
        claim("C1", SIGNED, home),
        claim("C2", quotes[1], home, text=LATER, event_date=dated),
        claim("C3", OTHER, home),
        claim("C4", FREIGHT, home),
        claim("C5", BUYER, home),
        claim("C7", quotes[6], home, text=UNDATED),
        claim("C8", TOWNS, home),
        claim("C9", JOBS, home),
        claim(
            "C6", LIKELY, home, kind="judgment", speaker="Bold Ganbat", speaker_role="analyst", speaker_kind="analyst"
        ),
    ]
    lines = [("unsigned article, 5 March 2024 (S1)", one) for one in claims]
    return written(ledger([home], claims, [prose("bottom-line", "Bottom line", *lines)]), tmp_path)


def details(page: Path, was: str, now: str) -> list[tuple[str, str]]:
    """Code and detail of each finding once these words are others."""
    text = page.read_text(encoding="utf-8")
    assert was in text
    page.write_text(text.replace(was, now, 1), encoding="utf-8")
    return [(finding.code, finding.detail) for finding in verify(page).findings if finding.code != "unused_footnote"]


def test_untouched_it_has_no_finding(page: Path) -> None:
    assert verify(page).findings == ()


@pytest.mark.parametrize(
    ("was", "now", "code", "told"),
    [
        ("from Vietnam", "to Vietnam", "unsupported_sentence", "“to” is the opposite of “from”"),
        ("after the parade", "before the parade", "unsupported_sentence", "“before” is the opposite of “after”"),
        (
            "supported it",
            "opposed it",
            "unsupported_sentence",
            "“opposed” is not in the quote, and stands where the ledger has “supported”; "
            "“opposed” is the opposite of “supported”",
        ),
        ("for the first", "against the first", "unsupported_sentence", "“against” is the opposite of “for”"),
        ("discussed", "secretly discussed", "unsupported_sentence", "“secretly” is not in the quote"),
        (
            "signed for two",
            "fell to two",
            "unsupported_sentence",
            "“fell to” tells of a turn that the quote does not",
        ),
        (
            "gas treaty",
            "gas pipeline",
            "unsupported_sentence",
            "“pipeline” is not in the quote, and stands where the ledger has “treaty”",
        ),
        (
            "sent its",
            "paid its",
            "unsupported_sentence",
            "“paid” is not in the quote, and stands where the ledger has “sent”",
        ),
        ("discussed the", "discusses the", "changed_sentence", "status: “discusses” stands for “discussed”"),
        ("is the second", "was the second", "changed_sentence", "status: “was” stands for “is”"),
        ("gas treaty", "illegal gas treaty", "unsupported_sentence", "“illegal” is not in the quote"),
        ("Some deputy", "All deputy", "changed_sentence", "quantity: “all” is new; share: “some” is gone"),
        ("most of them", "they", "changed_sentence", "majority: “most” is gone"),
        ("Some towns", "Most towns", "changed_sentence", "share: “some” is gone; majority: “most” is new"),
        ("the first tariff", "the last tariff", "unsupported_sentence", "“last” is the opposite of “first”"),
        ("discussed the", "discussed only the", "changed_sentence", "exclusion: “only” is new"),
        ("Some deputy ministers", "Some ministers", "changed_sentence", "office: “deputy” is gone"),
        (
            "over 40",
            "40",
            "changed_sentence",
            "hedge: a number that was told as a bound is told as such no longer, or newly",
        ),
        ("second largest", "largest", "changed_sentence", "rank: “second” is gone"),
        ("second largest", "second", "changed_sentence", "rank: “largest” is gone"),
        ("more likely", "less likely", "changed_sentence", "degree: “less” is new"),
        ("signed for", "cancelled", "changed_sentence", "outcome: “cancelled” is new"),
        ("Ganbat said", "Ganbat admitted", "changed_sentence", "saying: “admitted” is new"),
        ("was more likely", "was again more likely", "changed_sentence", "moment: “again” is new"),
        ("in 2023.", "in 2023 because of the ban.", "changed_sentence", "cause: “because” is new"),
        ("by over 40", "for over 40", "unsupported_sentence", "“for” is the opposite of “by”"),
        ("a year and", "a year or", "unsupported_sentence", "“or” is the opposite of “and”"),
        ("a year", "a day", "unsupported_fact", "“day” stands where the ledger has “year”"),
        ("last year", "next year", "changed_sentence", "status: “next year” is new"),
        ("rates down", "rates up", "unsupported_sentence", "“up” is the opposite of “down”"),
        ("The analyst", "The general", "changed_sentence", "owner: “general” stands where the ledger has “analyst”"),
        (" [2023]", "", "changed_sentence", "“[2023]” is gone, which says who or when"),
        (
            "freight.[^2]",
            "freight.[^2][^3]",
            "unsupported_sentence",
            f"a mark leads to other words: “{OTHER}”",
        ),
    ],
)
def test_a_small_word_that_turns_the_sentence_is_found(page: Path, was: str, now: str, code: str, told: str) -> None:
    assert (code, told) in details(page, was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("discussed the gas treaty", "talked about the gas treaty"),
        ("gas treaty", "gas accord"),
        ("buyer", "purchaser"),
        ("discussed the gas", "have discussed the gas"),
        ("last year [2023]", "in 2023"),
        ("after the parade", "following the parade"),
        ("two million tonnes", "2,000,000 tonnes"),
        ("held important talks", "held talks"),
        ("About 46.9 percent", "About 46.9%"),
        ("nearly 70,000 jobs", "nearly 70 000 jobs"),
        (", and most of them supported it for the first time", ""),
    ],
)
def test_other_words_for_the_same_and_what_goes_with_its_clause_are_let_be(page: Path, was: str, now: str) -> None:
    assert details(page, was, now) == []


def test_an_inversion_is_one_finding(page: Path) -> None:
    assert [code for code, _ in details(page, "last year", "next year")] == ["changed_sentence"]


def test_of_what_is_said_again_the_weightier_reason_stays() -> None:
    changed = Reason("changed_sentence", "status: “next year” is new")
    gate = Reason("unsupported_sentence", "'fall' is the opposite of 'rise' in the quote")
    own = Reason("unsupported_sentence", "“fell” is the opposite of “rose”")
    other = Reason("unsupported_sentence", "“secretly” is not in the quote")
    assert one_a_fault([changed, Reason("unsupported_sentence", "“next” is the opposite of “last”")]) == [changed]
    assert one_a_fault([gate, changed, own, other]) == [changed, own, other]

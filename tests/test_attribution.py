"""A speaker may be cut off only if the frame names him."""

import pytest

from briefing.evidence.excerpt import check_excerpt


def codes(text: str, source: str, frame: str | None) -> set[str]:
    return {reason.split(":")[0] for reason in check_excerpt(text, source, [], frame)}


@pytest.mark.parametrize(
    ("text", "source", "named", "other"),
    [
        ("trade will grow.", "Ana Ruiz, the minister, said that trade will grow.", "Ana Ruiz (S1)", "Bo Li (S1)"),
        ("trade will grow.", "According to Reuters, trade will grow.", "via Reuters", "via the AP"),
        ("trade will grow", "“trade will grow”, said Ana Ruiz.", "Ruiz", "Bo Li (S1)"),
        ("Trade will grow", "Trade will grow, according to the ministry.", "the ministry (S1)", "S1"),
        (
            "Trade will grow",
            "Trade will grow, according to the agency.",
            "the agency (S1)",
            "Harbour Gazette, May 2024 (S1)",
        ),
        ("Trade fell", "Trade fell, the customs service said.", "customs service (S1)", "Harbour Gazette (S1)"),
        ("Trade fell", "Trade fell because of the ban, two traders said.", "two traders (S1)", "Bo Li (S1)"),
        (
            "The Vega landed 46 tonnes … the ban ended.",
            "The Vega landed 46 tonnes at Busan, the port authority said, two days after the ban ended.",
            "port authority (S1)",
            "Busan Maritime Daily (S1)",
        ),
        ("Trade will grow", "Trade will grow, he said.", "Ana Ruiz (S1)", "undated"),
        ("trade will grow.", "Analysts said trade will grow.", "analysts (S1)", "Ana Ruiz (S1)"),
        ("growth went on.", "Ruiz said that trade grew, and growth went on.", "Ruiz (S1)", "Bo Li (S1)"),
        ("growth went on.", "Ruiz spoke, saying that trade grew; growth went on.", "Ruiz (S1)", "Bo Li (S1)"),
    ],
)
def test_a_speaker_may_go_only_into_the_frame(text: str, source: str, named: str, other: str) -> None:
    assert codes(text, source, named) == set()
    assert codes(text, source, other) == {"cut_speaker"}
    assert codes(text, source, None) == {"cut_speaker"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ruiz praised the pact", "Ruiz praised the pact, saying that trade grew."),
        ("The leaders met for hours", "The leaders met for hours in which, according to Reuters, they agreed on gas."),
        ("Trade grew", "Trade grew, and the king said that gas would flow."),
        ("The ministry said gas flows.", "The ministry said gas flows."),
    ],
)
def test_a_speaker_of_other_words_may_go(text: str, source: str) -> None:
    assert codes(text, source, None) == set()

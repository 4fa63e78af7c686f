"""Whose leader a person is, where a sentence doesn't say it."""

import pytest

from tests.telling import read

NEWS = "Vietnam is a partner of Russia. {} Ships of Vietnam lay in the harbour of Vladivostok."


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        (
            "Vladimir Putin held talks in the Kremlin with To Lam, who is in Russia on a visit.",
            "To Lam [Vietnam], who is",
        ),
        ("Vladimir Putin praised To Lam's visit to the Kremlin.", "praised To Lam's [Vietnam] visit to the Kremlin"),
        ("Vladimir Putin held talks with Vietnamese President To Lam.", "Vietnamese President To Lam."),
        ("Vladimir Putin held talks with Narendra Modi in the Kremlin.", "with Narendra Modi in the Kremlin."),
    ],
)
def test_a_leader_known_by_his_full_name_alone_has_his_land(sentence: str, printed: str) -> None:
    claims, documents = read((NEWS.format(sentence), "2026-10-14"))
    (told,) = [claim for claim in claims if "Vladimir Putin" in claim.text]
    assert printed in told.text
    text = documents[told.document].text
    assert all(text[one.start : one.end] == one.text == "Vietnam" for one in told.brackets)
    assert len(told.brackets) == told.text.count("[")

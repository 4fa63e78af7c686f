"""Marks of news agencies at the edges of texts written here."""

import pytest

from briefing.articles.agencies import credited, is_reprint, publishing
from briefing.records import Document

MIDDLE = "\n\nThe port closed on Monday and the ships went north." * 30


def document(text: str, **fields: str) -> Document:
    return Document.model_validate(
        {"path": "a.txt", "sha256": "", "media_type": "text/plain", "text": text} | dict(fields)
    )


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("OSTVAR (Reuters) - The port closed." + MIDDLE, {"Reuters"}),
        ("OSTVAR, May 3. /TASS/. The port closed." + MIDDLE, {"TASS"}),
        ("Ostvar, 3 May - Interfax. The port closed." + MIDDLE, {"Interfax"}),
        ("新华社奥斯特瓦5月3日电 港口关闭。" + MIDDLE, {"Xinhua"}),
        (MIDDLE + "\n\n(With inputs from ANI)", {"ANI"}),
        (MIDDLE + "\n\nSource: Xinhua", {"Xinhua"}),
        ("The port closed, the Reuters news agency reported." + MIDDLE, set()),
        (MIDDLE + "\n\nOSTVAR (Reuters) - Another story." + MIDDLE, set()),
    ],
)
def test_a_mark_at_an_edge_credits_an_agency(text: str, agencies: set[str]) -> None:
    assert credited(document(text)) == agencies


@pytest.mark.parametrize(
    ("fields", "agency"),
    [
        ({"publisher": "Reuters"}, "Reuters"),
        ({"url": "https://tass.com/world/1"}, "TASS"),
        ({"publisher": "Ostvar Post", "url": "https://ostvar.example/reuters"}, None),
        ({"url": "http://[broken"}, None),
        ({}, None),
    ],
)
def test_the_publisher_is_an_agency_by_name_or_address(fields: dict[str, str], agency: str | None) -> None:
    assert publishing(document(MIDDLE, **fields)) == agency


@pytest.mark.parametrize(
    ("notice", "reprint"),
    [
        ("(This story has not been edited and is auto-generated from a syndicated feed.)", True),
        ("Published from a news agency feed without modifications to the text.", True),
        ("The article originally appeared on the Ostvar Post.", True),
        ("The farmers buy feed for their cattle.", False),
    ],
)
def test_a_notice_at_an_edge_tells_a_reprint(notice: str, reprint: bool) -> None:
    assert is_reprint(document(MIDDLE + "\n\n" + notice)) is reprint
    assert not is_reprint(document(MIDDLE + notice + MIDDLE))

"""Who published a text, by its own boilerplate."""

import pytest

from briefing.articles.outlet import Outlet, told_outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Read more from Lagoon News:", Outlet("Lagoon News")),
        ("More from The Harbour Times", Outlet("The Harbour Times")),
        ("The post Talks resume appeared first on Mirrorfeed.", Outlet("Mirrorfeed")),
        ("The content has not been edited by Mirrorfeed", Outlet(None, "Mirrorfeed")),
        ("Read more from Asia:", Outlet()),
        ("More from our correspondents", Outlet()),
    ],
)
def test_a_line_may_name_an_outlet(line: str, outlet: Outlet) -> None:
    assert told_outlet([line]) == outlet


def test_the_first_name_counts() -> None:
    assert told_outlet(["More from Lagoon News", "More from Island News"]) == Outlet("Lagoon News")

"""Live blogs and other pages told post by post."""

import pytest

from briefing.articles.html import read_page
from tests.saved_articles import page

TOLD = (
    (
        "Board meets behind closed doors",
        "The harbour board of Port Ellis has gone into a closed session, its clerk said.",
    ),
    ("Fishermen on the quay", "About ninety fishermen have gathered on the quay with banners and two drums."),
    ("Vote is delayed", "The vote has been put off by an hour because one of the nine members is ill."),
    ("Seven to two", "The board has voted seven to two to deepen the channel, its chair Maria Costa said."),
    ("Next stop: the court", "Tom Reed said that the fishermen would go to court over the dumped sand on Monday."),
)
TITLE = "Port Ellis votes on its channel"
HEAD = f"<title>{TITLE}</title>"


def read(*parts: str) -> tuple[list[str], dict[str, str]]:
    """The body, and why each other line is none."""
    found = read_page(page(f"<h1>{TITLE}</h1>", *parts, head=HEAD))
    lines = list(zip(found.lines, found.reasons, strict=True))
    return [line for line, reason in lines if reason is None], {line: reason for line, reason in lines if reason}


@pytest.mark.parametrize(
    "stamp",
    ["1{}:05", "{} p.m. ET", "7 May 2024, 1{}.05 BST", "1{}m ago", "7 мая 2024, 1{}:05"],
)
def test_every_post_of_a_live_blog_is_read_and_its_stamp_and_signature_are_not(stamp: str) -> None:
    stamps = [stamp.format(index + 1) for index in range(len(TOLD))]
    posts = (
        f"<div class=post><div>{when}</div><div>By Ann Lee</div><h3>{head}</h3><p>{words}</p><div>Copy link</div></div>"
        for when, (head, words) in zip(stamps, TOLD, strict=True)
    )
    body, others = read(*posts)
    assert body == [line for post in TOLD for line in post]
    assert [others[when] for when in stamps] == ["date line"] * len(stamps)
    assert set(others) == {TITLE, *stamps, "By Ann Lee", "Copy link"}


def test_stamped_teasers_below_an_article_are_no_posts() -> None:
    article = "".join(f"<p>{words} Nobody had expected it so soon, and shops stayed open.</p>" for _, words in TOLD)
    teasers = "".join(
        f"<div class=post><div>1{index}:05</div><h3><a href='/{index}'>Snow in Lund</a></h3>"
        f"<p>Road {index} of the county is closed for the night because of the snow, the police of Lund said.</p></div>"
        for index in range(5)
    )
    body, _ = read(article, teasers)
    assert body == [f"{words} Nobody had expected it so soon, and shops stayed open." for _, words in TOLD]

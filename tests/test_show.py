"""The passage behind a citation."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.output.show import Passage, show
from briefing.output.verify.fix import fix_file
from briefing.records import ContentDate, Story
from tests.ledgers import claim, document, india, ledger, prose, written


def test_a_citation_is_shown_in_its_context_with_its_source_and_what_rests_on_it(tmp_path: Path) -> None:
    shown = show(india(tmp_path), "2")
    assert shown.heading == "[2] S1 ¶5, 424-460: Lavrov in Delhi"
    assert shown.passage == Passage(
        "Trade between Russia and India grew by 12 percent in 2025, and it has not reached the level that both sides "
        "planned.\n\nMongolia refused the northern route of the pipeline in February 2026. ",
        "China apparently still hopes for it.",
        "",
    )
    assert shown.facts == (
        "a.txt",
        "dated: content undated",
        "origin: its own words; no other origin tells it",
        "says it: unsigned article; judgment, unknown",
    )
    assert [(one.id, one.line) for one in shown.sentences] == [("B2", 14)]


def test_dates_origin_speaker_and_event_are_told(tmp_path: Path) -> None:
    wire = document(id="S1", path="wire.txt", day="2026-03-04", published_from="text")
    copy = document(id="S2", path="copy.txt", day="2026-03-05", published_from="url", origin="S1", publisher="Daily")
    copy = copy.model_copy(
        update={"content_date": ContentDate(start="2026-03", end="2026-03", basis="anchor", why="Why")}
    )
    told = claim(
        "C1",
        "China apparently still hopes for it.",
        copy,
        speaker="Li Wei",
        speaker_role="envoy",
        event_date={"start": "2026-02", "end": "2026-02", "from": "computed", "expression": "last month"},
    )
    page = written(ledger([wire, copy], [told], [prose("bottom-line", "Bottom line", ("Li Wei (S2)", told))]), tmp_path)
    assert show(page, "1").facts == (
        "copy.txt, Daily",
        "dated: published 5 March 2026 (url); content March 2026, inferred: Why",
        "origin: the words of S1; no other origin tells it",
        "says it: Li Wei, envoy, per Daily; event, done; happens February 2026 (“last month”)",
    )


def test_words_that_an_article_of_its_own_took_from_another_are_told_as_that_ones(tmp_path: Path) -> None:
    words = "The two firms agreed on a price for the gas of the Altai line, the companies said on Tuesday."
    wire = document(f"Wire\n\n{words} It is low.\n", id="S1", path="wire.txt", day="2026-03-04")
    paper = document(f"Paper\n\n{words} Our man saw little work.\n", id="S2", path="paper.txt", day="2026-03-05")
    first, again = claim("C1", words, wire), claim("C2", words, paper)
    page = written(
        ledger(
            [wire, paper], [first, again], [prose("bottom-line", "Bottom line", ("unsigned article (S2)", again))]
        ).model_copy(update={"stories": (Story(id="E1", type="event", claims=("C1", "C2"), origins=("S1",)),)}),
        tmp_path,
    )
    assert show(page, "1").facts[2] == "origin: the words of S1; no other origin tells it"


def test_a_number_is_the_pages_own_after_renumbering(tmp_path: Path) -> None:
    page = india(tmp_path)
    text = page.read_text(encoding="utf-8")
    start, end = text.index("Trade between"), text.index("China apparently")
    page.write_text(text[:start] + text[end:], encoding="utf-8")
    fix_file(page)
    assert show(page, "1").heading == "[1] S1 ¶5, 424-460: Lavrov in Delhi"


def test_a_source_that_has_changed_is_shown_as_it_is_now(tmp_path: Path) -> None:
    page = india(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Mongolia", "Then Mongolia"), encoding="utf-8")
    shown = show(page, "2")
    assert shown.heading == "[2] S1 ¶5, 429-465: Lavrov in Delhi"
    assert shown.facts[1].startswith("changed since the briefing was made: a.txt is not the file that was read")


def test_a_source_that_is_gone_leaves_what_the_ledger_knows(tmp_path: Path) -> None:
    page = india(tmp_path)
    (tmp_path / "a.txt").unlink()
    shown = show(page, "2")
    assert (shown.heading, shown.passage) == ("[2] S1: Lavrov in Delhi", None)
    assert shown.facts[1] == "missing since the briefing was made: a.txt is not where it was"


def test_an_unknown_number_is_an_error_that_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no citation '9'; it has 1 to 4"):
        show(india(tmp_path), "9")


def test_a_plan_is_told_with_those_who_tell_what_became_of_it(tmp_path: Path) -> None:
    plan = document("A plan\n\nRussia will open the bridge in May.", id="S1", path="a.txt", day="2026-03-04")
    done = [
        document(f"Done {id}\n\nRussia opened the bridge in May.", id=id, path=f"{id}.txt", day="2026-05-20")
        for id in ("S2", "S3")
    ]
    claims = [
        claim("C1", "Russia will open the bridge in May.", plan, status="planned", story="E1"),
        *(claim(f"C{home.id}", "Russia opened the bridge in May.", home, story="E1") for home in done),
    ]
    story = Story(id="E1", type="event", claims=tuple(one.id for one in claims), origins=("S2", "S3"))
    section = prose("bottom-line", "Bottom line", ("unsigned article, 4 March 2026 (S1)", claims[0]))
    page = written(ledger([plan, *done], claims, [section], stories=(story,)), tmp_path)
    assert show(page, "1").facts[2] == (
        "origin: its own words; what became of it is told by S2, S3: 2 origins, 2 articles"
    )

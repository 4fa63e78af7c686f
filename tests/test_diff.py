"""What one briefing tells that another didn't, or told otherwise."""

from typing import Any

import pytest

from briefing.output.diff import Change, Changes, compare
from briefing.records import Ledger
from tests.ledgers import claim, document, ledger, prose

Told = tuple[str, dict[str, Any]]
"""A sentence and fields of its claim."""


def told(day: str | None, *sentences: str | Told, name: str = "a") -> Ledger:
    """The ledger of one article, all its sentences printed."""
    pairs = [one if isinstance(one, tuple) else (one, {}) for one in sentences]
    home = document("\n\n".join([f"Article {name} of {day}", *(text for text, _ in pairs)]), day=day)
    claims = [
        claim(f"C{at}", text, home, **{"story": f"E{at}", "actors": ("russia", "india"), **fields})
        for at, (text, fields) in enumerate(pairs, 1)
    ]
    lines = [("unsigned article (S1)", one) for one in claims]
    return ledger([home], claims, [prose("bottom-line", "Bottom line", *lines)], date=day or "2026-01-01")


def kinds(changes: Changes) -> list[tuple[str, str | None, str | None]]:
    every = (*changes.contradicted, *changes.changed, *changes.new, *changes.no_longer_reported)
    return [(change.kind, change.was, change.now) for change in every]


OIL = "Russia will supply India with {} million tonnes of crude oil under the contract of January 2026."
PLANNED = (
    "Russian Foreign Minister Lavrov will visit New Delhi on 20 March for talks about trade.",
    {"status": "planned"},
)
DONE = "Russian Foreign Minister Lavrov visited New Delhi on 20 March for talks about trade."


def test_the_same_article_read_otherwise_is_no_change() -> None:
    one = told("2026-03-01", OIL.format(30), DONE)
    other = one.model_copy(update={"claims": one.claims[:1], "engine": "llm", "date": "2026-03-09"})
    assert kinds(compare(one, other)) == []
    assert kinds(compare(other, one)) == []


def test_the_same_words_in_another_article_are_no_change() -> None:
    assert kinds(compare(told("2026-03-01", OIL.format(30)), told("2026-03-02", OIL.format(30), name="b"))) == []


def test_a_number_that_differs_is_a_change_with_both_values() -> None:
    changes = compare(told("2026-03-01", OIL.format(30)), told("2026-03-20", OIL.format(24)))
    assert changes == Changes(
        since="2026-03-01",
        changed=(
            Change(
                kind="number",
                text=OIL.format(24),
                earlier_text=OIL.format(30),
                was="30 million tonnes",
                now="24 million tonnes",
                claims=("C1",),
                earlier_claims=("C1",),
                story="E1",
            ),
        ),
    )


def test_a_plan_that_is_done_is_a_change() -> None:
    assert kinds(compare(told("2026-03-01", PLANNED), told("2026-03-21", DONE))) == [("done", None, None)]


def test_a_plan_is_not_done_by_an_article_before_it() -> None:
    assert [kind for kind, *_ in kinds(compare(told("2026-03-21", PLANNED), told("2026-03-01", DONE)))] != ["done"]


def test_a_plan_for_another_day_is_a_change_of_date() -> None:
    def planned(day: int) -> Told:
        date = {"start": f"2026-03-{day}", "end": f"2026-03-{day}", "from": "text", "expression": f"{day} March"}
        return PLANNED[0].replace("20 March", f"{day} March"), {"status": "planned", "event_date": date}

    changes = compare(told("2026-03-01", planned(20)), told("2026-03-10", planned(27)))
    assert kinds(changes) == [("date", "20 March", "27 March")]


def done(text: str, day: int) -> Told:
    date = {"start": f"2026-03-{day}", "end": f"2026-03-{day}", "from": "text", "expression": f"{day} March"}
    return text.format(f"{day} March 2026"), {"event_date": date}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (
            "Russia and India signed an agreement on a rail link to Mumbai in Delhi on {}.",
            "The agreement on a rail link to Mumbai was signed by Russia and India in Delhi on {}.",
        ),
        (
            "Russian Foreign Minister Lavrov visited New Delhi on {} for talks about the coal trade.",
            "Russian Foreign Minister Lavrov visited New Delhi on {} for talks about the coal trade.",
        ),
    ],
)
def test_what_is_done_and_told_of_another_day_is_a_change_of_date(was: str, now: str) -> None:
    earlier, later = told("2026-03-25", done(was, 14)), told("2026-03-29", done(now, 16), name="b")
    assert kinds(compare(earlier, later)) == [("date", "14 March", "16 March")]


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("Russian Foreign Minister Lavrov visited New Delhi again on {} for talks about the coal trade.", 16),
        ("Russian Foreign Minister Lavrov visited New Delhi on {} for talks about the coal trade.", 24),
        ("Russian Foreign Minister Lavrov visited Mumbai on {} for talks about the coal trade.", 16),
    ],
)
def test_another_visit_is_no_change_of_a_date(now: str, day: int) -> None:
    was = "Russian Foreign Minister Lavrov visited New Delhi on {} for talks about the coal trade."
    earlier, later = told("2026-03-25", done(was, 14)), told("2026-03-29", done(now, day), name="b")
    assert "date" not in [kind for kind, *_ in kinds(compare(earlier, later))]


def test_a_statement_and_its_denial_contradict_each_other() -> None:
    was = "India agreed to pay for Russian crude oil deliveries in rupees, an official said."
    now = "India has not agreed to pay for Russian crude oil deliveries in rupees, an official said."
    assert [kind for kind, *_ in kinds(compare(told("2026-03-01", was), told("2026-03-20", now)))] == ["contradicted"]


def test_a_trend_that_turns_is_a_change() -> None:
    text = "Trade of Russia with India has {} steadily since January, customs figures of Moscow show."
    changes = compare(told("2026-03-01", text.format("grown")), told("2026-09-20", text.format("fallen")))
    assert kinds(changes) == [("direction", "grown", "fallen")]


def dated(day: str) -> dict[str, Any]:
    return {"event_date": {"start": day, "end": day, "from": "text", "expression": day}}


def test_a_denial_contradicts_though_it_has_a_day_of_its_own() -> None:
    day = {"start": "2026-03-03", "end": "2026-03-03", "from": "text", "expression": "on 3 March 2026"}
    later = {"start": "2026-03-06", "end": "2026-03-06", "from": "computed", "expression": "on Friday"}
    was = ("Northgas signed a memorandum with Suedgas on the Altai pipeline on 3 March 2026.", {"event_date": day})
    words = "Suedgas denied on Friday that it had signed a memorandum with Northgas on the Altai pipeline."
    now = (words, {"event_date": later, "status": "denied"})
    assert [kind for kind, *_ in kinds(compare(told("2026-03-04", was), told("2026-03-07", now)))] == ["contradicted"]


def test_a_figure_of_three_digits_is_no_round_one() -> None:
    trade = "Trade between Russia and India reached ${} billion in 2025."
    before = told("2026-03-01", trade.format(240))
    assert kinds(compare(before, told("2026-03-20", trade.format(245)))) == [("number", "$240 billion", "$245 billion")]
    assert kinds(compare(before, told("2026-03-20", trade.format(241.9)))) == []


def test_what_rose_in_a_year_and_is_now_said_to_have_fallen_in_it_is_contradicted() -> None:
    year = {"event_date": {"start": "2025", "end": "2025", "from": "text", "expression": "in 2025"}, "kind": "figure"}
    text = "Trade between Russia and India {} by 9 percent in 2025, the customs office in Delhi said."
    one, other = ((text.format(verb), year) for verb in ("rose", "fell"))
    assert kinds(compare(told("2026-03-01", one), told("2026-03-20", other, name="b"))) == [
        ("contradicted", None, None)
    ]


def test_what_rose_in_one_month_and_falls_in_a_later_one_has_turned() -> None:
    was = ("Russian oil exports to India rose in December 2025.", dated("2025-12"))
    now = ("Russian oil exports to India fell in February 2026.", dated("2026-02"))
    assert kinds(compare(told("2026-01-10", was), told("2026-03-20", now))) == [("direction", "rose", "fell")]


def test_a_plan_moved_by_months_before_it_was_due_is_a_change_of_date() -> None:
    def planned(month: str) -> Told:
        return "Gazprom plans to begin building the Altai pipeline to India.", {"status": "planned", **dated(month)}

    changes = compare(told("2026-01-10", planned("2026-05")), told("2026-03-20", planned("2026-10")))
    assert kinds(changes) == [("date", "2026-05", "2026-10")]


@pytest.mark.parametrize("now", ["was postponed on 20 March", "did not visit New Delhi on 20 March"])
def test_a_plan_called_off_is_not_told_as_done(now: str) -> None:
    text = f"The visit of Russian Foreign Minister Lavrov to New Delhi for talks about trade {now}."
    assert [kind for kind, *_ in kinds(compare(told("2026-03-01", PLANNED), told("2026-03-21", text)))] == [
        "contradicted"
    ]


def test_a_stand_in_three_words_that_turns_contradicts_the_earlier_one() -> None:
    was, now = "Mongolia supports the pipeline.", "Mongolia does not support the pipeline."
    assert [kind for kind, *_ in kinds(compare(told("2026-03-01", was), told("2026-03-20", now)))] == ["contradicted"]


def test_another_act_on_the_same_thing_is_no_outcome_of_a_plan() -> None:
    was = ("We will begin supplying gas from the Chayandinskoye field, a unique field.", {"status": "planned"})
    now = "We develop the Chayandinskoye gas project, a unique field."
    assert [kind for kind, *_ in kinds(compare(told("2026-03-01", was), told("2026-03-20", now)))] != ["done"]


def test_what_is_told_for_the_first_time_is_new_and_what_is_not_told_again_is_gone() -> None:
    changes = compare(
        told("2026-03-01", OIL.format(30)), told("2026-03-20", "Mongolia opened a border post for trucks.")
    )
    assert kinds(changes) == [("new", None, None), ("gone", None, None)]
    assert (changes.new[0].claims, changes.no_longer_reported[0].earlier_claims) == (("C1",), ("C1",))


def test_of_one_story_one_claim_is_new() -> None:
    new = told("2026-03-20", ("One thing.", {"story": "E7"}), ("The same thing.", {"story": "E7", "salience": 0.5}))
    assert [change.text for change in compare(told("2026-03-01", "Other."), new).new] == ["The same thing."]


def test_what_was_never_printed_is_not_missed() -> None:
    old = told("2026-03-01", OIL.format(30)).model_copy(update={"citations": ()})
    assert kinds(compare(old, told("2026-03-20", OIL.format(30).replace("India", "Nepal"))))[1:] == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        # two meetings years apart
        (("2022-02-04", ("Putin and Xi Jinping met in Beijing for talks about gas and trade.", {"status": "planned"})),
         ("2025-09-02", ("Putin and Xi Jinping met in Beijing for talks about gas and trade.", {}))),
        # other actors
        (("2026-03-01", (OIL.format(30), {})),
         ("2026-03-20", (OIL.format(24).replace("India", "China"), {"actors": ("russia", "china")}))),
        # other names
        (("2026-03-01", (OIL.format(30), {})), ("2026-03-20", (OIL.format(24).replace("India", "Kerala"), {}))),
        # figures of years apart
        (("2022-03-01", (OIL.format(30), {})), ("2026-03-20", (OIL.format(24), {}))),
        # numbers of other things
        (("2026-03-01", ("India bought 38 tankers of Russian oil, Moscow customs said in a report.", {})),
         ("2026-03-20", ("India bought Russian oil on 24 days, Moscow customs said in a report.", {}))),
    ],
)  # fmt: skip
def test_look_alikes_are_no_change_of_one_another(was: tuple[str, Told], now: tuple[str, Told]) -> None:
    changes = compare(told(was[0], was[1]), told(now[0], now[1]))
    assert (changes.changed, changes.contradicted) == ((), ())


def test_a_briefing_compared_with_itself_has_not_changed() -> None:
    one = told("2026-03-01", OIL.format(30), PLANNED, DONE)
    assert compare(one, one) == Changes(since="2026-03-01")


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("Construction of the Altai pipeline to India has not begun and will start in 2027-03.", "date"),
        ("Construction of the Altai pipeline to India will now begin in 2027-03.", "date"),
        ("Construction of the Altai pipeline to India will begin in 2027-03.", "new"),
    ],
)
def test_a_plan_told_as_not_kept_has_moved(now: str, found: str) -> None:
    def planned(words: str, month: str) -> Told:
        return words, {"status": "planned", **dated(month)}

    was = planned("Construction of the Altai pipeline to India is to begin in 2026-06.", "2026-06")
    changes = compare(told("2025-05-10", was), told("2026-09-10", planned(now, "2027-03")))
    moved = [(one.kind, one.was, one.now) for one in changes.changed]
    assert moved == ([("date", "2026-06", "2027-03")] if found == "date" else [])
    assert len(changes.new) == (found == "new")


def test_what_a_figure_is_compared_with_does_not_hide_that_it_differs() -> None:
    year = {"event_date": {"start": "2024", "end": "2024", "from": "text", "expression": "in 2024"}, "kind": "figure"}
    was = ("Trade between Russia and India reached $61 billion in 2024.", year)
    now = ("Trade between Russia and India reached $66 billion in 2024, up from $58 billion.", year)
    assert kinds(compare(told("2025-02-01", was), told("2025-03-20", now))) == [
        ("number", "$61 billion", "$66 billion")
    ]
    fell = ("Trade between Russia and India reached $66 billion in 2024, down from $81 billion.", year)
    rose = ("Trade between Russia and India reached $66 billion in 2024, down from $85 billion.", year)
    assert kinds(compare(told("2025-02-01", fell), told("2025-03-20", rose))) == [
        ("number", "$81 billion", "$85 billion")
    ]

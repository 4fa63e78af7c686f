"""Copies, follow-ups and formulaic notes, on texts made up here or drawn by `tests.benchmarks.wires`."""

import os
import random
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.articles.dedupe import mark_copies
from briefing.records import Document, Span, Status
from tests.benchmarks.wires import make_wire, plant

LEAD = (
    "The port of Ostvar will close its grain terminal for repairs from Monday, the harbour authority told shippers, "
    "and vessels already at anchor will be sent north to Kellin."
)
CRANES = (
    "Engineers found cracks in two of the four loading cranes, which were built in Galdany in 1987 and have moved "
    "some 300 million tonnes of wheat and barley since."
)
COST = (
    "Replacing them would cost 40 million crowns, said Jana Tolm, who heads the authority, and the owners of the "
    "terminal have asked the ministry in Brenn to share the bill."
)
FARMERS = (
    "Farmers in the Osta valley fear that prices will drop before the harvest is in, because the railway to Kellin "
    "carries no more than 9 trains a day and is booked until October."
)
UNION = (
    "The dockers' union, which counts 1,200 members there, wants wages paid in full while the cranes stand still and "
    "has called a meeting for Thursday evening in the old customs house."
)
STORY = [LEAD, CRANES, COST, FARMERS, UNION]
OTHER = (
    "Voters in Marnau chose a new mayor on Sunday after a campaign about the price of heating, and the winner, Ludo "
    "Herric, promised to freeze the tariff for two winters while the city looks for a partner to rebuild the plant."
)


def document(name: str, *paragraphs: str, **fields: object) -> Document:
    text = "\n\n".join(paragraphs)
    whole = {"path": f"{name}.txt", "sha256": "", "media_type": "text/plain", "text": text, "id": name}
    return Document.model_validate(whole | {"body": (Span(0, len(text)),)} | fields)


def marks(*documents: Document) -> list[tuple[str, Status, str | None, str | None]]:
    return [(one.id, one.status, one.duplicate_of, one.origin) for one in mark_copies(documents)]


def test_a_text_without_copies_is_its_own_origin() -> None:
    assert marks(document("S1", *STORY), document("S2", OTHER)) == [
        ("S1", "used", None, "S1"),
        ("S2", "used", None, "S2"),
    ]


def test_the_same_words_in_another_house_style_are_a_copy() -> None:
    styled = [paragraph.replace("'", "’").replace(",", " —").upper() for paragraph in STORY]
    first, second = mark_copies([document("S1", *STORY), document("S2", *styled)])
    assert (first.status, first.origin, first.notes) == ("used", "S1", ("the same text is in S2",))
    assert (second.status, second.duplicate_of, second.origin) == ("duplicate", "S1", "S1")
    assert second.reason == "copy: the same words as S1"


def test_a_shortened_copy_with_a_new_headline_is_set_aside_for_the_fuller_text() -> None:
    short, full = mark_copies([document("S1", "Cranes crack in Ostvar", LEAD, CRANES, COST), document("S2", *STORY)])
    assert (short.status, short.duplicate_of, short.origin) == ("duplicate", "S2", "S2")
    assert short.reason == "copy: 100% of its words stand in S2"
    assert full.status == "used"


def test_a_copy_that_lost_the_opening_is_set_aside_too() -> None:
    full, cut = mark_copies([document("S1", *STORY), document("S2", "A toll on the valley", *STORY[2:])])
    assert (cut.status, cut.duplicate_of, full.status) == ("duplicate", "S1", "used")


def test_a_text_that_is_the_background_of_a_later_one_stays() -> None:
    old = document("S1", *STORY[2:], published="2024-05-03")
    new = document("S2", *STORY, published="2024-06-03")
    assert [one.status for one in mark_copies([old, new])] == ["used", "used"]
    news = " ".join(OTHER.replace("Marnau", name) for name in ("Ostvar", "Kellin", "Brenn"))
    assert mark_copies([document("S1", *STORY[2:]), document("S2", news, *STORY[2:])])[0].status == "used"


def test_the_earliest_published_is_the_origin_and_is_kept_if_it_holds_nearly_all() -> None:
    late = document("S1", *STORY, "More on this in our evening edition.", published="2024-05-04")
    early = document("S2", *STORY, publisher="Ostvar Post", published="2024-05-03")
    assert marks(late, early) == [("S1", "duplicate", "S2", "S2"), ("S2", "used", None, "S2")]


def test_a_short_origin_is_named_by_the_full_text_that_is_kept() -> None:
    early = document("S1", LEAD, CRANES, COST, publisher="Ostvar Post", published="2024-05-03")
    full = document("S2", *STORY, published="2024-05-04")
    marked = mark_copies([early, full])
    assert [(one.status, one.origin) for one in marked] == [("duplicate", "S1"), ("used", "S1")]
    assert marked[1].notes == (
        "the same text is in S1 (Ostvar Post, 2024-05-03)",
        "first published as S1 (Ostvar Post, 2024-05-03)",
    )


def test_a_kept_text_that_is_mostly_its_own_stays_its_own_origin() -> None:
    early = document("S1", LEAD, CRANES, published="2024-05-03")
    own = " ".join(OTHER.replace("Marnau", name) for name in ("Ostvar", "Kellin", "Brenn"))
    full = document("S2", *STORY, own, published="2024-05-04")
    assert marks(early, full) == [("S1", "duplicate", "S2", "S1"), ("S2", "used", None, "S2")]


def test_the_agency_s_own_text_is_the_origin_whatever_the_dates() -> None:
    reprint = document("S1", f"OSTVAR (Reuters) - {LEAD}", *STORY[1:], published="2024-05-03")
    wire = document("S2", f"OSTVAR (Reuters) - {LEAD}", *STORY[1:], publisher="Reuters", published="2024-05-04")
    assert marks(reprint, wire) == [("S1", "duplicate", "S2", "S2"), ("S2", "used", None, "S2")]


def test_a_text_that_says_it_came_by_a_feed_is_not_the_origin() -> None:
    feed = document("S1", *STORY, "(This story is auto-generated from a syndicated feed.)")
    plain = document("S2", *STORY)
    assert marks(feed, plain) == [("S1", "duplicate", "S2", "S2"), ("S2", "used", None, "S2")]


def test_half_a_text_is_a_copy_only_where_both_credit_one_agency() -> None:
    own = (
        "Local shops expect a quiet week and the bus to the harbour will run once an hour, as it does on Sundays and "
        "in the school holidays, until the terminal takes ships again and the night shift returns to its canteen. "
        "Nobody at the town hall would say when that might be, and the notice on the gate gives no date at all."
    )
    start, rest = LEAD + " " + CRANES, (COST, FARMERS, UNION)
    credit = "OSTVAR (Reuters) - "
    plain = [document("S1", start, *rest), document("S2", start, own)]
    credited = [document("S1", credit + start, *rest), document("S2", credit + start, own)]
    assert [one.status for one in mark_copies(plain)] == ["used", "used"]
    assert [one.status for one in mark_copies(credited)] == ["used", "duplicate"]


def test_a_follow_up_with_yesterday_s_background_stays_used_and_both_say_what_they_share() -> None:
    news = (
        "The grain terminal of Ostvar reopened on Friday, four days early, after a barge brought two second-hand "
        "cranes from Halmin; the first ship, the Asta, left for Lisk with 12,000 tonnes of barley in the afternoon.",
        "The minister, Olav Brandt, thanked the welders, who had worked by floodlight, and said that the state would "
        "pay 18 million crowns, less than the 25 million that the owners had asked for in their letter of April.",
    )
    marked = mark_copies([document("S1", *STORY), document("S2", *news, CRANES, UNION)])
    assert [(one.status, one.origin) for one in marked] == [("used", "S1"), ("used", "S2")]
    assert [one.notes for one in marked] == [
        ("shares 61 words with S2",),
        ("shares 61 words, 45% of its text, with S1",),
    ]


def test_a_formula_with_other_names_and_numbers_is_no_copy() -> None:
    formula = (
        "Shares in {0} closed higher on {1}, with the main index up {2} per cent at {3} points in thin trade. "
        "{4} led the list with a gain of {5} per cent, followed by {6}. Turnover came to {7} million, the exchange "
        "said in its daily note, and brokers said that investors were waiting for the minutes of the bank's meeting."
    )
    one = document("S1", formula.format("Ostvar", "Monday", 3, 1208, "the Tolm works", 9, "Brandt Lines", 88))
    two = document("S2", formula.format("Kellin", "Friday", 7, 2511, "the Asta mills", 4, "Herric Bank", 73))
    assert [marked.status for marked in mark_copies([one, two])] == ["used", "used"]


def test_texts_published_far_apart_must_be_nearly_the_same() -> None:
    old = document("S1", *STORY, published="2023-01-09")
    short = document("S2", LEAD, CRANES, COST, published="2024-05-03")
    changed = document("S3", LEAD, CRANES, OTHER, published="2024-05-03")
    assert [one.status for one in mark_copies([old, short])] == ["used", "duplicate"]
    assert [one.status for one in mark_copies([old, changed])] == ["used", "used"]


def test_only_bodies_of_used_documents_are_compared() -> None:
    tail = document("S2", OTHER, *STORY)
    only_other = tail.model_copy(update={"body": (Span(0, len(OTHER)),)})
    off_topic = document("S3", *STORY, status="off_topic", reason="not on the topic")
    assert marks(document("S1", *STORY), only_other, off_topic) == [
        ("S1", "used", None, "S1"),
        ("S2", "used", None, "S2"),
        ("S3", "off_topic", None, None),
    ]


def test_tiny_texts_are_copies_only_if_all_their_words_are_the_same() -> None:
    tiny = [document("S1", "The terminal in Ostvar is closed."), document("S2", "The terminal in Ostvar is open.")]
    assert [one.status for one in mark_copies(tiny)] == ["used", "used"]
    assert [one.status for one in mark_copies([tiny[0], document("S2", "The terminal in Ostvar is closed")])] == [
        "used",
        "duplicate",
    ]


def test_chinese_copies_are_found_though_words_have_no_spaces_between() -> None:
    lead = "奥斯特瓦港务局星期一宣布，粮食码头因起重机出现裂缝而关闭维修，停泊船只将转往北方的凯林港。"
    rest = "工程师表示，更换起重机需要四千万克朗，码头业主已要求布伦的部委分担费用，工会则要求照发工资。"
    assert [one.status for one in mark_copies([document("S1", lead, rest), document("S2", "标题", lead)])] == [
        "used",
        "duplicate",
    ]


def test_planted_copies_are_grouped_and_follow_ups_and_formulas_are_not() -> None:
    draw = random.Random(5)
    planted = plant(draw, [make_wire(draw) for _ in range(60)], copies=3, formulas=6)
    groups = {one.id: one.duplicate_of or one.id for one in mark_copies([one.document for one in planted])}
    together = [(one.relation, groups[one.document.id] == groups[one.of]) for one in planted if one.of is not None]
    copies = [found for relation, found in together if relation == "copy"]
    assert len(copies) > 100
    assert sum(copies) >= 0.95 * len(copies)
    assert not any(found for relation, found in together if relation != "copy")


def test_the_outcome_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "import random; from tests.benchmarks.wires import *; from briefing.articles.dedupe import mark_copies\n"
        "draw = random.Random(3); planted = plant(draw, [make_wire(draw) for _ in range(12)], 3, 2)\n"
        "print([d.model_dump_json() for d in mark_copies([one.document for one in planted])])"
    )
    outcomes = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outcomes) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from([*STORY, OTHER, "", "«»", "x" * 50]), max_size=5), max_size=6))
def test_no_document_is_lost_and_copies_point_at_used_ones(texts: list[list[str]]) -> None:
    given_documents = [document(f"S{place}", *paragraphs) for place, paragraphs in enumerate(texts)]
    marked = mark_copies(given_documents)
    used = {one.id for one in marked if one.status == "used"}
    assert [one.text for one in marked] == [one.text for one in given_documents]
    assert all(one.duplicate_of in used for one in marked if one.status == "duplicate")
    assert all(one.origin in {other.id for other in marked} for one in marked)


WEATHER = (
    "Winds on the bay will blow from the west on Monday and drop in the evening, the weather service expects, with {}. "
    "Drivers are asked to take care on bridges, and farmers to cover young plants in the night. The next notice "
    "follows in the evening."
)


def test_notices_from_one_template_with_other_figures_are_no_copies() -> None:
    days = [
        "a high of 12 and a low of 6 degrees",
        "a high of 15 and a low of 4 degrees",
        "a high of 20 and a low of 9 degrees",
    ]
    notices = [document(f"S{place}", WEATHER.format(day)) for place, day in enumerate(days, start=1)]
    assert [one.status for one in mark_copies(notices)] == ["used", "used", "used"]
    again = document("S4", WEATHER.format(days[0]).replace("Drivers", "Drivers of cars"))
    assert [one.status for one in mark_copies([*notices, again])] == ["duplicate", "used", "used", "used"]


def test_one_figure_that_was_revised_is_no_other_notice() -> None:
    revised = COST.replace("40 million", "45 million")
    marked = marks(document("S1", *STORY), document("S2", LEAD, CRANES, revised, FARMERS, UNION))
    assert [status for _, status, _, _ in marked] == ["used", "duplicate"]


def test_a_brief_from_a_template_is_no_copy_of_another_lands_notice() -> None:
    """Two new names are half of what it names, and it would join both lands' wires to one group."""
    told = (
        "{} and Norland signed a deal on Monday to build a rail terminal at {} worth ${} million, the transport "
        "ministry in {} said."
    )
    more = (
        " It will handle {} containers a year, the ministry said, and is paid for with a loan. Wagons would wait"
        " one day instead of {}. Work should begin in June, and the contractor has built two lines before."
    )
    brief = told.format("Ostland", "Brent", 340, "Mirsk")
    own = brief + more.format("1.2 million", "four")
    other = told.format("Westland", "Alkol", 210, "Astan") + more.format("900,000", "three")
    assert marks(document("S1", own), document("S2", other), document("S3", brief)) == [
        ("S1", "used", None, "S1"),
        ("S2", "used", None, "S2"),
        ("S3", "duplicate", "S1", "S1"),
    ]

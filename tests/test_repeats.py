"""What is said twice."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.repeats import copied_words, one_deed_once, one_voice_once
from briefing.evidence.stories import content_words, overlap
from briefing.records import Claim, EventDate, Evidence, Story
from tests.texts import document

WORDS = ["gas", "oil", "pipeline", "treaty", "Mongolia", "China", "price", "visit", "minister", "railway", "grain"]


def claim(number: int, quote: str, speaker_kind: str | None = None) -> Claim:
    return Claim.model_validate(
        {
            "id": f"C{number}", "text": quote, "quote": quote, "start": 0, "end": len(quote), "kind": "event",
            "status": "done", "speaker_kind": speaker_kind,
        }
    )  # fmt: skip


def test_the_weightier_of_two_that_say_the_same_stays() -> None:
    first = claim(1, "Russia and Mongolia signed a treaty on a gas pipeline in Ulaanbaatar")
    again = claim(2, "A treaty on a gas pipeline was signed by Russia and Mongolia in Ulaanbaatar on Friday")
    other = claim(3, "China bought more grain and oil from Russia by railway than a year before")
    assert one_voice_once([first, again, other]) == [first, other]


def test_a_named_voice_stays_before_one_without_a_name() -> None:
    unnamed = claim(1, "The treaty on the gas pipeline shows how Mongolia keeps a balance", "unnamed")
    named = claim(2, "The treaty on the gas pipeline shows that Mongolia keeps its balance", "analyst")
    assert one_voice_once([unnamed, named]) == [named]


def test_who_did_it_counts_before_the_day() -> None:
    whole = claim(1, "In May 2014, Berg Gas signed a supply contract with Lund Oil")
    passive = claim(2, "On May 21, 2014 in Ostvar a supply contract was signed on gas")
    dated = [
        one.model_copy(
            update={"event_date": EventDate(start=day, end=day, basis="text", expression=day), "document": "S1"}
        )
        for one, day in ((whole, "2014-05"), (passive, "2014-05-21"))
    ]
    assert one_deed_once(dated) == dated[:1]


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=9, unique=True).map(" ".join), max_size=25))
def test_the_rarest_words_find_all_that_repeat(quotes: list[str]) -> None:
    claims = [claim(number, quote) for number, quote in enumerate(quotes)]
    kept: list[Claim] = []
    for one in claims:
        if all(overlap(content_words(one.quote), content_words(other.quote)) < 0.55 for other in kept):
            kept.append(one)
    assert one_voice_once(claims) == kept


def test_one_exact_figure_of_the_same_actors_is_given_once() -> None:
    india = {"actors": ("russia", "india"), "themes": ("trade",)}
    first = claim(1, "Trade between the two countries hit $68.7 billion, the bulk of it oil").model_copy(update=india)
    again = claim(2, "Bilateral commerce reached a record $68.7bn in the fiscal year").model_copy(update=india)
    other = claim(3, "A port in Varna cost $68.7 billion less than the minister had feared in spring")
    assert one_voice_once([first, again, other]) == [first, other]


def test_like_words_of_two_years_tell_of_two_meetings() -> None:
    words = "The presidents of Russia and Mongolia met in Ulaanbaatar on 3 September {} and agreed to build a railway"
    first, second, undated = (claim(number, words.format(year)) for number, year in enumerate((2024, 2025, ""), 1))
    first = first.model_copy(update={"event_date": EventDate(start="2024-09-03", end="2024-09-03", basis="text")})
    second = second.model_copy(update={"event_date": EventDate(start="2025-09", end="2025-09", basis="text")})
    same = second.model_copy(update={"id": "C9", "event_date": first.event_date})
    assert one_voice_once([first, second, undated, same]) == [first, second]


def test_of_words_in_two_articles_those_stay_that_were_published_first() -> None:
    words = "The presidents of Russia and Mongolia agreed in Ulaanbaatar to build a railway"
    wire, copy = (claim(number, words).model_copy(update={"document": f"S{number}"}) for number in (1, 2))
    homes = tuple(document(words, id=f"S{number}", origin=f"S{number}") for number in (1, 2))
    told = Story(id="E1", type="event", claims=("C1", "C2"), origins=("S1",))
    copied = copied_words(Evidence(documents=homes, claims=(wire, copy), stories=(told,)))
    assert copied == {"C2"}
    assert one_voice_once([copy, wire], copied) == [wire]
    assert one_voice_once([copy], copied) == [copy]

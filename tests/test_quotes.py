"""Law 1: a quote is found at its exact offsets, or not at all."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.evidence.quotes import QuoteIndex, find_quote, normalise
from briefing.records import Span

TEXT = (
    "The envoy said: “We can’t wait — and we won’t co-\noperate until\u00a0spring…” Exports rose 18.5% to $3bn.\n\n"
    "Посол Иванов заявил: «Мы готовы к диалогу», — и уехал в 2024 году.\n"
    "外长王某表示,双方将继续\n扩大合作。Café Zoë reopened."
)
BODY = (Span(0, len(TEXT)),)


def found(quote: str) -> tuple[str, str]:
    result = find_quote(quote, TEXT, BODY)
    return result.state, result.text if result.state != "missing" else ""


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("\"We can't wait", "“We can’t wait"),
        ("we won't co-operate until spring...", "we won’t co-\noperate until\u00a0spring…"),
        ("won't cooperate until spring", "won’t co-\noperate until\u00a0spring"),
        ("wait - and we", "wait — and we"),
        ("wait—and we", "wait — and we"),
        ('заявил: "Мы готовы к диалогу", - и уехал', "заявил: «Мы готовы к диалогу», — и уехал"),
        ("双方将继续扩大合作。", "双方将继续\n扩大合作。"),
        (unicodedata.normalize("NFD", "Café Zoë"), "Café Zoë"),
        ("Exports  rose\t18.5%\nto $3bn", "Exports rose 18.5% to $3bn"),
        ("“Exports rose 18.5%.”", "Exports rose 18.5%"),
        ("...Exports rose 18.5%...", "Exports rose 18.5%"),
    ],
)
def test_marks_and_white_space_do_not_hide_a_quote(quote: str, words: str) -> None:
    assert found(quote) == ("normalised", words)


@pytest.mark.parametrize("quote", ["Exports rose 18.5%", "«Мы готовы к диалогу»", "外长王某", "Café"])
def test_words_as_they_stand_are_exact(quote: str) -> None:
    assert found(quote) == ("exact", quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Exports fell 18.5%", "Exports rose 18.6%", "exports rose", "the envoy said", "Мы готовы к диалогу!",
        "Посол Иванова", "双方继续扩大", "Cafe Zoë", "Exports rose 18.5% to 3bn", "",
    ],
)  # fmt: skip
def test_one_changed_character_is_no_match(quote: str) -> None:
    assert found(quote) == ("missing", "")


@pytest.mark.parametrize(
    "quote", ["xports rose", "8.5% to", "5% to $3bn", "Exports rose 18", "can wait", "we can", "Caf"]
)
def test_a_part_of_a_word_or_number_is_no_match(quote: str) -> None:
    assert found(quote) == ("missing", "")


def test_a_negative_prefix_is_part_of_its_word() -> None:
    text = "An unlikely, non-nuclear deal."
    assert [find_quote(q, text, [Span(0, len(text))]).state for q in ("likely", "nuclear deal", "unlikely")] == [
        "missing", "missing", "exact",
    ]  # fmt: skip


def test_a_soft_hyphen_ends_no_word() -> None:
    text = "An un\u00adlikely deal is li\u00adkely."
    told = {
        words: find_quote(words, text, [Span(0, len(text))]) for words in ("likely", "unlikely deal", "likely deal")
    }
    assert {words: (found.state, found.text) for words, found in told.items()} == {
        "likely": ("normalised", "li\u00adkely"),
        "unlikely deal": ("normalised", "un\u00adlikely deal"),
        "likely deal": ("missing", "un\u00adlikely deal"),
    }


def test_no_quote_runs_from_one_body_span_into_the_next() -> None:
    text = "First half. Advert. Second half."
    spans = [Span(0, 12), Span(20, 32)]
    assert find_quote("First half. Second half.", text, spans).state == "missing"
    assert find_quote("Second half.", text, spans)[:3] == ("exact", 20, 32)
    assert find_quote("Advert.", text, spans).state == "missing"


def test_a_missing_quote_comes_with_the_nearest_passage() -> None:
    result = find_quote("Exports rose 19.5% to $3bn.", TEXT, BODY)
    assert (result.state, result.text) == ("missing", "Exports rose 18.5% to $3bn.")
    assert TEXT[result.start : result.end] == result.text
    assert result.likeness > 0.9


def test_an_empty_body_has_no_passage_to_offer() -> None:
    assert find_quote("Anything", "", []) == ("missing", -1, -1, "", 0.0)


LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Co", "Cn", "Z", "Cc"])
CHARACTERS = st.one_of(LETTERS, st.sampled_from("ab1.,“”’'«»—-…éи中\u0301"))
WORDS = st.lists(st.text(CHARACTERS, min_size=1, max_size=6), min_size=1, max_size=8)
GAPS = st.sampled_from([" ", "\n", "\u00a0", "  ", "\r\n", " \t "])
MARKS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "`", "«": "“", "»": "”", "—": "-", "–": "‑", "…": "..."})


@given(WORDS, GAPS, GAPS, st.data())
def test_any_slice_of_a_body_is_found_however_its_marks_and_spaces_are_changed(
    words: list[str], gap: str, other_gap: str, data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    quote = other_gap.join(words[first:last])
    assume(any(c.isalnum() for c in quote))
    text = gap.join(words)
    index = QuoteIndex(text, [Span(0, len(text))])
    result = index.find(quote.translate(MARKS))
    assert result.state != "missing"
    assert text[result.start : result.end] == result.text
    assert normalise(result.text).strip("\"' .") == normalise(quote).strip("\"' .")
    assert index.find(gap.join(words[first:last])).state == "exact"


@given(st.lists(st.sampled_from(["trade", "rose", "eight", "percent", "не", "合作"]), min_size=3), st.data())
def test_any_changed_letter_is_missed(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    at = data.draw(st.sampled_from([i for i, c in enumerate(text) if c != " "]))
    assert find_quote(f"{text[:at]}x{text[at + 1 :]}", text, [Span(0, len(text))]).state == "missing"


@pytest.mark.parametrize("piece", ["a", " ", "-", "…", "e\u0301", "- ", "\n", "“"])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * 100_000
    index = QuoteIndex(text, [Span(0, len(text))])
    assert index.find("a" * 50 + "b").state == "missing"

"""Patterns compiled late."""

import re

import pytest

from briefing.evidence import topics
from briefing.patterns import late


def test_a_late_pattern_does_what_a_compiled_one_does() -> None:
    pattern = late("ab+", re.IGNORECASE)
    assert (pattern.findall("xABBab"), pattern.pattern) == (["ABB", "ab"], "ab+")


def test_a_late_pattern_is_compiled_at_its_first_use() -> None:
    wrong = late("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_a_saying_is_few_words_and_one_of_endless_letters_is_read_at_once() -> None:
    assert topics._SAYING.fullmatch("Oil is a gift and a problem.")
    assert not topics._SAYING.fullmatch("A few words that go on and on until they are ten.")
    assert not topics._SAYING.fullmatch("A" + "b" * 10_000 + "1")

"""Whether two tellings give another number for one thing.

Invariant: what rounding, a hedge, another unit, period or object explains is no difference of one thing.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple

from briefing.evidence.event_words import DAY_ACTS, FLOWS, HARMLESS, event_words
from briefing.evidence.numbers import Number
from briefing.evidence.tellings import (
    Telling,
    contained,
    near,
    one_flow,
    one_sided,
    opposed,
    other_kinds,
    paid_otherwise,
    strangers,
    told_within_days,
)
from briefing.evidence.windows import one_time
from briefing.patterns import late


class Unlike(NamedTuple):
    """Two numbers of a unit, or of a thing counted."""

    values: tuple[str, str]
    """As written."""
    proven: bool
    """Both measure one thing in one time."""


def unlike_numbers(one: Telling, other: Telling, at_once: bool = False) -> Iterator[Unlike]:
    """Where each has just one number of a unit, or of a thing counted, that the other doesn't have.

    `at_once`: both tell of one act, though they date it differently.
    """
    first, second = _unmatched(one, other), _unmatched(other, one)
    for number in first:
        alike = [found for found in second if _measures_alike(number, one, found, other)]
        twins = [found for found in first if _are_twins(found, number, one)]
        if len(alike) == 1 and len(twins) == 1:
            counted = _is_done_to(number, one) or _is_done_to(alike[0], other)
            timed = one_time(one.window, other.window) or (at_once and not counted)
            proven = not number.ordinal and timed and _one_measure(number, one, alike[0], other)
            yield Unlike((_shown(number), _shown(alike[0])), proven)


def _are_twins(found: Number, number: Number, telling: Telling) -> bool:
    """Of one kind, so that another's number may stand for either; what one is compared with is not what it is."""
    same = found.unit == number.unit and found.ordinal == number.ordinal
    return same and _is_base(found, telling) == _is_base(number, telling)


def _is_base(number: Number, telling: Telling) -> bool:
    """True of what another number is compared with: "up from $230 billion"."""
    return bool(_BASE.search(telling.text[max(0, number.start - 40) : number.start]))


_BASE = late(
    r"\b(?:(?:up|down|rise|rising|rose|risen|increased?|grew|grown|fell|fallen|fall|declined?|dropp?e?d?) from"
    r"|compared (?:with|to)|against|versus) (?:about |some |nearly |almost )?$",
    re.IGNORECASE,
)


def _is_done_to(number: Number, telling: Telling) -> bool:
    """True of what the act is done to: two reactors launched in May and three in June are five."""
    return bool(event_words(telling.text[: number.start].rpartition(" ")[0].rpartition(" ")[2]) & DAY_ACTS)


def agree_in_numbers(one: Telling, other: Telling) -> bool:
    """True if they have a number in common, or neither has any."""
    return len(_unmatched(one, other)) < len(one.numbers) or not (one.numbers or other.numbers)


def same_count(one: Telling, other: Telling) -> bool:
    """Both count as many of one thing: 48 wagons."""
    pairs = ((number, found) for number in one.numbers for found in other.numbers if number.value == found.value)
    return any(
        number.unit == found.unit == ""
        and not (number.ordinal or found.ordinal)
        and _counted_alike(number, one, found, other)
        for number, found in pairs
    )


def _counted_alike(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    return bool(things_counted(number, one.text) & things_counted(found, other.text))


def _unmatched(one: Telling, other: Telling) -> list[Number]:
    return [number for number in one.numbers if not any(_agree(number, one, found, other) for found in other.numbers)]


def _shown(number: Number) -> str:
    return " ".join(number.text.split())


# --- equal numbers ----------------------------------------------------------------------------------------------------


def _agree(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """Equal, or equal as far as the coarser one is written, or as far as a hedge allows."""
    if number.ordinal != found.ordinal or (number.unit and found.unit and not _one_unit(number, found)):
        return False
    if number.ordinal or number.value == found.value:
        return number.value == found.value
    first, second = _reach(number, one.text), _reach(found, other.text)
    if number.unit != found.unit and {number.unit, found.unit} == _TONS:
        first, second = _nearly(number.value), _nearly(found.value)
    if first is None and second is None:
        return abs(number.value - found.value) <= max(_half_step(number), _half_step(found))
    low, high = first or _written(number)
    lowest, highest = second or _written(found)
    return low <= highest and lowest <= high


_TONS = {"ton", "tonne"}
"""Two spellings of one unit to most writers, a tenth apart to some."""


def _one_unit(number: Number, found: Number) -> bool:
    return number.unit == found.unit or {number.unit, found.unit} == _TONS


def _nearly(value: Fraction) -> tuple[Fraction, Fraction]:
    low, high = _REACHES["about"]
    return value * low, value * high


_HEDGES = late(
    r"\b(?:(?P<about>about|around|some|nearly|almost|approximately|roughly|close to|estimated|dozens|several)"
    r"|(?P<least>(?<!hand )(?<!handed )(?<!handing )(?<!take )(?<!taken )(?<!took )(?<!turned )over"
    r"|more|least|exceed\w*|above|upwards of)"
    r"|(?P<most>less|fewer|most|up to|as many as|as much as|below|under(?! (?:an?|the|which|this|that|it) )))\b"
    r"[^.;]{0,12}$",
    re.IGNORECASE,
)
_REACHES = {
    "about": (Fraction(9, 10), Fraction(11, 10)),
    "least": (Fraction(1), Fraction(3)),
    "most": (Fraction(1, 2), Fraction(1)),
}
"""From what share of a hedged number to what share of it the number meant may lie."""


def _reach(number: Number, text: str) -> tuple[Fraction, Fraction] | None:
    """The lowest and highest number that a hedged one may mean; None if it isn't hedged."""
    hedge = _HEDGES.search(text[max(0, number.start - 30) : number.start])
    if not hedge:
        return None
    low, high = _REACHES[hedge.lastgroup or ""]
    return number.value * low, number.value * high


def _written(number: Number) -> tuple[Fraction, Fraction]:
    return number.value - _half_step(number), number.value + _half_step(number)


def _half_step(number: Number) -> Fraction:
    """Half of the last place that is meant: of 27.3 it is 0.05, of 38 bcm half a billion, of 1,500 fifty, of 240 2.5.

    A quarter of the number at most, of one that ends in zeros a tenth: 300 million is not said of 250.
    """
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", number.text)
    if not digits or (number.unit == "" and abs(number.value) < _COUNTED):
        return Fraction(0)
    written = digits[0].replace(",", "")
    whole, _, decimals = written.partition(".")
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals and len(whole) > 2 else 0
    scale = number.value / Fraction(written) if Fraction(written) else Fraction(1)
    if zeros == 1 and len(whole) == len("240"):
        return abs(scale) * _FIVES / 2
    most = _ROUNDED if zeros else Fraction(1, 4)
    return min(abs(scale) * Fraction(10) ** (zeros - len(decimals)) / 2, abs(number.value) * most)


_FIVES = 5
"""To which a number of three digits is rounded if it ends in one zero."""
_ROUNDED = Fraction(1, 10)
_COUNTED = 100
"""Smaller numbers of things without a unit are counted, not rounded."""


# --- one measure ------------------------------------------------------------------------------------------------------


def _measures_alike(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """The same unit; without one, the same thing counted."""
    if number.ordinal != found.ordinal or not _one_unit(number, found):
        return False
    if bool(_COMPARED.match(one.text, number.end)) != bool(_COMPARED.match(other.text, found.end)):
        return False
    if _is_base(number, one) != _is_base(found, other):
        return False
    if number.unit == "%" and basis(one.text) != basis(other.text):
        return False
    first, second = _whose(number, one.text), _whose(found, other.text)
    if first and second and not first & second:
        return False
    return bool(number.unit) or _counted_alike(number, one, found, other)


_MONTH = "january february march april may june july august september october november december".replace(" ", "|")
_BASES = {
    "month": late(
        r"month[- ](?:on|over)[- ]month|(?:from|than(?: in)?|compared (?:with|to)|against|on|over) (?:the )?"
        r"(?:(?:previous|preceding|prior) month|month (?:earlier|before)|a month (?:earlier|before|ago))|on the month"
    ),
    "quarter": late(
        r"quarter[- ](?:on|over)[- ]quarter|(?:from|than(?: in)?|compared (?:with|to)|against|on|over) (?:the )?"
        r"(?:previous|preceding|prior) quarter|on the quarter|a quarter (?:earlier|before|ago)"
    ),
}
_SINCE = late(
    rf"\b(?:from|than in|compared (?:with|to)|against|versus) (?:the )?(?P<span>{_MONTH}|(?:first|second) half|"
    r"(?:first|second|third|fourth) quarter)\b(?! to\b| until\b| through\b)"
)


def basis(text: str) -> str:
    """Against what a share of growth is told: the same time of the year before unless it says otherwise."""
    flat = " ".join(text.lower().split())
    if told := next((name for name, words in _BASES.items() if words.search(flat)), None):
        return told
    since = _SINCE.search(flat)
    return "year" if not since or flat.count(since["span"]) > 1 else _LENGTHS.get(since["span"].split()[-1], "month")


_LENGTHS = {"half": "half-year", "quarter": "quarter"}
_COMPARED = late(r"(?:\s\w+){0,2}\s(?:less|more|fewer|lower|higher|cheaper)\b")
"""What is "four dollars less" is measured against another number."""


def _whose(number: Number, text: str) -> frozenset[str]:
    """Proper names right behind a number: "3,000 Russian soldiers" are not "1,200 Mongolian soldiers"."""
    return frozenset(re.findall(r"[A-Z][\w-]+", " ".join(text[number.end :].split()[:2])))


def things_counted(number: Number, text: str) -> frozenset[str]:
    """What it counts, if it has no unit: the words after a number, as far as its phrase may reach."""
    phrase = re.split(r"[,.;:()]|\b(?:of|on|in|to|and|for|with|from|at|by)\b", text[number.end : number.end + 60])[0]
    group = _GROUP.search(text[max(0, number.start - 30) : number.start])
    return event_words(group[1] if group else phrase)


_GROUP = late(r"\b(?!total )(\w{4,}) of (?:about |some |around |nearly )?$")
""" "A crew of 22"."""


def _one_measure(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """True if both numbers measure one thing in one time."""
    if other_kinds(one, other) or paid_otherwise(one, other):
        return False
    if not one_flow(one, other) or opposed(one, other):
        return False
    if (number.unit == "%" or one.words & FLOWS) and not _of_one_time(one, other):
        return False
    if not _one_act(number, one, found, other) or contained(one.things, other.things) < _SAME_THINGS:
        return False
    if _of_another(number, one, found, other):
        return False
    return _beyond_is_harmless(number, one, found, other)


_SAME_THINGS = 0.75


def _one_act(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """Something is told of what is counted: two delegations have ministers each."""
    named = event_words(" ".join(word for run in (*one.names, *other.names) for word in run))
    counted = things_counted(number, one.text) | things_counted(found, other.text) if not number.unit else frozenset()
    first, second = one_sided(one, other)
    return bool((first & second) - named - counted)


def _of_one_time(one: Telling, other: Telling) -> bool:
    return _both_dated(one, other) or _totals_by_now(one, other) or _asked_now(one, other)


def _both_dated(one: Telling, other: Telling) -> bool:
    """A share or a flow of no stated time may be of any."""
    return all(telling.window and telling.window.stated for telling in (one, other))


def _totals_by_now(one: Telling, other: Telling) -> bool:
    """Both tell within days what has been done in all, not in some time."""
    perfect = all(_PERFECT.search(telling.text) and not telling.claim.event_date.expression for telling in (one, other))
    return perfect and told_within_days(one, other)


_PERFECT = re.compile(
    r"\bha(?:s|ve) (?:already |so far |now |only |\w+ly )?(?!been\b)\w{3,}(?:ed|en|ght|ld|lt|de|ne)\b"
)


def _asked_now(one: Telling, other: Telling) -> bool:
    """Both tell within days on what terms somebody asks to trade, not how prices moved."""
    asked = all(_ASKS.search(telling.text) and not telling.words & _MOVES for telling in (one, other))
    return asked and told_within_days(one, other)


_ASKS = late(r"\b(?:demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|wants?|wanted|seek(?:s|ing)?|sought|requir(?:es?|ed|ing))\b")
_MOVES = frozenset({"rise", "fall"})


def _of_another(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """True if one names somebody whom the other doesn't, but far from the number in news of one day."""
    first, second = strangers(one, other), strangers(other, one)
    if (first and second) or near(one, other) != "day":
        return bool(first or second)
    close = _around(number, one) if first else _around(found, other)
    return any(event_words(" ".join(run)) & close for run in (*first, *second))


def _beyond_is_harmless(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """True if what one tells beyond the other leaves the thing measured the same."""
    extra, more = one.things - other.things - HARMLESS, other.things - one.things - HARMLESS
    if _go_on_alike(one, other) and one.before and other.before:
        extra, more = extra - one.before.things, more - other.before.things
    close, near_by = _around(number, one), _around(found, other)
    if not number.unit and (_narrowed(number, one, found, other) or _narrowed(found, other, number, one)):
        return False
    if extra & close and more & near_by:
        return False
    if number.unit and (extra or more) and not close & near_by:
        return False
    shared = len(one.things & other.things)
    same_day = near(one, other) == "day" and not (extra and more)
    return len(extra | more) <= max(shared - 1, 0) + (not number.unit or same_day)


def _narrowed(number: Number, one: Telling, found: Number, other: Telling) -> bool:
    """It counts things of a kind that the other doesn't name: of 22 agreements, "5 energy contracts"."""
    counted = things_counted(found, other.text)
    behind = (event_words(word) for word in one.text[number.end :].split()[:_PHRASE])
    kinds = takewhile(lambda word: not word & counted, behind)
    return any(word & (one.things - other.things) - (HARMLESS - {"energy"}) for word in kinds)


_PHRASE = 4
"""Words behind a number in which the thing counted stands."""


def _go_on_alike(one: Telling, other: Telling) -> bool:
    """Both go on with what happened on one day to the same, whatever else the sentence before tells of it."""
    if not one.before or not other.before or near(one, other) != "day":
        return False
    return not strangers(one.before, other.before) and not strangers(other.before, one.before)


def _around(number: Number, telling: Telling) -> frozenset[str]:
    text = telling.text
    return event_words(text[max(0, number.start - 40) : number.start]) | event_words(text[number.end : number.end + 40])

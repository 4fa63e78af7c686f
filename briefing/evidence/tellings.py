"""What one claim tells of an event, ready to be compared: its words, names, things and time.

Invariant: whether two tellings are of one event doesn't depend on their order. Nothing that costs is worked out
before two claims have words in common, and what was worked out is kept for the latest few thousand claims only.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any, Generic, TypeVar

from briefing.evidence.event_words import COMMON_PARTS, FLOWS, GENERIC, MUTUAL, OPPOSITES, event_words, without_poles
from briefing.evidence.gloss import gloss
from briefing.evidence.lexicon import OFFICES, SPEECH_VERBS
from briefing.evidence.names import names
from briefing.evidence.numbers import Number, numbers
from briefing.evidence.offices import holdings, offices_differ
from briefing.evidence.tongues import tongue
from briefing.evidence.windows import Nearness, Window, gap_days, is_past, nearness, window_of, window_of_stamp
from briefing.evidence.words import words
from briefing.records import Claim, Document

Part = TypeVar("Part")


class _lately(Generic[Part]):
    """A property that is worked out again unless it was asked for lately: of all claims of a run at once, what is
    compared of them would take more room than they do."""

    def __init__(self, work_out: "Callable[[Any], Part]") -> None:
        self._kept = lru_cache(maxsize=4096)(work_out)
        self.__doc__ = work_out.__doc__

    def __get__(self, telling: "Telling", _: type) -> Part:
        return self._kept(telling)


@dataclass(slots=True, eq=False)
class Telling:
    """A claim with what is compared of it."""

    claim: Claim
    document: Document
    before: "Telling | None" = None
    """What it goes on to tell of, where it names and dates nothing itself: "It is worth $620 million"."""
    previous: "Telling | None" = None
    """The claim right before it in its article."""
    _poles: tuple[str, ...] | None = None
    """Of `poles`, once they are known: a set takes five times the room."""

    def shortened(self, text: str) -> "Telling":
        """The same claim, of which only `text` is compared."""
        return Telling(self.claim.model_copy(update={"text": text}), self.document, self.before, self.previous)

    @_lately
    def text(self) -> str:
        """The claim's words, names in the place of brackets, without who says it at either end."""
        own = _SAYS_LAST.sub("", _SAYS_FIRST.sub("", _SAYS_WITHIN.sub("", self._in_english())))
        return f"{self.before.text} {own}" if self.before else own

    def _in_english(self) -> str:
        """Of another language, word for word, without the day that it names."""
        plain = _plain(_BRACKETS.sub("", self.claim.text) if self.before else self.claim.text)
        if plain.translate(_MARKS).isascii():
            return plain
        told = self.claim.event_date.expression or "\n"
        dateless = _plain(re.sub(rf"{re.escape(told)}(?: \[[^\]]*\])?", " ", self.claim.text))
        return gloss(dateless if not self.before else plain.replace(told, " "))

    @property
    def is_quoted(self) -> bool:
        """True if somebody is named who says it, whose country may be among its actors."""
        return bool(self.claim.speaker) or len(self.text) < len(_plain(self.claim.text))

    @property
    def poles(self) -> frozenset[str]:
        """Its words, `rise` and `fall` apart."""
        if self._poles is None:
            self._poles = tuple(self._worded())
        return frozenset(self._poles)

    def _worded(self) -> frozenset[str]:
        timeless = self.text.replace(self.claim.event_date.expression or "\n", " ")
        found, speaker = event_words(timeless) | self._begins(), self.claim.speaker
        says = speaker and any(word.text.lower() in SPEECH_VERBS for word in words(self.text))
        return found - event_words(speaker) if speaker and says and speaker.split()[-1] in self.text else found

    def _begins(self) -> frozenset[str]:
        """What is planned "from 1 December" begins then."""
        planned = self.claim.status == "planned" and _FROM.match(self.claim.event_date.expression or "")
        return event_words("begins") if planned else frozenset()

    @property
    def words(self) -> frozenset[str]:
        """Its words, opposites as one."""
        return without_poles(self.poles)

    @_lately
    def window(self) -> Window | None:
        """The days in which it may have happened; None if nothing says."""
        return self.before.window if self.before else window_of(self.claim, self.document)

    @property
    def told(self) -> str:
        """The day of its article; "" if that isn't known."""
        return self.document.published or self.document.content_date.start or ""

    @property
    def is_past(self) -> bool:
        """True if it dates what it tells before the day of its article."""
        return is_past(self.window, self.document)

    @_lately
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Each proper name as its words in lower case, without words of office; the speaker's left out."""
        found = names(self.text, gloss(self.document.title or ""))
        runs = (tuple(name.text.replace("’", "'").lower().split()) for name in found)
        bare = (_bare(run) for run in runs)
        return tuple(dict.fromkeys(run for run in bare if event_words(" ".join(run)) & self.poles))

    @_lately
    def all_words(self) -> frozenset[str]:
        """As written, in lower case, with those of who says it."""
        return frozenset(re.findall(r"[^\W_]+", f"{self.claim.text} {self.text} {self.claim.speaker or ''}".lower()))

    @_lately
    def things(self) -> frozenset[str]:
        """What is dealt in: words that are neither names, nor their offices, nor what most news is made of."""
        named = event_words(" ".join(word for run in self.names for word in run))
        offices = event_words(" ".join(held.text for held in holdings(self.text)))
        return self.words - named - offices - GENERIC

    @_lately
    def numbers(self) -> tuple[Number, ...]:
        """Its numbers, with units and signs; "a tenth off" is 10 per cent."""
        return tuple(_as_share(number, self.text) for number in numbers(self.text))


def _as_share(number: Number, text: str) -> Number:
    found = _OFF.search(text, max(0, number.start - 4), number.end + 4)
    if not found:
        return number
    return number._replace(value=_SHARES[found["part"]], unit="%", ordinal=False)


_SHARES = {"tenth": Fraction(10), "fifth": Fraction(20), "quarter": Fraction(25), "third": Fraction(100, 3)}
_OFF = re.compile(rf"\b(?:an?|one) (?P<part>{'|'.join(_SHARES)}) off\b")


_MARKS = str.maketrans(dict.fromkeys("“”„«»‘’–—…", " "))
"""Marks that tell no language."""
_BRACKETS = re.compile(r" \[[^\[\]]*\]")
"""What stands in them the sentence before tells."""


def _plain(text: str) -> str:
    return text.replace("[", "").replace("]", "").replace("\n", " ")


def _bare(run: tuple[str, ...]) -> tuple[str, ...]:
    """Without words of office and whose people it is: "Russian President Vladimir Putin" is "vladimir putin"."""
    kept = tuple(word.removesuffix("'s") for word in run if word not in OFFICES)
    return kept[1:] if len(kept) > 1 and _PEOPLE_OF.search(kept[0]) else kept


_FROM = re.compile(r"from (?!.*\b(?:to|until|till|through)\b)")
_PEOPLE_OF = re.compile(r"^\w{3,}(?:an|ese|ish)$")
_SAYS_LAST = re.compile(
    r",\s+[^,.;]{2,80}\s(?:said|says|told\s[^,.;]{2,30}|reported|announced|added|noted|showed?|shows|stated|confirmed"
    r"|wrote|writes|estimated|estimates|calculated|calculates)(?:\s(?:in|on|at)\s\w[\w ]{0,40}|(?:\s\w{2,12}){1,3})?"
    r"(?:,\s(?:citing|quoting)\s[^.;]{2,80})?\.?$"
)
_SAYS_WITHIN = re.compile(r",\s[^,.;]{2,60}\ssaid(?:\son\s[A-Z]\w+day(?:\s\d[\w ]{3,20})?)?(?=,\s)")
_SAYS_FIRST = re.compile(r"^(?:According to|As reported by)\s[^,.;]{2,80},\s")


def contained(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that the larger one has; 1 if one is empty."""
    small = min(len(one), len(other))
    return len(one & other) / small if small else 1.0


def resemblance(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of all words that both have."""
    return len(one & other) / max(1, len(one | other))


def near(one: Telling, other: Telling) -> Nearness:
    """How near the times of two tellings are."""
    return nearness(one.window, other.window)


def opposed(one: Telling, other: Telling) -> bool:
    """One has the one word of a pair of opposites and the other has the other."""
    return any(
        {one.poles & set(pair), other.poles & set(pair)} == {frozenset(pair[:1]), frozenset(pair[1:])}
        for pair in OPPOSITES
    )


def told_within_days(one: Telling, other: Telling) -> bool:
    """Both articles are of nearly one day."""
    written = [window_of_stamp(telling.told) for telling in (one, other)]
    return bool(written[0] and written[1] and gap_days(written[0], written[1]) <= _DAYS)


_DAYS = 3


def plans_at_once(one: Telling, other: Telling) -> bool:
    """Both announce, within days, what is to be done; later on a plan may have changed."""
    announced = all(
        telling.claim.status == "planned" and telling.claim.speaker_kind != "analyst" for telling in (one, other)
    )
    return announced and told_within_days(one, other)


def one_trip(one: Telling, other: Telling) -> bool:
    """Both announce, within days, that one person goes to one place, on days of one week."""
    goes = plans_at_once(one, other) and one.words & other.words & {"visit", "arrive"}
    if not goes or min(len(one.names), len(other.names)) < _TWO or strangers(one, other) or strangers(other, one):
        return False
    first, second = one.window, other.window
    dated = first and second and first.stated and second.stated and max(first.days, second.days) <= _DAYS
    return bool(dated and first and second and gap_days(first, second) <= _WEEK)


_WEEK = 7


def sent_back(one: Telling, other: Telling) -> bool:
    """The one goes to where the other comes from."""
    first, second = (_ROUTES.findall(telling.text) for telling in (one, other))
    starts = [{start or left for start, left, _ in found} - {""} for found in (first, second)]
    ends = [{end for *_, end in found} - {""} for found in (first, second)]
    return bool(starts[0] & ends[1] or starts[1] & ends[0]) and not (starts[0] & starts[1] or ends[0] & ends[1])


_ROUTES = re.compile(
    r"\bfrom (?:the )?([A-Z]\w+)|\b(?:left|leaves|departed) (?:from )?(?:the )?([A-Z]\w+)"
    r"|\b(?:to|for|reached|arrived (?:in|at)|docked (?:in|at)) (?:the )?([A-Z]\w+)"
)


def one_flow(one: Telling, other: Telling) -> bool:
    """The same is sold, bought, made ...; what one sold, the other bought, if another name comes first."""
    apart = (one.words ^ other.words) & FLOWS
    if turned_round(one, other):
        return False
    return not apart or (apart == _TRADED and bool(one.names and other.names))


_TRADED = {"supply", "buy"}


def turned_round(one: Telling, other: Telling) -> bool:
    """The one supplies whom the other has supply, or buys what the other has it sell."""
    traded = (one.words ^ other.words) & FLOWS == _TRADED and one.words & FLOWS and other.words & FLOWS
    if traded and one.names and other.names:
        return _one_name(one.names[0], other.names[0])
    first, second = (_TO.search(telling.text) for telling in (one, other))
    if not first or not second or not one.names or not other.names:
        return False
    ends = [tuple(found["to"].lower().split()) for found in (first, second)]
    return _one_name(one.names[0], ends[1]) and _one_name(other.names[0], ends[0])


_TO = re.compile(
    r"\b(?:deliver|suppl|export|ship|sell|sold|sen[dt]|lend|lent)\w*\b[^.;]{0,60}?\bto (?:the )?(?P<to>[A-Z]\w+)"
)


def parts_exchanged(one: Telling, other: Telling) -> bool:
    """ "China asked Russia to wait", "Russia asked China to wait": the same words, another one first."""
    if resemblance(one.words, other.words) < _NEARLY_ALL or one.words & MUTUAL or one.is_quoted or other.is_quoted:
        return False
    first, second = (_LED_BY.match(telling.text) for telling in (one, other))
    if not first or not second or first["name"] == second["name"]:
        return False
    crossed = first["name"] in second.string and second["name"] in first.string
    return crossed and not any(_ELSE_FIRST.search(telling.text) for telling in (one, other))


_LED_BY = re.compile(
    r"(?:The |An? )?(?P<name>(?!(?:The|An?|On|In|At|After|Off|Of|For|From|With|Under|Last|This)\b)[A-Z][\w-]+)"
)
_ELSE_FIRST = re.compile(
    r"\b(?:by|said|says|told|reported|announced)\b|[A-Z]\w+(?: [A-Z]\w+)*,? (?:and|with) (?:the )?[A-Z]"
)
"""Who is named first need not be the one who acts, or not alone."""
_NEARLY_ALL = 0.9


def bare_flow(one: Telling, other: Telling) -> bool:
    """All of what is sold, bought or traded between the same two, in one stated time."""
    flows, bare = one.words & other.words & FLOWS, not (one.things or other.things)
    stated = all(telling.window and telling.window.stated for telling in (one, other)) and one.window == other.window
    return bool(flows) and bare and stated and len(one.names) >= _TWO and not strangers(one, other)


_TWO = 2


def paid_otherwise(one: Telling, other: Telling) -> bool:
    """Each names a currency that the other doesn't."""
    first, second = (
        set(_CURRENCY.findall(telling.text.lower().replace("rouble", "ruble"))) for telling in (one, other)
    )
    return bool(first - second and second - first)


_CURRENCY = re.compile(r"\b(?:ruble|yuan|yen|dollar|euro|rupee|dirham|dong|tenge|rial|lira|rupiah|ringgit)")


_KINDS = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        (
            "lower (?:house|chamber)|Assembly|Duma|Lok Sabha|Representatives",
            "upper (?:house|chamber)|Senate|senate|Councillors|Rajya Sabha|Federation Council",
        ),
        ("north(?:ern)?", "south(?:ern)?"),
        ("east(?:ern)?", "west(?:ern)?"),
        ("crude", "refined|products"),
        ("in (?:terms of )?value", "in (?:terms of )?volume|by volume"),
        ("gross", "net"),
        ("nominal", "real|inflation-adjusted"),
        ("civilians?", "soldiers?|troops|servicemen"),
        ("killed|dead|died", "injured|wounded|hurt"),
        ("daily|a day|per day", "a year|per year|annual(?:ly)?|yearly"),
    )
)


def other_kinds(one: Telling, other: Telling) -> bool:
    """Each tells of another one of two kinds of a thing: two houses of a parliament, value and volume."""
    return any(_apart(pair, one.text, other.text) or _apart(pair, other.text, one.text) for pair in _KINDS)


def _apart(pair: tuple[re.Pattern[str], re.Pattern[str]], one: str, other: str) -> bool:
    mine, theirs = pair
    return bool(mine.search(one) and theirs.search(other)) and not (theirs.search(one) or mine.search(other))


def one_sided(one: Telling, other: Telling) -> tuple[frozenset[str], frozenset[str]]:
    """The words of both; what one has sold and the other bought is one word."""
    if one.words & FLOWS == other.words & FLOWS or not one_flow(one, other):
        return one.words, other.words
    first, second = ({"supply" if word == "buy" else word for word in told.words} for told in (one, other))
    return frozenset(first), frozenset(second)


def same_names(one: Telling, other: Telling) -> bool:
    """False if each names somebody or some place that the other doesn't, but for two holders of one office."""
    first, second = strangers(one, other), strangers(other, one)
    if len(first) == len(second) == 1:
        return any(True for _ in offices_differ(one.text, other.text))
    return not (first and second)


def strangers(one: Telling, other: Telling) -> list[tuple[str, ...]]:
    """Names of `one` that stand for nothing in `other`, nor for who says it.

    A country may be told by who leads it, if both name him, and in another language otherwise than by its name.
    """
    unknown = _unmatched(one, other)
    led = tongue(one.claim.text) != tongue(other.claim.text) or not _unmatched(other, one)
    actors = other.claim.actors if unknown and led else ()
    return [run for run in unknown if not set(run) <= other.all_words and "-".join(run) not in actors]


def _unmatched(one: Telling, other: Telling) -> list[tuple[str, ...]]:
    return [run for run in one.names if not any(_one_name(run, known) for known in other.names)]


def _one_name(run: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """ "Xi" and "Xi Jinping", "Russia" and "Russian" are one; two seas are two, and a sea is no country."""
    if _alike(run[-1], known[-1]) and (run[-1] not in COMMON_PARTS or len(run) == len(known) == 1):
        return True
    short, long = sorted((run, known), key=len)
    if len(short) == 1:
        return long[-1] not in COMMON_PARTS and _alike(short[0], long[0])
    return all(any(_alike(word, part) for part in long) for word in short)


def _alike(one: str, other: str) -> bool:
    """The same word, or a country and its people: at least four letters in common at the start and few left."""
    if one == other:
        return True
    shortest = min(len(one), len(other))
    near = shortest >= 5 and one[:4] == other[:4] and max(len(one), len(other)) - shortest <= 3
    return near and _is_people(one, other)


_PEOPLE = ("an", "ian", "ean", "ese", "ish", "i", "s", "ans", "ians")


def _is_people(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return any(long.endswith(ending) for ending in _PEOPLE) and (long.startswith(short[:-1]) or long[:4] == short[:4])


def same_actors(one: Telling, other: Telling) -> bool:
    """True if the actors of one are all among those of the other, but for the country of whoever is quoted.

    Claims of no actor go by their names.
    """
    first, second = set(one.claim.actors), set(other.claim.actors)
    if first <= second or second <= first:
        return True
    return all(len(extra) == 1 and told.is_quoted for extra, told in ((first - second, one), (second - first, other)))

"""What a sentence lost with words left out inside it: "draft" of a draft, "talks on" of a bank, "part of" of a loan.

Invariant: pure; words that went with all that they were said of give no reason, and where the words left out can be
read in more than one way ("in [Kazan and in] Baku", "[in Kazan and] in Baku") the harmless way counts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from briefing.articles.dates import date_mentions
from briefing.evidence import words as w
from briefing.evidence.clauses import units
from briefing.evidence.support.vocabulary import NUMBER_WORDS, root, vocabulary
from briefing.output.verify.reasons import Reason
from briefing.records import Sentence, Span


class Gap(NamedTuple):
    """Words of a sentence that are gone."""

    text: str
    """The sentence's."""
    start: int
    end: int
    """Of the words that are gone, in code points."""
    words: tuple[str, ...]
    """In lower case."""
    next: str
    """The word after them, in lower case, if it is kept and no mark stands between; else ""."""
    new: tuple[str, ...]
    """What stands in their place."""

    @property
    def gone(self) -> str:
        """The words that are left out."""
        return self.text[self.start : self.end].strip()


def omission_reasons(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """Reasons against `after` for what it leaves out of `before`."""
    for readings in _gaps(before.text, after.text):
        aside = next((told for gap in readings for told in (*_asides(gap), *_dates(gap))), None)
        others = [next(_turned(gap), None) for gap in readings]
        if told := aside or (all(others) and others[0]):
            yield Reason("changed_sentence", f"{told[0]}: “{told[1]}” is gone")


Lost = tuple[str, str]
"""A kind of words, and the words."""


def _turned(gap: Gap) -> Iterator[Lost]:
    yield from (
        *_qualifiers(gap),
        *_peoples(gap),
        *_heads(gap),
        *_wholes(gap),
        *_scopes(gap),
        *_attempts(gap),
        *_reversals(gap),
    )


# --- what is gone -----------------------------------------------------------------------------------------------------


def _gaps(before: str, after: str) -> Iterator[list[Gap]]:
    """Each run of words that is gone, in all the ways in which it can be."""
    found = w.words(before)
    was, now = [word.text.lower() for word in found], [word.text.lower() for word in w.words(after)]
    for kind, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "delete":
            yield [_gap(before, found, start, start + b - a, ()) for start in _slides(was, a, b)]
        elif kind == "replace":
            yield [_gap(before, found, a, b, now[c:d])]


def _slides(was: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Where the same words could have been taken from, with the same words left."""
    yield start
    length, at = end - start, start
    while at > 0 and was[at - 1] == was[at - 1 + length]:
        at -= 1
        yield at
    at = start
    while at + length < len(was) and was[at] == was[at + length]:
        at += 1
        yield at


def _gap(text: str, found: Sequence[w.Word], start: int, end: int, new: Sequence[str]) -> Gap:
    stop = found[end].start if end < len(found) else len(text)
    parted = re.search(r"[,;:()–—“”\"«»]", text[found[end - 1].end : stop])
    follows = found[end].text.lower() if end < len(found) and not parted else ""
    words = tuple(word.text.lower() for word in found[start:end])
    return Gap(text, found[start].start, found[end - 1].end, words, follows, tuple(new))


# --- qualifiers -------------------------------------------------------------------------------------------------------


def _list(text: str) -> frozenset[str]:
    return frozenset(text.split())


_QUALIFIERS = {
    "status": _list(
        "draft proposed planned alleged suspected presumed potential possible would-be prospective tentative "
        "preliminary provisional interim temporary conditional partial non-binding nonbinding so-called self- "
        "proclaimed self-styled supposed purported hypothetical unofficial unconfirmed unverified attempted failed "
        "abortive foiled unratified unsigned trial test pilot mock simulated symbolic limited initial expected "
        "forthcoming upcoming intended future disputed fake false counterfeit projected forecast estimated unpaid "
        "incomplete unfinished"
    ),
    "office": _list("deputy vice former acting interim ex assistant honorary outgoing designate"),
    "share": _list("some many most several few often partly partially mostly mainly largely sometimes half"),
    "degree": _list("quite rather fairly somewhat relatively comparatively slightly moderately reasonably barely"),
    "rank": _list("second third fourth fifth sixth seventh eighth ninth tenth"),
    "exclusion": _list("only solely exclusively merely"),
    "hedge": _list(
        "temporarily conditionally provisionally tentatively nominally initially virtually practically effectively "
        "technically indirectly unofficially verbally orally gradually theoretically ostensibly briefly nearly almost"
    ),
}
_BEGUN = {
    "office": ("заместител", "замминистр", "вице-", "врио", "исполняющ", "бывш", "экс-"),
    "status": ("предлагаем", "планируем", "предполагаем", "возможн", "предварительн", "потенциальн", "проект",
               "временн", "условн", "неподтвержд", "незавершен", "пробн", "неофициальн"),
    "share": ("частичн", "част", "этап", "попытк"),
}  # fmt: skip
"""Russian, whatever the ending; before a noun that follows in its own case, or in another one in their place."""
_HAN = re.compile("副|代理|临时|暂时|部分|草案|所谓|涉嫌|原则上|初步|前(?=总统|总理|外长|部长|主席|$)")
_WHOLE = _list("soviet yugoslav")
"""After "former" they name a time."""


def _qualifiers(gap: Gap) -> Iterator[Lost]:
    """The last word that is gone, or one before adjectives, was said of the next word, which is kept."""
    han = "".join(gap.words)
    if found := _HAN.fullmatch(han) or (gap.next and _HAN.search(han)):
        yield "status", found[0]
    if not gap.next:
        return
    at = len(gap.words) - 1
    while at > 0 and not _kind(gap.words[at]) and _is_adjective(gap.words[at]):
        at -= 1
    word = gap.words[at]
    if (kind := _kind(word)) and not gap.new and gap.next not in _WHOLE:
        yield kind, word
    elif gap.new and (begun := _begun(gap.words[0])) and not _begun(gap.new[0]):
        yield begun, gap.words[0]


def _kind(word: str) -> str | None:
    return next((kind for kind, known in _QUALIFIERS.items() if word in known), None) or _begun(word)


def _begun(word: str) -> str | None:
    return next((kind for kind, begun in _BEGUN.items() if word.startswith(begun)), None)


def _is_adjective(word: str) -> bool:
    entry = vocabulary().entries.get(word)
    return entry.kind == "adjective" if entry else word.endswith(("an", "ese", "ish"))


_PEOPLE = re.compile(
    r"[A-Z]\w+(?:an|ese|ish)|French|Dutch|Swiss|Greek|Czech|Thai|Lao|Uzbek|Kazakh|Tajik|Kyrgyz|Turkmen"
    r"|(?:Iraq|Pakistan|Israel|Oman|Qatar|Kuwait|Emirat|Bangladesh|Nepal|Azerbaijan)i|Saudi"
)


def _peoples(gap: Gap) -> Iterator[Lost]:
    """Whose goods or people: "Russian crab" is not all crab. Known by "the", an office or its country, that goes
    without saying."""
    if gap.new or not gap.next or gap.next in _OFFICES or not _PEOPLE.fullmatch(gap.gone):
        return
    kept = f"{gap.text[: gap.start]} {gap.text[gap.end :]}"
    named = root(gap.gone.lower()) in {root(word.lower()) for word in w.bare_words(kept)}
    if not named and not _KNOWN.search(gap.text[: gap.start]) and re.match(r"\s*[a-z]", gap.text[gap.end :]):
        yield "whose", gap.gone


_KNOWN = re.compile(r"\b(?:the|its|their|his|her|our|own|this|these|that|those)\s+$", re.IGNORECASE)
_OFFICES = _list(
    "president minister ministry premier leader ambassador envoy diplomat official officials government authorities "
    "media news state and or"
)


# --- asides -----------------------------------------------------------------------------------------------------------

_PERIOD = r"(?:year|quarter|month|week|day|hour|head)"
_ASIDES = {
    "hedge": re.compile(
        r"in (?:principle|theory|part)|on paper|for now|for the time being|to (?:some|a certain) extent|at best|"
        r"temporarily|conditionally|provisionally|tentatively|nominally|partly|partially|mostly|largely|indirectly|"
        r"unofficially|verbally|initially|gradually|briefly|"
        r"for (?:a|one|two|three|\d+) (?:days?|weeks?|months?|years?)|"
        r"(?:on|for|in|by|with|at) [^,;]+ only|at the (?:earliest|latest)|"
        r"on an? (?:trial|pilot|test|temporary|provisional|experimental|voluntary) basis|"
        r"in (?:broad|general|rough) (?:terms|outline)|in (?:its|the|a) (?:first|second|preliminary) reading|"
        r"it (?:is|was) (?:understood|claimed|alleged|assumed|rumou?red|suspected) that|"
        r"в принципе|временно|частично|условно|пока|в основном",
        re.IGNORECASE,
    ),
    "measure": re.compile(
        r"in (?:\w+ )?(?:rou?ble|dollar|yuan|rupee|euro|real|nominal|value|volume|money|monetary|physical|price|annual|"
        r"absolute|relative|per[- ]capita)s? terms|(?:on (?:a|an) )?(?:year|quarter|month|week)[- ](?:on|over)[- ]"
        rf"(?:year|quarter|month|week)(?: basis)?|(?:a|per|each|every) {_PERIOD}|(?:on )?average|per capita|"
        r"annually|yearly|monthly|weekly|daily|seasonally adjusted|in total|combined|cumulatively|"
        r"(?:в|по) (?:рублёвом|рублевом|долларовом|денежном|реальном|годовом|натуральном) выражении|в год|в сутки|"
        r"в месяц|в среднем|в годовом исчислении|год к году",
        re.IGNORECASE,
    ),
    "circumstance": re.compile(
        r"under (?:[\w’'-]+ ){0,4}(?:pressure|threat|duress|protest|orders|sanctions|fire)(?: (?:from|of|by) [^,;]+)?|"
        r"at (?:[\w’'-]+ ){1,2}(?:request|insistence|urging|demand|prompting)(?: of [^,;]+)?|"
        r"(?:on|by) (?:the )?orders? (?:of|from) [^,;]+|against (?:its|his|her|their) will|at gunpoint|"
        r"by (?:mistake|accident|force)|reluctantly|"
        r"unwillingly|grudgingly|accidentally|inadvertently|unilaterally|secretly|in secret|"
        r"под (?:\w+ ){0,2}(?:давлением|угрозой)(?: \w+)?|по (?:просьбе|требованию|настоянию) [^,;]+|неохотно|тайно",
        re.IGNORECASE,
    ),
    "condition": re.compile(
        r"(?:pending|provided|providing|assuming|barring|once|as soon as|apart from|other than|with the exception of|"
        r"excluding|save for|but for|subject to|contingent on|in exchange for|in return for)\b.*|"
        r"(?:when|whenever) (?:(?!\b(?:was|were|had|did|[a-z]+ed|met|came|took|fell|rose)\b).)+",
        re.IGNORECASE | re.DOTALL,
    ),
}
"""By kind, what says how far, in what measure or on what terms the rest of a sentence holds."""


def _asides(gap: Gap) -> Iterator[Lost]:
    """All that is gone says how the rest is meant; a measure, of a number that is kept."""
    for kind, known in _ASIDES.items():
        counted = kind != "measure" or _COUNTED.search(gap.text)
        if not gap.new and counted and known.fullmatch(gap.gone) and _keeps_a_clause(gap):
            yield kind, gap.gone


def _dates(gap: Gap) -> Iterator[Lost]:
    """All that is gone says when the rest was; a day of the week alone, or "of late", says little."""
    found = date_mentions(gap.gone, Span(0, len(gap.gone)), None)
    told = [mention.expression for mention in found if mention.kind != "vague" and _DATED.search(mention.expression)]
    told += _SAME_TIME.findall(gap.gone)
    if not gap.new and told and _JOINED_DATE.fullmatch(_without(gap.gone, told)) and _keeps_a_clause(gap):
        yield "date", gap.gone


_SAME_TIME = re.compile(r"\bthe same (?:day|weeks?|months?|quarters?|years?|period|time)\b")
_DATED = re.compile(r"\d|\b(?:year|month|quarter)|[а-яё]{3,} \d|月|年")
_JOINED_DATE = re.compile(
    r"(?:\s|,|\b(?:on|in|by|since|until|till|from|at|of|the|and|to|between|during|as|back|early|late)\b)*",
    re.IGNORECASE,
)


def _without(text: str, parts: Sequence[str]) -> str:
    for part in parts:
        text = text.replace(part, " ", 1)
    return text


_COUNTED = re.compile(r"\d|\b(?:half|thousand|million|billion|most|least|\w+est)\b", re.IGNORECASE)


def _keeps_a_clause(gap: Gap) -> bool:
    """True if the independent clause in which it stood is not gone with it."""
    unit = next(unit for unit in units(gap.text) if gap.start < unit.end)
    return bool(w.words(gap.text[unit.start : gap.start]) or w.words(gap.text[gap.end : unit.end]))


# --- heads ------------------------------------------------------------------------------------------------------------

_JOINTS = _list("of on for to about against over into between in")
_SHARES = _list("share shares stake stakes interest role part say rise fall increase decrease drop growth cut")
"""Nouns with which "in" joins what they are of."""
_PREPOSITIONS = _JOINTS | _list(
    "at by from in with under after before during near since through until within as and or"
)
_LIGHT = _list(
    "city town village port region province republic kingdom state states district county island islands peninsula "
    "area areas territory field sphere course number numbers total series group groups range kind sort type variety "
    "issue issues question questions topic topics subject matter process level pace purpose government authorities "
    "leadership side people members sum amount volume name title form set piece month year years day days week "
    "beginning end start middle time moment kinds types sorts company firm corporation house"
)
"""Nouns that say little of what "of" joins to them."""


def _heads(gap: Gap) -> Iterator[Lost]:
    """A noun with its "of" or "on" is gone, and what it was of is told in its place: "[talks on] a bank"."""
    if gap.new or not gap.next or len(gap.words) < 2 or gap.words[-1] not in (*_JOINTS, "the", "a", "an", "its"):
        return
    last = max((at for at, word in enumerate(gap.words) if word in _JOINTS), default=0)
    noun, joint = gap.words[last - 1], gap.words[last]
    if joint == "in" and noun not in _SHARES:
        return
    if last < max(1, len(gap.words) - 2) or gap.words[0] in _PREPOSITIONS or re.search(r"[,;]", gap.gone):
        return
    if noun in NUMBER_WORDS or noun.isdigit():
        yield "share", gap.gone
    elif noun not in _LIGHT and noun.isalpha() and not {"and", "or"} & set(gap.words) and _is_noun(gap, noun):
        yield "part", gap.gone


def _wholes(gap: Gap) -> Iterator[Lost]:
    """How many there are is gone, of which a number that is kept did it: "two [of the five] systems"."""
    some, found = _LAST_WORD.search(gap.text[: gap.start]), _OF_ALL.match(gap.gone)
    if some and found and gap.next and not gap.new and _is_number(some["word"]) and _is_number(found["all"]):
        yield "share", gap.gone


_LAST_WORD = re.compile(r"(?P<word>[\w.,-]+)\s*$")
_OF_ALL = re.compile(r"of (?:the |its |their |his |her |all )*(?P<all>[\w.,-]+)\b")


def _is_number(word: str) -> bool:
    return word.lower() in NUMBER_WORDS or word[:1].isdigit()


def _is_noun(gap: Gap, word: str) -> bool:
    """A name before a preposition stands in a list, or is a place."""
    entry = vocabulary().entries.get(root(word))
    is_name = gap.start > 0 and word not in gap.gone
    return entry is not None and entry.kind in ("noun", "verb") and not is_name


# --- scopes -----------------------------------------------------------------------------------------------------------

_STOPPED = re.compile(
    r"\b(?:stop(?:s|ped)?|suspend(?:s|ed)?|clos(?:es|ed)|bann?(?:s|ed)?|barred|bars|halt(?:s|ed)?|block(?:s|ed)?|restrict(?:s|ed)?|"
    r"refus(?:es|ed)|exempt(?:s|ed)?|resum(?:es|ed)|lift(?:s|ed)|eas(?:es|ed)|open(?:s|ed)?|limit(?:s|ed)?)\b[^,;:]*$",
    re.IGNORECASE,
)
_SCOPE = re.compile(r"(?:to|from|for|on|against) (?:[a-z-]+ )?[a-z]{3,}s\b(?! of)[^,;:A-Z]*")


def _scopes(gap: Gap) -> Iterator[Lost]:
    """To whom or what a ban, or its end, applied: "closed [to lorries over ten tonnes]"."""
    if not gap.new and _SCOPE.fullmatch(gap.gone) and _STOPPED.search(gap.text[: gap.start]):
        yield "scope", gap.gone


# --- attempts and what became of them ---------------------------------------------------------------------------------

_ATTEMPTS = _list(
    "try tries tried trying attempt attempts attempted attempting seek seeks sought seeking offer offers offered "
    "offering ask asks asked asking urge urges urged urging invite invites invited inviting request requests "
    "requested demand demands demanded demanding call calls called calling appeal appeals appealed prepare "
    "prepares prepared preparing preparations decide decides decided decision decisions willing willingness ready "
    "readiness threaten threatens threatened threat threats apply applies applied bid bids allow allows allowed "
    "authorise authorises authorised authorize authorizes authorized order orders ordered close talks "
    "negotiations negotiate negotiates negotiated motion motions bill bills proposal proposals petition petitions "
    "interest interested consider considers considered considering wish wishes wished effort efforts"
)


def _attempts(gap: Gap) -> Iterator[Lost]:
    """What somebody tried, offered or asked for is told as what was done or got."""
    joined = [word.text.lower() for word in w.words(gap.text[gap.start :])]
    for at, word in enumerate(gap.words):
        near = joined[at + 1 : at + _OBJECT_WORDS]
        is_attempt = word in _ATTEMPTS and ("to" in near or near[:1] in (["for"], ["on"], ["in"], ["by"]))
        if is_attempt and not _stands_for(gap.new) and (gap.new or near[:1] == [gap.next]):
            yield "status", word
    if gap.new and (tried := _TRIED.match(gap.gone)) and not _TRIED.match(" ".join(gap.new)):
        yield "status", tried[0]
    if gap.new and (failed := _FAILED.search(gap.gone)) and not _FAILED.search(" ".join(gap.new)):
        yield "outcome", failed[0]


_OBJECT_WORDS = 5
_TRIED = re.compile(r"(?:по)?пыта\w+|попробова\w+|предлож\w+|предлага\w+|попрос\w+|хо[тч]\w+|готов\w+", re.IGNORECASE)
_FAILED = re.compile(
    r"\b(?:fell through|broke down|came to nothing|collapsed|fell apart|was called off|stalled|foundered|"
    r"was shelved)\b",
    re.IGNORECASE,
)


def _stands_for(new: Iterable[str]) -> bool:
    return any(other in _ATTEMPTS or other in _WISHES for other in new)


_WISHES = _list("want wants wanted hope hopes hoped plan plans planned aim aims aimed intend intends intended discuss "
                "discusses discussed debate debates debated propose proposes proposed mulled weighed")  # fmt: skip


_REVERSED = re.compile(
    r"\b(?:and|then|before|later|only to|but)\s(?:\w+\s){0,2}(?:cancel\w*|annul\w*|withdr[ae]w\w*|revers\w+|suspend\w*|"
    r"veto\w*|revok\w+|scrap\w*|abandon\w*|postpon\w+|collaps\w+|repeal\w*|overturn\w*|undo\w*|undid|retract\w*|"
    r"recant\w*|rescind\w*|return(?:ed|ing)\sit|halt\w*|died)\b",
    re.IGNORECASE,
)


def _reversals(gap: Gap) -> Iterator[Lost]:
    """What took back the deed that is still told, by the same subject."""
    found = _REVERSED.search(gap.gone)
    if found and not gap.new and _keeps_a_clause(gap):
        yield "outcome", " ".join(gap.gone.split())

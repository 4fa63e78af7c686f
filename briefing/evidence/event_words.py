"""The words that tell which event a statement is about, with the verbs of news reduced to one each.

Invariant: a word list here knows English, never a topic. What two reports of one event word differently ("exported",
"supplies") gets one word; what turns an event into its opposite ("rose", "fell") gets two.
"""

import re
from functools import lru_cache

from briefing.evidence.lexicon import MONTHS, SPEECH_VERBS, STOPWORDS, WEEKDAYS
from briefing.evidence.number_words import ONES, ORDINALS, SCALES, TENS
from briefing.evidence.words import words


@lru_cache(maxsize=4096)
def event_words(text: str) -> frozenset[str]:
    """The words that carry a statement, without numbers, dates, and verbs of saying, planning and mere help."""
    plain = _GOT.sub("bought", text)
    plain = _PAID.sub("visit", _JOINED.sub("joined", _TURNED_DOWN.sub("rejected", plain)))
    plain = _REACHED.sub("arrived in", _AHEAD.sub("prepayment", _OFF.sub(r"\1 cut", _TOWN.sub("", plain))))
    plain = _ENDED_ILL.sub("collapsed", _ENDED_WELL.sub("succeeded", plain))
    found = (word.text.replace("’", "'").lower() for word in words(plain))
    return frozenset(_canon(word) for word in found if len(word) > 1 and _weighs(word))


_GOT = re.compile(
    r"\b(?:receiv(?:e[sd]?|ing)|took delivery of|taken delivery of|take delivery of)\b(?= (?:[\w-]+ ){0,2}?(?:\d|"
    + "|".join(sorted(word for word in ONES if len(word) > 2))
    + r")|(?! (?:an? )?(?:\w+ )?(?:delegation|minister|president|envoy|call|guest))[^.;]{3,60}\bfrom\b)"
)
"""Goods are received otherwise than guests are."""
_TURNED_DOWN = re.compile(r"\bdeclin(?:e[sd]?|ing)\b(?=\s(?:an?|the|to|his|her|its|their)\b)")
"""Invitations are declined otherwise than exports are."""
_JOINED = re.compile(r"\bbec[ao]mes? (?:an? |the )?(?:\w{3,12} )?members?\b")
_PAID = re.compile(r"\bpa(?:y|ys|id|ying) (?:an? )?(?:\w{3,12} ){0,2}(?:visit|trip)\b")
"""Visits are paid otherwise than bills are."""


_REACHED = re.compile(r"\breach(?:es|ed|ing)? (?=(?:the (?:\w+ )?(?:port|city|town|capital) of )?[A-Z][a-z])")
"""Places are reached otherwise than sums are."""
_TOWN = re.compile(r"\b(?:the )?(?:\w+ )?(?:city|town|port|capital) of (?=[A-Z])")
_OFF = re.compile(r"\b(tenth|fifth|quarter|third|half|per ?cent) off\b")
_AHEAD = re.compile(r"\b(?:advance|up-?front|prior) payments?\b")


_RESULT = (
    r"(?:(?:an?|any|the) )?(?:\w+ ){0,2}?"
    r"(?:deal|agreement|accord|compromise|contract|result|breakthrough|progress|success)s?"
)
_ENDED_WELL = re.compile(
    rf"\b(?:(?:ended|concluded|closed|finished|culminated|resulted) (?:with|in) {_RESULT}|"
    rf"(?:produced|yielded|brought) (?!no\b){_RESULT}|(?:were|was|have been|has been) (?:a )?success(?:ful)?)\b"
)
_ENDED_ILL = re.compile(
    rf"\b(?:(?:have |has |had )?failed(?= (?:on|in|at|after|over)\b|[.,;]|$)|collapsed|"
    rf"(?:broke|broken|fell) (?:down|through|apart|off)|"
    rf"came to nothing|(?:were|was) (?:unsuccessful|a failure)|(?:ended|concluded|closed|finished) (?:in failure|"
    rf"(?:without|with no) {_RESULT})|(?:produced|yielded|brought) no {_RESULT})(?: without {_RESULT})?\b"
)
"""How talks ended, in whatever words."""


def _weighs(word: str) -> bool:
    return (word not in _EMPTY or (word in SPEECH_VERBS and word in _POLES)) and not word[0].isdigit()


def turned(text: str, evidence: str) -> list[tuple[str, str]]:
    """Words of `text` whose opposites the evidence has in their place, each with its opposite: "fell" for "rose"."""
    told, held = event_words(text), event_words(evidence)
    pairs = (pair for turn in _TURNS for pair in (turn, turn[::-1]))
    return [(now, was) for now, was in pairs if now in told - held and was in held - told]


def without_poles(found: frozenset[str]) -> frozenset[str]:
    """Both words of a pair of opposites as one: what it is about, not which way it went."""
    return found if _AXES.keys().isdisjoint(found) else frozenset(_AXES.get(word, word) for word in found)


@lru_cache(maxsize=65536)
def _canon(word: str) -> str:
    stem = _stem(_regular(word))
    return _SYNONYMS.get(word) or _SYNONYMS.get(stem) or stem


def _regular(word: str) -> str:
    """ "sink" for "sank"; a people isn't its country here."""
    from briefing.evidence.support.vocabulary import vocabulary

    root = vocabulary().forms.get(word, word)
    return word if word.startswith(root[:4]) else root


def _stem(word: str) -> str:
    """The word without a possessive, and without the ending of a plural or of a tense if three letters are left."""
    word = word.removesuffix("'s").removesuffix("’s")
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            if word.endswith(("ied", "ies")) and len(word) > len("lied"):
                return f"{word[:-3]}y"
            return _undoubled(word[: -len(ending)]) if ending in ("ing", "ed") else word[: -len(ending)]
    return word


def _undoubled(stem: str) -> str:
    """ "stop" of "stopped"; "sell" of "selling"."""
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] in "bdgmnprt" else stem


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PLANNING = _words(
    "plan plans planned planning expected due set scheduled going slated poised intends intend intended prepare "
    "prepares preparing upcoming expects hopes hope agree agrees agreed ready"
)
_MEASURES = _words(
    "percent per cent bcm cubic metres meters metre meter dollars dollar rubles roubles euros yuan tonnes tons barrels "
    "kilometres kilometers kilometre kilometer km year years month months week weeks day days hours "
    "млн млрд трлн тыс тысяч тонн тонны долларов доллара рублей юаней евро кубометров"
)
_HELP = _words("such total fail failed refused carry carries carried carrying aboard board")
_EMPTY = (
    (STOPWORDS | SPEECH_VERBS | _PLANNING | _MEASURES | _HELP)
    | set(MONTHS)
    | set(WEEKDAYS)
    | set(ONES)
    | set(TENS)
    | set(ORDINALS)
    | set(SCALES)
)

_GROUPS = (
    # the first of each line stands for all; words as they are written, the forms that a stem doesn't give included
    "meet met meets meeting meetings talk talks summit negotiations conversation discussions",
    "sign signed signing inked concluded concludes conclude",
    "visit visits visited visiting trip travel travels travelled traveled travelling",
    "pay pays paid paying",
    "lend lends lent lending loan loans",
    "arrive arrives arrived arrival landed dock docked docks",
    "supply supplies supplied supplying export exports exported exporting deliver delivers delivered deliveries "
    "delivery ship ships shipped shipments shipment sell sells sold selling sale sales",
    "buy buys bought acquire acquires acquired purchase purchases purchased import imports imported",
    "rise rises rose risen rising grow grows grew grown growth growing increase increased increases increasing surged "
    "climbed jumped gained up",
    "fall falls fell fallen falling decline declined declines decrease decreased dropped drop dropping shrank slumped "
    "plunged dipped lowered lowers lowering down",
    "reach reaches reached reaching amounted totalled totaled totals stood hit came exceeded",
    "trade turnover commerce",
    "kill killed kills died die dead deaths",
    "begin began begun begins beginning start started starts launch launched launches opened open opening",
    "approve approved approves adopt adopted endorsed backed ratified ratify passed accept accepts accepted",
    "reject rejected rejects vetoed blocked",
    "win won wins victory",
    "lose lost loses defeat",
    "agreement agreements deal deals pact accord treaty treaties contract contracts",
    "lift lifted lifts removed",
    "extend extended extends extending prolong prolonged prolongs",
    "impose imposed imposes introduced",
    "attend attended attends participated",
    "skip skipped skips missed",
    "complete completed completes finished completion",
    "end ended ends",
    "succeed succeeded succeeds success successful",
    "collapse collapsed collapses failure unsuccessful",
    "build built building construct constructed construction",
    "hold held holds host hosted took",
    "ask asks asked asking demand demands demanded demanding request requests requested requesting seek seeks sought "
    "seeking require requires required requiring want wants wanted",
    "price prices discount discounts rebate rebates",
)
_SYNONYMS = {word: group.split()[0] for group in _GROUPS for word in group.split()}

OPPOSITES = (
    ("rise", "fall"), ("approve", "reject"), ("win", "lose"), ("lift", "impose"), ("lift", "extend"),
    ("attend", "skip"), ("succeed", "collapse"),
)  # fmt: skip
"""Words of `event_words` that can't both be true of one event."""
_TURNS = (*OPPOSITES, ("rais", "lower"), ("begin", "clos"), ("widen", "narrow"))
_AXES = {bad: good for good, bad in OPPOSITES}
_POLES = frozenset(word for word, first in _SYNONYMS.items() if any(first in pair for pair in OPPOSITES))
"""Some are verbs of saying too, but say what became of it: "rejected"."""

CONTRARY_ACTS = (
    (
        event_words("begin resumed restored joined entered signed renewed accepted approved allowed"),
        event_words(
            "ended closed shut stopped halted suspended froze frozen cancelled canceled terminated left quit withdrew "
            "revoked denounced returned scrapped banned"
        ),
    ),
    (event_words("raised doubled tripled"), event_words("cut reduced halved trimmed lowered")),
    (event_words("gave granted handed"), event_words("offered proposed promised pledged")),
)
"""Two reports of which one has a word of the one kind, where the other has one of the other, tell of two acts."""
MUTUAL = event_words("meet sign trade hold discussed spoke exchanged linked cooperate phone border play married")
"""Acts in which it doesn't matter who is named first."""
GENERIC = _words(
    """meet sign visit arrive hold joint cooperation relation bilateral partnership strategic side country nation leader
    president minister prime foreign ministry government state official delegation comprehensiv development important
    mutual interest party sector area issu rise fall reach begin approve complete end attend build supply buy make made
    take give part result time new work head people republic federation former level capital ceremony"""
)
"""What most news is made of: it tells no two events apart."""
FLOWS = _words("supply buy trade invest investment product production output reserv budget spend")
"""What figures measure; two figures are of one thing only if these are the same."""
HARMLESS = _words(
    """natural pipelin record volum overall total valu via through giant compani state-owned energy figur roughly some
    mutual bilateral worth amount agreement statement joint russian chinese indian"""
)
"""Words that one report of a figure may have beyond another without measuring something else."""
DAY_ACTS = _words(
    "sign arrive begin complete approve join found establish elect appoint enter resign dismiss sink crash inaugurat"
)
"""Acts done on one day: the same one on two days is told wrongly once."""
ONE_TIME = _words("begin complete join found establish enter sink")
"""Acts done once to a thing, so that two dates of one can't both be true, however far apart."""
COMMON_PARTS = _words(
    """sea ocean river bridge bay strait region island islands peninsula bank group company corporation university
    institute forum summit council committee commission organization organisation union agency port airport street
    academy federation republic party news"""
)
"""Last words of names that many names have."""

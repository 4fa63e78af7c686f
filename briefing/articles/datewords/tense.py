"""Which way a verb points: is what is told of a date behind the writer or ahead of him?

Invariant: only verbs of the same sentence count, the nearest before the date first; no verb, no answer.
"""

import re
from functools import lru_cache

from briefing.articles.datewords.meaning import Tense

_REACH = 200
_PAST = frozenset(
    re.findall(
        r"\S+",
        """was were had did said told met went came took gave held made began left saw became got sent led wrote spoke
        flew paid won lost kept brought built fell rose grew broke spent ran stood found shot struck sold bought
        dealt drew drove felt fought heard knew laid meant sat sank thought understood withdrew according According""",
    )
)
_NOT_PAST = frozenset(
    ("need", "indeed", "hundred", "speed", "exceed", "proceed", "succeed", "united", "unprecedented", "sacred")
)
_FUTURE = frozenset(
    re.findall(
        r"\S+",
        """will shall should would may might intend intends aims hopes upcoming
        forthcoming won’t won't he’ll they’ll it’ll we’ll he'll they'll it'll we'll
        будет будут состоится состоятся пройдет пройдёт пройдут начнется начнётся начнутся намерен намерена намерены
        планирует планируют предстоит ожидается запланирован запланирована запланировано запланированы
        посетит посетят прибудет прибудут встретится встретятся проведет проведёт проведут откроется откроются подпишет
        подпишут обсудит обсудят примет примут запустит запустят построит построят поставит поставят выступит выступят
        отправится отправятся введет введёт введут завершит завершится завершатся вернется вернётся вернутся вступит
        вступят заработает заработают получит получат станет станут""",
    )
)
_FUTURE_WITH = {
    "going": ("to",), "set": ("to",), "about": ("to",), "ahead": ("of",), "due": ("on", "in", "at", "to")
}  # fmt: skip
_CARRIED = frozenset(("not", "also", "to", "be", "to be", "have", "to have", "then", "first"))
_PLANNED = frozenset(("scheduled", "expected", "planned", "slated", "plan", "plans", "intended"))
"""Of what is ahead if a date or an infinitive follows, or a form of "to be" stands before: not "planned outages"."""
_PLAN = frozenset(("plan", "plans"))
_DETERMINERS = frozenset(re.findall(r"\S+", "a the its their his her this that these those our new joint action own"))
_PLANNED_FOR = frozenset(("", "for", "on", "in", "at", "by", "next", "this", "later", "from", "to"))
_BE = frozenset(("is", "are", "was", "were", "been", "be", "originally", "now", "also", "not"))
_TURNED_OUT = frozenset(("failed", "unable", "refused", "managed", "declined", "began", "started", "helped", "came"))
"""With an infinitive they tell what came of it, or not: "failed to sign on Wednesday"."""
_PRESENT = frozenset(
    ("is", "are", "meets", "visits", "holds", "begins", "starts", "opens", "arrives", "hosts", "marks")
)
_NO_INFINITIVE = frozenset(("to a", "to an", "to the", "to his", "to her", "to its", "to their", "to this", "to that"))
_PAST_RU = re.compile(r"[а-яё]{2,16}(?:л|ла|ло|ли|лся|лась|лось|лись)")
_CHINESE = re.compile(r"(?P<future>将|拟|计划|预计)|了|表示|宣布|指出|曾")
PAST_WORD = re.compile(r"\b(?:to\s[a-z]+|[a-zа-яё]+(?:['’](?:ll|t)\b)?|According\b)")
SENTENCE_END = re.compile(
    r"[.!?;\n。！？；](?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Mrs\.)(?<!\b[A-Z]\.)(?<!\d\.)(?=[\"”»)\s]|(?<=[。！？；\n]))"
)
CLAUSE_END = re.compile(r"[,:(—，：]|\s[-–]\s")


def tense_at(text: str, start: int, end: int) -> Tense | None:
    """What the nearest verb says of the date at `[start, end)`: in its clause before it, after it, then beyond."""
    before = text[max(0, start - _REACH) : start]
    before = before[max((stop.end() for stop in SENTENCE_END.finditer(before)), default=0) :]
    after = text[end : end + _REACH]
    stop = SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    *left, near_left = CLAUSE_END.split(before)
    near_right, *right = CLAUSE_END.split(after)
    nearest = _verbs(near_left)[-1:] or _verbs(near_right)[:1]
    verb = nearest or _verbs(", ".join(left))[-1:] or _verbs(", ".join(right))[:1]
    return verb[0] if verb else None


def _verbs(clause: str) -> list[Tense | None]:
    """The tenses of the verbs in order; "will be held" is one verb, a present or an infinitive says nothing."""
    words = PAST_WORD.findall(clause) if clause else []
    tenses: list[Tense | None] = []
    carried = False
    for before, word, following in zip(["", *words], words, [*words[1:], ""], strict=False):
        after = following.split(" ")[0]
        if word in _PLAN and after != "for" and (before in _DETERMINERS or is_past(before)):
            continue  # "signed a plan on Thursday"
        if word in _PLANNED and after and not (after in _PLANNED_FOR or before in _BE):
            continue  # "carried its first scheduled lorries on Tuesday"
        if word == "should" and after == "have":
            tenses.append(None)
        elif (
            _is_ahead(word, after) or word in _PLANNED or after in _FUTURE_WITH.get(word, ()) or _is_to(word, following)
        ):
            tenses.append("future")
            carried = True
        elif carried:
            infinitive = following.startswith("to ") and following not in _NO_INFINITIVE  # "will start to run"
            carried = word in _CARRIED or word.endswith("ly") or infinitive
        elif word.startswith("to ") and before in _TURNED_OUT:
            tenses.append("past")
        elif word in _PRESENT or (word.startswith("to ") and word not in _NO_INFINITIVE):
            tenses.append(None)
        elif is_past(word):
            tenses.append("past")
        elif before in ("which", "who"):
            tenses.append(None)
    return tenses or [("future" if mark["future"] else "past") for mark in _CHINESE.finditer(clause)]


def _is_ahead(word: str, after: str) -> bool:
    return word in _FUTURE or (word == "could" and after not in ("", "not", "have", "only", "no"))


def _is_to(word: str, following: str) -> bool:
    """ "Is to fly", "are to meet": arranged."""
    return word in ("is", "are") and following.startswith("to ") and following not in _NO_INFINITIVE


@lru_cache(maxsize=8192)
def is_past(word: str) -> bool:
    """The verb form tells what has been."""
    if not word:
        return False
    if word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST):
        return True
    return word[-1] in "лаоиья" and _PAST_RU.fullmatch(word) is not None

"""Pages that stand where an article should, told by the words of the table of walls.

Invariant: an input with enough text of its own is never refused, whatever else it says, nor is a short report about
such pages.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from briefing.articles.datewords.english_words import MONTHS
from briefing.articles.wall_table import JAVASCRIPT, PAYWALL, WALLS
from briefing.patterns import late

FEW_WORDS = 30
"""A page that shows fewer has nothing to read, if a script draws it."""
SHOWN_CHARS = 20_000
"""How much of what is shown is looked at."""
HEADED = 4
"""Times as many words are needed where a headline has a wall's words: its page tells more about itself."""
HEAD_LINES, HEAD_WORDS = 3, 12
"""First lines that may be headlines, and words of one at most."""
ENOUGH_WORDS = HEADED * max(each.enough for each in WALLS)
"""A body of so many words of its own is an article."""
_UNSPACED = late(r"[\u3040-\u30ff\u3400-\u9fff]")
_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTH = "|".join(month.lower() for month in MONTHS)
_MONTH_RU = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_NEWS = late(
    r"\b(?:said|says|told|reports|reported|announced|according to|spokes\w+)\b"
    r"|\b(?:сказал|заявил|сообщил|сообщает|рассказал|по словам|по данным)|表示|称|说|(?<![根数依证占])据"
    rf"|\b(?:on|last|this|next) (?:{_WEEKDAY})\b"
    r"|\bво? (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)\b"
    rf"|\b\d{{1,2}} (?:{_MONTH}|{_MONTH_RU})\b|\b(?:{_MONTH}),? (?:\d{{1,2}}|20\d\d)\b|\d月\d{{1,2}}日"
)
"""Somebody says something, or a day is told; in lower case."""
REPORT_WORDS = 20
"""Of a body, from which such words make it a report."""


def has_news(body: str) -> bool:
    """Somebody is told to have said something, or something to have been on a day."""
    return _NEWS.search(body[:SHOWN_CHARS].casefold()) is not None


def is_report(body: str) -> bool:
    """There is news in it, in more than a few words."""
    return has_news(body) and count_words(body) >= REPORT_WORDS


_QUOTED = late(r"[“\"][^“”\"\n]{0,300}[”\"]|«[^«»\n]{0,300}»|「[^「」\n]{0,300}」")
_ADDRESSED = late(
    r"\b(?:you|your|we|our|please|вы|вас|вам\w*|ваш\w*|мы|наш\w*|ihre|wir|sie)\b|[您你]|我们|(?<![邀申])请(?![求愿示假辞])"
    r"|(?:^|[.!?:|] )\W*(?:subscribe|register|join|unlock|accept|agree|enable|allow|sign (?:in|up)|log ?in|get|choose"
    r"|try|click|start|switch|continue|keep reading|подпишитесь|войдите|оформите|включите|разрешите|зарегистрируйтесь"
    r"|введите|подождите|нажмите|вернитесь|проверьте|обновите|попробуйте)\b"
    r"|(?:^|[。！？] ?)(?:登录|立即|点击)",
    re.IGNORECASE | re.MULTILINE,
)


def is_addressed(text: str) -> bool:
    """It speaks to its reader, outside quotation marks, as a wall does; a report about walls speaks of others."""
    return _ADDRESSED.search(_QUOTED.sub("", text[:SHOWN_CHARS])) is not None


TOLD_WORDS = 12
"""Of a line, from which it is a sentence and no wall's button."""


def _is_told(line: str) -> bool:
    """A sentence that speaks to nobody tells of a wall and is none."""
    return count_words(line) >= TOLD_WORDS and not is_addressed(line)


def _untold(shown: str) -> str:
    """Of a report: what may be a wall's, without the headline and the sentences about others."""
    lines = [line.strip() for line in shown[:SHOWN_CHARS].splitlines() if line.strip()]
    return "\n".join(line for line in lines if line != lines[0] and not _is_told(line))


_MEMBERS = late(
    r"\b(?:subscri\w+|members?|membership|account|sign in|log ?in|register\w*|подпис\w+)\b|订阅|付费|会员|登录"
)
_REST = late(
    r"\b(?:the|this) (?:rest|full|whole|entire|remaind\w+)\b|\b(?:continue|keep) reading\b|\bread on\b"
    r"|\bto (?:read|continue|see|view)\b|\b(?:продолжени\w+|дальше|целиком|полност\w+|дочита\w+)\b"
    "|全文|剩余|余下|继续|后续"
)
_MAILED = late(r"\b(?:inbox|e-?mail|newsletters?|channel|letter|рассылк\w+|канал\w*)\b|邮件|公众号")


def cuts_short(lines: Iterable[str]) -> bool:
    """One of the lines right below an article says that the rest is for subscribers."""
    return any(len(line) <= LINE_CHARS and not _is_told(line) and _is_paywall(line.casefold()) for line in lines)


LINE_CHARS = 200
"""Of a line that tells who may read on."""


def _is_paywall(lowered: str) -> bool:
    if _MAILED.search(lowered):
        return False
    return bool(PAYWALL.search(lowered) or (_MEMBERS.search(lowered) and _REST.search(lowered)))


def wall(shown: str, words: int, source: str | None = None, report: bool = False) -> str | None:
    """Why what is shown is no article, if it has a body of `words` words that are not its own; None if it is one.

    `source` is a page's own, to tell a page that only a script draws; `report` tells that the body has news to tell.
    """
    heads = _heads(shown[:SHOWN_CHARS].casefold()) if words < ENOUGH_WORDS else []
    for each in WALLS:
        if each.unreported and any(_is_all(each.words, head) for head in heads):
            return each.reason
    standing = [each for each in WALLS if words < HEADED * each.enough and not (report and each.unreported)]
    lowered = shown[:SHOWN_CHARS].casefold() if standing else ""
    for each in standing:
        if words < each.enough and each.words.search(lowered):
            if not report or each.words.search(_untold(shown).casefold()):
                return each.reason
        elif words >= each.enough and any(each.words.search(head) for head in heads[report:]):
            return each.reason
    drawn = source is not None and words < FEW_WORDS and "<script" in source and count_words(shown) < FEW_WORDS
    return JAVASCRIPT if drawn else None


def _is_all(words: re.Pattern[str], head: str) -> bool:
    """Little else stands in a headline: what is below it may be teasers of other pages, and news."""
    found = words.search(head)
    return found is not None and len(found[0].strip()) >= ALL_SHARE * len(head.strip())


ALL_SHARE = 0.7


def _heads(lowered: str) -> list[str]:
    """The first lines that may be headlines."""
    lines = islice((line for line in lowered.split("\n") if line.strip()), HEAD_LINES)
    return [line for line in lines if count_words(line) <= HEAD_WORDS]


_OWN_TERMS = (
    *("cookie", "consent", "partner", "vendor", "personal data", "privacy", "legitimate interest", "preferences"),
    *("tracking", "personalis", "personaliz", "purposes", "opt out", "opt-out", "advertis", "your device", "unlimited"),
    *("subscri", "cancel", "per month", "a month", "trial", "digital access", " weeks", "offer", "newsletter"),
    *("sign in", "log in", "javascript", "browser", "captcha", "robot", "reload", "refresh"),
)
_OWN_TERM_COUNT = 3


def own_terms(lowered: str) -> list[str]:
    """Words of consent, subscriptions or checks that stand in a text in lower case."""
    return [term for term in _OWN_TERMS if term in lowered]


def is_walls_own(lowered: str, terms: Sequence[str] = _OWN_TERMS) -> bool:
    """A paragraph, in lower case, that has three or more of these terms."""
    if len(terms) < _OWN_TERM_COUNT:
        return False
    shown = lowered[:SHOWN_CHARS]
    return sum(term in shown for term in terms) >= _OWN_TERM_COUNT


def count_words(text: str) -> int:
    """Words where a script has spaces, else pairs of characters."""
    return max(len(text.split()), len(_UNSPACED.findall(text)) // 2)

"""Pages that stand where an article should: paywalls, consent walls, robot checks, JavaScript shells, missing pages.

Invariant: an input with enough text of its own is never refused, whatever else it says.
"""

import re
from typing import NamedTuple


class _Wall(NamedTuple):
    reason: str
    """Why it is no article, and the next step where there is one."""
    enough: int
    """Words of body from which it is an article all the same."""
    words: re.Pattern[str]
    """In lower case, anywhere in what is shown."""


def _words(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.MULTILINE)


JAVASCRIPT = "a page drawn by JavaScript: save it from a browser"
FEW_WORDS = 30
"""A page that shows fewer has nothing to read, if a script draws it."""
SHOWN_CHARS = 20_000
"""How much of what is shown is looked at."""

_MISSING = _words(
    r"\b(?:error|http|code)\s?:?\s?404\b|\b404\b.{0,20}\b(?:not found|error|page)\b|^\s*404\s*$",
    r"\b(?:page|article|story|content) (?:can(?:no|')t be |could not be |was )?not found\b",
    r"\b(?:page|article|story|content) (?:you (?:requested|are looking for|were looking for) )?"
    r"(?:is no longer|no longer|does not|doesn['’]t|has been) (?:available|exists?|removed|deleted)\b",
    r"\bwe (?:can['’]t|could ?n['’]t|cannot) find (?:that|the|this|what)\b",
    r"страница не найдена|страница удалена|页面不存在|找不到(?:该|您)?.{0,6}页面",
    r"seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada",
)
_ROBOT = _words(
    r"\b(?:verify|confirm|prove)(?: that)? you(?: are|['’]re) (?:a |not a )?(?:human|robot)\b|\bare you a robot\b",
    r"\bchecking (?:your browser|if the site connection is secure)\b|\bjust a moment\s?(?:\.\.\.|…)",
    r"\bunusual (?:traffic|activity)\b|\bcomplete the (?:captcha|security check)\b|\bcloudflare ray id\b",
    r"\baccess (?:to this page has been )?denied\b|\battention required\b|\bddos protection\b",
    r"подтвердите, что вы не робот|请完成.{0,6}验证",
)
_SCRIPT = _words(
    r"\b(?:enable|turn on|activate|requires?|needs?|without) java ?script\b",
    r"\bjava ?script (?:is )?(?:disabled|required)\b",
    r"\bjava ?script to (?:run|view|use)\b|\bbrowser (?:is not supported|does not support)\b",
    r"включите javascript|启用\s?javascript",
)
_PAYWALL = _words(
    r"\b(?:to|and) (?:read|continue reading|keep reading|unlock|access) (?:the |this |your |our )?"
    r"(?:full|whole|rest|complete|entire|article|story)\b",
    r"\b(?:subscribe|sign in|log in|register|create an? (?:free )?account)\b.{0,40}"
    r"\b(?:to (?:continue|read|keep|unlock)|for (?:full )?access)\b",
    r"\balready (?:a subscriber|have an account|subscribed)\b",
    r"\b(?:for|to) (?:paying |our )?(?:subscribers|members) only\b",
    r"\b(?:article|story|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to|limited to) "
    r"(?:our |paying |premium )*(?:subscribers|members)\b|\bsubscriber[- ]only\b|\bpremium (?:content|article)\b",
    r"\byou(?:['’]ve| have) (?:reached|used|read) (?:your|all|the)\b.{0,30}\b(?:limit|free)\b",
    r"(?:доступно|доступен|только) (?:для|по) (?:подписчик|подписк)",
    r"оформите подписку|订阅后(?:阅读|继续)|剩余.{0,8}付费",
)
_CONSENT = _words(
    r"\bwe (?:and our (?:[\d,. ]{1,7} )?(?:partners|vendors) )?"
    r"(?:value your privacy|use cookies|store (?:and/or|and|or) access)\b",
    r"\byour privacy (?:matters|is important)\b",
    r"\baccept (?:all|cookies)\b",
    r"\b(?:cookie|consent) (?:settings|preferences|policy)\b|\bmanage (?:options|preferences|consent)\b",
    r"\bbefore you continue\b|мы используем (?:файлы )?cookie|我们使用.{0,4}cookie",
)
_WALLS = (
    _Wall("a page that says the article is not there (404)", 40, _MISSING),
    _Wall("a robot check, not the article: save the page from a browser", 60, _ROBOT),
    _Wall(JAVASCRIPT, 40, _SCRIPT),
    _Wall("only the beginning of an article behind a paywall", 70, _PAYWALL),
    _Wall("a consent wall, not the article", 40, _CONSENT),
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def wall(shown: str, words: int, source: str | None = None) -> str | None:
    """Why what is shown is no article, if it has a body of `words` words that are not its own; None if it is one.

    `source` is a page's own, to tell a page that only a script draws.
    """
    standing = [each for each in _WALLS if words < each.enough]
    lowered = shown[:SHOWN_CHARS].casefold() if standing else ""
    for each in standing:
        if each.words.search(lowered):
            return each.reason
    drawn = source is not None and words < FEW_WORDS and "<script" in source and count_words(shown) < FEW_WORDS
    return JAVASCRIPT if drawn else None


_OWN_TERMS = re.compile(
    r"cookie|consent|partner|vendor|personal data|privacy|legitimate interest|preferences|tracking|personali[sz]"
    r"|purposes|opt[- ]out|advertis|your device|unlimited|subscri|cancel|per month|a month|trial|digital access"
    r"|\d weeks|offer|newsletter|sign in|log in|javascript|browser|captcha|robot|reload|refresh"
)
_OWN_TERM_COUNT = 3


def is_walls_own(lowered: str) -> bool:
    """A paragraph, in lower case, that speaks of consent, subscriptions or checks in three words or more."""
    return len(set(_OWN_TERMS.findall(lowered[:SHOWN_CHARS]))) >= _OWN_TERM_COUNT


def count_words(text: str) -> int:
    """Words where a script has spaces, else pairs of characters."""
    return max(len(text.split()), len(_UNSPACED.findall(text)) // 2)

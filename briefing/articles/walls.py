"""Pages that stand where an article should: paywalls, consent walls, robot checks, JavaScript shells, missing pages.

Invariant: an input with enough text of its own is never refused, whatever else it says.
"""

import re
from typing import NamedTuple


class _Wall(NamedTuple):
    reason: str
    words: re.Pattern[str]
    """In lower case, of any line."""
    enough: int
    """Words of body from which the page is an article all the same."""


def _words(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.MULTILINE)


JAVASCRIPT = "a page drawn by JavaScript: save it from a browser"
_MISSING = _words(
    r"\b(?:error|http|code)\s?:?\s?404\b|\b404\b.{0,20}\b(?:not found|error|page)\b|^\s*404\s*$",
    r"\b(?:page|article|story|content) (?:can(?:no|')t be |could not be |was )?not found\b",
    r"\b(?:page|article|story|content) (?:you (?:requested|are looking for|were looking for) )?(?:is no longer|no longer|does not|doesn['’]t|has been) "
    r"(?:available|exists?|removed|deleted)\b",
    r"\bwe (?:can['’]t|could ?n['’]t|cannot) find (?:that|the|this|what)\b",
    r"страница не найдена|страница удалена|页面不存在|找不到(?:该|您)?.{0,6}页面|seite (?:wurde )?nicht gefunden|page introuvable|"
    r"página no encontrada",
)
_WALLS = (
    _Wall("a page that says the article is not there (404)", _MISSING, 40),
    _Wall(
        "a robot check, not the article: save the page from a browser",
        _words(
            r"\b(?:verify|confirm|prove)(?: that)? you(?: are|['’]re) (?:a |not a )?(?:human|robot)\b|\bare you a robot\b",
            r"\bchecking (?:your browser|if the site connection is secure)\b|\bjust a moment\s?(?:\.\.\.|…)|\bunusual (?:traffic|activity)\b",
            r"\bcomplete the (?:captcha|security check)\b|\baccess (?:to this page has been )?denied\b|\bcloudflare ray id\b",
            r"\battention required\b|\bddos protection\b|подтвердите, что вы не робот|请完成.{0,6}验证",
        ),
        60,
    ),
    _Wall(
        JAVASCRIPT,
        _words(
            r"\b(?:enable|turn on|activate|requires?|needs?|without) java ?script\b|\bjava ?script (?:is )?(?:disabled|required)\b",
            r"\bjava ?script to (?:run|view|use)\b|\bbrowser (?:is not supported|does not support)\b|включите javascript|启用\s?javascript",
        ),
        40,
    ),
    _Wall(
        "only the beginning of an article behind a paywall",
        _words(
            r"\b(?:to|and) (?:read|continue reading|keep reading|unlock|access) (?:the |this |your |our )?(?:full|whole|rest|complete|entire|article|"
            r"story)\b",
            r"\b(?:subscribe|sign in|log in|register|create an? (?:free )?account)\b.{0,40}\b(?:to (?:continue|read|keep|unlock)|for (?:full )?access)\b",
            r"\balready (?:a subscriber|have an account|subscribed)\b|\b(?:for|to) (?:paying |our )?(?:subscribers|members) only\b",
            r"\b(?:article|story|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to|limited to) (?:our |paying |premium )*"
            r"(?:subscribers|members)\b|\bsubscriber[- ]only\b|\bpremium (?:content|article)\b",
            r"\byou(?:['’]ve| have) (?:reached|used|read) (?:your|all|the)\b.{0,30}\b(?:limit|free)\b",
            r"(?:доступно|доступен|только) (?:для|по) (?:подписчик|подписк)|оформите подписку|订阅后(?:阅读|继续)|剩余.{0,8}付费",
        ),
        70,
    ),
    _Wall(
        "a consent wall, not the article",
        _words(
            r"\bwe (?:and our (?:\d+ )?partners )?(?:value your privacy|use cookies|store and/or access)\b|\baccept (?:all|cookies)\b",
            r"\b(?:cookie|consent) (?:settings|preferences|policy)\b|\bmanage (?:options|preferences|consent)\b|\bbefore you continue\b",
        ),
        40,
    ),
)  # fmt: skip
FEW_WORDS = 30
"""A page that shows fewer has nothing to read, if a script draws it."""


def wall(shown: str, body: str, source: str | None = None) -> str | None:
    """Why what is shown is no article, with the next step where there is one; None if it is one.

    `source` is a page's own, to tell a page that only a script draws.
    """
    words = _count(body)
    lowered = shown.casefold()[:20_000] if words < max(each.enough for each in _WALLS) else ""
    for each in _WALLS if lowered else ():
        if words < each.enough and each.words.search(lowered):
            return each.reason
    drawn = source is not None and "<script" in source and words < FEW_WORDS and _count(shown) < FEW_WORDS
    return JAVASCRIPT if drawn else None


def _count(text: str) -> int:
    """Words, where a script has spaces; else pairs of characters."""
    return max(len(text.split()), len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]", text)) // 2)


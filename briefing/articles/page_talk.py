"""Short texts in which a page speaks to its visitor of itself: what is missing, how to log in, why it must wait.

Invariant: a text that has news to tell is none, whatever it says of pages. Three signs together tell it, where phrases
would have to know each site's wording: it addresses somebody, it names a part of the web, and it says what is the
matter with it.
"""

import re
from collections.abc import Sequence

from briefing.articles.wall_table import BARRED, CONSENT, ERROR, JAVASCRIPT, LOGIN, MISSING, PAID, ROBOT
from briefing.articles.walls import count_words, has_news, is_addressed
from briefing.patterns import late

MAX_WORDS = 100
"""Of a text that a page says of itself."""
MIN_SHARE = 0.4
"""Of its words, in sentences that have one of the signs."""


def _pattern(words: str, stems: str, chinese: str) -> re.Pattern[str]:
    """Of English words, Russian stems and Chinese words, each with bars between."""
    return late(rf"\b(?:{words})\b|\b(?:{stems})\w*|{chinese}")


_WEB = _pattern(
    r"web ?pages?|pages?|sites?|websites?|links?|url|servers?|browsers?|connections?|accounts?|passwords?|cookies?"
    r"|scripts?|javascript|ad ?blockers?|click(?:ing)?|refresh|reload|log ?in|sign in|user ?name|search box|requests?"
    r"|visitors?|privacy|your (?:device|address|network|patience)|journalism|subscri\w+"
    r"|this (?:story|article|report|content|video|material|service)",
    "страниц|сайт|ссылк|браузер|сервер|сервис|адрес|парол|логин|подписк|ресурс|аккаунт|скрипт|реклам|запрос|запрашиваем"
    "|соединени",
    "页面|网页|链接|网站|首页|浏览器|服务器|账号|密码|滑块|该内容|访问|登录|刷新|会员",
)
_SPEAKS = _pattern(
    "sorry|oops|(?:this|our|the requested) (?:page|site|website|story|article|report|content|material)",
    "к сожалению|извините"
    "|(?:эт|запр(?:ашиваем|ошенн))[а-я]{1,3} (?:страниц|сайт|материал|ресурс|адрес|документ|раздел)",
    "抱歉|本站|本页|该页面",
)
"""Words with which a page means itself."""
_MATTERS = (
    (
        MISSING,
        _pattern(
            r"gone|deleted|removed|taken down|withdrawn|moved|renamed|broken|expired|archived|no longer"
            r"|mis-?typed|typed|not (?:be )?found|does(?: not|n['’]t) exist|nothing (?:to see )?here"
            "|(?:front|home) ?page",
            "перенес[её]н|перемещ[её]н|удал[её]н|не найден|не существует|ошиблись|на главную|устарел",
            "移动|改名|删除|找不到|不存在|失效|过期|首页",
        ),
    ),
    (
        ROBOT,
        _pattern(
            r"too many|slow down|check(?:ing)? your|check that you|human|robot|bots?|moment|stand by|verif\w+|puzzle"
            r"|you are a person|tick (?:the|this) box",
            "робот|провер(?:ка|яем|ить)|картинк",
            "验证|滑块|拼图|异常|机器人|频繁",
        ),
    ),
    (
        BARRED,
        _pattern(
            r"your (?:country|region|location|area|territory|network|part of the world)|where you are|europe(?:an)?"
            r"|rights|internet provider|legal|licen[cs]\w+",
            r"реестр|ограничен|уполномоченн|ваш\w* (?:регион|стран)|правообладател",
            "所在|地区|版权",
        ),
    ),
    (
        ERROR,
        _pattern(
            r"maintenance|try again|temporar\w+|be back|back soon|time-?out|error|patience|went wrong|overload\w*|busy"
            r"|improvements",
            "техническ|перегружен|позже|недоступ|повторите|ошибк",
            "维护|稍后|错误|繁忙|升级中",
        ),
    ),
    (
        JAVASCRIPT,
        _pattern("scripts?|javascript|(?:modern|supported|your) browser|newer version", "скрипт|javascript", "脚本"),
    ),
    (
        LOGIN,
        _pattern(
            "log ?in|sign in|(?:signed|logged) in|password|user ?name|account",
            "авториз|парол|войти|войдите",
            "登录|密码",
        ),
    ),
    (
        PAID,
        _pattern(
            r"subscri\w+|offers?|a (?:month|week|year)|trial|unlimited|premium|upgrade",
            "подписк",
            "付费|会员|订阅",
        ),
    ),
    (
        CONSENT,
        _pattern(
            r"cookies?|consent|privacy|personal data|tracking|personali[sz]ed|legitimate interest|partners|ad ?blocker"
            r"|advertising|agree",
            "куки|cookie|согла|реклам|конфиденциальн",
            "隐私|广告",
        ),
    ),
)
_SENTENCE_END = late(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")


def page_talk(text: str, title: str | None = None) -> str | None:
    """What the matter is with the page whose body is `text`; None if it is an article."""
    if not 0 < count_words(text) <= MAX_WORDS or has_news(text):
        return None
    lowered = f"{title or ''}\n{text}".casefold()
    if not (is_addressed(text) or _SPEAKS.search(lowered)) or not _is_told_of_web(lowered):
        return None
    counts = {reason: len(set(pattern.findall(lowered))) for reason, pattern in _MATTERS}
    sentences = [part for part in _SENTENCE_END.split(text) if part.strip()]
    return max(counts, key=lambda reason: counts[reason]) if _share(sentences) >= MIN_SHARE else None


def _is_told_of_web(lowered: str) -> bool:
    """One sentence names a part of the web and what is the matter with it."""
    named = (part for part in _SENTENCE_END.split(lowered) if _WEB.search(part))
    return any(pattern.search(part) for part in named for _, pattern in _MATTERS)


def _share(sentences: Sequence[str]) -> float:
    """Of the words, in sentences that have one of the signs."""
    words = [count_words(sentence) for sentence in sentences]
    signed = [count for sentence, count in zip(sentences, words, strict=True) if _has_sign(sentence)]
    return sum(signed) / max(sum(words), 1)


def _has_sign(sentence: str) -> bool:
    lowered = sentence.casefold()
    signs = (_WEB, _SPEAKS, *(pattern for _, pattern in _MATTERS))
    return is_addressed(sentence) or any(pattern.search(lowered) for pattern in signs)

"""The words of pages that stand where an article should: paywalls, consent walls, robot checks, JavaScript shells,
missing pages, pages that are barred in a country, and servers' errors.

Invariant: a phrase is language that many sites use, never one site's name.
"""

import re
from typing import NamedTuple

from briefing.patterns import late


class Wall(NamedTuple):
    reason: str
    """Why it is no article, and the next step where there is one."""
    enough: int
    """Words of body from which it is an article all the same."""
    words: re.Pattern[str]
    """In lower case, anywhere in what is shown."""
    unreported: bool = True
    """Nothing stands beside it: a body that has news to tell is an article."""


def _words(*phrases: str) -> re.Pattern[str]:
    return late("|".join(phrases), re.MULTILINE)


JAVASCRIPT = "a page drawn by JavaScript: save it from a browser"

_MISSING = _words(
    r"\b(?:error|http|code)\s?:?\s?404\b|\b404\b.{0,20}\b(?:not found|error|page)\b|^\s*404\s*$",
    r"\b(?:page|article|story|content) (?:can(?:no|')t be |could not be |was )?not found\b",
    r"\b(?:page|article|story|content) (?:you (?:requested|are looking for|were looking for) )?"
    r"(?:is no longer|no longer|does not|doesn['’]t|has been) (?:available|exists?|removed|deleted)\b",
    r"\bwe (?:can['’]t|could ?n['’]t|cannot) find (?:that|the|this|what)\b",
    r"\bpage (?:can['’]t|cannot|could not|couldn['’]t) be found\b|\bnothing was found at this location\b",
    r"\bтак(?:ой|ая) страниц\w+ (?:у нас |на сайте )?(?:больше )?не(?:т\b| существует)",
    r"\bошибка:? 404\b|\bстраниц\w+ (?:[\w-]+ ){0,4}(?:не (?:найден|существует)|удален|удалён)",
    r"\b(?:материал|новость|статья|публикация) (?:[\w-]+ ){0,2}(?:не найден|не существует|удален|удалён)",
    r"(?:页面|网页|文章|内容)(?:不存在|未找到|找不到|已?被?删除|已失效|走丢)|(?:找不到|无法找到).{0,8}(?:页面|网页|文章)",
    r"seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada",
    r"\bpage you (?:are|were) looking for (?:might|may|could) (?:have been|be)\b|\b410\b.{0,12}\bgone\b",
    r"\b(?:page|article|content|story) (?:isn['’]t|is not) (?:currently )?available\b(?! in your)",
    r"\b(?:документ|материал|страница) отсутству\w+|(?:内容|文章|页面)已下线",
)
_PARKED = _words(
    r"\b(?:this|the) domain (?:name )?(?:is|may be) (?:for sale|parked|available)\b|\bbuy this domain\b",
    r"\bдомен (?:[\w.-]+ )?(?:продается|продаётся|припаркован|свободен)|此?域名(?:正在)?出售",
)
_ROBOT = _words(
    r"\b(?:verify|confirm|prove)(?: that)? you(?: are|['’]re) (?:a |not a )?(?:human|robot)\b|\bare you a robot\b",
    r"\bchecking (?:your browser|if the site connection is secure)\b|\bjust a moment\s?(?:\.\.\.|…)",
    r"\bunusual (?:traffic|activity)\b|\bcomplete the (?:captcha|security check)\b|\bcloudflare ray id\b",
    r"\baccess (?:to this page has been )?denied\b|\battention required\b|\bddos protection\b",
    r"\bverifying (?:that )?you are (?:a )?human\b|\b(?:you are|you['’]re|i am|i['’]m) not a (?:ro)?bot\b",
    r"\bneeds to review the security of your connection\b|\b(?:solve|enter|pass) (?:the|this|a) captcha\b",
    r"^\W*(?:security check|one more step)\b|\byou have been blocked\b|\bcomplete a captcha\b|\bcaptcha proves\b",
    r"\bpardon our interruption\b|\bthink (?:that )?you (?:were|are|might be) a (?:ro)?bot\b|\bare you a robot\b",
    r"\bpress (?:&|and) hold\b|\bautomated (?:requests|queries|traffic)\b|\bsecurity verification\b",
    r"\b(?:вы|я) не робот\b|\bпроверка (?:вашего )?(?:браузера|безопасности)\b|\bddos-guard\b|\bпройдите проверку\b",
    r"\bвведите (?:символы|код|текст) с (?:картинки|изображения)\b|\bпохожи на автоматические\b",
    r"\bподозрительн\w+ (?:активность|трафик)\b|^\W*(?:429 )?too many requests\b",
    r"(?:请|需要?)(?:先?完成|进行|通过).{0,8}(?:验证|校验)|(?:人机|滑块|滑动|图形|安全)验证|不是机器人|访问(?:过于|太)频繁",
)
_BARRED = _words(
    r"\bunavailable (?:due to|for) legal reasons\b|^\W*(?:error |http )?451\b",
    r"\bnot (?:currently )?available in your (?:country|region|location|area)\b",
    r"\bfrom a country belonging to the european (?:economic area|union)\b",
    r"\bнедоступ\w+ (?:в|на территории) ваше\w+ (?:стран|регион)",
    r"\bдоступ к .{0,40}\bресурсу (?:ограничен|заблокирован)",
    r"您?所在的?(?:国家|地区|区域).{0,10}(?:不可用|无法(?:访问|观看|使用)|不支持)|因法律原因",
)
_ERROR = _words(
    r"\b50[0234]\b.{0,12}\b(?:error|gateway|unavailable|time-?out|server)\b|\binternal server error\b",
    r"\bbad gateway\b|\bgateway time-?out\b",
    r"\bthe server (?:encountered|is temporarily unable)\b|\berror establishing a database connection\b",
    r"\bservice (?:is )?(?:temporarily )?unavailable\b|\bthis site can['’]t be reached\b",
    r"\b403\b.{0,12}\bforbidden\b|\byou don['’]t have permission to access\b",
    r"\bошибка:? (?:сервера|50\d|403)\b|\bвнутренняя ошибка\b|\b(?:сайт|сервис|страница) временно недоступ",
    r"\bведутся технические работы\b",
    r"服务器.{0,4}(?:错误|繁忙)|服务(?:暂时?)?不可用|(?:网站|系统)(?:正在)?维护|无法访问此网站",
)
_SCRIPT = _words(
    r"\b(?:enable|turn on|activate|requires?|needs?|without) (?:java ?script|js)\b",
    r"\bjava ?script (?:is )?(?:disabled|required)\b",
    r"\bturn java ?script on\b|\brequires? (?:a )?modern browser\b",
    r"\bjava ?script to (?:run|view|use)\b|\bbrowser (?:is not supported|does not support)\b",
    r"включите javascript|启用\s?javascript",
)
PAYWALL = _words(
    r"\b(?:to|and) (?:read|continue reading|keep reading|unlock|access) (?:the |this |your |our )?"
    r"(?:full|whole|rest|complete|entire|article|story)\b",
    r"\b(?:subscribe|sign in|log in|register|create an? (?:free )?account)\b(?!.{0,20}\b(?:newsletter|e-?mail))"
    r".{0,40}\b(?:to (?:continue|read|keep|unlock)|for (?:full )?access)\b",
    r"\balready (?:a subscriber|have an account|subscribed)\b",
    r"\b(?:for|to) (?:paying |our )?(?:subscribers|members) only\b",
    r"\b(?:article|story|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to|limited to) "
    r"(?:our |paying |premium )*(?:subscribers|members)\b|\bsubscriber[- ]only\b|\bpremium (?:content|article)\b",
    r"^\W*subscribers only\b|\bchoose (?:a|your) plan\b|\b(?:keep|continue) reading for [$€£¥\d]|"
    r"\bunlock (?:this|the) (?:article|story)\b|(?:本文|此文)为付费|开通会员(?:后|即可|可)",
    r"\byou(?:['’]ve| have) (?:reached|used|read) (?:your|all|the)\b.{0,30}\b(?:limit|free)\b",
    r"\b(?:get|enjoy|for) unlimited (?:digital )?access\b|\bcancel (?:at )?any ?time\b",
    r"\b(?:continue|keep reading|read on) with (?:an? |your )?(?:[\w-]+ ){0,2}subscription\b|\bto read on\b",
    r"\b\d+ ?% (?:of (?:the|this) (?:article|story|text) )?(?:is )?(?:still )?(?:left|remaining) to read\b"
    r"|\bосталось прочитать \d+ ?%|\b(?:your|you(?:['’]re| are) out of) free (?:articles|stories|reads)\b",
    r"\bpour lire la suite\b|\barticle (?:est )?réservé aux abonnés\b|\bum weiterzulesen\b|\bweiterlesen mit\b"
    r"|\bpara (?:seguir|continuar) leyendo\b"
    r"|\b(?:artículo|contenido) (?:es )?(?:solo|sólo|exclusivo) para suscriptores\b",
    r"\b(?:доступ\w+|открыт\w*|только) (?:только |лишь )?(?:для |по )?(?:подписчик|подписк)|\bоформите подписку\b",
    r"\bчтобы (?:про|до)?читать (?:[\w-]+ ){0,4}(?:подпи|войдите|зарегистр)",
    r"\b(?:подпишитесь|войдите|авторизуйтесь|зарегистрируйтесь)\b.{0,40}"
    r"\b(?:чтобы|для) (?:продолж|(?:про|до)?чита|чтени)",
    r"(?:登录|登陆|注册|订阅|付费|购买|开通|会员).{0,8}(?:阅读|查看|畅读|解锁|浏览)"
    r"(?:全文|完整|更多|本文|剩余|余下|后文)",
    r"(?:登录|登陆|订阅|付费)后(?:可|继续|阅读|查看)|(?:会员|付费|订户)(?:专享|专属)",
    r"(?:本文|全文).{0,4}(?:仅限|仅供|仅对).{0,6}(?:会员|订户|订阅)",
    r"(?:剩余|余下|还有).{0,10}付费|试读(?:已)?结束",
)
_CONSENT = _words(
    r"\bwe (?:and our (?:[\d,. ]{1,7} )?(?:partners|vendors) )?"
    r"(?:value your privacy|use cookies|store (?:and/or|and|or) access)\b",
    r"\byour privacy (?:matters|is important)\b",
    r"\baccept (?:all|cookies)\b|^\W*(?:для \w+ )?включите (?:файлы )?(?:cookie|куки)",
    r"\b(?:diese (?:web)?(?:seite|site) verwendet|wir verwenden|ce site utilise des|nous utilisons des) cookies\b"
    r"|\b(?:este sitio(?: web)? (?:utiliza|usa)|utilizamos) cookies\b",
    r"^\W*(?:alle (?:cookies )?akzeptieren|tout accepter|aceptar tod[ao]s?)\W*$",
    r"\b(?:cookie|consent) (?:settings|preferences|policy)\b|\bmanage (?:options|preferences|consent)\b",
    r"\bwe process your (?:personal )?data\b|\bzustimmung\b.{0,80}\bcookies\b|\bcookies\b.{0,80}\bzustimmung\b",
    r"\b(?:disable|turn off|pause) your ad[- ]?blocker\b|\bad[- ]?blocker detected\b",
    r"\bbefore you continue\b|мы используем (?:файлы )?cookie|我们使用.{0,4}cookie",
)
MISSING = "a page that says the article is not there (404)"
ROBOT = "a robot check, not the article: save the page from a browser"
BARRED = "a page that is barred where it was saved (451)"
ERROR = "a server's error page, not the article: save the page again"
PAID = "only the beginning of an article behind a paywall"
CONSENT = "a consent wall, not the article"
LOGIN = "a login page, not the article"
WALLS = (
    Wall(MISSING, 40, _MISSING),
    Wall(ROBOT, 60, _ROBOT),
    Wall("a parked domain, not the article", 40, _PARKED),
    Wall(BARRED, 80, _BARRED),
    Wall(ERROR, 40, _ERROR),
    Wall(JAVASCRIPT, 40, _SCRIPT, unreported=False),
    Wall(PAID, 70, PAYWALL, unreported=False),
    Wall(CONSENT, 40, _CONSENT, unreported=False),
)

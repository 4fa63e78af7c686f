"""Does a sentence tell a day as past? The tense of its verb is no proof: "signed a contract for 1 July", "moved the
vote to May", "the plant opens on 3 July, he said".

Invariant: yes only where the date opens a sentence whose first verb is past, or stands behind a past verb with no more
than a place or a measure between, or the object of an act that can't lie ahead; a verb that sets, plans, offers or
reports proves nothing.
"""

import re

from briefing.articles.datewords.tense import CLAUSE_END, PAST_WORD, SENTENCE_END, is_past
from briefing.patterns import late

_REACH = 200
_ON = re.compile(
    r"(?:(?:(?:early|late|earlier|later) )?(?:on|in|during|since|between)\b|(?:в|во)\b|from\b.{3,40}\bto\b)", re.I
)
_FORWARD = late(
    r"(?:\b(?:by|for|to|of|as|from|until|till|before|after|through|starting|beginning|ending|с|со|до|на|по|к|ко|от|за|после"
    r"|was|were|is|be|been|and|or|the)|[自从到至])\s*$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\W*(?:(?:Earlier|Then|But|And|Yet|Already|Ранее|Затем|Но|Уже|Еще|Ещё)\W+)?")
_CYRILLIC = late("[а-яё]")
_SETTING = late(
    r"(?:agree|arrang|set|nam|mov|put|postpon|delay|extend|prolong|renew|rais|chose|pick|select|settl|fix|approv|adopt|back"
    r"|support|accept|call|propos|suggest|offer|order|task|instruct|invit|elect|appoint|schedul|plann|discuss|prepar|book"
    r"|reserv|pledg|promis|vow|provid|contract|award|confirm|announc|adjourn|defer|advanc|brought|push|shift|reschedul"
    r"|expect|forecast|predict|project|estimat|target|aim|demand|request|requir|allow|permit|authori[sz]|vot|ratif|declar"
    r"|consider|weigh|mull|need|want|hop|intend|will|назнач|перен|определ|установ|договор|услов|продл|сдвин|отлож|приглас"
    r"|одобр|утверд|предлож|обсуд|намет|согласов|запланир|поруч|потреб|реш|выбр|избр|ожида|предусм|отвел|заплан"
    r"|cancel|reject|assign|welcom|critici|prais|refus|den[iy]|отмен|отклон|опроверг|приветств)\w*$",
    re.IGNORECASE,
)
_SAYING = late(
    r"(?:sa(?:id|w)|told|according|report|stat|note|add|explain|claim|warn|wrote|argu|stress|recall|admit|acknowledg|insist"
    r"|believ|thought|knew|heard|understood|meant|сказа|сообщ|заяв|отмет|рассказа|написа|подчеркну|добав|поясн|напомн"
    r"|объяв|уточн|счита|полага)\w*$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?:told|рассказал[аи]?|сообщил[аи]?)\s(?:the )?\w+\s*$")
"""The one verb of saying that may have words before its day: "told reporters on 3 July"."""
_ACTS = late(
    r"(?:signed|met|held|visited|toured|attended|hosted|launched|unveiled|inaugurated|destroyed|killed|attacked|shot|struck|hit"
    r"|seized|captured|arrested|detained|shook|crossed|blew|sank|caught|подписал|провел|провёл|посетил"
    r"|встретил|открыл|запустил|захватил|задержал|атаковал|убил|уничтожил)(?:[аио]|ся|ась|ись)?$"
)
"""Verbs whose object doesn't lie ahead: "signed the papers on 3 July"; not "published a calendar in July"."""
_NOT_YET = re.compile(
    r"\b(?:was|were|had)(?: \w+)? (?:forecast|expected|scheduled|planned|due|set|to|projected|slated|supposed|meant)\b"
)
_AT_EVENT = re.compile(r"\s*(?:At|During|After|Following|На|После) [^,]*$")
_AHEAD = late(
    r"\b(?:for|to|about|that|which|who|whose|as|on|of|over|until|and [a-z]+s|with (?![A-Z])|[a-z]+ing)\b"
    r"|\b(?:о|об|по|на|для|к|от)\b|\b(?:rights?|bids?|tenders?|contracts?)\b"
)
_WHERE = late(
    r"(?:\s(?:there|here|again|together|both|sharply|slightly|abroad|home|up|down|out|in|at|near|outside|by|в|во|под|у)\b"
    r"|\s(?:the (?:capital|city|country|region|north|south|east|west|port|night)|[A-Z][\w-]+|[А-ЯЁ][\w-]+|into (?:force"
    r"|effect)|столице|городе|a|third|quarter|fifth|half|tenth|\d[\d.,]*%?|percent|per cent))*\s*"
)
"""Between a verb and its day: a place or a measure."""
_TO_BE = re.compile(r"\bbe(?:ing)?\s(?:\w+ly\s)?$")
""" "Could be concluded in May"."""
_CHINESE_OPENING = late(r"(?:^|[。！？；\n])\s*(?:在|于|早在|此前|今年|去年)?\s*$")
_CHINESE_DONE = late(r"了|曾|已")
_CHINESE_BEFORE = late(r"(?:曾|已|已经|曾经)(?:于|在)?\s*$")
_CHINESE_SET = late(r"将|拟|计划|预计|约定|商定|定于|决定|同意|要求|须|自|从|延长|推迟|提前|开始|目标|规划|争取|力争")


def tells_past_day(text: str, start: int, end: int) -> bool:
    """Whether the sentence with the date at `[start, end)` says by its form that the day has been."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    before = text[max([low, *(stop.end() for stop in SENTENCE_END.finditer(text, low, start))]) : start]
    stop = SENTENCE_END.search(text, end, high)
    after = text[end : stop.start() if stop else high]
    expression = text[start:end]
    if "月" in expression or "年" in expression:
        return _is_past_chinese(before, after)
    opens = _OPENING.fullmatch(before) or _AT_EVENT.match(before)
    bare = not _ON.match(expression)
    if bare and (_FORWARD.search(before) or not (opens or _CYRILLIC.search(expression))):
        return False
    if opens:
        return _opens_past(after)
    clause = CLAUSE_END.split(before)[-1]
    return _follows_past(clause) or bool(_EVENT.fullmatch(clause) and _TOOK.match(after))


_EVENT = late(
    r"\W*(?:The|His|Her|Their|This|That|[A-Z]\w+['’]s)\s(?:[\w-]+\s)?(?:visit|trip|talks|meeting|summit|exercises?|parade|session)\b"
    r"(?:\s(?:of|by|to|in|between|with|and|the)\b|\s[A-Z][\w-]+)*\s"
)
_TOOK = late(
    r"\s(?:lasted|ended|brought|drew|produced|followed|came\s(?:a|two|three|\d)|(?:was|were)\s(?:the\s(?:first|second|third|last)|his"
    r"|her|its|their|short|brief|long|tense|overshadowed|attended|preceded|followed|watched|marked))\b"
)
""" "The visit of Putin to Delhi on 5 December was short": what is told of it, not that it was planned or put off."""


def _opens_past(after: str) -> bool:
    """ "On 3 July, the ministers met": the first verb of what follows is a past one."""
    clause = next((part for part in CLAUSE_END.split(after) if part.strip() and not _is_aside(part)), "")
    return any(map(is_past, PAST_WORD.findall(clause))) and not _NOT_YET.search(clause)


def _is_aside(clause: str) -> bool:
    """ "In July, the ministry said, the plant opens"."""
    words = clause.split()
    return len(words) <= 4 and _SAYING.match(words[-1]) is not None


def _follows_past(clause: str) -> bool:
    """ "The ministers met on 3 July", not "the ministers set 3 July" or "bought gas for delivery in July"."""
    words = [match for match in PAST_WORD.finditer(clause) if is_past(match.group())]
    if not words:
        return False
    verb, between = words[-1].group(), clause[words[-1].end() :]
    if _TO_BE.search(clause, 0, words[-1].start()):
        return False
    if _SAYING.match(verb):
        return not between.strip() or _TOLD.search(clause) is not None
    if _ACTS.match(verb):
        return not _AHEAD.search(between)
    return not _SETTING.match(verb) and _WHERE.fullmatch(between) is not None


def _is_past_chinese(before: str, after: str) -> bool:
    told = _CHINESE_OPENING.search(before) and _CHINESE_DONE.search(after)
    return bool(told or _CHINESE_BEFORE.search(before)) and not _CHINESE_SET.search(before + after)

"""What a line is by its own form: a caption, a date line, a byline, a link, a row of stars.

Invariant: a line is judged by its words and shape and by its neighbours' labels, never by what it is about.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.articles.lines import Line, front_matter
from briefing.articles.phrase_table import AUTHOR_NOTE, PROMPT
from briefing.patterns import late

CREDIT_CHARS = 400
"""A longer line is a paragraph, though a picture's credit ends it."""
CREDIT_TAIL = 150
"""Characters before the end of a line that the longest credit takes."""
SHOUTED_WORDS = 8
"""Words in capitals only, from which an open line is a link to another story, no subheading."""
TITLE_WORDS = 25
LIST_LINES = 12
"""How many titles a heading such as "Related stories" may have under it."""

MONTH = (
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)"
    r"[а-я]*|märz|mai|oktober|dezember|février|avril|août|décembre|enero|abril|agosto|diciembre|fevereiro|março|maio|"
    r"setembro|outubro|dezembro|gennaio|maggio|giugno|luglio|settembre|ottobre|dicembre)"
)
_DIGIT = re.compile(r"\d")
DATE = (
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|"
    rf"\b{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!,\d{{3}}(?!\d)|\.\d)|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:de\s+)?{MONTH}\b|"
    r"\b\d+\s*(?:seconds?|minutes?|min|hours?|days?|weeks?|months?|h|m|d)\s+ago\b"
)
_DATE = re.compile(DATE)
_STAMPED = re.compile(r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s+\d{1,2}:\d{2}")
_BARRED = re.compile(rf"(?:{MONTH}\.? \d{{1,2}},?|\d{{1,2}} {MONTH}) \d{{4}} \|")
"""A day, and what it is the day of behind a bar."""
_FILED = re.compile(
    rf"[A-Z][A-Z .'’-]+, (?i:{MONTH}\.? \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?(?: [(/][^()/]{{2,40}}[)/])?"
)
"""Where, when and by whom, on a line of its own: `NEW DELHI, September 9 (Energy Wire)`."""
_DATE_WORDS = re.compile(
    rf"{MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|am|pm|a\.m|p\.m|[ecmpbgi]?[ds]?t|utc|gmt|est|"
    r"updated?|published|posted|modified|last|first|release|time|date|on|at|the|of|de|by|ago|min|minutes?|hours?|read|"
    r"опубликовано|обновлено|дата|время|年|月|日|来源|发布时间|时间|发布|更新|t|z|st|nd|rd|th",
)
_LETTERS = re.compile(r"[^\W\d_]+")
_AGENCIES = r"(?:reuters|afp|ap|epa|xinhua|tass|sputnik|getty(?: images)?|anadolu|pti|ani)"
_CREDIT = re.compile(
    r"\b(?:pics?|photos?|images?|pictures?|photograph|credits?|фото)(?: by| credit| courtesy(?: of)?)?"
    r"\s?[:：]\s?\S.{0,90}$|"
    r"\b(?:getty images|ap photo|afp photo|shutterstock|istock|file photo|pool photo|courtesy photo)\b[^.]{0,60}$|"
    r"[\[(（](?=[^\])）]{0,80}\b(?:photos?|images?|picture|pic|фото|getty|courtesy)\b)[^\])）]{2,80}[\])）]\.?$|"
    rf"[\[(]?\b{_AGENCIES}\s?(?:photo)?/[^.]{{2,60}}[\])]?$|"
    rf"[\[(][^.\])]{{2,60}}/\s?{_AGENCIES}[\])]$|\.\s[^.]{{2,50}}(?:\s/\s?|\bvia ){_AGENCIES}\b.{{0,30}}$",
)
_POSED = re.compile(
    r"(?:, (?:left|right|cent(?:er|re)|second from \w+|foreground|background),? |"
    r"\((?:l|r|left|right|cent(?:er|re)|background)\) |"
    r"\bfrom left\b|\bpictured\b).*\b\d{1,2}, (?:19|20)\d\d\b|"
    r"\bin (?:this|an?)(?: \w+){0,3}(?: [\w.]+ \d{1,2}, \d{4},?)?(?: \w+)? (?:file|undated|handout|pool|combination) "
    r"(?:photo|photograph|image|picture)",
)
_PICTURE_WORDS = (
    *("photo", "pic", "image", "credit", "фото", "getty", "shutterstock", "istock", "courtesy", "/", "via "),
    *(", left", ", right", ", cent", ", second from", ", foreground", ", background", "from left"),
    *("(l)", "(r)", "(left)", "(right)", "(cent", "(background)"),
)
"""A caption has one of them; a quicker look than the patterns."""
_POSED_HINTS = (", 19", ", 20", "photo", "image", "picture")
"""The same of who stands where in it."""
_AUTHOR_NOTE = re.compile(
    r"(?:[^\W\d_][\w.'’-]+ ){1,4}(?:\([^)]{1,40}\) )?is (?:an? |the )?(?:[\w'’,-]+ ){0,12}(?:reporter|correspondent|"
    r"editor|journalist|columnist|writer|contributor|author|fellow|professor|curator)\b"
)
_BARE = re.compile(r"\W*\w+(?:\s\w+)?\s?[:：]?$")
"""A caption's label without its words: `Image:`, `Image caption`."""
_CREDITED = late(
    r"(?:(?:photo|image|picture|illustration)(?: credit| by)?s?|фото|снимок)\s?[:：]\s?\S+(?: \S+){0,4}$", re.IGNORECASE
)
"""A caption's credit without its words: `Image credit: Supplied`."""
CAPTION_WORDS = 40
_IMAGE = late(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)$")
_LINK = late(r"(?:https?://|www\.)\S+$")


def labels(lines: Sequence[Line]) -> list[str | None]:
    """For each line what it is, if it is not article wherever it stands; None for the others."""
    page = "\n".join([line.lowered for line in lines if len(line.text) <= CREDIT_CHARS])
    picture_words = [word for word in _PICTURE_WORDS if word in page]
    reasons = [_label(line, picture_words) for line in lines]
    _label_front_matter(lines, reasons)
    _label_mail_heads(lines, reasons)
    _label_between(lines, reasons)
    _label_captions(lines, reasons)
    _label_listed(lines, reasons)
    return reasons


def is_date_line(line: Line) -> bool:
    """A date, with no more than three words that have nothing to do with dates."""
    if line.prose or len(line.text) > 120 or not _DIGIT.search(line.text) or not _DATE.search(line.lowered):
        return False
    if _STAMPED.match(line.text) or _BARRED.match(line.lowered) or _FILED.fullmatch(line.text):
        return True
    others = [word for word in _LETTERS.findall(line.lowered) if not _DATE_WORDS.fullmatch(word)]
    return len(others) <= 3


def is_author_note(line: Line, author: str | None) -> bool:
    """Who wrote the article, told below it, or the heading over that: the name, or "About the author"."""
    if line.told == AUTHOR_NOTE and not line.closed:
        return True
    if author and line.words <= 6 and not line.prose and line.text.endswith(author):
        return True
    return line.words <= 80 and _AUTHOR_NOTE.match(line.text) is not None


def is_note_on(line: Line, author: str) -> bool:
    """What is said of one of the authors by name: `Ann Low is a former ambassador and teaches law in Oslo.`"""
    names = [name for name in _AND.split(author) if " " in name]
    called = [
        *names,
        *(f"{title} {name.split()[-1]}" for name in names for title in ("Dr.", "Prof.", "Mr.", "Ms.", "Mrs.")),
    ]
    told = line.text.removeprefix("By ")
    return line.words <= 80 and any(_SAID_OF.match(told.removeprefix(name)) for name in called if told.startswith(name))


_AND = late(r"\s*,\s*|\s(?:and|&|и)\s")
_SAID_OF = late(
    r"(?:,[^.]{3,80},)? (?:is|was|are|works|writes|covers|reports|teaches|leads|heads|served|has (?:worked|written|"
    r"served|reported|covered))\b|\s?[-–—]\s"
)


def _label(line: Line, picture_words: Sequence[str]) -> str | None:
    if line.told:
        return line.told.reason
    if line.wordless:
        return "separator"
    if line.text[0] in "hw!" and (_LINK.match(line.text) or _IMAGE.match(line.text)):
        return "image" if line.text[0] == "!" else "link"
    if len(line.text) > CREDIT_CHARS:
        return None
    if _is_caption(line.lowered, picture_words):
        return "caption"
    return "related story" if not line.closed and line.words >= SHOUTED_WORDS and line.text.isupper() else None


def _is_caption(lowered: str, picture_words: Sequence[str]) -> bool:
    for word in picture_words:  # a loop, because every line comes here and any() takes twice the time
        if word in lowered:
            return _CREDIT.search(lowered, max(0, len(lowered) - CREDIT_TAIL)) is not None or _is_posed(lowered)
    return False


def _is_posed(lowered: str) -> bool:
    return any(hint in lowered for hint in _POSED_HINTS) and _POSED.search(lowered) is not None


def _label_front_matter(lines: Sequence[Line], reasons: list[str | None]) -> None:
    if lines and lines[0].text == "---":
        inside = front_matter("\n".join(line.text for line in lines[:100]))
        for index in range(len(inside) + 2 if inside else 0):
            reasons[index] = "front matter"


def _label_between(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """An open line between two prompts is a part of them: `Your morning guide to the news of the bay`."""
    prompts = [index for index, reason in enumerate(reasons) if reason == PROMPT.reason]
    for index in (above + 1 for above, below in pairwise(prompts) if below == above + 2):
        if reasons[index] is None and not (lines[index].closed or lines[index].prose):
            reasons[index] = PROMPT.reason


def _label_mail_heads(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Sender, day and subject of a mail that was sent on, in lines of their own, and the line over them."""
    fields = [index for index, line in enumerate(lines) if is_mail_field(line)]
    for index in fields:
        if {index - 1, index + 1} & set(fields) and len(fields) >= MAIL_FIELDS:
            reasons[index] = "mail header"
    first = fields[0] if len(fields) >= MAIL_FIELDS else 0
    if first and reasons[first] and not lines[first - 1].text[0].isalnum():
        reasons[first - 1] = reasons[first - 1] or "mail header"


def is_mail_field(line: Line) -> bool:
    """`Subject: Pipeline talks`."""
    return (":" in line.text or "：" in line.text) and _MAIL_FIELD.match(line.text) is not None


MAIL_FIELDS = 3
_MAIL_FIELD = re.compile(
    r"(?:From|Sent|Date|Subject|To|Cc|Feed|Posted on|Author|От|Кому|Тема|Дата|发件人|收件人|主题|日期)\s?[:：]\s*\S"
)
_SUBJECT = late(
    r"(?:Subject|Тема|主题)\s?[:：]\s*(?:(?:Re|Fwd?|FW|RE|FWD|Ответ|回复|转发)\s?[:：]\s*)*+(?P<title>\S+\s\S.*)"
)


def mail_subject(lines: Sequence[Line], reasons: Sequence[str | None]) -> str | None:
    """What a mail that was sent on is about, by the first of its headers."""
    heads = (line for line, reason in zip(lines, reasons, strict=True) if reason == "mail header")
    return next((match["title"] for line in heads if (match := _SUBJECT.match(line.text))), None)


def _label_captions(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """The line under a bare "Image:", and whatever repeats a caption word for word."""
    if "caption" not in reasons:
        return
    for index in range(len(lines) - 1):
        if reasons[index] != "caption":
            continue
        bare = _BARE.match(lines[index].text) is not None
        captioned = bare and reasons[index + 1] is None and not lines[index + 1].gap and lines[index + 1].words <= 60
        if captioned or _credits_next(lines, reasons, index):
            reasons[index + 1] = "caption"
    captions = {line.key for line, reason in zip(lines, reasons, strict=True) if reason == "caption"}
    for index, line in enumerate(lines):
        if reasons[index] is None and line.words > 2 and line.key in captions:
            reasons[index] = "caption"


def _credits_next(lines: Sequence[Line], reasons: Sequence[str | None], index: int) -> bool:
    """A caption is a credit with one line under it, the two set apart by blank lines from all around."""
    line, under = lines[index], lines[index + 1]
    alone = line.gap and not under.gap and (index + 2 == len(lines) or lines[index + 2].gap)
    short = reasons[index + 1] is None and under.words <= CAPTION_WORDS
    return alone and short and _CREDITED.match(line.text) is not None


def _ends_in_gap(lines: Sequence[Line], index: int, end: int) -> bool:
    """A list of sentences ends at a blank line; in a text without any nothing tells them from the article."""
    return any(line.gap for line in lines[index + 1 : end])


def _label_listed(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """The titles under a heading such as "Related stories": to the next blank line, or to the next paragraph."""
    for index, line in enumerate(lines):
        if line.told is None or line.told.reach != "list":
            continue
        end = min(index + 1 + LIST_LINES, len(lines))
        tight = index + 2 < end and not (lines[index + 1].gap and lines[index + 2].gap)
        for listed in range(index + 1, end):
            under = lines[listed]
            commented = under.told is not None and under.told.reach == "rest"
            ended = commented or (tight and under.gap and listed > index + 1)
            if ended or (under.prose and (not tight or under.words > TITLE_WORDS)):
                break
            if under.prose and not under.item and not _ends_in_gap(lines, listed, end):
                break
            reasons[listed] = reasons[listed] or line.told.reason

"""What a plain text's first lines tell of it behind labels: `Title: ...`, `Источник: ...`, `来源：...`.

Invariant: only the lines before the first one without a known label are read, and without a title's label it takes two.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.articles.lines import Line
from briefing.patterns import late
from briefing.records import Metadata

MAX_LINES = 12
FEWEST = 2
"""Labelled lines, without a title among them, that make a header."""

_LABELS = {
    "title": r"(?:article )?(?:title|headline)|заголовок|название|标题|標題|题目|題目",
    "publisher": r"source|publisher|published by|publication|outlet|media|newspaper|site|website|источник|издание|сми"
    r"|издатель|来源|來源|媒体|媒體|出处|发布机构",
    "author": r"author|authors|byline|by|автор|авторы|作者",
    "url": r"url|link|address|source url|ссылка|адрес|链接|网址",
    "other": r"date|published|published on|publication date|updated|language|section|category|tags|keywords|subtitle"
    r"|sub-?headline|text|body|content|summary|дата|дата публикации|опубликовано|язык|рубрика|подзаголовок|теги|текст"
    r"|日期|时间|发布时间|发布日期|语言|栏目|副标题|关键词|正文",
}
_FIELD = late(
    rf"(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _LABELS.items())})\s?[:：]\s*(?P<value>.*)", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://\S{4,1000}$")
_MARKS = '«»"“”《》 '
_NAME_CHARS = 80


def header(lines: Sequence[Line]) -> Metadata:
    """Title, publisher, author and address that labels name in the first lines; empty without a header."""
    fields = list(_fields(lines[:MAX_LINES]))
    known = {name for name, _ in fields}
    if "title" not in known and len(fields) < FEWEST:
        return Metadata()
    found = {name: value for name, value in reversed(fields) if value and name != "other"}
    return Metadata(**found)


def _fields(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """The name of each labelled line's field, with its value or "" where that is none."""
    for line in lines:
        match = _FIELD.fullmatch(line.text)
        if match is None:
            return
        name = next(name for name in _LABELS if match[name])
        yield _read(name, match["value"].strip())


def _read(name: str, value: str) -> tuple[str, str]:
    if _ADDRESS.match(value):
        return "url", value
    if name == "publisher":
        value = value.strip(_MARKS)
    return name, value if name == "title" or (name != "url" and len(value) <= _NAME_CHARS) else ""

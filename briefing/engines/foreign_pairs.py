"""Two who are meant but not named, in Russian and Chinese: "стороны", "两国", "двусторонняя торговля"."""

import re

_SIDES = r"(?:сторон\w{0,3}|стран\w{0,3}|государств\w{0,3}|держав\w{0,3}|народ\w{0,3})"
_RUSSIAN = re.compile(
    rf"(?<!\w)(?:(?P<states>(?:обе(?:их|им|ими)?|две|двух|двум|двумя|наш(?:и|их|ими|им)) {_SIDES}|"
    rf"^[«“\"]?(?:обе )?(?:стороны|страны)|"
    r"стороны(?= (?:также |не |вновь )?[а-яё]+(?:ли|ут|ют|ят|ат)(?:сь|ся)?(?!\w)))|(?P<persons>^[«“\"]?(?:лидеры|"
    r"главы государств|президенты|министры|"
    r"собеседники)|"
    r"(?:два|оба) (?:лидера|президента|министра))|(?P<pair>(?!)))(?!\w)"
    r"(?! (?:(?-i:[А-ЯЁ])|конфликта|от|границ\w+|договора|"
    r"соглашения))",
    re.IGNORECASE,
)
_CHINESE = re.compile("(?P<persons>两国(?:元首|领导人|总统|外长))|(?P<states>两国|双方)|(?P<pair>(?!))")
_RUSSIAN_RELATION = re.compile(
    r"(?<!\w)(?:двусторонн\w+(?: \w+)?|взаимн\w+ (?:торговл\w|расч[её]т\w*|инвестици\w*)|"
    r"товарооборот(?! (?-i:[А-ЯЁ]))(?! (?:между|с |росси|рф|двух|обеих)))(?!\w)",
    re.IGNORECASE,
)
_CHINESE_RELATION = re.compile("双边(?:贸易额?|关系|合作|结算)|(?<!双边)贸易额")


def foreign_pair(text: str) -> re.Match[str] | None:
    """ "Стороны", "两国元首": with groups `states` or `persons`; "страны АСЕАН" are no pair."""
    return _RUSSIAN.search(text) or _CHINESE.search(text)


def foreign_relation(text: str) -> re.Match[str] | None:
    """Relations or trade of two who are not told: "двусторонние отношения", "双边贸易"."""
    return _RUSSIAN_RELATION.search(text) or _CHINESE_RELATION.search(text)


def heads_state(before: str) -> bool:
    """True if the words right before a name are an office of state: "президентом России ", "国家主席"."""
    return bool(_HEAD_OF_STATE.search(before))


_HEAD_OF_STATE = re.compile(
    r"(?<![\w-])(?:президент|председател|премьер|лидер|глав)\w*(?:-министр\w*)?(?: [А-ЯЁ][\w-]+| государств\w*|"
    r" (?:государственных )?дел){0,3} $|"
    r"(?:总统|主席|总理|首相|总书记|国王)$",
    re.IGNORECASE,
)

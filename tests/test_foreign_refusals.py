"""Russian and Chinese sentences that can't stand alone are passed over, each with its reason."""

import pytest

from briefing.evidence.facts import loaded_words, quote_only_words
from tests.texts import EAST, worded

LEAD = {"ru": "Россия и Китай подписали договор о поставках газа.", "zh": "俄罗斯和越南签署天然气供应合同。"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Он не уточнил, сколько нефти купила Россия.", "begins in the middle"),
        ("В среду он принял в Москве посла Индии.", "begins in the middle"),
        ("Позже Россия увеличила поставки нефти в Китай.", "begins in the middle"),
        ("Этот шаг Россия объяснила ростом цен на нефть.", "points to another sentence"),
        ("Россия подписала такое же соглашение с Индией.", "points to another sentence"),
        ("Что получит Россия от этого договора с Китаем?", "a question"),
        ("В Народном банке Китая на запрос не ответили в среду.", "no comment"),
        ("Тему обсуждали в мае во время визита в Китай.", "points to another sentence"),
        ("Документ предусматривает поставки нефти и угля.", "which one?"),
        ("Переговоры о цене пока не завершены полностью.", "which one?"),
        ("Мы рады, что Россия увеличила поставки нефти.", "first person without an owner"),
        ("Участники высказались за расширение торговли.", "nothing named"),
        ("Москва, Пекин, Пхеньян и другие столицы региона.", "no verb"),
        (
            "«Россия увеличила поставки нефти в Китай вдвое за год», — приводит слова агентство.",
            "words without an owner",
        ),
        ("Глава МИД поблагодарил Россию за поставки нефти.", "a courtesy"),
        ("Представители Кремля от комментариев отказались во вторник.", "no comment"),
        ("他没有说明俄罗斯供应多少石油。", "begins in the middle"),
        ("这也影响俄罗斯企业的投资信心。", "points to another sentence"),
        ("该项目由俄罗斯企业出资建设。", "points to another sentence"),
        ("俄罗斯会继续供应石油吗？", "a question"),
        ("我们将继续同俄罗斯扩大合作。", "first person without an owner"),
        ("俄罗斯代表感谢中国举行会谈。", "a courtesy"),
        ("俄罗斯供应。", "too short"),
    ],
)
def test_what_points_elsewhere_is_refused(text: str, problem: str) -> None:
    assert worded(text, "2025-05-05")[0].problem == problem


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Кроме того, Россия увеличила поставки нефти в Китай.", "Россия увеличила поставки нефти в Китай."),
        ("此外，俄罗斯增加了对中国的石油供应。", "俄罗斯增加了对中国的石油供应。"),
        (
            "Министр Павел Громов сообщил, что в этом году Россия увеличит поставки нефти.",
            "в этом году [2025] Россия увеличит поставки нефти.",
        ),
        ("外交部发言人林剑表示，中方反对非法单边制裁。", "中方反对非法单边制裁。"),
        (
            "Эксперт Иван Петров считает, что Россия увеличит поставки нефти в Китай.",
            "Эксперт Иван Петров считает, что Россия увеличит поставки нефти в Китай.",
        ),
        ("俄罗斯去年向中国出口石油3500万吨。", "俄罗斯去年 [2024]向中国出口石油3500万吨。"),
    ],
)
def test_what_stands_alone_is_printed_in_the_original(text: str, printed: str) -> None:
    wording = worded(text, "2025-05-05")[0]
    assert (wording.text, wording.problem) == (printed, None)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            f"{LEAD['ru']} Стороны обсудили строительство газопровода и завода.",
            "Стороны [Россия and Китай] обсудили строительство газопровода и завода.",
        ),
        (f"{LEAD['zh']}双方还商定加快核电站项目谈判。", "双方 [俄罗斯 and 越南]还商定加快核电站项目谈判。"),
    ],
)
def test_two_sides_are_named_in_brackets(text: str, printed: str) -> None:
    wording = worded(text, "2025-05-05")[1]
    assert (wording.text, wording.problem) == (printed, None)


def test_two_sides_among_three_stay_unnamed() -> None:
    text = "Россия, Китай и Индия подписали договор. Стороны обсудили строительство газопровода и завода."
    assert worded(text, "2025-05-05")[1].problem == "“Стороны” is not told apart"


def test_loaded_words_are_set_in_quotation_marks_in_every_case() -> None:
    russian = worded("Индия не ввела санкции после начала специальной военной операции.", "2025-05-05")[0]
    chinese = worded("俄罗斯外交部说，越南支持特别军事行动的和平解决。", "2025-05-05")[0]
    assert russian.text == "“Индия не ввела санкции после начала специальной военной операции.”"
    assert chinese.text == "“越南支持特别军事行动的和平解决。”"


def test_loaded_words_are_found_in_every_case_and_in_the_midst_of_chinese() -> None:
    assert quote_only_words("До спецоперации и после «вторжения».", EAST) == ["спецоперации"]
    assert quote_only_words("称为特别军事行动，“入侵”", EAST) == ["特别军事行动"]
    assert loaded_words("После «вторжения»", EAST) == ["вторжение"]


def test_a_line_is_cut_where_a_verb_stays_and_no_condition_is_halved() -> None:
    text = (
        "复旦大学教授冯明认为，如果欧洲完全停止进口俄罗斯天然气，俄罗斯将更加依赖中国市场，"
        "并且需要在未来十年内投资建设更多的跨境管道和液化天然气工厂，以便继续向亚洲国家出口天然气。"
    )
    wording = worded(text, "2025-05-05")[0]
    assert wording.short is None

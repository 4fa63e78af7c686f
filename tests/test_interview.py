"""Questions behind a label that else signs an article."""

import pytest

from briefing.articles.interview import with_turns
from briefing.articles.lines import measured_lines
from tests.test_chronicle import left

HEAD = "“The pans are dry”\n\nOlle Brant, who heads the guild of salt makers, spoke to the Ledger on 2 March 2026.\n\n"


@pytest.mark.parametrize(
    "turns",
    [
        "Reporter: How bad is it?\n\nBrant: Bad.\n\nReporter: Published figures differ.\n\nBrant: They are old.\n",
        "Reporter: How bad is it?\n\nBrant: Bad.\n\nReporter: Nobody asked the towns.\n\nBrant: No.\n",
        "Correspondent: How bad is it?\n\nBrant: Bad.\n\nCorrespondent: Thanks.\n\nBrant: Thank you all.\n",
        "Корреспондент: Насколько плохи дела?\n\nБрант: Плохи.\n\nКорреспондент: Спасибо за беседу.\n",
        "Автор: Вы верите совету?\n\nБрант: Нет.\n\nАвтор: Понятно.\n\nБрант: Вот и всё.\n",
        "记者：情况有多糟？\n\n布兰特：很糟。\n\n记者：请谈谈条约的内容\n\n布兰特：水位不得低于十米。\n",
        "Q: How bad is it?\nA: Bad.\n\nQ: And the towns.\nA: Nobody asked them.\n",
        "Вопрос: А города?\n\nОтвет: Их не спросили.\n\nВопрос: Спасибо.\n",
        "Editor: Will you resign if the pump fails?\n\nBrant: No.\n",
    ],
)
def test_turns_are_article(turns: str) -> None:
    assert left(HEAD + turns) == "“The pans are dry”"


def test_a_label_that_stands_once_or_never_asks_signs_the_article() -> None:
    once, never = "Reporter: Lena Hart\nA salt pan is flat.\n", "Author: Lena Hart\nEditor: Tom Hale\nAuthor: Ann Low\n"
    assert [line.told and line.told.reason for line in with_turns(measured_lines(once))] == ["byline", None]
    assert [line.told is None for line in with_turns(measured_lines(never))] == [False, False, False]

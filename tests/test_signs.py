"""How far along a Russian or Chinese statement is, and what kind it is of."""

import pytest

from briefing.evidence.classify import kind_of, status_of, substance, tells_something
from briefing.evidence.voice import Voice

NOBODY = Voice()
OFFICIAL = Voice("Иван Петров", "министр", "official", basis="stated", form="lead")
ANALYST = Voice("Иван Петров", "эксперт", "analyst", basis="stated", form="lead")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Путин посетит Китай в сентябре.", "planned"),
        ("Россия планирует увеличить экспорт газа.", "planned"),
        ("Россия намерена построить завод во Вьетнаме.", "planned"),
        ("Переговоры состоятся в Пекине.", "planned"),
        ("Россия не планирует строить завод.", "denied"),
        ("Кремль опроверг сообщения о визите.", "denied"),
        ("Стороны не подписали договор о мосте.", "denied"),
        ("Договор о мосте не был подписан.", "denied"),
        ("Он подписал договор, хотя не получил денег.", "done"),
        ("双方没有就价格达成协议。", "denied"),
        ("双方签署了协议，但没有宣布价格。", "done"),
        ("Россия, возможно, построит завод.", "conditional"),
        ("Индия может отказаться от нефти.", "conditional"),
        ("Банки якобы отказываются от рублей.", "unknown"),
        ("Товарооборот вырос на 5%.", "done"),
        ("Посол находится в Пекине.", "unknown"),
        ("Россия продолжает поставки газа.", "ongoing"),
        ("俄罗斯计划在2027年供应天然气。", "planned"),
        ("普京将访问中国。", "planned"),
        ("俄方将其称为特别行动。", "unknown"),
        ("越南或将保持平衡。", "conditional"),
        ("双方可能签署合同。", "conditional"),
        ("美国否认施压。", "denied"),
        ("中方没有提供武器的计划。", "denied"),
        ("两国签署了联合声明。", "done"),
        ("合作不断深化。", "ongoing"),
        ("双方签署了备忘录，但价格将另行商定。", "done"),
        ("两国外长讨论了普京可能访问的日程。", "done"),
    ],
)
def test_the_status_follows_the_words(text: str, status: str) -> None:
    assert status_of(text) == status


@pytest.mark.parametrize(
    ("text", "voice", "kind"),
    [
        ("Россия и Китай подписали договор.", NOBODY, "event"),
        ("Товарооборот вырос на 5% до $10 млрд.", NOBODY, "figure"),
        ("Россия выступает против санкций.", OFFICIAL, "position"),
        ("Путин прибыл в Пекин.", OFFICIAL, "event"),
        ("Рынок остается сложным.", ANALYST, "judgment"),
        ("Путин посетит Китай.", NOBODY, "event"),
        ("Это решение станет важным.", NOBODY, "forecast"),
        ("两国签署了联合声明。", NOBODY, "event"),
        ("贸易额达到60亿美元。", NOBODY, "figure"),
        ("中方反对单边制裁。", OFFICIAL, "position"),
        ("结构单一的问题难以改变。", ANALYST, "judgment"),
        ("普京将访问中国。", NOBODY, "event"),
    ],
)
def test_the_kind_follows_the_words_and_the_owner(text: str, voice: Voice, kind: str) -> None:
    assert kind_of(text, status_of(text), voice) == kind


@pytest.mark.parametrize(
    ("told", "courtesy"),
    [
        ("Россия поставила в Китай 8 млн тонн нефти.", "Отношения дружбы и доверия имеют большое значение."),
        ("俄罗斯向中国出口石油3500万吨。", "双方友好关系不断深化发展。"),
    ],
)
def test_a_figure_outweighs_a_courtesy(told: str, courtesy: str) -> None:
    assert tells_something(told)
    assert not tells_something(courtesy)
    assert substance(told) > 0.4 > 0.1 > substance(courtesy)

"""Who says a Chinese sentence."""

import pytest

from briefing.evidence.speakers import Voice
from tests.texts import voices_of


@pytest.mark.parametrize(
    ("text", "name", "role", "kind"),
    [
        ("外交部发言人林剑9日在例行记者会上表示，中方反对单边制裁。", "林剑", "外交部发言人", "official"),
        ("外交部发言人林剑2025年6月9日表示，中方反对单边制裁。", "林剑", "外交部发言人", "official"),
        ("普京说：“俄罗斯将继续供应天然气。”", "普京", None, "official"),
        ("“合作将继续。”俄罗斯副总理诺瓦克说。", "诺瓦克", "俄罗斯副总理", "official"),
        ("复旦大学教授冯明认为，贸易结构难以改变。", "冯明", "复旦大学教授", "analyst"),
        ("据塔斯社报道，俄罗斯拟建设核电站。", "塔斯社", None, "outlet"),
        ("俄罗斯国防部称，两艘军舰抵达越南。", "俄罗斯国防部", None, "official"),
        ("中国海关总署数据显示，进口原油同比下降9%。", "中国海关总署", None, "official"),
        ("有分析人士认为，越南将保持平衡。", "分析人士", None, "unnamed"),
        ("俄罗斯能源部长索林称中国是主要伙伴。", "索林", "俄罗斯能源部长", "official"),
        ("俄罗斯能源部长索林称,中国是主要伙伴。", "索林", "俄罗斯能源部长", "official"),
    ],
)
def test_a_stated_speaker_is_told_from_his_office(text: str, name: str, role: str | None, kind: str) -> None:
    voice = voices_of(text)[0]
    assert (voice.name, voice.role, voice.kind, voice.basis) == (name, role, kind, "stated")


@pytest.mark.parametrize(
    "text",
    [
        "俄方将乌克兰局势称为冲突，越南未表态。",
        "中俄两国签署联合声明，双方表示满意。",
        "这说明，合作顺利。",
        "俄罗斯副总理诺瓦克说服中方接受新的价格。",
        "俄罗斯能源部长索林称赞中国企业的工作。",
    ],
)
def test_a_verb_without_somebody_who_can_speak_gives_no_speaker(text: str) -> None:
    assert voices_of(text)[0] == Voice()


def test_he_goes_back_to_who_spoke_and_the_office_is_learnt_from_the_article() -> None:
    voices = voices_of("国家主席习近平同普京举行会谈。习近平指出，合作顺利。他强调，中国愿扩大合作。")
    assert [(voice.name, voice.role, voice.basis) for voice in voices] == [
        (None, None, None),
        ("习近平", "国家主席", "stated"),
        ("习近平", "国家主席", "carried"),
    ]


def test_he_is_nobody_where_another_acted_in_between() -> None:
    text = "专家李伟认为，管道不会盈利。{}“价格太高了。”他说。"
    assert [voices_of(text.format(between))[-1].name for between in ("普京没有回应。", "会谈持续一小时。")] == [
        None,
        "李伟",
    ]


def test_words_that_a_speaker_cites_keep_whose_they_are() -> None:
    text = "外交部发言人毛宁援引习近平主席的话说，“中俄关系不针对第三方”。"
    (voice,) = voices_of(text)
    assert voice.content is not None
    assert (voice.name, text[voice.content.start :][:8]) == ("毛宁", "援引习近平主席的")


def test_who_says_it_may_stand_last() -> None:
    (voice,) = voices_of("俄罗斯将于12月向蒙古供应300节车厢的煤炭，俄罗斯交通部长尼基京表示。")
    assert (voice.name, voice.role) == ("尼基京", "俄罗斯交通部长")


def test_he_is_nobody_where_another_acted_since() -> None:
    texts = (
        "俄罗斯总统普京表示，俄中天然气合作进展顺利。中国外交部发言人林剑在北京回应。他表示，中方仍有不同看法。",
        "拉夫罗夫表示，贸易增长。印度外长苏杰生没有证实这一消息。他说：“印度将减少进口。”",
    )
    assert [voices_of(text)[-1].name for text in texts] == [None, None]
    assert voices_of("普京表示，贸易增长。增长达到百分之五。他说：“俄罗斯将出口更多天然气。”")[-1].name == "普京"

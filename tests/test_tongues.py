"""A sentence is read by the rules of its own language."""

import pytest

from briefing.evidence.tongues import length, tongue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Россия и Китай подписали соглашение.", "ru"),
        ("Компания Gazprom Export сообщила об этом в понедельник.", "ru"),
        ("中俄两国签署联合声明。", "zh"),
        ("俄罗斯 Rosatom 公司在越南建设核科技中心。", "zh"),
        ("Russia (Россия) and China (中国) signed.", None),
        ("Україна підписала угоду з Євросоюзом.", None),
        ("Қазақстан мен Ресей келісімге қол қойды.", None),
        ("日本とロシアは合意しました。", None),
        ("", None),
    ],
)
def test_the_letters_tell_the_language_and_neighbours_are_left_alone(text: str, expected: str | None) -> None:
    assert tongue(text) == expected


def test_two_chinese_characters_count_as_a_word() -> None:
    assert length("中俄两国签署联合声明") == 5
    assert length("Russia and China") == 3
    assert length("俄罗斯 Rosatom 公司") == 4

"""Whether a name of a sentence stands in its evidence."""

import pytest

from briefing.evidence.naming import Naming
from briefing.records import Actor, Profile, Variants

PROFILE = Profile(
    name="p", title="P", question="?",
    subject=Actor(id="norland", title="Norland", names=("Norland", "Kingdom of Norland"), demonyms=("Norlandic",),
                  capitals=("Portville",),
                  leaders=("Ana Ruiz", "Ruiz", "Sergei Karlsen", "Sergey Karlsen", "Rolf Karlsen")),
    variants=(Variants(names=("Kyiv", "Kiev")),),
)  # fmt: skip


def missing(sentence: str, evidence: str) -> list[str]:
    return [reason.split("'")[1] for reason in Naming(PROFILE, evidence).reasons(f"x {sentence}")]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Minister Lena Berg came", "Lena Berg, the minister, came"),
        ("Danish Foreign Minister Lena Berg", "Lena Berg, Denmark's foreign minister; Danish ships"),
        ("Norlandic President Ana Ruiz", "the president of Norland, Ana Ruiz"),
        ("Ana Ruiz", "Ruiz"),
        ("Sergei Karlsen", "Sergey Karlsen"),
        ("Kyiv", "Kiev"),
        ("the Libyan coast", "the coast of Libya"),
        ("in Libya", "the Libyan coast"),
        ("Ukrainian ships", "ships of Ukraine"),
        ("Vietnamese rice", "rice from Vietnam"),
        ("Iranians", "an Iranian"),
        ("U.S. ships", "US ships"),
        ("Norland's king", "the king of Norland"),
        ("Norland agreed", "Portville agreed"),
        ("the Russia-India route", "the route from Russia to India"),
        ("the Academy of Sciences", "the ACADEMY of sciences"),
    ],
)
def test_a_name_that_occurs_in_any_form_is_held(sentence: str, evidence: str) -> None:
    assert missing(sentence, evidence) == []


@pytest.mark.parametrize(
    ("sentence", "evidence", "name"),
    [
        ("Lena Berg", "Lena Holm met Ole Berg", "Lena Berg"),
        ("Rolf Karlsen", "Sergey Karlsen", "Rolf Karlsen"),
        (
            "Defence Minister Lena Berg",
            f"Lena Berg came{' and went' * 30} to see the defence minister",
            "Defence Minister Lena Berg",
        ),
        ("in Portville", "in Norland", "Portville"),
        ("in Niger", "the Nigerian coast", "Niger"),
        ("Austria", "Australian ships", "Austria"),
        ("Sudan", "South Korea", "Sudan"),
        ("Berg", "the Bergen line", "Berg"),
    ],
)
def test_a_name_that_does_not_occur_is_missed(sentence: str, evidence: str, name: str) -> None:
    assert missing(sentence, evidence) == [name]

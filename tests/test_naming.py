"""Whether a name of a sentence stands in its evidence."""

import pytest

from briefing.evidence.naming import Naming
from briefing.records import Actor, Profile, Variants
from tests.texts import EAST

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


def test_of_states_told_together_none_stands_for_another() -> None:
    gulf = Actor(
        id="isles", title="The Isles", names=("Eastisle", "Westisle"), demonyms=("Eastislish", "Westislish"),
        members=(("Eastisle", "Eastislish"), ("Westisle", "Westislish")),
    )  # fmt: skip
    profile = PROFILE.model_copy(update={"partners": (gulf,)})
    assert Naming(profile, "Westisle sold coal").reasons("x Eastisle sold coal")
    assert not Naming(profile, "Westislish coal").reasons("x Westisle sold coal")


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [("Kazakhstan", "Uzbekistan"), ("The European Union", "The G7"), ("NATO", "the West"), ("Qatar", "Saudi Arabia")],
)
def test_no_member_of_a_group_of_the_profile_stands_for_another(sentence: str, evidence: str) -> None:
    assert Naming(EAST, f"{evidence} sold coal").reasons(f"x {sentence} sold coal")
    assert not Naming(EAST, f"{sentence} sold coal").reasons(f"x {sentence} sold coal")


def test_every_name_of_a_group_of_the_profile_is_a_members() -> None:
    groups = [actor for actor in (*EAST.partners, *EAST.counterparts) if actor.members]
    assert [actor.id for actor in groups] == ["central-asia", "gulf", "other-asia", "west"]
    for actor in groups:
        assert {*actor.names, *actor.demonyms, *actor.capitals} <= {name for member in actor.members for name in member}

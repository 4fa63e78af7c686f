"""Which of the words beside a verb of saying speaks."""

import pytest

from briefing.evidence.passages import passages
from briefing.evidence.persons import Cast
from briefing.evidence.speakers import voices
from briefing.evidence.subjects import subject_before, subject_behind
from briefing.records import Span
from tests.texts import GENERAL, document


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Port Minister Ivo Berg", "Port Minister Ivo Berg"),
        ("Exports of herring fell, but Mr Berg", "Mr Berg"),
        ("Northfish is a unit of Seahold and a Seahold spokeswoman", "a Seahold spokeswoman"),
        ("The minister's top adviser has praised the crews, but", "The minister's top adviser"),
        ("Ivo Berg opened the quay and", "Ivo Berg"),
        ("Ivo Berg, who has run the harbour since 2004", "Ivo Berg, who has run the harbour since 2004"),
        ("As prices were rising, Berg", "Berg"),
        ("Berg insists that the bank", "Berg"),
        ("Harbour officials based in Tromsø", "Harbour officials based in Tromsø"),
        ("The crews of all ferries are tested after two cases were", ""),
        ("Some readers pointed to two articles to support their", ""),
        ("Ada Lund revealed one of the letters to the judges", ""),
        ("She further appealed to the harbour board", ""),
        ("Mayor Ada Lund forthrightly", "Mayor Ada Lund"),
    ],
)
def test_the_subject_is_a_noun_phrase_without_a_verb_of_its_own(words: str, subject: str) -> None:
    assert subject_before(words) == subject


def test_what_is_said_behind_the_verb_is_no_subject() -> None:
    assert subject_behind("there was no talk between the board and Lund's crew") == ""
    assert subject_behind("Ada Lund, a pilot from Bergen") == "Ada Lund, a pilot from Bergen"


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("“The quay is full,” Lund said.", "Lund", None),
        ("“The quay is full,” Dr Rance said.", "Rance", None),
        ("“The quay is full,” Lund testified.", "Lund", None),
        (
            "“The quay is full,” Ada Lund, pilot of the northern fleet, said in a statement.",
            "Ada Lund",
            "pilot of the northern fleet",
        ),
        ("“The quay is full,” said Ada P. Lund Jr., the harbour's lawyer.", "Ada P. Lund Jr.", "harbour's lawyer"),
        ("“The quay is full,” harbour engineer Ada Lund said.", "Ada Lund", "harbour engineer"),
        ("“The quay is full,” Lund and her crew wrote.", "Lund and her crew", None),
        (
            "“The quay is full,” a spokesperson for the Northern Ferry Office said.",
            "spokesperson for the Northern Ferry Office",
            None,
        ),
        (
            "Visiting the quay on Monday, pilot Ada Lund said there was no room left for the ferries.",
            "Ada Lund",
            "pilot",
        ),
        ("Four Norwegian crews said they would not sail before the quay is mended.", "Four Norwegian crews", None),
        (
            "Norwegian fishermen's lawyers said they would not sail before the quay is mended.",
            "Norwegian fishermen's lawyers",
            None,
        ),
        ("Ten ferries are late this week, Lund said, adding that more would follow in the autumn.", "Lund", None),
        ("(NNB) — Ada Lund said Thursday she believes the quay will be mended by the autumn.", "Ada Lund", None),
        (
            "“The quay is full,” responded harbour pilot Ada Lund, noting that it was, even if small.",
            "Ada Lund",
            "harbour pilot",
        ),
        (
            "“The quay is full,” explains Rep. Ada Lund (N-Oslo), head of the harbour board.",
            "Ada Lund",
            "head of the harbour board",
        ),
        ("“The quay is full,” Lund, 41, said.", "Lund", None),
        ("“The quay is full,” said a company spokesperson.", "a company spokesperson", None),
        ("‘The quay is full,’ says Ada Lund, head of the harbour board.", "Ada Lund", "head of the harbour board"),
        ("Ada Lund, a pilot, said three or four crews, about 10 people, were to meet the mayor.", "Ada Lund", "pilot"),
        (
            "Harbour critic Ada Lund wrote in the Harbour Daily on Jan. 16 that the quay is full.",
            "Ada Lund",
            "Harbour critic",
        ),
        (
            "Without money for ferries, local labor leaders said they were waiting for the town.",
            "local labor leaders",
            None,
        ),
        ("Oslo-based Prof Lund said she was delighted to sail again.", "Oslo-based Prof Lund", None),
        ("The Northern Fish Company reported yearly earnings that were above what it hoped for.", None, None),
        ("In the last weeks Lund, who opposes the new fee, has made false claims about “idle” ferries.", None, None),
    ],
)
def test_who_says_it_in_news_of_any_subject(text: str, speaker: str | None, role: str | None) -> None:
    article = document(text)
    voice = voices(passages(article, article.body), Cast(GENERAL))[-1]
    assert (voice.name, voice.role) == (speaker, role)


def test_who_is_quoted_first_by_family_name_has_the_full_name_from_below() -> None:
    article = document("“The quay is full,” Lund said.\n\n“It was built in 1902,” said Ada Lund, a pilot from Bergen.")
    assert [voice.name for voice in voices(passages(article, article.body), Cast(GENERAL))] == ["Ada Lund", "Ada Lund"]


def test_the_paper_to_which_somebody_spoke_does_not_answer_its_own_questions() -> None:
    text = "She spoke to the Harbour Review.\n\nQ: Is the quay full?\n\nA: It has been full since May."
    article = document(text)
    assert voices(passages(article, article.body), Cast(GENERAL))[-1].name == "unnamed speaker"


def test_what_the_stands_before_and_what_is_in_capitals_is_no_person() -> None:
    text = "The Ducal Palace has a wide court. BBC Two has a crew in it. Ada Lund has a key to it."
    assert [named.name for named in Cast(GENERAL).persons(text, Span(0, len(text)))] == ["Ada Lund"]

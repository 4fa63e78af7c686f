"""What a cut may take away from a sentence."""

import pytest

from briefing.evidence.cuts import CutSentence, check_cuts
from briefing.evidence.excerpt import check_excerpt


def codes(text: str, source: str) -> set[str]:
    return {reason.split(":")[0] for reason in check_excerpt(text, source)}


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("the deal will be signed.", "It is not true that the deal will be signed.", "cut_negation"),
        ("the war will end soon.", "There is no sign that the war will end soon.", "cut_negation"),
        ("troops crossed the border.", "The ministry denied that troops crossed the border.", "cut_negation"),
        ("the base was hit.", "The army denied that a jet was lost, and the base was hit.", "cut_negation"),
        ("Gas … flowed.", "Gas, which had not been paid for, flowed.", "cut_negation"),
        ("The firm sold oil.", "The firm sold oil, which has not been confirmed.", "cut_negation"),
        ("The sides … meet in Rome.", "The sides may, if all goes well, meet in Rome.", "cut_modal"),
        ("The plan would cost a billion", "The plan would cost a billion, which could double.", "cut_modal"),
        ("prices fell.", "Apparently, prices fell.", "cut_hedge"),
        ("Oslo has sold ships.", "Western officials suspect that Oslo has sold ships.", "cut_hedge"),
        ("Oslo has sold ships.", "Bergen fears Oslo has sold ships.", "cut_hedge"),
        ("the two met.", "It is possible that the two met.", "cut_hedge"),
        ("the two met.", "Reports suggest that the two met.", "cut_hedge"),
        ("Exports rose", "Exports rose, perhaps.", "cut_hedge"),
        ("The army will strike", "The army will strike if the talks fail.", "cut_condition"),
        ("The army will strike", "The army will strike unless the talks succeed.", "cut_condition"),
        ("the talks fail", "The army will strike if the talks fail.", "cut_condition"),
        ("sanctions end.", "If sanctions end, trade will grow, and so sanctions end.", "cut_condition"),
        (
            "EU leaders were satisfied",
            "EU leaders were satisfied, except for the president of France.",
            "cut_condition",
        ),
        ("The envoy praised the pact", "The envoy praised the pact, but he refused to sign it.", "cut_contrast"),
        ("he refused to sign it.", "The envoy praised the pact, but he refused to sign it.", "cut_contrast"),
        ("trade grew.", "Although the border was shut, trade grew.", "cut_contrast"),
        ("the border was shut", "Although the border was shut, trade grew.", "cut_contrast"),
        ("Trade grew", "Trade grew despite the sanctions.", "cut_contrast"),
        ("Delhi bought gas", "Delhi bought gas rather than oil.", "cut_contrast"),
        ("Exports rose", "Exports rose, while imports fell by half.", "cut_contrast"),
        ("Hanoi … sent an envoy", "Hanoi not only stayed away, but also sent an envoy.", "cut_contrast"),
    ],
)
def test_no_cut_takes_a_word_on_which_the_rest_depends(text: str, source: str, code: str) -> None:
    assert code in codes(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("the talks went on.", "But the talks went on."),
        ("infrastructure is weak.", "However, infrastructure is weak."),
        ("I think he came.", "Most of all, though, I think he came."),
        ("the two sides signed a pact.", "The leaders may meet again; the two sides signed a pact."),
        ("the army held the town.", "There is no sign that the war will end, and the army held the town."),
        ("The two sides signed a pact", "The two sides signed a pact, and the leaders may meet again."),
        ("it has not joined the bloc.", "Its ties are good, and it has not joined the bloc."),
        ("its ties are good, but it has not joined.", "Growth is fast, and its ties are good, but it has not joined."),
        ("It may rain", "It may rain on Monday."),
    ],
)
def test_what_stands_in_a_clause_of_its_own_may_go_with_it(text: str, source: str) -> None:
    assert codes(text, source) == set()


def test_a_modal_is_not_cut_in_half() -> None:
    assert "cut_modal" in codes("The treaty is", "The treaty is set to be signed.")


def test_a_sentence_without_cuts_has_nothing_against_it() -> None:
    assert check_cuts(CutSentence("If it may rain, they will not go, but stay.", [])) == []


def test_an_omission_joins_no_two_sentences() -> None:
    source = "“The port closed after the storm. Then, by noon, trade went on,” she said."
    assert "cut_sentences" in codes("“The port closed … trade went on,” she said.", source)
    assert codes("“The port closed after the storm.", source) == {"cut_speaker"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("the share of coal fell from 76 to 36 per cent.", "Yet the share of coal fell from 76 to 36 per cent."),
        (
            "China was asking for a lower price.",
            "One of the sources, a diplomat who asked not to be named because the talks are private, said China was "
            "asking for a lower price.",
        ),
        (
            "decisions were “guided by national interest alone”.",
            "The spokesman, asked last week whether pressure had played a part, said decisions were “guided by "
            "national interest alone”.",
        ),
        (
            "Oslo and Riga plan to open a joint port by May",
            "Oslo and Riga plan to open a joint port by May, in what would be the first of its kind.",
        ),
        ("The two ports agreed on a joint fund.", "4. The two ports agreed on a joint fund."),
        (
            "a ferry will sail in the first half of May.",
            "The spokesman told about 40 exporters that a ferry will sail in the first half of May.",
        ),
        (
            "Riga received Premier Anna Lind",
            "Riga received Premier Anna Lind, who is seeking to win back the port's old customers.",
        ),
    ],
)
def test_on_what_terms_a_source_spoke_and_what_the_writer_thinks_of_it_may_go(text: str, source: str) -> None:
    assert check_excerpt(text, source, (), "The spokesman, one of the sources") == []


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("the gas flows to China.", "Now the gas flows to China.", "cut_edge"),
        ("The firm … sold oil.", "The firm, which was not authorised to trade, sold oil.", "cut_negation"),
        ("The port opened", "The port opened, which would not have been possible in May.", "cut_negation"),
    ],
)
def test_a_time_and_a_fact_beside_it_may_not(text: str, source: str, code: str) -> None:
    assert code in codes(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("«Вега» построила «Рось", "«Вега» построила «Рось — 2» и продала ее."),
        ("«Вега» построила «Рось»", "«Вега» построила «Рось»-2, а затем продала ее."),
        ("Its yard built the “Harbour Queen”", "Its yard built the “Harbour Queen” – 2, and sold her."),
        ('Its yard built the "Harbour', 'Its yard built the "Harbour – Queen" and sold her.'),
        ("公司建造了《北港》", "公司建造了《北港》-2，并已出售。"),
    ],
)
def test_a_name_in_marks_is_cut_nowhere(text: str, source: str) -> None:
    assert "cut_edge" in codes(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("«Вега» построила «Рось — 2»", "«Вега» построила «Рось — 2», а затем продала ее."),
        ("We built the ferry", "“We built the ferry,” he said."),
        ("It grew by a “fifth”", "It grew by a “fifth” – 20% of all that was sold."),
    ],
)
def test_a_name_in_marks_may_stand_beside_a_cut(text: str, source: str) -> None:
    assert codes(text, source) <= {"cut_speaker"}


def test_no_subject_is_left_without_what_it_does() -> None:
    source = "Bergen will sell fish until 2030, and Oslo, whose quay is old, has been asked to sell as well."
    assert "cut_edge" in codes("Bergen will sell fish until 2030, and Oslo", source)
    assert codes("Bergen will sell fish until 2030", source) == set()

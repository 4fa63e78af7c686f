"""The parts of a model's answer that become rows of the page: timeline, differences, positions, answers to questions.

Invariant: a row passes the same gate as prose, and what its table asks besides: a timeline tells what happened, a
difference has two sides, a position has an owner of its own.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from briefing.engines.llm_answers import AnsweredSentence, ProseAnswer
from briefing.records import Claim, Outline, Section, Sentence

TIMELINE_ROWS = 8
POSITIONS = 4
PLANS = 4
CONFLICTS = 3
_LONGEST_ROW = 20
"""Words (contract, section 3: what is told elsewhere has at most so many in a row)."""
_LONGEST_ANSWER = 26
POSITION = "positions"
PLAN = "planned"
CHOSEN = (PLAN, POSITION)
"""Rows of which a model gives only ids."""
QUESTION = "question-"


def given_rows(answer: ProseAnswer, by_id: Mapping[str, Claim]) -> list[tuple[str, AnsweredSentence]]:
    """Every row with its section; a position in the claim's own words."""
    rows = [("check", row) for row in answer.conflicts[:CONFLICTS]]
    rows += [(f"{QUESTION}{row.question}", row) for row in answer.questions]
    rows += [("timeline", row) for row in answer.timeline[:TIMELINE_ROWS]]
    for section, ids, most in ((PLAN, answer.plans, PLANS), (POSITION, answer.positions, POSITIONS)):
        chosen = [id for id in dict.fromkeys(ids) if id in by_id][:most]
        rows += [(section, AnsweredSentence(text=by_id[id].text, claims=[id])) for id in chosen]
    return rows


def against_row(section: str, text: str, claims: Sequence[Claim], outline: Outline) -> list[str]:
    """What the section asks of a row beyond the gate."""
    length = len(text.split())
    if section == "timeline":
        return [*_too_long(length, _LONGEST_ROW), *_no_event(claims[0])]
    if section.startswith(QUESTION):
        return _too_long(length, _LONGEST_ANSWER)
    if section == "check" and len(claims) < _SIDES:
        return ["one_side: a difference needs a claim on each side"]
    if section == PLAN and claims[0].id not in {claim.id for claim in outline.open_plans}:
        return ["not_open: it is no plan, or an article tells what became of it"]
    if section == POSITION and claims[0].speaker_kind not in ("official", "analyst"):
        return ["no_owner: nobody named takes this stand"]
    return []


_SIDES = 2


def _too_long(length: int, most: int) -> list[str]:
    return [f"too_long: {length} words, at most {most} in this row"] if length > most else []


def _no_event(claim: Claim) -> list[str]:
    if claim.status in ("planned", "conditional"):
        return ["not_happened: its first claim is of a plan or a condition, which is no row of the timeline"]
    return ["not_happened: its first claim is an opinion"] if claim.kind in ("judgment", "forecast") else []


def misplaced_answer(section: str, text: str, claims: Sequence[Claim], outline: Outline) -> list[str]:
    """An answer with no word of its question that has another's: what a question asks can be told in many words."""
    number = section.removeprefix(QUESTION)
    if number == section:
        return []
    if not number.isdigit() or not 0 < int(number) <= len(outline.questions):
        return [f"misplaced: there is no question {number}"]
    asked = [answer.question for answer in outline.questions]
    own = asked[int(number) - 1]
    told = f" {text.lower()} "
    quoted = f"{told}{' '.join(claim.quote for claim in claims).lower()} "
    themes = {theme for claim in claims for theme in claim.themes}
    if any(term in quoted for term in own.terms) or themes & set(own.themes):
        return []
    others = [one for one in asked if any(term in told for term in one.terms)]
    return [f"misplaced: it answers {others[0].text!r}"] if others else []


def answering(
    named: Iterable[tuple[str, Claim]], told: Collection[str], outline: Outline
) -> Iterator[tuple[str, Claim]]:
    """Of the claims that are `named` for a section, those whose own words may answer its question.

    One that is `told` elsewhere has its short words.
    """
    for section, claim in named:
        text = claim.short if claim.id in told and claim.short else claim.text
        against = [*against_row(section, text, [claim], outline), *misplaced_answer(section, text, [claim], outline)]
        if section.startswith(QUESTION) and not against:
            yield section, claim.model_copy(update={"text": text})


def row_sections(rows: Mapping[str, Sequence[Sentence]], outline: Outline) -> list[Section]:
    """The sections of the rows that passed. Labels are the page's, but for a question's: itself and the frame."""
    answers = [
        sentence.model_copy(update={"labels": (answer.question.text, sentence.frame or "")})
        for number, answer in enumerate(outline.questions, 1)
        for sentence in rows.get(f"{QUESTION}{number}", ())[:1]
    ]
    return [
        Section(id=PLAN, heading="Planned", sentences=tuple(rows.get(PLAN, ()))),
        Section(id="timeline", heading="Timeline", sentences=tuple(rows.get("timeline", ()))),
        Section(id="positions", heading="Who says what", sentences=tuple(rows.get(POSITION, ()))),
        Section(id="check", heading="Check before use", sentences=tuple(rows.get("check", ()))),
        Section(id="questions", heading="Standing questions", sentences=tuple(answers)),
    ]


def question_lines(outline: Outline) -> list[str]:
    """`1 Is trade growing or falling?`, for the request."""
    return [f"{number} {answer.question.text}" for number, answer in enumerate(outline.questions, 1)]

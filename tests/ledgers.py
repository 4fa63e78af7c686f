"""Ledgers and pages made by hand, so that a test of verify, show or diff doesn't hang on what a build selects."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.output.files import dump
from briefing.output.markdown import render_briefing
from briefing.records import Citation, Claim, ContentDate, Document, Ledger, Section, Sentence, Span, Story

ARTICLE = """Lavrov in Delhi

Russian Foreign Minister Sergey Lavrov will visit New Delhi on 20 March 2026 for talks about trade.

Russia may supply India with 30 million tonnes of oil, but no contract is signed, Energy Minister Igor Sokolov said.

Trade between Russia and India grew by 12 percent in 2025, and it has not reached the level that both sides planned.

Mongolia refused the northern route of the pipeline in February 2026. China apparently still hopes for it.
"""


def document(text: str = ARTICLE, id: str = "S1", path: str = "a.txt", day: str | None = None, **more: Any) -> Document:
    """A text file, all of it body."""
    fields = {
        "id": id,
        "origin": id,
        "path": path,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "media_type": "text/plain",
        "language": "en",
        "title": text.split("\n")[0],
        "published": day,
        "content_date": ContentDate(start=day, end=day, basis="stated" if day else "unknown"),
        "body": (Span(0, len(text)),),
        "engine": "extractive",
        "text": text,
    }
    return Document.model_validate({**fields, **more})


def claim(id: str, quote: str, home: Document, **more: Any) -> Claim:
    """A claim in its quote's own words."""
    start = home.text.index(quote)
    fields = {"kind": "event", "status": "done", "text": quote}
    place = {"id": id, "document": home.id, "quote": quote, "start": start, "end": start + len(quote)}
    return Claim.model_validate({**fields, **place, **more})


def ledger(
    documents: Sequence[Document], claims: Sequence[Claim], sections: Sequence[Section] = (), **more: Any
) -> Ledger:
    """With ids of sentences and numbers of citations as a build gives them."""
    cited = list(dict.fromkeys(c for section in sections for line in section.sentences for c in line.claims))
    numbers = {claim: number for number, claim in enumerate(cited, 1)}
    fields = {
        "title": "Russia in Asia",
        "topic": "turn-to-the-east",
        "date": "2026-03-05",
        "engine": "extractive",
        "version": "0.1.0",
        "documents": tuple(documents),
        "claims": tuple(claims),
        "stories": tuple(_story(claim) for claim in claims if claim.story),
        "sections": tuple(_numbered(section, numbers) for section in sections),
        "citations": tuple(Citation(number=number, claim=claim) for claim, number in numbers.items()),
        "withheld": (),
    }
    return Ledger.model_validate({**fields, **more})


def _story(claim: Claim) -> Story:
    return Story(id=claim.story or "", type="event", claims=(claim.id,), origins=(claim.document,))


def _numbered(section: Section, numbers: Mapping[str, int]) -> Section:
    letter = section.id[0].upper()
    sentences = [
        line.model_copy(update={"id": f"{letter}{at}", "citations": tuple(numbers[claim] for claim in line.claims)})
        for at, line in enumerate(section.sentences, 1)
    ]
    return section.model_copy(update={"sentences": tuple(sentences)})


def prose(id: str, heading: str, *lines: tuple[str | None, Claim]) -> Section:
    """A section of claims in their own words, each with its frame."""
    sentences = [Sentence(frame=frame, text=claim.text, claims=(claim.id,)) for frame, claim in lines]
    return Section(id=id, heading=heading, sentences=tuple(sentences))


def written(told: Ledger, folder: Path) -> Path:
    """The page in `folder/out`, its ledger beside it, its sources in `folder`."""
    (folder / "out").mkdir(parents=True, exist_ok=True)
    for one in told.documents:
        (folder / one.path).write_text(one.text, encoding="utf-8", newline="")
    page = folder / "out" / f"{told.date}-{told.topic}.md"
    page.with_suffix(".json").write_text(dump(told), encoding="utf-8")
    page.write_text(render_briefing(told, {one.id: one.text for one in told.documents}), encoding="utf-8")
    return page


ANSWERED = "not in these articles"


def india(folder: Path) -> Path:
    """A page of one article: two bullets, a table, a line of the program's."""
    home = document()
    visit = claim(
        "C1",
        "Russian Foreign Minister Sergey Lavrov will visit New Delhi on 20 March 2026 for talks about trade.",
        home,
        status="planned",
    )
    oil = claim(
        "C2",
        "Russia may supply India with 30 million tonnes of oil, but no contract is signed, "
        "Energy Minister Igor Sokolov said.",
        home,
        kind="judgment",
        status="unknown",
        speaker="Igor Sokolov",
        speaker_role="Energy Minister",
        speaker_kind="official",
        text="Russia may supply India with 30 million tonnes of oil, but no contract is signed",
    )
    trade = claim(
        "C3",
        "Trade between Russia and India grew by 12 percent in 2025, "
        "and it has not reached the level that both sides planned.",
        home,
        kind="figure",
    )
    hopes = claim("C4", "China apparently still hopes for it.", home, kind="judgment", status="unknown")
    own, owner = "unsigned article, undated (S1)", "Igor Sokolov, Energy Minister, undated (S1)"
    planned = Section(
        id="planned",
        heading="Planned when written",
        columns=("Partner", "Plan", "Source"),
        worded=1,
        sentences=(Sentence(text=visit.text, claims=("C1",), labels=("India", own)),),
    )
    questions = Section(
        id="questions",
        heading="Standing questions",
        columns=("Question", "Answer", "Source"),
        worded=1,
        sentences=(Sentence(text=ANSWERED, labels=("What moves in energy?", "")),),
    )
    check = Section(id="check", heading="Check", sentences=(Sentence(text="S1 carries 4 of 4 citations."),))
    sections = [
        prose("bottom-line", "Bottom line", (own, trade), (own, hopes)),
        prose("judgments", "What the sources judge", (owner, oil)),
        planned,
        check,
        questions,
    ]
    return written(ledger([home], [visit, oil, trade, hopes], sections), folder)

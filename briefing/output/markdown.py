"""The ledger as Markdown: CommonMark with GitHub tables and footnotes, no raw HTML, no live link from an article.

Invariant: every character of an article's text is shown as itself; what Markdown would take for markup is escaped.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby

from briefing.articles.dates import format_date
from briefing.evidence.frames import owner_of, when_of
from briefing.evidence.judgments import CONFIDENCE, JUDGED, printed_frame
from briefing.evidence.one_line import on_one_line
from briefing.records import Claim, Document, Ledger, Section, Sentence, Withheld

Texts = Mapping[str, str]
"""A document's text by its id."""


def render_briefing(ledger: Ledger, texts: Texts) -> str:
    """The page, whole."""
    parts = [
        _front_matter(ledger),
        f"# {escape(ledger.title)}",
        *_sections(ledger),
        _footnotes(ledger, texts),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def render_annex(ledger: Ledger) -> str:
    """The summaries of all used documents, every input with its status, and what was withheld, in full."""
    return "".join(annex_pieces(ledger))


def annex_pieces(ledger: Ledger) -> Iterator[str]:
    """The same piece by piece: that of thousands of articles as one text would take more room than they do."""
    claims = {claim.id: claim for claim in ledger.claims}
    yield f"# Annex: {escape(ledger.title)}, {format_date(ledger.date)}\n\n## Summaries of the articles\n"
    for document in ledger.documents:
        if document.status == "used":
            yield f"\n{_summary(document, claims)}\n"
    yield "\n## All inputs\n\n| Source | Path | Status | Reason |\n| --- | --- | --- | --- |\n"
    yield from map(_input, ledger.documents)
    yield "\n## Withheld\n\n"
    yield from map(_withheld, ledger.withheld)
    if not ledger.withheld:
        yield "Nothing was withheld.\n"


# --- the page ---------------------------------------------------------------------------------------------------------


def _front_matter(ledger: Ledger) -> str:
    fields = {
        "title": ledger.title,
        "date": ledger.date,
        "topic": ledger.topic,
        "engine": ledger.engine,
        "model": ledger.model or "none",
        "version": ledger.version,
    }
    return "\n".join(["---", *(f"{name}: {_yaml(value)}" for name, value in fields.items()), "---"])


def _yaml(value: str) -> str:
    """A double-quoted YAML scalar where a plain one would not do."""
    if re.fullmatch(r"[A-Za-z][\w. -]*", value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _sections(ledger: Ledger) -> Iterator[str]:
    """Each section; the partners' ones stand under one heading.

    Frames are bold where they name who speaks, else light: sentences of a model name their owners themselves.
    """
    partners = False
    stress = "*" if ledger.engine == "llm" else "**"
    for section in ledger.sections:
        if section.id.startswith("partner-") and not partners:
            partners = True
            yield "## By partner"
        yield _section(section, stress)


def _section(section: Section, stress: str) -> str:
    if section.id == "basis":
        return " ".join(_sentence(sentence) for sentence in section.sentences)
    level = "###" if section.id.startswith("partner-") else "##"
    body = _table(section) if section.columns else _bullets(section, stress)
    return "\n\n".join(
        part for part in (f"{level} {escape(section.heading)}", escape(section.note or ""), body) if part
    )


def _bullets(section: Section, stress: str) -> str:
    """Sentences behind one frame share a bullet, the frame printed once; a judgment has one with its confidence."""
    lines = []
    bullets = accumulate(_begins_bullet(sentence) for sentence in section.sentences)
    for (frame, _), numbered in groupby(zip(section.sentences, bullets, strict=True), key=_bullet):
        group = [sentence for sentence, _ in numbered]
        told = [_sentence(sentence) for sentence in group]
        if frame is None:
            lines += [f"- {sentence}" for sentence in told]
        else:
            owner = printed_frame(frame)
            lines.append(f"- {f'{stress}{escape(owner)}:{stress} ' if owner else ''}{' '.join(told)}")
    return "\n".join(lines)


def _begins_bullet(sentence: Sentence) -> bool:
    """It stands behind no frame, and is no judgment's confidence."""
    own = printed_frame(sentence.frame) is None
    return own and not (sentence.frame == JUDGED and sentence.text.startswith(CONFIDENCE))


def _bullet(numbered: tuple[Sentence, int]) -> tuple[str | None, int]:
    return numbered[0].frame, numbered[1]


def _sentence(sentence: Sentence) -> str:
    return escape(sentence.text) + "".join(f"[^{number}]" for number in sentence.citations)


def _table(section: Section) -> str:
    rows = [section.columns, tuple("---" for _ in section.columns)]
    for sentence in section.sentences:
        labels = [escape(label) for label in sentence.labels]
        worded = section.worded or 0
        rows.append((*labels[:worded], _sentence(sentence), *labels[worded:]))
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows) if section.sentences else ""
    return table


# --- footnotes --------------------------------------------------------------------------------------------------------


def _footnotes(ledger: Ledger, texts: Texts) -> str:
    claims = {claim.id: claim for claim in ledger.claims}
    printed: dict[int, list[str]] = {}
    for section in ledger.sections:
        for sentence in section.sentences:
            for number in sentence.citations:
                printed.setdefault(number, []).append(sentence.text)
    return "\n".join(
        _footnote(
            citation.number, claims[citation.claim], texts[claims[citation.claim].document], printed[citation.number]
        )
        for citation in ledger.citations
    )


def _footnote(number: int, claim: Claim, text: str, printed: Sequence[str]) -> str:
    place = f"{place_of(claim, text)}, {claim.start}-{claim.end}"
    quote = on_one_line(claim.quote, text)
    if all(unmarked(sentence) == unmarked(quote) for sentence in printed):
        return f"[^{number}]: {place}."
    return f"[^{number}]: {place}: “{escape(quote)}”"


def unmarked(text: str) -> str:
    """Without quotation marks set around the whole."""
    return text[1:-1] if text.startswith("“") and text.endswith("”") and text.count("“") == text.count("”") else text


def place_of(claim: Claim, text: str) -> str:
    """`S2 ¶12`; `text`: its document's."""
    return f"{claim.document} ¶{paragraph_of(text, claim.start)}"


def paragraph_of(text: str, position: int) -> int:
    """The number of the non-empty line in which `position` stands, counted from 1."""
    return sum(1 for line in text[:position].split("\n")[:-1] if line.strip()) + 1


# --- the annex --------------------------------------------------------------------------------------------------------


def _summary(document: Document, claims: Mapping[str, Claim]) -> str:
    """Each sentence with its owner before it and its claims behind."""
    lines = []
    for sentence in document.summary:
        owners = dict.fromkeys(owner_of(claims[claim], document) for claim in sentence.claims)
        lines.append(f"- **{escape('; '.join(owners))}:** {escape(sentence.text)} ({', '.join(sentence.claims)})")
    told = "\n".join(lines)
    heading = f"### {document.id}: {escape(document.title or document.path)} ({escape(when_of(document))})"
    return f"{heading}\n\n{told or '- No sentence of it can stand alone.'}"


def _input(document: Document) -> str:
    reason = document.reason or (f"copy of {document.duplicate_of}" if document.duplicate_of else "")
    return f"| {document.id} | {escape(document.path)} | {document.status} | {escape(reason)} |\n"


def _withheld(entry: Withheld) -> str:
    return f"- {escape(entry.text)} — {escape(entry.reason)} ({entry.document or 'no single article'})\n"


# --- escaping ---------------------------------------------------------------------------------------------------------

_ACTIVE = re.compile(
    r"[\\`*<>|]|~~|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\w+;)"
    r"|(?<=(?i:https))(?=://)|(?<=(?i:http))(?=://)|(?<=(?i:ftp))(?=://)|(?<=\w)@(?=\w)"
    r"|(?<=(?i:www))(?=\.)|(?<=[A-Za-z0-9])\.(?=(?i:com|org|net|info|biz|io|ru|cn|uk|de|fr|eu|ir|vn|tv|xyz|"
    r"online|site|top)\b)|\[(?=\^)|\](?=[(\[:])"
)
"""The dot of a bare domain too, of which some readers make a link."""
_OPENS_BLOCK = re.compile(r"^(?=[#+-]|\d+[.)]\s|={2,})")


def escape(text: str) -> str:
    """Text of an article as Markdown that shows it, on one line."""
    flat = " ".join(text.split())
    return _OPENS_BLOCK.sub(
        _escaped_start(flat), _ACTIVE.sub(lambda found: "\\" + found[0] if found[0] else "\\", flat), count=1
    )


def _escaped_start(flat: str) -> str:
    return "\\\\" if flat[:1] in "#+-=" else ""

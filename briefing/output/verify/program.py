"""What the program writes from the ledger itself: frames, label cells, headings, counts, front matter.

Invariant: nobody but the program words these, so any other wording is a finding; a line that is gone is none.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.evidence.date_parts import dates
from briefing.evidence.judgments import printed_frame
from briefing.evidence.names import names
from briefing.evidence.numbers import numbers
from briefing.output.markdown import render_briefing
from briefing.output.reading import Block, Page, flat, read_page
from briefing.output.verify.finding import Code, Finding
from briefing.output.verify.matching import Printed
from briefing.output.verify.same import core, same_line
from briefing.records import Ledger, Section


def program_findings(page: Page, printed: Sequence[Printed], ledger: Ledger) -> Iterator[Finding]:
    """Findings on what is the program's own."""
    for one in printed:
        if one.known and not one.known.sentence.claims and not one.exact and not same_line(one.text, one.known.text):
            yield _changed(one.text, one.known.text, one)
        if one.known:
            yield from _labels(one) if one.is_row else _frame(one)
    yield from _misplaced(printed, ledger)
    yield from _among_others(printed, ledger)
    yield from _told_twice(printed)
    expected = read_page(render_briefing(ledger, {document.id: "" for document in ledger.documents}))
    yield from _headings(page, printed, expected, ledger)
    yield from _columns(page, expected)
    yield from _front_matter(page, expected)


def _changed(now: str, was: str, one: Printed) -> Finding:
    told = f"the ledger gives “{was}”" if was else "the ledger has nothing there"
    fix = f"put back “{was}”" if was else "take it away"
    return Finding(code=_code(now, was), sentence=one.text, id=one.id, line=one.line, detail=told, fix=fix)


def _code(now: str, was: str) -> Code:
    """Another number, date or name is a fact; else it is the wording."""
    return "changed_sentence" if _facts(now) == _facts(was) else "unsupported_fact"


def _facts(text: str) -> list[str]:
    found = [*(one.text for one in numbers(text)), *(one.text for one in dates(text))]
    return sorted([*found, *(one.text for one in names(text))])


def _frame(one: Printed) -> Iterator[Finding]:
    """Whose words, when, which source; a sentence that was moved into a table has it in a cell."""
    assert one.known
    expected = flat(printed_frame(one.known.sentence.frame) or "")
    if not one.known.sentence.claims or same_line(printed_frame(one.frame), expected):
        return
    now = f"“{one.frame}”" if one.frame else "nobody"
    was = f"to “{expected}”" if expected else "no owner before it"
    told = f"owner: the ledger gives these words {was}, the page to {now}"
    yield Finding(
        code="changed_sentence",
        sentence=one.text,
        id=one.id,
        line=one.line,
        detail=told,
        fix=f"put back “**{expected}:**”" if expected else f"take “{one.frame}:” away",
    )


def _labels(one: Printed) -> Iterator[Finding]:
    """The other cells of a row."""
    assert one.known
    expected = tuple(map(flat, one.known.sentence.labels))
    if not one.known.section.columns:
        return
    padded = (*one.labels, *[""] * len(expected))
    for now, was in zip(padded, expected, strict=False):
        if not same_line(now, was):
            told = f"the ledger gives “{was}” for “{now}”" if was else f"the ledger has nothing where “{now}” stands"
            yield Finding(
                code="changed_sentence" if not was or not now else _code(now, was),
                sentence=one.text, id=one.id, line=one.line, detail=told, fix=f"put back “{was}”",
            )  # fmt: skip


def _misplaced(printed: Sequence[Printed], ledger: Ledger) -> Iterator[Finding]:
    """Sentences that were moved under a partner of whom neither they nor their claims tell."""
    partners = {flat(section.heading): section.id for section in ledger.sections if section.id.startswith("partner-")}
    actors = {claim.id: claim.actors for claim in ledger.claims}
    for one in printed:
        home = partners.get(one.heading)
        if not one.known or home in (None, one.known.section.id) or not one.known.sentence.claims:
            continue
        if home.removeprefix("partner-") not in {actor for id in one.known.sentence.claims for actor in actors[id]}:
            yield Finding(
                code="changed_sentence", sentence=one.text, id=one.id, line=one.line,
                detail=f"it stands under “{one.heading}”, of which its claims do not tell",
                fix=f"put it back under “{flat(one.known.section.heading)}”",
            )  # fmt: skip


_TELLING = ("judgments", "planned")
"""Sections whose heading says what their sentences are: what others judge, what was planned."""


def _among_others(printed: Sequence[Printed], ledger: Ledger) -> Iterator[Finding]:
    """What is no judgment, or no plan, stands under the heading that says so; or a plan under another heading."""
    headed = {flat(section.heading): section.id for section in ledger.sections}
    for one in printed:
        home, here = one.known and one.known.section, headed.get(one.heading)
        if not home or here in (None, home.id) or not one.known or not one.known.sentence.claims:
            continue
        if here in _TELLING or home.id == "planned":
            yield Finding(
                code="changed_sentence", sentence=one.text, id=one.id, line=one.line,
                detail=f"status: it stands under “{one.heading}”, not under “{flat(home.heading)}”",
                fix=f"put it back under “{flat(home.heading)}”",
            )  # fmt: skip


def _told_twice(printed: Sequence[Printed]) -> Iterator[Finding]:
    """A sentence of the ledger that stands on the page once more: two sentences look like two sources."""
    lines: dict[int, int] = {}
    for one in printed:
        if one.known and one.exact and one.known.sentence.claims:
            first = lines.setdefault(id(one.known), one.line)
            if first != one.line:
                yield Finding(
                    code="changed_sentence", sentence=one.text, id=one.id, line=one.line,
                    detail=f"it stands in line {first} already", fix="take it away",
                )  # fmt: skip


# --- headings and front matter ----------------------------------------------------------------------------------------

_LIKE = 60
_SPELT = 90
"""Likeness of a heading spelt otherwise: "Bottom lines"."""
_LONGEST_OWN = 8
"""Words of a heading that a person may add; a longer one is a sentence."""


def _headings(page: Page, printed: Sequence[Printed], expected: Page, ledger: Ledger) -> Iterator[Finding]:
    """A heading says what its sentences are, so none is worded anew; a person's own may stand beside them."""
    from rapidfuzz.fuzz import ratio

    known = {_title(block.heading): block.heading for block in expected.blocks if block.kind == "heading"}
    here = [block for block in page.blocks if block.kind == "heading"]
    gone = [known[key] for key in known.keys() - {_title(block.heading) for block in here}]
    sections = {flat(section.heading): section for section in ledger.sections}
    replaced = _replaced(list(known), [_title(block.heading) for block in here])
    for block in here:
        if _title(block.heading) in known:
            continue
        like = max(sorted(gone), key=lambda heading: ratio(heading, block.heading), default="")
        likeness = ratio(like, block.heading)
        if likeness >= _SPELT and not _states_otherwise(block.heading, like, sections.get(like)):
            continue
        if likeness >= _LIKE:
            yield _other_heading(block, like, sections.get(like))
        elif _is_statement(block):
            yield Finding(
                code="uncited", sentence=block.heading, id=None, line=block.line,
                detail="a heading that states something", fix="make it a sentence with a mark, or a comment",
            )  # fmt: skip
        elif was := _headed(block, printed, gone) or known.get(replaced.get(_title(block.heading), "")):
            yield _other_heading(block, was, sections.get(was))


def _states_otherwise(now: str, was: str, section: Section | None) -> bool:
    """A heading with counts and dates, or that names a partner, must be as it was."""
    if section is None or section.id in _TELLING or section.id.startswith("partner-"):
        return True
    return _figures(now) != _figures(was)


def _figures(text: str) -> list[str]:
    return [number.text for number in numbers(text)] + [date.text for date in dates(text)]


_NUMBERED = re.compile(r"^\d+[.)]\s+")


def _title(heading: str) -> str:
    """Capitals and a number of its own are an editor's."""
    return _NUMBERED.sub("", core(heading)).casefold()


def _replaced(known: Sequence[str], here: Sequence[str]) -> dict[str, str]:
    """By each heading on the page, the ledger's in whose place it stands."""
    turns = SequenceMatcher(None, known, here, autojunk=False).get_opcodes()
    pairs = (zip(here[c:d], known[a:b], strict=False) for kind, a, b, c, d in turns if kind == "replace")
    return dict(pair for some in pairs for pair in some)


def _headed(block: Block, printed: Sequence[Printed], gone: Sequence[str]) -> str | None:
    """The heading that is gone of sentences that stand under this one."""
    below = (flat(one.known.section.heading) for one in printed if one.known and one.heading == block.heading)
    return next((heading for heading in below if heading in gone), None)


def _other_heading(block: Block, was: str, section: Section | None) -> Finding:
    return Finding(
        code=_code(block.heading, was), sentence=block.heading, id=section and section.id, line=block.line,
        detail=f"the ledger gives the heading “{was}”", fix=f"put back “{was}”",
    )  # fmt: skip


def _is_statement(block: Block) -> bool:
    return len(block.heading.split()) > _LONGEST_OWN or any(letter.isdigit() for letter in block.heading)


def _columns(page: Page, expected: Page) -> Iterator[Finding]:
    """Columns of a table of the program's that are called otherwise; a person's own table is like none of them."""
    from rapidfuzz.fuzz import ratio

    known = {_named_columns(block): block for block in expected.blocks if block.columns}
    here = {_named_columns(block): block for block in reversed(page.blocks) if block.columns}
    for now, block in here.items() if known else ():
        like = max(known, key=lambda was: ratio(was, now))
        if now not in known and ratio(like, now) >= _LIKE:
            was = " | ".join(known[like].columns)
            told = " | ".join(block.columns)
            yield Finding(
                code="changed_sentence", sentence=told, id=None, line=block.line,
                detail=f"the ledger gives the columns “{was}”", fix=f"put back “{was}”",
            )  # fmt: skip


def _named_columns(block: Block) -> str:
    return " | ".join(map(_title, block.columns))


def _front_matter(page: Page, expected: Page) -> Iterator[Finding]:
    """Fields with another value; fields that are gone or new are nobody's claim."""
    known = {run.text.split(":")[0]: run.text for run in expected.front}
    for run in page.front:
        was = known.get(run.text.split(":")[0])
        if was and not same_line(was, run.text):
            yield Finding(
                code=_code(run.text, was), sentence=run.text, id=None, line=run.line,
                detail=f"the ledger gives “{was}”", fix=f"put back “{was}”",
            )  # fmt: skip

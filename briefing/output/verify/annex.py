"""The annex beside the page: the program writes all of it, so what differs from the ledger is a finding.

Invariant: a line that is gone is none, nor is an analyst's comment, nor one that a formatter has set otherwise.
"""

from collections.abc import Iterator
from pathlib import Path

from briefing.output.markdown import render_annex
from briefing.output.reading import Page, read_page
from briefing.output.verify.finding import Finding
from briefing.output.verify.same import core
from briefing.records import Ledger


def annex_findings(page: Path, ledger: Ledger) -> Iterator[Finding]:
    """What stands in the annex and not in the ledger; the line is the page's first, for the annex is no page."""
    path = page.with_name(f"{page.stem}-annex.md")
    expected = render_annex(ledger)
    found = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else expected
    if found == expected:
        return
    known = {told for _, told in _told(read_page(expected))}
    for line, told in _told(read_page(found)):
        if told not in known:
            yield Finding(
                code="changed_sentence", sentence=told[-1] or told[0], id=None, line=1,
                detail=f"line {line} of the annex is not the ledger's",
                fix="put the annex back as it was, or build the briefing again",
            )  # fmt: skip


def _told(annex: Page) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Its rows, bullets, paragraphs and headings: the heading, the owner, the words."""
    for block in annex.blocks:
        if block.kind != "comment":
            words = " ".join(run.text for cell in block.cells for run in cell)
            yield block.line, tuple(map(core, (block.heading, block.frame or "", words)))

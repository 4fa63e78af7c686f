"""What `verify` finds."""

from typing import Literal

from briefing.records import Record

Code = Literal[
    "quote_mismatch",
    "uncited",
    "broken_footnote",
    "unused_footnote",
    "unsupported_fact",
    "changed_sentence",
    "unsupported_sentence",
    "source_changed",
    "source_missing",
]


class Finding(Record):
    """One thing that is wrong on a page, and what to do about it."""

    code: Code
    sentence: str
    """Its text as it stands."""
    id: str | None
    """Of the sentence, document or section in the ledger; None if the ledger doesn't have it."""
    line: int
    """On the page, counted from 1."""
    detail: str
    fix: str

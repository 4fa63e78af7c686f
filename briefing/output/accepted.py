"""A reviewer's acceptances: findings that he answers for, in `<stem>.accepted.json` beside the page.

Invariant: the ledger is never touched; an acceptance holds for one text and the codes it was given for; with
another text, or another fault, the finding is back.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from briefing.errors import InputError
from briefing.output.files import write_whole
from briefing.output.verify.finding import Code, Finding
from briefing.records import Record


class Acceptance(Record):
    """Who answers for a sentence, and why."""

    id: str | None
    """In the ledger."""
    sentence: str
    """As it stood."""
    sha256: str
    """Of the sentence's text in UTF-8, hex."""
    codes: tuple[Code, ...]
    by: str
    because: str


_ACCEPTANCES = TypeAdapter(tuple[Acceptance, ...])


def accepted_path(page: Path) -> Path:
    """`out/2026-11-21-general.md` has `out/2026-11-21-general.accepted.json`."""
    return page.with_suffix(".accepted.json")


def read_accepted(page: Path) -> tuple[Acceptance, ...]:
    """All acceptances for a page; () without a file. InputError if it is no list of them."""
    path = accepted_path(page)
    if not path.is_file():
        return ()
    try:
        return _ACCEPTANCES.validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise InputError(
            f"{path.as_posix()!r} can't be read as acceptances ({error}); mend it or take it away"
        ) from error


def not_accepted(findings: Sequence[Finding], accepted: Sequence[Acceptance]) -> tuple[Finding, ...]:
    """The findings that nobody answers for."""
    held = {(one.sha256, code) for one in accepted for code in one.codes}
    return tuple(finding for finding in findings if (_hash(finding.sentence), finding.code) not in held)


def accept(findings: Sequence[Finding], which: str, by: str, because: str) -> tuple[Acceptance, ...]:
    """Acceptances of the findings with the id or on the line `which`, one a sentence. InputError if there is none."""
    chosen = [finding for finding in findings if which in (finding.id, str(finding.line))]
    if not chosen:
        known = ", ".join(dict.fromkeys(finding.id or str(finding.line) for finding in findings)) or "none at all"
        raise InputError(f"no finding has the id or line {which!r}; there are {known}")
    sentences = dict.fromkeys((finding.id, finding.sentence) for finding in chosen)
    return tuple(
        Acceptance(
            id=id,
            sentence=text,
            sha256=_hash(text),
            codes=tuple(dict.fromkeys(one.code for one in chosen if (one.id, one.sentence) == (id, text))),
            by=by,
            because=because,
        )
        for id, text in sentences
    )


def record(page: Path, given: Sequence[Acceptance]) -> Path:
    """Adds acceptances to the page's file; a later one of the same text takes the place of an earlier one."""
    hashes = {one.sha256 for one in given}
    kept = [one for one in read_accepted(page) if one.sha256 not in hashes]
    told = [one.model_dump(mode="json") for one in (*kept, *given)]
    write_whole(accepted_path(page), json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return accepted_path(page)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()

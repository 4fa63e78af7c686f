"""Sentences that give a number of what the sentence before them tells: "It is worth $620 million."

Invariant: only the very next sentence, without a date of its own, whose subject points back.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.evidence.tellings import Telling


def told_in_turn(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings; each that only goes on with what the one before tells is read together with it."""
    found: list[Telling] = []
    for telling in tellings:
        before = found[-1] if found else None
        if before and _adjoins(before, telling):
            telling.previous = before
        found.append(replace(telling, before=before) if before and _goes_on(before, telling) else telling)
    return found


def _goes_on(before: Telling, telling: Telling) -> bool:
    claim = telling.claim
    dated = claim.event_date.start or claim.event_date.expression
    stated = before.claim.event_date.start and before.before is None and before.claim.status in ("done", "denied")
    return bool(stated and not dated and _adjoins(before, telling) and _points_back(before, telling))


def _adjoins(before: Telling, telling: Telling) -> bool:
    if before.claim.document != telling.claim.document:
        return False
    between = telling.document.text[before.claim.end : telling.claim.start]
    return before.claim.end <= telling.claim.start and not re.search(r"\w", between)


_SUBJECT = re.compile(
    r"(?:The (?:two |both )?|Both |Both the )(?:sides|countries|nations|states|parties|leaders|presidents|delegations) "
    r"(?!of\b|that\b|which\b)"
    r"|(?:A total of|In all,|In total,|Altogether,) "
    r"|(?:The|This|That|These|Those) (?P<noun>[a-z-]+) (?!of\b|that\b|which\b|between\b)"
    r"|(?:It|They) (?!is \w+ (?:that|to)\b)"
)
""" "The two sides signed", "In all, ... were signed": whoever it was before."""


def _points_back(before: Telling, telling: Telling) -> bool:
    """Its subject is "it", or a thing that the sentence before names; and it has a number that one has not."""
    subject = _SUBJECT.match(telling.claim.text)
    if not subject or not telling.numbers or before.numbers:
        return False
    return not subject["noun"] or bool(re.search(rf"\b{subject['noun']}\b", before.text))

"""What is said against a sentence on the page, and what it rests on."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from briefing.records import Claim, Document, Profile

Code = Literal["quote_mismatch", "unsupported_fact", "changed_sentence", "unsupported_sentence"]


class Reason(NamedTuple):
    """One thing that is wrong."""

    code: Code
    detail: str


class Evidence(NamedTuple):
    """What a sentence on the page rests on."""

    claims: Sequence[Claim]
    documents: Mapping[str, Document]
    """By id, with their texts."""
    profile: Profile


def one_a_fault(reasons: Sequence[Reason]) -> list[Reason]:
    """Without what is only said again of a word that a weightier reason tells of: an inversion is one fault."""
    told = [word for reason in reasons if reason.code != "unsupported_sentence" for word in _told(reason)]
    kept = [reason for reason in reasons if reason.code != "unsupported_sentence" or not _again(reason, told)]
    turned = [reason for reason in kept if _TURNED in reason.detail]
    return [reason for reason in kept if reason not in turned[:-1]]


_TURNED = "is the opposite of"


def _told(reason: Reason) -> list[str]:
    return re.findall(r"[“'](.+?)[”'](?!\w)", reason.detail.split("; nearest is ")[0])


def _again(reason: Reason, told: Sequence[str]) -> bool:
    """The word that it tells of, or the one in whose place that stands, is in what others tell of."""
    words = (rf"(?<!\w){re.escape(word)}(?!\w)" for word in _told(reason)[:2])
    return any(re.search(word, other, re.IGNORECASE) for word in words for other in told)

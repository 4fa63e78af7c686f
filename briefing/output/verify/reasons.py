"""What is said against a sentence on the page, and what it rests on."""

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

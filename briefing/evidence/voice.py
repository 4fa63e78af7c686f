"""The owner of one sentence's words, as the readers of every language give it."""

from dataclasses import dataclass
from typing import Literal

from briefing.records import Span, SpeakerKind

Form = Literal["turn", "lead", "trail", "according", "none"]


@dataclass(frozen=True, slots=True)
class Voice:
    """The owner of one sentence's words."""

    name: str | None = None
    """As the article spells it, in full where it does so once; None for the article's own voice."""
    role: str | None = None
    kind: SpeakerKind | None = None
    via: str | None = None
    """An outlet that relays the words."""
    basis: Literal["stated", "carried"] | None = None
    content: Span | None = None
    """The owner's words within the sentence, in the document's code points; None: all of it or not told apart."""
    form: Form = "none"
    direct: bool = False
    """True if `content` is direct speech, its quotation marks left out."""
    verb: str | None = None
    to: tuple[str, ...] = ()
    """The other one or two speakers of a transcript, whom a turn addresses."""

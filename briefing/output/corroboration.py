"""How many origins and articles tell of one event.

Invariant: a wire's copies are articles, not origins; a plan of the event corroborates nothing (the story's origins).
"""

from collections.abc import Sequence

from briefing.records import Document, Story


def corroboration(story: Story, homes: Sequence[str], documents: Sequence[Document]) -> str:
    """`3 origins, 5 articles`; `homes` are the documents of the story's claims, copies of them are counted too."""
    told = {document.id for document in documents if document.id in homes or document.duplicate_of in homes}
    return f"{_count(len(story.origins), 'origin')}, {_count(len(told), 'article')}"


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'s' * (number != 1)}"

"""The short way from short articles to the stories that are told of them."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.evidence.stories import tell_stories
from briefing.records import Claim, Conflict, Document, Story
from tests.texts import claims_of, document


class Told(NamedTuple):
    claims: tuple[Claim, ...]
    documents: dict[str, Document]
    stories: tuple[Story, ...]

    @property
    def merged(self) -> list[tuple[str, ...]]:
        """Claims of the events that have more than one."""
        return [story.claims for story in self.stories if story.type == "event" and len(story.claims) > 1]

    @property
    def themes(self) -> list[tuple[str, ...]]:
        """Claims of the themes that have more than one."""
        return [story.claims for story in self.stories if story.type == "theme" and len(story.claims) > 1]

    @property
    def conflicts(self) -> list[Conflict]:
        return [story.conflict for story in self.stories if story.conflict]


def read(*articles: tuple[str, str | None], **fields: object) -> tuple[tuple[Claim, ...], dict[str, Document]]:
    """The claims of articles (text, date of publication), numbered `C1` ... over documents `S1` ..."""
    claims: list[Claim] = []
    documents: dict[str, Document] = {}
    for number, (text, published) in enumerate(articles, 1):
        home = f"S{number}"
        documents[home] = document(text, published, id=home, origin=home, **fields)
        for claim in claims_of(text, published):
            claims.append(claim.model_copy(update={"id": f"C{len(claims) + 1}", "document": home}))
    return tuple(claims), documents


def tell(*articles: tuple[str, str | None]) -> Told:
    claims, documents = read(*articles)
    return Told(claims, documents, tell_stories(claims, documents))


def versions(conflict: Conflict) -> Sequence[tuple[str, tuple[str, ...]]]:
    return [(version.value, version.claims) for version in conflict.versions]

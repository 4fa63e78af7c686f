"""Articles of our own for the tests, and the short way from a text to what is read in it."""

from briefing.engines.context import Context, read_context
from briefing.engines.extractive import read_claims
from briefing.engines.wording import Wording, wordings
from briefing.evidence.passages import passages
from briefing.evidence.persons import Cast
from briefing.evidence.speakers import Voice, voices
from briefing.profiles import load_profile
from briefing.records import Claim, ContentDate, Document, Span

EAST = load_profile("turn-to-the-east")
GENERAL = load_profile("general")


def document(text: str, published: str | None = None, **fields: object) -> Document:
    """A document whose whole text is body."""
    content = ContentDate(start=published, end=published, basis="stated") if published else ContentDate()
    return Document.model_validate(
        {
            "id": "S1",
            "origin": "S1",
            "path": "a.txt",
            "sha256": "0" * 64,
            "media_type": "text/plain",
            "language": "en",
            "text": text,
            "body": (Span(0, len(text)),),
            "published": published,
            "content_date": content,
            **fields,
        }
    )


def context_of(text: str, published: str | None = None) -> Context:
    article = document(text, published)
    return read_context(article, article.body, EAST)


def voices_of(text: str) -> list[Voice]:
    article = document(text)
    return voices(passages(article, article.body), Cast(EAST))


def worded(text: str, published: str | None = None) -> list[Wording]:
    """How each sentence of a text is worded."""
    context = context_of(text, published)
    return [wording for index in range(len(context.passages)) for wording in wordings(context, index)]


def claims_of(text: str, published: str | None = None) -> tuple[Claim, ...]:
    context = context_of(text, published)
    return read_claims(context, context.document.body)

"""An article to a document: what it is called, who published it when, and which of its spans are body.

Invariant: the text is never edited; body and dropped spans are disjoint and together cover every character that is not
white space.
"""

from collections.abc import Sequence

from briefing.articles.content_date import content_date
from briefing.articles.html import read_page
from briefing.articles.plain import Marking, mark_body
from briefing.articles.published import publication_date
from briefing.records import Anchor, Article, Document, Metadata, Profile


def clean_article(article: Article, profile: Profile | None = None) -> Document:
    """The document of an article; `profile` gives the anchors by which an undated text may be dated."""
    if article.reason:
        return _unreadable(article, article.reason)
    text, head = article.text, article.metadata
    if article.media_type == "text/html":
        page = read_page(article.text)
        text, head = page.text, _over(article.metadata, page.metadata)
    marking = mark_body(text, head.title)
    if not marking.body:
        return _unreadable(article, "no article found in it")
    return _document(article, text, head, marking, profile.anchors if profile else ())


def _over(given: Metadata, found: Metadata) -> Metadata:
    """What came beside the article counts before what the page says."""
    return found.model_copy(update=given.model_dump(exclude_none=True))


def _unreadable(article: Article, reason: str) -> Document:
    return Document(
        path=article.path,
        sha256=article.sha256,
        media_type=article.media_type,
        status="unreadable",
        reason=reason,
        notes=article.notes,
    )


def _document(
    article: Article, text: str, head: Metadata, marking: Marking, anchors: Sequence[Anchor]
) -> Document:
    published = publication_date(article, text, marking.body)
    return Document(
        path=article.path,
        sha256=article.sha256,
        media_type=article.media_type,
        title=marking.title or head.title,
        publisher=head.publisher or marking.publisher,
        author=head.author or marking.author,
        url=head.url,
        published=published.published,
        published_from=published.published_from,
        date_warning=published.date_warning,
        content_date=content_date(text, marking.body, published.published, anchors),
        body=marking.body,
        dropped=marking.dropped,
        notes=article.notes,
        text=text,
    )

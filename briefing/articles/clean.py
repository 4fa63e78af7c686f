"""An article to a document: what it is called, who published it when, and which of its spans are body.

Invariant: the text is never edited; body and dropped spans are disjoint and together cover every character that is not
white space.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.articles.content_date import content_date
from briefing.articles.html import read_page
from briefing.articles.lines import measured_lines
from briefing.articles.plain import judge_lines, spans_of
from briefing.articles.published import publication_date
from briefing.records import Anchor, Article, Document, Dropped, Metadata, Profile, Span


def clean_article(article: Article, profile: Profile | None = None) -> Document:
    """The document of an article; `profile` gives the anchors by which an undated text may be dated."""
    if article.reason:
        return _unreadable(article, article.reason)
    marked = _marked_page(article) if article.media_type == "text/html" else _marked_text(article)
    if not marked.body:
        return _unreadable(article, "no article found in it")
    return _document(article, marked, profile.anchors if profile else ())


@dataclass(frozen=True, slots=True)
class _Marked:
    """A text, what is body of it, and what is known of it."""

    text: str
    body: tuple[Span, ...]
    dropped: tuple[Dropped, ...]
    head: Metadata


def _marked_text(article: Article) -> _Marked:
    lines = measured_lines(article.text)
    judged = judge_lines(lines, article.metadata.title)
    found = Metadata(title=judged.title, publisher=judged.publisher, author=judged.author)
    return _Marked(article.text, *spans_of(article.text, lines, judged.reasons), _over(article.metadata, found))


def _marked_page(article: Article) -> _Marked:
    page = read_page(article.text)
    text = "\n\n".join(page.lines)
    head = _over(article.metadata, page.metadata)
    return _Marked(text, *spans_of(text, measured_lines(text), page.reasons), head)


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


def _document(article: Article, marked: _Marked, anchors: Sequence[Anchor]) -> Document:
    published = publication_date(article, marked.text, marked.body)
    head = marked.head
    return Document(
        path=article.path,
        sha256=article.sha256,
        media_type=article.media_type,
        title=head.title,
        publisher=head.publisher,
        author=head.author,
        url=head.url,
        published=published.published,
        published_from=published.published_from,
        date_warning=published.date_warning,
        content_date=content_date(marked.text, marked.body, published.published, anchors),
        body=marked.body,
        dropped=marked.dropped,
        notes=article.notes,
        text=marked.text,
    )

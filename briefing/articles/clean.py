"""An article to a document: what it is called, who published it when, and which of its spans are body.

Invariant: the text is never edited; body and dropped spans are disjoint and together cover every character that is not
white space.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefing.articles.content_date import content_date
from briefing.articles.date_line import yearless_day
from briefing.articles.dateline import Dateline
from briefing.articles.files import KEPT_MARKDOWN
from briefing.articles.header import header
from briefing.articles.html import read_page
from briefing.articles.language import detect_language, stated_translation, translation_notes
from briefing.articles.limits import TooLongError, cpu_limit, excess
from briefing.articles.lines import Line, measured, measured_lines, measured_paragraphs
from briefing.articles.markdown import markdown_lines
from briefing.articles.outlet import agency_notes, named_alone, signature, told_outlet
from briefing.articles.page_talk import MAX_WORDS, page_talk
from briefing.articles.plain import Judged, body_spans, dropped_spans, judge_lines
from briefing.articles.published import publication_date
from briefing.articles.running_year import running_year
from briefing.articles.state_media import called, state_notes
from briefing.articles.wall_table import PAID
from briefing.articles.walls import ENOUGH_WORDS, cuts_short, has_news, is_report, is_walls_own, own_terms, wall
from briefing.articles.weekday_year import weekday_year, wire_year
from briefing.records import Article, ContentDate, Document, Dropped, Metadata, Profile, Span

PAGE_WORDS = 12
"""Of a page; fewer, and none of them a paragraph or a sentence with news, are labels."""
WALL_WORDS = 1000
"""A body of more words is an article, whatever it says of subscriptions."""
STUB_WORDS = 70
"""Of a body that a paywall's line cuts short; more are an article's beginning that can be read."""
CUT_SHORT = "perhaps only the beginning: a paywall's line stands below the text"
EDGE_LINES, EDGE_CHARS = 3, 2000
"""How much of what stands at the end of a body is looked at."""
WITH_PROPERTIES = ("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
"""Files whose properties tell of the file: often a template's name, and who saved the clipping."""
LANGUAGE_CHARS = 800
"""Enough to tell a language by; more only takes time."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A text's lines, why each is not body, and what is known of the article."""

    text: str
    lines: Sequence[Line]
    reasons: Sequence[str | None]
    """None for body."""
    head: Metadata
    notes: tuple[str, ...] = ()
    refused: str | None = None
    """Why it is no article, as a whole."""
    left_out: tuple[str, ...] = ()
    """Paragraphs of a page that its text doesn't have."""

    @property
    def body(self) -> str:
        return "\n".join([line.text for line, reason in zip(self.lines, self.reasons, strict=True) if reason is None])


def clean_article(article: Article, profile: Profile | None = None, by: str | None = None) -> Document:
    """The document of an article; `profile` gives the anchors by which an undated text may be dated, `by` (ISO) the
    last day that it can have been published.

    An article that can't be used comes out with the status `unreadable` and the reason.
    """
    if reason := article.reason or excess(article.text, article.media_type == "text/html"):
        return _unreadable(article, reason)
    try:
        with cpu_limit():
            judged = _JUDGES.get(article.media_type, _judged_text)(article)
            return _unreadable(article, judged.refused) if judged.refused else _document(article, judged, profile, by)
    except TooLongError as error:
        return _unreadable(article, str(error))


def _judged_text(article: Article) -> _Judged:
    lines = measured_paragraphs(article.text)
    judged = judge_lines(lines, None if article.media_type in WITH_PROPERTIES else article.metadata.title)
    return _with_head(article, judged, lines, judged.reasons)


def _judged_markdown(article: Article) -> _Judged:
    """As a text without its marks; headings are no body, and marks have the reason of the line that they mark."""
    found = markdown_lines(article.text)
    judged = judge_lines(found.lines, article.metadata.title or found.title)
    reasons = [
        reason or ("heading" if index in found.headings else None) for index, reason in enumerate(judged.reasons)
    ]
    marks = [
        (measured("", mark.span, False), mark.reason if mark.line is None else reasons[mark.line] or mark.reason)
        for mark in found.marks
    ]
    pieces = sorted([*zip(found.lines, reasons, strict=True), *marks], key=lambda piece: piece[0].start)
    return _with_head(article, judged, [line for line, _ in pieces], [reason for _, reason in pieces])


_UNDER = ("subtitle", "place line", "byline")
"""Lines under a title that may have the outlet's name."""


def _with_head(article: Article, judged: Judged, lines: Sequence[Line], reasons: Sequence[str | None]) -> _Judged:
    """The lines of a text with what they tell of it."""
    dropped = [line.text for line, reason in zip(lines, reasons, strict=True) if reason]
    outlet = told_outlet(dropped, judged.masthead)
    signed = signature(judged.author)
    told = [(line.text, reason) for line, reason in zip(lines, reasons, strict=True) if reason in _UNDER]
    under = (text for text, reason in told if reason != "byline" or " | " in text)
    publisher = judged.publisher or outlet.publisher or signed.outlet or named_alone(under)
    found = _over(header(lines), Metadata(title=judged.title, publisher=publisher, author=signed.author))
    republished = (f"republished by {outlet.republisher}",) if outlet.republisher else ()
    notes = (*republished, *agency_notes(dropped, found.publisher))
    given = _believed(article, found) if article.media_type in WITH_PROPERTIES else article.metadata
    return _with_refusal(_Judged(article.text, lines, reasons, _over(given, found), notes), article.text)


def _believed(article: Article, found: Metadata) -> Metadata:
    """Of a file's properties: the title, where the text has no headline, and an author whom the text names."""
    given = article.metadata
    title = None if found.title else given.title
    author = given.author if given.author and given.author in article.text else None
    return given.model_copy(update={"title": title, "author": author})


def _judged_page(article: Article) -> _Judged:
    page = read_page(article.text)
    text = "\n\n".join(page.lines)
    body = {line for line, reason in zip(page.lines, page.reasons, strict=True) if reason is None}
    outlet = told_outlet(line for line in page.shown.splitlines() if line not in body)
    found = page.metadata.model_copy(update={"publisher": page.metadata.publisher or outlet.publisher})
    head = _over(article.metadata, found)
    judged = _Judged(text, measured_lines(text), page.reasons, head, left_out=page.left_out)
    return _with_refusal(judged, f"{found.title or ''}\n{page.shown}", article.text)


_JUDGES = {"text/html": _judged_page, "text/markdown": _judged_markdown, KEPT_MARKDOWN: _judged_markdown}


def _over(given: Metadata, found: Metadata) -> Metadata:
    """What came beside the article counts before what it says itself."""
    fields = given.model_dump(exclude_none=True)
    return found.model_copy(update=fields) if fields else found


def _with_refusal(judged: _Judged, shown: str, source: str | None = None) -> _Judged:
    body = [line for line, reason in zip(judged.lines, judged.reasons, strict=True) if reason is None]
    words = sum(line.words for line in body)
    if source is not None and words < PAGE_WORDS and not any(_is_told(line) for line in body):
        return replace(judged, refused=wall(shown, 0, source) or "no article text in it")
    if words < WALL_WORDS:
        words = _own_words(body)
    report = words < ENOUGH_WORDS and is_report(judged.body)
    refused = wall(shown, words, source, report) or (
        page_talk(judged.body, judged.head.title) if words <= MAX_WORDS else None
    )
    if refused is None and words < WALL_WORDS and cuts_short(_edge(judged, body, shown, source)):
        refused = PAID if words < STUB_WORDS else None
        judged = replace(judged, notes=(*judged.notes, CUT_SHORT))
    return replace(judged, refused=refused or (None if body else "no article text in it"))


def _is_told(line: Line) -> bool:
    """A paragraph, or a short sentence with news."""
    return line.prose or (line.closed and has_news(line.text))


def _edge(judged: _Judged, body: Sequence[Line], shown: str, source: str | None) -> Sequence[str]:
    """The body's last lines and those below it, among which the end of what can be read without paying is told."""
    if not body:
        return ()
    below = judged.text[body[-1].end :] if source is None else shown.rpartition(body[-1].text)[2]
    near = (line for line in below[:EDGE_CHARS].splitlines() if line.strip())
    return [*(line.text for line in body[1:][-EDGE_LINES:]), *islice(near, EDGE_LINES)]


def _own_words(body: Sequence[Line]) -> int:
    """Words that are not a wall's, counted until they are enough for an article."""
    terms = own_terms("\n".join([line.lowered for line in body]))
    words = 0
    for line in body:
        words += 0 if is_walls_own(line.lowered, terms) else line.words
        if words >= ENOUGH_WORDS:
            break
    return words


def _unreadable(article: Article, reason: str) -> Document:
    return Document(
        path=article.path,
        sha256=article.sha256,
        media_type=article.media_type,
        status="unreadable",
        reason=reason,
        notes=article.notes,
    )


def _document(article: Article, judged: _Judged, profile: Profile | None, by: str | None) -> Document:
    spans = body_spans(judged.text, judged.lines, judged.reasons)
    published = publication_date(article, judged.text, spans, by)
    reasons = _without_date_line(judged, published.line)
    lead = published.dateline
    if reasons != list(judged.reasons):
        spans = body_spans(judged.text, judged.lines, reasons)
    body = tuple(_after(lead, spans))
    words = judged.body
    language = detect_language(words[:LANGUAGE_CHARS]) or judged.head.language
    publisher = called(judged.head.publisher or (lead.credit if lead else None), profile)
    anchors = profile.anchors if profile else ()
    notes = (*article.notes, *judged.notes, *state_notes(publisher, judged.head.url, profile))
    return Document(
        path=article.path,
        sha256=article.sha256,
        media_type=article.media_type,
        language=language,
        title=judged.head.title,
        publisher=publisher,
        author=judged.head.author,
        url=judged.head.url,
        published=published.published,
        published_from=published.published_from,
        date_warning=published.date_warning,
        content_date=_dated(
            content_date(judged.text, body, published.published, anchors),
            _yearless(judged, lead, spans),
            judged.text,
            body,
            wire=bool(lead and lead.credit),
        ),
        body=body,
        dropped=_with_dateline(lead, dropped_spans(judged.lines, reasons)),
        notes=(*notes, *_translation(judged, words, language)),
        text=judged.text,
        left_out=judged.left_out,
    )


def _translation(judged: _Judged, words: str, language: str | None) -> list[str]:
    around = (line.text for line, reason in zip(judged.lines, judged.reasons, strict=True) if reason)
    return [*stated_translation(around), *translation_notes(words, language)]


def _dated(
    content: ContentDate, yearless: tuple[str, str] | None, text: str, body: Sequence[Span], *, wire: bool
) -> ContentDate:
    """With the day of a dateline or date line that has no year, where nothing else is known."""
    if yearless is None or content.basis != "unknown":
        return content
    day, where = yearless
    computed = running_year(text, body, day) or weekday_year(text, body, day)
    if computed := computed or (wire_year(text, body, day) if wire and where == "dateline" else None):
        why = f"{where} “{day}”, its year by {computed.why}"
        return ContentDate(start=computed.year, end=computed.year, basis="computed", why=why)
    told = "; ".join(part for part in (f"the {where} has no year", content.why) if part)
    return ContentDate(why=f"{day}, year unknown: {told}")


def _yearless(judged: _Judged, lead: Dateline | None, body: Sequence[Span]) -> tuple[str, str] | None:
    """A day without a year and where it stands: in the dateline, or in a date line above the body."""
    if lead and lead.words[-1:] not in ("", "-", "—") and re.search(r"\d", lead.words):
        return lead.words.rstrip(".,"), "dateline"
    first = body[0].start if body else 0
    above = (
        line.text
        for line, reason in zip(judged.lines, judged.reasons, strict=True)
        if reason in ("date line", "byline") and line.start < first
    )
    day = yearless_day(above)
    return (day, "date line") if day else None


def _without_date_line(judged: _Judged, stamp: Span | None) -> list[str | None]:
    """The reasons, with the line that the dates found to be a date line, unless it is a paragraph that has a date."""
    return [
        "date line" if reason is None and stamp and line.start == stamp.start and not line.prose else reason
        for line, reason in zip(judged.lines, judged.reasons, strict=True)
    ]


def _after(lead: Dateline | None, body: Sequence[Span]) -> Iterator[Span]:
    """The body without the dateline before its first words."""
    for span in body:
        if lead is None or not span.start <= lead.span.start < span.end:
            yield span
            continue
        if span.start < lead.span.start:
            yield Span(span.start, lead.span.start)
        yield Span(lead.span.end, span.end)


def _with_dateline(lead: Dateline | None, dropped: Sequence[Dropped]) -> tuple[Dropped, ...]:
    if lead is None:
        return tuple(dropped)
    own = Dropped(span=lead.span, reason="date line")
    return tuple(sorted([*dropped, own], key=lambda one: one.span.start))

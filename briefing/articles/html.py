"""An HTML page to its article: text with one paragraph a line, and what the page's head tells of it."""

from dataclasses import dataclass

from briefing.records import Metadata


@dataclass(frozen=True, slots=True)
class Page:
    """A page's article."""

    text: str
    """Paragraphs, headings and table rows, each on a line of its own; "" where nothing was found."""
    metadata: Metadata
    """Of the page's head; `published` is left to the dates."""


def read_page(source: str) -> Page:
    """The article in a page's source."""
    from trafilatura import bare_extraction

    found = bare_extraction(source, favor_precision=True, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Page("", Metadata())
    metadata = Metadata(
        title=found.title, url=found.url, publisher=found.sitename, author=found.author, language=found.language
    )
    return Page(found.text or "", metadata)

"""In which language a source is, for its row in the table of sources."""

from briefing.articles.language import language_name
from briefing.records import Document


def language_notes(document: Document) -> tuple[str, ...]:
    """`in Russian (ru)`; nothing for English and for an unknown language."""
    return () if document.language in (None, "en") else (f"in {language_name(document.language)}",)

"""In which language a source is, for its row in the table of sources."""

from briefing.records import Document

_NAMES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "hi": "Hindi", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "mn": "Mongolian", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""By ISO 639-1."""


def language_notes(document: Document) -> tuple[str, ...]:
    """`in Russian (ru)`; nothing for English and for an unknown language."""
    code = document.language
    if code in (None, "en"):
        return ()
    return (f"in {_NAMES[code]} ({code})" if code in _NAMES else f"in another language ({code})",)

"""Whether a text has a verb, in the languages whose verbs both engines ask for. Apart, so that the engine `llm` does
without the extractive engine's refusals.
"""

from briefing.evidence.tongues import tongue


def has_verb(text: str) -> bool:
    """False for a Russian or Chinese text without a verb; other texts are not asked."""
    language = tongue(text)
    if language is None:
        return True
    from briefing.engines import chinese_refusals, russian_refusals

    return {"ru": russian_refusals.has_verb, "zh": chinese_refusals.has_verb}[language](text)

"""Verbs that tell of another time than they did: "signs" for "signed", "is" for "was".

Invariant: pure; a verb counts only where both wordings have it, and only if all of its forms have changed sides.
"""

from collections.abc import Iterator

from briefing.evidence import words as w
from briefing.evidence.lexicon import SPEECH_VERBS
from briefing.evidence.support.vocabulary import root, vocabulary
from briefing.output.verify.reasons import Reason
from briefing.records import Sentence


def _list(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PAST = {
    "was": "be",
    "were": "be",
    "had": "have",
    "did": "do",
    "went": "go",
    "met": "meet",
    "held": "hold",
    "said": "say",
}
_PRESENT = {"is": "be", "are": "be", "am": "be", "has": "have", "have": "have", "does": "do", "do": "do", "goes": "go"}
_MODALS = _list("to will would may might can could shall should must not")
_NOUN_AHEAD = _MODALS | _list(
    "a an the of in by for with from at on its his her their our this that these those no some any each every and or "
    "new first joint"
)
"""Before what looks like a present tense and is a noun, an infinitive, or told by a modal."""


def tense_reasons(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """Verbs that told what was and now tell what is, or the other way."""
    was, now = dict(_told(before.text)), dict(_told(after.text))
    for verb in sorted(was.keys() & now.keys()):
        times = {time for time, _ in was[verb]}, {time for time, _ in now[verb]}
        if not times[0] & times[1]:
            told = sorted({form for _, form in now[verb]}), sorted({form for _, form in was[verb]})
            yield Reason("changed_sentence", f"status: “{', '.join(told[0])}” stands for “{', '.join(told[1])}”")


def _told(text: str) -> Iterator[tuple[str, frozenset[tuple[str, str]]]]:
    """By each verb, its times with the forms that tell them."""
    found: dict[str, set[tuple[str, str]]] = {}
    forms = [word.text.lower() for word in w.words(text)]
    for at, form in enumerate(forms):
        verb, time = _tense(form, forms[at - 1] if at else "")
        if time:
            found.setdefault(verb, set()).add((time, form))
    yield from ((verb, frozenset(times)) for verb, times in found.items())


def _tense(form: str, ahead: str) -> tuple[str, str]:
    """The verb and its time; no time if it may be something else."""
    if form in _PAST:
        return _PAST[form], "past"
    if form in _PRESENT and ahead not in _MODALS:
        return _PRESENT[form], "present"
    verb = root(form)
    entry = vocabulary().entries.get(verb)
    if entry is None or form in SPEECH_VERBS or form.endswith("ing"):
        return form, ""
    if form != verb and (form.endswith("ed") or not form.endswith("s")):
        return verb, "past"
    present = entry.kind == "verb" and ahead not in _NOUN_AHEAD
    return (verb, "present") if present else (form, "")

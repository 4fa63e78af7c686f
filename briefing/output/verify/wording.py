"""How an edited sentence differs from the ledger's wording of it.

Invariant: pure; other words for the same fact, spelt or inflected otherwise, give no reason.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from difflib import SequenceMatcher

from briefing.evidence import words as w
from briefing.evidence.clauses import units
from briefing.evidence.date_parts import dates
from briefing.evidence.judgments import confidence_sentence
from briefing.evidence.lexicon import STOPWORDS
from briefing.evidence.names import names
from briefing.evidence.naming import Naming
from briefing.evidence.numbers import numbers
from briefing.evidence.stories import content_words
from briefing.output.relations import trends
from briefing.output.verify.reasons import Evidence, Reason
from briefing.output.verify.tenses import tense_reasons
from briefing.output.verify.turns import turn_reasons
from briefing.records import Sentence

TOLD = 0.25
"""Share of its content words from which a clause, or a claim, is told in a sentence too."""


def wording_reasons(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """Reasons against `after`, which was `before` in the ledger."""
    yield from _replaced(before, after, evidence)
    yield from _reworded(before, after)
    yield from _lost_owner(before, after)
    yield from _letters(before, after, evidence)
    yield from _foreign(before, after, evidence)
    replaced = list(_replacements(before.text, after.text))
    new = new_forms(before, after, evidence)
    yield from _other_office(replaced, new, evidence)
    yield from turn_reasons(before, after, replaced, new)
    yield from tense_reasons(before, after)
    yield from _chinese(before, after)


def judgment_reasons(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """Reasons against a judgment of the briefing's own: it must stay as likely, and as sure, as the ledger has it."""
    from briefing.engines.llm_writing import likelihoods

    if before.text == confidence_sentence(evidence.claims, evidence.documents):
        yield Reason("changed_sentence", "how sure a judgment is follows from its sources")
    if not set(before.claims) <= set(after.claims):
        yield Reason("unsupported_sentence", "the judgment rests on more than what is cited now")
    was, now = likelihoods(before.text), likelihoods(after.text)
    if was != now:
        yield Reason("changed_sentence", f"likelihood: “{', '.join(now)}” for “{', '.join(was)}”")
    yield from _replaced(before, after, evidence)
    yield from _reworded(before, after)
    yield from turn_reasons(before, after, list(_replacements(before.text, after.text)), set())


# --- negation, modality, hedges, status -------------------------------------------------------------------------------

_KINDS = (
    ("negation", lambda text: [*w.negations(text), *w.denials(text)]),
    ("modality", w.modals),
    ("hedge", w.hedges),
    ("condition", w.conditions),
    ("contrast", w.contrasts),
    ("status", w.plans),
)


def _reworded(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """Negations, modals, hedges ... that came or went, but with a whole clause that nothing else depends on."""
    shared = _shared(before.text, after.text), _shared(after.text, before.text)
    for kind, find in _KINDS:
        texts = (before.text, after.text) if kind in _JOINING else shared
        was, now = (Counter(" ".join(_roots(word.text, frozenset())) for word in find(text)) for text in texts)
        gone, come = sorted((was - now).elements()), sorted((now - was).elements())
        if gone or come:
            told = [f"“{', '.join(gone)}” is gone"] * bool(gone) + [f"“{', '.join(come)}” is new"] * bool(come)
            yield Reason("changed_sentence", f"{kind}: {' and '.join(told)}")


_JOINING = ("contrast", "condition")
"""Words that join two clauses: without one of them the other says something else."""


def _shared(text: str, other: str) -> str:
    """The clauses of `text` that `other` has too, whatever became of their words but numbers that are gone."""
    told = content_words(other)
    text, numbers = _THOUSANDS.sub("", text), _THOUSANDS.sub("", other).lower()
    text = _ROUGHLY.sub(lambda found: found[0] if found[1].lower().rstrip("%.,") in numbers else found[1], text)
    clauses = [(text[unit.start : unit.end], content_words(text[unit.start : unit.end])) for unit in units(text)]
    return " ".join(clause for clause, mine in clauses if len(mine & told) >= TOLD * len(mine))


_THOUSANDS = re.compile(r"(?<=\d)[,\s](?=\d{3}(?!\d))")
""" "70,000" and "70 000" are one number, whose hedge stays."""
_ROUGHLY = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|up to|at least|at most|more than|less than)\s+"
    r"((?:an?\s)?[\w.,$€£¥%]+)",
    re.IGNORECASE,
)
"""A hedge of a number, which goes with it."""


def _plain(word: str) -> str:
    return " ".join(word.lower().replace("’", "'").split())


# --- owners -----------------------------------------------------------------------------------------------------------

_SUBJECT_CHARS = 80


def _lost_owner(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """A verb of saying that is gone, whose subject the frame doesn't name."""
    text = _shared(before.text, after.text)
    told, left = w.speech(text), Counter(_plain(word.text) for word in w.speech(after.text))
    spoken = {_plain(word.text) for word in w.words(after.frame or "")}
    for verb in told if left.total() < len(told) else ():
        near = _own_clause(text, verb) or text[max(0, verb.start - _SUBJECT_CHARS) : verb.end + _SUBJECT_CHARS]
        owners = {_plain(word.text) for name in names(f"x {near}") for word in w.words(name.text)}
        owners = owners or {_plain(word.text) for word in w.words(text[: verb.start])[-2:]}
        if not left[_plain(verb.text)] and not owners & spoken:
            yield Reason("changed_sentence", f"owner: “{verb.text}” is gone, and nobody is named who says so")


def _own_clause(text: str, verb: w.Word) -> str:
    """The words of ", the port authority said," before the verb, if it stands between commas."""
    found = _COMMENT.search(text, 0, verb.end)
    return found[1] if found and text[verb.end : verb.end + 1] in ",." else ""


_COMMENT = re.compile(r", ([^,;:“”]{3,80}) \w+$")


def _other_office(replaced: Sequence[tuple[str, str]], new: set[str], evidence: Evidence) -> Iterator[Reason]:
    """A word of an owner's office, and in its place one that the source doesn't have."""
    offices = {_plain(word.text) for claim in evidence.claims for word in w.words(claim.speaker_role or "")} - STOPWORDS
    for was, now in replaced:
        if {_plain(word.text) for word in w.words(was)} & offices and {
            _plain(word.text) for word in w.words(now)
        } & new:
            yield Reason("changed_sentence", f"owner: “{now}” stands where the ledger has “{was}”")


# --- facts ------------------------------------------------------------------------------------------------------------


def _replaced(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """A number, date or name in the place of another one, or two that have changed places."""
    for was, now in _replacements(before.text, after.text):
        if any(gone and come and gone != come for gone, come in zip(_values(was), _values(now), strict=True)):
            yield Reason("unsupported_fact", f"“{now}” stands where the ledger has “{was}”")
        gone_names, come_names = names(f"x {was}"), names(f"x {now}")
        if gone_names and come_names and Naming(evidence.profile, was).reasons(f"x {now}"):
            yield Reason("unsupported_fact", f"“{now}” stands where the ledger has “{was}”")
    was_words, now_words = (re.findall(r"\w+", text) for text in (before.text, after.text))
    if was_words != now_words and sorted(was_words) == sorted(now_words) and _facts(before.text) != _facts(after.text):
        yield Reason("unsupported_fact", "names or numbers have changed places")


def _values(text: str) -> tuple[list[object], list[object]]:
    """Its numbers and its dates, however they are written."""
    return [one[3:] for one in numbers(text)], [one[3:] for one in dates(text)]


def _facts(text: str) -> list[str]:
    """Names and numbers, in order."""
    found = [(one.start, one.text) for one in names(text)] + [(one.start, one.text) for one in numbers(text)]
    return [text for _, text in sorted(found)]


_WORDS = re.compile(r"[\w’'.,%$€£-]*\w[%]?|\S")


def _replacements(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Words that stand in the place of others, or of nothing."""
    was, now = _WORDS.findall(before), _WORDS.findall(after)
    for kind, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind in ("replace", "insert"):
            yield " ".join(was[a:b]), " ".join(now[c:d])


# --- letters and words ------------------------------------------------------------------------------------------------

_SHORTEST = 4
_SPELLINGS = re.compile(r"[sz]|[cs]|u|l")


def _letters(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """A word that is one letter away from the source's and no other form or spelling of it."""
    from rapidfuzz.distance import DamerauLevenshtein

    known = {_plain(word.text) for claim in evidence.claims for word in w.words(claim.quote)}
    for was, now in _replacements(before.text, after.text):
        for one, other in zip(was.split(), now.split(), strict=False):
            a, b = _plain(one), _plain(other)
            near = len(a) >= _SHORTEST and DamerauLevenshtein.distance(a, b) == 1
            if near and b not in known and not _is_form(a, b):
                yield Reason("quote_mismatch", f"the source has “{one}”, not “{other}”")


def _is_form(one: str, other: str) -> bool:
    """Plural and singular, present and past, "organise" and "organize", "colour" and "color", "metre" and "meter"."""
    if one.replace("tre", "ter") == other.replace("tre", "ter"):
        return True
    if one[:-1] == other or other[:-1] == one:
        return (one + other)[-1] in "sdn%" or one[-1] in "sd"
    pairs = zip(one, other, strict=False)
    differ = next(({a, b} for a, b in pairs if a != b), set())
    return differ in ({"s", "z"}, {"c", "s"}) or one.replace("u", "") == other or other.replace("u", "") == one


def _foreign(before: Sentence, after: Sentence, evidence: Evidence) -> Iterator[Reason]:
    """Words in the place of others that mean the opposite, or that are not known to mean the same."""
    from briefing.evidence.support.vocabulary import opposites

    new = new_forms(before, after, evidence)
    gone = _plain_words(before.text) - _plain_words(after.text)
    for was, now in _replacements(before.text, after.text):
        ways = trends(was).keys(), trends(now).keys()
        moved = ways[1] and not ways[0] and not trends("\n".join(claim.quote for claim in evidence.claims)).keys()
        if moved:
            yield Reason("unsupported_sentence", f"“{now}” tells of a turn that the quote does not")
        elif any(opposites(root) & set(_roots(was)) for root in _roots(now)) or (all(ways) and not ways[0] & ways[1]):
            yield Reason("unsupported_sentence", f"“{now}” is the opposite of “{was}”")
        elif was and (strange := _strange(_plain_words(now), new, gone | _plain_words(was))):
            told = f"“{', '.join(strange)}” is not in the quote, and stands where the ledger has “{was}”"
            yield Reason("unsupported_sentence", told)


_LIGHT_VERBS = frozenset(
    ("hold", "holds", "held", "give", "gives", "gave", "pay", "pays", "paid", "make", "makes", "made")
)


def _strange(now: Set[str], new: Set[str], gone: Set[str]) -> list[str]:
    """The new words of `now` that stand for none of those that are gone; "held" may in "held a meeting", for "met"."""
    strange = {word for word in now & new if not _is_kin(word, gone)}
    told = any(_is_kin(word, gone) for word in now - _LIGHT_VERBS - STOPWORDS)
    return sorted(strange - _LIGHT_VERBS if told else strange)


def _is_kin(word: str, gone: Set[str]) -> bool:
    """It may mean what one of the words meant that are gone."""
    from briefing.evidence.support.kin import may_stand_for

    return any(may_stand_for(word, other) for other in gone)


def _plain_words(text: str) -> set[str]:
    return {_plain(word.text) for word in w.words(text)}


def _chinese(before: Sentence, after: Sentence) -> Iterator[Reason]:
    """Characters in the place of others, or of nothing: what a changed Chinese sentence means can't be checked."""
    was, now = ("".join(_HAN.findall(text.text)) for text in (before, after))
    for kind, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind in ("replace", "insert"):
            told = f"“{was[a:b]}”" if a < b else "nothing"
            yield Reason("unsupported_sentence", f"“{now[c:d]}” stands where the source has {told}")


_HAN = re.compile("[\u3400-\u9fff]")


def new_forms(before: Sentence, after: Sentence, evidence: Evidence) -> set[str]:
    """The words of `after`, in lower case, whose roots are new."""
    new = new_words(before, after, evidence)
    return {_plain(word.text) for word in w.words(after.text) if set(_roots(word.text)) & new}


def new_words(before: Sentence, after: Sentence, evidence: Evidence) -> set[str]:
    """Roots of content words that neither the quotes nor the ledger's sentence have; numbers go by their value."""
    texts = (before.text, *(claim.quote for claim in evidence.claims))
    counted = {root for number in numbers(after.text) for root in _roots(number.text)}
    return set(_roots(after.text)) - counted - {root for text in texts for root in _roots(text)}


def _roots(text: str, without: frozenset[str] = STOPWORDS) -> list[str]:
    """The words with their inflections taken off."""
    from briefing.evidence.support.vocabulary import root

    return [root(plain) for word in w.words(text) if (plain := _plain(word.text)) not in without]

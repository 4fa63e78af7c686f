"""What a cut takes away from a sentence: law 3's rule on negations, modals, hedges, contrasts and speakers.

The rule. A sentence is split into units: independent clauses, at a semicolon, or where a comma and "and", "or", "so",
"but" begin a clause with a subject and a finite verb of its own. A cut may take a whole unit with all it holds: what is
left never depended on it. Inside a unit that keeps a word, no cut takes a negation, a denial, a modal, a hedge or a
condition: not in the clause above ("there is no sign that"), not in an introduction ("Apparently,"), and not in a tail
("..., which has not been confirmed"), because a tail can take back what the clause says. A denial with "that" also covers
the units that follow it. Both halves of a contrast or of a condition stay, or neither; a leading "But" or "However," and a
", though," between commas point to another sentence and may go. A speaker may go only if the frame names him. Words cut
at either end or at a `…` end at a clause edge.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from briefing.evidence import words as w
from briefing.evidence.lexicon import OFFICES, SPEECH_VERBS
from briefing.evidence.names import names


class Cut(NamedTuple):
    """Words of the source sentence that are not printed: `[start, end)`, possibly empty."""

    start: int
    end: int
    place: Literal["lead", "inside", "tail"]
    insert: str
    """The words in brackets that stand in the place, or ""."""
    omission: bool
    """True if a `…` marks it."""


def check_cuts(source: str, cuts: Sequence[Cut], frame: str | None) -> list[str]:
    """Reasons against these cuts, each `code: words`.

    Codes: `cut_edge`, `cut_negation`, `cut_modal`, `cut_hedge`, `cut_condition`, `cut_contrast`, `cut_speaker`.
    """
    sentence = _Sentence(source, [cut for cut in cuts if source[cut.start : cut.end].strip()])
    if not sentence.cuts:
        return []
    found = [*_edges(sentence), *_operators(sentence), *_halves(sentence), *_speakers(sentence, frame)]
    return list(dict.fromkeys(found))


class _Sentence:
    """A sentence with its cuts and its units."""

    def __init__(self, text: str, cuts: Sequence[Cut]) -> None:
        self.text = text
        self.cuts = cuts
        self.units = units(text)

    def gone(self, start: int, end: int) -> bool:
        """True if any of `[start, end)` is cut."""
        return any(cut.start < end and start < cut.end for cut in self.cuts)

    def keeps(self, start: int, end: int) -> bool:
        """True if a word of `[start, end)` is printed."""
        return any(
            not self.gone(word.start, word.end) for word in w.words(self.text[:end]) if word.start >= start
        )

    def unit(self, position: int) -> tuple[int, int]:
        return next(unit for unit in self.units if position < unit[1])

    def block(self, position: int) -> tuple[int, int]:
        """The units between semicolons around `position`."""
        start = self.text.rfind(";", 0, position) + 1
        end = self.text.find(";", position)
        return start, end if end >= 0 else len(self.text)


# --- units ------------------------------------------------------------------------------------------------------------

_JOINT = re.compile(r";\s*|,\s+(?:and|or|so|but|yet|nor)\s+(?=\S)|[；。]|，(?:而|但|并且)?")
_SUBJECT = re.compile(
    r"(?:it|he|she|they|we|you|i|there|this|that|these|those|the|an?|its|his|her|their|our|my|some|many|most|both|all|each"
    r"|no|none|few|several|such|one|two|another|other)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|met|said|took|went"
    r"|came|gave|held|told|saw|made|began|became|led|left|lost|won|sent|put|set|cut|hit|fell|rose|grew|kept|found|got|ran"
    r"|spoke|wrote|brought|built|bought|sold|paid|stood|felt|knew|thought|drew|drove|fought|broke|chose|showed|[a-z]{2,}ed"
    r"|(?<!of )(?<!with )(?<!in )(?<!the )(?<!and )(?<!to )[a-z]{3,}[^s\W]s)\b|['’](?:s|re|ll|ve)\b"
)


def units(sentence: str) -> list[tuple[int, int]]:
    """The independent clauses, as spans that cover the sentence."""
    starts = [0]
    for joint in _JOINT.finditer(sentence):
        if joint.group().lstrip()[0] in ";；。" or _independent(sentence[joint.end() :]):
            starts.append(joint.start() + 1)
    return list(zip(starts, [*starts[1:], max(len(sentence), 1)], strict=True))


def _independent(rest: str) -> bool:
    """True if a clause with its own subject and finite verb begins here."""
    clause = re.split(r"[;,]", rest, maxsplit=1)[0]
    if not (_SUBJECT.match(clause) or clause[:1].isupper() or "\u4e00" <= clause[:1] <= "\u9fff"):
        return False
    return bool(_FINITE.search(clause, 1)) or "\u4e00" <= clause[:1] <= "\u9fff"


# --- edges ------------------------------------------------------------------------------------------------------------

_STARTERS = frozenset(
    ["and", "or", "but", "so", "nor", "yet", "that", "which", "who", "whom", "whose", "where", "when", "while", "whereas", "although", "though", "because", "since", "as", "after", "before", "until", "if", "unless", "whether", "to", "in", "on", "at", "by", "for", "from", "with", "without", "during", "through", "throughout", "under", "over", "between", "among", "amid", "against", "about", "into", "within", "across", "along", "around", "toward", "towards", "following", "including", "despite", "due", "according", "per", "via", "upon", "ahead", "alongside", "besides", "beyond", "like", "unlike", "given", "regarding", "concerning", "including", "such", "rather", "instead", "even", "just", "barely", "only", "not"]
)
_PARTICIPLES = frozenset(
    ["held", "made", "built", "given", "taken", "seen", "known", "sent", "set", "led", "told", "led", "brought", "bought", "sold", "won", "born"]
)
_DANGLING = frozenset(
    ["a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "this", "these", "those", "of", "to", "in", "on", "at", "by", "for", "from", "with", "without", "and", "or", "but", "nor", "as", "than", "that", "which", "who", "whose", "if", "because", "although", "while", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "not", "no", "very", "more", "most", "less", "least", "between", "into", "about"]
)
_EDGE_BEFORE_KEPT = re.compile(
    r"(?:[,;:–—()\"“”«»‘’…]|(?:^|\W)(?:that|whether|and|or|but|so|after|before|because|since|as|when|while|where|which"
    r"|although|though|if|unless|until))\s*$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:(?:he|she|it|they|we|i|you|him|her|them|his|its|their|our|my|this|that|these|those|here|there)"
    r"(?:['’](?:s|ll|d|ve|re|m))?|(?:the|both|this|that|these|those|last|next)(?:\s[^\s,;:–—]+){1,3})",
    re.IGNORECASE,
)


def _edges(sentence: _Sentence) -> Iterable[str]:
    for cut in sentence.cuts:
        gone = sentence.text[cut.start : cut.end]
        if _replaced(cut, gone):
            continue
        if cut.place == "inside" and not cut.omission:
            yield f"cut_edge: {gone.strip()!r} is left out inside without a mark"
        elif cut.place != "lead" and not _ends_well(sentence.text[: cut.start], gone):
            yield f"cut_edge: the cut before {gone.strip()[:40]!r} is not at a clause edge"
        elif cut.place != "tail" and not _begins_well(
            _without_reference(cut, gone), sentence.text[cut.end :]
        ):
            yield f"cut_edge: the cut after {gone.strip()[-40:]!r} is not at a clause edge"


def _replaced(cut: Cut, gone: str) -> bool:
    """True if a bracket stands for a pronoun or "the pair" in its place."""
    return bool(cut.insert) and bool(_REFERENCE.fullmatch(gone.strip()))


def _without_reference(cut: Cut, gone: str) -> str:
    """What is cut before the pronoun that a bracket replaces."""
    if not cut.insert:
        return gone
    return re.sub(rf"(?:^|(?<=\s)){_REFERENCE.pattern}\s*$", "", gone, flags=re.IGNORECASE)


def _ends_well(kept: str, gone: str) -> bool:
    """True if the printed part may end here."""
    before, after = w.words(kept[-80:]), w.words(gone[:80])
    if re.match(r"\s*[,;:.!?–—()\"“”«»’…]", gone) or not after:
        return True
    if before and before[-1].text.lower() in _DANGLING:
        return False
    first = after[0].text.lower()
    reduced = gone.rstrip().endswith((",", ";", "–", "—")) and (first.endswith("ed") or first in _PARTICIPLES)
    return first in _STARTERS or first.endswith("ing") or reduced or kept.rstrip()[-1:] in ",;:)–—”»"


def _begins_well(gone: str, kept: str) -> bool:
    """True if a printed part may begin here."""
    last = w.words(gone[-80:])
    if not gone.strip() or not last or _EDGE_BEFORE_KEPT.search(gone):
        return True
    first = w.words(kept[:80])
    if first and first[0].text[0].isupper() and last[-1].text.lower() in OFFICES:
        return True
    return bool(first) and (kept[:1] in '“"«‘' or first[0].text.lower() in ("and", "but", "or"))


# --- operators --------------------------------------------------------------------------------------------------------

_OPERATORS: tuple[tuple[str, Callable[[str], list[w.Word]]], ...] = (
    ("negation", w.negations),
    ("negation", w.denials),
    ("modal", w.modals),
    ("hedge", w.hedges),
)


def _operators(sentence: _Sentence) -> Iterable[str]:
    for name, find in _OPERATORS:
        for word in find(sentence.text):
            cut = _cut_at(sentence, word)
            if cut and not _carried(cut, name, find) and _matters(sentence, word):
                yield f"cut_{name}: {word.text.strip()!r} is cut"


def _cut_at(sentence: _Sentence, word: w.Word) -> Cut | None:
    return next((cut for cut in sentence.cuts if cut.start < word.end and word.start < cut.end), None)


def _carried(cut: Cut, name: str, find: Callable[[str], list[w.Word]]) -> bool:
    """True if the bracket in its place says it again: "he’ll" as "[Putin will]"."""
    return bool(cut.insert) and bool(find(cut.insert))


def _matters(sentence: _Sentence, word: w.Word) -> bool:
    """True if something printed depends on the word."""
    if sentence.keeps(*sentence.unit(word.start)):
        return True
    covers = w.denials(word.text) and re.match(r"[^,;]{0,60}\bthat\b", sentence.text[word.end :])
    return bool(covers) and sentence.keeps(word.end, sentence.block(word.start)[1])


# --- contrasts and conditions -----------------------------------------------------------------------------------------

_DISCOURSE = re.compile(r",\s*$")


def _halves(sentence: _Sentence) -> Iterable[str]:
    for name, found in (("contrast", w.contrasts(sentence.text)), ("condition", w.conditions(sentence.text))):
        for word in found:
            if name == "contrast" and _points_back(sentence.text, word):
                continue
            left, right = _sides(sentence, word)
            kept = [sentence.keeps(*left), sentence.keeps(*right)]
            if kept[0] != kept[1] or (all(kept) and sentence.gone(word.start, word.end)):
                yield f"cut_{name}: half of {word.text!r} is cut"


def _points_back(text: str, word: w.Word) -> bool:
    """True for "But ..." and "However, ..." at the start, and for ", though," inside: they join sentences."""
    lead = w.connective(text)
    if lead and word.end <= lead.end:
        return True
    before, after = text[: word.start].rstrip(), text[word.end :].lstrip()
    plain = word.text.lower() in (
        "however",
        "though",
        "nevertheless",
        "nonetheless",
        "still",
        "instead",
        "yet",
    )
    if plain and before.endswith((",", ";", "")) and after.startswith(","):
        return True
    lone = word.text.lower() in ("while", "yet", "still")
    return lone and not before.endswith((",", ";", "–", "—")) and bool(before)


def _sides(sentence: _Sentence, word: w.Word) -> tuple[tuple[int, int], tuple[int, int]]:
    """The two halves that the word joins."""
    start, end = sentence.block(word.start)
    first, last = sentence.unit(word.start)
    opening = sentence.text[start : word.start].strip(' "“«')
    if not opening or (
        sentence.text[first : word.start].strip(" ,") == "" and word.text.lower() in _INTRODUCES
    ):
        comma = sentence.text.find(",", word.end)
        comma = comma if 0 <= comma < end else end
        return (word.end, comma), (comma, end)
    if not w.words(sentence.text[first : word.start].replace("and", "").replace("or", "")):
        return (start, word.start), (word.end, last)
    return (first, word.start), (word.end, last)


_INTRODUCES = frozenset(
    ("although", "though", "even though", "despite", "in spite of", "while", "whereas", "if", "unless")
)


# --- speakers ---------------------------------------------------------------------------------------------------------

_POINTING = frozenset("he she it they we i his her their who the this that".split())
_COMMENT_STARTERS = frozenset(
    ["and", "but", "or", "which", "who", "whom", "whose", "where", "when", "while", "although", "because", "since", "after", "before"]
)


def _speakers(sentence: _Sentence, frame: str | None) -> Iterable[str]:
    for word in w.speech(sentence.text):
        cut = _cut_at(sentence, word)
        if cut and _governs_kept(sentence, cut, word):
            subject = _subject(sentence, cut, word)
            if not _named(subject, frame):
                yield f"cut_speaker: {subject.strip()[:80]!r} is cut and the frame does not name the speaker"


def _governs_kept(sentence: _Sentence, cut: Cut, word: w.Word) -> bool:
    after = sentence.text[word.end :]
    is_mark = word.text.lower().split()[0] not in SPEECH_VERBS
    if cut.place == "tail":
        return _is_comment(sentence.text[cut.start : cut.end], word.start - cut.start)
    if is_mark:
        return sentence.keeps(word.end, sentence.block(word.start)[1])
    if (
        not re.match(r"[^,;.]{0,60}?(?:\b(?:that|whether|how|why)\b|[:“\"«])|\s*,?\s*$", after[:80])
        and cut.end > word.end + 3
    ):
        return False
    return sentence.keeps(word.end, len(sentence.text))


def _is_comment(tail: str, at: int) -> bool:
    """True for ", he said" and ", according to Reuters": a comment on what stands before."""
    lead = w.words(tail[:at])
    if len(lead) > 8 or any(mark in tail[:at].strip(' ,.;–—"”»') for mark in ",;"):
        return False
    first = {word.text.lower() for word in lead[:2]}
    return not first & {"which", "whom"} and (not lead or lead[0].text.lower() not in _COMMENT_STARTERS)


def _subject(sentence: _Sentence, cut: Cut, word: w.Word) -> str:
    """The words that can name who speaks."""
    start, end = sentence.block(word.start)
    if cut.place == "tail":
        return sentence.text[cut.start : end]
    if word.text.lower().split()[0] not in SPEECH_VERBS:
        rest = sentence.text[word.end : end]
        return rest.split(",", 1)[0]
    return sentence.text[start : word.start]


def _named(subject: str, frame: str | None) -> bool:
    """True if the frame names the speaker: by a name or by the noun ("analysts"); "he" and "the paper" need a name."""
    if not frame:
        return False
    spoken = {word.text.lower() for word in w.words(frame)}
    found = names(f"x {subject}")
    if found:
        return any(w.words(name.text)[-1].text.lower() in spoken for name in found)
    nouns = {word.text.lower() for word in w.words(subject)}
    return bool(nouns & _POINTING and names(f"x {frame}")) or bool({noun for noun in nouns if len(noun) > 4} & spoken)

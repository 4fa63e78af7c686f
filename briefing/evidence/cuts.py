"""What a cut takes away from a sentence: law 3's rule on negations, modals, hedges, contrasts and speakers.

The rule. A cut may take a whole unit (an independent clause, see `clauses`) with all it holds: what is left never
depended on it. Inside a unit that keeps a word, no cut takes a negation, a denial, a modal or a hedge: not in the
clause above ("there is no sign that"), not in an introduction ("Apparently,"), and not in a tail ("..., which has
not been confirmed"), because a tail can take back what the clause says. A denial with "that" also covers the units
that follow it. Both halves of a contrast or of a condition stay, or neither; a leading "But" or "However," and a ",
though," between commas point to another sentence and may go. Words are cut off at clause edges. On speakers see
`attribution`.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from briefing.evidence import words as w
from briefing.evidence.clauses import may_begin, may_end, units
from briefing.evidence.quoted import names_in_marks
from briefing.records import Span


class Cut(NamedTuple):
    """Words of the source sentence that are not printed: `[start, end)`, possibly empty."""

    start: int
    end: int
    place: Literal["lead", "inside", "tail"]
    insert: str
    """The words in brackets that stand in the place, or ""."""
    omission: bool
    """True if a `…` marks it."""


class CutSentence:
    """A sentence with its cuts, its units and the words that are printed."""

    def __init__(self, text: str, cuts: Sequence[Cut]) -> None:
        self.text = text
        self.cuts = [cut for cut in cuts if text[cut.start : cut.end].strip()]
        self.units = units(text)
        self._kept = [word.start for word in w.words(text) if not self.cut_at(word)]

    def cut_at(self, word: w.Word) -> Cut | None:
        """The cut that takes any of the word."""
        return next((cut for cut in self.cuts if cut.start < word.end and word.start < cut.end), None)

    def keeps(self, start: int, end: int) -> bool:
        """True if a word of `[start, end)` is printed."""
        at = bisect_left(self._kept, start)
        return at < len(self._kept) and self._kept[at] < end

    def unit(self, position: int) -> Span:
        """The independent clause that holds `position`."""
        return next(unit for unit in self.units if position < unit.end)

    def block(self, position: int) -> Span:
        """The units between semicolons around `position`."""
        end = self.text.find(";", position)
        return Span(self.text.rfind(";", 0, position) + 1, end if end >= 0 else len(self.text))


def check_cuts(sentence: CutSentence) -> list[str]:
    """Reasons against the cuts of a sentence, each `code: words`.

    Codes: `cut_edge`, `cut_sentences`, `cut_negation`, `cut_modal`, `cut_hedge`, `cut_condition`, `cut_contrast`.
    """
    reasons = [*_joins(sentence), *_edges(sentence), *_operators(sentence), *_halves(sentence)]
    return list(dict.fromkeys(reasons))


_SENTENCE_END = re.compile(r"(?<!\b\w)(?<!\bMr)(?<!\bDr)(?<!\bMrs)[.!?]+[”\"’)»]*\s+[“\"‘(«]?[A-ZА-ЯЁ]|[。！？]")


def _joins(sentence: CutSentence) -> Iterable[str]:
    """An omission inside joins no two sentences, even where a quotation has both."""
    for cut in sentence.cuts:
        if cut.place == "inside" and _SENTENCE_END.search(sentence.text, cut.start, cut.end + 2):
            yield f"cut_sentences: the omission after {sentence.text[: cut.start][-30:]!r} joins two sentences"


# --- edges ------------------------------------------------------------------------------------------------------------

_REFERENCE = (
    r"(?:(?:he|she|it|they|we|i|you|him|her|them|his|its|their|our|my|this|that|these|those|here|there)"
    r"(?:['’](?:s|ll|d|ve|re|m))?|(?:the|both|this|that|these|those|last|next)"
    r"(?:\s(?!(?:of|in|on|for|from|to|with|and|or|not)\b)[^\s,;:–—]+){1,3})"
)
"""What a bracket may stand for: "he", "its", "the two countries", "last week"; not "the son of"."""
_ONLY_REFERENCE = re.compile(_REFERENCE, re.IGNORECASE)
_LAST_REFERENCE = re.compile(rf"(?:^|(?<=\s)){_REFERENCE}\s*$", re.IGNORECASE)


def _edges(sentence: CutSentence) -> Iterable[str]:
    for cut in sentence.cuts:
        gone, before, after = sentence.text[cut.start : cut.end], sentence.text[: cut.start], sentence.text[cut.end :]
        if cut.insert and _ONLY_REFERENCE.fullmatch(gone.strip()):
            continue
        if cut.place == "inside" and not cut.omission:
            yield f"cut_edge: {gone.strip()!r} is left out inside without a mark"
        elif cut.place != "lead" and not may_end(before, gone):
            yield f"cut_edge: the cut before {gone.strip()[:40]!r} is not at a clause edge"
        elif cut.place == "lead" and (_is_connective(sentence.text, cut.end) or _ITEM.fullmatch(gone.strip())):
            continue
        elif cut.place != "tail" and not may_begin(_LAST_REFERENCE.sub("", gone) if cut.insert else gone, after):
            yield f"cut_edge: the cut after {gone.strip()[-40:]!r} is not at a clause edge"
        yield from _cut_names(sentence.text, cut)
        if cut.place == "tail" and _RESUMED.match(gone):
            yield f"cut_edge: what {before[-30:]!r} does is cut"


_ITEM = re.compile(r"\(?\d{1,2}[.)]")
"""The number of a paragraph."""
_RESUMED = re.compile(
    r", (?:who|whose|which|where|whom)\b[^,;]*, (?:\w+ly )?(?:is|are|was|were|has|have|had|will|would|can|could|may|"
    r"might|must|should|does|did|do|said|says|told)\b"
)
"""A clause about a subject, behind which its own verb follows: "..., and Oslo, whose quay is old, has been asked"."""


def _cut_names(text: str, cut: Cut) -> Iterable[str]:
    """A name in marks stays whole: "«Vega — 2»" is another ship than "«Vega»"."""
    for name in names_in_marks(text):
        edges = (edge for edge in (cut.start, cut.end) if name.start < edge < name.end)
        if any(_WORDED.search(text, name.start, edge) and _WORDED.search(text, edge, name.end) for edge in edges):
            yield f"cut_edge: the name {text[name.start : name.end]!r} is cut"


_WORDED = re.compile(r"\w")


def _is_connective(sentence: str, end: int) -> bool:
    """ "Yet" at the start joins two sentences; "now" tells a time."""
    word = w.connective(sentence)
    return word is not None and word.end >= end and word.text.strip(" ,").lower() not in ("now", "then")


# --- operators --------------------------------------------------------------------------------------------------------

_OPERATORS: tuple[tuple[str, Callable[[str], list[w.Word]]], ...] = (
    ("negation", w.negations),
    ("negation", w.denials),
    ("modal", w.modals),
    ("hedge", w.hedges),
)


def _operators(sentence: CutSentence) -> Iterable[str]:
    for name, find in _OPERATORS:
        for word in find(sentence.text):
            cut = sentence.cut_at(word)
            if (
                cut
                and not (cut.insert and find(cut.insert))
                and _governs(sentence, word)
                and not _of_comment(sentence, word)
            ):
                yield f"cut_{name}: {word.text.strip()!r} is cut"


_COMMENT = re.compile(
    r"\bwho (?:\w+ ){0,3}(?:asked|declined|refused|requested|wished|wanted|preferred)\b[^,]{0,20}\b(?:named|identified|"
    r"quoted|anonym\w+)[^,]*,|\bwho (?:is|was|are|were) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|"
    r"comment)"
    r"[^,]*,|\basking not to be (?:named|identified|quoted)[^,]*,|\bon condition of anonymity[^,]*,|"
    r"\b(?:told|informed|briefed) (?:about|some|around|nearly|almost|over|more than) [\d,]+ [^,;]{3,60}? that\b|"
    r"\basked (?:[\w’']+ ){0,6}(?:whether|if|why|how)\b[^,]*,|"
    r"^One of (?:the|its|his) (?:\w+ )?(?:sources|people|officials|persons|bankers|diplomats|traders)\b|"
    r", in what (?:would|could|may|might)\b[^;]*$|"
    r", who (?:is|was|are|were|has been|have been) (?:seeking|trying|hoping|looking|struggling) (?:to|for)\b[^,;]*$"
)
"""On what terms a source spoke ("a diplomat who asked not to be named because the talks are private, said ..."), what
the writer thinks of it all (", in what would be the biggest step yet"), how many heard it, and what the last person
named is after."""


def _of_comment(sentence: CutSentence, word: w.Word) -> bool:
    """True of words about a statement, on which nothing in it depends."""
    return any(
        found.start() <= word.start < found.end() and not sentence.keeps(found.start(), found.end())
        for found in _COMMENT.finditer(sentence.text)
    )


def _governs(sentence: CutSentence, word: w.Word) -> bool:
    """True if something printed depends on the word."""
    if sentence.keeps(*sentence.unit(word.start)):
        return True
    covers = w.denials(word.text) and re.match(r"[^,;]{0,60}\bthat\b", sentence.text[word.end :])
    return bool(covers) and sentence.keeps(word.end, sentence.block(word.start).end)


# --- contrasts and conditions -----------------------------------------------------------------------------------------

_ASIDE = frozenset(("however", "though", "nevertheless", "nonetheless", "still", "instead", "yet"))
_BARE = frozenset(("while", "yet", "still"))
"""Contrasts only after a comma or at the start: "for a while" and "not yet" are none."""
_INTRODUCES = frozenset(
    (
        "although", "though", "even though", "despite", "in spite of", "while", "whereas", "if", "unless",
        "если", "хотя", "несмотря на", "в случае", "如果", "若", "一旦", "只要", "只有", "除非", "虽然", "尽管",
    )
)  # fmt: skip


def _halves(sentence: CutSentence) -> Iterable[str]:
    contrasts = [word for word in w.contrasts(sentence.text) if not _points_back(sentence.text, word)]
    found = [("contrast", word) for word in contrasts] + [("condition", word) for word in w.conditions(sentence.text)]
    for name, word in found if sentence.cuts else ():
        if _of_comment(sentence, word):
            continue
        kept = [sentence.keeps(*side) for side in _sides(sentence, word)]
        if kept[0] != kept[1] or (all(kept) and sentence.cut_at(word)):
            yield f"cut_{name}: half of {word.text!r} is cut"


def _points_back(text: str, word: w.Word) -> bool:
    """True for "But ..." and "However, ..." at the start, and for ", though," inside: they join sentences."""
    lead = w.connective(text)
    if lead and word.end <= lead.end:
        return True
    before, after = text[: word.start].rstrip(), text[word.end :].lstrip()
    if word.text.lower() in _ASIDE and after.startswith(",") and (not before or before.endswith((",", ";"))):
        return True
    return word.text.lower() in _BARE and bool(before) and not before.endswith((",", ";", "–", "—"))


_COMMA = re.compile("[,，]")


def _sides(sentence: CutSentence, word: w.Word) -> tuple[Span, Span]:
    """The two halves that the word joins."""
    block, unit = sentence.block(word.start), sentence.unit(word.start)
    if _introduces(sentence.text, block, unit, word):
        found = _COMMA.search(sentence.text, word.end, block.end)
        comma = found.start() if found else block.end
        return Span(word.end, comma), Span(comma, block.end)
    before = [near.text.lower() for near in w.words(sentence.text[unit.start : word.start])]
    joins_units = set(before) <= {"and", "or"}
    return Span(block.start if joins_units else unit.start, word.start), Span(word.end, unit.end)


def _introduces(text: str, block: Span, unit: Span, word: w.Word) -> bool:
    """True if the first half follows the word: "Although A, B"."""
    first_of_block = not text[block.start : word.start].strip(' "“«')
    first_of_unit = not text[unit.start : word.start].strip(" ,")
    return first_of_block or (first_of_unit and word.text.lower() in _INTRODUCES)

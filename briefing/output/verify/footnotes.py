"""From the marks on a page to claims, and what is wrong with the footnotes between them.

Invariant: a footnote leads to a claim by the source and span that it names, not by its number, so that a page can be
renumbered without its ledger.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.output.markdown import render_briefing
from briefing.output.reading import Note, flat, read_page
from briefing.output.sources import Source
from briefing.output.verify.finding import Finding
from briefing.output.verify.matching import Printed
from briefing.output.verify.same import core, same_line
from briefing.records import Claim, Ledger

_PLACE = re.compile(r"\b(S\d+)\b[^\d“]*(?:\d+[^\d“]+)?(\d+)-(\d+)")
_WORDS = re.compile(r"[“\"](.*)[”\"]", re.DOTALL)


class Footnotes:
    """The footnotes of one page, with what the program would print for them."""

    def __init__(self, notes: Sequence[Note], ledger: Ledger, sources: Mapping[str, Source]) -> None:
        self._notes = {note.label: note for note in reversed(notes)}
        self._all = notes
        self._claims = {claim.id: claim for claim in ledger.claims}
        self._there: dict[tuple[str, int, int], list[str]] = defaultdict(list)
        for claim in ledger.claims:
            self._there[claim.document, claim.start, claim.end].append(claim.id)
        self._sources = sources
        self._cited = {str(citation.number): citation.claim for citation in ledger.citations}
        texts = {document.id: "" for document in ledger.documents}
        texts |= {id: source.document.text for id, source in sources.items()}
        printed = read_page(render_briefing(ledger, texts)).notes
        self._expected = {self._cited[note.label]: note.text for note in printed if note.label in self._cited}

    def claim_of(self, mark: str, wanted: Sequence[str] = ()) -> str | None:
        """The id of the claim at the footnote's place, one of `wanted` if several stand there; None if it has none."""
        note = self._notes.get(mark)
        place = _PLACE.search(note.text) if note else None
        if note is None:
            return None
        there = self._there.get((place[1], int(place[2]), int(place[3])), []) if place else []
        printed = [id for id in (*wanted, self._cited.get(mark), *self._expected, *there) if id in there]
        return printed[0] if printed else self._cited.get(mark)

    def claims_of(self, marks: Sequence[str], wanted: Sequence[str] = ()) -> list[str]:
        """The claims of all marks that have one."""
        return list(dict.fromkeys(id for mark in marks if (id := self.claim_of(mark, wanted))))

    def undefined(self, marks: Sequence[str]) -> list[str]:
        """Marks without a footnote."""
        return [mark for mark in marks if mark not in self._notes]

    def line_of(self, claim: str, mark: str = "") -> str:
        """The footnote as it should stand."""
        label = mark or next((label for label in self._notes if self.claim_of(label) == claim), "")
        label = label or next((number for number, id in self._cited.items() if id == claim), "?")
        return f"[^{label}]: {self._expected.get(claim, '')}"

    def restored(self, mark: str) -> str:
        """How to mend a mark without a footnote."""
        claim = self._cited.get(mark)
        return f"put back the line “{self.line_of(claim, mark)}”" if claim else "take the mark away, or cite a claim"

    def findings(self, printed: Sequence[Printed], used: Sequence[str]) -> Iterator[Finding]:
        """Footnotes that nothing uses, that lead nowhere, or that don't say what their claim says."""
        for note in self._all:
            if note is not self._notes[note.label]:
                yield _finding(
                    note, "broken_footnote", None, f"[^{note.label}] is there twice", "take one of them away"
                )
            elif note.label not in used:
                told = f"nothing on the page has the mark [^{note.label}]"
                yield _finding(note, "unused_footnote", None, told, "take it away, or run verify --fix")
            else:
                yield from self._wrong(note, [one for one in printed if note.label in one.marks])

    def _wrong(self, note: Note, users: Sequence[Printed]) -> Iterator[Finding]:
        sentence = next((one.id for one in users if one.id), None)
        wanted = [id for one in users if one.known for id in one.known.sentence.claims]
        claim = self._claims.get(self.claim_of(note.label, wanted) or "")
        if claim is None:
            yield _finding(note, "broken_footnote", sentence, "it leads to no claim of the ledger", "cite a claim")
            return
        fix = f"put back “{self.line_of(claim.id, note.label)}”"
        expected = self._expected.get(claim.id, "")
        if core(note.text) == core(expected):
            return
        if wrong := _wrong_words(note.text, expected, claim, users):
            yield _finding(note, "quote_mismatch", sentence, wrong, fix)
        known_place = claim.document in self._sources and self._sources[claim.document].state == "same"
        if expected and known_place and not same_line(_place(note.text), _place(expected)):
            told = f"it says {_place(note.text)} for {_place(expected)}"
            yield _finding(note, "broken_footnote", sentence, told, fix)


def _finding(note: Note, code: str, id: str | None, detail: str, fix: str) -> Finding:
    return Finding(code=code, sentence=note.text, id=id, line=note.lines.start, detail=detail, fix=fix)


def _wrong_words(text: str, expected: str, claim: Claim, users: Sequence[Printed]) -> str | None:
    """How the quote in a footnote differs from the claim's."""
    words, printed = _WORDS.search(text), _WORDS.search(expected)
    quote = printed[1] if printed else flat(claim.quote)
    if words:
        return None if core(words[1]) in (core(quote), core(claim.quote)) else f"the quote of {claim.id} is “{quote}”"
    whole = all(one.text.strip("“”. ") == quote.strip("“”. ") for one in users)
    return "it has lost its quote" if _WORDS.search(expected) and not whole else None


def _place(text: str) -> str:
    return flat(_WORDS.sub("", text)).rstrip(".: ")

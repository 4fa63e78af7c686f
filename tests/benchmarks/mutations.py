"""Single mutations of a briefing as a careless or dishonest hand would make them, and edits that change nothing.

Each mutation gives, for one sentence of the ledger, the page's Markdown with that one change, or None where the
sentence has nothing to change.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.evidence import words as w
from briefing.evidence.clauses import units
from briefing.evidence.names import names
from briefing.evidence.numbers import numbers
from briefing.evidence.support.vocabulary import opposites, root, vocabulary
from briefing.output.markdown import escape
from briefing.records import Claim, Ledger, Section, Sentence


class Site(NamedTuple):
    """A sentence with claims, on its page."""

    markdown: str
    section: Section
    sentence: Sentence
    claims: Sequence[Claim]
    ledger: Ledger

    @property
    def printed(self) -> str:
        return escape(self.sentence.text)

    @property
    def marks(self) -> str:
        return "".join(f"[^{number}]" for number in self.sentence.citations)


Mutation = Callable[[Site, random.Random], str | None]


def sites(markdown: str, ledger: Ledger) -> list[Site]:
    """Every sentence with claims that stands on the page once with its marks."""
    claims = {claim.id: claim for claim in ledger.claims}
    found = [
        Site(markdown, section, sentence, [claims[id] for id in sentence.claims], ledger)
        for section in ledger.sections
        for sentence in section.sentences
        if sentence.claims
    ]
    return [site for site in found if site.markdown.count(site.printed + site.marks) == 1]


def reworded(site: Site, text: str) -> str | None:
    """The page with other words in the sentence's place; None if they are the same."""
    if " ".join(text.split()) == " ".join(site.sentence.text.split()):
        return None
    return site.markdown.replace(site.printed + site.marks, escape(text) + site.marks)


# --- facts ------------------------------------------------------------------------------------------------------------


def number(site: Site, draw: random.Random) -> str | None:
    """A digit of a number is another one."""
    text = site.sentence.text
    digits = [found.start() for found in re.finditer(r"\d", text)]
    if not digits:
        return None
    at = draw.choice(digits)
    return reworded(site, text[:at] + draw.choice([d for d in "123456789" if d != text[at]]) + text[at + 1 :])


def number_cut(site: Site, draw: random.Random) -> str | None:
    """The front of a number is gone: .2 for 3.2, 83 for 183."""
    text = site.sentence.text
    fronts = [found.start() for found in re.finditer(r"(?<![\w.,])\d(?=[.,]?\d)", text)]
    at = draw.choice(fronts) if fronts else 0
    return reworded(site, text[:at] + text[at + 1 :]) if fronts else None


def spelt_number(site: Site, draw: random.Random) -> str | None:
    """Two becomes three."""
    spelt = [one for one in numbers(site.sentence.text) if re.fullmatch(r"two|three|four|five|six|ten", one.text)]
    if not spelt:
        return None
    one = draw.choice(spelt)
    return reworded(site, f"{site.sentence.text[: one.start]}seven{site.sentence.text[one.end :]}")


def name(site: Site, draw: random.Random) -> str | None:
    """A name is one of another sentence."""
    here = names(site.sentence.text)
    others = {n.text for section in site.ledger.sections for s in section.sentences if s.claims for n in names(s.text)}
    others -= {other for other in others for own in here if own.text in other or other in own.text}
    if not here or not others:
        return None
    one = draw.choice(here)
    return reworded(site, site.sentence.text[: one.start] + draw.choice(sorted(others)) + site.sentence.text[one.end :])


def names_swapped(site: Site, draw: random.Random) -> str | None:
    """Two names of the sentence change places."""
    here = names(site.sentence.text)
    if len({one.text for one in here}) < 2:
        return None
    first = here[0]
    other = draw.choice([one for one in here if one.text != first.text])
    text = site.sentence.text
    swapped = text[: first.start] + other.text + text[first.end : other.start] + first.text + text[other.end :]
    return reworded(site, swapped)


def period(site: Site, draw: random.Random) -> str | None:
    """A day becomes a year, a year a day."""
    return _swapped(site, draw, {"day": "year", "year": "day", "month": "week", "week": "month"})


_MONTHS = r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"


def month(site: Site, draw: random.Random) -> str | None:
    """Another month, in the sentence or in the rest of its line."""
    line = next(line for line in site.markdown.split("\n") if site.printed + site.marks in line)
    found = list(re.finditer(_MONTHS, line))
    one = draw.choice(found) if found else None
    if not one:
        return None
    other = draw.choice([name for name in ("March", "July", "October") if name != one[0]])
    return site.markdown.replace(line, line[: one.start()] + other + line[one.end() :], 1)


_UNITS = {"percent": "percentage points", "%": " points", "billion": "million", "million": "billion", "$": "€",
          "kilometres": "miles", "kilometers": "miles", "tonnes": "barrels", "dollars": "yuan", "bn": "m"}  # fmt: skip


def unit(site: Site, draw: random.Random) -> str | None:
    """Percentage points for percent, euros for dollars."""
    text = site.sentence.text
    found = list(re.finditer("|".join(rf"\b{one}\b" if len(one) > 2 else re.escape(one) for one in _UNITS), text))
    one = draw.choice(found) if found else None
    return reworded(site, text[: one.start()] + _UNITS[one[0]] + text[one.end() :]) if one else None


# --- words that turn a sentence ---------------------------------------------------------------------------------------


def rank_dropped(site: Site, draw: random.Random) -> str | None:
    """The second largest is the largest."""
    ranks = r"\b(?:first|second|third|fourth|largest|biggest|highest|lowest|strongest|closest) "
    found = list(re.finditer(ranks, site.sentence.text))
    one = draw.choice(found) if found else None
    return reworded(site, site.sentence.text[: one.start()] + site.sentence.text[one.end() :]) if one else None


def joint(site: Site, draw: random.Random) -> str | None:
    """And becomes or, with becomes against, more becomes less."""
    return _swapped(site, draw, {"and": "or", "with": "against", "more": "less"})


def _swapped(site: Site, draw: random.Random, swaps: dict[str, str]) -> str | None:
    text = site.sentence.text
    found = list(re.finditer(rf"\b(?:{'|'.join(swaps)})\b", text))
    one = draw.choice(found) if found else None
    return reworded(site, text[: one.start()] + swaps[one[0]] + text[one.end() :]) if one else None


# --- negation, modality, hedges, status -------------------------------------------------------------------------------

_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b(?! not)")


def negation_added(site: Site, draw: random.Random) -> str | None:
    """is becomes is not."""
    found = list(_AUXILIARY.finditer(site.sentence.text))
    if not found:
        return None
    at = draw.choice(found).end()
    return reworded(site, f"{site.sentence.text[:at]} not{site.sentence.text[at:]}")


def negation_dropped(site: Site, draw: random.Random) -> str | None:
    """A not, no or never is gone."""
    return _without(site, draw, w.negations(site.sentence.text))


def hedge_dropped(site: Site, draw: random.Random) -> str | None:
    """The word that hedges is gone."""
    return _without(site, draw, w.hedges(site.sentence.text))


def hedge_trimmed(site: Site, draw: random.Random) -> str | None:
    """What stands before the first comma or after the last one, and holds a hedge, a modal or a negation, is cut off.

    Not where it is a clause of its own: that may go with all it holds (law 3); what stands in brackets hedges nothing.
    """
    text = site.sentence.text
    commas = [found.start() for found in re.finditer(",", text)]
    held = [*w.hedges(text), *w.negations(text), *w.modals(text)]
    held = [word for word in held if text.rfind("[", 0, word.start) <= text.rfind("]", 0, word.start)]
    options = []
    for word in held if commas else ():
        unit = next(unit for unit in units(text) if word.start < unit.end)
        if word.end <= commas[0] < unit.end - 20:
            options.append(text[commas[0] + 1 :].strip())
        if word.start > commas[-1] > unit.start + 20:
            options.append(text[: commas[-1]])
    return reworded(site, draw.choice(options)) if options else None


def modal_dropped(site: Site, draw: random.Random) -> str | None:
    """will, may, is set to ... is gone: a plan or a guess reads as a fact."""
    return _without(site, draw, w.modals(site.sentence.text))


def _without(site: Site, draw: random.Random, found: Sequence[w.Word]) -> str | None:
    if not found:
        return None
    word = draw.choice(found)
    return reworded(site, site.sentence.text[: word.start].rstrip() + " " + site.sentence.text[word.end :].lstrip())


def joined(site: Site, draw: random.Random) -> str | None:
    """The first half of the sentence and the second half of another one of the same document, joined by an omission."""
    home = site.claims[0].document
    homes = {claim.id: claim.document for claim in site.ledger.claims}
    others = [
        s.text
        for section in site.ledger.sections
        for s in section.sentences
        if s.claims and homes[s.claims[0]] == home and s.claims != site.sentence.claims and len(s.text.split()) > 7
    ]
    if not others or len(site.sentence.text.split()) < 8:
        return None
    head, tail = site.sentence.text.split(), draw.choice(others).split()
    return reworded(site, f"{' '.join(head[: len(head) // 2])} … {' '.join(tail[len(tail) // 2 :])}")


_QUALIFIER = re.compile(
    r"\b(?:draft|proposed|planned|potential|possible|former|deputy|acting|partly|partially|mostly|temporarily|largely|"
    r"provisional|preliminary|initial|limited|only|some|most|several|in principle|for now|alleged|so-called) (?=[a-z])"
)


def qualifier_dropped(site: Site, draw: random.Random) -> str | None:
    """Draft, former, deputy, partly, some ... is gone."""
    return _left_out(site, draw, _QUALIFIER)


_HEAD = re.compile(
    r"\b(?:talks|plans|agreements?|share|part|most|preparations?|negotiations|support|conditions?|prospects?|"
    r"development|construction|supply|growth|phase|version|risk|threat|hope|prices?) (?:of|on|for|to) (?=[a-z])"
)


def head_dropped(site: Site, draw: random.Random) -> str | None:
    """Talks on, part of, plans for ... is gone, and what it was of is told."""
    return _left_out(site, draw, _HEAD)


_DAY = re.compile(r",? (?:on|in|by|since) (?:the end of )?(?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d(?= |\.?$)")


def date_dropped(site: Site, draw: random.Random) -> str | None:
    """When it was is gone."""
    return _left_out(site, draw, _DAY)


_ADVERBIAL = re.compile(
    r" (?:quite|rather|under (?:\w+ ){0,2}pressure|at (?:\w+['’]s|the) request|reluctantly)(?= |\.?$)"
)


def adverbial_dropped(site: Site, draw: random.Random) -> str | None:
    """Quite, under pressure, reluctantly ... is gone."""
    return _left_out(site, draw, _ADVERBIAL)


def _left_out(site: Site, draw: random.Random, what: re.Pattern[str]) -> str | None:
    found = list(what.finditer(site.sentence.text))
    one = draw.choice(found) if found else None
    return reworded(site, site.sentence.text[: one.start()] + site.sentence.text[one.end() :]) if one else None


# --- quotes and footnotes ---------------------------------------------------------------------------------------------


def quote_letter(site: Site, draw: random.Random) -> str | None:
    """A letter of the quote in a footnote is another one."""
    label = draw.choice(site.sentence.citations)
    line = re.search(rf"^\[\^{label}\]: .*?“(.+)”\s*$", site.markdown, re.MULTILINE)
    return _other_letter(site.markdown, line.start(1), line.end(1), draw) if line else None


def marked_letter(site: Site, draw: random.Random) -> str | None:
    """A letter inside the sentence's own quotation marks is another one."""
    at = site.markdown.index(site.printed + site.marks)
    found = re.search(r"“([^”]{12,})”", site.printed)
    return _other_letter(site.markdown, at + found.start(1), at + found.end(1), draw) if found else None


def letter(site: Site, draw: random.Random) -> str | None:
    """A letter of a sentence whose footnote gives no quote, because the sentence is the quote, is another one."""
    label = site.sentence.citations[0]
    if not re.search(rf"^\[\^{label}\]: [^“]*$", site.markdown, re.MULTILINE):
        return None
    at = site.markdown.index(site.printed + site.marks)
    return _other_letter(site.markdown, at, at + len(site.printed), draw)


def _other_letter(markdown: str, start: int, end: int, draw: random.Random) -> str | None:
    places = [at for at in range(start, end) if markdown[at].isascii() and markdown[at].islower()]
    long = [at for at in places if len(_word_at(markdown, at)) > 3]
    if not long:
        return None
    at = draw.choice(long)
    return markdown[:at] + draw.choice([c for c in "abcdefghiklmnoprtuvw" if c != markdown[at]]) + markdown[at + 1 :]


def _word_at(text: str, at: int) -> str:
    return next(found[0] for found in re.finditer(r"\w+", text) if found.start() <= at < found.end())


def footnote_gone(site: Site, draw: random.Random) -> str | None:
    """The definition is deleted."""
    label = draw.choice(site.sentence.citations)
    return re.sub(rf"^\[\^{label}\]: .*\n", "", site.markdown, flags=re.MULTILINE)


def mark_gone(site: Site, draw: random.Random) -> str | None:
    """The sentence has lost its marks."""
    return site.markdown.replace(site.printed + site.marks, site.printed)


def mark_of_another(site: Site, draw: random.Random) -> str | None:
    """The mark leads to a claim of another sentence."""
    others = [c.number for c in site.ledger.citations if c.number not in site.sentence.citations]
    if not others:
        return None
    return site.markdown.replace(site.printed + site.marks, f"{site.printed}[^{draw.choice(others)}]")


_ADDED = (
    "The talks brought no result.",
    "Experts expect the trend to continue next year.",
    "This shows how isolated the government has become.",
    "Trade between the two countries reached a new record.",
)


def uncited_after(site: Site, draw: random.Random) -> str | None:
    """A sentence without a mark after this one."""
    whole = site.printed + site.marks
    return site.markdown.replace(whole, f"{whole} {draw.choice(_ADDED)}")


def uncited_before(site: Site, draw: random.Random) -> str | None:
    """A sentence without a mark before this one, as if its mark were theirs."""
    whole = site.printed + site.marks
    return site.markdown.replace(whole, f"{draw.choice(_ADDED)} {whole}")


def uncited_line(site: Site, draw: random.Random) -> str | None:
    """A paragraph without a mark above the section's heading."""
    heading = re.search(rf"^#+ {re.escape(escape(site.section.heading))}$", site.markdown, re.MULTILINE)
    return site.markdown.replace(heading[0], f"{draw.choice(_ADDED)}\n\n{heading[0]}", 1) if heading else None


def uncited_cell(site: Site, draw: random.Random) -> str | None:
    """A sentence without a mark in a cell of the sentence's row."""
    line = next(line for line in site.markdown.split("\n") if site.printed + site.marks in line)
    if not site.section.columns:
        return None
    cells = line.strip("| ").split(" | ")
    at = draw.randrange(len(cells))
    cells[at] = f"{cells[at]} {draw.choice(_ADDED)}"
    return site.markdown.replace(line, f"| {' | '.join(cells)} |")


# --- what the program wrote -------------------------------------------------------------------------------------------


def heading_renamed(site: Site, draw: random.Random) -> str | None:
    """The section's heading is another one."""
    heading = re.search(rf"^(#+) {re.escape(escape(site.section.heading))}$", site.markdown, re.MULTILINE)
    other = draw.choice(("Overview", "What really happened", "Facts"))
    return site.markdown.replace(heading[0], f"{heading[1]} {other}", 1) if heading else None


def moved_partner(site: Site, draw: random.Random) -> str | None:
    """The bullet stands under a partner of whom its claims don't tell."""
    told = {f"partner-{actor}" for claim in site.claims for actor in claim.actors} | {site.section.id}
    partners = [s for s in site.ledger.sections if s.id.startswith("partner-") and s.id not in told]
    line = next(line for line in site.markdown.split("\n") if site.printed + site.marks in line)
    if not site.section.id.startswith("partner-") or not partners:
        return None
    heading = f"### {escape(draw.choice(partners).heading)}\n"
    return site.markdown.replace(line + "\n", "", 1).replace(heading, f"{heading}\n{line}\n", 1)


def count(site: Site, draw: random.Random) -> str | None:
    """A digit in a line of the program's is another one: articles used, shares of citations, versions of a conflict."""
    lines = [s.text for section in site.ledger.sections for s in section.sentences if not s.claims]
    lines = [line for line in lines if re.search(r"\d", line) and site.markdown.count(escape(line)) == 1]
    line = draw.choice(lines) if lines else ""
    digits = [found.start() for found in re.finditer(r"\d", line)]
    at = draw.choice(digits) if digits else 0
    other = line[:at] + draw.choice([d for d in "123456789" if d != line[at]]) + line[at + 1 :] if digits else ""
    return site.markdown.replace(escape(line), escape(other)) if digits else None


def plan_done(site: Site, draw: random.Random) -> str | None:
    """What will be has been."""
    text = site.sentence.text
    found = re.search(r"\bwill (?:be )?", text)
    return (
        reworded(site, text[: found.start()] + "has " * (found[0] != "will be ") + text[found.end() :])
        if found
        else None
    )


def cause(site: Site, draw: random.Random) -> str | None:
    """A reason that nobody gave."""
    return reworded(
        site, site.sentence.text.rstrip(".") + draw.choice((" because of sanctions", ", a sign of weakness"))
    )


def small_word(site: Site, draw: random.Random) -> str | None:
    """Only, all, again, already, allegedly."""
    found = list(re.finditer(r"\b(?:is|are|was|were|has|have|will) (?=[a-z])", site.sentence.text))
    at = draw.choice(found).end() if found else 0
    added = draw.choice(("only", "never", "again", "already", "allegedly", "secretly"))
    return reworded(site, f"{site.sentence.text[:at]}{added} {site.sentence.text[at:]}") if found else None


def struck(site: Site, draw: random.Random) -> str | None:
    """A word that is struck through on the page."""
    found = list(re.finditer(r"\b(?:not|may|could|likely|some|more than|never|deputy)\b", site.printed))
    one = draw.choice(found) if found else None
    if not one:
        return None
    now = f"{site.printed[: one.start()]}~~{one[0]}~~{site.printed[one.end() :]}"
    return site.markdown.replace(site.printed + site.marks, now + site.marks)


# --- owners -----------------------------------------------------------------------------------------------------------


def owner_removed(site: Site, draw: random.Random) -> str | None:
    """The frame of a bullet, or the cell that names the owner, is gone."""
    line = next(line for line in site.markdown.split("\n") if site.printed + site.marks in line)
    if site.section.columns:
        labels = [label for label in site.sentence.labels if re.search(r"\(S\d+\)|[a-z]{3}", label)]
        cell = escape(draw.choice(labels)) if labels else ""
        return site.markdown.replace(line, line.replace(f"| {cell} |", "|  |", 1)) if cell else None
    frame = re.match(r"- \*\*.*?:\*\* ", line)
    return site.markdown.replace(line, "- " + line[frame.end() :]) if frame else None


def owner_changed(site: Site, draw: random.Random) -> str | None:
    """The frame of another sentence."""
    frames = sorted({s.frame for section in site.ledger.sections for s in section.sentences if s.frame and s.claims})
    others = [frame for frame in frames if frame != site.sentence.frame]
    line = next(line for line in site.markdown.split("\n") if site.printed + site.marks in line)
    frame = re.match(r"- \*\*.*?:\*\* ", line)
    if not frame or not others:
        return None
    return site.markdown.replace(line, f"- **{escape(draw.choice(others))}:** {line[frame.end() :]}")


def owners_swapped(site: Site, draw: random.Random) -> str | None:
    """Two bullets have each other's frames."""
    bullets = list(re.finditer(r"^- \*\*(.+?):\*\* ", site.markdown, re.MULTILINE))
    line = site.markdown.rfind("\n", 0, site.markdown.index(site.printed + site.marks)) + 1
    mine = next((m for m in bullets if m.start() == line), None)
    other = draw.choice([m for m in bullets if mine and m[1] != mine[1]] or [None])
    if not mine or not other:
        return None
    first, second = sorted((mine, other), key=lambda m: m.start())
    parts = (first.start(1), first.end(1), second.start(1), second.end(1))
    text = site.markdown
    return text[: parts[0]] + second[1] + text[parts[1] : parts[2]] + first[1] + text[parts[3] :]


def merged(site: Site, draw: random.Random) -> str | None:
    """Two sentences made one, with the marks of both."""
    others = [
        s for s in site.section.sentences if s.id != site.sentence.id and s.claims and s.frame != site.sentence.frame
    ]
    other = draw.choice(others) if others and not site.section.columns else None
    if not other:
        return None
    marks = site.marks + "".join(f"[^{number}]" for number in other.citations)
    both = f"{site.printed.rstrip('.')}, and {escape(other.text)}"
    return site.markdown.replace(site.printed + site.marks, both + marks)


def speaker_cut(site: Site, draw: random.Random) -> str | None:
    """ "..., he said" at the end, or "X said that ..." at the start, is gone, and the frame doesn't name X."""
    text = site.sentence.text
    tail = re.search(r",[”\"]? [^,]{3,60}\b(?:said|says|told|noted|added|reported)\b[^,]{0,40}$", text)
    if tail:
        return reworded(site, text[: tail.start()]) if not _framed(site, tail[0]) else None
    lead = re.match(r"[^,]{3,80}\b(?:said|says|told|noted|added|held|saw|reported|believes|argues) that ", text)
    return reworded(site, text[lead.end() :]) if lead and not _framed(site, lead[0]) else None


def _framed(site: Site, words: str) -> bool:
    """True if the frame or the row names somebody who is named here."""
    around = f"{site.sentence.frame} {' '.join(site.sentence.labels)}"
    return any(word.text in around for word in w.words(words) if len(word.text) > 4)


# --- words ------------------------------------------------------------------------------------------------------------


def opposite(site: Site, draw: random.Random) -> str | None:
    """A word is its opposite."""
    held = [(word, turned) for word in w.words(site.sentence.text) for turned in _opposites(word.text.lower())]
    if not held:
        return None
    word, turned = draw.choice(held)
    return reworded(site, site.sentence.text[: word.start] + turned + site.sentence.text[word.end :])


def _opposites(word: str) -> list[str]:
    return sorted(other for other in opposites(root(word)) if other in vocabulary().entries and root(word) == word)


def other_word(site: Site, draw: random.Random) -> str | None:
    """A word of weight is one of another sentence."""
    here = [word for word in w.words(site.sentence.text) if _weighs(word.text)]
    lines = [line.text for section in site.ledger.sections for line in section.sentences if line.claims]
    others = sorted({word.text for line in lines for word in w.words(line) if _weighs(word.text)})
    if not here or not others:
        return None
    word = draw.choice(here)
    return reworded(site, site.sentence.text[: word.start] + draw.choice(others) + site.sentence.text[word.end :])


def like_word(site: Site, draw: random.Random) -> str | None:
    """A word of weight is one of another sentence with the same ending."""
    text = site.sentence.text
    here = [word for word in w.words(_unquoted(text)) if _weighs(word.text)]
    if not here:
        return None
    word = draw.choice(here)
    lines = (sentence.text for section in site.ledger.sections for sentence in section.sentences)
    others = {other.text for line in lines for other in w.words(line) if _weighs(other.text)}
    alike = sorted(other for other in others if _ending(other) == _ending(word.text) and other != word.text)
    return reworded(site, text[: word.start] + draw.choice(alike) + text[word.end :]) if alike else None


def _ending(word: str) -> str:
    return next((end for end in ("tion", "ing", "ed", "ly", "ment", "es", "s") if word.endswith(end)), "")


_NOW = {"met": "meets", "was": "is", "were": "are", "had": "has", "held": "holds", "signed": "signs"}


def tense(site: Site, draw: random.Random) -> str | None:
    """What was is told as what is."""
    text = site.sentence.text
    past = list(re.finditer(rf"\b(?:{'|'.join(_NOW)})\b", _unquoted(text)))
    past = [one for one in past if not re.search(r"\b(?:been|was|were|be|is|are|has|have|had) $", text[: one.start()])]
    if not past:
        return None
    one = draw.choice(past)
    return reworded(site, text[: one.start()] + _NOW[one[0]] + text[one.end() :])


def told_twice(site: Site, draw: random.Random) -> str | None:
    """Its line stands on the page once more."""
    line = next((one for one in site.markdown.split("\n") if site.printed + site.marks in one), None)
    return site.markdown.replace(line, f"{line}\n{line}") if line else None


def _weighs(word: str) -> bool:
    return len(word) > 5 and word.islower()


# --- edits that change nothing ----------------------------------------------------------------------------------------


def same_stop(site: Site, draw: random.Random) -> str | None:
    """The full stop at the end comes or goes."""
    text = site.sentence.text
    return reworded(site, text[:-1] if text.endswith(".") and not text.endswith("..") else f"{text}.")


def same_wrapped(site: Site, draw: random.Random) -> str | None:
    """The paragraph is wrapped."""
    if site.section.columns:
        return None
    whole = site.printed + site.marks
    return site.markdown.replace(whole, whole.replace(" ", "\n  ", 2))


def same_comment(site: Site, draw: random.Random) -> str | None:
    """An analyst's comment below the line."""
    line = next(line for line in site.markdown.split("\n") if site.printed + site.marks in line)
    if site.section.columns:
        return None
    return site.markdown.replace(line, f"{line}\n\n> Comment (AB): {draw.choice(_ADDED)} It was 12%.\n")


def same_mark_inside(site: Site, draw: random.Random) -> str | None:
    """The marks stand before the full stop."""
    if not site.printed.endswith("."):
        return None
    return site.markdown.replace(site.printed + site.marks, f"{site.printed[:-1]}{site.marks}.")


def same_capital(site: Site, draw: random.Random) -> str | None:
    """The first letter is a capital."""
    return reworded(site, site.sentence.text[:1].upper() + site.sentence.text[1:])


def same_honest_cut(site: Site, draw: random.Random) -> str | None:
    """An independent clause after "; " is cut off, with all it holds."""
    text = site.sentence.text
    at = text.find("; ")
    return reworded(site, text[:at] + ".") if at > 20 and "“" not in text else None


def same_moved(site: Site, draw: random.Random) -> str | None:
    """The bullet stands at the top of its section."""
    lines = site.markdown.split("\n")
    at = next(number for number, line in enumerate(lines) if site.printed + site.marks in line)
    if not lines[at].startswith("- ") or not lines[at - 1].startswith("- "):
        return None
    lines[at - 1], lines[at] = lines[at], lines[at - 1]
    return "\n".join(lines)


_SYNONYMS = {
    "significant": "considerable", "important": "weighty", "strengthen": "deepen", "expand": "widen",
    "held": "conducted", "develop": "advance", "began": "started", "large": "big", "countries": "states",
    "discussed": "talked about", "growth": "expansion", "main": "principal", "help": "assistance",
    "signed": "concluded", "showed": "demonstrated", "relations": "ties", "agreed": "consented", "leaders": "heads",
    "cooperation": "collaboration", "fast": "rapid", "trade": "commerce", "meeting": "encounter", "supply": "deliver",
    "increased": "went up",
}  # fmt: skip


def same_synonym(site: Site, draw: random.Random) -> str | None:
    """A word that means the same."""
    held = [word for word in _SYNONYMS if re.search(rf"\b{word}\b", _unquoted(site.sentence.text))]
    if not held:
        return None
    word = draw.choice(held)
    return reworded(site, re.sub(rf"\b{word}\b", _SYNONYMS[word], site.sentence.text, count=1))


def same_shorter(site: Site, draw: random.Random) -> str | None:
    """A word that only adds colour is gone."""
    colour = r"\b(?:significant|important|great|strong|close|traditional|constantly|clearly|various|further|active) "
    found = list(re.finditer(colour, _unquoted(site.sentence.text)))
    if not found:
        return None
    one = draw.choice(found)
    return reworded(site, site.sentence.text[: one.start()] + site.sentence.text[one.end() :])


def _unquoted(text: str) -> str:
    """Blanks in the place of what stands in quotation marks, which must stay as it is."""
    return re.sub(r"[“\"«].*[”\"»]", lambda found: "#" * len(found[0]), text)


CAUGHT: dict[str, tuple[Mutation, ...]] = {
    "number": (number, number_cut, spelt_number, period, month, unit),
    "name": (name, names_swapped),
    "rank, joint": (rank_dropped, joint),
    "negation": (negation_added, negation_dropped),
    "plan told as done": (plan_done,),
    "words added, struck": (cause, small_word, struck),
    "hedge dropped by a trim": (hedge_trimmed, hedge_dropped, modal_dropped),
    "omission that joins two sentences": (joined,),
    "omission inside": (qualifier_dropped, head_dropped, date_dropped, adverbial_dropped),
    "quote letter": (quote_letter, marked_letter, letter),
    "footnote gone": (footnote_gone, mark_gone, mark_of_another),
    "uncited sentence added": (uncited_after, uncited_before, uncited_line, uncited_cell),
    "what the program wrote": (heading_renamed, moved_partner, count),
    "owner removed": (owner_removed, owner_changed, owners_swapped, merged, speaker_cut),
}
"""What verify should find."""

BEYOND: dict[str, tuple[Mutation, ...]] = {
    "one word": (opposite, other_word, like_word), "tense": (tense,), "line": (told_twice,)
}  # fmt: skip
"""What it finds in part: a new word passes that may mean the same in some sense."""

QUIET: tuple[Mutation, ...] = (
    same_stop, same_wrapped, same_comment, same_mark_inside, same_capital, same_honest_cut, same_moved,
    same_synonym, same_shorter,
)  # fmt: skip
"""What verify should pass over."""

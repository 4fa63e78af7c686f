"""What a sentence that copies a quote changes of it: words put in, put for others, exchanged, moved, or torn off.

Invariant: only a near copy is looked at, so that telling the same in other words is no change. Names, numbers and
dates that the evidence lacks are the gate's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from briefing.engines.llm_added import mostly_foreign
from briefing.engines.llm_spliced import SENTENCES, ReadWords, Words, read_words
from briefing.evidence.lexicon import MONTHS, OFFICES, STOPWORDS
from briefing.evidence.names import names

_NEAR = 0.6
"""Share of a sentence's telling words that one sentence of a quote has in this order: from here on it copies it."""
_CLOSE = 0.75
"""The same, from where one word in another's place or out of its own is a change."""


class _Change(NamedTuple):
    """What stands at one place of the sentence, and what stands there in the quote."""

    put: Words
    lost: Words


class _Copy(NamedTuple):
    """A sentence beside the sentence that it copies."""

    mine: ReadWords
    source: ReadWords
    share: float
    changes: tuple[_Change, ...]
    begins: int
    """Where in the source the sentence's first words stand, -1 if they are not the source's."""
    ends: int
    """Behind which of the source's words it ends, -1 if its last ones are not the source's."""


def copied(text: str, quotes: Sequence[str], known: str, *, judged: bool = False) -> list[str]:
    """Reasons, each `code: words`. `known`: all words of the evidence; `judged`: a judgment of the briefing's own."""
    plain = re.sub(r"[\[\]]", "", text)
    copy = None if mostly_foreign(plain) else _nearest(plain, quotes)
    if copy is None or copy.share < (_CLOSE if judged else _NEAR):
        return []
    named = _name_words(plain)
    reasons = [*_put_in(copy, known, named), *_exchanged(copy), *_torn(copy)]
    named |= _name_words(" ".join(quotes))
    if copy.share >= _CLOSE or len(copy.changes) == 1:
        reasons += _renamed(copy, named)
    if copy.share >= _CLOSE:
        reasons += [*_put_for_another(copy, named), *_out_of_place(copy, named)]
        reasons += _appended(copy, quotes)
    if not reasons and (copy.share >= _CLOSE or _differs_in_one_word(copy)):
        reasons += _misfits(copy, named)
    return reasons


def _nearest(text: str, quotes: Iterable[str]) -> _Copy | None:
    mine = read_words(text)
    found = [_beside(mine, read_words(sentence)) for quote in quotes for sentence in SENTENCES.split(quote)]
    return max(found, key=lambda copy: copy.share, default=None)


def _beside(mine: ReadWords, source: ReadWords) -> _Copy:
    steps = SequenceMatcher(None, source.words, mine.words, autojunk=False).get_opcodes()
    same = [step for step in steps if step[0] == "equal"]
    kept = sum(map(_tells, (word for _, _, _, low, high in same for word in mine.words[low:high])))
    changes = tuple(
        _Change(mine.words[low:high], source.words[start:end])
        for name, start, end, low, high in steps
        if name != "equal"
    )
    begins = same[0][1] if same and same[0][3] == 0 and same[0][4] >= _MOVED else -1
    ends = same[-1][2] if same and same[-1][4] == len(mine.words) else -1
    return _Copy(mine, source, kept / max(1, sum(map(_tells, mine.words))), changes, begins, ends)


_LIGHT = STOPWORDS - {"all", "every", "only", "always"}


def _tells(word: str) -> bool:
    return word not in _LIGHT


def _name_words(text: str) -> frozenset[str]:
    return frozenset(word for name in names(text) for word in _words(name.text))


def _words(text: str) -> Words:
    return read_words(text).words


def _telling(words: Iterable[str]) -> list[str]:
    """Words that carry meaning, and numbers, without a possessive's ending."""
    return [bare for bare in map(_bare, words) if bare and _tells(bare)]


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# --- words put in -----------------------------------------------------------------------------------------------------

_SAYS = _set(
    "said says say told tells stated states noted notes added adds reported reports announced announces wrote writes "
    "according"
)
_TOLD = _SAYS | _set(
    "sees see saw holds hold finds find argued argues reads calls source sources report account commentary "
    "article statement undated unsigned year years expected planned due set hoped intended scheduled later reportedly"
)
"""How a briefing says whose words these are, and of when."""
_REFERS = _set(
    "he she it they we i you this these those his her its their our my former latter pair duo two both "
    "countries sides leaders parties presidents ministers nations states partners neighbours"
)
"""What a name or a noun may be put for."""


def _put_in(copy: _Copy, known: str, named: frozenset[str]) -> Iterator[str]:
    """A word that no evidence has, nor a form of it, where the sentence left out none that it could stand for."""
    retold = any(_is_verb(word) and word not in copy.mine.words for change in copy.changes for word in change.lost)
    for change in copy.changes:
        gone = [word for word in change.lost if _tells(word) and word not in copy.mine.words]
        put = [word for word in _telling(change.put) if word[0].isalpha() and word not in named | _TOLD]
        strange = [word for word in put if word not in MONTHS and _is_strange(word, known, gone)]
        strange = [word for word in strange if not (retold and _is_verb(word))]
        if len(strange) > len(gone) and not _refers(change):
            yield f"word_added: {strange[0]!r} is not in the evidence"


def _is_verb(word: str) -> bool:
    from briefing.evidence.support.vocabulary import root, vocabulary

    entry = vocabulary().entries.get(root(word)) if _tells(word) else None
    return entry is not None and entry.kind == "verb"


def _refers(change: _Change) -> bool:
    return any(re.split("['’]", word)[0] in _REFERS for word in change.lost)


def _is_strange(word: str, known: str, gone: Sequence[str]) -> bool:
    return not _is_form(word, _words(known)) and not _like_any(word, gone)


def _is_form(word: str, others: Iterable[str]) -> bool:
    """One of the others begins as it does."""
    stem = word[: max(4, min(5, len(word) - 2))]
    return any(other == word or (len(stem) > 3 and other.startswith(stem)) for other in others)


def _like_any(word: str, others: Iterable[str]) -> bool:
    """One of the others is a form of the word, derived from it, or means nearly the same."""
    from briefing.evidence.support.kin import may_stand_for

    return _is_form(word, others) or any(may_stand_for(word, other) for other in others if other.isalpha())


# --- one in another's place -------------------------------------------------------------------------------------------


_LONGER = 2
"""Words by which what is put for another may be longer; more of them tell something of their own."""


def _put_for_another(copy: _Copy, named: frozenset[str]) -> Iterator[str]:
    """A word, a number or a name of which the quote has nothing, where it has another, which the sentence lacks.

    A name may be put for "the ministry": whether that is meant is the gate's to ask.
    """
    mine, source = set(_telling(copy.mine.words)), set(_telling(copy.source.words))
    for change in copy.changes:
        put, lost = _telling(change.put), _telling(change.lost)
        if not lost or len(put) > len(lost) + _LONGER or mine & {*lost} or OFFICES & {*lost} or _refers(change):
            continue
        definite = named if _DETERMINERS & {*change.lost[:1]} and not named & {*lost} else frozenset()
        ours = named if _FIRST & {*copy.source.words} - {*copy.mine.words} else frozenset()
        for word in put:
            if not _is_form(word, source) and word not in _SAYS | definite | ours and not _stands_for(word, lost):
                yield f"word_replaced: {word!r} stands where the quote has {lost[0]!r}"


def _renamed(copy: _Copy, named: frozenset[str]) -> Iterator[str]:
    for change in copy.changes:
        if (word := _other_name(change, copy, named)) and not _refers(change):
            yield f"word_replaced: {word!r} stands where the quote has {' '.join(_telling(change.lost))!r}"


def _other_name(change: _Change, copy: _Copy, named: frozenset[str]) -> str | None:
    """A name for another name, told once more than the quote tells it, or behind the article of what is no name."""
    put = [word for word in _telling(change.put) if word in named and word not in OFFICES]
    lost = [word for word in _telling(change.lost) if word not in OFFICES]
    if not put or not _telling(change.lost):
        return None
    more = [word for word in put if _count(word, copy.mine) > _count(word, copy.source) > 0]
    strange = [word for word in put if not _is_form(word, copy.source.words)]
    held = OFFICES & {*change.lost} and all(map(_DEMONYM.fullmatch, lost))  # "the Russian president"
    other = named & {*lost} and not held and not {*put} & {*lost}
    return next(iter(more), None) or (strange[0] if strange and other else None)


_DEMONYM = re.compile(r"\w{3,}(?:an|ese|ish|ch)")


def _count(word: str, told: ReadWords) -> int:
    return sum(_bare(one) == word for one in told.words)


_FIRST = _set("we our us i my")
"""Whom a sentence names where its quote says so."""
_FUELS = _set("gas petrol gasoline diesel kerosene oil coal")
"""No two of them are one thing, whatever a thesaurus says."""


def _stands_for(word: str, lost: Sequence[str]) -> bool:
    """Of a number or a month nothing does."""
    if word[0].isdigit() or word in MONTHS:
        return not any(other[0].isdigit() or other in MONTHS for other in lost)
    if word in _FUELS and _FUELS & {*lost}:
        return False
    return _like_any(word, lost)


def _appended(copy: _Copy, quotes: Iterable[str]) -> Iterator[str]:
    """A phrase at the end of a copied sentence that the quotes have of something else."""
    tail = copy.changes[-1].put if copy.changes and copy.ends < 0 and not copy.changes[-1].lost else ()
    if tail[:1] and tail[0] in _PREPOSITIONS and any(map(_is_worded, tail)):
        rest = {*_telling(copy.mine.words[: -len(tail)])}
        told = [read_words(sentence).words for quote in quotes for sentence in SENTENCES.split(quote)]
        homes = [{*_telling(words)} for words in told if _has_run(words, tail)]
        strange = not homes and any(map(_is_worded, {*tail}.difference(*told)))
        ours = _FIRST & {*copy.source.words} - {*copy.mine.words}
        kept = copy.share * len([*filter(_tells, copy.mine.words)])
        whole = kept >= _WHOLE * len([*filter(_tells, copy.mine.words[: -len(tail)])])
        strange = strange and (tail[0] in _WHERE or (whole and not ours and tail[0] not in _WHOSE))
        if strange or (homes and not any(rest & home for home in homes)):
            yield f"spliced: {' '.join(tail)!r} is told of something else"


_WHOLE = 0.85
"""Share, but for the phrase at its end, from which a sentence is told whole."""
_WHOSE = ("of", "between")
_WHERE = ("in", "at")
"""Of a place that only a title has: what is told need not have been there."""


def _is_worded(word: str) -> bool:
    """No date's word, and none that only joins."""
    return _tells(word) and word[0].isalpha() and word not in MONTHS


def _has_run(words: Words, run: Words) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


def _differs_in_one_word(copy: _Copy) -> bool:
    return [(len(change.put), len(change.lost)) for change in copy.changes] == [(1, 1)] and len(
        copy.mine.words
    ) >= _LEAST


_LEAST = 5
"""Words of a sentence that one changed word leaves a copy."""


def _misfits(copy: _Copy, named: frozenset[str]) -> Iterator[str]:
    """One word for one of another kind ("signed a between deal"), or told twice in place of what the quote has."""
    for change in copy.changes:
        if len(change.put) == len(change.lost) == 1 and not _fits(change.put[0], change.lost[0], copy, named):
            yield f"word_replaced: {change.put[0]!r} stands where the quote has {change.lost[0]!r}"


def _fits(put: str, lost: str, copy: _Copy, named: frozenset[str]) -> bool:
    if not _tells(put) and not _tells(re.split("['’]", lost)[0]):
        return True
    if _bare(put) in named | _REFERS | _SAYS or put[0].isdigit() or _like_any(put, [lost]):
        return True
    if not _tells(lost):
        return _is_verb(put) and lost in _AUXILIARIES
    return _tells(put) and copy.mine.words.count(put) <= copy.source.words.count(put)


# --- exchanged and moved ----------------------------------------------------------------------------------------------


def _exchanged(copy: _Copy) -> Iterator[str]:
    """Two of the quote's words, each where the other stands."""
    changes = [(set(_telling(change.put)), set(_telling(change.lost))) for change in copy.changes]
    for (put, lost), (other_put, other_lost) in combinations(changes, 2):
        if put and other_put and put <= other_lost and other_put <= lost and not put & other_put:
            yield f"exchanged: {sorted(put)} and {sorted(other_put)} stand in each other's place"


_AROUND = 4
"""Words within which two of the quote stand together."""
_MOVED = 3
"""Words of what is moved; more of them are a clause."""


def _out_of_place(copy: _Copy, named: frozenset[str]) -> Iterator[str]:
    """A word or two of the quote, among others of it that it does not stand by there."""
    words = copy.mine.words
    lost = {word for change in copy.changes for word in _telling(change.lost)}
    at = 0
    for change in copy.changes:
        run = [word for word in change.put if word in lost]
        if not (0 < len(run) <= _MOVED and len(run) == len(change.put)) or named.intersection(run):
            continue
        at = next(place for place in range(at, len(words)) if words[place : place + len(run)] == change.put)
        before, behind = _telling(words[:at])[-1:], _telling(words[at + len(run) :])[:1]
        if not (_stand_together(run[0], before, copy) or _stand_together(run[-1], behind, copy)):
            yield f"out_of_place: {' '.join(run)!r} stands elsewhere in the quote"


def _stand_together(word: str, others: Iterable[str], copy: _Copy) -> bool:
    source = list(map(_bare, copy.source.words))
    here = [place for place, told in enumerate(source) if told == word]
    return any(other in source[max(0, place - _AROUND) : place + _AROUND + 1] for other in others for place in here)


# --- torn off ---------------------------------------------------------------------------------------------------------

_PREPOSITIONS = _set(
    "of in on at by for from with to into onto over under about against between among across through during despite "
    "without within toward towards via per than as amid upon behind beyond worth"
)
_AUXILIARIES = _set(
    "is are was were be been being has have had will would can could may might must shall should do does did"
)
_JOINING = _set(
    "and or but nor that which who whom whose because although though while whereas if unless when where since until "
    "than after before as"
)
_DETERMINERS = _set("a an the its his her their our my your every each this these no not very more most")
_MEASURES = _set("number amount volume scope size level total task process pace")
"""What "trains" leaves of "the number of trains" changes nothing."""
_GOES_ON = re.compile(r"\d|\w+(?:ly|ing|ed)$")
"""A date, an adverb or a participle may follow what is whole."""


def _torn(copy: _Copy) -> Iterator[str]:
    """It begins behind a subject's "of", or ends before its noun does or behind a word that needs another."""
    source = copy.source
    if 0 <= copy.ends < len(source.words) and copy.ends not in source.edges:
        last, follows = source.words[copy.ends - 1], source.words[copy.ends]
        whole = not _tells(follows) or follows in (*_PREPOSITIONS, *MONTHS) or _GOES_ON.match(follows)
        if not whole or last in _PREPOSITIONS | _AUXILIARIES | _JOINING | _DETERMINERS:
            yield f"torn: it breaks off between {last!r} and {follows!r}"
    if copy.begins > 0 and copy.begins not in source.edges and not any(change.put for change in copy.changes):
        dropped = source.words[max(edge for edge in source.edges if edge < copy.begins) : copy.begins]
        while dropped and dropped[-1] in _DETERMINERS:
            dropped = dropped[:-1]
        measured = len(dropped) > 1 and dropped[-1] == "of" and dropped[-2] in _MEASURES
        if dropped and not measured and dropped[-1] not in _JOINING and any(map(_binds, dropped)):
            yield f"torn: it begins behind {' '.join(dropped[-3:])!r}"


def _binds(word: str) -> bool:
    """Behind it stands what only belongs to it: a preposition or a verb."""
    return word in _PREPOSITIONS or word in _AUXILIARIES or _is_verb(word)

"""Finds the names of a long list as whole words.

Names are kept by their first word, because one pattern of thousands of names takes longer to compile than articles
take to read. Invariant: names found don't overlap, the longest at a place wins, and time is linear in the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from briefing.records import Span

UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts without spaces between words, or with particles hung on them: a name may stand inside letters."""

_WORD = re.compile(r"\b\w+")


class WholeNames:
    """Names with single spaces inside; case counts. A line end or a hard space of the text may stand for a space."""

    def __init__(self, names: Iterable[str]) -> None:
        listed = frozenset(names)
        spaced = {name for name in listed if not UNSPACED.search(name) and _WORD.match(name)}
        self._by_word: dict[str, list[str]] = {}
        self._rest: dict[str, re.Pattern[str]] = {}
        for name in longest_first(spaced):
            self._by_word.setdefault(_first_word(name), []).append(name)
        letters = "".join(sorted({re.escape(word[0]) for word in self._by_word}))
        self._word = re.compile(rf"[{letters}](?<!\w.)\w*" if letters else "(?!)")
        others = listed - spaced
        self._others = any_of(others, lambda name: _whole(name) + _not_into(name, others)) if others else None

    def find(self, text: str, start: int, end: int) -> Iterator[Span]:
        """Where names stand inside `[start, end)`, in order."""
        reach = start
        for span in sorted([*self._spaced(text, start, end), *self._unspaced(text, start, end)]):
            if span.start >= reach:
                reach = span.end
                yield span

    def _spaced(self, text: str, start: int, end: int) -> Iterator[Span]:
        reach = start
        for word in self._word.finditer(text, start, end):
            names = self._by_word.get(word.group())
            if names and word.start() >= reach and (reach := self._end(text, word, names, end)):
                yield Span(word.start(), reach)

    def _unspaced(self, text: str, start: int, end: int) -> Iterator[Span]:
        return (Span(*match.span()) for match in self._others.finditer(text, start, end)) if self._others else iter(())

    def _end(self, text: str, word: re.Match[str], names: list[str], end: int) -> int:
        """Where the longest name that starts with this word ends; 0 if none stands here."""
        first = word.group()
        if names == [first]:
            return word.end()
        if first not in self._rest:
            self._rest[first] = re.compile("|".join(_spaced(name) + _whole(name) for name in names))
        match = self._rest[first].match(text, word.start(), end)
        return match.end() if match else 0


def any_of(names: Iterable[str], ending: Callable[[str], str]) -> re.Pattern[str]:
    """Any of the names, the longest first, grouped by first letter so that most places fail at once."""
    by_letter: dict[str, list[str]] = {}
    for name in longest_first(names):
        by_letter.setdefault(name[0], []).append(_spaced(name[1:]) + ending(name))
    groups = [
        f"{re.escape(letter)}{_starts_word(letter)}(?:{'|'.join(group)})" for letter, group in sorted(by_letter.items())
    ]
    return re.compile("|".join(groups) or "(?!)")


def longest_first(names: Iterable[str]) -> list[str]:
    """Each name once, its white space as single spaces; "South Korea" before "Korea"."""
    return sorted({" ".join(name.split()) for name in names if name.strip()}, key=lambda name: (-len(name), name))


def _first_word(name: str) -> str:
    match = _WORD.match(name)
    return match.group() if match else ""


def _starts_word(letter: str) -> str:
    return "" if UNSPACED.match(letter) or not letter.isalnum() else rf"(?<!\w{re.escape(letter)})"


def _spaced(words: str) -> str:
    return r"\s{1,3}".join(re.escape(word) for word in words.split(" "))


def _whole(name: str) -> str:
    return "" if UNSPACED.match(name[-1]) or not name[-1].isalnum() else r"(?!\w)"


def _not_into(name: str, names: Iterable[str]) -> str:
    """What may not follow a name in a script without spaces: "中俄" goes no further in "其中俄罗斯"."""
    if not UNSPACED.match(name[-1]):
        return ""
    ends = {name[start:] for start in range(1, len(name))}
    longer = sorted({other[len(end) :] for other in names for end in ends if other != end and other.startswith(end)})
    return f"(?!{'|'.join(map(re.escape, longer))})" if longer else ""

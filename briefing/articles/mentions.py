"""Where a text names the actors and the themes of a profile.

Invariant: every mention lies inside the span that was asked for, its offsets are the text's own, and a name
that is only part of something else's name (an institute, a newspaper, a sea, a dateline) is no mention. Time
is linear in the span's length.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from briefing.articles.declension import declined
from briefing.records import Actor, Profile, Span

MentionKind = Literal["name", "demonym", "leader", "capital"]


class Mention(NamedTuple):
    """An actor named at `[start, end)` of the text."""

    actor: str
    start: int
    end: int
    kind: MentionKind


class ThemeMention(NamedTuple):
    """A term of a theme at `[start, end)` of the text, to the end of its last word."""

    theme: str
    start: int
    end: int


def actor_mentions(text: str, span: Span, profile: Profile) -> list[Mention]:
    """Subject, partners and counterparts named inside the span, in order.

    Whole words, case kept, the longest name first: "South Korea" is no "Korea". A demonym also counts in the
    plural, a Russian name in all its cases. A name that two actors share gives one mention for each: "中俄".
    """
    patterns = _patterns(profile)
    found = [
        Mention(actor, match.start(), match.end(), kind)
        for match in patterns.actors.finditer(text, span.start, span.end)
        for actor, kind in patterns.owners.get(_one_space(match.group()), ())
    ]
    if not found:
        return found
    return list(_outside(found, sorted(_covers(text, span, patterns.phrases))))


def theme_mentions(text: str, span: Span, profile: Profile) -> list[ThemeMention]:
    """Themes' terms inside the span, in order.

    A term matches at the start of a word, whatever the case, and takes the rest of the word ("sanction":
    sanctions, sanctioned); one of up to four letters takes an ending only ("fall": falls, falling, not fallacy; "газ":
    газом, not газета).
    """
    start = max(0, span.start - 1)
    lower = _lowered(text[start : span.end])
    found = [
        ThemeMention(theme, match.start() + start, match.end() + start)
        for theme, pattern in _patterns(profile).themes
        for match in pattern.finditer(lower, span.start - start)
    ]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


class _Patterns(NamedTuple):
    actors: re.Pattern[str]
    owners: dict[str, tuple[tuple[str, MentionKind], ...]]
    phrases: re.Pattern[str]
    """Phrases of the profile in which a name is no actor."""
    themes: tuple[tuple[str, re.Pattern[str]], ...]


_compiled: dict[int, tuple[Profile, _Patterns]] = {}
"""By identity: hashing a profile costs more than matching a sentence. It is kept so its id stays its own."""


def _patterns(profile: Profile) -> _Patterns:
    kept = _compiled.get(id(profile))
    if kept is None:
        if len(_compiled) >= 16:
            _compiled.clear()
        kept = _compiled[id(profile)] = (profile, _compile(profile))
    return kept[1]


def _compile(profile: Profile) -> _Patterns:
    actors = [*([profile.subject] if profile.subject else []), *profile.partners, *profile.counterparts]
    owners: dict[str, tuple[tuple[str, MentionKind], ...]] = {}
    for actor in actors:
        for name, kind in _names(actor):
            known = owners.get(name, ())
            if actor.id not in [other for other, _ in known]:
                owners[name] = (*known, (actor.id, kind))
    return _Patterns(
        actors=_any_of(owners, lambda name: _whole(name) + _not_into(name, owners)),
        owners=owners,
        phrases=_any_of(_elsewhere(profile) - set(owners), _whole),
        themes=tuple((theme.id, _any_of(map(_lowered, theme.terms), _stem)) for theme in profile.themes),
    )


def _names(actor: Actor) -> Iterator[tuple[str, MentionKind]]:
    listed: tuple[tuple[MentionKind, tuple[str, ...]], ...] = (
        ("name", actor.names),
        ("demonym", actor.demonyms + tuple(f"{name}s" for name in actor.demonyms if name[-1:] in "nkit")),
        ("leader", actor.leaders),
        ("capital", actor.capitals),
    )
    for kind, names in listed:
        for name in filter(str.strip, names):
            for form in sorted(declined(_one_space(name))):
                yield form, kind
                if kind == "demonym" and form[0].islower():
                    yield form[0].upper() + form[1:], kind


def _elsewhere(profile: Profile) -> set[str]:
    """Phrases in which a name is none, in every form."""
    listed = (*profile.not_actors, *(outlet.name for outlet in profile.state_media))
    return {form for phrase in listed for form in declined(_one_space(phrase))}


def _one_space(name: str) -> str:
    return " ".join(name.split())


_NEVER = re.compile(r"(?!)")


def _any_of(names: Iterable[str], ending: Callable[[str], str]) -> re.Pattern[str]:
    """Any of the names, the longest first, grouped by first letter so that most places fail at once."""
    by_letter: dict[str, list[str]] = {}
    for name in _longest_first(names):
        by_letter.setdefault(name[0], []).append(_spaced(name[1:]) + ending(name))
    groups = [
        f"{re.escape(letter)}{_starts_word(letter)}(?:{'|'.join(group)})" for letter, group in sorted(by_letter.items())
    ]
    return re.compile("|".join(groups)) if groups else _NEVER


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted({_one_space(name) for name in names if name.strip()}, key=lambda name: (-len(name), name))


def _starts_word(letter: str) -> str:
    return "" if _UNSPACED.match(letter) or not letter.isalnum() else rf"(?<!\w{re.escape(letter)})"


_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts without spaces between words, or with particles hung on them: a name may stand inside letters."""


def _spaced(words: str) -> str:
    """The words as a pattern, where a line end or a hard space may stand for a space."""
    return r"\s{1,3}".join(re.escape(word) for word in words.split(" "))


def _whole(name: str) -> str:
    return "" if _UNSPACED.match(name[-1]) or not name[-1].isalnum() else r"(?!\w)"


def _not_into(name: str, names: Iterable[str]) -> str:
    """What may not follow a name in a script without spaces: "中俄" goes no further in "其中俄罗斯"."""
    if not _UNSPACED.match(name[-1]):
        return ""
    ends = {name[start:] for start in range(1, len(name))}
    longer = sorted({other[len(end) :] for other in names for end in ends if other != end and other.startswith(end)})
    return f"(?!{'|'.join(map(re.escape, longer))})" if longer else ""


def _stem(term: str) -> str:
    if _UNSPACED.match(term[-1]):
        return ""
    if _CYRILLIC.match(term[-1]):
        return rf"{_RUSSIAN_ENDING}(?!\w)" if len(term) <= _SHORT_STEM else r"\w*"
    return r"(?:e?s|e|ed|ing|y|ying|ie[sd])?(?!\w)" if len(term) <= 4 else r"\w*"


_CYRILLIC = re.compile("[а-яё]")
_SHORT_STEM = 4
_RUSSIAN_ENDING = "(?:[аяоеуюыиьй]|[аяоеы]м|[аяы]х|[аяы]ми|[оеи]й|[оеё]в|ью|ого|его|ому|ему|[уюая]я|ую|ые|ие|ое|ее)?"


def _lowered(text: str) -> str:
    """The text in lower case, character for character: a few capitals become two letters, and those stay."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


# --- names that belong to something else ---

_WORD = r"[A-Z][\w’'-]{0,30}"
_FIELD = (
    "Studies|Affairs|Relations|Research|Sciences?|Languages|History|Economics|Economy|Problems|Issues|Strategy|"
    "Cultures?|Civili[sz]ations|Policy|Politics|Law"
)
_INSTITUTE = "Institutes?|Universit(?:y|ies)|Academy|College|Cent(?:er|re)|Faculty|School|Museum|Library|Laboratory"
_ELSEWHERE = re.compile(
    rf"""(?<![\w’'-])(?:
      (?:{_WORD}\s){{0,5}}(?:{_INSTITUTE}|Department)\s(?:of|for|on)\s(?:the\s)?
        # Institute of Russian, East European and Central Asian Studies
        (?:{_WORD},?\s(?:(?:and|of|the)\s){{0,2}}){{0,10}}(?:{_FIELD})\b
    | (?:{_WORD}\s){{0,5}}(?:{_INSTITUTE})\s(?:of|for|on)\s(?:the\s)?{_WORD}       # Center for Asia
        (?:\s(?:(?:and|of|the)\s){{0,2}}{_WORD}){{0,6}}
    | (?:{_WORD}\s){{1,5}}(?:{_INSTITUTE})\b                                       # Moscow State University
    | (?:{_WORD}\s){{1,5}}(?:and\s{_WORD}\s)?Studies\b                             # Russian Studies
    | (?:{_WORD}\s){{1,3}}(?:Times|Post|Daily|Herald|Tribune|Journal|Telegraph|Gazette|Review)\b
    | (?:{_WORD}\s){{1,2}}(?:Sea|Ocean)\b
    | Sea\sof\s{_WORD}
    )""",
    re.VERBOSE,
)
_TELLTALE = re.compile(
    rf"\b(?:{_INSTITUTE}|Department|Studies|Times|Post|Daily|Herald|Tribune|Journal|Telegraph|Gazette|Review|Sea|Ocean)\b"
)
_DATELINE = re.compile(
    r"""^[^\S\n]{0,4}[A-Z][\w.’'-]{1,20}(?:[ ][A-Z][\w.’'-]{1,20}){0,2}          # Moscow; NEW DELHI
        (?:,[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:,[ ]\d{4})?)?[ .,]{0,2}            # , June 18
        (?:\([A-Z][\w/ ]{1,30}\)|/[A-Z][\w/ -]{1,20}/)[ .]{0,2}[—–-]{0,2}        # (Reuters) -   /TASS/.
      | # BEIJING, May 16 —
        ^[^\S\n]{0,4}[A-Z]{2}[A-Z. -]{1,30},?[ ](?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}[ ]?)?[—–-]{1,2}[ ]
    """,
    re.VERBOSE | re.MULTILINE,
)


def _outside(mentions: list[Mention], covers: list[Span]) -> Iterator[Mention]:
    """The mentions that no cover holds; both in order, so one pass is enough."""
    reach, following = -1, 0
    for mention in mentions:
        while following < len(covers) and covers[following].start <= mention.start:
            reach = max(reach, covers[following].end)
            following += 1
        if mention.end > reach:
            yield mention


def _covers(text: str, span: Span, phrases: re.Pattern[str]) -> Iterator[Span]:
    """Spans in which a name is no actor. The slow search is made only where a telltale word stands."""
    around = Span(max(0, span.start - 200), min(len(text), span.end + 200))
    patterns = [phrases, _DATELINE]
    if _TELLTALE.search(text, *around):
        patterns.append(_ELSEWHERE)
    for pattern in patterns:
        for match in pattern.finditer(text, *around):
            yield Span(*match.span())

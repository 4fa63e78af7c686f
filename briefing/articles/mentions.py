"""Where a text names the actors and the themes of a profile.

Invariant: every mention lies inside the span that was asked for, its offsets are the text's own, and a name
that is only part of something else's name (an institute, a newspaper, a sea, a dateline) is no mention. Time
is linear in the span's length.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.articles.declension import declined
from briefing.articles.whole_names import UNSPACED, WholeNames, any_of
from briefing.records import Actor, Profile, Span

MentionKind = Literal["name", "demonym", "leader", "capital", "body", "town"]


_NEAR = 200
"""Code points around a span that may show that a name in it belongs to something else."""


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
    return list(_actor_mentions(text, span, profile))


@lru_cache(maxsize=4096)
def _actor_mentions(text: str, span: Span, profile: Profile) -> tuple[Mention, ...]:
    """Kept, because selection asks for the same claims' again and again."""
    around = Span(max(0, span.start - _NEAR), min(len(text), span.end + _NEAR))
    listed = [_names_in(script, profile) for script in _scripts_in(text, around)]
    found = [
        Mention(actor, start, end, kind)
        for names in listed
        for start, end in names.actors.find(text, *span)
        for actor, kind in names.owners[_one_space(text[start:end])]
    ]
    if not found:
        return ()
    found.sort(key=lambda mention: mention.start)
    return tuple(_outside(found, sorted(_covers(text, around, listed))))


def theme_mentions(text: str, span: Span, profile: Profile) -> list[ThemeMention]:
    """Themes' terms inside the span, in order.

    A term matches at the start of a word, whatever the case, and takes the rest of the word ("sanction":
    sanctions, sanctioned); one of up to four letters takes an ending only ("fall": falls, falling, not fallacy; "газ":
    газом, not газета). "ё" is read as "е", as most Russian texts write it.
    """
    start = max(0, span.start - 1)
    lower = _lowered(text[start : span.end]).replace("ё", "е")
    found = [
        ThemeMention(theme, match.start() + start, match.end() + start)
        for script in _scripts_in(lower, Span(0, len(lower)))
        for theme, pattern in _names_in(script, profile).themes
        for match in pattern.finditer(lower, span.start - start)
    ]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


Script = Literal["latin", "cyrillic", "unspaced"]


def _scripts_in(text: str, span: Span) -> Iterator[Script]:
    """The scripts in which names may stand inside the span; "latin" is every other script as well."""
    yield "latin"
    if _CYRILLIC.search(text, *span):
        yield "cyrillic"
    if UNSPACED.search(text, *span):
        yield "unspaced"


def _script_of(name: str) -> Script:
    return "unspaced" if UNSPACED.search(name) else "cyrillic" if _CYRILLIC.search(name) else "latin"


class _Names(NamedTuple):
    """What a profile lists in one script."""

    owners: dict[str, tuple[tuple[str, MentionKind], ...]]
    actors: WholeNames
    phrases: WholeNames
    """In which a name is no actor."""
    themes: tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=48)
def _names_in(script: Script, profile: Profile) -> _Names:
    actors = [*([profile.subject] if profile.subject else []), *profile.partners, *profile.counterparts]
    owners: dict[str, tuple[tuple[str, MentionKind], ...]] = {}
    for actor in actors:
        for name, kind in _listed(actor, script):
            known = owners.get(name, ())
            if actor.id not in [other for other, _ in known]:
                owners[name] = (*known, (actor.id, kind))
    terms = {theme.id: [term for term in theme.terms if _script_of(term) == script] for theme in profile.themes}
    return _Names(
        owners=owners,
        actors=WholeNames(owners),
        phrases=WholeNames(_elsewhere(profile, script) - set(owners)),
        themes=tuple((id, any_of(map(_lowered, listed), _stem)) for id, listed in terms.items() if listed),
    )


def _listed(actor: Actor, script: Script) -> Iterator[tuple[str, MentionKind]]:
    """The names in one script, in all their forms."""
    listed: tuple[tuple[MentionKind, tuple[str, ...]], ...] = (
        ("name", actor.names),
        ("demonym", actor.demonyms + tuple(f"{name}s" for name in actor.demonyms if name[-1:] in "nkit")),
        ("leader", actor.leaders),
        ("capital", actor.capitals),
        ("body", actor.bodies),
        ("town", actor.towns),
    )
    for kind, names in listed:
        for name in (name for name in names if name.strip() and _script_of(name) == script):
            for form in sorted(declined(_one_space(name))):
                yield form, kind
                if kind == "demonym" and form[0].islower():
                    yield form[0].upper() + form[1:], kind


def _elsewhere(profile: Profile, script: Script) -> set[str]:
    """Phrases in which a name is none, in every form."""
    listed = (*profile.not_actors, *(outlet.name for outlet in profile.state_media))
    phrases = (_one_space(phrase) for phrase in listed if phrase.strip() and _script_of(phrase) == script)
    return {form for phrase in phrases for form in declined(phrase)}


def _one_space(name: str) -> str:
    return " ".join(name.split())


def _stem(term: str) -> str:
    if UNSPACED.match(term[-1]):
        return ""
    if _CYRILLIC.match(term[-1]):
        return rf"{_RUSSIAN_ENDING}(?!\w)" if len(term) <= _SHORT_STEM else r"\w*"
    return r"(?:e?s|e|ed|ing|y|ying|ie[sd])?(?!\w)" if len(term) <= 4 else r"\w*"


_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
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
    | (?:wedged|sandwiched|squeezed|nestled|landlocked|caught)\sbetween\s               # where it lies
      (?:the\s)?{_WORD}\sand\s(?:the\s)?{_WORD}
    )""",
    re.VERBOSE,
)
_TELLTALE = re.compile(
    rf"\b(?:{_INSTITUTE}|Department|Studies|Times|Post|Daily|Herald|Tribune|Journal|Telegraph|Gazette|Review|Sea|Ocean|between)\b"
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


def _covers(text: str, around: Span, listed: Sequence[_Names]) -> Iterator[Span]:
    """Spans in which a name is no actor. The slow search is made only where a telltale word stands."""
    for names in listed:
        yield from names.phrases.find(text, *around)
    patterns = [_DATELINE]
    if _TELLTALE.search(text, *around):
        patterns.append(_ELSEWHERE)
    for pattern in patterns:
        for match in pattern.finditer(text, *around):
            yield Span(*match.span())


def is_place(text: str, mention: Mention) -> bool:
    """ "In Bishkek", "in the Asia-Pacific region" is where something happens, not with whom."""
    before = text[: mention.start][-14:]
    if before.endswith(("in the ", "across the ")) and text.startswith((" region", " area"), mention.end):
        return True
    bound = mention.kind == "town" and before.endswith(" for ")  # "left for Karachi"
    return mention.kind in ("capital", "town") and bool(bound or _AT.search(before))


_AT = re.compile(
    r"\b(?:(?<!due )(?<!arrives )(?<!arrived )(?<!docked )(?<!landed )in|from|at|near|to visit|outside) $",
    re.IGNORECASE,
)

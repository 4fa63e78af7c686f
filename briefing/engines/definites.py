"""Things that a sentence only points to with "the": a visit, a deal, a project told of before.

Rules of English; what the sentence itself names or explains is no pointer.
"""

import re


def unexplained(text: str) -> str | None:
    """Which "the ..." of `text` means something told of before, or None."""
    return _at_start(text) or _inside(text) or _part_of_what(text)


_EVENT = (
    r"visit|trip|meeting|talks|agreement|deal|document|statement|contract|project|programme|program|forum|"
    r"summit|conversation|event|"
    r"delegation|move|decision|proposal|plan|issue|company|country|region|treaty|text|report|ceremony|"
    r"session|work|step|situation|"
    r"conference|consultations|negotiations|discussion|leaders?|government|ministry|pipeline|documents|"
    r"initiative|organi[sz]ation|group|line|hub|plant|facility|corridor|pact|tanker|vessel|venture|note|matter|proposal|system|cost|bridge|"
    r"route|price|loan|fund|ban|law|bill|scheme|ceremony"
)
_DEFINITE = re.compile(rf"^(?:[Tt]he|[Bb]oth|[Hh]is|[Ii]ts) (?:\w+ )?(?P<noun>{_EVENT})\b(?P<after>(?: \S+){{0,2}})")
_EXPLAINED = re.compile(
    r"^ (?:of|between|with|on|in|to|for|at|by|from) (?:the |a |its )?[A-Z]|"
    r"^ for [a-z]+ing\b|^ (?:signed|adopted) (?!also|in)"
)


def _at_start(text: str) -> str | None:
    """ "The visit" at the start means one told of before, unless the sentence itself says which."""
    found = _DEFINITE.search(text)
    if not found or _EXPLAINED.match(found["after"]) or re.search(r"\b[A-Z]", found[0][4 : found.end("noun")]):
        return None
    return f"“{found[0].split(found['noun'])[0]}{found['noun']}”: which?"


_POINTED = re.compile(
    r"(?<!\w)the (?:economic |central |trilateral |joint )?"
    r"(?P<noun>corridor|visit|trip|project|deal|agreement|contract|document|proposal|statement|decision|talks|"
    r"meeting|summit|timetable|plan|route|pipeline|programme|program|note|hub|facility)"
    r"(?=[.,;]|$| (?:in|on) (?:\d|[A-Z])| (?:at|last|this|next|after|before|was|were|is|are|has|have|had|will)\b)"
)


def _inside(text: str) -> str | None:
    """ "Vietnam suspended the project": one told of before, unless the sentence itself names it."""
    for found in _POINTED.finditer(text):
        named = rf"\b(?:an?|its|their|his) (?:[\w-]+ ){{0,4}}{found['noun']}|[A-Z0-9][\w’'-]* {found['noun']}"
        if not re.search(named, text):
            return f"“the {found['noun']}”: which?"
    return None


_BARE_NAME = re.compile(
    r"(?<!\w)(?:[Tt]he|this year[’']s) (?P<noun>Forum|Summit|Conference|Agreement|Treaty|Convention|Commission|"
    r"Organi[sz]ation|Group|Meeting|Declaration)\b(?! (?:of|on|for|between|to|in [A-Z]))"
)
_PART = re.compile(
    r"(?<!\w)the (?:(?:central|northern|southern|eastern|western|first|second|third|last|next)(?:,| and)? )+"
    r"(?P<noun>sections?|phases?|stages?|legs?|branch(?:es)?|sites?|plants?|units?|lines?)\b(?! of)"
)


def _part_of_what(text: str) -> str | None:
    """ "The Forum", "the southern section": a name or a part without its whole."""
    found = _BARE_NAME.search(text) or _PART.search(text)
    return f"“the {found['noun']}”: which?" if found else None

"""Phrases that can be a subject: what stands around their head, and whether they can name somebody.

Rules of English on the words alone, whatever an article or a profile knows. Invariant: nothing is remembered.
"""

import re

from briefing.evidence.names import names

NAME_WORD = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÞĀ-Ž](?:[\w’'-]|&(?=[A-Z]))*|[А-ЯЁ][а-яё-]+)"
_PARTICLE = r"(?:al|bin|de|der|di|von|van|el|ibn|la|du)"
NAME = rf"(?:[A-Z]\. )?{NAME_WORD}(?:[ -](?:{_PARTICLE} )*{NAME_WORD})*"
WITH_INITIAL = re.compile(rf"{NAME_WORD} [A-Z]\. {NAME_WORD}(?: [JS]r\.)?")
"""James P. Berg Jr."""
HONORIFIC = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Sir|"
    r"Lady|Datuk|Dato|Tan Sri|Tun|Shri|Smt|Haji|Sheikh(?= \S+ \S))\.? )+(?=\w)"
)
"""A sheikh of one name more is called so: "Sheikh Hasina"."""


# --- a subject and what stands around it ------------------------------------------------------------------------------


def head_of(phrase: str) -> tuple[str, str]:
    """The subject without the frames before it, and the appositive behind it."""
    bare = _PARENTHESIS.sub("", _YEAR_TAIL.sub("", _DATELINE.sub("", phrase)))
    parts = [part.strip() for part in bare.split(", ")]
    while len(parts) > 1 and _FRAME.match(parts[0]):
        parts = parts[1:]
    head = re.sub(r"^(?:and|but|so|then|in turn|while|this [A-Z]\w+day) ", "", parts[0], flags=re.IGNORECASE)
    behind = [part for part in parts[1:] if not _NO_APPOSITIVE.match(part)]
    appositive = ", ".join(behind).strip(" ,.")
    head = _TIME_TAIL.sub("", _TIME_LEAD.sub("", head)).strip()
    return ("" if _FRAME.match(head) or len(head.split()) > 22 else head), appositive


_WORKS = (
    r"who (?:now |also |formerly |once )?(?:follows|covers|tracks|monitors|studies|studied|researches|teaches|taught|"
    r"heads|headed|leads|led|runs|ran|chairs|chaired|directs|directed|edits|manages|managed|owns|advises|advised|"
    r"works|worked|serves|served|speciali[sz]es) "
)
"""A clause that says what somebody is: "who follows infrastructure at a Moscow consultancy"."""
_NO_APPOSITIVE = re.compile(
    rf"(?!{_WORKS})(?:whom?|whose|which|while|when|where|if|though|although|after|before|asked|\w+ing|\d+|via|per|however|meanwhile|"
    r"in turn|too)\b"
)
_DATELINE = re.compile(r"^(?:[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,3} )?\([^()]{2,30}\) ?(?:[-–—]+ ?)?(?=[A-Z])")
"""(CNN) — Ada Berg"""
_PARENTHESIS = re.compile(r" \([^()]{1,20}\)")
""" "Ada Lund (Oslo)": where she is from, or of which party."""
_YEAR_TAIL = re.compile(r"(?<=\d),? (?:19|20)\d\d$")
""" "Minister Jan Berg on January 14, 2025": the year goes with its day."""
_FRAME = re.compile(
    r"^(?:looking|when|while|in|as|according|on|at|during|after|before|speaking|asked|for|with|since|"
    r"following|despite|"
    r"however|meanwhile|therefore|but|and|so|also|earlier|later|yesterday|today|answering|responding|"
    r"commenting|finally|"
    r"first|second|secondly|third|moreover|furthermore|additionally|addressing|throughout|by|"
    r"what[’']s more|regarding|if|without|under|"
    r"amid|besides|shortly|afterwards?|overall|still|yet|more than)\b|(?:\w+ly|in turn)$|"
    r"(?!Beijing|Nanjing|(?:Coordinating|Acting|Presiding|Managing|Founding|Visiting|Incoming|Outgoing|Serving|"
    r"[BDJLMNPQXYK]ing) (?-i:[A-Z]))[a-z]+ing (?=[a-z])",
    re.IGNORECASE,
)
_TIME_TAIL = re.compile(
    r" (?:on )?(?:(?:last|this) (?:week|month|year)|(?:[A-Z]\w+day)|(?:on |in )?(?:January|February|March|"
    r"April|May|June|July|"
    r"August|September|October|November|December)(?: \d+)?(?:, \d{4})?|yesterday|today)$| in (?:a|an|the) .*$"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?)"
_TIME_LEAD = re.compile(
    rf"^(?:(?:in [A-Z]\w+ )?(?:on |last |this |early |late )?{_DAY}|"
    rf"(?:on |in |early in |late in |since )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}|{_MONTH})(?:,? (?:19|20)\d\d,?)?|"
    r"(?:last|this|earlier this|later this|late last|early this) (?:week|month|year|spring|summer|autumn|winter)|"
    r"(?:later|earlier) (?:in the day|that day|on)|(?:the )?(?:next|same|following) day|in (?:19|20)\d\d|"
    r"(?:a|two|three|several|\d+) (?:days?|weeks?|months?|years?) (?:ago|later|earlier)|yesterday|today) "
    r"(?=[A-Z]|the |an? |his |her |its )",
    re.IGNORECASE,
)
"""When, without a comma, before who acts: "On Friday Russian Deputy Foreign Minister ..."."""


def without_home(head: str) -> tuple[str, str]:
    """ "Energy analyst Rosa Lund of the Harbour Institute" and the house that she is of."""
    found = _HOME.match(head[:1].lower() + head[1:])
    return (head[: found.end("named")], found["home"]) if found else (head, "")


_HOME = re.compile(
    rf"^(?P<named>(?:[\w’'-]+ )*?(?:analyst|expert|economist|researcher|professor|scholar|fellow) {NAME})"
    r"(?P<home> (?:of|at|from|with) .+)$"
)


# --- what can be a name ---------------------------------------------------------------------------------------------


def is_noun_phrase(words: str) -> bool:
    """Words about a name that can be a subject: "German carmaker", "members of Congress"; no share and no number."""
    return bool(_NOUN_PHRASE.fullmatch(words) and names(words)) and not re.search(r"\d|\bper ?cent\b", words)


_NAMED = rf"{NAME}(?:[’']s)?(?: and (?:his|her|its|their) [a-z]+)?(?: (?![a-z]+(?:ed|ing|ly)\b)[a-z][\w’'-]*){{0,2}}"
_NOUN_PHRASE = re.compile(
    rf"(?:[a-z][\w-]* ){{0,4}}?{_NAMED}"
    rf"(?: (?:of|for|in|at|from|and|on) (?:the )?(?:[a-z][\w-]* ){{0,3}}?{_NAMED}){{0,3}}"
)


def is_own_name(subject: str) -> bool:
    """One word that begins with a capital and is no common one: "Berg" said, whom nobody introduced."""
    bare = HONORIFIC.sub("", subject)
    return bool(re.fullmatch(NAME_WORD, bare) and (bare != subject or names(bare)))


def is_titled(text: str, begin: int, name: str) -> bool:
    """A body, a place or a work: "the Ducal Palace", "BBC Two", "How I Met Your Mother"."""
    return bool(_BEHIND_THE.search(text, max(0, begin - len("The ")), begin) or _OF_A_WORK.search(name))


_BEHIND_THE = re.compile(r"\b[Tt]he $")
_OF_A_WORK = re.compile(r"\b(?:[A-Z]{2,}(?! [A-Z]{2})|My|Your|Our|Their|This|That|What|When|Where|Why|How|Not|To)\b")

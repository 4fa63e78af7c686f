"""Who says a sentence by its own words: the forms in which English news gives words to somebody.

"Petra Lang said that ...", "...", said Petra Lang; "according to"; "..., the ministry said."; "Interfax quoted her as
saying". Invariant: what is read is one sentence alone; whom "he" means in it is told by those before it.
"""

import re
from dataclasses import replace

from briefing.evidence.passages import Passage
from briefing.evidence.persons import Cast, Person
from briefing.evidence.phrases import NAME
from briefing.evidence.quoted import opens_quotation
from briefing.evidence.subjects import subject_before, subject_behind
from briefing.evidence.voice import Form, Voice
from briefing.records import Span


def stated(passage: Passage, cast: Cast) -> Voice:
    """The voice that the sentence itself states; an empty voice if it states none."""
    outer = _according(passage, cast)
    told = _without_relay(passage, outer)
    for read in (_cited, _closing, _lead, _trail, _within):
        voice = read(told, cast)
        if voice:
            relayed = outer and outer.kind in ("outlet", "official") and outer.name != voice.name
            via = outer.name if outer and relayed else voice.via or _told_to(passage.text, voice, cast)
            return replace(voice, via=via)
    return outer or Voice()


# --- the forms -------------------------------------------------------------------------------------------------------

SAY = (
    r"said|says?|replied|replies|answered|countered|responded|retorted|"
    r"stated|(?<!member )(?<!Gulf )(?<!Baltic )(?<!Arab )states|noted|notes|noticed|pointed out|points out|"
    r"emphasized|emphasised|emphasizes|"
    r"stressed|stresses|"
    r"told|added|adds|wrote|writes|explained|explains|announced|reported|reports|remarked|asserted|asserts|declared|"
    r"confirmed|recalled|underlined|underscored|observed|mentioned|specified|concluded|insisted|insists|argued|argues"
)
VIEW = (
    r"believes?|believed|thinks?|predicts?|predicted|claims?|claimed|warns?|warned|denied|denies|doubts?|"
    r"expects?|hoped|hopes?|recalls?|"
    r"fears?|feared|suggests?|suggested|estimates?|estimated|criticized|criticised|reiterated|reaffirmed|"
    r"acknowledged|agreed|"
    r"expressed|welcomed|promised|vowed|accused|celebrated|highlighted|proposed|assured|considers?|"
    r"are worried|is worried"
)
_SPOKEN = (
    r"testified|tweeted|posted|joked|quipped|lamented|cautioned|conceded|admitted|continued|commented|complained|boasted|"
    r"concurred|recounted|summed up|asked|urged|exclaimed|offered"
)
"""Verbs that give words to somebody behind a quotation."""
_PARTICIPLE = (
    r"saying|adding|noting|stressing|emphasizing|emphasising|insisting|pointing out|stating|arguing|claiming|warning"
)
_ADVERB = (
    r"(?:(?:also|then|later|repeatedly|further|once again|again|recently|officially|previously|clearly|"
    r"publicly|last \w+|(?!only\b)[a-z]+ly) )?"
)
_UNQUOTED = r"(?:[^“”\"«»]|“[^“”]{1,40}”|\"[^\"]{1,40}\"(?! [a-z]+ed\b))"
_FINITE = r"(?:is|are|was|were|has|have|had|would|will|could|can|may|might|must|should|did|does)"
_LINK = r"(?P<link> that,? |: ?|, ?(?=[“\"«])|(?<! to)(?<! of)(?<! with) (?=[“\"«]))"
_BARE = (
    r"(?<=said|says|adds|oted|inks|eves|aims|ists|gues|gued|sted|rned|ests|imed)"
    r"(?P<bare>(?: (?:on |late |early |this |last )?"
    r"(?:\w+day(?: (?:morning|afternoon|evening|night))?|week|month|yesterday|today))? )"
    rf"(?=(?!that\b)[\w’'.-]+,?(?: (?!that\b)[\w’'.-]+,?){{0,12}}? (?:{_FINITE}|[a-z]{{3,}}ed)\b)"
)
"""What is said follows at once: "said Hanoi would wait"."""
_LEAD = re.compile(
    rf"^(?P<subject>{_UNQUOTED}{{2,220}}?),? (?:has |have |had )?{_ADVERB}(?<! to )(?P<verb>{SAY}|{VIEW})\b"
    rf"(?:{_BARE}|(?P<gap>(?:(?! (?:that|{_FINITE})\b)(?:[^.“”\"«»,;]|(?<= [A-Z][a-z]{{2}})\.)){{0,60}}?){_LINK})"
)
_CITED = re.compile(
    rf"^(?P<outlet>{NAME}) (?:quoted|cited|quotes|cites) (?P<subject>[^“”\"«»,]{{3,120}}?) as (?P<verb>{_PARTICIPLE})"
    rf"{_LINK}"
)
"""Interfax quoted Kremlin aide Yuri Ushakov as saying that ..."""
_SAYING = re.compile(rf"^(?P<subject>{NAME}|He|She) [^“”\"«»]{{2,160}}, (?P<verb>{_PARTICIPLE}){_LINK}")
_PAPER = (
    r"(?:the |an? )?(?:(?:(?!of\b)[a-z]+ ){0,2}"
    r"(?:reports?|accounts?|figures|data|statistics|numbers|estimates|calculations) "
    r"(?:(?:published|released|compiled|issued|given|reported) )?(?:of|by|from) (?:the )?)?"
)
""" "the latest figures of", by whose name they go."""
_ACCORDING = re.compile(
    rf"^(?:(?![\w’' -]+ (?:{SAY}), )[A-Z][\w’'-]*(?: \w+){{0,2}}, )?(?:[Aa]ccording to {_PAPER}|"
    r"[Ii]n the (?:words|view|opinion) of (?:the )?)"
    r"(?P<subject>[^,]{2,90}(?:, an? [^,]{2,80})?),[”\"]? "
)
_OCCASIONED = re.compile(
    r"(?:Speaking|Talking|Asked|Answering|"
    r"Responding) [^“”\"]{3,160}?, (?=[A-Z][\w’' -]{2,60}? (?:said|told)\b)"
)
_AS_REPORTED = re.compile(
    rf",? (?:as reported by|according to) {_PAPER}"
    r"(?P<subject>[^,;“”]{2,90}?(?:, (?:an?|the) [^,;“”]{2,80})?)[.”\"]*$"
)
_SHORT = r"\b(?:[A-Z]|St|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Jr|Sr)\."
"""A full stop that ends no sentence."""
_SUBJECT = rf"(?:[^“”\"«».,;:]|, (?=[a-z]|\d\d,|[A-Z]\w+[’']s |[A-Z][\w’-]+ [A-Z])|{_SHORT}){{2,140}}?"
_TRAIL = re.compile(
    rf"(?:[,.!?…]?[”\"»]|[,.!?…][’'](?= )) ?,? ?"
    rf"(?:(?P<subject>{_SUBJECT}),? (?:has |have |had )?{_ADVERB}(?P<verb>{SAY}|{_SPOKEN}|"
    rf"point out|predicts?|believes?)\b"
    rf"|(?P<verb2>{SAY}|{_SPOKEN}|warned|predicted) "
    rf"(?P<subject2>(?:{_SHORT}|\([^()]{{1,20}}\)|[^“”\"«».]){{2,120}}))"
)
_OCCASION = r"(?: (?:after|before|during|following|ahead of|at|in|on) [^“”\"«»,;]{3,100})?"
_CLOSING = re.compile(
    rf"^(?P<content>{_UNQUOTED}{{25,600}}), (?:(?P<subject>[A-Z][^“”\"«»,]{{1,120}}(?:, (?:an?|"
    rf"the) [^“”\"«»,]{{3,60}},?)?|[a-z][^“”\"«»,]{{3,80}}) "
    rf"(?P<verb>{SAY})(?: (?:on |in a )?\w+| (?:the )?(?:[a-z-]+ ){{0,2}}{NAME})?{_OCCASION}"
    rf"(?:, (?:(?:despite|amid) [^,;“”\"]+|(?:citing|quoting) (?P<cited>[^“”\"«»]{{3,100}}?)))?"
    rf"|(?P<verb2>said|says) (?!that\b)(?P<subject2>[^“”\"«»]{{2,110}}?))\.?$"
)
PRONOUN = re.compile(r"^(?:(?i:he|she|they|it|we|i)|[Tt]he [a-z]\w*)$")


_TOLD_OUTLET = re.compile(
    rf"\b(?:told|interview with|interview to|remarks to) (?:the )?(?:[a-z-]+ )?"
    rf"(?:(?:broadcaster|channel|agency|newspaper|magazine|network) )?(?P<outlet>{NAME})"
    r"(?=[,.:]| (?:on|in|at|that|last)\b)"
)


def _told_to(text: str, voice: Voice, cast: Cast) -> str | None:
    """The outlet to which somebody said it, and which relays it."""
    found = _TOLD_OUTLET.search(text) if voice.kind != "outlet" else None
    return found["outlet"] if found and cast.is_outlet(found["outlet"]) else None


def _without_relay(passage: Passage, outer: Voice | None) -> Passage:
    """Without ", according to Interfax" at the end."""
    if not outer or not outer.content or outer.content.start != passage.start:
        return passage
    return replace(passage, text=passage.text[: outer.content.end - passage.start], end=outer.content.end)


def _lead(passage: Passage, cast: Cast) -> Voice | None:
    text = passage.text
    begin = found.end() if (found := _ACCORDING.search(text) or _OCCASIONED.match(text)) else 0
    said = _LEAD.search(text[begin:]) or _SAYING.search(text[begin:])
    person = _subject(said["subject"], cast) if said else None
    if not said or not person or _OF_A_THING.search(said[0]):
        return None
    if inserted := _INSERTED.search(said["subject"]):  # what stands before "he said" is said too
        return _voice(Person(inserted[1], None, None), content=None, form="trail", verb=said["verb"])
    content, direct = _content(passage, begin + said.end())
    return _voice(person, content=content, direct=direct, form="lead", verb=said["verb"])


_INSERTED = re.compile(r"(?<!and), (he|she)$")
""" "Moscow, he said, “understood the request”"."""
_OF_A_THING = re.compile(
    r"\b(?:reported|reports|announced) (?!(?:on|in|at|to|last|this|late|early|earlier|yesterday|that|\w+day)\b)"
    r"(?:[\w-]+ )+that\W*$"
)
""" "Reported earnings that" beat what was expected."""


def _cited(passage: Passage, cast: Cast) -> Voice | None:
    found = _CITED.match(passage.text)
    person = _subject(found["subject"], cast) if found else None
    if not found or not person:
        return None
    content, direct = _content(passage, found.end())
    return replace(_voice(person, content=content, direct=direct, form="lead", verb=found["verb"]), via=found["outlet"])


def _according(passage: Passage, cast: Cast) -> Voice | None:
    found = _ACCORDING.search(passage.text)
    content = Span(passage.start + found.end(), passage.end) if found else None
    if not found:
        found = _AS_REPORTED.search(passage.text)
        content = Span(passage.start, passage.start + found.start()) if found else None
    subject = found["subject"].strip('“”" ') if found else ""
    relay = _REPORT_CITING.fullmatch(subject)
    person = cast.subject(relay["cited"] if relay else subject, bare=True) if subject else None
    voice = _voice(person, content=content, form="according", verb="according to") if person else None
    return replace(voice, via=relay["outlet"]) if voice and relay else voice


_REPORT_CITING = re.compile(
    rf"(?:an? |the )?(?P<outlet>{NAME})(?:[’']s)? (?:report|story|article) (?:citing|quoting) (?P<cited>.+)"
)
""" "a Reuters report citing two officials"."""


def _trail(passage: Passage, cast: Cast) -> Voice | None:
    opened = re.search(r"[“\"«]|^[‘']", passage.text)
    for found in _TRAIL.finditer(passage.text):
        if '"' in found[0] and passage.text.count('"', 0, found.start() + found[0].index('"')) % 2 == 0:
            continue  # a quotation opens here: "Putin told Xi ..." is what its speaker says
        behind = found["subject2"] or ""
        quoting = _QUOTING.fullmatch(behind)
        quoted = _subject(quoting["cited"], cast) if quoting else None
        person = quoted or _subject(found["subject"] or "", cast) or _subject(subject_behind(behind), cast)
        if person:
            start = opened.end() if opened and opened.start() < found.start() else 0
            whole = not opened or opened.start() >= found.start() or opens_quotation(_up_to_mark(found))
            whole = whole and not _QUOTED_ON.match(passage.text, found.start())
            content = Span(passage.start + start, passage.start + found.start()) if whole else None
            voice = _voice(person, content=content, form="trail", direct=whole, verb=found["verb"] or found["verb2"])
            return replace(voice, via=quoting["who"]) if quoting and quoted else voice
    return None


_QUOTING = re.compile(rf"(?P<who>{NAME}), (?:quoting|citing) (?P<cited>{NAME})")
""" "said Anwar, quoting Lavrov": the words are Lavrov's."""


_QUOTED_ON = re.compile(r"[,.!?…]?[”\"»][^“”\"«».!?]{2,160}, [“\"«]\w")
"""The quotation goes on behind the saying: "The road," Berg said, "is closed"."""
_WITHIN = re.compile(
    rf"^{_UNQUOTED}{{25,400}}?, (?P<subject>(?:[A-Z]|the [a-z])[^“”\"«»,]{{1,70}}) (?P<verb>said|says|added|noted), "
)


def _within(passage: Passage, cast: Cast) -> Voice | None:
    """More than ten are planned, Ada Berg said, adding that ..."""
    found = _WITHIN.match(passage.text)
    person = _subject(found["subject"], cast) if found else None
    return _voice(person, content=None, form="trail", verb=found["verb"]) if found and person else None


def _up_to_mark(found: re.Match[str]) -> str:
    """The sentence to the mark that ends the quotation, with it."""
    mark = re.search(r"[”\"»]", found[0])
    return found.string[: found.start() + (mark.end() if mark else 0)]


def _closing(passage: Passage, cast: Cast) -> Voice | None:
    """ "..., Kremlin spokesman Dmitry Peskov said." after words that stand in no quotation marks."""
    found = _CLOSING.match(passage.text)
    person = _subject(found["subject"] or subject_behind(found["subject2"]), cast) if found else None
    if not found or not person or PRONOUN.match(person.name):
        return None
    content = Span(passage.start, passage.start + found.end("content"))
    voice = _voice(person, content=content, form="trail", verb=found["verb"] or found["verb2"])
    if voice.kind != "outlet":
        return voice
    if cited := cast.subject(found["cited"], bare=True) if found["cited"] else None:
        return replace(_voice(cited, content=content, form="trail", verb=voice.verb or "said"), via=voice.name)
    told = _without_relay(passage, voice)
    inner = _closing(told, cast) or _lead(told, cast)
    return replace(inner, via=voice.name) if inner else voice


def _subject(phrase: str, cast: Cast) -> Person | None:
    """The person a subject means; a bare pronoun ("he") or noun ("the paper") comes back as itself, to be resolved."""
    phrase = subject_before(phrase)
    return Person(phrase.lower(), None, None) if PRONOUN.match(phrase) else cast.subject(phrase)


def _voice(person: Person, content: Span | None, form: Form, verb: str, direct: bool = False) -> Voice:
    name, role, kind = person
    return Voice(name, role, kind, basis="stated", content=content, form=form, direct=direct, verb=verb)


def _content(passage: Passage, begin: int) -> tuple[Span, bool]:
    """What follows the verb; direct speech without its marks when it fills the rest."""
    rest = passage.text[begin:]
    direct = re.match(r"^[“\"«]([^“”\"«»]+)[”\"»]?[.]?$", rest)
    if direct:
        start = passage.start + begin + direct.start(1)
        return Span(start, start + len(direct[1])), True
    another = _ANOTHER_SAYS.search(rest)
    return Span(passage.start + begin, passage.start + begin + another.start() if another else passage.end), False


_ANOTHER_SAYS = re.compile(rf"; (?:{NAME}|[Tt]he [\w ]{{3,40}}?) (?:{SAY}|{VIEW})\b")
"""Behind it the words are somebody else's."""

"""Things that a sentence only points to with "the": a visit, a deal, a project told of before.

Rules of English: "the" and a common noun mean a thing told of before, unless the sentence itself names or explains it,
or there is only one ("the world", "the rouble").
"""

import re

from briefing.evidence.names import names


def unexplained(text: str, opens: bool = False) -> str | None:
    """Which "the ..." of `text` means something told of before, or None.

    `opens`: it is the first sentence of its article, which explains what it names, or names what all know.
    """
    return _at_start(text) or _whose(text) or (None if opens else _inside(text) or _act_of(text)) or _part_of_what(text)


_EVENT = (
    r"visit|trip|meeting|talks|agreement|deal|document|statement|contract|project|programme|program|forum|"
    r"summit|conversation|event|"
    r"delegation|move|decision|proposal|plan|issue|company|country|region|treaty|text|report|ceremony|"
    r"session|work|step|situation|"
    r"conference|consultations|negotiations|discussion|leaders?|government|ministry|pipeline|documents|"
    r"initiative|organi[sz]ation|group|line|hub|plant|facility|corridor|pact|tanker|vessel|venture|note|matter|"
    r"proposal|system|cost|bridge|"
    r"route|price|loan|fund|ban|law|bill|scheme|administration|regulator|watchdog|council"
)
_DEFINITE = re.compile(rf"^(?:[Tt]he|[Bb]oth|[Hh]is|[Ii]ts) (?:[\w-]+ )?(?P<noun>{_EVENT})\b(?P<after>(?: \S+){{0,2}})")
_EXPLAINED = re.compile(
    r"^ (?:of|between|with|on|in|to|for|at|by|from) (?:the |a |its )?[A-Z]|"
    r"^ for [a-z]+ing\b|^, (?:known as|called|named)\b|^ (?:signed|adopted) (?!also|in)|^ [A-Z“«]"
)


def _at_start(text: str) -> str | None:
    """ "The visit" at the start means one told of before, unless the sentence itself says which."""
    found = _DEFINITE.search(text)
    if not found or _EXPLAINED.match(found["after"]) or re.search(r"\b[A-Z]", found[0][4 : found.end("noun")]):
        return None
    return f"“{found[0].split(found['noun'])[0]}{found['noun']}”: which?"


def _whose(text: str) -> str | None:
    """ "Under the agreement of 17 May, Russia undertook": with whom, stands in another sentence."""
    found = _UNDER.match(text) or _PACTS.match(text)
    return f"“the {found[1]}”: whose?" if found and len(names(text)) < _SIDES else None


_UNDER = re.compile(
    r"(?:Under|According to|By|In line with) the (agreement|deal|contract|treaty|memorandum|accord|pact|protocol)"
    r"(?:,? (?:of|signed|concluded|reached|dated|sealed)(?: in| on)?(?: \w+){0,2} \d[\w ]{0,16}|,|\b(?= [a-z]))"
)
_PACTS = re.compile(
    r"(?:(?:Two|Three|Four|Five|Six|Several|Both|Some|All|Other|New|Long-term) )?(?:[a-z-]+ ){0,2}"
    r"(contracts?|agreements?|deals?|memorand(?:a|ums?)) with (?:the )?[A-Z][^.;]*? (?:was|were|has been|have been) ",
    re.IGNORECASE,
)
""" "Two contracts with Gazprom were prolonged": by whom?"""
_SIDES = 2


_MONTH_OR_DAY = r"\d|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b"
_FINITE = (
    r"was|were|is|are|has|have|had|will|would|could|can|may|might|must|should|did|does|said|says|put(?! forward)|gave|"
    r"lies|stands|runs|remains|includes|contains|covers|costs|holds|gives|carries|connects|links|provides|comes|"
    r"follows|"
    r"goes|marks|means|shows|reflects|makes|takes|brings|leaves|needs|"
    r"went|came|stood|fell|rose|grew|won|lost|sold|bought|took|made|held|met|began|ran|sent|told|paid|built|saw|led|"
    r"[a-z]+ed(?! (?:by|in|on|to|at|between|for|with|from|around|under|today|yesterday|earlier|during|"
    r"last)\b)"
)
_POINTED = re.compile(
    r"(?<!\w)[Tt]he (?:\d[\d,.]*-[a-z]+ )?(?P<adjectives>(?:(?!(?:and|or|of|for|in|on|at|to) )[a-z][\w-]* ){0,2}?)"
    r"(?P<noun>(?![a-z]{2,}ed\b)[a-z][a-z-]{2,})(?![’']t\b)"
    rf"(?=[.,;:”\"’')]|$| [“\"‘]| (?:in|on|at) (?:\d|[A-Z]|the (?:first|last|past)\b)| and (?:[A-Z]|the |its |their )|"
    rf" with [A-Z]|"
    rf" (?:last|this|next|after|before|out|up|off|back|away|aside|alive|open|also|now|still|already|"
    rf"later|soon|(?!supply|reply|rally|ally|family|assembly|monopoly)[a-z]+ly|{_FINITE})\b)"
)
_PLACED = re.compile(rf" (?:in|on) (?!{_MONTH_OR_DAY})[A-Z]")
_SEATED = re.compile(r"ministry|government|administration|regulator|council")
""" "The labour ministry in Moscow": there is one where it sits."""
_AT_OR_OF = re.compile(r" at [A-Z]| (?:in|on) \w+ of\b")
_OFF_A_COAST = re.compile(r" off (?:the )?[A-Z]")
_ONLY_ONE = re.compile(
    r"(?:[a-z]*(?:east|west|south|north)(?:ern)?|world|globe|planet|earth|war|peace|economy|"
    r"dollar|euro|r[uo]+ble|yuan|rupee|yen|won|dirham|tenge|dong|lira|pound|markets?|public|press|media|state|sea|"
    r"ocean|"
    r"coast|border|mainland|future|past|present|moment|time|end|beginning|start|outset|years?|months?|weeks?|days?|"
    r"evening|morning|night|century|decades?|spring|summer|autumn|winter|quarter|half|same|rest|majority|people|"
    r"population|army|military|navy|budget|parliament|opposition|internet|environment|climate|weather|temperature|"
    r"pandemic|sectors?|industry|trade|spheres?|fields?|areas?|regions?|countryside|taiga|motherland|infrastructure|"
    r"capital|authorities|government|president|cabinet|minister|ministers|premier|leader|leaders|presidents|heads|"
    r"sides|"
    r"parties|countries|nations|states|neighbou?rs|partners|allies|spokes\w+|officials?|ambassador|king|emir|pope|"
    r"person|"
    r"sources?|organi[sz]ers|ones?|first|second|third|last|next|better|worse|more|less|way|fact|case|question|point|"
    r"need|idea|name|number|size|amount|level|share|rate|pace|scale|kind|sort|role|stage|arena|agenda|floor|background|"
    r"track|interests?|relationship|ties|relations|cooperation|partnership|dialogue|friendship|trust|table|air|ground|"
    r"sky|sun|sanctions|tariffs|whole|contrary|latter|former|pair|duo|trio|period|process|exception|basis|road|"
    r"other|others|law|truth|worst|"
    r"best|most|least|coal|gas|oil|cash|goods|fuel|power|electricity|water|food|grain|"
    r"down|up|out|off|back|away|over|on|in|that|who|which|and|or|but|also|just|again|both|very|two|three|four|not|"
    r"never|"
    r"[a-z]{3,}est|(?!meeting|gathering|signing|ruling|filing|opening|launching|closing|hearing)[a-z]+ing|"
    r"(?!commodity|facility|entity|university)[a-z]+ity|[a-z]+ness|"
    r"[a-z]+ian|[a-z]+ese|[a-z]+ly)"
)
"""There is only one, or it is no thing, or it is a person or a pair, which are told apart elsewhere."""
_ACT = re.compile(
    r"(?<!\w)[Tt]he [A-Z]\w+(?:an|ese|ish|ch|sh|i) "
    r"(?P<noun>delegation|step|move|decision|offer|proposal|plan|demand|request|refusal|announcement|warning|visit|"
    r"ban|order)\b"
    r"(?! (?:to|of|for|on|that|by|in)\b)"
)


_HOUSE = re.compile(
    r"^The (?:[A-Z][\w.-]+ ){1,2}(?:[a-z]+ )?(?P<noun>house|bank|lender|firm|company|refiner|carrier|bourse|"
    r"exchange|shipyard|"
    r"automaker|miner|producer|operator|trader|insurer|airline|utility|conglomerate|fund|retailer|shipper)"
    r"(?<!central bank) (?:has|have|had|is|was|will|would|said|says|[a-z]+ed)\b"
)
""" "The Abu Dhabi investment house has sold": its name stood before."""


def _act_of(text: str) -> str | None:
    """ "The American step", "the Chinese refiner": one told of before."""
    found = _ACT.search(text) or _HOUSE.search(text)
    return f"“the {found['noun']}”: which?" if found else None


_BUILT = re.compile(r"(?:railway|railroad|pipeline|bridge|plant|port|terminal|corridor|project|ship|train|line|road)s?")
"""Not explained by whom they are talked of with."""
_SINGLED_OUT = re.compile(r"\b(?:most|[a-z]{3,}est|same|first|only|last|entire|whole|following|so-called)\b")
_KNOWS = re.compile(r"\b(?:knowledge of|familiar with|briefed on|aware of) the \w+$")
"""Said of persons who keep their names to themselves."""
_OF_SOME = re.compile(
    r"prices?|costs?|terms|value|route|launch|start|construction|completion|opening|buyers?|sellers?|owners?|details|"
    r"remainder|proceeds|money|work|works|results?|outcome|timetable|quality|quantity|volume|volumes|length|width"
)
"""Of a thing that the sentence may bring in itself: "a contract ... the price"."""


def _inside(text: str) -> str | None:
    """ "Vietnam suspended the project": one told of before, unless the sentence itself names it."""
    found = pointed(text)
    return f"“{found[0][:3]} {found['noun']}”: which?" if found else None


def pointed(text: str) -> re.Match[str] | None:
    """The first bare "the ..." that means a thing told of before."""
    return next((found for found in _POINTED.finditer(text) if not _is_grounded(found, text)), None)


def _is_grounded(found: re.Match[str], text: str) -> bool:
    noun, before = found["noun"], text[: found.start()]
    if _ONLY_ONE.fullmatch(noun) or _SINGLED_OUT.search(found[0]) or _KNOWS.search(text[: found.end()]):
        return True
    placed = _PLACED.match(text, found.end()) and (_SEATED.fullmatch(noun) or not re.fullmatch(_EVENT, noun))
    if placed or _AT_OR_OF.match(text, found.end()):
        return True
    if _OFF_A_COAST.match(text, found.end()):
        return True
    if text.startswith(" with ", found.end()) and not _BUILT.fullmatch(noun):
        return True
    if before.endswith(", ") and re.match(r" (?:said|say)\b", text[found.end() :]):
        return True  # whose words they are, at the end
    if _OF_SOME.fullmatch(noun) and re.search(r"\ban? [a-z]", before):
        return True
    stem = re.escape(noun.removesuffix("s"))
    told = rf"\b(?:an?|its|their|his|two|three|several|new) (?:[\w-]+ ){{0,4}}{stem}|\b{stem}\w* "
    return bool(
        re.search(told, before) or re.search(rf"(?<![\w,.])(?!The |\d[\d,.]*-[a-z]+ )[A-Z0-9][\w’'-]* {stem}", text)
    )


_BARE_NAME = re.compile(
    r"(?<!\w)(?:[Tt]he|this year[’']s) (?:Deputy |Vice )?(?P<noun>Forum|Summit|Conference|Agreement|Treaty|"
    r"Convention|Commission|"
    r"Organi[sz]ation|Group|Meeting|Declaration|Protocol|Memorandum|Contract|Parties|Sides|Ministry|Project|"
    r"Cent(?:er|re)|"
    r"Fund|Plant|Company|Yard|Port|Station|Terminal|Corridor|Line|Embassy|Department|Council|Programme|Program|Plan|"
    r"Republic|Union|Committee|Agency|Assembly|Board|Authority|Ambassador|"
    r"Minister)\b(?! (?:of|on|for|between|to|in [A-Z]|[A-Z]))"
)
_PART = re.compile(
    r"(?<!\w)the (?:(?:central|northern|southern|eastern|western|first|second|third|last|next)(?:,| and)? )+"
    r"(?P<noun>sections?|phases?|stages?|legs?|branch(?:es)?|sites?|plants?|units?|lines?)\b(?! of)"
)


def _part_of_what(text: str) -> str | None:
    """ "The Forum", "the southern section": a name or a part without its whole."""
    found = _BARE_NAME.search(text) or _PART.search(text)
    return f"“the {found['noun']}”: which?" if found else None

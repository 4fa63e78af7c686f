"""The persons and bodies of one article: names with their roles, and which of them a phrase or a pronoun means.

Rules of English news prose; a name that two persons fit is left alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.articles.mentions import actor_mentions
from briefing.evidence.lexicon import COMMON
from briefing.evidence.phrases import (
    HONORIFIC,
    NAME,
    NAME_WORD,
    WITH_INITIAL,
    head_of,
    is_noun_phrase,
    is_own_name,
    is_titled,
    without_home,
)
from briefing.records import Profile, Span, SpeakerKind

_LONGEST_OFFICE = 60
"""Characters before a name in which its office stands."""
_UNNAMED = re.compile(
    r"^an? (?:[\w-]+ ){0,3}(?:officials?|analyst|expert|observer|researcher|spokes(?:man|woman|person)(?! (?:for|of))|"
    r"witness|resident|lawyer|economist|trader|banker|broker|dealer|importer|exporter|diplomat in|person (?:at|in))\b|"
    r"^an? (?:[\w-]+ ){0,2}(?:source|person|diplomat) (?:close to|familiar with|with knowledge of|briefed on)\b|"
    r"^(?:the |some |many |several |other |most |two |three |four |western |local |diplomatic |public |these |"
    r"[A-Z]\w+ )*"
    r"(?:analysts?|observers?|experts?|scholars?|sources?|reports?|officials?|opinion|media|diplomats?|critics|"
    r"traders|bankers|brokers|dealers|importers|exporters|executives|employees|workers|people|"
    r"commentators|witnesses|insiders|economists|researchers|residents|authorities|groups|"
    r"activists|campaigners|studies|polls?|"
    r"countries)\b|^(?:the |some |many |several |other |most |[a-z]+(?:ed|ing|ic|al) |[A-Z]\w+ )*"
    r"(?:police(?= in\b|$)|(?:firefight|organi[sz]|lawy|memb|support|settl|driv|farm|own|teach|play|strik|"
    r"lead|min)ers|"
    r"[a-z]+(?:gators|cutors|tists|cians|nists|rists|neys|dents))\b",
    re.IGNORECASE,
)
_EXPERT = re.compile(
    rf"(?:\w+ )*(?:[Aa]nalyst|[Oo]bserver|[Ee]xpert|[Ss]cholar|[Oo]fficial|[Dd]iplomat|[Ee]conomist|[Rr]esearcher|"
    rf"[Cc]ommentator) {NAME}"
)
"""One of them who is named."""
_OUTLET = re.compile(
    r"\b(?:(?:news|press|wire|information|telegraph|state|state-run|official) agency|[A-Z]\w+ agency|newspaper|"
    r"Guardian|Times|Post|Reuters|AFP|AP|TASS|RIA|RT|Sputnik|Xinhua|CGTN|Sky News|BBC|CNN|CNBC|Al Jazeera|Al Arabiya|"
    r"Euronews|Politico|Axios|Bloomberg|Interfax|"
    r"Journal|Herald|Daily|Tribune|Gazette|magazine|News|broadcaster|Kommersant|Izvestia|Yonhap|Kyodo|Nikkei)\b"
)
_BODY_WORD = re.compile(
    r"\b(?:ministry|embassy|government|kremlin|department|white house|pentagon|commission|council|"
    r"parliament|committee|"
    r"court|police|office|party|side|joint statement|statement|army|bank|company|union)\b",
    re.IGNORECASE,
)


_HEADS = re.compile(
    r"\b(?:head|chief|director|leader|chairman|chairwoman|president|founder|owner|boss|governor|mayor|editor|rector|"
    r"commander|executive|commissioner|attorney|judge|senator|lawmaker|chief executive|secretary|"
    r"CEO|minister|ambassador|envoy|spokesman|spokeswoman)\b",
    re.IGNORECASE,
)


class Person(NamedTuple):
    """A person or body that speaks or acts."""

    name: str
    role: str | None
    kind: SpeakerKind | None


class Named(NamedTuple):
    """A person named at `[start, end)` of the text."""

    name: str
    start: int
    end: int


def _end_of_offices(found: Sequence[re.Match[str]], text: str) -> int:
    """Behind the last of them, with what hyphens join to it; 0 if there are none."""
    end = max((one.end() for one in found), default=0)
    tail = _OFFICE_TAIL.match(text, end) if end else None
    return tail.end() if tail else end


_OFFICE_TAIL = re.compile(r"(?:-[A-Za-z]+)*")
""" "Ambassador-at-Large", "Consul-General"."""
_NO_ROLE = re.compile(r"^(?:in turn|for (?:his|her|its|their) part|meanwhile|however|in particular)$| To$")
""" "Lavrov, in turn, said"; "President To Lam"."""


@dataclass(slots=True)
class Cast:
    """The persons met so far in one article; grows while it is read."""

    profile: Profile
    known: dict[str, Person] = field(default_factory=dict)
    """By family name and by whole name."""

    def subject(self, phrase: str, bare: bool = False) -> Person | None:
        """Whom a grammatical subject means; `bare`: any phrase will do, as after "according to"."""
        head, appositive = head_of(phrase)
        if not head:
            return None
        head, home = without_home(head)
        named = " " in appositive and re.fullmatch(NAME, appositive)
        if _UNNAMED.match(head) and not named and not _EXPERT.fullmatch(head):
            return Person(_SPOKEN_TO.sub("", head), None, "unnamed")
        held = self._words.office.search(head) or _HEADS.search(head) or (named and _POST.match(head))
        if appositive and re.fullmatch(NAME, appositive) and held:
            return self._remember(appositive, head)
        name, role = self._split(head)
        if name and role and _OPEN_ROLE.search(role):  # "Commissioner for Human Rights" is nobody's name
            return Person(_ARTICLE.sub("", head), None, self._kind(role, head))
        if name:
            return self._remember(name, ", ".join(part for part in (f"{role or ''}{home}".strip(), appositive) if part))
        head += home
        return self._body(head, bare)

    def is_outlet(self, name: str) -> bool:
        """An agency, a paper, a broadcaster."""
        return self._kind("", name) == "outlet"

    def label(self, label: str, labels: set[str]) -> Person:
        """A transcript's label ("President of Russia Vladimir Putin"), split where a turn repeats its name alone."""
        if label.isupper() and _OFFICE_ALONE.fullmatch(label):
            return Person(_cased(label), None, "official")
        shorter = [other for other in labels if other != label and " " in other and label.endswith(" " + other)]
        name = max(shorter, key=len) if shorter else self._split(label)[0] or label
        if not shorter and len(name.split()) > 3:
            name = " ".join(name.split()[-2:])
        while " " in name and _THING.match(name):
            name = name.split(" ", 1)[1]
        return self._remember(_cased(name), _cased(label[: -len(name)].strip(" ,")))

    def is_place(self, label: str) -> bool:
        """It is the name of a country, a capital or a town of the profile."""
        words = _cased(label)
        found = actor_mentions(words, Span(0, len(words)), self.profile)
        return any(one.kind in ("name", "capital", "town") and one.end - one.start == len(words) for one in found)

    def is_told(self, label: str) -> bool:
        """It has an office, or is a person's whom the profile or the article names."""
        return bool(self._words.office.search(label)) or self._is_person(label) or self._is_person(label.split()[-1])

    def in_office(self, person: Person, note: str) -> Person:
        """The person with the office that a note behind the name gives: "(Prime Minister of Laos, as interpreted)"."""
        office = note.split(", ")[0]
        return self._remember(person.name, office) if self._words.office.search(office) else person

    def persons(self, text: str, span: Span) -> list[Named]:
        """Persons named inside the span, each by the fullest name known."""
        found = []
        for match in self._words.person.finditer(text, span.start, span.end):
            name = HONORIFIC.sub("", self._without_office(_without_places(match["name"], self._words)))
            named = bool(name) and (" " in name or self._is_person(name)) and not _THING.search(name)
            begin = match.end("name") - len(name)
            if named and (self._is_person(name) or not is_titled(text, begin, name)):
                found.append(Named(self._full(name), match.end("name") - len(name), match.end("name")))
        return found

    def begins(self, text: str) -> str | None:
        """The person met before whose family name alone begins a sentence: "Weber denied this"."""
        word = re.match(rf"{NAME_WORD}(?![’'-])(?= [a-z])", text)
        return self.known[word[0]].name if word and word[0] in self.known else None

    def first_named(self, text: str) -> str | None:
        """Who may be the subject of a sentence, met before or not: the name in its first words that is no country's,
        no body's and no leader's country: "His deputy, Oleg Lund, was careful"."""
        head = re.split('[“"«]', text[: _SUBJECT_WITHIN + _LONGEST_OFFICE])[0]
        for run in re.finditer(NAME, head):
            name = self._without_office(_without_places(run[0], self._words)).strip(" .'’")
            if not name or name.isupper() or _DAY_OR_MONTH.fullmatch(name):
                continue
            known = actor_mentions(name, Span(0, len(name)), self.profile)
            if run.start() < _SUBJECT_WITHIN and not any(one.kind != "leader" for one in known):
                return name
            return None
        return None

    def alone(self, text: str) -> Person | None:
        """The person met before with whose family name a sentence begins that names nobody else."""
        begins, rest = self.begins(text), text.partition(" ")[2]
        others = any(word in self.known for word in re.findall(NAME_WORD, rest))
        return self.known[text.split()[0]] if begins and not others else None

    def can_be_person(self, name: str) -> bool:
        """Somebody met, or two words in capitals that are no place's, no body's and no outlet's."""
        bare = self._without_office(_without_places(name, self._words)).strip(" .'’")
        other = _THING.search(bare) or _OUTLET.search(bare) or _BODY_WORD.search(bare)
        return self._is_person(bare) or (" " in bare and not other)

    def _without_office(self, run: str) -> str:
        """ "Chief Cabinet Secretary Yoshimasa Hayashi" -> "Yoshimasa Hayashi"."""
        end = _end_of_offices(list(self._words.office.finditer(run)), run)
        return _PORTFOLIO.sub("", run[end:].strip() if " " in run[end:].strip() else run)

    def meet(self, text: str) -> None:
        """Remembers the full names of a text, so that a family name finds them."""
        for apposed in _APPOSED.finditer(text):
            self.known.setdefault(apposed["name"].split()[0], self._remember(apposed["name"], apposed["office"]))
        for said in _SAID_BY.finditer(text):
            name = self._without_office(_without_places(said["name"], self._words))
            if " " in name and name.split()[-1] not in self.known and not (_THING.search(name) or _OUTLET.search(name)):
                self._remember(name, "")
        for introduced in _INTRODUCED.finditer(text):
            if introduced["name"] not in self.known:
                office = introduced["office"]
                self._remember(introduced["name"], "" if "counterpart" in office else office)
        for person in self.persons(text, Span(0, len(text))):
            name = text[person.start : person.end]
            office = self._words.titled.search(text, max(0, person.start - _LONGEST_OFFICE), person.start)
            if office or (" " in name and person.name not in self.known):
                self._remember(name, office[1] if office else "")

    def _full(self, name: str) -> str:
        known = self.known.get(name) or self.known.get(name.split()[-1])
        if known and (name in known.name or known.name in name):
            return max(name, known.name, key=len)
        return name

    @property
    def _words(self) -> "_ProfileWords":
        return _profile_words(self.profile)

    def _split(self, head: str) -> tuple[str | None, str | None]:
        """ "Russian Foreign Minister Lavrov" -> ("Lavrov", "Russian Foreign Minister"); no name: (None, None)."""
        words = self._words
        found = list(words.office.finditer(head)) or list(_HEAD_NAMED.finditer(head))
        end = _end_of_offices(found, head)
        bare = HONORIFIC.sub("", re.sub(r"^(?:The|A|An|Both|Some|Many|Its|His|Her|Their) ", "", head))
        if (initialed := head[end:].strip() if end else bare) and WITH_INITIAL.fullmatch(initialed):
            return initialed, head[:end].strip() or None
        run = re.search(rf"({NAME})$", head[end:] if end else bare)
        last = found[-1][0] if end else head
        if not run or _BODY_WORD.search(last):
            return None, None
        if end:
            name = _PORTFOLIO.sub("", _without_places(run[1], words))
            return (name, head[: len(head) - len(name)].strip(" ,")) if name else (None, None)
        name = re.sub(r"^[A-Z]\w+[’']s? (?=[A-Z]\w+ [A-Z])", "", run[1])
        lone = run.start() == 0 and name not in words.actors and not _OUTLET.search(head)
        told = len(name.split()) > 1 or self._is_person(name) or (is_own_name(head) and name not in words.places)
        return (name, None) if lone and told else (None, None)

    def _is_person(self, name: str) -> bool:
        return name in self.known or name in self._words.leaders or name in self._words.full

    def _remember(self, name: str, role: str) -> Person:
        role = _COUNTED_BY.sub("", role)
        role = _NO_ROLE.sub("", re.sub(r"^(?:an?|the|its|his|her|their|this \w+ the) ", "", role, flags=re.IGNORECASE))
        role = role.lower() if self._words.analyst.fullmatch(role) else role
        earlier = self.known.get(name) or self.known.get(name.split()[-1]) or self.known.get(name.split()[0])
        kind = self._kind(role, name) or ("official" if role.endswith("counterpart") else None)
        person = Person(name, role or None, kind)
        if earlier and (name in earlier.name or earlier.name in name):
            person = Person(max(name, earlier.name, key=len), role or earlier.role, kind or earlier.kind)
        for key in {name, person.name, person.name.split()[-1]}:
            self.known[key] = person
        if role:
            self.known.setdefault(HONORIFIC.sub("", person.name).split()[0], person)  # "Haris" is Datuk Haris Fadzil
        return person

    def _body(self, head: str, bare: bool) -> Person | None:
        """A body: "the Kremlin", "a spokesman for the US Embassy in Vietnam", "the Reuters news agency"."""
        name = _ARTICLE.sub("", head).strip(' ”“"')
        is_body = bare and " " in name and _BODY_WORD.search(name)
        if not (re.search(r"[A-Z]", name) or is_body) or len(name.split()) > 14 or name in _REGIONS:
            return None
        kind = "official" if _OF_A_STATE.search(name) else self._kind(name, name)
        if kind == "outlet":
            bare_name = _OUTLETS_OWN.sub("", name)
            name = f"The {name}" if head.startswith("The ") and bare_name == name else bare_name
        states = set(re.findall(NAME_WORD, name)) <= self._words.places  # "Russia and India expressed"
        told = kind or bare or name in self._words.actors or (is_noun_phrase(name) and not states)
        return Person(name, None, kind) if told else None

    def _kind(self, role: str, name: str) -> SpeakerKind | None:
        if self._words.analyst.search(role):
            return "analyst"
        if self._words.official.search(role) or name in self._words.leaders:
            return "official"
        is_outlet = _OUTLET.search(name) or _OUTLET.search(role) or name in self._words.outlets
        return "outlet" if is_outlet else None


_OF_A_STATE = re.compile(
    r"^[A-Z][\w-]+(?: [A-Z][\w-]+)*(?:['’]s?)? (?:[a-z-]+ ){0,3}(?:ministry|(?:fisheries|customs|space|energy|nuclear|"
    r"aviation|intelligence|tax|border|rail|tourism|health|statistics) agency|service|authority|authorities|committee|"
    r"commission|directorate|inspectorate|administration|police|navy|army|military|parliament|government|embassy|"
    r"consulate|central bank|(?:presidential|cabinet) office|presidency)(?: in [A-Z]\w+)?$|"
    r"^(?:[a-z-]+ ){1,3}(?:agency|service|authority) in [A-Z]\w+$"
)
"""A body with its country: "South Korea's intelligence service"."""


_REGIONS = ("West", "East", "Asia", "Europe", "Africa", "Global South")
"""They have no one voice."""
_OPEN_ROLE = re.compile(r"\b(?:of|for|to|at|in|from|with)(?: the)?$")
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_POST = re.compile(r"^(?:its|his|her|their|the|an?) (?:[a-z’'-]+ ){0,3}[a-z-]+$", re.IGNORECASE)
""" "Its captain", "the ship's cook", before a name."""
_OUTLETS_OWN = re.compile(
    r"^(?:[\w’'-]+ ){0,3}?(?:newspaper|magazine|daily|broadcaster|agency|channel) (?=[A-Z])|(?<=\w) news agency$"
)
"""What an outlet is, beside its name: "the state news agency RIA Novosti"."""


class _ProfileWords(NamedTuple):
    """What a profile says of offices, leaders and places, compiled once."""

    official: re.Pattern[str]
    analyst: re.Pattern[str]
    office: re.Pattern[str]
    titled: re.Pattern[str]
    """An office right before a name: "Russian President "."""
    person: re.Pattern[str]
    leaders: frozenset[str]
    full: dict[str, str]
    """A leader's family name: the first full form listed."""
    actors: frozenset[str]
    places: frozenset[str]
    outlets: frozenset[str]


_compiled: dict[int, tuple[Profile, _ProfileWords]] = {}
"""By identity: hashing a profile costs more than matching a sentence. It is kept so that its id stays its own."""


def _profile_words(profile: Profile) -> _ProfileWords:
    kept = _compiled.get(id(profile))
    if kept is None:
        kept = _compiled[id(profile)] = (profile, _compile(profile))
    return kept[1]


def _compile(profile: Profile) -> _ProfileWords:
    actors = [actor for actor in (profile.subject, *profile.partners, *profile.counterparts) if actor]
    leaders = [leader for actor in actors for leader in actor.leaders]
    names = frozenset(name for actor in actors for name in (*actor.names, *actor.demonyms, *actor.capitals))
    offices = (*profile.officials, *profile.analysts)
    full = {name.split()[-1]: name for name in reversed(leaders) if " " in name}
    listed = _alternatives(leaders)
    person = rf"(?<![\w-])(?P<name>(?:{listed})(?![\w-])|{NAME_WORD}(?: {NAME_WORD}){{1,4}}(?={_ACTS}))"
    return _ProfileWords(
        official=_any_of(profile.officials),
        analyst=_any_of(profile.analysts),
        office=_any_of(offices),
        titled=re.compile(rf"((?:{NAME_WORD} ){{0,3}}(?i:{_alternatives(offices)})) $"),
        person=re.compile(person),
        leaders=frozenset(leaders),
        full=full,
        actors=names,
        places=frozenset(word for name in names for word in name.split())
        | {word for office in offices for word in (*office.title().split(), *office.split()) if word[0].isupper()}
        | _NOT_NAMES,
        outlets=frozenset(one.name for one in profile.state_media if not _BODY_WORD.search(one.name)),
    )


_INTRODUCED = re.compile(
    rf"(?P<office>\b(?:{NAME_WORD} ){{0,3}}(?:President|Minister|Premier|Secretary|Ambassador|Governor|Chairman|"
    rf"Chairwoman|Chancellor)|[a-z]+ counterpart,?) (?P<name>{NAME_WORD}(?: (?!\w+day\b){NAME_WORD}){{1,2}})\b"
)
"""A person with the office before the name, whatever follows."""
_APPOSED = re.compile(
    rf"(?P<office>\b(?:{NAME_WORD}(?:['’]s)? )?(?:[a-z]+ ){{0,3}}(?:president|minister|premier|secretary|ambassador|"
    rf"governor|chairman|chairwoman|chancellor)), (?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}}),"
)
"""A person behind the office: "Laos's energy minister, Khamla Sen, ..."."""
_ACTS = r"[’']s\b|,? (?:who|said|says|told|met|has|had|was|is|and|will|visited|wrote|added|also|in|on|at)\b"
_SAID_BY = re.compile(
    rf"[”\"»] (?:said|says|added|adds|explained|noted|told [A-Z][\w’'-]+) "
    rf"(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})(?=[,.;]| (?:of|at|in|from|who)\b)"
)
"""Who says a quotation, behind the verb: ", said Ada Berg, who"."""
_OFFICE_ALONE = re.compile(
    r"(?:(?:prime|foreign|deputy|first|defen[cs]e|energy|trade|finance|transport) )*(?:minister|president|"
    r"secretary|spokes(?:man|"
    r"woman|person)|ambassador|chairman|governor|director|premier|chancellor|speaker)(?: (?:of|for|to) [\w ]+)?",
    re.IGNORECASE,
)
"""A label that names an office and nobody: "MINISTER OF FOREIGN AFFAIRS"."""


def _cased(label: str) -> str:
    """Capital letters throughout are a matter of print."""
    small = ("OF", "THE", "FOR", "AND", "TO", "IN")
    words = (word.lower() if word in small else word.title() for word in label.split())
    return " ".join(words) if label.isupper() else label


_THING = re.compile(
    r"\b(?:War|Day|Days|Forum|Summit|Council|Agreement|Treaty|Union|Organi[sz]ation|Partnership|Statement|"
    r"Plant|Railways?|Ocean|Region|Project|"
    r"Road|Belt|Sea|Olympics|Games|Championships?|University|Institute|Academy|Bank|Company|Assembly|"
    r"Nations|States|World|Peace|Gas|Power|Street|"
    r"Service|Court|Committee|Commission|Department|Office|Agency|Group|Fund|Act|Bill|Cup|League|Station|"
    r"Airport|Bridge|City|County|Island|North|"
    r"South|East|West|Asia|Africa|Europe|America|Korea|Centre|Center|Museum|Festival|Conference|Congress|"
    r"Party|House|Army|Force|Guard)\b"
)
_SUBJECT_WITHIN = 60
"""Characters of a sentence in which its subject stands."""
_DAY_OR_MONTH = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December"
)
_NOT_NAMES = {"Republic", "Federation", "Ministry", "Affairs", "Party", "Foreign", "People"}


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(words)})\b", re.IGNORECASE)


def _alternatives(words: Sequence[str]) -> str:
    """Longest first, so that "foreign minister" wins over "minister"; never matches if there are none."""
    return "|".join(map(re.escape, sorted({*words}, key=len, reverse=True))) or "(?!)"


_SPOKEN_TO = re.compile(r" (?:whom |that )?(?:we|I) (?:spoke|talked) (?:to|with)$")
_COUNTED_BY = re.compile(
    r"^.*\b(?:data|figures|statistics|estimates) (?:\w+ )?(?:compiled|provided|published|collected|released) by "
)
""" "Ship-tracking data compiled by the consultancy Kestrel": a consultancy, and no data."""
_PORTFOLIO = re.compile(
    r"^(?:(?:Shipping|Ports|External|Affairs|Defen[cs]e|Finance|Energy|Power|Oil|Petroleum|Natural|Gas|Commerce|Industry|Trade|"
    r"Economic|Economy|Development|Agriculture|Transport|Railways?|Roads?|Highways|Labou?r|Tourism|Foreign|Home|Interior|"
    r"Health|Education|Culture|Science|Technology|Aviation|Mines|Mining|Steel|Coal|Fisheries|Food|Investment|Environment|"
    r"Resources|Ecology|Planning|Digital|Communications|Water|Plantation|Commodities|Housing|Construction|Youth|Sports?|"
    r"Justice|Emergencies|Situations|Relations|Cooperation|Infrastructure|Logistics|Security|Maritime) )+"
    r"(?=[A-Z]\S+ [A-Z])"
)
""" "Minister of State for Shipping Ada Berg": what he is minister of."""
_HEAD_NAMED = re.compile(
    rf"(?:{_HEADS.pattern}|(?<![\w-])(?!(?:former|other|another|under|after|later|earlier|whether|over|never|and|but|for|with|"
    rf"from|the|that|than|its|his|her|their)\b)[a-z]{{3,}}\b)(?= {NAME_WORD} {NAME_WORD})"
)
"""What somebody is, right before both his names."""


def _without_places(run: str, known: _ProfileWords) -> str:
    """The run of capitals without a country or an office at its start: "Vietnam Kalinotone" -> "Kalinotone"."""
    words = run.split(" ")
    while words and (re.sub(r"[’']s?$", "", words[0]) in known.places or words[0].lower() in COMMON):
        words = words[1:]
    return " ".join(words)

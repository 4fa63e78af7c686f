"""What kind of statement a sentence is, and whether it tells of something done, under way, planned or supposed.

Rules of English: tense, modality, cue words, and whose words they are; Russian and Chinese are read by their `signs`.
Where the rules can't tell, the kind is `background` and the status `unknown`, which promise nothing.
"""

import re

from briefing.evidence.main_clause import past_main_clause, without_asides
from briefing.evidence.not_done import PAST, is_undone, was_to
from briefing.evidence.scheduled import SCHEDULED
from briefing.evidence.signs import Signs, kind_by, status_by, substance_by, tells_something_by
from briefing.evidence.speakers import Voice
from briefing.evidence.tongues import tongue
from briefing.evidence.words import conditions, hedges
from briefing.records import ClaimStatus, Kind

_FUTURE = re.compile(
    r"\b(?:(?<![’']s )will|shall|won[’']t|(?:is|are) (?:expected|planned|scheduled|due) (?:in|on|for|by|"
    r"before|next|later)\b|(?:is|are) (?:set|due|scheduled|expected|planned|slated|poised|"
    r"going|about|preparing|"
    r"on (?:his|her|its|their) way) to|(?<!the )(?<!\ba )(?<!our )(?<!their )(?<!its )(?<!of )(?<!not )(?:plans?|"
    r"intends?|vows?|"
    r"expects?|is planning|are planning) to|(?:is|are) to (?=[a-z]+\b)|"
    r"(?:was|were) (?:on (?:his|her|its|their) way|set|due|scheduled) to|(?:was|were) due (?:in|at) (?=[A-Z])|"
    r"is studying|are studying|[’']ll|"
    r"would be held|(?:is|are|due|expected|planned) to be (?:held|signed|built))\b"
)
_SUPPOSED = re.compile(r"\b(?:would(?! like to)|could|may|might)\b")
_DENIED = re.compile(r"(?<!not )\b(?:den(?:y|ies|ied)|ruled? out|refut(?:es|ed))\b")
_UNTRUE = re.compile(r"\b(?:no (?:plans?|intention) (?:to|of|for)|not true that|untrue that|false that)\b")
CALLED_OFF = re.compile(
    r"\b(?:will|would) (?:not|no longer|never) (?:be (?:set up|built|held|signed|opened|launched|completed|"
    r"extended|renewed|"
    r"supplied|delivered|introduced)|take place|go ahead|open|start)\b|\b(?:is|are|was|were|has been|"
    r"have been) (?:called off|"
    r"shelved|scrapped|cancell?ed|dropped|abandoned|taken off the agenda)\b|\bno longer under consideration\b"
)
"""What was to come about and will not."""
_HEARSAY = re.compile(
    r"\b(?:is|are|was|were) (?:said|rumou?red|alleged|reported|believed|thought) to\b|\ballegedly\b|\brumou?rs?\b"
)
_UNSETTLED = re.compile(
    r"\b(?:has|have|had) not (?:yet )?(?:settled|decided|determined|agreed) (?:on )?(?:how|"
    r"whether|when|who|what)\b|\b(?:no|little|scant) (?:hope|chance|prospect|sign|expectation) (?:that|of)\b"
)
"""How it will be done, or whether, is not yet told."""
_UNFULFILLED = re.compile(
    r"\b(?:(?:was|were) to have|had (?:hoped|planned|intended|wanted) to|(?:came|comes|come) close to|"
    r"(?:almost|nearly|all but) (?:signed|sold|bought|agreed|concluded|lost|won))\b"
)
"""What did not come about."""
_HOPED_FOR = re.compile(
    r"\b(?:the|an?|its|their) (?:[\w-]+ ){1,4}(?:that|which) (?!it |he |she |they )(?:[\w-]+ ){1,4}"
    r"had (?:hoped|planned|intended|wanted) to [^,;.]*"
)
"""A clause on the thing that was missed: "ended without the agreement that Moscow had hoped to sign"."""
_READY = re.compile(r"\b(?:is|are|stands?) (?:ready|willing|prepared) to\b")
_DID = re.compile(r"\bdid (?!not\b)(?=[a-z]+ )")
_PROGRESSIVE = re.compile(
    r"\b(?:is|are|has been|have been) (?:(?:also|now|still|increasingly|constantly|continuously|currently|"
    r"actively) )?\w+ing\b"
    r"|\bcontinu(?:es|e) to\b|\b(?:has|have) (?:always|long|never)\b"
)
_ACTION = re.compile(
    r"\b(?:visit|meet|met|held?|hold|sign|launch|attend|suppl|deliver|announc|arriv|travel|open|join|host|"
    r"discuss|agree|publish|develop|forg(?:e|ing)|"
    r"call|invite|send|sent|pay|paid|start|began|begin|establish|creat|build|built|buy|bought|sell|sold|"
    r"export|import|send|"
    r"participat|took part|take part|take place|took place|cut|impose|adopt|approv|appoint|elect|ratif|"
    r"conclud|exchang|"
    r"reaffirm|congratulat|inspect|chair|refus|reject|oppos|welcom|support|recogni[sz]|warn|accus|kill|"
    r"arrest|crash|die|"
    r"dock|sailed|depart(?:ed|s)|reopen|resum(?:e|ing)|halt|suspend|stopp|clos(?:ed|ing)|cancel|unload|"
    r"hand(?:ed|s) over|(?:came|come|entered) into force|took effect|"
    r"win|won|lose|lost|find|found|charg|sentenc|release|report|rais|reduc|increas|dropp|rose|fell|hit|"
    r"struck|strike|provid|grant|financed|financing|lend|due in|ended|collaps(?:ed|es)|fell (?:apart|through)|"
    r"broke (?:down|off|up))\w*\b"
)
_STANCE = re.compile(
    r"\b(?:oppos\w+|support\w*|welcom\w+|condemn\w*|call(?:s|ed)? (?:on|for)|in favou?r of|stands? for|"
    r"sympathi[sz]es?|"
    r"we (?:must|should|are ready|hope|believe|support|oppose|value|want|attach)|rejects?|urges?|urged|"
    r"regards?|demands?|"
    r"insist\w*|no country should|priority|committed to|willing(?:ness)?|hopes? to|expect(?:s|ation)|"
    r"ready to|criticiz\w+|criticis\w+)\b",
    re.IGNORECASE,
)
_EVALUATIVE = re.compile(
    r"\b(?:important|significan\w+|(?<!to )clear(?:ly)?|strong(?:er|est|ly)|reliable|closest|best|worst|better|"
    r"worse|powerful|pointed|successful|"
    r"crucial|pivotal|sober|quiet|vast|ambitious|isolated|worr\w+|problematic|obstacle|advantages?|"
    r"disadvantage|potential|"
    r"failure|symboli\w+|determined|should|must|cannot|feels?|appears?|seems?|I think|we think|believes?|"
    r"relatively|quite|very|enthusiastic|indifferent|"
    r"deliberate\w*|intended to|aim(?:s|ed)? to|in order to|highlight\w*|shows? that|reflect\w*|demonstrat\w+|"
    r"unprecedented|uneasy|unmoved|"
    r"helpless|coerced|dilut\w+|immune|great power|rel(?:y|ies) on|historic|"
    r"(?<!\ban )independent(?! (?:[\w-]+ ){0,3}(?:producer|refiner|trader|bank))|"
    r"natural(?:ly)?(?! (?:gas|resource))|difficult|bright|unlikely|likely|"
    r"diversified|flexible|pragmatic|unfaltering|underscor\w+|the diplomatic equivalent)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?:[$€£¥]\s?\d|\d[\d.,]*\s?(?:%|percent|per cent|bn|bcm|mcm|billion|million|trillion|thousand|tonnes|tons|"
    r"barrels|cubic|kilomet\w+|km|MW|GW|"
    r"dollars|rubles|roubles|yuan|people|troops|soldiers|vehicles)|\b(?:billion|million|trillion|thousand|"
    r"percent|per cent)\b|(?<![\d,])\d{1,3}(?:,\d{3})+ (?:\w+ ){0,2}\w+s\b)"
)
_TREND = re.compile(
    r"\b(?:trade|exports?|imports?|suppl(?:y|ies)|turnover|volumes?|sales|investments?|deliveries|"
    r"shipments|shipping|traffic|transit|trains)\b.{0,130}"
    r"\b(?:f[ea]ll(?:en|ing)?|rose|ris(?:e|en|ing)|gr[eo]w(?:n|ing)?|grew|increas\w+|declin\w+|dipped|"
    r"doubled|tripled|(?:two|three|four|five|ten)fold|surged|dropped|slumped|up|down)\b"
)


_UNDER_WAY = re.compile(
    r"^[^,;]{3,60}(?:, \w+,)? (?:is|are) (?!going|preparing|planning|hoping|studying|considering|expecting|seeking|"
    r"aiming)[a-z]+ing "
    r"(?:(?!\b(?:will|shall)\b)[^,;])*\b(?:that|which|who) will\b"
)
"""What is being done foresees only behind "that will"."""


def status_of(text: str, dated_after: bool = False) -> ClaimStatus:
    """Done, ongoing, planned, conditional, denied or unknown. `dated_after`: its date lies after the document's own."""
    if signs := _signs(text):
        return status_by(signs, text, dated_after)
    text = _asserted(text)
    if _UNTRUE.search(text) or CALLED_OFF.search(text):
        return "denied"
    if _HEARSAY.search(text) or _UNSETTLED.search(text) or _UNFULFILLED.search(_HOPED_FOR.sub("", text)):
        return "unknown"
    supposed = _SUPPOSED.search(text)
    if conditions(_TERM.sub("", text)) and (supposed or _FUTURE.search(text) or _READY.search(text)):
        return "conditional"
    if _DID.search(text) or _to_bring(text):
        return "done"
    if _UNDER_WAY.search(text):
        return "ongoing"
    if _FUTURE.search(_main(text)) or (dated_after and (_ARRANGED.search(text) or not PAST.search(text))):
        return "planned"
    past = PAST.search(text)
    if supposed and not (past and past.start() < supposed.start()):
        return "conditional"
    if _DENIED.search(text):
        return "denied"
    if _PROGRESSIVE.search(text):
        return "ongoing"
    if is_undone(text):
        return "denied"
    if was_to(text):
        return "planned" if dated_after else "unknown"
    return "done" if past else "unknown"


def is_foretold(text: str) -> bool:
    """Of somebody's reported words: they told what "would" be done, which he put as "will"."""
    return bool(_FORETOLD.match(text)) and not conditions(text)


_FORETOLD = re.compile(
    r"[^,;“”\"]{3,120}? would "
    r"(?:begin|start|open|deliver|supply|buy|sell|send|sign|visit|travel|hold|build|launch|resume|receive|raise|"
    r"increase|cut|reduce|join|host|take|be (?:signed|opened|built|held|delivered|launched|completed|ready by))\b"
)
_TERM = re.compile(
    r"\b(?:at least )?until (?:the (?:end|middle|start|beginning) of |mid-|late |early )?(?=\d|next\b|"
    r"(?:Jan|Febr)uary|March|April|May\b|June|July|August|(?:Sept|Nov|Dec)ember|October|spring|summer|autumn|winter)"
)
"""How long something lasts, and no condition: "will be extended until 2030"."""
_APPOSED = re.compile(r", an? (?:[\w-]+ ){1,3}(?:that|which) (?:would|could|may|might|will|should)\b.*$")


def _asserted(text: str) -> str:
    """Of what was done, without what it "would" be: "signed an agreement, a project that would give it a reactor"."""
    deed = _APPOSED.sub("", text)
    return deed if PAST.search(deed) else text


_ASKED = re.compile(
    r"\b(?:on|over|about|of|settled|decided|say|said) (?:what|how|when|whether|who|which) [^,;.]{2,60}? will\b"
)
"""An open point of what was done: "differ on what Beijing will pay"."""
_BEHIND = re.compile(r"\b(?:which|that|who) will\b[^,;]*|, (?:although|though|even though|even as|while) .*$")
"""A clause on the thing that was dealt with, or on what else is so."""


def _main(text: str) -> str:
    """What is asserted: without open points, and, where that tells of the past, without the clauses behind it."""
    asserted = _ASKED.sub("", text)
    alone = _BEHIND.sub("", without_asides(asserted))
    return alone if _PERFECT.search(alone) else asserted


_PERFECT = re.compile(
    r"\b(?:has|have|had) (?:\w+ly |now |already |long |also )?(?:\w+ed\b|chosen|begun|sold|built|bought|put)"
)
_ARRANGED = re.compile(
    r"\b(?:agreed|arranged|decided|undertook|pledged|promised|offered|asked|requested) (?:\w+ ){0,5}?to "
    r"(?:hold|meet|convene|host|sign|submit|report|open|launch|start|begin|build|deliver|supply|complete|resume|"
    r"visit)\b"
)
"""With a day ahead: what was agreed upon is still to come."""


def _to_bring(text: str) -> bool:
    """True of what was done, and foresees only in a clause behind: "signed a treaty under which troops will leave"."""
    deed, _, ahead = text.partition(" under which ")
    if ahead and _CONCLUDED.search(deed) and not _FUTURE.search(deed) and _FUTURE.search(ahead.split(",")[0]):
        return True
    main = past_main_clause(text)
    return main is not None and bool(_FUTURE.search(text)) and not (_FUTURE.search(main) or _SUPPOSED.search(main))


_CONCLUDED = re.compile(r"\b(?:signed|agreed|concluded|reached|initialled|approved|adopted|ratified|launched|opened)\b")


def _signs(text: str) -> Signs | None:
    """The word lists of the text's language; None for English."""
    match tongue(text):
        case "ru":
            from briefing.evidence.russian import RUSSIAN

            return RUSSIAN
        case "zh":
            from briefing.evidence.chinese import CHINESE

            return CHINESE
    return None


def kind_of(text: str, status: ClaimStatus, voice: Voice) -> Kind:
    """Event, position, figure, judgment, forecast or background; what is evaluated is never an event.

    That something was not done is of the kind that it would be of if it had been.
    """
    if signs := _signs(text):
        return kind_by(signs, text, status, voice)
    text = _asserted(text)
    undone = status == "denied" and is_undone(text)
    status = "done" if undone else status
    evaluative = bool(_EVALUATIVE.search(text) or _hedged(text))
    acts = bool(_ACTION.search(text))
    if status == "planned":
        guessed = voice.kind == "analyst" or (voice.kind == "unnamed" and GUESSERS.search(voice.name or ""))
        return "event" if (acts or SCHEDULED.search(text)) and not _effect(text) and not guessed else "forecast"
    if status == "conditional":
        return "forecast" if voice.kind != "official" else "position"
    if _CREED.match(text):
        return "position" if voice.kind == "official" else "judgment"
    if (status == "denied" and CALLED_OFF.search(text)) or (status == "done" and _PUT_OFF.search(text)):
        return "event"
    if (_FIGURE.search(text) or _TREND.search(text)) and not _SUPPOSED.search(text):
        return "figure"
    if voice.kind == "official" and status == "done" and _DATED_DEED.search(text) and not _STANCE.search(text):
        return "event"
    if voice.kind == "official" or _STANCE.search(text):
        return "position" if voice.form != "none" or _STANCE.search(text) else "event"
    if voice.kind == "outlet" and voice.name and acts and status == "done":
        return "event"
    told = voice.kind is None or (voice.kind == "unnamed" and not GUESSERS.search(voice.name or "") and not evaluative)
    if told and status == "done" and (_DEED.search(text) or (voice.name and (undone or _tells_a_deed(text)))):
        return "event"
    if voice.kind in ("analyst", "unnamed") or evaluative:
        return "judgment"
    return "event" if acts and status == "done" else "background"


def _tells_a_deed(text: str) -> bool:
    """A verb of the past that is no mere "was", of something that is no abstraction."""
    return not _ABSTRACT.search(text) and any(not _BEING.match(found[0]) for found in PAST.finditer(text))


_BEING = re.compile(r"(?:was|were|had|did|said|told|became|(?:has|have) (?:\w+ly )?(?:been|become))$")
_CREED = re.compile(
    r"^[“\"]?(?:We|I) (?:\w+ly |also |have always |still )?(?:believe|hope|think|am (?:certain|confident|"
    r"sure|convinced)|"
    r"are (?:certain|confident|sure|convinced))\b",
    re.I,
)


_PUT_OFF = re.compile(
    r"\b(?:has|have|had|was|were) (?:now |since |again )?(?:been )?(?:put off|put back|postponed|delayed|suspended|"
    r"called off|cancelled|scrapped|shelved)\b"
)
GUESSERS = re.compile(r"\b(?:analysts?|experts?|observers?|scholars?|critics|commentators|economists)\b", re.IGNORECASE)
_DEED = re.compile(
    r"\bhad a (?:phone|telephone) call\b|\bspoke (?:by|on the) (?:tele)?phone\b|"
    r"^(?:[^,]{3,60}, )?(?:an? )?[A-Z][^,;:]{3,90}?\b(?:signed|met with|visited|travell?ed to|arrived in|telephoned|"
    r"adopted|imposed|approved|banned|(?:have|has) (?:joined|opened|begun|started))\b|"
    r"\b(?:[Ll]eaders|[Pp]residents|[Ss]ides|[Pp]arties|[Mm]inisters|"
    r"[A-Z]\w+ and [A-Z]\w+)(?: \[[^\]]+\])? (?:also |have )?(?:noted|discussed|"
    r"emphasi[sz]ed|expressed|agreed|stressed|confirmed|exchanged)\b"
)
"""What somebody did on an occasion; praise in its tail makes it no opinion."""
_DATED_DEED = re.compile(
    r"\b(?:signed|attended|visited|launched|opened|agreed|held|began|started|joined|established|founded|completed|"
    r"concluded|celebrate[ds]?)\b(?=.*\b(?:(?:19|20)\d\d|last (?:year|month|week)|this year|(?:years|months) ago)\b)|"
    r"\b(?:19|20)\d\d,? .{3,80}\b(?:signed|attended|visited|launched|opened|agreed|held|began|started|"
    r"joined|established|founded)\b"
)


def _hedged(text: str) -> bool:
    return any(
        word.text.lower().startswith(("appear", "seem", "feel", "likely", "i think", "apparent"))
        for word in hedges(text)
    )


_EFFECT = re.compile(
    r"\bwill (?:also )?(?:mark|make|help|be (?:the|a|an|shaken)|remain|become|elevate|develop in|lead|"
    r"bring|depend|continue to|need|require|have|cover|account for|amount to)\b"
    r"|expected to set off|hop(?:es|ing) to"
)


def _effect(text: str) -> bool:
    """A future that tells of an effect, not of an act on somebody's schedule."""
    return bool(_EFFECT.search(text))


_ABSTRACT = re.compile(
    r"\b(?:development|cooperation|relations?|relationship|partnership|importance|areas?|aspects?|issues?|"
    r"approaches|spheres?|efforts?|level|"
    r"friendship|interaction|contacts|interests?|principles?|respect|trust|spirit|neighbourliness|"
    r"prosperity|dialogue|ties|agenda|topics|"
    r"problems|opportunit(?:y|ies)|prospects?|potential|role|significance|process|progress|work|steps?|"
    r"bond|strategy|position|situation)\b",
    re.IGNORECASE,
)
_CEREMONY = re.compile(
    r"\b(?:glad|pleased|satisfied|satisfaction|happy|confident|sincere\w*|warm\w*|friends?|friendly|"
    r"wonderful|splendid|"
    r"going well|give priority to|broadly agreed|(?:largest|biggest) population|populous|"
    r"influential country|ambitious|"
    r"notable|energi[sz]ing|high (?:level of )?quality|hard work|"
    r"overc[ao]m\w+ (?:\w+ )?difficult\w+|opening ceremony|"
    r"rapid headway|stabili[sz]ing factor|due account|further consolidate|"
    r"should (?:facilitate|promote|strengthen|be (?:carried out|expanded|strengthened|deepened))|"
    r"anniversary|friendship society|enrich\w*|(?:higher|new) (?:level|heights)|high standard|"
    r"full schedule|(?:huge|great) contribution|"
    r"great honou?r|very important|particular importance|important (?:and promising|part)|importan(?:t|"
    r"ce) (?:of|to|event)|"
    r"importan(?:t|ce)(?= partner)|important status|busy agenda|short span|wish\w*|cordial\w*|appreciat\w+|"
    r"celebrate a|prospects of|at great length|hospitality|delighted|proud|statements for the media|"
    r"in detail|as has been customary|"
    r"committed to|commitment|"
    r"reaffirm\w*|track record|good tradition|attracted attention|sees? (?:the |clear )?(?:important|opportunities)|"
    r"clearly sees|aware of|underscor\w+|unfaltering|highlighted|will further develop|mutually beneficial|"
    r"attach\w* importance|"
    r"attaches great|working hard|are a priority for|has a stake in|ceremony for|interim accomplishment|"
    r"beginning of a new (?:phase|stage)|seminal|major strategic project|continue working together|"
    r"willing to further|everything is going well|"
    r"reviewed the state|exchanged views|already mentioned|judo|tournament|exhibit\w*|"
    r"children|photo session|"
    r"museum|museum complex|"
    r"visit (?:a|the) [A-Z]\w+ (?:\w+ ){0,3}(?:plant|shipyard|cent(?:er|re))|shared their opinions)\b",
    re.IGNORECASE,
)
_CONCRETE = re.compile(
    r"\b(?:sign(?:ed|s)?|launch\w*|suppl(?:y|ies|ied)|deliver\w*|build\w*|built|buy\w*|bought|sell\w*|sold|"
    r"export\w*|import\w*|pipeline|gas|oil|"
    r"contract|treaty|agreement|sanction\w*|tariffs?|drills?|exercises?|weapons?|missiles?|arms|railway|"
    r"plant|visa|currency|currencies|settle(?:s|d|ments?)?|loan|"
    r"pa(?:ys|id)|yuan|rupees?|dirhams?|ro?ubles|(?:bank|Mir) cards?|"
    r"invest\w*|joint venture|talks|summit|defen[cs]e|military|phone call|telephone|resolution|energy|infrastructure|"
    r"parade|security|travell?ed to|met with|phone call|"
    r"enthusiastic|denucleari[sz]\w+|terror\w+|interference|percent|billion|million|visit(?:ed|s)?|"
    r"travel(?:s|l?ing)? to|fl(?:y|ies|ew) to|arrives?d? in|co-chair\w*|agreed to|(?:will|to) meet with|"
    r"protest|frozen|summoned|flights|payments?|crude|barrels|LNG|nuclear|"
    r"working group|power grids?|"
    r"(?:begin|began|begun|start|started)s? (?:to )?(?:suppl|deliver|pump|ship|export)\w*|feasibility|transit|"
    r"customs|corridor|national currencies|freight|containers?|"
    r"transactions|opposed?|opposes|refus\w+|recogni[sz]\w+|"
    r"ban(?:ned)?|joined|voted|trade|market|reactor|units?|credit|lend(?:s|ing)?|lent|banks?|duties|duty|quotas?|"
    r"wheat|grain|coal|metals?|fertili[sz]ers?|wagons?|ports?|route|ferry|clearing|stake|licen[cs]e|"
    r"treat(?:y|ies)|pact|memorand\w+|protocol|munitions|troops|shells|soldiers|"
    r"call(?:ed)? off|shelv\w+|scrapp\w+|cancel\w+|postpon\w+|suspend\w+|halt\w+|withdr[ae]w\w*|set up|put off|"
    r"receiv(?:ed|es)|host(?:ed|s)|extradit\w+|arrest\w*|expel\w*|detain\w*|hand(?:ed|s) over|ask(?:ed|s) \w+ to)\b",
    re.IGNORECASE,
)


_STAND = re.compile(
    r"\b(?:oppos\w+|refus\w+|reject\w+|not join\w*|sanction\w*|boycott\w*|critici[sz]\w+|accus\w+|"
    r"ban(?:ned|s)?|recogni[sz]\w+|sided with|"
    r"pressure|denied|demand\w*|threat\w*|condemn\w*|sympathi[sz]es|supports?|balanced|diversified|"
    r"disadvantage|advantages|"
    r"stronger than ever|unprecedented|independent|did not attend|no country should|free from|turn(?:ing|"
    r"ed)? to the east|"
    r"priorit(?:y|ies)|invite[sd]?|look east|eastern diplomacy|strategic directions?|offer(?:ed|s)?|"
    r"increasingly|solidarity|recession|hedg(?:e|es|ing)|dependen(?:ce|t)|insurance|reliant|leverage|neutrality|"
    r"isolated)\b",
    re.IGNORECASE,
)


def tells_something(text: str) -> bool:
    """A figure, a trend, an act, a thing dealt in, or a stand that somebody takes; else it is a courtesy."""
    if signs := _signs(text):
        return tells_something_by(signs, text)
    return bool(_FIGURE.search(text) or _TREND.search(text) or _CONCRETE.search(text) or _STAND.search(text))


def counts_something(text: str) -> bool:
    """A number of a thing, of money or of a share; in English, elsewhere never."""
    return bool(_FIGURE.search(text))


def substance(text: str, names_beside_actors: int = 0) -> float:
    """How much a reader can hold on to, -0.3 to 1: figures, acts and names against abstractions and courtesies."""
    if signs := _signs(text):
        return substance_by(signs, text, names_beside_actors)
    figures = 0.35 * bool(_FIGURE.search(text)) + 0.15 * bool(_TREND.search(text))
    acts = 0.1 * min(len(_CONCRETE.findall(text)), 3)
    stand = bool(_STAND.search(text))
    named = 0.08 * min(names_beside_actors, 3) + 0.08 * stand
    empty = 0.06 * len(_ABSTRACT.findall(text)) + 0.2 * len(_CEREMONY.findall(text))
    short = 0.15 * (len(text.split()) < _FEW_WORDS and not stand and not re.search(r"\d", text))
    return max(-0.3, min(1.0, 0.1 + figures + acts + named - empty - short))


_FEW_WORDS = 9
"""A shorter sentence without a figure seldom tells anything."""

"""Sentences that no bracket can save: questions, courtesies, asides, and what points to another sentence."""

import re

from briefing.engines.orders import is_order
from briefing.evidence.passages import Passage
from briefing.evidence.quoted import unclosed
from briefing.evidence.speakers import Voice
from briefing.evidence.tongues import tongue
from briefing.evidence.transcripts import NOBODY


def refusal(text: str, voice: Voice, passage: Passage, signed: bool) -> str | None:
    """Why `text`, a part of `passage` that `voice` owns, can't stand alone; None if nothing speaks against it.

    `signed`: the article names its author or outlet, who then owns a first person that nobody else does.
    """
    if voice.name == NOBODY.name:
        return "a question, or an answer without a name"
    if language := tongue(text):
        from briefing.engines.chinese_refusals import chinese_refusal
        from briefing.engines.russian_refusals import russian_refusal

        foreign = {"ru": russian_refusal, "zh": chinese_refusal}[language]
        return foreign(text, voice, signed) or ("quotation marks don't close" if unclosed(text) else None)
    if len(text.split()) < _FEWEST_WORDS:
        return "too short"
    if is_order(text):
        return "an order to a reader or a program"
    cut = text[0].islower() and not passage.text.startswith(text[0])
    if not (_FINITE if cut else _VERB).search(text) and not _WE_DO.match(text):
        return "no verb"
    if _LISTENER.search(text) and not (len(voice.to) == 1 and _WITH_LISTENER.search(text)):
        return "speaks to a listener"
    explained = _NAMED_AGAIN.sub(r"\1\2the ", text)
    for reason, pattern in _REFUSED:
        if pattern.search(explained):
            return reason
    if not voice.name and not signed and _FIRST_PERSON.search(text):
        return "first person without an owner"
    if not voice.name and _OUR.search(text):
        return "whose “our”?"
    orphan = _AND_THAT.search(text)
    if orphan and not re.search(r"\bthat\b", text[: orphan.start()]):
        return "its beginning is lost"
    if _TAKES_BACK.match(passage.text) and re.search(r"\b(?:actually|still|nevertheless|anyway)\b", text):
        return "takes back the sentence before"
    if passage.opens and passage.text[0].islower():
        return "its beginning is lost"
    return "quotation marks don't close" if unclosed(text) else None


_LISTENER = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|yourself)\b")
_WITH_LISTENER = re.compile(r"\b(?:invite you to|you and I|your (?:country|visit))\b")
"""What a listener whom the frame names has a part in."""
_REFUSED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a question", re.compile(r"\?[”\"’']?\s*$|\?\s+[A-Z]")),
    (
        "a courtesy",
        re.compile(
            r"\b(?:thank|welcome (?:you|to)|(?:glad|pleased|happy|pleasure|delighted) to (?:see|meet|"
            r"welcome|be|attend|have)|congratulat\w+|best wishes|"
            r"good (?:morning|afternoon|evening)|standing here|dear|ladies and gentlemen|(?<!\w )colleagues|Excellency|"
            r"[Aa]llow me|[Ll]et (?:me|us)|let[’']s|I would like to (?:begin|start|thank|say|"
            r"invite(?! you to [^.]*[A-Z])|"
            r"express|once|hear|mention)|grateful|gratitude|I wish|I want to start|everything is going well|"
            r"[Cc]eremony (?:for|of) [^,;]{3,80} is (?:now )?(?:complete|over|closed)|(?:is|was|are) our priority)\b",
        ),
    ),
    ("points to another sentence", re.compile(
        r"\b(?:the|The) (?:former|latter)\b|\b(?:mentioned|said|stated) (?:above|earlier)\b|\balready mentioned\b|"
        r"\baforementioned\b")),
    (
        "points to another sentence",
        re.compile(
            r"\b(?:[Tt]h(?:is|ese|ose)|[Ss]uch)\b(?! (?:year|month|week|century|morning|spring|summer|"
            r"autumn|fall|winter|weekend|"
            r"as\b|decade|January|February|March|April|May|June|July|August|September|October|November|"
            r"December|[A-Z]\w+day)\b)",
        ),
    ),
    (
        "points to another sentence",
        re.compile(
            r"\bthat (?:slump|trend|event|goal|regard|respect|sense|visit|meeting|trip|agreement|deal|day|"
            r"moment|reason|issue|point|effort|role|decision|contract|project)\b"
            r"|,? (?:too|as well|either)[,.]?[”\"]?$|\bother (?:[\w-]+ ){1,3}too\b|\b(?:[Ss]ince|[Bb]y|"
            r"[Uu]ntil) then\b|\bat (?:that|the same) time\b"
        ),
    ),
    (
        "begins in the middle",
        re.compile(
            r"^With (?:the )?[A-Z]\w+[’']s [a-z ]+, |"
            r"^(?:[Ii]t(?! (?:is|was|has been) (?:\w+ ){1,3}(?:that|to)\b)|[Tt]hat|[Oo]thers?|[Aa]nother|[Ss]ame|"
            r"[Oo]n the same|[Ii]n the same|[Aa]t the same|"
            r"\w+ (?:days|weeks|months|years) later|[Tt]he same|[Tt]hen|[Hh]ere|"
            r"[Hh]ence|[Ss]ome (?:of|say|said|feel|felt|are|were)|[Oo]ne of them|[Ss]o|"
            r"[Bb]oth of|[Nn]either|[Ee]ach|[Oo]n the (?:one|other)|"
            r"[Tt]he (?:first|second|third|fourth|last|other|next|previous)(?! \w+ of (?:the )?[A-Z])|"
            r"[Ff]irst|[Ss]econd|[Tt]hird|[Ff]inally|[Aa]s (?:for|we all know|usual)|[Oo]f them|[Ll]ater|"
            r"[Ee]arlier|[Aa]fterwards?|[Tt]hereby|[Ww]hich|[Ww]ho)\b"
        ),
    ),
    ("no place or thing named", re.compile(
        r"^[Tt]here (?:is|are|was|were|has been|have been) (?:still )?(?:no|not)\b"
        r"(?!.* (?:between|in|to|with|from|for) [A-Z])")),
    ("introduces an interview", re.compile(r"\b(?:spoke|talked|sat down) (?:to|with) [A-Z]\w+ [A-Z]\w+ (?:ahead|"
        r"about|on|in)\b")),
    ("whom was it asked of?", re.compile(r"^Asked (?:if|whether|about|why|how|when|what)\b.*\b(?:he|she|"
        r"they) \w+ed\b|^Asked .*\b(?:he|she|they) said\b")),
    ("speaks to a listener", re.compile(
        r"^[“\"]?(?:[Ll]ook|[Ll]isten|[Ii]magine|[Nn]ote|[Cc]onsider|[Ss]ee) (?:at|where|how|what|that|to)\b")),
    ("begins in the middle", re.compile(r"^[Ii]n the (?:first|second|third|fourth|last|other|next|latter|"
        r"former)[ ,(](?!\w+ of|half|quarter|round)")),
    ("a stand on what?", re.compile(
        r"\b(?:tak(?:e|es|ing|en)|took) (?:a |any )?(?:clear |firm |public )?(?:stand|stance|position|sides?)"
        r"[.”\"]*$")),
    ("interested in what?", re.compile(
        r"\b(?:remain(?:s|ed)?|is|are|was|were) (?:very )?interested\b(?! (?:in|to)\b)")),
    ("of which?", re.compile(
        r"(?<!\w)(?:[Tt]he (?:two|three|four|other) (?:firms|companies|banks|producers|plants|deals|projects|"
        r"groups|men)(?! (?:said|announced)\b)|"
        r"[Aa]ll (?:two|three|four|five|six)(?! (?:of )?(?:the |its )?\w+s\b))\b")),
    ("of what?", re.compile(
        r"^[“\"]?(?:(?:[Aa]bout|[Aa]round|[Rr]oughly|[Nn]early|[Aa]lmost|[Mm]ore than|[Oo]ver|[Uu]p to|[Oo]nly|"
        r"[Aa]t least|"
        r"[Ll]ess than|[Ss]ome|[Aa]nother|[Aa] further) )?(?:[\d.,]+(?:%| per ?cent)|[Aa] (?:third|quarter|fifth|"
        r"tenth)|[Hh]alf|"
        r"[Tt]wo-thirds|[Tt]hree-quarters|[Mm]ost|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Mm]any|[Ff]ew) "
        r"(?:will|would|was|were|is|are|has|have|had|could|can|may|might|went|came|go|goes|said|say)\b")),
    ("points to another sentence", re.compile(
        r"^[“\"]?(?!(?:While|When|If|As|Although|Though|Last|This|In|On|By|Since|After|Before|Until|Where)\b)"
        r"(?:[A-Z][\w’-]*(?: [A-Z][\w’-]*)*|[Tt]hey|[Ww]e|I)(?: (?!said|says|that|and|but)[a-z]+){1,4} it\b"
        r"(?! (?:is|was|will|would|has|had|can|could|must|should|may|might|clear|plain|hard|possible|to)\b)")),
    ("with whom?", re.compile(
        r"\b[Aa]n? (?:\w+ )?(?:agreement|contract|deal|memorandum|protocol) (?:was|were|has been|had been) signed\b"
        r"(?! (?:by|with|between))(?!.*\b(?:with|between)\b)")),
    ("who?", re.compile(
        r"^[“\"]?The (?:official|source|executive|banker|trader|diplomat|analyst|expert|person|economist|professor|"
        r"author|"
        r"spokes\w+|envoy|ambassador)(?:,|s? (?:\w+ly )?(?:[a-z]+ed|said|says|told|put|gave|did|would|was|is|has|"
        r"had)\b)")),
    ("points to another sentence", re.compile(r"\b(?:build|sign|supply|complet|financ|carry|mak|do|run|us|buy|"
        r"sell)ing it\b")),
    ("by whom?", re.compile(r"^(?!.*\b(?:Russia|Moscow|by)\b).*\b(?:has|have|had|was|were) been (?:given|offered|"
        r"sent|sold)\b")),
    ("who?", re.compile(
        r", the (?:[\w-]+ ){0,3}(?:minister|president|spokes\w+|ambassador|envoy|official|governor|diplomat|"
        r"analyst|expert) "
        r"(?:said|added|specified|noted|told|explained)\b|\bwhich both\b")),
    ("by whom?", re.compile(
        r"^(?!.*\b(?:U\.?S\.?|United States|America|American|Washington|Trump|Treasury|EU|European|Europe|"
        r"West|Western|Brit\w+|UN|"
        r"United Nations|Security Council|G7|Tokyo|Seoul|China|Beijing|Moscow|Russia)\b)"
        r".*\b(?:dut(?:y|ies)|tariffs?|sanctions?)\b[^.;]{0,40}\b(?:imposed|announced|introduced)\b(?! by)")),
    ("whose words?", re.compile(r",[”\"]? they (?:said|say|added|add|wrote|told|noted)\b")),
    ("of what?", re.compile(r"^[“\"]?There (?:is|are|was|were) no (?:shortage|lack|need|hurry|"
        r"rush)\b(?! of (?:Russia|[A-Z]))")),
    ("a target of what?", re.compile(
        r"^(?!.*\b(?:trade|turnover|invest\w*|exports?|imports?|commerce|sales)\b)"
        r".*\b(?:target|goal|level|mark) of (?:USD |US)?[$€]?\d")),
    ("whose words?", re.compile(r"^In (?:an?|its) (?:[\w-]+ )?statement[^,]{0,30},? it (?:said|added|noted)\b")),
    ("an item of a list", re.compile(r"^[-–—•*] ?[a-z]")),
    ("no place or thing named", re.compile(
        r"\b(?:arrived|left|met|held|opened|began|signed|landed|gathered) here\b")),
    ("a courtesy", re.compile(r"\binformed each other of their situation\b|\bin an atmosphere\b")),
    ("begins in the middle", re.compile(
        r"^Within (?:a few |an? |one |two |three |\w+ )?(?:hours?|days?|weeks?|months?|years?)\b(?! (?:of|after)\b)|"
        r"\b[Bb]y that time\b")),
    ("no place or thing named", re.compile(
        r"\b(?:an agreement|a memorandum|a contract|a deal|would decide)[.”\"]*$|\ba (?:full |"
        r"founding )member\b(?! of)|"
        r"\bthe members\b(?! of)|\bthe (?:capital|port city|city|village|island|region)\b(?!,? [A-Z]| of)|"
        r"\b[Tt]he National Assembly\b(?! of)|\bbegan pumping\b(?! (?:gas|oil|water))|\b(?:is|are) wary\b(?! of)|"
        r"\bone other country\b|\b[Tt]he [A-Z]\w+(?:an|ese|sh) minister\b(?! [A-Z]| of| for)|"
        r"^(?:[Ii]mports|[Ee]xports|[Dd]eliveries|[Ss]upplies|[Vv]olumes) (?:could|may|might|will|would|have|had|"
        r"has|are)\b"
        r"(?![^,;]*\b(?:to|from|of)\b)")),
    ("which company?", re.compile(r"\b[Oo]ur (?:\w+ )?(?:company|bank|firm)\b(?!,? [A-Z])")),
    ("begins in the middle", re.compile(r"^(?:[Ww]e|[Tt]hey|I) (?:have |are |will |can |would )?also\b")),
    ("no place or thing named", re.compile(
        r"\b(?:in|at|of|from|by) the (?:ministry|company|agency)\b(?! (?:of|for)\b)|\b(?:troops|soldiers|"
        r"workers) sent\b"
        r"(?! (?:to|by|from)\b)|\ba (?:lower |higher )?price\b(?! of\b)(?!.*\b(?:gas|oil|coal|for|per)\b)|"
        r"\bsomething like\b|"
        r"\b(?:exports|imports|supplies|purchases) (?:were|are|was|stood|reached|hit|rose|fell|grew)\b"
        r"(?![^,;]*\b(?:to|from|of|with)\b)")),
    ("only topics", re.compile(r"\b(?:I|[Ww]e) discussed [a-z]+(?:,? (?:and )?[a-z]+){0,4}[.”\"]*$")),
    ("whose talks?", re.compile(
        r"^(?:[Tt]he )?(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations) (?:on [\w ]+?)?with (?!.*\bbetween\b)[A-Z]\w+ "
        r"(?:have|has|had|are|began|were|was|concluded|started|ended)\b")),
    ("no comment", re.compile(r"\b(?:request for comment|(?:declined|refused) to comment|could not be reached|"
        r"did(?: not|n[’']t) (?:comment|respond|reply|answer))\b")),
    ("begins in the middle", re.compile(
        r"^(?:does|do|did|is|are|was|were|has|have|can|will|would) (?:the|its|his|their|[A-Z])")),
    ("a list of those present", re.compile(r"^(?:Taking part|Present|present at|Attending|Also present|"
        r"Also taking part)\b")),
    ("answers a question", re.compile(r"^[“\"]?(?:Yes|No|Well|Oh|Sure|OK)[.,] ")),
    ("set up to be refuted", re.compile(
        r"^(?:Many|Most|Some) (?:people|commentators) (?:say|think|believe|claim|assume)\b|"
        r"^It is often (?:said|claimed|argued)\b|"
        r"\b(?:common|popular|conventional) (?:view|belief|wisdom)\b|^When I\b")),
    ("nobody's estimate", re.compile(
        r"\b[Ii]t (?:is|was) (?:\w+ly )?(?:"
        r"estimated|believed|thought|assumed|rumou?red|said|expected|speculated|feared)\b")),
    ("all abstract", re.compile(
        r"^(?:[Tt]he |[A-Z]\w+(?:[’']s)? )?(?:efforts|moves|actions|steps|comments|remarks|symbolism|timing|message|"
        r"rhetoric|picture|mood|tone)\b(?! (?:by|of|from) [A-Z])")),
    ("another voice at its end", re.compile(
        r", (?:a|an) (?:phrase|claim|figure|charge|line) (?:he|she|that|which)\b|"
        r", (?:but|although|though) [^,]{0,60}\b(?:doubt|dispute|den(?:y|ied)|question)")),
    ("points to another sentence", re.compile(
        r"\b(?:one|another|some|two) of them (?:said|told|added)\b|"
        r"\b(?:I am referring to|I refer to|I mean|among other (?:things|projects))\b", re.I)),
    ("a proverb or an aside", re.compile(
        r"^(?:All the more so|"
        r"I do not know|I don[’']t know|[Yy]ou (?:have )?(?:just )?(?:said|mentioned|"
        r"noted|told|know))\b|"
        r"\b(?:as we all know|needless to say|when the .{3,20} is not .{3,20}, the|says a lot|"
        r"no surprise)\b", re.I)),
    ("an omission by the source", re.compile(r"<…>|\[…\]|\.\.\.\s*$|…\s*$")),
    ("an address or a handle", re.compile(r"https?://|www\.|@\w|#\w")),
)  # fmt: skip
_NAMED_AGAIN = re.compile(r"\b([a-z]{4,})\b([^.;]*?\b)this (?=\1\b)")
"""A thing that the sentence itself names: "a memorandum on the mechanism, and this mechanism is good"."""
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|[Uu]s|I|[Mm]y|[Mm]e|[Mm]yself|ourselves)\b(?![.’'] ?S\b)")
_OUR = re.compile(
    r"\b[Oo]urs?\b(?! (?:understanding|sources?|correspondents?|reporters?|estimate|reporting|paper|"
    r"newspaper)\b)"
)
"""Of an article's author: his country's, his trade's, mankind's?"""
_FINITE_FORMS = (
    r"is|are|was|were|has|have|had|does|did|will|would|can|could|may|might|must|shall|should|cannot|"
    r"isn[’']t|aren[’']t|doesn[’']t|don[’']t|won[’']t|"
    r"met|held|said|told|made|took|gave|went|came|began|became|grew|fell|rose|led|sent|put|hit|won|lost|"
    r"left|paid|spoke|saw|set|stood|"
    r"fled|shot|struck|drove|caught|found|kept|felt|knew|thought|wrote|drew|broke|chose|ran|sat|threw|wore|"
    r"bought|brought|built|taught|sought|"
    r"fought|cut|got|heard|read|shut|sold|sang|sank|slept|spent|spread|swept|swore|tore|woke|forgot|froze|"
    r"hid|hung|flew|blew|bore|bent|bid|"
    r"(?<!\bits )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\btheir )(?<!\bhis )"
    r"(?<!\bover )(?<!\bfor )(?<!\band )(?<!\bwith )(?<!\bby )(?:agreed|guaranteed|[a-z]{2,}[^\We]ed)"
)
_FINITE = re.compile(rf"\b(?:{_FINITE_FORMS})\b")
"""What a clause cut from a sentence needs: a present tense may be a noun ("trade")."""
_VERB = re.compile(
    rf"\b(?:{_FINITE_FORMS}|"
    r"(?:remain|support|oppose|expect|hope|plan|believe|continue|serve|provide|include|consider|regard|"
    r"welcome|represent|refuse|"
    r"account|stand|call|need|want|seek|show|mark|make|take|give|hold|attach|pursue|develop|cooperate|"
    r"agree|share|face|run|aim|pose|suggest|intend|point|"
    r"become|grow|begin|help|play|think|create|appear|seem|feel|say|see|know|threaten|worry|look|work|"
    r"offer|buy|sell|export|reflect|"
    r"import|produce|supply|visit|join|sign|lead|rely|accuse|enjoy|contain|cover|allow|require|follow|"
    r"demonstrate|highlight|reveal|pass|"
    r"account|depend|coincide|rank|belong|live|come|go|bring|keep|lie|strive|maintain|promote|oversee|link|"
    r"connect|own|use|back|trade|fight|find|kill|cause|claim|warn|urge|affect|reach|win|lose|move|start|"
    r"end|open|close|raise|cut)(?:s|es)?)\b"
)
_WE_DO = re.compile(r"(?:[Ww]e|I|[Tt]hey) (?:also |\w+ly )?[a-z]{3,} (?!and\b|of\b)")
"""After a pronoun any word is a verb."""
_TAKES_BACK = re.compile(r"(?:But|However|Yet)\b")
_AND_THAT = re.compile(r"\band that (?=[a-z]+ )")
"""The second of two clauses, whose first "that" went with the speaker."""
_FEWEST_WORDS = 6

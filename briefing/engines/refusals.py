"""Sentences that no bracket can save: questions, courtesies, asides, and what points to another sentence."""

import re

from briefing.articles.sentences import sentence_spans
from briefing.engines.leaning import REASONS
from briefing.engines.orders import is_order
from briefing.evidence.passages import Passage
from briefing.evidence.quoted import opens_quotation, unclosed
from briefing.evidence.speakers import Voice
from briefing.evidence.tongues import tongue
from briefing.evidence.transcripts import NOBODY
from briefing.patterns import late
from briefing.records import Span

CHECKED = "a claim that the article only checks"


_SOME_OF_THEM = re.compile(
    r"(?i:(?:one|two|three|four|some|most|several) of the \w+|some|others?|many|several|both|another|(?:an|the) other|"
    r"the (?:first|second|third|latter|former))$"
)
""" "Two of the people", "Others": of whom the sentence before told."""


_OF_A_HOUSE = re.compile(
    r"[a-z][a-z ,]*\b(?:by|of|from|at) the (?:ministry|company|agency|firm|bank|bureau|department|service|office)$"
)
""" "Figures provided by the ministry": which one?"""


_BARE_OFFICE = re.compile(
    r"(?:The |An? )?(?:Official |Government |Press )?(?:Spokes(?:person|man|woman)|Secretary|Minister|Ministry|"
    r"Government|Ambassador|President|Premier|Prime Minister)",
    re.IGNORECASE,
)
""" "Official Spokesperson", in an article whose outlet nobody knows: whose?"""


def refusal(text: str, voice: Voice, passage: Passage, signed: bool) -> str | None:
    """Why `text`, a part of `passage` that `voice` owns, can't stand alone; None if nothing speaks against it.

    `signed`: the article names its author or outlet, who then owns a first person that nobody else does.
    """
    if passage.checked:
        return CHECKED
    if voice.name == NOBODY.name:
        return "a question, or an answer without a name"
    nameless = voice.name and (_SOME_OF_THEM.match(voice.name) or _OF_A_HOUSE.match(voice.name))
    if nameless or (_SOME_OFFICIAL.match(voice.name or "") and not voice.role and _FIRST_PERSON.search(text)):
        return "whose words?"
    if voice.name and not signed and not voice.role and _BARE_OFFICE.fullmatch(voice.name):
        return "whose words?"
    if language := tongue(text):
        from briefing.engines.chinese_refusals import chinese_refusal
        from briefing.engines.russian_refusals import russian_refusal

        foreign = {"ru": russian_refusal, "zh": chinese_refusal}[language]
        return foreign(text, voice, signed) or ("quotation marks don't close" if unclosed(text) else None)
    return (
        _unfit(text, voice, passage)
        or _leaning(text, voice)
        or _ownerless(text, voice, signed)
        or _begun_elsewhere(text, passage)
        or ("quotation marks don't close" if unclosed(text) else None)
        or ("a quotation of several sentences" if _is_of_several(text) else None)
    )


def _is_of_several(text: str) -> bool:
    """Within its quotation marks one sentence ends and another begins."""
    if not _INNER_END.search(text):
        return False
    bare = _MARKS.sub(" ", text).strip()
    return len(sentence_spans(bare, Span(0, len(bare)), "en")) > 1


_INNER_END = re.compile(r"[\w’']{2}[.!?][”\"]? (?=[“\"]?[A-Z])")
_MARKS = re.compile(r"[“”\"«»]")


def _unfit(text: str, voice: Voice, passage: Passage) -> str | None:
    """It is no statement at all, or speaks to somebody."""
    if len(text.split()) < _FEWEST_WORDS:
        return "too short"
    if is_order(text):
        return "an order to a reader or a program"
    cut = text[0].islower() and not passage.text.startswith(text[0])
    head = _WHO.match(text)
    if not (_FINITE if cut else _VERB).search(head[1] if head else text) and not _WE_DO.search(text):
        return "no verb"
    if _LISTENER.search(text) and not (len(voice.to) == 1 and _WITH_LISTENER.search(text)):
        return "speaks to a listener"
    return None


def _leaning(text: str, voice: Voice) -> str | None:
    """It leans on what other sentences tell."""
    explained = _NAMED_AGAIN.sub(r"\1\2the ", text)
    for reason, pattern in REASONS:
        if pattern.search(explained):
            return reason
    return "settled between whom?" if not voice.to and _SETTLED.search(text) else None


def _ownerless(text: str, voice: Voice, signed: bool) -> str | None:
    """It is somebody's words, and nobody is known to have said them."""
    if voice.name:
        return "which government’s?" if _SOME_GOVERNMENT.search(voice.name) else None
    if _SCENE.match(text):
        return "a reporter's own scene"
    if not signed and _FIRST_PERSON.search(text):
        return "first person without an owner"
    if _WILLING.match(text) or opens_quotation(text) or _SOMEBODY_SAYS.search(text):
        return "whose words?"
    return "whose “our”?" if _OUR.search(text) else None


def _begun_elsewhere(text: str, passage: Passage) -> str | None:
    """Its beginning stands in another sentence."""
    orphan = _AND_THAT.search(text)
    if orphan and not re.search(r"\bthat\b", text[: orphan.start()]):
        return "its beginning is lost"
    if _TAKES_BACK.match(passage.text) and re.search(r"\b(?:actually|still|nevertheless|anyway)\b", text):
        return "takes back the sentence before"
    return "its beginning is lost" if passage.opens and passage.text[0].islower() else None


_SOMEBODY_SAYS = late(
    r"(?:^The [a-z]+|, the [a-z]+) (?:said|says|added|noted|announced|warned)(?:$|\W*$|(?= [a-z]+ [a-z]+ (?:will|would|"
    r"could|had|has|have|is|are|was|were)\b)|(?= (?:it|that|its|the)\b))"
)
""" "The commission said it will": which one?"""
_LISTENER = late(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|yourself)\b")
_WITH_LISTENER = late(
    r"\b(?:(?:invite|ask|encourage) you to|you and I|[Yy]our (?:country|visit|compan(?:y|ies)|market|specialists|"
    r"regions|side)|you have (?:decided|begun|agreed|joined|supported))\b"
)
"""What a listener whom the frame names has a part in."""
_WILLING = late(
    r"(?:The )?(?:[A-Z][\w-]+ ){1,3}(?:side )?(?:[a-z]+ly )?(?:stands? ready|(?:is|are) (?:willing|ready)) to\b"
)
"""A stand that a state takes, which somebody says: "China is willing to work with Russia"."""
_SOME_GOVERNMENT = late(r"\bthe government(?:[’']s\b|$)")
_SCENE = late(r"(?:We|I) (?:met|visited|spoke|talked|sat|asked|went|drove|found|saw|walked) |There was a time\b")
_SETTLED = late(
    r"\b(?:share|volume|proportion) of (?:transactions|settlements|payments) in (?:national|local|their own) "
    r"currencies\b(?!.*\b(?:between|with|of [A-Z])\b)"
)
"""Clear only where it is known to whom he speaks."""
_NAMED_AGAIN = late(r"\b([a-z]{4,})\b([^.;]*?\b)this (?=\1\b)")
"""A thing that the sentence itself names: "a memorandum on the mechanism, and this mechanism is good"."""
_SOME_OFFICIAL = late(r"^(?:[Aa]n?|[Oo]ne|[Aa]nother) [a-z ]+$")
""" "A ministry official", of whatever ministry."""
_FIRST_PERSON = late(r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|[Uu]s|I|[Mm]y|[Mm]e|[Mm]yself|ourselves)\b(?![.’'] ?S\b)")
_OUR = late(
    r"\b[Oo]urs?\b(?! (?:understanding|sources?|correspondents?|reporters?|estimate|reporting|paper|"
    r"newspaper)\b)"
)
"""Of an article's author: his country's, his trade's, mankind's?"""
_FINITE_FORMS = (
    r"is|are|was|were|has|have|had|does|did|will|would|can|could|may|might|must|shall|should|cannot|"
    r"(?<=[Ww]e)[’']re|(?<=[Tt]hey)[’']re|(?<=I)[’']m|(?<=[Ww]e)[’']ve|(?:is|are|was|were|has|have|had|do|does|did|would|could|should)n[’']t|won[’']t|can[’']t|"
    r"met|held|said|told|made|took|gave|went|came|began|became|grew|fell|rose|led|sent|put|hit|won|lost|"
    r"left|paid|spoke|saw|set|stood|"
    r"fled|shot|struck|drove|caught|found|kept|felt|knew|thought|wrote|drew|broke|chose|ran|sat|threw|wore|"
    r"bought|brought|built|taught|sought|"
    r"fought|cut|got|heard|read|shut|sold|sang|sank|slept|spent|spread|swept|swore|tore|woke|forgot|froze|"
    r"hid|hung|flew|blew|bore|bent|bid|"
    r"(?<!\bits )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\btheir )(?<!\bhis )"
    r"(?<!\bover )(?<!\bfor )(?<!\band )(?<!\bwith )(?<!\bby )(?:agreed|guaranteed|[a-z]{2,}[^\We]ed)"
)
_FINITE = late(
    rf"\b(?:{_FINITE_FORMS}|amounts to|accounts for|provides for|marks the|(?:remain|include|consist|allow|require|"
    r"depend|become|continue|belong|contain|represent|seek|bring|keep|hope|expect|believe|buy|give)s)\b|"
    r"^(?:[a-z]+ )?[\d.,]+ (?:thousand|million|billion) people live\b"
)
"""What a clause cut from a sentence needs: a present tense may be a noun ("trade")."""
_VERB = late(
    rf"\b(?:{_FINITE_FORMS}|"
    r"(?:remain|support|oppose|expect|hope|plan|believe|continue|serve|provide|include|consider|regard|"
    r"welcome|represent|refuse|"
    r"account|stand|call|need|want|seek|show|mark|make|take|give|hold|attach|pursue|develop|cooperate|"
    r"agree|share|face|run|aim|pose|suggest|intend|point|"
    r"become|grow|begin|help|play|think|create|appear|seem|feel|say|see|know|threaten|worry|look|work|"
    r"offer|buy|sell|export|reflect|"
    r"import|produce|supply|visit|join|sign|lead|rely|accuse|enjoy|contain|cover|allow|require|follow|"
    r"demonstrate|highlight|reveal|pass|"
    r"account|depend|coincide|amount|calculate|speak|rank|belong|live|come|go|bring|keep|lie|strive|maintain|promote|oversee|link|"
    r"connect|own|use|back|trade|fight|find|kill|cause|claim|warn|urge|affect|reach|win|lose|move|start|"
    r"end|open|close|raise|cut|fear|pay|settle|accept|receive|charge|collect)(?:s|es)?|(?:carr|den|occup|var|rel|tr)ies|"
    r"supplies(?= (?:about|some|nearly|almost|roughly|around|over|up to|more than|the|an?|\d|[A-Z])))\b"
)
_WHO = late(r"([A-Z].*?), who\b[^,;]*\.?$")
"""Somebody and what he did besides: a sentence only if it has another verb."""
_WE_DO = late(r"(?:^|, )(?:[Ww]e|I|[Tt]hey) (?:also |\w+ly )?[a-z]{3,} (?!and\b|of\b)")
"""After a pronoun any word is a verb."""
_TAKES_BACK = late(r"(?:But|However|Yet)\b")
_AND_THAT = late(r"\band that (?=[a-z]+ )")
"""The second of two clauses, whose first "that" went with the speaker."""
_FEWEST_WORDS = 6

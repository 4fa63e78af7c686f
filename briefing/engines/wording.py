"""A sentence of an article worded to stand alone: cut at clause edges, its pointers put in brackets.

Invariant (law 3): the words are verbatim parts of one sentence. `check_excerpt` has the last word on every cut; a cut
that it refuses is not made.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.engines.context import Context
from briefing.engines.insertions import Insertion
from briefing.engines.standalone import standing
from briefing.engines.verbs import has_verb
from briefing.evidence.excerpt import check_excerpt
from briefing.evidence.facts import quote_only_words
from briefing.evidence.one_line import on_one_line
from briefing.evidence.passages import Passage
from briefing.evidence.quoted import unclosed
from briefing.evidence.speakers import Voice
from briefing.evidence.tongues import length
from briefing.evidence.words import connective
from briefing.records import Bracket, Span

LONGEST_LINE = 46
"""Words of a printed line; a longer sentence is cut at a clause edge."""
LONGEST_LEAD = 64
"""The same of an article's first sentence, in which it tells all of its news."""
LONGEST_ROW = 20
"""Words of a table row's cell (contract, section 3)."""
_SHORTEST = 6


class Wording(NamedTuple):
    """How a claim is printed."""

    text: str
    span: Span
    """From the first to the last verbatim word, in the document's code points."""
    brackets: tuple[Bracket, ...]
    problem: str | None
    """Why it can't be printed outside the annex."""
    short: str | None
    """The same in at most 20 words, or None."""


def wordings(context: Context, index: int) -> Iterator[Wording]:
    """The wordings of sentence `index`: one, or one a clause where semicolons join clauses of a long sentence."""
    passage, voice = context.passages[index], context.voices[index]
    owned = _owned(context.text, passage, voice)
    for clause in _clauses(context.text, owned):
        lead = _without_lead(context.text, clause)
        lead = _without_courtesy(context.text, lead) if voice.form == "turn" else lead
        worded = _worded(context, index, lead)
        uncut = Span(passage.start, passage.end)
        if (worded.problem or "").startswith("cut_") and owned != uncut and voice.form != "turn":
            with_owner = _worded(context, index, uncut)
            worded = with_owner if with_owner.problem is None else worded
        yield _last_clause(context, index, lead) or worded if _WHICH.match(worded.problem or "") else worded


_WHICH = re.compile(r"“[Tt]he [\w-]+(?: [\w-]+)?”: which\?")


def _last_clause(context: Context, index: int, span: Span) -> Wording | None:
    """The second of two clauses, where only the first points elsewhere: "The valve is open, and gas flows"."""
    joints = list(_AND.finditer(context.text, span.start, span.end))
    alone = _worded(context, index, Span(joints[0].end(), span.end)) if len(joints) == 1 else None
    return alone if alone and alone.problem is None and len(alone.text) >= _FEWEST_OF_A_CLAUSE else None


_FEWEST_OF_A_CLAUSE = 40
"""Characters."""
_AND = re.compile(r", and (?=[a-z]+ (?:[a-z]+ ){0,4}(?:is|are|was|were|has|have|will)\b)")


# --- which part is printed --------------------------------------------------------------------------------------------

_NEUTRAL = re.compile(
    r"^(?:said|says|stated|states|noted|notes|noticed|pointed out|points out|emphasi[sz]ed|emphasi[sz]es|"
    r"stressed|stresses|told|added|adds|wrote|"
    r"writes|explained|explains|announced|reported|reports|remarked|asserted|asserts|declared|confirmed|"
    r"recalled|recalls|underlined|observed|mentioned|"
    r"specified|concluded|insisted|insists|argued|argues|saying|adding|noting|stressing|emphasi[sz]ing|"
    r"insisting|pointing out|stating|according to|point out)$"
)
"""Verbs that a frame can stand for; "denied", "claims", "believes" stay in the sentence."""


def _owned(text: str, passage: Passage, voice: Voice) -> Span:
    """The owner's own words where the frame can name him, else the whole sentence."""
    whole = Span(passage.start, passage.end)
    if voice.kind == "unnamed" and voice.form == "according":
        return whole
    if voice.content is None or not (voice.form == "turn" or voice.direct or _is_neutral(voice.verb or "")):
        return whole
    if _DATED.search(text, passage.start, voice.content.start):
        return whole
    content = _stripped(text, voice.content)
    content = _without_more(text, content)
    if _SAID_BEFORE.match(text, content.start, content.end):
        return whole
    opened = re.match(r"[“\"«]([^“”\"«»]{20,}?),?[”\"»](?= [a-z])", text[content.start : content.end])
    if opened:
        content = Span(content.start + opened.start(1), content.start + opened.end(1))
    return content if content.end - content.start > _SHORTEST else whole


_DATED = re.compile(
    r"\b(?:announced|said|reported|declared|pledged|promised|told)\b[^,;“\"]{0,30}\b(?:in|on) [^,;]{0,20}"
    r"\b(?:19|20)\d\d\b"
)
"""When it was said, where that is long ago: "Gazprom announced in September 2025 that"."""


def _without_more(text: str, content: Span) -> Span:
    """Without what is "added": a second verb of saying, which leans on the owner whom the frame names."""
    more = _ADDED.search(text, content.start, content.end)
    return Span(content.start, more.start()) if more and more.start() - content.start > _SHORTEST else content


_ADDED = re.compile(
    r",? (?:and )?(?:adding|noting|stressing|emphasi[sz]ing|pointing out|saying) that\b|"
    r",? and (?:also )?(?:repeated|reiterated|added|stressed|warned|noted|insisted|recalled|pointed out) that\b"
)
_SAID_BEFORE = re.compile(
    r"(?:(?:on )?(?:\w+day|yesterday|today) )?(?:it|they) (?:will|would|had|has|have|is|are|"
    r"was|were)\b"
)
"""What stands behind "the ministry said": it can only be told with the ministry before it."""


def _is_neutral(verb: str) -> bool:
    """True for a verb of saying, in any language, that a frame can stand for."""
    if _NEUTRAL.match(verb) or verb.isascii():
        return bool(_NEUTRAL.match(verb))
    from briefing.evidence import chinese_voices, russian_voices

    return any(listed.match(verb) for listed in (russian_voices.NEUTRAL, chinese_voices.NEUTRAL))


def _stripped(text: str, span: Span) -> Span:
    """Without white space, and without a comma at the end."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;，；"):
        end -= 1
    return Span(start, end)


def _clauses(text: str, span: Span) -> list[Span]:
    """The clauses between semicolons, where the whole is too long to print."""
    if len(text[span.start : span.end].split()) <= LONGEST_LINE or ";" not in text[span.start : span.end]:
        return [span]
    edges = [
        span.start,
        *(span.start + found.end() for found in re.finditer(r"; (?:and )?", text[span.start : span.end])),
        span.end,
    ]
    clauses = [Span(start, end) for start, end in pairwise(edges)]
    return [
        _stripped(text, Span(clause.start, clause.start + len(text[clause.start : clause.end].rstrip("; "))))
        for clause in clauses
    ]


_LEADS = re.compile(
    r"(?:(?:[Aa]s for|[Ll]ooking at|[Ss]peaking of|[Rr]egarding) [^,]{3,40}, )|"
    r"(?:[Ss]peaking about [^,]{3,120}, )|"
    r"(?:As [A-Z][\w.-]+ (?:earlier |previously )?reported(?: earlier| previously)?, )|"
    r"(?:(?:The|This|His|Her|Their|Its) (?:[a-z-]+ ){1,3}(?:comes?|came) (?:as|(?:just )?"
    r"(?:(?:an? |two |three |several )?(?:hour|day|week|month|year)s? )?after) )|"
    r"(?:(?-i:[A-ZÀ-Þ]{3,}(?:[ .'’/-]+[A-ZÀ-Þ]{2,}){0,3})(?:: | [–—] | -- )(?=[A-Z“\"]))|"
    r"(?:[Mm]ost of all, though, )|(?:[Oo]n a related note, )|(?:[Aa]part from this, )|"
    r"(?:[Aa]t present, )|(?:[Bb]y the same token, )|(?:[Ii]n this (?:sense|regard|context), )|"
    r"(?:[Ss]im\w*taneously, )|(?:[Oo]n the (?:one|other) hand, )|(?:[Oo]n the \w+ front, )|"
    r"(?:[Ii]n turn, )|(?:[Oo]verall, )|(?:[Tt]o (?:start|begin)(?: with)?, )|(?:[Ff]irst of all, )|"
    r"(?:Ladies and gentlemen, )|(?:\d{1,2}[.)] )|(?:\([A-Z][\w .-]{2,30}\) (?=[A-Z]))|"
    r"(?:(?:After|During|Following) (?:the|their) (?:talks|meeting|conversation|consultations), )|"
    r"(?:[Aa]part from everything else, )|(?:[Aa]s you know, )|(?:[Nn]aturally, )|(?:[Ii]mportantly, )|"
    r"(?:(?:Mr|Mrs|Ms|Madam) [A-Z][\w-]+(?: [A-Z][\w-]+){0,3}, (?:(?:colleagues|friends), )*)"
)


def _without_lead(text: str, span: Span) -> Span:
    """Without the connectives at the start, which point to another sentence."""
    for _ in range(2):
        inside = text[span.start : span.end]
        word = connective(inside)
        found = _LEADS.match(inside)
        cut = max(word.end if word else 0, found.end() if found else 0)
        if cut and _begins_clause(inside[cut:]):
            span = Span(span.start + cut, span.end)
    return _stripped(text, span)


def _without_courtesy(text: str, span: Span) -> Span:
    """In a speaker's turn, without his "I am glad to inform you that": the frame says who tells it, and to whom."""
    found = _TOLD_ALOUD.match(text, span.start, span.end)
    return Span(found.end(), span.end) if found and _begins_clause(text[found.end() : span.end]) else span


_TOLD_ALOUD = re.compile(
    r"(?:[Aa]nd |[Hh]ere |[Ii]n this (?:regard|connection|context),? )?"
    r"(?:(?:I|[Ww]e) (?:am|are) (?:also )?(?:glad|happy|pleased|delighted|proud) to |[Ll]et me |[Aa]llow me to |I )"
    r"(?:also |once again |again |just )?(?:note|say|stress|emphasi[sz]e|point out|mention|add|recall|remind you|"
    r"assure you|repeat|tell you|inform you|underline|underscore|highlight|report|state)"
    r"(?: here| again| once again)? that,? "
)
"""Law 3 keeps "I would like to": a cut takes no modal."""


def _begins_clause(rest: str) -> bool:
    return bool(re.match(r"\s*[A-Z“\"a-zА-яЁё«\u4e00-\u9fff]", rest)) and length(rest) >= _SHORTEST


# --- how it is worded -------------------------------------------------------------------------------------------------


def _worded(context: Context, index: int, span: Span) -> Wording:
    if span.end - span.start > _LONGEST_READ:
        return Wording(" ".join(context.text[span.start : span.end].split()), span, (), "too long", None)
    whole = _as_it_stands(context, index, span)
    parts = _fronts(context.text, span) if whole.problem and context.voices[index].form != "turn" else ()
    rescued = (_as_it_stands(context, index, part) for part in parts)
    return next((wording for wording in rescued if wording.problem is None), whole)


def _fronts(text: str, span: Span) -> Iterator[Span]:
    """The sentence without its last clauses, the longest first: what leans on the article may stand only there."""
    inside = text[span.start : span.end]
    cuts = list(_TAILS.finditer(inside)) if len(inside) < _LONGEST_RESCUED else []
    for found in reversed(cuts):
        part = Span(span.start, span.start + len(_HANGING.sub("", inside[: found.start()])))
        if length(text[part.start : part.end]) >= _FEWEST_LEFT:
            yield part


_LONGEST_READ = 5000
"""Characters; a longer one is a text without full stops, in which each place where it may be cut is looked at again."""
_LONGEST_RESCUED = 800
"""Characters; each cut of a longer sentence would be read as a whole again."""
_FEWEST_LEFT = 12
"""Words; what is shorter seldom tells what the sentence was about."""


def _as_it_stands(context: Context, index: int, span: Span) -> Wording:
    found = standing(context, index, span)
    kept = _fitting(context, index, span, found.insertions, LONGEST_LINE)
    if kept is None and index == 0:
        kept = _fitting(context, index, span, found.insertions, LONGEST_LEAD)
    row = _fitting(context, index, span, found.insertions, LONGEST_ROW) if found.problem is None else None
    problem = found.problem or ("too long" if kept is None else None)
    printed = kept or span
    text = _assembled(context, index, printed, found.insertions)
    problem = problem or next(iter(_against(context, index, printed, found.insertions)), None)
    short = _assembled(context, index, row, found.insertions) if row else None
    return Wording(text, printed, _brackets(printed, found.insertions), problem, short)


_TAILS = re.compile(
    r"(?:, (?:in what (?:would|could|is|was)|marking|(?:hours|days|weeks|months) after|the (?:first|second|third|"
    r"fourth|biggest|largest|latest|most)) )|"
    r"(?:, an? (?:step|move|sign|decision|deal|phrase|blow|first|plan|project|visit|trip) )|"
    r"(?:, an? (?:[\w-]+ ){1,2}(?:that|which) )|"
    r"(?:, (?:which|who|where|whose|including|thereby|while|when|as|because|since|although|despite|such as|"
    r"with|following|amid|before|after|and|so|"
    r"at|in|on|near|from|under|[\w-]+ (?:kilomet(?:re|er)s|km|miles)|\w+ing) )|(?:,? (?:as well as|due to|"
    r"because of|in order to|in the hope|so that) )|"
    r"(?: and (?=(?:also )?[a-z]{3,}ed ))|"
    r"(?: [–—] )|(?: to (?:engage|ensure|"
    r"help|make|strengthen|forge|consolidate|enhance) )|(?:: )|; |"
    r"(?:, (?:котор(?:ый|ая|ое|ые|ого|ую|ым|ой|ом)|где|поскольку|так как|включая|в том числе|а также|после|когда|"
    r"чтобы|благодаря|несмотря на|"
    r"[а-яё]+(?:вший|вшие|вшая|ющий|ющие|ющая|ив|ав)) )|"
    r"(?:(?<!认为)(?<!表示)(?<!指出)(?<!强调)(?<!报道)(?<!显示)(?<![说称])[，；](?=[^，。；]{4}))"
)


_HANGING = re.compile(r"(?:[ ,;–—，；]+(?:and|but|or|nor|yet|while|as))?[ ,;–—，；]*$")
"""What joins the clause that was cut."""


def _fitting(context: Context, index: int, span: Span, insertions: Sequence[Insertion], longest: int) -> Span | None:
    """The longest honest part of `span` with at most `longest` words, cut at the end; None if there is none."""
    if _length(context, index, span, insertions) <= longest:
        return span
    inside = context.text[span.start : span.end]
    for found in reversed(list(_TAILS.finditer(inside))):
        part = Span(span.start, span.start + len(_HANGING.sub("", inside[: found.start()])))
        words = _length(context, index, part, insertions)
        if _SHORTEST <= words <= longest and not _against(context, index, part, insertions):
            return part
    return None


def _length(context: Context, index: int, span: Span, insertions: Sequence[Insertion]) -> int:
    return length(_assembled(context, index, span, insertions))


def _against(context: Context, index: int, span: Span, insertions: Sequence[Insertion]) -> list[str]:
    """What the law says against this cut."""
    passage, voice = context.passages[index], context.voices[index]
    frame = " ".join(part for part in (voice.name, voice.role, voice.via) if part) or None
    text = _assembled(context, index, span, insertions)
    if unclosed(text):
        return ["cut_edge: a quotation is cut"]
    if _SOURCE_OPEN.search(text):
        return ["cut_edge: whose figures they are is cut"]
    if not has_verb(text):
        return ["cut_edge: no verb is left"]
    if _TO_DO_WHAT.search(text) and context.text[span.end : span.end + 1] not in (".", "!", "?", ""):
        return ["cut_edge: what is to be done is cut"]
    sentence = on_one_line(context.document.text[passage.start : passage.end], context.document.text)
    return check_excerpt(text, sentence, _brackets(span, insertions), frame)


_TO_DO_WHAT = re.compile(r"\bto (?!come\b|follow\b|meet\b|talk\b|cooperate\b)[a-z]{2,}(?:-[a-z]+)?$")
""" "will be in Oslo to co-chair", a cut before the session that is co-chaired."""
_SOURCE_OPEN = re.compile(
    r"(?:следует из|по) (?:данны[хм]|сведени\w+|материал\w+)$|\baccording to (?:data|figures|"
    r"estimates)$"
)


def _brackets(span: Span, insertions: Sequence[Insertion]) -> tuple[Bracket, ...]:
    return tuple(bracket for insertion in insertions if insertion.at <= span.end for bracket in insertion.brackets)


def _assembled(context: Context, index: int, span: Span, insertions: Sequence[Insertion]) -> str:
    """The verbatim words on one line, with the brackets in place, in quotation marks where the words are quoted."""
    parts, at, home = list[str](), span.start, context.document.text
    for insertion in insertions:
        if span.start < insertion.at <= span.end:
            parts += [home[at : insertion.at], f" [{insertion.words}]"]
            at = insertion.at
    parts.append(home[at : span.end])
    text = on_one_line("".join(parts), home)
    marked = context.voices[index].direct or quote_only_words(text, context.profile)
    return f"“{text}”" if marked else text

"""What a claim is about, seen from the profile: how much it is on the topic, which part of the page it serves."""

import re

from briefing.articles.mentions import actor_mentions
from briefing.evidence.classify import substance, tells_something
from briefing.records import Claim, Profile, Question, Span

DEALING = 0.8
"""Relevance from which a claim tells of the subject's dealing with a partner."""
LEAST_RELEVANCE = 0.5
_LEAST_SUBSTANCE = 0.05
_LEAST_OF_SPEECH = 0.13
"""The same of what officials say of themselves and their guests, much of which is courtesy."""
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|us)\b")
_COOPERATES = re.compile(
    r"\b(?:cooperat\w+|offer\w*|dialogue|ready to|willing\w*|discuss\w*|deals?|talks|contacts|agree\w*|"
    r"partner\w*|expectations for)\b"
)
_DEALS_IN = re.compile(
    r"\b(?:cooperat\w+|econom\w+|trade|business|energy|gas|oil|metals?|market|relations|dialogue|talks)\b"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def relevance(claim: Claim, profile: Profile) -> float:
    """1 for the subject with a partner, less for one of them, 0.2 for neither; always 1 without a subject."""
    if profile.subject is None:
        return 1.0
    actors = set(claim.actors)
    partners = actors & {actor.id for actor in profile.partners}
    themes = set(claim.themes)
    led = {actor.id for actor in profile.partners if actor.led_by_subject}
    if profile.subject.id not in actors and led & partners and partners - led:
        return DEALING
    if profile.subject.id not in actors:
        return 0.5 if partners and {"limits", "west", "payments"} & themes and _is_apart(claim, profile) else 0.2
    if partners:
        return 1.0
    if "direction" in themes:
        return DEALING
    if actors & {actor.id for actor in profile.counterparts}:
        return 0.5 if _COOPERATES.search(claim.text) else 0.3
    return 0.7 if {"direction", "infrastructure", "trade", "energy"} & themes else 0.4


def _is_apart(claim: Claim, profile: Profile) -> bool:
    """No dealing of a partner with a counterpart, which touches the subject by its sanctions alone."""
    counterparts = {actor.id for actor in profile.counterparts}
    return not counterparts & set(claim.actors) or "sanction" in plain(claim.text)


def weighs(claim: Claim, relevance: float) -> bool:
    """On the topic, and with something to hold on to: a figure, an act, a stand, a day ahead, not a courtesy."""
    speech = claim.speaker_kind == "official" and FIRST_PERSON.search(claim.text)
    held = substance(claim.text) >= (_LEAST_OF_SPEECH if speech else _LEAST_SUBSTANCE) and tells_something(claim.text)
    scheduled = is_plan(claim) and claim.event_date.expression is not None
    return relevance >= LEAST_RELEVANCE and (held or scheduled) and not _SAYING.fullmatch(claim.text.strip("“”"))


_SAYING = re.compile(r"[A-Z](?![^.]*(?:per ?cent|%))[a-z’',;–—-]+(?: [a-z’',;–—-]+){0,8} ?\.?")
"""A few words without a name or a figure: "Oil is a gift and a problem."."""


def is_counter_current(claim: Claim, profile: Profile) -> bool:
    """The subject seeks terms with a counterpart; a partner is named, if at all, only after that."""
    found = actor_mentions(claim.text, Span(0, len(claim.text)), profile)
    partners = {actor.id for actor in profile.partners}
    turn = min((mention.start for mention in found if mention.actor in partners), default=None)
    if turn is None and partners & set(claim.actors):
        return False
    before = claim.text[:turn]
    named = {mention.actor for mention in found if turn is None or mention.start < turn}
    subject = turn is None or (profile.subject is not None and profile.subject.id in named)
    counter = named & {actor.id for actor in profile.counterparts}
    return bool(counter and subject and _COOPERATES.search(before) and _DEALS_IN.search(before))


def tells_direction(claim: Claim) -> bool:
    """It says where the subject turns."""
    return "direction" in claim.themes


def tells_figures(claim: Claim) -> bool:
    """A number of trade, energy or payments."""
    return claim.kind == "figure" and tells_economy(claim)


def tells_economy(claim: Claim) -> bool:
    """It has a theme of the economy."""
    return bool({"trade", "energy", "payments"} & set(claim.themes))


def tells_limits(claim: Claim) -> bool:
    """It has the theme of what holds the turn back."""
    return "limits" in claim.themes


def is_open(claim: Claim) -> bool:
    """Still ahead or only supposed when it was written."""
    return claim.status in ("planned", "conditional")


def is_over(claim: Claim) -> bool:
    """It was done, or it was not: either can have a day."""
    return claim.status in ("done", "denied")


def is_judgment(claim: Claim) -> bool:
    """An opinion or a forecast that the page may print as its owner's."""
    owned = claim.speaker is not None
    foretold = claim.kind == "forecast" and owned and (claim.status != "planned" or claim.speaker_kind == "analyst")
    return claim.kind == "judgment" or foretold


def is_opinion(claim: Claim) -> bool:
    """Judged or foretold, whether it lies ahead or not."""
    return claim.kind in ("judgment", "forecast")


def is_wish(claim: Claim) -> bool:
    """What a speaker believes, hopes, wants or proposes."""
    return bool(_WISH.match(claim.text) or re.search(r"\b(?:should|must|ought to)\b", claim.text))


_WISH = re.compile(
    r"[“\"]?(?:[Ww]e|I) (?:\w+ly |also )?(?:believe|hope|think|suggest|propose|support|wish|"
    r"(?:want|would like)(?! to (?:note|say|stress|emphasi[sz]e|point|mention|add|draw|recall|remind))|"
    r"am|are ready|must|should)\b"
)


def is_plan(claim: Claim) -> bool:
    """Told as lying ahead."""
    refused = re.search(r"\b(?:will|shall|would) (?:not|never)\b|\bwon[’']t\b|\btold (?:me|us)\b", claim.text)
    promised = claim.kind == "forecast" and claim.speaker_kind == "official" and _PROMISED.search(claim.text)
    open_ = claim.status == "planned" and not refused and not _HOPED.match(claim.text)
    return open_ and (claim.kind == "event" or bool(promised))


_HOPED = re.compile(r"[“\"]?(?:[Ww]e|I) (?:\w+ly |also )?(?:hope|wish|believe|think)\b")
"""What its speaker only hopes is planned by nobody."""
_PROMISED = re.compile(
    r"\b(?:will|shall|is to|are to) (?!(?:\w+ly )?(?:help|allow|enable|make|contribute|strengthen|become|celebrate|"
    r"mark|"
    r"continue|promote|remain|depend)\b)|\b(?:намерен\w*|будет|будут|планиру\w+)\b|将"
)
"""What an official says will be done; not what it will lead to."""


def is_dated_event(claim: Claim) -> bool:
    """Done, and dated by a day, a month or a year; a stretch of time dates nothing."""
    expression = claim.event_date.expression or ""
    dated = claim.event_date.start or re.search(rf"\b(?:{_MONTHS}) \d", expression)
    own = claim.speaker is None and FIRST_PERSON.search(claim.text)
    told = claim.kind in ("event", "figure") and is_over(claim) and not own
    return bool(dated) and told and not _is_stretch(claim, expression)


_BESIDE_YEAR = re.compile(r"(?<=last year )\[\d{4}\]")
"""The program's, beside another date: "in 2024 and fell back last year [2025]"."""


def _is_stretch(claim: Claim, expression: str) -> bool:
    """It lasted, or compares two times: what it tells has no one date."""
    told = _BESIDE_YEAR.sub("", claim.text) if _YEAR.search(expression) else claim.text
    years = set(_YEAR.findall(told)) - set(_YEAR.findall(expression))
    compared = len(_RELATIVE.findall(claim.text)) > 1 or (claim.kind == "figure" and bool(years))
    aside = re.search(_ASIDE + re.escape(expression), claim.text)
    lasting = aside or re.match(r"(?:since|until|before|over|for|by|с|со|до|за|к)\b", expression, re.IGNORECASE)
    lasting = lasting or re.search(rf"{re.escape(expression)}[’']s\b", claim.text.replace("[", "").split("]")[0])
    return bool(lasting or compared or re.search(rf"\b[Ss]ince\b[^;]{{0,120}}{re.escape(expression)}", claim.text))


_ASIDE = r"\b(?:which|who|whose|whom|where|after|since|until|before|when|although|because)\b[^,;.]+?"
"""What is dated behind it is no news of the sentence: "..., after Shell walked out in 2022"."""
_YEAR = re.compile(r"(?<![\d.,$])(?:19|20)\d\d(?!\d|[.,]\d)")


_RELATIVE = re.compile(
    r"\b(?:last|this|next|earlier) (?:last |this )?(?:week|weekend|month|year)\b|\byesterday\b|\btomorrow\b",
    re.IGNORECASE,
)


def is_position(claim: Claim) -> bool:
    """What somebody stands for."""
    named = claim.speaker is not None and claim.speaker_kind in ("official", "analyst")
    return named and claim.kind in ("position", "judgment") and not is_open(claim)


def plain(text: str) -> str:
    """As a question's terms are looked for in it: in small letters, "ё" as "е", a space at either end."""
    return f" {text.lower().replace('ё', 'е')} "


def moves(question: Question, claim: Claim) -> bool:
    """The printed words tell which way it goes, where the question asks that."""
    text = plain(claim.short or claim.text)
    return not question.moves or any(term in text for term in question.moves)


def misses(question: Question, claim: Claim) -> bool:
    """Its words say that a term means something else here."""
    text = plain(claim.text)
    return any(term in text for term in question.unless)


def answers(claim: Claim, question: Question) -> bool:
    """The words that would be printed have the question's terms, themes, actors and kinds, where it names any."""
    text = plain(claim.short or claim.text)
    return not misses(question, claim) and (
        (not question.themes or bool(set(question.themes) & set(claim.themes)))
        and (not question.terms or any(term in text for term in question.terms))
        and moves(question, claim)
        and (not question.actors or bool(set(question.actors) & set(claim.actors)))
        and (not question.kinds or claim.kind in question.kinds)
    )

"""What a statement is and how far along, read by the word lists of one language: for Russian and Chinese.

English has rules of its own in `classify`. Where the words don't tell, the kind is `background` and the status
`unknown`, which promise nothing.
"""

import re
from typing import NamedTuple

from briefing.evidence.main_clause import says
from briefing.evidence.voice import Voice
from briefing.evidence.words import conditions, negations
from briefing.records import ClaimStatus, Kind


class Signs(NamedTuple):
    """What the words of one language give away."""

    future: re.Pattern[str]
    supposed: re.Pattern[str]
    """Possible, not certain."""
    untrue: re.Pattern[str]
    """No such plan, not true."""
    denied: re.Pattern[str]
    undone: re.Pattern[str]
    """Was not done, with its verb."""
    hearsay: re.Pattern[str]
    progressive: re.Pattern[str]
    past: re.Pattern[str]
    finished: re.Pattern[str]
    """Done for sure: what is still ahead after it is an addition."""
    behind: re.Pattern[str]
    """A clause that hangs on a noun begins."""
    open_ended: re.Pattern[str]
    """What makes the main clause tell of what may be ahead, or is no main clause."""
    action: re.Pattern[str]
    """An act that can have a day."""
    effect: re.Pattern[str]
    """A future that tells of an effect, not of an act on somebody's schedule."""
    stance: re.Pattern[str]
    evaluative: re.Pattern[str]
    figure: re.Pattern[str]
    trend: re.Pattern[str]
    concrete: re.Pattern[str]
    """A thing dealt in, an act, a stand that somebody takes."""
    empty: re.Pattern[str]
    """Abstractions and courtesies."""


def status_by(signs: Signs, text: str, dated_after: bool) -> ClaimStatus:
    """Done, ongoing, planned, conditional, denied or unknown."""
    future, supposed, past = signs.future.search(text), signs.supposed.search(text), signs.past.search(text)
    if signs.untrue.search(text):
        return "denied"
    if signs.hearsay.search(text):
        return "unknown"
    finished, ahead = signs.finished.search(text), supposed or future
    if ahead and finished and finished.start() < ahead.start():
        return "done"
    if ahead and (main := _main(signs, text)) and not (signs.future.search(main) or signs.supposed.search(main)):
        return "done"
    if supposed or (conditions(text) and future):
        return "conditional"
    if future or (dated_after and not past):
        return "planned"
    if signs.denied.search(text):
        return "denied"
    if signs.progressive.search(text):
        return "ongoing"
    if is_undone(signs, text):
        return "denied"
    return "done" if past else "unknown"


def is_undone(signs: Signs, text: str) -> bool:
    """Its first verb of the past is denied."""
    undone, past = signs.undone.search(text), signs.past.search(text)
    return bool(undone and past and undone.start() <= past.start())


def _main(signs: Signs, text: str) -> str | None:
    """The main clause without those that hang on its nouns, if it tells of the past (see `main_clause`)."""
    whole = re.sub(rf"{signs.behind.pattern}[^,;]*,(?! (?:и|но|а|что|чтобы|где|котор[а-яё]+)(?!\w))", "", text)
    main = signs.behind.split(whole, maxsplit=1)[0]
    if main == text or signs.open_ended.search(main) or says(main):
        return None
    return main if signs.past.search(main) else None


def kind_by(signs: Signs, text: str, status: ClaimStatus, voice: Voice) -> Kind:
    """Event, position, figure, judgment, forecast or background; what is evaluated is never an event."""
    acts = bool(signs.action.search(text))
    status = "done" if status == "denied" and is_undone(signs, text) else status
    if status == "planned":
        return "event" if acts and not signs.effect.search(text) and voice.kind != "analyst" else "forecast"
    if status == "conditional":
        return "position" if voice.kind == "official" else "forecast"
    if signs.figure.search(text) or signs.trend.search(text):
        return "figure"
    stands = bool(signs.stance.search(text))
    reported = voice.kind == "official" and not voice.direct and not signs.evaluative.search(text)
    if reported and acts and status == "done" and not stands and not negations(text):
        return "event"
    if voice.kind == "official" or stands:
        return "position" if voice.form != "none" or stands else "event"
    if voice.kind == "outlet" and voice.name and acts and status == "done":
        return "event"
    if voice.kind in ("analyst", "unnamed") or signs.evaluative.search(text):
        return "judgment"
    return "event" if acts and status == "done" else "background"


def tells_something_by(signs: Signs, text: str) -> bool:
    """A figure, a trend, an act, a thing dealt in, or a stand; else it is a courtesy."""
    return any(pattern.search(text) for pattern in (signs.figure, signs.trend, signs.concrete, signs.stance))


def substance_by(signs: Signs, text: str, names_beside_actors: int) -> float:
    """How much a reader can hold on to, -0.3 to 1, on the scale of `classify.substance`."""
    figures = 0.35 * bool(signs.figure.search(text)) + 0.15 * bool(signs.trend.search(text))
    acts = 0.1 * min(len(signs.concrete.findall(text)), 3)
    named = 0.08 * min(max(names_beside_actors, 0), 3) + 0.08 * bool(signs.stance.search(text))
    empty = 0.06 * len(signs.empty.findall(text))
    return max(-0.3, min(1.0, 0.1 + figures + acts + named - empty))

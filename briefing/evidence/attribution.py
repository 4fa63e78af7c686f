"""Whose words a cut sentence gives: a speaker may be cut off only if the frame names him (law 3)."""

import re
from collections.abc import Iterable

from briefing.articles.declension import stem
from briefing.evidence import words as w
from briefing.evidence.cuts import Cut, CutSentence
from briefing.evidence.lexicon import SPEECH_VERBS
from briefing.evidence.names import names
from briefing.evidence.quoted import quoted_spans
from briefing.evidence.tongues import tongue

_POINTING = frozenset(
    (
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "his",
        "her",
        "their",
        "who",
        "the",
        "this",
        "that",
        "он",
        "она",
        "его",
        "ее",
        "её",
    )
)
_PRONOUNS = _POINTING - {"the", "this", "that", "it"}
_OWN_CLAUSE = frozenset(
    (
        "and",
        "but",
        "or",
        "which",
        "who",
        "whom",
        "whose",
        "where",
        "when",
        "while",
        "although",
        "because",
        "since",
        "after",
    )
)
_CONTENT_FOLLOWS = re.compile(r"[^,;.]{0,60}?(?:\b(?:that|whether|how|why)\b|[:“\"«])|\s*,?\s*$")
_BEFORE_GERUND = frozenset(("including", "by", "of", "in", "for", "from", "without", "despite"))
"""Words after which "recognizing" is a deed, not a speaker's."""
_RELATIVE = frozenset(("which", "who", "whom", "whose", "where"))
_LATEST_VERB = 4
"""Words from the verb to the end, in which it closes the whole sentence: "said on Tuesday"."""
_LONGEST_COMMENT = 8
"""Words before the verb in ", a spokesman for the ministry said"."""


def check_speakers(sentence: CutSentence, frame: str | None) -> list[str]:
    """`cut_speaker: ...` for each verb of saying that is cut from words it governs, its subject not in the frame."""
    return list(dict.fromkeys(_unnamed(sentence, frame)))


def _unnamed(sentence: CutSentence, frame: str | None) -> Iterable[str]:
    for word in w.speech(sentence.text) if sentence.cuts else ():
        cut = sentence.cut_at(word)
        if cut and _governs(sentence, cut, word):
            subject = _subject(sentence, cut, word)
            if not _named(subject, frame, pointed=_is_verb(word)):
                yield f"cut_speaker: {subject.strip()[:80]!r} is cut and the frame does not name the speaker"


def _governs(sentence: CutSentence, cut: Cut, word: w.Word) -> bool:
    """True if printed words are given to this speaker."""
    if cut.place == "tail":
        start = _quotation_end(sentence.text, cut.start, word.start)
        return _is_comment(sentence.text[start : cut.end], word.start - start)
    if not _is_verb(word):
        return sentence.keeps(word.end, sentence.block(word.start).end)
    if _comment(sentence, cut, word):
        return True
    ends_there = cut.end <= word.end + 3
    if not ends_there and not _CONTENT_FOLLOWS.match(sentence.text[word.end : word.end + 80]):
        return False
    return sentence.keeps(word.end, len(sentence.text))


def _quotation_end(text: str, start: int, end: int) -> int:
    """The end of the quotation that holds `start`, if it ends before `end`; else `start`."""
    ends = (span.end for span in quoted_spans(text) if span.start < start < span.end <= end)
    return next(ends, start)


def _is_verb(word: w.Word) -> bool:
    return word.text.lower().split()[0] in SPEECH_VERBS or bool(_CHINESE_VERB.match(word.text))


def _is_comment(tail: str, at: int) -> bool:
    """True for ", he said" and ", according to Reuters": a comment on what stands before; not for ", saying that"."""
    last = _last_clause(tail, at)
    tail, at = tail[last:], at - last
    lead = [word.text.lower() for word in w.words(tail[:at])]
    if re.match(r"states['’]", tail[at:]):
        return False  # a noun
    if (not lead or lead[-1] in _BEFORE_GERUND) and re.match(r"(?!according)\w+ing\b", tail[at:]):
        return False
    if len(lead) > _LONGEST_COMMENT or re.search("[,;]", tail[:at].strip(' ,.;–—"”»')):
        return False
    return not {"which", "whom"} & set(lead[:2]) and not (lead and lead[0] in _OWN_CLAUSE)


def _last_clause(tail: str, at: int) -> int:
    """Where the clause begins whose verb, at `at`, closes the sentence: ", because of the ban, two traders said"."""
    last = tail.rfind(",", 0, at) + 1
    relative = _RELATIVE & {word.text.lower() for word in w.words(tail[:last])}
    return last if last > 1 and not relative and len(w.words(tail[at:])) <= _LATEST_VERB else 0


def _subject(sentence: CutSentence, cut: Cut, word: w.Word) -> str:
    """The words that can name who speaks."""
    block = sentence.block(word.start)
    if not _is_verb(word):
        return sentence.text[word.end : block.end].split(",", 1)[0]
    if cut.place != "tail":
        return _comment(sentence, cut, word) or sentence.text[block.start : word.start]
    tail = sentence.text[cut.start : block.end]
    return tail[_last_clause(tail, word.start - cut.start) :]


def _comment(sentence: CutSentence, cut: Cut, word: w.Word) -> str:
    """The owner in ", the port authority said," where it is cut from the midst of what is said."""
    found = _COMMENT.search(sentence.text, cut.start, word.start)
    between = cut.place == "inside" and sentence.text[word.end : word.end + 1] == ","
    return found[1] if found and between else ""


_COMMENT = re.compile(r", ([^,;:“”]{3,80}) $")


def _named(subject: str, frame: str | None, pointed: bool) -> bool:
    """True if the frame names the speaker: by a name or by the noun ("analysts"); "he" and "the paper" need a name.

    `pointed`: the words point at somebody who speaks; "according to the ministry" points at no name in the frame.
    """
    if not frame:
        return False
    if tongue(subject) == "zh" or _CHINESE_PRONOUN.search(subject):
        return any(name in subject for name in _CHINESE_WORDS.findall(frame)) or bool(_CHINESE_PRONOUN.search(subject))
    spoken = {word.text.lower() for word in w.words(frame)}
    if found := names(f"x {subject}"):
        heard = {stem(re.sub("['’]s$", "", word)) for word in spoken}
        return any(stem(w.words(name.text)[-1].text) in heard for name in found)
    nouns = {word.text.lower() for word in w.words(subject)}
    if {noun for noun in nouns if len(noun) > 4} & spoken:
        return True
    points = pointed and not _NAMED_BODY.search(subject)
    pointing = nouns & _POINTING if points else nouns & _PRONOUNS
    return bool(pointing) and _names_one(frame)


_NAMED_BODY = re.compile(
    r"\bthe (?:(?!same\b)[\w-]+ )+(?:service|ministry|embassy|government|department|commission|council|committee|court|"
    r"police|office|bank|company|union|bureau|authority|association|operator|institute|exchange)\b",
    re.IGNORECASE,
)
"""A body told by what it is, as "the customs service": it points at nobody, as "the service" does."""
_CHINESE_WORDS = re.compile("[\u4e00-\u9fff·]{2,}")
_CHINESE_VERB = re.compile("(?!据)[\u4e00-\u9fff]")
_CHINESE_PRONOUN = re.compile("[他她]")


def _names_one(frame: str) -> bool:
    """True if the frame has a name; "S2" is a document."""
    return any(not re.search(r"\d", name.text) for name in names(f"x {frame}"))

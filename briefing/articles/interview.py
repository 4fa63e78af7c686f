"""Interviews whose questions stand behind a label that else signs an article: `Reporter: ...`, `记者：...`.

Invariant: such a label is a speaker's only if it stands twice, and once before a question.
"""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.articles.lines import Line
from briefing.articles.phrase_table import BYLINE, SYNDICATION

_LABEL = re.compile(r"([^\W\d_]{1,16})\.?\s?[:：]\s?\S")
_MARKS = "?？"


def with_turns(lines: Sequence[Line]) -> Sequence[Line]:
    """The same lines; those told a byline or a notice that are an asker's turns are told nothing."""
    if not any(line.told and line.told in (BYLINE, SYNDICATION) for line in lines):
        return lines
    labels = [match[1] if (match := _LABEL.match(line.lowered)) else "" for line in lines]
    asking = {label for line, label in zip(lines, labels, strict=True) if label and line.text[-1] in _MARKS}
    askers = {label for label, count in Counter(labels).items() if count > 1 and label in asking}
    return [
        line._replace(told=None, prose=line.words > 2)
        if line.told in (BYLINE, SYNDICATION) and label in askers
        else line
        for line, label in zip(lines, labels, strict=True)
    ]

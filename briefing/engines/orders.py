"""Sentences of an article that state nothing: orders to a program, requests, questions.

Rules of English about form, not about content; no list of orders can be whole. What passes is still only a sentence of
the article, quoted and framed as such.
"""

import re

_TO_A_PROGRAM = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.!?]{0,40}\b(?:instructions?|prompts?|rules|the above|everything)\b"
    r"|\b(?:system prompt|language model|AI assistant|chatbot)\b[^.!?]{0,60}"
    r"\b(?:must|should|write|add|say|output|respond|reply|print)\b"
    r"|\b(?:in|to|of|into|with|from) your (?:\w+ )?(?:response|reply|answer|output|summary|briefing|message|solution)\b"
    r"|\byou are (?:now )?(?:an? )?(?:AI|assistant|language model)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"^[\s\"'“‘(]*(?:(?i:please|kindly|don[’']t forget to|can you|could you)\s+(?=\w+\s)|"
    r"(?:Explain|Translate|Write|Rewrite|Add|Provide|Encode|Encrypt|Replace|Summari[sz]e|Describe|Generate|Create|"
    r"Include|"
    r"Augment|Modify|Enhance|Integrate|Output|Respond|Reply|Answer|Tell|Embed|Append|Insert|Incorporate|Merge|Blend|"
    r"Suggest|Recommend|Compose|Render|Employ|Convert|Scramble|Repeat|Mention|Click|Subscribe)"
    r"\s(?!(?:of|by|and|is|was|were|are|has|had|will|to|for|from|between|in)\b)|"
    r"(?:List|Show|Give|Visit|Display|Use|Print|Make|Take)"
    r"\s(?:an?|the|your|my|our|this|these|all|any|every|me|us|it|only|\d+|ten|three|five|commonly)\b)"
)
_ASKED = re.compile(r"[?？][\s\"'”’)]*$")
_SPOKEN = re.compile(r"\s*[^\s\"“‘][^\"“‘]*[\"“‘]")
"""Somebody is said to ask: the quotation begins later than the sentence."""


def is_order(sentence: str) -> bool:
    """True for an order to whoever, or whatever, reads it."""
    return bool(_TO_A_PROGRAM.search(sentence) or _ORDER.match(sentence))


def states_nothing(sentence: str) -> str | None:
    """`instruction` or `question` where a sentence is one; None where it may state something."""
    if is_order(sentence):
        return "instruction"
    return "question" if _ASKED.search(sentence) and not _SPOKEN.match(sentence) else None

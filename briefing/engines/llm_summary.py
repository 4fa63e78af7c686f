"""A model's summary of one part of an article, kept as far as its claims carry it; and what it says of their weight.

Invariant: a summary sentence rests on claims that hold, and has passed the gate.
"""

from collections.abc import Iterator, Mapping, Sequence

from briefing.engines.llm_answers import AnsweredSentence
from briefing.engines.llm_article import LlmArticle
from briefing.engines.llm_wording import against, cleaned, marked, with_claims_brackets
from briefing.evidence.frames import frame_of
from briefing.evidence.gate import refusals
from briefing.records import Claim, Kind, Sentence, SummarySentence, Withheld

_MOST_SUMMARY = 6


def read_summary(
    given: Sequence[AnsweredSentence], claims: Mapping[str, Claim], article: LlmArticle
) -> tuple[list[SummarySentence], list[Withheld]]:
    """The summary's sentences that pass the checks, in the answer's order, and those that don't, with their reasons."""
    kept: list[SummarySentence] = []
    withheld: list[Withheld] = []
    for sentence in given[:_MOST_SUMMARY]:
        resting = [claims[id] for id in dict.fromkeys(sentence.claims) if id in claims]
        text, reasons = _summary_sentence(sentence.text, resting, article)
        if reasons:
            withheld.append(Withheld(text=text, reason="; ".join(reasons), document=article.document.id))
        else:
            kept.append(SummarySentence(text=text, claims=tuple(claim.id for claim in resting)))
    return kept, withheld


def _summary_sentence(words: str, resting: Sequence[Claim], article: LlmArticle) -> tuple[str, list[str]]:
    """The sentence as it may be shown, and the reasons against it."""
    text = cleaned(words)
    if not resting:
        return text, ["no evidence: it rests on no claim that holds"]
    documents = {article.document.id: article.document}
    text = marked(text, " ".join(claim.quote for claim in resting), article.profile)
    text, brackets = with_claims_brackets(text, resting, documents, article.profile)
    ids = tuple(claim.id for claim in resting)
    sentence = Sentence(frame=frame_of(resting, documents), text=text, claims=ids, brackets=brackets)
    reasons = refusals(sentence, resting, documents, article.profile)
    return text, reasons or against(text, resting, documents)


_KIND_WEIGHT: dict[Kind, float] = {
    "event": 0.16,
    "figure": 0.18,
    "position": 0.12,
    "judgment": 0.10,
    "forecast": 0.06,
    "background": 0.02,
}


def weighed(claims: Sequence[Claim], summary: Sequence[SummarySentence]) -> Iterator[Claim]:
    """With salience: told in the summary, early in the part, what it tells, how many actors; 0 to 1."""
    told = {id for sentence in summary for id in sentence.claims}
    for number, claim in enumerate(claims):
        early = 1.0 / (1.0 + 0.1 * number)
        score = 0.35 * (claim.id in told) + 0.25 * early + _KIND_WEIGHT[claim.kind] + 0.06 * min(len(claim.actors), 3)
        yield claim.model_copy(update={"salience": round(min(score, 1.0), 4)})

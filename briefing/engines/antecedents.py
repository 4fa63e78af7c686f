"""What pronouns and phrases such as "the two sides" mean: put in brackets where just one antecedent fits.

An antecedent is looked for in the sentence itself, then in the sentences before it; a transcript's two countries, or
those of the title, serve where a sentence speaks of "our relations".
"""

from briefing.engines.context import Context
from briefing.engines.insertions import Insertion
from briefing.engines.lands import lands
from briefing.engines.pairs import pairs, relations
from briefing.engines.pronouns import persons, plural, spoken_we
from briefing.engines.works import definites, since
from briefing.records import Span


def antecedents(context: Context, index: int, span: Span) -> list[Insertion] | str:
    """For the part `span` of sentence `index`; or why something in it can't be told apart."""
    found: list[Insertion] = []
    for resolve in (spoken_we, pairs, persons, plural, relations, definites, since):
        outcome = resolve(context, index, span)
        if isinstance(outcome, str):
            return outcome
        found += outcome
    told = " ".join(insertion.words for insertion in found)
    return found + [land for land in lands(context, span) if land.words not in told]

"""What a sentence may draw on under law 2, and the numbers and dates that it lacks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.articles.dates import date_mentions
from briefing.evidence.date_parts import DateParts, dates, iso_parts, weekday_of
from briefing.evidence.numbers import Number, numbers
from briefing.evidence.one_line import on_one_line
from briefing.records import Claim, Document, Span


class Grounds(NamedTuple):
    """The words and dates that carry a sentence."""

    parts: tuple[str, ...]
    """Quotes, speakers with their roles, relays, date expressions, titles and publishers, each by itself."""
    numbers: tuple[Number, ...]
    dates: tuple[DateParts, ...]
    """Of the parts, of the events, and of the documents."""
    counted: tuple[DateParts, ...]
    """What relative words of the quotes mean: for the program's brackets alone."""
    documents: tuple[Document, ...]

    @property
    def text(self) -> str:
        """The parts, a line each."""
        return "\n".join(self.parts)


def grounds_of(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Grounds:
    """The grounds of a sentence that rests on `claims`; `documents` by id."""
    cited = [documents[id] for id in dict.fromkeys(claim.document for claim in claims) if id in documents]
    spoken = [part for claim in claims for part in _claim_parts(claim, documents)]
    given = (*spoken, *(part for document in cited for part in (document.title, document.publisher)))
    parts = [" ".join(part.split()) for part in given if part]  # a name may stand across the end of a line
    return Grounds(
        parts=tuple(parts),
        numbers=tuple(number for part in parts for number in numbers(part)),
        dates=(*(date for part in parts for date in dates(part)), *_ledger_dates(claims, cited)),
        counted=tuple(_counted(claims, cited)),
        documents=tuple(cited),
    )


def missing_numbers(sentence: str, grounds: Grounds) -> list[str]:
    """`unsupported_number: ...` for each number of the sentence that the grounds lack, with its unit and sign."""
    return [
        f"unsupported_number: {number.text!r} is in no quote"
        for number in numbers(sentence)
        if not any(_same(number, other, grounds) for other in grounds.numbers)
        and not _is_date(number, grounds.dates)
        and not (_in_brackets(sentence, number) and _is_date(number, grounds.counted))
    ]


def missing_dates(sentence: str, grounds: Grounds) -> list[str]:
    """`unsupported_date: ...` for each date of the sentence that no date of the grounds has in all its parts."""
    return [
        f"unsupported_date: {date.text!r} is in no quote and no date of the source"
        for date in dates(sentence)
        if not any(_within(date, other) for other in grounds.dates)
        and not (_in_brackets(sentence, date) and any(_within(date, other) for other in grounds.counted))
        and not (date.year and not date.month and any(other.value == date.year for other in grounds.numbers))
    ]


def _in_brackets(sentence: str, part: DateParts | Number) -> bool:
    return sentence.rfind("[", 0, part.start) > sentence.rfind("]", 0, part.start) and "]" in sentence[part.end :]


def _claim_parts(claim: Claim, documents: Mapping[str, Document]) -> list[str | None]:
    home = documents.get(claim.document)
    speaker = ", ".join(part for part in (claim.speaker, claim.speaker_role) if part)
    return [on_one_line(claim.quote, home.text if home else ""), speaker, claim.via, claim.event_date.expression]


def _ledger_dates(claims: Sequence[Claim], documents: Sequence[Document]) -> list[DateParts]:
    stamps = [stamp for claim in claims for stamp in (claim.event_date.start, claim.event_date.end)]
    for document in documents:
        stamps += [document.published, document.content_date.start, document.content_date.end]
    return [iso_parts(stamp) for stamp in stamps if stamp]


def _counted(claims: Sequence[Claim], documents: Sequence[Document]) -> Iterator[DateParts]:
    """What the quotes' relative words mean, counted from the day of their article: "said on Tuesday", "next month"."""
    written = {document.id: document.published for document in documents if document.published}
    for claim in claims:
        quote = " ".join(claim.quote.split())
        for mention in date_mentions(quote, Span(0, len(quote)), written.get(claim.document)):
            yield from (iso_parts(stamp) for stamp in (mention.start_date, mention.end_date) if stamp)


def _same(number: Number, other: Number, grounds: Grounds) -> bool:
    """Equal value and no other unit. A unit that the grounds have elsewhere may stand with a bare number."""
    if number.ordinal != other.ordinal:
        return False
    if {number.unit, other.unit} == {"", "%"}:
        bare, percent = (number, other) if number.unit == "" else (other, number)
        return bare.value < 1 and bare.value * 100 == percent.value
    if number.value != other.value or number.unit == other.unit:
        return number.value == other.value
    if not other.unit:
        return number.unit != "pp" and any(near.unit == number.unit for near in grounds.numbers)
    return not number.unit and other.unit != "pp" and not other.unit.isupper()


def _is_date(number: Number, known: Sequence[DateParts]) -> bool:
    """True for "the 18th" beside June 18, and for a year that one reading takes for a number."""
    if number.ordinal:
        return any(date.day == number.value for date in known)
    return not number.unit and number.text.isdigit() and any(date.year == number.value for date in known)


def _within(date: DateParts, other: DateParts) -> bool:
    """True if `other` says all that `date` says, and nothing else."""
    if date.weekday is not None:
        return date.weekday == weekday_of(other)
    pairs = zip((date.year, date.month, date.day), (other.year, other.month, other.day), strict=True)
    return all(mine is None or mine == theirs for mine, theirs in pairs)

"""Dates: expressions beside dateparser and datefinder, publication dates beside htmldate.

    python -m tests.benchmarks.bench_dates

Expressions: sentences labelled by hand (`dated_sentences.py`); right is a date given that is labelled, wrong one that
isn't, left open is no answer. Publication dates: the saved pages of the development data, without their addresses;
text lines: the same pages saved as plain text, beside the page's own structured date.
"""

import gzip
import json
import statistics
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from briefing.articles.clean import clean_article
from briefing.articles.dates import date_mentions
from briefing.articles.page_dates import page_date
from briefing.articles.published import publication_date
from briefing.records import Article, Span
from tests.benchmarks.corpus import SHARED, news_texts
from tests.benchmarks.dated_sentences import SENTENCES

Reader = Callable[[str, str | None], list[str]]
RUNS = 3


def main() -> None:
    warnings.filterwarnings("ignore")
    expressions()
    pages()
    lines()


def expressions() -> None:
    print(f"| {len(SENTENCES)} sentences | right | wrong | MB of news a CPU s |")
    print("|---|---|---|---|")
    texts = [text for name, found in news_texts().items() if "russian" not in name for text in found][:40]
    for name in ("briefing", "dateparser", "datefinder"):
        try:
            read = reader(name)
        except ModuleNotFoundError:
            print(f"| {name} | not installed: pip install {name} |")
            continue
        right, wrong = score(read)
        total = sum(date != "?" for sentence in SENTENCES for date in sentence.dates)
        print(f"| {name} | {right} of {total} | {wrong} | {pace(read, texts) if texts else 'no texts'} |")


def score(read: Reader) -> tuple[int, int]:
    """How many labelled dates are given, and how many others."""
    right = wrong = 0
    for sentence in SENTENCES:
        given, wanted = read(sentence.text, sentence.written), list(sentence.dates)
        for found in given:
            if found in wanted:
                wanted.remove(found)
                right += 1
            else:
                wrong += 1
    return right, wrong


def pace(read: Reader, texts: list[str]) -> str:
    pieces = [text[:3000] for text in texts]
    started = time.process_time()
    for piece in pieces:
        read(piece, "2020-06-01")
    return f"{sum(map(len, pieces)) / 1e6 / (time.process_time() - started):.3f}"


def reader(name: str) -> Reader:
    if name == "dateparser":
        from dateparser.search import search_dates

        def by_dateparser(text: str, written: str | None) -> list[str]:
            base = datetime.fromisoformat(written or "2024-06-18")
            found = search_dates(text, settings={"RELATIVE_BASE": base}) or []
            return [day.date().isoformat() for _, day in found]

        return by_dateparser
    if name == "datefinder":
        import datefinder

        def by_datefinder(text: str, written: str | None) -> list[str]:
            base = datetime.fromisoformat(written or "2024-06-18")
            return [day.date().isoformat() for day in datefinder.find_dates(text, base_date=base)]

        return by_datefinder
    return by_briefing


def by_briefing(text: str, written: str | None) -> list[str]:
    mentions = date_mentions(text, Span(0, len(text)), written)
    return [
        mention.start_date if mention.start_date == mention.end_date else f"{mention.start_date}/{mention.end_date}"
        for mention in mentions
        if mention.start_date
    ]


class Page(NamedTuple):
    source: str
    day: str | None


def saved_pages() -> Iterator[Page]:
    folder = SHARED / "data" / "dates"
    if not folder.exists():
        return
    for row in map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        source = gzip.decompress((folder / "html" / row["file"]).read_bytes()).decode("utf-8", "replace")
        yield Page(source, row["date"] if isinstance(row["date"], str) else None)


def pages() -> None:
    from htmldate import find_date

    saved = list(saved_pages())
    if not saved:
        print(f"\nskipped: no pages in {SHARED / 'data' / 'dates'} (set BRIEFING_SHARED)")
        return
    limit = date.today().isoformat()
    readers: dict[str, Callable[[str], str | None]] = {
        "briefing, the page alone": lambda source: found.day if (found := page_date(source, None)) else None,
        "briefing clean (date line and refutation too)": lambda source: clean_article(_article(source)).published,
        "htmldate, extensive": lambda source: find_date(source, max_date=limit),
        "htmldate, extensive, original date": lambda source: find_date(source, original_date=True, max_date=limit),
        "htmldate, fast, original date": lambda source: find_date(
            source, extensive_search=False, original_date=True, max_date=limit
        ),
    }
    print(f"\n| {len(saved)} pages | accuracy | precision | pages a CPU s |")
    print("|---|---|---|---|")
    for name, read in readers.items():
        print(f"| {name} | {_row(saved, read)} |")


def _article(source: str) -> Article:
    return Article(path="page.html", sha256="", media_type="text/html", text=source)


def _row(saved: list[Page], read: Callable[[str], str | None]) -> str:
    paces = []
    given: list[str | None] = []
    for _ in range(RUNS):
        started = time.process_time()
        given = [read(page.source) for page in saved]
        paces.append(len(saved) / (time.process_time() - started))
    right = sum(day == page.day for day, page in zip(given, saved, strict=True))
    hits = sum(day == page.day for day, page in zip(given, saved, strict=True) if day)
    answers = sum(day is not None for day in given)
    return f"{right / len(saved):.3f} | {hits / answers:.3f} | {statistics.median(paces):.0f}"


def lines() -> None:
    """Date lines of pages saved as plain text; where page and line differ by a day, either may be right."""
    gold = SHARED / "data" / "extraction" / "gold.json"
    if not gold.exists():
        print(f"\nskipped: no texts in {gold} (set BRIEFING_SHARED)")
        return
    told = same = near = 0
    texts = json.loads(gold.read_text(encoding="utf-8"))
    for name, page in texts.items():
        source = gzip.decompress((gold.parent / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        day, article = page_date(source, None), Article(path="x.txt", sha256="", media_type="text/plain")
        text = page["whole_page_text"]
        body = clean_article(article.model_copy(update={"text": text})).body
        found = publication_date(article, text, body).published
        told += found is not None
        if found and day:
            apart = abs((date.fromisoformat(found) - date.fromisoformat(day.day)).days)
            same, near = same + (apart == 0), near + (apart == 1)
    print(f"\n{len(texts)} pages saved as text: {told} have a date; {same} the page's own, {near} a day beside it")


if __name__ == "__main__":
    main()

"""The body of pages and of plain texts beside trafilatura, resiliparse, readability-lxml and newspaper4k.

    python -m tests.benchmarks.bench_extraction

The set and its measure are those of scrapinghub/article-extraction-benchmark: per page, true and false positives and
false negatives of 4-gram word shingles, each normalised by their sum; precision and recall averaged over pages; F1 of
the two. Peers and briefing take turns at each page, and each one's least CPU time counts.
"""

import gzip
import json
import random
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing.articles import lines
from briefing.articles.appended import appended_from
from briefing.articles.clean import clean_article
from briefing.articles.files import article_of_bytes
from briefing.articles.html import read_page
from briefing.articles.lines import measured_lines, text_key
from briefing.articles.plain import judge_lines
from briefing.records import Document
from tests.benchmarks.corpus import SHARED, news_texts

TURNS, TEXT_TURNS = 3, 12
"""A text takes a few milliseconds, of which three turns are seldom without another job's."""
SET = SHARED / "data" / "extraction"
FLOORS = {"HTML": 0.960, "plain": 0.86}
AIMS = {"HTML": 0.972, "plain": 0.92}

Extract = Callable[[bytes], str]


class Score(NamedTuple):
    f1: float
    precision: float
    recall: float


class _Shares(NamedTuple):
    """Of a page's shingles, normalised by their sum."""

    right: float
    wrong: float
    missed: float


def main() -> None:
    if not (SET / "gold.json").exists():
        sys.exit(f"skipped: no pages in {SET} (set BRIEFING_SHARED)")
    gold = json.loads((SET / "gold.json").read_text(encoding="utf-8"))
    pages = {key: gzip.decompress((SET / "html" / f"{key}.html.gz").read_bytes()) for key in gold}
    texts = {key: page["whole_page_text"].encode() for key, page in gold.items()}
    bodies = {key: page["articleBody"] for key, page in gold.items()}
    print(f"{len(gold)} pages, HTML (floor {FLOORS['HTML']}, aim {AIMS['HTML']})\n")
    _table(bodies, pages, {"briefing": _briefing("text/html"), **_page_peers()}, "pages a CPU s", len(pages))
    megabytes = sum(map(len, texts.values())) / 1e6
    print(f"\nThe same pages as plain text (floor {FLOORS['plain']}, aim {AIMS['plain']})\n")
    _table(bodies, texts, {"briefing": _briefing("text/plain"), **_TEXT_PEERS}, "MB a CPU s", megabytes, TEXT_TURNS)
    _articles()
    _titles(pages, {key: page["whole_page_text"] for key, page in gold.items()})
    _tails([text for group in news_texts().values() for text in group])


def score(bodies: Mapping[str, str], found: Mapping[str, str]) -> Score:
    """Precision, recall and F1 of the texts found for each page."""
    shares = [_shares(_shingles(bodies[key]), _shingles(found[key])) for key in bodies]
    precision = statistics.mean(_ratio(each.right, each.wrong) for each in shares if each.right + each.wrong)
    recall = statistics.mean(_ratio(each.right, each.missed) for each in shares if each.right + each.missed)
    return Score(2 * precision * recall / (precision + recall), precision, recall)


def _ratio(right: float, other: float) -> float:
    return right / (right + other)


def _shares(true: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> _Shares:
    counts = ((true & found).total(), (found - true).total(), (true - found).total())
    total = sum(counts) or 1
    return _Shares(*(count / total for count in counts))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)) if words)


def _table(
    bodies: Mapping[str, str],
    inputs: Mapping[str, bytes],
    extractors: Mapping[str, Extract],
    pace: str,
    amount: float,
    turns: int = TURNS,
) -> None:
    print(f"| | F1 | precision | recall | {pace} |\n|---|---|---|---|---|")
    timed = {name: _Timed(extract) for name, extract in extractors.items()}
    for _ in range(turns):
        _forget()
        for key, content in inputs.items():
            for each in timed.values():
                each.take(key, content)
    for name, each in timed.items():
        cells = " | ".join(f"{value:.4f}" for value in score(bodies, each.found))
        print(f"| {name} | {cells} | {amount / max(sum(each.seconds.values()), 1e-3):.1f} |")


def _forget() -> None:
    """No page is known from the turn before."""
    lines._read_again.cache_clear()
    lines._read_paragraph.cache_clear()


class _Timed:
    """What an extractor found in each input, and the least CPU time that it took, which other jobs disturb least."""

    def __init__(self, extract: Extract) -> None:
        self.extract = extract
        self.found: dict[str, str] = {}
        self.seconds: dict[str, float] = {}

    def take(self, key: str, content: bytes) -> None:
        started = time.thread_time()  # a process's own clock goes by ticks of 4 ms once a timer was set
        self.found[key] = self.extract(content)
        spent = time.thread_time() - started
        self.seconds[key] = min(self.seconds.get(key, spent), spent)


def _articles() -> None:
    """From bytes to the end of clean: dates, language and notes on translation included."""
    groups = news_texts().items()
    texts = {f"{name} {index}": text.encode() for name, group in groups for index, text in enumerate(group)}
    timed = _Timed(_briefing("text/plain"))
    for _ in range(TEXT_TURNS):
        _forget()
        for key, text in texts.items():
            timed.take(key, text)
    megabytes = sum(map(len, texts.values())) / 1e6
    pace = megabytes / sum(timed.seconds.values())
    print(f"\n{len(texts)} articles as plain text, {megabytes:.1f} MB: {pace:.2f} MB a CPU s to the end of clean")


def _titles(pages: Mapping[str, bytes], texts: Mapping[str, str]) -> None:
    """The title that a page has in its head, found in its text, with the first line (which is that) and without."""
    known = {key: read_page(page.decode("utf-8", "replace")).metadata.title for key, page in pages.items()}
    for name, begin in (("whole", 0), ("without the first line", 1)):
        found = {key: judge_lines(measured_lines(text)[begin:]).title for key, text in texts.items()}
        right = sum(_is_title(found[key], title) for key, title in known.items())
        print(f"titles of {len(known)} pages' texts, {name}: {right} as in the page's head")


def _is_title(found: str | None, known: str | None) -> bool:
    one, other = text_key(found or ""), text_key(known or "")
    return bool(one and other) and (one.startswith(other) or (other.startswith(one) and len(one) > 15))


def _tails(bodies: list[str]) -> None:
    """Two to four paragraphs of another article put behind each, behind a row of stars and behind a headline."""
    draw = random.Random(5)
    articles = [[line.text for line in measured_lines(body) if line.prose] for body in bodies]
    articles = [article for article in articles if len(article) >= 6]
    print(f"{len(articles)} articles alone, cut: {sum(_cut(article) < len(article) for article in articles)}")
    for headline in (["***"], ["Another story of another day"]):
        cuts: list[int | None] = []
        for article in articles * 2:
            other = draw.choice([one for one in articles if one is not article])
            start = draw.randrange(len(other) - 4)
            cut = _cut([*article, *headline, *other[start : start + draw.randint(2, 4)]])
            cuts.append((cut - len(article)) if cut <= len(article) + 4 else None)
        print(
            f"other stories {'behind stars' if '***' in headline else 'behind a headline'}: {len(cuts)},"
            f" right {cuts.count(0)}, too early {sum(cut is not None and cut < 0 for cut in cuts)}"
        )


def _cut(paragraphs: list[str]) -> int:
    """Which paragraph the first of the other stories is."""
    read = measured_lines("\n\n".join(paragraphs))
    cut = appended_from(read, 0, len(read) - 1)
    return cut - any(line.wordless for line in read[:cut])


def _briefing(media_type: str) -> Extract:
    def extract(content: bytes) -> str:
        document = _cleaned(content, media_type)
        return "".join(document.text[start:end] for start, end in document.body)

    return extract


def _cleaned(content: bytes, media_type: str) -> Document:
    return clean_article(article_of_bytes("page", content, media_type))


def _page_peers() -> dict[str, Extract]:
    peers: dict[str, Extract] = {}
    for name, load in (
        ("trafilatura.extract", _trafilatura),
        ("trafilatura, precision, no comments", _trafilatura_precise),
        ("readability-lxml", _readability),
        ("resiliparse", _resiliparse),
        ("newspaper4k", _newspaper),
    ):
        try:
            peers[name] = load()
        except ImportError as error:
            print(f"{name}: not installed ({error.name})")
    return peers


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _trafilatura() -> Extract:
    from trafilatura import extract

    return lambda content: extract(_decoded(content)) or ""


def _trafilatura_precise() -> Extract:
    from trafilatura import extract

    return lambda content: extract(_decoded(content), favor_precision=True, include_comments=False) or ""


def _readability() -> Extract:
    from lxml.html import fromstring
    from readability import Document as Readable

    return lambda content: str(fromstring(Readable(_decoded(content)).summary()).text_content())


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda content: str(
        extract_plain_text(_decoded(content), main_content=True, alt_texts=False, links=False, comments=False)
    )


def _newspaper() -> Extract:
    import newspaper

    def extract(content: bytes) -> str:
        article = newspaper.Article("https://example.org/", language="en", fetch_images=False)
        article.download(input_html=_decoded(content))
        article.parse()
        return str(article.text)

    return extract


_TEXT_PEERS: dict[str, Extract] = {
    "nothing done": _decoded,
    "lines over 80 characters": lambda content: "\n".join(
        line for line in _decoded(content).splitlines() if len(line) > 80
    ),
}


if __name__ == "__main__":
    main()

"""Chunking speed beside chonkie's RecursiveChunker, with the same tokenizer, in one run.

Run: python -m tests.benchmarks.bench_chunk

Figures are MB of UTF-8 a CPU second, medians of 15 passes over all texts, the two taking turns; each pass of the peer
uses a new chunker, since it keeps its counts in a cache. Texts: the development data (`corpus`), each as one document.
"""

import statistics
import sys
import time
from collections.abc import Callable

from briefing.articles.chunk import chunk_document
from briefing.articles.tokens import _encoding, count_tokens
from briefing.records import Document, Span
from tests.benchmarks.corpus import news_texts

LIMITS = (512, 2000)
PASSES = 15


def main() -> None:
    sets = news_texts()
    if not sets:
        sys.exit("skipped: no development data (set BRIEFING_SHARED)")
    count_tokens("loads the vocabulary")
    for name, texts in sets.items():
        megabytes = sum(len(text.encode()) for text in texts) / 1e6
        print(f"{name}: {len(texts)} texts, {megabytes:.2f} MB")
        for limit in LIMITS:
            compare(texts, megabytes, limit)


def compare(texts: list[str], megabytes: float, limit: int) -> None:
    documents = [as_document(text) for text in texts]
    ours, theirs = [], []
    for _ in range(PASSES):
        ours.append(megabytes / cpu_seconds(lambda: [chunk_document(document, limit) for document in documents]))
        if chunk := peer(limit):
            theirs.append(megabytes / cpu_seconds(lambda: [chunk(text) for text in texts]))
    print(f"  limit {limit}: briefing {statistics.median(ours):.1f} MB/s", end="")
    if theirs:
        peer_speed = statistics.median(theirs)
        print(f", chonkie {peer_speed:.1f} MB/s, ratio {statistics.median(ours) / peer_speed:.2f}")
    else:
        print(", chonkie is not installed: pip install chonkie")


def as_document(text: str) -> Document:
    return Document(path="a.txt", sha256="", media_type="text/plain", text=text, body=(Span(0, len(text)),))


def peer(limit: int) -> Callable[[str], object] | None:
    try:
        from chonkie import RecursiveChunker
    except ImportError:
        return None
    chunk: Callable[[str], object] = RecursiveChunker(tokenizer=_encoding(), chunk_size=limit).chunk
    return chunk


def cpu_seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()

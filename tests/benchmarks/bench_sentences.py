"""Sentence edges and speed beside pySBD and sentencex, in one run.

Run: python -m tests.benchmarks.bench_sentences

Right: texts of pySBD's golden rules (English 48, Russian 42, Chinese 2) whose sentences are all found, white space at
their ends apart. Speed: MB of UTF-8 a CPU second, the median of five passes; pySBD, being slow, reads 20,000
characters once. Lossless: whether the sentences of the news texts, concatenated, are those texts.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable

from briefing.articles.sentences import sentence_spans
from briefing.records import Span
from tests.benchmarks.corpus import SHARED, news_texts

Splitter = Callable[[str, str], list[str]]
GOLDEN = {
    "en": ["english.GOLDEN_EN_RULES_TEST_CASES"],
    "ru": ["russian.GOLDEN_RU_RULES_TEST_CASES", "russian.RU_MORE_TEST_CASES"],
    "zh": ["chinese.GOLDEN_ZH_RULES_TEST_CASES"],
}
PASSES = 5


def main() -> None:
    rules = SHARED / "data" / "sentences" / "pysbd_golden.json"
    if not rules.exists():
        sys.exit("skipped: no development data (set BRIEFING_SHARED)")
    cases = json.loads(rules.read_text(encoding="utf-8"))
    texts = {
        "en": "\n\n".join(news_texts().get("kremlin, English", [])),
        "ru": "\n\n".join(news_texts().get("russian", [])),
    }
    for name, split in {"briefing": ours, **peers()}.items():
        right = {language: count_right(split, language, cases) for language in GOLDEN}
        print(name, *(f"{language} {right[language]}" for language in GOLDEN), sep="  ")
        for language, text in texts.items():
            print(f"  {language}: {speed(name, split, language, text)}")


def count_right(split: Splitter, language: str, cases: dict[str, list[dict[str, object]]]) -> str:
    chosen = [case for key in GOLDEN[language] for case in cases[key]]
    right = sum(stripped(split(language, str(case["text"]))) == stripped(case["sentences"]) for case in chosen)
    return f"{right} of {len(chosen)}"


def stripped(sentences: object) -> list[str]:
    return [sentence.strip() for sentence in sentences if sentence.strip()]  # type: ignore[attr-defined]


def speed(name: str, split: Splitter, language: str, text: str) -> str:
    passes = PASSES if name != "pySBD" else 1
    part = text if name != "pySBD" else text[:20_000]
    seconds = []
    for _ in range(passes):
        start = time.process_time()
        found = split(language, part)
        seconds.append(time.process_time() - start)
    lossless = "" if "".join(found) == part else ", not lossless"
    return f"{len(part.encode()) / 1e6 / statistics.median(seconds):.2f} MB/s{lossless}"


def ours(language: str, text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, Span(0, len(text)), language)]


def peers() -> dict[str, Splitter]:
    found: dict[str, Splitter] = {}
    try:
        import sentencex

        found["sentencex"] = lambda language, text: list(sentencex.segment(language, text))
    except ImportError:
        print("sentencex is not installed: pip install sentencex")
    try:
        import pysbd

        segmenters = {language: pysbd.Segmenter(language=language, clean=False) for language in GOLDEN}
        found["pySBD"] = lambda language, text: segmenters[language].segment(text)
    except ImportError:
        print("pySBD is not installed: pip install pysbd")
    return found


if __name__ == "__main__":
    main()

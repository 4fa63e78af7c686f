"""Encodings and mojibake beside charset-normalizer and ftfy alone.

    python -m tests.benchmarks.bench_encoding

charset-normalizer's 18 sample files, and texts of the development data written in encodings of their languages: right
is what gives back the same text. ftfy's own test cases: right is to say that a text is mojibake where it is, and only
there.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.articles.decode import decode
from tests.benchmarks.corpus import SHARED, news_texts

SET = SHARED / "data" / "encoding"
SAMPLES = {
    "arabic-1": "cp1256", "chinese": "big5", "french-1": "cp1252", "greek": "cp1253", "greek-2": "cp1253",
    "hebrew-2": "cp1255", "hebrew-3": "cp1255", "korean": "cp949", "russian": "mac_cyrillic", "turkish": "cp1254",
}  # fmt: skip
"""The others are UTF-8."""
ENCODINGS = {
    "russian": ("cp1251", "koi8-r", "iso8859-5", "cp866", "utf-16"),
    "kremlin, English": ("cp1252", "mac-roman", "utf-16-le"),
    "extraction, article bodies": ("cp1252", "utf-16-be"),
}

Decode = Callable[[bytes], str]


def main() -> None:
    if not SET.exists():
        sys.exit(f"skipped: no files in {SET} (set BRIEFING_SHARED)")
    cases = [*_samples(), *_written()]
    print("| | sample files | written texts | MB a CPU s |\n|---|---|---|---|")
    for name, guess in (("briefing", lambda data: decode(data).text), ("charset-normalizer", _normalizer())):
        print(_row(name, guess, cases))
    _mojibake()


class _Case:
    def __init__(self, data: bytes, text: str, sample: bool) -> None:
        self.data, self.text, self.sample = data, text, sample


def _samples() -> Iterator[_Case]:
    for path in sorted((SET / "charset_normalizer_samples").glob("sample-*.txt")):
        encoding = SAMPLES.get(path.stem.removeprefix("sample-"), "utf-8-sig")
        yield _Case(path.read_bytes(), path.read_bytes().decode(encoding), True)


def _written() -> Iterator[_Case]:
    for group, texts in news_texts().items():
        for encoding in ENCODINGS.get(group, ()):
            for text in texts:
                try:
                    yield _Case(text.encode(encoding), text, False)
                except UnicodeEncodeError:
                    continue


def _normalizer() -> Decode:
    from charset_normalizer import from_bytes

    return lambda data: str(from_bytes(data).best() or "")


def _row(name: str, guess: Decode, cases: list[_Case]) -> str:
    times = []
    for _ in range(3):
        started = time.process_time()
        right = [guess(case.data) == case.text for case in cases]
        times.append(time.process_time() - started)
    of_samples = [ok for ok, case in zip(right, cases, strict=True) if case.sample]
    of_written = [ok for ok, case in zip(right, cases, strict=True) if not case.sample]
    pace = sum(len(case.data) for case in cases) / 1e6 / statistics.median(times)
    cells = (f"{sum(each)} of {len(each)}" for each in (of_samples, of_written))
    return f"| {name} | {' | '.join(cells)} | {pace:.2f} |"


def _mojibake() -> None:
    from ftfy import fix_encoding

    cases = json.loads(Path(SET / "ftfy_test_cases.json").read_text(encoding="utf-8"))
    broken = [case["original"] for case in cases if fix_encoding(case["fixed"]) != case["original"] != case["fixed"]]
    sound = [text for texts in news_texts().values() for text in texts]
    print(f"\nMojibake noticed: {_noticed(broken)} of {len(broken)} test cases of ftfy", end="")
    print(f" (some only have their quotes changed); {_noticed(sound)} of {len(sound)} sound texts")


def _noticed(texts: list[str]) -> int:
    notes = (decode(text.encode("utf-8", "replace")).notes for text in texts)
    return sum(any(note.startswith("mojibake") for note in each) for each in notes)


if __name__ == "__main__":
    main()

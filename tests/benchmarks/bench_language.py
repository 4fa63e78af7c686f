"""Language detection beside py3langid and lingua, each in a process of its own.

    python -m tests.benchmarks.bench_language

Texts whose language is known: the encoding samples and the Russian and Kremlin texts of the development data, whole
and cut to pieces from a third of the way in. The first call, which loads the model, is counted apart.
"""

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from tests.benchmarks.corpus import SHARED

LENGTHS = (30, 60, 120, 100_000)
CODES = {
    "arabic": "ar", "bulgarian": "bg", "chinese": "zh", "english": "en", "french": "fr", "greek": "el",
    "hebrew": "he", "korean": "ko", "polish": "pl", "russian": "ru", "spanish": "es", "turkish": "tr",
}  # fmt: skip
DETECTORS = ("briefing", "py3langid", "lingua")


def main() -> None:
    if not any(known_texts()):
        sys.exit(f"skipped: no texts in {SHARED / 'data'} (set BRIEFING_SHARED)")
    columns = [f"{length} characters" if length < 1000 else "whole" for length in LENGTHS]
    print(f"| | right at {' | '.join(columns)} | load, CPU s | ms a whole text | MB |")
    print("|---" * (len(LENGTHS) + 4) + "|")
    for name in DETECTORS:
        print(
            subprocess.run([sys.executable, "-m", __spec__.name, name], capture_output=True, text=True).stdout.strip()
        )


def row(name: str) -> str:
    started = time.process_time()
    try:
        detect = detector(name)
    except ModuleNotFoundError:
        return f"| {name} | not installed |"
    detect("This call loads the model.")
    loaded = time.process_time() - started
    cells = []
    for length in LENGTHS:
        texts = [
            (language, text[len(text) // 3 :][:length] if length < 1000 else text) for language, text in known_texts()
        ]
        started = time.process_time()
        right = sum(detect(text) == language for language, text in texts)
        cells.append(f"{right} of {len(texts)}")
    pace = (time.process_time() - started) / len(texts) * 1000
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"| {name} | {' | '.join(cells)} | {loaded:.2f} | {pace:.2f} | {memory} |"


def detector(name: str) -> Callable[[str], str | None]:
    if name == "py3langid":
        import py3langid

        return lambda text: str(py3langid.classify(text)[0])
    if name == "lingua":
        from lingua import LanguageDetectorBuilder

        lingua = LanguageDetectorBuilder.from_all_languages().build()
        return lambda text: found.iso_code_639_1.name.lower() if (found := lingua.detect_language_of(text)) else None
    from briefing.articles.language import detect_language

    return detect_language


def known_texts() -> Iterator[tuple[str, str]]:
    from charset_normalizer import from_path

    data = SHARED / "data"
    for path in sorted((data / "encoding/charset_normalizer_samples").glob("sample-*.txt")):
        language = CODES[re.split(r"[-.]", path.name)[1]]
        yield language, str(from_path(path).best())
    for path in sorted((data / "russian").glob("*.txt")):
        yield "ru", path.read_text("utf-8")
    gold = data / "kremlin/gold.jsonl"
    for line in gold.read_text("utf-8").splitlines() if gold.exists() else ():
        yield "en", json.loads(line)["text"]


if __name__ == "__main__":
    print(row(sys.argv[1])) if len(sys.argv) > 1 else main()

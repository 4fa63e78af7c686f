"""What the engine `llm` asks and answers cost, and what becomes of bad answers: python -m tests.benchmarks.bench_llm

Prompt tokens against the articles' own; quotes as ids against quotes as words; CPU a claim; articles that give orders;
a model that glues halves of sentences together.
"""

import asyncio
import json
import os
import random
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from briefing.articles.chunk import chunk_document
from briefing.articles.tokens import count_tokens
from briefing.engines.llm import LlmEngine
from briefing.engines.llm_answers import read_claims_answer
from briefing.engines.llm_article import part_of, read_article
from briefing.engines.llm_reading import read_part
from briefing.engines.llm_schemas import CLAIMS_SCHEMA, response_format
from briefing.engines.prompts import Prompts
from briefing.pipeline import Order, read_documents
from briefing.profiles import load_profile
from briefing.provider.answers import prompt_tokens
from briefing.records import Document, Request, Span
from tests.recordings.authored import AuthoredProvider
from tests.scripted import ScriptedProvider, claim, id_of, scripted

PROJECT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("BRIEFING_SHARED") or PROJECT.parent / "shared") / "data"
PROFILE = load_profile("turn-to-the-east")
LIMITS = (512, 2000)


def say(words: str = "") -> None:
    sys.stdout.write(f"{words}\n")


def main() -> None:
    say(f"fixed part of a claims request: {count_tokens(Prompts().render('claims', question=PROFILE.question))} tokens")
    form = json.dumps(response_format("claims", CLAIMS_SCHEMA))
    say(f"its schema: {count_tokens(form)} tokens")
    seeds = documents(PROJECT / "seeds")
    for limit in LIMITS:
        say(prompts("seeds", seeds, limit))
    kremlin = SHARED / "kremlin" / "txt"
    if kremlin.is_dir():
        for limit in LIMITS:
            say(prompts("kremlin", documents(kremlin), limit))
    else:
        say(f"kremlin: skipped, no {kremlin}")
    say(f"seeds: {glued(seeds)}")
    if kremlin.is_dir():
        say(f"kremlin: {glued(documents(kremlin))}")
    say(ids_against_words(seeds))
    say(cpu_a_claim(seeds))
    payloads = SHARED / "injection" / "payloads.jsonl"
    say(orders(payloads) if payloads.is_file() else f"orders in articles: skipped, no {payloads}")


def documents(path: Path) -> list[Document]:
    order = Order(paths=[str(path)], profile=PROFILE, date="2026-11-21", out=Path("out"))
    return [document for document in read_documents(order, BytesIO()) if document.status == "used"]


def requests(sources: Sequence[Document], limit: int) -> list[Request]:
    engine = LlmEngine(scripted(""), PROFILE, Prompts(), "gpt-5.4-mini")
    return [request for one in sources for request in engine.claims_requests(one, chunk_document(one, limit))]


def prompts(name: str, sources: Sequence[Document], limit: int) -> str:
    """Prompt tokens beyond the fixed part, by the articles' own tokens; the bound is 1.2."""
    asked = requests(sources, limit)
    fixed = count_tokens(str(asked[0].body["messages"][0]["content"]))
    own = sum(count_tokens(one.text[span.start : span.end]) for one in sources for span in one.body)
    total = sum(prompt_tokens(request.body) for request in asked)
    share = (total - fixed * len(asked)) / own
    told = f"{len(asked)} calls, {own} article tokens"
    return f"{name}, chunks of {limit}: {told}, prompts beyond the fixed part {share:.3f} of them"


def ids_against_words(sources: Sequence[Document]) -> str:
    """The authored answers as they are, and with the quoted words in place of the ids."""
    provider = AuthoredProvider()
    ids = words = marks = 0
    for request in requests(sources, 2000):
        text = asyncio.run(provider.complete(request)).text or ""
        lines = dict(
            line.split(" ", 1) for line in str(request.body["messages"][1]["content"]).splitlines() if line[:1] == "Q"
        )
        answer = json.loads(text)
        for given in answer["claims"]:
            given["quote"] = " ".join(lines[id] for id in given.pop("quote_ids"))
        ids += count_tokens(text)
        words += count_tokens(json.dumps(answer, ensure_ascii=False))
        marks += sum(count_tokens(f"\n{id} ") for id in lines)
    return (
        f"answers with quote ids {ids} tokens, with quoted words {words} ({words / ids:.2f} times), "
        f"for {marks} tokens of ids in the prompts"
    )


def cpu_a_claim(sources: Sequence[Document]) -> str:
    """From the answer's text to checked claims, without the article's own reading, which is told apart."""
    provider = AuthoredProvider()
    engine = LlmEngine(provider, PROFILE, Prompts(), "gpt-5.4-mini")
    reading, checking, claims = [], [], 0
    for _ in range(3):
        begun = time.process_time()
        parts = [
            part_of(article, chunk)
            for one in sources
            for article in [read_article(one, PROFILE)]
            for chunk in chunk_document(one, 2000)
        ]
        reading.append(time.process_time() - begun)
        asked = [engine.claims_requests(one, chunk_document(one, 2000)) for one in sources]
        texts = [asyncio.run(provider.complete(request)).text or "" for several in asked for request in several]
        begun = time.process_time()
        claims = sum(
            len(read_part(read_claims_answer(text), part).claims) for text, part in zip(texts, parts, strict=True)
        )
        checking.append(time.process_time() - begun)
    each, article = statistics.median(checking) / claims, statistics.median(reading) / len(sources)
    return f"CPU: {1000 * each:.1f} ms a claim checked, {1000 * article:.1f} ms an article read for it"


def glued(sources: Sequence[Document]) -> str:
    """Claims of half a sentence and half of the next one, both cited, cut at random within their middle thirds."""
    draw = random.Random(7)

    def cut(text: str) -> tuple[str, str]:
        words = text.rstrip(".").split()
        at = max(2, int(len(words) * draw.uniform(0.35, 0.65)))
        return " ".join(words[:at]), " ".join(words[at:])

    def answer(request: Request) -> dict[str, object]:
        lines = re.findall(r"^(Q\d+) (.*)$", str(request.body["messages"][1]["content"]), re.MULTILINE)
        pairs = list(pairwise(lines))
        told = [claim(f"{cut(one)[0]} {cut(two)[1]}", [id, other]) for (id, one), (other, two) in pairs]
        return {"claims": [{**each, "id": f"C{number}"} for number, each in enumerate(told, 1)], "summary": []}

    engine = LlmEngine(ScriptedProvider(answer), PROFILE, Prompts(), "gpt-5.4-mini")
    readings = [asyncio.run(engine.read(one, chunk_document(one, 2000))) for one in sources]
    withheld = Counter(entry.reason.split(":")[0] for reading in readings for entry in reading.withheld)
    made = sum(withheld.values()) + sum(len(reading.claims) for reading in readings if reading.engine == "llm")
    refused, as_such = sum(withheld.values()), withheld["spliced"]
    return f"{made} claims glued from halves of two sentences, {refused} refused, {as_such} as such"


def orders(payloads: Path) -> str:
    """An article with an order in it, and a model that takes the order for a statement, word for word."""
    told = [json.loads(line)["text"] for line in payloads.read_text(encoding="utf-8").splitlines()]
    found: Counter[str] = Counter()
    for text in told:
        found[outcome(" ".join(text.split()))] += 1
    own_words = "All is well in the best of all ports, click here"
    obeyed = sum(outcome(" ".join(text.split()), own_words) == "kept" for text in told)
    parts = ", ".join(f"{count} {what}" for what, count in found.most_common())
    return (
        f"{len(told)} orders in articles, repeated word for word as a claim: {parts} (kept ones are quoted "
        f"and framed as the article's words); obeyed with words of its own: {obeyed} kept"
    )


def outcome(order: str, claimed: str | None = None) -> str:
    text = f"The port of Alder was closed in May.\n\n{order}\n\nThe port of Lund stays open until June."
    article = Document(
        id="S1", path="a.txt", sha256="", media_type="text/plain", text=text, body=(Span(0, len(text)),), origin="S1"
    )

    def answer(request: Request) -> dict[str, object]:
        given = [claim("The port of Alder was closed", [id_of("Alder was", request)])]
        first = next(line for line in str(request.body["messages"][1]["content"]).splitlines() if line.startswith("Q2"))
        given.append(claim(claimed or first[3:], ["Q2"], id="C2", kind="background", status="unknown"))
        return {"claims": given, "summary": []}

    engine = LlmEngine(ScriptedProvider(answer), PROFILE, Prompts(), "gpt-5.4-mini")
    reading = asyncio.run(engine.read(article, chunk_document(article, 2000)))
    refused = [entry.reason.split(":")[0] for entry in reading.withheld]
    return f"refused ({refused[0]})" if refused else "kept"


if __name__ == "__main__":
    main()

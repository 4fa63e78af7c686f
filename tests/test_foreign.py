"""Three Russian and two Chinese articles beside English ones give a briefing that quotes the originals."""

import json
from pathlib import Path

import pytest

from briefing.evidence.tongues import tongue
from briefing.output.verify import verify
from briefing.records import Ledger
from tests.building import ROOT, SEEDS, build

ARTICLES = sorted(path.as_posix() for path in (ROOT / "tests" / "foreign").glob("*.txt"))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("foreign")
    build([*ARTICLES, *SEEDS], out, date="2025-11-22")
    return out / "2025-11-22-turn-to-the-east.md"


@pytest.fixture(scope="module")
def ledger(page: Path) -> Ledger:
    return Ledger.model_validate(json.loads(page.with_suffix(".json").read_text()))


def test_every_foreign_article_is_used_cited_and_marked(page: Path, ledger: Ledger) -> None:
    foreign = [document for document in ledger.documents if document.language != "en"]
    assert [document.status for document in foreign] == ["used"] * 5
    rows = [
        line for line in page.read_text().splitlines() if line.startswith(tuple(f"| {one.id} |" for one in foreign))
    ]
    assert ["in Russian (ru)" in row or "in Chinese (zh)" in row for row in rows] == [True] * 5


def test_printed_sentences_are_the_originals_words_with_owner_and_date(ledger: Ledger) -> None:
    claims = {claim.id: claim for claim in ledger.claims}
    printed = [
        sentence
        for section in ledger.sections
        if section.id not in ("check", "sources")
        for sentence in section.sentences
        if sentence.claims and tongue(sentence.text)
    ]
    assert len(printed) >= 20
    for sentence in printed:
        quote = claims[sentence.claims[0]].quote
        bare = sentence.text.strip("“”")
        for bracket in sentence.brackets:
            bare = bare.replace(f" [{bracket.text}]", "")
        assert bare in " ".join(quote.split())
        assert "2025" in (sentence.frame or " ".join(sentence.labels))


def test_an_untouched_page_has_no_finding(page: Path) -> None:
    assert verify(page).findings == ()


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("на 12%", "на 22%"),
        ("Москва и Пхеньян подписали", "Москва и Пекин подписали"),
        ("Москва и Пхеньян подписали", "Москва и Пхеньян не подписали"),
        ("планирует увеличить", "увеличила"),
        ("вырос на 1,9%", "снизился на 1,9%"),
        ("вряд ли откажется", "откажется"),
        ("约为60亿美元", "约为70亿美元"),
        ("自俄罗斯进口", "自美国进口"),
        ("拟在越南建设", "在越南建设"),
        ("难以改变", "容易改变"),
    ],
)
def test_a_changed_fact_is_a_finding(page: Path, tmp_path: Path, was: str, now: str) -> None:
    text = page.read_text()
    assert was in text
    changed = tmp_path / page.name
    changed.write_text(text.replace(was, now, 1))
    changed.with_suffix(".json").write_bytes(page.with_suffix(".json").read_bytes())
    assert verify(changed).findings

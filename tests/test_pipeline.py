"""A whole build of the seeds: the laws of the contract hold on what a reader gets."""

import json
import re
import socket
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from briefing.articles.limits import TooLongError
from briefing.engines import extractive
from briefing.output.files import dump
from briefing.records import Ledger
from tests.building import ROOT, SEEDS, build
from tests.golden.__main__ import DATE
from tests.texts import EAST, GENERAL

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return build(SEEDS, tmp_path_factory.mktemp("seeds")).ledger


@pytest.fixture(scope="module")
def texts(built: Ledger) -> dict[str, str]:
    return {document.id: Path(document.path).read_bytes().decode("utf-8") for document in built.documents}


def test_the_seeds_give_the_golden_briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    written = build(["seeds"], tmp_path, DATE)
    for path in (written.page, written.annex, written.path):
        assert path.read_text(encoding="utf-8") == (GOLDEN / path.name).read_text(encoding="utf-8"), "run `make golden`"


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = (build(SEEDS, tmp_path / name) for name in ("one", "two"))
    assert [path.read_bytes() for path in one[:3]] == [path.read_bytes() for path in two[:3]]


def test_law_1_every_quote_stands_at_its_span_inside_one_body_span(built: Ledger, texts: dict[str, str]) -> None:
    bodies = {document.id: document.body for document in built.documents}
    wrong = [
        claim.id
        for claim in built.claims
        if texts[claim.document][claim.start : claim.end] != claim.quote
        or not any(span.start <= claim.start and claim.end <= span.end for span in bodies[claim.document])
    ]
    assert wrong == []


def test_no_boilerplate_of_the_seeds_reaches_a_claim(built: Ledger) -> None:
    words = ("DayDayNews", "Thaksin", "Saudi", "Macron's", "G20 summit will", "Follow the latest", "Read more", "Pic:",
             "Doonited", "Uniq Art", "Crypto Fraudsters", "enter your comment", "Category Latest")  # fmt: skip
    assert [(word, claim.quote) for claim in built.claims for word in words if word in claim.quote] == []


def test_of_an_article_on_the_topic_in_part_only_that_part_is_told_but_all_of_it_is_read(tmp_path: Path) -> None:
    digest = tmp_path / "digest.txt"
    digest.write_text("\n\n".join(DIGEST), encoding="utf-8")
    ledger = build([str(digest)], tmp_path / "out").ledger
    assert ledger.documents[0].notes == ("relevant in part: 1 of 5 paragraphs",)
    assert ledger.documents[0].summary[0].text.startswith("Gazprom will sell China 8 billion cubic metres of gas")
    assert {claim.speaker for claim in ledger.claims} == {"Marta Ostrow"}
    assert all(claim.quote in DIGEST[3] for claim in ledger.claims)


DIGEST = (
    "The week in review, told by those who were there and by some who wish that they had not been.",
    "The council passed its budget on 10 June 2024 after nine hours of debate, the mayor said.",
    "“Glass is patient,” energy analyst Marta Ostrow said when she opened the new wing of the museum.",
    "Gazprom will sell China 8 billion cubic metres of gas a year from 2027, Ostrow said.",
    "Rovers lost three to one at home, and the coach said that he would look for a new goalkeeper.",
)


def test_only_one_seed_has_a_date_to_trust(built: Ledger) -> None:
    dated = [(d.published, d.content_date.start, d.content_date.basis, bool(d.date_warning)) for d in built.documents]
    assert dated == [
        (None, None, "window", True),
        ("2024-06-18", "2024-06-18", "stated", False),
        (None, None, "unknown", False),
        (None, "2025", "computed", False),
        (None, "2022-02", "anchor", False),
    ]


def test_brackets_stand_where_they_say(built: Ledger, texts: dict[str, str]) -> None:
    homes = {claim.id: claim.document for claim in built.claims}
    brackets = [
        (homes[line.claims[0]], bracket)
        for section in built.sections
        for line in section.sentences
        for bracket in line.brackets
    ]
    assert brackets
    assert [b.text for home, b in brackets if b.start is not None and texts[home][b.start : b.end] != b.text] == []


def test_law_4_every_judgment_has_its_owner_beside_it(built: Ledger) -> None:
    claims = {claim.id: claim for claim in built.claims}
    ownerless = [
        line.text
        for section in built.sections
        for line in section.sentences
        for claim in map(claims.__getitem__, line.claims)
        if claim.speaker and claim.speaker not in f"{line.frame} {line.text} {' '.join(line.labels)}"
    ]
    assert ownerless == []


def test_law_7_every_input_has_a_status(built: Ledger) -> None:
    assert Counter(document.status for document in built.documents) == {"used": 5}


def test_citations_are_numbered_by_first_appearance(built: Ledger) -> None:
    seen = list(
        dict.fromkeys(number for section in built.sections for line in section.sentences for number in line.citations)
    )
    assert seen == list(range(1, len(built.citations) + 1))


def test_no_source_carries_more_than_two_lines_in_five(built: Ledger) -> None:
    homes = {claim.id: claim.document for claim in built.claims}
    lines = Counter(homes[line.claims[0]] for section in built.sections for line in section.sentences if line.claims)
    assert lines.most_common(1)[0][1] / lines.total() <= 0.4


def test_the_page_keeps_its_lengths(tmp_path: Path) -> None:
    page = build(SEEDS, tmp_path).page.read_text(encoding="utf-8")
    body = re.sub(r"\A---.*?---\n", "", page, flags=re.S).split("\n[^1]:")[0]
    first = body.split("\n## By partner")[0]
    without_sources = re.sub(r"## Sources.*?(?=\n## )", "", body, flags=re.S)
    assert len(_words(first)) <= 450
    assert len(_words(without_sources)) <= 1600


def _words(markdown: str) -> list[str]:
    return re.findall(r"[^\W_][\w’'.,-]*", re.sub(r"\[\^\d+\]", " ", markdown))


def test_sections_stand_in_the_contracts_order(built: Ledger) -> None:
    order = ["basis", "bottom-line", "changes", "judgments", "planned", "partner", "partners-none",
             "timeline", "positions", "check", "questions", "sources", "method"]  # fmt: skip
    found = [section.id if not re.match(r"partner-", section.id) else "partner" for section in built.sections]
    assert [order.index(name) for name in found] == sorted(order.index(name) for name in found)
    assert {"sources", "method", "partners-none"} <= set(found)


def test_the_ledger_reads_back_as_it_was_written(built: Ledger) -> None:
    assert dump(Ledger.model_validate_json(dump(built))) == dump(built)
    assert dump(built) == built.model_dump_json(by_alias=True, indent=1) + "\n"


def test_a_bad_file_among_good_ones_is_listed_and_the_rest_is_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    (tmp_path / "in" / "good.txt").write_text(Path(SEEDS[1]).read_text(encoding="utf-8"), encoding="utf-8")
    written = build([(tmp_path / "in").as_posix()], tmp_path / "out")
    assert [document.status for document in written.ledger.documents] == ["unreadable", "used"]
    assert written.unusable[0][0].endswith("bad.txt")
    assert "bad.txt" in written.annex.read_text(encoding="utf-8")


def test_an_article_that_takes_too_long_to_read_is_listed_with_that_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(*_: object) -> None:
        raise TooLongError("reading it took more than 60 s of CPU time")

    monkeypatch.setattr(extractive, "read_claims", stuck)
    listed = build(SEEDS[:1], tmp_path).ledger.documents[0]
    why = "no claim could be read in it; reading it took more than 60 s of CPU time"
    assert (listed.status, listed.reason) == ("failed", why)


def test_nothing_on_topic_is_still_a_briefing_that_says_so(tmp_path: Path) -> None:
    article = tmp_path / "garden.txt"
    article.write_text("The tulips bloomed early this spring in the park of the town.\n" * 3, encoding="utf-8")
    ledger = build([article.as_posix()], tmp_path / "out").ledger
    assert [section.id for section in ledger.sections] == ["basis", "partners-none", "sources", "method"]


def test_the_topic_general_has_no_partners(tmp_path: Path) -> None:
    ledger = build(SEEDS, tmp_path, profile=GENERAL).ledger
    assert not [section.id for section in ledger.sections if section.id.startswith("partner")]
    assert len(next(section for section in ledger.sections if section.id == "bottom-line").sentences) >= 3


def test_law_13_a_build_opens_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert build(SEEDS[:1], tmp_path).page.is_file()


def test_the_same_words_in_two_files_are_one_source(tmp_path: Path) -> None:
    text = Path(SEEDS[4]).read_text(encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    ledger = build([tmp_path.as_posix()], tmp_path / "out").ledger
    assert [(d.status, d.duplicate_of) for d in ledger.documents] == [("used", None), ("duplicate", "S1")]


def test_standard_input_keeps_its_text_beside_the_ledger(tmp_path: Path) -> None:
    content = Path(SEEDS[1]).read_bytes()
    written = build(["-"], tmp_path, stdin=content)
    document = json.loads(written.path.read_text(encoding="utf-8"))["documents"][0]
    assert (tmp_path / document["text_path"]).read_bytes() == content


def test_the_profile_of_the_tests_is_the_packaged_one() -> None:
    assert EAST.name == "turn-to-the-east"


def test_who_is_spoken_to_is_told_where_the_words_name_nobody_else(tmp_path: Path) -> None:
    article = tmp_path / "2019-06-14_meeting.txt"
    article.write_text(
        "Meeting of Russia and Mongolia\n\n"
        "President of Russia Vladimir Putin: Trade between Russia and Mongolia grew by 12 percent in 2018, and Russia "
        "sold 300,000 tonnes of fuel to Mongolia.\n\n"
        "President of Mongolia Khaltmaagiin Battulga: The task of increasing the share of transactions in national "
        "currencies is becoming more and more urgent due to the instability in financial markets.\n",
        encoding="utf-8",
    )
    page = build([str(article)], tmp_path / "out").page.read_text(encoding="utf-8")
    assert "| Khaltmaagiin Battulga, President of Mongolia, to Vladimir Putin |" in page


def test_a_question_that_no_line_answers_points_to_where_it_is_spoken_of(tmp_path: Path) -> None:
    article = tmp_path / "lund.txt"
    article.write_text(
        "LUND, 3 March 2026 - Russia sold 300,000 tonnes of fuel to Japan in February, the customs service said.\n\n"
        "Operations under a separate 1998 pact with Russia, which lets Japanese boats fish around the islands, were "
        "suspended when Japan refused to pay.\n",
        encoding="utf-8",
    )
    page = build([str(article)], tmp_path / "out").page.read_text(encoding="utf-8")
    row = "| Where do the partners keep their distance? | not in these articles, but touched on |"
    assert f"{row} S1 ¶2 |" in page
    assert "| What military ties are reported? | not in these articles |  |" in page

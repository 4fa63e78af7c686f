"""Sources as they are on disk now, for every kind of input."""

import json
from pathlib import Path

import pytest

from briefing.output.sources import read_briefing, read_sources
from briefing.output.verify import verify
from tests.building import build
from tests.ledgers import ARTICLE

HTML = "<html><head><title>Talks</title></head><body><article><h1>Talks</h1>{}</article></body></html>"


def built(folder: Path, name: str, content: str, stdin: bytes = b"") -> Path:
    """A page on one input, which lies in `folder`."""
    if name != "-":
        (folder / name).write_text(content, encoding="utf-8")
    path = "-" if name == "-" else str(folder / name)
    return build([path], folder / "out", "2026-03-05", stdin=stdin).page


def states(page: Path) -> list[str]:
    _, ledger = read_briefing(page)
    return [source.state for source in read_sources(ledger, page.parent).values()]


def as_html(text: str) -> str:
    return HTML.format("".join(f"<p>{line}</p>" for line in text.split("\n\n")[1:]))


def as_jsonl(*texts: str) -> str:
    return "".join(json.dumps({"text": text, "title": "Talks"}) + "\n" for text in texts)


@pytest.mark.parametrize(("name", "content"), [
    ("a.txt", ARTICLE), ("a.md", ARTICLE), ("a.html", as_html(ARTICLE)), ("a.jsonl", as_jsonl("Other words.", ARTICLE)),
])  # fmt: skip
def test_an_untouched_input_of_any_kind_is_the_same(tmp_path: Path, name: str, content: str) -> None:
    page = built(tmp_path, name, content)
    assert set(states(page)) == {"same"}
    assert verify(page).findings == ()


def test_the_text_of_standard_input_is_the_kept_one(tmp_path: Path) -> None:
    page = built(tmp_path, "-", "", ARTICLE.encode())
    assert states(page) == ["same"]
    assert verify(page).findings == ()
    (kept,) = (page.parent / "sources").iterdir()
    kept.write_text(ARTICLE.replace("12 percent", "13 percent"), encoding="utf-8")
    assert states(page) == ["changed"]
    kept.unlink()
    assert states(page) == ["missing"]


def test_standard_input_in_another_encoding_is_not_called_changed(tmp_path: Path) -> None:
    page = built(tmp_path, "-", "", ARTICLE.encode("utf-16"))
    assert states(page) == ["same"]


def test_a_changed_line_of_a_file_of_lines_is_the_one_changed_source(tmp_path: Path) -> None:
    page = built(tmp_path, "a.jsonl", as_jsonl(ARTICLE, ARTICLE.replace("India", "Vietnam").replace("12", "14")))
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    (tmp_path / "a.jsonl").write_text(f"{lines[0]}\n{lines[1]} \n", encoding="utf-8")
    assert states(page) == ["same", "changed"]
    (tmp_path / "a.jsonl").write_text(f"{lines[0]}\n", encoding="utf-8")
    assert states(page) == ["same", "missing"]


def test_a_kept_text_that_was_edited_is_found_by_its_quotes(tmp_path: Path) -> None:
    page = built(tmp_path, "a.html", as_html(ARTICLE))
    (kept,) = (page.parent / "sources").iterdir()
    kept.write_text(kept.read_text(encoding="utf-8").replace("will visit", "did visit"), encoding="utf-8")
    assert "quote_mismatch" in [finding.code for finding in verify(page).findings]


def test_a_kept_text_that_is_gone_is_missing(tmp_path: Path) -> None:
    page = built(tmp_path, "a.html", as_html(ARTICLE))
    for kept in (page.parent / "sources").iterdir():
        kept.unlink()
    assert [finding.code for finding in verify(page).findings] == ["source_missing"]

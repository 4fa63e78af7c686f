"""What `load_articles` makes of paths."""

import hashlib
import io
import json
import os
from pathlib import Path

import pytest

from briefing.articles.load import load_articles
from briefing.records import Article

TEXT = "The talks began on Monday."


def load(*paths: str, stdin: bytes = b"") -> list[Article]:
    return list(load_articles(paths, io.BytesIO(stdin)))


def told(*paths: str) -> list[tuple[str, str | None]]:
    return [(article.path, article.reason) for article in load(*paths)]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_text_file_is_its_own_text(here: Path) -> None:
    data = "\ufeffOne.\r\nTwo.".encode()
    (here / "a.txt").write_bytes(data)
    assert load("a.txt") == [
        Article(
            path="a.txt",
            sha256=hashlib.sha256(data).hexdigest(),
            media_type="text/plain",
            text="One.\r\nTwo.",
            text_is_file=True,
        )
    ]


def test_standard_input_is_one_plain_text_kept_apart_from_files() -> None:
    (article,) = load("-", stdin=TEXT.encode())
    assert (article.path, article.text, article.media_type, article.text_is_file) == ("-", TEXT, "text/plain", False)


def test_folders_are_read_in_the_order_of_sorted_names_depth_first(here: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.md"):
        (here / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "in" / name).write_text(TEXT)
    assert told("in") == [("in/a/b/c.txt", None), ("in/a/z.txt", None), ("in/b.txt", None), ("in/c.md", None)]


def test_paths_are_as_given(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    assert [article.path for article in load("./a.txt", f"{here}/a.txt", "in/../a.txt")] == [
        "a.txt",
        f"{here.as_posix()}/a.txt",
        "in/../a.txt",
    ]


def test_hidden_files_are_no_inputs_and_unknown_types_are_told(here: Path) -> None:
    (here / ".hidden.txt").write_text(TEXT)
    (here / "photo.png").write_bytes(b"\x89PNG")
    (photo,) = load(".")
    assert photo.path == "photo.png"
    assert photo.sha256 == hashlib.sha256(b"\x89PNG").hexdigest()
    assert (photo.reason or "").startswith("unknown type '.png'; known are .txt")


def test_a_file_without_a_suffix_is_read_as_text(here: Path) -> None:
    (here / "notes").write_text(TEXT)
    assert told("notes") == [("notes", None)]


def test_missing_empty_and_binary_inputs_are_told_and_stop_nothing(here: Path) -> None:
    (here / "empty.txt").write_bytes(b"")
    (here / "blank.txt").write_bytes(b" \n\t")
    (here / "binary.txt").write_bytes(b"\x00\x01\x02" * 50)
    (here / "good.txt").write_text(TEXT)
    assert told("none.txt", "empty.txt", "blank.txt", "binary.txt", "good.txt") == [
        ("none.txt", "no such file or directory"),
        ("empty.txt", "an empty file"),
        ("blank.txt", "an empty file"),
        ("binary.txt", "binary, not text: it has zero bytes"),
        ("good.txt", None),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    (here / "a.txt").chmod(0)
    assert told("a.txt") == [("a.txt", "permission denied")]


def test_a_folder_named_like_a_file_is_a_folder(here: Path) -> None:
    (here / "x.txt").mkdir()
    (here / "y.txt").mkdir()
    (here / "y.txt" / "a.md").write_text(TEXT)
    assert told("x.txt", "y.txt") == [("x.txt", "a folder without articles"), ("y.txt/a.md", None)]


def test_loops_of_links_end(here: Path) -> None:
    (here / "in" / "deep").mkdir(parents=True)
    (here / "in" / "a.txt").write_text(TEXT)
    (here / "in" / "deep" / "up").symlink_to(here / "in")
    (here / "in" / "self").symlink_to("self")
    paths = dict(told("in"))
    assert paths["in/a.txt"] is None
    assert paths["in/deep/up"] == "a link to a folder that was read as 'in'"
    assert paths["in/self"] == "too many levels of symbolic links"


def test_a_broken_link_is_told(here: Path) -> None:
    (here / "a.txt").symlink_to("gone.txt")
    assert told("a.txt") == [("a.txt", "a broken link")]


def test_what_is_no_regular_file_is_not_opened(here: Path) -> None:
    os.mkfifo(here / "a.txt")
    assert told("a.txt") == [("a.txt", "not a regular file; pass its text on standard input as -")]


def test_folders_nested_a_thousand_deep_are_read(here: Path) -> None:
    deep = here
    for _ in range(500):
        deep = deep / "d"
    os.makedirs(deep)
    (deep / "a.txt").write_text(TEXT)
    assert [article.reason for article in load("d")] == [None]


def test_a_name_that_is_no_unicode_is_shown_with_replacements(here: Path) -> None:
    with open(os.fsencode(here) + b"/a\xff.txt", "wb") as file:
        file.write(TEXT.encode())
    assert told(".") == [("a\ufffd.txt", None)]


def test_lines_of_jsonl_are_articles_and_a_bad_line_is_told(here: Path) -> None:
    good = json.dumps({"text": TEXT, "title": "Talks"})
    (here / "a.jsonl").write_text(f"{good}\n{{broken\n\n{good}\n")
    articles = load("a.jsonl")
    assert [(article.path, article.text) for article in articles] == [
        ("a.jsonl#L1", TEXT),
        ("a.jsonl#L2", ""),
        ("a.jsonl#L4", TEXT),
    ]
    assert articles[0].sha256 == hashlib.sha256(good.encode()).hexdigest()
    assert (articles[1].reason or "").startswith("not JSON: ")


def test_an_article_too_large_is_told_without_reading_it_whole(here: Path) -> None:
    with open(here / "a.txt", "wb") as file:
        file.truncate(50_000_000)
    assert told("a.txt") == [("a.txt", "larger than 20 MB, too large for one article")]
    (large,) = load("a.txt")
    assert large.sha256 == hashlib.sha256((here / "a.txt").read_bytes()).hexdigest()


def test_a_line_too_long_is_told_and_the_next_is_read(here: Path) -> None:
    with open(here / "a.jsonl", "wb") as file:
        file.truncate(50_000_000)
        file.seek(0, os.SEEK_END)
        file.write(b"\n" + json.dumps({"text": TEXT}).encode())
    assert told("a.jsonl") == [("a.jsonl#L1", "too long a line"), ("a.jsonl#L2", None)]


def test_a_text_that_is_not_its_file_has_another_media_type(here: Path) -> None:
    record = json.dumps({"text": TEXT})
    (here / "a.jsonl").write_text(record)
    (here / "b.json").write_text(record)
    (here / "c.eml").write_text(f"Subject: Talks\n\n{TEXT}")
    assert [(article.media_type, article.text_is_file) for article in load(".")] == [
        ("application/json", False),
        ("application/json", False),
        ("message/rfc822", False),
    ]


def test_a_side_file_gives_metadata_and_is_no_input_of_its_own(here: Path) -> None:
    (here / "a.html").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    (here / "a.json").write_text(json.dumps({"headline": "Talks", "source_domain": "example.org", "text": "another"}))
    (here / "b.json").write_text(json.dumps({"maintext": TEXT, "date_publish": "2021-03-03 10:00:00"}))
    first, second = load(".")
    assert (first.path, first.metadata.title, first.metadata.publisher) == ("a.html", "Talks", "example.org")
    assert (second.path, second.text, second.metadata.published) == ("b.json", TEXT, "2021-03-03 10:00:00")


def test_a_side_file_that_can_t_be_read_is_noted(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    (here / "a.json").write_text('{"title": "Talks", ')
    (here / "b.txt").write_text(TEXT)
    (here / "b.json").write_text('["Talks"]')
    (here / "c.txt").write_text(TEXT)
    (here / "c.json").mkdir()
    (here / "d.txt").write_text(TEXT)
    assert [article.notes for article in load("a.txt", "b.txt", "c.txt", "d.txt")] == [
        (
            "its side file a.json is not read: not JSON: Expecting property name enclosed in double quotes: "
            "line 1 column 20 (char 19)",
        ),
        ("its side file b.json is not read: not a JSON object; write a list's objects as lines of a .jsonl file",),
        ("its side file c.json is not read: is a directory",),
        (),
    ]


def test_the_files_of_a_saved_page_belong_to_it(here: Path) -> None:
    (here / "a_files").mkdir()
    (here / "a_files" / "style.css").write_text("p {}")
    (here / "a.html").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    assert told(".") == [("a.html", None)]


def test_a_page_under_another_name_is_told(here: Path) -> None:
    (here / "a.txt").write_text("<!DOCTYPE html>\n<html><body>x</body></html>")
    assert told("a.txt") == [("a.txt", "an HTML page under another name; rename it to .html")]


def test_a_page_is_read_in_the_encoding_it_declares(here: Path) -> None:
    source = "<html><head><meta charset='windows-1250'></head><body>Žluťoučký kůň</body></html>"
    (here / "a.html").write_bytes(source.encode("cp1250"))
    assert load("a.html")[0].text == source


def test_front_matter_gives_metadata(here: Path) -> None:
    (here / "a.md").write_text(f'---\ntitle: "Talks resume"\ndate: 2021-03-03\n---\n\n{TEXT}\n')
    (article,) = load("a.md")
    assert (article.metadata.title, article.metadata.published) == ("Talks resume", "2021-03-03")
    assert article.text.startswith("---\n")


def test_nothing_is_read_before_it_is_asked_for(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    articles = load_articles(["a.txt", "b.txt"], io.BytesIO())
    assert next(articles).path == "a.txt"
    (here / "b.txt").write_text(TEXT)
    assert next(articles).reason is None


@pytest.mark.parametrize("content", ["", "\n\n", "\r\n"])
def test_a_jsonl_without_a_line_is_listed(here: Path, content: str) -> None:
    (here / "a.jsonl").write_text(content)
    (here / "b.jsonl").write_text(json.dumps({"text": TEXT}))
    assert told(".") == [("a.jsonl", "an empty file"), ("b.jsonl#L1", None)]


@pytest.mark.parametrize("name", ["a.mhtml", "a.MHT"])
def test_a_page_saved_in_one_file_is_an_input(here: Path, name: str) -> None:
    (here / name).write_text(f"Subject: Talks\nContent-Type: text/html\n\n<html><body><p>{TEXT}</p></body></html>")
    assert [(article.media_type, article.text, article.reason) for article in load(".")] == [
        ("text/html", f"<html><body><p>{TEXT}</p></body></html>", None)
    ]

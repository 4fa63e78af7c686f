"""The page as a person left it: Markdown back to blocks, their sentences' words and marks, and the footnotes.

Invariant: for a page that `markdown.render_briefing` wrote, the words read back are those that were printed, white
space counting as one space; every mark is found whether or not its footnote is there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token


class Run(NamedTuple):
    """Words up to the marks that end them."""

    text: str
    """As a reader sees it, white space as one space."""
    marks: tuple[str, ...]
    """Labels of the footnotes: `7`."""
    line: int
    """Counted from 1."""


class Block(NamedTuple):
    """A heading, a paragraph or bullet, a row of a table, or an analyst's comment."""

    kind: Literal["heading", "prose", "row", "comment"]
    line: int
    heading: str
    """The heading above it; of a heading, its own words."""
    frame: str | None
    """The bold words before the colon that begin a bullet."""
    cells: tuple[tuple[Run, ...], ...]
    """Of a row, its cells; else one."""
    columns: tuple[str, ...]
    """Headings of a row's table."""


class Note(NamedTuple):
    """A footnote's definition."""

    label: str
    text: str
    lines: range
    """The lines it takes, counted from 1."""


class Page(NamedTuple):
    """What stands in a Markdown file."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    front: tuple[Run, ...]
    """The lines of the front matter."""


def read_page(markdown: str) -> Page:
    """CommonMark with GitHub tables and footnotes; raw HTML is read as words, because a page has none."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).use(front_matter_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    reader = _Reader(page_lines(markdown))
    for token in parser.parse(markdown):
        reader.take(token)
    return Page(tuple(reader.blocks), tuple(reader.notes), tuple(reader.front))


def page_lines(markdown: str) -> list[str]:
    """The lines as CommonMark counts them."""
    return markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def flat(text: str) -> str:
    """White space as one space: how all words of a page are compared."""
    return " ".join(text.split())


_COMMENT = re.compile(r"\s*>\s*Comment \(")


@dataclass(slots=True)
class _Reader:
    """Where in the page the tokens stand."""

    lines: Sequence[str]
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    front: list[Run] = field(default_factory=list)
    heading: str = ""
    is_heading: bool = False
    quotes: list[bool] = field(default_factory=list)
    """For each blockquote that is open, whether it is a comment."""
    note: tuple[str, range] | None = None
    noted: list[str] = field(default_factory=list)
    row_line: int | None = None
    row: list[tuple[Run, ...]] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    is_head: bool = False

    def take(self, token: "Token") -> None:
        line = token.map[0] + 1 if token.map else 0
        match token.type:
            case "front_matter":
                self.front += [Run(text, (), line + at) for at, text in enumerate(token.content.splitlines(), 1)]
            case "heading_open" | "heading_close":
                self.is_heading = token.nesting > 0
            case "blockquote_open":
                self.quotes.append(bool(_COMMENT.match(self.lines[line - 1])))
            case "blockquote_close":
                self.quotes.pop()
            case "footnote_reference_open":
                last = token.map[1] if token.map else line
                self.note, self.noted = (token.meta["label"], range(line, last + 1)), []
            case "footnote_reference_close":
                self._end_note()
            case "thead_open" | "thead_close":
                self.is_head = token.nesting > 0
            case "tr_open":
                self.row_line, self.row = line, []
            case "tr_close":
                self._end_row()
            case "inline":
                self._words(token, line)
            case "fence" | "code_block":
                self._prose(None, [Run(flat(token.content), (), line)])

    def _words(self, token: "Token", line: int) -> None:
        children = token.children or []
        if self.note:
            self.noted.append("".join(run.text + "".join(f"[^{mark}]" for mark in run.marks)
                                      for run in _runs(children, line)))  # fmt: skip
        elif self.row_line is not None:
            self.row.append(tuple(_runs(children, self.row_line)))
        elif self.is_heading:
            self.heading = " ".join(run.text for run in _runs(children, line))
            self.blocks.append(self._block("heading", None, _runs(children, line)))
        elif any(self.quotes):
            self._comment(children, line)
        else:
            frame, rest = _framed(children)
            self._prose(frame, _runs(rest, line))

    def _comment(self, children: Sequence["Token"], line: int) -> None:
        """A comment is the analyst's own; a line after it without its `>` is not."""
        ends = [at for at, child in enumerate(children) if child.type in ("softbreak", "hardbreak")]
        lazy = next((at for count, at in enumerate(ends, 1) if not self._is_quoted(line + count)), None)
        own = children if lazy is None else children[:lazy]
        self.blocks.append(self._block("comment", None, _runs(own, line)))
        if lazy is not None:
            self._prose(None, _runs(children[lazy + 1 :], line + ends.index(lazy) + 1))

    def _is_quoted(self, line: int) -> bool:
        return self.lines[line - 1].lstrip().startswith(">")

    def _prose(self, frame: str | None, runs: Sequence[Run]) -> None:
        if frame or any(run.text or run.marks for run in runs):
            self.blocks.append(self._block("prose", frame, runs))

    def _block(self, kind: Literal["heading", "prose", "comment"], frame: str | None, runs: Sequence[Run]) -> Block:
        line = runs[0].line if runs else 0
        return Block(kind, line, self.heading, frame, (tuple(runs),), ())

    def _end_note(self) -> None:
        if self.note:
            self.notes.append(Note(self.note[0], " ".join(self.noted), self.note[1]))
        self.note = None

    def _end_row(self) -> None:
        if self.is_head:
            self.columns = tuple(" ".join(run.text for run in cell) for cell in self.row)
        elif self.row_line:
            self.blocks.append(Block("row", self.row_line, self.heading, None, tuple(self.row), self.columns))
        self.row_line = None


def _framed(children: Sequence["Token"]) -> tuple[str | None, Sequence["Token"]]:
    """The stressed words that end in a colon at the start, without it, and what follows them."""
    found = [at for at, child in enumerate(children) if child.type != "text" or child.content.strip()]
    if not found or children[found[0]].type not in _STRESS:
        return None, children
    closing = _STRESS[children[found[0]].type]
    end = next((at for at, child in enumerate(children) if child.type == closing), 0)
    words = flat("".join(child.content for child in children[: end + 1]))
    return (words[:-1].rstrip(), children[end + 1 :]) if words.endswith(":") else (None, children)


_STRESS = {"strong_open": "strong_close", "em_open": "em_close"}


def _runs(children: Sequence["Token"], line: int) -> list[Run]:
    """Words and the marks after them, in order; words without a letter or digit belong to what stands before."""
    return list(_joined(_split(children, line)))


def _split(children: Sequence["Token"], line: int) -> Iterator[Run]:
    words: list[str] = []
    marks: list[str] = []
    begun = line
    for child in _kept(children):
        if child.type == "footnote_ref":
            marks.append(child.meta["label"])
            continue
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        if marks and child.content.strip():
            yield Run(flat("".join(words)), tuple(marks), begun)
            words, marks = [], []
        if not "".join(words).strip():
            begun = line
        words.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
    if "".join(words).strip() or marks:
        yield Run(flat("".join(words)), tuple(marks), begun)


def _kept(children: Sequence["Token"]) -> Iterator["Token"]:
    """Without words that are struck through: an editor took them out."""
    struck = False
    for child in children:
        if child.type in ("s_open", "s_close"):
            struck = child.nesting > 0
        elif not struck or child.type in ("softbreak", "hardbreak"):
            yield child


_STOP = re.compile(r"[.,;:!?…]+(?:\s+|$)")
"""What ends a sentence after its marks."""


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        stop = _STOP.match(run.text) if last else None
        if last and stop:
            last = last._replace(text=last.text + stop[0].rstrip())
            run = run._replace(text=run.text[stop.end() :])
        if last and not re.search(r"\w", run.text):
            last = Run(last.text + run.text, (*last.marks, *run.marks), last.line)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last

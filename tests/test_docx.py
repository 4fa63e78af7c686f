"""What Word files become."""

import io
import zipfile

from briefing.articles.docx import read_docx

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def archive(document: str, **entries: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", document)
        for name, content in entries.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return packed.getvalue()


def document(*paragraphs: str) -> str:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def test_paragraphs_stand_apart_and_properties_are_read_but_for_the_day_of_creation() -> None:
    core = (
        '<p xmlns="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
        "<dc:title>Talks</dc:title><dc:creator>Ann</dc:creator><t:created>2021-03-03T10:00:00Z</t:created></p>"
    )
    found = read_docx(archive(document("One.", "", "Two &amp; three."), docProps__core=core))
    assert found.text == "One.\n\nTwo & three."
    assert (found.metadata.title, found.metadata.author, found.metadata.published) == (
        "Talks",
        "Ann",
        None,
    )


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_a_table_s_row_is_one_line_unless_it_lays_out_a_page() -> None:
    rows = table(("Year", "Freight"), ("2023", "15.6"), ("", ""), ("Home", "A paragraph. " * 20))
    text = read_docx(archive(document("One.").replace("</w:body>", f"{rows}</w:body>"))).text
    assert text == f"One.\n\nYear | Freight\n\n2023 | 15.6\n\nHome\n\n{('A paragraph. ' * 20).strip()}"


def test_a_bomb_is_not_unpacked() -> None:
    packed = archive(document("x" * 60_000_000))
    assert len(packed) < 100_000
    assert read_docx(packed).reason == "word/document.xml unpacks to more than 20 MB"


def test_entities_do_not_multiply_and_files_are_not_read() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    doctype = f'<!DOCTYPE d [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/hostname">{laughs}]>'
    xml = document("&l8;&file;after").replace("<w:document", doctype + "<w:document", 1)
    found = read_docx(archive(xml))
    assert found.reason is not None or found.text in ("", "after")


def test_what_is_no_archive_is_told() -> None:
    assert (read_docx(b"PK\x03\x04 broken").reason or "").startswith("not a Word document")
    assert (read_docx(archive("<broken")).reason or "").startswith("not a Word document")

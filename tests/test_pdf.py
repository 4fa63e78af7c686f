"""What PDFs become."""

import re
from collections.abc import Sequence

import pytest

from briefing.articles.files import article_of_bytes
from briefing.articles.pdf import read_pdf

pytest.importorskip("pypdf", reason="the extra `pdf` isn't installed")


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF whose pages have these lines, one below the other."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj 0 -14 Td" if line else "0 -9 Td" for line in lines)
        stream = f"BT /F1 11 Tf 72 720 Td {shown} ET".encode()
        contents = 5 + 2 * index
        fonts = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {fonts} /Contents {contents} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    parts, offsets, position = [b"%PDF-1.4\n"], [], 9
    for number, body in enumerate(objects, 1):
        offsets.append(position)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        position += len(parts[-1])
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    parts.append(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    parts.append(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{position}\n%%EOF".encode())
    return b"".join(parts)


LINES = (
    "Dockers went back to work on Monday after unions and the har-",
    "bour company agreed on a pay rise of five per cent, both said.",
    "It ends the strike.",
    "The strike had kept eleven ships waiting outside the port and",
    "freight firms lost money.",
)


def test_lines_that_the_layout_broke_are_joined() -> None:
    assert read_pdf(pdf(LINES)).text == (
        "Dockers went back to work on Monday after unions and the harbour company agreed on a pay rise of five per "
        "cent, both said. It ends the strike.\n\n"
        "The strike had kept eleven ships waiting outside the port and freight firms lost money."
    )


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [("The Coast Courier", *LINES, str(number)) for number in range(1, 5)]
    text = read_pdf(pdf(*pages)).text
    assert "Courier" not in text
    assert text.count("freight firms lost money.") == 4
    assert not any(line.isdigit() for line in text.split())


def test_a_wider_gap_begins_a_paragraph() -> None:
    title = "Dockers go back to work after eleven days and a long night"
    assert read_pdf(pdf((title, "", *LINES[:2], "", *LINES[3:]))).text.split("\n\n")[:2] == [
        title,
        "Dockers went back to work on Monday after unions and the harbour company agreed on a pay rise of five per "
        "cent, both said.",
    ]


def test_heads_of_a_file_of_two_pages_and_the_number_of_an_only_page_are_left_out() -> None:
    pages = [("The Coast Courier", *LINES, f"Page {number} of 2") for number in (1, 2)]
    text = read_pdf(pdf(*pages)).text
    assert "Courier" not in text
    assert "Page" not in text
    assert "Page" not in read_pdf(pdf((*LINES, "Page 1 of 1"))).text


def test_a_pdf_without_text_and_a_damaged_one_are_told() -> None:
    assert read_pdf(pdf(())).reason == "no text in it: a scanned PDF has to go through text recognition first"
    assert (read_pdf(b"%PDF-1.4 nothing").reason or "").startswith("a damaged PDF: ")


def test_short_paragraphs_stand_apart_though_most_lines_do() -> None:
    lines = (
        "Cranes move again",
        "",
        "",
        "By Ann Low",
        "",
        "",
        *(("Ships left the bay at noon and others came", "in.", "", "") * 3),
    )
    paragraph = "Ships left the bay at noon and others came in."
    assert (read_pdf(pdf(lines)).text or "").split("\n\n") == ["Cranes move again", "By Ann Low", *[paragraph] * 3]


def test_a_reason_names_no_place_in_memory() -> None:
    content = re.sub(rb"/Length \d+", b"/Length 5 0 R", pdf(("Ships left the bay.",)))
    reason = article_of_bytes("a.pdf", content, "application/pdf").reason
    assert reason == "a damaged PDF: Detected loop with self reference for IndirectObject(5, 0)."

"""What mails become."""

from email.message import EmailMessage

import pytest

from briefing.articles.mail import read_mail, read_snapshot
from briefing.records import Metadata

LONG = "The talks began on Monday and went well, the minister said to reporters. " * 5


def mail(plain: str, page: str | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Talks résumé"
    message["From"] = "The Coast Courier <news@example.org>"
    message["Date"] = "Wed, 03 Mar 2021 10:00:00 +0000"
    message.set_content(plain)
    if page:
        message.add_alternative(page, subtype="html")
    return message.as_bytes()


def test_the_plain_part_is_the_text_and_the_header_tells_the_rest() -> None:
    found = read_mail(mail(LONG, "<p>other</p>"))
    assert (found.text.strip(), found.media_type) == (LONG.strip(), None)
    assert found.metadata == Metadata(
        title="Talks résumé", published="Wed, 03 Mar 2021 10:00:00 +0000", publisher="The Coast Courier"
    )


def test_a_short_plain_part_gives_way_to_the_page() -> None:
    found = read_mail(mail("Please view as HTML.", f"<p>{LONG}</p>"))
    assert (found.text.strip(), found.media_type) == (f"<p>{LONG}</p>", "text/html")


def test_what_is_no_mail_is_told() -> None:
    assert read_mail(b"just words\n\nand more").reason == "not a mail: it has no header"


SENT_ON = f"""\
Worth a look.

---------- Forwarded message ---------
From: Gulf Mirror <news@example.org>
Date: Mon, 13 May 2024 at 09:00
Subject: Oil talks
To: <desk@example.org>

> {LONG}
>
> The talks go on.

--\u0020
Ann Low
"""


def test_a_mail_sent_on_is_the_inner_one_without_its_marks() -> None:
    found = read_mail(mail(SENT_ON))
    assert found.text.split() == f"{LONG} The talks go on.".split()
    assert (found.metadata.title, found.metadata.publisher) == ("Oil talks", "Gulf Mirror")
    assert found.metadata.published == "Mon, 13 May 2024 at 09:00"


RUSSIAN = "Переговоры начались в понедельник и прошли хорошо, сказал министр. " * 4


@pytest.mark.parametrize("named", ["", "; charset=us-ascii", "; charset=x-unknown", "; charset=utf-8"])
def test_a_mail_whose_encoding_is_not_told_is_read_by_what_it_looks_like(named: str) -> None:
    head = f"Subject: Talks\nContent-Type: text/plain{named}\nContent-Transfer-Encoding: 8bit\n\n"
    assert read_mail(head.encode() + RUSSIAN.encode("cp1251")).text == RUSSIAN


def test_a_named_encoding_of_seven_bits_is_believed() -> None:
    text = "港は月曜日に修理のため閉鎖された。" * 4
    head = "Subject: Port\nContent-Type: text/plain; charset=iso-2022-jp\n\n"
    assert read_mail(head.encode() + text.encode("iso2022_jp")).text == text


SNAPSHOT = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://courier.example/talks
Subject: Talks
Date: Wed, 08 May 2024 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="part"

--part
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://courier.example/talks

<p>The caf=C3=A9 of the port closed on Mon=
day.</p>
--part
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
--part--
"""


def test_a_page_saved_in_one_file_is_that_page_and_its_saving_no_publication() -> None:
    found = read_snapshot(SNAPSHOT.encode())
    assert (found.text.strip(), found.media_type) == ("<p>The café of the port closed on Monday.</p>", "text/html")
    assert found.metadata == Metadata(url="https://courier.example/talks")

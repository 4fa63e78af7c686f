"""What mails become."""

from email.message import EmailMessage

from briefing.articles.mail import read_mail
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

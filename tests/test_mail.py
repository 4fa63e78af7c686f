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

"""A mail (RFC 5322, .eml) to its text: a newsletter, an article sent on."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from briefing.articles.files import Contents
from briefing.articles.limits import TooLongError
from briefing.records import Metadata

PLAIN_CHARS = 200
"""A shorter plain part only says that the mail is to be read as HTML."""


def read_mail(content: bytes) -> Contents:
    """The mail's plain part, or its HTML; the subject is its title, the sender's name its publisher."""
    try:
        message = message_from_bytes(content, policy=policy.default)
        if not message.keys():
            return Contents(reason="not a mail: it has no header")
        plain, page = (_part(message, subtype) for subtype in ("plain", "html"))
        text, media_type = (plain, None) if len(plain) >= PLAIN_CHARS or not page else (page, "text/html")
        return Contents(text.replace("\0", "\ufffd"), media_type, _metadata(message))
    except TooLongError:
        raise
    except Exception as error:  # the standard parser lets many kinds through that damaged mails cause
        return Contents(reason=f"a damaged mail: {error}")


def _part(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    text = part.get_content() if part is not None else ""
    return text if isinstance(text, str) else ""


def _metadata(message: EmailMessage) -> Metadata:
    name, address = parseaddr(str(message.get("from", "")))
    return Metadata(
        title=str(message.get("subject", "")).strip() or None,
        published=str(message.get("date", "")).strip() or None,
        publisher=name or address.rpartition("@")[2] or None,
    )

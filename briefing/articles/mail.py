"""A mail (RFC 5322, .eml) to its text: a newsletter, an article sent on; and a page saved in one (RFC 2557, .mhtml).

Invariant: of a mail that sends another one on, the inner one is the article; what the sender says before it is none.
"""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from briefing.articles.decode import decode
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
        inner = None if media_type else _sent_on(text)
        told = _metadata(inner or message)
        return Contents((inner.get_content() if inner else text).replace("\0", "\ufffd"), media_type, told)
    except TooLongError:
        raise
    except Exception as error:  # the standard parser lets many kinds through that damaged mails cause
        return Contents(reason=f"a damaged mail: {error}")


def read_snapshot(content: bytes) -> Contents:
    """The page that a browser saved with its pictures in one file, and its address; the file's day is the saving's."""
    try:
        message = message_from_bytes(content, policy=policy.default)
        address = str(message.get("snapshot-content-location", "")).strip()
        return Contents(_part(message, "html"), "text/html", Metadata(url=address or None))
    except TooLongError:
        raise
    except Exception as error:  # as above
        return Contents(reason=f"a damaged page: {error}")


def _part(message: EmailMessage, subtype: str) -> str:
    """Its text, by the encoding it names if that can be, else by the one it looks like; empty without such a part."""
    part = message.get_body((subtype,))
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        return ""
    charset = part.get_content_charset()
    try:
        return payload.decode(charset or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decode(payload, charset if charset != "us-ascii" else None).text  # which its bytes belie


_SENT_ON = re.compile(
    r"^[ \t>]*-{2,}[^\n]{0,10}\b(?:forwarded message|original message|пересылаемое сообщение|пересланное сообщение)\b"
    r"[^\n]{0,20}\n+",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"[ \t>]*(From|От|Sent|Date|Дата|Subject|Тема|To|Кому|Cc)\s?:[ \t]*([^\n]*)\n+", re.IGNORECASE)
_NAMES = {"от": "From", "sent": "Date", "дата": "Date", "тема": "Subject", "кому": "To"}
_QUOTE = re.compile(r"^>[ \t]?", re.MULTILINE)
_SIGNATURE = re.compile(r"^--[ \t]*$", re.MULTILINE)


def _sent_on(text: str) -> EmailMessage | None:
    """The mail inside a plain text that sends it on, without the marks of quotation and the sender's signature."""
    mark = _SENT_ON.search(text)
    if mark is None:
        return None
    inner, at = EmailMessage(policy=policy.default), mark.end()
    while field := _FIELD.match(text, at):
        name = _NAMES.get(field[1].lower(), field[1].title())
        if name not in inner:
            inner[name] = field[2].strip()
        at = field.end()
    inner.set_content(_QUOTE.sub("", _SIGNATURE.split(text[at:])[0]))
    return inner if inner.keys() else None


_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|отв|пер)\s?:\s*)+", re.IGNORECASE)


def _metadata(message: EmailMessage) -> Metadata:
    name, address = parseaddr(str(message.get("from", "")))
    return Metadata(
        title=_PREFIX.sub("", str(message.get("subject", "")).strip(), count=1) or None,
        published=str(message.get("date", "")).strip() or None,
        publisher=name or address.rpartition("@")[2] or None,
    )

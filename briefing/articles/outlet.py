"""Who published a plain text, where its own boilerplate says so.

Invariant: a name is taken only from a line that is not body and that names it as the outlet; an agency or a country in
the text is no publisher.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

_NAME = r"(?P<name>(?:The )?[A-Z][\w&.'’-]*(?: (?:of|and|the|[A-Z][\w&.'’-]*)){0,4})"
_MEDIUM = re.compile(
    r"\b(?:News|Times|Post|Daily|Journal|Herald|Tribune|Guardian|Telegraph|Press|TV|Radio|Today|Review|Magazine|Chronicle|"
    r"Mail|Observer|Gazette|Standard|Courier|Monitor|Mirror|Express|Independent|Diplomat|Economist|Online|Media)\b"
)
_MORE_FROM = re.compile(
    rf"(?:(?:Read|See|Find|Watch) )?(?:[Mm]ore|[Aa]lso) (?:stories |news )?(?:from|on|at) {_NAME}\s*:?$"
)
_APPEARED = re.compile(rf"The post\b.{{0,200}}\bappeared first on {_NAME}\.?$")
_EDITED = re.compile(rf"\b(?:edited|modified|published) by {_NAME}\.?$")


class Outlet(NamedTuple):
    """Who first published a text and who did so again."""

    publisher: str | None = None
    republisher: str | None = None


def told_outlet(dropped: Iterable[str]) -> Outlet:
    """The outlets that the lines besides the body name; a name without a word for a medium must say "appeared on"."""
    publisher = republisher = None
    for line in dropped:
        if len(line) > 400 or not ("from " in line or "by " in line or "on " in line):
            continue
        if match := _MORE_FROM.match(line):
            publisher = publisher or (match["name"] if _MEDIUM.search(match["name"]) else None)
        elif match := _APPEARED.match(line):
            publisher = publisher or match["name"].rstrip(".")
        elif match := _EDITED.search(line):
            republisher = republisher or match["name"].rstrip(".")
    return Outlet(publisher, republisher)

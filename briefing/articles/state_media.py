"""Outlets that a profile lists as speaking for a state."""

import re

from briefing.records import Profile


def state_notes(publisher: str | None, url: str | None, profile: Profile | None) -> tuple[str, ...]:
    """`state-affiliated (Russia)`, where the publisher's name or the host has a listed name as a word; else nothing."""
    host = _HOST.match(url or "")
    home = f"{publisher or ''} {host[1] if host else ''}"
    listed = profile.state_media if profile else ()
    states = (outlet.state for outlet in listed if _has(home, outlet.name))
    return tuple(f"state-affiliated ({state})" for state in dict.fromkeys(states))


def called(publisher: str | None, profile: Profile | None) -> str | None:
    """The publisher, one that is only a host by the listed name that is a part of it: `tass.com` is TASS."""
    labels = (publisher or "").casefold().split(".") if publisher and _BARE_HOST.fullmatch(publisher) else []
    listed = profile.state_media if profile else ()
    return next((outlet.name for outlet in listed if outlet.name.casefold() in labels), publisher)


_BARE_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")


def labelled(outlet: str, profile: Profile) -> str:
    """The outlet's name with its note, if it has one."""
    return ", ".join((outlet, *state_notes(outlet, None, profile)))


_HOST = re.compile(r"\w+://([^/?#]+)")


def _has(publisher: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", publisher, re.IGNORECASE) is not None

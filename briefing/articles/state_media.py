"""Outlets that a profile lists as speaking for a state."""

import re

from briefing.records import Profile


def state_notes(publisher: str | None, profile: Profile | None) -> tuple[str, ...]:
    """`state-affiliated (Russia)`, where the publisher's name or host has a listed name as a word; else nothing."""
    listed = profile.state_media if profile and publisher else ()
    states = (outlet.state for outlet in listed if _has(publisher or "", outlet.name))
    return tuple(f"state-affiliated ({state})" for state in dict.fromkeys(states))


def _has(publisher: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", publisher, re.IGNORECASE) is not None

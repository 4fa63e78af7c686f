"""Who passes words on, and for which state an outlet speaks: told alike whoever has read the article."""

from briefing.articles.state_media import labelled, state_notes
from briefing.evidence.voice import Voice
from briefing.records import Document, Profile


def relay_of(voice: Voice, document: Document, profile: Profile) -> str | None:
    """Who passes the words on, as the article says, or the outlet that tells what another outlet reported."""
    own = document.publisher or ""
    if voice.via:
        return None if voice.via in own else labelled(voice.via, profile)
    tells = own and voice.kind == "outlet" and voice.name and own not in (voice.name, document.author)
    return own if tells else None


def role_of(voice: Voice, profile: Profile) -> str | None:
    """The speaker's office; of an outlet that speaks for a state, which."""
    state = ", ".join(state_notes(voice.name, None, profile)) if voice.kind == "outlet" else ""
    return voice.role or state or None
